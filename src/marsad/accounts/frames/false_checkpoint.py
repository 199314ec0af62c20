"""Checkpoints that only pretend to be one: how an attack was done, and no measure of anybody's security."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_PRETENDED = _W["pretended"]
_REACH = 8
"""Words behind the verb in which the checkpoint and its adjective stand."""


def is_false_checkpoint(reading: Reading, happening: Happening) -> bool:
    """``نصب مسلحون حاجزا مزيفا واختطفوا مقاولا``, ``بعد إقامة نقطة تفتيش وهمية``, ``سيطرة وهمية``: a trap of those who attacked."""
    words = reading.words
    if happening.type == "territory_gain":
        behind = range(happening.first, min(happening.last + 1, len(words) - 1))
        return any(words.bare[k] == "سيطره" and words.bare[k + 1] in _PRETENDED for k in behind)
    if happening.type != "security_measure":
        return False
    last = min(happening.first + _REACH, words.sentences[words.sentence[happening.first]][1])
    return not _PRETENDED.isdisjoint(words.bare[happening.first : last])
