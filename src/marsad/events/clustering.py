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
        self.means: dict[tuple[int, int], int] = {}
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
        mean = self._mean(a, b)
        if mean >= self.settings.threshold:
            if first.rank > second.rank:
                first, second, a, b = second, first, b, a
            heapq.heappush(heap, (-mean, first.rank, second.rank, a, b))

    def _join(self, heap: list[tuple[int, str, str, int, int]], a: int, b: int) -> None:
        first, second = self.clusters.pop(a), self.clusters.pop(b)
        joined = self._cluster(sorted(first.members + second.members, key=self._rank))
        number, self.next = self.next, self.next + 1
        joined.near = (first.near | second.near) - {a, b}
        self.clusters[number] = joined
        for other in joined.near:
            near = self.clusters[other].near
            near.discard(a)
            near.discard(b)
            near.add(number)
            self._push(heap, number, other)

    def _mean(self, a: int, b: int) -> int:
        key = (a, b) if a < b else (b, a)
        mean = self.means.get(key)
        if mean is None:
            first, second = self.clusters[a].speakers[:MOST], self.clusters[b].speakers[:MOST]
            total = sum(max(FLOOR, self._pair(m, n)) for m in first for n in second)
            mean = self.means[key] = total // (len(first) * len(second))
        return mean

    def _pair(self, m: int, n: int) -> int:
        key = (m, n) if m < n else (n, m)
        score = self.scores.get(key)
        if score is None:
            score = self.scores[key] = self.score(*key)
        return score

    def _ambiguous(self, a: int, b: int) -> bool:
        """True when one of the two says too little, and fits a third that cannot be the other about as well."""
        mean = self._mean(a, b)
        for vague, other in ((a, b), (b, a)):
            if not self.clusters[vague].vague:
                continue
            for third in self.clusters[vague].near:
                if third == other:
                    continue
                rival = self._mean(vague, third)
                enough = rival >= self.settings.threshold and rival >= mean - self.settings.ambiguity_margin
                if enough and self._mean(other, third) < self.settings.threshold:
                    return True
        return False
