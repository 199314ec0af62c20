"""A state that is written down and read again goes on as if it had never stopped."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

import pytest

from marsad.events import MergeState, merge
from marsad.events.merging import bring_up_to_date
from marsad.events.settings import settings
from marsad.events.snapshot import dump, restore
from marsad.records import Account, MergeDecision

Make = Callable[..., Account]


def _accounts(make: Make) -> list[Account]:
    chance = random.Random(3)
    places = ["قرية النبع", "تل الزهور", "عين الوادي", "إدلب"]
    return [
        make(
            f"{n:02d}",
            document=f"d{n // 2}",
            day=chance.choice(["2022-03-05", "2022-03-06", None]),
            place=chance.choice(places),
            killed=chance.choice([None, 2, 9]),
            text="قرب " + chance.choice(["معصرة", "مئذنة", "صوامع"]),
            published="2022-03-07",
        )
        for n in range(60)
    ]


def test_going_on_from_a_snapshot_gives_what_one_run_gives(account: Make) -> None:
    accounts = _accounts(account)
    decisions = [MergeDecision(kind="not_same", a="00", b="14")]
    wanted = [e.model_dump() for e in merge(accounts, decisions=decisions)]
    state = MergeState(decisions)
    state.add(accounts[:40])
    again = restore(dump(state), settings())
    assert [e.model_dump() for e in again.events()] == [e.model_dump() for e in state.events()]
    assert dump(again) == dump(state)
    again.add(accounts[40:])
    again.discard(["no-such-account"])
    assert [e.model_dump() for e in again.events()] == wanted


def test_an_archive_is_brought_up_to_date(account: Make) -> None:
    accounts = {a.id: a for a in _accounts(account)}
    state = MergeState([MergeDecision(kind="same", a="00", b="59")])
    state.add([accounts[a] for a in list(accounts)[:50]])
    state.settle()
    asked: list[str] = []

    def load(ids: list[str]) -> list[Account]:
        asked.extend(ids)
        return [accounts[a] for a in ids]

    decisions = [MergeDecision(kind="not_same", a="10", b="20")]
    present = [a for a in accounts if a not in ("03", "04")]
    found = [e.model_dump() for e in bring_up_to_date(state, present, load, decisions)]
    assert asked == [f"{n:02d}" for n in range(50, 60)]
    assert found == [e.model_dump() for e in merge([accounts[a] for a in present], decisions=decisions)]


def test_a_snapshot_of_other_settings_is_refused(account: Make) -> None:
    state = MergeState()
    state.add(_accounts(account)[:4])
    with pytest.raises(ValueError, match="other settings"):
        restore(dump(state), dataclasses.replace(settings(), threshold=1))
