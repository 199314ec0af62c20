"""Places as areas, in the form they are compared in: a spot has an extent, a name, and what it lies in."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from marsad.events.settings import Settings, terms
from marsad.language import bare, normal
from marsad.records import Place

TOWN, DISTRICT, PROVINCE, WIDE = 3, 2, 1, 0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an account: ``level`` 3 a town or less, 2 a district, 1 a province, 0 a country or unknown vastness."""

    id: str | None
    name: str
    lat: float | None
    lon: float | None
    radius: float
    level: int
    around: frozenset[str]
    country: str | None
    loose: bool
    """Told by relation (near, south of): the spot itself lies somewhere around the name."""
    inner: bool
    """A quarter, a bridge, a base: its name does not contradict that of a town."""

    @property
    def exact(self) -> bool:
        """True for a town, village or spot in a town."""
        return self.level == TOWN


def spots_of(places: list[Place], settings: Settings) -> tuple[Spot, ...]:
    """The most exact places of an account, at most four, in a fixed order; wider ones only where there is nothing better."""
    spots = [_spot(place, settings) for place in places]
    if not spots:
        return ()
    best = max(s.level for s in spots)
    kept = {s for s in spots if s.level == best}
    return tuple(sorted(kept, key=lambda s: (s.name, s.id or "", s.lat or 0.0, s.radius))[:4])


def _spot(place: Place, settings: Settings) -> Spot:
    name = core_name(place.name)
    kind = (place.kind or "").lower()
    chain = [core_name(a) for a in place.admin]
    return Spot(
        id=place.id,
        name=name,
        lat=place.lat,
        lon=place.lon,
        radius=place.radius_km if place.radius_km is not None else 5.0,
        level=_level(place, kind, settings),
        around=frozenset(c for c in chain[1:] if c != name),
        country=place.admin[0] if place.admin else None,
        loose=(place.relation or "at") not in ("at", "in", "part_of"),
        inner=kind in terms().spots,
    )


def _level(place: Place, kind: str, settings: Settings) -> int:
    """How exact a place is: by its kind, and by its radius where the kind leaves it open."""
    known = terms().wide_kinds.get(kind)
    if known is not None:
        return known
    if kind not in terms().areas and (kind or place.radius_km is None) and place.relation != "between":
        return TOWN
    radius = place.radius_km if place.radius_km is not None else settings.district_km
    if radius <= settings.town_km:
        return TOWN
    return DISTRICT if radius <= settings.district_km else PROVINCE if radius <= settings.province_km else WIDE


@lru_cache(maxsize=1 << 16)
def core_name(name: str) -> str:
    """A place name as it is compared: folded, without spaces, articles and words such as قرية, مدينة, ريف.

    >>> core_name("قرية الشيخ عيسى") == core_name("الشيخ عيسى")
    True
    """
    words = [bare(w) for w in normal(name).split()]
    kept = [w for w in words if w not in terms().place_words]
    return "".join(kept or words)


def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Distance in km, on a plane that touches the globe between the two: right within one part in a hundred up to 500 km."""
    tall = (lat_b - lat_a) * 111.19
    wide = (lon_b - lon_a) * 111.19 * math.cos(math.radians((lat_a + lat_b) / 2))
    return math.hypot(tall, wide)


def compare_places(first: tuple[Spot, ...], second: tuple[Spot, ...], settings: Settings) -> str:
    """The label of the best relation between the places of two accounts."""
    if not first or not second:
        return "place.unknown"
    if len(first) == 1 and len(second) == 1:
        return _relation(first[0], second[0], settings)
    points = settings.points
    best, best_label = -(10**6), "place.unknown"
    for a in first:
        for b in second:
            label = _relation(a, b, settings)
            if points[label] > best:
                best, best_label = points[label], label
    return best_label


def _relation(a: Spot, b: Spot, settings: Settings) -> str:
    if a.level < b.level:
        a, b = b, a
    if a.id and a.id == b.id:
        return "place.same" if b.level >= DISTRICT else "place.same_wide"
    abroad = bool(a.country and b.country and a.country != b.country)
    if abroad:
        return "place.namesake" if a.name == b.name and b.level == TOWN else "place.far"
    far = None
    if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None:
        far = distance_km(a.lat, a.lon, b.lat, b.lon)
    if a.name == b.name:
        if far is not None and far > max(40.0, a.radius + b.radius):
            return "place.homonym"
        return _same_name(a, b)
    if b.level < TOWN:
        return _containment(a, b, far)
    if _alike(a.name, b.name):
        return "place.near"
    if a.radius <= settings.town_km and b.radius <= settings.town_km and far is not None:
        return _two_located(a, b, far, settings)
    return _two_named(a, b, far)


def _same_name(a: Spot, b: Spot) -> str:
    """ريف عفرين is the area around the town of عفرين; but where one was not found on the map, its width is a guess."""
    if b.level == DISTRICT and (a.lat is None or b.lat is None):
        return "place.same_name"
    if a.level != b.level:
        return "place.inside_district" if b.level >= DISTRICT else "place.inside_province"
    return "place.same_name" if b.level >= DISTRICT else "place.same_wide"


def _containment(a: Spot, b: Spot, far: float | None) -> str:
    """``b`` is a district or more; ``a`` is as exact or more exact."""
    if b.level == WIDE:
        return "place.inside_country"
    if b.name in a.around or (far is not None and far <= b.radius):
        return "place.inside_district" if b.level == DISTRICT else "place.inside_province"
    if far is not None:
        if far <= a.radius + b.radius:
            return "place.not_comparable"
        return "place.far" if far > a.radius + b.radius + 60 else "place.two_places"
    return "place.two_places" if a.around and b.around and not a.around & b.around else "place.not_comparable"


def _two_located(a: Spot, b: Spot, far: float, settings: Settings) -> str:
    """Two places of different names, both on the map."""
    if a.inner != b.inner and not a.loose and not b.loose and (far <= max(a.radius, b.radius) or a.name in b.around or b.name in a.around):
        return "place.inside_town"
    loose = a.loose or b.loose or a.inner or b.inner
    if far <= 1.0 or (loose and far <= max(a.radius, b.radius)):
        return "place.near"
    limit = a.radius + b.radius + settings.town_gap_km
    if far <= limit:
        return "place.not_comparable" if loose else "place.two_names"
    return "place.two_places" if far <= 25 + limit else "place.far"


def _two_named(a: Spot, b: Spot, far: float | None) -> str:
    """Two places of different names, of which one at least is only known to lie somewhere about."""
    if far is not None and far > a.radius + b.radius:
        return "place.far" if far > a.radius + b.radius + 60 else "place.two_places"
    if a.inner != b.inner and (a.name in b.around or b.name in a.around):
        return "place.inside_town"
    if a.name in b.around or b.name in a.around or (far is not None and far <= 1.0 and min(a.radius, b.radius) < max(a.radius, b.radius)):
        return "place.inside_district"
    return "place.not_comparable" if a.inner != b.inner else "place.two_names"


def _alike(a: str, b: str) -> bool:
    """One name holds the other (تل رفعت, محطة تل رفعت), or they differ by one letter (كفرجالس, كفر جالوس)."""
    short, long = sorted((a, b), key=len)
    if len(short) >= 4 and (long.startswith(short) or long.endswith(short)):
        return True
    return len(short) >= 5 and len(long) - len(short) <= 1 and _one_letter(short, long)


@lru_cache(maxsize=1 << 16)
def _one_letter(short: str, long: str) -> bool:
    start = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    rest = len(short) == len(long)
    return short[start + rest :] == long[start + 1 :]
