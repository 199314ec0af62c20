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
    updated: bool = False
    """Given as the toll by now: ``في حصيلة محدثة``, ``ارتفع عدد القتلى إلى``."""


def tolls_in(reading: Reading, first: int, last: int) -> list[TollMention]:
    """The tolls among the words ``first:last``, breakdowns and cumulative tolls left out."""
    found: list[TollMention] = []
    updated = _updated(reading, first, last)
    for count in reading.counts:
        if not first <= count.first < last or count.subset or count.cumulative or reading.skipped(count.first, count.last):
            continue
        title = reading.title is not None and count.start < reading.title[1]
        if count.what in FIELDS:
            found.append(TollMention(count.what, count, title, updated or count.total))
        elif count.what == "people" and (fate := _fate(reading, count)):
            found.append(TollMention(fate, count, title, updated))
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


def _rank(mention: TollMention) -> tuple[bool, bool, bool, bool, bool, int]:
    count = mention.count
    none = count.low == 0 and count.high == 0
    implied = count.low == 1 and not any(c.isdigit() for c in count.text)
    return (count.low is None, none, not mention.updated, mention.title, implied, -count.start if mention.updated else count.start)


def _fate(reading: Reading, count: CountMention) -> str | None:
    """``نحو 105 أشخاص قضوا``: what the verb straight after the people says became of them."""
    for happening in reading.happenings:
        if happening.type in ("killing", "wounding") and happening.voice in ("verb", "present") and 0 <= happening.first - count.last <= 1:
            return "killed" if happening.type == "killing" else "wounded"
    return None


def _updated(reading: Reading, first: int, last: int) -> bool:
    """True where the words say that this toll takes the place of earlier ones."""
    bare = reading.words.bare
    toll = any(bare[k] in ("حصيله", "عدد", "الحصيله") for k in range(first, last))
    return toll and any(bare[k] in _RISEN for k in range(first, last))


_RISEN = frozenset("محدثه جديده ارتفعت ارتفع ارتفاع ليرتفع يرتفع ترتفع نهاييه بلغت بلغ وصلت وصل".split())


def _toll(count: CountMention) -> Toll:
    return Toll(min=count.low, max=count.high, text=count.text, start=count.start, end=count.end, of=count.of)
