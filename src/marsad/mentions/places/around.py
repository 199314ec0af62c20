"""Phrases that begin with a word of relation: which of them a word opens, and those that are neither distance nor road.

الحدود السورية التركية          a line between countries
المكان المسمى فلان              what is called so is a place
في البلدة القديمة بنابلس        a part that many towns have
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.mentions.places.back import back
from marsad.mentions.places.bearings import bearing
from marsad.mentions.places.distances import distant
from marsad.mentions.places.named_roads import named_road
from marsad.mentions.places.numbered import dated, numbered
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.relations import area_of, directed, outskirts, related
from marsad.mentions.places.roads import between, road

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_STRETCHES = _W["stretches"]
"""Before بين and two places: مزارع بين س وص."""


_ON_ROADS = _W["on_roads"]


def phrase(scan: Scan, i: int) -> PlacePhrase | None:
    """The phrase by relation that begins at a word."""
    v, word = scan.vocabulary, scan.norm[i]
    found: PlacePhrase | None = None
    if word in v.heads:
        found = dated(scan, i)
    if found is None and word in v.numbered:
        found = numbered(scan, i)
    if found is None and word in v.town_parts:
        found = town_part(scan, i)
    if found is None and (word in v.distance_starts or word[0].isdigit() or word in v.numbers):
        found = distant(scan, i)
    if found is None and word in v.between:
        found = between(scan, i, of_a_road=scan.before(i) in _STRETCHES)
    if found is None and word in v.roads:
        found = named_road(scan, i) or road(scan, i) or known_road(scan, i)
    if found is None and word in v.directions:
        found = directed(scan, i)
    if found is None and word in v.relations:
        found = related(scan, i)
    if found is None and word in v.outskirts_definite:
        found = outskirts(scan, i)
    if found is None and word in ("الريف", "الباديه"):
        found = area_of(scan, i)
    if found is None and word == "الحدود":
        found = border(scan, i)
    if found is None and word in v.called:
        found = called(scan, i)
    if found is None and word in v.back:
        found = (scan.place(i) if word in v.heads else None) or back(scan, i)
    return found


def town_part(scan: Scan, i: int) -> PlacePhrase | None:
    """البلدة القديمة, وسط البلد: a part of whatever town is spoken of."""
    for parts, head in scan.vocabulary.town_parts[scan.norm[i]]:
        j = i + len(parts)
        if scan.norm[i:j] == list(parts) and not scan.enclitic(j):
            return PlacePhrase(i, j, i, j, [], "part of a town", head=head, strong=True)
    return None


def known_road(scan: Scan, i: int) -> PlacePhrase | None:
    """على الطريق الدولي, من الطريق الساحلي: a road that needs no other name; not الطريق الدولي بين س وص."""
    if scan.before(i) not in _ON_ROADS:
        return None
    for parts, head in scan.vocabulary.known_roads.get(scan.norm[i], ()):
        j = i + len(parts)
        if scan.norm[i:j] == list(parts) and (
            j >= scan.size
            or scan.norm[j] not in scan.vocabulary.between
            and scan.norm[j] not in scan.vocabulary.road_adjectives
            and scan.norm[j] != "رقم"
        ):
            return PlacePhrase(i, j, i, j, [], "known road", head=head, strong=True)
    return None


def border(scan: Scan, i: int) -> PlacePhrase | None:
    """الحدود السورية التركية, الحدود الشمالية: a line between countries, an area without a point."""
    j = i + 1
    codes: list[str] = []
    while j < scan.size and (scan.norm[j] in scan.gazetteer.adjectives or (scan.norm[j] in scan.vocabulary.dashes and codes)):
        if scan.norm[j] in scan.gazetteer.adjectives:
            codes.append(scan.gazetteer.adjectives[scan.norm[j]])
            last = j + 1
        j += 1
    if not codes:
        side, last = bearing(scan, j, definite=True)
        return (
            None if side is None else PlacePhrase(i, last, i, last, [], "border", relation="near", shape="border", side=side, strong=True)
        )
    country = scan.gazetteer.countries[codes[0]]
    return PlacePhrase(i, last, i, last, [country], "border", relation="near", shape="border", strong=True)


def called(scan: Scan, i: int) -> PlacePhrase | None:
    """المكان المسمى X, منطقة تعرف باسم X: what is called so is a place."""
    if i == 0 or scan.norm[i - 1] not in scan.vocabulary.called_nouns:
        return None
    for parts in scan.vocabulary.called[scan.norm[i]]:
        if scan.norm[i : i + len(parts)] != list(parts):
            continue
        j = i + len(parts)
        place = scan.place(j)
        end = scan.extent(j)
        if end is not None and (place is None or place.last < end) and scan.may_name(j):
            place = PlacePhrase(j, end, j, end, [], "called so", strong=True)
        if place is None and (end := scan.unknown(j, None) if j < scan.size else None) is not None:
            place = PlacePhrase(j, end, j, end, [], "called so", strong=True)
        if place is not None and not place.shape:
            place.first, place.strong, place.weak = i - 1, True, False
            return place
    return None
