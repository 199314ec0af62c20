"""Precision codes of ACLED and UCDP for the time and the place of an event.

ACLED codebook (acleddata.com/knowledge-base/codebook), time_precision: 1 the day is given; 2 some time in a week or weekend,
the date is its middle; 3 only the month is known, the date is its middle, or its first or last day for "the beginning" and
"the end"; vaguer than a month is not recorded. geo_precision: 1 a named town or a part of one; 2 part of a region, a general
area or "near" a town; 3 a larger region; a country alone is not recorded.

UCDP GED codebook, date_prec: 1 the day; 2 two to six days; 3 a week; 4 a month; 5 more than a month, up to a year. where_prec:
1 the exact place; 2 within about 25 km of a known point; 3 a district (ADM2); 4 a province (ADM1); 5 larger than a province,
between two places, or vague; 6 the country only; 7 water or airspace. event_clarity: 1 told precisely; 2 an aggregate.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from marsad.events.profile import day
from marsad.events.settings import terms
from marsad.records import Account, Place, When

_WATER = frozenset(("sea", "airspace", "water", "lake", "gulf", "strait"))


@dataclass(frozen=True, slots=True)
class TimePrecision:
    """Codes of a time; ``acled_date`` is the single day that ACLED writes. None where the standard records nothing."""

    acled: int | None
    acled_date: str | None
    ucdp: int | None


@dataclass(frozen=True, slots=True)
class PlacePrecision:
    """Codes of a place. None where the standard records nothing."""

    acled: int | None
    ucdp: int | None


def time_precision(when: When | None) -> TimePrecision:
    """The codes of a time: by how many days it spans."""
    low = day(when.start) if when and when.start else None
    high = day((when.end or when.start or ""), last=True) if when and when.start else None
    if when is None or low is None or high is None or high < low:
        return TimePrecision(None, None, None)
    days = high - low + 1
    acled = 1 if days == 1 else 2 if days <= 7 else 3 if days <= 31 else None
    ucdp = 1 if days == 1 else 2 if days <= 6 else 3 if days <= 10 else 4 if days <= 31 else 5 if days <= 366 else None
    return TimePrecision(acled, _acled_date(when, low, high) if acled else None, ucdp)


def _acled_date(when: When, low: int, high: int) -> str:
    """The middle; for the beginning of a month its first day, for the end its last."""
    first, last = dt.date.fromordinal(low), dt.date.fromordinal(high)
    chosen = dt.date.fromordinal((low + high) // 2)
    if when.precision == "part_of_month" and first.month == last.month:
        if first.day == 1:
            chosen = first
        elif (last + dt.timedelta(1)).day == 1:
            chosen = last
    return chosen.isoformat()


def place_precision(place: Place | None) -> PlacePrecision:
    """The codes of a place: those it carries, or else by its kind, relation and radius."""
    if place is None:
        return PlacePrecision(None, None)
    acled, ucdp = _acled_place(place), _ucdp_place(place)
    return PlacePrecision(place.acled_precision or acled, place.ucdp_precision or ucdp)


def _acled_place(place: Place) -> int | None:
    wide = terms().wide_kinds.get((place.kind or "").lower())
    if wide == 0:
        return None
    if wide == 1 or place.relation == "between" or (place.radius_km or 0) > 45:
        return 3
    exact = place.lat is not None and (place.relation or "at") in ("at", "in", "part_of") and (place.radius_km or 0) <= 15
    return 1 if exact and wide is None else 2


def _ucdp_place(place: Place) -> int | None:
    kind = (place.kind or "").lower()
    wide = terms().wide_kinds.get(kind)
    if kind in _WATER:
        return 7
    if wide is not None:
        return {0: 6, 1: 4, 2: 3}[wide]
    radius = place.radius_km or 0
    if place.relation == "between" or radius > 100:
        return 5
    if place.lat is None:
        return 5 if radius > 45 else 3 if len(place.admin) > 2 else 4 if len(place.admin) > 1 else 5
    if radius <= 5 and (place.relation or "at") in ("at", "in", "part_of"):
        return 1
    return 2 if radius <= 25 else 3 if radius <= 45 else 5


def event_clarity(account: Account) -> int:
    """UCDP event_clarity: 2 where the report adds several happenings up, else 1."""
    return 2 if account.count > 1 else 1
