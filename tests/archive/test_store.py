"""Keeping documents, accounts and events: once each, found again unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.archive import ArchiveError, CannotKeep, Workspace, open_workspace
from marsad.archive.models import (
    AccountRow,
    Claim,
    Document,
    EventRow,
    LedgerEntry,
    MembershipChange,
    PresentDocument,
    Sighting,
)
from tests.archive import invented
from tests.archive.invented import run


def test_what_is_kept_comes_back_unchanged(workspace: Workspace) -> None:
    kept = run(workspace, invented.reports())
    assert [(k.file, k.new, k.read, k.accounts) for k in kept] == [
        ("first.txt", True, True, 1), ("second.txt", True, True, 1), ("third.txt", True, True, 1)
    ]  # fmt: skip
    for document, _ in invented.reports():
        row = Document.objects.get(id=document.id)
        assert row.text == document.text
        assert [tuple(part) for part in row.furniture] == document.furniture
        assert workspace.blobs.read(document.id) == document.raw
    events = {event.id: event.accounts for event in invented.grouping()}
    for account, (_, (original,)) in zip(workspace.all_accounts(), invented.reports(), strict=True):
        assert account.event is not None and account.id in events[account.event]
        assert account.model_copy(update={"event": None}) == original


def test_the_same_folder_again_adds_nothing_but_the_note_of_the_run(workspace: Workspace) -> None:
    run(workspace, invented.reports())
    tables = (Document, Sighting, AccountRow, Claim, EventRow, MembershipChange)
    before = [model.objects.count() for model in tables]
    entries = LedgerEntry.objects.count()
    kept = run(workspace, invented.reports())
    assert not any(k.new or k.read for k in kept)
    assert [model.objects.count() for model in tables] == before
    assert list(LedgerEntry.objects.filter(seq__gt=entries).values_list("what", flat=True)) == ["run.began"]


def test_a_further_document_leaves_what_was_there(workspace: Workspace) -> None:
    run(workspace, invented.reports()[:2])
    before = list(AccountRow.objects.order_by("number").values())
    run(workspace, invented.reports())
    assert list(AccountRow.objects.order_by("number").values())[: len(before)] == before
    assert workspace.counts() == {"documents": 3, "accounts": 3, "events": 2}


def test_documents_and_accounts_can_be_kept_one_by_one(workspace: Workspace) -> None:
    document, accounts = invented.first()
    number = workspace.begin_run("1", {})
    assert workspace.keep_document(document) is True
    assert workspace.keep_document(document) is False
    assert workspace.read_already([document], "1") == [False]
    assert workspace.keep_accounts(document.id, accounts, number) is True
    assert workspace.keep_accounts(document.id, accounts, number) is False
    assert workspace.read_already([document, document], "1") == [True, True] and workspace.read_already([document], "2") == [False]


def test_the_same_bytes_under_another_description_are_one_document_met_twice(workspace: Workspace) -> None:
    document, accounts = invented.second()
    run(workspace, [(document, accounts)])
    document.published, document.published_basis = "2031-03-04", "manifest"
    kept = run(workspace, [(document, accounts)])
    assert kept[0].new is False
    assert [s.published for s in Sighting.objects.order_by("number")] == [None, "2031-03-04"]
    assert PresentDocument.objects.get(document=document.id).published == "2031-03-04"


def test_a_document_met_under_another_description_is_to_be_read_again(workspace: Workspace) -> None:
    document, accounts = invented.second()
    run(workspace, [(document, accounts)])
    assert workspace.read_already([document], "1") == [True]
    document.published, document.published_basis = "2031-03-04", "manifest"
    assert workspace.read_already([document], "1") == [False]
    assert run(workspace, [(document, accounts)])[0].read is True, "the same accounts, but of a reading that knew the day"
    assert workspace.read_already([document], "1") == [True]
    twin = invented.document(document.text, "another.txt", outlet=document.outlet)
    assert run(workspace, [(twin, accounts)])[0].read is True
    assert workspace.read_already([document, twin], "1") == [True, True], "two files of one text do not take turns"


def test_new_rules_make_new_accounts_beside_the_old(workspace: Workspace) -> None:
    document, (account,) = invented.first()
    run(workspace, [(document, [account])])
    changed = account.model_copy(update={"type": "airstrike"})
    assert run(workspace, [(document, [changed])], rules="2")[0].read is True
    assert list(AccountRow.objects.order_by("number").values_list("type", flat=True)) == ["shelling", "airstrike"]
    assert [a.type for a in workspace.all_accounts()] == ["airstrike"]
    assert list(EventRow.objects.values_list("type", flat=True)) == ["airstrike"]


def test_an_account_that_a_new_reading_no_longer_finds_leaves_its_event(workspace: Workspace) -> None:
    run(workspace, invented.reports())
    document, _ = invented.second()
    number = workspace.begin_run("2", {})
    workspace.keep_accounts(document.id, [], number)
    event = EventRow.objects.get(id=invented.grouping()[0].id)
    assert (event.accounts, event.killed_min, event.killed_max) == (1, 3, 3)
    workspace.set_events(invented.grouping(), number)
    assert MembershipChange.objects.order_by("-number").first().event is None


def test_the_event_row_spans_what_its_accounts_say(workspace: Workspace) -> None:
    run(workspace, invented.reports())
    event = EventRow.objects.get(id=invented.grouping()[0].id)
    assert (event.type, event.start, event.end, event.lat, event.radius_km) == ("shelling", "2031-03-03", "2031-03-03", 35.2, 3)
    assert (event.killed_min, event.killed_max, event.wounded_min, event.wounded_max) == (3, 5, 5, 5)
    assert (event.accounts, event.documents, event.review) == (2, 2, "open")
    assert event.differs == ["status", "initiator", "killed"]
    assert event.version.record["reasons"] == ["same day", "same place"]
    clash = EventRow.objects.get(id=invented.grouping()[1].id)
    assert (clash.lat, clash.killed_min, clash.killed_max) == (None, None, None)


def test_an_account_in_two_events_is_refused_and_nothing_changes(workspace: Workspace) -> None:
    run(workspace, invented.reports())
    wrong = invented.grouping()
    wrong[1].accounts.append(wrong[0].accounts[0])
    entries = LedgerEntry.objects.count()
    with pytest.raises(ValueError, match="stands in two events"):
        workspace.set_events(wrong, 1)
    assert LedgerEntry.objects.count() == entries


@pytest.mark.parametrize(("bad", "reason"), [("a\x00b", "NUL"), ("a\ud800b", "half a character")])
def test_a_text_no_database_can_hold_is_named_and_the_rest_goes_on(workspace: Workspace, bad: str, reason: str) -> None:
    broken = invented.document("invented", "broken.txt")
    broken.text = bad
    kept = run(workspace, [invented.first(), (broken, []), invented.third()])
    assert [k.new for k in kept] == [True, False, True]
    assert kept[1].problem is not None and reason in kept[1].problem and "broken.txt" in kept[1].problem


def test_an_account_id_of_another_document_is_refused(workspace: Workspace) -> None:
    (_, one), (document, two), _ = invented.reports()
    two[0].id = one[0].id
    kept = run(workspace, [invented.first(), (document, two)])
    assert kept[1].problem is not None and "belongs to another document" in kept[1].problem
    assert Document.objects.count() == 1, "the document whose accounts cannot be kept is left out whole"


def test_accounts_of_a_document_that_is_not_kept_are_refused(workspace: Workspace) -> None:
    document, accounts = invented.first()
    with pytest.raises(CannotKeep, match="no document"):
        workspace.keep_accounts(document.id, accounts, workspace.begin_run("1", {}))


def test_a_workspace_is_opened_again_as_it_was(workspace: Workspace) -> None:
    run(workspace, invented.reports())
    head = workspace.head()
    again = open_workspace(workspace.folder, database=workspace.url or "")
    assert again.head() == head and again.counts()["documents"] == 3


class TestOpening:
    def test_a_folder_with_other_files_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "report.txt").write_text("invented")
        with pytest.raises(ArchiveError, match="holds other files"):
            open_workspace(tmp_path)
        assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]

    def test_a_file_is_no_workspace(self, tmp_path: Path) -> None:
        (tmp_path / "report.txt").write_text("invented")
        with pytest.raises(ArchiveError, match="is a file"):
            open_workspace(tmp_path / "report.txt")

    def test_none_is_made_unasked(self, tmp_path: Path) -> None:
        with pytest.raises(ArchiveError, match="no workspace"):
            open_workspace(tmp_path / "absent", create=False)
        assert not (tmp_path / "absent").exists()

    def test_one_of_a_newer_marsad_is_refused(self, tmp_path: Path) -> None:
        open_workspace(tmp_path / "w", database="").close()
        (tmp_path / "w" / "workspace.json").write_text('{"format": 99}')
        with pytest.raises(ArchiveError, match="newer Marsad"):
            open_workspace(tmp_path / "w", database="")

    def test_a_damaged_archive_is_told_plainly(self, tmp_path: Path) -> None:
        open_workspace(tmp_path / "w", database="").close()
        for name in ("archive.sqlite3-wal", "archive.sqlite3-shm"):
            (tmp_path / "w" / name).unlink(missing_ok=True)
        (tmp_path / "w" / "archive.sqlite3").write_bytes(b"this is no database at all" * 100)
        with pytest.raises(ArchiveError, match="damaged"):
            open_workspace(tmp_path / "w", database="")

    @pytest.mark.parametrize(
        ("url", "reason"),
        [("mysql://host/db", "postgresql://"), ("postgresql://host", "no database"), ("postgresql://h:port/x", "[Pp]ort")],
    )
    def test_a_wrong_database_url_is_told_plainly(self, tmp_path: Path, url: str, reason: str) -> None:
        with pytest.raises(ArchiveError, match=reason):
            open_workspace(tmp_path / "w", database=url)
