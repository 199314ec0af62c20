"""The day that the opening sentence of a report without a dateline names in full: it was sent out then, or right after.

أعلنت الوزارة، الجمعة 18 آذار 2022، أن      the day of the statement, and of the report of it
قتل شاب صباح الأربعاء 17 فبراير 2021       news of that day: sent out on it, or within two days
"""

from __future__ import annotations

import datetime as dt

from marsad.mentions.dates.calendar import days
from marsad.mentions.dates.dateline import TEXT_WORDS, Item, full_day, lines_of
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay
from marsad.mentions.dates.expressions.spans import AtTime
from marsad.mentions.dates.grammar.scanner import Scanner

LATE = 2
"""Within so many days of what it tells news is sent out."""
GREETINGS = 3
"""A bulletin names its day in one of its first sentences, this the number of the last of them."""
BEFORE_ITS_DAY = 6
"""Among so many words before it."""
INTO_SENTENCE = 3
"""A verb of saying stands among so many words of the sentence."""


def opening_day(scan: Scanner, items: list[Item]) -> tuple[dt.date, dt.date, Item] | None:
    """The first and last day on which a report can have been sent out that opens with a day in full, and that day's words; None
    where it names a later day, or where nothing says that its opening is news."""
    first = next((a for a, b in lines_of(scan) if b - a >= TEXT_WORDS), None)
    opening = next((item for item in items if first is not None and item[1] >= first and full_day(item[0])), None)
    if opening is None or scan.words.sentence[opening[1]] != scan.words.sentence[first or 0]:
        return None
    day = full_day(opening[0])
    if day is None or any((other := full_day(item[0])) and other > day for item in items):
        return None
    if _with_the_saying(scan, first or 0, opening[1]):
        return day, day, opening
    return (day, day + days(LATE), opening) if _weekday(opening[0]) is not None else None


def announced(scan: Scanner, items: list[Item]) -> tuple[dt.date, Item] | None:
    """The day of a bulletin that says in its first sentences of which day it is: نقدم لكم نشرة الأخبار لمساء الأربعاء 6 أغسطس 2025."""
    for item in items:
        first = item[1]
        if scan.words.sentence[first] > GREETINGS:
            return None
        day = full_day(item[0])
        before = range(max(0, first - BEFORE_ITS_DAY), first)
        if day is not None and any(
            scan.norm[k] in scan.vocabulary.bulletins and scan.words.sentence[k] == scan.words.sentence[first] for k in before
        ):
            if not any(scan.norm[k] in ("ان", "،", ".", "\n") for k in before[1:]):
                return day, item
    return None


def _with_the_saying(scan: Scanner, first: int, at: int) -> bool:
    """أعلنت وزارة الدفاع، الجمعة 18 آذار 2022: the day stands with the verb of saying, before what is said."""
    verb = next((k for k in range(first, min(first + INTO_SENTENCE, at)) if scan.norm[k] in scan.vocabulary.saying), None)
    return verb is not None and not any(
        scan.norm[k] in ("ان", "عن", "انه", "انها", ".", ":")
        or scan.norm[k] == "ب"
        and scan.clitic[k] == "+"
        and scan.norm[k + 1] not in scan.vocabulary.statements
        for k in range(verb + 1, at)
    )


def _weekday(expression: Expression) -> int | None:
    inner = expression.inner if isinstance(expression, AtTime) else expression
    return inner.weekday if isinstance(inner, CalendarDay) else None
