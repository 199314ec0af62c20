"""Places called by another kind of thing than they are.

قرية ميدان إكبس      a village by a square
مفرق سوق الخضار      a junction by a market
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.vocabulary import Head
from marsad.mentions.places.evidence import describes, supported
from marsad.mentions.places.phrases import PlacePhrase

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

NAMING = frozenset(["hill", "mountain", "valley", "bridge", "facility", "river", "square"])
"""Heads that stand within a name: وادي, تل, جسر …"""
CALLED_BY_BUILDINGS = frozenset(["junction", "square", "bridge", "checkpoint"])
"""Heads that keep their kind before a building: دوار مصنع السكر."""


def by_a_building(scan: Scan, i: int, head: Head, j: int) -> PlacePhrase | None:
    """مفرق سوق الخضار, دوار محطة الوقود: a junction or square called by a building and what it is for."""
    inner, after = scan.head_at(j)
    if head.kind not in CALLED_BY_BUILDINGS or inner is None or inner.kind != "facility":
        return None
    if after >= scan.size or after in scan.blocked or scan.clitic[after] or scan.enclitic(after + 1) or scan.norm[after][:2] != "ال":
        return None
    if scan.norm[after] in scan.vocabulary.directions or scan.norm[after] in scan.vocabulary.back:
        return None
    return PlacePhrase(i, after + 1, j, after + 1, [], "head and unknown name", head=head, strong=True, title=scan.in_title(i))


def by_a_spot(scan: Scan, i: int, head: Head, j: int) -> PlacePhrase | None:
    """قرية ميدان إكبس: a village called by a square, hill or bridge and an indefinite word that ends the phrase."""
    inner, after = scan.head_at(j)
    if head.kind != "settlement" or inner is None or inner.number != "one" or inner.kind not in NAMING or inner.kind == "facility":
        return None
    word = scan.norm[after] if scan.may_name(after) else "ال"
    ends = supported(scan, after + 1) or scan.norm[after + 1] in ("التابعه", "التابعتين", "الواقعتين")
    if word[:2] == "ال" or describes(word) or word in scan.vocabulary.news_words or not ends:
        return None
    return PlacePhrase(i, after + 1, j, after + 1, [], "head and unknown name", head=head, strong=True, title=scan.in_title(i))
