"""Happenings told one by one: ``انفجاران، الأول في س وقتل فيه ثلاثة، والثاني في ص``; each ordinal stands for one of them."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.frames.frame import is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_FIRST = _W["first"]
_NEXT = _W["next"]
_FIRST_OF_THEM = _W["first_of_them"]
_NEXT_OF_THEM = _W["next_of_them"]
_BEFORE_THE_FIRST = frozenset(["،", ",", ":", "(", "-", "كان", "كانت", "وقع", "وقعت", "استهدف", "استهدفت", "؛", "."])
_NEAR = frozenset(
    [
        "في",
        "ب",
        "علي",
        "قرب",
        "عند",
        "داخل",
        "وسط",
        "عن",
        "امام",
        "بالقرب",
        "استهدف",
        "استهدفت",
        "طال",
        "طالت",
        "ضرب",
        "ضربت",
        "وقع",
        "وقعت",
    ]
)
"""What an ordinal that stands for a happening has behind it: where it was, or what it hit."""
_JOINING = frozenset(["و", "اما", "بينما", "فيما"])
_APART = 60
"""Words from the first ordinal to one that goes on with it, at most."""


_GENERAL = frozenset({"strike", "armed_attack", "attack_on_civilians"})
"""What a verb alone tells that the happenings named before tell more closely: غارتين، الأولى استهدفت سوقا."""


def ones_told(reading: Reading, number: int) -> list[int]:
    """The words of a sentence at which the first happening, the second … are told: الأول في س والثاني في ص; none or at least two."""
    words = reading.words
    first, last = words.sentences[number]
    begun = next(
        (k for k in range(first, last - 1) if _is_one(reading, k, _FIRST, _FIRST_OF_THEM) and _stands_for_one(reading, k, first)), None
    )
    if begun is None or any(c.last in (begun, begun - 1) and c.fate_first is not None for c in reading.counts):
        return []  # شابين، أحدهما في س
    found = [
        k for k in range(begun + 2, min(last - 1, begun + _APART)) if _is_one(reading, k, _NEXT, _NEXT_OF_THEM) and _told_of(reading, k)
    ]
    nexts = [k for k in found if words.norm[k - 1] in _JOINING or words.norm[k - 1] == "،"]
    return [begun, *nexts] if nexts else []


def _stands_for_one(reading: Reading, k: int, first: int) -> bool:
    words = reading.words
    opens = (
        k == first
        or words.norm[k - 1] in _BEFORE_THE_FIRST
        or words.clitic[k - 1] == "+"
        and words.norm[k - 1] in ("و", "ف")
        and k - 1 == first
    )
    return opens and _told_of(reading, k)


def _told_of(reading: Reading, k: int) -> bool:
    """True where behind the ordinal stands where it was or what it hit, or a word of happening of its own."""
    words = reading.words
    at = k + 1 + (words.clitic[k + 1] == "-")
    return (
        at < len(words)
        and words.norm[at] in _NEAR
        or any(t.first in (at, at + 1) and t.voice in ("verb", "noun") for t in reading.happenings)
    )


def _is_one(reading: Reading, k: int, alone: frozenset[str], of_them: frozenset[str]) -> bool:
    """``الأول``, ``أحدهما``."""
    words = reading.words
    return words.norm[k] in alone or words.norm[k] in of_them and words.clitic[k + 1] == "-"


def with_each(reading: Reading, ones: list[int], found: list[Happening]) -> list[Happening]:
    """The words of happening of a sentence, with one more for each ordinal behind which none but of harm tells what it was."""
    out = list(found)
    causes = [t for t in found if not is_effect(t)]
    told = next((t for t in reversed(causes) if t.first < ones[0]), None) or next((t for t in causes if t.first < ones[1]), None)
    for k in ones[1:]:
        own = any(t.type not in _GENERAL and k < t.first <= k + 3 for t in causes)
        if told is not None and not own:
            start, end = reading.words.span(k, k + 1)
            text = reading.words.text[start:end]
            out.append(
                replace(told, first=k, last=k + 1, start=start, end=end, text=text, voice="noun", light=False, weak=False, object=None)
            )
    return sorted(out, key=lambda t: t.first)


def each_apart(reading: Reading, group: list[Happening], new: Happening, ones: list[int]) -> int | None:
    """Where the clause of the next one opens: at the ordinal, or what joins it."""
    k = next((k for k in ones[1:] if group[-1].last <= k <= new.first), None)
    if k is None:
        return None
    return k - 1 if reading.words.norm[k - 1] in _JOINING else k
