"""Kills a run at random moments (kill -9), and lets eight writers at one archive: is anything lost, doubled or broken?

    python benchmarks/archive_kills.py --kills 200 --seconds 60
    python benchmarks/archive_kills.py --kills 200 --seconds 60 --database postgresql://user@host/empty_database

Works in a temporary folder with the invented reports of the tests; run it from a checkout. Prints what it found and ends
with 1 if anything did not hold.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from marsad.archive import Workspace, open_workspace  # noqa: E402

STEP = 40
"""So many documents further begins each run, so that each finds some that are kept and some that are new."""


def start(workspace: Workspace, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "MARSAD_DATABASE_URL": workspace.url or ""}
    verb, *rest = arguments
    command = [sys.executable, "-m", "tests.archive.worker", verb, str(workspace.folder), *rest]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def kills(workspace: Workspace, count: int, documents: int) -> list[str]:
    """Runs that are killed, each at another moment after it opened the archive; what did not hold."""
    chance, wrong, reported, lost_runs = random.Random(5), list[str](), set[str](), 0
    for number in range(count):
        process = start(workspace, "keep", str(documents), str(number * STEP))
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0, 1.5))
        process.send_signal(signal.SIGKILL)
        lines = [line for line in process.stdout.read().split("\n")[:-1] if line.startswith("kept")]
        process.wait()
        reported |= {line.split()[1] for line in lines}
        lost_runs += process.returncode == -signal.SIGKILL
        report = workspace.verify()
        wrong += [f"kill {number}: {fault}" for fault in report.faults]
        if missing := reported - set(workspace.blobs.names()):
            wrong.append(f"kill {number}: {len(missing)} documents reported as kept are gone")
        if number % 20 == 19:
            print(f"{number + 1} kills, {lost_runs} hit a running process, {workspace.counts()}, {len(wrong)} wrong", flush=True)
    total = documents + (count - 1) * STEP
    out, _ = start(workspace, "keep", str(total)).communicate()
    if not out.strip().endswith("done") or workspace.counts()["documents"] != total or not workspace.verify().holds:
        wrong.append("running again did not complete it")
    return wrong


def writers(workspace: Workspace, seconds: float) -> list[str]:
    """Eight processes that decide for so long; what was lost or doubled."""
    from marsad.archive.models import Decision

    before = Decision.objects.count()
    running = [start(workspace, "decide", str(seconds), f"writer {i}") for i in range(8)]
    printed: Counter[int] = Counter()
    wrong = []
    for process in running:
        out, _ = process.communicate()
        printed.update(int(line.split()[1]) for line in out.splitlines())
        if process.returncode:
            wrong.append(f"a writer ended with {process.returncode}")
    kept = Decision.objects.count() - before
    print(f"8 writers, {seconds:g} s: {kept} decisions kept, {len(printed)} reported")
    if set(printed.values()) != {1} or kept != len(printed):
        wrong.append("decisions were lost or doubled")
    return wrong + [str(fault) for fault in workspace.verify().faults]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "workspace", database=arguments.database)
        wrong = kills(workspace, arguments.kills, arguments.documents) + writers(workspace, arguments.seconds)
    for line in wrong:
        print("DOES NOT HOLD:", line)
    print("Everything holds." if not wrong else f"{len(wrong)} things do not hold.")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
