"""Slips of writing: words written together and misspelt months and weekdays; the text and its offsets stay as they are."""

from __future__ import annotations

import datetime as dt

import pytest

from marsad.language.tokenizer import read_words
from marsad.mentions.dates import find_dates
from marsad.mentions.dates.mending import mended
from marsad.mentions.model import Reading

PUBLISHED = dt.date(2021, 4, 20)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قصفت البلدة الخميسالماضي", ["الخميس", "الماضي"]),
        ("قصفت البلدة عصراليوم الأحد", ["عصر", "اليوم", "الاحد"]),
        ("بهالأسبوع قصفوا البلدة", ["ب", "هذا", "الاسبوع"]),
        ("في 12 نوفمير", ["12", "نوفمبر"]),
        ("يوم الأربعااء", ["يوم", "الاربعاء"]),
        ("شهر اكتوير الماضي", ["شهر", "اكتوبر"]),
    ],
)
def test_mended(text: str, words: list[str]) -> None:
    norm = mended(read_words(text))[0].norm
    assert any(norm[i : i + len(words)] == words for i in range(len(norm))), norm


@pytest.mark.parametrize(
    "text", ["نوفمير", "وصل الثلاتاء", "يستخدم الأسلحة", "قتل 12 مسلحا", "تنظيم الدولة الإسلامية", "5 نوافير", "فيما رسخ"]
)
def test_what_is_left_alone(text: str) -> None:
    words = read_words(text)
    assert mended(words) == (words, None)


def test_offsets_are_those_of_the_text() -> None:
    text = "قُتل ثلاثة عصْرَاليوم، وفي الخميسـالماضي جرح آخرون قبل ذلك بيومين."
    reading = Reading(read_words(text), published=PUBLISHED)
    find_dates(reading)
    assert [m.text for m in reading.dates] == ["عصْرَاليوم", "الخميسـالماضي", "قبل ذلك بيومين"]
    for mention in reading.dates:
        assert text[mention.start : mention.end] == mention.text
        assert reading.words.start[mention.first] <= mention.start < mention.end <= reading.words.end[mention.last - 1]


def test_a_date_may_end_inside_a_glued_word_of_the_reading() -> None:
    text = "مساءأمس الأول"
    reading = Reading(read_words(text), published=PUBLISHED)
    find_dates(reading)
    assert [(m.text, m.first, m.last, m.low) for m in reading.dates] == [(text, 0, 2, dt.date(2021, 4, 18))]
