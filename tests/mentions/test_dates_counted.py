"""Days of a document whose day of publication is not known, counted from it."""

from __future__ import annotations

import pytest

from marsad.language.tokenizer import read_words
from marsad.mentions.dates import find_dates
from marsad.mentions.model import Reading

CASES = {
    "مقتل مدنيين اليوم، وإصابة طفل أمس.": [(0, 0), (-1, -1)],
    "مقتل مدنيين اليوم الخميس. وكان طفل قد أصيب الأربعاء.": [(0, 0), (-1, -1)],
    "مقتل مدنيين اليوم الخميس 23 آذار. وكان طفل قد أصيب في 20 آذار.": [(0, 0), (-3, -3)],
    "مقتل مدنيين أمس السبت. وأصيب طفل الجمعة.": [(-1, -1), (-2, -2)],
    "مقتل مدنيين الخميس. وأصيب طفل اليوم.": [None, (0, 0)],
    "مقتل مدنيين في 20 آذار. وأصيب طفل اليوم.": [None, (0, 0)],
}


@pytest.mark.parametrize("text", CASES)
def test_counted(text: str) -> None:
    reading = Reading(read_words(text))
    find_dates(reading)
    assert [d.days for d in reading.dates] == CASES[text]
