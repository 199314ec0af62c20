"""Days by weekday, by "yesterday" and "the same day", and lists of them."""

from __future__ import annotations

from dataclasses import replace

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, Morrow, NumberedWeekday, SameDay, Weekday
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, YearRef
from marsad.mentions.dates.expressions.spans import Between, Both, Habit
from marsad.mentions.dates.grammar import refusals
from marsad.mentions.dates.grammar.calendar_days import ON_DATE, calendar_at, named_day_at, read_ordinal
from marsad.mentions.dates.grammar.day_lists import dated_weekdays, with_weekday_after
from marsad.mentions.dates.grammar.scanner import MARKS, Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    ARTICLE,
    THAT,
    direction_at,
    hijri_month_at,
    hijri_year_at,
    month_at,
    month_ref,
    near_told_at,
    ordinal_at,
    same_at,
)

SAME_DAY_WORDS = frozenset(["اليوم", "الليله", "المساء", "الصباح", "النهار"])


def read_weekday(scan: Scanner, i: int) -> Found:
    """A weekday with what follows it: ``الجمعة الماضي``, ``الأحد 6 تشرين الثاني 2022``, ``السبت/الأحد``."""
    found = scan.vocabulary.weekdays.at(scan.norm, i)
    if found is None or refusals.weekday_is_name(scan, i) or not _is_weekday(scan, i):
        return None
    weekday, end = found
    dated = _date_beside(scan, end, weekday)
    if dated:
        return dated
    pair = _next_weekday(scan, weekday, end)
    if pair:
        return dated_weekdays(scan, pair)
    numbered = _numbered_weekday(scan, weekday, end)
    if numbered:
        return numbered
    direction = direction_at(scan, end)
    if direction:
        expression: Expression = Weekday(weekday, direction[0])
        dated = _date_beside(scan, direction[1], weekday)
        return dated or (expression, direction[1])
    told = near_told_at(scan, end)
    if told:
        return Weekday(weekday, told[0], told=True), told[1]
    if scan.word(end) == "من" and scan.word(end + 1) == "الاسبوع":
        week = direction_at(scan, end + 2)
        if week:
            return Weekday(weekday, week=week[0]), week[1]
    return Weekday(weekday), end


def _is_weekday(scan: Scanner, i: int) -> bool:
    """Spoken forms that are other words too (``الحد``, ``التلات``) need ``يوم`` or a time of day before them."""
    if scan.norm[i] not in scan.vocabulary.weekdays_after_day:
        return True
    before = scan.full_before(i)
    return before in ("يوم", "نهار", "امس", "مبارح", "امبارح") or before in scan.vocabulary.time_before


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
    if scan.word(j) == "يوم" or (scan.word(j) == "ب" and scan.word(j + 1) == "تاريخ"):
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
    """The second of two weekdays that follow each other: ``السبت/ الأحد``, ``الأحد على الاثنين``, ``السبت والأحد``."""
    j = end
    joined = scan.word(j) == "و"
    night = scan.word(end - 2) in ("ليله", "ليل")
    if scan.word(j) in MARKS - {"،", ","} or scan.word(j) in ("علي", "و") or (night and scan.word(j) == "الي"):
        j += 1
    second = scan.vocabulary.weekdays.at(scan.norm, j)
    if second is None or (second[0] - weekday) % 7 != 1:
        return None
    stop = scan.skip(second[1], ")") if scan.word(end) == "(" else second[1]
    direction = direction_at(scan, stop)
    toward = direction[0] if direction else None
    stop = direction[1] if direction else stop
    last = second[0]
    while joined and scan.word(stop) == "و" and (third := scan.vocabulary.weekdays.at(scan.norm, stop + 1)) and (third[0] - last) % 7 == 1:
        last, stop = third
    return Between(Weekday(weekday, toward), Weekday(last, toward), night=not joined), stop


def read_counted(scan: Scanner, i: int) -> Found:
    """A day counted from publication: ``أمس``, ``أول أمس``, ``اليوم الأحد 6 تشرين الثاني``, ``الليلة الماضية``."""
    same = read_same_day(scan, i)
    if same:
        return same
    night = scan.vocabulary.last_night.at(scan.norm, i)
    if night:
        weekday = scan.vocabulary.weekdays.at(scan.norm, night[1])
        return DayOffset(night[0], weekday[0] if weekday else None, night=weekday is None), weekday[1] if weekday else night[1]
    found = scan.vocabulary.from_today.at(scan.norm, i)
    if found is None or refusals.today_is_name(scan, i) or not _supported(scan, i):
        return None
    if scan.norm[i] == "هلا" and "أ" not in scan.words.slice(i, i + 1):
        return None
    offset, end = found
    if scan.norm[i] == "اليوم" and _numbered_today(scan, i + 1):
        return None
    if scan.word(end - 1) == "الاول" and scan.word(end) == "من":
        first = named_day_at(scan, end - 1)
        if first and isinstance(first[0], CalendarDay):
            return DayOffset(-1, None, first[0]), first[1]
    return _beside_counted(scan, offset, end)


def _numbered_today(scan: Scanner, i: int) -> bool:
    """``اليوم 195 من الحرب``, ``لليوم الـ195``: a day counted from the beginning of something, not today with its date."""
    i = scan.skip(i, ARTICLE)
    if not scan.word(i).isdigit():
        return False
    named = calendar_at(scan, i, supported=True)
    return named is None and (int(scan.word(i)) > 31 or scan.word(i - 1) == ARTICLE or scan.word(i + 1) in ("من", "ل", "لل", "علي"))


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
    if before in ("يوم", "في", "ب", "من", "حتي", "الي", "قبل", "بعد", "ل", "بعدها") or before in scan.vocabulary.time_before:
        return True
    after = scan.vocabulary.time_after.at(scan.norm, i + 1)
    return after is not None and scan.norm[i + 1] not in ("م", "ص", "عشاء") or scan.word(i + 1) in scan.vocabulary.weekdays


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


def read_morrow(scan: Scanner, i: int) -> Found:
    """``غداة`` before what is told, not before a day."""
    following = scan.word(i + 1)
    words = scan.vocabulary
    if (
        not following.isalpha()
        or following in ("غد", "يوم")
        or any(following in kind for kind in (words.weekdays, words.from_today, words.feasts, words.either_feast))
    ):
        return None
    return None if following in words.numbers.ordinals else (Morrow(), i + 1)


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
    while scan.word(end) in ("و", "،") and isinstance(first[0], (Weekday, CalendarDay, Between)):
        second = day_at(scan, scan.skip(end + 1, "يوم"))
        if second is None or not isinstance(second[0], (Weekday, CalendarDay)):
            break
        opening = first[0].first if isinstance(first[0], Between) else first[0]
        expression, end = Between(opening, second[0]), second[1]
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
    return equated(scan, with_weekday_after(scan, found)) if found else None


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
