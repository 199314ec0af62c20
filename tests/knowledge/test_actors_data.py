"""The who's who that ships: wide enough, every row and tie with a source, nothing pointing at nobody."""

from __future__ import annotations

import time

import pytest

from marsad.knowledge.actors import whos_who
from marsad.knowledge.actors.check import check_references
from marsad.knowledge.actors.lexicon import Lexicon
from marsad.knowledge.actors.model import KINDS, RELATIONS
from marsad.knowledge.actors.vocabulary import Vocabulary, vocabulary

AGREED = """
russia russian-forces russian-air-force iran irgc iran-backed-militias liwa-al-quds isis syrian-government syrian-government-forces
syrian-army sdf fatemiyoun abu-al-fadl-al-abbas usud-al-sharqiya national-defence-forces baath-brigades palestine-liberation-army
tiger-forces order-preservation-forces pflp tribesmen civilians unidentified
""".split()
"""Ids that the project's gold files use."""


def test_it_is_wide() -> None:
    who = whos_who()
    assert len(who.bodies) >= 300
    assert len(who.ties) >= 400
    assert sum(1 for t in who.ties if t.start or t.end) >= 150
    assert sum(1 for b in who.bodies.values() if b.wikidata) >= 20
    countries = {b.country for b in who.bodies.values()}
    assert {
        "SY",
        "IQ",
        "YE",
        "SD",
        "LY",
        "LB",
        "PS",
        "IL",
        "EG",
        "DZ",
        "TN",
        "MA",
        "JO",
        "TR",
        "IR",
        "RU",
        "US",
    } <= countries
    assert {b.kind for b in who.bodies.values()} == set(KINDS)


@pytest.mark.parametrize("body", AGREED)
def test_agreed_ids_exist(body: str) -> None:
    assert body in whos_who().bodies


def test_every_row_names_the_page_it_was_seen_on() -> None:
    who = whos_who()
    assert [str(b.where) for b in who.bodies.values() if not b.source.startswith("http")] == []
    assert [str(t.where) for t in who.ties if not t.source.startswith("http")] == []


def test_an_identifier_is_seen_in_a_further_source() -> None:
    """The page on which a name was seen rarely gives its Wikidata id: the row names the file that does."""
    assert [b.id for b in whos_who().bodies.values() if b.wikidata and not b.sources] == []


def test_every_row_has_an_arabic_and_an_english_name() -> None:
    for body in whos_who().bodies.values():
        assert any("\u0621" <= c <= "\u064a" for c in body.name), body.where
        assert body.name_en and body.name_en.isprintable(), body.where


def test_neutral_names_judge_nobody() -> None:
    judging = {
        "ميليشيا",
        "مليشيا",
        "عصابات",
        "عصابة",
        "مرتزقة",
        "الإرهابي",
        "الإرهابية",
        "الاحتلال",
        "العدو",
        "الصهيوني",
    }
    assert [b.id for b in whos_who().bodies.values() if judging & set(b.name.split())] == []


def test_ties_join_bodies_by_known_relations() -> None:
    who = whos_who()
    for tie in who.ties:
        assert tie.subject in who.bodies and tie.object in who.bodies and tie.relation in RELATIONS
        assert tie.start is None or tie.end is None or tie.start <= tie.end


def test_the_word_files_speak_of_known_bodies_only() -> None:
    check_references(vocabulary().bodies(), whos_who().bodies)


def test_ties_of_one_body() -> None:
    ties = {(t.subject, t.relation, t.object) for t in whos_who().ties_of("hayat-tahrir-al-sham")}
    assert ("jabhat-fateh-al-sham", "merged_into", "hayat-tahrir-al-sham") in ties


def test_a_name_of_several_bodies_keeps_them_all() -> None:
    who = whos_who()
    found = next(n for _, n in Lexicon(who, vocabulary()).at(["انصار", "الشريعه"], 0))
    assert {n.body.country for n in found} == {"YE", "LY", "TN"}


def test_loading_is_quick() -> None:
    from marsad.knowledge.actors import store

    store._shipped.cache_clear()
    whos_who.cache_clear()
    start = time.process_time()
    who = whos_who()
    Vocabulary()
    assert len(who.bodies) >= 300 and time.process_time() - start < 1.0
