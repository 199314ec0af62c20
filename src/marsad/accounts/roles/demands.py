"""Whom a protest is against: ``مطالبين الحكومة بـ``, ``تنديدا بسياسة س``, ``شعارات ضد الوزير``, ``للمطالبة باستقالة الرئيس``."""

from __future__ import annotations

from marsad.accounts.clauses import Chunk
from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.mentions.actors.slugs import slug
from marsad.mentions.model import ActorMention, Reading

REACH = 7
"""Words behind a word of demand within which its party must stand."""


def protested_against(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The first party behind a word of demand or protest in the frame; empty where none is named."""
    words, demands = reading.words, clause_phrases("demands")
    taken = [(p.actor.first, p.actor.last) for p in parts]
    last = words.sentences[frame.sentence][1]
    for i in range(frame.first, last):
        size = demands.at(words, i)
        if not size:
            continue
        for actor in reading.actors:
            near = i + size <= actor.first < min(i + size + REACH, last)
            if near and actor.form not in ("people", "unidentified") and not any(a <= actor.first < b for a, b in taken):
                return [Part(actor, "target", "protested against")]
        made = _named(reading, frame, i + size)
        if made is not None and not any(a <= made.first < b for a, b in taken):
            return [Part(made, "target", "protested against")]
    return []


def _named(reading: Reading, frame: Frame, k: int) -> ActorMention | None:
    """Somebody whom the who's who does not know: an office, a company, an authority behind a word of demand."""
    if frame.grammar is None:
        return None
    chunk = next((c for c in frame.grammar.chunks if c.kind == "noun" and k <= c.first < k + 3), None)
    if chunk is None:
        return None
    words = reading.words
    first = chunk.first
    while first < chunk.last - 1 and words.bare[first] in singles("clauses.yaml", "demanded"):
        first += 1
    if not _somebody(reading, chunk, first):
        return None
    last = _with_name(reading, frame, chunk)
    start, end = words.span(first, last)
    text = words.text[start:end]
    return ActorMention(
        first, last, start, end, text, "protested against",
        id=slug(words.norm[first:last]), name=" ".join(text.split()), name_en=None, kind=None, form="unknown_body",
    )  # fmt: skip


def _somebody(reading: Reading, chunk: Chunk, first: int) -> bool:
    words = reading.words
    if any(p.first <= first < p.last for p in reading.places):
        return False
    return words.bare[first] in singles("grammar.yaml", "titles") or words.bare[first] in singles("clauses.yaml", "authorities")


def _with_name(reading: Reading, frame: Frame, chunk: Chunk) -> int:
    """The end of the phrase with the name that a title takes behind it: الرئيس | برويز مشرف."""
    assert frame.grammar is not None
    following = next((c for c in frame.grammar.chunks if c.first == chunk.last), None)
    titled = reading.words.bare[chunk.last - 1] in singles("grammar.yaml", "titles")
    return following.last if following is not None and following.kind == "noun" and not following.prep and titled else chunk.last
