"""One value by a named rule; all claims kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from marsad.events import RULES, claims_table, resolve
from marsad.records import Account, Toll, TollClaim

Make = Callable[..., Account]


@pytest.fixture
def told(account: Make) -> list[Account]:
    """Three outlets, two of which quote one agency: 4 killed (twice, one origin), 7 killed, and at least 9 killed."""
    agency = [("رويترز", "agency")]
    open_toll = account("d", outlet="السهل", published="2022-03-06", by="russia")
    open_toll.casualties["killed"] = Toll(min=9, max=None, text="تسعة على الأقل")
    return [
        account("a", outlet="ضفاف", published="2022-03-05", killed=4, sources=agency, by="russia"),
        account("b", outlet="الميدان", published="2022-03-05", killed=4, sources=agency, by="russian-forces"),
        account("c", outlet="الجبل", published="2022-03-08", killed=7, by="turkey"),
        open_toll,
    ]


KILLED = {
    "lowest": ({"min": 4, "max": 4}, ["a/killed/1", "b/killed/1"]),
    "low-best-high": ({"low": 4, "best": 7, "high": 9}, ["a/killed/1", "b/killed/1", "c/killed/1", "d/killed/1"]),
    "range": ({"min": 4, "max": None}, ["a/killed/1", "b/killed/1", "d/killed/1"]),
    "majority": ({"min": 7, "max": 7}, ["c/killed/1"]),
    "latest": ({"min": 7, "max": 7}, ["c/killed/1"]),
}


@pytest.mark.parametrize("rule", KILLED)
def test_killed(told: list[Account], rule: str) -> None:
    found = resolve(told, rule)["killed"]
    assert (found.value, found.claims) == KILLED[rule]
    assert found.rule == rule and found.contradicted and found.reason_ar and found.reason_en


def test_two_outlets_that_quote_one_agency_are_one_voice(told: list[Account]) -> None:
    found = resolve(told, "majority")["killed"]
    assert found.reason_en.startswith("said by 1 independent origins, as another value is")
    own = told[3].model_copy(update={"id": "e", "casualties": {"killed": Toll(min=4, max=4, text="4")}})
    own.document = told[3].document.model_copy(update={"id": "doc-e", "outlet": "النهر"})
    assert resolve([*told, own], "majority")["killed"].value == {"min": 4, "max": 4}


@pytest.mark.parametrize(
    ("order", "value", "reason"),
    [
        (["الجبل"], 7, "said by الجبل, the first in the user's order"),
        (["النهر", "Reuters", "الجبل"], 4, "said by Reuters, the first in the user's order"),
        (["النهر"], 7, "none of the ordered sources says anything; the latest is taken"),
    ],
)
def test_source_order(told: list[Account], order: list[str], value: int, reason: str) -> None:
    found = resolve(told, "source_order", order)["killed"]
    assert found.value == {"min": value, "max": value}
    assert found.reason_en == reason


def test_one_value_and_agreeing_values_are_no_contradiction(account: Make) -> None:
    found = resolve([account("a", killed=2), account("b", outlet="ضفاف")], "range")
    assert found["killed"].reason_en == "the only value given" and not found["killed"].contradicted
    assert found["type"].reason_en == "all claims agree (2)"


def test_a_denied_claim_is_kept_but_not_counted(account: Make) -> None:
    denied = account("b", killed=50, status="denied")
    found = resolve([account("a", killed=3), denied], "range")["killed"]
    assert found.value == {"min": 3, "max": 3} and found.contradicted
    assert [c.denied for c in claims_table([account("a", killed=3), denied])["killed"]] == [False, True]


def test_no_number_is_no_value(account: Make) -> None:
    unknown = account("a")
    unknown.casualties["killed"] = Toll(text="قتلى")
    for rule in RULES:
        found = resolve([unknown], rule, ["ضفاف"])["killed"]
        assert found.value is None and found.reason_en == "no value is given"


def test_days_run_from_the_first_to_the_last_by_range(account: Make) -> None:
    found = resolve([account("a"), account("b", day="2022-03-06", until="2022-03-07")], "range")["when"]
    assert found.value == {"start": "2022-03-05", "end": "2022-03-07"}


def test_the_table_keeps_every_toll_with_its_own_source(account: Make) -> None:
    one = account("a", killed=4, outlet="ضفاف", sources=[("مصادر محلية", "unnamed")])
    one.other_tolls.append(TollClaim(field="killed", min=6, max=6, text="ستة", source="المرصد السوري"))
    killed = claims_table([one])["killed"]
    assert [(c.value["min"], c.source, c.origin) for c in killed] == [
        (4, "مصادر محلية", "source ضفاف"),
        (6, "المرصد السوري", "source مرصد سوري لحقوق انسان"),
    ]
    assert [c.id for c in killed] == ["a/killed/1", "a/killed/2"]


def test_an_unknown_rule_is_refused(account: Make) -> None:
    with pytest.raises(ValueError, match="no such rule"):
        resolve([account("a")], "loudest")


def test_every_rule_gives_a_value_that_rests_on_claims(told: list[Account]) -> None:
    for rule in RULES:
        for field, found in resolve(told, rule).items():
            ids: set[Any] = {c.id for c in claims_table(told)[field]}
            assert found.claims and set(found.claims) <= ids, (rule, field)
