"""Single days: calendar days, days counted from publication, weekdays, and days that point back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from marsad.mentions.dates.calendar import MONTHS, WEEKDAYS, day_of, days, week_of, weekday_after, weekday_before
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.months import MonthRef, YearRef, month_agrees, place
from marsad.mentions.dates.value import Anchor, Value, between, one_day, said, unanchored

COUNTED = {
    -3: "three days before publication", -2: "the day before yesterday", -1: "yesterday, the day before publication",
    0: "today, the day of publication", 1: "tomorrow, the day after publication", 2: "the day after tomorrow",
}  # fmt: skip
YEARS_BACK = 8
"""How far a weekday may move a date without a year when nothing is known of its publication."""


@dataclass(slots=True, frozen=True)
class CalendarDay(Expression):
    """A day of a month: ``25 من مارس/آذار 2021``, ``21 أيلول الماضي``, ``12 من الشهر الجاري``, ``الأحد 6 تشرين الثاني``."""

    day: int
    ref: MonthRef
    weekday: int | None = None
    numeric: bool = False
    """Written in digits throughout: where the weekday beside it fits only with the month first, that is taken."""
    other: int | None = None
    """Another month that the text names as if it were the same (كانون الثاني/ نوفمبر): the one that fits is taken."""

    def resolve(self, anchor: Anchor) -> Value:
        if self.other is not None:
            return self._either_month(anchor, self.other)
        if anchor.published is None and anchor.near and self.weekday is not None and self.ref == MonthRef(self.ref.month):
            return self._beside(anchor.near) or self._unanchored()
        placed = place(self.ref, anchor, self.day)
        if placed is None:
            return self._unanchored()
        if self.numeric and self.weekday is not None:
            found = day_of(placed.year, placed.month, self.day)
            if found is None or found.weekday() != self.weekday:
                other = self._month_first(anchor)
                if other is not None:
                    return other
        found = day_of(placed.year, placed.month, self.day)
        if found is None:
            raise ValueError(f"no day {self.day} in {MONTHS[placed.month - 1]} {placed.year}")
        value = one_day(found, f"{self.day} {MONTHS[placed.month - 1]} {placed.year}, {placed.how}")
        return _checked(value, found, self.weekday)

    def _either_month(self, anchor: Anchor, other: int) -> Value:
        """Of two months that clash, that in which the weekday agrees, else the one nearer to publication."""
        values = [
            replace(self, ref=replace(self.ref, month=month), other=None).resolve(anchor) for month in (self.ref.month, other) if month
        ]
        agreeing = [value for value in values if value.low and value.low.weekday() == self.weekday]
        published = anchor.published
        chosen = agreeing[0] if agreeing else values[0]
        if not agreeing and published is not None:
            chosen = min(values, key=lambda value: abs((value.low - published).days) if value.low else 10**6)
        clash = MONTHS[(other if chosen is values[0] else self.ref.month or other) - 1]
        return chosen.noting(f"the text names {clash} as well")

    def _beside(self, near: dt.date) -> Value | None:
        """The year nearest to a day of the text in which the weekday agrees."""
        if self.ref.month is None:
            return None
        times = [day_of(near.year + by, self.ref.month, self.day) for by in range(-YEARS_BACK, YEARS_BACK + 1)]
        agreeing = [time for time in times if time and time.weekday() == self.weekday]
        if not agreeing:
            return None
        best = min(agreeing, key=lambda time: abs((time - near).days) if time >= near else 3 * (near - time).days)
        how = f"in the year nearest to {near.isoformat()}, told with its year, in which its weekday {WEEKDAYS[best.weekday()]} agrees"
        return one_day(best, f"{self.day} {MONTHS[self.ref.month - 1]} {best.year}, {how}")

    def _month_first(self, anchor: Anchor) -> Value | None:
        """The day with its two numbers exchanged, if its weekday then agrees."""
        if self.day > 12 or self.ref.month is None:
            return None
        value = CalendarDay(self.ref.month, MonthRef(self.day, self.ref.year, self.ref.direction)).resolve(anchor)
        if value.low is None or value.low.weekday() != self.weekday:
            return None
        return value.noting(f"written month first, as only so its weekday {WEEKDAYS[value.low.weekday()]} agrees")

    def _unanchored(self) -> Value:
        month = self.ref.month
        if month is None:
            return unanchored("day", f"XXXX-XX-{self.day:02}", f"day {self.day} of a month counted from publication")
        if day_of(2000, month, self.day) is None:
            raise ValueError(f"no day {self.day} in {MONTHS[month - 1]}")
        weekday = "" if self.weekday is None else f"{WEEKDAYS[self.weekday]} "
        return unanchored("day", f"XXXX-{month:02}-{self.day:02}", f"{weekday}{self.day} {MONTHS[month - 1]}, no year said")

    def telling(self) -> bool:
        return self.ref.direction == 0 or (self.weekday is not None and not (self.ref.year and self.ref.year.year))

    def agrees(self, published: dt.date) -> bool:
        ref = self.ref
        if ref.year and ref.year.year and ref.month:
            found = day_of(ref.year.year, ref.month, self.day)
            return found is None or found <= published
        if ref.direction == 0 and ref.month and not month_agrees(ref, published):
            return False
        if self.weekday is None:
            return True
        value = self.resolve(Anchor(published))
        return value.low is not None and value.low.weekday() == self.weekday

    def in_year(self, year: int) -> CalendarDay:
        """The same day with its year given."""
        return CalendarDay(self.day, MonthRef(self.ref.month, YearRef(year)), self.weekday, self.numeric)


def _checked(value: Value, found: dt.date, weekday: int | None) -> Value:
    """The value with the verdict on the weekday that is said beside it."""
    if weekday is None:
        return value
    if found.weekday() == weekday:
        return value.noting(f"its weekday {WEEKDAYS[weekday]} agrees")
    return value.noting(f"the text says {WEEKDAYS[weekday]}, but that day is a {WEEKDAYS[found.weekday()]}")


@dataclass(slots=True, frozen=True)
class DayOffset(Expression):
    """A day counted from publication: ``أمس``, ``أمس السبت``, ``اليوم الأحد 6 تشرين الثاني``; where the weekday said
    beside it does not fit, the weekday wins and the clash stays in the reading."""

    offset: int
    weekday: int | None = None
    date: CalendarDay | None = None
    night: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        if self.date is not None:
            return self._dated(anchor, self.date)
        if anchor.published is None:
            weekday = "" if self.weekday is None else f", a {WEEKDAYS[self.weekday]}"
            return unanchored("days" if self.night else "day", "XXXX-XX-XX", f"{_counted(self.offset)}{weekday}")
        day = anchor.published + days(self.offset)
        if self.night:
            return between(
                day,
                day + days(1),
                "days",
                f"the night from {said(day)} to {'the day of publication' if self.offset == -1 else 'the next day'}",
            )
        if self.weekday is None or day.weekday() == self.weekday:
            note = "" if self.weekday is None else f"; its weekday {WEEKDAYS[self.weekday]} agrees"
            return one_day(day, f"{_counted(self.offset)} on {said(anchor.published)}{note}")
        return self._clash(anchor.published, day, self.weekday)

    def _clash(self, published: dt.date, day: dt.date, weekday: int) -> Value:
        if self.offset > 0:
            taken = weekday_after(published, weekday)
        else:
            after, before = weekday_after(day, weekday), weekday_before(day, weekday)
            latest = published + days(1 if self.offset == 0 else 0)
            taken = after if after <= latest and (after - day).days <= (day - before).days else before
        reading = f"{WEEKDAYS[weekday]}: the weekday is taken; clash: {_counted(self.offset)} would be {said(day)}"
        return one_day(taken, reading)

    def _dated(self, anchor: Anchor, date: CalendarDay) -> Value:
        """A date beside it (أمس الأحد 18 نيسان) is what counts; the rest is checked."""
        base = None if anchor.published is None else anchor.published + days(self.offset)
        if base is not None and date.ref.year is None and date.ref.month is not None:
            years = [day_of(base.year + by, date.ref.month, date.day) for by in (0, -1, 1)]
            near = min((d for d in years if d), key=lambda d: abs((d - base).days), default=None)
            if near is not None:
                date = date.in_year(near.year)
        value = date.resolve(anchor)
        if value.low is None or base is None:
            return value
        if value.low != base and (value.low.month, value.low.day) == (base.month, base.day) and abs(value.low.year - base.year) == 1:
            return one_day(base, f"{_counted(self.offset)}; clash: the text writes the year {value.low.year}, taken as a slip")
        if value.low == base:
            return value.noting(f"{_counted(self.offset)} agrees")
        return value.noting(f"clash: {_counted(self.offset)} would be {said(base)}")

    def telling(self) -> bool:
        return self.weekday is not None or self.date is not None

    def agrees(self, published: dt.date) -> bool:
        day = published + days(self.offset)
        if self.date is not None:
            ref = self.date.ref
            if ref.month is not None and (day.month, day.day) != (ref.month, self.date.day):
                return False
            if ref.month is None and day.day != self.date.day:
                return False
            if ref.year and ref.year.year and ref.year.year != day.year:
                return False
        return self.weekday is None or day.weekday() == self.weekday


def _counted(offset: int) -> str:
    return COUNTED.get(offset) or f"{abs(offset)} days {'before' if offset < 0 else 'after'} publication"


@dataclass(slots=True, frozen=True)
class Weekday(Expression):
    """A weekday: ``الجمعة`` is the latest one not after publication, ``الجمعة الماضي`` lies before it, ``المقبل`` after.
    ``week`` counts weeks where the text says which (الجمعة من الأسبوع الماضي); ``told`` counts from the day told before
    (الأحد التالي, الجمعة التي سبقتها)."""

    weekday: int
    direction: int | None = None
    week: int | None = None
    told: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        name = WEEKDAYS[self.weekday]
        published = anchor.published
        before = anchor.previous
        if self.told and before and before.low and before.high:
            if (self.direction or 0) > 0:
                return one_day(weekday_after(before.high + days(1), self.weekday), f"the {name} after the day told before")
            return one_day(weekday_before(before.low - days(1), self.weekday), f"the {name} before the day told before")
        if published is None:
            return unanchored("day", "XXXX-XX-XX", f"a {name}")
        if self.week is not None:
            first, _ = week_of(published + days(7 * self.week))
            return one_day(weekday_after(first, self.weekday), f"{name} of the week counted {self.week:+} from publication")
        if (self.direction or 0) > 0 or (self.direction is None and anchor.forward):
            start = published + days(7 * (self.direction - 1) + 1) if self.direction else published
            return one_day(weekday_after(start, self.weekday), f"the {name} after publication on {said(published)}")
        if self.direction == 0:
            first, _ = week_of(published)
            return one_day(weekday_after(first, self.weekday), f"{name} of the week of publication")
        if self.direction is None:
            return one_day(weekday_before(published, self.weekday), f"the latest {name} at publication on {said(published)}")
        last = weekday_before(published - days(1), self.weekday) + days(7 * (self.direction + 1))
        return one_day(last, f"the {name} before publication on {said(published)}")


@dataclass(slots=True, frozen=True)
class NumberedWeekday(Expression):
    """A weekday by its place in a month: ``الجمعة الأولى من رمضان``, ``الأحد الأخير من نيسان`` (``number`` -1)."""

    weekday: int
    number: int
    inner: Expression

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        if whole.low is None or whole.high is None:
            return Value(None, None, "day", None, f"a {WEEKDAYS[self.weekday]} of: {whole.reading}")
        if self.number < 0:
            return one_day(weekday_before(whole.high, self.weekday), f"the last {WEEKDAYS[self.weekday]} of: {whole.reading}")
        day = weekday_after(whole.low, self.weekday) + days(7 * (self.number - 1))
        if day > whole.high:
            raise ValueError(f"no {WEEKDAYS[self.weekday]} number {self.number}")
        return one_day(day, f"{WEEKDAYS[self.weekday]} number {self.number} of: {whole.reading}")


@dataclass(slots=True, frozen=True)
class Morrow(Expression):
    """``غداة معارك``: on the day after something; so the thing named next happened the day before the day told in the
    sentence, or before publication."""

    def resolve(self, anchor: Anchor) -> Value:
        return replace(self._resolved(anchor), use="back")

    def _resolved(self, anchor: Anchor) -> Value:
        before = anchor.previous
        if before and before.low and before.low == before.high:
            return one_day(before.low - days(1), "what is told on its morrow: the day before the day told before")
        if anchor.published is None:
            return unanchored("day", None, "what is told on its morrow")
        return one_day(anchor.published - days(1), "what is told on its morrow: the day before publication, as no other day is said")


@dataclass(slots=True, frozen=True)
class ThatTime(Expression):
    """The time told last, of whatever length: ``منذ ذلك الحين``, ``منذ ذلك التاريخ``."""

    def resolve(self, anchor: Anchor) -> Value:
        before = anchor.previous
        if before is None or before.low is None or before.high is None:
            return Value(None, None, "day", None, "points back to a time that the text does not name before")
        return between(before.low, before.high, before.precision, "the time told before")


@dataclass(slots=True, frozen=True)
class SameDay(Expression):
    """A day that points back to the day told last: ``في اليوم نفسه``, ``في اليوم التالي`` (``offset`` 1)."""

    offset: int = 0

    def resolve(self, anchor: Anchor) -> Value:
        before = anchor.previous
        if before is None or before.low is None or before.high is None:
            return Value(None, None, "day", None, "points back to a day that the text does not name before")
        wording = {0: "the day told before", 1: "the day after the day told before", -1: "the day before the day told before"}
        how = wording.get(self.offset, f"{self.offset} days from the day told before")
        step = days(self.offset)
        if before.low == before.high:
            return one_day(before.low + step, how)
        return between(before.low + step, before.high + step, before.precision, how)
