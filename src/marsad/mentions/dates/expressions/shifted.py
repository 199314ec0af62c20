"""Times counted from a date that the text names (``قبل عيد الفطر بيومين``), days of the same date in another year (``في مثل هذا
اليوم من عام 2013``), and the times of day that belong to a day told before (``وفجرا``)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from marsad.mentions.dates.calendar import day_of, days, month_bounds, months_away
from marsad.mentions.dates.expressions.base import Expression, Within
from marsad.mentions.dates.expressions.months import YearRef
from marsad.mentions.dates.value import Anchor, Value, between, one_day, unanchored

MIDDAY = frozenset(["noon", "afternoon"])
"""After the afternoon of yesterday the dawn of the news is today's."""
EARLY, LATE = frozenset(["dawn", "after_midnight", "morning"]), frozenset(["evening", "night"])
SHORTLY = 7
"""How many days before a feast or date ``قبيل`` reaches."""


@dataclass(slots=True, frozen=True)
class Shifted(Within):
    """So many days or months before a named date or after it: ``قبل يومين من عيد الفطر``, ``بعد 7 أكتوبر بأسبوع``."""

    inner: Expression
    offset: int
    unit: str = "day"

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        wording = f"{abs(self.offset)} {self.unit}{'' if abs(self.offset) == 1 else 's'} {'before' if self.offset < 0 else 'after'}: {whole.reading}"
        base = whole.low if self.offset < 0 else whole.high
        if base is None:
            return Value(None, None, "day", None, wording)
        if self.unit == "day":
            return one_day(base + days(self.offset), wording)
        if self.unit == "week":
            day, slack = base + days(7 * self.offset), days(2)
        else:
            day, slack = months_away(base, self.offset * (12 if self.unit == "year" else 1)), days(10 if self.unit == "month" else 60)
        return between(day - slack, day + slack, self.unit, wording, about=True)


@dataclass(slots=True, frozen=True)
class ShortlyBefore(Within):
    """``قبيل عيد الأضحى``: the days before it."""

    inner: Expression

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        wording = f"shortly before: {whole.reading}"
        if whole.low is None:
            return Value(None, None, "days", None, wording)
        return between(whole.low - days(SHORTLY), whole.low - days(1), "days", wording, about=True)


@dataclass(slots=True, frozen=True)
class SameDate(Expression):
    """``في مثل هذا اليوم من عام 2013``, ``مثل هذه الأيام من العام الماضي``: publication's day, week or month in another year."""

    unit: str
    year: YearRef | None = None
    years_ago: int = 0

    def resolve(self, anchor: Anchor) -> Value:
        wording = f"this {self.unit} in another year"
        published = anchor.published
        if published is None:
            return unanchored(self.unit, None, wording)
        year = self.year.find(anchor) if self.year else published.year - self.years_ago
        if year is None:
            return unanchored(self.unit, None, wording)
        if self.unit == "month":
            low, high = month_bounds(year, published.month)
            return between(low, high, "month", wording)
        day = day_of(year, published.month, published.day) or dt.date(year, published.month, 28)
        if self.unit == "day":
            return one_day(day, wording)
        return between(day - days(5), day + days(5), "days", wording, about=True)


@dataclass(slots=True, frozen=True)
class TimeOfDay(Expression):
    """``فجرا``, ``قبيل الفجر``, ``بعد العصر``: a time of the day told before in the passage, the dawn after an evening on the next.
    Without such a day an adverb alone says nothing; ``named`` (قبيل الفجر) is of the day of publication.

    ValueError where no day is told before and none is meant."""

    part: str
    named: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        told, name = anchor.previous, self.part.replace("_", " ")
        if told is not None and told.low is not None and told.low == told.high:
            if self.part == "night" and told.part not in LATE and told.low == anchor.published and not anchor.forward:
                night = between(told.low - days(1), told.low, "days", f"{name}, on the day of publication, so the night that it began with")
                return replace(night, part=self.part)
            later = self.part in EARLY and (
                told.part in LATE or told.part in MIDDAY and anchor.published is not None and anchor.published - told.low == days(1)
            )
            day = told.low + days(1) if later else told.low
            return replace(
                one_day(day, f"{name}, on the day {'after the evening told before' if later else 'told before'}"), part=self.part
            )
        if self.part in EARLY and told is not None and told.low is not None and told.part == "night" and told.high == told.low + days(1):
            return replace(one_day(told.high, f"{name}, after the night told before"), part=self.part)
        if not self.named or anchor.published is None:
            raise ValueError("no day is told before")
        if self.part in LATE:
            low = anchor.published - days(1)
            return between(low, anchor.published, "days", f"{name}, no day is said, that of publication or the one before is taken")
        return one_day(anchor.published, f"{name}, no day is said, the day of publication is taken")
