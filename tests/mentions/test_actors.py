"""Actors found in text: the case table, exact offsets on any text, ambiguity, references, and the user's own names."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.tokenizer import read_words
from marsad.mentions.actors import find_actors
from marsad.mentions.model import ActorMention, Reading


def _cases() -> list[tuple[str, list[str]]]:
    spec = importlib.util.spec_from_file_location("actor_cases", Path(__file__).with_name("actor_cases.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return list(module.CASES)


CASES = _cases()


def read(text: str, outlet: str | None = None, country: str | None = None) -> Reading:
    """The text with its actors found."""
    reading = Reading(read_words(text), outlet=outlet, country=country)
    find_actors(reading)
    return reading


def told(mention: ActorMention) -> str:
    """A mention in the writing of the case table."""
    marks = [
        ("adjective", mention.adjective),
        ("backer", mention.as_backer),
        ("unsure", mention.unsure),
        ("speaker", mention.speaker_only),
        ("loaded", mention.alias_kind == "loaded"),
    ]
    return " ".join([f"{mention.text} = {mention.id} {mention.form}", *(name for name, on in marks if on)])


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_cases(text: str, expected: list[str]) -> None:
    assert [told(m) for m in read(text).actors] == expected


def test_the_table_is_wide() -> None:
    countries = {read(text).country for text, _ in CASES}
    assert len(CASES) >= 150
    assert {"SY", "IQ", "YE", "SD", "LY", "LB", "PS", "EG", "DZ", "TN", "MA", "JO"} <= countries


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("هاجم الجيش الوطني مواقع خصومه", "SY", "syrian-national-army"),
        ("هاجم الجيش الوطني مواقع خصومه", "YE", "yemeni-army"),
        ("هاجم الجيش الوطني مواقع خصومه", "LY", "libyan-national-army"),
        ("قصف الجيش القرية", "SD", "sudanese-armed-forces"),
        ("قصف الجيش القرية", "IQ", "iraqi-army"),
        ("قصف التحالف الموقع", "YE", "saudi-led-coalition"),
        ("قصف التحالف الموقع", "IQ", "us-led-coalition"),
        ("أعلنت المقاومة عن العملية", "PS", "palestinian-factions"),
        ("أعلنت المقاومة عن العملية", "LB", "hezbollah"),
        ("اعتقلت الشرطة شابا", "EG", "egyptian-police"),
        ("أعلنت المقاومة الشعبية النفير", "YE", "popular-resistance-yemen"),
        ("أعلنت المقاومة الشعبية النفير", "SD", "popular-resistance-sudan"),
    ],
)
def test_names_shared_by_countries(text: str, country: str, expected: str) -> None:
    found = next(a for a in read(text, country=country).actors if a.form != "people")
    assert (found.id, found.unsure) == (expected, False)


def test_hezbollah_needs_no_country_but_yields_to_one() -> None:
    assert read("أطلق حزب الله صاروخا").actors[0].id == "hezbollah"
    assert read("أطلق حزب الله العراقي صاروخا").actors[0].id == "kataib-hezbollah"
    in_iraq = read("أطلق حزب الله صاروخا", country="IQ").actors[0]
    assert (in_iraq.id, in_iraq.unsure) == ("kataib-hezbollah", True)


def test_the_text_names_its_country() -> None:
    assert read("قصف الجيش أحياء الفاشر بعد انسحاب قواته من نيالا").actors[0].id == "sudanese-armed-forces"


def test_the_outlet_tells_the_country_when_the_text_does_not() -> None:
    assert read("أعلن الجيش مقتل جندي", outlet="سونا").actors[0].id == "sudanese-armed-forces"


def test_without_any_country_the_guess_is_marked() -> None:
    found = read("قصف طيران العدو القرية ونددت المقاومة الإسلامية").actors
    assert all(a.unsure for a in found if a.id == "hezbollah")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("أعلنت حركة حماس مقتل قيادي. وقالت الحركة إن الرد قادم", "الحركة", "hamas"),
        ("سيطرت هيئة تحرير الشام على البلدة ثم انسحبت الهيئة", "الهيئة", "hayat-tahrir-al-sham"),
        ("تقدم الحزب الإسلامي التركستاني فيما خسر الحزب نقطة", "الحزب", "turkistan-islamic-party"),
        ("هاجم داعش رتلا لميليشيا لواء القدس، وتبنى التنظيم الهجوم", "التنظيم", "isis"),
        ("هاجم فصيل أبناء الوادي القرية ثم انسحب الفصيل", "الفصيل", "x-abna-al-wady"),
    ],
)
def test_definite_words_point_back(text: str, word: str, expected: str) -> None:
    found = next(a for a in read(text).actors if a.text == word)
    assert (found.id, found.form) == (expected, "definite")


def test_a_militia_of_many_is_pointed_at_before_a_single_one() -> None:
    text = "تنتشر الميليشيات الإيرانية في البادية السورية. وقتل عنصر من لواء القدس، فيما عززت الميليشيات مواقعها"
    assert [a.id for a in read(text).actors if a.text == "الميليشيات"] == ["iran-backed-militias"]


@pytest.mark.parametrize("text", ["حركة السير متوقفة", "تنظيم الانتخابات المحلية", "قوات كبيرة من المنطقة", "لواء متقاعد في القرية"])
def test_common_phrases_are_no_bodies(text: str) -> None:
    assert [a for a in read(text).actors if a.form == "unknown_body"] == []


@pytest.mark.parametrize("text", ["وصل الوفد إلى روسيا", "عاد اللاجئون من تركيا", "الحدود مع إسرائيل", "شمالي سوريا", "في إيران"])
def test_states_as_places_are_left_to_places(text: str) -> None:
    assert [a.id for a in read(text).actors if a.form == "name"] == []


def test_a_provisional_id_is_the_same_for_the_same_name() -> None:
    ids = {a.id for t in ("هاجم فصيل صقور الوادي النقطة", "هاجمت جماعة صقور الوادي النقطة") for a in read(t).actors}
    assert len(ids) == 1 and next(iter(ids)).startswith("x-")


def test_page_furniture_is_not_read() -> None:
    text = "اقرأ أيضا: داعش يهاجم\nقصفت قسد القرية"
    reading = Reading(read_words(text))
    reading.skip = [(0, text.index("\n"))]
    find_actors(reading)
    assert [a.id for a in reading.actors] == ["sdf"]


def test_the_outlets_own_words_and_the_neutral_name_stand_side_by_side() -> None:
    found = read("مليشيا آل دقلو تقصف الأبيض").actors[0]
    assert (found.text, found.name, found.alias_kind) == ("مليشيا آل دقلو", "قوات الدعم السريع", "loaded")


_PIECES = st.sampled_from(
    ["قوات", "النظام", "داعش", "«", "»", '"', "#لواء_القدس", "المدعومة", "من", "روسيا", "و", "،", ".", "\n", "عناصر", "مسلحون", "غارة",
     "روسية", "الميليشيات", "قبيلة", "الفرقة", "25", "(", ")", "حركة", "تنظيم", "الجيش", "عناصرها", "إيران", "لـ", "ل\u200f", "مُسيّرة", "a"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25), st.sampled_from([" ", "", "  "]))
def test_offsets_are_exact_and_mentions_in_order(pieces: list[str], space: str) -> None:
    text = space.join(pieces)
    actors = read(text).actors
    for mention in actors:
        assert text[mention.start : mention.end] == mention.text and mention.first < mention.last
    for one, other in zip(actors, actors[1:], strict=False):
        assert one.last <= other.first
