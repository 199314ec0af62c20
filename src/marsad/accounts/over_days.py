"""The days over which something was done, where the text says only how many they were: ``نزحت مئة عائلة خلال أسبوع``."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from marsad.accounts.frames import Frame
from marsad.knowledge.wording import wording
from marsad.mentions.model import DateMention, Reading

_W = wording(__name__)

_WITHIN = "dates.WithinNext.Ago"
_A_MONTH = 31
"""Days of the longest stretch that news is told of."""


def over_the_days(reading: Reading, frame: Frame, date: DateMention, status: str) -> DateMention:
    """``وفرت 1200 أسرة خلال يومين``: what was done within so many days was done in those up to publication, where it is news of them.

    ``date`` is the day that the happening takes over from the words before it; a day of long ago stays as it is.
    """
    published = reading.published
    if published is None or date.low is None or date.high is None or status == "planned":
        return date
    norm = reading.words.norm
    own = range(frame.first, next((k for k in range(frame.head.last, frame.last) if norm[k] in ("،", ",")), frame.last))
    lengths = [d for d in reading.dates if d.length and d.first in own]
    within = next((d for d in lengths if d.rule == _WITHIN or "غضون" in norm[d.first : d.last]), None)
    if within is None or within.length is None or within.length > _A_MONTH or not 0 <= (published - date.high).days <= within.length:
        return date
    low = min(date.low, published - dt.timedelta(days=within.length))
    return replace(
        within,
        low=low,
        high=published,
        edtf=f"{low.isoformat()}~/{published.isoformat()}~",
        precision="days",
        use="span",
        reading=f"within {within.length} days, told as news on {published.isoformat()}",
    )


def begun_and_going_on(reading: Reading, frame: Frame) -> bool:
    """``وبدأت الميليشيا هجومها الحالي على س في السابع من فبراير``: when the attack that still goes on began, which is no blow told before."""
    words, head = reading.words, frame.head
    if head.voice not in ("noun", "plural") or not any(words.bare[k] in _BEGAN for k in range(frame.first, head.first)):
        return False
    return any(words.bare[k] in _GOES_ON for k in range(head.last, min(head.last + 3, frame.last)))


_BEGAN, _GOES_ON = _W["began"], _W["goes_on"]
