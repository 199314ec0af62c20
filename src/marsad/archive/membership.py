"""Which account stands in which event: what the events room proposes, and what reviewers decided over it.

Every change is an appended row with its cause. The machine's proposal for an account is its last change by a run;
standing decisions to merge and split are applied over the proposals in their order; the outcome is what holds.

All this can be done for some accounts alone (``within``), so that a change costs what it changes: an account that no
decision moves or ever moved stands where the last run put it, and is only looked at when it is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from django.db.models import QuerySet
from pydantic import BaseModel

from marsad.archive import ledger, present
from marsad.archive.canonical import digest
from marsad.archive.inserting import insert
from marsad.archive.models import CURRENT, AccountRow, EventAccount, EventVersion, MembershipChange
from marsad.archive.present import limited
from marsad.archive.structural import Grouping, Structural, apply, structural

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

Changes = dict[str, str | None]
"""Account id to the event it comes to stand in; None for no event any more."""

Within = Collection[str] | None
"""Ids of the accounts that are looked at; None for all."""


class EventLike(Protocol):
    """What the archive asks of an event: its id and its accounts (ids, or records with an ``id``)."""

    @property
    def id(self) -> str: ...

    @property
    def accounts(self) -> list[Any]: ...


def set_events(workspace: Workspace, events: Iterable[EventLike], run: int, within: Within = None) -> int:
    """Takes over a grouping of the present accounts; gives the number of events that changed.

    Without ``within`` the events are all there are. With it, they are those in which the accounts of ``within`` stand now
    (an account of ``within`` that is in none of them stands in no event), and all else is as the last run left it. Raises
    ValueError when an account stands in two events.
    """
    proposal: Grouping = {}
    records: dict[str, dict[str, Any]] = {}
    for event in events:
        records[event.id] = plain(event)
        for account in records[event.id]["accounts"]:
            if proposal.setdefault(account, event.id) != event.id:
                raise ValueError(f"account {account} stands in two events, {proposal[account]} and {event.id}")
    scope = None if within is None else set(within).union(proposal)
    with workspace.writing():
        there = _there(scope)
        proposal = {account: event for account, event in proposal.items() if account in there}
        before = machine(scope)
        changes: Changes = {a: e for a, e in proposal.items() if before.get(a) != e}
        changes.update({a: None for a, e in before.items() if e is not None and a not in proposal})
        known = dict(_latest(EventVersion.objects.all(), "event", None if scope is None else records, "digest"))
        versions = {id: record for id, record in records.items() if known.get(id) != digest(record)}
        _append(workspace, changes, versions, {"run": run})
        if scope is None:
            grouping, movers = apply(proposal, structural())
            return _settle(workspace, grouping, movers, None, there, set(versions), {"run": run})
        return _settle_decided(workspace, proposal, scope, there, set(versions), {"run": run})


def stand_since(entry: int, hash: str) -> bool:
    """True when the ledger has that entry, and no run has changed an event after it."""
    return (
        ledger.holds(entry, hash)
        and not MembershipChange.objects.filter(entry__gt=entry, decision=None).exists()
        and not EventVersion.objects.filter(entry__gt=entry).exists()
    )


def plain(event: EventLike) -> dict[str, Any]:
    """The event as plain data, its accounts as ids."""
    data = event.model_dump(mode="json", by_alias=True) if isinstance(event, BaseModel) else {"id": event.id}
    return {**data, "accounts": [account if isinstance(account, str) else account.id for account in event.accounts]}


def rearrange(workspace: Workspace, cause: int) -> int:
    """Applies the standing decisions again after the decision ``cause`` was made or withdrawn another; gives the number
    of events that changed."""
    return _settle_decided(workspace, {}, set(), {}, set(), {"decision": cause})


def machine(within: Within = None) -> Changes:
    """The last proposal of a run for every account that ever stood in an event, or of these accounts."""
    return dict(_latest(MembershipChange.objects.filter(decision=None), "account", within, "event"))


def present_grouping(within: Within = None) -> Changes:
    """Where every account, or each of these, stands by its last change, whoever made it."""
    return dict(_latest(MembershipChange.objects.all(), "account", within, "event"))


def _there(within: Within = None) -> dict[str, int]:
    """The present accounts, or those of them that are named, with the numbers of their rows."""
    rows = AccountRow.objects.filter(CURRENT)
    return {id: number for part in limited(rows, "id", within) for id, number in part.values_list("id", "number")}


def _latest(rows: QuerySet[Any], key: str, within: Within, value: str) -> Iterator[tuple[str, Any]]:
    """For every key the value of each of its rows, the last row last."""
    for part in limited(rows, key, within):
        yield from part.order_by("number").values_list(key, value).iterator(chunk_size=5000)


def _append(workspace: Workspace, changes: Changes, versions: dict[str, dict[str, Any]], cause: dict[str, int]) -> None:
    """Appends changes and event records of one cause, with one ledger entry an event."""
    joined: dict[str | None, list[str]] = {event: [] for event in versions}
    for account, event in sorted(changes.items()):
        joined.setdefault(event, []).append(account)
    order = sorted(joined, key=lambda event: (event is None, event or ""))
    seals = {event: digest(record) for event, record in versions.items()}
    acts: list[ledger.Act] = [
        ("event.changed", {"event": event, "joined": joined[event], "record": seals.get(event or ""), **cause}) for event in order
    ]
    entries = dict(zip(order, ledger.append(acts, workspace.who), strict=True))
    by = {f"{name}_id": number for name, number in cause.items()}
    insert([EventVersion(event=e, record=versions[e], digest=seals[e], entry=entries[e], **by) for e in order if e in versions])
    insert([MembershipChange(account=a, event=e, entry=entries[e], **by) for e in order for a in joined[e]])


def _settle_decided(
    workspace: Workspace, proposal: Grouping, scope: set[str], there: dict[str, int], touched: set[str], cause: dict[str, int]
) -> int:
    """Brings the present tables to these proposals, and to what the standing decisions make of the events they speak of.

    Looked at are the accounts of ``scope``, of those events, and all that a decision ever moved.
    """
    decided = structural()
    spoken_of, rows = _spoken_of(decided)
    moved = set(MembershipChange.objects.exclude(decision=None).values_list("account", flat=True).distinct()) - set(there)
    rows = {**rows, **there, **_there(moved)}
    base = {a: e for a, e in machine(moved).items() if e is not None and a in rows}
    grouping, movers = apply({**base, **proposal, **spoken_of}, decided)
    return _settle(workspace, grouping, movers, scope | moved | set(spoken_of), rows, touched, cause)


def _spoken_of(decided: Iterable[Structural]) -> tuple[Grouping, dict[str, int]]:
    """The proposals for all accounts of the events that these decisions speak of, and the rows of the accounts."""
    named = {account for found in decided for account in (*found.out, *found.stay)}
    events = {event for event in machine(named).values() if event is not None}
    changes = MembershipChange.objects.filter(decision=None)
    members = {a for part in limited(changes, "event", events) for a in part.values_list("account", flat=True)}
    rows = _there(members)
    return {a: e for a, e in machine(members).items() if e in events and a in rows}, rows


def _settle(
    workspace: Workspace, wanted: Grouping, movers: dict[str, int], scope: Within, there: dict[str, int], touched: set[str],
    cause: dict[str, int],
) -> int:  # fmt: skip
    """Brings the present tables to the grouping that is wanted, with appended changes where it is not the last one.

    A change is put down to the decision that moved the account, or to ``cause`` where a decision moves it no more.
    """
    now = present_grouping(scope)
    moved: dict[int, Changes] = defaultdict(dict)
    for account, event in wanted.items():
        if now.get(account) != event:
            moved[movers.get(account, 0)][account] = event
    for decision, changes in sorted(moved.items()):
        _append(workspace, changes, {}, {"decision": decision} if decision else cause)
    held = {
        account: (event, row)
        for part in limited(EventAccount.objects.all(), "account__id", scope)
        for account, event, row in part.values_list("account__id", "event_id", "account_id")
    }
    stale = [a for a, (event, row) in held.items() if wanted.get(a) != event or there.get(a) != row]
    fresh = [a for a, event in wanted.items() if held.get(a) != (event, there[a])]
    touched = touched | {held[a][0] for a in stale} | {wanted[a] for a in fresh}
    for part in limited(EventAccount.objects.all(), "account__id", stale):
        part.delete()
    insert([EventAccount(event_id=wanted[a], account_id=there[a]) for a in fresh])
    present.rebuild_events(touched)
    return len(touched)
