"""Whom a protest is against: ``مطالبين الحكومة بـ``, ``تنديدا بسياسة س``, ``شعارات ضد الوزير``, ``للمطالبة باستقالة الرئيس``."""

from __future__ import annotations

from marsad.accounts.clauses import Chunk
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.roles.bystanders import no_party
from marsad.accounts.roles.part import Part
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.mentions.actors.slugs import slug
from marsad.mentions.model import ActorMention, Reading

REACH = 7
"""Words behind a word of demand within which its party must stand."""


def protested_against(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The first party behind a word of demand or protest, else the authority in front of whose seat people gathered; empty
    where none is named."""
    words, demands = reading.words, clause_phrases("demands")
    taken = [(p.actor.first, p.actor.last) for p in parts]
    last = words.sentences[frame.sentence][1]
    for i in range(frame.first, last):
        size = demands.at(words, i)
        if not size or size == 1 and words.norm[i] != words.bare[i]:
            continue  # المعارضة واتحاد العمال
        last = min(last, _goes_on_with_a_verb(reading, i + size, last))
        if i <= frame.first + 1:  # احتجاجا على الغارة قطع مسلحون من آل شبوان الطريق
            last = min([last, *(t.first for t in frame.triggers if t.voice in VERBAL and t.first > i + size)])
        found = [a for a in (_known(reading, i + size, last), _named(reading, frame, i + size)) if a is not None]
        found = [a for a in found if not any(first <= a.first < end for first, end in taken) and not _mourned(reading, i + size, a)]
        if found:
            return [Part(min(found, key=lambda a: a.first), "target", "protested against")]
    return _in_front(reading, frame, taken)


def _goes_on_with_a_verb(reading: Reading, first: int, last: int) -> int:
    """``احتجاجا على تردي الخدمات، وأطلقت قوات الأمن الغاز``: the word at which others' deed begins, behind a comma; ``last`` for none."""
    norm = reading.words.norm
    for t in reading.happenings:
        if first < t.first < last and t.voice in VERBAL and (norm[t.first - 1] == "و" and norm[t.first - 2] in ("،", ",")):
            return t.first
    return last


def _mourned(reading: Reading, first: int, actor: ActorMention) -> bool:
    """``تنديدا بمقتل شاب``, ``احتجاجا على اعتقال القيادي س``: for whom a protest is, unless he is said to have done it."""
    befell = any(
        first <= t.first < actor.first and t.roles in ("harm", "detain") or first <= t.first < actor.first and t.type in BEFALLS
        for t in reading.happenings
    )
    return befell and not clause_phrases("agent_before").before(reading.words, actor.first)


BEFALLS = frozenset({"killing", "assassination", "execution", "arrest", "abduction", "disappearance", "torture"})
"""Types whose noun is followed by whom it befell: مقتل, اغتيال, اعتقال."""


def _known(reading: Reading, first: int, last: int) -> ActorMention | None:
    """The first party that the finders know within reach."""
    for actor in reading.actors:
        if (
            first <= actor.first < min(first + REACH, last)
            and actor.form not in ("people", "unidentified")
            and not no_party(reading, actor)
            and reading.words.bare[actor.first] not in singles("humans.yaml", "attackers")  # للمطالبة بكشف الجناة
        ):
            return actor
    return None


def _named(reading: Reading, frame: Frame, k: int) -> ActorMention | None:
    """Somebody whom the who's who does not know: an office, a company, an authority in the phrases behind a word of demand."""
    if frame.grammar is None:
        return None
    for chunk in (c for c in frame.grammar.chunks if k < c.last and c.first < k + REACH):
        if chunk.kind in ("mark", "relative"):
            return None
        for first in range(max(k, chunk.first), chunk.last):
            if _somebody(reading, first):
                return _made(reading, first, _with_name(reading, frame, chunk))
    return None


def _in_front(reading: Reading, frame: Frame, taken: list[tuple[int, int]]) -> list[Part]:
    """``تجمع المئات أمام مقر السلطة``: an authority or mission at whose door a crowd gathers."""
    if frame.grammar is None:
        return []
    for chunk in frame.grammar.chunks:
        if chunk.kind != "noun" or chunk.prep not in FACING or not frame.first <= chunk.first < frame.last:
            continue
        for first in range(chunk.first, chunk.last):
            if _somebody(reading, first) and not any(a <= first < b for a, b in taken):
                known = next((a for a in reading.actors_in(first, chunk.last) if a.form == "name" and not a.as_backer), None)
                if known is not None:
                    return [Part(known, "target", "in front of its seat")]
                return [Part(_made(reading, first, chunk.last), "target", "in front of its seat")]
    return []


FACING = frozenset(["امام", "قباله", "مقابل", "حول"])


def _made(reading: Reading, first: int, last: int) -> ActorMention:
    words = reading.words
    start, end = words.span(first, last)
    text = words.text[start:end]
    return ActorMention(
        first, last, start, end, text, "protested against",
        id=slug(words.norm[first:last]), name=" ".join(text.split()), name_en=None, kind=None, form="unknown_body",
    )  # fmt: skip


def _somebody(reading: Reading, first: int) -> bool:
    words = reading.words
    if any(p.first <= first < p.last and p.place.kind != "facility" for p in reading.places):
        return False
    return words.bare[first] in singles("grammar.yaml", "titles") or words.bare[first] in singles("clauses.yaml", "authorities")


def _with_name(reading: Reading, frame: Frame, chunk: Chunk) -> int:
    """The end of the phrase with the name that a title takes behind it: الرئيس | برويز مشرف."""
    assert frame.grammar is not None
    following = next((c for c in frame.grammar.chunks if c.first == chunk.last), None)
    titled = reading.words.bare[chunk.last - 1] in singles("grammar.yaml", "titles")
    return following.last if following is not None and following.kind == "noun" and not following.prep and titled else chunk.last
