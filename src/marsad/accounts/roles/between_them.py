"""``عادت المعارك بينها وبين الجيش``: the side of a fight that only a pronoun names."""

from __future__ import annotations

import marsad.mentions.actors.pronouns as pronouns
from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.wording import wording
from marsad.mentions.actors.references import BODY_FORMS
from marsad.mentions.model import ActorMention, Reading

_GENDERS = wording(pronouns.__name__)
_MASCULINE = _GENDERS["masculine"]
_FEMININE = _GENDERS["feminine"] | _GENDERS["plurals"]
_REACH = 1
"""Sentences back to the body that the pronoun means."""


def side_between(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The body told of last before ``بينها وبين``, where its pronoun can mean it; nothing where that is one of the parts already."""
    if frame.head.roles != "clash":
        return []
    words = reading.words
    at = next((k for k in range(frame.first + 1, min(frame.last, len(words) - 2)) if _between(reading, k)), None)
    body = _meant(reading, at) if at is not None else None
    if body is None or any(p.actor.id == body.id and p.role == "initiator" for p in parts):
        return []
    return [Part(body, "initiator", "side of a clash, by its pronoun")]


def _between(reading: Reading, k: int) -> bool:
    """The pronoun of ``بينها وبين`` at word ``k``."""
    words = reading.words
    return words.clitic[k] == "-" and words.norm[k - 1] == "بين" and words.norm[k + 1 : k + 3] == ["و", "بين"]


def _meant(reading: Reading, at: int) -> ActorMention | None:
    words = reading.words
    for actor in reversed(reading.actors):
        if actor.first >= at or actor.form not in BODY_FORMS or actor.adjective or actor.as_backer or actor.kind == "Civilians":
            continue
        if words.sentence[at] - words.sentence[actor.first] > _REACH:
            return None
        if words.bare[actor.first] not in (_MASCULINE if words.norm[at] == "ها" else _FEMININE):
            return actor
    return None
