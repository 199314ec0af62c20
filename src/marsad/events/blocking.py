"""Which accounts are compared: only those that have a block in common. Blocks are made so that the work grows near-linearly.

A block is a day and an area and a kind of happening; a month and a town; a town and a toll; a day and a toll; a day and a
target; a victim's name. (Rare words are a block too; ``MergeState`` keeps those, as it counts the words.)
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.events.places import DISTRICT, Spot
from marsad.events.profile import Profile
from marsad.events.settings import Settings

CELL = 0.5
"""Size of a map cell in degrees."""
REACH_KM = 12.0
"""A place is put into every cell within its own radius and this distance."""


def block_keys(profile: Profile, settings: Settings) -> list[str]:
    """The names of an account's blocks; accounts that can never be one event (planned, totals) get blocks of their own."""
    world = ("planned " if profile.planned else "") + ("total " if profile.aggregate else "")
    kinds = settings.blocks.get(profile.type, (profile.type,))
    return list({world + key for key in _keys(profile, kinds)})


def _keys(profile: Profile, kinds: tuple[str, ...]) -> Iterator[str]:
    areas, names = _areas(profile.spots)
    days = _days(profile)
    for kind in kinds:
        for day in days:
            for area in areas:
                yield f"day {day} {kind} {area}"
            for target in profile.targets:
                yield f"target {day} {kind} {target}"
        for month in _months(profile):
            for name in names:
                yield f"month {month} {kind} {name}"
    yield from _toll_keys(profile, days, names)
    for victim in profile.victims:
        yield f"victim {victim}"


def _toll_keys(profile: Profile, days: range, names: set[str]) -> Iterator[str]:
    killed, wounded = (toll[0] if toll else None for toll in (profile.killed, profile.wounded))
    if not killed and not wounded:
        return
    for name in names:
        yield f"toll {killed} {wounded} {name}"
    if (killed or 0) + (wounded or 0) >= 2:
        for day in days:
            yield f"toll {killed} {wounded} {day}"


def _areas(spots: tuple[Spot, ...]) -> tuple[set[str], set[str]]:
    """Map cells and names of areas an account touches, and the names of its towns."""
    areas: set[str] = set()
    names: set[str] = set()
    for spot in spots:
        if spot.level >= DISTRICT:
            names.add(spot.name)
            if spot.lat is not None and spot.lon is not None:
                areas.update(_cells(spot.lat, spot.lon, min(spot.radius, 45.0) + REACH_KM))
        else:
            areas.add(spot.name)
        areas.update(spot.around)
    return areas, names


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
