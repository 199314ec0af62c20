"""The vocabulary of happenings: forms of verbs and nouns, and that what is listed can be found."""

from __future__ import annotations

import re

import pytest

from marsad.knowledge.happening_pairs import object_groups, pairs
from marsad.knowledge.happenings import (
    clause_phrases,
    domain_phrases,
    entries,
    event_types,
    figures,
    means,
    triggers,
    unless,
)
from marsad.knowledge.inflection import noun_forms, object_forms, passive_forms, past_forms, present_forms, verb_forms

PAST = [
    ("قصف", "قصف قصفت قصفوا قصفا"),
    ("شن", "شن شنت شنوا"),
    ("أغار", "أغار أغارت أغاروا"),
    ("أخلى", "أخلى أخلت أخلوا أخليا"),
    ("غزا", "غزا غزت غزوا غزوا"),
    ("لقي", "لقي لقيت لقوا لقيا"),
    ("أنشأ", "أنشأ أنشأت أنشأوا"),
]


@pytest.mark.parametrize(("verb", "forms"), PAST)
def test_past(verb: str, forms: str) -> None:
    assert set(forms.split()) <= set(past_forms(verb))


PRESENT = [("يقصف", "يقصف تقصف يقصفون"), ("يغير", "يغير تغير يغيرون"), ("يلقي", "يلقي تلقي يلقون يلقيان"), ("يلقى", "يلقى تلقى يلقون")]


@pytest.mark.parametrize(("verb", "forms"), PRESENT)
def test_present(verb: str, forms: str) -> None:
    assert set(forms.split()) <= set(present_forms(verb))


PASSIVE = [("هاجم", "هوجم"), ("اغتال", "اغتيل"), ("اقتاد", "اقتيدوا"), ("أعاد", "أعيدت"), ("تبادل", "تبودلت"), ("ألقى", "ألقيت")]


@pytest.mark.parametrize(("verb", "form"), PASSIVE)
def test_passive(verb: str, form: str) -> None:
    assert form in passive_forms(verb)
    assert any(f.passive and f.text == form for f in verb_forms(f"{verb}/x"))


def test_verbs_whose_passive_is_spelled_alike_have_none() -> None:
    assert passive_forms("قصف") == [] and passive_forms("اعتقل") == []


def test_nouns() -> None:
    forms = {(form.text, form.number) for form in noun_forms("غارة جوية")}
    assert {("غارة جوية", "singular"), ("غارتين جويتين", "dual"), ("غارات جوية", "plural")} <= forms
    assert "هجوما مسلحا" in {form.text for form in noun_forms("هجوم مسلح")}


def test_objects() -> None:
    assert {"قذيفة", "قذيفتين", "قذائف"} - object_forms("قذيفة") == {"قذائف"}
    assert "على إرهابيين" in object_forms("على إرهابي")


def test_every_type_has_words() -> None:
    assert {row["slug"] for row in event_types()} <= entries().keys()


def test_groups_that_are_named_are_there_and_used() -> None:
    named = {
        name
        for entry in entries().values()
        for row in entry.get("pairs", ())
        for text in row["objects"]
        for name in re.findall(r"<(\w+)>", text)
    }
    assert named - {"place"} == object_groups().keys()


def test_weak_words_are_listed_among_the_words() -> None:
    for kind, entry in entries().items():
        if isinstance(entry.get("weak"), list):
            listed = {
                word
                for section in ("nouns", "plurals", "deeds", "verbs", "deed_verbs", "forms", "phrases", "things")
                for word in entry.get(section, ())
            }
            assert set(entry["weak"]) <= listed, (kind, set(entry["weak"]) - listed)


def test_tables_are_there() -> None:
    assert triggers() and pairs() and means() and unless() and figures() and clause_phrases("outcome") and domain_phrases("accidents")
