"""A state of merging written down, so that a few documents can be added to a large archive without merging it anew.

The snapshot holds data alone, never code, and is a cache: it is refused when it is damaged or was written by other settings
or another layout, and whoever keeps it then makes the state from the accounts again. Its tables are unpacked entry by entry
when they are needed (``packed``).
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple
from functools import lru_cache
from importlib import resources
from typing import Any

from marsad.collector import uncollected
from marsad.events.index import Group, Teller
from marsad.events.packed import (
    Packed,
    from_parts,
    pack_numbers,
    pack_pairs,
    packed,
    to_parts,
    unpack_numbers,
    unpack_pairs,
)
from marsad.events.profile import to_json
from marsad.events.settings import Settings
from marsad.events.state import MergeState
from marsad.knowledge.actors.sides import sides_of
from marsad.knowledge.actors.store import whos_who
from marsad.records import Event, MergeDecision

LAYOUT = 2
MAGIC = b"marsad merging\n"

Notes = Mapping[str, Any]
"""What whoever keeps a snapshot wants to find again with it: plain data."""


@uncollected()
def dump(state: MergeState, notes: Notes | None = None) -> bytes:
    """The state as bytes. The events are made first, so that they need not be made again after ``restore``."""
    state.book.bring_up_to_date()
    index, family = state.index, state.book.family
    parts = [part for table in _tables(state) for part in to_parts(table)]
    parts += [_json(list(index.group_of)), pack_numbers(index.group_of.values())]
    parts += [_json(list(index.by_name)), pack_numbers(index.by_name.values())]
    parts += [pack_numbers(state.component_of), pack_numbers(state.component_of.values())]
    head = {
        "layout": [LAYOUT, sys.byteorder],
        "settings": fingerprint(state.settings),
        "decisions": [d.model_dump() for d in state.decided.all],
        "next": [index.next, state.next_component],
        "totals": family.totals,
        "counted_by": {event: sorted(totals) for event, totals in family.counted_by.items() if totals},
        "changed": sorted(state.book.changed),
        "notes": notes or {},
        "sizes": [len(part) for part in parts],
    }
    body = b"".join([_json(head), b"\n", *parts])
    return b"".join([MAGIC, _seal(body), b"\n", body])


@uncollected()
def restore(data: bytes, settings: Settings) -> tuple[MergeState, Notes]:
    """The state of ``dump`` and its notes. Raises ValueError when it is damaged or was written by other settings or another
    version of Marsad."""
    magic, seal, body = data[: len(MAGIC)], data[len(MAGIC) : len(MAGIC) + 64], data[len(MAGIC) + 65 :]
    if magic != MAGIC or seal != _seal(body):
        raise ValueError("the snapshot is damaged")
    line, _, rest = body.partition(b"\n")
    head = json.loads(line)
    if head["layout"] != [LAYOUT, sys.byteorder] or head["settings"] != fingerprint(settings):
        raise ValueError("the snapshot was written by other settings or another version")
    state = MergeState([MergeDecision(**d) for d in head["decisions"]], settings)
    state.index.next, state.next_component = head["next"]
    state.index.take_touched()
    _fill(state, _parts(rest, head["sizes"]))
    family = state.book.family
    family.totals = {event: (low, high, tuple(rank)) for event, (low, high, rank) in head["totals"].items()}
    for event, totals in head["counted_by"].items():
        for total in totals:
            family.join(total, event)
    state.book.changed = set(head["changed"])
    return state, head["notes"]


def fingerprint(settings: Settings) -> str:
    """Equal where accounts would be compared alike: the settings, the data and the code of the room, who is on which side."""
    digest = hashlib.blake2b(digest_size=8)
    plain = [sorted(x) if isinstance(x, frozenset) else x for x in astuple(settings)]
    digest.update(json.dumps([plain, _data()], sort_keys=True, ensure_ascii=False).encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _data() -> list[str]:
    data = [*_files("marsad.knowledge", "data/events"), *_files("marsad.knowledge", "data/language")]
    code = [*_files("marsad.events", ""), *_files("marsad.language", ""), *_files("marsad", "")]
    return [*data, *code, *(f"{body} {sorted(sides_of(body))}" for body in sorted(whos_who().bodies))]


def _files(package: str, folder: str) -> Iterator[str]:
    """The texts of a folder of the program; where the program is packed without its sources, of what there is."""
    place = resources.files(package).joinpath(folder)
    for file in sorted(place.iterdir(), key=lambda f: f.name):
        if file.name.endswith((".py", ".yaml", ".txt")):
            yield file.read_text(encoding="utf-8")


def _seal(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=32).hexdigest().encode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# ---- the tables -------------------------------------------------------------------------------------------------


def _tables(state: MergeState) -> list[dict[Any, bytes]]:
    """The large tables, packed, in the order in which ``_fill`` reads them."""
    index = state.index
    lists = [packed(table, pack_numbers) for table in (index.blocks, index.words, index.names, index.parties)]
    return [
        packed(index.groups, _pack_group),
        *lists,
        packed(state.edges, pack_pairs),
        packed(state.clusters, _json),
        packed(state.book.of_component, _pack_events),
    ]


def _parts(rest: bytes, sizes: list[int]) -> Callable[[], bytes]:
    """Gives the parts of the body one after another."""
    ends = iter(sizes)
    at = 0

    def following() -> bytes:
        nonlocal at
        size = next(ends)
        at += size
        return rest[at - size : at]

    return following


def _fill(state: MergeState, part: Callable[[], bytes]) -> None:
    def table() -> dict[Any, bytes]:
        return from_parts(part(), part(), part())

    def lists() -> Packed[str, list[int]]:
        return Packed(table(), unpack_numbers, list)

    index = state.index
    index.groups = Packed(table(), _unpack_group)
    index.blocks, index.words, index.names, index.parties = lists(), lists(), lists(), lists()
    state.edges = Packed(table(), unpack_pairs)
    state.clusters = Packed(table(), json.loads)
    state.book.of_component = Packed(table(), _unpack_events)
    index.group_of = dict(zip(json.loads(part()), unpack_numbers(part()), strict=True))
    index.by_name = dict(zip(json.loads(part()), unpack_numbers(part()), strict=True))
    state.component_of = dict(zip(unpack_numbers(part()), unpack_numbers(part()), strict=True))


def _pack_group(group: Group) -> bytes:
    tellers = [[t.published, t.account, t.document] for t in group.tellers]
    text = group.text or to_json(group.profile)
    return f"{text}\n{json.dumps([group.name, group.aggregate, group.undated, tellers])}".encode()


def _unpack_group(data: bytes) -> Group:
    text, _, rest = data.decode().partition("\n")
    name, aggregate, undated, tellers = json.loads(rest)
    group = Group(name, aggregate, undated, text)
    for teller in tellers:
        group.add(Teller(*teller))
    return group


def _pack_events(events: list[Event]) -> bytes:
    return _json([[e.id, e.accounts, e.reasons] for e in events])


def _unpack_events(data: bytes) -> list[Event]:
    return [Event.model_construct(id=e[0], accounts=e[1], reasons=e[2], parent=None, children=[]) for e in json.loads(data)]
