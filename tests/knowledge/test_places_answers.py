"""The figures of the place phrases, where the measuring data stands beside the repository."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT.parent / "shared" / "places"
sys.path.insert(0, str(ROOT / "benchmarks"))

pytestmark = pytest.mark.skipif(not (FOLDER / "answers.csv").exists(), reason="the measuring data is not here")


def test_phrases_without_the_import() -> None:
    from places_answers import scores

    from marsad.knowledge.places import gazetteer

    assert scores(FOLDER / "answers.csv", gazetteer())["all"] >= 0.80


def test_phrases_with_the_import() -> None:
    from places_answers import scores, with_dumps

    met = scores(FOLDER / "answers.csv", with_dumps(FOLDER))
    assert met["all"] >= 0.95 and met["ambiguous"] >= 0.90
