"""The triggers that must stand in the database (made by migration 0002), and which of them do not."""

from __future__ import annotations

from importlib import import_module

from django.db import connection


def wanted() -> set[str]:
    """The names of the triggers that refuse changes, for the database in use."""
    tables: dict[str, tuple[str, ...]] = import_module("marsad.archive.migrations.0002_kept_and_searched").KEPT
    endings = ("no_change", "no_truncate") if connection.vendor == "postgresql" else ("no_update", "no_delete", "no_replace")
    return {f"{table}_{ending}" for table in tables for ending in endings} | {"archive_ledgerentry_chain"}


def missing_guards() -> list[str]:
    """The triggers that are gone or were switched off."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
                "WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND prosrc LIKE '%RAISE EXCEPTION%'"
            )
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT,%'")
        there = {row[0] for row in cursor.fetchall()}
    return sorted(wanted() - there)
