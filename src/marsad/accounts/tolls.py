"""The casualties of an account, from the counts of its frames.

Every number a document gives is kept; the account's own is, in this order: a total that replaces earlier ones
(``ارتفعت الحصيلة إلى``), the first number of the body, the first number of the title, a mention without a number.
"""

from __future__ import annotations

from dataclasses import dataclass

from marsad.mentions.model import CountMention, Reading
from marsad.records import Toll, TollClaim

FIELDS = ("killed", "wounded", "missing", "captured")


@dataclass(slots=True)
class TollMention:
    """A count as a toll of one field; ``title`` marks one that stands in the headline."""

    field: str
    count: CountMention
    title: bool


def tolls_in(reading: Reading, first: int, last: int) -> list[TollMention]:
    """The tolls among the words ``first:last``, breakdowns and cumulative tolls left out."""
    found = []
    for count in reading.counts:
        if not first <= count.first < last or count.subset or count.cumulative or reading.skipped(count.first, count.last):
            continue
        title = reading.title is not None and count.start < reading.title[1]
        if count.what in FIELDS:
            found.append(TollMention(count.what, count, title))
        elif count.what == "casualties" and count.low is None:
            found.append(TollMention("killed", count, title))
            found.append(TollMention("wounded", count, title))
    return found


def casualties(mentions: list[TollMention]) -> tuple[dict[str, Toll], list[TollClaim]]:
    """The toll of each field, and the further claims that differ from it."""
    chosen: dict[str, Toll] = {}
    others: list[TollClaim] = []
    for field in FIELDS:
        claims = [m for m in mentions if m.field == field]
        if not claims:
            continue
        best = min(claims, key=_rank)
        chosen[field] = _toll(best.count)
        for claim in claims:
            same = (claim.count.low, claim.count.high) == (best.count.low, best.count.high)
            if claim is not best and not same and claim.count.low is not None:
                others.append(TollClaim(field=field, **_toll(claim.count).model_dump()))
    return chosen, others


def _rank(mention: TollMention) -> tuple[bool, bool, bool, bool, int]:
    count = mention.count
    none = count.low == 0 and count.high == 0
    return (count.low is None, none, not count.total, mention.title, -count.start if count.total else count.start)


def _toll(count: CountMention) -> Toll:
    return Toll(min=count.low, max=count.high, text=count.text, start=count.start, end=count.end, of=count.of)
