#!/usr/bin/env python3
"""Scores single newswire sentences: are attacks and protests found, and who did it to whom.

    python benchmarks/newswire.py [tests/newswire/sentences.jsonl] [--misses]

- attacks, protests: the share of such sentences from which an account of the kind is taken
- none: the share of the other sentences from which nothing is taken (a truce or an arrest in them counts as something)
- who, whom: of the sentences that say it, the share where a party read in that role shares a content word with one of the passages
  that name it
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

import marsad
from marsad.language.folding import bare, normal
from marsad.records import Account, Party

ROOT = Path(__file__).resolve().parent.parent
PROTEST = frozenset({"protest", "riot", "excessive_force"})
CROWD = frozenset({"protest", "riot"})
SHARES = ("attacks", "protests", "none", "who", "whom")


def content(text: str) -> set[str]:
    """The words of a passage in one spelling, without article and leading و."""
    return {bare(normal(word)).lstrip("و") for word in re.findall(r"\w+", text) if len(word) > 2}


def names(passages: list[str], parties: list[Party]) -> bool:
    """True where a party shares a content word with a passage."""
    return any(content(p) & (content(party.text or "") | content(party.name or "")) for p in passages for party in parties)


def judge(row: dict[str, Any], accounts: list[Account]) -> dict[str, bool]:
    """What of one sentence was read right, by share; shares that the sentence says nothing of are left out."""
    if row["kind"] == "none":
        return {"none": not accounts}
    if row["kind"] == "protest":
        right = {"protests": any(a.type in PROTEST for a in accounts)}
    else:
        right = {"attacks": any(a.type not in CROWD for a in accounts)}
    for share, target in (("who", False), ("whom", True)):
        if row[share]:
            right[share] = names(row[share], [p for a in accounts for p in a.actors if (p.role == "target") is target])
    return right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", nargs="?", type=Path, default=ROOT / "tests" / "newswire" / "sentences.jsonl")
    parser.add_argument("--misses", action="store_true", help="print the sentences that were not read right")
    options = parser.parse_args()
    judged: dict[str, list[bool]] = {share: [] for share in SHARES}
    for line in options.sentences.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        accounts = marsad.read(row["text"])
        right = judge(row, accounts)
        for share, value in right.items():
            judged[share].append(value)
        if options.misses and not all(right.values()):
            print([share for share, value in right.items() if not value], row["text"], row["who"], row["whom"])
            for a in accounts:
                print("   ", a.type, a.status, [(p.role, p.id, p.text) for p in a.actors])
    for share, values in judged.items():
        print(f"{share} {sum(values) / len(values):.3f} of {len(values)}")


if __name__ == "__main__":
    main()
