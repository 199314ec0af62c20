"""How many, of whom, and what became of them: the table of ``count_cases.txt``, whose head says how a row is written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.tokenizer import read_words
from marsad.mentions.counts import find_counts
from marsad.mentions.model import ActorMention, CountMention, DateMention, Reading

CASES = (Path(__file__).parent / "count_cases.txt").read_text(encoding="utf-8")
ROWS = [tuple(part.strip() for part in line.split("|")) for line in CASES.splitlines() if "|" in line and not line.startswith("#")]


def read(text: str) -> list[CountMention]:
    reading = Reading(read_words(text))
    find_counts(reading)
    return reading.counts


def written(count: CountMention) -> str:
    low, high = count.low, count.high
    number = (
        "?"
        if low is None and high is None
        else f"{low}+"
        if high is None
        else f"-{high}"
        if low is None
        else str(low)
        if low == high
        else f"{low}-{high}"
    )
    return f"{count.what} {number}" + " T" * count.total + " C" * count.cumulative + " L" * count.lasting + " E" * count.earlier


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 400


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[text for text, _ in ROWS])
def test_tolls(text: str, wanted: str) -> None:
    found = [count for count in read(text) if not count.subset and count.what != "other"]
    expected = [row.strip() for row in wanted.split(";") if row.strip()]
    assert [written(count) for count in found] == [row.partition(" {")[0] for row in expected]
    for count, row in zip(found, expected, strict=True):
        if "{" in row:
            groups = {name: int(number) for name, number in (pair.split() for pair in row.split("{")[1].strip("}").split(", "))}
            assert {group: bounds["min"] for group, bounds in count.of.items()} == groups


@pytest.mark.parametrize("text", [text for text, _ in ROWS])
def test_offsets(text: str) -> None:
    words = read_words(text)
    for count in read(text):
        assert text[count.start : count.end] == count.text
        assert words.span(count.first, count.last) == (count.start, count.end)


def test_the_span_is_number_and_noun() -> None:
    counts = read("أسفر القصف عن مقتل ما لا يقل عن ثلاثة مدنيين في السوق")
    assert [count.text for count in counts] == ["ما لا يقل عن ثلاثة مدنيين"]


def test_the_fate_word_is_kept() -> None:
    words = read_words("أدى القصف إلى مقتل ثلاثة مدنيين وإصابة أربعة")
    reading = Reading(words)
    find_counts(reading)
    assert [words.norm[count.fate_first] for count in reading.counts if count.fate_first is not None] == [
        "مقتل",
        "اصابه",
    ]


def test_subsets_stand_beside_their_whole() -> None:
    counts = read("مقتل سبعة أشخاص بينهم طفلان وامرأة")
    assert [(count.low, count.subset, count.group) for count in counts] == [
        (7, False, None),
        (2, True, "children"),
        (1, True, "women"),
    ]


def test_words_of_dates_are_no_counts() -> None:
    text = "قتل في 12 نيسان 2021 مدنيان"
    words = read_words(text)
    date = DateMention(
        2,
        5,
        *words.span(2, 5),
        words.slice(2, 5),
        "test",
        low=dt.date(2021, 4, 12),
        high=dt.date(2021, 4, 12),
        edtf="2021-04-12",
        precision="day",
        reading="",
    )
    reading = Reading(words, dates=[date])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 2"]


def test_a_named_person_is_one() -> None:
    words = read_words("مقتل خالد المنصور برصاص مجهولين")
    person = ActorMention(
        1,
        3,
        *words.span(1, 3),
        words.slice(1, 3),
        "test",
        id="person",
        name="خالد المنصور",
        name_en=None,
        kind=None,
        form="person",
    )
    reading = Reading(words, actors=[person])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 1"]


def test_page_furniture_is_not_read() -> None:
    text = "مقتل 5 مدنيين\nمقتل 9 جنود"
    reading = Reading(read_words(text), skip=[(14, len(text))])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 5"]


def test_a_day_between_keeps_a_toll_from_being_cumulative() -> None:
    text = "تشهد البلدة منذ بداية الشهر تصعيدا وأمس قتل ثلاثة مدنيين"
    words = read_words(text)
    i = words.norm.index("امس")
    date = DateMention(i, i + 1, *words.span(i, i + 1), "أمس", "test", low=None, high=None, edtf=None, precision="day", reading="")
    reading = Reading(words, dates=[date])
    find_counts(reading)
    assert [written(count) for count in reading.counts] == ["killed 3"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([word for text, _ in ROWS for word in text.split()]), max_size=40).map(" ".join))
def test_any_order_of_words_is_read_without_error(text: str) -> None:
    for count in read(text):
        assert text[count.start : count.end] == count.text
        assert count.low is None or count.high is None or count.low <= count.high
