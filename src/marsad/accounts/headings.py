"""Lines that only name a place and set the scene of what stands below them: ``🔻 #القطرون``, ``نابلس:``, ``ريف حلب::``.

A heading right above its text holds for that block, up to an empty line; one that stands alone holds up to the next. The tags at
the end of a post are no headings, since nothing is told below them.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from marsad.knowledge.happenings import singles
from marsad.language.words import standing
from marsad.mentions.model import DateMention, PlaceMention, Reading

WIDEST = 1
"""Depth of the widest place that is a heading: a governorate; a country's name alone in a line is a tag or a dateline."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A place with the words that it holds for."""

    place: PlaceMention
    first: int
    last: int


def headings_of(reading: Reading) -> list[Heading]:
    """The headings of a document in text order."""
    blocks = _lines(reading)
    alone = {
        i: place
        for i, (first, last, _) in enumerate(blocks)
        if (place := _only_place(reading, first, last)) is not None and (_marked(reading, first, last) or _apart(reading, blocks, i))
    }
    out: list[Heading] = []
    for i, place in alone.items():
        below = i + 1
        if below >= len(blocks) or below in alone:
            continue
        end = below
        over_gaps = blocks[below][2]
        while end < len(blocks) and end not in alone and (over_gaps or end == below or not blocks[end][2]):
            end += 1
        out.append(Heading(place, blocks[below][0], blocks[end - 1][1]))
    opened = [Heading(place, first, last) for first, last, _ in blocks if (place := _opening_place(reading, first, last)) is not None]
    return [*opened, *out]


def heading_date(reading: Reading) -> DateMention | None:
    """``نشاطات يوم السبت ١٤ / ١ / ٢٠٢٣``, ``(13 – 19 تشرين الأول 2022)``: the day that a line above the news gives for all of it."""
    for date in reading.dates:
        if reading.words.sentence[date.first] > 3:
            break
        if (week := _week_past(reading, date)) is not None:
            return week
        if (
            date.use == "span"
            and date.low is not None
            and date.high is not None
            and 4 <= (date.high - date.low).days <= 10
            and not date.future
        ):
            return date  # خلال الفترة من 13 إلى 19 جويلية
    first_told = min((t.first for t in reading.happenings), default=0)
    for first, last, _ in _lines(reading)[:6]:
        if last > first_told or last - first > LONGEST_DATE_LINE:
            return None
        for date in reading.dates:
            whole = date.low is not None and date.high is not None and (date.high - date.low).days <= 7
            if (
                first <= date.first < last
                and whole
                and not date.future
                and (any(w.isdigit() for w in reading.words.norm[date.first : date.last]) or _of_a_bulletin(reading, first, date))
            ):
                return date
    return None


def _of_a_bulletin(reading: Reading, first: int, date: DateMention) -> bool:
    """``حصاد الأحداث ليوم الأحد 28-11-2021``: the day that a bulletin reckons up, written in one word of digits and marks."""
    written = any(w[0].isdigit() for w in reading.words.norm[date.first : date.last])
    return written and any(reading.words.bare[k] in singles("clauses.yaml", "reckonings") for k in range(first, date.first))


def _week_past(reading: Reading, date: DateMention) -> DateMention | None:
    """``حصيلة عملياتنا للأسبوع المنصرم`` above a bulletin: the seven days up to publication."""
    of_week = (
        date.rule.endswith("Week") and reading.words.sentence[date.first] == 0 and date.low is not None and reading.published is not None
    )
    if not of_week or reading.published is None or date.high is None or date.high >= reading.published:
        return None
    if not any(reading.words.bare[k] in singles("clauses.yaml", "reckonings") for k in range(date.first)):
        return None
    low = reading.published - dt.timedelta(days=7)
    return replace(
        date,
        low=low,
        high=reading.published,
        edtf=f"{low}/{reading.published}",
        use="span",
        reading="the week that the bulletin covers, up to its publication",
    )


LONGEST_DATE_LINE = 16
"""Words of a line that only gives the day of a report."""


def _opening_place(reading: Reading, first: int, last: int) -> PlaceMention | None:
    """``◾ الشحيل: قسد تنفذ إنزالا``: the place that opens a line, before a colon."""
    norm = reading.words.norm
    start = next((k for k in range(first, last) if norm[k][0].isalnum()), last)
    if start > first and norm[start].isdigit() and start + 1 < last:
        start = next((k for k in range(start + 1, last) if norm[k][0].isalpha()), last)
    for place in reading.places:
        if place.first == start and place.last < last and norm[place.last] == ":" and place.depth >= 2:
            return place
    return None


def heading_at(headings: list[Heading], word: int) -> PlaceMention | None:
    """The place of the heading that holds at a word."""
    return next((h.place for h in headings if h.first <= word < h.last), None)


def _lines(reading: Reading) -> list[tuple[int, int, bool]]:
    """First and last word of each line with words, and whether an empty line stands before it."""
    words = reading.words
    out: list[tuple[int, int, bool]] = []
    first, gap, breaks = 0, False, 0
    for k in [*standing(words.norm, ("\n",)), len(words)]:
        if any(w[:1].isalnum() for w in words.norm[first:k]):
            out.append((first, k, gap or breaks > 1))
            breaks = 0
        breaks += words.text[words.start[k] : words.end[k]].count("\n") if k < len(words) else 0
        gap = breaks > 1
        first = k + 1
    return out


def _marked(reading: Reading, first: int, last: int) -> bool:
    """True for a line with a tag's mark, a bullet or a colon: #القطرون, 🔻 نابلس, حلب:."""
    return any(not w[0].isalnum() and w[0] not in "،,.()" for w in reading.words.norm[first:last])


def _apart(reading: Reading, blocks: list[tuple[int, int, bool]], i: int) -> bool:
    """True for a line behind an empty one and the end of a sentence: no word of a line that was broken."""
    if i == 0 or not blocks[i][2]:
        return False
    return reading.words.norm[blocks[i - 1][1] - 1][-1] in ".!؟…"


def _only_place(reading: Reading, first: int, last: int) -> PlaceMention | None:
    """The place that a line names, where it says nothing else."""
    norm = reading.words.norm
    begins = next(k for k in range(first, last) if norm[k][0].isalnum())
    ends = next(k for k in range(last - 1, first - 1, -1) if norm[k][0].isalnum())
    return next((p for p in reading.places if p.first <= begins and ends < p.last and p.depth >= WIDEST), None)


_LINE = 9
"""Words of a line that heads what is told below it, at most."""
_BELOW = 15
"""Words of the line below it, at least."""


def heads_a_part(reading: Reading, word: int) -> bool:
    """``عبوة على الأوتوستراد`` alone in its line, and a paragraph below it: a headline within the text, of what follows."""
    text, start = reading.words.text, reading.words.start[word]
    line, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    if line == 0 or end < 0 or reading.title is not None and start < reading.title[1]:
        return False
    own, rest = text[line:end].strip(), text[end:].lstrip()
    if not own or not own[0].isalpha() or own[-1] in _CLOSING or len(own.split()) > _LINE:
        return False
    return len(rest.split("\n", 1)[0].split()) >= _BELOW


_CLOSING = frozenset(".!؟:؛،")
