"""A state that went through any history of adding, re-reading, withdrawing and deciding says what merging all anew says."""

from __future__ import annotations

import dataclasses
import random
from typing import Any

import pytest

from marsad.events import MergeState
from marsad.events.settings import Settings, settings
from marsad.events.snapshot import dump, restore
from marsad.records import Account, MergeDecision
from tests.events.conftest import make_account

SMALL = dataclasses.replace(
    settings(), block_limit=4, block_neighbours=2, wide_block_limit=5, rare_block=3, rare_classes=(1, 2, 3, 4), rare_names=(1, 2, 3)
)
"""Limits so low that a few accounts fill blocks and use up rare words."""

VALUES: dict[str, list[Any]] = {
    "day": [None, "2022-03-05", "2022-03-06", "2022-03", "2022"],
    "place": [
        None,
        "قرية النبع",
        "تل الزهور",
        "إدلب",
        "خربة الصوان",
        ["قرية النبع", "تل الزهور"],
        ["قرية النبع", "تل الزهور", "عين الوادي"],
    ],
    "type": ["airstrike", "shelling", "killing", "arrest"],
    "killed": [None, 0, 1, 4, 30],
    "wounded": [None, 2, 9],
    "by": [None, "russia", "russian-forces", "turkey", "unidentified"],
    "on": [None, "civilians", "isis"],
    "published": [None, "2022-03-06", "2022-03-07T10:00"],
    "status": ["occurred", "occurred", "alleged", "denied", "planned", "habitual"],
    "count": [1, 1, 3],
    "victims": [[], ["سعاد نوري الحلو"], ["نوري"]],
    "text": ["", "معصرة عند الجسر القديم", "مئذنة", "معصرة ومئذنة وصوامع ومحلج عند الكسارة"],
}
"""What accounts are drawn from, the more usual values first."""


class Archive:
    """Documents and decisions that change at random, in an order that the seed gives."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.alike = self.chance.random() < 0.5
        self.documents: dict[str, list[Account]] = {}
        self.decisions: list[MergeDecision] = []

    def act(self) -> None:
        self.chance.choice(
            [self.add, self.add, self.add, self.read_again, self.shorten, self.correct, self.decide, self.decide, self.withdraw]
        )()

    def add(self) -> None:
        for _ in range(self.chance.choice([1, 3])):
            self._read(f"d{self.chance.randrange(1000):03d}")

    def read_again(self) -> None:
        if self.documents:
            self._read(self._some())

    def shorten(self) -> None:
        """A new reading finds the first account no more."""
        if self.documents:
            name = self._some()
            self.documents[name] = self.documents[name][1:]

    def correct(self) -> None:
        if self.documents and (told := self.documents[self._some()]):
            at = self.chance.randrange(len(told))
            told[at] = told[at].model_copy(update={"type": self.chance.choice(VALUES["type"])})

    def decide(self) -> None:
        if len(ids := sorted(self.accounts())) > 1:
            a, b = self.chance.sample(ids, 2)
            kind = self.chance.choice(["same", "not_same"])
            self.decisions.append(MergeDecision(kind=kind, a=a, b=b, at=f"{len(self.decisions):05d}"))

    def withdraw(self) -> None:
        if self.decisions:
            self.decisions.pop(self.chance.randrange(len(self.decisions)))

    def accounts(self) -> dict[str, Account]:
        return {account.id: account for told in self.documents.values() for account in told}

    def _some(self) -> str:
        return self.chance.choice(sorted(self.documents))

    def _read(self, name: str) -> None:
        told = [self._account(name, n) for n in range(self.chance.choice([1, 1, 2, 3]))]
        known = [a for accounts in self.documents.values() for a in accounts]
        source = told[0] if self.chance.random() < 0.3 else self.chance.choice(known) if known and self.chance.random() < 0.3 else None
        if source:  # accounts that say the same, of this document or of another
            told = [source.model_copy(update={"id": a.id, "document": a.document}) for a in told]
        self.documents[name] = told

    def _account(self, document: str, number: int) -> Account:
        values = {name: self.chance.choice(found[:3] if self.alike else found) for name, found in VALUES.items()}
        return make_account(f"{document}-{number}", document=document, **values)


def said(state: MergeState) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    return [event.model_dump() for event in state.events()], [flag.model_dump() for flag in state.flags()]


def anew(archive: Archive, using: Settings) -> MergeState:
    state = MergeState(archive.decisions, using)
    state.add([account.model_copy() for account in archive.accounts().values()])
    return state


@pytest.mark.parametrize("using", [settings(), SMALL], ids=["shipped", "small blocks"])
@pytest.mark.parametrize("seed", range(30))
def test_any_history_gives_what_merging_anew_gives(seed: int, using: Settings) -> None:
    archive, state = Archive(seed), MergeState((), using)
    known: dict[str, str] = {}
    held: dict[str, dict[str, Any]] = {}
    touched: set[str] = set()
    for _ in range(12):
        for _ in range(archive.chance.choice([1, 1, 2, 4])):
            archive.act()
        present = archive.accounts()
        now = {id: account.model_dump_json() for id, account in present.items()}
        changed = {id for id in known.keys() | now.keys() if known.get(id) != now.get(id)}
        state.discard(changed)
        new = [id for id in now if id in changed]
        archive.chance.shuffle(new)
        state.add(present[id].model_copy() for id in new)
        state.decide(archive.decisions)
        known, touched = now, touched | changed
        wanted = anew(archive, using)
        if archive.chance.random() < 0.6:
            held = _taken(state, touched, held)
            touched = set()
            assert held == {event.id: event.model_dump() for event in wanted.events()}
        assert said(state) == said(wanted)
        if archive.chance.random() < 0.4:
            state, notes = restore(dump(state, {"seed": seed}), using)
            assert notes == {"seed": seed}


def _taken(state: MergeState, touched: set[str], held: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The events as somebody knows them who heard of the changes alone."""
    changes = state.book.take(touched)
    left = {id: event for id, event in held.items() if changes.accounts.isdisjoint(event["accounts"])}
    return left | {event.id: event.model_dump() for event in changes.events}


def test_of_accounts_of_one_document_that_say_the_same_the_next_moves_up() -> None:
    """Found by the test above: the group of the first kept its place, and the second stayed apart from copies of it."""
    twins = [make_account(f"a{n}", document="a") for n in (1, 2)]
    copy = make_account("b1", document="b")
    state = MergeState()
    state.add([*twins, copy])
    assert sorted(e.accounts for e in state.events()) == [["a1", "b1"], ["a2"]]
    state.discard(["a1"])
    assert [(e.accounts, e.reasons[-1]) for e in state.events()] == [(["a2", "b1"], "copy.same_claims")]
    state.add([twins[0]])
    assert sorted(e.accounts for e in state.events()) == [["a1", "b1"], ["a2"]]
