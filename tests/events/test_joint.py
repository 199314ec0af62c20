"""What of an event's claims can be compared: parties together, vaguer tellings no rivals. Every rule over every case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from marsad.events import RULES, resolve
from marsad.records import Account, Party, Place, When

Make = Callable[..., Account]


def span(start: str, end: str) -> When:
    return When(start=start, end=end, precision="days", text="")


MARCH, WEEK, DAY, OTHER = (
    span("2022-03-01", "2022-03-31"),
    span("2022-03-01", "2022-03-07"),
    span("2022-03-05", "2022-03-05"),
    span("2022-03-20", "2022-03-20"),
)

# the times of the accounts in the order of publication; by which rule; the value; the reason; whether they contradict
TIMES: list[tuple[list[When], str, tuple[str, str], str, bool]] = [
    ([DAY, MARCH], "majority", ("2022-03-05", "2022-03-05"), "the most exact of 2 claims that can all be so", False),
    ([MARCH, WEEK, DAY], "lowest", ("2022-03-05", "2022-03-05"), "the most exact of 3 claims that can all be so", False),
    ([DAY, MARCH], "range", ("2022-03-05", "2022-03-05"), "the most exact of 2 claims that can all be so", False),
    ([DAY, MARCH], "latest", ("2022-03-01", "2022-03-31"), "said by the latest document, published 2022-04-02", False),
    ([DAY, OTHER], "range", ("2022-03-05", "2022-03-20"), "from the lowest to the highest of 2 claims", True),
    ([DAY, OTHER, MARCH], "range", ("2022-03-05", "2022-03-20"), "from the lowest to the highest of 2 claims", True),
    ([DAY, OTHER], "majority", ("2022-03-20", "2022-03-20"), "said by 1 independent origins, as another value is; of these the one published last", True),
    ([MARCH, MARCH], "majority", ("2022-03-01", "2022-03-31"), "all claims agree (2)", False),
]  # fmt: skip


@pytest.mark.parametrize(("times", "rule", "value", "reason", "contradicted"), TIMES)
def test_times(account: Make, times: list[When], rule: str, value: tuple[str, str], reason: str, contradicted: bool) -> None:
    told = [account(str(n), when=when, outlet=f"منبر {n}", published=f"2022-04-0{n + 1}") for n, when in enumerate(times)]
    found = resolve(told, rule)["when"]
    assert found.value and (found.value["start"], found.value["end"]) == value
    assert (found.reason_en, found.contradicted) == (reason, contradicted)


TOWN = Place(id="t", name="تل الزهور", lat=35.3, lon=36.9, radius_km=3, text="")
PROVINCE = Place(id="p", name="إدلب", lat=35.6, lon=36.6, radius_km=60, text="")
FAR = Place(id="f", name="مدينة الساحل", lat=34.1, lon=38.6, radius_km=8, text="")
UNKNOWN = Place(name="مكان", text="")

PLACES: list[tuple[list[list[Place]], str, str, bool]] = [
    ([[TOWN], [PROVINCE]], "majority", "t", False),
    ([[PROVINCE], [TOWN], [PROVINCE]], "range", "t", False),
    ([[TOWN, FAR]], "majority", "t", False),  # the place first named
    ([[TOWN], [FAR]], "majority", "f", True),
    ([[FAR], [UNKNOWN]], "lowest", "مكان", True),
    ([[TOWN], [PROVINCE]], "latest", "p", False),
]  # fmt: skip


@pytest.mark.parametrize(("places", "rule", "value", "contradicted"), PLACES)
def test_places(account: Make, places: list[list[Place]], rule: str, value: str, contradicted: bool) -> None:
    told = [account(str(n), where=where, outlet=f"منبر {n}", published=f"2022-04-0{n + 1}") for n, where in enumerate(places)]
    found = resolve(told, rule)["where"]
    assert found.value and value in (found.value["id"], found.value["name"]) and found.contradicted is contradicted


def party(id: str, certainty: Any = "asserted") -> Party:
    return Party(role="initiator", id=id, name=id, certainty=certainty, text="")


PARTIES: list[tuple[list[list[Party]], str, list[str], list[str]]] = [
    ([[party("a"), party("b")]], "majority", ["a", "b"], ["0/initiator/1", "0/initiator/2"]),
    ([[party("a"), party("b")], [party("b"), party("a")]], "majority", ["a", "b"], ["0/initiator/1", "0/initiator/2", "1/initiator/1", "1/initiator/2"]),
    ([[party("a")], [party("b"), party("c")]], "latest", ["b", "c"], ["1/initiator/1", "1/initiator/2"]),
    ([[party("a")], [party("b")]], "range", ["a", "b"], ["0/initiator/1", "1/initiator/1"]),
    ([[party("a")], [party("b")]], "majority", ["b"], ["1/initiator/1"]),
    ([[party("a")], [party("b", "denied")]], "range", ["a"], ["0/initiator/1"]),
]  # fmt: skip


@pytest.mark.parametrize(("parties", "rule", "ids", "claims"), PARTIES)
def test_parties(account: Make, parties: list[list[Party]], rule: str, ids: list[str], claims: list[str]) -> None:
    told = [account(str(n), outlet=f"منبر {n}", published=f"2022-04-0{n + 1}") for n in range(len(parties))]
    for one, named in zip(told, parties, strict=True):
        one.actors = named
    found = resolve(told, rule)["initiator"]
    assert found.value and [one["id"] for one in found.value.get("all", [found.value])] == ids  # type: ignore[attr-defined]
    assert found.claims == claims


def test_a_single_toll_has_its_estimates_and_its_reason(account: Make) -> None:
    found = resolve([account("a", killed=4)], "low-best-high")
    assert found["killed"].value == {"low": 4, "best": 4, "high": 4} and found["killed"].reason_en == "the only value given"
    assert found["type"].reason_en == "the only value given"


def test_the_order_of_accounts_changes_nothing(account: Make) -> None:
    told = [account(str(n), killed=n, outlet=f"منبر {n}", when=when, published="2022-04-01") for n, when in enumerate([DAY, MARCH, OTHER])]
    for rule in RULES:
        assert resolve(told, rule, ["منبر 1"]) == resolve(told[::-1], rule, ["منبر 1"])
