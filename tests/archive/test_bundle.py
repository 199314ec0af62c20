"""The bundle: checked by the stand-alone script in a Python that has no Marsad, and any change to it found."""

from __future__ import annotations

import json
import shutil
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
    names = {
        name.strip() for line in text.splitlines() if line.startswith(("import ", "from ")) for name in line[7:].split("#")[0].split(",")
    }
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


def exchange(rows: list[dict], name: str) -> None:
    rows[0][name], rows[1][name] = rows[1][name], rows[0][name]


def exchange_files(one: Path, two: Path) -> None:
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)


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
    "a text under another encoding": edit("documents.jsonl", lambda rows: rows[0].update(encoding="cp1256")),
    "how undecodable bytes were met": edit("documents.jsonl", lambda rows: rows[0].update(errors="replace")),
    "the title": edit("documents.jsonl", lambda rows: rows[0].update(title=[0, 2])),
    "the size": edit("documents.jsonl", lambda rows: rows[0].update(size=1)),
    "the entry of a document": edit("documents.jsonl", lambda rows: rows[0].update(entry=1)),
    "the texts of two exchanged": edit("documents.jsonl", lambda rows: exchange(rows, "text")),
    "a space in a text": edit("documents.jsonl", lambda rows: rows[0].update(text=rows[0]["text"] + " ")),
    "a document twice": edit("documents.jsonl", lambda rows: rows.append(rows[0])),
    "a document without its text": edit("documents.jsonl", lambda rows: rows[0].pop("text")),
    "a document without a name": edit("documents.jsonl", lambda rows: rows[0].pop("id")),
    "a document that is a list": edit("documents.jsonl", lambda rows: rows.append([])),
    "the type of an account": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0].update(type="arrest")),
    "who did it": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0]["actors"][0].update(id="another")),
    "who said it": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0]["attribution"][0].update(source="another")),
    "the day of an event": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0]["when"].update(start="2031-01-01")),
    "a place": edit("readings.jsonl", lambda rows: rows[0]["accounts"][0]["where"][0].update(lat=1.0)),
    "an account twice": edit("readings.jsonl", lambda rows: rows[0]["accounts"].append(rows[0]["accounts"][0])),
    "the accounts of two readings exchanged": edit("readings.jsonl", lambda rows: exchange(rows, "accounts")),
    "the documents of two readings exchanged": edit("readings.jsonl", lambda rows: exchange(rows, "document")),
    "the rules of a reading": edit("readings.jsonl", lambda rows: rows[0].update(rules="9")),
    "the run of a reading": edit("readings.jsonl", lambda rows: rows[0].update(run=9)),
    "a reading twice": edit("readings.jsonl", lambda rows: rows.append(rows[0])),
    "a reading without accounts": edit("readings.jsonl", lambda rows: rows[0].pop("accounts")),
    "the outlet": edit("sightings.jsonl", lambda rows: rows[0]["body"].update(outlet="another")),
    "the address": edit("sightings.jsonl", lambda rows: rows[0]["body"].update(url="https://elsewhere.example")),
    "on what the day rests": edit("sightings.jsonl", lambda rows: rows[0]["body"].update(published_basis="html")),
    "the file's name": edit("sightings.jsonl", lambda rows: rows[0]["body"].update(file="another.txt")),
    "a sighting of another document": edit("sightings.jsonl", lambda rows: rows[0]["body"].update(document=rows[1]["body"]["document"])),
    "a sighting twice": edit("sightings.jsonl", lambda rows: rows.append(rows[0])),
    "the accounts of an event": edit("events.jsonl", lambda rows: rows[0]["record"]["accounts"].pop()),
    "the name of an event": edit("events.jsonl", lambda rows: rows[0].update(event="elsewhere")),
    "the records of two events exchanged": edit("events.jsonl", lambda rows: exchange(rows, "record")),
    "an event twice": edit("events.jsonl", lambda rows: rows.append(rows[0])),
    "who took a decision": edit("ledger.jsonl", lambda rows: rows[-1].update(who="another")),
    "when it was taken": edit("ledger.jsonl", lambda rows: rows[-1].update(at="2001-01-01T00:00:00.000000Z")),
    "what an entry is": edit("ledger.jsonl", lambda rows: rows[2].update(what="note")),
    "the link of an entry": edit("ledger.jsonl", lambda rows: rows[3].update(previous="0" * 64)),
    "the hash of an entry": edit("ledger.jsonl", lambda rows: rows[3].update(hash="f" * 64)),
    "the number of an entry": edit("ledger.jsonl", lambda rows: rows[3].update(seq=99)),
    "two entries exchanged": edit("ledger.jsonl", lambda rows: rows.insert(2, rows.pop(3))),
    "an entry twice": edit("ledger.jsonl", lambda rows: rows.insert(3, rows[3])),
    "an entry without a hash": edit("ledger.jsonl", lambda rows: rows[3].pop("hash")),
    "which accounts joined an event": edit(
        "ledger.jsonl", lambda rows: next(r for r in rows if r["what"] == "event.changed")["body"]["joined"].pop()
    ),
    "what a run was asked": edit("ledger.jsonl", lambda rows: next(r for r in rows if r["what"] == "run.began")["body"].update(what={})),
    "no documents": lambda folder: (folder / "documents.jsonl").unlink(),
    "no readings": lambda folder: (folder / "readings.jsonl").write_text("", encoding="utf-8"),
    "no events": lambda folder: (folder / "events.jsonl").unlink(),
    "no sightings": lambda folder: (folder / "sightings.jsonl").unlink(),
    "no bytes at all": lambda folder: shutil.rmtree(folder / "blobs"),
    "bytes of two exchanged": lambda folder: exchange_files(*sorted(p for p in (folder / "blobs").rglob("*") if p.is_file())[:2]),
    "bytes cut": lambda folder: first_blob(folder).write_bytes(first_blob(folder).read_bytes()[:-1]),
    "bytes more": lambda folder: (first_blob(folder).parent / ("0" * 62)).write_bytes(b"nobody's"),
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


def test_the_changes_are_many() -> None:
    assert len(CHANGES) >= 70


@pytest.mark.parametrize("name", ["no sums", "a broken line", "sums in another order"])
def test_the_sums_themselves(bundle: Path, name: str) -> None:
    path = bundle / "SHA256SUMS"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if name == "no sums":
        path.unlink()
    else:
        path.write_text("".join(lines[1:] if name == "a broken line" else reversed(lines)), encoding="utf-8")
    result = check(bundle)
    assert result.returncode == (0 if name == "sums in another order" else 1) and "Traceback" not in result.stderr


def test_a_zip_that_was_cut_or_changed_is_told(filled: Workspace, tmp_path: Path) -> None:
    filled.export_bundle(tmp_path / "bundle.zip")
    data = bytearray((tmp_path / "bundle.zip").read_bytes())
    data[len(data) // 2] ^= 255
    for name, damaged in {"bit.zip": bytes(data), "cut.zip": bytes(data[: len(data) // 2])}.items():
        (tmp_path / name).write_bytes(damaged)
        result = check(tmp_path / name)
        assert result.returncode == 1 and "DOES NOT HOLD" in result.stdout and "Traceback" not in result.stderr, result.stderr


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
