"""Parts of ``verify`` in processes of their own, so that a large archive is checked on all cores.

Each worker is a plain Python process that reads one task a line and answers with one line (JSON both ways); it opens the
workspace for itself and only reads. A part is a span of readings, of events, or of texts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

SPAN = 2000
"""So many readings, events or texts make one task."""

LEAST = 3000
"""An archive with fewer documents is checked in this process: starting others would take longer."""

Task = tuple[str, int, int]
"""What is checked, from where, how many."""


def tasks() -> list[Task]:
    """The whole work, cut into tasks."""
    from marsad.archive import verify_accounts, verify_present

    sizes = {"accounts": verify_accounts.size(), **verify_present.sizes()}
    return [(kind, at, SPAN) for kind, size in sizes.items() for at in range(0, max(size, 1), SPAN)]


def perform(task: Task) -> dict[str, Any]:
    """One task: the faults it found, and what is to be compared with the ledger."""
    from marsad.archive import verify_accounts, verify_present

    kind, at, count = task
    if kind == "accounts":
        return verify_accounts.check(at, count)
    return {"faults": [["present", *wrong] for wrong in verify_present.check(kind, at, count)]}


def begin(workspace: Workspace, workers: int | None) -> Iterator[dict[str, Any]]:
    """The results of all tasks, from this process as they are asked for, or from several that begin at once."""
    from django.db import connection

    from marsad.archive.models import Document

    work = tasks()
    if workers is None:
        workers = os.cpu_count() or 1 if Document.objects.count() >= LEAST else 1
    if workers < 2 or connection.in_atomic_block:
        return map(perform, work)
    return _shared(workspace, work, min(workers, len(work), 16))


def _shared(workspace: Workspace, work: list[Task], workers: int) -> Iterator[dict[str, Any]]:
    """Hands tasks to processes, the next one to whoever is free."""
    waiting: Queue[Task | None] = Queue()
    done: Queue[dict[str, Any]] = Queue()
    for task in [*work, *[None] * workers]:
        waiting.put(task)
    for _ in range(workers):
        threading.Thread(target=_attend, args=(workspace, waiting, done), daemon=True).start()
    return (_whole(done.get()) for _ in work)


def _whole(result: dict[str, Any]) -> dict[str, Any]:
    if "broken" in result:
        raise ValueError(f"a part of the check could not be done: {result['broken']}")
    return result


def _attend(workspace: Workspace, waiting: Queue[Task | None], done: Queue[dict[str, Any]]) -> None:
    """One worker process and its tasks."""
    command = [sys.executable, "-m", "marsad.archive.verify_worker", str(workspace.folder), workspace.url or ""]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdin and process.stdout
        while (task := waiting.get()) is not None:
            try:
                process.stdin.write(json.dumps(task) + "\n")
                process.stdin.flush()
                done.put(json.loads(process.stdout.readline()))
            except (OSError, ValueError) as error:
                done.put({"broken": str(error) or "the process ended"})
        process.stdin.close()


def _serve(folder: str, url: str) -> None:
    """The worker itself: tasks in, results out."""
    from marsad.archive.settings import bind

    bind(Path(folder), url or None)
    for line in sys.stdin:
        try:
            answer: dict[str, Any] = perform(tuple(json.loads(line)))
        except Exception as error:
            answer = {"broken": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _serve(*sys.argv[1:])
