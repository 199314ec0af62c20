"""What a protest is about, which is told of another happening: its place, its day and its dead are none of the protest's.

``تظاهر المئات في س احتجاجا على مقتل شابين في ص``: ص is where they were killed, and two is no toll of the protest.
"""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.knowledge.wording import wording
from marsad.mentions.model import Reading

_W = wording(__name__)


def reason_begins(reading: Reading, frame: Frame) -> int:
    """The first word of what a protest is for or against; the end of the frame where it names nothing of the kind."""
    if frame.head.type != "protest":
        return frame.last
    norm = reading.words.norm
    return next((k for k in range(frame.head.last, frame.last) if norm[k] in _REASONS), frame.last)


_REASONS = _W["reasons"]
