#!/usr/bin/env python3
"""The quality gate: reads every set there is to measure against, scores it, and fails where a score is under its floor.

    python benchmarks/gate.py [--shared DIR] [--only seeds,calm] [--json] [--raise-floors]

Floors stand in ``floors.json`` beside this script: ``at_least`` for scores, ``at_most`` for counts that should be small. A
floor only ever goes up: ``--raise-floors`` writes the present scores where they are higher, less a margin; one taken down by
hand has its reason under ``lowered``. Our own reports are scored by ``scoring.py`` beside this script; the other sets and their
scoring scripts lie in the folder that ``--shared`` names (``../shared``), and what is not there is skipped and said to be.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.01
Scores = dict[str, float]


class Gate:
    """The sets, each a method that yields scores; outputs go to a passing folder."""

    def __init__(self, shared: Path, folder: Path) -> None:
        self.shared = shared
        self.folder = folder
        self.skipped: list[str] = []

    def sets(self) -> dict[str, Callable[[], Scores]]:
        """Every set by name, in the order in which they are run."""
        return {
            "seeds": self.seeds,
            "repeat": self.repeat,
            "reports": self.reports,
            "samples": self.samples,
            "wide": self.wide,
            "calm": self.calm,
            "airwars": self.airwars,
            "airwars_import": self.airwars_import,
            "places": self.places,
            "dates": self.dates,
            "date_phrases": self.date_phrases,
            "newswire": self.newswire,
        }

    def seeds(self) -> Scores:
        """The seeds: every field, and the ties."""
        texts, gold = self.shared / "seeds", self.shared / "gold" / "seeds.json"
        accounts, ties = self._extract("seeds", texts, ties=True)
        scores = self._score("score.py", "--gold", gold, "--texts", texts, "--system", accounts, *self._actors())
        scores |= self._score("ties.py", "--gold", gold, "--texts", texts, "--system", ties, prefix="ties_")
        return scores

    def repeat(self) -> Scores:
        """Two runs on the same input, with other orders of sets in memory: 1 when they give the same bytes."""
        outputs = []
        for seed in ("1", "2"):
            accounts, ties = self._extract(f"repeat{seed}", self.shared / "seeds", ties=True, hash_seed=seed)
            outputs.append(accounts.read_bytes() + ties.read_bytes())
        return {"same_bytes": float(outputs[0] == outputs[1])}

    def reports(self) -> Scores:
        """Our own invented reports."""
        return self._own("reports", ROOT / "tests" / "reports" / "texts", ROOT / "tests" / "reports" / "gold.json")

    def wide(self) -> Scores:
        """The invented reports of hands that did not know the reader, set by set."""
        scores: Scores = {}
        for folder in sorted((ROOT / "tests" / "reports" / "wide").iterdir()):
            if (folder / "gold.json").exists():
                own = self._own(f"wide-{folder.name}", folder / "texts", folder / "gold.json", folder / "actors_extra.json")
                scores |= {f"{folder.name}_{field}": value for field, value in own.items()}
        return scores

    def samples(self) -> Scores:
        """The sample reports that ship."""
        folder = ROOT / "src" / "marsad" / "samples"
        return self._own("samples", folder / "demo", folder / "demo-gold.json")

    def calm(self) -> Scores:
        """News that is not about conflict: how many accounts were taken from it."""
        accounts, _ = self._extract("calm", self.shared / "calm" / "dev" / "texts")
        return {"accounts": float(sum(1 for _ in accounts.open(encoding="utf-8")))}

    def airwars(self) -> Scores:
        """Documented incidents, with what ships alone."""
        return self._airwars("airwars", None)

    def airwars_import(self) -> Scores:
        """The same with the place lists imported into a workspace."""
        workspace = self.folder / "with-places"
        dumps = sorted((self.shared / "places").glob("*.txt"))
        if not dumps:
            raise Skip(f"{self.shared / 'places'} holds no lists")
        self._marsad("places", "import", *dumps, "--workspace", workspace)
        return self._airwars("airwars_import", workspace)

    def places(self) -> Scores:
        """Place phrases, with what ships and with the lists imported."""
        if not (self.shared / "places" / "answers.csv").exists():
            raise Skip(f"{self.shared / 'places' / 'answers.csv'} is not there")
        scores: Scores = {}
        for name, extra in (("shipped", []), ("imported", ["--import"])):
            text = self._run(sys.executable, ROOT / "benchmarks" / "places_answers.py", self.shared / "places", *extra)
            for line in text.splitlines():
                kind, _, share = line.rpartition(" ")
                if kind.strip() in ("all", "ambiguous"):
                    scores[f"{name}_{kind.strip()}"] = float(share)
        return scores

    def dates(self) -> Scores:
        """The date phrases of the comparison: the share read right, and how many a second."""
        page = self._run(sys.executable, ROOT / "benchmarks" / "dates_comparison.py")
        total = re.search(r"(\d+) date phrases", page)
        row = re.search(r"\*\*Marsad\*\* \| \*\*(\d+)\*\*.*?([\d,]+) phrases/s", page)
        if not total or not row:
            raise RuntimeError("benchmarks/dates_comparison.py no longer prints the row of Marsad")
        return {"right": int(row[1]) / int(total[1]), "phrases_a_second": float(row[2].replace(",", ""))}

    def date_phrases(self) -> Scores:
        """Date phrases of hands that did not know the reader: the share read as exactly the days they mean."""
        return self._shares("date_phrases.py")

    def newswire(self) -> Scores:
        """Single sentences of newswire: attacks and protests found, who and whom."""
        return self._shares("newswire.py")

    def _shares(self, script: str) -> Scores:
        """Lines of a name and a share, as the script prints them."""
        lines = self._run(sys.executable, ROOT / "benchmarks" / script).splitlines()
        return {name: float(share) for name, share, *_ in (line.split() for line in lines)}

    def _own(self, name: str, texts: Path, gold: Path, actors: Path | None = None) -> Scores:
        if not gold.exists():
            raise Skip(f"{gold.relative_to(ROOT)} is not there")
        accounts, _ = self._extract(name, texts)
        arguments: list[object] = ["--gold", gold, "--texts", texts, "--system", accounts]
        if (self.shared / "gold" / "actors.json").exists():
            arguments += self._actors()
        if actors is not None and actors.exists():
            arguments += ["--actors", actors]
        scores = json.loads(self._run(sys.executable, ROOT / "benchmarks" / "scoring.py", *arguments, "--json"))
        return {key: float(value) for key, value in scores.items() if value is not None}

    def _airwars(self, name: str, workspace: Path | None) -> Scores:
        accounts, _ = self._extract(name, self.shared / "airwars" / "dev" / "texts", workspace=workspace)
        return self._score("airwars.py", "--set", self.shared / "airwars" / "dev", "--system", accounts, *self._actors())

    def _actors(self) -> list[object]:
        return ["--actors", self.shared / "gold" / "actors.json"]

    def _extract(
        self, name: str, texts: Path, *, ties: bool = False, workspace: Path | None = None, hash_seed: str | None = None
    ) -> tuple[Path, Path]:
        if not texts.is_dir():
            raise Skip(f"{texts} is not there")
        accounts, other = self.folder / f"{name}.jsonl", self.folder / f"{name}.ties.jsonl"
        arguments: list[object] = ["extract", texts, "-o", accounts]
        arguments += ["--ties", other] if ties else []
        arguments += ["--workspace", workspace] if workspace else []
        self._marsad(*arguments, hash_seed=hash_seed)
        return accounts, other

    def _marsad(self, *arguments: object, hash_seed: str | None = None) -> None:
        """Runs the command line; input that was left out (exit code 2) is allowed when the output is there."""
        self._run(sys.executable, "-m", "marsad", *arguments, allowed=(0, 2), hash_seed=hash_seed)

    def _score(self, script: str, *arguments: object, prefix: str = "") -> Scores:
        path = self.shared / "score" / script
        if not path.exists():
            raise Skip(f"{path} is not there")
        scores = json.loads(self._run(sys.executable, path, *arguments, "--json"))
        return {prefix * (not key.startswith(prefix)) + key: float(value) for key, value in scores.items() if value is not None}

    def _run(self, *command: object, allowed: tuple[int, ...] = (0,), hash_seed: str | None = None) -> str:
        environment = dict(os.environ)
        if hash_seed is not None:
            environment["PYTHONHASHSEED"] = hash_seed
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=environment, check=False)
        if done.returncode not in allowed or "fault in Marsad" in done.stderr:
            raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr[-2000:]}")
        return done.stdout


class Skip(Exception):
    """A set that is not there to measure against."""


def judge(scores: dict[str, Scores], floors: dict[str, Scores]) -> Iterator[tuple[str, float, str, bool]]:
    """Each score with its floor as text, and whether it holds. A score without a floor always holds."""
    for name, values in scores.items():
        for key, value in values.items():
            label = f"{name}.{key}"
            least, most = floors["at_least"].get(label), floors["at_most"].get(label)
            if least is not None:
                yield label, value, f">= {least:g}", value >= least
            elif most is not None:
                yield label, value, f"<= {most:g}", value <= most
            else:
                yield label, value, "", True


def unmet(scores: dict[str, Scores], floors: dict[str, Scores]) -> list[str]:
    """Floors of the sets that ran for which no score came: a measure that vanished is a failure too."""
    there = {f"{name}.{key}" for name, values in scores.items() for key in values}
    wanted = [*floors["at_least"], *floors["at_most"]]
    return [label for label in wanted if label.partition(".")[0] in scores and label not in there]


def raised(scores: dict[str, Scores], floors: dict[str, Scores]) -> dict[str, Scores]:
    """The floors brought up to the scores less the margin, where these are higher. Speeds, above 1, are left as they are."""
    least = dict(floors["at_least"])
    most = dict(floors["at_most"])
    for name, values in scores.items():
        for key, value in values.items():
            label = f"{name}.{key}"
            if label in least and value <= 1:
                exact = value == 1.0 and least[label] == 1.0
                least[label] = max(least[label], 1.0 if exact else round(value - MARGIN, 3))
            elif label in most:
                most[label] = min(most[label], value)
    return {**floors, "at_least": least, "at_most": most}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder of the sets and scoring scripts")
    parser.add_argument("--only", help="sets to run, with commas between")
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    parser.add_argument("--raise-floors", action="store_true", help="write the present scores, less a margin, as floors")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    scores: dict[str, Scores] = {}
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="marsad-gate-") as folder:
        gate = Gate(options.shared.resolve(), Path(folder))
        for name, measure in gate.sets().items():
            if options.only and name not in options.only.split(","):
                continue
            began = time.monotonic()
            try:
                scores[name] = measure()
            except Skip as reason:
                print(f"{name}: skipped, {reason}", file=sys.stderr)
            except RuntimeError as error:
                failed.append(name)
                print(f"{name}: {error}", file=sys.stderr)
            else:
                print(f"{name}: {time.monotonic() - began:.1f} s", file=sys.stderr)
    if options.json:
        print(json.dumps(scores, indent=1))
    for label, value, floor, holds in judge(scores, floors):
        if not options.json:
            print(f"{'' if holds else 'UNDER':6}{label:36}{value:10.3f}  {floor}")
        failed += [] if holds else [label]
    for label in unmet(scores, floors):
        print(f"{label}: no score", file=sys.stderr)
        failed.append(label)
    if options.raise_floors:
        FLOORS.write_text(json.dumps(raised(scores, floors), indent=1) + "\n", encoding="utf-8")
    print(f"{len(failed)} under their floor: {', '.join(failed)}" if failed else "every floor holds", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
