#!/usr/bin/env python3
"""Compares accounts read by Marsad with a gold reading, document by document, and prints one score a field.

    python benchmarks/scoring.py --gold GOLD.json --texts FOLDER --system ACCOUNTS.jsonl [--actors NAMES.json] [--misses] [--json]

**What is compared.** Each gold account is paired with at most one account of the reader: their passages must share at least
a third of the shorter one, and the type must be one that the gold allows. Accounts that the gold must have come before
optional ones, then the longer shared passage.

``detect``
    F1 of the pairs; ``anytype`` is the same whatever the type. What is read from an optional passage is not held against the reader.
``status``, ``when``, ``killed``, ``wounded``
    Share of the gold values that came out right, missed accounts counting as wrong. A time is right when it shares with the gold's
    at least half of the days that either covers; a toll when both bounds agree.
``where``, ``actors``
    F1 over the values. ``where_also`` and ``actors_also`` of the gold are right if given and not missed if not.
``sources``
    F1 over accounts whose gold names a source: one of them is enough.
``evidence``
    Share of passages that stand in the document's text, as ``marsad.documents`` reads it, at the offsets given. So pages and
    files in Windows-1256 can be scored too.
``merge``
    F1 over pairs of paired accounts that the gold puts into one event (``cluster``).
``overall``
    The plain mean of detect, status, when, where, actors, killed, wounded, sources and merge.

The gold format is that of ``src/marsad/samples/demo-gold.json``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from agreement import (
    Record,
    Span,
    bare,
    is_place,
    matched,
    on_optional,
    overlap,
    plays,
    same_source,
    same_time,
    same_toll,
    stretches,
)

COUNTED = ("status", "when", "killed", "wounded")
MATCHED = ("where", "actors", "sources")
MEANT = ("detect", "status", "when", "where", "actors", "killed", "wounded", "sources", "merge")


@dataclass(slots=True)
class Tally:
    """Right answers, answers too many, and answers missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, right: int, extra: int, missed: int) -> None:
        """Adds the tally of one account."""
        self.right += right
        self.extra += extra
        self.missed += missed

    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None when there was nothing to answer or nothing answered."""
        if not (self.right + self.extra) or not (self.right + self.missed):
            return None
        return 2 * self.right / (2 * self.right + self.extra + self.missed)


@dataclass(slots=True)
class Result:
    """The tallies over all documents, and what was missed in words."""

    detect: Tally = field(default_factory=Tally)
    anytype: Tally = field(default_factory=Tally)
    counted: dict[str, list[bool]] = field(default_factory=lambda: {name: [] for name in COUNTED})
    matched: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MATCHED})
    passages: list[bool] = field(default_factory=list)
    clusters: list[tuple[str, str | None]] = field(default_factory=list)
    """For each gold account with a cluster: the cluster, and the event of the account it was paired with."""
    misses: list[str] = field(default_factory=list)
    gold_accounts: int = 0
    system_accounts: int = 0


class Comparison:
    """Compares whole sets; ``names`` gives further names of actors by id."""

    def __init__(self, names: dict[str, list[str]] | None = None) -> None:
        self.names = {actor: {bare(name) for name in known} for actor, known in (names or {}).items()}
        self.result = Result()

    def document(self, name: str, text: str, gold: Sequence[Record], system: Sequence[Record]) -> None:
        """Adds one document. Raises ValueError when a gold quote is not in its text."""
        result = self.result
        quotes = [list(stretches(text, account["quotes"], name)) for account in gold]
        passages = [[(part["start"], part["end"]) for part in account["evidence"]] for account in system]
        for account in system:
            result.passages += [text[part["start"] : part["end"]] == part["text"] for part in account["evidence"]]
        pairs = self._detect(result.detect, gold, system, quotes, passages, typed=True)
        self._detect(result.anytype, gold, system, quotes, passages, typed=False)
        taken = set(pairs.values())
        for number, account in enumerate(system):
            if number not in taken and not on_optional(gold, quotes, passages[number]):
                self._miss(name, "EXTRA", account["type"], account["evidence"][0]["text"][:90])
        result.system_accounts += len(system)
        for number, account in enumerate(gold):
            if account.get("optional"):
                continue
            result.gold_accounts += 1
            found = system[pairs[number]] if number in pairs else None
            if found is None:
                self._miss(name, "MISSED", account["id"], account["type"], account["quotes"][0][:90])
            if account.get("cluster"):
                result.clusters.append((account["cluster"], found.get("event") if found else None))
            self._fields(name, account, found)

    def scores(self) -> dict[str, float | None]:
        """All scores by name; None where the gold asks nothing."""
        result = self.result
        scores: dict[str, float | None] = {"detect": result.detect.f1(), "anytype": result.anytype.f1()}
        scores |= {name: _share(values) for name, values in result.counted.items()}
        scores |= {name: tally.f1() for name, tally in result.matched.items()}
        merge = self._merge()
        scores |= {"evidence": _share(result.passages), "merge": merge.f1()}
        asked = [name for name in MEANT if name != "merge" or merge != Tally()]
        scores["overall"] = sum(scores[name] or 0.0 for name in asked) / len(asked)
        scores["gold_accounts"] = float(result.gold_accounts)
        scores["system_accounts"] = float(result.system_accounts)
        return scores

    def _detect(
        self,
        tally: Tally,
        gold: Sequence[Record],
        system: Sequence[Record],
        quotes: Sequence[list[Span]],
        passages: Sequence[list[Span]],
        *,
        typed: bool,
    ) -> dict[int, int]:
        """Pairs gold accounts (by number) with accounts of the reader, and tallies them."""
        candidates = []
        for left, wanted in enumerate(gold):
            for right, given in enumerate(system):
                common = overlap(passages[right], quotes[left])
                agrees = given["type"] in wanted["type"]
                if common and (agrees or not typed):
                    candidates.append((not wanted.get("optional"), agrees, common, left, right))
        pairs: dict[int, int] = {}
        used: set[int] = set()
        for *_, left, right in sorted(candidates, reverse=True):
            if left not in pairs and right not in used:
                pairs[left] = right
                used.add(right)
        wanted_numbers = [number for number, account in enumerate(gold) if not account.get("optional")]
        right_ones = sum(number in pairs for number in wanted_numbers)
        extra = sum(number not in used and not on_optional(gold, quotes, passages[number]) for number in range(len(system)))
        tally.add(right_ones, extra, len(wanted_numbers) - right_ones)
        return pairs

    def _fields(self, name: str, gold: Record, found: Record | None) -> None:
        """Compares the fields of one gold account with what was found for it, if anything was."""
        given = found or {}
        tolls = given.get("casualties") or {}
        checks: dict[str, tuple[Any, Callable[[Any, Any], bool]]] = {
            "status": (given.get("status"), lambda value, wanted: value == wanted),
            "when": (given.get("when"), same_time),
            "killed": (tolls.get("killed"), same_toll),
            "wounded": (tolls.get("wounded"), same_toll),
        }
        for key, (value, agrees) in checks.items():
            if gold.get(key) is not None and gold.get(key) != []:
                right = found is not None and agrees(value, gold[key])
                self.result.counted[key].append(right)
                if found is not None and not right:
                    self._miss(name, key.upper(), gold["id"], "gold", gold[key], "got", value)
        self._where(name, gold, given)
        self._actors(name, gold, given)
        self._sources(name, gold, given)

    def _where(self, name: str, gold: Record, given: Record) -> None:
        if gold.get("where") is None:
            return
        places = given.get("where") or []
        right, extra, missed = matched(places, gold["where"], is_place)
        above = {bare(unit) for place in places for unit in place.get("admin") or []}
        allowed = gold.get("where_also", [])
        spare = sum(bare(place.get("name")) in above or is_place(place, allowed) for place in places)
        self.result.matched["where"].add(right, max(0, extra - spare), missed)
        if extra > spare or missed:
            self._miss(name, "WHERE", gold["id"], "gold", gold["where"], "got", [place.get("name") for place in places])

    def _actors(self, name: str, gold: Record, given: Record) -> None:
        """Each role by itself, but the sides of a clash together: neither began it."""
        everyone = given.get("actors") or []
        clash = "armed_clash" in gold["type"]
        if gold.get("initiator") is None and gold.get("target") is None:
            return
        for role in ("any",) if clash else ("initiator", "target"):
            wanted = gold.get("initiator", []) + gold.get("target", []) if clash else gold.get(role)
            if wanted is None:
                continue
            actors = [actor for actor in everyone if clash or plays(actor, role)]
            right, extra, missed = matched(actors, wanted, self._is_actor)
            allowed = gold.get("actors_also", [])
            spare = sum(self._is_actor(actor, allowed) or bare(actor.get("name")) in map(bare, allowed) for actor in actors)
            self.result.matched["actors"].add(right, max(0, extra - spare), missed)
            if extra > spare or missed:
                got = [(actor.get("id"), actor.get("name")) for actor in actors]
                self._miss(name, "ACTORS", gold["id"], role, "gold", wanted, "got", got)

    def _sources(self, name: str, gold: Record, given: Record) -> None:
        wanted = gold.get("sources")
        if not wanted:
            return
        heard = [bare(item.get("source")) for item in given.get("attribution") or []]
        known = [bare(source) for source in wanted]
        right = any(same_source(source, other) for source in heard for other in known)
        self.result.matched["sources"].add(int(right), int(bool(heard) and not right), int(not right))
        if given and not right:
            self._miss(name, "SOURCES", gold["id"], "gold", wanted, "got", heard)

    def _is_actor(self, actor: Record, ids: Sequence[str]) -> bool:
        if actor.get("id") in ids:
            return True
        names = {bare(actor.get("name")), bare(actor.get("name_en"))} - {""}
        return any(self.names.get(one, set()) & names for one in ids)

    def _merge(self) -> Tally:
        tally = Tally()
        for (one, event), (other, other_event) in combinations(self.result.clusters, 2):
            wanted, given = one == other, event is not None and event == other_event
            tally.add(int(wanted and given), int(given and not wanted), int(wanted and not given))
        return tally

    def _miss(self, document: str, kind: str, *parts: object) -> None:
        self.result.misses.append(" ".join([f"{document}: {kind}", *map(str, parts)]))


def _share(values: Sequence[bool]) -> float | None:
    return sum(values) / len(values) if values else None


def compare(gold: Record, texts: Path, accounts: Iterable[Record], names: dict[str, list[str]] | None = None) -> Comparison:
    """Compares the accounts of a run with a gold file, reading the texts as the reader itself does.

    :raises ValueError: when a gold document is not in the folder, or a quote not in its text.
    """
    from marsad.documents import Problem, read_paths

    by_file: dict[str, list[Record]] = {}
    for account in accounts:
        document = account["document"]
        by_file.setdefault(Path(document.get("file") or document.get("url") or "").name, []).append(account)
    read = {Path(one.file or "").name: one.text for one in read_paths([texts]) if not isinstance(one, Problem)}
    comparison = Comparison(names)
    for name, wanted in gold["documents"].items():
        if name not in read:
            raise ValueError(f"{name} is in the gold and not among the texts of {texts}")
        comparison.document(name, read[name], wanted["accounts"], by_file.get(name, []))
    return comparison


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True, help="the folder that was read")
    parser.add_argument("--system", type=Path, required=True, help="accounts, one JSON object a line")
    parser.add_argument("--actors", type=Path, action="append", default=[], help="names of actors by id, as JSON")
    parser.add_argument("--misses", action="store_true", help="say in words what differs")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    names: dict[str, list[str]] = {}
    for path in options.actors:
        names |= json.loads(path.read_text(encoding="utf-8"))
    lines = options.system.read_text(encoding="utf-8").splitlines()
    accounts = [json.loads(line) for line in lines if line.strip()]
    try:
        comparison = compare(json.loads(options.gold.read_text(encoding="utf-8")), options.texts, accounts, names)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if options.misses:
        print("\n".join(comparison.result.misses))
    scores = comparison.scores()
    if options.json:
        print(json.dumps(scores))
    else:
        for key, value in scores.items():
            print(f"{key:16} {'-' if value is None else format(value, '.3f')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
