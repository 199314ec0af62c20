"""What an operation is to bring about, which is no happening beside it.

عملية عسكرية جديدة لتحرير درنة      one operation, and no town taken yet
"""

from __future__ import annotations

from marsad.mentions.model import Happening, Reading

_NEAR = 6
"""Words from the operation to its aim."""
_UNDERTAKEN = frozenset({"sweep_operation", "armed_attack", "airstrike", "armed_clash", "raid"})


def is_aim(reading: Reading, happening: Happening) -> bool:
    """``عملية عسكرية لتحرير س``, ``هجوم بهدف استعادة ص``: the noun of taking a place, behind ل and what is undertaken for it."""
    words, i = reading.words, happening.first
    if happening.type != "territory_gain" or happening.voice != "noun" or i < 2:
        return False
    if words.norm[i - 1] != "ل" and words.norm[i - 1] not in ("بغيه", "بهدف", "هدف", "اجل"):
        return False
    return any(
        t.type in _UNDERTAKEN and t.voice in ("noun", "phrase") and 0 < i - t.last <= _NEAR and words.sentence[t.first] == words.sentence[i]
        for t in reading.happenings
    )
