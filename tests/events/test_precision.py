"""Precision codes of ACLED and UCDP."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.events import place_precision, time_precision
from marsad.records import Place, When

TIMES = [
    ("a day", "2022-03-05", "2022-03-05", "day", 1, "2022-03-05", 1),
    ("a weekend", "2022-03-05", "2022-03-06", "days", 2, "2022-03-05", 2),
    ("a week", "2022-03-07", "2022-03-13", "week", 2, "2022-03-10", 3),
    ("ten days", "2022-03-01", "2022-03-10", "part_of_month", 3, "2022-03-01", 3),
    ("mid-month", "2022-02-11", "2022-02-20", "part_of_month", 3, "2022-02-15", 3),
    ("the end of a month", "2022-02-19", "2022-02-28", "part_of_month", 3, "2022-02-28", 3),
    ("a month", "2022-03-01", "2022-03-31", "month", 3, "2022-03-16", 4),
    ("a season", "2022-03-01", "2022-05-31", "season", None, None, 5),
    ("a year", "2022", None, "year", None, None, 5),
    ("years", "2019-01-01", "2022-12-31", "decade", None, None, None),
    ("no day", None, None, "day", None, None, None),
]


@pytest.mark.parametrize(("start", "end", "precision", "acled", "date", "ucdp"), [t[1:] for t in TIMES], ids=[t[0] for t in TIMES])
def test_times(start: str | None, end: str | None, precision: str, acled: int | None, date: str | None, ucdp: int | None) -> None:
    found = time_precision(When(start=start, end=end, precision=precision, text=""))
    assert (found.acled, found.acled_date, found.ucdp) == (acled, date, ucdp)


PLACES: list[tuple[str, dict[str, Any], int | None, int | None]] = [
    ("a town", {"lat": 35.0, "lon": 36.0, "radius_km": 3, "kind": "settlement", "relation": "at"}, 1, 1),
    ("a city", {"lat": 35.0, "lon": 36.0, "radius_km": 12, "kind": "settlement", "relation": "at"}, 1, 2),
    ("near a town", {"lat": 35.0, "lon": 36.0, "radius_km": 10, "kind": "settlement", "relation": "near"}, 2, 2),
    ("a district", {"lat": 35.0, "lon": 36.0, "radius_km": 30, "kind": "district"}, 2, 3),
    ("a province", {"lat": 35.0, "lon": 36.0, "radius_km": 60, "kind": "governorate"}, 3, 4),
    ("a steppe", {"lat": 35.0, "lon": 36.0, "radius_km": 120, "kind": "steppe"}, 3, 5),
    ("between two towns", {"lat": 35.0, "lon": 36.0, "radius_km": 20, "kind": "region", "relation": "between"}, 3, 5),
    ("a country", {"lat": 35.0, "lon": 38.0, "radius_km": 390, "kind": "country"}, None, 6),
    ("the sea", {"lat": 35.0, "lon": 35.0, "radius_km": 40, "kind": "sea"}, 2, 7),
    ("not found, the district known", {"kind": "settlement", "admin": ["SY", "إدلب", "حارم"]}, 2, 3),
    ("not found, the province known", {"kind": "settlement", "admin": ["SY", "إدلب"]}, 2, 4),
    ("codes it carries", {"kind": "settlement", "acled_precision": 1, "ucdp_precision": 1}, 1, 1),
]


@pytest.mark.parametrize(("place", "acled", "ucdp"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES])
def test_places(place: dict[str, Any], acled: int | None, ucdp: int | None) -> None:
    found = place_precision(Place(name="مكان", text="", **place))
    assert (found.acled, found.ucdp) == (acled, ucdp)


def test_no_place() -> None:
    assert (place_precision(None).acled, place_precision(None).ucdp) == (None, None)
