"""Dates that show their working: every way Arabic news says a time, as an interval, an EDTF string and a line of reasons.

    >>> read_dates("أمس السبت", dt.date(2021, 4, 20))[0].reading
    'Saturday: the weekday is taken; clash: yesterday, the day before publication would be 2021-04-19 (Monday)'

``vocabulary`` loads the words, ``grammar`` reads expressions, ``expressions`` resolve them, ``dateline`` and
``publication`` find or work out the day of publication that relative dates hang on.
"""

from __future__ import annotations

import datetime as dt

from marsad.language.tokenizer import read_words
from marsad.mentions.dates.finder import find
from marsad.mentions.dates.publication import narrow
from marsad.mentions.model import DateMention, Reading

__all__ = ["find_dates", "narrow", "read_dates"]


def find_dates(reading: Reading) -> None:
    """Appends all date mentions of a document to its reading, in the order of the text.

    Where the document has no publication day, one is taken from a dateline, or worked out from its wording as a window.
    """
    find(reading)


def read_dates(text: str, published: dt.date | None = None) -> list[DateMention]:
    """The date mentions of a text; without ``published`` relative ones are unanchored unless the text dates itself."""
    reading = Reading(read_words(text), published=published)
    find(reading)
    return reading.dates
