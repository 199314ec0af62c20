"""Reviewers' decisions: obeyed for ever, undone when withdrawn, and flagged when later documents speak against them."""

from __future__ import annotations

from collections.abc import Callable

from marsad.events import MergeState, merge
from marsad.records import Account, MergeDecision

Make = Callable[..., Account]


def not_same(a: str, b: str, at: str = "2022-04-01") -> MergeDecision:
    return MergeDecision(kind="not_same", a=a, b=b, at=at, by="سلمى")


def same(a: str, b: str, at: str = "2022-04-01") -> MergeDecision:
    return MergeDecision(kind="same", a=a, b=b, at=at, by="سلمى")


def test_copies_are_parted_too(account: Make) -> None:
    accounts = [account(x) for x in "abcd"]
    merge(accounts, decisions=[not_same("a", "b")])
    assert accounts[0].event != accounts[1].event


def test_the_later_decision_on_a_pair_holds(account: Make) -> None:
    accounts = [account("a"), account("b")]
    merge(accounts, decisions=[not_same("a", "b", "2022-04-01"), same("b", "a", "2022-04-02")])
    assert accounts[0].event == accounts[1].event
    merge(accounts, decisions=[same("a", "b", "2022-04-01"), not_same("b", "a", "2022-04-02")])
    assert accounts[0].event != accounts[1].event


def test_a_reviewer_may_join_two_accounts_of_one_document(account: Make) -> None:
    accounts = [account("a", document="d"), account("b", document="d")]
    merge(accounts, decisions=[same("a", "b")])
    assert accounts[0].event == accounts[1].event


def test_decisions_that_cannot_hold_together_are_flagged(account: Make) -> None:
    state = MergeState([same("a", "b", "2022-04-01"), same("b", "c", "2022-04-02"), not_same("a", "c", "2022-04-03")])
    state.add([account("a"), account("b"), account("c")])
    names = {x: e.id for e in state.events() for x in e.accounts}
    assert names["a"] == names["b"] != names["c"]
    (flag,) = [f for f in state.flags() if f.kind == "decisions_disagree"]
    assert (flag.decision.a, flag.decision.b, flag.accounts) == ("b", "c", ["a", "b", "c"])


def test_a_later_document_that_joins_what_was_parted_is_flagged_not_obeyed(account: Make) -> None:
    state = MergeState([not_same("a", "b")])
    state.add([account("a", killed=2), account("b", killed=2)])
    state.settle()
    assert state.flags() == []
    state.add([account("c", killed=2, by="russia")])
    names = {x: e.id for e in state.events() for x in e.accounts}
    assert names["a"] != names["b"]
    assert [(f.kind, f.accounts) for f in state.flags()] == [("joins_what_was_parted", ["c"])]


def test_a_later_document_that_parts_what_was_joined_is_flagged_not_obeyed(account: Make) -> None:
    state = MergeState([same("a", "b")])
    state.add([account("a"), account("b", place="تل الزهور")])
    state.add([account("c", document="d"), account("e", document="d", place="تل الزهور")])
    names = {x: e.id for e in state.events() for x in e.accounts}
    assert names["a"] == names["b"]
    assert [(f.kind, f.accounts) for f in state.flags()] == [("parts_what_was_joined", ["c", "e"])]


def test_a_decision_on_an_account_that_is_gone_is_flagged(account: Make) -> None:
    state = MergeState([same("a", "z")])
    state.add([account("a")])
    state.settle()
    assert [(f.kind, f.accounts) for f in state.flags()] == [("unknown_account", ["z"])]


def test_deciding_later_gives_what_deciding_first_gives_and_can_be_undone(account: Make) -> None:
    accounts = [account(x, killed=n) for n, x in enumerate("aabbccdd"[::2], start=1)] + [
        account("x", place="تل الزهور"),
        account("y"),
    ]
    plain = [e.model_dump() for e in merge(accounts)]
    decisions = [not_same("a", "b"), same("c", "x")]
    decided = [e.model_dump() for e in merge(accounts, decisions=decisions)]
    assert decided != plain
    state = MergeState()
    state.add(accounts)
    assert [e.model_dump() for e in state.events()] == plain
    state.decide(decisions)
    assert [e.model_dump() for e in state.events()] == decided
    state.decide([])
    assert [e.model_dump() for e in state.events()] == plain


def test_an_account_that_is_withdrawn_leaves_no_trace(account: Make) -> None:
    accounts = [
        account("a", killed=3),
        account("b", killed=3, text="طاحونة المعصرة الشرقية"),
        account("c", killed=3, text="طاحونة المعصرة"),
        account("d"),
    ]
    state = MergeState()
    state.add(accounts)
    state.events()
    state.discard(["b", "unknown"])
    kept = [a for a in accounts if a.id != "b"]
    assert [e.model_dump() for e in state.events()] == [e.model_dump() for e in merge(kept)]
