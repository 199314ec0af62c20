"""The page of accuracy: its groups, its rows, and what it says of sets that are not there."""

import csv
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import accuracy  # noqa: E402

TEXT = "قتل ثلاثة أشخاص بقصف على قرية السدرة. وأصيب اثنان في البلدة."
FIRST, SECOND = "قتل ثلاثة أشخاص بقصف على قرية السدرة", "وأصيب اثنان في البلدة"


def told(quote: str, **fields: Any) -> dict[str, Any]:
    return {"id": quote[:3], "type": ["shelling"], "quotes": [quote], "status": "occurred", **fields}


def read(quote: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    passage = {"start": start, "end": start + len(quote), "text": quote}
    return {"type": "shelling", "status": "occurred", "evidence": [passage], **fields}


def report(kind: str, gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> accuracy.Report:
    return accuracy.Report("sy_a.txt", kind, "Syria", TEXT, gold, found)


@pytest.mark.parametrize(
    ("file", "country"),
    [("sy_party.txt", "Syria"), ("broadcaster_sy.txt", "Syria"), ("ps_jenin_broadcaster.html", "Palestine")],
)
def test_the_country_is_in_the_name(file: str, country: str) -> None:
    assert accuracy.country_of(file) == country


def test_a_name_without_a_country_is_refused() -> None:
    with pytest.raises(ValueError, match="report_one"):
        accuracy.country_of("report_one.txt")


@pytest.mark.parametrize("name", accuracy.OWN)
def test_every_report_of_our_own_has_a_country_and_a_kind_of_outlet(name: str) -> None:
    folder, _ = accuracy.OWN[name]
    rows = list(csv.DictReader((folder / "manifest.csv").open(encoding="utf-8")))
    assert rows
    assert [row["file"] for row in rows if not row["kind"]] == []
    assert {accuracy.country_of(row["file"]) for row in rows} <= set(accuracy.COUNTRIES.values())


def test_each_group_is_scored_by_itself_and_silence_is_no_dash() -> None:
    reports = [
        report(
            "observatory",
            [told(FIRST, killed=[3, 3], where=[["السدرة"]])],
            [read(FIRST, casualties={"killed": {"min": 3, "max": 3}})],
        ),
        report("newspaper", [told(FIRST, killed=[3, 3]), told(SECOND)], [read(FIRST)]),
    ]
    newspaper, observatory = accuracy.sliced(reports, lambda one: one.kind, {})
    # label, reports, happenings, found, status, when, where, who, killed, wounded, sources, mean
    assert newspaper == ["newspaper", "1", "2", "0.67", "0.50", "–", "–", "–", "0.00", "–", "–", "0.39"]
    assert observatory == ["observatory", "1", "1", "1.00", "1.00", "–", "0.00", "–", "1.00", "–", "–", "0.75"]


def test_sets_that_are_not_there_are_named_as_not_measured(tmp_path: Path) -> None:
    lines = accuracy.incidents(None) + accuracy.calm(accuracy.Gate(tmp_path, tmp_path), None)
    assert [line for line in lines if line.startswith("Not measured in this run")] != []
    own = {"samples": dict.fromkeys([*accuracy.WHOLE, "gold_accounts", "system_accounts"], 1.0)}
    assert "The seeds were not measured in this run: they are not there." in accuracy.by_field(own)


def test_the_comparison_of_dates_comes_from_its_own_page() -> None:
    text = "\n".join(accuracy.dates())
    assert "| **Marsad** |" in text and "HeidelTime" in text
