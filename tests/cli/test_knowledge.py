"""What a workspace adds to places and actors is used by the verbs that read; a fault in it is named."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import REPORT

DUMP = "\t".join(
    [
        "900000001",
        "Tall an Nasim",
        "",
        "تل النسيم",
        "35.5",
        "40.5",
        "P",
        "PPL",
        "SY",
        "",
        "",
        "",
        "",
        "",
        "0",
        "",
        "-9999",
        "Asia/Damascus",
        "2024-01-01",
    ]
)
BODY = """
actors:
  - id: horizon-brigade
    name: لواء الأفق
    name_en: Horizon Brigade
    kind: Rebel group
    country: SY
    source: https://example.org/horizon
"""


@pytest.fixture
def workspace(marsad, tmp_path: Path) -> Path:
    dump = tmp_path / "SY.txt"
    dump.write_text(DUMP + "\nbroken row\n", encoding="utf-8")
    outcome = marsad("places", "import", dump, "-w", tmp_path / "workspace")
    assert outcome.code == 2 and "line 2" in outcome.err and "1 places added" in outcome.err
    return tmp_path / "workspace"


def test_imported_places_are_found_and_the_workspace_is_one(marsad, workspace: Path, tmp_path: Path) -> None:
    row = json.loads(marsad("places", "بلدة تل النسيم", "-w", workspace).out.splitlines()[0])
    assert (row["place"]["lat"], row["place"]["lon"]) == (35.5, 40.5)
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text(REPORT, encoding="utf-8")
    assert marsad("run", reports, "-w", workspace).code == 0
    assert marsad("verify", "-w", workspace).code == 0


def test_places_and_actors_of_a_workspace_are_read(marsad, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from marsad.engine import extraction, reading

    monkeypatch.setattr(extraction, "reader", reading.reader)
    (workspace / "actors.yaml").write_text(BODY, encoding="utf-8")
    report = tmp_path / "a.txt"
    report.write_text("قُتل مدنيان بقصف مدفعي نفذه لواء الأفق على بلدة تل النسيم، صباح اليوم.\n", encoding="utf-8")
    outcome = marsad("extract", report, "-o", tmp_path / "a.jsonl", "-w", workspace)
    assert outcome.code == 0, outcome.err
    (account,) = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert account["where"][0]["lat"] == 35.5
    assert [party["id"] for party in account["actors"] if party["role"] == "initiator"] == ["horizon-brigade"]


def test_a_fault_in_the_actors_of_a_workspace_is_named(marsad, workspace: Path, tmp_path: Path) -> None:
    (workspace / "actors.yaml").write_text("actors:\n  - id: Horizon Brigade\n    name: لواء الأفق\n", encoding="utf-8")
    report = tmp_path / "a.txt"
    report.write_text(REPORT, encoding="utf-8")
    outcome = marsad("extract", report, "-o", tmp_path / "a.jsonl", "-w", workspace)
    assert outcome.code == 2 and "is broken" in outcome.err and "actors.yaml" in outcome.err
