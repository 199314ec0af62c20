"""The events of a state as records, kept from one settling to the next, and which of them changed since they were taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.events.index import Teller
from marsad.events.packed import all_keys
from marsad.events.parents import Family, covers, near_blocks, stands_in
from marsad.records import Event

if TYPE_CHECKING:
    from marsad.events.profile import Profile
    from marsad.events.state import MergeState

PREFIX = "e-"


@dataclass(slots=True)
class Changes:
    """What became of the events since they were last taken. All else is as it was."""

    events: list[Event] = field(default_factory=list)
    """Events that are new or may have changed, and those of the accounts that were asked for; by id."""
    accounts: set[str] = field(default_factory=set)
    """The accounts in them, and the accounts asked for; of these, whichever is in none of ``events`` is in no event."""


class EventBook:
    """Makes the events of a state; those of components that did not change are not made again."""

    def __init__(self, state: MergeState) -> None:
        self.state = state
        self.of_component: dict[int, list[Event]] = {}
        """The events of every component, in the order of its clusters; without parents and children."""
        self.family = Family()
        self.changed: set[str] = set()
        """Ids of events that may have changed, come or gone since ``take``."""

    def events(self) -> list[Event]:
        """All events, first told first, totals holding their children."""
        self.bring_up_to_date()
        found = [event for name in all_keys(self.of_component) for event in self.of_component[name]]
        first = {e.id: self.state.index.teller(e.accounts[0]) for e in found}
        found.sort(key=lambda e: first[e.id] or Teller("", e.id, ""))
        return [self._with_family(event) for event in found]

    def take(self, accounts: Iterable[str] = ()) -> Changes:
        """The events that changed since they were last taken, and those in which these accounts stand."""
        self.bring_up_to_date()
        wanted = {event.id: event for id in self.changed if (event := self.named(id))}
        asked = set(accounts)
        wanted.update((event.id, event) for a in asked if (event := self.of_account(a)))
        self.changed = set()
        events = [self._with_family(wanted[id]) for id in sorted(wanted)]
        return Changes(events, asked.union(*(event.accounts for event in events)))

    def of_account(self, account: str) -> Event | None:
        """The event of an account, without parent and children; None when it stands in none."""
        number = self.state.index.group_of.get(account)
        return None if number is None else self._of_group(number)

    def named(self, id: str) -> Event | None:
        """The present event of that id."""
        event = self.of_account(id.removeprefix(PREFIX))
        return event if event and event.id == id else None

    def bring_up_to_date(self) -> None:
        """Makes the events of the components that were worked out anew, and sees which totals count them."""
        state = self.state
        state.settle()
        renewed = sorted(state.renewed)
        for name in renewed:
            for event in self.of_component.pop(name, ()):
                self._touch(event.id, self.family.forget(event.id))
        made = []
        for name in renewed:
            if name in state.clusters:
                self.of_component[name] = [make_event(state, members) for members in state.clusters[name]]
                made += self.of_component[name]
        totals = {event.id for event in made if self.family.add_total(event.id, self._profile(event))}
        for event in made:
            self._touch(event.id)
            if event.id in totals:
                self._look_down(event)
        blocks: dict[str, frozenset[str]] = {}
        for event in made:
            self._look_up(event, totals, blocks)
        state.renewed.clear()

    def _touch(self, id: str, near: Iterable[str] = ()) -> None:
        """Notes an event, and others, as changed; of what a changed total counts, each child may stand elsewhere now."""
        self.changed.add(id)
        for other in near:
            self.changed.add(other)
            self.changed |= self.family.counted_by.get(other, set())

    def _with_family(self, event: Event) -> Event:
        parent, children = self.family.parent(event.id), self.family.children(event.id)
        return event.model_copy(update={"parent": parent, "children": children}) if parent or children else event

    def _profile(self, event: Event) -> Profile:
        """What its first account says."""
        index = self.state.index
        return index.groups[index.group_of[event.accounts[0]]].profile

    def _of_group(self, number: int) -> Event:
        name = self.state.component_of[number]
        events = self.of_component[name]
        if len(events) == 1:
            return events[0]
        at = next(i for i, members in enumerate(self.state.clusters[name]) if number in members)
        return events[at]

    def _look_down(self, total: Event) -> None:
        """Finds what a total counts."""
        index, profile = self.state.index, self._profile(total)
        numbers = {n for key in near_blocks(profile, index.settings) for n in index.members(key)}
        for event in {event.id: event for event in map(self._of_group, numbers)}.values():
            self._count(total.id, profile, event)

    def _look_up(self, event: Event, seen: set[str], blocks: dict[str, frozenset[str]]) -> None:
        """Finds the totals that count an event, but for those whose events were looked for just now."""
        first, settings = self._profile(event), self.state.settings
        if first.span is None or not first.span.stated:
            return
        for id in [id for id in self.family.totals_of(first.span.low) if id not in seen]:
            total = self.named(id)
            if total is not None and covers(profile := self._profile(total), first, settings):
                if id not in blocks:
                    blocks[id] = near_blocks(profile, settings)
                if any(stands_in(blocks[id], one, settings) for one in self._profiles(event)):
                    self._count(id, profile, event)

    def _profiles(self, event: Event) -> Iterator[Profile]:
        index = self.state.index
        for number in {index.group_of[account] for account in event.accounts}:
            yield index.groups[number].profile

    def _count(self, total: str, profile: Profile, event: Event) -> None:
        first = self._profile(event)
        if total != event.id and not first.aggregate and covers(profile, first, self.state.settings):
            self._touch(event.id, [total, *self.family.counted_by.get(event.id, ())])
            self.family.join(total, event.id)


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
