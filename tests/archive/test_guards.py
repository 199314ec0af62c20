"""Kept tables refuse change from any side, and the ledger refuses a broken chain: in the database itself."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from marsad.archive import Workspace, guards, models
from marsad.archive.models import LedgerEntry

TABLES = [getattr(models, name)._meta.db_table for name in models.KEPT]


def refused(sql: str, values: list | None = None) -> bool:
    """True when the database refuses the statement in the words of our triggers."""
    with pytest.raises(DatabaseError, match="only grows|does not follow"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return True


def key(table: str) -> str:
    return {"archive_ledgerentry": "seq", "archive_document": "id"}.get(table, "number")


def test_no_kept_row_can_be_changed_or_deleted(filled: Workspace) -> None:
    from marsad.archive import decisions

    decisions.decide(filled, "accept", next(filled.all_accounts()).id)
    for table in TABLES:
        assert refused(f"UPDATE {table} SET {key(table)} = {key(table)}"), table
        assert refused(f"DELETE FROM {table}"), table


def test_no_kept_row_can_be_replaced_or_cut_off(filled: Workspace) -> None:
    from marsad.archive import decisions

    decisions.decide(filled, "accept", next(filled.all_accounts()).id)
    for table in TABLES:
        if connection.vendor == "sqlite":
            assert refused(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
            columns = [field.column for field in apps.get_model("archive", table[8:])._meta.concrete_fields]
            other = ", ".join({key(table): f"'9' || {key(table)}"}.get(name, name) for name in columns)
            if table not in ("archive_claim", "archive_membershipchange", "archive_eventversion"):  # no other unique column
                assert refused(f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) SELECT {other} FROM {table}")
        else:
            assert refused(f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize(
    ("seq", "previous"), [(-1, "same"), (0, "same"), (2, "same"), (1, "0" * 64), (1, "f" * 64)], ids=str
)  # fmt: skip
def test_an_entry_that_does_not_follow_is_refused(filled: Workspace, seq: int, previous: str) -> None:
    last, hash = filled.head()
    values = [last + seq, "now", "nobody", "note", "{}", hash if previous == "same" else previous, "a" * 64]
    refused("INSERT INTO archive_ledgerentry (seq, at, who, what, body, previous, hash) VALUES (%s,%s,%s,%s,%s,%s,%s)", values)
    assert filled.head() == (last, hash)


def test_all_guards_stand_and_a_missing_one_is_noticed(filled: Workspace) -> None:
    assert guards.missing_guards() == []
    for name in sorted(guards.wanted()):
        table = max((t for t in TABLES if name.startswith(t)), key=len)
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
        assert name in guards.missing_guards()


def test_every_kept_table_is_guarded() -> None:
    from importlib import import_module

    migration = import_module("marsad.archive.migrations.0002_kept_and_searched")
    assert set(migration.KEPT) == set(TABLES)


def test_models_and_migrations_agree(workspace: Workspace) -> None:
    from django.core.management import call_command

    call_command("makemigrations", "archive", check=True, dry_run=True, verbosity=0)


def test_the_ledger_is_written_in_a_transaction_only(workspace: Workspace) -> None:
    from marsad.archive import ledger

    with pytest.raises(RuntimeError, match="transaction"):
        ledger.append([("note", {})], "tester")
    assert LedgerEntry.objects.count() == 1
