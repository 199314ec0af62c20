"""The gazetteer: places by the folded keys of their names, with their units and countries.

``gazetteer()`` gives the one that ships, loaded once; ``Gazetteer.shipped()`` a fresh one to which ``add`` may bring
rows of a workspace. A place may stand in several sources: doubles within a few kilometres are one candidate.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from pathlib import Path

from marsad.collector import uncollected
from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.names import key, spellings, words
from marsad.knowledge.places.rows import BadPlaces, Entry, faults, read_rows
from marsad.language.folding import normal

FILES = ("admin.tsv", "geonames.tsv", "own.tsv", "quarters.tsv")
OWN = frozenset(["own.tsv", "quarters.tsv"])
"""Files written by us: each row names the source it was seen in."""
DOUBLE_KM = 6.0
"""Two settlements of one name nearer than this are the same place in two sources."""


class Gazetteer:
    """Places by name. ``find`` gives the entries of a name, ``starts`` helps a scan over words."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.by_id: dict[str, Entry] = {}
        self.by_key: dict[str, list[Entry]] = {}
        self.starts: dict[str, int] = {}
        """First word of a key, and how many words the longest key of that first word has."""
        self.countries: dict[str, Entry] = {}
        self.by_country: dict[str, list[Entry]] = {}
        self.adjectives: dict[str, str] = {}
        """Definite nationality adjectives (السوري, السورية) and their country's code."""

    @classmethod
    def shipped(cls) -> Gazetteer:
        """The places that ship with Marsad.

        Raises:
            BadPlaces: when a file of the package is damaged; the message names file, line and field.
        """
        made = cls()
        folder = resources.files("marsad.knowledge") / "data" / "places"
        units = _unit_names((folder / "unit_names.tsv").read_text(encoding="utf-8"))
        rows: list[Entry] = []
        for name in FILES:
            rows.extend(read_rows(folder / name, own=name in OWN))
        for e in rows:
            if e.id in units:
                e.name, *rest = units[e.id]
                e.aliases = tuple(dict.fromkeys([*rest, *e.aliases]))
        nameless = {e.id for e in rows if not e.name}
        for e in rows:
            if e.admin1 in nameless:
                e.admin1 = ""  # a unit of a neighbouring country that has no Arabic name here
        made._add_countries((folder / "countries.tsv").read_text(encoding="utf-8"))
        wrong = faults((e for e in rows if e.name), frozenset(e.id for e in rows), frozenset(made.countries))
        if wrong:
            raise BadPlaces("; ".join(wrong[:5]))
        made.add(e for e in rows if e.name)
        made._measure_countries()
        made._borrow()
        for e in rows:
            e.own = e.own and not e.common  # حي السلام is a lesser place: it may lie in any city
        return made

    @classmethod
    def of_workspace(cls, workspace: Path | None) -> Gazetteer:
        """The shipped places with those a workspace imported (``places import``)."""
        if workspace is None or not (folder := workspace / "places").is_dir():
            return gazetteer()
        made = cls.shipped()
        for file in sorted(folder.glob("*.tsv")):
            made.add(read_rows(file))
        return made

    def add(self, entries: Iterable[Entry]) -> None:
        """Adds places; an id that is there already is taken over by the later row, which keeps the names it had."""
        by_key, starts = self.by_key, self.starts
        for e in entries:
            old = self.by_id.get(e.id)
            if old is not None:
                self._drop(old)
                e.aliases = tuple(dict.fromkeys(n for n in (*old.aliases, e.name, *e.aliases) if n != old.name))
                e.name, e.population = old.name, e.population or old.population
            self.by_id[e.id] = e
            self.entries.append(e)
            self.by_country.setdefault(e.country, []).append(e)
            keys = set()
            for name in e.names:
                keys |= spellings(name)
            for k in keys:
                found = by_key.get(k)
                if found is None:
                    by_key[k] = [e]
                    first, _, _ = k.partition(" ")
                    size = k.count(" ") + 1
                    if starts.get(first, 0) < size:
                        starts[first] = size
                else:
                    found.append(e)

    def _drop(self, e: Entry) -> None:
        self.entries.remove(e)
        self.by_country[e.country].remove(e)
        for name in e.names:
            for k in spellings(name):
                if e in self.by_key.get(k, ()):
                    self.by_key[k].remove(e)

    def _add_countries(self, text: str) -> None:
        rows = []
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                code, names, name_en, adjective = line.split("\t")
                name, *aliases = names.split("|")
                rows.append(Entry(code, name, name_en, tuple(aliases), "country", None, None, 300.0, code, "", "", 0, False, ""))
                if adjective:
                    folded = "ال" + normal(adjective)
                    self.adjectives.update({folded: code, folded + "ه": code})
        self.countries = {e.id: e for e in rows}
        self.add(rows)

    def _measure_countries(self) -> None:
        """A country whose places ship gets the middle of the box around them, and half its diagonal as radius."""
        for code, country in self.countries.items():
            points = [(e.lat, e.lon) for e in self.by_country.get(code, ()) if e.lat is not None and e.lon is not None]
            if len(points) > 15:
                south, north = min(p[0] for p in points), max(p[0] for p in points)
                west, east = min(p[1] for p in points), max(p[1] for p in points)
                country.lat, country.lon = round((south + north) / 2, 2), round((west + east) / 2, 2)
                country.radius_km = float(round(distance((south, west), (north, east)) / 2))

    def _borrow(self) -> None:
        """A quarter, camp or spot that no source places takes the area of the town it is said to belong to."""
        for e in self.entries:
            if e.own and e.lat is None and e.admin2 and (town := self.by_id.get(e.admin2)) is not None and town.lat is not None:
                e.lat, e.lon, e.radius_km, e.borrowed = town.lat, town.lon, max(town.radius_km, e.radius_km), True

    def faults(self) -> list[str]:
        """What is wrong with the rows, in plain words; empty when all is well."""
        units = frozenset(e.id for e in self.entries)
        return faults(self.entries, units, frozenset(self.countries))

    def find(self, name: str) -> list[Entry]:
        """The entries that bear a name in any spelling of it."""
        for k in (*_first(name), *sorted(spellings(name))):
            if k in self.by_key:
                return self.candidates(k)
        return []

    def candidates(self, key: str) -> list[Entry]:
        """The entries under a key, doubles merged (the one with population, or of our own rows, stands)."""
        found = self.by_key.get(key, [])
        if len(found) < 2:
            return found
        kept: list[Entry] = []
        for e in sorted(found, key=_worth):
            if not any(_double(e, other) for other in kept):
                kept.append(e)
        return kept

    def governorate(self, e: Entry) -> Entry | None:
        """The first-level unit a place lies in; the place itself if it is one."""
        if e.kind == "governorate":
            return e
        return self.by_id.get(e.admin1)

    def chain(self, e: Entry) -> list[str]:
        """Country code, governorate and district of a place, in Arabic, largest first; without the place itself."""
        names = [e.country] if e.country else []
        for unit in (self.by_id.get(e.admin1), self.by_id.get(e.admin2)):
            if unit is not None and unit.id != e.id and unit.name not in names:
                names.append(unit.name)
        return names


def _first(name: str) -> list[str]:
    return [key(words(name))]


def _worth(e: Entry) -> tuple[bool, bool, int]:
    return (not e.own, e.lat is None, -e.population)


def _double(a: Entry, b: Entry) -> bool:
    if a.kind != b.kind or a.lat is None or b.lat is None or a.lon is None or b.lon is None or a.kind == "governorate":
        return False
    return abs(a.lat - b.lat) < 0.1 and distance((a.lat, a.lon), (b.lat, b.lon)) < DOUBLE_KM


def _unit_names(text: str) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            parts = line.split("\t")
            if len(parts) != 2 or not parts[1].strip():
                raise BadPlaces(f"unit_names.tsv line {number}: expected an id and names")
            names[parts[0]] = [n.strip() for n in parts[1].split("|")]
    return names


@lru_cache(maxsize=1)
@uncollected()
def gazetteer() -> Gazetteer:
    """The gazetteer that ships, loaded once a process."""
    return Gazetteer.shipped()
