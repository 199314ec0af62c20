"""Days written in digits: ``12/4/2021`` (day first), ``2021-04-17``, ``5.11.14``, ``12 / 4 / 2021``, ``يوم 4/5``, ``12-13/4``."""

from __future__ import annotations

import re

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, MonthRef, YearRef
from marsad.mentions.dates.expressions.spans import Between
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import ERA, HIJRI_ERA

FULL = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
SHORT = re.compile(r"(\d{1,2})([/\-.])(\d{1,2})")
MONTH_YEAR = re.compile(r"(?:(\d{1,2})[/\-](\d{4})|(\d{4})[/\-](\d{1,2}))")
TWO_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?")
MARKS = frozenset(["/", "-", "\\", "–", "."])
NO_LETTER = frozenset("ـ_")
FRACTIONS = frozenset(["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "1/8", "1/10"])
NEVER = "24/7"


def numeric_at(scan: Scanner, i: int, supported: bool) -> Found:
    """``12/4/2021`` (day first), ``2021-04-17``, ``17.4.2021``, ``12 / 4 / 2021``; ``12/4`` only where supported."""
    if scan.full_before(i) in scan.vocabulary.numbered:
        return None
    word, end = _joined(scan, i)
    full = FULL.fullmatch(word)
    if full:
        found = _full_date(full[1], full[3], full[4], full[2])
        return (found, scan.skip(_after_iso_time(scan, end), ERA if isinstance(found, CalendarDay) else HIJRI_ERA)) if found else None
    two = TWO_DAYS.fullmatch(word)
    if two and (two[4] or supported):
        return _two_days(two, end)
    pair = MONTH_YEAR.fullmatch(word)
    if pair and "/" in word:
        month, year = int(pair[1] or pair[4]), int(pair[2] or pair[3])
        if 1 <= month <= 12 and 1900 <= year <= 2100:
            return Month(MonthRef(month, YearRef(year))), end
    short = SHORT.fullmatch(word)
    if short and supported and short[2] in "/-" and word != NEVER and 1 <= int(short[1]) <= 31 and 1 <= int(short[3]) <= 12:
        return CalendarDay(int(short[1]), MonthRef(int(short[3])), numeric=True), end
    return None


def supports(scan: Scanner, i: int) -> bool:
    """True where the word before leaves no doubt that ``4/5`` is a day and month: an occasion, or "في" before no share."""
    before = scan.full_before(i)
    if before in scan.vocabulary.named_by_date:
        return True
    return before in ("في", "منذ") and scan.word(i) not in FRACTIONS and scan.word(i + 1) != "من" and "-" not in scan.word(i)


def _joined(scan: Scanner, i: int) -> tuple[str, int]:
    """The numbers of a date as one word, spaces and marks of other kinds between them taken away, and the word after them."""
    word = scan.word(i)
    mark = scan.word(i + 1)
    if word.isdigit() and mark in MARKS:
        if scan.word(i + 3) == mark and scan.word(i + 2).isdigit() and scan.word(i + 4).isdigit():
            return f"{word}/{scan.word(i + 2)}/{scan.word(i + 4)}", i + 5
        if mark == "/" and MONTH_YEAR.fullmatch(scan.word(i + 2)) and len(word) <= 2:
            return f"{word}/{scan.word(i + 2)}", i + 3
        if mark == "\\" and scan.word(i + 2).isdigit():
            return f"{word}/{scan.word(i + 2)}", i + 3
    if mark in ("/", "-") and SHORT.fullmatch(word) and mark in word and len(scan.word(i + 2)) == 4 and scan.word(i + 2).isdigit():
        return f"{word}{mark}{scan.word(i + 2)}", i + 3
    if word.isdigit() and mark.isdigit() and scan.word(i + 2).isdigit() and _only_marks(scan, i) and _only_marks(scan, i + 1):
        return f"{word}/{mark}/{scan.word(i + 2)}", i + 3
    return word, i + 1


def _only_marks(scan: Scanner, i: int) -> bool:
    """True where just a tatweel or underscore stands between a word and the next (5ـ4ـ2020)."""
    between = scan.words.text[scan.words.end[i] : scan.words.start[i + 1]]
    return bool(between) and set(between) <= NO_LETTER


def _full_date(first: str, month: str, last: str, mark: str) -> Expression | None:
    day, year = (last, first) if len(first) == 4 else (first, last)
    if len(year) == 2 and len(first) <= 2 and (mark == "/" or 10 <= int(year) <= 39):
        year = ("20" if int(year) < 70 else "19") + year
    if len(year) != 4 or len(day) > 2:
        return None
    d, m, y = int(day), int(month), int(year)
    if m > 12 >= d:
        d, m = m, d
    if not (1 <= d <= 31 and 1 <= m <= 12):
        return None
    if 1300 <= y <= 1500:
        return HijriTime(m, d, year=YearRef(y)) if d <= 30 else None
    return CalendarDay(d, MonthRef(m, YearRef(y)), numeric=len(first) < 4) if 1900 <= y <= 2100 else None


def _two_days(two: re.Match[str], end: int) -> Found:
    """``12-13/4/2021``: two days of one month."""
    first, last, month = int(two[1]), int(two[2]), int(two[3])
    if not (1 <= first < last <= 31 and 1 <= month <= 12):
        return None
    year = None if two[4] is None else YearRef(int(two[4]) if len(two[4]) == 4 else 2000 + int(two[4]))
    return Between(CalendarDay(first, MonthRef(month, year)), CalendarDay(last, MonthRef(month, year))), end


def _after_iso_time(scan: Scanner, end: int) -> int:
    """The word after the time of ``2024-12-07T09:11``; the day is all that is kept of it."""
    word = scan.word(end)
    return end + 1 if word.startswith("t") and word[1:].isdigit() and scan.touching(end) else end
