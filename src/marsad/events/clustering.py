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
    """An account, or accounts that say the same: ``rank`` orders nodes, ``documents`` keeps two of one document apart."""

    rank: str
    documents: frozenset[str]
    vague: bool
    forbidden: frozenset[str] = frozenset()
    """Ranks of nodes that a reviewer parted it from."""


@dataclass(slots=True)
class _Cluster:
    members: list[int]
    rank: str
    documents: frozenset[str]
    ranks: frozenset[str]
    forbidden: frozenset[str]
    speakers: list[int]
    """The members that count when groups are compared: those that are not vague, so that no vague account glues two
    groups together; all of them where all are vague."""
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
        together: Iterable[Iterable[int]] = (),
    ) -> None:
        self.nodes = nodes
        self.score = score
        self.settings = settings
        self.scores: dict[tuple[int, int], int] = {}
        self.means: dict[tuple[int, int], int] = {}
        self.clusters: dict[int, _Cluster] = {}
        self._start(together, edges)

    def _start(self, together: Iterable[Iterable[int]], edges: Callable[[int], Iterable[int]]) -> None:
        joined = [sorted(group, key=lambda n: self.nodes[n].rank) for group in together]
        taken = {n for group in joined for n in group}
        groups = joined + [[n] for n in self.nodes if n not in taken]
        groups.sort(key=lambda group: self.nodes[group[0]].rank)
        home: dict[int, int] = {}
        for number, members in enumerate(groups):
            self.clusters[number] = self._cluster(members)
            home.update((n, number) for n in members)
        for n in self.nodes:
            self.clusters[home[n]].near.update(home[m] for m in edges(n) if m in home and home[m] != home[n])
        self.next = len(groups)

    def _cluster(self, members: list[int]) -> _Cluster:
        nodes = [self.nodes[n] for n in members]
        clear = [n for n in members if not self.nodes[n].vague]
        return _Cluster(
            members,
            min(n.rank for n in nodes),
            frozenset().union(*(n.documents for n in nodes)),
            frozenset(n.rank for n in nodes),
            frozenset().union(*(n.forbidden for n in nodes)),
            clear or members,
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
        return [sorted(c.members, key=lambda n: self.nodes[n].rank) for c in found]

    def _push(self, heap: list[tuple[int, str, str, int, int]], a: int, b: int) -> None:
        first, second = self.clusters[a], self.clusters[b]
        if first.documents & second.documents or first.ranks & second.forbidden or second.ranks & first.forbidden:
            return
        mean = self._mean(a, b)
        if mean >= self.settings.threshold:
            if first.rank > second.rank:
                first, second, a, b = second, first, b, a
            heapq.heappush(heap, (-mean, first.rank, second.rank, a, b))

    def _join(self, heap: list[tuple[int, str, str, int, int]], a: int, b: int) -> None:
        first, second = self.clusters.pop(a), self.clusters.pop(b)
        joined = self._cluster(sorted(first.members + second.members, key=lambda n: self.nodes[n].rank))
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
