"""The reader over our own reports, those that ship and the invented ones, against their readings by hand."""

from __future__ import annotations

import csv
import json
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from marsad.documents import Document, read_paths
from marsad.engine import read_document
from marsad.events import merge
from marsad.records import Account

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "src" / "marsad" / "samples"
HERE = Path(__file__).parent
SETS = {
    "samples": (SAMPLES / "demo", SAMPLES / "demo-gold.json"),
    "reports": (HERE / "texts", HERE / "gold.json"),
}
ACTORS = ROOT / "src" / "marsad" / "knowledge" / "data" / "actors"

sys.path.insert(0, str(ROOT / "benchmarks"))
from scoring import Comparison, compare  # noqa: E402


def documents(folder: Path) -> list[Document]:
    return [one for one in read_paths([folder]) if isinstance(one, Document)]


@lru_cache(maxsize=2)
def comparison(name: str) -> Comparison:
    folder, gold = SETS[name]
    accounts = [account for document in documents(folder) for account in read_document(document)]
    merge(accounts)
    rows = [account.model_dump(mode="json", by_alias=True) for account in accounts]
    return compare(json.loads(gold.read_text(encoding="utf-8")), folder, rows)


def gold_accounts(name: str) -> list[dict[str, Any]]:
    gold = json.loads(SETS[name][1].read_text(encoding="utf-8"))
    return [account for document in gold["documents"].values() for account in document["accounts"]]


@pytest.mark.parametrize("name", SETS)
def test_every_passage_stands_in_its_document(name: str) -> None:
    assert comparison(name).scores()["evidence"] == 1.0


@pytest.mark.parametrize("name", SETS)
def test_no_score_is_under_its_floor(name: str) -> None:
    floors = json.loads((ROOT / "benchmarks" / "floors.json").read_text(encoding="utf-8"))["at_least"]
    scores = comparison(name).scores()
    wanted = {key.partition(".")[2]: floor for key, floor in floors.items() if key.startswith(f"{name}.")}
    assert "overall" in wanted
    under = {key: (scores[key], floor) for key, floor in wanted.items() if (scores[key] or 0.0) < floor}
    assert not under, "\n".join(comparison(name).result.misses)


@pytest.mark.parametrize(("name", "reports", "told_again"), [("samples", 40, 14), ("reports", 27, 3)])
def test_the_sets_are_as_large_as_they_say(name: str, reports: int, told_again: int) -> None:
    folder, _ = SETS[name]
    assert len(documents(folder)) >= reports
    clusters = [account["cluster"] for account in gold_accounts(name) if not account.get("optional")]
    assert len({cluster for cluster in clusters if clusters.count(cluster) > 1}) >= told_again


@pytest.mark.parametrize("name", SETS)
def test_the_gold_names_actors_that_marsad_knows(name: str) -> None:
    known = "\n".join(path.read_text(encoding="utf-8") for path in ACTORS.glob("*.yaml"))
    for account in gold_accounts(name):
        for one in [*account.get("initiator", []), *account.get("target", [])]:
            for actor in one:
                assert f"id: {actor}," in known or f"id: {actor}\n" in known, (account["id"], actor)


def test_every_sample_names_what_it_rests_on_and_no_real_outlet() -> None:
    rows = list(csv.DictReader((SAMPLES / "demo" / "manifest.csv").open(encoding="utf-8")))
    assert {row["file"] for row in rows} == {one.file for one in documents(SAMPLES / "demo")}
    for row in rows:
        assert row["outlet"].startswith("نموذج: "), row["file"]
        assert row["sources"].split() and all(one.startswith("http") for one in row["sources"].split()), row["file"]
        assert "restated" in row["note"]


@pytest.mark.parametrize("name", ["ly_site", "eg_sinai"])
@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16"])
def test_an_encoding_changes_nothing_in_what_is_read(name: str, encoding: str) -> None:
    def told(document: Document) -> list[Account]:
        unlike = {"id", "event", "document"}
        return [account.model_copy(update=dict.fromkeys(unlike, None)) for account in read_document(document)]

    plain = next(one for one in documents(HERE / "texts") if one.file == f"{name}.txt")
    other = next(one for one in documents(HERE / "encodings") if one.file == f"{name}.{encoding}.txt")
    assert other.text == plain.text
    assert told(other) == told(plain) != []
