"""Places said by a distance from another.

على بعد 20 كيلومتراً جنوب شرق السخنة
إلى الشرق من تدمر بنحو 30 كلم
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.geometry import RELATIONS
from marsad.mentions.places.bearings import bearing, measure
from marsad.mentions.places.phrases import PlacePhrase

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


def distant(scan: Scan, i: int) -> PlacePhrase | None:
    """على بعد 20 كم جنوب X; على مسافة 5 كم من X; 7 كم شرق X."""
    j = i
    if scan.norm[j] in scan.vocabulary.distance_starts:
        j += 1
    if j < scan.size and scan.norm[j] in ("تقدر", "نحو"):
        j += 1
    km, j = measure(scan, j)
    if km is None:
        return None
    while j < scan.size and scan.norm[j] in ("الي", "تقريبا", "من", "عن", "فقط"):
        j += 1
    side, j = bearing(scan, j)
    while j < scan.size and scan.norm[j] in ("من", "عن", "ل"):
        j += 1
    place = scan.place(j)
    if place is None or place.shape:
        return None
    place.first, place.km, place.strong, place.weak, place.rule = i, km, True, False, "distance"
    if side is not None and side != "C":
        place.relation, place.bearing = RELATIONS[side], side
    else:
        place.relation = "near"
    return place


def trailing(scan: Scan, place: PlacePhrase) -> None:
    """إلى الشرق من تدمر بنحو 30 كلم: a distance that follows."""
    j = place.last
    if j >= scan.size or place.km is not None:
        return
    if scan.norm[j] in ("ب", "على", "علي"):
        j += 1
        if j < scan.size and scan.norm[j] in scan.vocabulary.distance_starts:
            j += 1
    km, end = measure(scan, j)
    if km is not None and j > place.last:
        place.km, place.last = km, end
