"""Reads dumps in GeoNames format (19 tab-separated columns, no header) into gazetteer rows of our own.

A row is kept when it has an Arabic name and a feature that reports speak of. Its governorate is found by the dump's own
first-level units, by the shipped unit of that code or name, or, failing these, by the nearest places that ship.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.names import key, words
from marsad.knowledge.places.rows import RADIUS_KM, Entry
from marsad.language.folding import bare
from marsad.language.lexicon import known

COLUMNS = 19
FEATURES = {
    "PPLX": "quarter", "ADM1": "governorate", "ADM2": "district", "ADM3": "subdistrict", "ADM4": "subdistrict", "AIRP": "airport", "AIRF": "airport",
    "AIRB": "base", "AIRH": "airport", "MILB": "base", "INSM": "base", "FT": "base", "DAM": "dam", "BDG": "bridge", "OILF": "oilfield", "GASF": "gasfield",
    "PRT": "port", "HBR": "port", "PRN": "prison", "CMPRF": "camp", "CMP": "camp", "MT": "mountain", "MTS": "mountain", "PK": "mountain",
    "HLL": "hill", "HLLS": "hill", "RDGE": "mountain", "PLAT": "plain", "PLN": "plain", "VAL": "valley", "WAD": "valley", "WADS": "valley",
    "DSRT": "steppe", "RGN": "region", "LCTY": "region", "AREA": "region", "RGNH": "region", "ISL": "island", "LK": "lake", "RSV": "lake",
    "STM": "river", "RD": "road", "ST": "street", "SQR": "square", "RDJCT": "junction", "CUST": "crossing", "PASS": "crossing", "BDRP": "crossing",
    "CST": "coast", "OAS": "settlement", "RUIN": "settlement", "ANS": "settlement", "HSP": "facility", "MSQE": "facility", "CH": "facility",
    "MKT": "facility", "SCH": "facility", "UNIV": "facility", "OILR": "facility", "PS": "facility",
}  # fmt: skip
"""GeoNames feature codes and our kinds; class P without a code here is a settlement, anything else is left out."""
FOREIGN = frozenset("پچژگڤکیےۍېۀەھہۂۃێۆۇۋۈۉۊڕڵڼړښڅځډړټڈٹںڭڠۅ")


@dataclass(slots=True)
class Dump:
    """What a dump gave: rows, broken lines with number and reason, and how many were left out on purpose."""

    entries: list[Entry] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    without_arabic: int = 0
    other_features: int = 0


@dataclass(slots=True)
class _Row:
    number: int
    cells: list[str]
    lat: float
    lon: float
    arabic: list[str]
    kind: str


def read_dump(file: Path, gazetteer: Gazetteer) -> Dump:
    """The places of a dump. A broken row is named in ``broken`` and the rest goes on.

    Raises:
        OSError: when the file cannot be read.
    """
    dump = Dump()
    rows: list[_Row] = []
    with file.open("rb") as stream:
        for count, raw in enumerate(stream, 1):
            try:
                line = raw.decode("utf-8").rstrip("\r\n")
            except UnicodeDecodeError:
                dump.broken.append((count, "not UTF-8"))
                continue
            if not line.strip():
                continue
            row = _row(count, line, dump)
            if row is not None:
                rows.append(row)
    _entries(rows, dump, gazetteer)
    return dump


def _row(count: int, line: str, dump: Dump) -> _Row | None:
    cells = line.split("\t")
    if len(cells) != COLUMNS:
        dump.broken.append((count, f"{len(cells)} columns instead of {COLUMNS}"))
        return None
    try:
        lat, lon = float(cells[4]), float(cells[5])
        int(cells[14] or 0)
    except ValueError:
        dump.broken.append((count, "latitude, longitude or population is no number"))
        return None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        dump.broken.append((count, "coordinates out of range"))
        return None
    if not cells[0].isdigit():
        dump.broken.append((count, f"id is no number: {cells[0]!r}"))
        return None
    kind = FEATURES.get(cells[7], "settlement" if cells[6] == "P" else "")
    if not kind:
        dump.other_features += 1
        return None
    arabic = arabic_names([cells[1], *cells[3].split(",")])
    if not arabic:
        dump.without_arabic += 1
        return None
    return _Row(count, cells, lat, lon, arabic, kind)


def arabic_names(names: list[str]) -> list[str]:
    """The names in Arabic spelling; Persian, Kurdish and Urdu ones are left out."""
    found: list[str] = []
    for name in names:
        name = " ".join(name.split())
        if (
            len(name) > 1
            and any("\u0621" <= c <= "\u064a" for c in name)
            and not any(c in FOREIGN or "a" <= c.lower() <= "z" for c in name)
            and name not in found
        ):
            found.append(name)
    return found


def _entries(rows: list[_Row], dump: Dump, gazetteer: Gazetteer) -> None:
    units = _units(rows, gazetteer)
    nearest = _Nearest(gazetteer)
    for row in rows:
        cells = row.cells
        country = cells[8]
        admin1 = units.get((country, cells[10]), "") or _by_code(country, cells[10], gazetteer) or _by_name(country, cells[10], gazetteer)
        admin1 = admin1 or nearest.unit(country, row.lat, row.lon)
        population = int(cells[14] or 0)
        if row.kind == "governorate" and admin1:
            continue  # the shipped unit stands
        latin = cells[2] or (cells[1] if cells[1] not in row.arabic else "")
        name, *aliases = row.arabic
        radius = RADIUS_KM.get(row.kind, 2.0)
        if row.kind == "settlement":
            radius = 12.0 if population > 800_000 else 7.0 if population > 150_000 else 4.0 if population > 15_000 else 3.0
        dump.entries.append(
            Entry(
                f"geonames:{cells[0]}",
                name,
                latin,
                tuple(aliases),
                row.kind,
                row.lat,
                row.lon,
                radius,
                country,
                admin1,
                "",
                population,
                everyday(name),
                "imported",
            )  # fmt: skip
        )


def everyday(name: str) -> bool:
    """True for a single word that is also an everyday word."""
    parts = words(name)
    return len(parts) == 1 and (known(parts[0]) or known(bare(parts[0])))


def _units(rows: list[_Row], gazetteer: Gazetteer) -> dict[tuple[str, str], str]:
    """The dump's first-level codes and the shipped units of the same Arabic name."""
    found: dict[tuple[str, str], str] = {}
    for row in rows:
        if row.cells[7] == "ADM1":
            for name in row.arabic:
                unit = _by_name(row.cells[8], name, gazetteer)
                if unit:
                    found[row.cells[8], row.cells[10]] = unit
                    break
    return found


def _by_code(country: str, code: str, gazetteer: Gazetteer) -> str:
    unit = gazetteer.by_id.get(f"{country}.{code}")
    return unit.id if unit is not None and unit.kind == "governorate" else ""


def _by_name(country: str, name: str, gazetteer: Gazetteer) -> str:
    parts = [p for p in words(name) if p not in ("محافظه", "ولايه")]
    if not parts:
        return ""
    for e in gazetteer.by_key.get(key(parts), ()):
        if e.kind == "governorate" and e.country == country:
            return e.id
    return ""


class _Nearest:
    """The governorate of the nearest shipped places, within 60 km, by two of three."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.points: dict[str, list[tuple[float, float, str]]] = {}
        for e in gazetteer.entries:
            if e.admin1 and e.kind == "settlement" and e.lat is not None and e.lon is not None:
                self.points.setdefault(e.country, []).append((e.lat, e.lon, e.admin1))

    def unit(self, country: str, lat: float, lon: float) -> str:
        near = [p for p in self.points.get(country, ()) if abs(p[0] - lat) < 0.5 and abs(p[1] - lon) < 0.5]
        near.sort(key=lambda p: distance((lat, lon), (p[0], p[1])))
        votes = [p[2] for p in near[:3]]
        return max(votes, key=votes.count) if votes else ""


def write_entries(file: Path, entries: list[Entry]) -> None:
    """Keeps rows in the gazetteer's own format, which loads fast."""
    columns = ("id", "name", "name_en", "aliases", "kind", "lat", "lon", "radius_km", "country", "admin1", "admin2", "population", "common")
    lines = ["\t".join((*columns, "source"))]
    for e in entries:
        cells = (
            e.id,
            e.name,
            e.name_en,
            "|".join(e.aliases),
            e.kind,
            e.lat,
            e.lon,
            e.radius_km,
            e.country,
            e.admin1,
            e.admin2,
            e.population,
            int(e.common),
            e.source,
        )
        lines.append("\t".join("" if c is None else str(c).replace("\t", " ") for c in cells))
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".partial")
    partial.write_text("\n".join(lines) + "\n", encoding="utf-8")
    partial.replace(file)
