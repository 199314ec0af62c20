"""Which account stands in which event: what the events room proposes, and what reviewers decided over it.

Every change is an appended row with its cause. The machine's proposal for an account is its last change by a run;
standing decisions to merge and split are applied over the proposals in their order; the outcome is what holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Literal, Protocol

from django.db.models import Max, QuerySet
from pydantic import BaseModel

from marsad.archive import heirs, ledger, present
from marsad.archive.canonical import digest
from marsad.archive.models import CURRENT, AccountRow, Decision, EventAccount, EventVersion, MembershipChange
from marsad.records import MergeDecision

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

Grouping = dict[str, str]
"""Account id to event id."""

Changes = dict[str, str | None]
"""Account id to the event it comes to stand in; None for no event any more."""


class EventLike(Protocol):
    """What the archive asks of an event: its id and its accounts (ids, or records with an ``id``)."""

    @property
    def id(self) -> str: ...

    @property
    def accounts(self) -> list[Any]: ...


def set_events(workspace: Workspace, events: Iterable[EventLike], run: int) -> int:
    """Takes over a grouping of the present accounts; gives the number of events that changed.

    Raises ValueError when an account stands in two events.
    """
    proposal: Grouping = {}
    records: dict[str, dict[str, Any]] = {}
    for event in events:
        records[event.id] = plain(event)
        for account in records[event.id]["accounts"]:
            if proposal.setdefault(account, event.id) != event.id:
                raise ValueError(f"account {account} stands in two events, {proposal[account]} and {event.id}")
    with workspace.writing():
        there = _there()
        proposal = {account: event for account, event in proposal.items() if account in there}
        before = machine()
        changes: Changes = {a: e for a, e in proposal.items() if before.get(a) != e}
        changes.update({a: None for a, e in before.items() if e is not None and a not in proposal})
        known = dict(_latest(EventVersion.objects.all(), "event").values_list("event", "digest"))
        versions = {id: record for id, record in records.items() if known.get(id) != digest(record)}
        _append(workspace, changes, versions, {"run": run})
        grouping, movers = apply(proposal, structural())
        return _settle(workspace, grouping, movers, there, set(versions), {"run": run})


def plain(event: EventLike) -> dict[str, Any]:
    """The event as plain data, its accounts as ids."""
    data = event.model_dump(mode="json", by_alias=True) if isinstance(event, BaseModel) else {"id": event.id}
    return {**data, "accounts": [account if isinstance(account, str) else account.id for account in event.accounts]}


def rearrange(workspace: Workspace, cause: int) -> int:
    """Applies the standing decisions again after the decision ``cause`` was made or withdrawn another; gives the number
    of events that changed."""
    there = _there()
    base = {account: event for account, event in machine().items() if event is not None and account in there}
    grouping, movers = apply(base, structural())
    return _settle(workspace, grouping, movers, there, set(), {"decision": cause})


def machine() -> Changes:
    """The last proposal of a run for every account that ever stood in an event."""
    rows = MembershipChange.objects.filter(decision=None)
    return dict(_latest(rows, "account").values_list("account", "event"))


def present_grouping() -> Changes:
    """Where every account stands by its last change, whoever made it."""
    return dict(_latest(MembershipChange.objects.all(), "account").values_list("account", "event"))


@dataclass(frozen=True, slots=True)
class Structural:
    """A standing decision to merge or split, in terms of the present accounts. A merge holds ``out`` together."""

    decision: Decision
    merges: bool
    out: list[str]
    stay: list[str]


def structural() -> list[Structural]:
    """The standing decisions to merge and split that still say something of the present accounts, oldest first."""
    return [found for _, found in _structural() if found is not None]


def structural_fit() -> list[tuple[Decision, bool]]:
    """All of them, with whether every account they speak of is there or carried on by another."""
    return [(decision, found is not None) for decision, found in _structural()]


def _structural() -> list[tuple[Decision, Structural | None]]:
    rows = list(Decision.objects.filter(kind__in=("merge", "split"), withdrawals=None).order_by("number"))
    named = {d.number: (d.value.get("accounts") or d.value["out"], d.value.get("stay", [])) for d in rows}
    now = heirs.heirs(account for out, stay in named.values() for account in (*out, *stay))
    found: list[tuple[Decision, Structural | None]] = []
    for decision in rows:
        out, stay = ([heir for a in part if (heir := now[a])] for part in named[decision.number])
        merges = decision.kind == "merge"
        whole = len(out) == len(named[decision.number][0]) if merges else bool(out and stay)
        found.append((decision, Structural(decision, merges, out, stay) if whole else None))
    return found


def apply(proposal: Grouping, decided: Iterable[Structural]) -> tuple[Grouping, dict[str, int]]:
    """The grouping after these decisions, and for each account that a decision moved, its number.

    A merge brings the events of its accounts together under the event of the first. A split takes its accounts out of
    the event in which those that stay are, into an event of their own.
    """
    grouping, movers = dict(proposal), dict[str, int]()
    members: dict[str, set[str]] = defaultdict(set)
    for account, event in grouping.items():
        members[event].add(account)

    def move(accounts: Iterable[str], event: str, decision: Decision) -> None:
        for account in sorted(accounts):
            members[grouping[account]].discard(account)
            members[event].add(account)
            grouping[account] = event
            movers[account] = decision.number

    for found in decided:
        if found.merges:
            events = list(dict.fromkeys(grouping[a] for a in found.out if a in grouping))
            for other in events[1:]:
                move(set(members[other]), events[0], found.decision)
        else:
            stay = {grouping[a] for a in found.stay if a in grouping}
            out = [a for a in found.out if grouping.get(a) in stay]
            move(out, f"{found.decision.subject_id}.{found.decision.number}", found.decision)
    return grouping, movers


def links() -> list[MergeDecision]:
    """What the standing decisions say of pairs of present accounts, for the events room to merge by."""
    links: list[MergeDecision] = []
    for found in structural():
        decision = found.decision
        pairs = combinations(found.out, 2) if found.merges else product(found.out, found.stay)
        kind: Literal["same", "not_same"] = "same" if found.merges else "not_same"
        links += [
            MergeDecision(kind=kind, a=a, b=b, by=decision.who, at=decision.at, note=decision.reason) for a, b in pairs if a != b
        ]
    return links


def _there() -> dict[str, int]:
    """The present accounts, with the numbers of their rows."""
    return dict(AccountRow.objects.filter(CURRENT).values_list("id", "number"))


def _latest(rows: QuerySet[Any], key: str) -> QuerySet[Any]:
    """The last row for every value of ``key``."""
    return rows.model.objects.filter(number__in=rows.order_by().values(key).annotate(last=Max("number")).values("last"))


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
    EventVersion.objects.bulk_create(
        [EventVersion(event=e, record=versions[e], digest=seals[e], entry=entries[e], **by) for e in order if e in versions],
        batch_size=100,
    )
    MembershipChange.objects.bulk_create(
        [MembershipChange(account=a, event=e, entry=entries[e], **by) for e in order for a in joined[e]], batch_size=100
    )


def _settle(
    workspace: Workspace, wanted: Grouping, movers: dict[str, int], there: dict[str, int], touched: set[str],
    cause: dict[str, int],
) -> int:  # fmt: skip
    """Brings the present tables to the grouping that is wanted, with appended changes where it is not the last one.

    A change is put down to the decision that moved the account, or to ``cause`` where a decision moves it no more.
    """
    now = present_grouping()
    moved: dict[int, Changes] = defaultdict(dict)
    for account, event in wanted.items():
        if now.get(account) != event:
            moved[movers.get(account, 0)][account] = event
    for decision, changes in sorted(moved.items()):
        _append(workspace, changes, {}, {"decision": decision} if decision else cause)
    held = {account: (event, row) for account, event, row in EventAccount.objects.values_list("account__id", "event_id", "account_id")}
    stale = [a for a, (event, row) in held.items() if wanted.get(a) != event or there.get(a) != row]
    fresh = [a for a, event in wanted.items() if held.get(a) != (event, there[a])]
    touched = touched | {held[a][0] for a in stale} | {wanted[a] for a in fresh}
    for at in range(0, len(stale), 500):
        EventAccount.objects.filter(account__id__in=stale[at : at + 500]).delete()
    EventAccount.objects.bulk_create([EventAccount(event_id=wanted[a], account_id=there[a]) for a in fresh], batch_size=200)
    present.rebuild_events(touched)
    return len(touched)
