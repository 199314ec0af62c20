"""How the days of a document stand to each other where its day of publication is not known.

اليوم الخميس (23 آذار) … مساء اليوم … أمس الأربعاء: three expressions, two days. They are read against some day that fits what the
text says of its own (a Thursday the 23rd of March), of which only the distance is kept.
"""

from __future__ import annotations

import datetime as dt

from marsad.mentions.dates.calendar import days
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, Weekday
from marsad.mentions.dates.expressions.spans import AtTime
from marsad.mentions.dates.publication import years_of
from marsad.mentions.dates.value import Anchor

Item = tuple[Expression, int, int]
_SOME_DAY = dt.date(2009, 1, 1)
"""Around it a day is sought that fits: which year that is does not matter, since only distances are kept."""


class Counted:
    """Counts the expressions of one document from the unknown day on which it was published."""

    def __init__(self, items: list[Item]) -> None:
        own = [inner for expression, _, _ in items if isinstance(inner := _inner(expression), DayOffset) and inner.telling()]
        dated = next((offset for offset in own if offset.date is not None and offset.date.ref.month is not None), None)
        fitting = years_of(dated, _SOME_DAY.year) if dated is not None else []
        fitting = fitting or [_SOME_DAY + days(i) for i in range(7)]
        for offset in own:
            fitting = [day for day in fitting if offset.agrees(day) is not False] or fitting
        self._day = fitting[0]
        self._weekday = bool(own)
        self._date = dated is not None

    def days(self, expression: Expression) -> tuple[int, int] | None:
        """First and last day from publication on (yesterday -1, -1); None for what the document does not tie to it."""
        inner = _inner(expression)
        tied = (
            isinstance(inner, DayOffset)
            or isinstance(inner, Weekday)
            and self._weekday
            or isinstance(inner, CalendarDay)
            and self._date
            and inner.ref.year is None
        )
        if not tied:
            return None
        try:
            value = expression.resolve(Anchor(self._day))
        except (ValueError, OverflowError):
            return None
        if value.low is None or value.high is None:
            return None
        return (value.low - self._day).days, (value.high - self._day).days


def weekday_of(expression: Expression) -> int | None:
    """The weekday that an expression names, 0 for Monday: الثلاثاء, ظهر الثلاثاء, أمس الثلاثاء."""
    inner = _inner(expression)
    return inner.weekday if isinstance(inner, (CalendarDay, DayOffset, Weekday)) else None


def _inner(expression: Expression) -> Expression:
    return expression.inner if isinstance(expression, AtTime) else expression
