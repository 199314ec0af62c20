"""A desk on the invented reports: as a client without a network for pages, as a real server for the browser."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.archive import Workspace, open_workspace
from tests.archive import databases
from tests.archive.conftest import filled, kind, workspace  # noqa: F401 (fixtures, on both databases)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@pytest.fixture
def client(filled: Workspace) -> Iterator[object]:  # noqa: F811
    """A client of the desk of a filled workspace; forms are checked as in earnest."""
    from django.test import Client

    from marsad.desk.workspace import serve_from

    serve_from(filled)
    yield Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1", "accept-language": "en"})


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a desk that is served in earnest, on SQLite."""
    from marsad.desk.server import make_server

    monkeypatch.delenv("MARSAD_DATABASE_URL", raising=False)
    with databases.archive("sqlite", tmp_path / "served", filled=True):
        opened = open_workspace(tmp_path / "served", who="tester")
    server = make_server(opened, port=0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server.address.rstrip("/")
    server.shutdown()
    server.server_close()
    thread.join()
    opened.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A running Chromium of this machine, driven by Playwright; without one the browser tests are skipped, and say so."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("NO BROWSER TESTS: no Chromium on this machine (apt-get install chromium, or any Chrome on the PATH)")
    playwright = pytest.importorskip("playwright.sync_api", reason="NO BROWSER TESTS: Playwright is not installed (dev extras)")
    flags = [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=flags)
        yield browser
        browser.close()
