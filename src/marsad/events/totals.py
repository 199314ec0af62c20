"""Sums over events in which nobody is counted twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from marsad.records import Event


def total(events: Iterable[Event], numbers: Mapping[str, int | None]) -> int:
    """The sum of a number (killed, wounded …) over events, by event id.

    A report of a total and the events it counts are one sum: what its children add up to, or the total itself where it says
    more. Events without a number add nothing.
    """
    known = {e.id: e for e in events}
    total = 0
    for event in known.values():
        if event.parent in known:
            continue
        children = sum(numbers.get(child) or 0 for child in event.children if child in known)
        total += max(numbers.get(event.id) or 0, children)
    return total
