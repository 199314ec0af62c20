"""Reads the noun phrase that names a source, from the written word where it begins.

``read_source`` answers with the phrase's extent, the name as a documenter writes it, and its kind:

* unnamed: ``عدة مصادر طبية في المستشفى`` → مصادر طبية في المستشفى
* correspondents: ``مراسل (الحل نت)`` → مراسل الحل نت
* media and bodies: ``وكالة "هاوار"``, ``المرصد السوري لحقوق الإنسان``, ``وزارة الصحة في غزة``
* persons and offices, in ``persons``: ``المتحدث باسم المجلس سامر فلان`` → سامر فلان, with the office
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from marsad.language.folding import normal
from marsad.mentions.model import ActorMention
from marsad.mentions.speakers.lexicon import PARTICLES, Head, Lexicon, Outlet
from marsad.mentions.surface import PUNCTUATION, Surface

PREPOSITIONS = frozenset(
    normal(word)
    for word in (
        "في من على إلى عن مع خلال بعد قبل ضمن بين عبر حول منذ حتى لدى عند تحت فوق أمام دون ضد إثر عقب جراء نتيجة بسبب رغم أثناء وسط قرب "
        "الذي التي الذين اللذان اللتان اللواتي أو أم بل لكن قد لقد كان كانت كانوا لا لم لن ما حيث إذ إذا فيما بينما كما حين حينما "
        "عندما قوله قولها قولهم قائلا قائلة قائلين هذا هذه ذلك تلك هو هي هم إنما لأن كي وكان وكانت وقد وفي ومن وعلى "
        "مما ب ل ك وهو وهي وهم حسب بحسب وفق وفقا طبقا نقلا مشيرا مشيرة مؤكدا مؤكدة مضيفا مضيفة أمس اليوم غدا"
    ).split()
)
MOST_WORDS = 9
"""A name of a source is not longer, its complement aside."""


@dataclass(slots=True)
class Source:
    """A source as read. ``first:last`` are written words; ``start:end`` the characters of its name."""

    first: int
    last: int
    name: str
    kind: str
    start: int
    end: int
    head: str = ""
    """Bare folded noun that opens it; for looking back (المراسل)."""
    definite: bool = False
    bare: bool = False
    """True where nothing but a definite head is said (المصدر، المراسل ذاته): it points back."""
    number: str = "m"
    office: str | None = None
    actor: str | None = None
    known: bool = True
    """False where only its place beside the verb makes it a source."""
    outlet: Outlet | None = None
    other: Source | None = None
    """A second source joined by و: سكان ومصادر طبية."""

    @property
    def stop(self) -> int:
        """Where the whole phrase ends, joined source included."""
        return self.other.last if self.other is not None else self.last


class Phrases:
    """Reads source phrases of one text."""

    def __init__(self, surface: Surface, lexicon: Lexicon, actors: list[ActorMention]) -> None:
        self.surface = surface
        self.lexicon = lexicon
        self.form = surface.form
        self.actors = {surface.place(a.first): a for a in actors} if actors else {}
        self.opened = {b: a for a, b in surface.quotes.items()}

    # -- words -------------------------------------------------------------------------------------------------

    def lean(self, i: int) -> str:
        """The form without و, ف and the preposition ل: وللمصادر gives المصادر."""
        form = self.form[i]
        words = self.surface.words
        first = self.surface.first[i]
        if words.clitic[first] == "+" and words.norm[first] in ("و", "ف"):
            form = form[1:]
        if form.startswith("لل") and len(form) > 4:
            return "ال" + form[2:]
        if form.startswith("ل") and (form[1:] in self.lexicon.heads or form[1:] in self.lexicon.titles or form[1:] in self.lexicon.outlets):
            return form[1:]
        return form

    def prefix(self, i: int) -> str:
        """The preposition joined to a written word, if the tokenizer split one off (ب ل ك)."""
        words, first = self.surface.words, self.surface.first[i]
        if words.clitic[first] != "+":
            return ""
        if words.norm[first] in ("و", "ف") and words.clitic[first + 1] == "+":
            return words.norm[first + 1]
        return words.norm[first]

    def stops(self, i: int) -> bool:
        """True where no name goes on."""
        form = self.form[i]
        return form in PUNCTUATION or form in PARTICLES or form in PREPOSITIONS or self.prefix(i) in ("ب", "ل", "ك", "و", "ف") or form in self.lexicon.sets["own_words"] and form.endswith("ه")

    def definite(self, i: int) -> bool:
        """True for a word with the article."""
        return self.form[i].startswith("ال") and len(self.form[i]) > 3

    def adjectival(self, i: int) -> bool:
        """True for an adjective with the article, as it goes on a name that is already definite: الدفاع المدني."""
        form = self.form[i]
        if not self.definite(i) or form in self.lexicon.sets["leanings"]:
            return False
        return form in self.lexicon.sets["body_adjectives"] or self._nisba(form[2:])

    def is_object(self, i: int) -> bool:
        """True for an indefinite verbal noun as it opens what is said: مقتل, استهداف, تدمير."""
        form = self.form[i]
        if form in self.lexicon.sets["objects"]:
            return True
        if len(form) < 5 or form in self.lexicon.heads or form in self.lexicon.sets["given"] or form.startswith("ال"):
            return False
        return form[0] == "ا" and form[-2] == "ا" and len(form) < 8 or form[0] == "ت" and form[3] == "ي" and len(form) == 5

    def is_verb(self, i: int) -> bool:
        """True for a reporting verb in a form that can be nothing else here."""
        entry = self.lexicon.verbs.get(self.form[i])
        return entry is not None and entry.voice != "participle" and not entry.verb.needs

    def quotation(self, i: int, most: int = 7) -> int | None:
        """End of a quotation that begins here and is short enough to be a name."""
        end = self.surface.quotes.get(i)
        if end is None or end - i > most or any(self.form[k] in PUNCTUATION - {"-", "/", "(", ")"} for k in range(i, end)):
            return None
        return end

    def name(self, first: int, last: int) -> tuple[str, int, int]:
        """Written words ``first:last`` as a name, with the characters it was read from: no و or ل before it, no marks."""
        words = self.surface.words
        start, end = self.surface.span(first, last)
        raw = words.text[start:end]
        lean, form = self.lean(first), self.form[first]
        cut = 0
        if lean != form:
            here = self.surface.first[first]
            while words.clitic[here] == "+" and words.norm[here] in ("و", "ف"):
                here += 1
            cut = words.start[here] - start
            rest = raw[cut:]
            if rest.startswith("لل") and lean.startswith("ال"):
                return tidy("ا" + rest[1:]), start + cut, end
            cut += 1 if rest.startswith("ل") and not lean.startswith("ل") else 0
        return tidy(raw[cut:]), start + cut, end

    # -- phrases -----------------------------------------------------------------------------------------------

    def read(self, i: int, limit: int, guess: bool = False) -> Source | None:
        """The source that begins at written word ``i``, or None; ``guess`` also takes a phrase of unknown words."""
        from marsad.mentions.speakers.persons import read_person

        i = self.skip(i, limit)
        if i >= limit:
            return None
        counted = self.quantified(i, limit)
        if counted is not None:
            i = counted
        if i >= limit:
            return None
        lean = self.lean(i)
        found = self._outlet(i, limit, lean) or self._headed(i, limit, lean)
        if found is None or found.kind == "office":
            found = read_person(self, i, limit) or self._quoted(i, limit) or self._party(i) or self._state(i, lean) or found
        if found is None and guess:
            found = self._unknown(i, limit)
        if found is None or found.kind == "office":
            return None
        if counted is not None:
            found.bare = found.bare or any(self.form[k] in ("ذات", "نفس", "تلك", "هذه", "هذا", "ذلك") for k in range(max(0, counted - 2), counted))
        self._same(found, limit)
        return found

    def skip(self, i: int, limit: int) -> int:
        """Past adverbs and the like between a verb and its subject: قال أيضاً المصدر, قال، اليوم الأحد، …"""
        fillers = self.lexicon.sets["fillers"]
        at = i
        while at < limit and at - i < 8 and (self.form[at] in fillers or (at > i and self.form[at] in ("،", ","))):
            at += 1
        return at if at == i or self.form[at - 1] not in ("،", ",") or at < limit else i

    def quantified(self, i: int, limit: int) -> int | None:
        """Where the noun begins after words that only count: أكثر من مصدر, العديد من المصادر, أحد السكان."""
        at = i
        quantifiers = self.lexicon.sets["quantifiers"]
        while at < limit and at - i < 3 and self.lean(at) in quantifiers:
            at += 1
        if at == i:
            return None
        if at < limit and self.form[at] == "من":
            at += 1
        return at if at < limit and (self.lean(at) in self.lexicon.heads or self.lean(at) in self.lexicon.titles) else None

    def _outlet(self, i: int, limit: int, lean: str) -> Source | None:
        end = None
        if (quote := self.quotation(i)) is not None:
            end = quote
        for outlet in self.lexicon.outlets.get(lean, ()):
            stop = i + len(outlet.words)
            if stop <= limit and tuple(self.form[i + 1 : stop]) == outlet.words[1:]:
                if outlet.ambiguous and end != stop:
                    continue
                if end is not None and end > stop:
                    stop = end
                name, start, finish = self.name(i, stop)
                number = "f" if outlet.kind == "agency" else ""
                found = Source(i, stop, name, outlet.kind, start, finish, lean, lean.startswith("ال"), False, number, outlet=outlet)
                return self._reach(found, stop, limit)
        return None

    def _reach(self, found: Source, at: int, limit: int) -> Source:
        """Takes in the words with the article that go on a known name: الدفاع المدني السوري, هاوار الإخبارية."""
        while at < limit and found.name and self.definite(at) and at - found.first < MOST_WORDS and self._extends(at):
            at += 1
        if at > found.last:
            found.last = at
            found.name, found.start, found.end = self.name(found.first, at)
        return found

    def _extends(self, at: int) -> bool:
        form = self.form[at]
        return form not in self.lexicon.titles and form not in self.lexicon.sets["fillers"] and self.adjectival(at)

    def _headed(self, i: int, limit: int, lean: str) -> Source | None:
        head = self.lexicon.heads.get(lean)
        if head is None:
            return None
        if self.surface.quotes.get(i) is not None and self.quotation(i) is None:
            return None
        if lean in self.lexicon.titles and not self._body_follows(i, limit, head):
            return Source(i, i + 1, "", "office", 0, 0)
        if head.kind in ("unnamed", "witness", "video", "social_media"):
            return self._unnamed(i, limit, head)
        if head.kind == "correspondent":
            return self._correspondent(i, limit, head)
        if head.kind == "statement":
            return self._statement(i, limit, head)
        return self._body(i, limit, head)

    def _body_follows(self, i: int, limit: int, head: Head) -> bool:
        """A word that is an office or a body is a body before "من", a nisba of a place or at the end: فريق الإنقاذ, لواء القدس."""
        if head.kind in ("witness", "unnamed"):
            nxt = i + 1
            return nxt >= limit or not (self.form[nxt] in self.lexicon.sets["given"] or self.quotation(nxt) is not None or self.form[nxt] in self.lexicon.titles)
        quote = self.quotation(i + 1) if i + 1 < limit else None
        if quote is not None:
            return not self._opens_name(i + 1)
        return i + 1 < limit and self.definite(i + 1) and not head.definite

    def _opens_name(self, i: int) -> bool:
        from marsad.mentions.speakers.persons import begins_name

        return begins_name(self, i, True)

    def _unnamed(self, i: int, limit: int, head: Head) -> Source:
        at = i + 1
        if at < limit and head.bare in self.lexicon.sets["complements_of_adjectives"] and self.prefix(at) == "ب":
            at = self._complement(at, limit)  # مهتمون بملف المخيم
        adjectives, reaching = self.lexicon.sets["adjectives"], self.lexicon.sets["complements_of_adjectives"]
        while at < limit and at - i < 6:
            form = self.form[at]
            plain = form[2:] if form.startswith("ال") else form.removeprefix("وال") if form.startswith("وال") else form
            if plain in reaching and at + 1 < limit and (self.prefix(at + 1) == "ب" or self.form[at + 1] in ("من", "علي", "في", "عن")):
                at = self._complement(at + 1, limit)
                break
            if plain in adjectives or self._nisba(plain) and not self.is_object(at) and not self.is_verb(at):
                at += 1
                continue
            if head.bare in ("مصادر", "مصدر", "ناشط", "نشطاء", "ناشطون") and at == i + 1 and not self.stops(at) and self.definite(at) and not head.definite:
                owner = self.read(at, limit)  # مصادر المرصد, نشطاء المرصد السوري لحقوق الإنسان
                at = owner.last if owner is not None and not owner.bare else at + 1
                continue
            if head.kind == "witness" and not head.definite and self.definite(at) and at == i + 1:
                at += 1  # أهالي القرية, سكان الحي
                continue
            break
        if at < limit and self.form[at] in ("في", "من", "داخل") and at + 1 < limit and (self._is_body(at + 1)):
            at = self._complement(at, limit)
        name, start, end = self.name(i, at)
        return self._joined(Source(i, at, name, head.kind, start, end, head.bare, head.definite, head.definite and at == i + 1, number_of(head.bare)), limit)

    def _is_body(self, at: int) -> bool:
        return self.form[at] in self.lexicon.sets["bodies"] or at in self.actors or self.quotation(at) is not None or self.form[at] in self.lexicon.outlets

    def _complement(self, at: int, limit: int) -> int:
        """The end of what an adjective or preposition governs: مقربة من قيادة الفصيل, مهتم بتوثيق الانتهاكات."""
        first = at
        at += 1
        while at < limit and at - first < 7:
            end = self.quotation(at)
            if end is not None:
                at = end
                continue
            if self.stops(at) and self.form[at] != "في" or self.is_verb(at) or self.is_object(at) and at > first + 1:
                break
            at += 1
        return min(at, limit)

    def _nisba(self, word: str) -> bool:
        """An adjective of belonging: محلي, محلية, محليون, محليين."""
        return len(word) > 3 and (word.endswith(("يه", "يون", "يين", "يان", "يتان")) or word.endswith("ي")) and word not in self.lexicon.heads

    def _joined(self, found: Source, limit: int) -> Source:
        """A second source after و: سكان ومصادر طبية."""
        at = found.last
        if at < limit and self.form[at].startswith("و") and self.form[at] not in PREPOSITIONS:
            head = self.lexicon.heads.get(self.form[at])
            if head is not None and head.joined and head.kind in ("unnamed", "witness", "correspondent"):
                found.other = self._unnamed(at, limit, head)
        return found

    def _correspondent(self, i: int, limit: int, head: Head) -> Source:
        at = i + 1
        if not head.ours:
            at = self._owner(at, limit, head.definite)
        stop = at
        if at < limit and self.form[at] == "في" and at + 1 < limit:  # مراسلنا في إدلب مناف هاشم: the place is no name
            at = min(at + 2, limit)
            while at < limit and self.definite(at):
                at += 1
        person = self._personal_name(at, limit)
        name, start, end = self.name(i, stop)
        if person > at:
            personal, start, end = self.name(at, person)
            return Source(i, person, f"{name} {personal}", "correspondent", start, end, head.bare, True, False, office=name)
        return Source(i, stop, name, "correspondent", start, end, head.bare, head.definite, head.definite and stop == i + 1 and not head.ours, "m")

    def _owner(self, at: int, limit: int, definite: bool) -> int:
        """The end of the outlet after مراسل: (الحل نت), "ستيب", وكالة الأناضول, تلفزيون سوريا."""
        if at >= limit or definite:
            return at
        if self.form[at] == "(":
            for end in range(at + 1, min(at + 6, limit)):
                if self.form[end] == ")":
                    return end + 1
        if (quote := self.quotation(at)) is not None:
            return quote
        lean = self.form[at]
        known = self._named(at, limit)
        if known:
            return known
        head = self.lexicon.heads.get(lean)
        if head is not None and head.kind in ("outlet", "agency", "organisation"):
            return self._body(at, limit, head).last
        first = at
        while at < limit and at - first < 3 and not self.stops(at) and not self.is_verb(at) and not self.is_object(at) and self.form[at] not in self.lexicon.sets["given"]:
            at += 1
        return at

    def _named(self, at: int, limit: int) -> int:
        """End of a known medium's name, ambiguous ones too, or 0."""
        for outlet in self.lexicon.outlets.get(self.form[at], ()):
            stop = at + len(outlet.words)
            if stop <= limit and tuple(self.form[at + 1 : stop]) == outlet.words[1:]:
                while stop < limit and self.definite(stop) and self._extends(stop):
                    stop += 1
                return stop
        return 0

    def _personal_name(self, at: int, limit: int) -> int:
        from marsad.mentions.speakers.persons import name_end

        return name_end(self, at, limit, titled=True)

    def _statement(self, i: int, limit: int, head: Head) -> Source:
        """A statement names its issuer where it has one: بيان لوزارة الدفاع, تقرير صادر عن البعثة."""
        at = i + 1
        while at < limit and (self._nisba(self.form[at]) or self.form[at] in self.lexicon.sets["adjectives"] or self.form[at] in ("صادر", "صادره", "نشرته", "نشره", "اصدرته", "اصدره", "اعده", "اعدته", "مشترك")):
            at += 1
        if at < limit and self.form[at] in ("عن", "ل", "من"):
            at += 1
        issuer = self.read(at, limit) if at < limit and (self.prefix(at) in ("", "ل")) and self.form[at] not in PREPOSITIONS else None
        if issuer is None or issuer.kind in ("statement", "unnamed", "witness"):
            name, start, end = self.name(i, i + 1 if head.definite else max(i + 1, min(at, limit)))
            return Source(i, i + 1 if head.definite else at, name, "statement", start, end, head.bare, head.definite, head.definite, "m")
        return replace(issuer, first=i, kind="statement", head=head.bare, bare=False, definite=True)

    def _body(self, i: int, limit: int, head: Head) -> Source:
        """A body or medium by its form: words with the article go on, a name in quotation marks closes it."""
        at, closed = i + 1, head.definite or head.ours
        while at < limit and at - i < MOST_WORDS:
            form = self.form[at]
            quote = self.quotation(at)
            if form == "(" and at == i + 1:
                quote = next((k + 1 for k in range(at, min(at + 6, limit)) if self.form[k] == ")"), None)
            if quote is not None:
                at, closed = quote, True
                if at < limit and not self.definite(at):
                    break
                continue
            if form in self.lexicon.sets["name_complements"]:
                at += 2 if form in ("لحقوق", "لشؤون", "لشوون", "لرعايه", "لمكافحه", "لاداره", "لتوثيق", "لتحرير", "لانقاذ", "لاعاده", "لحمايه", "لقوات", "لقيادة", "لمراقبه") else 1
                closed = True
                continue
            if form == "و" or form.startswith("وال") and closed and self.prefix(at) == "و" and self._and_goes_on(at, limit):
                at += 1
                continue
            if self.stops(at):
                break
            if self.definite(at):
                if closed and not self.adjectival(at):
                    break
                at, closed = at + 1, True
                continue
            if closed or at > i + 1 and self.is_object(at) or self.is_verb(at):
                break
            at += 1
            if form in self.lexicon.outlets:
                known = self._named(at - 1, limit)
                at, closed = max(at, known), bool(known)
        at = min(at, limit)
        at = self._seat(at, limit, head)
        name, start, end = self.name(i, at)
        kind = head.kind
        return Source(i, at, name, kind, start, end, head.bare, head.definite, head.definite and at == i + 1, number_of(head.bare))

    def _and_goes_on(self, at: int, limit: int) -> bool:
        return at + 1 < limit and (self.definite(at + 1) or self.form[at + 1] in PARTICLES or self.form[at + 1] in ("،", ":"))

    def _seat(self, at: int, limit: int, head: Head) -> int:
        """An office keeps the place of its seat: وزارة الصحة في غزة."""
        if head.kind not in ("official", "organisation") or at + 1 >= limit or self.form[at] != "في":
            return at
        for stop in range(at + 2, min(at + 5, limit + 1)):
            if stop >= limit or self.form[stop] in PUNCTUATION or self.form[stop] in PARTICLES or self.is_object(stop):
                return at if self.form[at + 1] in self.lexicon.sets["frames"] or self.form[at + 1] in self.lexicon.sets["fillers"] else min(stop, limit)
        return at

    def _quoted(self, i: int, limit: int) -> Source | None:
        """A name that stands only in quotation marks: قالت "قسد" إن."""
        end = self.quotation(i, 5)
        if end is None or end > limit:
            return None
        name, start, finish = self.name(i, end)
        actor = self.actors.get(i)
        return Source(i, end, name, "party" if actor else "organisation", start, finish, self.form[i], True, False, "", actor=actor.id if actor else None, known=actor is not None)

    def _party(self, i: int) -> Source | None:
        actor = self.actors.get(i)
        if actor is None or actor.form in ("people", "unidentified") and not self.definite(i):
            return None
        last = self.surface.place(actor.last - 1) + 1
        name, start, end = self.name(i, last)
        kind = "organisation" if actor.speaker_only else "person" if actor.form == "person" else "party"
        return Source(i, last, name, kind, start, end, self.lean(i), True, False, "f" if self.lean(i).endswith("ه") else "", actor=actor.id)

    def _state(self, i: int, lean: str) -> Source | None:
        if lean not in self.lexicon.sets["states"]:
            return None
        name, start, end = self.name(i, i + 1)
        return Source(i, i + 1, name, "party", start, end, lean, True, False, "f")

    def _unknown(self, i: int, limit: int) -> Source | None:
        """Words that nothing is known of; only their place beside a verb of saying makes them a source."""
        at = i
        while at < limit and at - i < 6 and not self.stops(at) and not self.is_verb(at) and not (at > i and self.is_object(at)):
            quote = self.quotation(at)
            at = quote if quote is not None else at + 1
            if at > i + 1 and self.form[at - 1] not in self.lexicon.sets["joiners"] and at < limit and self.definite(i) and not self.definite(at):
                break
        if at == i:
            return None
        name, start, end = self.name(i, at)
        if not any(c.isalpha() for c in name) or self.form[i].isdigit():
            return None
        return Source(i, at, name, "person", start, end, self.lean(i), self.definite(i), False, "", known=False)

    def _same(self, found: Source, limit: int) -> None:
        """المصدر نفسه, المراسل ذاته: the word is taken in, the name stays, and the source points back."""
        if found.last < limit and self.form[found.last] in self.lexicon.sets["same"]:
            found.last += 1
            found.bare = True


_FEMININE_PLURALS = frozenset(
    "مصادر معلومات انباء وسايل قنوات كتايب سرايا فصايل صحف مواقع لجان مراصد فرق الويه عصايب صور مشاهد مقاطع وثايق تقارير نشطاء قوات".split()
)
_HUMAN_PLURALS = frozenset("شهود اهالي اهال اهل سكان خبراء جيران رعاه نشطاء تجار وجهاء اقارب ذوو ذوي اقرباء رواد صيادون".split())


def number_of(head: str) -> str:
    """Whether a verb after this noun stands in the masculine (m), the feminine (f) or the plural (p); "" where both occur."""
    if head in _HUMAN_PLURALS or head.endswith(("ون", "ين")):
        return "p"
    if head.endswith(("ه", "ات")) or head in _FEMININE_PLURALS:
        return "f"
    return "m"


def tidy(text: str) -> str:
    """A name in plain writing: no quotation marks, brackets, hashes, tatweel or tashkeel, single spaces."""
    out = []
    for char in text:
        if char in "«»“”„‟\"″‹›‘’❝❞#()[]":
            out.append(" ")
        elif char == "_" or char.isspace():
            out.append(" ")
        elif char == "\u0640" or "\u064b" <= char <= "\u0655" or char == "\u0670" or "\u200b" <= char <= "\u200f" or "\u202a" <= char <= "\u202e":
            continue
        else:
            out.append(char)
    return " ".join("".join(out).split())
