"""Measures merging on made-up accounts: time, memory, truth F1, growth, and adding a few documents to many.

python benchmarks/merge_speed.py [SIZE ...]        (25000 and 100000 unless given)
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from merge_generator import World

from marsad.events import MergeState, events_of
from marsad.records import Account


def pairs(counts: Counter[object]) -> int:
    """Pairs inside groups of these sizes."""
    return sum(n * (n - 1) // 2 for n in counts.values())


def scores(accounts: list[Account], truth: dict[str, int]) -> tuple[float, float, float]:
    """Pairwise precision, recall and F1."""
    joined = pairs(Counter(a.event for a in accounts))
    true = pairs(Counter(truth[a.id] for a in accounts))
    both = pairs(Counter((a.event, truth[a.id]) for a in accounts))
    precision, recall = both / joined, both / true
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(size: int) -> dict[str, float]:
    """One run at one size."""
    accounts, truth = World().accounts(size)
    documents = sorted({a.document.id for a in accounts})
    late = set(documents[-100:])
    gc.collect()
    gc.freeze()
    start, cpu = time.perf_counter(), time.process_time()
    state = MergeState()
    state.add(a for a in accounts if a.document.id not in late)
    events_of(state, [a for a in accounts if a.document.id not in late])
    first, first_cpu = time.perf_counter() - start, time.process_time() - cpu
    start = time.perf_counter()
    state.add(a for a in accounts if a.document.id in late)
    events = events_of(state, accounts)
    more = time.perf_counter() - start
    precision, recall, f1 = scores(accounts, truth)
    return {
        "accounts": size,
        "incidents": len(set(truth.values())),
        "events": len(events),
        "seconds": round(first, 2),
        "processor_seconds": round(first_cpu, 2),
        "seconds_for_100_documents_more": round(more, 2),
        "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(f1, 4),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[25_000, 100_000], metavar="SIZE", help="accounts to merge")
    for wanted in parser.parse_args().sizes:
        print(json.dumps(measure(wanted)))
