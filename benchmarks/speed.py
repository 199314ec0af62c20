#!/usr/bin/env python3
"""Measures speed, memory, start and size, and prints the table of docs/benchmarks.md.

    python benchmarks/speed.py [FOLDER] [--documents 2000] [--quick]

FOLDER holds the reports that are repeated (``../shared/seeds`` unless given, else the samples that ship). Each copy ends with
its number, so that no two have the same bytes. The whole ``marsad extract`` is measured as a user runs it, in a process of
its own held to one core, from start to end, with its greatest resident memory; then once more with twice the documents.
``--quick`` takes a tenth of them. The installed size needs a new environment and is measured with ``--size``.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds on the clock, seconds of the processor, and the greatest resident memory in MB."""

    seconds: float
    processor: float
    megabytes: float


def measured(command: list[str], *, one_core: bool = False) -> Run:
    """Runs a command to its end. Raises RuntimeError where it fails (exit code 2, input left out, is no failure)."""
    core = min(os.sched_getaffinity(0)) if one_core and hasattr(os, "sched_setaffinity") else None
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if core is not None:
        os.sched_setaffinity(process.pid, {core})
    assert process.stderr is not None
    told = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    if process.returncode not in (0, 2):
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {told[-1000:]}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024))


def best(command: list[str], times: int = 5) -> Run:
    """The quickest of several runs: what the machine can do when it is not disturbed."""
    return min((measured(command) for _ in range(times)), key=lambda run: run.seconds)


def repeated(source: Path, target: Path, number: int) -> int:
    """Fills a folder with so many numbered copies of the reports of another; gives their characters."""
    texts = [path.read_bytes().decode("utf-8", "replace") for path in sorted(source.glob("*.txt"))]
    if not texts:
        sys.exit(f"{source} holds no .txt")
    published = _published(source)
    rows = ["file,published"]
    characters = 0
    for n, (text, day) in zip(range(number), cycle(zip(texts, published, strict=True))):
        whole = f"{text.rstrip()}\n\n{n}\n"
        (target / f"{n:05}.txt").write_bytes(whole.encode())
        rows.append(f"{n:05}.txt,{day}")
        characters += len(whole)
    (target / "manifest.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return characters


def _published(source: Path) -> list[str]:
    """The publication day of each report of a folder, empty where its manifest gives none."""
    import csv

    days: dict[str, str] = {}
    if (source / "manifest.csv").exists():
        with (source / "manifest.csv").open(encoding="utf-8") as file:
            days = {row["file"]: row.get("published") or "" for row in csv.DictReader(file)}
    return [days.get(path.name, "") for path in sorted(source.glob("*.txt"))]


def extract_table(source: Path, number: int, folder: Path) -> list[tuple[str, str, str]]:
    """Speed and memory of the whole extract at a number of documents and at twice as many."""
    marsad = [sys.executable, "-m", "marsad"]
    rows: list[tuple[str, str, str]] = []
    runs: list[Run] = []
    for size in (number, 2 * number):
        reports = folder / str(size)
        reports.mkdir()
        characters = repeated(source, reports, size)
        run = measured([*marsad, "extract", str(reports), "-o", str(folder / f"{size}.jsonl")], one_core=True)
        runs.append(run)
        rows.append(
            (
                f"`extract`, {size:,} documents, one core",
                f"{size / run.seconds:.0f} documents/s ({run.seconds:.1f} s)",
                "60 or more",
            )
        )
        mean = characters / size
        rows.append(
            (f"  by processor time, of {mean:,.0f} characters each", f"{size / run.processor:.0f} documents/s ({run.processor:.1f} s)", "")
        )
        rows.append((f"  greatest memory at {size:,}", f"{run.megabytes:.0f} MB", "under 600 MB"))
    growth = runs[1].megabytes / runs[0].megabytes - 1
    rows.append(("  memory grown from the first to the second", f"{growth:+.1%}", "within 10 %"))
    return rows


def start_table() -> list[tuple[str, str, str]]:
    """How long the package and the command line take to start."""
    python = sys.executable
    return [
        ("`import marsad`", f"{best([python, '-c', 'import marsad']).seconds:.2f} s", "under 1.5 s"),
        ("`marsad --help`", f"{best([python, '-m', 'marsad', '--help']).seconds:.2f} s", "under 1 s"),
        (
            "`marsad.load()` (import, vocabularies, pipeline)",
            f"{best([python, '-c', 'import marsad; marsad.load()'], 3).seconds:.2f} s",
            "",
        ),
        ("`marsad dates` on one phrase", f"{best([python, '-m', 'marsad', 'dates', 'أمس'], 3).seconds:.2f} s", ""),
    ]


def size_table(folder: Path) -> list[tuple[str, str, str]]:
    """The size of a new environment with Marsad in it, less that of the empty one."""
    environment = folder / "environment"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    empty = _size(environment)
    began = time.perf_counter()
    subprocess.run([str(environment / "bin" / "pip"), "install", "--quiet", str(ROOT)], check=True)
    seconds = time.perf_counter() - began
    return [
        ("installed, without development parts", f"{(_size(environment) - empty) / 1e6:.0f} MB", "under 700 MB"),
        ("`pip install .`", f"{seconds:.0f} s", ""),
    ]


def _size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", help="reports to repeat")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--quick", action="store_true", help="a tenth of the documents")
    parser.add_argument("--size", action="store_true", help="also the installed size, in a new environment")
    options = parser.parse_args()
    shared = ROOT.parent / "shared" / "seeds"
    source = options.folder or (shared if shared.is_dir() else ROOT / "src" / "marsad" / "samples" / "demo")
    load_before = os.getloadavg()[0]
    number = options.documents // 10 if options.quick else options.documents
    with tempfile.TemporaryDirectory(prefix="marsad-speed-") as folder:
        rows = start_table()
        rows += extract_table(source, number, Path(folder))
        if options.size:
            rows += size_table(Path(folder))
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    memory = "" if limit == resource.RLIM_INFINITY else f", memory held to {limit // 2**20} MB"
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores{memory}\n"
    )
    load_after = os.getloadavg()[0]
    print(f"Processes at work when it began and when it ended, itself among these: {load_before:.1f}, {load_after:.1f}\n")
    print("| what | measured | to reach |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
