"""From decided phrases to mentions: the record with its area, names, units, precision codes and the reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.geometry import distance, middle, shifted
from marsad.knowledge.places.names import key
from marsad.knowledge.places.names import words as name_words
from marsad.knowledge.places.rows import RADIUS_KM, Entry
from marsad.language.folding import FILLER, fold, normal
from marsad.mentions.places.geometry_kinds import SIZE
from marsad.mentions.places.named_roads import MOTORWAY
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan
from marsad.mentions.places.sites import SITE
from marsad.records import Place

_UNITS = frozenset(["country", "governorate", "district", "subdistrict", "region", "steppe", "plain", "coast"])

_TOWNS = frozenset(["المدينه", "البلده", "القريه"])

_VILLAGE_KM = 15.0
"""How far a village may lie from the town it is said to belong to."""


@dataclass(slots=True)
class Area:
    """A point with a radius; the point is None where nothing says where it is."""

    lat: float | None
    lon: float | None
    radius_km: float

    @property
    def point(self) -> tuple[float, float] | None:
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)


def record(scan: Scan, phrases: list[PlacePhrase], p: PlacePhrase) -> tuple[Place, int]:
    """The place record of a phrase and its depth."""
    gazetteer = scan.gazetteer
    holders = [phrases[i] for i in p.inside]
    start, end = _cut_start(scan, p), scan.words.end[p.last - 1]
    e = p.chosen
    spot = e is not None and p.head is not None and _is_spot_of(p, e)
    kind, depth = _kind(p, e, spot, gazetteer, scan.norm[p.name_first])
    area = _area(p, gazetteer, holders, spot)
    relation = p.relation
    if relation == "at" and (e is None or spot or p.shape or e.borrowed):
        relation = "part_of" if area.lat is not None else "at"
    place = Place(
        id=e.id if e is not None and not spot and p.shape in ("", "back", "steppe") else None,
        name=_spelt(scan, _name(scan, p, e, spot)),
        name_en=_name_en(p, e, spot),
        lat=area.lat,
        lon=area.lon,
        radius_km=round(area.radius_km, 1),
        kind=kind,
        relation=relation,
        bearing=p.bearing or p.side,
        admin=_admin(p, e, holders, gazetteer),
        text=scan.words.text[start:end],
        start=start,
        end=end,
        reading=p.reason or p.rule,
        alternatives=_alternatives(p, gazetteer),
    )
    place.acled_precision, place.ucdp_precision = _precision(place, depth)
    return place, depth


def ends(scan: Scan, phrases: list[PlacePhrase], p: PlacePhrase, pair: Place) -> tuple[Place, ...]:
    """``على طريق س - ص``, ``بين قريتي س وص``: the records of the two places that a stretch lies between; what happened there lies
    up to half-way from each."""
    if p.other is None or p.called:
        return ()
    one = replace(p, other=None, shape="", name_last=p.first_end)
    two = replace(p.other, first=p.first, last=p.last, shape="", inside=p.inside, relation=p.relation)
    found = [record(scan, phrases, end)[0] for end in (one, two)]
    for place in found:
        place.radius_km = pair.radius_km
        place.admin = place.admin or pair.admin
        place.text, place.start, place.end, place.reading = pair.text, pair.start, pair.end, pair.reading
    return tuple(found)


def _cut_start(scan: Scan, p: PlacePhrase) -> int:
    """Where the phrase begins, a preposition glued to its first word left out; marks belong to the letter before them."""
    start = scan.words.start[p.first]
    seen = 0
    for char in scan.words.text[start : scan.words.end[p.first]]:
        if fold(char) != FILLER:
            if seen == p.cut:
                break
            seen += 1
        start += 1
    return start


def _is_spot_of(p: PlacePhrase, e: Entry) -> bool:
    """True where the head names another kind of thing than the place found: حاجز السخنة, مطار حلب."""
    head = p.head
    assert head is not None
    if head.kind == "facility" and e.kind in ("sea", "river", "lake"):
        return True  # مطاحن البحر الأحمر
    if (
        head.kind in ("settlement", "governorate", "district", "subdistrict", "region")
        or head.kind == e.kind
        or p.shape not in ("", "back")
    ):
        return False
    return not (head.kind in ("quarter", "camp") and e.kind in ("settlement", "quarter", "camp", "region")) and e.kind in (
        *_UNITS,
        "settlement",
        "quarter",
        "camp",
    )


def _kind(p: PlacePhrase, e: Entry | None, spot: bool, gazetteer: Gazetteer, word: str) -> tuple[str, int]:
    """The kind of the area and the depth of the mention; ``word`` is the first of its name."""
    if p.shape == "rural":
        return "region", 2
    if p.shape == "steppe" or (spot and p.head is not None and p.head.kind == "steppe"):
        return "steppe", 2
    if p.shape == "border":
        return "region", 1
    if p.shape == "part":
        return "region", 1 if e is None or e.kind == "country" else 2
    if p.shape == "road":
        return "road", 3
    if p.shape == "between":
        return "region", 3
    head = p.head
    if head is not None and head.kind == "front" and e is not None and e.kind == "governorate":
        return "front", 1  # قاطع ديالى
    if head is not None and (e is None or spot):
        return head.kind, head.named_depth if e is None else head.depth
    if e is None:
        return "settlement", 3
    kind = e.kind
    if p.shape == "back" and kind == "settlement" and word in _TOWNS:
        return "settlement", 3  # في المدينة: the town, though its governorate bears its name
    if p.shape == "back" and word == "العاصمه" and kind in ("settlement", "governorate", "district"):
        return "settlement", 3
    if head is not None and head.size in ("city", "town") and kind in ("governorate", "district", "subdistrict"):
        return "settlement", 3  # مدينة مطروح, for which the gazetteer has the governorate alone
    if head is not None and head.kind in ("quarter", "camp") and kind == "settlement" and e.population < 100_000:
        return head.kind, 4
    depth = SIZE.get(kind, 3)
    if (
        kind == "settlement"
        and head is None
        and p.relation != "at"
        and _names_unit(e, gazetteer)
        or kind == "settlement"
        and head is None
        and _names_unit(e, gazetteer)
    ):
        depth = 2
    return kind, depth


def _names_unit(e: Entry, gazetteer: Gazetteer) -> bool:
    """True for a town whose governorate bears its name: حلب alone may mean either."""
    unit = gazetteer.by_id.get(e.admin1)
    return unit is not None and unit.name == e.name


def _area(p: PlacePhrase, gazetteer: Gazetteer, holders: list[PlacePhrase], spot: bool) -> Area:
    """Where it is and how far it may reach, with the phrase's relation worked in."""
    e = p.chosen
    if p.other is not None:
        between = _between(p)
        return between if between.point is not None else _unknown_area(p, gazetteer, holders)
    if e is None:
        return _unknown_area(p, gazetteer, holders)
    if p.shape == "border":
        return Area(None, None, 100.0)
    base = Area(e.lat, e.lon, e.radius_km)
    point = base.point
    if p.shape in ("rural", "part"):
        return _side_area(p, e, base)
    if point is None:
        return _unknown_area(p, gazetteer, holders)
    if p.shape == "steppe" or (spot and p.head is not None and p.head.kind in ("steppe", "plain", "mountain", "front", "valley")):
        reach = p.head.radius_km if p.head is not None and p.shape != "steppe" else RADIUS_KM["steppe"]
        return Area(*point, max(reach, 0.5 * base.radius_km))
    if p.km is not None:
        if p.bearing is not None:
            return Area(*shifted(point, p.km, p.bearing), max(3.0, 0.25 * p.km))
        return Area(*point, p.km + base.radius_km)
    if p.bearing is not None and p.relation.endswith("_of"):
        return Area(*point, 25.0 if base.radius_km < 60 else base.radius_km)
    if p.relation in ("near", "outskirts", "on_road"):
        return Area(*point, base.radius_km + (15.0 if p.relation == "on_road" else 5.0))
    return base


def _between(p: PlacePhrase) -> Area:
    """Half-way between two places; about the one that is known where the other is not."""
    assert p.other is not None
    ends = [(e.lat, e.lon) for e in (p.chosen, p.other.chosen) if e is not None and e.lat is not None and e.lon is not None]
    if len(ends) == 2:
        return Area(*middle(ends[0], ends[1]), distance(ends[0], ends[1]) / 2 + 3)
    if ends:
        return Area(*ends[0], 20.0)
    return Area(None, None, 30.0)


def _side_area(p: PlacePhrase, e: Entry, base: Area) -> Area:
    """ريف حلب الشمالي, شمالي سوريا: the area's own centre moved to the side that is said."""
    reach = base.radius_km if e.kind in ("governorate", "country", "region") else max(25.0, base.radius_km)
    if base.point is None:
        return Area(None, None, reach)
    if p.side is None or p.side == "C":
        return Area(*base.point, reach)
    return Area(*shifted(base.point, 0.4 * reach, p.side), 0.7 * reach)


def _unknown_area(p: PlacePhrase, gazetteer: Gazetteer, holders: list[PlacePhrase]) -> Area:
    """A place that no gazetteer has lies somewhere in the unit the text names; a country is no area for it."""
    own = p.head.radius_km if p.head is not None else 5.0
    for holder in holders:
        if holder.chosen is None or holder.chosen.kind == "country" or holder.shape == "border":
            continue
        area = _area(holder, gazetteer, [], False)
        if area.lat is not None:
            of_a_town = p.head is not None and p.head.kind == holder.chosen.kind == "settlement" and not holder.shape
            return Area(area.lat, area.lon, max(area.radius_km, own, _VILLAGE_KM if of_a_town else 0.0))
    return Area(None, None, max(own, 30.0))


def _name(scan: Scan, p: PlacePhrase, e: Entry | None, spot: bool) -> str:
    """The name as it is usually written: the gazetteer's where only spaces and hamzas differ, else the text's."""
    if p.calls is not None:
        return _name(scan, p.calls, e, spot)
    if p.names_itself and e is not None:
        return e.name
    own = _surface(scan, p.name_first, p.name_last, p.cut)
    if e is not None and not spot:
        whole = e.kind == "settlement" and (f" {e.name} " in f" {own} " or own.startswith("العاصمة"))
        own = e.name if whole or e.kind in ("country", "governorate") else _usual(own, e)
    if p.shape == "rural":
        side = (
            _surface(scan, p.first + 1, p.last, 0)
            if p.name_last <= p.first
            else _surface(scan, p.name_last, p.last, 0)
            if p.last > p.name_last
            else ""
        )
        return " ".join(word for word in ("ريف", own, side) if word)
    if p.shape == "steppe":
        return "بادية " + own
    if p.shape in ("part", "border"):
        return _surface(scan, p.first, p.last, 0)
    if p.called:
        return _surface(scan, p.first, p.called, 0)
    if p.rule == MOTORWAY:
        return f"طريق {own}"
    if p.other is not None:
        first = _usual(_surface(scan, p.name_first, p.first_end, 0), p.chosen)
        second = _usual(_surface(scan, p.other.name_first, p.other.name_last, p.other.cut), p.other.chosen)
        return f"طريق {first} - {second}" if p.shape == "road" else f"بين {first} و{second}"
    if e is not None and not spot and (known := _without_its_unit(scan, p, own, e)):
        return known
    if p.head is not None and p.head.shown:
        word = _head_word(scan, p)
        return own if not word or normal(own).startswith(normal(word)) else f"{word} {own}"
    return own


def _spelt(scan: Scan, name: str) -> str:
    """حى الكوثر, as Egypt writes it: the word for what it is in its usual spelling."""
    first, _, rest = name.partition(" ")
    head = scan.vocabulary.heads.get(normal(first)) if rest and first.endswith("ى") else None
    return f"{head.word} {rest}" if head is not None and normal(head.word) == normal(first) else name


def _without_its_unit(scan: Scan, p: PlacePhrase, own: str, e: Entry) -> str:
    """مديرية المنصورة, ضاحية أردمتا: the name that the place is known by, where the gazetteer has it bare; in Syria ضاحية حرستا is an estate
    beside حرستا."""
    words = own.split()
    if p.head is not None and p.head.kind == "quarter" and normal(_head_word(scan, p)) == _SUBURB and normal(words[0]) != _SUBURB:
        return own if e.kind == "settlement" and e.country != "SY" and e.population < _LARGE else ""
    if len(words) < 2 or normal(words[0]) not in _UNIT_WORDS or normal(own) != normal(e.name):
        return ""
    rest = " ".join(words[1:])
    same = scan.gazetteer.by_key.get(key(name_words(rest)), ())
    return rest if any(x is not e and x.country == e.country and x.admin1 == e.admin1 for x in same) else ""


_SUBURB = normal("ضاحية")
_UNIT_WORDS = frozenset("مديريه ناحيه قضاء محليه معتمديه بلديه عزله محافظه ولايه".split())
_LARGE = 100_000
"""Of so many people a town is no suburb: ضاحية بيروت."""


def _usual(own: str, e: Entry | None) -> str:
    """A name as it is usually written: the gazetteer's where only spaces and hamzas differ, unless it runs words together
    (رام الله, where a source writes رامالله)."""
    if e is None or normal(own).replace(" ", "") != normal(e.name).replace(" ", ""):
        return own if e is None or e.kind not in ("country", "governorate") else e.name
    return own if own.count(" ") > e.name.count(" ") else e.name


def _head_word(scan: Scan, p: PlacePhrase) -> str:
    """The head word in the singular, as the text has it; that of a list is the head's first form."""
    i = p.name_first - 1
    if i >= p.first and scan.vocabulary.heads.get(scan.norm[i]) is p.head and p.head is not None and p.head.number == "one":
        return _surface(scan, i, i + 1, 0)
    assert p.head is not None
    return p.head.word


def _surface(scan: Scan, first: int, last: int, cut: int) -> str:
    """The text of words without marks, quotation marks, hashes and underscores."""
    parts: list[str] = []
    for i in range(first, last):
        word = scan.words.text[scan.words.start[i] : scan.words.end[i]]
        folded = fold(word)
        if folded[:1] == "ل" and scan.norm[i][:2] == "ال" and folded[:2] != "ال":
            word = "ا" + word  # للمنطقة, whose article lost its first letter
            folded = fold(word)
        if i == first and cut:
            bare_word = "".join(c for c, f in zip(word, folded, strict=True) if f != FILLER)[cut:]
            word, folded = bare_word, fold(bare_word)
        glued = i > first and scan.words.end[i - 1] == scan.words.start[i] and (scan.clitic[i] == "-" or scan.clitic[i - 1] == "+")
        parts.append(("" if glued or not parts else " ") + "".join(c for c, f in zip(word, folded, strict=True) if f != FILLER))
    return "".join(parts)


def _name_en(p: PlacePhrase, e: Entry | None, spot: bool) -> str | None:
    if e is None or spot or p.shape in ("rural", "steppe", "part", "road", "between", "border"):
        return None
    return e.name_en or None


def _admin(p: PlacePhrase, e: Entry | None, holders: list[PlacePhrase], gazetteer: Gazetteer) -> list[str]:
    """Country code and units, largest first; the unit itself is the last of its own chain."""
    if e is None and p.other is not None:
        e = p.other.chosen
    if e is not None:
        chain = gazetteer.chain(e)
        if e.kind in ("governorate", "district") and e.name not in chain:
            chain.append(e.name)
        return chain
    for holder in holders:
        if holder.chosen is not None:
            chain = gazetteer.chain(holder.chosen)
            if (holder.chosen.kind in ("governorate", "district") or p.rule == SITE) and holder.chosen.name not in chain:
                chain.append(holder.chosen.name)
            return chain
    return []


def _alternatives(p: PlacePhrase, gazetteer: Gazetteer) -> list[dict[str, object]]:
    """The other candidates with at least one chance in a hundred, likeliest first, five at most."""
    found: list[dict[str, object]] = [
        {"id": e.id, "name": e.name, "kind": e.kind, "lat": e.lat, "lon": e.lon, "admin": gazetteer.chain(e), "odds": odds}
        for e, odds in p.odds
        if e is not p.chosen and odds >= 0.01
    ]
    return found[:5]


def _precision(place: Place, depth: int) -> tuple[int, int]:
    """ACLED geo_precision (1 town, 2 near or part of an area, 3 larger area) and UCDP where_prec (1 exact … 6 country)."""
    if place.kind == "country":
        return 3, 6
    if depth <= 1:
        return 3, 4 if place.kind == "governorate" else 5
    if place.relation in ("between", "on_road"):
        return 2, 5
    if depth == 2 and place.kind in _UNITS:
        return (2, 3) if place.kind in ("district", "subdistrict") else (2, 5)
    if place.relation == "part_of" or place.lat is None:
        return 2, 4 if place.admin[1:] else 5
    if place.relation == "at":
        return 1, 1
    return 2, 2 if (place.radius_km or 0) <= 30 else 5
