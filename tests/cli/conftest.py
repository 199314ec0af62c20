"""The command line in this process, with a reader that needs no rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from marsad.cli.main import run_app
from marsad.engine import extraction
from tests.archive.conftest import filled, kind  # noqa: F401 (fixtures, on both databases)
from tests.engine.stub import StubReader

REPORT = "قصف مدفعي على أطراف البلدة\n\nقُتل مدني وأصيب آخرون بقصف مدفعي استهدف أطراف البلدة الشمالية صباح اليوم.\n"


@dataclass
class Outcome:
    code: int
    out: str
    err: str


@pytest.fixture
def marsad(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """``marsad("extract", path, …)`` runs a verb and gives exit code, standard output and standard error."""
    monkeypatch.setattr(extraction, "reader", StubReader)

    def run(*arguments: object) -> Outcome:
        code = run_app([str(a) for a in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of three reports and their manifest."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for n in range(3):
        (folder / f"{n}.txt").write_text(REPORT.replace("البلدة", f"البلدة {n}"), encoding="utf-8")
    (folder / "manifest.csv").write_text("file,outlet,url,published\n0.txt,شبكة,,2021-04-06\n1.txt,وكالة,,2021-04-06\n", encoding="utf-8")
    return folder
