"""Places that only a hashtag shows.

    نزلت القذائف بنص #كفرمشكال          behind a word of place, a tag that no dictionary has
    #القطرون ⏎ خطف مسلحون … #الكفرة ⏎    headings of one text, of which some are places of the gazetteer
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


def hashtag(scan: Scan, i: int) -> PlacePhrase | None:
    """في #تلغزالة: the tag at a word, where it can be a name and no dictionary has its one word."""
    end = scan.extent(i) if scan.tagged(i) else None
    if end is None or not scan.may_name(i) or any(k in scan.parties for k in range(i, end)):
        return None
    if scan.norm[i] in scan.vocabulary.heads or (end == i + 1 and heard(scan.norm[i])):
        return None
    return PlacePhrase(i, end, i, end, [], "hashtag", strong=True)


def headings(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """Adds lines that are one hashtag, where another such line of the text is a place of the gazetteer."""
    lines = [i for i in range(scan.size) if scan.tagged(i) and _alone(scan, i)]
    known = {p.first for p in phrases if p.candidates and not p.dropped}
    if len(lines) < 2 or not any(i in known for i in lines):
        return phrases
    taken = {k for p in phrases for k in range(p.first, p.last)}
    added = []
    for i in lines:
        end = scan.extent(i)
        if i in taken or end is None or i in scan.blocked or not (scan.may_name(i) or scan.clitic[i] == "+") or i in scan.parties or scan.norm[i] in scan.vocabulary.everyday:
            continue
        added.append(PlacePhrase(i, end, i, end, [], "hashtag", strong=True))
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _alone(scan: Scan, i: int) -> bool:
    """True for a hashtag that is all the letters of its line."""
    end = scan.extent(i)
    before = i == 0 or scan.norm[i - 1] == "\n" or not scan.norm[i - 1][0].isalnum()
    return before and end is not None and (end == scan.size or scan.norm[end] == "\n")
