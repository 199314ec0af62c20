"""Who stands where around a word of happening, by the grammar of the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.accounts.clauses import Arguments, arguments_of, chunks_of
from marsad.language.tokenizer import read_words
from marsad.mentions.model import Reading
from marsad.mentions.pipeline import finders
from tests.accounts.cases_clauses import CASES, Case


def _read(text: str) -> Reading:
    reading = Reading(read_words(text))
    for find in finders():
        find(reading)
    return reading


def _phrases(reading: Reading, found: Arguments, first: int, parts: tuple[str, ...]) -> str:
    """The phrases of a part."""
    texts = []
    for argument in found.of[first]:
        if argument.part in parts:
            texts.append(reading.words.slice(argument.chunk.first, argument.chunk.last))
    return "/".join(texts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.word}: {case.text[:40]}")
def test_arguments(case: Case) -> None:
    reading = _read(case.text)
    trigger = next(h for h in reading.happenings if h.text == case.word)
    found = arguments_of(reading, reading.words.sentence[trigger.first])
    assert _phrases(reading, found, trigger.first, ("doer", "side")) == case.doers
    assert _phrases(reading, found, trigger.first, ("sufferer",)) == case.sufferers


WORDS = sorted({word for case in CASES for word in case.text.rstrip(".").split()} | {"،", "(", ")", ".", "و", "التي", "من", "7", "#حلب"})


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_chunks_stand_in_order_and_leave_out_prepositions_alone(text: str) -> None:
    reading = _read(text)
    for number, (first, last) in enumerate(reading.words.sentences):
        at = first
        for chunk in chunks_of(reading, number):
            assert at <= chunk.first <= chunk.head < chunk.last <= last
            assert at == chunk.first or chunk.prep
            at = chunk.last
        assert at == last
        arguments_of(reading, number)
