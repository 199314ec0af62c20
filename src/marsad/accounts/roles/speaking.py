"""``أعلنت وزارة الدفاع تحييد أربعة``: who announces a deed without naming another is who did it."""

from __future__ import annotations

from marsad.accounts.frames import VERBAL, Frame
from marsad.knowledge.happenings import weapon_words
from marsad.mentions.model import ActorMention, Reading

_DEEDS = frozenset(["تحييد", "قضاء", "قتل", "تصفيه"])


def speaking_party(reading: Reading, frame: Frame) -> ActorMention | None:
    """``أعلنت وزارة الدفاع تحييد أربعة``: who announces the deed without naming another did it."""
    told = frame.head.voice in VERBAL and frame.head.roles == "strike" and weapon_follows(reading, frame)
    if (frame.head.voice != "noun" and not told) or frame.head.roles not in ("strike", "detain", "harm") or frame.head.light:
        return None
    if frame.head.type in ("armed_attack", "attack_on_civilians", "assassination", "abduction", "execution", "explosion", "looting"):
        return None
    if frame.head.type in ("killing", "wounding") and reading.words.bare[frame.head.first] not in _DEEDS:
        return None
    for speaker in reading.speakers:
        if speaker.first > frame.head.first:
            continue  # قتل ثلاثة في غارة، بحسب الجهاز
        if speaker.scope_first <= frame.head.first < speaker.scope_last and speaker.stance in ("asserts", "claims_responsibility"):
            for actor in reading.actors:
                near = told or frame.head.first - speaker.last <= 3
                armed = actor.kind in ("State forces", "Rebel group", "Political militia", "External/Other forces")
                if armed and speaker.first <= actor.first < speaker.last and near:
                    return actor
    return None


def weapon_follows(reading: Reading, frame: Frame) -> bool:
    """``أعلن الجيش أن مروحيات قصفت``: a weapon stands as the verb's subject, so its owner is who speaks."""
    weapons = weapon_words()
    return any(reading.words.bare[k] in weapons for k in range(max(frame.first, frame.head.first - 3), frame.head.first))
