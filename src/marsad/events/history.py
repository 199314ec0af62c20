"""The record as it was known on a day, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from marsad.events.merging import merge
from marsad.events.rules import resolve
from marsad.records import Account, Event, MergeDecision, Resolved


@dataclass(frozen=True, slots=True)
class Known:
    """The record on a day: accounts (copies, with the event they stood in then), events, values by event and field."""

    day: str
    accounts: list[Account]
    events: list[Event]
    values: dict[str, dict[str, Resolved]]
    undated: list[str] = field(default_factory=list)
    """Ids of accounts left out because nothing says on which day they became known."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two days. ``before`` and ``after`` are ids of events, or values of ``field``."""

    kind: Literal["new_event", "more_accounts", "joined", "parted", "gone", "value"]
    event: str
    field: str | None = None
    before: object = None
    after: object = None


def as_known_on(
    day: str,
    accounts: Iterable[Account],
    added: Mapping[str, str] | None = None,
    rule: str = "majority",
    decisions: Iterable[MergeDecision] = (),
    order: Sequence[str] = (),
) -> Known:
    """The record as it stood at the end of a day (ISO).

    A document was known from its publication on; with ``added`` (document id to day or time), from when it was added to the
    archive on. Decisions count from the day on which they were made; those without a day count always.
    """
    known, events, undated = stood_on(day, accounts, added, decisions)
    by_id = {a.id: a for a in known}
    values = {e.id: resolve([by_id[a] for a in e.accounts], rule, order) for e in events}
    return Known(day, known, events, values, undated)


def stood_on(
    day: str,
    accounts: Iterable[Account],
    added: Mapping[str, str] | None = None,
    decisions: Iterable[MergeDecision] = (),
) -> tuple[list[Account], list[Event], list[str]]:
    """As ``as_known_on``, without values: the accounts that were known, their events, the ids of those without a day."""
    known, undated = [], []
    for account in accounts:
        since = added.get(account.document.id) if added is not None else account.document.published
        if since is None:
            undated.append(account.id)
        elif since[:10] <= day[:10]:
            known.append(account.model_copy())
    events = merge(known, decisions=[d for d in decisions if d.at[:10] <= day[:10]])
    return known, events, sorted(undated)


def difference(before: Known, after: Known) -> list[Change]:
    """What changed from one day to another, event by event."""
    now = {a: e.id for e in after.events for a in e.accounts}
    then = {a: e.id for e in before.events for a in e.accounts}
    changes: list[Change] = []
    parted: set[str] = set()
    for event in before.events:
        places = sorted({now[a] for a in event.accounts if a in now})
        if not places:
            changes.append(Change("gone", event.id))
        elif len(places) > 1:
            parted.add(event.id)
            changes.append(Change("parted", event.id, None, event.id, places))
    for event in after.events:
        sources = sorted({then[a] for a in event.accounts if a in then})
        if not sources:
            changes.append(Change("new_event", event.id))
        elif len(sources) > 1:
            changes.append(Change("joined", event.id, None, sources, event.id))
        elif sources[0] not in parted:
            changes += _within(event, sources[0], before, after, then)
    return sorted(changes, key=lambda c: (c.event, c.kind, c.field or ""))


def _within(event: Event, earlier: str, before: Known, after: Known, then: Mapping[str, str]) -> list[Change]:
    """The changes of an event that was there before."""
    changes = []
    new = [a for a in event.accounts if a not in then]
    if new:
        changes.append(Change("more_accounts", event.id, None, None, new))
    old, current = before.values[earlier], after.values[event.id]
    for name in sorted(set(old) | set(current)):
        first, last = (found[name].value if name in found else None for found in (old, current))
        if first != last:
            changes.append(Change("value", event.id, name, first, last))
    return changes
