"""Later documents that speak against a reviewer's decision: flagged, not obeyed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from marsad.records import Flag, MergeDecision

if TYPE_CHECKING:
    from marsad.events.state import MergeState


def flags_of(state: MergeState, disagreeing: list[Flag]) -> list[Flag]:
    """All that speaks against the decisions in force, in the order of the decisions."""
    found = list(disagreeing)
    for decision in state.decided.all:
        missing = [a for a in (decision.a, decision.b) if a not in state]
        if missing:
            found.append(Flag(kind="unknown_account", decision=decision, accounts=missing))
        elif decision.kind == "not_same":
            found += _joining(state, decision)
        else:
            found += _parting(state, decision)
    return found


def _joining(state: MergeState, decision: MergeDecision) -> Iterator[Flag]:
    """An account of a third document that fits both of what a reviewer parted."""
    first, second = (state.index.group_of[a] for a in (decision.a, decision.b))
    documents = _documents(state, decision)
    groups = [state.index.groups[n] for n in set(state.edges.get(first, {})) & set(state.edges.get(second, {}))]
    third = [sorted(t.account for t in group.tellers if t.document not in documents) for group in groups]
    for accounts in sorted(filter(None, third)):
        yield Flag(kind="joins_what_was_parted", decision=decision, accounts=accounts)


def _parting(state: MergeState, decision: MergeDecision) -> Iterator[Flag]:
    """A third document with two accounts, one for each of what a reviewer joined."""
    first, second = (state.index.group_of[a] for a in (decision.a, decision.b))
    documents = _documents(state, decision)
    only_first = _by_document(state, first, second, documents)
    only_second = _by_document(state, second, first, documents)
    for document in sorted(set(only_first) & set(only_second)):
        yield Flag(
            kind="parts_what_was_joined",
            decision=decision,
            accounts=sorted({only_first[document], only_second[document]}),
        )


def _documents(state: MergeState, decision: MergeDecision) -> set[str]:
    return {t.document for a in (decision.a, decision.b) if (t := state.index.teller(a))}


def _by_document(state: MergeState, near: int, far: int, without: set[str]) -> dict[str, str]:
    """Document to account (the first by id), of the accounts that fit the one and do not fit the other."""
    numbers = [n for n in state.edges.get(near, {}) if n != far and n not in state.edges.get(far, {})]
    tellers = [t for n in numbers for t in state.index.groups[n].tellers if t.document not in without]
    return {t.document: t.account for t in sorted(tellers, key=lambda t: t.account, reverse=True)}
