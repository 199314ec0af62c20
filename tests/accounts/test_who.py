"""Who did it and to whom, in whole short reports."""

from __future__ import annotations

import pytest

import marsad
from tests.accounts.cases_who import CASES, Case


def _there(wanted: str, ids: set[str]) -> bool:
    wanted = wanted.removeprefix("-")
    return any(i.startswith(wanted[:-1]) if wanted.endswith("*") else i == wanted for i in ids)


def _check(wanted: tuple[str, ...], ids: set[str]) -> None:
    for one in wanted:
        assert _there(one, ids) != one.startswith("-"), (one, ids)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:50])
def test_who(case: Case) -> None:
    accounts = marsad.read(case.text, published="2024-04-20")
    fitting = [account for account in accounts if account.type == case.type]
    assert fitting, [account.type for account in accounts]
    parties = [party for account in fitting for party in account.actors]
    for party in parties:
        assert case.text[party.start : party.end] == party.text
    _check(case.who, {p.id for p in parties if p.role != "target"})
    _check(case.whom, {p.id for p in parties if p.role == "target"})
