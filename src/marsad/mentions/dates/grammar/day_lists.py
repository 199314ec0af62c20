"""Weekdays and dates that stand together: ``يومي الجمعة 9 والسبت 10 نيسان``, ``السبت والأحد 17 و18 نيسان``, ``12 نيسان (الاثنين)``."""

from __future__ import annotations

from dataclasses import replace

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, Weekday
from marsad.mentions.dates.expressions.spans import Between
from marsad.mentions.dates.grammar import refusals
from marsad.mentions.dates.grammar.calendar_days import named_day_at
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import counted_month_at, day_number_at, month_at, month_ref

OPENERS = ("يومي", "ايام", "ليلتي", "يوم")


def read_weekdays_with_numbers(scan: Scanner, i: int) -> Found:
    """``الجمعة 9 والسبت 10 نيسان``: the month after the last day is that of all."""
    j = i + 1 if scan.word(i) in OPENERS else i
    days: list[tuple[int, int]] = []
    while True:
        weekday = scan.vocabulary.weekdays.at(scan.norm, j)
        number = day_number_at(scan, scan.skip(weekday[1], "(")) if weekday else None
        if weekday is None or number is None:
            return None
        days.append((weekday[0], number[0]))
        j = scan.skip(number[1], ")")
        if scan.word(j) not in ("و", "،"):
            break
        j = scan.skip(j + 1, "يوم")
    k = scan.skip(j, "من")
    month = month_at(scan, k)
    found = month_ref(scan, month[0], month[1]) if month else counted_month_at(scan, k)
    if found is None or len(days) < 2:
        return None
    (first_weekday, first), (last_weekday, last) = days[0], days[-1]
    return Between(CalendarDay(first, found[0], first_weekday), CalendarDay(last, found[0], last_weekday)), found[1]


def dated_weekdays(scan: Scanner, found: tuple[Expression, int]) -> tuple[Expression, int]:
    """Weekdays in a row with their dates after them: ``الخميس والجمعة والسبت 8 و9 و10 نيسان``, ``السبت والأحد (17 و18 نيسان)``."""
    expression, end = found
    if not (isinstance(expression, Between) and isinstance(expression.first, Weekday) and isinstance(expression.last, Weekday)):
        return found
    j = scan.skip(end, frozenset(["(", "،"]))
    dates = named_day_at(scan, j) if scan.word(j)[:1].isdigit() else None
    if dates is None or not isinstance(dates[0], Between):
        return found
    first, last = dates[0].first, dates[0].last
    if not (isinstance(first, CalendarDay) and isinstance(last, CalendarDay)):
        return found
    first, last = replace(first, weekday=expression.first.weekday), replace(last, weekday=expression.last.weekday)
    return Between(first, last, expression.night), dates[1] + (scan.word(end) == "(" and scan.word(dates[1]) == ")")


def with_weekday_after(scan: Scanner, found: tuple[Expression, int]) -> tuple[Expression, int]:
    """A date with its weekday after it: ``12 نيسان (الاثنين)``, ``12/4/2021 الاثنين``."""
    expression, end = found
    if not isinstance(expression, CalendarDay) or expression.weekday is not None:
        return found
    opened = scan.word(end) == "("
    weekday = scan.vocabulary.weekdays.at(scan.norm, scan.skip(end + opened, "يوم"))
    if weekday is None or (opened and scan.word(weekday[1]) != ")") or refusals.weekday_is_name(scan, weekday[1] - 1):
        return found
    return replace(expression, weekday=weekday[0]), weekday[1] + opened
