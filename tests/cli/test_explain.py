"""``marsad explain``: passage by passage, for people and as JSON."""

import json
from pathlib import Path

import pytest

from tests.engine.test_reading import TEXT


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,outlet,published\na.txt,شبكة,2021-04-06\n", encoding="utf-8")
    return path


def test_as_json(marsad, report: Path) -> None:
    outcome = marsad("explain", report, "--json")
    assert outcome.code == 0
    explained = json.loads(outcome.out)
    assert explained["document"]["published"] == "2021-04-06" and explained["title"] == TEXT.split("\n")[0]
    assert {line["rule"] for line in explained["furniture"]} == {"heading over other stories", "under a heading over other stories"}
    mentions = [m for passage in explained["passages"] for m in passage["mentions"]]
    assert {"happening", "date", "place", "count"} <= {m["kind"] for m in mentions}
    assert all(m["rule"] and TEXT[m["start"] : m["end"]] == m["text"] for m in mentions)
    known = {account["id"] for account in explained["accounts"]}
    assert known and all(part["account"] in known for m in mentions for part in m["into"])
    assert any(part["as"] == "when" for m in mentions if m["kind"] == "date" for part in m["into"])
    clauses = [c for passage in explained["passages"] for c in passage["clauses"]]
    assert any(c["account"] in known for c in clauses) and any(c["again"] for c in clauses)
    assert all(part["rule"] and part["role"] for c in clauses for part in c["parts"])
    for passage in explained["passages"]:
        assert TEXT[passage["start"] : passage["end"]] == passage["text"]
        assert all(part["reason"] and part["type"] for part in passage["left_out"])


def test_as_text(marsad, report: Path) -> None:
    out = marsad("explain", report).out
    assert out.startswith("a.txt · شبكة · published 2021-04-06 (manifest)\n")
    assert "not read [" in out and "→ account 1" in out and "account 1 (a-" in out and "killed: 2 to 2" in out


def test_a_file_that_cannot_be_read_is_told(marsad, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    outcome = marsad("explain", tmp_path / "empty.txt")
    assert outcome.code == 2 and outcome.out == "" and "empty.txt: is empty" in outcome.err
