"""The scorer: what agrees, and what a set of accounts scores. The texts are invented."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
from agreement import bare, folded, overlap, same_time, same_toll
from scoring import Comparison

TEXT = "قصفت طائرة بلدة تل الورد أمس فقتل ثلاثة، وفي نهر العين اعتقل شابان."
STRIKE, ARREST = "قصفت طائرة بلدة تل الورد أمس فقتل ثلاثة", "وفي نهر العين اعتقل شابان"
GOLD: list[dict[str, Any]] = [
    {"id": "a", "type": ["airstrike"], "quotes": [STRIKE], "status": "occurred", "when": ["2021-04-05", "2021-04-05"],
     "where": [["تل الورد"]], "killed": [3, 3], "initiator": [["unidentified"]], "sources": [], "cluster": "one"},
    {"id": "b", "type": ["arrest"], "quotes": [ARREST], "status": "occurred", "where": [["نهر العين"]]},
]  # fmt: skip


def account(quote: str, kind: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    return {"type": kind, "evidence": [{"start": start, "end": start + len(quote), "text": quote}], **fields}


def right_strike() -> dict[str, Any]:
    return account(
        STRIKE,
        "airstrike",
        event="e1",
        status="occurred",
        when={"start": "2021-04-05", "end": "2021-04-05"},
        where=[{"name": "بلدة تل الورد"}],
        casualties={"killed": {"min": 3, "max": 3}},
        actors=[{"role": "initiator", "id": "unidentified", "name": "مجهولون"}],
    )


def score(gold: list[dict[str, Any]], system: list[dict[str, Any]]) -> dict[str, float | None]:
    comparison = Comparison()
    comparison.document("d.txt", TEXT, gold, system)
    return comparison.scores()


def test_what_is_right_scores_one_and_what_is_missed_loses_its_fields() -> None:
    scores = score(GOLD, [right_strike()])
    assert scores["detect"] == pytest.approx(2 / 3)
    assert scores["status"] == 0.5
    assert scores["where"] == pytest.approx(2 / 3)
    assert scores["killed"] == scores["when"] == scores["actors"] == scores["evidence"] == 1.0


def test_a_second_telling_and_another_type_cost_precision() -> None:
    twice = score(GOLD[:1], [right_strike(), right_strike()])
    assert twice["detect"] == pytest.approx(2 / 3)
    other = score(GOLD[:1], [right_strike() | {"type": "shelling"}])
    assert (other["detect"], other["anytype"]) == (0.0, 1.0)


def test_what_is_optional_neither_helps_nor_hurts() -> None:
    gold = [GOLD[0], GOLD[1] | {"optional": True}]
    assert score(gold, [right_strike()]) == score(gold, [right_strike(), account(ARREST, "arrest")]) | {"system_accounts": 1.0}


def test_a_passage_that_is_not_the_text_is_seen() -> None:
    wrong = right_strike()
    wrong["evidence"][0]["text"] = "قصفت"
    assert score(GOLD, [wrong])["evidence"] == 0.0


def test_events_are_compared_in_pairs() -> None:
    comparison = Comparison()
    for event in ("e1", "e1", "e2"):
        comparison.document("d.txt", TEXT, GOLD[:1], [right_strike() | {"event": event}])
    assert comparison.scores()["merge"] == 0.5  # one pair of three, and none too many


def test_a_quote_that_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the text"):
        score([GOLD[0] | {"quotes": ["لم يحدث"]}], [])


@pytest.mark.parametrize(
    ("given", "wanted", "agrees"),
    [
        ({"start": "2021-04-05", "end": "2021-04-05"}, ["2021-04-05", "2021-04-06"], True),
        ({"start": "2021-04-05", "end": "2021-04-05"}, ["2021-04-05", "2021-04-07"], False),
        ({"start": "2021-04", "end": "2021-04"}, ["2021-04-01", "2021-04-30"], True),
        ({"start": "2021-04-05", "end": None}, [["2020-01-01", "2020-01-01"], ["2021-04-05", "2021-04-05"]], True),
        ({"start": "soon"}, ["2021-04-05", "2021-04-05"], False),
        (None, ["2021-04-05", "2021-04-05"], False),
    ],
)
def test_times(given: dict[str, Any] | None, wanted: list[Any], agrees: bool) -> None:
    assert same_time(given, wanted) is agrees


@pytest.mark.parametrize(
    ("given", "wanted", "agrees"),
    [
        ({"min": 3, "max": 3}, [3, 3], True),
        ({"min": 3, "max": None}, [3, 3], True),
        ({"min": 3, "max": 4}, [3, 3], False),
        ({"min": 11, "max": None}, [11, None], True),
        ({"min": 12, "max": None}, [11, None], False),
        ({"min": 0, "max": 0}, [0, 0], True),
        ({"min": None, "max": None}, "unknown", True),
        (None, "unknown", True),
        ({"min": 2, "max": 2}, "unknown", False),
        (None, [3, 3], False),
    ],
)
def test_tolls(given: dict[str, Any] | None, wanted: Any, agrees: bool) -> None:
    assert same_toll(given, wanted) is agrees


def test_names_and_passages() -> None:
    assert folded("قَرْيَةُ الشُّولا") == "قريه شولا"
    assert bare("ناحية الرشاد") == bare("الرشاد") == "رشاد"
    assert bare("منطقة") == "منطقه"
    assert overlap([(0, 10)], [(8, 12)]) == 2
    assert overlap([(0, 10)], [(9, 19)]) == 0
