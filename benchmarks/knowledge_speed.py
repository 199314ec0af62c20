#!/usr/bin/env python3
"""Measures how fast the knowledge loads, how much memory it takes, and how fast its names are found in text.

    python benchmarks/knowledge_speed.py [FOLDER] [--megabytes 8]

FOLDER holds the texts (``../shared/seeds`` unless given, else the samples that ship); they are repeated until there is enough.
Loading is measured in a process of its own, after the libraries were imported: every vocabulary, the gazetteer, the who's who
with its ties, and its names compiled. Memory is what the process has more after loading. Names are matched on one core; of
several runs the quickest counts. Seconds are those of the processor.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "src" / "marsad" / "samples" / "demo"
PARTS = {
    "the Arabic word list": [("language.lexicon", "forms")],
    "places: gazetteer and words": [("knowledge.places", "gazetteer"), ("knowledge.places.vocabulary", "place_words")],
    "actors: bodies, words, compiled names": [
        ("knowledge.actors", "whos_who"), ("knowledge.actors.vocabulary", "vocabulary"), ("knowledge.actors.lexicon", "lexicon"),
    ],
    "events, speech, dates, counts, furniture": [
        ("knowledge.happenings", "triggers"), ("knowledge.happening_pairs", "pairs"), ("knowledge.happenings", "means"),
        ("knowledge.happenings", "families"), ("knowledge.happenings", "event_types"), ("mentions.speakers.lexicon", "lexicon"),
        ("mentions.ladder", "ladder"), ("mentions.counts_vocabulary", "vocabulary"), ("mentions.dates.vocabulary", "vocabulary"),
        ("events.settings", "settings"), ("events.settings", "terms"), ("events.rules", "rules_data"), ("events.grades", "grades_data"),
        ("events.words", "common_words"), ("documents.vocabulary", "vocabulary"), ("accounts.tie_words", "tie_words"),
    ],
}  # fmt: skip
"""What is loaded: modules of Marsad and the functions that load their data."""


def resident() -> float:
    """Megabytes of memory that this process has in use, now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def loading() -> dict[str, float]:
    """Seconds of each part, Marsad's modules included, and megabytes of all; for a process that has loaded nothing yet."""
    libraries = ("ahocorasick", "edtf", "hijridate", "pydantic", "simplemma", "spacy", "trafilatura", "yaml")
    for library in libraries:
        importlib.import_module(library)
    before = resident()
    told: dict[str, float] = {}
    for name, calls in PARTS.items():
        began = time.process_time()
        for module, function in calls:
            getattr(importlib.import_module(f"marsad.{module}"), function)()
        told[name] = time.process_time() - began
    began = time.process_time()
    _ = importlib.import_module("marsad.knowledge.actors").whos_who().ties
    told["ties"] = time.process_time() - began
    told["megabytes"], told["in all"] = resident() - before, resident()
    return told


def quickest(work: Callable[[], int], times: int = 5) -> tuple[float, int]:
    """Seconds of the quickest of several runs, and what the work found."""
    best, found = float("inf"), 0
    for _ in range(times):
        began = time.process_time()
        found = work()
        best = min(best, time.process_time() - began)
    return best, found


def texts(folder: Path, megabytes: float) -> str:
    """The texts of a folder, repeated to so many megabytes."""
    once = "\n".join(path.read_bytes().decode("utf-8", "replace") for path in sorted(folder.glob("*.txt")))
    if not once:
        raise SystemExit(f"no texts in {folder}")
    return once * max(1, round(megabytes * 1e6 / len(once.encode())))


def matching(text: str) -> list[tuple[str, float, int]]:
    """For each way of finding names: what it is, megabytes of text a second, names found."""
    from marsad.knowledge.actors.lexicon import lexicon
    from marsad.knowledge.places import gazetteer
    from marsad.knowledge.places.matching import NameMatcher
    from marsad.language.tokenizer import read_words

    size = len(text.encode()) / 1e6
    matcher, names = NameMatcher(gazetteer()), lexicon()

    def places() -> int:
        return sum(1 for _ in matcher.names(text))

    seconds, found = quickest(places)
    told = [("names of places, in the text", size / seconds, found)]
    part = text[: max(1, len(text) // 4)]  # cutting into words is slow: a quarter tells as much
    seconds, _ = quickest(lambda: len(read_words(part).norm), 2)
    cutting = len(part.encode()) / 1e6 / seconds
    norm = read_words(text).norm

    def bodies() -> int:
        starts, count = names.names, 0
        for i, word in enumerate(norm):
            if word in starts and next(names.at(norm, i), None) is not None:
                count += 1
        return count

    seconds, found = quickest(bodies)
    told.append(("names of bodies, in words already cut", size / seconds, found))
    told.append(("(cutting text into words, clitics and sentences)", cutting, len(norm)))
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--megabytes", type=float, default=8.0, help="how much text names are matched in")
    parser.add_argument("--loading", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.loading:
        print(json.dumps(loading()))
        return
    shared = ROOT.parent / "shared" / "seeds"
    folder = chosen.folder or (shared if shared.is_dir() else SAMPLES)
    runs = [json.loads(subprocess.run([sys.executable, __file__, "--loading"], check=True, capture_output=True).stdout) for _ in range(5)]
    best = min(runs, key=lambda run: sum(v for k, v in run.items() if k not in ("megabytes", "in all")))
    memory, whole = best.pop("megabytes"), best.pop("in all")
    print(f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}\n")
    print("| what | measured | to reach |\n|---|---|---|")
    print(f"| loading all knowledge | {sum(best.values()):.2f} s | under 1 s |")
    for name, seconds in best.items():
        print(f"|   {name} | {seconds:.2f} s |  |")
    print(f"| memory that it takes | {memory:.0f} MB (the process then has {whole:.0f} MB, libraries included) | under 150 MB |")
    text = texts(folder, chosen.megabytes)
    for name, speed, found in matching(text):
        reach = "" if name.startswith("(") else "above 20 MB/s"
        print(f"| {name} | {speed:.1f} MB/s ({found} in {len(text.encode()) / 1e6:.1f} MB) | {reach} |")


if __name__ == "__main__":
    main()
