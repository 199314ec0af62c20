"""Single sentences through the whole reading: the type, who did it, to whom; and sentences that tell of nothing."""

from __future__ import annotations

import pytest

import marsad
from tests.accounts.cases_sentences import CASES, NOTHING, Case

PUBLISHED = "2021-04-20"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:50])
def test_sentence(case: Case) -> None:
    accounts = marsad.read(case.text, published=PUBLISHED)
    fitting = [account for account in accounts if account.type in case.types]
    assert fitting, [account.type for account in accounts]
    for passage in fitting[0].evidence:
        assert case.text[passage.start : passage.end] == passage.text
    initiators = {p.id for a in accounts for p in a.actors if p.role != "target"}
    targets = {p.id for a in accounts for p in a.actors if p.role == "target"}
    assert not case.initiators or initiators & set(case.initiators), initiators
    assert not case.targets or targets & set(case.targets), targets


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_told(text: str) -> None:
    assert marsad.read(text, published=PUBLISHED) == []
