"""Kills ``marsad run`` at random moments (kill -9), and lets eight writers at one archive: is anything lost, doubled or broken?

    python benchmarks/archive_kills.py --kills 200 --seconds 60
    python benchmarks/archive_kills.py --kills 200 --seconds 60 --database postgresql://user@host/empty_database
    python benchmarks/archive_kills.py --kills 200 --seconds 60 --database embedded       (the PostgreSQL of the tests)

The command is the user's own: ``marsad run FOLDER --workspace W --json`` over a folder of invented reports that grows. Only
kills that hit the running command are counted. After each: what the command had printed as kept is there with its accounts,
and ``verify`` finds nothing. At the end the command is let run to its end, and accounts and events must be, line for line,
those of a workspace that read the same folder undisturbed. Then eight people decide at once while a run adds documents.

Prints what it found and ends with 1 if anything did not hold. Works in a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from marsad.archive import Workspace, open_workspace  # noqa: E402

FRESH = 30
"""So many reports are added to the folder before a run, as long as no more than ``WAITING`` wait to be read."""
WAITING = 60

PLACES = ["تل النسيم", "عين الورد", "خربة الزيتون", "كفر السنابل", "دير الغزلان", "بئر الهدهد", "جسر القمر"]
BODIES = ["لواء الأزرق", "جبهة الأخضر", "كتائب النخيل"]
DEEDS = ["بقصف مدفعي استهدف بلدة {place}", "بغارة جوية على بلدة {place}", "بانفجار عبوة ناسفة في بلدة {place}"]
TELLINGS = [
    "{place}\n\nقُتل {killed} مدنيين وجُرح {wounded} آخرون {deed} صباح {day} نيسان {year}.\nوقال مراسل الشبكة المخترعة إن {body} نفّذ الهجوم.\n",
    "أفادت مصادر محلية بمقتل {killed} أشخاص {deed} في {day} نيسان {year}، ولم تُعرف الجهة المنفذة.\nتقرير رقم {number}.\n",
    "أعلن {body} مسؤوليته عن هجوم وقع {deed} في {day} نيسان {year} وأدى إلى مقتل {killed} وإصابة {wounded}. بيان {number}.\n",
]


def report(number: int) -> str:
    """The invented report of that number; three neighbours tell one happening."""
    happening = random.Random(number // 3)
    place = f"{happening.choice(PLACES)} {'الشرقية الغربية الشمالية الجنوبية'.split()[happening.randrange(4)]}"
    return TELLINGS[number % 3].format(
        place=place, deed=happening.choice(DEEDS).format(place=place), killed=happening.randrange(3, 11), body=happening.choice(BODIES),
        wounded=happening.randrange(3, 20), day=happening.randrange(1, 29), year=2015 + happening.randrange(9), number=number,
    )  # fmt: skip


class Folder:
    """Reports that become more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        path.mkdir()

    def grow(self, by: int) -> None:
        for number in range(self.count, self.count + by):
            (self.path / f"{number:05}.txt").write_text(report(number), encoding="utf-8")
        self.count += by


def start(workspace: Workspace, *command: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONUTF8": "1", "MARSAD_DATABASE_URL": workspace.url or ""}
    return subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def run(workspace: Workspace, folder: Folder) -> subprocess.Popen[str]:
    return start(workspace, "-m", "marsad", "run", str(folder.path), "--workspace", str(workspace.folder), "--json")


class Kills:
    """Runs that are killed, and what did not hold after one of them."""

    def __init__(self, workspace: Workspace, folder: Folder) -> None:
        self.workspace = workspace
        self.folder = folder
        self.chance = random.Random(5)
        self.reported: dict[str, int] = {}
        """Documents that a run printed as kept, each with the number of its accounts."""
        self.wrong: list[str] = []
        self.hits = self.missed = 0
        self.moments: Counter[str] = Counter()
        self.length = self.lull = 0.0
        """How long a run takes from its start, and from there to the first document that it keeps."""

    def measure(self) -> None:
        """Lets a run end, to know how long one takes."""
        self.folder.grow(FRESH)
        begun = time.monotonic()
        process = run(self.workspace, self.folder)
        assert process.stdout is not None and process.stderr is not None
        first = process.stdout.readline()
        self.lull = time.monotonic() - begun
        self._note([first, *process.stdout.readlines()])
        if process.wait():
            self.wrong.append(f"a run that nobody disturbed ended with {process.returncode}: {process.stderr.read()}")
        self.length = time.monotonic() - begun

    def kill(self) -> None:
        """One run, killed at a random moment: one in four before it has kept anything, the others from its first kept document on."""
        if self.folder.count - len(self.reported) < WAITING:
            self.folder.grow(FRESH)
        early = self.chance.random() < 0.25
        rest = max(0.2, self.length - self.lull)
        moment = self.chance.uniform(0, self.lull) if early else self.chance.uniform(0, 1.05 * rest)
        process = run(self.workspace, self.folder)
        assert process.stdout is not None and process.stderr is not None
        lines: list[str] = []
        begun = threading.Event()

        def read() -> None:
            for line in process.stdout or ():
                lines.append(line)
                begun.set()
            begun.set()

        reading = threading.Thread(target=read)
        reading.start()
        if not early:
            begun.wait()
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
        reading.join()
        if process.returncode == -signal.SIGKILL:
            self.hits += 1
            self._count(lines)
        else:
            self.missed += 1
            self.length -= 0.1 * (self.length - self.lull)
            if process.returncode:
                self.wrong.append(f"a run ended with {process.returncode}: {process.stderr.read()[:500]}")
        self._note(lines)
        self._check()

    def _count(self, lines: list[str]) -> None:
        kept = {json.loads(line)["kept"]["document"] for line in lines if line.startswith('{"kept') and line.endswith("\n")}
        if any(line.startswith('{"finished') for line in lines):
            self.moments["when all was done"] += 1
        elif len(self.reported.keys() | kept) == self.folder.count:
            self.moments["while it merged"] += 1
        elif kept:
            self.moments["while it read and kept"] += 1
        else:
            self.moments["before it kept anything new"] += 1

    def _note(self, lines: list[str]) -> None:
        for line in lines:
            if line.endswith("\n") and (kept := json.loads(line).get("kept")):
                self.reported[kept["document"]] = kept["accounts"]

    def _check(self) -> None:
        from marsad.archive.models import Reading

        faults = [str(fault) for fault in self.workspace.verify().faults]
        there = dict(Reading.objects.order_by("number").values_list("document", "accounts_count"))
        lost = {document for document, accounts in self.reported.items() if there.get(document) != accounts}
        lost |= self.reported.keys() - set(self.workspace.blobs.names())
        if lost:
            faults.append(f"{len(lost)} documents that were reported as kept are not there")
        self.wrong += [f"kill {self.hits}: {fault}" for fault in faults]


def kills(workspace: Workspace, folder: Folder, count: int, database: str) -> list[str]:
    """So many kills that hit, then the comparison with an undisturbed run; what did not hold."""
    work = Kills(workspace, folder)
    work.measure()
    began = time.monotonic()
    while work.hits < count and not work.wrong:
        work.kill()
        if (work.hits + work.missed) % 20 == 0:
            print(
                f"{work.hits} kills hit a running process, {work.missed} runs had ended; {workspace.counts()}; {time.monotonic() - began:.0f} s",
                flush=True,
            )
    print(f"{work.hits} kills hit: {dict(work.moments)}; {len(work.reported)} documents had been reported as kept")
    process = run(workspace, folder)
    _, err = process.communicate()
    if process.returncode:
        work.wrong.append(f"running again ended with {process.returncode}: {err[:500]}")
    work.wrong += [str(fault) for fault in workspace.verify().faults]
    print(f"run again: {workspace.counts()}, {len(work.wrong)} things wrong")
    after, url = exported(workspace), workspace.url
    workspace.close()
    with tempfile.TemporaryDirectory() as passing:
        undisturbed = open_workspace(Path(passing) / "undisturbed", database=other(database))
        process = run(undisturbed, folder)
        process.communicate()
        wanted = exported(undisturbed)
        undisturbed.close()
    again = open_workspace(workspace.folder, database=url or "")
    for kind in wanted:
        if after[kind] != wanted[kind]:
            different = len(set(after[kind]) ^ set(wanted[kind]))
            work.wrong.append(f"{different} lines of the {kind} are not those of an undisturbed run")
    print(f"compared with an undisturbed run: { ({kind: len(lines) for kind, lines in wanted.items()}) }")
    assert again.counts()["documents"] == folder.count
    return work.wrong


def exported(workspace: Workspace) -> dict[str, list[str]]:
    """Accounts and events as the user exports them, in the order of the alphabet."""
    found = {}
    for kind in ("accounts", "events", "claims"):
        process = start(workspace, "-m", "marsad", "export", kind, "--output", "-", "--workspace", str(workspace.folder))
        out, err = process.communicate()
        assert process.returncode == 0, err
        found[kind] = sorted(out.splitlines())
    return found


def other(database: str) -> str:
    """A further database of the kind."""
    if not database:
        return ""
    import psycopg

    name = "marsad_undisturbed"
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'")
    return urlunsplit(urlsplit(database)._replace(path=f"/{name}"))


def writers(workspace: Workspace, folder: Folder, seconds: float) -> list[str]:
    """Eight processes that decide for so long, while a run adds documents; what was lost or doubled."""
    from marsad.archive.models import Decision

    before = Decision.objects.count()
    folder.grow(100)
    running = [
        start(workspace, "-m", "tests.archive.worker", "decide", str(workspace.folder), str(seconds), f"writer {i}") for i in range(8)
    ]
    adding = run(workspace, folder)
    printed: Counter[int] = Counter()
    wrong = []
    for process in running:
        out, err = process.communicate()
        printed.update(int(line.split()[1]) for line in out.splitlines())
        if process.returncode:
            wrong.append(f"a writer ended with {process.returncode}: {err[-500:]}")
    _, err = adding.communicate()
    if adding.returncode or workspace.counts()["documents"] != folder.count:
        wrong.append(f"the run beside them ended with {adding.returncode} and {workspace.counts()}: {err[-500:]}")
    kept = Decision.objects.count() - before
    print(f"8 writers and a run of 100 documents, {seconds:g} s: {kept} decisions kept, {len(printed)} reported, {workspace.counts()}")
    if set(printed.values()) != {1} or kept != len(printed):
        wrong.append("decisions were lost or doubled")
    return wrong + [str(fault) for fault in workspace.verify().faults]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    database = arguments.database
    if database == "embedded":
        from tests.archive import databases

        databases.make("marsad_kills")
        database = databases.address("marsad_kills")
    with tempfile.TemporaryDirectory() as passing:
        workspace = open_workspace(Path(passing) / "workspace", database=database)
        folder = Folder(Path(passing) / "reports")
        wrong = kills(workspace, folder, arguments.kills, database)
        wrong += writers(workspace, folder, arguments.seconds)
    for line in wrong:
        print("DOES NOT HOLD:", line)
    print("Everything holds." if not wrong else f"{len(wrong)} things do not hold.")
    print(f"load of the machine at the end: {os.getloadavg()[0]:.1f}")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
