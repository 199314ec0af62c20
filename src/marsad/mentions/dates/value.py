"""What an expression comes to: an interval of days with its precision, its EDTF form and the reading in one line.

``Anchor`` is what the rest of the document gives: the day of publication, the value read last (for "the same day"), and
whether the clause speaks of the future.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from marsad.mentions.dates.calendar import ONE_DAY, WEEKDAYS, month_bounds

Use = Literal["point", "since", "until", "span", "duration", "clock", "published", "back"]
Precision = str
"""time, day, days, week, part_of_month, month, season, quarter, part_of_year, year, decade, century or feast."""

UNANCHORED = "unanchored: the day of publication is not known"


@dataclass(slots=True, frozen=True)
class Value:
    """``low`` to ``high`` is a closed interval of days; None where it hangs on an unknown day or is open."""

    low: dt.date | None
    high: dt.date | None
    precision: Precision
    edtf: str | None
    reading: str
    use: Use = "point"
    part: str | None = None
    """The time of day, where one is said: what is told of the dawn after an evening lies on the next day."""

    def noting(self, note: str) -> Value:
        """The same with a note added to its reading."""
        return replace(self, reading=f"{self.reading}; {note}")


@dataclass(slots=True, frozen=True)
class Anchor:
    """What a date hangs on. ``previous`` is the value of the date expression before it in the text; ``near``, for a document
    without a known publication day, a day that it names with its year: days without a year are those nearest to it."""

    published: dt.date | None
    previous: Value | None = None
    forward: bool = False
    near: dt.date | None = None


def said(day: dt.date) -> str:
    """A day for a reading: ``2021-04-19 (Monday)``."""
    return f"{day.isoformat()} ({WEEKDAYS[day.weekday()]})"


def one_day(day: dt.date, reading: str, about: bool = False) -> Value:
    """A value of one day."""
    return Value(day, day, "day", day.isoformat() + ("~" if about else ""), reading)


def between(low: dt.date, high: dt.date, precision: Precision, reading: str, about: bool = False, edtf: str | None = None) -> Value:
    """A value of several days; EDTF writes whole months and years short (2021-04, 2020/2021)."""
    return Value(low, high, precision, edtf or written(low, high, about), reading)


def unanchored(precision: Precision, edtf: str | None, wording: str) -> Value:
    """A value that hangs on an unknown day."""
    return Value(None, None, precision, edtf, f"{wording}; {UNANCHORED}")


def written(low: dt.date, high: dt.date, about: bool = False) -> str:
    """The interval in EDTF (ISO 8601-2); ``about`` marks its ends as approximate."""
    mark = "~" if about else ""
    if low == high:
        return low.isoformat() + mark
    if low.day == 1 and (high + ONE_DAY).day == 1:
        if low.month == 1 and high.month == 12:
            first, last = f"{low.year:04}", f"{high.year:04}"
        else:
            first, last = low.isoformat()[:7], high.isoformat()[:7]
    else:
        first, last = low.isoformat(), high.isoformat()
    return first + mark if first == last else f"{first}{mark}/{last}{mark}"


def whole_month(year: int, month: int, reading: str) -> Value:
    """A value of one month."""
    low, high = month_bounds(year, month)
    return Value(low, high, "month", f"{year:04}-{month:02}", reading)


def whole_year(year: int, reading: str) -> Value:
    """A value of one year."""
    return Value(dt.date(year, 1, 1), dt.date(year, 12, 31), "year", f"{year:04}", reading)
