"""``لم تمضِ ساعات على انتهاء المداهمة حتى ألقى مجهولون قنبلة``: what a sentence opens with only to say how soon its news came."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import names_places
from marsad.accounts.frames.frame import is_effect
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
    if turn is not None and names_places(reading, start, turn) and any(is_effect(t) and t.first < turn for t in found):
        return found  # لم تكد تفرغ من تشييع 13 قضوا في هجوم على س حتى أعلنت مقتل ثلاثة: told in full
    behind = [t for t in found if turn is not None and turn < t.first]
    return behind if any(not t.light for t in behind) else found


def preceded(reading: Reading, found: list[Happening]) -> list[Happening]:
    """``وسبق القصف على السد، قصف الطيران قافلة``: what is known already and only says before what the other came, left out; all of them elsewhere."""
    words, told = reading.words, found[0]
    start = words.sentences[words.sentence[told.first]][0]
    start += words.norm[start] in ("و", "ف", "-")
    only_told = told.light and told.first - start <= 2 and len(found) > 1 and not found[1].light
    return found[1:] if words.norm[start] in CAME_BEFORE and only_told else found


CAME_BEFORE = frozenset(["سبق", "سبقت", "سبقه", "سبقها"])
"""Open a sentence that tells what had come before the news."""
