"""Accounts become events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from marsad.events.book import PREFIX
from marsad.events.decisions import Decided
from marsad.events.state import UNKNOWN_DAY, MergeState
from marsad.records import Account, Event, MergeDecision


def merge(accounts: Sequence[Account], decisions: Iterable[MergeDecision] = ()) -> list[Event]:
    """The events that the accounts tell; every account's ``event`` is set, that of habitual ones to None.

    The same accounts give the same events in the same order, however they are ordered.
    """
    state = MergeState(decisions)
    state.add(accounts)
    return events_of(state, accounts)


def events_of(state: MergeState, accounts: Iterable[Account] = ()) -> list[Event]:
    """The events of a state, first told first. The ``event`` of ``accounts`` is set, None where they have none."""
    events = state.events()
    names = {a: event.id for event in events for a in event.accounts}
    for account in accounts:
        account.event = None if account.status == "habitual" else names.get(account.id)
    return events


def bring_up_to_date(
    state: MergeState,
    present: Iterable[str],
    load: Callable[[list[str]], Iterable[Account]],
    decisions: Iterable[MergeDecision] = (),
) -> list[Event]:
    """The events of an archive, from the state of an earlier merging (see ``snapshot``).

    ``present`` are the ids of the accounts that the archive holds now; those the state does not know are fetched by ``load``
    (ids to accounts), those that are gone are forgotten. ``decisions`` are all that are in force now.
    """
    now = set(present)
    state.discard(a for a in list(state.index.group_of) if a not in now)
    state.add(load(sorted(a for a in now if a not in state)))
    decisions = list(decisions)
    if Decided(decisions).all != state.decided.all:
        state.decide(decisions)
    return state.events()


def event_ids(state: MergeState, published: Mapping[str, str] | None = None) -> dict[str, str]:
    """The event id of every account of a state, for a caller that did not keep the accounts.

    ``published`` is not needed any more: the state knows it.
    """
    names: dict[str, str] = {}
    for members in state.each_cluster():
        tellers = sorted(t for n in members for t in state.index.groups[n].tellers)
        names.update((t.account, PREFIX + tellers[0].account) for t in tellers)
    return names


def event_of(event_id: str, accounts: Mapping[str, str]) -> str | None:
    """The present id of an event from any id it ever had; ``accounts`` maps account ids to present event ids.

    An event's id names one of its accounts, so an old id leads wherever that account went. None when it is gone.
    """
    return accounts.get(event_id.removeprefix(PREFIX))


__all__ = ["PREFIX", "UNKNOWN_DAY", "bring_up_to_date", "event_ids", "event_of", "events_of", "merge"]
