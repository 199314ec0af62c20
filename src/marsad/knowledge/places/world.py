"""Cities and regions of the wider world (``world.tsv``): names with their country, the cities with the point of GeoNames.

They are known so that واشنطن or سول is read as what it is and not as a village of the region that bears the name. Regions have no
coordinates, so such a place is never a dot.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

from marsad.knowledge.places.names import spellings
from marsad.knowledge.places.rows import KINDS, RADIUS_KM, BadPlaces, Entry

CITY_KM = 12.0
"""How far a city of the wider world reaches."""


@dataclass(slots=True)
class World:
    """The names by their keys, and for each first word of a key how many words the longest has."""

    by_key: dict[str, list[Entry]] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)


def abroad(e: Entry) -> bool:
    """True for an entry of the wider world."""
    return e.id.startswith("world:")


@lru_cache(maxsize=1)
def world() -> World:
    """The cities and regions that ship.

    Raises:
        BadPlaces: for a line without a name, a country or a known kind, naming it.
    """
    made = World()
    text = (resources.files("marsad.knowledge") / "data" / "places" / "world.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        names, country, name_en, kind, lat, lon = (*line.split("\t"), "", "", "", "", "")[:6]
        kind = kind or "settlement"
        if not names or not country or kind not in KINDS:
            raise BadPlaces(f"world.tsv line {number}: a name, a country and a known kind are needed")
        name, *aliases = names.split("|")
        entry = Entry(f"world:{name_en.lower().replace(' ', '-')}", name, name_en, tuple(aliases), kind, float(lat) if lat else None,
                      float(lon) if lon else None, CITY_KM if lat else RADIUS_KM.get(kind, 2.0), country, "", "", 0, False,
                      "GeoNames" if lat else "a name alone")  # fmt: skip
        for key in {k for n in entry.names for k in spellings(n)}:
            made.by_key.setdefault(key, []).append(entry)
            first, _, _ = key.partition(" ")
            made.starts[first] = max(made.starts.get(first, 0), key.count(" ") + 1)
    return made
