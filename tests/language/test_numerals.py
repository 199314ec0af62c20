"""Numbers as Arabic news writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.language.number_words import least_of_many
from marsad.language.numerals import Number, bound_after, dual_forms, number_at, starts_number
from marsad.language.tokenizer import read_words

EXACT = {
    "واحد": 1, "واحدة": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4,
    "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6, "سبعة": 7, "سبع": 7, "ثمانية": 8, "ثماني": 8, "ثمان": 8, "تسعة": 9, "تسع": 9,
    "عشرة": 10, "عشر": 10, "أحد عشر": 11, "إحدى عشرة": 11, "اثنا عشر": 12, "اثني عشر": 12, "اثنتا عشرة": 12, "اثنتي عشرة": 12,
    "ثلاثة عشر": 13, "ثلاث عشرة": 13, "خمسة عشر": 15, "تسع عشرة": 19, "عشرون": 20, "عشرين": 20, "واحد وعشرون": 21,
    "خمسة وعشرين": 25, "سبع وثلاثين": 37, "تسعة وتسعين": 99, "مئة": 100, "مائة": 100, "مية": 100, "مئه": 100, "مئتان": 200,
    "مائتين": 200, "مئتي": 200, "مئتا": 200, "ثلاثمئة": 300, "ثلاثمائة": 300, "ثلاث مئة": 300, "خمسمائة": 500, "تسعمئة": 900,
    "مئة وعشرين": 120, "مئة وخمسة وعشرين": 125, "مائة واثنين وعشرين": 122, "ثلاثمئة وخمسون": 350, "مئة و20": 120,
    "ألف": 1000, "ألفان": 2000, "ألفين": 2000, "ألفي": 2000, "ثلاثة آلاف": 3000, "ألف وخمسمئة": 1500, "ألفان وخمسمئة وثلاثة": 2503,
    "خمسة عشر ألفا": 15000, "مئة ألف": 100000, "ثلاثمئة وخمسين ألفا": 350000, "مليون": 1000000, "مليونا": 1000000,
    "مليونان": 2000000, "ثلاثة ملايين": 3000000, "مليون ونصف": 1500000, "نصف مليون": 500000, "ربع مليون": 250000,
    "7": 7, "٧": 7, "1200": 1200, "1,200": 1200, "1.200": 1200, "١٢٬٠٠٠": 12000, "12٬000": 12000, "1,200,000": 1200000,
    "7 آلاف": 7000, "350 ألف": 350000, "3 ملايين": 3000000, "3.5 مليون": 3500000, "٢٫٥ مليون": 2500000, "3 آلاف و500": 3500,
    "/7/": 7, "(12)": 12, "الثلاثة": 3, "ما مجموعه 12": 12, "زوز": 2, "جوج": 2, "اتنين": 2, "خمستعش": 15, "طنعش": 12, "تمنتعش": 18,
    "ثلاثة (03)": 3, "9 (تسعة)": 9, "أربع (4)": 4,
}  # fmt: skip

BOUNDED = [
    ("نحو عشرين", 20, 20, "about"),
    ("حوالي 300", 300, 300, "about"),
    ("زهاء مئة", 100, 100, "about"),
    ("قرابة 50", 50, 50, "about"),
    ("ما يقارب 30", 30, 30, "about"),
    ("ما يقارب الـ 30", 30, 30, "about"),
    ("ما يقرب من أربعين", 40, 40, "about"),
    ("حدود 15", 15, 15, "about"),
    ("20 تقريبا", 20, 20, "about"),
    ("أكثر من 20", 20, None, "min"),
    ("أكثر من مئة وعشرين", 120, None, "min"),
    ("ما لا يقل عن خمسة", 5, None, "min"),
    ("لا يقل عن 11", 11, None, "min"),
    ("ما يزيد عن 200", 200, None, "min"),
    ("ما يزيد على ألف", 1000, None, "min"),
    ("على الأقل ثمانية", 8, None, "min"),
    ("خمسة على الأقل", 5, None, "min"),
    ("يفوق 90", 90, None, "min"),
    ("ما يقارب الثلاثين", 30, 30, "about"),
    ("حوالي العشرين", 20, 20, "about"),
    ("نحو الـ 40", 40, 40, "about"),
    ("أكثر من المئة", 100, None, "min"),
    ("نحو الخمسة والعشرين", 25, 25, "about"),
    ("ما يربو على ستين", 60, None, "min"),
    ("ما ينوف على 70", 70, None, "min"),
    ("لا أقل من تسعة", 9, None, "min"),
    ("ثمانية ع الأقل", 8, None, "min"),
    ("عشرة بحد أدنى", 10, None, "min"),
    ("ما لا يزيد على عشرة", None, 10, "max"),
    ("أقل من عشرة", None, 10, "max"),
    ("ما يصل إلى 40", None, 40, "max"),
    ("لا يتجاوز 12", None, 12, "max"),
    ("بين 10 و15", 10, 15, "range"),
    ("ما بين خمسة وسبعة", 5, 7, "range"),
    ("من 3 إلى 5", 3, 5, "range"),
    ("10-15", 10, 15, "range"),
    ("10 إلى 15", 10, 15, "range"),
    ("ثلاثة أو أربعة", 3, 4, "range"),
    ("20 إلى 30 ألفا", 20000, 30000, "range"),
    ("عشرات", 20, None, "vague"),
    ("العشرات", 20, None, "vague"),
    ("مئات", 200, None, "vague"),
    ("آلاف", 2000, None, "vague"),
    ("عشرات الآلاف", 20000, None, "vague"),
    ("مئات الآلاف", 200000, None, "vague"),
    ("بضعة", 3, 9, "vague"),
    ("بضعة عشر", 13, 19, "vague"),
    ("بضع عشرات", 30, 90, "vague"),
    ("نيف وثلاثين", 31, 39, "vague"),
    ("أربعون ونيفا", 41, 49, "vague"),
    ("بضعة وعشرين", 23, 29, "vague"),
    ("بضع وستون", 63, 69, "vague"),
    ("دزينة", 12, 12, "vague"),
    ("عدد غير قليل من", None, None, "none"),
    ("عدد من", None, None, "none"),
    ("عددا من", None, None, "none"),
    ("عدد كبير من", None, None, "none"),
    ("عدة", None, None, "none"),
    ("العديد من", None, None, "none"),
]

NONE = [
    "الثالث", "الثانية عشرة", "الاثنين", "أحد المدنيين", "17/4/2021", "10:30", "بين حماة وحلب", "من حلب إلى حماة", "نحو الحدود",
    "3.5", "كان", "السبت", "الأربعاء", "أكثر من ذلك", "الحادية عشرة", "0.7", "مسيرة الأربعين", "القرن العشرين", "نيف وكثير",
]  # fmt: skip


@pytest.mark.parametrize("text", EXACT)
def test_exact(text: str) -> None:
    words = read_words(f"{text} عنصرا")
    number = number_at(words, 0)
    assert number == Number(EXACT[text], EXACT[text], "exact", 0, len(words) - 1)
    assert starts_number(words, 0)


@pytest.mark.parametrize("text", [text for text in EXACT if text[0] not in "/("])
def test_behind_clitics(text: str) -> None:
    words = read_words(f"قتل و{text} عنصرا")
    number = number_at(words, 2)
    assert number is not None
    assert (number.low, number.high) == (EXACT[text], EXACT[text])


@pytest.mark.parametrize(("text", "low", "high", "bound"), BOUNDED)
def test_bounds_ranges_and_vague(text: str, low: int | None, high: int | None, bound: str) -> None:
    words = read_words(text)
    assert number_at(words, 0) == Number(low, high, bound, 0, len(words))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", NONE)
def test_no_number(text: str) -> None:
    words = read_words(text)
    assert not [i for i in range(len(words)) if starts_number(words, i) and number_at(words, i)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ثلاثة قتلى وخمسة جرحى", [3, 5]),
        ("ألف قتيل و200 جريح", [1000, 200]),
        ("خمسة وعشرة", [5, 10]),
        ("عشرة وعشرون", [10, 20]),
        ("مئة ومئتان", [100, 200]),
        ("3 و5", [3, 5]),
    ],
)
def test_two_numbers_are_not_one(text: str, wanted: list[int]) -> None:
    words = read_words(text)
    found, i = [], 0
    while i < len(words):
        number = number_at(words, i) if starts_number(words, i) else None
        if number:
            found.append(number.low)
        i = number.last if number else i + 1
    assert found == wanted


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_of_any_size(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", "٬"), str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))):
        number = number_at(read_words(text), 0)
        assert number is not None
        assert number.low == value


@given(st.text())
def test_any_text_gives_numbers_within_it_or_none(text: str) -> None:
    words = read_words(text)
    for i in range(len(words)):
        number = number_at(words, i)
        assert number is None or (i <= number.first < number.last <= len(words))


def test_bound_after_the_noun() -> None:
    words = read_words("خمسة مدنيين على الأقل")
    assert bound_after(words, 2) == ("min", 4)
    assert bound_after(words, 1) == ("", 1)
    assert bound_after(read_words("قتيلا وأكثر من عشرين"), 1) == ("", 1)


@pytest.mark.parametrize(
    ("singular", "form"), [("قتيل", "قتيلان"), ("قتيل", "قتيلين"), ("غاره", "غارتان"), ("طفله", "طفلتا"), ("جريحه", "جريحتين")]
)
def test_duals(singular: str, form: str) -> None:
    assert form in dual_forms(singular)


@pytest.mark.parametrize(
    ("text", "least"),
    [("وعشرات الجرحى", 20), ("المئات", 200), ("مئآت القتلى", 200), ("آلاف الجرحى", None), ("ثلاثة جرحى", None)],
)
def test_tens_and_hundreds_are_many_and_no_number(text: str, least: int | None) -> None:
    assert least_of_many(text) == least
