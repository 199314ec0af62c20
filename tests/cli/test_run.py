"""``marsad run`` and the verbs on a workspace: what is kept stays whole, and a second run adds nothing."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import REPORT

STUB = [sys.executable, "-m", "tests.engine.stub"]


@pytest.fixture(autouse=True)
def sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)


def test_a_second_run_adds_nothing_and_a_new_file_only_itself(marsad, reports: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    first = marsad("run", reports, "-w", workspace)
    assert first.code == 0 and "Read 3 documents" in first.err and "3 new, 0 known and unchanged; 3 accounts read" in first.err
    second = marsad("run", reports, "-w", workspace)
    assert second.code == 0 and "0 new, 3 known and unchanged; 0 accounts read, 0 events changed" in second.err
    (reports / "3.txt").write_text(REPORT.replace("البلدة", "القرية"), encoding="utf-8")
    third = marsad("run", reports, "-w", workspace)
    assert third.code == 0 and "1 new, 3 known and unchanged; 1 account read" in third.err
    assert marsad("verify", "-w", workspace).code == 0


def test_a_day_of_publication_that_is_learnt_later_has_the_text_read_again(marsad, reports: Path, tmp_path: Path) -> None:
    manifest = (reports / "manifest.csv").rename(tmp_path / "manifest.csv")
    marsad("run", reports, "-w", tmp_path / "workspace")
    manifest.rename(reports / "manifest.csv")
    second = marsad("run", reports, "-w", tmp_path / "workspace")
    assert "0 new, 1 known and unchanged; 2 accounts read" in second.err
    third = marsad("run", reports, "-w", tmp_path / "workspace")
    assert "0 new, 3 known and unchanged; 0 accounts read, 0 events changed" in third.err
    assert marsad("verify", "-w", tmp_path / "workspace").code == 0


def test_what_is_kept_is_told_as_json_lines(marsad, reports: Path, tmp_path: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    (reports / "nul.txt").write_text("قصف\x00" * 40, encoding="utf-8")
    first, second = (marsad("run", reports, "-w", tmp_path / "workspace", "--json") for _ in range(2))
    lines = [json.loads(line) for line in first.out.splitlines()]
    kept = [line["kept"] for line in lines if "kept" in line]
    assert [k["file"] for k in kept] == ["0.txt", "1.txt", "2.txt"] and all(k["new"] and k["accounts"] == 1 for k in kept)
    assert all((tmp_path / "workspace" / "blobs" / k["document"][7:9] / k["document"][9:]).is_file() for k in kept)
    assert lines[-1]["finished"] == {
        "documents": 3,
        "new": 3,
        "unchanged": 0,
        "accounts": 3,
        "changed_events": 1,
        "flagged": 0,
        "left_out": 2,
        "interrupted": False,
    }
    again = [json.loads(line) for line in second.out.splitlines()]
    assert [next(iter(line)) for line in again if "left_out" not in line] == ["finished"] and again[-1]["finished"]["unchanged"] == 3


def test_bad_files_are_named_and_the_rest_kept(marsad, reports: Path, tmp_path: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    outcome = marsad("run", reports, "-w", tmp_path / "workspace")
    assert outcome.code == 2 and "empty.txt: is empty" in outcome.err and "3 new" in outcome.err


def test_a_folder_with_other_files_is_no_workspace(marsad, reports: Path) -> None:
    outcome = marsad("run", reports, "-w", reports)
    assert outcome.code == 2 and "holds other files" in outcome.err


def test_ctrl_c_keeps_what_was_kept_and_the_same_command_completes_it(reports: Path, tmp_path: Path) -> None:
    for n in range(80):
        (reports / f"x{n:03}.txt").write_text(REPORT.replace("البلدة", f"القرية {n}"), encoding="utf-8")
    command = ["run", str(reports), "-w", str(tmp_path / "workspace")]
    process = subprocess.Popen([*STUB, "--slow", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for _ in range(40):
        process.stdout.readline()
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130 and "what was kept is whole" in err and "Traceback" not in err
    verified = subprocess.run([*STUB, "verify", "-w", str(tmp_path / "workspace")], capture_output=True, text=True, check=False)
    assert verified.returncode == 0, verified.stdout
    again = subprocess.run([*STUB, *command], capture_output=True, text=True, check=False)
    assert again.returncode == 0 and "Read 83 documents" in again.stderr
    assert ": 83 new" not in again.stderr


def test_a_full_disk_is_told_and_what_was_kept_stays_whole(reports: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    assert subprocess.run([*STUB, "run", str(reports), "-w", str(workspace)], check=False, capture_output=True).returncode == 0
    size = (workspace / "archive.sqlite3").stat().st_size
    for n in range(120):
        (reports / f"x{n:03}.txt").write_text(REPORT.replace("البلدة", f"القرية {n}") * 3, encoding="utf-8")
    done = subprocess.run(
        [*STUB, "--limit", str(size + 40_000), "run", str(reports), "-w", str(workspace)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and done.stderr.startswith("marsad: the d") and "Traceback" not in done.stderr
    assert subprocess.run([*STUB, "verify", "-w", str(workspace)], check=False, capture_output=True).returncode == 0
    again = subprocess.run([*STUB, "run", str(reports), "-w", str(workspace)], check=False, capture_output=True, text=True)
    assert again.returncode == 0 and "Read 123 documents" in again.stderr


@pytest.fixture
def workspace(marsad, reports: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    assert marsad("run", reports, "-w", folder).code == 0
    return folder


@pytest.mark.parametrize(("kind", "number"), [("accounts", 3), ("events", 1), ("claims", 15), ("actors", 0), ("places", 1)])
def test_exports_to_jsonl_and_csv_hold_the_same_rows(marsad, workspace: Path, kind: str, number: int) -> None:
    lines = marsad("export", kind, "-o", "-", "-w", workspace).out.splitlines()
    assert len(lines) == number and all(isinstance(json.loads(line), dict) for line in lines)
    table = marsad("export", kind, "-f", "csv", "-o", "-", "-w", workspace).out
    rows = list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))
    assert len(rows) == number and table.startswith("\ufeff") == bool(number)


def test_accounts_as_jsonl_are_the_records_of_the_contract(marsad, workspace: Path, reports: Path, tmp_path: Path) -> None:
    assert marsad("extract", reports, "-o", tmp_path / "a.jsonl").code == 0
    exported = marsad("export", "accounts", "-o", "-", "-w", workspace).out
    assert exported == (tmp_path / "a.jsonl").read_text(encoding="utf-8")


def test_an_export_is_noted_in_the_ledger(marsad, workspace: Path, tmp_path: Path) -> None:
    before = marsad("verify", "-w", workspace).err
    assert marsad("export", "events", "-o", tmp_path / "e.jsonl", "-w", workspace).code == 0
    after = marsad("verify", "-w", workspace).err
    assert before != after and "All holds" in after


def test_verify_names_what_does_not_hold_and_ends_with_1(marsad, workspace: Path) -> None:
    blob = next(path for path in (workspace / "blobs").rglob("*") if path.is_file())
    blob.chmod(0o600)
    blob.write_bytes(b"changed")
    outcome = marsad("verify", "-w", workspace)
    assert outcome.code == 1 and outcome.out.strip() and "do not hold" in outcome.err


def test_a_bundle_checks_itself(marsad, workspace: Path, tmp_path: Path) -> None:
    assert marsad("export", "bundle", "-o", tmp_path / "bundle", "-w", workspace).code == 0
    done = subprocess.run(
        [sys.executable, "-I", str(tmp_path / "bundle" / "verify_bundle.py"), str(tmp_path / "bundle")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
