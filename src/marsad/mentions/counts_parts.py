"""Breakdowns: ``سبعة أشخاص بينهم طفلان وامرأة``, ``خمسة (أربعة جنود ومدني)``, ``اثنان منهم أطفال``."""

from __future__ import annotations

from marsad.mentions.counts_atoms import Atom, Marker, Toll
from marsad.mentions.counts_links import Links, fits_in
from marsad.mentions.counts_measures import FATED
from marsad.mentions.counts_quantities import Quantity

_NEAR, _NEXT = 3, 6


class Parts:
    """The breakdown that is open, if any; ``tolls`` is the list that the walk over the sentence fills."""

    def __init__(self, links: Links, tolls: list[Toll]) -> None:
        self.links = links
        self.tolls = tolls
        self.start = -1
        """Where the marker ended, -1 while no breakdown is open."""
        self.number: tuple[int | None, int | None] | None = None
        """The number said before a marker: اثنان منهم أطفال."""

    def clear(self) -> None:
        """A fate was told: what follows is no part of those before."""
        self.start = -1

    def open(self, marker: Marker, before: Atom | None) -> None:
        """``بينهم``, ``هم``, ``منهم`` after a toll."""
        counted = isinstance(before, Quantity) and before.noun is None and before.last == marker.first
        self.number = (before.low, before.high) if counted and isinstance(before, Quantity) else None
        if not self.tolls:
            return
        self.start = marker.last
        whole = self.tolls[-1].parts[0]
        if len(self.tolls[-1].parts) == 1 and whole.low == 2 and self.links.words.norm[marker.last - 1] == "هما":
            whole.high = 2  # مواطنين، وهما رجل وابنه

    def take(self, quantity: Quantity) -> bool:
        """After بينهم: the quantity right after it, and those joined to that."""
        if self.start < 0:
            return False
        parent = self.tolls[-1]
        start = parent.subsets[-1].last if parent.subsets and parent.subsets[-1].first >= self.start else self.start
        near = quantity.first - start <= (_NEAR if start == self.start else _NEXT)
        listed = quantity.first - start == 1 and self.links.before(quantity) == "،"
        if not near or (start != self.start and not (listed or self.links.after_joint(quantity))):
            self.start = -1
            return False
        if self.number and not quantity.explicit and quantity.noun and quantity.noun.form == "many":
            quantity.low, quantity.high = self.number
            self.number = None
        fated = quantity.what in FATED and quantity.what != parent.what
        if fated or not fits_in(quantity, parent):
            self.start = -1
            return False
        parent.subsets.append(quantity)
        return True

    def _in_brackets(self, parent: Toll, quantity: Quantity) -> bool:
        """``خمسة مدنيين (طفلان وامرأة ورجلان) أصيبوا``: before the fate is told only brackets tell a breakdown."""
        norm = self.links.words.norm
        return "(" in norm[parent.parts[0].last : quantity.first] and ")" not in norm[parent.parts[0].last : quantity.first]

    def told_at_once(self, quantity: Quantity) -> bool:
        """``خمسة أشخاص، طفلان وامرأة``: after a comma, colon or bracket, groups of those counted before."""
        if not self.tolls or quantity.noun is None:
            return False
        parent = self.tolls[-1]
        total = parent.parts[0].low
        if (
            (parent.what == "people" and not self._in_brackets(parent, quantity))
            or total is None
            or len(parent.parts) > 1
            or parent.parts[0].group not in (None, "civilians")
        ):
            return False
        opened = bool(parent.subsets) and self.links.after_joint(quantity) and quantity.first - parent.subsets[-1].last <= _NEAR
        if not (opened or self.links.brackets(parent, quantity)) or not fits_in(quantity, parent):
            return False
        parent.subsets.append(quantity)
        return True
