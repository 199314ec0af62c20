"""Which accounts are compared: only those that have a block in common. Blocks are made so that the work grows near-linearly.

Near blocks bring all their accounts together: a day, a map cell and a kind of happening; a month, a town and a kind; a town
and a toll; a victim's name. Wide blocks (a day and a province, a day and a target, a day and a toll) are for accounts
whose place is known badly or not at all: two accounts that are both pinned to a town on the map meet in a cell, or not.
(Rare words and names of towns lead to further accounts; the index keeps those, as it counts them.)
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.events.places import DISTRICT, Spot
from marsad.events.profile import Profile
from marsad.events.settings import Settings

CELL = 0.25
"""Size of a map cell in degrees."""
REACH_KM = 4.0
"""A place on the map is put into every cell within its own radius and this distance; one that lies somewhere about, only into
the cell of the point it is given with (it meets the others by the area it lies in)."""


WIDE = "~"
"""Begins the name of a wide block."""
PINNED = " ."
"""Ends the name of the part of a wide block that holds its pinned accounts."""


def block_keys(profile: Profile, settings: Settings) -> list[str]:
    """The names of an account's blocks; accounts that can never be one event (planned, totals) get blocks of their own."""
    world = ("planned " if profile.planned else "") + ("total " if profile.aggregate else "")
    kinds = settings.blocks.get(profile.type, (profile.type,))
    cells, areas, names = _areas(profile.spots, settings.town_km)
    days = _days(profile)
    near = {world + key for key in _near(profile, kinds, cells, names, days)}
    part = PINNED if pinned(profile, settings) else ""
    wide = {f"{WIDE}{world}{key}{part}" for key in _wide(profile, kinds, areas, days)}
    return [*near, *wide]


def pinned(profile: Profile, settings: Settings) -> bool:
    """True when every place of an account is a town or less, found on the map."""
    return bool(profile.spots) and all(s.exact and s.lat is not None and s.radius <= settings.town_km for s in profile.spots)


def _near(profile: Profile, kinds: tuple[str, ...], cells: set[str], names: set[str], days: range) -> Iterator[str]:
    for kind in kinds:
        for day in days:
            for cell in cells:
                yield f"day {day} {kind} {cell}"
        for month in _months(profile):
            for name in names:
                yield f"month {month} {kind} {name}"
    toll = _toll(profile)
    if toll:
        for name in names:
            yield f"toll {toll} {name}"
    for victim in profile.victims:
        yield f"victim {victim}"


def _wide(profile: Profile, kinds: tuple[str, ...], areas: set[str], days: range) -> Iterator[str]:
    for day in days:
        for kind in kinds:
            for area in areas:
                yield f"day {day} {kind} {area}"
            for target in profile.targets:
                yield f"target {day} {kind} {target}"
            for party in profile.initiators if profile.type in _OF_PARTIES else ():
                yield f"party {day} {kind} {party}"
        toll = _toll(profile)
        if toll and toll not in _SMALL:
            yield f"toll {toll} {day}"


_OF_PARTIES = frozenset(("prisoner_release", "agreement"))
"""What parties do with one another rather than at a scene: each side tells of it where its own people came to."""
_SMALL = frozenset(("0 1", "1 0", "1 None", "None 1"))
"""One killed or one wounded is too usual to bring accounts of a day together."""


def _toll(profile: Profile) -> str | None:
    killed, wounded = (tolls[0][0] if tolls else None for tolls in (profile.killed, profile.wounded))
    return f"{killed} {wounded}" if killed or wounded else None


def _areas(spots: tuple[Spot, ...], town_km: float) -> tuple[set[str], set[str], set[str]]:
    """Map cells that an account's places touch, names of the areas they lie in, and names of its towns."""
    cells: set[str] = set()
    areas: set[str] = set()
    names: set[str] = set()
    for spot in spots:
        areas.update(spot.around)
        if spot.level >= DISTRICT:
            names.add(spot.name)
            if spot.lat is not None and spot.lon is not None:
                cells.update(_cells(spot.lat, spot.lon, spot.radius + REACH_KM if spot.radius <= town_km else 0.0))
        else:
            areas.add(spot.name)
    return cells, areas, names


def _cells(lat: float, lon: float, reach: float) -> Iterator[str]:
    tall, wide = reach / 111.0, reach / 92.0
    for row in range(int((lat - tall) // CELL), int((lat + tall) // CELL) + 1):
        for column in range(int((lon - wide) // CELL), int((lon + wide) // CELL) + 1):
            yield f"{row}:{column}"


def _days(profile: Profile) -> range:
    """Each number stands for a day and the day after it, so that neighbours in time share one."""
    span = profile.span
    if span is None or span.high - span.low > 10:
        return range(0)
    return range(span.low - 1, span.high + 1)


def _months(profile: Profile) -> range:
    span = profile.span
    if span is None or span.high - span.low > 100:
        return range(0)
    return range(span.low // 30, span.high // 30 + 1)
