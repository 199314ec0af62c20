"""Where sentences end."""

from __future__ import annotations

import pytest

from marsad.language.tokenizer import read_words

CASES = [
    ("قصف الجيش القرية. وأصيب طفل.", 2),
    ("من قصف القرية؟ لا أحد يعلم!", 2),
    ("عنوان الخبر\nقصف الجيش القرية", 2),
    ("قال د. سالم إن القصف توقف", 1),
    ("زار أ. د. سالم المشفى", 1),
    ("نقلت وكالة أ.ف.ب عن مصدر", 1),
    ("نقلت أ.ف.ب. عن مصدر محلي", 1),
    ("بلغت 3.5 ملايين دولار", 1),
    ("بلغ العدد 1.200 نازح. وقال مصدر", 2),
    ("سقط الصاروخ.. ولم ينفجر", 2),
    ("سقط الصاروخ… ولم ينفجر", 2),
    ("وقعت المعركة عام 1945 م. وقال المؤرخ", 2),
    ("تقدم الجيش؛ وانسحب الفصيل", 2),
    ("قصف عنيف!! أين العالم؟!", 2),
    ("حدث عند 10:30 صباحا", 1),
    ("عنوان | موقع", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_number_of_sentences(text: str, count: int) -> None:
    assert len(read_words(text).sentences) == count


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_sentences_cover_the_words_without_gaps(text: str) -> None:
    words = read_words(text)
    assert [first for first, _ in words.sentences] == [0, *(last for _, last in words.sentences[:-1])]
    assert words.sentences[-1][1] == len(words)
    for number, (first, last) in enumerate(words.sentences):
        assert words.sentence[first:last] == [number] * (last - first)
