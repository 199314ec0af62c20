"""Speakers: the case table of who says it, offsets, and what find_speakers promises about its mentions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.mentions.model import Reading, SpeakerMention
from marsad.mentions.speakers import find_speakers
from marsad.mentions.speakers.lexicon import lexicon, load_yaml

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "speaker_cases.yaml").read_text(encoding="utf-8"))


def read(text: str) -> Reading:
    reading = Reading(read_words(text))
    find_speakers(reading)
    return reading


def word_of(reading: Reading, part: str) -> int:
    """The first word of a piece of the text, compared without tashkeel and hamza."""
    wanted = normal(part)
    words = reading.words
    for k in range(len(words)):
        if normal(words.text[words.start[k] :]).startswith(wanted):
            return k
    raise AssertionError(f"{part} is not in the text")


def chain(reading: Reading, word: int) -> list[SpeakerMention]:
    """Who covers a word, outermost first, with those they have it from and those they told it to before them."""
    covering = [
        s
        for s in reading.speakers
        if s.scope_first <= word < s.scope_last or (s.disowns is not None and s.disowns[0] <= word < s.disowns[1])
    ]
    covering.sort(key=lambda s: s.scope_first - s.scope_last)
    out: list[SpeakerMention] = []
    for speaker in covering:
        told = [speaker.told] if speaker.told is not None and speaker.told.kind == "agency" else []
        for link in [*told, speaker, *speaker.via]:
            if all((link.resolved or link.source) != (known.resolved or known.source) for known in out):
                out.append(link)
    return out


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_who_says_it(case: dict[str, Any]) -> None:
    reading = read(case["text"])
    found = chain(reading, word_of(reading, case["part"]))
    assert [link.resolved or link.source for link in found] == case["chain"]
    if "kind" in case:
        assert case["kind"] in [link.kind for link in found]
    if "stance" in case:
        assert case["stance"] in [link.stance for link in found]
