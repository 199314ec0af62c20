"""Arithmetic of calendars: bounds of months and weeks, steps by months, weekdays, and the Hijri calendar (Umm al-Qura)."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import lru_cache

MONTHS = ("January February March April May June July August September October November December").split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HIJRI_MONTHS = (
    "Muharram|Safar|Rabi al-Awwal|Rabi al-Thani|Jumada al-Ula|Jumada al-Akhira|Rajab|Shaban|Ramadan|Shawwal|Dhu al-Qada|Dhu al-Hijja"
).split("|")
ONE_DAY = dt.timedelta(days=1)


def days(count: int) -> dt.timedelta:
    """So many days."""
    return dt.timedelta(days=count)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has no such day (31 April)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_bounds(year: int, month: int) -> tuple[dt.date, dt.date]:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month so many months later (earlier where ``by`` is negative)."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def months_away(day: dt.date, by: int) -> dt.date:
    """The same day so many months away, or the last of that month where it is shorter."""
    year, month = shift_month(day.year, day.month, by)
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """The week a day lies in, Monday to Sunday as in ISO 8601; a Sunday, in the region the first day of the working
    week, opens a week of its own, Sunday to Saturday."""
    first = day if day.weekday() == 6 else day - days(day.weekday())
    return first, first + days(6)


def weekday_before(day: dt.date, weekday: int) -> dt.date:
    """The latest day of that weekday at or before ``day``."""
    return day - days((day.weekday() - weekday) % 7)


def weekday_after(day: dt.date, weekday: int) -> dt.date:
    """The earliest day of that weekday at or after ``day``."""
    return day + days((weekday - day.weekday()) % 7)


@lru_cache(maxsize=4096)
def hijri_day(year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian day of a Hijri one; None outside the years 1343 to 1500 or where the month is shorter."""
    from hijridate import Hijri

    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=1024)
def hijri_month_bounds(year: int, month: int) -> tuple[dt.date, dt.date] | None:
    """First and last day of a Hijri month."""
    first = hijri_day(year, month, 1)
    following = hijri_day(year + month // 12, month % 12 + 1, 1)
    return (first, following - ONE_DAY) if first and following else None


def hijri_years_near(day: dt.date) -> range:
    """The Hijri years whose days may lie within a few years of ``day``: a 30th is not in every one."""
    year = round((day.year - 622) * 33 / 32)
    return range(year - 6, year + 7)


def easter(year: int, eastern: bool = False) -> dt.date:
    """Easter Sunday by the Gregorian computus (Butcher) or, for the churches of the East, by the Julian one (Meeus)."""
    a = year % 19
    if eastern:
        d = (19 * a + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return dt.date(year, month, day + 1) + days(year // 100 - year // 400 - 2)
    b, c = divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    left = (32 + 2 * (b % 4) + 2 * i - h - k) % 7
    month, day = divmod(h + left - 7 * ((a + 11 * h + 22 * left) // 451) + 114, 31)
    return dt.date(year, month, day + 1)
