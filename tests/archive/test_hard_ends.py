"""Kills, many writers at once, and a full disk: nothing reported as kept is lost, nothing is there twice."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from marsad.archive import ArchiveFull, Workspace, open_workspace
from marsad.archive.models import Decision, LedgerEntry, Run
from tests.archive import invented, worker

ROOT = Path(__file__).parents[2]
COUNT = 160


def start(database: str | None, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "MARSAD_DATABASE_URL": database or ""}
    command = [sys.executable, "-m", "tests.archive.worker", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def killed_after_the_first_line(process: subprocess.Popen[str], seconds: float) -> list[str]:
    """What a process printed before kill -9, which comes so long after its first line."""
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    lines = [first, *process.stdout.readlines()]
    process.wait()
    return [line.strip() for line in lines if line.endswith("\n")]


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX systems")
def test_kill_at_any_moment_loses_nothing_that_was_reported(workspace: Workspace) -> None:
    chance = random.Random(4)
    folder = str(workspace.folder)
    reported: set[str] = set()
    for _ in range(4):
        lines = killed_after_the_first_line(start(workspace.url, "keep", folder, str(COUNT)), chance.uniform(0, 0.5))
        reported |= {line.split()[1] for line in lines if line.startswith("kept")}
        report = workspace.verify()
        assert report.faults == []
        there = set(workspace.blobs.names())
        assert reported <= there and workspace.counts()["documents"] >= len(reported)
    assert reported, "the process was killed before it kept anything"
    last = start(workspace.url, "keep", folder, str(COUNT))
    out, _ = last.communicate()
    assert last.returncode == 0 and out.strip().endswith("done")
    assert workspace.counts() == {"documents": COUNT, "accounts": COUNT, "events": COUNT // 2}
    report = workspace.verify()
    assert report.holds and report.remarks == []


def test_eight_writers_lose_and_double_no_decision(workspace: Workspace) -> None:
    folder = str(workspace.folder)
    worker.keep(workspace, 12)
    importer = start(workspace.url, "keep", folder, str(COUNT))
    writers = [start(workspace.url, "decide", folder, "2", f"writer {i}") for i in range(7)]
    printed: Counter[int] = Counter()
    for writer in writers:
        out, _ = writer.communicate()
        assert writer.returncode == 0
        printed.update(int(line.split()[1]) for line in out.splitlines())
    assert importer.wait() == 0
    numbers = list(Decision.objects.order_by("number").values_list("number", flat=True))
    assert set(printed.values()) == {1} and sorted(printed) == numbers == list(range(1, len(numbers) + 1))
    assert len(set(Decision.objects.values_list("who", flat=True))) == 7, "every writer had its turn"
    assert LedgerEntry.objects.filter(what="decision").count() == len(numbers)
    assert workspace.counts()["documents"] == COUNT and Run.objects.count() == 2
    assert workspace.verify().faults == []


# ---- a full disk ----


def test_a_full_database_is_told_and_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import connection

    workspace = open_workspace(tmp_path / "w", database="")
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 20}")
    run = workspace.begin_run("1", {})
    reported = []
    with pytest.raises(ArchiveFull, match="no room left"):
        for kept in workspace.keep((worker.reading(i) for i in range(COUNT)), run, batch=4):
            reported.append(kept.document)
    assert workspace.counts()["documents"] == len(reported)
    assert workspace.verify().faults == []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1000000")
    assert len(list(workspace.keep((worker.reading(i) for i in range(COUNT)), run))) == COUNT
    assert workspace.counts()["documents"] == COUNT and workspace.verify().holds


@pytest.mark.skipif(os.name != "posix", reason="file size limits are of POSIX systems")
def test_no_room_for_the_bytes_is_told_and_leaves_no_half_file(workspace: Workspace) -> None:
    document, accounts = invented.first()
    run = workspace.begin_run("1", {})
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, old[1]))
    try:
        with pytest.raises(ArchiveFull, match="full"):
            list(workspace.keep([(document, accounts)], run))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, ignored)
    assert [path for path in (workspace.folder / "blobs").rglob("*") if path.is_file()] == []
    assert workspace.counts()["documents"] == 0
    assert [kept.new for kept in workspace.keep([(document, accounts)], run)] == [True]
    assert workspace.verify().holds
