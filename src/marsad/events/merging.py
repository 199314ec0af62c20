"""Accounts become events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from marsad.collector import set_aside
from marsad.events.book import PREFIX
from marsad.events.decisions import Decided
from marsad.events.state import UNKNOWN_DAY, MergeState
from marsad.records import Account, Event, MergeDecision

AT_ONCE = 2000
"""So many accounts are in memory at a time; of each, merging keeps only what it compares."""


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
    taken: dict[str, str],
    present: Mapping[str, str],
    load: Callable[[list[str]], Iterable[Account]],
    decisions: Iterable[MergeDecision] = (),
) -> set[str]:
    """Brings a state to what an archive holds now, and gives the ids of the accounts that came, went or changed.

    ``present`` names the accounts that the archive holds, each with the version in which it stands there; ``taken`` says in
    which versions the state has them, and is brought up to date too. Accounts of another version are fetched by ``load`` (ids
    to accounts). ``decisions`` are all that are in force now. What comes out is what merging everything anew gives.
    """
    gone = [account for account, version in taken.items() if present.get(account) != version]
    new = sorted(account for account, version in present.items() if taken.get(account) != version)
    state.discard(gone)
    for account in gone:
        del taken[account]
    for at in range(0, len(new), AT_ONCE):
        part = new[at : at + AT_ONCE]
        with set_aside():
            accounts = list(load(part))
        state.add(accounts)
        taken.update((account, present[account]) for account in part)
    decisions = list(decisions)
    if Decided(decisions).all != state.decided.all:
        state.decide(decisions)
    return {*gone, *new}


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
