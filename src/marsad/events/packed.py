"""Large tables that are read from a file whole and unpacked entry by entry, when they are first asked for.

A few documents added to a large archive touch a small part of what merging remembers; the rest is carried from one file
to the next as it is. The form is plain: the keys as a JSON list, the lengths of the entries, the entries one after another.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar, overload

K = TypeVar("K", str, int)
V = TypeVar("V")
D = TypeVar("D")

NUMBERS = "i"
"""Numbers of groups and points of pairs: four bytes each."""


class Packed(dict[K, V], Generic[K, V]):
    """A dict of which a part is still packed. ``empty`` makes the value of a key that is not there, as in defaultdict.

    It can be asked by key and changed by key. Going through it gives only what was unpacked: use ``all_keys``.
    """

    def __init__(self, raw: dict[K, bytes], unpack: Callable[[bytes], V], empty: Callable[[], V] | None = None) -> None:
        super().__init__()
        self.raw: dict[K, bytes] = raw
        self.unpack = unpack
        self.empty = empty

    def __missing__(self, key: K) -> V:
        found = self.raw.pop(key, None)
        if found is None and self.empty is None:
            raise KeyError(key)
        value = self[key] = self.unpack(found) if found is not None else self.empty()  # type: ignore[misc]
        return value

    def __contains__(self, key: object) -> bool:
        return dict.__contains__(self, key) or key in self.raw

    def __delitem__(self, key: K) -> None:
        if self.raw.pop(key, None) is None:
            dict.__delitem__(self, key)

    @overload
    def get(self, key: K, default: None = None, /) -> V | None: ...
    @overload
    def get(self, key: K, default: V, /) -> V: ...
    @overload
    def get(self, key: K, default: D, /) -> V | D: ...
    def get(self, key: K, default: Any = None, /) -> Any:
        if key not in self:
            return default
        return self[key]

    @overload
    def pop(self, key: K, /) -> V: ...
    @overload
    def pop(self, key: K, default: V, /) -> V: ...
    @overload
    def pop(self, key: K, default: D, /) -> V | D: ...
    def pop(self, key: K, *default: Any) -> Any:
        if key in self.raw:
            return self.unpack(self.raw.pop(key))
        return dict.pop(self, key, *default)

    def setdefault(self, key: K, default: V, /) -> V:  # type: ignore[override]
        return self[key] if key in self else dict.setdefault(self, key, default)


def all_keys(table: dict[K, V]) -> list[K]:
    """The keys of a table, packed and unpacked."""
    return [*(table.raw if isinstance(table, Packed) else ()), *table]


def packed(table: dict[K, V], pack: Callable[[V], bytes]) -> dict[K, bytes]:
    """The table with every entry packed; those that were never unpacked are given on as they are."""
    made = {key: pack(value) for key, value in table.items()}
    return {**table.raw, **made} if isinstance(table, Packed) else made


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Whole numbers as bytes."""
    return array(NUMBERS, numbers).tobytes()


def unpack_numbers(data: bytes) -> list[int]:
    """The numbers of ``pack_numbers``."""
    found = array(NUMBERS)
    found.frombytes(data)
    return found.tolist()


def pack_pairs(near: Mapping[int, int]) -> bytes:
    """Numbers by numbers as bytes."""
    return pack_numbers(number for pair in near.items() for number in pair)


def unpack_pairs(data: bytes) -> dict[int, int]:
    """The mapping of ``pack_pairs``."""
    found = unpack_numbers(data)
    return dict(zip(found[::2], found[1::2], strict=True))


def to_parts(entries: Mapping[K, bytes]) -> list[bytes]:
    """A table as three stretches of bytes: keys, lengths, entries."""
    keys = json.dumps(list(entries), ensure_ascii=False, separators=(",", ":")).encode()
    return [keys, pack_numbers(map(len, entries.values())), b"".join(entries.values())]


def from_parts(keys: bytes, lengths: bytes, entries: bytes) -> dict[Any, bytes]:
    """The table of ``to_parts``. Raises ValueError when the three do not fit each other."""
    found: dict[Any, bytes] = {}
    at = 0
    for key, length in zip(json.loads(keys), unpack_numbers(lengths), strict=True):
        found[key] = entries[at : at + length]
        at += length
    if at != len(entries):
        raise ValueError("a table is damaged")
    return found
