"""What reviewers decided of pairs of accounts, and what later documents say against it."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.records import Flag, MergeDecision


class Decided:
    """Decisions in force. Of two on one pair the later one holds; what cannot hold together is listed in ``flags``."""

    def __init__(self, decisions: Iterable[MergeDecision] = ()) -> None:
        latest: dict[tuple[str, str], MergeDecision] = {}
        for decision in sorted(decisions, key=lambda d: (d.at, d.kind, d.a, d.b, d.by)):
            latest[pair(decision.a, decision.b)] = decision
        self.same = [latest[key] for key in sorted(latest) if latest[key].kind == "same"]
        self.not_same = [latest[key] for key in sorted(latest) if latest[key].kind == "not_same"]
        self.same.sort(key=lambda d: (d.at, *pair(d.a, d.b)))
        self.forbidden = {pair(d.a, d.b) for d in self.not_same}
        self.parted: dict[str, set[str]] = {}
        """For each account those it was parted from."""
        for first, second in self.forbidden:
            self.parted.setdefault(first, set()).add(second)
            self.parted.setdefault(second, set()).add(first)
        self.named = frozenset(x for key in latest for x in key)
        self.all = [latest[key] for key in sorted(latest)]

    def joins(self, accounts: set[str]) -> bool:
        """True when a reviewer joined two of these accounts."""
        return any(d.a in accounts and d.b in accounts for d in self.same)

    def groups(self) -> tuple[list[list[str]], list[Flag]]:
        """Accounts that belong together by decision, and the decisions that contradict earlier ones and wait for review."""
        group: dict[str, set[str]] = {}
        flags: list[Flag] = []
        for decision in self.same:
            first, second = group.get(decision.a, {decision.a}), group.get(decision.b, {decision.b})
            if first is second:
                continue
            if any(pair(x, y) in self.forbidden for x in first for y in second):
                flags.append(Flag(kind="decisions_disagree", decision=decision, accounts=sorted(first | second)))
                continue
            joined = first | second
            for account in joined:
                group[account] = joined
        groups = {id(members): sorted(members) for members in group.values() if len(members) > 1}
        return sorted(groups.values()), flags


def pair(a: str, b: str) -> tuple[str, str]:
    """Two ids in a fixed order."""
    return (a, b) if a <= b else (b, a)
