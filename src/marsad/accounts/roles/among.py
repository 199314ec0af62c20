"""Some of those told of before: ``وقتل عدد من عناصر الميليشيا، كما وقع خمسة منهم في الأسر`` befell those whom the pronoun takes up."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.mentions.model import ActorMention, Reading

_PERSONS = frozenset({"members", "people", "unidentified"})
_SOME = frozenset(["عدد", "عشرات", "العشرات"])
_ONE = frozenset(["احد", "بعض", "معظم", "غالبيه"])
_TAKEN = frozenset({"capture", "arrest", "abduction"})
_OTHERS = frozenset(["اخرون", "اخرين", "اخر"])


def some_of_them(reading: Reading, frame: Frame) -> Part | None:
    """The part of those of whom a number is said to have been taken or hurt: ``وأسر ثلاثة منهم``, ``واعتقل عدد منهم``; None without one."""
    if frame.head.roles not in ("detain", "harm"):
        return None
    some = _some(reading, frame)
    meant = _told_before(reading, frame) if some is not None else None
    if some is None or meant is None:
        return None
    start, end = reading.words.span(*some)
    again = replace(meant, first=some[0], last=some[1], start=start, end=end, text=reading.words.text[start:end], rule="some of them")
    return Part(again, "target", "some of those told before")


def _some(reading: Reading, frame: Frame) -> tuple[int, int] | None:
    """The words ``ثلاثة منهم``, ``أحدهم``, and of those taken ``آخرون``, behind the head of the clause."""
    words = reading.words
    for k in range(frame.head.last, min(frame.last, len(words) - 1)):
        them = words.clitic[k + 1] == "-" and words.norm[k + 1] == "هم"
        if them and words.norm[k] in _ONE:
            return k, k + 2
        counted = words.norm[k - 1] in _SOME or any(c.last == k and c.first >= frame.head.last for c in reading.counts)
        if them and words.norm[k] == "من" and counted:
            return k - 1, k + 2
        if words.norm[k] in _OTHERS and frame.head.type in _TAKEN and k == frame.head.last:
            return k, k + 1
    return None


def _told_before(reading: Reading, frame: Frame) -> ActorMention | None:
    """The people told of last before the clause, in its sentence; their body counts where no people of it are named."""
    first = reading.words.sentences[frame.sentence][0]
    before = [a for a in reading.actors_in(first, frame.head.first) if not a.as_backer and not a.speaker_only and not a.adjective]
    people = [a for a in before if a.form in _PERSONS]
    return people[-1] if people else None
