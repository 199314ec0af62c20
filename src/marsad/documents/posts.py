"""Posts of social networks pasted from the page: the name glued to the text, the stamp at the end, other people's replies.

``الدفاع المدني@example_orgفرقنا انتشلت …9:55 PM · Nov 23, 2024117Views``
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from marsad.documents.lines import Line

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_HEADER = re.compile(
    rf"(?P<name>[^@\n]{{0,80}}[^@\s(])@(?P<handle>[A-Za-z0-9_]{{1,20}}?)(?P<age>(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?|·?\d{{1,2}}[hm])?(?=[^\sA-Za-z0-9_.,@])"
)
_LONE_HEADER = re.compile(r"[^@\n]{1,60}[\s\u200f\u200e]@[A-Za-z0-9_]{1,20}")
_REPEATS = re.compile(r".{1,60}(?:\badded,|\bRetweeted\b.{0,60}|Replying to\b.{0,120})")
_STAMP = re.compile(
    rf"(?:\d:)?(?:\d\d:\d\d)?(?P<clock>1?\d:\d\d) ?(?P<half>[AP]M) · (?P<month>{_MONTHS}) (?P<day>\d{{1,2}}), (?P<year>20\d\d)(?:[\d.,]*[KM]?\s*Views[\d.,KM]*)?"
)
NAME_OVER_POST = "name over a post"


@dataclass(slots=True)
class Posts:
    """What posts leave in a text: ranges of furniture within lines, and the day of the post itself."""

    ranges: list[tuple[int, int]]
    published: str | None = None


def read_posts(lines: list[Line]) -> Posts:
    """Marks headers, stamps and other people's replies; lines that are nothing else get a ``rule``."""
    found = Posts([])
    author: str | None = None
    stamped = False
    foreign = False
    for line in lines:
        if "@" not in line.text and "M · " not in line.text:
            if foreign:
                line.rule = "another's reply"
            elif _REPEATS.fullmatch(line.text):
                line.rule = NAME_OVER_POST
            continue
        header = _HEADER.match(line.text)
        if header:
            foreign = stamped and header["handle"] != author
            if not stamped and not header["age"]:
                author = header["handle"]
            found.ranges.append((line.start, line.start + header.end()))
        elif len(line.text) < 120 and _LONE_HEADER.fullmatch(line.text):
            line.rule = NAME_OVER_POST
        if foreign:
            line.rule = "another's reply"
        if stamp := _STAMP.search(line.text):
            found.ranges.append((line.start + stamp.start(), line.start + stamp.end()))
            if not stamped:
                found.published = _day(stamp)
            stamped = author is not None
    return found


def _day(stamp: re.Match[str]) -> str | None:
    month = _MONTHS.split("|").index(stamp["month"]) + 1
    try:
        return dt.date(int(stamp["year"]), month, int(stamp["day"])).isoformat()
    except ValueError:
        return None
