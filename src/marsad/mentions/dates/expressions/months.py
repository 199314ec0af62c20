"""Which month and year a date means: ``نيسان 2021``, ``نيسان الماضي``, ``أيلول من العام الفائت``, ``الشهر الجاري``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from marsad.mentions.dates.calendar import MONTHS, day_of, shift_month
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.value import Anchor, Value, unanchored, whole_month, whole_year

SOON = 7
"""A day this many days after publication is still this year's: reports name the coming days without their year."""
LONGEST_MONTH = 31
DIRECTION_WORDS = {-2: "the one before the last", -1: "the last", 0: "the present", 1: "the next", 2: "the one after the next"}


@dataclass(slots=True, frozen=True)
class YearRef:
    """A year: by its number, counted from the year of publication (العام الماضي is -1), or the one said before (with
    ``shift``, counted from it: العام التالي). ``new`` is العام الجديد, that of the New Year nearest to publication."""

    year: int | None = None
    shift: int | None = None
    same: bool = False
    new: bool = False
    occasion: bool = False
    """Not written: the year of an occasion that the press names by its day alone (هجوم السابع من أكتوبر)."""

    def find(self, anchor: Anchor) -> int | None:
        """The year, or None where it hangs on an unknown day."""
        if self.year is not None:
            return self.year
        if self.same and anchor.previous and anchor.previous.low:
            return anchor.previous.low.year + (self.shift or 0)
        if self.new and anchor.published is not None:
            return anchor.published.year + (anchor.published.month > 6)
        if anchor.published is None or self.shift is None:
            return None
        return anchor.published.year + self.shift


@dataclass(slots=True, frozen=True)
class MonthRef:
    """A month: its number (None: counted from the month of publication), its year, and which one (الماضي is -1). ``same``
    counts from the month or year told before (الشهر نفسه; with ``direction`` 1 الشهر التالي)."""

    month: int | None
    year: YearRef | None = None
    direction: int | None = None
    same: bool = False


class Placed(NamedTuple):
    """A month found: its year and number, and how."""

    year: int
    month: int
    how: str


def place(ref: MonthRef, anchor: Anchor, day: int | None = None) -> Placed | None:
    """The month that is meant; ``day`` is the day of it, where one is said. None where it hangs on an unknown day."""
    month = ref.month
    if month is None:
        return _counted(ref, anchor, day)
    named = ref.year
    if named and named.occasion and anchor.published and (anchor.published.year, anchor.published.month) < (named.year or 0, month):
        named = None  # published before the occasion that the press names by this day
    if named is not None and not (named.same and named.find(anchor) is None):
        year = named.find(anchor)
        return Placed(year, month, _how(named)) if year is not None else None
    if ref.same and anchor.previous and anchor.previous.low:
        if ref.direction:
            return _nearest(month, ref.direction, anchor.previous.low, day, False)
        return Placed(anchor.previous.low.year, month, "in the year said before")
    if anchor.published is None:
        return _beside(month, ref.direction, anchor.near, day) if anchor.near else None
    return _nearest(month, ref.direction, anchor.published, day, anchor.forward)


def _how(year: YearRef) -> str:
    """How a year is known."""
    if year.occasion:
        return "the year of the occasion, which the press names by its day"
    return "as written" if year.year else "in the year said before" if year.same else "its year counted from publication"


def _beside(month: int, direction: int | None, near: dt.date, day: int | None) -> Placed | None:
    """The year in which a day or month lies nearest to a day that the text names with its year."""
    if direction in (-1, 1):
        return _nearest(month, direction, near, day, False)
    times = [time for year in (near.year - 1, near.year, near.year + 1) if (time := day_of(year, month, day or 15))]
    best = min(times, key=lambda time: abs((time - near).days), default=None)
    return (
        Placed(best.year, month, f"in the year that lies nearest to {near.isoformat()}, told with its year, as publication is not known")
        if best
        else None
    )


def _counted(ref: MonthRef, anchor: Anchor, day: int | None) -> Placed | None:
    if ref.same:
        before = _within_a_month(anchor.previous)
        if before and ref.direction:
            return Placed(*shift_month(before.year, before.month, ref.direction), "counted from the month said before")
        if before:
            return Placed(before.year, before.month, "in the month said before")
        if ref.direction is None:
            return _latest_day(anchor.published, day) or _of_publication(anchor.published)
    if anchor.published is None or ref.direction is None:
        return None
    year, month = shift_month(anchor.published.year, anchor.published.month, ref.direction)
    how = {0: "the month of publication", -1: "the month before publication", 1: "the month after publication"}
    return Placed(year, month, how.get(ref.direction, "counted from the month of publication"))


def _within_a_month(told: Value | None) -> dt.date | None:
    """The first day of what was told before, unless that is longer than a month (منذ عام 2011 names no month)."""
    if told is None or told.low is None or told.high is None or (told.high - told.low).days > LONGEST_MONTH:
        return None
    return told.low


def _of_publication(published: dt.date | None) -> Placed | None:
    return Placed(published.year, published.month, "no month is said before, so that of publication") if published else None


def _latest_day(published: dt.date | None, day: int | None) -> Placed | None:
    """A day of a month that should have been said before and was not: the latest such day at publication."""
    if published is None or day is None:
        return None
    by = 0 if day <= published.day else -1
    return Placed(*shift_month(published.year, published.month, by), "no month is said before, so the latest such day at publication")


def _nearest(month: int, direction: int | None, published: dt.date, day: int | None, forward: bool) -> Placed | None:
    """The year of a month without one: of this year where الجاري says so, else the last or the next such day."""
    if direction == 0:
        clash = "" if month == published.month else f"; called the present month, but published in {MONTHS[published.month - 1]}"
        return Placed(published.year, month, "in the year of publication" + clash)
    ahead = direction in (1, 2) or (forward and direction is None)
    years = range(published.year, published.year + 9) if ahead else range(published.year + 1, published.year - 9, -1)
    skipped = 0
    for year in years:
        if not _fits(year, month, day, direction, published, ahead):
            continue
        skipped += 1
        if direction in (-2, 2) and skipped < 2:
            continue
        if ahead:
            return Placed(year, month, "the next one after publication")
        return Placed(year, month, "the last one before publication" if direction else "the latest one at publication")
    return None


def _fits(year: int, month: int, day: int | None, direction: int | None, published: dt.date, ahead: bool) -> bool:
    this = (published.year, published.month)
    if day is None:
        if ahead:
            return (year, month) > this if direction else (year, month) >= this
        return (year, month) < this if direction else (year, month) <= this
    found = day_of(year, month, day)
    if found is None:
        return False
    if ahead:
        return found > published if direction else found >= published
    if direction:
        return found < published
    return found <= published or (year, month) == this or (found - published).days <= SOON


@dataclass(slots=True, frozen=True)
class Month(Expression):
    """A whole month: ``نيسان/أبريل``, ``آذار الماضي``, ``الشهر الماضي``, ``شباط 2021``."""

    ref: MonthRef

    def resolve(self, anchor: Anchor) -> Value:
        placed = place(self.ref, anchor)
        if placed is None:
            month = self.ref.month
            wording = MONTHS[month - 1] if month else f"{DIRECTION_WORDS.get(self.ref.direction or 0)} month"
            return unanchored("month", f"XXXX-{month:02}" if month else "XXXX-XX", wording)
        return whole_month(placed.year, placed.month, f"{MONTHS[placed.month - 1]} {placed.year}, {placed.how}")

    def telling(self) -> bool:
        return self.ref.month is not None and self.ref.direction is not None

    def agrees(self, published: dt.date) -> bool:
        return month_agrees(self.ref, published)


def month_agrees(ref: MonthRef, published: dt.date) -> bool:
    """Whether a month could be called so on that day: "this April" only in April, "last April" not in April."""
    if ref.direction == 0 and ref.month and published.month != ref.month:
        return False
    if ref.year and ref.year.year:
        return ref.month is None or (ref.year.year, ref.month) <= (published.year, published.month)
    if ref.month is None or ref.year is not None:
        return True
    return not (ref.direction in (-1, 1) and published.month == ref.month)


@dataclass(slots=True, frozen=True)
class Year(Expression):
    """A whole year: ``عام 2013``, ``العام الماضي``; ``written`` checks "this year, 2021" against publication."""

    ref: YearRef
    written: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        if self.written is not None:
            value = whole_year(self.written, f"the year {self.written}, as written")
            counted = self.ref.find(anchor)
            if counted is not None and counted != self.written:
                return value.noting(f"counted from publication it would be {counted}")
            return value
        year = self.ref.find(anchor)
        if year is None:
            return unanchored("year", "XXXX", f"{DIRECTION_WORDS.get(self.ref.shift or 0, 'a')} year")
        if self.ref.year is not None:
            return whole_year(year, f"the year {year}, as written")
        how = "the year said before" if self.ref.same else f"{DIRECTION_WORDS.get(self.ref.shift or 0, 'a')} year, counted from publication"
        return whole_year(year, how)

    def telling(self) -> bool:
        return self.written is not None

    def agrees(self, published: dt.date) -> bool:
        if self.written is not None and self.ref.shift is not None:
            return published.year + self.ref.shift == self.written
        return self.ref.year is None or self.ref.year <= published.year
