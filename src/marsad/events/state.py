"""The state of merging: accounts can be added at any time, and only what they touch is worked out anew.

Adding documents one by one, in any order, gives the same events as adding them all at once. (All accounts of a document
are added together.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from marsad.events.blocking import Key, block_keys
from marsad.events.clustering import Clustering, Node
from marsad.events.decisions import Decided
from marsad.events.profile import Profile, profile_of
from marsad.events.scoring import Scorer
from marsad.events.settings import Settings, settings
from marsad.records import Account, MergeDecision


@dataclass(slots=True)
class Group:
    """Accounts with equal profiles, of different documents: they are one node of the clustering."""

    profile: Profile
    keys: list[Key]
    accounts: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)

    @property
    def rank(self) -> str:
        """The lowest account id."""
        return min(self.accounts)


class MergeState:
    """Accounts, the pairs of them that may be one event, and the events that follow.

    ``decisions`` are those in force; a change of decisions needs a new state.
    """

    def __init__(self, decisions: Iterable[MergeDecision] = (), using: Settings | None = None) -> None:
        self.settings = using or settings()
        self.decided = Decided(decisions)
        self.scorer = Scorer(self.settings, lambda word: self.settings.rarity(len(self._words.get(word, ()))))
        self.groups: list[Group] = []
        self.group_of: dict[str, int] = {}
        self.edges: dict[int, dict[int, int]] = defaultdict(dict)
        self.clusters: dict[int, list[list[int]]] = {}
        """For each component (its number) the groups of groups that are one event each."""
        self._component: dict[int, int] = {}
        self._next_component = 0
        self._by_profile: dict[tuple[Profile, int, str], int] = {}
        self._blocks: dict[Key, list[int]] = defaultdict(list)
        self._orders: dict[Key, list[tuple[list[int], dict[int, int]]]] = {}
        self._words: dict[str, list[int]] = defaultdict(list)
        self._together, self.flags = self.decided.groups()

    def add(self, accounts: Iterable[Account]) -> None:
        """Adds accounts and works out anew the events they touch. An account id that is known already is passed over."""
        touched: set[int] = set()
        keys: set[Key] = set()
        words: dict[str, int] = {}
        for account in sorted(accounts, key=lambda a: a.id):
            if account.status != "habitual" and account.id not in self.group_of:
                touched.add(self._place(account, keys, words))
        for word, before in words.items():
            members = self._words[word]
            if self._word_class(before) != self._word_class(len(members)):
                touched.update(members)
        for key in keys:
            self._orders.pop(key, None)
            if len(self._blocks[key]) > self.settings.block_limit:
                touched.update(self._blocks[key])
        self._renew(touched)

    def _place(self, account: Account, keys: set[Key], words: dict[str, int]) -> int:
        profile = profile_of(account, self.settings)
        alone = account.id if account.id in self.decided.named else ""
        repeat = 0
        while True:
            number = self._by_profile.get((profile, repeat, alone))
            if number is None or account.document.id not in self.groups[number].documents:
                break
            repeat += 1
        if number is None:
            number = len(self.groups)
            self._by_profile[(profile, repeat, alone)] = number
            group = Group(profile, block_keys(profile, self.settings))
            self.groups.append(group)
            for key in group.keys:
                self._blocks[key].append(number)
            keys.update(group.keys)
            for word in profile.words:
                members = self._words[word]
                words.setdefault(word, len(members))
                members.append(number)
        self.groups[number].accounts.append(account.id)
        self.groups[number].documents.add(account.document.id)
        self.group_of[account.id] = number
        return number

    def _word_class(self, count: int) -> tuple[int, bool]:
        return self.settings.rarity(count), 2 <= count <= self.settings.rare_block

    def _renew(self, touched: set[int]) -> None:
        """Scores the pairs of the touched groups and clusters every component that has one of them."""
        affected = set(touched)
        for number in touched:
            for other in self.edges.pop(number, {}):
                affected.add(other)
                if other not in touched:
                    self.edges[other].pop(number, None)
        threshold = self.settings.threshold
        for number in touched:
            profile = self.groups[number].profile
            for other in self.candidates(number):
                if other in touched and other > number:
                    continue
                score = self.scorer.score(profile, self.groups[other].profile)
                if score >= threshold:
                    self.edges[number][other] = self.edges[other][number] = score
                    affected.add(other)
        self._recluster(affected | self._decided_with(affected))

    def _decided_with(self, affected: set[int]) -> set[int]:
        named = {x for group in self._together for x in group}
        if not any(a in named for n in affected for a in self.groups[n].accounts):
            return set()
        return {self.group_of[a] for a in named if a in self.group_of}

    def candidates(self, number: int) -> set[int]:
        """The groups that one is compared with."""
        group = self.groups[number]
        found: set[int] = set()
        for key in group.keys:
            members = self._blocks[key]
            found.update(members if len(members) <= self.settings.block_limit else self._neighbours(key, number))
        for word in group.profile.words:
            members = self._words[word]
            if 2 <= len(members) <= self.settings.rare_block:
                found.update(members)
        found.discard(number)
        return found

    def _neighbours(self, key: Key, number: int) -> Iterator[int]:
        """In a large block: the groups next to one, in the order of tolls and in the order of parties."""
        orders = self._orders.get(key)
        if orders is None:
            members = self._blocks[key]
            orders = self._orders[key] = [self._order(members, _by_toll), self._order(members, _by_party)]
        reach = self.settings.block_neighbours
        for listed, places in orders:
            at = places[number]
            yield from listed[max(0, at - reach) : at + reach + 1]

    def _order(self, members: list[int], by: Callable[[Profile], Any]) -> tuple[list[int], dict[int, int]]:
        listed = sorted(members, key=lambda n: (by(self.groups[n].profile), self.groups[n].rank))
        return listed, {n: place for place, n in enumerate(listed)}

    def _recluster(self, affected: set[int]) -> None:
        stale = {self._component[n] for n in affected if n in self._component}
        todo = affected | {n for c in stale for cluster in self.clusters.pop(c) for n in cluster}
        together = [[self.group_of[a] for a in group if a in self.group_of] for group in self._together]
        links: dict[int, list[int]] = defaultdict(list)
        for members in together:
            for first, second in zip(members, members[1:], strict=False):
                links[first].append(second)
                links[second].append(first)
        seen: set[int] = set()
        for number in sorted(todo):
            if number not in seen:
                component = self._reach(number, links)
                seen |= component
                self._cluster(component, [m for m in together if m and m[0] in component])

    def _reach(self, number: int, links: dict[int, list[int]]) -> set[int]:
        found, waiting = {number}, [number]
        while waiting:
            n = waiting.pop()
            for other in (*self.edges.get(n, ()), *links.get(n, ())):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def _cluster(self, component: set[int], together: list[list[int]]) -> None:
        name, self._next_component = self._next_component, self._next_component + 1
        for number in component:
            self._component[number] = name
        if len(component) == 1:
            self.clusters[name] = [list(component)]
            return
        units = {members[0]: members for members in together}
        inside = {n for members in together for n in members}
        units.update((n, [n]) for n in component if n not in inside)
        home = {n: unit for unit, members in units.items() for n in members}
        run = Clustering(
            {unit: self._node(members) for unit, members in units.items()},
            lambda unit: {home[m] for n in units[unit] for m in self.edges.get(n, ())},
            lambda a, b: max(self._score(m, n) for m in units[a] for n in units[b]),
            self.settings,
        )
        self.clusters[name] = [[n for unit in cluster for n in units[unit]] for cluster in run.run()]

    def _score(self, first: int, second: int) -> int:
        known = self.edges.get(first, {}).get(second)
        return (
            known if known is not None else self.scorer.score(self.groups[first].profile, self.groups[second].profile)
        )

    def _node(self, members: list[int]) -> Node:
        groups = [self.groups[n] for n in members]
        ids = sorted(a for group in groups for a in group.accounts)
        return Node(
            tuple(ids),
            frozenset().union(*(group.documents for group in groups)),
            all(group.profile.vague for group in groups),
            frozenset().union(*(self.decided.parted.get(a, ()) for a in ids)),
        )


def _by_toll(profile: Profile) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    return (profile.killed or (-1,))[:1], (profile.wounded or (-1,))[:1], profile.type


def _by_party(profile: Profile) -> tuple[list[str], list[str], list[str]]:
    return sorted(profile.targets), sorted(profile.initiators), sorted(profile.words)[:2]
