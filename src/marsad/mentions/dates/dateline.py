"""Datelines: lines of a page that hold a date and nothing to tell, such as ``2020-06-11 13:45:00``.

They say when the page was published. Pages also carry dates of other kinds: the day on which they were copied, the dates
of related items, of an update, of posts shown in them. ``choose`` takes the line that says "published", or the one that
stands right above the text.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from marsad.language.words import standing
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month
from marsad.mentions.dates.expressions.spans import AtTime, Between, Both, Clock
from marsad.mentions.dates.grammar.scanner import Scanner
from marsad.mentions.dates.value import Anchor

LEAD_ENDS = frozenset(["-", "–", "—", "ـ", ":", "/"])
NOT_IN_LEAD = frozenset("في منذ يوم من حتي قبل بعد ان الي علي عن قال قالت اعلن اعلنت قتل اصيب".split())
Item = tuple[Expression, int, int]
MOST_WORDS = 3
"""How many words that are no labels may stand in a dateline (the name of an outlet, author or town)."""
STATEMENT_WORDS = 8
"""The same in the title of a statement (بيان صادر عن مجلس القبائل بتاريخ 12/3/2023)."""
TEXT_WORDS = 20
"""A line of so many words (clitics and marks counted) is text, not furniture."""
ABOVE_TEXT = 5
"""A dateline stands at most so many lines above a line of text."""
INTO_TEXT = 8
"""It stands at most so many lines after the first line of text: a summary may come before it."""
BELOW_TEXT, AFTER_SIGNATURE = 12, 5
"""The date that signs a statement stands at most so many lines below its text, and at most so many lines above its end."""
LEAD_BEFORE, LEAD_AFTER = 7, 6
"""How many words may stand before the date of a newswire's lead (the town, the agency), and between it and the dash."""
AGENCY_WORDS = 2
"""How many words of an agency's name may stand there without parentheses."""
TOP = 2
"""The title of a bulletin is one of the first lines, this the number of the last of them."""
TOO_OFTEN = 3
"""A day that stands in so many lines of its own is that of a list of other items."""
PERIOD_LEAST, PERIOD_MOST = 4, 10
"""The days between the first and the last that a weekly bulletin covers."""
MID_MONTH = 15
HEADLINE_WORDS = 7
FEW_HEADLINES = 4
"""A date on top of a page without text is taken where the page has no more headlines than this."""


@dataclass(slots=True, frozen=True)
class Dateline:
    """A line that gives a day: its number (empty lines not counted), the expression's words, and what kind of line it is."""

    item: Item
    day: dt.date
    line: int
    said: bool
    """The line says "published"."""
    update: bool
    """The line says "updated"."""
    post: bool
    """The line signs a post shown in the page (— name (@handle) May 4, 2020)."""


def full_day(expression: Expression) -> dt.date | None:
    """The day of an expression that names day, month and year, else None."""
    if isinstance(expression, AtTime) and not isinstance(expression.inner, Clock):
        return full_day(expression.inner)
    if isinstance(expression, Both):
        return full_day(expression.second) or full_day(expression.first)
    if isinstance(expression, DayOffset) and expression.date is not None:
        return full_day(expression.date)
    if isinstance(expression, HijriTime) and expression.day and expression.year and expression.year.year and expression.length == 1:
        return _resolved(expression)
    if not isinstance(expression, CalendarDay) or not expression.ref.year or not expression.ref.year.year or expression.ref.year.occasion:
        return None
    return _resolved(expression)


def last_day(expression: Expression) -> dt.date | None:
    """The day that an expression names with its year, of a span its last one: ``للفترة من 12 إلى 18 أكتوبر 2022``."""
    return full_day(expression.last) if isinstance(expression, Between) else full_day(expression)


def month_told(expression: Expression) -> dt.date | None:
    """The middle of a month told with its year: ``خلال شهر أكتوبر 2022``."""
    ref = expression.ref if isinstance(expression, Month) else None
    return dt.date(ref.year.year, ref.month, MID_MONTH) if ref and ref.month and ref.year and ref.year.year else None


def period(scan: Scanner, items: list[Item]) -> tuple[dt.date, Item] | None:
    """The last day of the days that a bulletin says at its top that it covers (``حصيلة نشاطات الجيش للفترة من 12 إلى 18 أكتوبر 2022``)."""
    for item in items:
        expression, first, _ = item
        if scan.words.sentence[first] > TOP:
            return None
        if (
            not isinstance(expression, Between)
            or (last := full_day(expression.last)) is None
            or (begun := full_day(expression.first)) is None
        ):
            continue
        if PERIOD_LEAST <= (last - begun).days <= PERIOD_MOST:
            return last, item
    return None


def _resolved(expression: Expression) -> dt.date | None:
    try:
        return expression.resolve(Anchor(None)).low
    except (ValueError, OverflowError):
        return None


def lines_of(scan: Scanner) -> list[tuple[int, int]]:
    """The lines of a text that hold words, as ranges of words (the line break left out)."""
    breaks = [-1, *standing(scan.norm, ("\n",)), scan.count]
    return [(before + 1, after) for before, after in zip(breaks, breaks[1:], strict=False) if after - before > 1]


def find(scan: Scanner, items: list[Item]) -> list[Dateline]:
    """Of the expressions of a text, those that are datelines."""
    if "\n" not in scan.norm or not any(full_day(item[0]) for item in items):
        return []
    found: list[Dateline] = []
    k = 0
    for number, (first, last) in enumerate(lines_of(scan)):
        inside: list[Item] = []
        while k < len(items) and items[k][1] < last:
            inside.append(items[k])
            k += 1
        if inside:
            found += _line(scan, inside, first, last, number)
    return found


def _line(scan: Scanner, inside: list[Item], first: int, last: int, number: int) -> list[Dateline]:
    """The datelines among the expressions of one line."""
    full = [(item, day) for item in inside if (day := full_day(item[0]))]
    if not full:
        return []
    covered = {i for _, a, b in inside for i in range(a, b)}
    others = [scan.norm[i] for i in range(first, last) if i not in covered and scan.clitic[i] == ""]
    words = [word for word in others if word[:1].isalnum()]
    labels = scan.vocabulary.labels
    post = "@" in others or any("@" in word for word in words)
    statement = scan.norm[first] in scan.vocabulary.statements or number <= TOP and _bulletin(scan, first, last, full[-1][0])
    if not post and sum(word not in labels and not word.isdigit() for word in words) > (STATEMENT_WORDS if statement else MOST_WORDS):
        return []
    if post and len(words) > 3 * MOST_WORDS:
        return []
    said = statement or any(word in scan.vocabulary.published for word in others) or _labelled_above(scan, first, scan.vocabulary.published)
    update = any(word in scan.vocabulary.updates for word in others) or _labelled_above(scan, first, scan.vocabulary.updates)
    return [Dateline(item, day, number, said, update, post) for item, day in full]


def _bulletin(scan: Scanner, first: int, last: int, item: Item) -> bool:
    """``نشرة الشبكة المسائية - الاثنين 5 أيلول 2022``: the title of a bulletin that ends in its day."""
    named = any(word in scan.vocabulary.bulletins for word in scan.norm[first : item[1]])
    return named and not any(word[:1].isalnum() for word in scan.norm[item[2] : last])


def _labelled_above(scan: Scanner, first: int, words: frozenset[str]) -> bool:
    """True where the line above is a label that ends in a colon (تاريخ النشر:) and holds one of the words."""
    if first < 3 or scan.norm[first - 2] != ":":
        return False
    return any(word in words for word in scan.norm[max(0, first - 5) : first - 2])


def choose(scan: Scanner, lines: list[Dateline]) -> Dateline | None:
    """The dateline that gives the day of publication, if one can be told from the dates of other things."""
    often = {day for day, count in Counter(line.day for line in lines if not line.post).items() if count >= TOO_OFTEN}
    plain = [line for line in lines if not line.update and not line.post]
    for line in plain:
        if line.said:
            return line
    text = _text_lines(scan)
    near = [line for line in plain if _distance(line, text) <= ABOVE_TEXT and line.line <= text[0] + INTO_TEXT]
    near = [line for line in near if line.day not in often or line.line <= ABOVE_TEXT]
    if near:
        return min(near, key=lambda line: (_distance(line, text), line.line))
    if (
        plain
        and not near
        and {line.day for line in plain} - often == {plain[0].day}
        and plain[0].line <= 3
        and _headlines(scan) <= FEW_HEADLINES
    ):
        return plain[0]
    closing = _closing(scan, plain, text)
    if closing:
        return closing
    posts = [line for line in lines if line.post]
    if posts:
        return max(posts, key=lambda line: line.day)
    updates = [line for line in lines if line.update]
    return updates[0] if updates and not plain else None


def _closing(scan: Scanner, plain: list[Dateline], text: list[int]) -> Dateline | None:
    """The date that a statement is signed with: alone below the text, near the end, and no day of another line contradicts it."""
    after = [line for line in plain if text and line.line > text[-1]]
    last = len(lines_of(scan)) - 1
    if len({line.day for line in after}) != 1 or any(line.day > after[0].day for line in plain):
        return None
    near = after[0].line <= text[-1] + BELOW_TEXT and last - after[-1].line <= AFTER_SIGNATURE
    return after[-1] if near else None


def _distance(line: Dateline, text: list[int]) -> int:
    """How many lines lie between a dateline and the next line of text."""
    return next((number - line.line for number in text if number > line.line), ABOVE_TEXT + 1)


def _headlines(scan: Scanner) -> int:
    """How many lines are long enough for a headline or more: many of them make a page of headlines."""
    return sum(last - first >= HEADLINE_WORDS for first, last in lines_of(scan))


def in_text(scan: Scanner, items: list[Item]) -> list[Item]:
    """The expressions that stand in lines of text: headlines of other items carry dates too. All, where no line is long."""
    lines = lines_of(scan)
    if not any(last - first >= TEXT_WORDS for first, last in lines):
        return items
    starts = [first for first, _ in lines]
    inside = [lines[bisect_right(starts, item[1]) - 1] for item in items]
    return [item for item, (first, last) in zip(items, inside, strict=True) if last - first >= TEXT_WORDS]


def _text_lines(scan: Scanner) -> list[int]:
    """The numbers of the lines that hold text."""
    return [number for number, (first, last) in enumerate(lines_of(scan)) if last - first >= TEXT_WORDS]


def lead(scan: Scanner, items: list[Item]) -> Item | None:
    """The date in the lead of a newswire report, between its town and a dash: ``بيروت، 12 أغسطس (رويترز) - قال``."""
    text = set(_text_lines(scan)[:2])
    for number, (first, last) in enumerate(lines_of(scan)):
        if number not in text:
            continue
        for item in items:
            if (
                first <= item[1] <= first + LEAD_BEFORE
                and item[2] < last
                and isinstance(item[0], CalendarDay)
                and _is_lead(scan, first, item)
            ):
                return item
    return None


def _is_lead(scan: Scanner, first: int, item: Item) -> bool:
    """A town and marks alone before the date; between it and the dash or colon at most an agency, in parentheses or of few words
    (``نابلس 4-5-2023 وفا-``)."""
    before = scan.norm[first : item[1]]
    if any(word in NOT_IN_LEAD for word in before) or any(scan.clitic[first : item[1]]):
        return False
    opened, bare = False, 0
    for k in range(item[2], min(item[2] + LEAD_AFTER, scan.count)):
        word = scan.norm[k]
        if word in LEAD_ENDS and not opened:
            return True
        opened = word == "(" or (opened and word != ")")
        if not opened and word != ")":
            bare += 1
            if bare > AGENCY_WORDS or not word.isalpha() or word in NOT_IN_LEAD or scan.clitic[k]:
                return False
    return False
