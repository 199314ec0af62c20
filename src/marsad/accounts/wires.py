"""The lead of a newswire report, whose town is where it was written: ``باماكو (وكالة) - قتل 12 جنديا``."""

from __future__ import annotations

from marsad.knowledge.happenings import singles
from marsad.language.folding import bare
from marsad.mentions.model import PlaceMention, Reading

_DASHES = frozenset(["-", "–", "—", "ـ"])
LONGEST = 10
"""Words and marks of a lead, up to its dash."""


def in_a_lead(reading: Reading, place: PlaceMention) -> bool:
    """True for a place before the dash of a line that opens with a town where news agencies have their bureaus."""
    norm = reading.words.norm
    start = place.first
    if start > LONGEST and "\n" not in norm[start - LONGEST - 1 : start]:
        return False
    while start > 0 and norm[start - 1] != "\n":
        start -= 1
        if place.first - start > LONGEST:
            return False
    dash = next(
        (
            k
            for k in range(place.last, min(start + LONGEST, len(norm) - 1))
            if norm[k] in _DASHES and not (norm[k - 1].isdigit() and norm[k + 1].isdigit())
        ),
        None,
    )
    if dash is None or any(start <= t.first < dash for t in reading.happenings):
        return False
    opening = next((p for p in reading.places if p.first == start), None)
    return opening is not None and bare(" ".join(norm[opening.first : opening.last])) in singles("clauses.yaml", "bureaus")


def of_dateline(reading: Reading, place: PlaceMention) -> bool:
    """``وطنية - س - أغارت مسيرة على ص``: a town between two dashes behind the name of an agency, at the head of a line."""
    norm, first, last = reading.words.norm, place.first, place.last
    if first < 2 or last >= len(norm) or norm[last] not in _DASHES or norm[first - 1] not in _DASHES:
        return False
    opening = next((k for k in range(first - 1, max(-1, first - 5), -1) if norm[k] == "\n"), -1 if first < 5 else None)
    return opening is not None and opening < first - 2


def in_a_byline(reading: Reading, place: PlaceMention) -> bool:
    """``س – بوابة ص`` in a line of its own: where a report was filed and what its outlet is called."""
    norm, start, end = reading.words.norm, place.first, place.last
    while start > 0 and norm[start - 1] != "\n":
        start -= 1
    while end < len(norm) and norm[end] != "\n":
        end += 1
        if end - start > LONGEST:
            return False
    return any(norm[k] in _DASHES for k in range(start, end)) and not any(start <= t.first < end for t in reading.happenings)
