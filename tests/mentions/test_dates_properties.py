"""What holds for any text: offsets, order of intervals, no crash, the same answer twice; and the speed promised."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.mentions.dates import find_dates, read_dates
from marsad.mentions.dates.vocabulary import vocabulary
from marsad.mentions.model import Reading

DAYS = st.one_of(st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31)))


def _vocabulary_words() -> list[str]:
    words = vocabulary()
    lexicons = [
        words.months,
        words.hijri_months,
        words.weekdays,
        words.from_today,
        words.time_before,
        words.directions,
        words.parts,
        words.feasts,
    ]
    entries = {first for lexicon in lexicons for first in lexicon.entries}
    entries |= {" ".join((first, *rest)) for lexicon in lexicons for first, found in lexicon.entries.items() for rest, _ in found}
    extra = [
        "قبل",
        "منذ",
        "حتى",
        "إلى",
        "من",
        "بين",
        "و",
        "/",
        "-",
        "(",
        ")",
        "،",
        "\n",
        "الساعة",
        "عام",
        "منه",
        "الموافق",
        "نفسه",
        "كل",
        "أيام",
        "ثلاثة",
    ]
    numbers = [
        "0",
        "5",
        "12",
        "31",
        "32",
        "99",
        "2021",
        "1442",
        "9999",
        "12/4/2021",
        "3:30",
        "5-9",
        "2014-2017",
        "٠",
        "الـ24",
        "99999999999",
    ]
    return sorted(entries | set(words.units) | set(words.numbers.ordinals) | set(extra) | set(numbers))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_vocabulary_words()), max_size=14), DAYS)
def test_any_sequence_of_date_words(words: list[str], published: dt.date | None) -> None:
    _check(" ".join(words), published)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), DAYS)
def test_any_text(text: str, published: dt.date | None) -> None:
    _check(text, published)


def _check(text: str, published: dt.date | None) -> None:
    mentions = read_dates(text, published)
    for mention in mentions:
        assert mention.text == text[mention.start : mention.end] and mention.text
        assert mention.first < mention.last
        assert mention.reading and "\n" not in mention.reading
        if mention.low is not None and mention.high is not None:
            assert mention.low <= mention.high
        if mention.edtf is not None:
            parse_edtf(mention.edtf)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert mentions == read_dates(text, published)


@pytest.mark.parametrize("around", ["{}", "قال إن {} وقع", "«{}»", "({})", "\u200f{}\u200f", "{}،", "و{}"])
@pytest.mark.parametrize("phrase", ["أمس الاثنين", "منتصف شباط /فبراير الفائت", "25 من مارس/آذار 2021", "قبل أيام قليلة"])
def test_what_stands_around_a_date_does_not_change_it(around: str, phrase: str) -> None:
    published = dt.date(2021, 4, 20)
    alone = read_dates(phrase, published)[0]
    text = around.format(phrase)
    within = read_dates(text, published)[0]
    assert (within.low, within.high, within.precision) == (alone.low, alone.high, alone.precision)
    assert phrase.strip("و") in within.text or within.text in phrase


def test_tashkeel_and_tatweel_change_nothing() -> None:
    published = dt.date(2021, 4, 20)
    assert read_dates("أَمْسِ الاثْنَيْنِ", published)[0].low == dt.date(2021, 4, 19)
    assert read_dates("أمـــس", published)[0].low == dt.date(2021, 4, 19)


def _timed(article: object, published: dt.date) -> float:
    begun = time.process_time()
    find_dates(Reading(article, published=published))  # type: ignore[arg-type]
    return time.process_time() - begun
