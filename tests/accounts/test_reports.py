"""Whole short invented reports: the accounts that each tells, one rule a report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import marsad
from marsad.records import Account


def _cases(name: str) -> list[dict[str, Any]]:
    table: dict[str, Any] = yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return [{"published": str(table["published"]), **case} for case in table["cases"]]


_TABLES = [*_cases("report_cases.yaml"), *_cases("not_told_cases.yaml")]


@pytest.mark.parametrize("case", _TABLES, ids=lambda case: case["rule"])
def test_report(case: dict[str, Any]) -> None:
    accounts = marsad.read(case["text"], published=case["published"])
    told = [(a.type, [p.id for p in a.actors]) for a in accounts]
    assert len(accounts) == len(case["tells"]), told
    for account, wanted in zip(accounts, case["tells"], strict=True):
        _fits(account, wanted)


_ASKED = frozenset("type status who whom doers where places day says sources undated killed wounded captured missing".split())


def _fits(account: Account, wanted: dict[str, Any]) -> None:
    """``who``, ``whom``, ``where``: among those found; ``doers``, ``places``, ``sources``: exactly these, in their order."""
    assert set(wanted) <= _ASKED, set(wanted) - _ASKED
    initiators = [p.id for p in account.actors if p.role == "initiator"]
    targets = [p.id for p in account.actors if p.role == "target"]
    assert account.type == wanted.get("type", account.type)
    assert account.status == wanted.get("status", account.status)
    for field, ids in (("who", initiators), ("whom", targets)):
        if field in wanted:
            assert wanted[field] in ids if wanted[field] else not ids, (account.type, field, ids)
    if "where" in wanted:
        places = wanted["where"] if isinstance(wanted["where"], list) else [wanted["where"]]
        assert set(places) <= {p.name for p in account.where}, (account.type, [p.name for p in account.where])
    if "day" in wanted:
        assert account.when is not None and (account.when.start or "")[:10] == str(wanted["day"]), account.when
    if "sources" in wanted:
        assert wanted["sources"] == [s.source for s in account.attribution], account.attribution
    if "places" in wanted:
        assert wanted["places"] == [p.name for p in account.where], (account.type, [p.name for p in account.where])
    if "doers" in wanted:
        assert wanted["doers"] == initiators, (account.type, initiators)
    if "says" in wanted:
        assert wanted["says"] in [s.stance for s in account.attribution], account.attribution
        assert wanted["says"] != "asserts" or "claims_responsibility" not in [s.stance for s in account.attribution]
    if wanted.get("undated"):
        assert account.when is None, account.when
    for field in ("killed", "wounded", "captured", "missing"):
        if field in wanted:
            toll = account.casualties.get(field)
            assert (toll.min if toll is not None else None) == wanted[field], (account.type, field, toll)
