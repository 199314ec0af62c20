"""Standing decisions to merge and split events, in terms of the accounts that are there now, and what they make of a grouping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from marsad.archive import heirs
from marsad.archive.models import Decision
from marsad.records import MergeDecision

Grouping = dict[str, str]
"""Account id to event id."""


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
    return [
        MergeDecision(kind=kind, a=a, b=b, by=found.decision.who, at=found.decision.at, note=found.decision.reason)
        for found in structural()
        for kind, a, b in _pairs(found)
    ]


def linked() -> dict[tuple[str, str, str], int]:
    """For what ``links`` says of each pair (kind and accounts), the number of the last decision that says so."""
    return {pair: found.decision.number for found in structural() for pair in _pairs(found)}


def _pairs(found: Structural) -> Iterator[tuple[Literal["same", "not_same"], str, str]]:
    pairs = combinations(found.out, 2) if found.merges else product(found.out, found.stay)
    for a, b in pairs:
        if a != b:
            yield "same" if found.merges else "not_same", a, b
