"""The events of a state as records, kept from one settling to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.events.index import Teller
from marsad.events.parents import parents_of
from marsad.records import Event

if TYPE_CHECKING:
    from marsad.events.state import MergeState

PREFIX = "e-"


class EventBook:
    """Makes the events of a state; those of components that did not change are not made again."""

    def __init__(self, state: MergeState) -> None:
        self.state = state
        self.of_component: dict[int, list[Event]] = {}
        self.of_group: dict[int, Event] = {}

    def events(self) -> list[Event]:
        """All events, first told first, totals holding their children."""
        state = self.state
        state.settle()
        for name in state.renewed:
            for event in self.of_component.pop(name, ()):
                for number in [n for a in event.accounts if (n := state.index.group_of.get(a)) is not None]:
                    self.of_group.pop(number, None)
        for name in sorted(state.renewed):
            self.of_component[name] = [self._event(members) for members in state.clusters.get(name, ())]
        state.renewed.clear()
        return self._with_parents()

    def _event(self, members: list[int]) -> Event:
        event = make_event(self.state, members)
        self.of_group.update((n, event) for n in members)
        return event

    def _with_parents(self) -> list[Event]:
        parents = parents_of(self.state.index, self.of_group)
        children: dict[str, list[str]] = {}
        for child, parent in sorted(parents.items()):
            children.setdefault(parent, []).append(child)
        found = [event for events in self.of_component.values() for event in events]
        first = {e.id: self.state.index.teller(e.accounts[0]) for e in found}
        found.sort(key=lambda e: first[e.id] or Teller("", e.id, ""))
        return [
            e
            if e.id not in parents and e.id not in children
            else e.model_copy(update={"parent": parents.get(e.id), "children": children.get(e.id, [])})
            for e in found
        ]


def make_event(state: MergeState, members: list[int]) -> Event:
    """The event of these groups. Its id names the account that was published first (of equals, the lowest id)."""
    tellers = sorted(t for n in members for t in state.index.groups[n].tellers)
    ids = [t.account for t in tellers]
    return Event(id=PREFIX + ids[0], accounts=ids, reasons=_reasons(state, members))


def _reasons(state: MergeState, members: list[int]) -> list[str]:
    """The labels that hold an event together: of each group's strongest link, those that speak for it."""
    gained: dict[str, int] = {}
    groups = state.index.groups
    if any(len(groups[n].by_account) > 1 for n in members):
        gained["copy.same_claims"] = 0
    if len(members) > 1:
        for n in members:
            best = strongest_link(state, n, members)
            if best is not None:
                for label, points in state.scorer.parts(groups[n].profile, groups[best].profile):
                    if points > 0:
                        gained[label] = gained.get(label, 0) + points
        if state.decided.joins({t.account for n in members for t in groups[n].tellers}):
            gained["always.decided"] = 10**9
    return sorted(gained, key=lambda label: (-gained[label], label))


def strongest_link(state: MergeState, number: int, members: list[int]) -> int | None:
    """Of the groups of an event the one that a group has most in common with; None when no pair reaches the threshold."""
    near = state.edges.get(number, {})
    linked = [m for m in members if m in near]
    return min(linked, key=lambda m: (-near[m], state.index.groups[m].name)) if linked else None
