"""Rows of the gazetteer: one place a line of a tab-separated file, and what makes a row bad.

Columns: ``id, name, name_en, aliases, kind, lat, lon, radius_km, country, admin1, admin2, population, common``; ``own.tsv``
ends with ``source`` instead of the last two, ``quarters.tsv`` with ``common, source``. ``aliases`` are separated by ``|``. Lines that begin with ``#`` are comments.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

KINDS = frozenset(
    [
        "settlement",
        "governorate",
        "district",
        "subdistrict",
        "country",
        "region",
        "steppe",
        "mountain",
        "hill",
        "valley",
        "plain",
        "river",
        "lake",
        "airport",
        "base",
        "oilfield",
        "gasfield",
        "crossing",
        "checkpoint",
        "junction",
        "bridge",
        "dam",
        "street",
        "road",
        "square",
        "quarter",
        "camp",
        "front",
        "island",
        "facility",
        "coast",
        "sea",
        "port",
        "prison",
    ]
)
"""The kinds of places; words.yaml and every row use one of them."""

RADIUS_KM = {
    "settlement": 3.0, "governorate": 60.0, "district": 20.0, "subdistrict": 12.0, "country": 300.0, "region": 20.0, "steppe": 50.0,
    "mountain": 12.0, "hill": 3.0, "valley": 10.0, "plain": 20.0, "river": 30.0, "lake": 10.0, "road": 30.0, "front": 10.0, "coast": 30.0, "sea": 200.0,
    "island": 10.0, "airport": 3.0, "base": 3.0, "oilfield": 6.0, "gasfield": 6.0, "dam": 3.0, "port": 3.0, "quarter": 2.0, "camp": 2.0,
}  # fmt: skip
"""How far from its point a place of a kind reaches, where its row says nothing."""


class BadPlaces(ValueError):
    """A place file that cannot be used; the message names file, line and field."""


class Lines(Protocol):
    """A file or a packaged resource: something with a name and text."""

    @property
    def name(self) -> str: ...

    def read_text(self, encoding: str) -> str: ...


@dataclass(slots=True, eq=False)
class Entry:
    """One place. ``admin1`` and ``admin2`` are ids of other entries; coordinates are None where no source gives them."""

    id: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    kind: str
    lat: float | None
    lon: float | None
    radius_km: float
    country: str
    admin1: str
    admin2: str
    population: int
    common: bool
    """True when the name is also an everyday word: it needs a head word or a locative before it."""
    source: str
    own: bool = False
    borrowed: bool = False
    """True for a quarter without a point of its own, which stands for an area of its city (``admin2``)."""
    where: str = ""
    """File and line of its row, for messages."""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def read_rows(source: Path | Lines, own: bool = False) -> Iterator[Entry]:
    """The entries of a file, in its order.

    Raises:
        BadPlaces: for a row with a field missing or not a number, naming file, line and field.
    """
    header: list[str] | None = None
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise BadPlaces(f"{source.name} line {number}: {len(cells)} columns instead of {len(header)}")
        row = dict(zip(header, cells, strict=True))
        try:
            made = entry(row, own)
            made.where = f"{source.name} line {number}"
            yield made
        except ValueError as error:
            raise BadPlaces(f"{source.name} line {number}: {error}") from None


def entry(row: dict[str, str], own: bool = False) -> Entry:
    """An ``Entry`` of a row's cells; ValueError names the field that is no number."""
    kind = row["kind"]
    lat, lon = number(row, "lat"), number(row, "lon")
    radius = number(row, "radius_km") or RADIUS_KM.get(kind, 2.0)
    population = int(number(row, "population") or 0)
    if kind == "settlement" and not row.get("radius_km"):
        radius = 12.0 if population > 800_000 else 7.0 if population > 150_000 else 4.0 if population > 15_000 else 3.0
    return Entry(
        row["id"], row["name"], row["name_en"], tuple(a for a in row["aliases"].split("|") if a), kind, lat, lon, radius, row["country"],
        row["admin1"], row.get("admin2", ""), population, row.get("common") == "1", row.get("source", ""), own,
    )  # fmt: skip


def number(row: dict[str, str], name: str) -> float | None:
    text = row.get(name, "")
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise ValueError(f"{name} is no number: {text!r}") from None


def faults(entries: Iterable[Entry], units: frozenset[str], countries: frozenset[str]) -> list[str]:
    """What is wrong with rows: doubled ids, unknown kinds, countries and units, coordinates out of range, no source.

    Each fault names file and line of its row, the row's id and the field.
    """
    found: list[str] = []
    seen: dict[str, str] = {}

    def fault(e: Entry, field: str, message: str) -> None:
        found.append(f"{e.where}: {e.id}, field '{field}': {message}" if e.where else f"{e.id}, field '{field}': {message}")

    for e in entries:
        if e.id in seen:
            fault(e, "id", f"the id stands twice, first in {seen[e.id]}" if seen[e.id] else "the id stands twice")
        seen[e.id] = e.where
        if not e.name:
            fault(e, "name", "no name")
        if e.kind not in KINDS:
            fault(e, "kind", f"unknown kind {e.kind!r}")
        if e.country and e.country not in countries:
            fault(e, "country", f"unknown country {e.country!r}")
        for field, unit in (("admin1", e.admin1), ("admin2", e.admin2)):
            if unit and unit not in units:
                fault(e, field, f"unknown administrative unit {unit!r}")
        if (e.lat is None) != (e.lon is None):
            fault(e, "lat" if e.lat is None else "lon", "latitude and longitude stand or fall together")
        for field, degrees, most in (("lat", e.lat, 90), ("lon", e.lon, 180)):
            if degrees is not None and not -most <= degrees <= most:
                fault(e, field, f"coordinates out of range: {degrees}")
        if e.radius_km <= 0:
            fault(e, "radius_km", "radius_km must be above 0")
        if e.own and not e.source:
            fault(e, "source", "no source")
    return found
