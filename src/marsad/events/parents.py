"""Reports of totals ("twenty killed in three villages this week") hold the events they count; nobody is counted twice.

Whether a total counts an event hangs on the two alone. So the answers are kept, and only events that are new or gone, and
totals that are, are looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from marsad.events.blocking import PINNED, block_keys
from marsad.events.places import compare_places
from marsad.events.profile import Number, Profile, Span
from marsad.events.settings import Settings

LONGEST = 92
"""A total over more days than this holds no children: too much happens in a season."""
_INSIDE = frozenset(("place.same", "place.same_name", "place.near", "place.inside_district", "place.inside_province", "place.same_wide"))

Rank = tuple[int, int, str]
"""Of several totals that count an event, the lowest is its parent: the fewest days, the narrowest place, the first id."""


class Family:
    """Which totals count which events. Events are named by their ids."""

    def __init__(self) -> None:
        self.totals: dict[str, tuple[int, int, Rank]] = {}
        """The totals that can hold children: their first and last day, and their rank."""
        self.counted_by: dict[str, set[str]] = {}
        """For an event the totals that count it."""
        self.counts: dict[str, set[str]] = {}
        """For a total the events that it counts."""
        self._by_day: dict[int, set[str]] | None = None

    def forget(self, event: str) -> set[str]:
        """An event is gone or was made anew: gives the events whose parent or children may be others now."""
        near = self.counted_by.pop(event, set()) | self.counts.pop(event, set())
        for other in near:
            self.counts.get(other, set()).discard(event)
            self.counted_by.get(other, set()).discard(event)
        span = self.totals.pop(event, None)
        if span and self._by_day is not None:
            for day in range(span[0], span[1] + 1):
                self._by_day[day].discard(event)
        return near

    def add_total(self, event: str, profile: Profile) -> bool:
        """Notes a report of a total; False when it can hold no children."""
        span = profile.span
        if not profile.aggregate or span is None or not span.stated or span.high - span.low > LONGEST:
            return False
        level = max((s.level for s in profile.spots), default=0)
        self.totals[event] = (span.low, span.high, (span.high - span.low, -level, event))
        if self._by_day is not None:
            self._note(event, span.low, span.high)
        return True

    def join(self, total: str, event: str) -> None:
        """A total counts an event."""
        self.counted_by.setdefault(event, set()).add(total)
        self.counts.setdefault(total, set()).add(event)

    def totals_of(self, day: int) -> Iterable[str]:
        """The totals whose days hold this one."""
        if self._by_day is None:
            self._by_day = {}
            for event, (low, high, _) in self.totals.items():
                self._note(event, low, high)
        return self._by_day.get(day, ())

    def parent(self, event: str) -> str | None:
        """The total under which an event stands."""
        found = self.counted_by.get(event)
        return min(found, key=lambda total: self.totals[total][2]) if found else None

    def children(self, event: str) -> list[str]:
        """The events that stand under a total, in the order of their ids."""
        return sorted(child for child in self.counts.get(event, ()) if self.parent(child) == event)

    def _note(self, event: str, low: int, high: int) -> None:
        assert self._by_day is not None
        for day in range(low, high + 1):
            self._by_day.setdefault(day, set()).add(event)


def near_blocks(total: Profile, settings: Settings) -> frozenset[str]:
    """The blocks, both halves of wide ones, in which happenings share a day and an area with a total."""
    assert total.span
    found: set[str] = set()
    for first in range(total.span.low, total.span.high + 1, 10):
        part = Span(first, min(first + 9, total.span.high), True)
        keys = block_keys(replace(total, aggregate=False, span=part), settings)
        found.update(key.removesuffix(PINNED) for key in keys if key.startswith(("day ", "~day ")))
    return frozenset(found)


def stands_in(blocks: frozenset[str], one: Profile, settings: Settings) -> bool:
    """True when a happening stands in one of these blocks."""
    return any(key.removesuffix(PINNED) in blocks for key in block_keys(one, settings))


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
