"""Who really says so: copies, chains that end in one origin, and who was first."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from marsad.events.copies import find_copies, likeness, shingles
from marsad.events.independence import independence
from marsad.events.sources import origin_of, source_key
from marsad.records import Account

Make = Callable[..., Account]

REPORT = (
    "أصيب سبعة عمال بينهم ثلاث نساء حين سقطت قذائف على معمل للكونسروة عند مدخل البلدة الشرقي، وقال أحد العاملين إن الآلات توقفت "
    "وإن سقف المستودع انهار فوق صناديق البندورة، ثم نقلت سيارتان الجرحى إلى نقطة طبية قريبة قبل حلول الليل"
)
REWRITTEN = (
    "جُرح سبعة عمال بينهم ثلاث نساء عندما سقطت قذائف على معمل للكونسروة عند مدخل البلدة الشرقي، وقال أحد العاملين إن الآلات توقفت "
    "وإن سقف المستودع انهار فوق صناديق البندورة"
)
OTHER = (
    "قالت لجنة الأهالي إن القذائف التي نزلت قرب المعمل جرحت سبعة من عماله، وإن الدوام عُلّق في المدارس القريبة يومين، وطلبت من "
    "المزارعين أن يبتعدوا عن البساتين المحاذية للساتر"
)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("وكالة رويترز", "Reuters"),
        ("قناة الجزيرة", "الجزيرة"),
        ("وكالة الأنباء الفرنسية فرانس برس", "فرانس برس"),
        ("المرصد السوري لحقوق الإنسان", "المرصد"),
        ("شبكة ضفاف النهر الإخبارية", "ضفاف النهر"),
    ],
)
def test_names_of_one_source(name: str, other: str) -> None:
    assert source_key(name)[0] == source_key(other)[0]


def test_copies_are_told_from_other_reports_of_the_same_thing() -> None:
    assert likeness(shingles(REPORT), shingles(REWRITTEN)) is not None
    assert likeness(shingles(REPORT), shingles(OTHER)) is None
    assert find_copies({"b": REWRITTEN, "a": REPORT, "c": OTHER}) == [("a", "b", pytest.approx(0.7, abs=0.2))]


def test_copies_are_found_among_many_texts_too() -> None:
    chance = random.Random(5)
    letters = "بتجحدرسصطعفقكلمنهوي"
    texts = {f"t{n:03d}": " ".join("".join(chance.choice(letters) for _ in range(4)) for _ in range(60)) for n in range(200)}
    words = texts["t007"].split()
    words[10:13] = ["غير", "ذلك", "تماما"]
    texts["x-copy"] = " ".join(words)
    assert [(a, b) for a, b, _ in find_copies(texts)] == [("t007", "x-copy")]


def test_one_agency_behind_two_outlets_is_one_origin(account: Make) -> None:
    agency = ("وكالة رويترز", "agency")
    found = independence(
        [
            account("a", outlet="ضفاف", sources=[("مصادر محلية", "unnamed"), agency], text=OTHER),
            account("b", outlet="الميدان", sources=[("Reuters", "agency")], text="كلام آخر"),
            account("c", outlet="السهل", sources=[("مصادر محلية", "unnamed")]),
            account("d", outlet="الجبل", sources=[("مصادر محلية", "unnamed")]),
        ]
    )
    assert (found.accounts, found.documents, found.independent_origins) == (4, 4, 3)
    assert [o.accounts for o in found.origins] == [["a", "b"], ["c"], ["d"]]
    assert found.origins[0].name == "رويترز" and found.origins[0].basis == ["same_source"]


def test_a_copy_is_no_second_origin_and_the_earlier_one_was_first(account: Make) -> None:
    accounts = [
        account("a", outlet="ضفاف", published="2022-03-07"),
        account("b", outlet="الميدان", published="2022-03-06"),
        account("c", outlet="السهل", published="2022-03-06"),
    ]
    found = independence(accounts, {"doc-a": REWRITTEN, "doc-b": REPORT, "doc-c": OTHER})
    assert found.independent_origins == 2
    (copy,) = found.copies
    assert (copy.first, copy.later, copy.basis, copy.order_known) == ("doc-b", "doc-a", "same_text", True)
    assert found.first == "doc-b"


def test_on_one_day_without_hours_the_order_is_not_known(account: Make) -> None:
    accounts = [
        account("a", outlet="ضفاف", published="2022-03-06"),
        account("b", outlet="الميدان", published="2022-03-06T08:00"),
    ]
    (copy,) = independence(accounts, {"doc-a": REPORT, "doc-b": REPORT}).copies
    assert not copy.order_known


def test_an_outlet_that_another_one_names_is_its_origin(account: Make) -> None:
    accounts = [
        account("a", outlet="شبكة ضفاف النهر", sources=[("مراسل الشبكة", "correspondent")], text=OTHER),
        account("b", outlet="الميدان", sources=[("ضفاف النهر", "outlet")], text=REPORT),
    ]
    found = independence(accounts)
    assert found.independent_origins == 1
    assert [(c.first, c.later, c.basis) for c in found.copies] == [("doc-a", "doc-b", "names_it")]


def test_without_outlet_or_source_a_document_is_its_own_origin(account: Make) -> None:
    assert origin_of(account("a")).key != origin_of(account("b")).key
