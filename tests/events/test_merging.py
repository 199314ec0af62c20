"""Which accounts become one event."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from marsad.events import MergeState, event_of, events_of, merge
from marsad.records import Account, Event, MergeDecision, Place, TollClaim, When

Make = Callable[..., Account]

ELSEWHERE = Place(name="النبع", lat=33.1, lon=37.9, radius_km=4, kind="settlement", admin=["SY"], text="")
AROUND = Place(name="ريف النبع", lat=35.10, lon=36.60, radius_km=25, kind="region", relation="part_of", admin=["SY"], text="")
QUARTER = Place(name="حي الشجرة", lat=35.10, lon=36.60, radius_km=3, kind="quarter", relation="part_of", admin=["SY"], text="")
UNFOUND = [
    Place(name=name, lat=35.3, lon=36.9, radius_km=25, kind="settlement", relation="part_of", admin=["SY"], text="")
    for name in ("الدلبة", "القصيبة")
]

EARLIER = {"killed": 14, "wounded": 9, "other_tolls": [TollClaim(field="killed", min=6, max=6, text="")]}

PAIRS = [
    ("same day, town and type", {}, {}, True),
    ("kin types", {}, {"type": "shelling"}, True),
    ("a raid and what was seized in it", {"type": "raid", "by": "iraqi-army"}, {"type": "seizure", "by": "iraqi-army"}, False),
    (
        "each side's prisoners set free",
        {"type": "prisoner_release", "by": "houthis", "on": "yemeni-army"},
        {"type": "prisoner_release", "by": "houthis", "on": "houthis"},
        True,
    ),
    ("other day", {}, {"day": "2022-03-25"}, False),
    ("next day without more", {}, {"day": "2022-03-06"}, False),
    (
        "next day with the same toll",
        {"killed": 7, "wounded": 12},
        {"day": "2022-03-06", "killed": 7, "wounded": 12},
        True,
    ),
    ("another village of the same day", {}, {"place": "تل الزهور"}, False),
    ("another village and the same toll", {"killed": 3}, {"place": "تل الزهور", "killed": 3}, False),
    ("a neighbouring village", {}, {"place": "عين الوادي"}, False),
    ("the province alone does not glue", {"by": "russian-forces"}, {"place": "إدلب", "by": "russian-air-force"}, False),
    (
        "the province with the same tolls",
        {"killed": 6, "wounded": 9},
        {"place": "إدلب", "killed": 6, "wounded": 9},
        True,
    ),
    ("unresolved places of one name", {"place": "خربة الصوان"}, {"place": "قرية خربة الصوان"}, True),
    ("a quarter under two words", {"place": "حارة الصوان"}, {"place": "حي الصوان"}, True),
    ("unresolved places of two names", {"place": "خربة الصوان"}, {"place": "مزرعة السدر"}, False),
    ("types of different kinds", {}, {"type": "agreement"}, False),
    ("one planned, one occurred", {}, {"status": "planned"}, False),
    (
        "a week against a day of it, same toll and town",
        {"killed": 5},
        {"day": "2022-03-01", "until": "2022-03-07", "killed": 5},
        True,
    ),
    ("no day at all, only the town", {}, {"day": None}, False),
    ("no day, but the day of the week fits", {"by": "russia"}, {"when": When(text="السبت"), "by": "russia"}, True),
    ("no day, and another day of the week", {"by": "russia"}, {"when": When(text="الثلاثاء"), "by": "russia"}, False),
    (
        "no day, and a day of the week far off, though parties and tolls agree",
        {"by": "russia", "killed": 1, "wounded": 1},
        {"when": When(text="الثلاثاء"), "by": "russia", "killed": 1, "wounded": 1},
        False,
    ),
    (
        "no day, and the day of the week beside it, when parties and tolls agree",
        {"by": "russia", "killed": 1, "wounded": 1},
        {"when": When(text="الأحد"), "by": "russia", "killed": 1, "wounded": 1},
        True,
    ),
    (
        "since the beginning of a year, and no end given, against a day of the week",
        {"when": When(start="2023-01-01", edtf="2023-01-01/..", text="منذ مطلع العام 2023")},
        {"when": When(text="الأحد")},
        False,
    ),
    (
        "two lists of towns without a day, one town in common",
        {"by": "russia", "place": ["قرية النبع", "تل الزهور", "عين الوادي"]},
        {"by": "russia", "place": ["قرية النبع", "مدينة الساحل", "خربة الصوان"], "day": None},
        False,
    ),
    (
        "two lists of towns without a day, most towns in common",
        {"by": "russia", "place": ["قرية النبع", "تل الزهور", "عين الوادي"]},
        {"by": "russia", "place": ["قرية النبع", "تل الزهور", "خربة الصوان"], "day": None},
        True,
    ),
    ("no year, the same date", {}, {"when": When(text="5 آذار", edtf="XXXX-03-05"), "type": "shelling"}, True),
    ("no year, another date", {"killed": 4}, {"when": When(text="9 آذار", edtf="XXXX-03-09"), "killed": 4}, False),
    ("the town found elsewhere, the name the same", {"killed": 2}, {"where": [ELSEWHERE], "killed": 2}, True),
    ("the area around the town, same toll", {"killed": 4}, {"where": [AROUND], "killed": 4}, True),
    ("a quarter of the town", {}, {"where": [QUARTER]}, True),
    (
        "two unresolved villages of one district",
        {"where": [UNFOUND[0]], "killed": 1},
        {"where": [UNFOUND[1]], "killed": 1},
        False,
    ),
    ("no day, but the town and a large toll", {"killed": 14}, {"day": None, "killed": 14}, True),
    (
        "a victim's name joins what the day does not",
        {"victims": ["سعاد نوري الحلو"]},
        {"day": "2022-03-07", "victims": ["سعاد نوري الحلو"]},
        True,
    ),
    (
        "an earlier toll of one text is the toll of the other",
        EARLIER | {"place": "إدلب"},
        {"killed": 6, "wounded": 9},
        True,
    ),
    (
        "the same without the earlier toll",
        {"killed": 14, "wounded": 9, "place": "إدلب"},
        {"killed": 6, "wounded": 9},
        False,
    ),
    ("blame differs, all else agrees", {"by": "russia"}, {"by": "turkey"}, True),
]


@pytest.mark.parametrize(("first", "second", "one"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_pairs(account: Make, first: dict[str, Any], second: dict[str, Any], one: bool) -> None:
    a, b = account("a", **first), account("b", **second)
    events = merge([a, b])
    assert (a.event == b.event) is one
    assert len(events) == (1 if one else 2)


def test_two_accounts_of_one_document_stay_apart(account: Make) -> None:
    a, b, c = account("a", document="d"), account("b", document="d"), account("c")
    merge([a, b, c])
    assert a.event != b.event
    assert c.event in (a.event, b.event)


def test_habitual_accounts_belong_to_no_event(account: Make) -> None:
    a, b = account("a", status="habitual"), account("b", status="habitual")
    assert merge([a, b]) == []
    assert a.event is None and b.event is None


def test_a_vague_account_that_fits_two_events_stays_alone(account: Make) -> None:
    a = account("a", killed=6, wounded=9)
    b = account("b", place="تل الزهور", killed=6, wounded=9)
    vague = account("c", place="إدلب", killed=6, wounded=9)
    merge([a, b, vague])
    assert len({a.event, b.event, vague.event}) == 3


def test_ids_name_the_first_published_account_and_old_ids_lead_on(account: Make) -> None:
    late = account("a", published="2022-03-09")
    before = merge([late])
    assert before[0].id == "e-a"
    early = account("z", published="2022-03-05")
    after = merge([late, early])
    assert [e.id for e in after] == ["e-z"]
    assert event_of("e-a", {x.id: str(x.event) for x in (late, early)}) == "e-z"


def _world(make: Make, size: int, seed: int) -> list[Account]:
    """Accounts of made-up incidents, some of several a document, some vague, many alike."""
    chance = random.Random(seed)
    places = ["قرية النبع", "تل الزهور", "عين الوادي", "مدينة الساحل", "إدلب", "خربة الصوان"]
    words = ["معصرة", "مدجنة", "مئذنة", "صوامع", "مطحنة", "محلج", "مغسلة", "كسارة"]
    found = []
    for n in range(size):
        found.append(
            make(
                f"{n:03d}",
                document=f"d{chance.randrange(size * 3 // 4)}",
                day=chance.choice(["2022-03-05", "2022-03-06", "2022-03-07", None]),
                place=chance.choice(places),
                type=chance.choice(["airstrike", "shelling", "killing"]),
                killed=chance.choice([None, 1, 3, 12]),
                by=chance.choice([None, "russia", "russian-forces"]),
                published=chance.choice([None, "2022-03-07", "2022-03-08"]),
                text="سقط الصاروخ على " + " ".join(chance.sample(words, 3)),
            )
        )
    return found


def _told(events: list[Event]) -> list[str]:
    return [e.model_dump_json() for e in events]


@pytest.mark.parametrize("seed", range(4))
def test_one_by_one_in_any_order_gives_the_same_events(account: Make, seed: int) -> None:
    accounts = _world(account, 90, seed)
    wanted = _told(merge(accounts))
    documents = sorted({a.document.id for a in accounts})
    for order in range(5):
        random.Random(order).shuffle(documents)
        state = MergeState()
        for document in documents:
            state.add(a for a in accounts if a.document.id == document)
            state.settle()
        assert _told(events_of(state, accounts)) == wanted


def test_large_blocks_do_not_depend_on_order_either(account: Make) -> None:
    accounts = [
        account(f"{n:03d}", killed=n % 7, wounded=n % 11, by=f"group-{n % 13}", text=f"رقم {'ابتثجحخد'[n % 8] * 5}") for n in range(180)
    ]
    wanted = _told(merge(accounts))
    assert len(wanted) < 180
    for order in range(3):
        random.Random(order).shuffle(accounts)
        state = MergeState()
        for start in range(0, 180, 45):
            state.add(accounts[start : start + 45])
            state.settle()
        assert _told(events_of(state, accounts)) == wanted


def test_a_decision_joins_and_parts(account: Make) -> None:
    a, b, c = account("a"), account("b"), account("c", place="تل الزهور")
    merge([a, b, c], decisions=[MergeDecision(kind="not_same", a="a", b="b", at="2022-04-01")])
    assert a.event != b.event
    events = merge([a, b, c], decisions=[MergeDecision(kind="same", a="a", b="c", at="2022-04-01")])
    assert a.event == b.event == c.event
    assert "always.decided" in events[0].reasons


def test_totals_hold_their_children_and_are_not_merged_with_them(account: Make) -> None:
    total = account("t", day="2022-03-01", until="2022-03-07", place=["قرية النبع", "تل الزهور", "مدينة الساحل"], killed=20, count=3)
    a, b = account("a", killed=8), account("b", day="2022-03-06", place="تل الزهور", killed=5)
    far = account("c", day="2022-05-06", killed=5)
    events = {e.id: e for e in merge([total, a, b, far])}
    assert events["e-t"].children == ["e-a", "e-b"]
    assert events["e-a"].parent == events["e-b"].parent == "e-t"
    assert events["e-c"].parent is None
