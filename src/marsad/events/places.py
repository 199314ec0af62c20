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
    return tuple(sorted(kept, key=lambda s: (s.name, s.id or "", s.lat or 0.0))[:4])


def _spot(place: Place, settings: Settings) -> Spot:
    name = core_name(place.name)
    radius = place.radius_km
    level = terms().wide_kinds.get((place.kind or "").lower(), -1)
    if radius is not None:
        by_radius = (
            TOWN
            if radius <= settings.town_km
            else DISTRICT
            if radius <= settings.district_km
            else PROVINCE
            if radius <= settings.province_km
            else WIDE
        )
        level = by_radius if level < 0 else min(level, by_radius)
    elif level < 0:
        level = TOWN
    chain = [core_name(a) for a in place.admin]
    return Spot(
        id=place.id,
        name=name,
        lat=place.lat,
        lon=place.lon,
        radius=radius if radius is not None else 5.0,
        level=level,
        around=frozenset(c for c in chain[1:] if c != name),
        country=place.admin[0] if place.admin else None,
        loose=(place.relation or "at") not in ("at", "in"),
    )


@lru_cache(maxsize=1 << 16)
def core_name(name: str) -> str:
    """A place name as it is compared: folded, without articles and words such as قرية, مدينة, ريف.

    >>> core_name("قرية الشيخ عيسى") == core_name("الشيخ عيسى")
    True
    """
    words = [bare(w) for w in normal(name).split()]
    kept = [w for w in words if w not in terms().place_words]
    return " ".join(kept or words)


@lru_cache(maxsize=1 << 18)
def distance_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Great-circle distance in km."""
    a, b, c, d = map(math.radians, (lat_a, lon_a, lat_b, lon_b))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def compare_places(first: tuple[Spot, ...], second: tuple[Spot, ...], settings: Settings) -> str:
    """The label of the best relation between the places of two accounts."""
    if not first or not second:
        return "place.unknown"
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
    far = None
    if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None:
        far = distance_km(a.lat, a.lon, b.lat, b.lon)
    if a.name == b.name:
        if far is not None and far > max(40.0, a.radius + b.radius):
            return "place.homonym" if a.country == b.country else "place.far"
        if a.country and b.country and a.country != b.country:
            return "place.far"
        return "place.same_name" if b.level >= DISTRICT else "place.same_wide"
    if b.level < TOWN:
        return _containment(a, b, far)
    return _two_towns(a, b, far, settings)


def _containment(a: Spot, b: Spot, far: float | None) -> str:
    """``b`` is a district or more; ``a`` is as exact or more exact."""
    inside = b.name in a.around or (far is not None and far <= b.radius)
    if b.level == WIDE:
        same = b.country is None or a.country is None or a.country == b.country
        return "place.inside_country" if same else "place.far"
    if inside:
        return "place.inside_district" if b.level == DISTRICT else "place.inside_province"
    if far is not None:
        return (
            "place.far"
            if far > a.radius + b.radius + 60
            else "place.not_comparable"
            if far <= a.radius + b.radius
            else "place.two_places"
        )
    if a.country and b.country and a.country != b.country:
        return "place.far"
    return (
        "place.two_places"
        if a.around and b.around and not a.around & b.around and b.name not in a.around
        else "place.not_comparable"
    )


def _two_towns(a: Spot, b: Spot, far: float | None, settings: Settings) -> str:
    if far is None:
        if a.country and b.country and a.country != b.country:
            return "place.far"
        if _one_in_name(a.name, b.name):
            return "place.near"
        return "place.not_comparable" if a.lat is None or b.lat is None else "place.two_places"
    if far <= max(a.radius, b.radius) and (
        a.loose or b.loose or _one_in_name(a.name, b.name) or a.name in b.around or b.name in a.around
    ):
        return "place.near"
    if far <= 1.0:
        return "place.near"
    limit = a.radius + b.radius + settings.town_gap_km
    if far <= limit:
        return "place.not_comparable"
    return "place.two_places" if far <= 25 + limit else "place.far"


def _one_in_name(a: str, b: str) -> bool:
    """تل رفعت and محطة تل رفعت: one name stands whole inside the other."""
    return len(min(a, b, key=len)) >= 3 and (f" {a} " in f" {b} " or f" {b} " in f" {a} ")
