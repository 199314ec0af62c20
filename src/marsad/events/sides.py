"""Which side a party is on, as far as blame goes: reports of one strike say روسيا, القوات الروسية or الطيران الروسي."""

from __future__ import annotations

from functools import lru_cache

from marsad.events.settings import read_yaml


@lru_cache(maxsize=1)
def _stems() -> list[tuple[str, str]]:
    """Pairs of a beginning of an actor id and the side, longest beginnings first."""
    stems = [(stem, side) for side, found in read_yaml("sides.yaml").items() for stem in found]
    return sorted(stems, key=lambda pair: (-len(pair[0]), pair))


@lru_cache(maxsize=1 << 14)
def sides_of(actor: str) -> frozenset[str]:
    """The sides of an actor id; the id itself where nothing is known of it."""
    for stem, side in _stems():
        if actor == stem or actor.startswith(stem + "-"):
            return frozenset((side,))
    return frozenset((actor,))
