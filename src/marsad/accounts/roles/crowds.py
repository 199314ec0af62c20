"""Protesters whom only the word of what happened names: ``خرجت مظاهرة``, ``قمع مسيرة``, ``فض الاعتصام``."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.happenings import singles
from marsad.mentions.model import ActorMention, Reading


def protesters(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """Protesters as those who protest, or as those against whom force was used; empty where somebody is named."""
    if frame.head.type == "excessive_force" and reading.words.clitic[frame.head.last - 1] == "-":
        targets = [p for p in parts if p.role == "target"]
        return [] if targets else [Part(_made(reading, frame.head.last - 1), "target", "those who had gathered")]  # وفرقتهم قوات الأمن
    gathering = _gathering(reading, frame)
    if gathering is None:
        return []
    if frame.head.type == "protest" and not any(p.role == "initiator" for p in parts):
        return [Part(_made(reading, gathering), "initiator", "a crowd by what it does")]
    if frame.head.type == "excessive_force" and not any(p.role == "target" for p in parts):
        return [Part(_made(reading, gathering), "target", "a crowd by what it does")]
    return []


def of_the_people(part: Part) -> Part:
    """``تظاهر مئات الإيرانيين``: people of a nation who protest are no state."""
    if part.role != "initiator" or part.actor.rule != "people of a state":
        return part
    crowd = replace(part.actor, id="protesters", name="متظاهرون", name_en="Protesters", kind="Protesters", form="people")
    return replace(part, actor=crowd)


def _gathering(reading: Reading, frame: Frame) -> int | None:
    """The word of the frame that is a gathering of people: مظاهرة, مسيرة, الاعتصام."""
    gatherings = singles("humans.yaml", "gatherings")
    if gatherings.isdisjoint(reading.words.bare[frame.first : frame.last]):
        return None
    return next(
        (
            k
            for k in range(frame.first, frame.last)
            if reading.words.bare[k] in gatherings and any(t.first <= k < t.last for t in reading.happenings)
        ),
        None,
    )


def _made(reading: Reading, k: int) -> ActorMention:
    start, end = reading.words.span(k, k + 1)
    return ActorMention(
        k, k + 1, start, end, reading.words.text[start:end], "a crowd by what it does",
        id="protesters", name="متظاهرون", name_en="Protesters", kind="Protesters", form="people",
    )  # fmt: skip
