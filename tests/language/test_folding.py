"""Folding: one spelling for many, every offset kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.folding import FILLER, bare, fold, normal, squeeze

ARABIC = st.text(
    alphabet=st.one_of(
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC),
        st.sampled_from(" \u200f\u200e\u200d\u202b_#"),
    )
)

CASES = [
    ("أمسِ", "امس"),  # hamza, tashkeel
    ("إدلب", "ادلب"),
    ("آذار", "اذار"),
    ("مُسيّــرة", "مسيره"),  # tatweel, shadda, ta marbuta
    ("مستشفى", "مستشفي"),  # alef maqsura
    ("مسؤول", "مسوول"),
    ("طائرة", "طايره"),
    ("بدأ", "بدا"),
    ("سوریا", "سوريا"),  # Persian ya
    ("کركوك", "كركوك"),  # Persian kaf
    ("گلي", "كلي"),  # gaf
    ("ٱلجيش", "الجيش"),  # alef wasla
    ("١٢٣", "123"),
    ("۴۵۶", "456"),  # Persian digits
    ("１２", "12"),  # full-width digits
    ("ﻗﺼﻒ", "قصف"),  # presentation forms
    ("ﻻ", "لا"),  # ligatures
    ("اﻷمن", "الامن"),
    ("ﷲ", "الله"),
    ("\u200fقصف\u200f", "قصف"),  # bidi marks
    ("\u202bقصف\u202c", "قصف"),
    ("قـــصـــف", "قصف"),
    ("لواء_القدس", "لواء القدس"),  # hashtags
    ("قُتِلَ", "قتل"),
    ("لكنّها", "لكنها"),
    ("SY24", "sy24"),
    ("دير\u00a0الزور", "دير الزور"),
    ("هٰذا", "هذا"),  # dagger alef
    ("ٹڈ", "تد"),
]


@pytest.mark.parametrize(("written", "wanted"), CASES)
def test_normal(written: str, wanted: str) -> None:
    assert normal(written) == wanted


@given(st.text())
def test_fold_keeps_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ARABIC)
def test_fold_keeps_length_of_arabic(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(ARABIC)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_squeeze_index_leads_back_to_the_source(text: str) -> None:
    squeezed, index = squeeze(text)
    folded = fold(text)
    assert FILLER not in squeezed
    assert len(squeezed) == len(index)
    assert [folded[i] for i in index] == list(squeezed)
    assert index == sorted(set(index))


@pytest.mark.parametrize(("word", "wanted"), [("الغاره", "غاره"), ("الله", "الله"), ("الف", "الف"), ("غاره", "غاره")])
def test_bare(word: str, wanted: str) -> None:
    assert bare(word) == wanted
