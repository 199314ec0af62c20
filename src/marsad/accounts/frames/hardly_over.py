"""``لم تمضِ ساعات على انتهاء المداهمة حتى ألقى مجهولون قنبلة``: what a sentence opens with only to say how soon its news came."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)
_NOT_LONG = _W["not_long"]
"""Behind لم or ما at the head of the sentence: لم تمض, لم تكد, ما إن, ما هي إلا."""


def hardly_over(reading: Reading, found: list[Happening]) -> list[Happening]:
    """The happenings of a sentence without those that stand before its ``حتى``; all of them where it does not open so."""
    words, first = reading.words, found[0].first
    start = words.sentences[words.sentence[first]][0]
    start += words.norm[start] in ("و", "ف", "-")
    if words.norm[start] not in ("لم", "ما") or words.norm[start + 1] not in _NOT_LONG:
        return found
    turn = next((k for k in range(start + 2, found[-1].first) if words.norm[k] == "حتي"), None)
    behind = [t for t in found if turn is not None and turn < t.first]
    return behind if any(not t.light for t in behind) else found
