"""Counts from a named date (``قبل يومين من عيد الفطر``, ``بعد العيد بيوم``, ``قبيل رمضان``), the same date in another year
(``في مثل هذا اليوم من عام 2013``), and bare times of day (``فجرا``)."""

from __future__ import annotations

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay
from marsad.mentions.dates.expressions.edges import EdgeDays
from marsad.mentions.dates.expressions.feasts import EitherFeast, HijriTime, YearDay
from marsad.mentions.dates.expressions.months import YearRef
from marsad.mentions.dates.expressions.shifted import SameDate, Shifted, ShortlyBefore, TimeOfDay
from marsad.mentions.dates.expressions.spans import Since, Until
from marsad.mentions.dates.grammar.counts import Count, count_at
from marsad.mentions.dates.grammar.days import day_at
from marsad.mentions.dates.grammar.feasts import feast_at
from marsad.mentions.dates.grammar.months import month_for_part
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import THIS, hijri_month_at, year_at

BEFORE, AFTER = frozenset(["قبل", "قبيل"]), frozenset(["بعد", "عقب", "بعيد"])
NAMED = (CalendarDay, HijriTime, YearDay, EitherFeast, EdgeDays)
COMING = frozenset(["حلول", "دخول", "بدء", "موعد", "انتهاء", "انقضاء", "مجيء", "قدوم"])
UNITS = {"day": "day", "night": "day", "week": "week", "month": "month", "year": "year"}
BARE = {"فجرا": "dawn", "صباحا": "morning", "ظهرا": "noon", "عصرا": "afternoon", "ليلا": "night"}
NOT_BARE_BEFORE = frozenset(["قمر", "و", "كل", "يوميا", "او"])


def _named(scan: Scanner, i: int) -> Found:
    """A feast or calendar day at ``i``; ``حلول`` and the like before it say nothing more."""
    from marsad.mentions.dates.grammar.reader import date_at

    j = scan.skip(i, COMING)
    j = scan.skip(j, frozenset(["يوم"]))
    hijri = month_for_part(scan, j) if hijri_month_at(scan, j) else None
    found = feast_at(scan, j) or date_at(scan, j) or hijri
    return found if found and isinstance(found[0], NAMED) else None


def _shift(inner: Expression, count: Count, after: bool) -> Expression | None:
    if count.number is None or count.share or count.upto or count.unit.name not in UNITS:
        return None
    return Shifted(inner, count.number if after else -count.number, UNITS[count.unit.name])


def read_shifted(scan: Scanner, i: int) -> Found:
    """``قبل يومين من عيد الفطر``, ``بعد عيد الفطر بيومين``, ``قبيل عيد الأضحى``, ``قبل رمضان``, ``بعد العيد``."""
    after = scan.word(i) in AFTER
    count = count_at(scan, i + 1)
    if count:
        named = _named(scan, count.end + 1) if scan.word(count.end) in ("من", "علي") else None
        expression = _shift(named[0], count, after) if named else None
        return (expression, named[1]) if expression and named else None
    named = _named(scan, i + 1)
    if named is None:
        return None
    inner, end = named
    late = count_at(scan, end + 1) if scan.word(end) == "ب" else None
    expression = _shift(inner, late, after) if late else None
    if expression and late:
        return expression, late.end
    if scan.word(i) == "قبيل":
        return ShortlyBefore(inner), end
    if isinstance(inner, CalendarDay) or scan.word(i) == "بعيد":
        return None
    return (Since(inner, after=True) if after else Until(inner, before=True)), end


def read_morrow_of_date(scan: Scanner, i: int) -> Found:
    """``غداة عيد الفطر``, ``غداة 12 آذار``: the day after it."""
    named = _named(scan, i + 1)
    return (Shifted(named[0], 1), named[1]) if named else None


def read_same_date(scan: Scanner, i: int) -> Found:
    """``مثل هذا اليوم من عام 2013``, ``مثل هذا الشهر من العام الماضي``, ``مثل هذه الأيام قبل عشر سنوات``."""
    unit = {"اليوم": "day", "الايام": "days", "الشهر": "month", "الوقت": "days", "الفتره": "days", "الاسبوع": "days"}.get(scan.word(i + 2))
    if scan.word(i + 1) not in THIS or unit is None:
        return None
    year: tuple[YearRef, int] | None = year_at(scan, i + 3)
    if year:
        return SameDate(unit, year[0]), year[1]
    count = count_at(scan, i + 4) if scan.word(i + 3) in ("قبل", "منذ") else None
    if count and count.unit.name == "year" and count.number:
        return SameDate(unit, None, count.number), count.end
    return None


TIMES = frozenset(
    "الفجر فجر الصباح صباح الظهر ظهر الظهيره العصر عصر المغرب المساء مساء العشاء الليل ليل منتصف بعد قبل قبيل ما الساعه ساعات وقت شروق طلوع غروب الغروب اليوم يوم الغد ساعه".split()
)
"""After ``إلى`` or ``حتى`` they make a stretch of a time of day: ساعات الصباح حتى الظهر."""


def read_bare_part(scan: Scanner, i: int) -> Found:
    """``فجرا``, ``ليلا``: of the day told before; not ``ليلا ونهارا``, ``قمر صباحا``."""
    if scan.word(i - 1) in NOT_BARE_BEFORE and not (
        scan.word(i - 1) == "و" and scan.clitic_at(i - 1) == "+" and scan.word(i - 2) in ("،", ".", "\n")
    ):
        return None
    if scan.word(i + 1) == "و" and scan.word(i + 2) in (*BARE, "نهارا", "مساء"):
        return None
    return TimeOfDay(BARE[scan.norm[i]]), i + 1


def read_named_part(scan: Scanner, i: int) -> Found:
    """``قبيل الفجر``, ``بعد العصر``, ``ساعات الصباح الأولى``; not before a day, which says more (بعد الظهر أمس)."""
    found = scan.vocabulary.bare_parts.at(scan.norm, i)
    if found is None or scan.full_before(i) in ("من", "الي", "حتي", "كل", "منذ", "ساعات") or scan.word(found[1]) in ("من", "و"):
        return None
    if scan.word(found[1]) in ("حتي", "الي") and (scan.word(found[1] + 1) in TIMES or scan.word(found[1] + 1)[:1].isdigit()):
        return None  # ساعات الصباح إلى الظهر
    return None if day_at(scan, found[1]) else (TimeOfDay(found[0], True), found[1])
