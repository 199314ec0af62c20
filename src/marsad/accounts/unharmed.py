"""A sentence of its own that says nobody was hurt, or that it is not known, beside the happening told right before it.

``سقطت قذيفتا هاون على الحي. ولم تقع إصابات.`` ``انفجرت عبوة بسيارة. الأضرار مادية.``
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.accounts.frames import Frame, is_effect
from marsad.accounts.tolls import TollMention, tolls_in
from marsad.mentions.model import Reading

_LONGEST = 16
"""Words of such a sentence, at most."""


def told_next(reading: Reading, frames: Sequence[Frame]) -> dict[int, list[TollMention]]:
    """By the number of the frame, the tolls of the sentence behind it, where that tells no happening and counts nobody."""
    sentences = reading.words.sentences
    found: dict[int, list[TollMention]] = {}
    if not reading.counts:
        return found
    told = {frame.sentence: number for number, frame in enumerate(frames) if not all(is_effect(t) for t in frame.triggers)}
    for number, frame in enumerate(frames):
        following = frame.sentence + 1
        if following in told or following >= len(sentences) or told.get(frame.sentence, number) != number:
            continue
        first, end = sentences[following]
        tolls = tolls_in(reading, first, end) if end - first <= _LONGEST else []
        if tolls and all(toll.count.low == 0 or toll.count.rule == "losses not known" for toll in tolls):
            found[number] = tolls
    return found
