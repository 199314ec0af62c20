"""How values are shown: numbers, tolls, days, in both languages and digits."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.desk import filters
from marsad.desk.reader import Reader

AR, EN, EAST = Reader("ar"), Reader("en"), Reader("ar", "arabic")


def plain(html: object) -> str:
    return re.sub(r"<[^>]+>", "", str(html))


@pytest.mark.parametrize(("shown", "text"), [
    (lambda: EN.days("2031-03-03", "2031-03-03"), "3 March 2031"),
    (lambda: AR.days("2031-03-03", "2031-03-03"), "3 آذار/مارس 2031"),
    (lambda: EAST.days("2031-03-03", "2031-03-03"), "٣ آذار/مارس ٢٠٣١"),
    (lambda: EN.days("2031-03-03", "2031-03-03", weekday=True), "Monday, 3 March 2031"),
    (lambda: AR.days("2031-03-03", "2031-03-03", weekday=True), "الاثنين 3 آذار/مارس 2031"),
    (lambda: EN.days("2031-03-03", "2031-03-05"), "3 – 5 March 2031"),
    (lambda: EN.days("2031-03-31", "2031-04-02"), "31 March 2031 – 2 April 2031"),
    (lambda: EN.days("2031-02-01", "2031-02-28"), "February 2031"),
    (lambda: EN.days("2031-01-01", "2031-12-31"), "2031"),
    (lambda: EN.days("2031-12-01", "2031-12-31"), "December 2031"),
    (lambda: EN.days(None, None), "Day not known"),
    (lambda: EN.days(None, "2031-03-05"), "5 March 2031"),
    (lambda: EN.day("2031-03-04T10:00:00"), "4 March 2031"),
    (lambda: EN.day("not a day"), "not a day"),
    (lambda: EN.toll(3, 3), "3"), (lambda: EN.toll(3, 5), "3–5"), (lambda: EN.toll(11, None), "at least 11"),
    (lambda: EN.toll(None, 4), "up to 4"), (lambda: EN.toll(0, 0), "none"), (lambda: EN.toll(None, None), "number not given"),
    (lambda: AR.people("killed", 3, 3), "3 قتلى"), (lambda: AR.people("killed", 2, 2), "قتيلان"), (lambda: AR.people("killed", 12, 12), "12 قتيلاً"),
    (lambda: AR.people("wounded", 3, 5), "الجرحى: 3–5"), (lambda: EN.people("killed", 1, None), "at least 1 killed"),
    (lambda: EAST.number(12345), "١٢٬٣٤٥"), (lambda: EN.number(12345), "12,345"), (lambda: EAST.number(0.5), "٠٫٥"),
    (lambda: EN.called("قرية", "A village"), "A village"), (lambda: AR.called("قرية", "A village"), "قرية"), (lambda: EN.called("قرية"), "قرية"),
    (lambda: EN.label("status", "of another version"), "of another version"),
])  # fmt: skip
def test_shown(shown: Callable[[], object], text: str) -> None:
    assert plain(shown()) == text


def test_names_and_numbers_keep_their_direction() -> None:
    assert str(EN.called("قرية")) == '<bdi lang="ar">قرية</bdi>'
    assert 'dir="ltr"' in str(AR.toll(3, 5))


def test_what_documents_say_cannot_become_markup() -> None:
    evil = "<script>alert(1)</script>"
    assert "<script>" not in str(AR.called(evil)) + str(EN.called("x", evil)) + str(AR.say("account.from", outlet=evil)) + str(EN.day(evil))


@pytest.mark.parametrize(("written", "first", "last"), [
    ("2031-03-04", "2031-03-04", "2031-03-04"), ("2031-03", "2031-03-01", "2031-03-31"), ("2031", "2031-01-01", "2031-12-31"),
    ("2031-12", "2031-12-01", "2031-12-31"), ("٢٠٣١-٠٢", "2031-02-01", "2031-02-28"), ("", "", ""), ("soon", "", ""), ("2031-13", "", ""),
    ("2031-02-30", "", ""), ("0", "", ""), ("9999-12", "9999-12-01", ""), ("1-2-3-4", "", ""),
])  # fmt: skip
def test_days_of_filters(written: str, first: str, last: str) -> None:
    assert (filters.day(written, last=False), filters.day(written, last=True)) == (first, last)


@given(st.text(max_size=30))
def test_no_text_breaks_a_day_of_a_filter(written: str) -> None:
    for last in (False, True):
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", filters.day(written, last))


def test_a_filter_survives_its_address() -> None:
    from django.http import QueryDict

    address = "q=قصف&type=shelling&type=airstrike&status=alleged&from=2031-01-01&to=2031-12-31&country=SY&place=x&actor=y&role=target&review=all&differing=1&undated=1&background=1&sort=killed"
    wanted = filters.read(QueryDict(address))
    assert filters.read(QueryDict(filters.query(wanted)[1:])) == wanted
    assert filters.query(filters.read(QueryDict("sort=newest&page=3&view=map"))) == ""
