"""A country said by its soil: ``داخل الأراضي التركية``, ``في أراض عراقية``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.mentions.places.phrases import PlacePhrase

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

SOIL = frozenset(["اراض", "اراضي", "الاراضي", "الاراض"])


def soil(scan: Scan, i: int) -> PlacePhrase | None:
    """The country whose adjective follows a word for its land, where a word of place stands before it."""
    j = i + 1
    if j >= scan.size or scan.clitic[j] or not (scan.after_locative(i) or scan.before(i) in _INTO) or scan.in_title(i):
        return None
    word = scan.norm[j] if scan.norm[j][:2] == "ال" else "ال" + scan.norm[j]
    code = scan.gazetteer.adjectives.get(word, _MORE.get(word)) if word.endswith("ه") else None
    if code is None or code not in scan.gazetteer.countries or (scan.norm[i][:2] == "ال") != (scan.norm[j][:2] == "ال"):
        return None
    country = scan.gazetteer.countries[code]
    return PlacePhrase(i, j + 1, j, j + 1, [country], "soil of a country", strong=True, names_itself=True)


_INTO = frozenset(["داخل", "عمق", "عبر", "الي"])
_MORE = {"الاسراييليه": "IL"}
"""Adjectives that elsewhere name a party and not a country."""
