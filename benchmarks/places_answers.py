#!/usr/bin/env python3
"""Scores place phrases against a folder with ``answers.csv`` and, beside it, dumps in GeoNames format.

    python benchmarks/places_answers.py FOLDER [--import] [--misses]

A phrase is met when the point found lies within ``tolerance_km`` of ``lat, lon``. ``--import`` reads the folder's ``*.txt``
dumps first, as ``marsad places import`` does. Prints the share met for each kind and over all.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import defaultdict
from pathlib import Path

from marsad.knowledge.places import Gazetteer, gazetteer
from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.importing import read_dump
from marsad.mentions.places import resolve


def with_dumps(folder: Path) -> Gazetteer:
    """A fresh gazetteer with every dump of a folder."""
    made = Gazetteer.shipped()
    for file in sorted(folder.glob("*.txt")):
        start = time.perf_counter()
        found = read_dump(file, made)
        made.add(found.entries)
        print(f"{file.name}: {len(found.entries)} places, {len(found.broken)} broken, {time.perf_counter() - start:.2f} s")
    return made


def scores(answers: Path, known: Gazetteer, misses: bool = False) -> dict[str, float]:
    """The share met by kind, and ``all``."""
    met: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    with answers.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found = resolve(row["phrase"], known)
            goal = (float(row["lat"]), float(row["lon"]))
            place = found[0].place if found else None
            far = distance(goal, (place.lat, place.lon)) if place is not None and place.lat is not None and place.lon is not None else None
            good = far is not None and far <= float(row["tolerance_km"])
            for kind in (row["kind"], "all"):
                met[kind][0] += good
                met[kind][1] += 1
            if misses and not good:
                got = None if place is None else (place.name, place.admin, place.relation, place.radius_km)
                print(
                    "MISS",
                    row["kind"],
                    row["phrase"],
                    "|",
                    row["expected_name"],
                    "| got",
                    got,
                    "at",
                    None if far is None else round(far),
                    "km",
                )
    return {kind: good / count for kind, (good, count) in met.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--import", dest="dumps", action="store_true", help="read the folder's dumps first")
    parser.add_argument("--misses", action="store_true", help="print what was missed")
    options = parser.parse_args()
    known = with_dumps(options.folder) if options.dumps else gazetteer()
    for kind, share in scores(options.folder / "answers.csv", known, options.misses).items():
        print(f"{kind:12} {share:.3f}")


if __name__ == "__main__":
    main()
