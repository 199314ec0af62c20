"""Speakers: the case table of who says it, offsets, and what find_speakers promises about its mentions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.mentions.model import Reading, SpeakerMention
from marsad.mentions.speakers import find_speakers
from marsad.mentions.speakers.lexicon import lexicon, load_yaml

TABLES = ("speaker_cases.yaml", "speaker_cases_countries.yaml")
CASES: list[dict[str, Any]] = [
    case for name in TABLES for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]


def read(text: str) -> Reading:
    reading = Reading(read_words(text))
    find_speakers(reading)
    return reading


def word_of(reading: Reading, part: str) -> int:
    """The first word of a piece of the text, compared without tashkeel and hamza."""
    wanted = normal(part)
    words = reading.words
    for k in range(len(words)):
        if normal(words.text[words.start[k] :]).startswith(wanted):
            return k
    raise AssertionError(f"{part} is not in the text")


def chain(reading: Reading, word: int) -> list[SpeakerMention]:
    """Who covers a word, outermost first, with those they have it from and those they told it to before them."""
    covering = [
        s
        for s in reading.speakers
        if s.scope_first <= word < s.scope_last or (s.disowns is not None and s.disowns[0] <= word < s.disowns[1])
    ]
    covering.sort(key=lambda s: s.scope_first - s.scope_last)
    out: list[SpeakerMention] = []
    for speaker in covering:
        told = [speaker.told] if speaker.told is not None and speaker.told.kind == "agency" else []
        for link in [*told, speaker, *speaker.via]:
            if all((link.resolved or link.source) != (known.resolved or known.source) for known in out):
                out.append(link)
    return out


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:50])
def test_who_says_it(case: dict[str, Any]) -> None:
    reading = read(case["text"])
    found = chain(reading, word_of(reading, case["part"]))
    assert [link.resolved or link.source for link in found] == case["chain"]
    if "kind" in case:
        assert case["kind"] in [link.kind for link in found]
    if "stance" in case:
        assert case["stance"] in [link.stance for link in found]


KINDS = {
    "correspondent", "official", "agency", "outlet", "unnamed", "witness", "organisation", "social_media", "video",
    "statement", "person", "party",
}  # fmt: skip
_PIECES = st.lists(
    st.sampled_from(
        ["وقال", "مصدر", "أمني", "مراسل", "(", "صدى", ")", "إن", "«", "»", "القصف", "أصاب", "،", ".", "\n", "بحسب", "المرصد", "وأضاف", "المتحدث",
         "باسم", "محمد", "خالد", ":", "لوكالة", "رويترز", "نقلا", "عن", "نفى", "للمصادر", "وبـ", "#", "كما", "على", "حد", "قوله", "في", "بيان"]
    ),
    max_size=30,
)  # fmt: skip


@given(_PIECES)
@settings(max_examples=250, deadline=None)
def test_every_mention_stands_in_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = read(text)
    for speaker in reading.speakers:
        for link in [speaker, *speaker.via, *([speaker.told] if speaker.told else [])]:
            assert link.text == text[link.start : link.end] != ""
            assert reading.words.start[link.first] <= link.start < link.end <= reading.words.end[link.last - 1]
            assert link.source == " ".join(link.source.split()) != ""
            assert not set(link.source) & set('«»“”"#_()')
            assert link.kind in KINDS
        assert 0 <= speaker.scope_first < speaker.scope_last <= len(reading.words)


def test_skipped_ranges_are_not_read() -> None:
    text = "قالت مصادر محلية إن السوق أُغلق.\nقال ناشطون إن الطريق مقطوع."
    reading = Reading(read_words(text), skip=[(0, text.index("\n") + 1)])
    find_speakers(reading)
    assert [s.source for s in reading.speakers] == ["ناشطون"]


def test_the_office_is_kept_beside_the_name() -> None:
    (speaker,) = read("وأكد وزير الدفاع التركي يشار غولر أن العملية انتهت.").speakers
    assert (speaker.source, speaker.office, speaker.kind) == ("يشار غولر", "وزير الدفاع التركي", "person")


def test_the_short_name_stands_and_the_full_one_is_resolved() -> None:
    first, second = read("قال مراسل (صدى نت) إن النار اشتعلت. وأضاف المراسل أنها أُخمدت.").speakers
    assert first.resolved is None
    assert (second.source, second.resolved, second.text) == ("المراسل", "مراسل صدى نت", "المراسل")


def test_blame_that_is_turned_away_leaves_the_deed_outside_the_scope() -> None:
    reading = read("نفت الجماعة مسؤوليتها عن القصف الذي أصاب السوق.")
    (speaker,) = reading.speakers
    deed = word_of(reading, "القصف")
    assert speaker.stance == "denies"
    assert not speaker.scope_first <= deed < speaker.scope_last
    assert speaker.disowns is not None and speaker.disowns[0] <= deed < speaker.disowns[1]


def test_own_deeds_are_marked_where_the_speaker_bears_arms() -> None:
    assert read("أعلنت كتائب الوادي استهداف دبابة بقذيفة.").speakers[0].own_deed
    assert not read("أعلنت وزارة الصحة استهداف المشفى بقذيفة.").speakers[0].own_deed
    assert not read("أعلنت كتائب الوادي مقتل ثلاثة من عناصرها.").speakers[0].own_deed


def test_a_short_dateline_gives_the_whole_text_its_agency() -> None:
    reading = read("بيروت (رويترز) - انهار مبنى في الضاحية.\nوهرعت فرق الإنقاذ إلى المكان.")
    (speaker,) = reading.speakers
    assert (speaker.source, speaker.scope_first, speaker.scope_last) == ("رويترز", 0, len(reading.words))


def test_every_row_of_the_vocabularies_is_usable() -> None:
    known = lexicon()
    for row in load_yaml("verbs.yaml"):
        forms = [row["past"], *(form for forms in row.get("spoken", {}).values() for form in forms)]
        assert all(normal(form) in known.verbs for form in forms if form and " " not in form), row["verb"]
        assert any(forms), row["verb"]
        assert row["example"]
        assert row.get("needs", "") in ("", "complement", "source", "document")
        assert set(row["takes"]) <= {"أن", "إلى", "ب", "عن", "على", "من", "في", "object", "document", "must", "ل"}
        assert row.get("stance", "asserts") in ("asserts", "claims_responsibility", "accuses", "denies", "doubts")
    for row in load_yaml("outlets.yaml"):
        assert row["kind"] in KINDS, row["name"]
        assert row["country"] == "" or (len(row["country"]) == 2 and row["country"].isupper())
    for kind in load_yaml("sources.yaml")["heads"]:
        assert kind in KINDS


@pytest.mark.parametrize("row", load_yaml("verbs.yaml"), ids=lambda row: row["verb"])
def test_the_example_of_a_verb_holds(row: dict[str, Any]) -> None:
    before = "قال مصدر أمني إن الليل هادئ. " if row.get("carries") else ""
    assert row["verb"] in [s.verb for s in read(before + row["example"] + ".").speakers]


@pytest.mark.parametrize("row", load_yaml("introducers.yaml")["attribution"], ids=lambda row: row["words"])
def test_the_example_of_an_introducer_holds(row: dict[str, Any]) -> None:
    assert read(row["example"] + ".").speakers
