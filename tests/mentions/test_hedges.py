"""Hedges: the case table of levels and scopes, and what every mention promises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.mentions.hedges import find_hedges
from marsad.mentions.ladder import ladder
from marsad.mentions.model import Reading
from marsad.mentions.speakers.lexicon import load_yaml

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "hedge_cases.yaml").read_text(encoding="utf-8"))
LEVELS = {
    "confirmed", "probable", "doubted", "alleged", "denied", "disowned", "so_called",
    "planned", "ongoing", "habitual", "negated", "purpose", "conditional",
}  # fmt: skip


def read(text: str) -> Reading:
    reading = Reading(read_words(text))
    find_hedges(reading)
    return reading


def word_of(reading: Reading, part: str) -> int:
    """The first word of a piece of the text, compared without tashkeel and hamza."""
    wanted, words = normal(part), reading.words
    for k in range(len(words)):
        if normal(words.text[words.start[k] :]).startswith(wanted):
            return k
    raise AssertionError(f"{part} is not in the text")


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:40] + "|" + c["part"])
def test_level_over_a_word(case: dict[str, Any]) -> None:
    reading = read(case["text"])
    word = word_of(reading, case["part"])
    levels = {h.level for h in reading.hedges if h.scope_first <= word < h.scope_last}
    assert set(case.get("is", ())) <= levels
    assert not levels & set(case.get("isnt", ()))


def test_every_level_of_the_ladder_is_known() -> None:
    phrases = [h for seconds in ladder().phrases.values() for found in seconds.values() for h in found]
    assert {h.level for h in phrases} <= LEVELS
    assert {h.level for h in [*phrases, *ladder().verbs.values()]} >= LEVELS - {"negated", "disowned"}


_PIECES = st.lists(
    st.sampled_from(
        [
            "لم",
            "دون",
            "قصف",
            "القصف",
            "لتنفيذ",
            "يُعتقد",
            "أن",
            "،",
            ".",
            "\n",
            "«",
            "»",
            "سيقصف",
            "زعم",
            "في",
            "حال",
            "بهدف",
            "منذ",
            "قد",
            "يكون",
        ]
    ),
    max_size=25,
)


@given(_PIECES)
@settings(max_examples=150, deadline=None)
def test_offsets_and_scopes_lie_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = read(text)
    for hedge in reading.hedges:
        assert hedge.text == text[hedge.start : hedge.end] != ""
        assert reading.words.start[hedge.first] == hedge.start
        assert reading.words.end[hedge.last - 1] == hedge.end
        assert 0 <= hedge.scope_first < hedge.scope_last <= len(reading.words)
        assert hedge.level in LEVELS


def test_skipped_ranges_are_not_read() -> None:
    text = "اقرأ أيضاً: لم يقع قصف.\nقُتل حارس برصاص مسلحين يُعتقد أنهم فروا."
    reading = Reading(read_words(text), skip=[(0, text.index("\n") + 1)])
    find_hedges(reading)
    assert [h.level for h in reading.hedges] == ["probable"]


@pytest.mark.parametrize("row", load_yaml("hedges.yaml")["ladder"], ids=lambda row: f"{row['level']} {row['scope']}")
def test_the_example_of_a_rung_holds(row: dict[str, Any]) -> None:
    assert row["level"] in [h.level for h in read(row["example"] + ".").hedges]
