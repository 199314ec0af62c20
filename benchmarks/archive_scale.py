"""How the archive does on many documents: keeping, merging, adding a few, the desk's pages, search, decisions, ``verify``.

    python benchmarks/archive_scale.py 100000                                  (documents, of two accounts each)
    python benchmarks/archive_scale.py 100000 --database postgresql://…/empty_database
    python benchmarks/archive_scale.py 100000 --database embedded              (the PostgreSQL of the tests)

Everything in the documents is invented (``archive_world``); the reading of texts is no part of this. Prints one line a step:
what, seconds, of these seconds of the processor, how many a second, and the greatest memory of the process so far. What a
user would do in a process of its own (a run that adds documents, ``marsad verify``) is done in one, so that nothing is warm.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import archive_world  # noqa: E402

from marsad.archive import Workspace, open_workspace  # noqa: E402

MORE = 100


def used() -> float:
    """Seconds of the processor of this process and those it waited for."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def memory() -> float:
    """The greatest memory of this process so far, in MB (getrusage would give what its parent had, where that is more)."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def step(name: str, count: int, work: Callable[[], Any]) -> Any:
    """Does the work and prints its line."""
    begun, before = time.perf_counter(), used()
    result = work()
    took, busy = time.perf_counter() - begun, used() - before
    peak = memory()
    told = result if isinstance(result, str) else ""
    print(f"{name:34}{took:8.2f} s {busy:8.2f} s{count / took:11,.0f} /s{peak:7.0f} MB  {told}", flush=True)
    return result


def keep(workspace: Workspace, run: int, told: Iterable[archive_world.Told]) -> str:
    """Keeps documents with their accounts."""
    return f"{sum(kept.new for kept in workspace.keep(told, run)):,} new"


def merged(workspace: Workspace, run: int, prefix: str = "") -> None:
    """Merges as ``marsad run`` does, its parts one by one."""
    from marsad.engine.merging import Merging

    merging: list[Merging] = []
    accounts = workspace.counts()["accounts"]
    step(f"{prefix}take up the kept state", 1, lambda: merging.append(Merging(workspace)))
    step(f"{prefix}merge", accounts, merging[0].take_in)
    with workspace.writing():
        step(f"{prefix}set events", 1, lambda: f"{merging[0].hand_over(run).changed:,} events changed")
    step(f"{prefix}keep the state", 1, merging[0].keep)


def add(workspace: Workspace, world: Path, first: int) -> None:
    """In a process of its own: keeps further documents, and merges."""
    more = list(archive_world.read(world, first, MORE))
    begun, before = time.perf_counter(), used()
    run = workspace.begin_run("1", {})
    step(f"  keep {MORE} documents", MORE, lambda: keep(workspace, run, more))
    merged(workspace, run, "  ")
    took, busy = time.perf_counter() - begun, used() - before
    print(f"{f'add {MORE} documents, in all':34}{took:8.2f} s {busy:8.2f} s", flush=True)


def pages(workspace: Workspace) -> None:
    """In a process of its own: pages of the desk as a browser asks for them, and decisions."""
    from django.test import Client

    from marsad.archive import decisions, listing
    from marsad.desk.workspace import serve_from

    serve_from(workspace)
    client = Client(headers={"host": "127.0.0.1", "accept-language": "en"})

    def page(address: str) -> str:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return f"{len(answer.content):,} bytes"

    events = listing.events(listing.Filter(sort="accounts")).items
    one, place = events[0].id, events[0].place
    assert place is not None
    addresses = {
        "events": "/", "events: page 40": "/?page=40", "events: words": "/?q=مصادر+محلية", "events: rare words": f"/?q={place.name}",
        "events: place and dates": f"/?place={place.key}&from=2020-01-01&to=2021-01-01", "events: differing": "/?sort=differing",
        "the points of the map": "/map.json", "one event": f"/events/{one}", "documents": "/documents",
        "documents: a phrase": '/documents?q="ريف+شمالي"', "review": "/review", "ledger": "/ledger",
    }  # fmt: skip
    step("(first page: what is loaded once)", 1, lambda: page("/settings"))
    for name, address in addresses.items():
        step(f"desk: {name}", 1, lambda address=address: page(address))
    account = next(iter(workspace.versions()))
    step("a decision on an account", 1, lambda: decisions.decide(workspace, "accept", account).number)
    step("a merge of two events", 1, lambda: decisions.merge(workspace, [one, events[1].id]).number)
    step("it is taken back", 1, lambda: decisions.withdraw(workspace, 2).number)


def verify(workspace: Workspace) -> str:
    """``marsad verify`` in a process of its own."""
    environment = {**os.environ, "MARSAD_DATABASE_URL": workspace.url or ""}
    command = [sys.executable, "-m", "marsad", "verify", "--workspace", str(workspace.folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    return (done.stderr.strip().splitlines() or ["nothing said"])[-1][:110] if done.returncode == 0 else f"FAULTS: {done.stdout[:2000]}"


def measure(count: int, folder: Path, world: Path, database: str) -> None:
    """All steps on one archive."""
    subprocess.run([sys.executable, archive_world.__file__, str(count + MORE), str(world)], check=True)
    workspace = open_workspace(folder, database=database)
    print(f"{'step':34}{'clock':>10} {'processor':>10}", flush=True)
    run = workspace.begin_run("1", {})
    step("keep documents", count, lambda: keep(workspace, run, archive_world.read(world, 0, count)))
    merged(workspace, run)
    print(workspace.counts())
    command = [sys.executable, __file__, str(count), "--folder", str(folder), "--world", str(world), "--database", database]
    subprocess.run([*command, "--only", "add"], check=True)
    print(workspace.counts())
    subprocess.run([*command, "--only", "desk"], check=True)
    step("marsad verify", count + MORE, lambda: verify(workspace))
    workspace.close()
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    print(f"the workspace's folder: {size:,.0f} MB; load of the machine at the end: {os.getloadavg()[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int)
    parser.add_argument("--database", default="")
    parser.add_argument("--folder", type=Path, help="where the archive is made; a passing folder unless given")
    parser.add_argument("--only", help=argparse.SUPPRESS)
    parser.add_argument("--world", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        workspace = open_workspace(arguments.folder, database=arguments.database)
        add(workspace, arguments.world, arguments.documents) if arguments.only == "add" else pages(workspace)
        return
    database = arguments.database
    if database == "embedded":
        from tests.archive import databases

        databases.make("marsad_scale")
        database = databases.address("marsad_scale")
    with tempfile.TemporaryDirectory() as passing:
        measure(arguments.documents, arguments.folder or Path(passing) / "workspace", Path(passing) / "world.jsonl", database)


if __name__ == "__main__":
    main()
