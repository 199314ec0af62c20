"""Things that a report speaks of first as unknown and then as known: ``كمين لحافلة`` … ``لدى مرور الحافلة`` is one ambush."""

from __future__ import annotations

from marsad.knowledge.happenings import singles
from marsad.mentions.model import Reading


def things_in(reading: Reading, first: int, last: int, known: bool) -> frozenset[str]:
    """The things among the words ``first:last``, without article and case ending: those with an article where ``known``, else
    those without one that no name of a place takes in."""
    words, things = reading.words, singles("humans.yaml", "vehicles")
    found = set()
    for k, word in enumerate(words.bare[first:last], first):
        if word not in things and (word[-1:] != "ا" or (word := word[:-1]) not in things):
            continue
        definite = words.norm[k] != words.bare[k]
        if definite == known:
            owned = k + 1 < len(words) and words.clitic[k + 1] == "-"
            if not owned and not any(p.first <= k < p.last for p in reading.places):
                found.add(word)
    return frozenset(found)
