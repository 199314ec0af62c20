"""Extraction into files: whole or not at all, the same bytes for the same input, and one bad document costs only itself."""

import json
from pathlib import Path

import pytest

from marsad.documents import Problem, read_paths, read_text
from marsad.engine.extraction import BATCH, extract, read_all
from marsad.records import Account
from tests.engine.stub import FAULT, StubReader

STORY = "قصف مدفعي على أطراف البلدة رقم {n}\n\nقُتل مدني وأصيب آخرون بقصف مدفعي استهدف أطراف البلدة الشمالية صباح اليوم.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    for n in range(BATCH + 6):
        (made / f"{n:03}.txt").write_text(STORY.format(n=n), encoding="utf-8")
    return made


def run(folder: Path, target: Path, ties: Path | None = None, **more):
    return extract(read_paths([folder]), target, ties, using=StubReader(), **more)


def test_every_line_is_an_account_with_its_event(folder: Path, tmp_path: Path) -> None:
    result = run(folder, tmp_path / "accounts.jsonl", tmp_path / "ties.jsonl")
    lines = (tmp_path / "accounts.jsonl").read_text(encoding="utf-8").splitlines()
    accounts = [Account.model_validate_json(line) for line in lines]
    assert len(accounts) == result.accounts == result.documents == BATCH + 6
    assert [a.document.file for a in accounts] == sorted(p.name for p in folder.iterdir())
    assert all(account.event for account in accounts)
    assert result.events == len({account.event for account in accounts})
    for account in accounts:
        text = (folder / str(account.document.file)).read_bytes().decode("utf-8")
        assert all(text[p.start : p.end] == p.text for p in account.evidence)
    ties = [json.loads(line) for line in (tmp_path / "ties.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(ties) == result.ties == BATCH + 6 and ties[0]["relation"] == "backed_by"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["accounts.jsonl", "reports", "ties.jsonl"]


def test_the_events_are_those_of_merging_all_at_once(folder: Path, tmp_path: Path) -> None:
    from marsad.events.merging import merge

    run(folder, tmp_path / "a.jsonl")
    written = [Account.model_validate_json(line) for line in (tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()]
    events = {account.id: account.event for account in written}
    for account in written:
        account.event = None
    merge(written)
    assert {account.id: account.event for account in written} == events


def test_the_same_input_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    run(folder, tmp_path / "a.jsonl")
    run(folder, tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_the_same_bytes_under_two_names_are_told_twice_and_are_one_event(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY.format(n=1), encoding="utf-8")
    result = run(tmp_path, tmp_path / "out.jsonl")
    accounts = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [a["document"]["file"] for a in accounts] == ["a.txt", "b.txt"] and result.events == 1
    assert accounts[0]["event"] == accounts[1]["event"] is not None


def test_a_fault_in_one_document_is_named_and_the_rest_goes_on() -> None:
    documents = [
        read_text(STORY.format(n=1), file="a.txt"),
        read_text(STORY.format(n=FAULT), file="b.txt"),
        read_text(STORY.format(n=2), file="c.txt"),
    ]
    found = list(read_all(documents, using=StubReader()))
    problems = [f for f in found if isinstance(f, Problem)]
    assert len(found) == 3 and len(problems) == 1
    assert problems[0].file == "b.txt" and "RuntimeError: a made-up fault" in problems[0].reason and problems[0].left_out


def test_what_cannot_be_written_leaves_what_was_there(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "accounts.jsonl"
    target.write_text("earlier\n", encoding="utf-8")

    def full(line: str, events: dict[str, str]) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("marsad.engine.extraction.with_event", full)
    with pytest.raises(OSError, match="No space"):
        run(folder, target)
    assert target.read_text(encoding="utf-8") == "earlier\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["accounts.jsonl", "reports"]


def test_a_folder_in_the_place_of_the_output_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        run(folder, folder)


def test_progress_is_told_for_every_file(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    seen: list[str] = []
    run(folder, tmp_path / "a.jsonl", progress=seen.append)
    assert len(seen) == BATCH + 7 and "empty.txt" in seen
