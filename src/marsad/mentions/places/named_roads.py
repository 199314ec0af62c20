"""Roads that have a name or a letter of their own.

على طريق الخرافي الواصل بين دير الزور والحسكة      by its name, and the two that it joins
على الطريق الدولي M4                              by the letter of the motorway
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.mentions.places.evidence import describes
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.roads import between
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.knowledge.places.vocabulary import Head
    from marsad.mentions.places.scan import Scan

_W = wording(__name__)
_LINKING = _W["linking"]
"""Behind a road's name and before the two that it joins: الواصل بين."""
_LETTERED = re.compile("^m-?[0-9]{1,3}$")
MOTORWAY = "motorway"


def named_road(scan: Scan, i: int) -> PlacePhrase | None:
    """The road of its own name that begins at a word."""
    head = _road_head(scan)
    if head is None or scan.in_title(i):
        return None
    return _motorway(scan, i, head) or _joining(scan, i, head)


def _motorway(scan: Scan, i: int, head: Head) -> PlacePhrase | None:
    j = i + 1
    while j < scan.size and scan.norm[j] in scan.vocabulary.road_adjectives:
        j += 1
    bracket = j + 2 < scan.size and scan.norm[j] in _OPENING and scan.norm[j + 2] in _CLOSING
    j += bracket
    if j >= scan.size or not _LETTERED.match(scan.norm[j]):
        return None
    return PlacePhrase(i, j + 1 + bracket, j, j + 1, [], MOTORWAY, head=head, strong=True)


def _joining(scan: Scan, i: int, head: Head) -> PlacePhrase | None:
    """طريق الخرافي الواصل بين س وص: a definite word, or one that no dictionary has, that no map has, with the two it joins."""
    j = i + 1
    if scan.norm[i] != "طريق" or j + 2 >= scan.size or not scan.may_name(j) or scan.norm[j][:2] != "ال" and heard(scan.norm[j]):
        return None
    if scan.norm[j] in scan.vocabulary.road_adjectives or describes(scan.bare[j]) and scan.norm[j].endswith("ه"):
        return None
    if scan.norm[j + 1] not in _LINKING or scan.norm[j + 2] not in scan.vocabulary.between or scan.name(j) is not None:
        return None
    both = between(scan, j + 2, of_a_road=True)
    if both is None:
        return None
    both.first, both.shape, both.relation, both.rule, both.called, both.head = i, "road", "on_road", "road", j + 1, head
    return both


def _road_head(scan: Scan) -> Head | None:
    return next((head for roads in scan.vocabulary.known_roads.values() for _, head in roads if head.kind == "road"), None)


_OPENING = frozenset(["(", '"', "«", "“"])
_CLOSING = frozenset([")", '"', "»", "”"])
