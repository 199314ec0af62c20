"""Expressions made of others: from–to, since, until, times of day on a day, two days of a night, and durations."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from marsad.mentions.dates.calendar import days
from marsad.mentions.dates.expressions.base import Expression, Within
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, SameDay, Weekday
from marsad.mentions.dates.expressions.months import Month, MonthRef, YearRef
from marsad.mentions.dates.value import Anchor, Value, between, unanchored, written

AT = frozenset(["night", "noon", "dawn"])
DAY_LIKE = frozenset(["day", "days", "time"])


@dataclass(slots=True, frozen=True)
class Between(Expression):
    """From one time to another: ``من 5 إلى 9 مايو``, ``بين عامي 2014 و2017``, ``منذ الأحد وحتى الثلاثاء``."""

    first: Expression
    last: Expression
    night: bool = False
    """Two weekdays of one night (ليل السبت/الأحد)."""

    def resolve(self, anchor: Anchor) -> Value:
        if points_back(self.last):
            first = self.first.resolve(anchor)
            last = self.last.resolve(replace(anchor, previous=first if first.low else anchor.previous))
        else:
            last = self.last.resolve(anchor)
            first = self.first.resolve(replace(anchor, previous=last if last.low else anchor.previous))
        if first.low is None or last.high is None:
            return self._unanchored(first, last)
        low, high = first.low, last.high
        if self.night and (tonight := self._tonight(anchor)):
            low, high = tonight
        if low > high and isinstance(self.first, DayOffset) and last.low is not None and first.high is not None:
            low, high = last.low, first.high  # بين أمس وأول من أمس
        elif low > high:
            low = self._back(first, low, high, anchor)
        precision = self._precision(first, last)
        reading = f"the night of two days: {last.reading}" if self.night else f"from: {first.reading}; to: {last.reading}"
        return replace(between(low, high, precision, reading), use="point" if self.night else "span")

    def _tonight(self, anchor: Anchor) -> tuple[dt.date, dt.date] | None:
        """The night that begins on the day of publication: it is told as soon as it has begun, a week ago would be الماضي."""
        weekday = self.first.weekday if isinstance(self.first, Weekday) and self.first.direction is None else None
        if anchor.published is None or weekday != anchor.published.weekday():
            return None
        return anchor.published, anchor.published + days(1)

    def _back(self, first: Value, low: dt.date, high: dt.date, anchor: Anchor) -> dt.date:
        """The first day before the last: a week earlier for weekdays, a year earlier for dates without a year."""
        if isinstance(self.first, Weekday):
            return low - days(7 * -(-(low - high).days // 7))
        while low > high:
            low = low.replace(year=low.year - 1, day=min(low.day, 28) if low.month == 2 else low.day)
        return low

    def _precision(self, first: Value, last: Value) -> str:
        if first.precision in DAY_LIKE and last.precision in DAY_LIKE:
            return "days"
        return "days" if "day" in (first.precision, last.precision) else last.precision

    def _unanchored(self, first: Value, last: Value) -> Value:
        edtf = None
        if first.edtf and last.edtf and "/" not in first.edtf + last.edtf and "XX-XX" not in first.edtf + last.edtf:
            edtf = f"{first.edtf}/{last.edtf}"
        value = unanchored(self._precision(first, last), edtf, "from one time to another")
        return replace(value, use="point" if self.night else "span")

    def telling(self) -> bool:
        return self.first.telling() or self.last.telling()

    def agrees(self, published: dt.date) -> bool | None:
        return self.first.agrees(published) is not False and self.last.agrees(published) is not False


def points_back(expression: Expression) -> bool:
    """True for the end of a span that hangs on its beginning: ``أيلول من العام ذاته``, ``الشهر نفسه``, ``اليوم التالي``."""
    inner = expression.inner if isinstance(expression, Within) else expression
    ref = getattr(inner, "ref", None)
    if isinstance(ref, MonthRef):
        return ref.same or bool(ref.year and ref.year.same)
    return isinstance(inner, SameDay) or (isinstance(ref, YearRef) and ref.same)


def same_year(first: Expression, last: Expression) -> Expression:
    """``first`` with the year said after ``last`` (من 5 نيسان إلى 9 أيار 2021), a year earlier across New Year."""
    ref = getattr(last, "ref", None)
    mine = getattr(first, "ref", None)
    if not isinstance(ref, MonthRef) or not isinstance(mine, MonthRef) or ref.month is None or mine.month is None:
        return first
    if mine.year or mine.direction is not None:
        return first
    if ref.year and ref.year.year:
        year = YearRef(ref.year.year - (mine.month > ref.month))
    elif ref.year:
        year = ref.year
    elif ref.direction is not None and mine.month == ref.month:
        return replace(first, ref=replace(mine, direction=ref.direction))  # type: ignore[type-var]
    else:
        return first
    if isinstance(first, (CalendarDay, Month)):
        return replace(first, ref=replace(mine, year=year))
    return first


@dataclass(slots=True, frozen=True)
class Since(Within):
    """An open beginning: ``منذ عام 2015``, ``منذ صباح اليوم``. The interval is closed by the day of publication, its EDTF
    stays open. ``after`` starts on the day after (بعد عام 2011). Since today or yesterday (منذ فجر اليوم) is when something
    happened, as well as since when."""

    inner: Expression
    after: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        value = self.inner.resolve(anchor)
        if value.low is None or value.high is None:
            return replace(value, use="since", edtf=f"{value.edtf}/.." if _plain(value.edtf) else None)
        low = value.high + days(1) if self.after else value.low
        start = value.edtf if _plain(value.edtf) and not self.after else low.isoformat()
        high = anchor.published if anchor.published and anchor.published >= low else None
        reading = f"{'after' if self.after else 'since'}: {value.reading}; open to the day of publication"
        just_now = high is not None and not self.after and (high - low).days <= 1
        return Value(low, high, value.precision, f"{start}/..", reading, "span" if just_now else "since")


@dataclass(slots=True, frozen=True)
class Until(Expression):
    """An open end: ``حتى نهاية آذار``. The interval is where the end lies; with ``before`` (قبل عام 2011) it ends the day
    before and has no first day."""

    inner: Expression
    before: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        value = self.inner.resolve(anchor)
        if value.low is None or value.high is None:
            return replace(value, use="until", edtf=f"../{value.edtf}" if _plain(value.edtf) else None)
        if self.before:
            high = value.low - days(1)
            return Value(None, high, value.precision, f"../{high.isoformat()}", f"before: {value.reading}", "until")
        end = value.edtf if _plain(value.edtf) else value.high.isoformat()
        return Value(value.low, value.high, value.precision, f"../{end}", f"until: {value.reading}", "until")

    def agrees(self, published: dt.date) -> bool | None:
        return None


def _plain(edtf: str | None) -> bool:
    """True for EDTF that can stand at one end of an open interval."""
    return edtf is not None and "/" not in edtf and not edtf.startswith("XXXX")


@dataclass(slots=True, frozen=True)
class Clock(Expression):
    """A time of the clock with no day beside it: ``الساعة الثالثة والنصف فجراً``. It belongs to the day told before in the
    same passage, else to the day of publication, and says which."""

    hour: int
    minute: int
    part: str | None = None

    def resolve(self, anchor: Anchor) -> Value:
        clock = f"{self.hour:02}:{self.minute:02}"
        before = anchor.previous
        if before and before.low and before.low == before.high:
            day, how = before.low, "on the day told before"
        elif anchor.published:
            day, how = anchor.published, "no day is said, the day of publication is taken"
        else:
            return Value(None, None, "time", None, f"{clock}, no day is said", "clock")
        return Value(day, day, "time", f"{day.isoformat()}T{clock}:00", f"{clock}, {how}", "clock")


@dataclass(slots=True, frozen=True)
class PartOfDay(Expression):
    """A time of day with no day beside it: ``بعد منتصف الليل``; read like a clock time."""

    part: str

    def resolve(self, anchor: Anchor) -> Value:
        before = anchor.previous
        name = self.part.replace("_", " ")
        if before and before.low and before.low == before.high:
            if before.low == anchor.published and not anchor.forward:
                return between(
                    before.low - days(1), before.low, "days", f"{name}, on the day of publication, so the night that it began with"
                )
            return between(before.low, before.low + days(1), "days", f"{name}, on the day told before")
        if anchor.published is None:
            return Value(None, None, "time", None, f"{name}, no day is said", "clock")
        low = anchor.published - days(1)
        value = between(low, anchor.published, "days", f"{name}, no day is said, the night before publication is taken")
        return replace(value, use="clock")


@dataclass(slots=True, frozen=True)
class AtTime(Within):
    """A day with a time of day or of the clock: ``فجر اليوم``, ``مساء الأحد``, ``الجمعة الساعة 3:30``."""

    inner: Expression
    part: str | None = None
    clock: Clock | None = None

    def resolve(self, anchor: Anchor) -> Value:
        return replace(self._resolved(anchor), part=self.part or (self.inner.part if isinstance(self.inner, AtTime) else None))

    def _resolved(self, anchor: Anchor) -> Value:
        value = self.inner.resolve(anchor)
        note = self.part.replace("_", " ") if self.part else ""
        if self.clock is not None:
            note = f"at {self.clock.hour:02}:{self.clock.minute:02}"
        if value.low is None or value.high is None:
            return replace(value.noting(note), precision="time" if self.clock else value.precision)
        if self.clock is not None and value.low == value.high:
            edtf = f"{value.low.isoformat()}T{self.clock.hour:02}:{self.clock.minute:02}:00"
            return replace(value.noting(note), precision="time", edtf=edtf)
        if self.part == "after_midnight" and isinstance(self.inner, Between) and self.inner.night:
            return replace(
                value.noting("after midnight, so the second of them"), low=value.high, precision="day", edtf=value.high.isoformat()
            )
        if self.part == "after_midnight" and value.low == value.high:
            high = value.high + days(1)
            if anchor.published is not None and high > anchor.published >= value.low:
                low = value.low - days(1) if value.low == anchor.published else value.low
                return replace(
                    value.noting("after midnight, the night's other day included"),
                    low=low,
                    high=low + days(1),
                    precision="days",
                    edtf=written(low, low + days(1)),
                )
            return replace(
                value.noting("after midnight, so the next day is included"), high=high, precision="days", edtf=written(value.low, high)
            )
        return value.noting(note if note.startswith("a") else f"at {note}" if note in AT else f"in the {note}")


@dataclass(slots=True, frozen=True)
class Duration(Expression):
    """A length of time, no place on the calendar: ``لمدة أسبوع``, ``على مدى ثلاثة أيام``."""

    unit: str
    count: int | None

    @property
    def days(self) -> int | None:
        """Its length in days, where days or weeks are counted."""
        return self.count * {"day": 1, "week": 7}[self.unit] if self.count and self.unit in ("day", "week") else None

    def resolve(self, anchor: Anchor) -> Value:
        number = "some" if self.count is None else str(self.count)
        return Value(None, None, self.unit, None, f"a length of {number} {self.unit}s, no place on the calendar", "duration")


@dataclass(slots=True, frozen=True)
class Habit(Expression):
    """What comes again and again: ``كل يوم جمعة``, ``أيام الأحد``; no one day."""

    inner: Expression

    def resolve(self, anchor: Anchor) -> Value:
        return Value(None, None, "day", None, "again and again, no one day", "point")


@dataclass(slots=True, frozen=True)
class Both(Expression):
    """Two wordings of one day: ``12 رمضان 1442 الموافق 24 نيسان 2021``; the first counts, the second is checked."""

    first: Expression
    second: Expression

    def resolve(self, anchor: Anchor) -> Value:
        first, second = self.first.resolve(anchor), self.second.resolve(anchor)
        if first.low is None:
            return second
        if second.low is None:
            return first
        if first.low <= second.low and second.high is not None and first.high is not None and second.high <= first.high:
            return second.noting("the other wording beside it agrees")
        return second.noting(f"the other wording beside it would be {first.edtf}")

    def telling(self) -> bool:
        return self.first.telling() or self.second.telling()

    def agrees(self, published: dt.date) -> bool | None:
        return self.first.agrees(published) is not False and self.second.agrees(published) is not False
