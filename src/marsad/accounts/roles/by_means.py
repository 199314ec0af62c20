"""Whose a strike was by what was dropped: ``سقط برميلان متفجران على البلدة`` in Syria, where one air force alone drops such things."""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.actors.lexicon import lexicon
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.mentions.model import ActorMention, Reading


def by_means(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The body that alone uses what the frame names, where nobody is told to have done it; empty else."""
    if frame.head.type != "airstrike" or any(p.role == "initiator" for p in parts) or reading.country is None:
        return []
    words = reading.words
    for k in range(frame.first, frame.last):
        for shape, bodies in vocabulary().means.get(words.bare[k], ()):
            body = bodies.get(reading.country)
            if body is not None and tuple(words.bare[k : k + len(shape)]) == shape:
                return [Part(_made(reading, k, k + len(shape), body), "initiator", "by what was dropped")]
    return []


def _made(reading: Reading, first: int, last: int, body: str) -> ActorMention:
    start, end = reading.words.span(first, last)
    known = lexicon().who.bodies[body]
    return ActorMention(
        first, last, start, end, reading.words.text[start:end], "by what was dropped",
        id=body, name=known.name, name_en=known.name_en, kind=known.kind, form="definite",
    )  # fmt: skip
