"""Parties that the who's who does not know: the people a clause names as doer or victim by what they are.

``شن متمردون شيشان هجوما``: the rebels did it; ``أصيب ثلاثة من رجال الشرطة``: the policemen were hurt. Asked for only where a
frame has nobody in that role. Civilians become the collective of that id; others get a provisional id from their words.
"""

from __future__ import annotations

from functools import lru_cache

from marsad.accounts.frames import VERBAL, Frame
from marsad.knowledge.happenings import clause_phrases, data, singles
from marsad.knowledge.phrases import Phrases
from marsad.mentions.actors.slugs import slug
from marsad.mentions.model import ActorMention, Happening, Reading

_GROUPS = ("armed", "civil", "office")
_STOP = frozenset("في علي من الي عن ب ل ك و ف قرب امام داخل خلال بعد قبل عند اثر جراء ان الذي التي الذين كانوا كان ، . , : ( ) \n ؛ مما ما حيث".split(" "))


@lru_cache(maxsize=1)
def _people() -> dict[str, Phrases]:
    return {group: Phrases(data("humans.yaml")[group]) for group in _GROUPS}


def doer(reading: Reading, frame: Frame) -> ActorMention | None:
    """The people straight behind an active verb of the frame, or before it as its topic."""
    words = reading.words
    carriers = clause_phrases("carriers_active")
    for trigger in frame.triggers:
        if trigger.roles not in ("harm", "found", "explosion") and trigger.voice in VERBAL and not _passive(reading, trigger):
            if any(t is not trigger and t.voice in ("noun", "plural") and 0 <= trigger.first - t.last <= 6 and t.roles != "harm" for t in frame.triggers):
                continue  # انفجار عبوة استهدفت دورية: the explosion is the verb's subject
            found = _ahead(reading, trigger.last, frame.last, 0)
            if found is not None:
                return found
            found = _topic(reading, frame, trigger)
            if found is not None:
                return found
    for i in range(frame.first, frame.head.first):
        if carriers.at(words, i):
            return _ahead(reading, i + 1, frame.head.first, 0)
    return None


def sufferer(reading: Reading, frame: Frame, doers_end: int) -> ActorMention | None:
    """The people behind a word of harm, or behind the doer of a strike as its object."""
    for trigger in frame.triggers:
        if trigger.roles in ("harm", "found") or trigger.type in ("assassination", "abduction", "arrest", "execution") and trigger.voice == "noun":
            found = _ahead(reading, trigger.last, frame.last, 2)
            if found is not None:
                return found
    for trigger in frame.triggers:
        if trigger.roles in ("strike", "detain") and trigger.voice in VERBAL:
            if _passive(reading, trigger):
                return _ahead(reading, trigger.last, frame.last, 0)
            return _ahead(reading, max(trigger.last, doers_end), frame.last, 4)
    return None


def _ahead(reading: Reading, first: int, last: int, slack: int) -> ActorMention | None:
    """The first people in ``first:last``, past words of number and up to ``slack`` others."""
    measure = singles("humans.yaml", "measure")
    words = reading.words
    for i in range(first, min(last, first + 10)):
        for group, phrases in _people().items():
            size = phrases.at(words, i)
            if size and not _owned(reading, i):
                return _mention(reading, i, i + size, last, group)
        if words.bare[i] in measure or words.norm[i].isdigit() or words.clitic[i]:
            continue
        if slack == 0 or words.norm[i] in (".", "\n"):
            return None
        slack -= 1
    return None


def _topic(reading: Reading, frame: Frame, trigger: Happening) -> ActorMention | None:
    words = reading.words
    for i in range(trigger.first - 1, max(frame.first - 1, trigger.first - 5), -1):
        for group in ("armed", "civil"):
            size = _people()[group].at(words, i)
            if size and not _owned(reading, i):
                return _mention(reading, i, i + size, trigger.first, group)
        if words.norm[i] in (".", "\n", "،"):
            return None
    return None


def _owned(reading: Reading, i: int) -> bool:
    """True where the word stands in a party, place or speaker that was read already."""
    return any(a.first <= i < a.last for a in reading.actors) or any(s.first <= i < s.last for s in reading.speakers)


def _passive(reading: Reading, trigger: Happening) -> bool:
    """``اغتيل``, ``قُصف``: the word after it is not its doer."""
    return "\u064f" in reading.words.text[trigger.start : trigger.start + 3] or reading.words.norm[trigger.first].startswith("اغتيل")


def _mention(reading: Reading, first: int, end: int, last: int, group: str) -> ActorMention:
    """The people with what describes them: up to three words that are no preposition, verb or mark."""
    words = reading.words
    stop = end
    definite = words.norm[end - 1] != words.bare[end - 1]
    idafa = group == "office" or words.norm[end - 1].endswith("و") or not definite
    while stop < min(last, end + 2) and words.norm[stop] not in _STOP and not words.clitic[stop]:
        article = words.norm[stop] != words.bare[stop]
        describes = words.norm[stop].endswith(("ي", "يه", "يون", "يين", "ان"))
        if article != definite and not (idafa and article and stop == end) or (not article and not describes and group != "armed"):
            break
        stop += 1
    start, finish = words.span(first, stop)
    text = words.text[start:finish]
    civil = group == "civil"
    return ActorMention(
        first, stop, start, finish, text, "unnamed people",
        id="civilians" if civil else slug(words.norm[first:stop]),
        name="مدنيون" if civil else " ".join(text.split()), name_en="Civilians" if civil else None,
        kind="Civilians" if civil else None, form="people" if civil else "unknown_body",
    )  # fmt: skip
