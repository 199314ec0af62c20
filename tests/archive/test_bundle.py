"""The bundle: checked by the stand-alone script in a Python that has no Marsad, and any change to it found."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.archive import ArchiveError, Workspace, decisions
from marsad.archive.models import LedgerEntry

SCRIPT = Path(__file__).parents[2] / "src/marsad/archive/standalone/verify_bundle.py"


def check(path: Path, *head: str) -> subprocess.CompletedProcess[str]:
    """Runs the script alone: isolated mode, no site packages."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), str(path), *head]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def bundle(filled: Workspace, tmp_path: Path) -> Path:
    decisions.decide(filled, "accept", next(filled.all_accounts()).id)
    filled.export_bundle(tmp_path / "bundle")
    return tmp_path / "bundle"


def test_the_script_is_short_and_uses_the_standard_library_alone() -> None:
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 150
    names = {name.strip() for line in text.splitlines() if line.startswith(("import ", "from ")) for name in line[7:].split("#")[0].split(",")}
    assert names <= sys.stdlib_module_names, names


@pytest.mark.parametrize("name", ["bundle", "bundle.zip"])
def test_a_bundle_holds(filled: Workspace, tmp_path: Path, name: str) -> None:
    head = filled.head()[1]
    assert filled.export_bundle(tmp_path / name) == head
    for arguments in ((), (head,), (LedgerEntry.objects.get(seq=2).hash,)):
        result = check(tmp_path / name, *arguments)
        assert result.returncode == 0, result.stdout + result.stderr
        assert "3 documents" in result.stdout and "Everything holds." in result.stdout and head in result.stdout
    assert check(tmp_path / name, "0" * 63 + "1").returncode == 1


def test_the_export_is_in_the_ledger(filled: Workspace, tmp_path: Path) -> None:
    head = filled.export_bundle(tmp_path / "bundle.zip")
    entry = LedgerEntry.objects.order_by("-seq")[0]
    assert (entry.what, entry.body["kind"], entry.body["head"]) == ("export", "bundle", head)


def test_the_same_record_gives_the_same_files(filled: Workspace, tmp_path: Path) -> None:
    filled.export_bundle(tmp_path / "one.zip")
    filled.export_bundle(tmp_path / "two.zip")
    one, two = (zipfile.ZipFile(tmp_path / name) for name in ("one.zip", "two.zip"))
    different = {name for name in one.namelist() if one.read(name) != two.read(name)}
    assert different == {"ledger.jsonl", "SHA256SUMS"}, "only the note of the first export is new"


def test_nothing_is_written_over(filled: Workspace, tmp_path: Path) -> None:
    (tmp_path / "there.zip").write_text("something else")
    with pytest.raises(ArchiveError, match="is there already"):
        filled.export_bundle(tmp_path / "there.zip")
    assert (tmp_path / "there.zip").read_text() == "something else"


def resum(folder: Path) -> None:
    """A forger with some wit writes SHA256SUMS again."""
    import hashlib

    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "SHA256SUMS")
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(folder).as_posix()}\n" for p in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def edit(name: str, change: Callable[[list[dict]], object]) -> Callable[[Path], None]:
    """A change to the lines of a file, written back as they were spelled."""

    def apply(folder: Path) -> None:
        path = folder / name
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        change(rows)
        lines = [json.dumps(row, sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows]
        path.write_text("".join(lines), encoding="utf-8")

    return apply


def first_blob(folder: Path) -> Path:
    return sorted(p for p in (folder / "blobs").rglob("*") if p.is_file())[0]


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text": edit("documents.jsonl", lambda rows: rows[0].update(text=rows[0]["text"].replace("ثلاثة", "ثلاثون"))),
    "the furniture": edit("documents.jsonl", lambda rows: rows[0].update(furniture=[])),
    "a document less": edit("documents.jsonl", lambda rows: rows.pop()),
    "a document more": edit("documents.jsonl", lambda rows: rows.append({**rows[0], "id": "sha256:" + "0" * 64})),
    "a toll": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0]["casualties"]["killed"].update(min=30, max=30)),
    "a quoted passage": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0]["evidence"][0].update(start=0)),
    "an account less": edit("readings.jsonl", lambda rows: rows[0]["accounts"].pop()),
    "a reading less": edit("readings.jsonl", lambda rows: rows.pop()),
    "the day of publication": edit("sightings.jsonl", lambda rows: rows[0]["body"].update(published="2031-01-01")),
    "a sighting less": edit("sightings.jsonl", lambda rows: rows.pop()),
    "the reasons of a merge": edit("events.jsonl", lambda rows: rows[0]["record"].update(reasons=[])),
    "an event less": edit("events.jsonl", lambda rows: rows.pop()),
    "a decision": edit("ledger.jsonl", lambda rows: rows[-1]["body"].update(kind="reject")),
    "an entry in the middle": edit("ledger.jsonl", lambda rows: rows.pop(4)),
    "the first entry": edit("ledger.jsonl", lambda rows: rows.pop(0)),
    "the order of entries": edit("ledger.jsonl", lambda rows: rows.reverse()),
    "no ledger": lambda folder: (folder / "ledger.jsonl").unlink(),
    "a broken line": lambda folder: (folder / "ledger.jsonl").write_text("{", encoding="utf-8"),
    "bytes gone": lambda folder: first_blob(folder).unlink(),
    "bytes changed": lambda folder: first_blob(folder).write_bytes(b"other"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_found_even_when_the_sums_are_written_again(bundle: Path, name: str) -> None:
    CHANGES[name](bundle)
    resum(bundle)
    result = check(bundle)
    assert result.returncode == 1 and "DOES NOT HOLD" in result.stdout, result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_the_last_entries_cut_off_are_found_by_a_head_known_otherwise(bundle: Path, filled: Workspace) -> None:
    head = LedgerEntry.objects.get(what="decision").hash
    edit("ledger.jsonl", lambda rows: rows.pop())(bundle)
    resum(bundle)
    assert check(bundle).returncode == 0, "a shorter ledger is whole in itself"
    assert check(bundle, head).returncode == 1


def test_a_file_more_or_changed_is_found_by_the_sums(bundle: Path) -> None:
    (bundle / "extra.txt").write_text("x")
    (bundle / "README.txt").write_text("x")
    out = check(bundle).stdout
    assert "extra.txt is not listed" in out and "README.txt is not the file" in out


def test_the_sums_are_those_of_coreutils(bundle: Path) -> None:
    import shutil

    if not shutil.which("sha256sum"):
        pytest.skip("no sha256sum on this machine")
    assert subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=bundle, check=False).returncode == 0
