"""``marsad export`` and ``marsad known`` by every rule and as known on a day, on both databases."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from marsad.archive import Workspace, decisions, grading, preferences
from marsad.archive.models import LedgerEntry
from marsad.publish.rows import KINDS
from tests.archive import invented

ONE, TWO, THREE = (accounts[0].id for _, accounts in invented.reports())
NETWORK = "شبكة مختلقة"
LATE = "2999-01-01"
Export = Callable[..., Any]


@pytest.fixture
def place(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a filled workspace; the command line finds its database."""
    if filled.url:
        monkeypatch.setenv("MARSAD_DATABASE_URL", filled.url)
    return filled.folder


@pytest.fixture
def export(marsad: Any, place: Path) -> Export:
    """``export("events", "csv", …)`` gives the rows; other outcomes as they are."""

    def run(what: str, format: str = "csv", *options: str) -> Any:
        outcome = marsad("export", what, "-f", format, "-o", "-", "-w", place, *options)
        if outcome.code:
            return outcome
        if format == "jsonl":
            return [json.loads(line) for line in outcome.out.splitlines()]
        return list(csv.DictReader(io.StringIO(outcome.out.removeprefix("\ufeff"), newline="")))

    return run


RULES: list[tuple[list[str], tuple[str, str], str, str]] = [
    (["--rule", "lowest"], ("3", "3"), "blue-brigade", "killed: the lowest of 2 claims"),
    (["--rule", "low-best-high"], ("3", "5"), "blue-brigade", "killed: lowest and highest of 2 claims; best by 1 independent origins"),
    (["--rule", "range"], ("3", "5"), "blue-brigade | green-front", "killed: from the lowest to the highest of 2 claims"),
    ([], ("3", "5"), "blue-brigade | green-front", "initiator: all that are named by 2 accounts"),
    (["--rule", "majority"], ("3", "3"), "blue-brigade", "killed: said by 1 independent origins, as another value is"),
    (["--rule", "latest"], ("3", "3"), "blue-brigade", "killed: said by the latest document, published 2031-03-04"),
    (
        ["--rule", "source_order", "--source", NETWORK],
        ("5", "5"),
        "green-front",
        f"killed: said by {NETWORK}, the first in the user's order",
    ),
    (["--source", "لا أحد", "--source", NETWORK], ("5", "5"), "green-front", f"killed: said by {NETWORK}"),
]


@pytest.mark.parametrize(("options", "killed", "initiators", "reason"), RULES)
@pytest.mark.parametrize("day", [[], ["--as-of", LATE]])
def test_events_by_every_rule(
    export: Export, options: list[str], killed: tuple[str, str], initiators: str, reason: str, day: list[str]
) -> None:
    row = {row["id"]: row for row in export("events", "csv", *options, *day)}[ONE]
    assert ((row["killed_min"], row["killed_max"]), row["initiator_ids"]) == (killed, initiators)
    assert reason in row["reasons"] and row["reasons_ar"] and row["as_of"] == (LATE if day else "")
    assert row["rule"] == (options[1] if "--rule" in options else "source_order" if options else "range")
    assert row.get("killed_best") == ("3" if "low-best-high" in options else None)
    assert (row["grade"], row["grade_computed"], row["grade_reason"]) == ("Contested", "Contested", "who did it is disputed: Green Front")
    codes = ("acled_time_precision", "acled_date", "ucdp_date_precision", "acled_precision", "ucdp_precision", "ucdp_event_clarity")
    assert tuple(row[name] for name in codes) == ("1", "2031-03-03", "1", "1", "1", "1")


def test_a_reviewers_grade_and_a_rejection_go_into_the_export(filled: Workspace, export: Export) -> None:
    grading.decide(filled, ONE, "Fair", reason="شاهدان", who="ليلى")
    decisions.decide(filled, "reject", TWO)
    for options in ([], ["--as-of", LATE]):
        row = {row["id"]: row for row in export("events", "csv", *options)}[ONE]
        assert (row["grade"], row["grade_computed"], row["grade_by"], row["grade_note"]) == ("Fair", "Weak", "ليلى", "شاهدان")
        assert (row["killed_min"], row["killed_max"], row["accounts"], row["account_ids"]) == ("3", "3", "1", ONE)


@pytest.mark.parametrize("what", KINDS)
@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_as_of_today_every_export_is_what_it_is_now(export: Export, what: str, format: str) -> None:
    def without(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{name: value for name, value in row.items() if name not in ("as_of", "by")} for row in rows]

    assert without(export(what, format, "--as-of", LATE)) == without(export(what, format))
    assert export(what, format, "--as-of", "1999-01-01") == []


def test_as_of_a_day_of_publication(export: Export) -> None:
    for day, accounts in {"2031-03-03": 0, "2031-03-04": 1, "2031-03-05": 2}.items():
        rows = export("accounts", "jsonl", "--as-of", day, "--by", "published")
        assert len(rows) == accounts and len(export("events", "csv", "--as-of", day, "--by", "published")) == accounts


def test_every_claim_is_kept_and_those_the_value_rests_on_are_marked(export: Export) -> None:
    rows = [row for row in export("claims", "csv", "--rule", "lowest") if row["event"] == ONE]
    assert [(row["account"], row["shown"]) for row in rows if row["field"] == "killed"] == [(ONE, "yes"), (TWO, "no")]
    assert {row["rule"] for row in rows} == {"lowest"}
    when, where = (next(row for row in rows if row["field"] == name) for name in ("when", "where"))
    assert (when["acled_time_precision"], when["acled_date"], when["ucdp_date_precision"], when["acled_precision"]) == (
        "1",
        "2031-03-03",
        "1",
        "",
    )
    assert (where["acled_precision"], where["ucdp_precision"], where["acled_date"]) == ("1", "1", "")


def test_precision_codes_of_accounts_and_places(export: Export) -> None:
    (row,) = [row for row in export("accounts") if row["id"] == THREE]
    assert (row["acled_time_precision"], row["ucdp_date_precision"], row["acled_precision"], row["ucdp_precision"]) == ("1", "1", "2", "4")
    assert {row["acled_precision"] for row in export("places")} == {"1", "2"}


def test_the_order_of_the_workspace_is_used_and_the_ledger_says_by_which_rule(filled: Workspace, export: Export) -> None:
    preferences.save(filled, preferences.checked("source_order", [NETWORK]))
    assert {row["id"]: row for row in export("events")}[ONE]["killed_min"] == "5"
    body = LedgerEntry.objects.filter(what="export").order_by("-seq")[0].body
    assert (body["rule"], body["source_order"], body["kind"]) == ("source_order", [NETWORK], "events") and "as_of" not in body


BAD: list[tuple[list[str], str]] = [
    (["--rule", "loudest"], "there is no rule 'loudest'; there are: lowest, low-best-high, range, majority, latest, source_order"),
    (["--rule", "source_order"], "give --source NAME, once for each"),
    (["--rule", "latest", "--source", "a"], "--source goes with --rule source_order, not with latest"),
    (["--as-of", "soon"], "'soon' is no day; a day is written as 2021-04-20"),
    (["--as-of", "2021-04"], "'2021-04' is no day"),
    (["--as-of", LATE, "--by", "hearsay"], "--by is kept or published, not 'hearsay'"),
]


@pytest.mark.parametrize(("options", "reason"), BAD)
def test_wrong_usage_is_told_plainly(export: Export, marsad: Any, place: Path, tmp_path: Path, options: list[str], reason: str) -> None:
    outcome = export("events", "csv", *options)
    assert outcome.code == 2 and reason in outcome.err and outcome.out == ""
    if "--as-of" not in options:
        known = marsad("known", LATE, "-w", place, *options)
        assert known.code == 2 and reason in known.err and known.out == ""
    bundle = marsad("export", "bundle", "-o", tmp_path / "b", "-w", place, "--rule", "latest")
    assert bundle.code == 2 and "do not go with it" in bundle.err and not (tmp_path / "b").exists()


def test_known_prints_rule_values_and_grade(marsad: Any, place: Path) -> None:
    for rule, killed in {"lowest": {"min": 3, "max": 3}, "low-best-high": {"low": 3, "best": 3, "high": 5}}.items():
        lines = [json.loads(line) for line in marsad("known", LATE, "-w", place, "--rule", rule).out.splitlines()]
        (event,) = [line for line in lines if line["id"] == ONE]
        assert (event["rule"], event["values"]["killed"], event["grade"]) == (rule, killed, "Contested")
    today = dt.datetime.now(dt.UTC).date()
    outcome = marsad("known", "1999-01-01", str(today + dt.timedelta(1)), "-w", place, "--source", NETWORK)
    assert outcome.code == 0 and [json.loads(line)["kind"] for line in outcome.out.splitlines()] == ["new_event", "new_event"]
