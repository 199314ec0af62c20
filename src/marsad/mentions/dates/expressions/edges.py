"""The first and last days, weeks and months of a longer time: ``الأيام الأولى من رمضان``, ``أول ثلاثة أشهر من 2020``."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.mentions.dates.calendar import days, months_away
from marsad.mentions.dates.expressions.base import Expression, Within
from marsad.mentions.dates.value import Anchor, Value, between, one_day, whole_month


@dataclass(slots=True, frozen=True)
class EdgeDays(Within):
    """The first or last days: ``الأيام الأولى من رمضان``; or one of them: ``أول أيام رمضان`` (``number`` 1; -1 the last, 0 the
    day before: عشية عيد الفطر)."""

    inner: Expression
    number: int | None = None
    last: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        if whole.low is None or whole.high is None:
            return Value(None, None, "days" if self.number is None else "day", None, f"days of: {whole.reading}")
        if self.number is None:
            if self.last:
                return between(whole.high - days(6), whole.high, "days", f"the last days of: {whole.reading}")
            return between(whole.low, whole.low + days(6), "days", f"the first days of: {whole.reading}")
        day = whole.high if self.number < 0 else whole.low + days(self.number - 1)
        name = {-1: "the last day of", 0: "the day before"}.get(self.number, f"day {self.number} of")
        return one_day(day, f"{name}: {whole.reading}")


@dataclass(slots=True, frozen=True)
class EdgeUnits(Within):
    """The first or last units of a longer time: ``أول ثلاثة أشهر من 2020``, ``الأسبوعين الأخيرين من آذار``. ``count`` None is a
    plural without a number: three of them (الأشهر الأولى من العام)."""

    inner: Expression
    unit: str
    count: int | None
    last: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        precision = {"month": "part_of_year", "week": "week"}.get(self.unit, "days")
        count = self.count or 3
        wording = f"the {'last' if self.last else 'first'} {count} {self.unit}{'' if count == 1 else 's'} of: {whole.reading}"
        if whole.low is None or whole.high is None:
            return Value(None, None, precision, None, wording)
        step = days(count * (7 if self.unit == "week" else 1))
        if self.last:
            low = months_away(whole.high + days(1), -count) if self.unit == "month" else whole.high - step + days(1)
            return between(max(low, whole.low), whole.high, precision, wording)
        high = months_away(whole.low, count) - days(1) if self.unit == "month" else whole.low + step - days(1)
        return between(whole.low, min(high, whole.high), precision, wording)


@dataclass(slots=True, frozen=True)
class MonthOfYear(Within):
    """A month by its place in the year: ``الشهر السابع من عام 2020``."""

    inner: Expression
    number: int

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        if whole.low is None:
            return Value(None, None, "month", f"XXXX-{self.number:02}", f"month {self.number} of: {whole.reading}")
        return whole_month(whole.low.year, self.number, f"month {self.number} of: {whole.reading}")
