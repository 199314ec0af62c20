"""Places that only a hashtag shows.

نزلت القذائف بنص #كفرمشكال          behind a word of place, a tag that no dictionary has
#القطرون ⏎ خطف مسلحون … #الكفرة ⏎    headings of one text, of which some are places of the gazetteer
◾ تل شنون: هجوم … ◾ الشحيل: إنزال …   what stands before the colon of a list's lines, the same
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.language.words import standing
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
    lines = [i for i in sorted(scan.tags) if _alone(scan, i)]
    known = {p.first for p in phrases if p.candidates and not p.dropped}
    if len(lines) < 2 or not any(i in known for i in lines):
        return phrases
    taken = {k for p in phrases for k in range(p.first, p.last)}
    added = []
    for i in lines:
        end = scan.extent(i)
        if (
            i in taken
            or end is None
            or i in scan.blocked
            or not (scan.may_name(i) or scan.clitic[i] == "+")
            or i in scan.parties
            or scan.norm[i] in scan.vocabulary.everyday
        ):
            continue
        added.append(PlacePhrase(i, end, i, end, [], "hashtag", strong=True))
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def line_heads(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """Adds what stands between the bullet and the colon of a list's lines, where two of those lines begin with a place."""
    begins = [0, *(i + 1 for i in standing(scan.norm, ("\n",)) if i + 1 < scan.size)] if scan.size else []
    heads = [span for i in begins if (span := _before_colon(scan, i)) is not None and not scan.clitic[span[0]]]
    heads = sorted([*heads, *(span for i in begins if (span := _bare_head(scan, i)) is not None)])
    known = {p.first: p.last for p in phrases if p.candidates and not p.dropped}
    sure = [(first, last) for first, last in heads if known.get(first) == last]
    mapped = [span for span in heads if span not in sure and _on_the_map(scan, *span)]
    likely = [
        (first, last)
        for first, last in heads
        if (first, last) not in sure
        and (
            (first, last) in mapped
            or last == first + 1
            and not heard(scan.norm[first])
            and not scan.clitic[first]
            and first not in scan.parties
        )
    ]
    few = len(heads) < 3 and not (len(heads) == 2 and len(sure) + len(mapped) == 2)
    if few or not sure or len(sure) + len(likely) < 2 or len(sure) < 2 and 2 * (len(sure) + len(likely)) < len(heads):
        return phrases
    taken = {k for p in phrases for k in range(p.first, p.last)}
    added = []
    for first, last in heads:
        inner = range(first, last)
        words = [scan.norm[k] for k in inner]
        plain = any(
            w in scan.vocabulary.time_words
            or w in scan.vocabulary.news_words
            or w in scan.vocabulary.not_area_names
            or w in scan.vocabulary.bodies
            for w in words
        )
        if (
            plain
            or taken & set(inner)
            or any(k in scan.parties or k in scan.blocked or scan.clitic[k] for k in inner)
            or not (_names(scan, first, last) or (first, last) in mapped)
        ):
            continue
        added.append(
            PlacePhrase(first, last, first, last, scan.gazetteer.candidates(" ".join(scan.bare[first:last])), "hashtag", strong=True)
        )
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _on_the_map(scan: Scan, first: int, last: int) -> bool:
    """``• دوما: غارتان``: an everyday word that the map has as a town too."""
    return any(e.kind == "settlement" for e in scan.gazetteer.candidates(" ".join(scan.bare[first:last])))


def _names(scan: Scan, first: int, last: int) -> bool:
    """A definite word (العزبة), one that no dictionary has, or the first word of a name with another; تنويه is none."""
    return scan.norm[first][:2] == "ال" or not heard(scan.norm[first]) or (last > first + 1 and scan.norm[first] in scan.joined)


def _before_colon(scan: Scan, i: int) -> tuple[int, int] | None:
    """The one or two words between a bullet at a word that begins a line and the colon behind them."""
    if scan.norm[i][0].isalnum() or scan.norm[i] == "\n":
        return None
    first = i + 1
    while first < scan.size and scan.norm[first] != "\n" and not scan.norm[first][0].isalnum():
        first += 1
    for last in (first + 1, first + 2):
        if last < scan.size and scan.norm[last] == ":":
            return first, last
    return None


def _bare_head(scan: Scan, i: int) -> tuple[int, int] | None:
    """``الحراك: أربع غارات``: a town of the map before the colon of a line that has no bullet."""
    if not scan.norm[i][0].isalpha() or scan.clitic[i] or i in scan.parties:
        return None
    last = next((k for k in (i + 1, i + 2) if k < scan.size and scan.norm[k] == ":"), None)
    if last is None or last + 1 >= scan.size or scan.norm[last + 1] == "\n" or not _on_the_map(scan, i, last):
        return None
    return i, last


def _alone(scan: Scan, i: int) -> bool:
    """True for a hashtag that is all the letters of its line."""
    end = scan.extent(i)
    before = i == 0 or scan.norm[i - 1] == "\n" or not scan.norm[i - 1][0].isalnum()
    return before and end is not None and (end == scan.size or scan.norm[end] == "\n")
