"""The words that texts are searched by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.archive import terms
from marsad.language.folding import normal

FOUND = [
    # searched, written in the text
    ("القوات", "وقوات"), ("قوات", "للقوات"), ("قوات", "والقوات"), ("غارة", "غارات"), ("غارات", "بغارة"), ("الغارة", "وغاراتها"),
    ("مسلحين", "المسلحون"), ("مسلح", "مسلحين"), ("لبنان", "اللبنانية"), ("لبناني", "اللبنانيين"), ("قصف", "وقصفت"), ("القصف", "بالقصف"),
    ("إدلب", "ادلب"), ("ادلب", "بإدلب"), ("ادلب", "وبإدلب"), ("انفجار", "الإنفجار"), ("انفجر", "فانفجرت"), ("قرية", "القرى"),
    ("مدنيون", "المدنيين"), ("مَدَنِيّ", "مدنيان"), ("الرقّة", "الرقه"), ("مستشفى", "بالمستشفي"), ("مشاة", "المشاه"),
    ("1٢3", "۱٢3"), ("الجيـــش", "جيش"), ("ﻻجئين", "اللاجئين"), ("لجان", "اللجان"), ("Syria", "SYRIA"), ("وزير", "الوزير"), ("ولاية", "والولاية"),
]  # fmt: skip

APART = [("وصل", "صلاح"), ("الله", "له"), ("بلدة", "ولد"), ("سوريا", "سورة"), ("طفل", "طويل"), ("لبن", "لبنان"), ("ليبيا", "لبيب")]


def meets(query: str, written: str) -> bool:
    """True when a search for one word finds the other."""
    (asked,), (there,) = terms.words(query), terms.words(written)
    return not set(terms.stems(asked)).isdisjoint(terms.stems(there))


@pytest.mark.parametrize(("query", "written"), FOUND)
def test_forms_of_a_word_are_found(query: str, written: str) -> None:
    assert meets(query, written) and meets(written, query)


@pytest.mark.parametrize(("query", "written"), APART)
def test_other_words_stay_apart(query: str, written: str) -> None:
    assert not meets(query, written)


def test_marks_separate_no_letters_and_underscores_separate_words() -> None:
    assert terms.words("قَصَفَتْ #لواء_القدس، (٣٤٫٥) إلخ…") == ["قصفت", "لواء", "القدس", "34", "5", "الخ"]


@given(st.text())
def test_every_word_is_letters_and_digits_and_has_stems(text: str) -> None:
    exact, stems = terms.analyse(text)
    assert bool(stems) == bool(exact) and len(set(stems)) == len(stems)
    for word in exact + stems:
        assert word and word.isalnum() and len(word) <= terms.LONGEST


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإآؤئ ًَّـ", max_size=40))
def test_the_analysis_of_a_folded_text_is_that_of_the_text(text: str) -> None:
    assert terms.analyse(normal(text)) == terms.analyse(text)
