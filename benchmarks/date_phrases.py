#!/usr/bin/env python3
"""Scores date phrases: the share that is read as exactly the days it means, and as no date where it means none.

python benchmarks/date_phrases.py [tests/dates/phrases.jsonl] [--misses]
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
from pathlib import Path

from marsad.mentions.dates import read_dates

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("phrases", nargs="?", type=Path, default=ROOT / "tests" / "dates" / "phrases.jsonl")
    parser.add_argument("--misses", action="store_true", help="print the phrases that were not read right")
    options = parser.parse_args()
    right = total = 0
    for line in options.phrases.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = [m for m in read_dates(row["phrase"], dt.date.fromisoformat(row["published"])) if not m.habitual]
        days = {(str(m.low), str(m.high)) for m in found}
        good = (row["start"], row["end"]) in days if row["start"] else not days
        total += 1
        right += good
        if options.misses and not good:
            print(
                row["published"],
                row["phrase"],
                "| means",
                row["start"],
                row["end"],
                "| read",
                [(m.text, str(m.low), str(m.high)) for m in found],
            )
    print(f"right {right / total:.3f} of {total}")


if __name__ == "__main__":
    main()
