"""Times of day: before a day (``فجر الجمعة``), after it (``الجمعة صباحا``), and the clock (``الساعة 3:30 فجراً``)."""

from __future__ import annotations

import re
from dataclasses import replace

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, SameDay, Weekday
from marsad.mentions.dates.expressions.edges import EdgeDays
from marsad.mentions.dates.expressions.spans import AtTime, Between, Both, Clock, PartOfDay
from marsad.mentions.dates.grammar.days import day_at
from marsad.mentions.dates.grammar.feasts import feast_at
from marsad.mentions.dates.grammar.months import read_month
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import THIS, is_feminine, number_at, ordinal_at

CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::\d{2})?")
FILLERS = frozenset(
    ["عند", "في", "حوالي", "قرابه", "نحو", "تمام", "علي", "بحدود", "حدود", "منذ", "من", "قبيل", "بعيد", "،", "ب", "و", "-", "–", "("]
)
MINUTES = {"النصف": 30, "الربع": 15, "الثلث": 20, "نصف": 30, "ربع": 15, "ثلث": 20, "ربعا": 15, "ثلثا": 20, "خمس": 5, "عشر": 10}
LATE = frozenset(["noon", "afternoon", "evening", "night"])
DAYS = (CalendarDay, DayOffset, Weekday, SameDay, AtTime, Between, Both)
HALF_DAY = {"ص": "morning", "م": "evening", "am": "morning", "pm": "evening"}


def read_time_of_day(scan: Scanner, i: int) -> Found:
    """A time of day with its day: ``فجر اليوم``, ``ليل السبت/ الأحد``, ``بعد منتصف ليل أمس``, ``صباح يوم الجمعة``; the day before
    a date in ``عشية 25 يناير``."""
    found = scan.vocabulary.time_before.at(scan.norm, i)
    if found is None:
        return _alone(scan, i)
    part, j = found
    if scan.word(j) == "و" and (second := scan.vocabulary.time_before.at(scan.norm, j + 1)):
        j = second[1]
    if scan.word(j) == "من" or (scan.word(j) == "ل" and scan.clitic_at(j) == "+"):
        j += 1
    if scan.word(j) in THIS:
        j += 1
    inner = day_at(scan, j) or _feast_morning(scan, j)
    if inner is None:
        return _alone(scan, i)
    if scan.word(i) == "عشيه" and isinstance(inner[0], CalendarDay) and scan.word(i + 1).isdigit():
        return EdgeDays(inner[0], 0), inner[1]
    return AtTime(inner[0], part), inner[1]


def _feast_morning(scan: Scanner, i: int) -> Found:
    """The first day of a feast (صباح العيد), or the day before it (عشية عيد الفطر, ليلة العيد)."""
    feast = feast_at(scan, i) if scan.word(i) in ("العيد", "عيد", "عاشوراء", "راس") else None
    if feast is None or (scan.word(i) == "راس" and scan.word(i - 1) == "ليله"):
        return None
    eve = scan.word(i - 1) in ("عشيه", "ليله")
    return EdgeDays(feast[0], 0 if eve else 1), feast[1]


def _alone(scan: Scanner, i: int) -> Found:
    """``بعد منتصف الليل`` with no day beside it."""
    after = scan.vocabulary.time_after.at(scan.norm, i)
    if after and (after[0] == "after_midnight" or "منتصف" in scan.norm[i : after[1]]):
        return PartOfDay(after[0]), after[1]
    return None


def clock_at(scan: Scanner, i: int) -> tuple[Clock, int] | None:
    """``الساعة الثالثة والنصف فجراً``, ``الساعة 3:30``, ``9:11 am``, ``الثامنة مساءً``."""
    named = scan.word(i) == "الساعه"
    j = i + 1 if named else i
    if named:
        while scan.word(j) in ("ال", "حوالي", "نحو", "قرابه"):
            j += 1
    found = _hour_at(scan, j, named)
    if found is None:
        return None
    hour, minute, j = found
    hour, minute, j = _minutes_after(scan, hour, minute, j)
    part, j, said = _half_of_day(scan, j)
    if not named and not said:
        return None
    if part == "noon" and 9 <= hour < 12:
        pass
    elif part in LATE and hour < 12 and not (part == "night" and hour < 5):
        hour += 12
    elif part in ("dawn", "morning", "night", "after_midnight") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    return Clock(hour, minute, part), j


def _hour_at(scan: Scanner, j: int, named: bool) -> tuple[int, int, int] | None:
    word = scan.word(j)
    match = CLOCK.fullmatch(word)
    if match and (named or ":" in word):
        return (int(match[1]), int(match[2]), j + 1) if int(match[1]) < 25 else None
    if word.isdigit():
        if named and int(word) <= 24 and len(word) <= 2:
            if scan.word(j + 1) == ":" and scan.word(j + 2).isdigit():
                return int(word) % 24, int(scan.word(j + 2)), j + 3
            return int(word) % 24, 0, j + 1
        return None
    ordinal = ordinal_at(scan, j) if is_feminine(word) else None
    return (ordinal[0], 0, ordinal[1]) if ordinal and ordinal[0] <= 12 else None


def _minutes_after(scan: Scanner, hour: int, minute: int, j: int) -> tuple[int, int, int]:
    """``والنصف``, ``وعشر دقائق``, ``إلا ربعا``."""
    if scan.word(j) == "و" and scan.word(j + 1) in MINUTES and scan.word(j + 2) not in ("ساعات", "ايام"):
        minute, j = MINUTES[scan.word(j + 1)], j + 2
    elif scan.word(j) == "و":
        number = number_at(scan, j + 1)
        unit = scan.vocabulary.units.get(scan.word(number[1])) if number else None
        if number and unit and unit.name == "minute":
            return hour, number[0], number[1] + 1
    elif scan.word(j) == "الا" and scan.word(j + 1) in MINUTES:
        hour, minute, j = (hour - 1) % 24, 60 - MINUTES[scan.word(j + 1)], j + 2
    unit = scan.vocabulary.units.get(scan.word(j))
    return hour, minute, j + 1 if unit and unit.name == "minute" else j


def _half_of_day(scan: Scanner, j: int) -> tuple[str | None, int, bool]:
    """The part of day after an hour: ``فجراً``, ``بعد الظهر``, ``من مساء`` (the day may follow), ``م``."""
    k = scan.skip(j, "من")
    before = scan.vocabulary.time_before.at(scan.norm, k)
    if before and k > j:
        return before[0], k, True
    after = scan.vocabulary.time_after.at(scan.norm, j)
    if after:
        return after[0], after[1], True
    word = scan.word(j)
    if word in HALF_DAY:
        return HALF_DAY[word], j + 1, True
    if before:
        return before[0], j, True
    return None, j, False


def read_clock(scan: Scanner, i: int) -> Found:
    """A time of the clock, with the day that may follow it: ``الساعة الثامنة من مساء الأحد``, ``9:11 am · dec 7, 2024``."""
    found = clock_at(scan, i)
    if found is None:
        return None
    clock, j = found
    k = j
    if scan.word(k) == "ب" and scan.word(k + 1) == "توقيت":
        k = min(k + 3, scan.count)
        j = k
    k = k + 1 if scan.word(k) in ("من", "،", "في", "·", "-", "–", ",") else k
    inner = read_time_of_day(scan, k) or day_at(scan, k) or _month_first(scan, k)
    if inner and not isinstance(inner[0], PartOfDay):
        return AtTime(inner[0], clock.part, clock), inner[1]
    second = read_clock(scan, j + 1) if scan.word(j) in ("و", "الي", "حتي", "-", "–") else None
    if second and isinstance(second[0], AtTime):
        return replace(second[0], clock=clock), second[1]
    return clock, j


def _month_first(scan: Scanner, i: int) -> Found:
    """The date of a post after its clock time: ``dec 7, 2024``."""
    found = read_month(scan, i) if scan.word(i) in scan.vocabulary.months else None
    return found if found and isinstance(found[0], CalendarDay) else None


def with_time_after(scan: Scanner, expression: Expression, end: int) -> tuple[Expression, int]:
    """A day with the time of day or clock that follows it: ``الجمعة صباحاً``, ``أمس عند الساعة الثامنة مساء``."""
    if not isinstance(expression, DAYS) or (isinstance(expression, Between) and not expression.night):
        return expression, end
    after = scan.vocabulary.time_after.at(scan.norm, end)
    if after and scan.word(end) not in HALF_DAY:
        expression, end = AtTime(expression, after[0]), after[1]
    j = end
    while j - end < 4 and scan.word(j) in FILLERS:
        j += 1
    if scan.word(j) == "الساعه" or (":" in scan.word(j) and (j > end or isinstance(expression, CalendarDay))):
        clock = clock_at(scan, j)
        if clock:
            return AtTime(expression, clock[0].part, clock[0]), scan.skip(clock[1], ")") if "(" in scan.norm[end:j] else clock[1]
    return expression, end
