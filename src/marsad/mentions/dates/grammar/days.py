"""Single days: numeric and named calendar days, weekdays, "yesterday", "the same day", and lists of days."""

from __future__ import annotations

import re
from dataclasses import replace

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, NumberedWeekday, SameDay, Weekday
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, MonthRef, YearRef
from marsad.mentions.dates.expressions.spans import Between, Both, Habit
from marsad.mentions.dates.grammar import refusals
from marsad.mentions.dates.grammar.scanner import DASHES, MARKS, Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    ARTICLE,
    THAT,
    counted_month_at,
    day_number_at,
    direction_at,
    hijri_month_at,
    hijri_year_at,
    month_at,
    month_ref,
    ordinal_at,
    same_at,
)

FULL = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
SHORT = re.compile(r"(\d{1,2})([/\-.])(\d{1,2})")
MONTH_YEAR = re.compile(r"(?:(\d{1,2})[/\-](\d{4})|(\d{4})[/\-](\d{1,2}))")
ON_DATE = frozenset(["الموافق", "المصادف", "الموافقه", "تاريخ", "بتاريخ", "لتاريخ", "والموافق"])
SUPPORT = frozenset(["يوم", "تاريخ", "بتاريخ", "الموافق", "المصادف", "ليله", "اليوم", "امس", "فجر", "صباح", "مساء", "ليل", "ظهر", "عصر"])
IN_MONTH = frozenset(["في", "يوم", "منذ", "حتي", "الي", "فجر", "صباح", "مساء", "ليل", "ظهر", "وفي", "ليله", "و", "من"])
SAME_DAY_WORDS = frozenset(["اليوم", "الليله", "المساء", "الصباح", "النهار"])


def read_number(scan: Scanner, i: int) -> Found:
    """What a number in digits opens: a numeric date or a day of a month."""
    return calendar_at(scan, i, scan.full_before(i) in SUPPORT)


def calendar_at(scan: Scanner, i: int, supported: bool = False) -> Found:
    """A calendar day at ``i``; ``supported`` where the words before leave no doubt that a date follows (12/4)."""
    if scan.word(i) in ON_DATE:
        i = scan.skip(scan.skip(i + 1, "ل"), "يوم")
        supported = True
    return numeric_at(scan, i, supported) or named_day_at(scan, i)


def numeric_at(scan: Scanner, i: int, supported: bool) -> Found:
    """``12/4/2021`` (day first), ``2021-04-17``, ``17.4.2021``, ``12 / 4 / 2021``; ``12/4`` only where supported."""
    word, end = scan.word(i), i + 1
    if word.isdigit() and scan.word(i + 1) in ("/", "-", "\\") and scan.word(i + 1) == scan.word(i + 3):
        word, end = f"{word}/{scan.word(i + 2)}/{scan.word(i + 4)}", i + 5
    full = FULL.fullmatch(word)
    if full:
        found = _full_date(full[1], full[3], full[4], full[2])
        return (found, _after_iso_time(scan, end)) if found else None
    pair = MONTH_YEAR.fullmatch(word)
    if pair and "/" in word:
        month, year = int(pair[1] or pair[4]), int(pair[2] or pair[3])
        if 1 <= month <= 12 and 1900 <= year <= 2100:
            return Month(MonthRef(month, YearRef(year))), end
    short = SHORT.fullmatch(word)
    if short and supported and short[2] in "/-" and 1 <= int(short[1]) <= 31 and 1 <= int(short[3]) <= 12:
        return CalendarDay(int(short[1]), MonthRef(int(short[3])), numeric=True), end
    return None


def _full_date(first: str, month: str, last: str, mark: str) -> Expression | None:
    day, year = (last, first) if len(first) == 4 else (first, last)
    if len(year) == 2 and mark == "/" and len(first) <= 2:
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


def _after_iso_time(scan: Scanner, end: int) -> int:
    """The word after the time of ``2024-12-07T09:11``; the day is all that is kept of it."""
    word = scan.word(end)
    return end + 1 if word.startswith("t") and word[1:].isdigit() and scan.touching(end) else end


def named_day_at(scan: Scanner, i: int) -> Found:
    """A day of a named or counted month, or a list of such days: ``25 من مارس/آذار 2021``, ``5-9 مايو``, ``12 منه``."""
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
        ref, end = month_ref(scan, month[0], month[1])
        return _listed(numbers, joined, [CalendarDay(day, ref) for day in numbers]), end
    hijri = hijri_month_at(scan, k)
    if hijri and (hijri[2] or k > j or scan.word(k) != "صفر") and scan.word(j) not in DASHES:
        return _hijri_days(scan, numbers, joined, hijri[0], hijri[1])
    counted = counted_month_at(scan, k)
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
            if scan.word(k) in ("حتي", "الي"):
                k += 1
                joined = True
        elif scan.word(k) in ("الي", "حتي", "لغايه") or scan.word(k) in DASHES:
            joined = True
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


def read_weekday(scan: Scanner, i: int) -> Found:
    """A weekday with what follows it: ``الجمعة الماضي``, ``الأحد 6 تشرين الثاني 2022``, ``السبت/الأحد``."""
    found = scan.vocabulary.weekdays.at(scan.norm, i)
    if found is None or refusals.weekday_is_name(scan, i):
        return None
    weekday, end = found
    dated = _date_beside(scan, end, weekday)
    if dated:
        return dated
    pair = _next_weekday(scan, weekday, end)
    if pair:
        return pair
    numbered = _numbered_weekday(scan, weekday, end)
    if numbered:
        return numbered
    direction = direction_at(scan, end)
    if direction:
        expression: Expression = Weekday(weekday, direction[0])
        dated = _date_beside(scan, direction[1], weekday)
        return dated or (expression, direction[1])
    if scan.word(end) == "من" and scan.word(end + 1) == "الاسبوع":
        week = direction_at(scan, end + 2)
        if week:
            return Weekday(weekday, week=week[0]), week[1]
    return Weekday(weekday), end


def _numbered_weekday(scan: Scanner, weekday: int, i: int) -> Found:
    """``الجمعة الأولى من رمضان``, ``الأحد الأخير من نيسان``."""
    last = scan.word(i) in scan.vocabulary.numbers.last
    number = (-1, i + 1) if last else ordinal_at(scan, i)
    if number is None or scan.word(number[1]) != "من" or number[0] > 5:
        return None
    month = month_at(scan, number[1] + 1)
    if month:
        ref, end = month_ref(scan, month[0], month[1])
        return NumberedWeekday(weekday, number[0], Month(ref)), end
    hijri = hijri_month_at(scan, number[1] + 1)
    if hijri:
        year = hijri_year_at(scan, hijri[1])
        inner = HijriTime(hijri[0], year=YearRef(year[0]) if year else None)
        return NumberedWeekday(weekday, number[0], inner), year[1] if year else hijri[1]
    return None


def _date_beside(scan: Scanner, end: int, weekday: int) -> Found:
    """A date or "yesterday" right after a weekday, a comma, dash or parenthesis between them allowed."""
    j = scan.skip(end, MARKS)
    if scan.word(j) == "يوم":
        j += 1
    counted = scan.vocabulary.from_today.at(scan.norm, j)
    if counted and j > end and not refusals.today_is_name(scan, j) and scan.word(j) not in scan.vocabulary.needs_support:
        return DayOffset(counted[0], weekday), scan.skip(counted[1], ")") if scan.word(end) == "(" else counted[1]
    if not (scan.word(j)[:1].isdigit() or scan.word(j) in ON_DATE or scan.word(j) in scan.vocabulary.numbers.ordinals):
        return None
    date = calendar_at(scan, j, supported=scan.word(end) != "-")
    if date is None:
        return None
    expression, stop = date
    if scan.word(end) == "(":
        stop = scan.skip(stop, ")")
    if isinstance(expression, CalendarDay):
        return replace(expression, weekday=weekday), stop
    if isinstance(expression, HijriTime):
        return expression, stop
    return None


def _next_weekday(scan: Scanner, weekday: int, end: int) -> Found:
    """The second of two weekdays that follow each other: ``السبت/ الأحد``, ``الأحد–الاثنين``, ``الأحد على الاثنين``."""
    j = end
    if scan.word(j) in MARKS - {"،", ","} or scan.word(j) == "علي":
        j += 1
    second = scan.vocabulary.weekdays.at(scan.norm, j)
    if second is None or (second[0] - weekday) % 7 != 1:
        return None
    stop = scan.skip(second[1], ")") if scan.word(end) == "(" else second[1]
    direction = direction_at(scan, stop)
    toward = direction[0] if direction else None
    night = Between(Weekday(weekday, toward), Weekday(second[0], toward), night=True)
    return night, direction[1] if direction else stop


def read_counted(scan: Scanner, i: int) -> Found:
    """A day counted from publication: ``أمس``, ``أول أمس``, ``اليوم الأحد 6 تشرين الثاني``, ``الليلة الماضية``."""
    same = read_same_day(scan, i)
    if same:
        return same
    night = scan.vocabulary.last_night.at(scan.norm, i)
    if night:
        weekday = scan.vocabulary.weekdays.at(scan.norm, night[1])
        return DayOffset(-1, weekday[0] if weekday else None, night=weekday is None), weekday[1] if weekday else night[1]
    found = scan.vocabulary.from_today.at(scan.norm, i)
    if found is None or refusals.today_is_name(scan, i) or not _supported(scan, i):
        return None
    offset, end = found
    if scan.word(end - 1) == "الاول" and scan.word(end) == "من":
        first = named_day_at(scan, end - 1)
        if first and isinstance(first[0], CalendarDay):
            return DayOffset(-1, None, first[0]), first[1]
    return _beside_counted(scan, offset, end)


def _beside_counted(scan: Scanner, offset: int, end: int) -> Found:
    """The weekday and the date that may follow ``أمس`` or ``اليوم``."""
    j = scan.skip(end, MARKS)
    weekday = scan.vocabulary.weekdays.at(scan.norm, j)
    if weekday:
        stop = scan.skip(weekday[1], ")") if scan.word(end) == "(" else weekday[1]
        stop = direction_end(scan, stop)
        date = _date_beside(scan, stop, weekday[0])
        if date and isinstance(date[0], CalendarDay):
            return DayOffset(offset, weekday[0], replace(date[0], weekday=weekday[0])), date[1]
        return DayOffset(offset, weekday[0]), stop
    if scan.word(j)[:1].isdigit() or scan.word(j) in ON_DATE:
        date = calendar_at(scan, j, supported=True)
        if date and isinstance(date[0], CalendarDay):
            return DayOffset(offset, None, date[0]), scan.skip(date[1], ")") if scan.word(end) == "(" else date[1]
    return DayOffset(offset), end


def direction_end(scan: Scanner, i: int) -> int:
    """The word after ``الماضي`` where it stands (أمس الأحد الماضي says nothing more)."""
    direction = direction_at(scan, i)
    return direction[1] if direction and direction[0] == -1 else i


def _supported(scan: Scanner, i: int) -> bool:
    """``الغد`` and ``غد`` need a word of time or a preposition before them."""
    if scan.word(i) not in scan.vocabulary.needs_support:
        return True
    before = scan.word(i - 1)
    return before in ("يوم", "في", "ب", "من", "حتي", "الي", "قبل", "بعد", "ل") or before in scan.vocabulary.time_before


def read_same_day(scan: Scanner, i: int) -> Found:
    """A day that points back: ``اليوم نفسه``, ``اليوم التالي``, ``ذلك اليوم``, ``نفس الليلة``, ``ذات اليوم``."""
    if scan.word(i) in ("نفس", "ذات") or scan.word(i) in THAT:
        return (SameDay(), i + 2) if scan.word(i + 1) in SAME_DAY_WORDS and scan.word(i) != "ذات يوم" else None
    if scan.word(i) not in SAME_DAY_WORDS or refusals.today_is_outlet(scan, i):
        return None
    same = same_at(scan, i + 1)
    if same:
        return SameDay(), same
    following = scan.word(i + 1)
    if following in ("التالي", "التاليه", "الموالي", "الذي") and scan.word(i + 2) not in ("وقع", "شهد"):
        return (SameDay(1), i + 2) if following != "الذي" else None
    if following in ("السابق",):
        return SameDay(-1), i + 2
    return None


def read_named_days(scan: Scanner, i: int) -> Found:
    """What ``يوم``, ``يومي``, ``أيام``, ``نهار`` or ``كل`` open: ``يوم الجمعة``, ``يومي السبت والأحد``, ``أيام 3 و4 نيسان``."""
    word = scan.word(i)
    if word == "كل":
        inner = day_at(scan, scan.skip(i + 1, "يوم"))
        return (Habit(inner[0]), inner[1]) if inner and isinstance(inner[0], Weekday) else None
    j = i + 1
    if word == "يوم":
        if scan.word(j) in THAT or scan.full_before(i) == "كل":
            return None
        return day_at(scan, j)
    first = day_at(scan, j)
    if first is None:
        return None
    expression, end = first
    while scan.word(end) in ("و", "،") and isinstance(first[0], (Weekday, CalendarDay)):
        second = day_at(scan, scan.skip(end + 1, "يوم"))
        if second is None or not isinstance(second[0], (Weekday, CalendarDay)):
            break
        expression, end = Between(first[0], second[0]), second[1]
    if word == "ايام" and isinstance(expression, Weekday):
        return Habit(expression), end
    return expression, end


def day_at(scan: Scanner, i: int) -> Found:
    """Any wording of one day at ``i``, without a time of day before it."""
    word = scan.word(i)
    if word in ("يوم", "نهار"):
        return day_at(scan, i + 1)
    if word[:1].isdigit() or word == ARTICLE or word == "/":
        found = calendar_at(scan, i, supported=True)
    elif word in scan.vocabulary.weekdays:
        found = read_weekday(scan, i)
    else:
        found = None
    if found is None and (word in scan.vocabulary.numbers.ordinals or word in ON_DATE):
        found = read_ordinal(scan, i) or (calendar_at(scan, i) if word in ON_DATE else None)
    if found is None:
        found = read_counted(scan, i) or read_same_day(scan, i)
    return equated(scan, found) if found else None


def equated(scan: Scanner, found: tuple[Expression, int]) -> tuple[Expression, int]:
    """A day with the same day in another calendar: ``12 رمضان 1442 هـ الموافق 24 نيسان 2021``."""
    expression, end = found
    j = scan.skip(end, MARKS)
    if scan.word(j) not in ON_DATE:
        return found
    second = calendar_at(scan, j)
    if second is None:
        return found
    stop = scan.skip(second[1], ")") if scan.word(end) == "(" else second[1]
    return Both(expression, second[0]), stop
