"""A workspace: one folder with the archive, the kept bytes and the settings, and what can be done with it.

    workspace = open_workspace(Path("my-workspace"))
    run = workspace.begin_run(rules="0.1.0", what={"command": "run", "paths": ["reports"]})
    for kept in workspace.keep(readings, run):      # (document, accounts) pairs, written in batches
        print(kept.document, kept.new)
    workspace.set_events(merge(workspace.all_accounts()), run)

Everything is written in transactions of moderate size. What a call has returned is on the disk; a kill in the middle
loses only what had not been returned yet, and the same run again completes it.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.archive import lock, settings
from marsad.archive.blobs import Blobs
from marsad.archive.errors import ArchiveError, told

if TYPE_CHECKING:
    from marsad.archive.choice import Choice
    from marsad.archive.keeping import DocumentLike, Kept
    from marsad.archive.membership import EventLike
    from marsad.archive.verify import Report
    from marsad.records import Account, Flag, MergeDecision

FORMAT = 1
"""The version of the workspace's own layout, in ``workspace.json``."""

WRITER_LOCK = 0x6D617273
"""Key of the advisory lock under which PostgreSQL's writers take turns, as SQLite's do by themselves."""


class Workspace:
    """An open workspace. Get one from ``open_workspace``. ``who`` is written into the ledger with every act; ``url``
    names its PostgreSQL, None for SQLite."""

    def __init__(self, folder: Path, who: str, url: str | None = None) -> None:
        self.folder = folder
        self.who = who
        self.url = url
        self.blobs = Blobs(folder / "blobs")

    # ---- writing ----

    def begin_run(self, rules: str, what: dict[str, Any]) -> int:
        """Notes that a run begins, with the version of the rules and what it was asked to do; gives its number."""
        from marsad.archive import keeping

        return keeping.begin_run(self, rules, what)

    def finish_run(self, run: int, result: dict[str, Any]) -> None:
        """Notes that a run ended, with its counts."""
        self.note("run.finished", {"run": run, **result})

    def keep_document(self, document: DocumentLike) -> bool:
        """Keeps a document: its bytes, its text, how it was met. True when it is new. Raises CannotKeep, ArchiveFull."""
        from marsad.archive import keeping

        return keeping.keep(self, [(document, None)], None)[0].new

    def keep_accounts(self, document_id: str, accounts: list[Account], run: int) -> bool:
        """Keeps what a reading found in a kept document. False when the present reading has just these accounts."""
        from marsad.archive import keeping

        return keeping.keep_reading(self, document_id, accounts, run)

    def keep(self, readings: Iterable[tuple[DocumentLike, list[Account]]], run: int, batch: int = 32) -> Iterator[Kept]:
        """Keeps documents with their accounts, ``batch`` at a time, and reports each once it is on the disk."""
        from marsad.archive import keeping

        return keeping.keep_all(self, readings, run, batch)

    def set_events(self, events: Iterable[EventLike], run: int, within: Collection[str] | None = None) -> int:
        """Takes over how the events room groups the accounts; standing decisions of reviewers go before it.

        With ``within`` only these accounts are looked at, and ``events`` are those in which they stand. Gives the number of
        events that changed: 0 when all is as it was.
        """
        from marsad.archive import membership

        return membership.set_events(self, events, run, within)

    def events_stand_since(self, entry: int, hash: str) -> bool:
        """True when the ledger has that entry with that hash, and no run changed an event after it."""
        from marsad.archive import membership

        return membership.stand_since(entry, hash)

    def note_flags(self, flags: Iterable[Flag], run: int) -> int:
        """Notes which standing decisions later documents speak against; gives how many. Within ``writing``."""
        from marsad.archive import flagged

        return flagged.note(self, flags, run)

    def note(self, what: str, body: dict[str, Any]) -> int:
        """Adds a plain entry to the ledger (an export, an import of names) and gives its number."""
        from marsad.archive import ledger

        with self.writing():
            return ledger.append([(what, body)], self.who)[0]

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction in which this process is the only writer. Faults of disk and database become ArchiveError."""
        from django.db import DatabaseError, connection, transaction

        nested = connection.in_atomic_block
        try:
            with transaction.atomic():
                if connection.vendor == "postgresql":
                    with connection.cursor() as cursor:
                        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER_LOCK])
                if not nested:
                    transaction.on_commit(self._write_head)
                yield
        except (DatabaseError, OSError) as error:
            plain = told(error)
            if plain is None:
                raise
            raise plain from error

    # ---- reading ----

    def read_already(self, documents: Sequence[DocumentLike], rules: str) -> list[bool]:
        """For each document, whether it is kept, met under this description, and read since by that version of the rules."""
        from marsad.archive import sightings

        return sightings.read_already(documents, rules)

    def all_accounts(self, corrected: bool = True) -> Iterator[Account]:
        """The accounts of every document's present reading, documents in the order they came in.

        With ``corrected`` the reviewers' standing corrections are in them. ``event`` is the event they stand in now.
        """
        from marsad.archive import present

        return present.accounts(corrected=corrected)

    def versions(self) -> dict[str, str]:
        """The ids of the present accounts, each with a word for the version in which it stands: another word when its
        document was read anew or a correction came or went."""
        from marsad.archive import present

        return present.versions()

    def accounts(self, ids: Collection[str]) -> list[Account]:
        """These accounts, as ``all_accounts`` gives them; ids of none that is present are passed over."""
        from marsad.archive import present

        return present.accounts_named(ids)

    def has_entry(self, entry: int, hash: str) -> bool:
        """True when the ledger has an entry of that number with that hash: it is the ledger it was taken from."""
        from marsad.archive import ledger

        return ledger.holds(entry, hash)

    def counts(self) -> dict[str, int]:
        """How many documents, accounts and events there are now."""
        from marsad.archive import present

        return present.counts()

    def links(self) -> list[MergeDecision]:
        """What reviewers said of pairs of accounts: one event, or not; for ``events`` to merge by."""
        from marsad.archive import structural

        return structural.links()

    def choose(self, rule: str = "", order: Sequence[str] = (), day: str = "", by: str = "") -> Choice:
        """By which rule values are shown, and as known on which day; what is empty is as the workspace's settings say.

        Raises ChoiceError for a rule or day that there is not.
        """
        from marsad.archive import preferences
        from marsad.archive.choice import choose

        return choose(preferences.read(self.folder), rule, order, day, by)

    def verify(self, expect: str | None = None, progress: Callable[[str, int], None] | None = None, workers: int | None = None) -> Report:
        """Checks every kept byte and the whole ledger, and names what does not hold; see ``verify``."""
        from marsad.archive.verify import verify

        return verify(self, expect=expect, progress=progress, workers=workers)

    def export_bundle(self, target: Path) -> str:
        """Writes the whole record as plain files that can be checked without Marsad; see ``bundle``."""
        from marsad.archive.bundle import export_bundle

        return export_bundle(self, target)

    def head(self) -> tuple[int, str]:
        """Number and hash of the ledger's last entry."""
        from marsad.archive import ledger

        return ledger.head()

    def _write_head(self) -> None:
        """Keeps the ledger's head beside the database. A failure here costs nothing that was kept."""
        seq, last = self.head()
        temporary = self.folder / f".ledger.head.{os.getpid()}"
        with contextlib.suppress(OSError):
            temporary.write_text(f"{seq} {last}\n", encoding="ascii")
            os.replace(temporary, self.folder / "ledger.head")

    def close(self) -> None:
        """Closes this thread's connection to the database."""
        from django.db import connections

        connections.close_all()


def open_workspace(path: Path | str, *, create: bool = True, who: str | None = None, database: str | None = None) -> Workspace:
    """Opens the workspace in the folder ``path``, making it if it is not there and bringing it to the newest version.

    ``who`` is the name for the ledger, otherwise the system's user name. ``database`` is a PostgreSQL URL, otherwise
    ``MARSAD_DATABASE_URL``, otherwise SQLite in the folder. Raises ArchiveError when the folder is something else, is
    not there and ``create`` is False, or belongs to a newer Marsad.
    """
    folder = Path(path).expanduser().resolve()
    url = database if database is not None else os.environ.get(settings.DATABASE_VARIABLE) or None
    if folder.exists() and not folder.is_dir():
        raise ArchiveError(f"{folder} is a file, not a workspace folder")
    if not (folder / "workspace.json").exists():
        if not create:
            raise ArchiveError(f"there is no workspace in {folder}")
        if folder.exists() and any(p.name not in _OWN for p in folder.iterdir()):
            raise ArchiveError(f"{folder} holds other files; name an empty or new folder for the workspace")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with lock.held(folder / "workspace.lock"):
            settings.bind(folder, url)
            workspace = Workspace(folder, who or _user(), url)
            _check_format(folder)
            _bring_up_to_date(workspace)
    except OSError as error:
        raise told(error) or ArchiveError(f"the workspace {folder} cannot be opened: {error}") from error
    return workspace


_OWN = {
    "workspace.lock",
    "workspace.json",
    "settings.yaml",
    "secret.key",
    "archive.sqlite3",
    "archive.sqlite3-wal",
    "archive.sqlite3-shm",
    "blobs",
}
"""What an interrupted making of a workspace may have left."""


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _check_format(folder: Path) -> None:
    path = folder / "workspace.json"
    if path.exists():
        try:
            version = json.loads(path.read_text(encoding="utf-8"))["format"]
        except (ValueError, KeyError, TypeError) as error:
            raise ArchiveError(f"{path} is damaged: {error}") from error
        if version > FORMAT:
            raise ArchiveError(f"the workspace {folder} was made by a newer Marsad (format {version}); update Marsad")


def _bring_up_to_date(workspace: Workspace) -> None:
    """Makes or migrates the tables, and notes the making of the workspace in the ledger."""
    from django.db import DatabaseError

    try:
        _migrate()
        if workspace.head()[0] == 0:
            workspace.note("workspace.made", {"format": FORMAT})
    except DatabaseError as error:
        raise told(error) or ArchiveError(f"the archive cannot be opened: {str(error).strip()}") from error
    path = workspace.folder / "workspace.json"
    if not path.exists():
        temporary = path.with_suffix(".new")
        temporary.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        os.replace(temporary, path)


def _migrate() -> None:
    """Brings the tables to this version, one process at a time; refuses those of a newer Marsad."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if postgresql:
            cursor.execute("SELECT pg_advisory_lock(%s)", [WRITER_LOCK])
        try:
            executor = MigrationExecutor(connection)
            if executor.loader.applied_migrations.keys() - executor.loader.graph.nodes.keys():
                raise ArchiveError("the archive was made by a newer Marsad; update Marsad")
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                call_command("migrate", verbosity=0, interactive=False)
        finally:
            if postgresql:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [WRITER_LOCK])
