"""Nouns of saying, which name a source within a clause of something else.

``بعد ساعات من إعلان الوزارة تفكيك خلية``     a verbal noun with its speaker, and what he says
``وسط أنباء متداولة عن مقتل قيادي``            hearsay, which is itself the source
``ما تناقلته صفحات عن سقوط البلدة``           what somebody says, taken up as a noun
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.introduced import Introduced
from marsad.mentions.speakers.verbs import NOT
from marsad.mentions.surface import PUNCTUATION

_W = wording(__name__)

NOUN = "noun:"
ASIDES = (NOUN, "what:", "hearsay")
"""How the rules of this module begin: the one who speaks around such a noun goes on behind it."""
WHAT = frozenset(["ما", "لما", "بما", "مما", "عما"])
_OF_IT = frozenset(["به", "له", "عنه"])
_ABOUT = frozenset(["عن", "حول", "بشان", "بخصوص", "من"])
_PREPOSITIONS = _W["prepositions"]
_SPEECH = frozenset(["ان", "object", "ب", "عن", "الي", "ل"])
_COMING = _W["coming"]
"""Between a negation and أنباء: دون ورود أي أنباء, لم ترد أنباء."""
_NEAR = 4
"""Written words that may stand between the speaker and what he says."""


def said_of_none(form: list[str], i: int) -> bool:
    """True where it is said that there was none: دون ورود أنباء, لم ترد أي أنباء, لا أنباء. ``i``: the noun of what is told."""
    k = i - 1
    while k >= 0 and i - k < 4 and form[k] in _COMING:
        k -= 1
    return k >= 0 and form[k] in NOT


class Nominal(Introduced):
    """Reads triggers of nouns of saying."""

    def nominal(self, i: int, a: int, b: int, opened: int) -> Trigger | None:
        """The trigger at ``i``; ``opened`` is where what the speaker before says begins."""
        form = self.form[i]
        if form in self.lexicon.nouns:
            return self._verbal_noun(i, b)
        if i > a and self.form[i - 1] in WHAT:
            return self._what(i, b)
        if form in self.lexicon.sets["hearsay"] and i != opened:
            return self._hearsay(i, b)
        return None

    def _verbal_noun(self, i: int, b: int) -> Trigger | None:
        """إعلان الوزارة تفكيك خلية, اتهام الأهالي القوات بقتله; not اتهام ناشطين بالتخابر, whom somebody accuses."""
        entry = self.lexicon.nouns[self.form[i]]
        if i + 1 >= b or self.form[i + 1] in PUNCTUATION or self.phrases.lean(i + 1) != self.form[i + 1]:
            return None
        source = self.phrases.read(i + 1, b)
        if source is None or not source.known or source.kind in ("statement", "video") or source.first != i + 1:
            return None
        trigger = self.header(i, source.stop, b, entry, source)
        complement = trigger.rule.partition("+")[2]
        far = trigger.opens - source.stop
        if complement not in _SPEECH or far > _NEAR or entry.verb.addresses and complement == "ب" and far == 0:
            return None
        trigger.rule = f"{NOUN}{entry.verb.name}+{complement}"
        trigger.aside = True
        return trigger

    def _what(self, i: int, b: int) -> Trigger | None:
        """ما أعلنته الجماعة عن إسقاط طائرة, ما تروج له صفحات عن انسحاب."""
        entry, k = self.lexicon.relatives.get(self.form[i]), i + 1
        if entry is None and k < b and self.form[k] in _OF_IT:
            entry, k = self.lexicon.verbs.get(self.form[i]), k + 1
        if entry is None or entry.voice != "active" or k >= b:
            return None
        source = self.phrases.read(k, b)
        if source is None or not source.known or source.stop >= b or self.form[source.stop] not in _ABOUT:
            return None
        return Trigger(i, i - 1, source.stop, source, entry, f"what:{entry.verb.name}", aside=True)

    def _hearsay(self, i: int, b: int) -> Trigger | None:
        """أنباء عن مقتل قيادي, تقارير غير مؤكدة عن اشتباكات."""
        if said_of_none(self.form, i):
            return None
        source = self.phrases.read(i, b)
        if source is None or source.definite or source.kind not in ("unnamed", "statement"):
            return None
        k = source.stop
        while k < b and k - source.stop < 2 and self._qualifies(k):
            k += 1
        if k >= b or self.form[k] != "عن":
            return None
        if k > source.stop and source.stop == source.last:  # أنباء غير مؤكدة
            source.last = k
            source.name, source.start, source.end = self.phrases.name(source.first, k)
        return Trigger(i, i, k, source, None, "hearsay", aside=True)

    def _qualifies(self, k: int) -> bool:
        """True for what may stand between أنباء and عن: غير, مؤكدة; no verb nor preposition."""
        form, verb = self.form[k], self.lexicon.verbs.get(self.form[k])
        told = verb is not None and verb.voice != "participle" or form in self.lexicon.sets["fillers"]
        return not told and form not in PUNCTUATION and form not in _PREPOSITIONS
