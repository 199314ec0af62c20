"""The state of merging: accounts come and go, decisions change, and only what they touch is worked out anew.

Adding documents one by one, in any order, gives the same events as adding them all at once. (The accounts of one document
are added together.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from marsad.collector import uncollected
from marsad.events.book import EventBook
from marsad.events.clustering import Clustering, Node
from marsad.events.decisions import Decided
from marsad.events.index import Index, Teller
from marsad.events.packed import all_keys
from marsad.events.profile import profile_of
from marsad.events.scoring import Scorer
from marsad.events.settings import Settings, settings
from marsad.records import Account, Event, Flag, MergeDecision

UNKNOWN_DAY = "9999"


class MergeState:
    """Accounts, the pairs of them that may be one event, and the groups that are."""

    def __init__(self, decisions: Iterable[MergeDecision] = (), using: Settings | None = None) -> None:
        self.settings = using or settings()
        self.index = Index(self.settings)
        self.scorer = Scorer(self.settings, self.index)
        self.decided = Decided(decisions)
        self.edges: dict[int, dict[int, int]] = {}
        """For each group the groups it may be one event with, and the points."""
        self.clusters: dict[int, list[list[int]]] = {}
        """For each component (by number) the lists of groups that are one event each. Call ``settle`` first."""
        self.renewed: set[int] = set()
        """Numbers of the components that were worked out anew, or are gone, since the events were last made."""
        self.book = EventBook(self)
        self.component_of: dict[int, int] = {}
        self.next_component = 0
        self._together, self._disagreeing = self.decided.groups()

    def __contains__(self, account: str) -> bool:
        return account in self.index.group_of

    @uncollected()
    def add(self, accounts: Iterable[Account]) -> None:
        """Takes in accounts; an id that is known already is passed over, and so is what is told as a habit."""
        for account in sorted(accounts, key=lambda a: (a.id, a.document.published or UNKNOWN_DAY)):
            if account.status == "habitual":
                continue
            teller = Teller(account.document.published or UNKNOWN_DAY, account.id, account.document.id)
            known = self.index.teller(account.id)
            if known is None or teller < known:  # one document under two files: the earlier publication holds
                self.index.remove(account.id)
                self.index.insert(teller, profile_of(account, self.settings), account.id in self.decided.named)

    def discard(self, accounts: Iterable[str]) -> None:
        """Forgets accounts, by id; unknown ids are passed over."""
        for account in accounts:
            self.index.remove(account)

    def decide(self, decisions: Iterable[MergeDecision]) -> None:
        """Puts these decisions in force instead of those before."""
        before, self.decided = self.decided, Decided(decisions)
        self._together, self._disagreeing = self.decided.groups()
        for account in sorted(before.named ^ self.decided.named):
            known = self.index.remove(account)
            if known:
                self.index.insert(*known, account in self.decided.named)
        self.index.touch(set(before.named | self.decided.named))

    @uncollected()
    def settle(self) -> None:
        """Works out anew the events that changes touch. Does nothing when nothing was changed."""
        touched = self.index.take_touched()
        if not touched:
            return
        affected = set(touched)
        for number in touched:
            for other in self.edges.pop(number, {}):
                affected.add(other)
                if other not in touched:
                    self.edges[other].pop(number, None)
        here = {n for n in touched if n in self.index.groups}
        self._score_all(here, affected)
        self._recluster(affected)

    def flags(self) -> list[Flag]:
        """What speaks against decisions: for review."""
        from marsad.events.flags import flags_of

        return flags_of(self, self._disagreeing)

    def score(self, first: int, second: int) -> int:
        """The points of two groups."""
        known = self.edges.get(first, {}).get(second)
        if known is not None:
            return known
        groups = self.index.groups
        return self.scorer.score(groups[first].profile, groups[second].profile)

    def _score_all(self, touched: set[int], affected: set[int]) -> None:
        threshold, groups = self.settings.threshold, self.index.groups
        for number in touched:
            profile = groups[number].profile
            for other in self.index.candidates(number):
                if other > number and other in touched:
                    continue
                score = self.scorer.score(profile, groups[other].profile)
                if score >= threshold:
                    self.edges.setdefault(number, {})[other] = score
                    self.edges.setdefault(other, {})[number] = score
                    affected.add(other)

    def _recluster(self, affected: set[int]) -> None:
        group_of = self.index.group_of
        together = [[group_of[a] for a in group if a in group_of] for group in self._together]
        links: dict[int, set[int]] = defaultdict(set)
        for members in together:
            for number in members:
                links[number].update(members)
        affected.update(m for n in list(affected) for m in links.get(n, ()))
        stale = {self.component_of.pop(n) for n in affected if n in self.component_of}
        todo = affected | {n for c in stale for cluster in self.clusters.pop(c) for n in cluster}
        self.renewed |= stale
        seen: set[int] = set()
        for number in sorted(todo):
            if number not in seen and number in self.index.groups:
                component = self._reach(number, links)
                seen |= component
                self._cluster(component, [m for m in together if m and m[0] in component])

    def _reach(self, number: int, links: dict[int, set[int]]) -> set[int]:
        found, waiting = {number}, [number]
        while waiting:
            n = waiting.pop()
            for other in (*self.edges.get(n, ()), *links.get(n, ())):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def _cluster(self, component: set[int], together: list[list[int]]) -> None:
        name, self.next_component = self.next_component, self.next_component + 1
        self.renewed.add(name)
        for number in component:
            self.component_of[number] = name
        if len(component) == 1:
            self.clusters[name] = [list(component)]
            return
        if len(component) == 2 and not together:
            self.clusters[name] = self._two(*component)
            return
        units = {members[0]: members for members in together}
        inside = {n for members in together for n in members}
        units.update((n, [n]) for n in component if n not in inside)
        home = {n: unit for unit, members in units.items() for n in members}
        run = Clustering(
            {unit: self._node(members) for unit, members in units.items()},
            lambda unit: {home[m] for n in units[unit] for m in self.edges.get(n, ())},
            lambda a, b: max(self.score(m, n) for m in units[a] for n in units[b]),
            self.settings,
        )
        self.clusters[name] = [[n for unit in cluster for n in units[unit]] for cluster in run.run()]

    def _two(self, first: int, second: int) -> list[list[int]]:
        """Two groups that reach the threshold are one event unless a document or a reviewer tells them apart."""
        a, b = self._node([first]), self._node([second])
        if not a.documents.isdisjoint(b.documents) or not a.forbidden.isdisjoint(b.ids):
            return [[first], [second]]
        return [[first, second] if a.ids < b.ids else [second, first]]

    def _node(self, members: list[int]) -> Node:
        groups = [self.index.groups[n] for n in members]
        ids = sorted(t.account for group in groups for t in group.tellers)
        return Node(
            tuple(ids),
            frozenset(t.document for group in groups for t in group.tellers),
            all(group.profile.vague for group in groups),
            frozenset().union(*(self.decided.parted.get(a, ()) for a in ids)),
        )

    def events(self) -> list[Event]:
        """The events, first told first; those that did not change are the same objects as before."""
        return self.book.events()

    def each_cluster(self) -> Iterator[list[int]]:
        """For every event the numbers of its groups."""
        self.settle()
        for name in all_keys(self.clusters):
            yield from self.clusters[name]
