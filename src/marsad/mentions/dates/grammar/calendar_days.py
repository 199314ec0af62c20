"""Calendar days: ``25 من مارس/آذار 2021``, ``5-9 مايو``, ``12 منه``."""

from __future__ import annotations

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import MonthRef, YearRef
from marsad.mentions.dates.expressions.spans import Between
from marsad.mentions.dates.grammar.numeric import SHORT, numeric_at, supports
from marsad.mentions.dates.grammar.scanner import DASHES, MARKS, Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    counted_month_at,
    day_number_at,
    direction_at,
    hijri_month_at,
    hijri_year_at,
    month_at,
    month_ref,
    month_told_at,
)

ON_DATE = frozenset(["الموافق", "المصادف", "الموافقه", "تاريخ", "بتاريخ", "لتاريخ", "والموافق"])
SUPPORT = frozenset(["يوم", "تاريخ", "بتاريخ", "الموافق", "المصادف", "ليله", "اليوم", "امس", "فجر", "صباح", "مساء", "ليل", "ظهر", "عصر"])
"""Words after which two numbers with a stroke are a day and a month (يوم 12/4)."""
IN_MONTH = frozenset(["في", "يوم", "منذ", "حتي", "الي", "فجر", "صباح", "مساء", "ليل", "ظهر", "وفي", "ليله", "و", "من"])
"""Words before a number that points back to a month (في 12 منه)."""


def read_number(scan: Scanner, i: int) -> Found:
    """What a number in digits opens: a numeric date or a day of a month."""
    return calendar_at(scan, i, scan.full_before(i) in SUPPORT or supports(scan, i))


def calendar_at(scan: Scanner, i: int, supported: bool = False) -> Found:
    """A calendar day at ``i``; ``supported`` where the words before leave no doubt that a date follows (12/4)."""
    if scan.word(i) in ON_DATE:
        i = scan.skip(scan.skip(i + 1, frozenset(["ل", "لل", ":"])), "يوم")
        supported = True
    numeric, named = numeric_at(scan, i, supported), named_day_at(scan, i)
    if numeric is None or (named is not None and named[1] > numeric[1]):
        return named or _numeric_list(scan, i)
    return numeric


def _numeric_list(scan: Scanner, i: int) -> Found:
    """``5 و6/3/2020``, ``5 و 6 و 7/3/2020``: the month and year of the last day are those of all."""
    first, j = scan.word(i), i + 1
    while scan.word(j) == "و" and scan.word(j + 1).isdigit():
        j += 2
    last = numeric_at(scan, j + 1, True) if scan.word(j) == "و" and first.isdecimal() and 1 <= int(first[:4]) <= 31 else None
    if last is None or not isinstance(last[0], CalendarDay):
        return None
    return Between(CalendarDay(int(first), last[0].ref), last[0]), last[1]


def named_day_at(scan: Scanner, i: int) -> Found:
    """A day of a named or counted month, or a list of such days: ``25 من مارس/آذار 2021``, ``5-9 مايو``, ``12 منه``, ``14 من
    الشهر``."""
    numbers, j, joined = _day_numbers(scan, i)
    if not numbers:
        return None
    k = j
    if scan.word(k) in MARKS and scan.word(k) not in ("(", "،", ","):
        k += 1
    if scan.word(k) == "من" or (scan.word(k) == "ل" and scan.clitic_at(k) == "+"):
        k += 1
    elif scan.word(k) == "ايام" and scan.word(k + 1) == "من":
        k += 2
    month = month_at(scan, k)
    if month:
        clash = month_at(scan, month[1] + 1) if scan.word(month[1]) == "/" else None
        ref, end = month_ref(scan, month[0], clash[1] if clash else month[1])
        if clash and clash[0] != month[0] and len(numbers) == 1:
            return CalendarDay(numbers[0], ref, other=clash[0]), end
        return _listed(numbers, joined, [CalendarDay(day, ref) for day in numbers]), end
    hijri = hijri_month_at(scan, k)
    if hijri and (hijri[2] or k > j or scan.word(k) != "صفر" or hijri_year_at(scan, hijri[1])) and scan.word(j) not in DASHES:
        return _hijri_days(scan, numbers, joined, hijri[0], hijri[1])
    counted = counted_month_at(scan, k) or month_told_at(scan, k)
    if counted:
        return _listed(numbers, joined, [CalendarDay(day, counted[0]) for day in numbers]), counted[1]
    return _pointing(scan, numbers, joined, i, j, k)


def _pointing(scan: Scanner, numbers: list[int], joined: bool, start: int, j: int, k: int) -> Found:
    """``12 منه``, ``15 الجاري``, ``12 من الجاري``."""
    if not any(word in IN_MONTH for word in (scan.word(start - 1), scan.word(start - 2))):
        pass
    elif scan.word(j) == "منه" or (scan.word(j) == "من" and scan.word(j + 1) == "ه" and scan.clitic_at(j + 1) == "-"):
        end = j + 1 if scan.word(j) == "منه" else j + 2
        return _listed(numbers, joined, [CalendarDay(day, MonthRef(None, same=True)) for day in numbers]), end
    direction = direction_at(scan, k)
    if direction and direction[0] == 0:
        return _listed(numbers, joined, [CalendarDay(day, MonthRef(None, None, 0)) for day in numbers]), direction[1]
    return None


def _day_numbers(scan: Scanner, i: int) -> tuple[list[int], int, bool]:
    """Day numbers one after the other, the word after them, and whether they are joined as from–to."""
    short = SHORT.fullmatch(scan.word(i))
    if short and short[2] in "-/" and 1 <= int(short[1]) < int(short[3]) <= 31:
        return [int(short[1]), int(short[3])], i + 1, True
    first = day_number_at(scan, i)
    if first is None:
        return [], i, False
    numbers, j = [first[0]], first[1]
    joined = False
    while True:
        k = j
        if scan.word(k) == "و":
            k += 1
            if scan.word(k) in ("حتي", "الي", "لغايه"):
                k += 1
                joined = True
            elif scan.word(k) == "ل" and scan.word(k + 1) == "غايه":
                k += 2
                joined = True
        elif scan.word(k) == "ل" and scan.word(k + 1) == "غايه":
            joined = True
            k += 2
        elif scan.word(k) in ("الي", "حتي", "لغايه") or scan.word(k) in DASHES:
            joined = True
            k += 1
        elif scan.word(k) == "علي" and scan.word(i - 1) in ("ليله", "ليل"):
            k += 1
        elif scan.word(k) in ("،", ",") and scan.word(k + 1).isdigit():
            k += 1
        else:
            return numbers, j, joined
        k = scan.skip(k, "يوم")
        following = day_number_at(scan, k)
        if following is None or following[0] <= numbers[-1]:
            return numbers, j, joined
        numbers.append(following[0])
        j = following[1]


def _listed(numbers: list[int], joined: bool, days: list[CalendarDay]) -> Expression:
    return days[0] if len(days) == 1 else Between(days[0], days[-1])


def _hijri_days(scan: Scanner, numbers: list[int], joined: bool, month: int, end: int) -> Found:
    if numbers[-1] > 30:
        return None
    year = hijri_year_at(scan, end)
    direction = direction_at(scan, end)
    ref = YearRef(year[0]) if year else None
    end = year[1] if year else direction[1] if direction else end
    toward = direction[0] if direction and not year else None
    days = [HijriTime(month, day, year=ref, direction=toward) for day in numbers]
    return (days[0] if len(days) == 1 else Between(days[0], days[-1])), end


def read_ordinal(scan: Scanner, i: int) -> Found:
    """An ordinal that is a day of a month: ``السابع والعشرين من شباط``, ``الخامس منه``."""
    numbers, j, _ = _day_numbers(scan, i)
    if not numbers or not (scan.word(j) in ("من", "منه", "ل", "شهر") or month_at(scan, j) or hijri_month_at(scan, j)):
        return None
    return named_day_at(scan, i)


def with_occasion(scan: Scanner, i: int, found: tuple[Expression, int]) -> tuple[Expression, int]:
    """A day without a year that names an occasion (``هجوم السابع من أكتوبر``): its year is known (data: ``dates/occasions.yaml``)."""
    day, end = found
    if not isinstance(day, CalendarDay) or day.ref.month is None or day.ref != MonthRef(day.ref.month):
        return found
    words, year = scan.vocabulary.occasions.get((day.ref.month, day.day), (frozenset(), 0))
    if scan.full_before(i) not in words or any(scan.word(k) in ("ذكري", "الذكري") for k in range(i - 6, i)):
        return found
    return CalendarDay(day.day, MonthRef(day.ref.month, YearRef(year, occasion=True))), end
