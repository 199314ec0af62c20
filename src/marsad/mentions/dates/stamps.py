"""Time stamps of posts: ``9:11 AM · Dec 7, 2024``. Copied pages glue them to what follows (``2024471Views``), so they are
looked for in the characters of the text, not in its words."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from marsad.mentions.dates.calendar import MONTHS, day_of

_MONTH = "|".join(name[:3] for name in MONTHS)
_STAMP = re.compile(rf"(?:(\d{{1,2}}):(\d{{2}})\s?([AP]M)\s?)?·\s?({_MONTH})[a-z]*\.? (\d{{1,2}}), (20\d\d)")


class Stamp(NamedTuple):
    """A post's time: characters ``start:end`` of the text, its day, and its clock time where it gives one."""

    start: int
    end: int
    day: dt.date
    clock: str | None


def find(text: str) -> list[Stamp]:
    """The stamps of a text, in order."""
    if "·" not in text:
        return []
    found = []
    for match in _STAMP.finditer(text):
        hour, minute, half, month, day, year = match.groups()
        date = day_of(int(year), [name[:3] for name in MONTHS].index(month) + 1, int(day))
        if date is None:
            continue
        clock = f"{int(hour) % 12 + (12 if half == 'PM' else 0):02}:{minute}" if hour and int(minute) < 60 else None
        found.append(Stamp(match.start(), match.end(), date, clock))
    return found
