"""Months: ``نيسان/أبريل الجاري``, ``شباط 2021``, ``شهر رمضان الماضي``, ``شهري شباط وآذار``."""

from __future__ import annotations

from marsad.mentions.dates.expressions.days import CalendarDay
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, MonthRef, YearRef
from marsad.mentions.dates.expressions.spans import Between
from marsad.mentions.dates.grammar.refusals import calendar_is_name, month_is_name
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    day_number_at,
    direction_at,
    hijri_month_at,
    hijri_year_at,
    month_at,
    month_ref,
    plain_year_at,
)

BEFORE_MONTH = frozenset("في ب ل خلال منذ مذ حتي الي بين قبل بعد و ف لغايه شهر شهري من عبر طوال ( ،".split())
"""What makes a month of a name that is also something else (في مارس); ``من`` only where a day stands before it."""
TWO_MONTHS = frozenset(["شهري", "اشهر", "شهور", "الشهرين"])


def read_month(scan: Scanner, i: int) -> Found:
    """A month: ``نيسان/أبريل الجاري``, ``شباط 2021``, ``أبريل 12، 2021``; ambiguous names need a word of time beside them."""
    found = month_at(scan, i)
    if found is None:
        return None
    month, end, sure = found
    american = _day_after_month(scan, month, end)
    if american:
        return american
    ref, stop = month_ref(scan, month, end)
    if not sure and stop == end and not _month_in_context(scan, i):
        return None
    if calendar_is_name(scan, i, ref.year is not None) or (stop == i + 1 and month_is_name(scan, i)):
        return None
    following = _other_month(scan, month, stop)
    if following:
        other, last = month_ref(scan, following[0], following[1])
        return Between(Month(MonthRef(month, other.year, other.direction)), Month(other)), last
    return Month(ref), stop


def _other_month(scan: Scanner, month: int, i: int) -> tuple[int, int] | None:
    """The second of two months in a row: ``نيسان/أيار 2021``."""
    if scan.word(i) not in ("/", "-", "–"):
        return None
    found = month_at(scan, i + 1)
    return (found[0], found[1]) if found and found[0] == month % 12 + 1 else None


def _day_after_month(scan: Scanner, month: int, i: int) -> Found:
    """``أبريل 12, 2021`` and ``Dec 7, 2024``, as page furniture writes dates."""
    i = scan.skip(i, ".")
    day = day_number_at(scan, i) if scan.word(i)[:1].isdigit() else None
    year = plain_year_at(scan, scan.skip(day[1], frozenset([",", "،"]))) if day else None
    if day is None or year is None:
        return None
    return CalendarDay(day[0], MonthRef(month, YearRef(year[0]))), year[1]


def _month_in_context(scan: Scanner, i: int) -> bool:
    """Whether a word of time stands before an ambiguous month (في مارس, منذ آب); "من" alone is not enough."""
    if scan.words.text[scan.words.start[i]].isascii():
        return False
    before = scan.word(i - 1)
    if before == "من":
        return False
    if scan.norm[i] == "اب" and scan.words.text[scan.words.start[i]] != "آ":
        return False
    return before in BEFORE_MONTH or before in scan.vocabulary.parts


def read_hijri_month(scan: Scanner, i: int) -> Found:
    """A Hijri month: ``شهر رمضان الماضي``, ``شعبان 1442 هـ``."""
    found = hijri_month_at(scan, i)
    if found is None:
        return None
    month, end, sure = found
    year = hijri_year_at(scan, end)
    if year:
        return HijriTime(month, year=YearRef(year[0])), year[1]
    direction = direction_at(scan, end)
    if direction:
        return HijriTime(month, direction=direction[0]), direction[1]
    if (not sure or scan.norm[i] == "رمضان") and not _hijri_in_context(scan, i):
        return None
    return None if calendar_is_name(scan, i, False) else (HijriTime(month), end)


def _hijri_in_context(scan: Scanner, i: int) -> bool:
    """``رمضان`` is also a given name: a preposition of time, a part or "شهر" must stand before it."""
    before = scan.word(i - 1)
    if scan.norm[i] == "رمضان" and scan.word(i + 1) in ("المبارك", "الكريم"):
        return True
    return (
        (i == 0 and scan.norm[i] == "رمضان" and not scan.word(i + 1).isalpha())
        or before in ("في", "خلال", "منذ", "قبل", "بعد", "ب", "حتي", "شهر", "ايام", "طوال", "طيله")
        or before in scan.vocabulary.parts
    )


def read_months(scan: Scanner, i: int) -> Found:
    """Months in a row: ``شهري شباط وآذار 2021``, ``أشهر أيار وحزيران وتموز``."""
    first = last = month_at(scan, i + 1)
    end = first[1] if first else i
    while scan.word(end) in ("و", "،") and (following := month_at(scan, scan.skip(end + 1, "و"))):
        last, end = following, following[1]
    if first is None or last is None or last is first:
        return None
    ref, stop = month_ref(scan, last[0], end)
    return Between(Month(MonthRef(first[0], ref.year, ref.direction)), Month(ref)), stop


def month_for_part(scan: Scanner, i: int) -> Found:
    """A month after a part: ambiguous names are sure there (منتصف مارس, أواخر شعبان)."""
    hijri = hijri_month_at(scan, i)
    if hijri:
        year = hijri_year_at(scan, hijri[1])
        if year:
            return HijriTime(hijri[0], year=YearRef(year[0])), year[1]
        direction = direction_at(scan, hijri[1])
        return HijriTime(hijri[0], direction=direction[0] if direction else None), direction[1] if direction else hijri[1]
    found = month_at(scan, i)
    if found is None:
        return None
    ref, end = month_ref(scan, found[0], found[1])
    following = _other_month(scan, found[0], end)
    if following:
        other, last = month_ref(scan, following[0], following[1])
        return Between(Month(MonthRef(found[0], other.year, other.direction)), Month(other)), last
    return Month(ref), end
