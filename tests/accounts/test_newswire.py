"""World newswire in single sentences: an account of the right kind, its doer and whom it was done to."""

from __future__ import annotations

import pytest

import marsad
from marsad.language import normal
from tests.accounts.cases_newswire import CASES, Case

PROTESTS = {"protest", "riot", "excessive_force"}


def _named(account_parties: list[str], wanted: str) -> bool:
    return any(normal(word) in normal(party) for word in wanted.split("/") for party in account_parties)


@pytest.mark.parametrize("case", CASES)
def test_newswire(case: Case) -> None:
    accounts = marsad.read(case.text, published="2004-05-01")
    types = {account.type for account in accounts}
    assert types & PROTESTS if case.kind == "protest" else types - {"protest"}, types
    parties = [party for account in accounts for party in account.actors]
    for party in parties:
        assert case.text[party.start : party.end] == party.text
    doers = [f"{p.text} {p.name}" for p in parties if p.role != "target"]
    sufferers = [f"{p.text} {p.name}" for p in parties if p.role == "target"]
    assert not case.who or _named(doers, case.who), doers
    assert not case.whom or _named(sufferers, case.whom), sufferers
