"""Tolls as mentions: their span, their sum, their breakdown, and what kind of total they are."""

from __future__ import annotations

from marsad.language.words import Words
from marsad.mentions.counts_atoms import Toll
from marsad.mentions.counts_named_after import ONE_MORE
from marsad.mentions.counts_quantities import Quantity
from marsad.mentions.counts_totals import (
    became,
    beyond_the_event,
    cost_of_a_war,
    earlier_toll,
    of_those_totalled,
    over_longer_time,
    over_some_days,
    reached,
    total_words,
)
from marsad.mentions.counts_vocabulary import Vocabulary, vocabulary
from marsad.mentions.model import CountMention, Reading


def report(reading: Reading, toll: Toll) -> None:
    """Appends the toll, and each of its parts told apart, to ``reading.counts``."""
    words, table = reading.words, vocabulary()
    first, last = min(q.first for q in toll.parts), max(q.last for q in toll.parts)
    low, high = _sum(toll.parts, toll.what)
    measured, rising = total_words(words, first, table)
    if rising and len(toll.parts) == 1 and toll.parts[0].range:
        low = high  # ارتفع من 5 إلى 12
    if high is None and low == _PAIR and len(toll.parts) == 1 and _of_two(words, toll, table):
        high = low  # إن مدنيين قتلا: the verb says that they were two
    replaces = (measured or toll.rule == "measured") and rising and reached(words, toll)
    groups = {q.group for q in toll.parts}
    earlier = earlier_toll(words, first, table)
    start, end = words.span(first, last)
    of: dict[str, dict[str, int | None]] = {}
    for quantity in toll.subsets if len(toll.parts) == 1 and toll.subsets else (*toll.parts, *toll.subsets):
        _add_group(of, quantity)
    reading.counts.append(
        CountMention(
            first, last, start, end, words.text[start:end], toll.rule,
            low=low, high=high, what=toll.what, noun=toll.parts[0].lemma, group=groups.pop() if len(groups) == 1 else None,
            of=of, total=(replaces or became(words, first, table)) and not earlier, fate_first=toll.fate_first, earlier=earlier,
            nth=table.ordinals.get(words.bare[first], 0) if toll.parts[0].noun is ONE_MORE else 0,
            cumulative=over_longer_time(reading, first, last) or of_those_totalled(reading, first) or cost_of_a_war(reading.words, first)
            or replaces and beyond_the_event(reading, first, toll, low), lasting=over_some_days(reading, first, last),
        )
    )  # fmt: skip
    for quantity in toll.subsets:
        start, end = words.span(quantity.first, quantity.last)
        what = quantity.what if quantity.what != "people" else toll.what
        reading.counts.append(
            CountMention(
                quantity.first, quantity.last, start, end, words.text[start:end], "breakdown",
                low=quantity.low, high=quantity.high, what=what or toll.what, noun=quantity.lemma, group=quantity.group, subset=True,
            )
        )  # fmt: skip


_PAIR = 2


def _of_two(words: Words, toll: Toll, table: Vocabulary) -> bool:
    """``مدنيين قتلا``, ``جنديين أصيبا``: the verb of their fate, behind them, is in the dual."""
    last = toll.parts[0].last
    last -= last - 1 > toll.parts[0].first and words.norm[last - 1] in table.around["take_objects"]
    if last >= len(words.norm) or toll.fate_first not in (None, last):
        return False
    verb = words.norm[last]
    fated = toll.fate_first == last or verb in table.around["take_objects"]
    return fated and len(verb) > _SHORT and verb.endswith("ا") and not verb.endswith("وا")


_SHORT = 3
"""Letters of a verb without an ending."""


def _sum(parts: list[Quantity], what: str) -> tuple[int | None, int | None]:
    """Least and most of joined quantities; a part without a number leaves the sum open upwards.

    Families killed are not counted as persons; families displaced are counted as they are."""
    numbers = [(None, None) if q.group == "families" and what != "displaced" else (q.low, q.high) for q in parts]
    if len(numbers) == 1:
        return numbers[0]
    known = [low for low, _ in numbers if low is not None]
    highs = [high for _, high in numbers if high is not None]
    return (sum(known) if known else None), (sum(highs) if len(highs) == len(numbers) else None)


def _add_group(of: dict[str, dict[str, int | None]], quantity: Quantity) -> None:
    if quantity.group is None or quantity.group == "families" or quantity.low is None:
        return
    earlier = of.get(quantity.group, {"min": 0, "max": 0})
    low, high = earlier["min"], earlier["max"]
    of[quantity.group] = {
        "min": (low or 0) + quantity.low,
        "max": None if high is None or quantity.high is None else high + quantity.high,
    }
