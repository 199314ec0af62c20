"""The toll of a deed that is told as the cause of the harm, where the harm stands in a frame of something else.

``تجددت الاشتباكات في السوق، ووصلت جثامين خمسة قضوا بسقوط قذيفة على حافلة``: the five are those of the shell and not of the clashes.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.frames import is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Reading

_W = wording(__name__)

_CAUSES = _W["causes"]
_NEAR = 16
"""Words between the harm and what caused it."""
_COUNTED_BEFORE = 5
"""Words before the harm in which those stand whom it befell: جثامين خمسة أشخاص قضوا."""


def tolls_of_cause(reading: Reading, before: Draft | None, draft: Draft) -> None:
    """Takes the tolls of the harm from the draft before to the one whose deed is its cause."""
    frame = draft.frames[0]
    if before is None or before.frames[-1].last != frame.first or frame.head.voice not in ("noun", "plural") or is_effect(frame.head):
        return
    other = before.frames[-1]
    harm = other.triggers[-1]
    norm, clitic = reading.words.norm, reading.words.clitic
    cause = frame.first - 1 if norm[frame.first - 1] in _CAUSES else -1
    if cause < 0 or frame.head.first - frame.first > 1 or clitic[cause] == "-":
        return
    if not is_effect(harm) or is_effect(other.head) or other.head.first >= harm.first - 1 or frame.first - harm.last > _NEAR:
        return
    first = max(harm.first - _COUNTED_BEFORE, other.head.last)
    moved = [toll for toll in before.tolls if first <= toll.count.first < frame.first]
    if moved and "،" not in norm[harm.last : frame.first]:
        before.tolls = [toll for toll in before.tolls if toll not in moved]
        draft.tolls = [*moved, *draft.tolls]
