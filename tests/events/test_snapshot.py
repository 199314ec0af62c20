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
    again, notes = restore(dump(state, {"kept": ["by", 1]}), settings())
    assert notes == {"kept": ["by", 1]}
    assert [e.model_dump() for e in again.events()] == [e.model_dump() for e in state.events()]
    assert restore(dump(again), settings())[0].events() == state.events()
    again.add(accounts[40:])
    again.discard(["no-such-account"])
    assert [e.model_dump() for e in again.events()] == wanted


def test_an_archive_is_brought_up_to_date(account: Make) -> None:
    accounts = {a.id: a for a in _accounts(account)}
    state, taken = MergeState([MergeDecision(kind="same", a="00", b="59")]), dict.fromkeys(list(accounts)[:50], "1")
    state.add([accounts[a] for a in taken])
    state.settle()
    asked: list[str] = []

    def load(ids: list[str]) -> list[Account]:
        asked.extend(ids)
        return [accounts[a] for a in ids]

    accounts["07"] = account("07", document="d3", place="قرية النبع", killed=1)
    decisions = [MergeDecision(kind="not_same", a="10", b="20")]
    present = {a: "2" if a == "07" else "1" for a in accounts if a not in ("03", "04")}
    changed = bring_up_to_date(state, taken, present, load, decisions)
    assert asked == ["07", *(f"{n:02d}" for n in range(50, 60))]
    assert changed == {"03", "04", *asked} and taken == present
    wanted = merge([accounts[a] for a in present], decisions=decisions)
    assert [e.model_dump() for e in state.events()] == [e.model_dump() for e in wanted]
    assert bring_up_to_date(state, taken, present, load, decisions) == set()


def test_a_snapshot_of_other_settings_is_refused(account: Make) -> None:
    state = MergeState()
    state.add(_accounts(account)[:4])
    with pytest.raises(ValueError, match="other settings"):
        restore(dump(state), dataclasses.replace(settings(), threshold=1))


@pytest.mark.parametrize("name", ["empty", "cut", "one bit", "more", "something else"])
def test_a_damaged_snapshot_is_refused(account: Make, name: str) -> None:
    state = MergeState()
    state.add(_accounts(account)[:4])
    data = bytearray(dump(state))
    middle = len(data) // 2
    flipped = bytes(data[:middle]) + bytes([data[middle] ^ 1]) + bytes(data[middle + 1 :])
    damaged = {"empty": b"", "cut": bytes(data[:-1]), "one bit": flipped, "more": bytes(data) + b"x", "something else": b"{}"}
    with pytest.raises(ValueError, match="damaged"):
        restore(damaged[name], settings())
