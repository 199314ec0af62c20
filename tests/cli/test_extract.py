"""``marsad extract``: what it writes, what it says, and how it ends on every kind of bad input."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import REPORT

STUB = [sys.executable, "-m", "tests.engine.stub"]


def test_a_clean_run(marsad, reports: Path, tmp_path: Path) -> None:
    outcome = marsad("extract", reports, "-o", tmp_path / "a.jsonl", "--ties", tmp_path / "t.jsonl")
    assert outcome.code == 0 and outcome.out == ""
    assert outcome.err == f"Read 3 documents: 3 accounts of 1 event, 3 ties and facts, in {tmp_path / 'a.jsonl'}.\n"
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_to_standard_output(reports: Path) -> None:
    done = subprocess.run([*STUB, "extract", str(reports), "-o", "-"], capture_output=True, check=False)
    assert done.returncode == 0
    assert [json.loads(line)["document"]["file"] for line in done.stdout.decode().splitlines()] == ["0.txt", "1.txt", "2.txt"]


BAD = {
    "empty.txt": (b"", "is empty"),
    "binary.txt": (bytes(range(256)) * 8, "is binary"),
    "cut.txt": (REPORT.encode("utf-16")[:-1], "read up to there"),
    "cut.html": (f"<html><body><p>{REPORT * 4}".encode(), "read up to there"),
    "wrong.txt": ("Déjà à l'été, près de la forêt où ils étaient".encode("latin-1"), "in no encoding that Marsad knows"),
    "english.txt": (b"Two people were killed in the shelling of the village.", "is not Arabic"),
    "furniture.txt": ("الرئيسية\n\nفيسبوك\n\nالأكثر قراءة\n\nمن نحن\n".encode(), "only page furniture"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_named_the_rest_goes_on_and_the_exit_code_says_so(marsad, reports: Path, tmp_path: Path, name: str) -> None:
    raw, reason = BAD[name]
    (reports / name).write_bytes(raw)
    outcome = marsad("extract", reports, "-o", tmp_path / "a.jsonl")
    assert outcome.code == 2
    assert "Left out or incomplete (1):" in outcome.err and f"  {name}: " in outcome.err and reason in outcome.err
    files = [json.loads(line)["document"]["file"] for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [f for f in files if f != name] == ["0.txt", "1.txt", "2.txt"]


def test_an_enormous_file(marsad, reports: Path, tmp_path: Path) -> None:
    with (reports / "huge.txt").open("wb") as file:
        file.write("قصف ".encode() * 1000)
        file.truncate(50 * 1024 * 1024)
    outcome = marsad("extract", reports, "-o", tmp_path / "a.jsonl")
    assert outcome.code == 2 and "huge.txt: is too large (50 MB; at most 10 MB are read)" in outcome.err


def test_an_unreadable_file(marsad, reports: Path, tmp_path: Path) -> None:
    (reports / "gone.txt").symlink_to(tmp_path / "nowhere")
    outcome = marsad("extract", reports, "-o", tmp_path / "a.jsonl")
    assert outcome.code == 2 and "gone.txt: cannot be read: no such file or directory" in outcome.err


def test_a_bad_manifest(marsad, reports: Path, tmp_path: Path) -> None:
    (reports / "manifest.csv").write_text("file,published\n0.txt,06.04.2021\nabsent.txt,2021-04-06\n", encoding="utf-8")
    outcome = marsad("extract", reports, "-o", tmp_path / "a.jsonl")
    assert outcome.code == 2
    assert "manifest.csv, line 2: the date of 0.txt is no ISO date ('06.04.2021')" in outcome.err
    assert "manifest.csv, line 3: names a file that is not there: absent.txt" in outcome.err
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_a_manifest_without_its_column(marsad, reports: Path, tmp_path: Path) -> None:
    (reports / "manifest.csv").write_text("name,day\n0.txt,2021-04-06\n", encoding="utf-8")
    outcome = marsad("extract", reports, "-o", tmp_path / "a.jsonl")
    assert outcome.code == 2 and 'manifest.csv, line 1: its first line names no column "file"' in outcome.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "absent", "-o", "a.jsonl"], "absent: there is no such file or folder"),
        (["extract", "reports"], "Missing option"),
        (["extract", "-o", "a.jsonl"], "Missing argument"),
        (["extract", "reports", "-o", "none/a.jsonl"], "cannot be written: no such file or directory"),
        (["extract", "reports", "-o", "reports"], "cannot be written: is a directory"),
        (["extract", "reports", "-o", "a.jsonl", "--ties", "a.jsonl"], "need two files"),
        (["extract", "reports", "-o", "a.jsonl", "--workspace", "none"], "there is no workspace in none"),
        (["extract", "reports/manifest.csv", "-o", "a.jsonl"], "is neither .txt nor .html"),
        (["nonsense"], "No such command"),
        (["schema", "nonsense"], "there is no record 'nonsense'; there are: account"),
        (["dates", "--published", "yesterday", "أمس"], "is no ISO date"),
        (["places", "import", "SY.txt"], "needs --workspace"),
        (["export", "nonsense", "-o", "x"], "there is no export of 'nonsense'"),
        (["export", "events", "-o", "x", "--format", "xls"], "there is no format 'xls'"),
        (["export", "events", "-o", "x"], "there is no workspace in"),
        (["verify"], "there is no workspace in"),
        (["explain", "reports"], "is a folder; explain reads one file"),
    ],
)
def test_wrong_usage_is_told_in_plain_words_with_exit_code_2(
    marsad, reports: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(reports.parent)
    outcome = marsad(*arguments)
    assert outcome.code == 2
    assert words in " ".join(outcome.err.split())
    assert "Traceback" not in outcome.err


def test_a_full_disk_leaves_what_was_there(reports: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text("earlier\n", encoding="utf-8")
    for n in range(60):
        (reports / f"x{n}.txt").write_text(REPORT.replace("البلدة", f"القرية {n}"), encoding="utf-8")
    done = subprocess.run(
        [*STUB, "--limit", "9000", "extract", str(reports), "-o", str(target)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"marsad: {target} cannot be written: the disk is full or a limit is reached")
    assert target.read_text(encoding="utf-8") == "earlier\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.jsonl", "reports"]


def test_ctrl_c_leaves_what_was_read_whole_beside_the_output(reports: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    target.write_text("earlier\n", encoding="utf-8")
    for n in range(100):
        (reports / f"x{n:03}.txt").write_text(REPORT.replace("البلدة", f"القرية {n}"), encoding="utf-8")
    process = subprocess.Popen(
        [*STUB, "--slow", "extract", str(reports), "-o", str(target)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for _ in range(5):
        process.stdout.readline()
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Interrupted: what was read so far is in" in err and "Traceback" not in err
    assert target.read_text(encoding="utf-8") == "earlier\n"
    kept = [json.loads(line) for line in (tmp_path / "a.jsonl.part").read_text(encoding="utf-8").splitlines()]
    assert 5 <= len(kept) < 103 and all(account["event"] for account in kept)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.jsonl", "a.jsonl.part", "reports"]


def test_the_end_of_a_pipe_is_no_fault(reports: Path) -> None:
    done = subprocess.run(f"{sys.executable} -m marsad schema account | head -1", shell=True, capture_output=True, text=True, check=False)
    assert done.stdout == "{\n" and done.stderr == ""
