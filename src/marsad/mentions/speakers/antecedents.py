"""The speaker of a relative clause is the noun it belongs to: ``المنسقية، التي أوضحت أن …``, ``الحركة، وهي التي كانت أعلنت …``.

``وفي بيان له`` points back in the same way, to whom the sentence tells of.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.verbs import finite
from marsad.mentions.speakers.headers import Headers
from marsad.mentions.speakers.lexicon import VerbForm
from marsad.mentions.speakers.source import Source

_W = wording(__name__)

_RELATIVES = {"الذي": "m", "التي": "f", "الذين": "p", "اللذان": "p", "اللتان": "f"}
_BEFORE_VERB = frozenset(["كان", "كانت", "كانوا", "قد"])
_IS = frozenset(["وهو", "وهي", "وهم"])
NOTHING = frozenset(["الامر", "الشيء", "الحال"])
"""Before a relative they stand for what was told: الأمر الذي يشير إلى …"""
_COMMAS = ("،", ",")
_WAS = frozenset(["كان", "كانت", "وكان", "وكانت", "فكان"])
IN_IT = _W["in_it"]
"""Behind the verb they stand for what it was said in: وبثت تسجيلات قالت فيها."""
_HERE = _W["here"]
_LATTER = frozenset(["الي", "الا", "اليوم", "الامس", "الان"])
"""Written as with the article, or a time."""
_LONGEST = 12
"""Written words of the noun phrase before the relative, at most."""
_BODIES = frozenset(["party", "official", "organisation", "agency"])


class Antecedents(Headers):
    """Finds whom a relative or a pronoun stands for."""

    def antecedent(self, i: int, entry: VerbForm, a: int) -> tuple[Source, int] | None:
        """The noun before a relative whose verb is at ``i``, with the place of the relative; None where there is none."""
        r = i - 1
        while r > a and self.form[r] in _BEFORE_VERB:
            r -= 1
        number = _RELATIVES.get(self.form[r].removeprefix("و"))
        if r <= a or number is None or entry.voice != "active" or self.form[r - 1] in NOTHING:
            return None
        if self.form[r - 1] in _IS:
            found = self.told_of(a, r - 1, number)
            return None if found is None else (found, r)
        end = r - (self.form[r - 1] in _COMMAS)
        for k in range(max(a, end - _LONGEST), end):
            source = self.phrases.read(k, end)
            if source is not None and source.known and source.stop == end and _fits(source, number):
                return source, r
        return None

    def another_subject(self, i: int, entry: VerbForm, a: int, b: int) -> bool:
        """True where a verb without a known speaker has a subject of its own in the sentence, so that it does not go on with
        the speaker of an earlier one.

        وكان سفير سابق قد حذر     الورقة الختامية للقاء أكدت     رفعوا لافتات طالبت     كثفت الفصائل قصفها، وهددت بهجوم
        """
        if self.in_what_was_held(i, a, b):
            return True
        if entry.joined:
            return entry.verb.own_act and i - a > 2 and self.told_of(a, i, entry.number) is not None
        if entry.tense != "past" or entry.voice != "active" or i == a:
            return False
        before = self.form[i - 1]
        if before == "قد" and (was := next((k for k in range(a, min(a + 3, i)) if self.form[k] in _WAS), None)) is not None:
            return i - 1 - was > 1 and self.clause_start(was + 1, i - 1) < i - 1
        if (
            entry.number == "f"
            and before.endswith("ات")
            and len(before) > 4
            and not self.phrases.definite(i - 1)
            and before not in self.lexicon.sets["fillers"]
        ):
            return not (i + 1 < b and self.form[i + 1] in IN_IT)
        start = self.clause_start(next((k + 1 for k in range(a, min(a + 4, i)) if self.form[k] == "ان"), a), i)
        own = start < i and (
            self.form[start].removeprefix("و").startswith("ال") or start in self.surface.quotes or start in self.phrases.actors
        )
        return own and self.form[start] not in NOTHING and self.form[start] not in _LATTER and before not in _HERE

    def in_what_was_held(self, i: int, a: int, b: int) -> bool:
        """``ونظمت رابطة الأمهات وقفة طالبت فيها``, ``وأصدر الحزب بيانا دعا فيه``: a verb of saying behind what the subject of its sentence held or put
        out; not ``وبثت تسجيلات قالت فيها``."""
        if i + 1 >= b or self.form[i + 1] not in IN_IT or i - a < 3 or not finite(self.form[a].removeprefix("و")):
            return False
        subject = self.form[a + 1]
        return subject not in _COMMAS and not subject.endswith(("ا", "ات"))

    def told_of(self, a: int, end: int, number: str) -> Source | None:
        """The last body named between ``a`` and ``end`` that agrees in number."""
        for k in range(end - 1, a - 1, -1):
            source = self.phrases.read(k, end)
            if source is None or not source.known or source.kind not in _BODIES or not _fits(source, number):
                continue
            opens = k > a and (wider := self.phrases.read(k - 1, end)) is not None and wider.stop == source.stop
            if not opens:
                return self.phrases.party(k) or source  # an actor's name ends where it ends
        return None


def _fits(source: Source, number: str) -> bool:
    """Whether a relative or pronoun of this number can stand for the source."""
    return source.kind == "person" or source.number in ("", number) or number == "p" and source.number == "f"
