"""Places said by a direction from another, by nearness to it, or as a part of its surroundings.

إلى الجنوب الغربي من X       قرب X        الأطراف الغربية لبلدة تل تمر
الريف الشرقي لحلب           محيط المدينة
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.geometry import RELATIONS
from marsad.knowledge.wording import wording
from marsad.mentions.places.back import back
from marsad.mentions.places.bearings import bearing
from marsad.mentions.places.distances import trailing
from marsad.mentions.places.evidence import feminine_nisba, follows
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.tags import hashtag
from marsad.mentions.places.unheard import OF_A_TOWN, unheard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_W = wording(__name__)
_RANKS = _W["ranks"]
_AREAS = frozenset(["country", "governorate", "region"])


def directed(scan: Scan, i: int) -> PlacePhrase | None:
    """شمال X, إلى الجنوب الغربي من X, شمالي سوريا, الشمال السوري, جنوب المدينة."""
    side, j = bearing(scan, i)
    if side is None:
        return None
    if j < scan.size and scan.norm[j] in scan.gazetteer.adjectives and scan.norm[i][:2] == "ال":
        country = scan.gazetteer.countries[scan.gazetteer.adjectives[scan.norm[j]]]
        return PlacePhrase(i, j + 1, j, j + 1, [country], "side of a country", relation="part_of", shape="part", side=side, strong=True)
    if j < scan.size and scan.norm[j] in ("من", "ل", "عن"):
        j += 1
    elif scan.norm[i][:2] == "ال":
        return None
    place = scan.place(j) or _recalled(scan, j) or unheard(scan, j) or _held(scan, j)
    if place is None or place.cut or place.shape in ("road", "between") or side == "C":
        return None
    place.first, place.strong, place.weak, place.seldom, place.rule = (
        i,
        True,
        False,
        place.seldom and place.shape != "",
        _rule(place, "bearing"),
    )
    if place.shape == "rural" or (place.shape == "" and _is_area(place)):
        place.side = place.side or side
        place.shape, place.relation = place.shape or "part", "part_of"
        return place
    place.relation, place.bearing = RELATIONS[side], side
    trailing(scan, place)
    return place


def _held(scan: Scan, j: int) -> PlacePhrase | None:
    """شمال السعدية في قاطع عمليات ديالى: a definite name in ية, in what holds it."""
    if (
        j + 1 >= scan.size
        or not scan.may_name(j)
        or not feminine_nisba(scan.norm[j])
        or scan.norm[j + 1] not in ("في", "ب")
        or follows(scan, j + 1) != "container"
    ):
        return None
    word = scan.norm[j]
    if (
        word in scan.gazetteer.adjectives
        or word in scan.vocabulary.name_adjectives
        or word in scan.vocabulary.not_area_names
        or scan.bare[j] in scan.vocabulary.heads
    ):
        return None
    return PlacePhrase(j, j + 1, j, j + 1, [], "unknown name", strong=True)


def _rule(place: PlacePhrase, rule: str) -> str:
    """The rule's name; that of a name heard nowhere, and of a word that calls back, stays."""
    return place.rule if place.rule in ("unknown name", "back reference") else rule


def _recalled(scan: Scan, j: int) -> PlacePhrase | None:
    """المدينة, البلدة, الجسر after a word of relation."""
    return back(scan, j) if j < scan.size and scan.norm[j] in scan.vocabulary.back else None


def _is_area(place: PlacePhrase) -> bool:
    if place.head is not None:
        return place.head.kind in ("governorate", "region", "district") and any(e.kind in (*_AREAS, "district") for e in place.candidates)
    return bool(place.candidates) and all(e.kind in _AREAS for e in place.candidates)


def related(scan: Scan, i: int) -> PlacePhrase | None:
    """قرب X, أطراف X, داخل X, محيط المدينة."""
    from marsad.mentions.places import around

    for parts, relation in scan.vocabulary.relations[scan.norm[i]]:
        if scan.norm[i : i + len(parts)] != list(parts) or scan.norm[i] == "خلف" and _a_name(scan, i):
            continue
        j = i + len(parts)
        place = scan.place(j)
        if place is None and j < scan.size and scan.norm[j] in scan.vocabulary.triggers:
            place = around.phrase(scan, j)
        if place is None and relation in ("near", "outskirts"):
            place = unheard(scan, j) or (_held(scan, j) if scan.norm[j - 1] in OF_A_TOWN else None)
        if place is None and j < scan.size and scan.tagged(j):
            place = hashtag(scan, j)
        if place is None or place.shape == "back" and not _beside(scan, i, relation):
            continue
        place.first, place.strong, place.rule = i, True, _rule(place, f"{relation} a place")
        place.weak = False
        place.title = False
        if place.relation == "at" and relation != "at":
            place.relation = relation
        return place
    return None


def _a_name(scan: Scan, i: int) -> bool:
    """المقدم خلف الشنبوقي, أحمد خلف الدليمي: behind a rank or a given name خلف is a man's."""
    before = scan.before(i) or ""
    return before in _RANKS or before in scan.vocabulary.given_names


def _beside(scan: Scan, i: int, relation: str) -> bool:
    """محيط المدينة, وسط البلدة: a scene by what it calls back; خلف المدينة, مركز المدينة are left to the noun alone."""
    return relation in ("near", "outskirts") or scan.norm[i] in ("داخل", "وسط", "قلب")


def outskirts(scan: Scan, i: int) -> PlacePhrase | None:
    """الأطراف الغربية لبلدة X; المدخل الشمالي لمدينة X."""
    side, j = bearing(scan, i + 1, definite=True)
    if j < scan.size and scan.norm[j] in ("ل", "من"):
        place = scan.place(j + 1)
        if place is not None and not place.shape:
            place.first, place.relation, place.bearing, place.strong, place.weak = i, "outskirts", side, True, False
            place.rule = "outskirts"
            return place
    return None


def area_of(scan: Scan, i: int) -> PlacePhrase | None:
    """الريف الشرقي لحلب; البادية المحيطة بتدمر."""
    side, j = bearing(scan, i + 1, definite=True)
    shape = "rural" if scan.norm[i] == "الريف" else "steppe"
    for parts, relation in scan.vocabulary.relations.get(scan.norm[j] if j < scan.size else "", ()):
        if relation in ("outskirts", "near") and scan.norm[j : j + len(parts)] == list(parts):
            j += len(parts)
            break
    else:
        if j >= scan.size or scan.norm[j] not in ("ل", "من", "في") or side is None:
            return None
        j += 1
    place = scan.place(j)
    if place is None or place.shape:
        return None
    place.first, place.shape, place.side, place.relation, place.strong, place.weak = i, shape, side, "part_of", True, False
    place.rule = "countryside" if shape == "rural" else "steppe"
    return place
