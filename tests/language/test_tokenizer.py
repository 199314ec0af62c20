"""The tokenizer: the text comes back exactly, and the words have exact offsets."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.folding import FILLER, fold, normal
from marsad.language.spacy_tokenizer import ArabicTokenizer, words_of
from marsad.language.tokenizer import read_words

TOKENIZER = ArabicTokenizer(spacy.blank("ar").vocab)
LETTERS = st.characters(min_codepoint=0x0620, max_codepoint=0x065F)
ODD = st.sampled_from(
    list(" \n\t\r\u00a0\u200f\u200e\u202b\u2028_#«»“”\"'‘’.،؟!:؛-/0123456789٠١٢٣٫٬ﻻﷲabcXYZ") + ["وال", "بين", "لل", "هم", "\r\n"]
)
TEXTS = st.lists(st.one_of(LETTERS, ODD), max_size=60).map("".join)


@settings(max_examples=300)
@given(TEXTS)
def test_doc_gives_the_text_back(text: str) -> None:
    assert TOKENIZER(text).text == text


@given(st.text())
def test_doc_gives_any_text_back(text: str) -> None:
    assert TOKENIZER(text).text == text


@settings(max_examples=300)
@given(TEXTS)
def test_words_are_exact_and_in_order(text: str) -> None:
    words = read_words(text)
    position = 0
    for i in range(len(words)):
        assert position <= words.start[i] < words.end[i] <= len(text)
        position = words.end[i]
        surface = text[words.start[i] : words.end[i]]
        assert words.norm[i] in ("\n", "-") or normal(surface)
        assert len(words.norm[i]) > 0
    columns = (words.norm, words.bare, words.start, words.end, words.clitic, words.token, words.sentence)
    assert len({len(column) for column in columns}) == 1


@settings(max_examples=200)
@given(TEXTS)
def test_words_and_tokens_agree(text: str) -> None:
    doc = TOKENIZER(text)
    words = words_of(doc)
    for i, token in enumerate(words.token):
        assert doc[token].idx == words.start[i]
        assert doc[token].norm_ == words.norm[i]
    assert read_words(text) == words


@given(TEXTS)
def test_every_letter_is_in_a_word(text: str) -> None:
    words = read_words(text)
    covered = {k for i in range(len(words)) for k in range(words.start[i], words.end[i])}
    for k, char in enumerate(fold(text)):
        if "\u0621" <= char <= "\u064a" and char != FILLER:
            assert k in covered


def test_hashtags_and_underscores_are_no_words() -> None:
    assert read_words("#لواء_القدس").norm == ["لواء", "القدس"]


def test_numbers_dates_and_clock_times_are_one_word() -> None:
    assert read_words("١٢٬٠٠٠ 3.5 17/4/2021 10:30 10-15 1,200").norm == ["12٬000", "3.5", "17/4/2021", "10:30", "10-15", "1,200"]


def test_latin_names_and_sites_are_one_word() -> None:
    assert read_words("SY24 عبر sy24.com").norm == ["sy24", "عبر", "sy24.com"]


def test_scripts_written_together_are_parted() -> None:
    assert read_words("قصفSYقرية").norm == ["قصف", "sy", "قريه"]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("قـ ـصـ ـف", ["قصف"]),
        ("شهـ.ـداء", ["شهداء"]),
        ("وجرحـ.ـى", ["و", "جرحي"]),
        ("يقـ ـتـ ـل عنصرين", ["يقتل", "عنصرين"]),
        ("قـــصـــف ـ هجوم", ["قصف", "-", "هجوم"]),
        ("بيروت ـلبنان", ["بيروت", "لبنان"]),
        ("دمشق ــ سانا", ["دمشق", "-", "سانا"]),
        ("الـ 30 من عناصرها", ["ال", "30", "من", "عناصر", "ها"]),
    ],
)
def test_words_broken_to_pass_filters_are_read_whole(written: str, wanted: list[str]) -> None:
    words = read_words(written)
    assert words.norm == wanted
    assert words.slice(0, len(words)) in written


def test_line_breaks_are_words() -> None:
    assert read_words("قصف\n\nغارة\r\nهجوم").norm == ["قصف", "\n", "غاره", "\n", "هجوم"]


@pytest.mark.parametrize("text", ["“لواء القدس”", "«لواء القدس»", '"لواء القدس"', "”لواء القدس“", "„لواء القدس“", "‹لواء القدس›"])
def test_quotations(text: str) -> None:
    words = read_words(f"قالت {text} أمس")
    assert words.norm == ["قالت", "لواء", "القدس", "امس"]
    assert words.quotes == [(1, 3)]


def test_an_open_quotation_ends_with_its_line() -> None:
    assert read_words('قال "كلاما\nثم "قال"').quotes == [(4, 5)]


def test_nested_quotations() -> None:
    assert read_words("قال «إن “الجيش” تقدم»").quotes == [(2, 3), (1, 4)]


def test_the_article_after_l_is_restored_and_the_surface_kept() -> None:
    words = read_words("للقوات")
    assert words.norm == ["ل", "القوات"]
    assert words.slice(1, 2) == "لقوات"


def test_empty_text() -> None:
    assert TOKENIZER("").text == ""
    assert len(read_words("")) == 0


def test_at_finds_the_words_of_a_stretch() -> None:
    words = read_words("قصف الجيش القرية")
    assert words.at(4, 9) == (1, 2)
    assert words.span(1, 3) == (4, 16)


def test_a_preposition_written_short_is_the_same_in_words_and_tokens() -> None:
    doc = TOKENIZER("فاتوا ع دار فلان")
    assert doc[1].norm_ == words_of(doc).norm[1] == "علي"
