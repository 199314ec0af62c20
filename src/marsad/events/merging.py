"""Accounts become events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from marsad.events.parents import place_under_parents
from marsad.events.state import MergeState
from marsad.records import Account, Event, MergeDecision

PREFIX = "e-"


def merge(
    accounts: Sequence[Account], texts: Mapping[str, str] | None = None, decisions: Iterable[MergeDecision] = ()
) -> list[Event]:
    """The events that the accounts tell; every account's ``event`` is set, that of habitual ones to None.

    The same accounts give the same events in the same order, however they are ordered. ``texts`` (document id to text)
    is not needed yet.
    """
    state = MergeState(decisions)
    state.add(accounts)
    return events_of(state, accounts)


def events_of(state: MergeState, accounts: Iterable[Account]) -> list[Event]:
    """The events of a state. ``accounts`` are those that were added; their ``event`` is set."""
    by_id: dict[str, list[Account]] = {}
    for account in accounts:
        by_id.setdefault(account.id, []).append(account)
    order = {a: (min(x.document.published or "9999" for x in found), a) for a, found in by_id.items()}
    events: list[Event] = []
    for members in _clusters(state):
        ids = sorted((a for n in members for a in state.groups[n].accounts), key=lambda a: order[a])
        event = Event(id=PREFIX + ids[0], accounts=ids, reasons=_reasons(state, members))
        events.append(event)
        for account_id in ids:
            for account in by_id[account_id]:
                account.event = event.id
    for found in by_id.values():
        for account in found:
            if account.status == "habitual":
                account.event = None
    events.sort(key=lambda e: (order[e.accounts[0]], e.id))
    place_under_parents(events, {a: found[0] for a, found in by_id.items()}, state.settings)
    return events


def event_ids(state: MergeState, published: Mapping[str, str]) -> dict[str, str]:
    """The event id of every account of a state, for a caller that did not keep the accounts.

    ``published`` gives each account's day of publication, ``9999`` where it is unknown.
    """
    names: dict[str, str] = {}
    for members in _clusters(state):
        ids = sorted(
            (a for n in members for a in state.groups[n].accounts), key=lambda a: (published.get(a, "9999"), a)
        )
        names.update(dict.fromkeys(ids, PREFIX + ids[0]))
    return names


def event_of(event_id: str, accounts: Mapping[str, str]) -> str | None:
    """The present id of an event from any id it ever had; ``accounts`` maps account ids to present event ids.

    An event's id names one of its accounts, so an old id leads wherever that account went. None when it is gone.
    """
    return accounts.get(event_id.removeprefix(PREFIX))


def _clusters(state: MergeState) -> Iterator[list[int]]:
    for clusters in state.clusters.values():
        yield from clusters


def _reasons(state: MergeState, members: list[int]) -> list[str]:
    """The labels that hold an event together: of each member's strongest link, those that speak for it."""
    gained: dict[str, int] = {}
    inside = set(members)
    if any(len(state.groups[n].accounts) > 1 for n in members):
        gained["copy.same_claims"] = 10**6
    decided = [set(g) for g in state.decided.groups()[0]] if state.decided.same else []
    for n in members:
        near = {m: s for m, s in state.edges.get(n, {}).items() if m in inside}
        if near:
            best = min(near, key=lambda m: (-near[m], state.groups[m].rank))
            for label, points in state.scorer.parts(state.groups[n].profile, state.groups[best].profile):
                if points > 0:
                    gained[label] = gained.get(label, 0) + points
        if any(len(g & set(state.groups[n].accounts)) for g in decided) and len(members) > 1:
            gained["always.decided"] = 10**7
    return sorted(gained, key=lambda label: (-gained[label], label))
