"""Reports of totals ("twenty killed in three villages this week") hold the events they count; nobody is counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from marsad.events.blocking import block_keys
from marsad.events.index import Index
from marsad.events.places import compare_places
from marsad.events.profile import Number, Profile, Span
from marsad.events.settings import Settings
from marsad.records import Event

LONGEST = 92
"""A total over more days than this holds no children: too much happens in a season."""
_INSIDE = frozenset(
    ("place.same", "place.same_name", "place.near", "place.inside_district", "place.inside_province", "place.same_wide")
)


def parents_of(index: Index, event_of: Mapping[int, Event]) -> dict[str, str]:
    """For each event that a total counts, the id of the narrowest total that covers its time, places, kind and number."""
    best: dict[str, tuple[tuple[int, int, str], str]] = {}
    for number, total in event_of.items():
        if index.teller(total.accounts[0]) is None or index.group_of[total.accounts[0]] != number:
            continue  # an event is looked at once, by its first account
        profile = index.groups[number].profile if index.groups[number].aggregate else None
        if profile is None or profile.span is None or not profile.span.stated:
            continue
        rank = (*_width(profile), total.id)
        for child in _children(index, profile, event_of):
            if child.id not in best or rank < best[child.id][0]:
                best[child.id] = (rank, total.id)
    return {child: parent for child, (_, parent) in best.items()}


def _children(index: Index, total: Profile, event_of: Mapping[int, Event]) -> Iterator[Event]:
    seen: set[str] = set()
    for number in _near(index, total):
        event = event_of[number]
        if event.id not in seen:
            seen.add(event.id)
            first = index.groups[index.group_of[event.accounts[0]]].profile
            if covers(total, first, index.settings):
                yield event


def _near(index: Index, total: Profile) -> set[int]:
    """Single happenings that share a day and an area with a total."""
    assert total.span
    found: set[int] = set()
    if total.span.high - total.span.low > LONGEST:
        return found
    for first in range(total.span.low, total.span.high + 1, 10):
        part = Span(first, min(first + 9, total.span.high), True)
        for key in block_keys(replace(total, aggregate=False, span=part), index.settings):
            if key.startswith(("day ", "~day ")):
                found.update(index.members(key))
    return found


def covers(total: Profile, one: Profile, settings: Settings) -> bool:
    """True when a total's time, places, kind and number leave room for a happening."""
    if total.span is None or one.span is None or not one.span.stated:
        return False
    if one.span.low < total.span.low or one.span.high > total.span.high:
        return False
    if total.type != one.type and (total.type, one.type) not in settings.kin:
        return False
    if total.initiators and one.initiators and total.initiator_sides.isdisjoint(one.initiator_sides):
        return False
    if total.killed and one.killed and _more(one.killed[0], total.killed[0]):
        return False
    return compare_places(total.spots, one.spots, settings) in _INSIDE


def _more(one: Number, total: Number) -> bool:
    return total[1] is not None and one[0] > total[1]


def _width(profile: Profile) -> tuple[int, int]:
    span = profile.span
    return (span.high - span.low if span else 10**6, -max((s.level for s in profile.spots), default=0))
