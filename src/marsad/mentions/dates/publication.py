"""Publication days worked out from a document's own wording, solved as constraints; never from the clock.

"Yesterday, Monday" allows only Tuesdays; "this April" only April; "Sunday 6 November" only years in which it fits;
a day with its year allows nothing before it. The days on which all hold are the window, given with its reason.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from marsad.language.words import Words
from marsad.mentions.dates.calendar import day_of, days
from marsad.mentions.dates.dateline import full_day
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset
from marsad.mentions.dates.expressions.months import Month, Year
from marsad.mentions.dates.expressions.spans import AtTime, Between, Until

NARROW = 45
"""A window of at most so many days is narrow enough to hang relative dates on."""
AFTER = 335
"""A document is taken to have been published within so many days (eleven months, so that no month comes twice) of the
latest day it names with its year."""
HOLDS = "the nearest year to it in which"
"""Of a reason: a weekday beside a day and month gave the year."""
YEARS_ON = 12
"""A weekday beside a day and month finds its year among so many on either side of the latest that the document names."""
Window = tuple[dt.date | None, dt.date | None]


@dataclass(slots=True, frozen=True)
class Solution:
    """First and last day of a window, and why."""

    first: dt.date
    last: dt.date | None
    """None where nothing says that it was not published later."""
    reason: str


def solve(words: Words, items: list[tuple[Expression, int, int]]) -> Solution | None:
    """The window that the wording of a document allows, or None where it names no year or contradicts itself."""
    latest = _latest(items)
    if latest is None:
        return None
    start, text = latest[0], words.slice(latest[1], latest[2])
    telling = [item for item in items if item[0].telling()]
    if not telling:
        return None if _is_year(items, latest) else Solution(start, None, f"not before “{text}”")
    candidates = [start + days(i) for i in range(366 if _is_year(items, latest) else AFTER)]
    reasons = [f"not before “{text}”"]
    dated = _dated_offset(telling)
    if dated is not None and not any(dated[0].agrees(day) for day in candidates):
        near = years_of(dated[0], start.year)
        candidates = sorted(near, key=lambda day: _cost((day - start).days))[:1] or candidates
        if near:
            reasons.append(f"{HOLDS} “{words.slice(dated[1], dated[2])}” holds")
            if candidates[0] < start:
                reasons[0] = f"disregarded, as it lies later: “{text}”"
    beside = _dated_day(telling) if dated is None else None
    if beside is not None and not any(beside[0].agrees(day) for day in candidates):
        near = sorted(_fitting(beside[0], start.year), key=lambda day: _cost((day - start).days))
        if near:
            candidates = [near[0] + days(i) for i in range(AFTER)]
            reasons.append(f"{HOLDS} “{words.slice(beside[1], beside[2])}” holds")
    dropped: list[str] = []
    for expression, first, last in sorted(telling, key=lambda item: _trust(item[0])):
        try:
            kept = [day for day in candidates if expression.agrees(day) is not False]
        except (ValueError, OverflowError):
            continue
        wording = words.slice(first, last)
        if not kept:
            dropped.append(wording)
        elif len(kept) < len(candidates):
            candidates = kept
            reasons.append(f"“{wording}”")
    if len(reasons) == 1 and _is_year(items, latest):
        return None
    reason = "; ".join(dict.fromkeys(reasons))
    if dropped:
        reason += "; disregarded, as they fit no day: " + ", ".join(f"“{wording}”" for wording in dict.fromkeys(dropped))
    bounded = (candidates[-1] - candidates[0]).days <= NARROW or any(isinstance(e, Year) and e.written for e, _, _ in telling)
    return Solution(candidates[0], candidates[-1] if bounded else None, reason)


def years_of(offset: DayOffset, year: int) -> list[dt.date]:
    """The days of publication around a year that a counted day with its weekday, day and month allows."""
    assert offset.date is not None and offset.date.ref.month is not None
    found = [day_of(year + by, offset.date.ref.month, offset.date.day) for by in range(-YEARS_ON, YEARS_ON + 1)]
    published = [day - days(offset.offset) for day in found if day is not None]
    return [day for day in published if offset.agrees(day)]


def _fitting(day: CalendarDay, year: int) -> list[dt.date]:
    """The days around a year on which a day and month has the weekday that is said beside it."""
    assert day.ref.month is not None
    found = [day_of(year + by, day.ref.month, day.day) for by in range(-YEARS_ON, YEARS_ON + 1)]
    return [time for time in found if time is not None and time.weekday() == day.weekday]


def _dated_day(items: list[tuple[Expression, int, int]]) -> tuple[CalendarDay, int, int] | None:
    """The first day and month without a year that has its weekday beside it."""
    for expression, first, last in items:
        inner = expression.inner if isinstance(expression, AtTime) else expression
        if isinstance(inner, CalendarDay) and inner.weekday is not None and inner.ref.month and inner.ref.year is None:
            return inner, first, last
    return None


def _cost(distance: int) -> int:
    """Years after the latest that a text names are likelier than years before it, which contradict it."""
    return distance if distance >= 0 else 400 - 3 * distance


def _dated_offset(items: list[tuple[Expression, int, int]]) -> tuple[DayOffset, int, int] | None:
    """The first "today" or "yesterday" with its weekday, day and month: it holds in one year of several."""
    for expression, first, last in items:
        inner = expression.inner if isinstance(expression, AtTime) else expression
        if isinstance(inner, DayOffset) and inner.weekday is not None and inner.date and inner.date.ref.month:
            return inner, first, last
    return None


def _trust(expression: Expression) -> int:
    """Order of trust: days counted from publication first, then months called the present one, then the rest."""
    name = type(expression.inner if isinstance(expression, AtTime) else expression).__name__
    return {"DayOffset": 0, "CalendarDay": 1}.get(name, 2)


def _latest(items: list[tuple[Expression, int, int]]) -> tuple[dt.date, int, int] | None:
    """The latest first day that the text names with its year, and its words."""
    best: tuple[dt.date, int, int] | None = None
    for expression, first, last in items:
        day = _floor(expression)
        if day is not None and (best is None or day > best[0]):
            best = (day, first, last)
    return best


def _floor(expression: Expression) -> dt.date | None:
    """The day before which an expression with a year cannot have been written: its first day."""
    if isinstance(expression, Until):
        return None
    if isinstance(expression, Between):
        return _floor(expression.last) or _floor(expression.first)
    day = full_day(expression)
    if day is not None:
        return day
    inner = getattr(expression, "inner", None)
    if isinstance(inner, Expression):
        return _floor(inner)
    if isinstance(expression, Month) and expression.ref.year and expression.ref.year.year and expression.ref.month:
        return dt.date(expression.ref.year.year, expression.ref.month, 1)
    if isinstance(expression, Year) and (year := expression.written or expression.ref.year):
        return dt.date(year, 1, 1)
    return None


def _is_year(items: list[tuple[Expression, int, int]], latest: tuple[dt.date, int, int]) -> bool:
    """True where the latest thing named is a whole year: too little to say anything of publication."""
    expression = next(e for e, first, last in items if (first, last) == latest[1:])
    return isinstance(expression, Year) or isinstance(getattr(expression, "inner", None), Year)


def narrow(window: Window | None, other: Window | None) -> Window | None:
    """The days that two windows share, for documents that tell one event; None where they contradict each other.

    None in a window is an open end; a missing window leaves the other as it is.
    """
    if window is None or other is None:
        return window or other
    firsts = [day for day in (window[0], other[0]) if day is not None]
    lasts = [day for day in (window[1], other[1]) if day is not None]
    first, last = max(firsts, default=None), min(lasts, default=None)
    return None if first is not None and last is not None and first > last else (first, last)
