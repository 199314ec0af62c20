"""What the walk over a sentence meets and makes: fate words, markers, quantities; tolls."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.mentions.counts_quantities import Quantity
from marsad.mentions.counts_vocabulary import Fate


@dataclass(slots=True)
class FateWord:
    """A fate at the words ``first:last``."""

    first: int
    last: int
    fate: Fate
    denied: bool = False
    whole: bool = False
    """True for a phrase that leaves no doubt and takes no object: فارق ... الحياة, لقي ... حتفه."""
    pronoun: str = ""
    """The object of a verb that is said of those before it: شابان اعتقلتهما الشرطة."""


@dataclass(slots=True)
class Marker:
    """``kind``: ``subset`` (بينهم), ``joining`` (إضافة إلى), ``between`` (بين قتيل وجريح) or ``measure`` (عدد, حصيلة)."""

    first: int
    last: int
    kind: str


Atom = Quantity | FateWord | Marker


@dataclass(slots=True)
class Toll:
    """Quantities of one fate, joined; ``people`` where nothing says what became of them."""

    parts: list[Quantity]
    what: str
    rule: str
    fate_first: int | None = None
    subsets: list[Quantity] = field(default_factory=list)
    """Breakdown: those of them that are told apart (بينهم طفلان)."""

    @property
    def last_word(self) -> int:
        """The word after all that belongs to it."""
        return max(q.last for q in (*self.parts, *self.subsets))
