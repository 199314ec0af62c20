"""Airwars' grades, computed with their reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from marsad.events import grade
from marsad.events.grades import override
from marsad.records import Account, Attribution, Party, Toll

Make = Callable[..., Account]
CLAIMS = [Attribution(source="القوات", kind="statement", stance="claims_responsibility", text="")]
DISPUTED = [Party(role="initiator", id="russia", name="روسيا", certainty="disputed", text="")]
FIGHTERS = {"killed": Toll(min=4, max=4, text="", of={"fighters": {"min": 4, "max": 4}})}

CASES: list[tuple[str, list[dict[str, Any]], str, str]] = [
    ("one origin", [{"by": "russia"}], "Weak", "one independent origin"),
    (
        "two origins, one side",
        [{"by": "russia"}, {"by": "russian-forces"}],
        "Fair",
        "2 independent origins, and a likely author: russia, russian-forces",
    ),
    ("two origins, nobody named", [{}, {}], "Weak", "2 independent origins, but nobody named as its author"),
    (
        "unidentified is nobody",
        [{"by": "unidentified"}, {}],
        "Weak",
        "2 independent origins, but nobody named as its author",
    ),
    ("two sides", [{"by": "russia"}, {"by": "turkey"}], "Contested", "different sides are blamed: russia, turkey"),
    ("disputed", [{"actors": DISPUTED}, {}], "Contested", "who did it is disputed: روسيا"),
    (
        "claimed",
        [{"by": "isis", "attribution": CLAIMS}, {"by": "sdf"}],
        "Confirmed",
        "responsibility was claimed by isis",
    ),
    ("all deny it", [{"by": "russia", "status": "denied"}], "Discounted", "every account tells it in order to deny it"),
    (
        "fighters only",
        [{"by": "russia", "casualties": FIGHTERS}],
        "Discounted",
        "all those reported killed were fighters",
    ),
    (
        "an armed target",
        [{"by": "russia", "on": "isis", "killed": 3}],
        "Discounted",
        "all those reported killed were fighters",
    ),
    (
        "a target with civilians",
        [{"by": "russia", "on": "isis", "killed": 3}, {"by": "russia", "on": "civilians", "killed": 3}],
        "Fair",
        "2 independent origins, and a likely author: russia",
    ),
]


@pytest.mark.parametrize(("accounts", "wanted", "reason"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_grades(account: Make, accounts: list[dict[str, Any]], wanted: str, reason: str) -> None:
    made = []
    for number, values in enumerate(accounts):
        one = account(
            str(number),
            outlet=f"منبر {'أبجد'[number] * 3}",
            **{k: v for k, v in values.items() if k in ("by", "on", "killed", "status")},
        )
        for name in ("actors", "attribution", "casualties"):
            setattr(one, name, values.get(name, getattr(one, name)))
        made.append(one)
    found = grade(made)
    assert (found.computed, found.reason_en) == (wanted, reason)
    assert found.shown == wanted and found.label_ar and found.claims


def test_a_reviewers_grade_stands_beside_the_computed_one(account: Make) -> None:
    found = override(grade([account("a")]), "سلمى", "2022-04-01T10:00", "Fair", "شاهدان آخران")
    assert (found.computed, found.override, found.shown) == ("Weak", "Fair", "Fair")
    with pytest.raises(ValueError, match="no such grade"):
        override(found, "سلمى", "2022-04-01T10:00", "Sure")
