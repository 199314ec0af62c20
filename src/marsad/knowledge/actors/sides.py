"""Which side a party is on, as far as blame goes: reports of one strike say روسيا, القوات الروسية or الطيران الروسي.

The who's who says what a body is part of; the forces of one state are one side, and so is a body with what it is part of.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from marsad.knowledge.actors.store import whos_who
from marsad.yaml_files import read_yaml

_UP = frozenset(("part_of", "armed_wing_of", "merged_into", "renamed_from"))
_OF_A_STATE = frozenset(("State forces", "External/Other forces"))


@lru_cache(maxsize=1)
def _above() -> dict[str, list[str]]:
    """For each body what it is part of, by the who's who and by ``sides.yaml``."""
    above: dict[str, list[str]] = {}
    for tie in whos_who().ties:
        if tie.relation in _UP:
            above.setdefault(tie.subject, []).append(tie.object)
    told = resources.files("marsad.knowledge") / "data" / "actor_words" / "sides.yaml"
    for body, found in read_yaml(told).items():
        above.setdefault(body, []).extend(found)
    return above


@lru_cache(maxsize=1 << 14)
def sides_of(actor: str) -> frozenset[str]:
    """The sides of an actor id: the states whose forces it belongs to, and what it is part of; at least the id itself.

    >>> bool(sides_of("russian-air-force") & sides_of("russia"))
    True
    """
    found: set[str] = set()
    waiting = [actor]
    while waiting:
        body = waiting.pop()
        if body not in found:
            found.add(body)
            waiting += _above().get(body, [])
            known = whos_who().bodies.get(body)
            if known and known.country and known.kind in _OF_A_STATE:
                found.add(f"state {known.country}")
    return frozenset(found)
