"""Finds, sentence by sentence, the words that make somebody a source, and what they hold together.

A trigger is a reporting verb with its subject on either side (``وقال المصدر إن``, ``المصدر قال إن``), words that name a
source without a verb (``بحسب المصدر``), or a source before a colon. Which words it covers is for ``scopes`` to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.mentions.speakers.carrying import agrees
from marsad.mentions.speakers.lexicon import PARTICLES, Introducer, Lexicon, VerbForm
from marsad.mentions.speakers.phrases import PREPOSITIONS, Phrases, Source
from marsad.mentions.surface import LINE, PUNCTUATION

LONGEST_HEADER = 40
"""Written words between a speaker and what is said, at most: قال فلان، الذي …، في تصريح لقناة …، إن."""
_DOCUMENT_VERBS = frozenset(["جاء", "ورد"])
_DASHES = ("-", "–", "—")
_CLAUSE_WORDS = frozenset(["و", "كان", "وكان", "كانت", "وكانت", "قد", "وقد", "لكن", "ولكن", "هذا", "كما", "فيما", "بينما", "حيث", "وسبق", "سبق", "ان", "عاجل", "وعاجل", "اما", "واما", "حين"])


@dataclass(slots=True)
class Trigger:
    """One sign of a source. All numbers are written words; ``opens`` is where what is said begins."""

    at: int
    begin: int
    opens: int
    source: Source | None
    verb: VerbForm | None
    rule: str
    backward: bool = False
    """True where it closes what stands before it: ``…، بحسب المرصد``."""
    inner: bool = False
    previous: bool = False
    """True where it speaks of the sentence before: ``جاء ذلك في بيان``."""
    via: list[Source] = field(default_factory=list)
    told: Source | None = None
    stance: str = "asserts"
    own_deed: bool = False
    disowns: bool = False
    document: bool = False
    whole: bool = False
    """True where it covers the whole text."""
    quote: int = 0
    """End of the quotation that opens what is said, 0 without one."""

    @property
    def verb_closes(self) -> bool:
        """True for a verb at the end of its sentence: «…»، يقول الناشط."""
        return self.backward and self.rule.startswith("verb:")


class Triggers:
    """Reads the triggers of one text."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.surface = phrases.surface
        self.form = phrases.form
        self.lexicon: Lexicon = phrases.lexicon

    def read(self, a: int, b: int) -> list[Trigger]:
        """Triggers of the sentence ``a:b`` in text order."""
        out: list[Trigger] = []
        resume = a
        verbs, introducers = self.lexicon.verbs, self.lexicon.introducers
        form = self.form
        for i in range(a, b):
            if i < resume:
                continue
            word = form[i]
            found: Trigger | None = None
            if word in introducers:
                found = self._introduced(i, resume, a, b)
            if found is None and word in verbs:
                found = self._verb(i, verbs[word], resume, a, b)
            elif word == ":" and not out and i > a:
                found = self._colon(i, a, b)
            if found is not None:
                out.append(found)
                resume = max(found.opens, i + 1)
        return out

    # -- verbs -------------------------------------------------------------------------------------------------

    def _verb(self, i: int, entry: VerbForm, floor: int, a: int, b: int) -> Trigger | None:
        verb = entry.verb
        if verb.must and not any(self.form[k] in verb.must for k in range(i + 1, min(b, i + 30))):
            return None
        if entry.voice == "participle" and i - a > 1 and verb.stance == "asserts":
            return None
        if i > a and self.form[i - 1] in ("لم", "لا", "لن", "دون", "ولم", "ولا", "ولن", "فلم", "الم"):
            return None
        if verb.name in _DOCUMENT_VERBS:
            return self._document(i, entry, a, b)
        subject, where = self._subject(i, entry, b)
        begin = i
        if subject is None:
            before = self._before(i, entry, floor, a)
            if before is not None:
                subject, begin = before, before.first
        trigger = self._header(i, where if subject is None or begin < i else subject.stop, b, entry, subject)
        trigger.begin = min(begin, trigger.begin)
        return trigger if self._holds(trigger, entry, a, b) else None

    def _subject(self, i: int, entry: VerbForm, b: int) -> tuple[Source | None, int]:
        """The subject after the verb, and where the search for what is said goes on."""
        j = self.phrases.skip(i + 1, b)
        if j >= b or entry.voice != "active" or self._opens_speech(j, entry, True):
            return None, i + 1
        guess = (not entry.verb.needs or entry.verb.needs == "complement") and not self._quoted(i)
        return self.phrases.read(j, b, guess=guess), i + 1

    def _quoted(self, i: int) -> bool:
        """True inside a quotation that is longer than a name."""
        return any(a < i < b and b - a > 4 for a, b in self.surface.quotes.items())

    def _opens_speech(self, j: int, entry: VerbForm, at_once: bool) -> bool:
        """True where what is said, or the frame of the speech, begins at ``j``: there is no subject between."""
        form = self.form[j]
        takes = entry.verb.takes
        if form in PARTICLES or form == ":" or form in PREPOSITIONS or form in PUNCTUATION:
            return True
        if self.phrases.prefix(j) == "ب" and "ب" in takes:
            return True
        if form == "ل" or self.phrases.prefix(j) == "ل":
            return True
        if "object" in takes and self.phrases.is_object(j):
            head = self.lexicon.heads.get(form)
            shown = head is not None and head.kind in ("video", "statement") and entry.verb.needs == "source"
            return not shown and self.phrases.quantified(j, len(self.form)) is None
        end = self.surface.quotes.get(j)
        return at_once and end is not None and end - j > 7

    def _before(self, i: int, entry: VerbForm, floor: int, a: int) -> Source | None:
        """The subject before the verb: المصادر لفتت إلى, وكان مراسلنا قال."""
        if entry.voice != "active" or entry.joined:
            return None
        starts = [self._clause_start(max(floor, a), i)]
        commas = [k + 1 for k in range(max(floor, a), i) if self.form[k] in ("،", ",", "-", "–")]
        starts += [self._clause_start(k, i) for k in reversed(commas[-3:])]
        for k in starts:
            if k >= i or i - k > 28:
                continue
            sure = self.phrases.definite(k) or k in self.surface.quotes
            source = self.phrases.read(k, i, guess=sure and floor <= a and i - k <= 4 and not entry.verb.needs)
            if source is not None and agrees(source.number, entry.number) and self._light(source.stop, i) and (source.known or source.stop == i or self.form[source.stop] in ("،", "قد", "كان", "كانت")):
                return source
        for k in range(i - 1, max(floor, a, i - 5) - 1, -1):  # تقارير تحدثت عن, in the middle of a sentence
            if self.form[k] in self.lexicon.heads:
                source = self.phrases.read(k, i)
                return source if source is not None and source.stop == i and agrees(source.number, entry.number) else None
        return None

    def _clause_start(self, k: int, i: int) -> int:
        fillers = self.lexicon.sets["fillers"]
        while k < i and (self.form[k] in _CLAUSE_WORDS or self.form[k] in fillers or self.form[k] in ("،", ",", "-", "–", "|", "•", "*") or self.form[k].isdigit() or self.form[k] in self.lexicon.sets["siblings"] or self.form[k] == "في" or self.form[k] == "من"):
            k += 1
        return k

    def _light(self, k: int, i: int) -> bool:
        """True where only dates, brackets, frames and the like stand between a subject and its verb."""
        if i - k > 24:
            return False
        fillers, frames, media = self.lexicon.sets["fillers"], self.lexicon.sets["frames"], self.lexicon.sets["media_words"]
        relative = placed = False
        depth = 0
        while k < i:
            form = self.form[k]
            if form in ("(", "["):
                depth += 1
            elif form in (")", "]"):
                depth -= 1
            elif form in ("الذي", "التي", "الذين", "وهو", "وهي", "المعروف", "المعروفه"):
                relative = True
            elif form in ("،", ","):
                relative = False
            elif k > 0 and (self.form[k - 1] in ("في", "من", "قرب", "لدي", "داخل") or placed and self.phrases.definite(k)):
                placed = True
            elif not (depth or relative or form in fillers or form in frames or form in media or form in PREPOSITIONS or form in PUNCTUATION or form.isdigit() or form in ("له", "لها", "لهم", "اطلعت", "عليه", "نفسه", "بيان", "وقت", "شباط", "اذار", "نيسان", "ايار", "حزيران", "تموز", "اب", "ايلول", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر", "يناير", "تشرين", "كانون", "الاول", "الثاني", "الفايت", "المنصرم", "صباحا", "مساء")):
                return False
            k += 1
        return True

    def _header(self, i: int, at: int, b: int, entry: VerbForm, subject: Source | None) -> Trigger:
        """From the speaker to what is said: told to whom, taken from whom, in what frame."""
        verb = entry.verb
        trigger = Trigger(i, i, at, subject, entry, f"verb:{verb.name}", stance=verb.stance)
        complement = ""
        k = at
        end = min(b, at + LONGEST_HEADER)
        while k < end and not complement:
            form = self.form[k]
            quote = self.surface.quotes.get(k)
            if form in PARTICLES and not (form.startswith("و") and k > at):
                complement, trigger.opens = "ان", k
            elif form == ":":
                complement, trigger.opens = ":", k + 1
            elif quote is not None and not (k > at and self.form[k - 1] in PREPOSITIONS) and (quote - k > 4 or k > at and self.form[k - 1] in ("،", ",")) and quote > k + 2:
                complement, trigger.opens = '"', k
            elif form == "الي" and "الي" in verb.takes and (k == at or k - at < 14):
                complement, trigger.opens = "الي", k
            elif form == "عن" and verb.relays:
                source = self.phrases.read(k + 1, b, guess=True)
                if source is not None and not trigger.via:
                    trigger.via.append(source)
                    k = source.stop
                    complement = "عن" if k >= b else ""
                    trigger.opens = k
                    continue
            elif form in ("عن", "علي", "من", "في") and form in verb.takes and k - at < 3:
                complement, trigger.opens = form, k
            elif form in self.lexicon.introducers and (inner := self._inner(k, b)) is not None:
                trigger.via.append(inner)
                k = inner.stop
                continue
            elif (form in ("ل", "لـ") or self.phrases.prefix(k) == "ل") and trigger.told is None:
                told = self._told(k, b)
                if told is not None:
                    trigger.told = told
                    k = told.stop
                    continue
            elif "ب" in verb.takes and self.phrases.prefix(k) == "ب" and k - at < 14 and not (self._framed(k)):
                complement, trigger.opens = "ب", k
            elif "object" in verb.takes and (self.phrases.is_object(k) and k - at < 16 or verb.stance != "asserts" and k == at and self.phrases.definite(k)):
                complement, trigger.opens = "object", k
            elif "document" in verb.takes and form in verb.must:
                complement, trigger.opens = "document", k
                trigger.document = True
            elif k > at and self._another(k):
                break
            if form in self.lexicon.sets["frames"] and form in ("بيان", "تقرير"):
                trigger.document = True
            k += 1
        if trigger.via and not complement:
            complement = "عن"
        trigger.rule += f"+{complement}" if complement else ""
        self._quotation(trigger, complement, b)
        self._deeds(trigger, entry, complement, b)
        return trigger

    def _framed(self, k: int) -> bool:
        stem = self.form[k][1:]
        return stem in self.lexicon.sets["frames"] or stem in ("شان", "خصوص", "حق", "دوره", "دورها", "اسم")

    def _another(self, k: int) -> bool:
        """The next reporting verb ends the search for what this one says."""
        entry = self.lexicon.verbs.get(self.form[k])
        return entry is not None and entry.voice != "participle" and (entry.joined or not entry.verb.needs) and self.form[k - 1] not in ("الذي", "التي", "طلب", "وطلب")

    def _inner(self, k: int, b: int) -> Source | None:
        for _, introducer in self.lexicon.introducers[self.form[k]]:
            if not introducer.outer and self._matches(introducer, k, b):
                return self.phrases.read(k + len(introducer.words), b, guess=True)
        return None

    def _told(self, k: int, b: int) -> Source | None:
        """The medium that was told: لـ"القناة", لوكالة, لرويترز."""
        at = k + 1 if self.form[k] in ("ل", "لـ") else k
        if at >= b:
            return None
        source = self.phrases.read(at, b)
        return source if source is not None and source.kind in ("outlet", "agency", "correspondent") or source is not None and source.outlet is not None else None

    def _quotation(self, trigger: Trigger, complement: str, b: int) -> None:
        """The quotation that opens what is said; it may run over several sentences."""
        start = trigger.opens
        for k in range(start, min(start + 6, b)):
            end = self.surface.quotes.get(k)
            if end is not None and (complement in (":", '"') or k - start <= 4):
                trigger.quote = max(trigger.quote, end)
                if complement in (":", '"') or end > b:
                    return

    def _deeds(self, trigger: Trigger, entry: VerbForm, complement: str, b: int) -> None:
        """Marks what is said of the speaker's own doing, and blame that is turned away."""
        k = trigger.opens
        while k < b and (self.form[k] in PARTICLES or self.form[k] in ("عن", "علي", "،", ",") or self.form[k] in self.lexicon.sets["fillers"]):
            k += 1
        if k >= b:
            return
        form = self.form[k].removeprefix("ب") if complement == "ب" else self.form[k]
        sets = self.lexicon.sets
        if form in entry.verb.claims_with:
            trigger.stance = "claims_responsibility"
        if trigger.stance == "denies" and form in sets["disowned"]:
            trigger.disowns = True
        if trigger.stance == "asserts" and entry.verb.announces and form in sets["own_deeds"] and trigger.source is not None:
            trigger.own_deed = self._own(trigger, complement) and self._armed(trigger.source)

    def _own(self, trigger: Trigger, complement: str) -> bool:
        """أعلن … استهداف, قال إنه قصف, قالت إن قواتها …: said of oneself and not of others."""
        if complement == "object":
            between = range(trigger.source.stop if trigger.source is not None else trigger.at, trigger.opens)
            return trigger.verb is not None and trigger.verb.verb.name == "أعلن" and self._light(between.start, between.stop)
        return complement != "ان" or len(self.form[trigger.opens].lstrip("وبف")) > 2 or self.form[trigger.opens + 1] not in self.lexicon.sets["objects"]

    def _armed(self, source: Source) -> bool:
        """True for a party, and for an office that does deeds of force."""
        if source.actor is not None or source.kind == "party":
            return True
        words = self.form[source.first : source.last]
        sets = self.lexicon.sets
        return source.kind == "official" and any(w in sets["forces"] for w in words) and not any(w in sets["peaceful"] for w in words)

    def _holds(self, trigger: Trigger, entry: VerbForm, a: int, b: int) -> bool:
        """Whether verb, subject and what follows make a report."""
        verb, source = entry.verb, trigger.source
        complement = trigger.rule.partition("+")[2]
        first = self.form[trigger.opens] if trigger.opens < b else ""
        if verb.never and any(self.form[k] in verb.never for k in range(trigger.at + 1, min(b, trigger.at + 7))):
            return False
        if verb.near and entry.number == "m" and entry.tense == "past" and not entry.joined and trigger.at - a > 1:
            return False
        if verb.near and (not complement or trigger.opens - trigger.at > 8 or source is not None and not source.known):
            return False
        if verb.needs == "complement" and not complement and not (verb.carries and source is not None and source.known):
            return self._closes(trigger, b) and source is not None and source.known
        if complement == "object" and verb.needs == "complement" and (source is None or not source.known) and trigger.opens - trigger.at > 1:
            return False
        if "document" in verb.takes and source is not None and source.kind in ("video", "statement") or verb.takes == {"document"} and not complement:
            return False
        if verb.needs == "source" and not complement and source is not None and not agrees(source.number, entry.number):
            return False
        if verb.needs == "source" and not (source is not None and source.known):
            return complement in ("ان", ":", '"') and trigger.opens - trigger.at <= 4 and source is None and verb.name not in ("علم", "حدث", "قدر", "بدا") and self._subject_left_out(trigger, entry)
        if source is None:
            return bool(complement) and first != "" and self._subject_left_out(trigger, entry)
        if not source.known and complement not in ("ان", ":", '"', "الي", "عن", "ب"):
            return False
        if not complement:
            trigger.backward = self._closes(trigger, b)
        return True

    def _subject_left_out(self, trigger: Trigger, entry: VerbForm) -> bool:
        """Whether a verb without subject goes on with the speaker before: not a passive (يُعتقد أن), not inside a quotation."""
        if entry.tense == "present" and (entry.verb.unsaid or not entry.joined):
            return False
        if entry.verb.near and (not entry.joined or trigger.opens - trigger.at > 1):
            return False
        return not self._quoted(trigger.at)

    def _closes(self, trigger: Trigger, b: int) -> bool:
        """True where nothing but the end follows the speaker: «…»، يقول الناشط."""
        left = [k for k in range(trigger.opens, b) if self.form[k] not in PUNCTUATION]
        trigger.backward = len(left) <= 3
        return trigger.backward

    def _document(self, i: int, entry: VerbForm, a: int, b: int) -> Trigger | None:
        """وجاء في بيان للوزارة أن …; جاء ذلك في تصريح لفلان."""
        j = i + 1
        back = j < b and self.form[j] in ("ذلك", "هذا")
        j += back
        if j + 1 >= b or self.form[j] not in ("في", "علي", "خلال"):
            return None
        if self.form[j] == "علي" and self.form[j + 1] != "لسان":
            return None
        k = j + 1 + (self.form[j + 1] == "لسان")
        frame = self.form[k] in self.lexicon.sets["frames"]
        source = self.phrases.read(k, b)
        if source is None and frame:
            at = k + 1
            while at < b and at - k < 4 and self.phrases.prefix(at) != "ل" and self.form[at] != "ل":
                at += 1
            source = self.phrases.read(at + (at < b and self.form[at] == "ل"), b) if at < b else None
        if source is None or source.kind not in ("statement", "social_media", "organisation", "official", "agency", "outlet", "party", "person"):
            return None
        trigger = self._header(i, source.stop, b, entry, source)
        trigger.rule = "verb:في بيان"
        trigger.document = True
        trigger.previous = back
        if back:
            trigger.opens = source.stop
        elif trigger.opens == source.stop and trigger.opens < b and self.form[trigger.opens] not in PARTICLES and self.form[trigger.opens] != ":" and not trigger.quote:
            trigger.backward = self._closes(trigger, b)
            return trigger if trigger.backward else None
        return trigger

    # -- introducers -------------------------------------------------------------------------------------------

    def _matches(self, introducer: Introducer, i: int, b: int) -> str | None:
        """"full" where the words stand here, "own" where the last has a pronoun (على حد قوله), None otherwise."""
        words = introducer.words
        if i + len(words) > b:
            return None
        for n in range(1, len(words) - 1):
            if self.form[i + n] != words[n]:
                return None
        if len(words) == 1:
            return "full"
        last = self.form[i + len(words) - 1]
        if last == words[-1]:
            return "full"
        return "own" if last in (words[-1] + "ه", words[-1] + "ها", words[-1] + "هم") else None

    def _introduced(self, i: int, floor: int, a: int, b: int) -> Trigger | None:
        for joined, introducer in self.lexicon.introducers[self.form[i]]:
            matched = self._matches(introducer, i, b)
            if matched is None:
                continue
            trigger = self._by_introducer(i, introducer, matched, b)
            if trigger is None:
                continue
            trigger.inner = not introducer.outer
            trigger.begin = i
            trigger.backward = not (joined and i > a and self.form[i - 1] in ("،", ",")) and not self._initial(i, a)
            return trigger
        return None

    def _by_introducer(self, i: int, introducer: Introducer, matched: str, b: int) -> Trigger | None:
        rule = "by:" + " ".join(introducer.words)
        at = i + len(introducer.words)
        stance = "asserts"
        if matched == "own":
            return Trigger(i, i, at, None, None, rule + " (own)", stance=stance)
        if introducer.verb:
            return self._by_verb(i, at, rule, b)
        if at >= b:
            return None
        if self._own_words(at):
            return Trigger(i, i, at + 1, None, None, rule + " (own)", stance=stance)
        start = at
        while at < b and at - start < 3 and (self.form[at].removeprefix("ال") in self.lexicon.sets["carriers"] or self.phrases.lean(at) in self.lexicon.sets["carriers"]):
            at += 1
        if at >= b:
            return None
        if self.form[at] == "ل" and at + 1 < b:
            at += 1
        source = self.phrases.read(at, b) or (self.phrases.read(start, b) if at > start else None)
        if source is None and at > start and at < b and not self.phrases.stops(at):
            source = self.phrases.read(at, b, guess=True)
        if source is None:
            return None
        trigger = Trigger(i, i, source.stop, source, None, rule, stance=stance)
        self._told_after(trigger, b)
        return trigger

    def _told_after(self, trigger: Trigger, b: int) -> None:
        """بحسب مصدر أمني لـ"القناة": whom it was told."""
        k = trigger.opens
        if k < b and (self.form[k] == "ل" or self.phrases.prefix(k) == "ل"):
            told = self._told(k, b)
            if told is not None:
                trigger.told, trigger.opens = told, told.stop

    def _own_words(self, at: int) -> bool:
        """حسب وصفهم, وفق تعبيره: the words of the one who spoke before."""
        form = self.form[at]
        return any(form == stem + pronoun for stem in self.lexicon.sets["own_words"] for pronoun in ("ه", "ها", "هم", "هما")) if form[-1] in "هام" else False

    def _by_verb(self, i: int, at: int, rule: str, b: int) -> Trigger | None:
        """وفق ما نقلته القناة, حسبما أفاد به المراسل, كما قال شهود."""
        while at < b and self.form[at] in ("قد", "كان", "كانت"):
            at += 1
        if at >= b:
            return None
        entry = self.lexicon.verbs.get(self.form[at]) or self.lexicon.relatives.get(self.form[at])
        if entry is None:
            if self.form[at] in ("جاء", "ورد", "صدر") and at + 2 < b:
                entry = self.lexicon.verbs.get("جاء")
            if entry is None:
                return None
        k = at + 1
        while k < b and self.form[k] in ("به", "بها", "عنه", "عنها", "فيه", "في", "عن", "لنا", "عبر", "علي", "لسان"):
            k += 1
        source = self.phrases.read(k, b, guess=True) if k < b and not self._opens_speech(k, entry, False) else None
        if source is None and rule.endswith("كما"):
            return None
        stop = source.stop if source is not None else at + 1
        if rule.endswith("كما"):
            left = self._header(at, stop, b, entry, source)
            if left.rule.partition("+")[2] and left.opens - stop < 12:
                return None  # كما أعلن الجيش أنه …: the verb opens a report of its own
        if source is not None and not source.known and source.stop < b and self.form[source.stop] not in PUNCTUATION:
            source = None if rule.endswith("كما") else source
        trigger = Trigger(i, i, stop, source, entry, rule + " " + entry.verb.name, stance=entry.verb.stance if entry.verb.stance != "denies" else "asserts")
        if trigger.stance == "claims_responsibility":
            trigger.stance = "asserts"
        self._told_after(trigger, b)
        if entry.verb.relays:
            k = trigger.opens
            if k < b and self.form[k] == "عن" and (via := self.phrases.read(k + 1, b, guess=True)) is not None:
                trigger.via.append(via)
                trigger.opens = via.stop
        return trigger

    def _initial(self, i: int, a: int) -> bool:
        """True where nothing is told before: only dates, joining words and punctuation."""
        if i - a > 12:
            return False
        return self._clause_start(a, i) >= i or self._light(a, i) and i - a <= 8

    # -- colon -------------------------------------------------------------------------------------------------

    def _colon(self, i: int, a: int, b: int) -> Trigger | None:
        """A source before a colon, as in headlines and channel posts: المرصد: مقتل …"""
        if i - a > 18:
            return None
        start = self._clause_start(a, i)
        if start >= i:
            return None
        source = self.phrases.read(start, i)
        if source is not None and source.head == "مصدر" and source.bare and source.stop == i:
            return self._source_line(i, b)
        if source is not None and (source.head in self.lexicon.sets["states"] or source.head == "محافظه"):
            return None  # سوريا: قصف …, a headline's place
        if source is None or not source.known or source.kind in ("social_media", "video") or not self._light_to_colon(source.stop, i):
            return None
        told = self._told(source.stop, i) if source.stop < i else None
        end = b
        if i + 1 < b and self.form[i + 1] == LINE:
            end = self._next_paragraph(i + 2)
        trigger = Trigger(i, a, i + 1, source, None, "colon", told=told, quote=end if end > b else 0)
        self._quotation(trigger, ":", b)
        return trigger

    def _source_line(self, i: int, b: int) -> Trigger | None:
        """المصدر: وكالة هاوار, a line of its own under a text that was taken over: it covers the whole text."""
        source = self.phrases.read(i + 1, b)
        if source is None or source.kind not in ("agency", "outlet", "organisation") or b - source.stop > 3:
            return None
        return Trigger(i, 0, b, source, None, "source line", whole=True)

    def dateline(self, a: int, b: int) -> Trigger | None:
        """بيروت (رويترز) -, دمشق-سانا: the agency a text was taken from, in its first lines."""
        for k in range(a + 1, min(a + 6, b)):
            bracket = self.form[k - 1] == "("
            if not bracket and self.form[k - 1] not in _DASHES or self.form[k] not in self.lexicon.outlets or any(w in self.lexicon.verbs for w in self.form[a:k]):
                continue
            source = self.phrases.read(k, b)
            if source is None or source.kind != "agency":
                continue
            rest = self.form[source.stop : source.stop + 2]
            if bracket and rest[:1] == [")"] and (len(rest) == 1 or rest[1] in (*_DASHES, ":", LINE)) or not bracket and rest[:1] in ([], [LINE]):
                return Trigger(k, 0, source.stop, source, None, "dateline", whole=True)
        return None

    def _light_to_colon(self, k: int, i: int) -> bool:
        if k == i or self._light(k, i):
            return True
        told = self._told(k, i)
        return told is not None and told.stop == i

    def _next_paragraph(self, k: int) -> int:
        while k < len(self.form) and self.form[k] != LINE:
            k += 1
        return k
