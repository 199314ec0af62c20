"""Datelines: lines of a page that hold a date and nothing to tell, such as ``2022-02-16 11:00:00`` or ``9:11 AM · Dec 7, 2024``.

They say when the page was published. Taken are lines near the top, lines that say "published", and the stamps of posts
(clock, dot, date) wherever they stand.
"""

from __future__ import annotations

import datetime as dt

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, Weekday
from marsad.mentions.dates.expressions.spans import AtTime, Both, Clock
from marsad.mentions.dates.grammar.scanner import Scanner
from marsad.mentions.dates.value import Anchor

Item = tuple[Expression, int, int]
TOP_LINES = 15
"""A bare date counts as a dateline among so many lines from the top."""
MOST_WORDS = 3
"""How many words that are no labels may stand in a dateline (the name of an outlet, author or town)."""


def find(scan: Scanner, items: list[Item]) -> list[Item]:
    """Of the expressions of a text, those that are datelines."""
    if "\n" not in scan.norm or not any(full_day(item[0]) for item in items):
        return []
    breaks = [-1, *(i for i, word in enumerate(scan.norm) if word == "\n"), scan.count]
    found: list[Item] = []
    k = 0
    for number, (before, after) in enumerate(zip(breaks, breaks[1:], strict=False)):
        inside: list[Item] = []
        while k < len(items) and items[k][1] < after:
            inside.append(items[k])
            k += 1
        if inside:
            found += _stamps(scan, inside, before + 1, after, number)
    return found


def _stamps(scan: Scanner, inside: list[Item], first: int, last: int, number: int) -> list[Item]:
    """The datelines among the expressions of one line."""
    full = [item for item in inside if full_day(item[0]) is not None]
    if not full:
        return []
    covered = {i for _, a, b in inside for i in range(a, b)}
    labels = scan.vocabulary.labels
    words = [scan.norm[i] for i in range(first, last) if i not in covered and scan.norm[i][:1].isalnum() and scan.clitic[i] == ""]
    strange = sum(word not in labels and not word.isdigit() for word in words)
    if strange > MOST_WORDS or strange > 1 and len(covered) < 2:
        return []
    said = any(word in scan.vocabulary.published for word in words)
    stamp = any(isinstance(item[0], AtTime) and item[0].clock and scan.norm[item[1]][:1].isdigit() for item in full)
    return full if number < TOP_LINES or said or stamp or "·" in scan.norm[first:last] else []


def full_day(expression: Expression) -> dt.date | None:
    """The day of an expression that names day, month and year (or a post's time and date), else None."""
    if isinstance(expression, AtTime) and not isinstance(expression.inner, Clock):
        return full_day(expression.inner)
    if isinstance(expression, Both):
        return full_day(expression.second) or full_day(expression.first)
    if isinstance(expression, DayOffset) and expression.date is not None:
        return full_day(expression.date)
    if not isinstance(expression, CalendarDay) or not expression.ref.year or not expression.ref.year.year:
        return None
    try:
        return expression.resolve(Anchor(None)).low
    except (ValueError, OverflowError):
        return None


def choose(scan: Scanner, lines: list[Item]) -> tuple[dt.date, str] | None:
    """The day of publication by the datelines and its wording: the first that does not speak of an update."""
    if not lines:
        return None
    plain = [item for item in lines if not _updates(scan, item)]
    expression, first, last = (plain or lines)[0]
    day = full_day(expression)
    return (day, scan.words.slice(first, last)) if day else None


def _updates(scan: Scanner, item: Item) -> bool:
    return any(word in scan.vocabulary.updates for word in scan.norm[max(0, item[1] - 4) : item[1]])


__all__ = ["Weekday", "choose", "find", "full_day"]
