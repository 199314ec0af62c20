"""From scored pairs to events: groups are joined, best first, while the mean over all their pairs reaches the threshold.

The outcome depends on the accounts alone, not on the order in which they came: sums are whole numbers, and equal means
are taken in the order of account ids.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from marsad.events.settings import Settings

MOST = 20
"""Of large groups only this many members each (lowest ids) are compared with each other."""
MOST_DOUBLINGS = 5
"""That an event was told often speaks for it up to 32 accounts."""
FLOOR = -800
"""A single pair pulls a mean down by no more than this."""


@dataclass(frozen=True, slots=True)
class Node:
    """An account, or accounts that say the same or that a reviewer joined."""

    ids: tuple[str, ...]
    """Ids of accounts; the first is the lowest and orders the nodes."""
    documents: frozenset[str]
    """Two nodes with a document in common are two events."""
    vague: bool
    forbidden: frozenset[str] = frozenset()
    """Ids of accounts that a reviewer parted it from."""


@dataclass(slots=True)
class _Cluster:
    members: list[int]
    speakers: list[int]
    """The members that count when groups are compared: those that are not vague, so that no vague account glues two
    groups together; all of them where all are vague."""
    rank: str
    documents: frozenset[str]
    parted: frozenset[str]
    """Ids of its accounts that a reviewer parted from others, and, in ``forbidden``, of those others."""
    forbidden: frozenset[str]
    vague: bool
    near: set[int]


class Clustering:
    """One connected component of nodes."""

    def __init__(
        self,
        nodes: Mapping[int, Node],
        edges: Callable[[int], Iterable[int]],
        score: Callable[[int, int], int],
        settings: Settings,
    ) -> None:
        self.nodes = nodes
        self.score = score
        self.settings = settings
        self.scores: dict[tuple[int, int], int] = {}
        self.sums: dict[tuple[int, int], int] = {}
        self.clusters: dict[int, _Cluster] = {}
        home: dict[int, int] = {}
        for number, node in enumerate(sorted(nodes, key=self._rank)):
            self.clusters[number] = self._cluster([node])
            home[node] = number
        for node in nodes:
            self.clusters[home[node]].near.update(home[m] for m in edges(node) if m != node)
        self.next = len(nodes)

    def _rank(self, node: int) -> str:
        return self.nodes[node].ids[0]

    def _cluster(self, members: list[int]) -> _Cluster:
        nodes = [self.nodes[n] for n in members]
        clear = [n for n in members if not self.nodes[n].vague]
        return _Cluster(
            members,
            clear or members,
            min(n.ids[0] for n in nodes),
            frozenset().union(*(n.documents for n in nodes)),
            frozenset().union(*(n.ids for n in nodes if n.forbidden)),
            frozenset().union(*(n.forbidden for n in nodes)),
            not clear,
            set(),
        )

    def run(self) -> list[list[int]]:
        """The groups of nodes that are one event each, in the order of their lowest ranks."""
        heap: list[tuple[int, str, str, int, int]] = []
        for number, cluster in self.clusters.items():
            for other in cluster.near:
                if number < other:
                    self._push(heap, number, other)
        while heap:
            _, _, _, a, b = heapq.heappop(heap)
            if a in self.clusters and b in self.clusters and not self._ambiguous(a, b):
                self._join(heap, a, b)
        found = sorted(self.clusters.values(), key=lambda c: c.rank)
        return [sorted(c.members, key=self._rank) for c in found]

    def _push(self, heap: list[tuple[int, str, str, int, int]], a: int, b: int) -> None:
        first, second = self.clusters[a], self.clusters[b]
        if first.documents & second.documents or first.parted & second.forbidden:
            return
        fit = self._fit(a, b)
        if fit >= self.settings.threshold:
            if first.rank > second.rank:
                first, second, a, b = second, first, b, a
            heapq.heappush(heap, (-fit, first.rank, second.rank, a, b))

    def _join(self, heap: list[tuple[int, str, str, int, int]], a: int, b: int) -> None:
        first, second = self.clusters.pop(a), self.clusters.pop(b)
        joined = self._cluster(sorted(first.members + second.members, key=self._rank))
        number, self.next = self.next, self.next + 1
        joined.near = (first.near | second.near) - {a, b}
        self.clusters[number] = joined
        additive = len(joined.speakers) == len(first.speakers) + len(second.speakers) <= MOST
        for other in joined.near:
            if additive:
                self._carry(number, a, b, other)
            near = self.clusters[other].near
            near.discard(a)
            near.discard(b)
            near.add(number)
            self._push(heap, number, other)

    def _fit(self, a: int, b: int) -> int:
        """The mean over all pairs; for a group that says too little, the more the more often the other was told: a further
        report is the likelier to tell it."""
        first, second = self.clusters[a], self.clusters[b]
        if first.vague == second.vague:
            return self._mean(a, b)
        told = len(second.members if first.vague else first.members)
        return self._mean(a, b) + self.settings.told_often * min(told.bit_length() - 1, MOST_DOUBLINGS)

    def _mean(self, a: int, b: int) -> int:
        """The mean over all pairs, in hundredths of points."""
        key = (a, b) if a < b else (b, a)
        total = self.sums.get(key)
        first, second = self.clusters[a].speakers[:MOST], self.clusters[b].speakers[:MOST]
        if total is None:
            total = self.sums[key] = sum(self._pair(m, n) for m in first for n in second)
        return total // (len(first) * len(second))

    def _carry(self, joined: int, a: int, b: int, other: int) -> None:
        """Where all members of two joined groups count, the sum over their pairs is the sum of both sums."""
        first = self.sums.pop((a, other) if a < other else (other, a), None)
        second = self.sums.pop((b, other) if b < other else (other, b), None)
        if first is not None and second is not None:
            self.sums[(other, joined)] = first + second

    def _pair(self, m: int, n: int) -> int:
        key = (m, n) if m < n else (n, m)
        score = self.scores.get(key)
        if score is None:
            score = self.scores[key] = max(FLOOR, self.score(*key))
        return score

    def _ambiguous(self, a: int, b: int) -> bool:
        """True when one of the two says too little, and fits a third that cannot be the other about as well."""
        for vague, other in ((a, b), (b, a)):
            if self.clusters[vague].vague and not self.clusters[other].vague and self._has_rival(vague, other):
                return True
        return False

    def _has_rival(self, vague: int, other: int) -> bool:
        enough = max(self.settings.threshold, self._fit(vague, other) - self.settings.ambiguity_margin)
        return any(
            third != other
            and not self.clusters[third].vague
            and self._fit(vague, third) >= enough
            and self._mean(other, third) < self.settings.threshold
            for third in self.clusters[vague].near
        )
