"""Hijri days and months, and feasts of either calendar, by the Umm al-Qura calendar (hijridate)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from marsad.mentions.dates.calendar import (
    HIJRI_MONTHS,
    day_of,
    days,
    easter,
    hijri_day,
    hijri_month_bounds,
    hijri_years_near,
)
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.months import DIRECTION_WORDS, YearRef
from marsad.mentions.dates.value import Anchor, Value, between, one_day, unanchored, written

HIJRI_YEARS = range(1300, 1501)
NEAR_FEAST = 10
"""A Hijri day or feast this many days ahead is meant where none is said to be the last or the next."""


def choose(
    times: list[tuple[dt.date, dt.date]], direction: int | None, published: dt.date, forward: bool, ahead: int = 0
) -> tuple[dt.date, dt.date]:
    """Of the yearly times of something, the one meant: the last or next by ``direction``, else the one under way or just
    past, or one that begins within ``ahead`` days. ValueError where the calendar ends near publication."""
    times = sorted(times)
    past = [t for t in times if t[0] <= published]
    future = [t for t in times if t[0] > published]
    if len(past) < 3 or not future:
        raise ValueError("too near the end of the Umm al-Qura tables")
    under_way = past[-1][1] >= published
    if direction in (1, 2) or (forward and direction is None and not under_way):
        return future[0]
    if direction == -1:
        return past[-2] if under_way and past[-1][0] != past[-1][1] else past[-1]
    if direction == -2:
        return past[-2]
    if direction is None and (future[0][0] - published).days <= ahead:
        return future[0]
    if direction == 0 and not under_way:
        return min(past[-1], future[0], key=lambda t: abs((t[0] - published).days))
    return past[-1]


@dataclass(slots=True, frozen=True)
class HijriTime(Expression):
    """A Hijri month, or days of one: ``12 رمضان 1442``, ``شهر رمضان الماضي``, ``عيد الأضحى``.

    day None is the whole month; ``length`` is the number of days of a feast. A year up to 1500 is a Hijri one, a later
    one Gregorian (رمضان 2020).
    """

    month: int
    day: int | None = None
    length: int = 1
    year: YearRef | None = None
    direction: int | None = None
    name: str | None = None

    def resolve(self, anchor: Anchor) -> Value:
        title = self.name or f"{f'{self.day} ' if self.day else ''}{HIJRI_MONTHS[self.month - 1]}"
        year = self.year.find(anchor) if self.year else None
        if self.year is not None and year is None:
            return unanchored(self._precision(), None, title)
        if year is not None:
            found = self._in_year(year)
            return self._value(found, f"{title} {year}, by the Umm al-Qura calendar")
        if anchor.published is None:
            return unanchored(self._precision(), None, title)
        times = [t for y in hijri_years_near(anchor.published) if (t := self._in_hijri(y))]
        found = choose(times, self.direction, anchor.published, anchor.forward, NEAR_FEAST if self.day else 0)
        which = "nearest to publication" if self.direction is None else f"{DIRECTION_WORDS[self.direction]} at publication"
        return self._value(found, f"{title}, {which}, by the Umm al-Qura calendar")

    def _precision(self) -> str:
        return "month" if self.day is None else "feast" if self.length > 1 else "day"

    def _in_hijri(self, year: int) -> tuple[dt.date, dt.date] | None:
        if self.day is None:
            return hijri_month_bounds(year, self.month)
        first = hijri_day(year, self.month, self.day)
        return (first, first + days(self.length - 1)) if first else None

    def _in_year(self, year: int) -> tuple[dt.date, dt.date]:
        if year in HIJRI_YEARS:
            found = self._in_hijri(year)
        else:
            near = hijri_years_near(dt.date(year, 7, 1))
            found = next((t for y in near if (t := self._in_hijri(y)) and t[0].year == year), None)
        if found is None:
            raise ValueError("outside the Umm al-Qura tables")
        return found

    def _value(self, found: tuple[dt.date, dt.date], reading: str) -> Value:
        if found[0] == found[1]:
            return one_day(found[0], reading)
        return between(found[0], found[1], self._precision(), reading, edtf=written(*found))


@dataclass(slots=True, frozen=True)
class HijriYear(Expression):
    """A whole year of the Hijri calendar: ``عام 1442 هـ``, ``1435هـ``."""

    year: int

    def resolve(self, anchor: Anchor) -> Value:
        first, last = hijri_month_bounds(self.year, 1), hijri_month_bounds(self.year, 12)
        if first is None or last is None:
            raise ValueError("outside the Umm al-Qura tables")
        return between(first[0], last[1], "year", f"the Hijri year {self.year}, by the Umm al-Qura calendar")


@dataclass(slots=True, frozen=True)
class YearDay(Expression):
    """A feast on a fixed day of the Gregorian year: ``رأس السنة``, ``عيد الميلاد``."""

    month: int
    day: int
    length: int
    name: str
    year: YearRef | None = None
    direction: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        year = self.year.find(anchor) if self.year else None
        if year is None and (self.year is not None or anchor.published is None):
            return unanchored("day", f"XXXX-{self.month:02}-{self.day:02}", self.name)
        if year is not None:
            first = dt.date(year, self.month, self.day)
        else:
            assert anchor.published is not None
            near = range(anchor.published.year - 3, anchor.published.year + 3)
            times = [(d, d) for y in near if (d := day_of(y, self.month, self.day))]
            first = choose(times, self.direction, anchor.published, anchor.forward, NEAR_FEAST)[0]
        if self.length == 1:
            return one_day(first, f"{self.name}, {first.day}/{first.month} of the year")
        return between(
            first,
            first + days(self.length - 1),
            "days",
            f"{self.name}, {'the night to the next day' if self.length == 2 else f'{self.length} days'}",
        )


@dataclass(slots=True, frozen=True)
class EasterDay(Expression):
    """A feast counted from Easter: ``عيد الفصح``, ``الجمعة العظيمة`` (``offset`` -2); ``eastern`` by the calendar of the Eastern
    churches (عيد القيامة in Egypt, شم النسيم on the day after it)."""

    offset: int
    length: int
    eastern: bool
    name: str
    year: YearRef | None = None
    direction: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        year = self.year.find(anchor) if self.year else None
        if year is not None:
            first = easter(year, self.eastern) + days(self.offset)
        elif anchor.published is None or self.year is not None:
            return unanchored("day" if self.length == 1 else "feast", None, self.name)
        else:
            near = range(anchor.published.year - 3, anchor.published.year + 3)
            times = [(d, d + days(self.length - 1)) for y in near if (d := easter(y, self.eastern) + days(self.offset))]
            first = choose(times, self.direction, anchor.published, anchor.forward, NEAR_FEAST)[0]
        reading = f"{self.name} {first.year}, by the {'Eastern' if self.eastern else 'Western'} reckoning"
        return one_day(first, reading) if self.length == 1 else between(first, first + days(self.length - 1), "feast", reading)


@dataclass(slots=True, frozen=True)
class EitherFeast(Expression):
    """``العيد`` alone: whichever of the two feasts is nearest to publication and not far ahead."""

    feasts: tuple[HijriTime, ...]
    direction: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        published = anchor.published
        if published is None:
            return unanchored("feast", None, "one of the two feasts")
        values = [feast.resolve(anchor) for feast in self.feasts]
        return min(values, key=lambda v: abs((v.low - published).days) if v.low else 10**6).noting("the nearer of the two feasts")
