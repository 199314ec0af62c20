"""Whether a frame's happening occurred, goes on, is planned, is only alleged, is denied, or is a habit."""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.knowledge.happenings import clause_phrases
from marsad.mentions.model import Reading

ORDER = ("denied", "planned", "alleged", "habitual", "ongoing")
LEFT_OUT = {"purpose": "purpose", "conditional": "condition"}


def hedges_over(reading: Reading, frame: Frame) -> set[str]:
    """The levels of the hedges that cover the head of the frame."""
    head = frame.head.first
    return {h.level for h in reading.hedges if h.scope_first <= head < h.scope_last or h.first <= head < h.last}


def status_of(reading: Reading, frame: Frame) -> str:
    """A status of the contract; ``purpose``, ``conditional`` and ``negated`` are for the builder to leave out."""
    if _hypothetical(reading, frame) or _threatened(reading, frame):
        return "conditional"
    levels = hedges_over(reading, frame)
    for level in ("denied", "negated", "conditional", "purpose", *ORDER[1:]):
        if level in levels:
            return level
    return "occurred"


def _hypothetical(reading: Reading, frame: Frame) -> bool:
    """``تحسبا لأي هجوم``, ``مخاوف من قصف``: feared or possible, not told as happened."""
    words, phrases = reading.words, clause_phrases("hypothetical")
    i, start = frame.head.first, words.sentences[frame.sentence][0]
    for back in range(3):
        k = i - back
        if k > start and phrases.before(words, k):
            return True
        if k > 0 and words.clitic[k - 1] != "+" and words.norm[k - 1] not in ("حدوث", "وقوع", "شن", "تنفيذ", "من", "تحقيق", "احراز", "فرض", "استعاده"):
            break
    return False


def _threatened(reading: Reading, frame: Frame) -> bool:
    """``حذرت من أنها ستطلق النار``: a verb of the future behind a warning."""
    words, i = reading.words, frame.head.first
    future = i > 0 and words.norm[i - 1] in ("س", "سوف", "لن") and (words.clitic[i - 1] == "+" or words.norm[i - 1] != "س")
    return future and clause_phrases("threats").within(words, max(words.sentences[frame.sentence][0], i - 12), i) is not None
