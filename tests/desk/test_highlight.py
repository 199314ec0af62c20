"""The text in pieces: no character lost or changed, every mark just over its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marsad.desk.highlight import Mark, pieces


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[tuple[int, int]]]:
    text = draw(st.text(alphabet="ابت ثج\n<&\u0651\u200f", max_size=40))
    ends = st.tuples(st.integers(-3, 45), st.integers(-3, 45))
    marks = [Mark(i, draw(st.sampled_from(["when", "where"])), a, b, "x") for i, (a, b) in enumerate(draw(st.lists(ends, max_size=8)), 1)]
    furniture = [(min(a, b), max(a, b)) for a, b in draw(st.lists(ends, max_size=3))]
    return text, marks, furniture


@given(marked())
def test_the_pieces_joined_are_the_text(case: tuple[str, list[Mark], list[tuple[int, int]]]) -> None:
    text, marks, furniture = case
    assert "".join(piece.text for piece in pieces(text, marks, furniture)) == text


@given(marked())
def test_every_mark_covers_its_own_characters_and_opens_once(case: tuple[str, list[Mark], list[tuple[int, int]]]) -> None:
    text, marks, furniture = case
    at, covered, opened = 0, dict[int, set[int]](), list[int]()
    for piece in pieces(text, marks, furniture):
        for mark in piece.marks:
            covered.setdefault(mark.number, set()).update(range(at, at + len(piece.text)))
        opened += piece.opens
        at += len(piece.text)
    within = {m.number: set(range(m.start, m.end)) for m in marks if 0 <= m.start < m.end <= len(text)}
    assert covered == within
    assert sorted(opened) == sorted(within)


def test_a_claim_within_a_sentence_gives_the_colour_and_both_are_named() -> None:
    text = "قتل ثلاثة أمس"
    cut = pieces(text, [Mark(1, "type", 0, 13, "ماذا: قتل"), Mark(2, "killed", 4, 9, "القتلى: 3")], [(10, 13)])
    assert [(p.text, p.field, p.furniture) for p in cut] == [
        ("قتل ", "type", False),
        ("ثلاثة", "killed", False),
        (" ", "type", False),
        ("أمس", "type", True),
    ]
    assert cut[1].labels == "القتلى: 3\nماذا: قتل"
