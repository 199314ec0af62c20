"""What merging remembers of accounts: their profiles, the blocks they share, the words they use.

Accounts with equal profiles, of different documents, share one group. Every change notes the groups whose comparisons may
come out differently now (``take_touched``).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from marsad.events.blocking import PINNED, WIDE, block_keys
from marsad.events.profile import Profile, from_json, plain
from marsad.events.settings import Settings


@dataclass(frozen=True, slots=True, order=True)
class Teller:
    """An account as the index knows it. ``published`` is ``9999`` where it is not known."""

    published: str
    account: str
    document: str


@dataclass(slots=True)
class Group:
    """Accounts with one profile, which is kept as text until it is needed."""

    name: str
    aggregate: bool
    undated: bool
    """No day is stated; what stands under such a name of a town is compared whatever its day."""
    text: str | None
    known: Profile | None = None
    by_account: dict[str, Teller] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    """The documents of its accounts, each with the one account that it has here."""

    @property
    def tellers(self) -> Iterable[Teller]:
        """The accounts."""
        return self.by_account.values()

    def add(self, teller: Teller) -> None:
        """Takes in an account of a document that has none here yet."""
        self.by_account[teller.account] = teller
        self.documents[teller.document] = teller.account

    def drop(self, account: str) -> Teller:
        """Gives up an account."""
        teller = self.by_account.pop(account)
        del self.documents[teller.document]
        return teller

    @property
    def profile(self) -> Profile:
        """The profile that all of them have."""
        if self.known is None:
            assert self.text is not None
            self.known, self.text = from_json(self.text), None
        return self.known

    @property
    def rank(self) -> str:
        """The lowest account id."""
        return min(self.by_account)


class Index:
    """Groups by number, and what leads from one to another."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.groups: dict[int, Group] = {}
        self.group_of: dict[str, int] = {}
        self.blocks: dict[str, list[int]] = defaultdict(list)
        self.words: dict[str, list[int]] = defaultdict(list)
        self.next = 0
        self.by_name: dict[str, int] = {}
        self.names: dict[str, list[int]] = defaultdict(list)
        self.parties: dict[str, list[int]] = defaultdict(list)
        self._touched: set[int] = set()
        self._block_sizes: dict[str, int] = {}
        self._word_counts: dict[str, int] = {}
        self._name_counts: dict[str, int] = {}
        self._party_counts: dict[str, int] = {}
        """Blocks, words, names of towns and parties that changed since ``take_touched``, with their sizes then."""
        self._first = True
        """Nothing was taken yet: all there is will be looked at, and no sizes need be kept."""
        self._keys: dict[int, list[str]] = {}
        self._orders: dict[str, list[tuple[list[int], dict[int, int]]]] = {}

    def insert(self, teller: Teller, profile: Profile, alone: bool = False) -> None:
        """Takes in an account; ``alone`` keeps it in a group of its own, whatever others say the same.

        Of accounts of one document with one profile the first by id stands in the first group of that profile, the next in
        the second and so on: so the groups hang on the accounts alone, not on the order in which they came.
        """
        digest = hashlib.blake2b(repr(plain(profile)).encode(), digest_size=12).hexdigest()
        if alone:
            self._put(f"{digest} 0 {teller.account}", teller, profile)
            return
        waiting: Teller | None = teller
        repeat = 0
        while waiting is not None:
            waiting = self._put(f"{digest} {repeat} ", waiting, profile)
            repeat += 1

    def _put(self, name: str, teller: Teller, profile: Profile) -> Teller | None:
        """Puts an account into the group of that name; gives the account of its document that must stand in a later one."""
        number = self.by_name.get(name)
        if number is None:
            number, self.next = self.next, self.next + 1
            undated = profile.span is None or not profile.span.stated
            self._open(number, Group(name, profile.aggregate, undated, None, profile))
        group = self.groups[number]
        other = group.documents.get(teller.document)
        if other is not None and other < teller.account:
            return teller
        bumped = group.drop(other) if other is not None else None
        group.add(teller)
        self.group_of[teller.account] = number
        self._touched.add(number)
        return bumped

    def teller(self, account: str) -> Teller | None:
        """What is known of an account by its id."""
        number = self.group_of.get(account)
        return None if number is None else self.groups[number].by_account[account]

    def remove(self, account: str) -> tuple[Teller, Profile] | None:
        """Forgets an account; gives what was known of it. Later accounts of its document that say the same move up."""
        number = self.group_of.pop(account, None)
        if number is None:
            return None
        group = self.groups[number]
        profile, teller = group.profile, group.drop(account)
        self._touched.add(number)
        digest, repeat, alone = group.name.split(" ")
        while not alone:
            repeat = str(int(repeat) + 1)
            following = self.by_name.get(f"{digest} {repeat} ")
            later = self.groups[following].documents.get(teller.document) if following is not None else None
            if following is None or later is None:
                break
            moved = self.groups[following].drop(later)
            group.add(moved)
            self.group_of[later] = number
            self._touched.add(following)
            number, group = following, self.groups[following]
        if not group.by_account:
            self._close(number, group)
        return teller, profile

    def _open(self, number: int, group: Group) -> None:
        self.groups[number] = group
        self.by_name[group.name] = number
        keys = self._keys[number] = block_keys(group.profile, self.settings)
        for sizes, lists, names in self._places(keys, group.profile):
            if self._first:
                for name in names:
                    lists[name].append(number)
                continue
            for name in names:
                members = lists[name]
                sizes.setdefault(name, len(members))
                members.append(number)

    def _close(self, number: int, group: Group) -> None:
        del self.groups[number], self.by_name[group.name]
        self._keys.pop(number, None)
        for sizes, lists, names in self._places(block_keys(group.profile, self.settings), group.profile):
            for name in names:
                members = lists[name]
                sizes.setdefault(name, len(members))
                members.remove(number)
                if not members:
                    del lists[name]

    def _places(self, keys: list[str], profile: Profile) -> Iterator[tuple[dict[str, int], dict[str, list[int]], Any]]:
        yield self._block_sizes, self.blocks, keys
        yield self._word_counts, self.words, profile.words
        yield self._name_counts, self.names, profile.names
        yield self._party_counts, self.parties, profile.initiators | profile.targets

    def take_touched(self) -> set[int]:
        """The groups that were added, lost an account, or whose comparisons may come out differently; some may be gone."""
        touched = self._touched
        self._first = False
        for counts, lists, class_of in (
            (self._word_counts, self.words, self._word_class),
            (self._name_counts, self.names, self._name_class),
            (self._party_counts, self.parties, self.settings.name_rarity),
        ):
            for name, before in counts.items():
                members = lists.get(name, [])
                if class_of(before) != class_of(len(members)):
                    touched.update(members)
        for key, before in self._block_sizes.items():
            self._orders.pop(key, None)
            if key.startswith(WIDE):
                touched.update(self._opened_or_closed(key))
                continue
            members = self.blocks.get(key, [])
            if max(before, len(members)) > self.settings.block_limit:
                touched.update(members)
        self._touched, self._block_sizes = set(), {}
        self._word_counts, self._name_counts, self._party_counts = {}, {}, {}
        return touched

    def _opened_or_closed(self, key: str) -> list[int]:
        """The accounts of a wide block that are not pinned, where the block grew too large to be used or fell below that."""
        loose, pinned = self._parts(key)
        after = sum(len(self.blocks.get(part, ())) for part in (loose, pinned))
        before = sum(self._block_sizes.get(part, len(self.blocks.get(part, ()))) for part in (loose, pinned))
        limit = self.settings.wide_block_limit
        return self.blocks.get(loose, []) if (before > limit) != (after > limit) else []

    def _parts(self, key: str) -> tuple[str, str]:
        loose = key.removesuffix(PINNED)
        return loose, loose + PINNED

    def members(self, key: str) -> list[int]:
        """All accounts of a block, pinned or not."""
        if not key.startswith(WIDE):
            return self.blocks.get(key, [])
        return [n for part in self._parts(key) for n in self.blocks.get(part, ())]

    def _meet(self, key: str) -> Iterable[int]:
        """Whom an account meets in one of its blocks: all of a near block; of a wide block those that are not pinned, or all
        when it is not pinned itself."""
        if not key.startswith(WIDE):
            return self.blocks[key]
        loose, pinned = (self.blocks.get(part, []) for part in self._parts(key))
        if len(loose) + len(pinned) > self.settings.wide_block_limit:
            return ()
        return loose if key.endswith(PINNED) else loose + pinned

    def touch(self, accounts: set[str]) -> None:
        """Has the groups of these accounts looked at again."""
        self._touched.update(self.group_of[a] for a in accounts if a in self.group_of)

    def _word_class(self, count: int) -> tuple[int, bool]:
        return self.settings.rarity(count), 2 <= count <= self.settings.rare_block

    def _name_class(self, count: int) -> tuple[int, bool]:
        return self.settings.name_rarity(count), count <= self.settings.block_limit

    def rarity(self, word: str) -> int:
        """The class of a word among all groups: 1 is the rarest, 0 is not rare."""
        return self.settings.rarity(len(self.words.get(word, ())))

    def name_rarity(self, name: str) -> int:
        """The class of a town's name among all groups."""
        return self.settings.name_rarity(len(self.names.get(name, ())))

    def party_rarity(self, party: str) -> int:
        """The class of a party among all groups."""
        return self.settings.name_rarity(len(self.parties.get(party, ())))

    def candidates(self, number: int) -> set[int]:
        """The groups that one is compared with."""
        profile = self.groups[number].profile
        keys = self._keys.pop(number, None) or block_keys(profile, self.settings)
        found: set[int] = set()
        for key in keys:
            crowded = not key.startswith(WIDE) and len(self.blocks[key]) > self.settings.block_limit
            found.update(self._neighbours(key, number) if crowded else self._meet(key))
        for word in profile.words:
            members = self.words[word]
            if 2 <= len(members) <= self.settings.rare_block:
                found.update(members)
        undated = self.groups[number].undated
        for name in profile.names:
            members = self.names[name]
            if len(members) <= self.settings.block_limit:
                found.update(members if undated else [n for n in members if self.groups[n].undated])
        found.discard(number)
        return found

    def _neighbours(self, key: str, number: int) -> Iterator[int]:
        """In a large block: the groups next to one, in the order of tolls and in the order of parties."""
        orders = self._orders.get(key)
        if orders is None:
            members = self.blocks[key]
            orders = self._orders[key] = [self._order(members, _by_toll), self._order(members, _by_party)]
        reach = self.settings.block_neighbours
        for listed, places in orders:
            at = places[number]
            yield from listed[max(0, at - reach) : at + reach + 1]

    def _order(self, members: list[int], by: Callable[[Profile], Any]) -> tuple[list[int], dict[int, int]]:
        listed = sorted(members, key=lambda n: (by(self.groups[n].profile), self.groups[n].name))
        return listed, {n: place for place, n in enumerate(listed)}


def _by_toll(profile: Profile) -> tuple[int, int, str]:
    return (
        (profile.killed[0][0] if profile.killed else -1),
        (profile.wounded[0][0] if profile.wounded else -1),
        profile.type,
    )


def _by_party(profile: Profile) -> tuple[list[str], list[str], list[str]]:
    return sorted(profile.targets), sorted(profile.initiators), sorted(profile.words)[:2]
