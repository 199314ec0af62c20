"""What Django's models cannot say: kept tables refuse change, the ledger refuses a broken chain, and the full-text index.

A later migration that alters a kept table on SQLite makes it anew, which drops its triggers: it must run ``guard`` for
that table again afterwards (``tests/archive/test_guards.py`` fails otherwise).
"""

from django.db import migrations

KEPT = {
    "archive_ledgerentry": ("seq", "hash"),
    "archive_run": ("number", "entry"),
    "archive_document": ("id", "entry"),
    "archive_sighting": ("number", "entry"),
    "archive_reading": ("number", "entry"),
    "archive_accountrow": ("number", "reading_id, id"),
    "archive_claim": ("number",),
    "archive_decision": ("number", "entry"),
    "archive_membershipchange": ("number",),
    "archive_eventversion": ("number",),
}
"""The tables that only grow, each with its unique columns: an INSERT OR REPLACE could delete a row by any of them."""
GENESIS = "0" * 64
LAST = "SELECT hash FROM archive_ledgerentry ORDER BY seq DESC LIMIT 1"


def guard(editor, table, unique):
    """Makes one table refuse UPDATE, DELETE, and the deletion hidden in INSERT OR REPLACE or TRUNCATE."""
    message = f"{table} only grows"
    if editor.connection.vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            editor.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
        same = " OR ".join(
            f"EXISTS (SELECT 1 FROM {table} WHERE "
            + " AND ".join(f"{column} = NEW.{column}" for column in columns.split(", ")) + ")"
            for columns in unique
        )
        editor.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {same} "
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
    else:
        editor.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION archive_refuse()"
        )
        editor.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION archive_refuse()"
        )


def guards(apps, editor):
    postgresql = editor.connection.vendor == "postgresql"
    if postgresql:
        editor.execute(
            "CREATE FUNCTION archive_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
            "BEGIN RAISE EXCEPTION '%% only grows', TG_TABLE_NAME; END $$"
        )
    for table, unique in KEPT.items():
        guard(editor, table, unique)
    broken = "the ledger entry does not follow the last one"
    if postgresql:
        editor.execute(
            "CREATE FUNCTION archive_chain() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF NEW.seq <> COALESCE((SELECT MAX(seq) FROM archive_ledgerentry), 0) + 1 "
            f"OR NEW.previous <> COALESCE(({LAST}), '{GENESIS}') "
            f"THEN RAISE EXCEPTION '{broken}'; END IF; RETURN NEW; END $$"
        )
        editor.execute(
            "CREATE TRIGGER archive_ledgerentry_chain BEFORE INSERT ON archive_ledgerentry "
            "FOR EACH ROW EXECUTE FUNCTION archive_chain()"
        )
    else:
        editor.execute(
            "CREATE TRIGGER archive_ledgerentry_chain BEFORE INSERT ON archive_ledgerentry "
            "WHEN NEW.seq <> COALESCE((SELECT MAX(seq) FROM archive_ledgerentry), 0) + 1 "
            f"OR NEW.previous <> COALESCE(({LAST}), '{GENESIS}') "
            f"BEGIN SELECT RAISE(ABORT, '{broken}'); END"
        )


def search(apps, editor):
    """The index over ``SearchText``: FTS5 kept in step by triggers, or a generated pair of tsvectors.

    The words are split by our own analyser (``terms.py``); the databases only index them. On PostgreSQL the vectors are
    therefore written by ``search.index`` word by word, past the database's own parser.
    """
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE archive_searchtext ADD COLUMN exact_vector tsvector, ADD COLUMN stem_vector tsvector")
        editor.execute("CREATE INDEX archive_search_exact ON archive_searchtext USING gin (exact_vector)")
        editor.execute("CREATE INDEX archive_search_stem ON archive_searchtext USING gin (stem_vector)")
        return
    editor.execute(
        "CREATE VIRTUAL TABLE archive_search USING fts5(exact, stems, content='archive_searchtext', "
        "content_rowid='number', tokenize='unicode61 remove_diacritics 0')"
    )
    insert = "INSERT INTO archive_search(rowid, exact, stems) VALUES (NEW.number, NEW.exact, NEW.stems);"
    delete = (
        "INSERT INTO archive_search(archive_search, rowid, exact, stems) "
        "VALUES ('delete', OLD.number, OLD.exact, OLD.stems);"
    )
    for verb, actions in {"INSERT": insert, "DELETE": delete, "UPDATE": delete + insert}.items():
        editor.execute(
            f"CREATE TRIGGER archive_search_{verb.lower()} AFTER {verb} ON archive_searchtext BEGIN {actions} END"
        )


class Migration(migrations.Migration):
    dependencies = [("archive", "0001_initial")]

    operations = [
        migrations.RunPython(guards, migrations.RunPython.noop),
        migrations.RunPython(search, migrations.RunPython.noop),
    ]
