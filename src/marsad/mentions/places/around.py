"""Places said by relation: distances, bearings, nearness, roads, between two, countryside and steppe, words that call back.

    على بعد 20 كيلومتراً جنوب شرق السخنة     إلى الشرق من تدمر بنحو 30 كلم
    على الطريق الواصل بين تدمر والسخنة       بين بلدتي الشحيل والبصيرة
    الأطراف الغربية لبلدة تل تمر             القرية ذاتها
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.geometry import RELATIONS
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.unheard import unheard, unknown_end

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_AREAS = frozenset(["country", "governorate", "region"])


def phrase(scan: Scan, i: int) -> PlacePhrase | None:
    """The phrase by relation that begins at a word."""
    v, word = scan.vocabulary, scan.norm[i]
    found: PlacePhrase | None = None
    if word in v.distance_starts or word[0].isdigit() or word in v.numbers:
        found = distant(scan, i)
    if found is None and word in v.between:
        found = between(scan, i)
    if found is None and word in v.roads:
        found = road(scan, i)
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
        found = back(scan, i)
    return found


def number(scan: Scan, i: int) -> tuple[float | None, int]:
    """A number in digits or words at a word, words for about skipped, and where it ends."""
    for parts in scan.vocabulary.about.get(scan.norm[i] if i < scan.size else "", ()):
        if scan.norm[i : i + len(parts)] == list(parts):
            i += len(parts)
            break
    if i >= scan.size:
        return None, i
    word = scan.norm[i]
    two = f"{word} {scan.norm[i + 1]}" if i + 1 < scan.size else word
    if two in scan.vocabulary.numbers:
        return scan.vocabulary.numbers[two], i + 2
    if word in scan.vocabulary.numbers:
        return scan.vocabulary.numbers[word], i + 1
    try:
        return float(word.replace("٫", ".").replace(",", ".")), i + 1
    except ValueError:
        return None, i


def measure(scan: Scan, i: int) -> tuple[float | None, int]:
    """Kilometres at a word (نحو 12 كم, كيلومترين) and where they end."""
    if i < scan.size and scan.norm[i] in ("كيلومترين", "ميلين"):
        return (2.0 if scan.norm[i] == "كيلومترين" else 3.2), i + 1
    value, j = number(scan, i)
    if value is None or j >= scan.size:
        return None, i
    unit = scan.norm[j]
    if unit == "كيلو" and j + 1 < scan.size and scan.norm[j + 1] in ("متر", "مترا"):
        return value, j + 2
    if unit == "ك" and j + 1 < scan.size and scan.norm[j + 1] in ("لم", "م"):  # كلم that was taken for ك and لم
        return value, j + 2
    if unit not in scan.vocabulary.units:
        return None, i
    return value * scan.vocabulary.units[unit], j + 1


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
    bearing, j = scan.bearing(j)
    while j < scan.size and scan.norm[j] in ("من", "عن", "ل"):
        j += 1
    place = scan.place(j)
    if place is None or place.shape:
        return None
    place.first, place.km, place.strong, place.weak, place.rule = i, km, True, False, "distance"
    if bearing is not None and bearing != "C":
        place.relation, place.bearing = RELATIONS[bearing], bearing
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


def directed(scan: Scan, i: int) -> PlacePhrase | None:
    """شمال X, إلى الجنوب الغربي من X, شمالي سوريا, الشمال السوري."""
    bearing, j = scan.bearing(i)
    if bearing is None:
        return None
    if j < scan.size and scan.norm[j] in scan.gazetteer.adjectives and scan.norm[i][:2] == "ال":
        country = scan.gazetteer.countries[scan.gazetteer.adjectives[scan.norm[j]]]
        return PlacePhrase(i, j + 1, j, j + 1, [country], "side of a country", relation="part_of", shape="part", side=bearing, strong=True)
    if j < scan.size and scan.norm[j] in ("من", "ل", "عن"):
        j += 1
    elif scan.norm[i][:2] == "ال":
        return None
    place = scan.place(j) or unheard(scan, j)
    if place is None or place.cut or place.shape in ("road", "between", "back"):
        return None
    if bearing == "C":
        return None
    place.first, place.strong, place.weak, place.seldom, place.rule = i, True, False, False, _rule(place, "bearing")
    if place.shape == "rural" or _is_area(place):
        place.side = place.side or bearing
        place.shape, place.relation = place.shape or "part", "part_of"
        return place
    place.relation, place.bearing = RELATIONS[bearing], bearing
    trailing(scan, place)
    return place


def _rule(place: PlacePhrase, rule: str) -> str:
    """The rule's name; that of a name heard nowhere stays."""
    return place.rule if place.rule == "unknown name" else rule


def _is_area(place: PlacePhrase) -> bool:
    if place.head is not None:
        return place.head.kind in ("governorate", "region", "district") and any(e.kind in (*_AREAS, "district") for e in place.candidates)
    return bool(place.candidates) and all(e.kind in _AREAS for e in place.candidates)


def related(scan: Scan, i: int) -> PlacePhrase | None:
    """قرب X, أطراف X, داخل X."""
    for parts, relation in scan.vocabulary.relations[scan.norm[i]]:
        if scan.norm[i : i + len(parts)] != list(parts):
            continue
        j = i + len(parts)
        place = scan.place(j)
        if place is None and j < scan.size and scan.norm[j] in scan.vocabulary.triggers:
            place = phrase(scan, j)
        if place is None and relation in ("near", "outskirts"):
            place = unheard(scan, j)
        if place is None or place.shape == "back":
            continue
        place.first, place.strong, place.rule = i, True, _rule(place, f"{relation} a place")
        place.seldom = place.seldom and relation == "at"
        place.weak = False
        place.title = False
        if place.relation == "at" and relation != "at":
            place.relation = relation
        return place
    return None


def outskirts(scan: Scan, i: int) -> PlacePhrase | None:
    """الأطراف الغربية لبلدة X."""
    bearing, j = scan.bearing(i + 1, definite=True)
    if j < scan.size and scan.norm[j] in ("ل", "من"):
        place = scan.place(j + 1)
        if place is not None and not place.shape:
            place.first, place.relation, place.bearing, place.strong, place.weak = i, "outskirts", bearing, True, False
            place.rule = "outskirts"
            return place
    return None


def between(scan: Scan, i: int) -> PlacePhrase | None:
    """بين X وY, بين بلدتي X وY; only where both are places."""
    for parts in scan.vocabulary.between[scan.norm[i]]:
        if scan.norm[i : i + len(parts)] != list(parts):
            continue
        one = scan.place(i + len(parts)) or unknown_end(scan, i + len(parts))
        if one is None or one.shape:
            return None
        two = _second(scan, one.last, joined_by="و")
        if two is None or not (one.candidates or two.candidates or one.head is not None):
            return None
        if one.head is not None and two.head is None and one.head.number == "two":
            two.head = one.head
        named = [*one.candidates, *two.candidates]
        if named and all(e.kind == "country" for e in named):
            return None
        one.strong = two.strong = True
        one.weak = two.weak = False
        return PlacePhrase(i, two.last, one.name_first, two.name_last, one.candidates, "between", relation="between", shape="between",
                           head=one.head, other=two, strong=True)  # fmt: skip
    return None


def _second(scan: Scan, i: int, joined_by: str) -> PlacePhrase | None:
    """The second of two places: after و, a dash, إلى, or directly."""
    j = i
    if j >= scan.size:
        return None
    if joined_by == "و":
        if scan.norm[j] == "و":
            j += 1
            if j < scan.size and scan.norm[j] in scan.vocabulary.between:
                j += 1
        else:
            place = scan.unsplit(j)
            return place if place is not None and (place.candidates or _dual(scan, i)) else None
    else:
        if scan.norm[j] in scan.vocabulary.road_adjectives:
            j += 1
        if j < scan.size and (scan.norm[j] in scan.vocabulary.dashes or scan.norm[j] in ("و", "الي")):
            j += 1
    place = scan.place(j)
    if place is None or place.shape:
        if joined_by == "و" and scan.norm[i] == "و":
            if _dual(scan, i):
                end = scan.unknown(j, None) if j < scan.size else None
                return None if end is None else PlacePhrase(j, end, j, end, [], "between", strong=True)
            return unknown_end(scan, j)
        return None
    return place


def _dual(scan: Scan, i: int) -> bool:
    """True when a dual head stands shortly before: بين قريتي X وY."""
    heads = scan.vocabulary.heads
    return any((h := heads.get(scan.norm[k])) is not None and h.number == "two" for k in range(max(0, i - 4), i))


def road(scan: Scan, i: int) -> PlacePhrase | None:
    """طريق X – Y, الطريق الدولي بين X وY, طريق X."""
    j = i + 1
    while j < scan.size and (scan.norm[j] in scan.vocabulary.road_adjectives or scan.norm[j] in scan.vocabulary.roads):
        j += 1
    if j < scan.size and scan.norm[j] in scan.vocabulary.between:
        both = between(scan, j)
        if both is None:
            return None
        both.first, both.shape, both.relation, both.rule = i, "road", "on_road", "road"
        return both
    one = scan.place(j) or unknown_end(scan, j)
    if one is None or one.shape or one.cut:
        return None
    two = _second(scan, one.last, joined_by="-")
    if two is None and one.last + 1 < scan.size and scan.norm[one.last] in scan.vocabulary.dashes:
        two = unknown_end(scan, one.last + 1)  # طريق كفرفلون – التلعون
        if two is not None:
            return PlacePhrase(i, two.last, one.name_first, two.name_last, one.candidates, "road", relation="on_road", shape="road",
                               head=one.head, other=two, strong=True)  # fmt: skip
    if one.rule == "between":
        return None
    if two is not None and (two.first - one.last < 3) and not two.shape and _may_end(scan, one, two):
        return PlacePhrase(i, two.last, one.name_first, two.name_last, one.candidates, "road", relation="on_road", shape="road",
                           head=one.head, other=two, strong=True)  # fmt: skip
    if scan.norm[i] in ("خط", "الطريق") or scan.norm[i][:2] == "ال":
        return None
    if one.last < scan.size and scan.norm[one.last] in scan.vocabulary.road_adjectives:
        one.last += 1
    one.first, one.relation, one.strong, one.rule = i, "on_road", True, "road of a place"
    return one


def _may_end(scan: Scan, one: PlacePhrase, two: PlacePhrase) -> bool:
    """Two names side by side are a road's ends; after و a weak name is not."""
    gap = scan.norm[one.last] if two.first > one.last else ""
    return bool(two.candidates) and not (gap == "و" and two.weak) and not any(e.kind == "country" for e in two.candidates[:1])


def area_of(scan: Scan, i: int) -> PlacePhrase | None:
    """الريف الشرقي لحلب; البادية المحيطة بتدمر."""
    bearing, j = scan.bearing(i + 1, definite=True)
    shape = "rural" if scan.norm[i] == "الريف" else "steppe"
    for parts, relation in scan.vocabulary.relations.get(scan.norm[j] if j < scan.size else "", ()):
        if relation in ("outskirts", "near") and scan.norm[j : j + len(parts)] == list(parts):
            j += len(parts)
            break
    else:
        if j >= scan.size or scan.norm[j] not in ("ل", "من", "في") or bearing is None:
            return None
        j += 1
    place = scan.place(j)
    if place is None or place.shape:
        return None
    place.first, place.shape, place.side, place.relation, place.strong, place.weak = i, shape, bearing, "part_of", True, False
    place.rule = "countryside" if shape == "rural" else "steppe"
    return place


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
        bearing, last = scan.bearing(j, definite=True)
        return None if bearing is None else PlacePhrase(i, last, i, last, [], "border", relation="near", shape="border", side=bearing, strong=True)
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
        if place is None and (end := scan.unknown(j, None) if j < scan.size else None) is not None:
            place = PlacePhrase(j, end, j, end, [], "called so", strong=True)
        if place is not None and not place.shape:
            place.first, place.strong, place.weak = i - 1, True, False
            return place
    return None


def back(scan: Scan, i: int) -> PlacePhrase | None:
    """القرية ذاتها, المدينة: calls back the last place of that kind."""
    j = i + 1
    if scan._enclitic(j) or (j < scan.size and scan.norm[j] in scan.vocabulary.called):
        return None
    same = j < scan.size and scan.norm[j] in scan.vocabulary.back_same
    return PlacePhrase(i, j + 1 if same else j, i, j, [], "back reference", shape="back", strong=same)
