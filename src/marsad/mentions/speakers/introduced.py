"""Words that name a source without a verb of their own: بحسب المرصد, وفق ما نقلته القناة, على حد قوله."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.lexicon import Introducer, VerbForm
from marsad.mentions.speakers.source import Source
from marsad.mentions.speakers.verbs import Verbs
from marsad.mentions.surface import LINE, PUNCTUATION

_W = wording(__name__)

_BEFORE_SPEAKER = _W["before_speaker"]
"""Between the verb and its speaker: ما أفاد به المراسل, ما جاء على لسان الناطق."""
_THIS, _WORDS_OF = frozenset(["دا", "ده", "هذا"]), "كلام"
"""What a line told, closed by whose words it is: دا كلام لجان س."""
_MEANWHILE = _W["meanwhile"]
_NO_ASIDE = frozenset(["وصف", "أثبت", "أظهر", "طالب", "دعا"])
"""With ما they name no source: على ما وصفه بجريمة, وهذا ما يثبت أن."""

_OF_THE_PRESS = frozenset(["صحفي", "صحافي", "متلفز", "مقتضب", "خاص"])
"""Adjectives of a statement, behind which stands whose it is."""
_CASES = _W["cases"]
"""Behind على ذمة, what people are held for: حبسهم على ذمة التحقيق."""


class Introduced(Verbs):
    """Reads triggers of introducers."""

    def _introduced(self, i: int, floor: int, a: int, b: int) -> Trigger | None:
        for joined, introducer in self.lexicon.introducers[self.form[i]]:
            matched = self._matches(introducer, i, b)
            if matched is None:
                continue
            trigger = self._by_introducer(i, introducer, matched, b)
            if trigger is None:
                continue
            if introducer.words[-1] == _WORDS_OF and len(introducer.words) == 2 and introducer.words[0] in _THIS:
                if i > a:
                    return None
                trigger.above = self._line_begins(i)
                return trigger
            trigger.inner = not introducer.outer
            trigger.begin = i
            trigger.backward = not (joined and i > a and self.form[i - 1] in ("،", ",")) and not self._initial(i, a)
            return trigger
        return None

    def _line_begins(self, i: int) -> int:
        """``… وساقوا معاهم اتنين. دا كلام لجان س``: all that stands before it on its line is theirs."""
        while i > 0 and self.form[i - 1] != LINE:
            i -= 1
        return i

    def _claimed(self, i: int, a: int, b: int) -> Trigger | None:
        """``وتبنته لاحقا كتيبة س``, ``وتبناها التنظيم``: the pronoun is the deed told before, and who stands behind the verb claims it."""
        entry = self.lexicon.relatives[self.form[i].removeprefix("و")]
        k = i + 1
        while k < b and self.form[k] in _MEANWHILE:
            k += 1
        source = self.phrases.read(k, b) if k < b else None
        if source is None or not source.known:
            return None
        trigger = Trigger(i, i, source.stop, source, entry, f"taken up:{entry.verb.name}", stance=entry.verb.stance)
        trigger.previous, trigger.backward = i - a <= 1, i - a > 1
        return trigger

    def _by_introducer(self, i: int, introducer: Introducer, matched: str, b: int) -> Trigger | None:
        rule = "by:" + " ".join(introducer.words)
        at = i + len(introducer.words)
        stance = "asserts"
        if matched == "own":
            return Trigger(i, i, at, None, None, rule + " (own)", stance=stance)
        if introducer.verb or at < b and self._glued(at) is not None:
            return self._by_verb(i, at, introducer, b)
        if at >= b:
            return None
        if self._own_words(at):
            return Trigger(i, i, at + 1, None, None, rule + " (own)", stance=stance)
        if introducer.words[-1] == "ذمه" and self.form[at].removeprefix("ال") in _CASES:
            return None
        start = at
        while (
            at < b
            and at - start < 3
            and (
                self.form[at].removeprefix("ال") in self.lexicon.sets["carriers"]
                or self.phrases.lean(at) in self.lexicon.sets["carriers"]
                or at == start
                and self.form[at][0] == "ل"
                and self.form[at][1:] in self.lexicon.sets["carriers"]
            )
        ):
            at += 1
        if at > start and at + 1 < b and self.form[at] in _OF_THE_PRESS:
            at += 1  # بحسب تصريح صحفي أدلت به اللجان
            while at + 1 < b and self.form[at] in self.lexicon.sets["issued"]:
                at += 1
        if at >= b:
            return None
        if self.form[at] == "ل" and at + 1 < b:
            at += 1
        source = self.phrases.read(at, b) or (self.phrases.read(start, b) if at > start else None)
        if source is None and at > start and at < b and not self.phrases.stops(at) and not self.phrases.indefinite_nisba(at):
            source = self.phrases.read(at, b, guess=True)
        if source is None:
            return None
        source = self._who_gave_it(source, b) or source
        trigger = Trigger(i, i, source.stop, source, None, rule, stance=stance)
        self._told_after(trigger, b)
        return trigger

    def _who_gave_it(self, told: Source, b: int) -> Source | None:
        """``بحسب الأنباء التي أفادت بها وكالة س``, ``وفق المعلومات التي نشرتها شبكة ص``: who is said to have given what was told."""
        k = told.stop
        if told.kind not in ("statement", "unnamed") or k + 2 >= b or self.form[k] not in ("التي", "الذي", "اللذين"):
            return None
        k += 2
        if self.form[k - 1] not in self.lexicon.relatives and self.form[k - 1] not in self.lexicon.verbs:
            return None
        while k < b and self.form[k] in _BEFORE_SPEAKER:
            k += 1
        found = self.phrases.read(k, b) if k < b else None
        return found if found is not None and found.known else None

    def relayed(self, k: int, b: int) -> Source | None:
        for joined, introducer in self.lexicon.introducers[self.form[k]]:
            if joined or not introducer.outer or introducer.loose or self._matches(introducer, k, b) != "full":
                continue
            found = self._by_introducer(k, introducer, "full", b)
            if found is None or found.source is None:
                return None
            return found.source if self.form[found.opens : found.opens + 1] in (["،"], [","]) else None
        return None

    def _told_after(self, trigger: Trigger, b: int) -> None:
        """بحسب مصدر أمني لـ"القناة": whom it was told."""
        k = trigger.opens
        if k < b and (self.form[k] == "ل" or self.phrases.behind_l(k)):
            told = self.told(k, b)
            if told is not None:
                trigger.told, trigger.opens = told, told.stop

    def _own_words(self, at: int) -> bool:
        """حسب وصفهم, وفق تعبيره: the words of the one who spoke before."""
        form = self.form[at]
        return (
            any(form == stem + pronoun for stem in self.lexicon.sets["own_words"] for pronoun in ("ه", "ها", "هم", "هما"))
            if form[-1] in "هام"
            else False
        )

    def _glued(self, at: int) -> VerbForm | None:
        """``حسب ماذكره سكان``: a verb of saying written together with its ما."""
        form = self.form[at]
        return self.lexicon.relatives.get(form[2:]) if form.startswith("ما") and form not in self.lexicon.verbs else None

    def _by_verb(self, i: int, at: int, introducer: Introducer, b: int) -> Trigger | None:
        """وفق ما نقلته القناة, حسبما أفاد به المراسل, كما قال شهود."""
        while at < b and self.form[at] in ("قد", "كان", "كانت"):
            at += 1
        if at >= b:
            return None
        entry = self.lexicon.verbs.get(self.form[at]) or self.lexicon.relatives.get(self.form[at]) or self._glued(at)
        if entry is None or introducer.loose and entry.verb.must or entry.verb.name in _NO_ASIDE:
            return None
        k = at + 1
        while k < b and self.form[k] in _BEFORE_SPEAKER:
            k += 1
        if (hearer := self.hearer_first(k, b, entry)) is not None:
            k = hearer.stop
        source = self.phrases.read(k, b, guess=True) if k < b and not self.opens_speech(k, entry, False) else None
        if introducer.taken_up and source is None and self.form[at] in self.lexicon.verbs:
            return None  # وهو ما يشير إلى أهمية الموقع
        stop = source.stop if source is not None else at + 1
        if introducer.loose and (source is None or not self._aside(at, stop, entry, source, b)):
            return None
        stance = entry.verb.stance if introducer.taken_up or entry.verb.stance in ("accuses", "doubts") else "asserts"
        rule = f"{'taken up' if introducer.taken_up else 'by'}:{' '.join(introducer.words)} {entry.verb.name}"
        trigger = Trigger(i, i, stop, source, entry, rule, stance=stance)
        self._told_after(trigger, b)
        if hearer is not None and hearer.kind != "organisation":
            trigger.told = trigger.told or hearer
        if source is not None and (heard := self.heard(trigger.opens, b, entry)) is not None:
            trigger.told, trigger.opens = heard, heard.stop
        k = trigger.opens
        onward = "عن" if entry.verb.relays else "من" if entry.verb.comes_from else None
        if onward is not None and k < b and self.form[k] == onward and (via := self.phrases.read(k + 1, b, guess=True)) is not None:
            trigger.via.append(via)
            trigger.opens = via.stop
        return trigger

    def _aside(self, at: int, stop: int, entry: VerbForm, source: Source, b: int) -> bool:
        """كما قال شهود, with nothing more but a day: كما أعلن الجيش أنه … opens a report of its own."""
        header = self.header(at, stop, b, entry, source)
        if header.rule.partition("+")[2] and header.opens - stop < 12:
            return False
        day = self.lexicon.sets["between"]
        rest = [k for k in range(stop, min(b, stop + 4)) if self.form[k] not in PUNCTUATION and self.form[k] not in day]
        return not rest or self.form[stop] in PUNCTUATION or header.told is not None

    def _initial(self, i: int, a: int) -> bool:
        """True where nothing is told before: only dates, joining words and punctuation."""
        if i - a > 12:
            return False
        return self.clause_start(a, i) >= i or self.light(a, i) and i - a <= 8
