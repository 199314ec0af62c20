"""Numbers that are no toll of what is told: of those killed in what somebody is only charged with, and of how many somebody wanted to kill."""

from __future__ import annotations

from marsad.accounts.frames.left_out import behind_a_charge
from marsad.knowledge.happenings import singles
from marsad.mentions.model import CountMention, Reading

_CHARGE = 4
"""Words between a word of charge and the harm at most."""


def no_toll(reading: Reading, count: CountMention, first: int) -> bool:
    """Whether the number, in the passage that begins at ``first``, is no toll of what the passage tells."""
    return _charged(reading, count, first) or _at_most(reading, count)


def _charged(reading: Reading, count: CountMention, first: int) -> bool:
    """``توقيف متورطين في اغتيال ناشط``, ``إعدام رجل أدين بقتل شرطيين``, ``القبض على مشتبه به في هجوم أسفر عن مقتل العشرات``: whom those are
    charged with whom the passage from ``first`` tells of."""
    fate, words = count.fate_first, reading.words
    if any(
        first + 1 < t.first < count.first and behind_a_charge(reading, t) and "،" not in words.norm[t.last : count.first]
        for t in reading.happenings
    ):
        return True
    if fate is None or fate < 2 or words.norm[fate - 1] not in ("ب", "في"):
        return False
    charged = singles("clauses.yaml", "charged")
    return any(words.bare[k] in charged for k in range(max(first, fate - _CHARGE), fate - 1))


def _at_most(reading: Reading, count: CountMention) -> bool:
    """``بهدف قتل أكبر عدد من المدنيين``: how many somebody wanted to kill is no toll."""
    words = reading.words
    return any(
        words.bare[k] in ("اكبر", "اكثر") and words.norm[k + 1 : k + 2] in (["عدد"], ["قدر"])
        for k in range(max(0, count.first - 1), count.last)
    )
