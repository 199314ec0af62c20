"""As known on a day; the difference between two days; sums without counting twice."""

from __future__ import annotations

from collections.abc import Callable

from marsad.events import as_known_on, difference, merge, total
from marsad.events.history import Change
from marsad.records import Account, MergeDecision

Make = Callable[..., Account]


def test_as_known_on_a_day_and_what_changed(account: Make) -> None:
    accounts = [
        account("a", killed=2, published="2022-03-05"),
        account("b", killed=6, published="2022-03-07T09:30", outlet="ضفاف"),
        account("c", place="تل الزهور", published="2022-03-09"),
        account("d", place="مدينة الساحل"),
    ]
    first, second, third = (as_known_on(day, accounts, rule="latest") for day in ("2022-03-05", "2022-03-07", "2022-03-10"))
    assert [e.accounts for e in first.events] == [["a"]]
    assert first.undated == ["d"]
    assert second.values["e-a"]["killed"].value == {"min": 6, "max": 6}
    assert difference(first, second) == [
        Change("more_accounts", "e-a", None, None, ["b"]),
        Change("value", "e-a", "killed", {"min": 2, "max": 2}, {"min": 6, "max": 6}),
    ]
    assert difference(second, third) == [Change("new_event", "e-c")]
    assert (
        difference(third, first)
        == [Change("gone", "e-c"), Change("value", "e-a", "killed", {"min": 6, "max": 6}, {"min": 2, "max": 2})][::-1]
    )
    assert accounts[0].event is None


def test_by_the_day_of_adding_and_with_the_decisions_of_the_day(account: Make) -> None:
    accounts = [account("a"), account("b", place="تل الزهور")]
    joined = MergeDecision(kind="same", a="a", b="b", at="2022-05-02T08:00")
    before, after = (
        as_known_on(day, accounts, {"doc-a": "2022-05-01", "doc-b": "2022-05-01"}, decisions=[joined])
        for day in ("2022-05-01", "2022-05-02")
    )
    assert difference(before, after) == [Change("joined", "e-a", None, ["e-a", "e-b"], "e-a")]
    assert difference(after, before) == [Change("parted", "e-a", None, "e-a", ["e-a", "e-b"])]


def test_a_total_and_its_children_are_one_sum(account: Make) -> None:
    accounts = [
        account(
            "t",
            day="2022-03-01",
            until="2022-03-07",
            place=["قرية النبع", "تل الزهور", "مدينة الساحل"],
            killed=20,
            count=3,
        ),
        account("a", killed=8),
        account("b", day="2022-03-06", place="تل الزهور", killed=5),
        account("c", day="2022-05-06", killed=4),
    ]
    events = merge(accounts)
    numbers = {"e-t": 20, "e-a": 8, "e-b": 5, "e-c": 4}
    assert total(events, numbers) == 24
    assert total(events, {**numbers, "e-t": 10}) == 17
    assert total([e for e in events if e.id != "e-t"], numbers) == 17
