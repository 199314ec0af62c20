"""A state of merging written down, so that a few documents can be added to a large archive without merging it anew.

The snapshot is plain JSON (it can only hold data, never code) and a cache: it is refused when it was written by other
settings or another layout, and whoever keeps it then makes the state from the accounts again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple
from functools import lru_cache
from importlib import resources
from typing import Any

from marsad.events.book import EventBook
from marsad.events.index import Group, Index, Teller
from marsad.events.profile import to_json
from marsad.events.settings import Settings
from marsad.events.state import MergeState, without_collector
from marsad.knowledge.actors.sides import sides_of
from marsad.knowledge.actors.store import whos_who
from marsad.records import Event, MergeDecision

LAYOUT = 1


@without_collector
def dump(state: MergeState) -> bytes:
    """The state as bytes. The events are made first, so that they need not be made again after ``restore``."""
    state.events()
    index = state.index
    groups = {
        str(number): [
            group.name,
            group.aggregate,
            group.undated,
            group.text or to_json(group.profile),
            [[t.published, t.account, t.document] for t in group.tellers],
        ]
        for number, group in index.groups.items()
    }
    plain = {
        "layout": LAYOUT,
        "settings": fingerprint(state.settings),
        "decisions": [d.model_dump() for d in state.decided.all],
        "next": [index.next, state.next_component],
        "groups": groups,
        "blocks": index.blocks,
        "words": index.words,
        "names": index.names,
        "parties": index.parties,
        "edges": {str(n): list(near.items()) for n, near in state.edges.items() if near},
        "clusters": {str(n): found for n, found in state.clusters.items()},
        "events": {
            str(n): [[e.id, e.accounts, e.reasons] for e in events] for n, events in state.book.of_component.items()
        },
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


@without_collector
def restore(data: bytes, settings: Settings) -> MergeState:
    """The state of ``dump``. Raises ValueError when it was written by other settings or another version of Marsad."""
    plain = json.loads(data)
    if plain.get("layout") != LAYOUT or plain.get("settings") != fingerprint(settings):
        raise ValueError("the snapshot was written by other settings or another version")
    state = MergeState([MergeDecision(**d) for d in plain["decisions"]], settings)
    state.next_component = plain["next"][1]
    _fill(state.index, plain)
    state.edges = {int(n): dict(near) for n, near in plain["edges"].items()}
    state.clusters = {int(n): found for n, found in plain["clusters"].items()}
    state.component_of = {m: n for n, found in state.clusters.items() for cluster in found for m in cluster}
    _fill_book(state.book, state, plain["events"])
    return state


def fingerprint(settings: Settings) -> str:
    """Equal where accounts would be compared alike: the settings, the data files of the room, who is on which side."""
    digest = hashlib.blake2b(digest_size=8)
    plain = [sorted(x) if isinstance(x, frozenset) else x for x in astuple(settings)]
    digest.update(json.dumps([plain, _data()], sort_keys=True, ensure_ascii=False).encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _data() -> list[str]:
    folder = resources.files("marsad.knowledge") / "data" / "events"
    files = [file.read_text(encoding="utf-8") for file in sorted(folder.iterdir(), key=lambda f: f.name)]
    return [*files, *(f"{body} {sorted(sides_of(body))}" for body in sorted(whos_who().bodies))]


def _fill(index: Index, plain: dict[str, Any]) -> None:
    index.take_touched()
    index.next = plain["next"][0]
    for number, (name, aggregate, undated, text, tellers) in plain["groups"].items():
        group = Group(name, aggregate, undated, text)
        for teller in tellers:
            group.add(Teller(*teller))
            index.group_of[teller[1]] = int(number)
        index.groups[int(number)] = group
        index.by_name[name] = int(number)
    for lists, kept in (
        (index.blocks, plain["blocks"]),
        (index.words, plain["words"]),
        (index.names, plain["names"]),
        (index.parties, plain["parties"]),
    ):
        lists.update(kept)


def _fill_book(book: EventBook, state: MergeState, events: dict[str, list[list[Any]]]) -> None:
    for name, found in events.items():
        made = [Event.model_construct(id=e[0], accounts=e[1], reasons=e[2], parent=None, children=[]) for e in found]
        book.of_component[int(name)] = made
        for event, members in zip(made, state.clusters[int(name)], strict=True):
            book.of_group.update((m, event) for m in members)
