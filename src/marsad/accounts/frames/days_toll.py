"""What a day has cost a whole country, told at the end of a round-up: so many dead of no one happening and no one place."""

from __future__ import annotations

from marsad.accounts.frames.frame import is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_TOLLS, _WHOLE, _LAND = _W["tolls"], _W["whole"], _W["land"]
_TO_ITS_DAY = 3
"""Words from the word for a toll to the day of which it is, at most."""
_TO_ITS_LAND = 3
"""Words from a word for the whole to the country, at most."""


def is_a_days_toll(reading: Reading, happening: Happening) -> bool:
    """``حصيلة اليوم: 31 شهيدا في عموم سوريا``, ``ووثقت اللجان استشهاد 44 اليوم في مختلف المدن السورية``, beside the news of which they are the sum."""
    if not (is_effect(happening) or happening.type == "torture"):
        return False
    words = reading.words
    number = words.sentence[happening.first]
    first, last = words.sentences[number]
    told = [t for t in reading.happenings if first <= t.first < last]
    if not all(is_effect(t) or t.type == "torture" for t in told):
        return False
    if not any(not is_effect(t) and words.sentence[t.first] != number for t in reading.happenings):
        return False
    return _of_a_day(reading, first, last) or _of_a_land(reading, first, last)


def _of_a_day(reading: Reading, first: int, last: int) -> bool:
    """``حصيلة اليوم:``, ``إحصائية يوم الأحد:``, where no town stands behind it."""
    words = reading.words
    k = next((k for k in range(first, last) if words.norm[k][0].isalpha() and words.norm[k] != "و"), last)
    dated = any(d.precision in ("day", "time") and 0 < d.first - k <= _TO_ITS_DAY for d in reading.dates)
    towns = any(p.depth >= 2 and not p.part_of_name for p in reading.places_in(first, last))
    return k < last and words.bare[k] in _TOLLS and dated and not towns


def _of_a_land(reading: Reading, first: int, last: int) -> bool:
    """``في عموم سوريا``, ``في مختلف المدن``, ``في أنحاء البلاد``."""
    words = reading.words
    for k in (k for k in range(first, last) if words.norm[k] in _WHOLE):
        near = range(k + 1, min(k + 1 + _TO_ITS_LAND, last))
        if any(words.norm[j] in _LAND for j in near) or any(p.depth == 0 and p.first in near for p in reading.places):
            return True
    return False
