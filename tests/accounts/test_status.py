"""Whether it occurred: the case table of statuses, read by the whole pipeline."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.accounts.frames import frames_of
from marsad.accounts.status import status_of
from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.mentions.model import Reading
from marsad.mentions.pipeline import finders

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "status_cases.yaml").read_text(encoding="utf-8"))
PUBLISHED = dt.date(2023, 5, 10)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["status"] + " " + c["text"][:45])
def test_status_of_a_happening(case: dict[str, Any]) -> None:
    reading = Reading(read_words(case["text"]), published=PUBLISHED)
    for find in finders():
        find(reading)
    words = reading.words
    first = next(k for k in range(len(words)) if normal(words.text[words.start[k] :]).startswith(normal(case["part"])))
    frames = [f for f in frames_of(reading) if any(first <= t.first <= first + 3 for t in f.triggers)]
    assert frames, "no happening was found there"
    assert case["status"] in [status_of(reading, frame) for frame in frames]
