"""The quarters that ship: every row has its source, lies by its city, and says whether its name may stand alone."""

from __future__ import annotations

from collections import Counter

import pytest

from marsad.knowledge.places import Entry, Gazetteer, gazetteer
from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.names import spellings
from marsad.knowledge.places.vocabulary import place_words
from marsad.language.folding import bare, normal
from marsad.language.lexicon import known

QUARTERS = [e for e in gazetteer().entries if e.where.startswith("quarters.tsv")]
FAR_KM = 25.0
"""A quarter further from the middle of its city is a town of its own."""
REVIEWED = frozenset(["الشياح", "المزة", "المزه", "كافوري", "الماجوري"])
"""Names that the word list has in some other sense, and that reports hardly use in it."""


def test_there_are_several_hundred() -> None:
    assert len(QUARTERS) >= 500
    assert all(e.source and e.name and e.name_en and e.radius_km > 0 for e in QUARTERS)


def test_an_id_begins_with_its_country() -> None:
    assert [e.id for e in QUARTERS if not e.id.startswith(e.country.lower() + "-")] == []


def test_every_quarter_has_an_area() -> None:
    assert [e.id for e in QUARTERS if e.lat is None or e.lon is None] == []


def test_a_quarter_lies_by_its_city() -> None:
    far = []
    for e in QUARTERS:
        town = gazetteer().by_id.get(e.admin2)
        if town is not None and town.lat is not None and town.lon is not None and e.lat is not None and e.lon is not None:
            km = distance((e.lat, e.lon), (town.lat, town.lon))
            if km > FAR_KM:
                far.append((e.id, round(km)))
    assert far == []


def test_a_quarter_lies_in_its_country() -> None:
    """By the nearest town that ships, for none of these is a border town."""
    towns = [e for e in gazetteer().entries if e.kind == "settlement" and e.id.startswith("geonames:") and e.lat is not None]
    wrong = []
    for e in QUARTERS:
        nearest = min(towns, key=lambda t: (t.lat - e.lat) ** 2 + (t.lon - e.lon) ** 2)  # type: ignore[operator]
        if nearest.country != e.country and {nearest.country, e.country} != {"PS", "IL"}:
            wrong.append((e.id, nearest.id))
    assert wrong == []


def test_no_city_has_two_quarters_of_one_name() -> None:
    keys = Counter((e.admin2 or e.admin1, k) for e in QUARTERS for k in {min(spellings(n)) for n in e.names})
    assert [k for k, n in keys.items() if n > 1] == []


def test_a_row_without_a_point_stands_for_its_city() -> None:
    borrowed = [e for e in QUARTERS if e.borrowed]
    assert len(borrowed) > 100
    for e in borrowed:
        town = gazetteer().by_id[e.admin2]
        assert (e.lat, e.lon) == (town.lat, town.lon) and e.radius_km >= town.radius_km


def test_a_name_that_is_an_everyday_word_is_marked() -> None:
    """Of one word: known to the word list with or without its article, and yet as sure of itself as Kadhimiya."""
    sure = [(e.id, n) for e in QUARTERS if not e.common for n in e.names if " " not in n and n not in REVIEWED]
    assert [pair for pair in sure if known(normal(pair[1])) or known(bare(normal(pair[1])))] == []


def test_a_name_that_no_place_bears_alone_has_its_head_word() -> None:
    never = place_words().never_alone
    assert [(e.id, n) for e in QUARTERS for n in e.names if " " not in n and normal(n) in never] == []


def test_what_is_marked_is_a_lesser_place() -> None:
    assert all(e.own is not e.common for e in QUARTERS)


@pytest.mark.parametrize(
    ("name", "country", "city"),
    [
        ("الطيونة", "LB", "بيروت"), ("طريق الجديدة", "LB", "بيروت"), ("الطريق الجديدة", "LB", "بيروت"), ("باب التبانة", "LB", "طرابلس"),
        ("الكاظمية", "IQ", "بغداد"), ("البوفراج", "IQ", "الرمادي"), ("البو فراج", "IQ", "الرمادي"), ("كفر سوسة", "SY", "دمشق"),
        ("كفرسوسة", "SY", "دمشق"), ("بابا عمرو", "SY", "حمص"), ("باباعمرو", "SY", "حمص"), ("القوارشه", "LY", "بنغازي"), ("أم بدة", "SD", "أم درمان"),
        ("أمبدة", "SD", "أم درمان"), ("الجحمليه", "YE", "تعز"), ("فج عطان", "YE", "صنعاء"), ("تل السلطان", "PS", "رفح"), ("باب الواد", "DZ", "الجزائر"),
    ],
)  # fmt: skip
def test_a_quarter_is_found_in_either_spelling(name: str, country: str, city: str) -> None:
    found = [e for e in gazetteer().find(name) if e.country == country and e.where.startswith("quarters.tsv")]
    assert [gazetteer().by_id[e.admin2].name for e in found] and city in {n for e in found for n in gazetteer().by_id[e.admin2].names}


def test_quarters_of_one_name_keep_apart() -> None:
    cities = {e.id for e in gazetteer().find("حي السلام")}
    assert {"iq-mosul-salam", "ps-khan-yunis-salam", "ly-benghazi-hay-al-salam"} <= cities


def test_a_fresh_gazetteer_has_them_too() -> None:
    made: list[Entry] = Gazetteer.shipped().find("الطيونة")
    assert [e.id for e in made] == ["lb-beirut-tayouneh"]
