"""``marsad dates``: one JSON line a date phrase."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator


def dates(phrases: Iterable[str], published: dt.date | None) -> Iterator[dict[str, object]]:
    """For each date expression of each phrase: its text, interval, EDTF form, precision and how it was read.

    ``start`` and ``end`` are ISO days, or None where they hang on an unknown publication day or are open; ``text_start``
    and ``text_end`` are characters of the phrase.
    """
    from marsad.mentions.dates import read_dates

    for phrase in phrases:
        for mention in read_dates(phrase, published):
            yield {
                "text": mention.text,
                "start": mention.low.isoformat() if mention.low else None,
                "end": mention.high.isoformat() if mention.high else None,
                "edtf": mention.edtf,
                "precision": mention.precision,
                "reading": mention.reading,
                "use": mention.use,
                "text_start": mention.start,
                "text_end": mention.end,
            }
