"""Checkpoints that are none, and in Egypt the word for an ambush that is one: a trap is no measure of security, a checkpoint no trap."""

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


def is_manned_post(reading: Reading, happening: Happening) -> bool:
    """``هجوم على كمين بالعريش``, ``استهدف كمينا أمنيا``, ``عقب هجوم الكمين``: in Egypt a checkpoint; ``وقعوا في كمين``, ``كمين نصبه مسلحون`` is a trap."""
    words, i = reading.words, happening.first
    if reading.country != "EG" or happening.type != "ambush" or happening.voice not in ("noun", "plural"):
        return False
    if happening.last - i > 1:
        return False  # كمين محكم, كمين مسلح
    laid = any(words.norm[k].startswith(_LAID) for k in range(max(0, i - 4), min(len(words), happening.last + 3)) if k != i)
    if laid:
        return False
    definite = words.norm[i] != words.bare[i]
    return words.norm[i - 1] not in _FELL_INTO or definite and any(_POST & set(words.norm[k : k + 3]) for k in _mentions(reading, i))


def _mentions(reading: Reading, before: int) -> list[int]:
    """The words كمين before a word, each with the one before it."""
    bare = reading.words.bare
    return [max(0, k - 1) for k in range(before) if bare[k].startswith("كمين")]


_LAID = _W.stems("laid")
_FELL_INTO = frozenset(["في", "ل", "ب"])
_POST = _W["post"]
