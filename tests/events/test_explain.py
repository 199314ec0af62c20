"""Why accounts are one event, and why they are not."""

from __future__ import annotations

from collections.abc import Callable

from marsad.events import merge, why, why_not
from marsad.events.explain import render
from marsad.events.settings import settings
from marsad.records import Account, MergeDecision

Make = Callable[..., Account]


def test_why_names_the_reasons_in_both_languages(account: Make) -> None:
    accounts = [account("a", killed=4, by="russia"), account("b", killed=4, by="russian-forces", type="shelling")]
    event = merge(accounts)[0]
    (link,) = why(event, accounts)
    assert link.one and link.points >= link.threshold == 5.1
    assert {r.label for r in link.reasons} >= {
        "time.same_day",
        "place.same",
        "type.kin",
        "killed.same_few",
        "initiator.same_side",
    }
    text = {r.label: (r.ar, r.en) for r in link.reasons}
    assert text["place.same"] == ("المكان نفسه: قرية النبع", "the same place: قرية النبع")
    assert text["killed.same_few"][1] == "the same number killed: 4"
    assert text["type.kin"][0] == "نوعان قد يصفان حادثة واحدة: غارة جوية / قصف مدفعي أو صاروخي"
    assert sum(r.points for r in link.reasons) == link.points
    assert "a and b" in render([link]) and "والمطلوب 5" in render([link], "ar")


def test_every_account_but_the_first_has_a_link_to_an_earlier_one(account: Make) -> None:
    accounts = [account("a"), account("b"), account("c", killed=3), account("d", place="تل الزهور", killed=3)]
    for event in merge(accounts):
        links = why(event, accounts)
        assert [link.b for link in links] == event.accounts[1:]
        for link in links:
            assert event.accounts.index(link.a) < event.accounts.index(link.b)
    copies = why(merge(accounts)[0], accounts)
    assert copies[0].reasons[0].label == "copy.same_claims"


def test_why_not_says_what_speaks_against_it(account: Make) -> None:
    link = why_not(account("a"), account("b", place="مدينة الساحل", day="2022-06-01"))
    assert not link.one and link.points < 0
    assert [r.label for r in link.reasons][:2] == ["place.far", "time.weeks_apart"]


def test_why_not_puts_what_forbids_it_first(account: Make) -> None:
    cases = {
        "never.one_document": (account("a", document="d"), account("b", document="d"), []),
        "never.habitual": (account("a"), account("b", status="habitual"), []),
        "never.status": (account("a"), account("b", status="planned"), []),
        "never.aggregate": (account("a"), account("b", until="2022-03-09", place=["قرية النبع", "تل الزهور"]), []),
        "never.decided": (account("a"), account("b"), [MergeDecision(kind="not_same", a="b", b="a")]),
        "always.decided": (account("a"), account("b", day="2021-01-01"), [MergeDecision(kind="same", a="a", b="b")]),
    }
    for label, (first, second, decisions) in cases.items():
        assert why_not(first, second, decisions).reasons[0].label == label


def test_every_reason_is_worded_in_both_languages() -> None:
    for label, wording in settings().wording.items():
        for language in ("ar", "en"):
            said = wording[language].format(a="س", b="ص")
            assert said and "{" not in said, label


def test_rare_words_are_shown_as_they_are_written(account: Make) -> None:
    accounts = [account("a", text="سقطت القذيفة قرب المطحنة"), account("b", text="قذيفة أصابت مطحنة البلدة", killed=1)]
    event = merge(accounts)[0]
    (reason,) = [r for r in why(event, accounts)[0].reasons if r.label.startswith("words")]
    assert reason.en == "rare words in common: المطحنة"
