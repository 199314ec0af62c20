#!/usr/bin/env python3
"""Reads every set there is to measure against and writes ``docs/accuracy.md``: what is read right, by field, outlet and country.

    python benchmarks/accuracy.py [--shared DIR] [--write docs/accuracy.md]

The sets are those of ``gate.py``, read and scored in the same way. Our own reports are in the repository; the others lie in the
folder that ``--shared`` names (``../shared``), and the page says of each that is not there that it was not measured. The page
holds neither clock times nor paths: the same rules over the same texts write the same page.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gate import ROOT, Gate, Scores, Skip
from scoring import Comparison

SAMPLES = ROOT / "src" / "marsad" / "samples"
REPORTS = ROOT / "tests" / "reports"
DATES = ROOT / "docs" / "accuracy" / "dates.md"
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
]
"""The sets of other hands, in the order in which they were written."""
OWN = {"samples": (SAMPLES / "demo", SAMPLES / "demo-gold.json"), "reports": (REPORTS / "texts", REPORTS / "gold.json")}
"""Our own sets by the gate's name: the folder of texts with its manifest, and the reading by hand."""
FIELDS = {
    "detect": "happening found, of the right type",
    "status": "status",
    "when": "when",
    "where": "where",
    "actors": "who and whom",
    "killed": "killed",
    "wounded": "wounded",
    "sources": "who says so",
}
"""The fields that every slice of the reports is scored by, as the page calls them."""
WHOLE = FIELDS | {"merge": "events merged", "evidence": "evidence at its offsets", "overall": "overall"}
COUNTRIES = {
    "dz": "Algeria",
    "eg": "Egypt",
    "iq": "Iraq",
    "jo": "Jordan",
    "lb": "Lebanon",
    "ly": "Libya",
    "ps": "Palestine",
    "sd": "Sudan",
    "sy": "Syria",
    "tn": "Tunisia",
    "ye": "Yemen",
}
AIRWARS = {
    "found": "found: an account of a fitting type at the place, or within 10 km",
    "type_only": "an account of a fitting type, wherever",
    "date": "date within a day, of the found with a known publication day",
    "initiator": "initiator, of the found",
    "killed": "killed within the range of the labels, of the found",
    "wounded": "wounded within the range of the labels, of the found",
    "pair_recall": "two texts of one incident put into one event",
    "pair_precision": "two texts put into one event that are of one incident or day",
}
INTRODUCTION = """\
# Accuracy

Written by `benchmarks/accuracy.py`; run it again rather than edit this page. `benchmarks/gate.py` holds the same figures to the
floors in `benchmarks/floors.json`.

## What was measured, and what it is worth

| set | what it is | how far to trust it |
|---|---|---|
| samples | the {samples} reports that ship: real, documented events restated in our own sentences | read by hand before the reader was run on them |
| reports | {reports} invented reports of the tests, in the manner of many outlets | read by hand by those who wrote them |
| wide | {wide} more, in fourteen sets by hands that knew neither the reader nor its misses | each measured once before anybody looked at it, then used to find rules |
| newswire | 630 invented sentences in the manner of agencies of the 1990s and 2000s | the same |
| date phrases | 410 phrases, each with the days it means | the same; some are vague, so all right is out of reach |
| seeds | five real articles on Syria, kept outside the repository | the rules were made with them in view |
| documented incidents | real articles and posts that Airwars lists as sources of incidents in Syria | labels of others, not made for these texts |
| calm news | newspaper articles that are not about conflict | any account taken from them is too many |

- **Samples and reports were written by us.** Whoever writes a report knows what a reader finds hard, and what it finds easy.
- **They are not unseen any more.** What the reader missed in them was looked into and the rule behind it mended, as a kind of
  wording and never for one sentence. So the scores say what is read right of wordings like these; on outlets and wars that
  nobody here has seen, expect less. [First readings](accuracy/first-readings.md) tells how much less.
- **The slices are small.** In a row of two or three reports one wrong value moves the score by several points.
- **The labels of the documented incidents count civilians only**, cover one incident where a text may tell of several, and give the
  place as a point. 1.0 is out of reach there: read the figures against each other, not as a share of a perfect answer.
"""
MEASURES = """\
## What each measure means

An account of the reader is paired with at most one account of the reading by hand: their passages must share at least a third of
the shorter one. **A happening that was not found loses all its fields too**, so no field can score well by silence.

| measure | what it says |
|---|---|
| happening found, of the right type | F1: both what was missed and what was taken for a happening count against it |
| status | share right: occurred, ongoing, planned, alleged, denied or habitual |
| when | share right: the interval shares at least half of the days that either covers |
| killed, wounded | share right: lower and upper bound both agree; "unknown" is right where no number is given |
| where, who and whom | F1 over places, and over parties in their roles; where the reading by hand allows more, more is not wrong |
| who says so | F1: one of the sources that the text names is enough |
| events merged | F1 over pairs of accounts that the reading by hand puts into one event across documents |
| evidence at its offsets | share of quoted passages that stand in the document, character by character, at their offsets |
| overall | the plain mean of all but the evidence |

The measures do not say how bad a mistake is: the wrong side blamed and a party left out cost the same.
"""


@dataclass(frozen=True, slots=True)
class Report:
    """One of our own reports with both readings of it."""

    file: str
    kind: str
    """Kind of outlet, from the manifest."""
    country: str
    text: str
    gold: list[dict[str, Any]]
    found: list[dict[str, Any]]


def country_of(file: str) -> str:
    """The country that the name of a report gives: ``sy_party.txt``, ``broadcaster_sy.txt``. Raises ValueError for none."""
    for part in Path(file).stem.split("_"):
        if part in COUNTRIES:
            return COUNTRIES[part]
    raise ValueError(f"the name of {file} gives no country")


def own_reports(name: str, accounts: Path) -> list[Report]:
    """The reports of one of our own sets, with what the reader found in them (``accounts``, one JSON object a line)."""
    from marsad.documents import Problem, read_paths

    folder, gold_file = OWN[name]
    gold = json.loads(gold_file.read_text(encoding="utf-8"))["documents"]
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as rows:
        kinds = {row["file"]: row["kind"] for row in csv.DictReader(rows)}
    found: dict[str, list[dict[str, Any]]] = {}
    for line in accounts.read_text(encoding="utf-8").splitlines():
        account = json.loads(line)
        found.setdefault(account["document"]["file"], []).append(account)
    texts = {one.file: one.text for one in read_paths([folder]) if not isinstance(one, Problem)}
    return [
        Report(file, kinds[file], country_of(file), texts[file], wanted["accounts"], found.get(file, [])) for file, wanted in gold.items()
    ]


def sliced(reports: Iterable[Report], group: Callable[[Report], str], names: dict[str, list[str]]) -> list[list[str]]:
    """A row for each group: its reports, the happenings told in them, the score of each field, and their mean."""
    groups: dict[str, list[Report]] = {}
    for report in reports:
        groups.setdefault(group(report), []).append(report)
    rows = []
    for label, members in sorted(groups.items()):
        comparison = Comparison(names)
        for report in members:
            comparison.document(report.file, report.text, report.gold, report.found)
        scores = comparison.scores()
        values = [0.0 if _all_missed(comparison, name) else scores[name] for name in FIELDS]
        asked = [value for value in values if value is not None]
        happenings = f"{scores['gold_accounts'] or 0:.0f}"
        rows.append([label, str(len(members)), happenings, *map(shown, values), shown(sum(asked) / len(asked))])
    return rows


def _all_missed(comparison: Comparison, field: str) -> bool:
    """True where the texts tell of something in the field and the reader gave no answer at all: 0, and no dash."""
    tally = comparison.result.matched.get(field, comparison.result.detect)
    return field not in comparison.result.counted and tally.right == 0 and tally.missed > 0


def shown(value: float | None) -> str:
    """A score as the page gives it; a dash where nothing was asked or measured."""
    return "–" if value is None else f"{value:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines] + [""]


def measured(gate: Gate) -> dict[str, Scores]:
    """The scores of every set that is there; what is not is told on the page."""
    sets = gate.sets()
    scores: dict[str, Scores] = {}
    for name in ("samples", "reports", "wide", "newswire", "date_phrases", "seeds", "airwars", "calm"):
        try:
            scores[name] = sets[name]()
        except Skip:
            print(f"{name}: not there, skipped", file=sys.stderr)
    return scores


def by_field(scores: dict[str, Scores]) -> list[str]:
    """The table of fields, a column a set."""
    names = [name for name in ("samples", "reports", "seeds") if name in scores]
    rows = [[words, *(shown(scores[name].get(key)) for name in names)] for key, words in WHOLE.items()]
    for key, words in {"gold_accounts": "happenings told", "system_accounts": "accounts given"}.items():
        rows.append([words, *(f"{scores[name][key]:.0f}" for name in names)])
    lines = ["## By field", "", *table(["", *names], rows)]
    if "seeds" not in scores:
        return [*lines, "The seeds were not measured in this run: they are not there.", ""]
    ties, facts = scores["seeds"].get("ties_ties"), scores["seeds"].get("ties_facts")
    return [
        *lines,
        f"Ties between actors on the seeds: F1 {shown(ties)}; facts about them recalled: {shown(facts)}.",
        "",
    ]


def wide_sets(scores: Scores) -> list[str]:
    """The sets of other hands: a row a set."""
    fields = [*FIELDS, "merge", "overall"]
    names = list(dict.fromkeys(key.partition("_")[0] for key in scores))
    ordered = sorted(names, key=ORDINALS.index)
    head = ["set", "happenings", *("found" if field == "detect" else WHOLE[field] for field in fields)]
    rows = [
        [name, f"{scores[f'{name}_gold_accounts']:.0f}", *(shown(scores.get(f"{name}_{field}")) for field in fields)] for name in ordered
    ]
    said = "As they are read now; [first readings](accuracy/first-readings.md) says what each was read as before anybody looked at it."
    return ["## Reports by hands that did not know the reader", "", said, "", *table(head, rows)]


def shares(scores: dict[str, Scores]) -> list[str]:
    """Newswire sentences and date phrases."""
    told = {
        "attacks": "an attack is found where one is told",
        "protests": "a protest is found where one is told",
        "none": "nothing is taken where neither is told (a truce or an arrest counts as something)",
        "who": "the party that did it shares a word with the one read",
        "whom": "so does the one it was done to",
    }
    rows = [[words, shown(scores["newswire"].get(key))] for key, words in told.items()]
    lines = ["## Newswire sentences", "", *table(["", "share"], rows)]
    right = shown(scores["date_phrases"].get("right"))
    return [*lines, f"Of the 410 date phrases, {right} are read as exactly the days they mean, or as no date where they mean none.", ""]


def slices(reports: list[Report], names: dict[str, list[str]]) -> list[str]:
    """The tables by outlet kind and by country, over both sets of our own."""
    fields = ["found", "status", "when", "where", "who", "killed", "wounded", "sources", "mean"]
    said = ["Both sets of our own together. A dash: the reports tell nothing of the kind.", ""]
    lines = ["## By kind of outlet", "", *said]
    lines += table(["kind", "reports", "happenings", *fields], sliced(reports, lambda one: one.kind, names))
    lines += ["## By country", ""]
    return lines + table(["country", "reports", "happenings", *fields], sliced(reports, lambda one: one.country, names))


def incidents(scores: Scores | None) -> list[str]:
    """The section on documented incidents."""
    lines = ["## Documented incidents", ""]
    if scores is None:
        return [*lines, "Not measured in this run: the set is not there.", ""]
    texts, each = scores["texts"], scores["accounts_per_text"]
    lines += [
        f"{texts:.0f} pairs of a text and its incident, with the places that ship alone; {each:.1f} accounts a text.",
        "",
    ]
    return lines + table(["", "share"], [[words, shown(scores.get(key))] for key, words in AIRWARS.items()])


def calm(gate: Gate, scores: Scores | None) -> list[str]:
    """The section on news that is not about conflict."""
    lines = ["## News that is not about conflict", ""]
    if scores is None:
        return [*lines, "Not measured in this run: the set is not there.", ""]
    with (gate.shared / "calm" / "dev" / "texts" / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        kinds = {row["file"]: row["kind"] for row in csv.DictReader(manifest)}
    found = (gate.folder / "calm.jsonl").read_text(encoding="utf-8").splitlines()
    taken = Counter(kinds[json.loads(line)["document"]["file"]] for line in found)
    told = {"plain": "sport, economy, culture", "figurative": "full of attacks, battles and shots that are none"}
    texts = Counter(kinds.values())
    rows = [[words, str(texts[kind]), str(taken[kind])] for kind, words in told.items()]
    rows.append(["together", str(len(kinds)), str(len(found))])
    lines += table(["articles", "read", "accounts taken"], rows)
    return [*lines, "A few of these articles name something real in passing.", ""]


def dates() -> list[str]:
    """The comparison of date readers, out of the page that ``dates_comparison.py`` wrote."""
    lines = ["## Date phrases, beside other readers", ""]
    if not DATES.exists():
        return [*lines, "Not measured yet: `benchmarks/dates_comparison.py --write docs/accuracy/dates.md`.", ""]
    paragraphs = DATES.read_text(encoding="utf-8").strip().split("\n\n")
    comparison = next(number for number, text in enumerate(paragraphs) if text.startswith("| reader |"))
    lines += [paragraphs[comparison - 1], "", paragraphs[comparison], ""]
    return [*lines, "[Dates](accuracy/dates.md) has every phrase with what was wanted and what was read.", ""]


def page(gate: Gate) -> str:
    """The whole page. Outputs of the runs are left in the gate's folder."""
    scores = measured(gate)
    actors = gate.shared / "gold" / "actors.json"
    names = json.loads(actors.read_text(encoding="utf-8")) if actors.exists() else {}
    sets = {name: own_reports(name, gate.folder / f"{name}.jsonl") for name in OWN}
    sizes = {name: len(reports) for name, reports in sets.items()}
    sizes["wide"] = sum(1 for _ in (REPORTS / "wide").glob("*/texts/*.txt"))
    lines = [INTRODUCTION.format(**sizes), *by_field(scores)]
    lines += slices([report for reports in sets.values() for report in reports], names)
    lines += wide_sets(scores["wide"]) + shares(scores)
    lines += incidents(scores.get("airwars")) + calm(gate, scores.get("calm")) + dates() + [MEASURES]
    return "\n".join(lines)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of the sets that are not ours")
    parser.add_argument("--write", type=Path, default=ROOT / "docs" / "accuracy.md", help="the page to write")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="marsad-accuracy-") as folder:
        text = page(Gate(options.shared.resolve(), Path(folder)))
    options.write.write_text(text, encoding="utf-8")
    print(f"{options.write.name} was written")


if __name__ == "__main__":
    main()
