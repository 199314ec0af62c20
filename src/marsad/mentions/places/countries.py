"""Which countries a text speaks of, by its clear place names: the ground on which doubtful ones are judged."""

from __future__ import annotations

import math
from collections import defaultdict

from marsad.knowledge.places.rows import Entry
from marsad.knowledge.places.world import abroad
from marsad.mentions.places.phrases import PlacePhrase

LARGE = 50_000
FAMOUS = 200_000
"""A town of this many people is spoken of in other countries' news too."""


class Countries:
    """Votes of the phrases for countries; ``told`` asks what the phrases other than one say."""

    def __init__(self, phrases: list[PlacePhrase], country: str | None) -> None:
        self.own: dict[int, dict[str, float]] = {}
        self.total: dict[str, float] = defaultdict(float)
        seen: dict[str, int] = defaultdict(int)
        for p in phrases:
            if p.title or (p.weak and not p.strong) or p.seldom or p.dropped or not p.candidates:
                continue
            seen[p.candidates[0].id] += 1
            if seen[p.candidates[0].id] > (1 if p.candidates[0].kind == "country" else 3):
                continue
            shares = _shares(p.candidates)
            self.own[id(p)] = shares
            for code, share in shares.items():
                self.total[code] += share
        if country:
            self.total[country] += 2.0
        self.sum = sum(self.total.values())

    def share(self, code: str) -> float:
        """How much of the text's places lies in a country, 0 to 1."""
        return self.total.get(code, 0.0) / self.sum if self.sum else 0.0

    def share_beside(self, code: str, p: PlacePhrase) -> float:
        """The share of a country in what the phrases other than one say; that of all where they say next to nothing."""
        own = self.own.get(id(p), {})
        weight = self.sum - sum(own.values())
        return self.share(code) if weight < 0.3 else (self.total.get(code, 0.0) - own.get(code, 0.0)) / weight

    def most(self) -> str | None:
        """The country that at least half of what the text's places say speaks for."""
        code = min(self.total, key=lambda c: (-self.total[c], c), default=None)
        return code if code is not None and self.share(code) >= 0.5 else None

    def told(self, p: PlacePhrase) -> tuple[float, float]:
        """The weight of the other phrases, and the share of it that speaks for a candidate's country."""
        own = self.own.get(id(p), {})
        weight = self.sum - sum(own.values())
        if weight <= 0.01:
            return 0.0, 0.0
        best = max((self.total.get(e.country, 0.0) - own.get(e.country, 0.0) for e in p.candidates), default=0.0)
        return weight, best / weight

    def foreign(self, e: Entry, p: PlacePhrase) -> bool:
        """True for a lesser place of a country of which the text says nothing else."""
        if e.own or e.kind == "country" or e.population >= FAMOUS or abroad(e):
            return False
        return self.untold(e, p)

    def untold(self, e: Entry, p: PlacePhrase) -> bool:
        """True where the other phrases speak of countries, and not of this place's."""
        own = self.own.get(id(p), {})
        weight = self.sum - sum(own.values())
        return weight >= 1.2 and (self.total.get(e.country, 0.0) - own.get(e.country, 0.0)) / weight < 0.1


def size(e: Entry) -> float:
    """How much a place weighs among others of its name."""
    if e.kind == "country":
        return 5.0
    if e.kind == "governorate" or e.own or abroad(e):
        return 4.5
    return 1.0 + math.log10(e.population + 10)


def _shares(candidates: list[Entry]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for e in candidates:
        weights[e.country] = max(weights.get(e.country, 0.0), size(e) ** 2)
    total = sum(weights.values())
    clear = any(e.kind in ("governorate", "country") or e.own or e.population >= LARGE or abroad(e) for e in candidates)
    factor = 0.5 if candidates[0].kind == "country" else 1.0 if clear else 0.4
    return {code: factor * w / total for code, w in weights.items()}
