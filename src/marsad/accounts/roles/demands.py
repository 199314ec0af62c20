"""Whom a protest is against: ``مطالبين الحكومة بـ``, ``تنديدا بسياسة س``, ``شعارات ضد الوزير``, ``للمطالبة باستقالة الرئيس``."""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.happenings import clause_phrases
from marsad.mentions.model import Reading

REACH = 7
"""Words behind a word of demand within which its party must stand."""


def protested_against(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The first party behind a word of demand or protest in the frame; empty where none is named."""
    words, demands = reading.words, clause_phrases("demands")
    taken = [(p.actor.first, p.actor.last) for p in parts]
    for i in range(frame.first, frame.last):
        size = demands.at(words, i)
        if not size:
            continue
        for actor in reading.actors:
            near = i + size <= actor.first < min(i + size + REACH, frame.last)
            if near and actor.form not in ("people", "unidentified") and not any(a <= actor.first < b for a, b in taken):
                return [Part(actor, "target", "protested against")]
    return []
