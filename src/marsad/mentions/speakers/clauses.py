"""What the readers of triggers share: where a clause begins, what may stand between a speaker and a verb."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.mentions.speakers.carrying import agrees
from marsad.mentions.speakers.lexicon import Lexicon, VerbForm
from marsad.mentions.speakers.offices import UNNAMED_BY_WISH
from marsad.mentions.speakers.phrases import Phrases
from marsad.mentions.speakers.source import Source
from marsad.mentions.surface import PUNCTUATION

_HEARERS = frozenset({"agency", "outlet", "correspondent", "organisation"})
_LONGEST_HEARER = 6
"""Words of who was told before who says it, at most: وكالة الأنباء الألمانية."""


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
    above: int | None = None
    """Where the paragraph above begins that it speaks of."""
    via: list[Source] = field(default_factory=list)
    told: Source | None = None
    relay: Source | None = None
    """Who passed it on, between the speaker and what is said: وقال فلان، حسبما نقلت القناة، إن."""
    stance: str = "asserts"
    own_deed: bool = False
    disowns: bool = False
    document: bool = False
    whole: bool = False
    """True where it covers the whole text."""
    aside: bool = False
    """True within a clause of something else, none of whose words before it are the speaker's: بعد إعلان الوزارة تفكيك خلية."""
    silent: bool = False
    """True for a source that no "وأضاف" goes back to."""
    quote: int = 0
    """End of the quotation that opens what is said, 0 without one."""

    @property
    def verb_closes(self) -> bool:
        """True for a verb at the end of its sentence: «…»، يقول الناشط."""
        return self.backward and self.rule.startswith("verb:")


class Clauses:
    """The words of one text, for the readers of triggers."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.surface = phrases.surface
        self.form = phrases.form
        self.lexicon: Lexicon = phrases.lexicon

    def clause_start(self, k: int, i: int) -> int:
        """The first word of a clause's subject, past joining words, adverbs, dates and signs: وكان، أمس الأحد، المرصد …; 🔴 المرصد: …"""
        openings = self.lexicon.sets["clause_openings"]
        while k < i and (self.form[k] in openings or self.form[k].isdigit() or self._sign(k)):
            k += 1
        return k

    def _sign(self, k: int) -> bool:
        """True for an emoji or bullet."""
        return not self.form[k][0].isalnum() and self.form[k] not in PUNCTUATION

    def light(self, k: int, i: int) -> bool:
        """True where only dates, brackets, frames and the like stand between a subject and its verb."""
        if i - k > 24:
            return False
        between = self.lexicon.sets["between"]
        relative = placed = False
        depth, first = 0, k
        while k < i:
            form = self.form[k]
            if form in ("(", "["):
                depth += 1
            elif form in (")", "]"):
                depth -= 1
            elif (
                form in ("الذي", "التي", "الذين", "وهو", "وهي", "المعروف", "المعروفه")
                or form in self.lexicon.relatives
                or form in self.lexicon.sets["leanings"]
            ):
                relative = True  # مقاطع تداولها ناشطون تظهر …
            elif form in ("،", ","):
                relative = k + 1 < i and self.form[k + 1] in UNNAMED_BY_WISH
            elif k > 0 and (self.form[k - 1] in ("في", "من", "قرب", "لدي", "داخل") or placed and self.phrases.definite(k)):
                placed = True
            elif k == first and self.phrases.prefix(k) == "ب":
                placed = True  # مصادر طبية بدلس أفادت
            elif not (depth or relative or form in between or form.isdigit()):
                return False
            k += 1
        return True

    def quoted(self, i: int) -> bool:
        """True inside a quotation that is longer than a name."""
        return any(a < i < b and b - a > 4 for a, b in self.surface.quotes.items())

    def relayed(self, k: int, b: int) -> Source | None:
        """Who passed on what a speaker says, at an introducer between the two; for ``introduced`` to say."""
        return None

    def heard(self, k: int, b: int, form: VerbForm) -> Source | None:
        """The medium that is the object of the verb: أفاد مصدر طبي وكالة الوادي."""
        if not form.verb.hearers or k >= b or self.phrases.lean(k) != self.form[k]:
            return None
        source = self.phrases.read(k, b)
        return source if source is not None and source.kind in ("agency", "outlet") else None

    def hearer_first(self, k: int, b: int, form: VerbForm) -> Source | None:
        """Who was told, where who says it stands behind: قال لوكالة س مصدر طبي, أكد للمرصد أحد السكان, أبلغ الوكالة مسؤول."""
        if k >= b or "ل" in form.verb.takes or form.voice != "active":
            return None
        towards = self.form[k] in ("ل", "لـ") or self.phrases.behind_l(k)
        if not towards and not (form.verb.hearers and self.phrases.definite(k)):
            return None
        hearer = self.phrases.read(k + (self.form[k] in ("ل", "لـ")), b)
        if hearer is None or hearer.kind not in _HEARERS or hearer.stop >= b or hearer.stop - k > _LONGEST_HEARER:
            return None
        speaker = self.phrases.read(hearer.stop, b) if not self.phrases.stops(hearer.stop) else None
        one_of = self.form[hearer.stop] in ("احد", "احدي", "بعض", "عدد")
        unnamed = speaker is not None and (one_of or not speaker.definite and not self.phrases.definite(hearer.stop))
        if not unnamed or not towards and speaker is not None and not agrees(speaker.number, form.number):
            return None  # أبلغت المنظمة شاهد عيان: she told him
        return hearer

    def told(self, k: int, b: int) -> Source | None:
        """The medium that was told: لـ"القناة", لوكالة, لرويترز."""
        at = k + 1 if self.form[k] in ("ل", "لـ") else k
        if at >= b:
            return None
        source = self.phrases.read(at, b)
        medium = source is not None and (
            source.kind in ("outlet", "agency", "correspondent")
            or source.head == "شبكه"
            or source.outlet is not None
            and source.outlet.kind in ("outlet", "agency")
        )
        return source if medium else None
