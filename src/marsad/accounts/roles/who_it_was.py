"""Clauses that name who it was: ``س هي التي قصفت السوق``, ``الذين اعترضوا القافلة هم س``."""

from __future__ import annotations

from marsad.language.verbs import finite
from marsad.mentions.model import ActorMention, Reading

_IT_IS = frozenset(["هو", "هي", "هما", "هم"])
_WHO = frozenset(["الذي", "التي", "الذين", "من", "اللذان"])
_CLAUSE = 12
"""Words of the clause, at most."""


def who_it_was(reading: Reading, actor: ActorMention) -> tuple[int, int] | None:
    """The first word of such a clause around a body, and the word behind it; None where there is none."""
    words = reading.words
    stop = words.sentences[words.sentence[actor.first]][1]
    k = actor.last
    if k + 2 < stop and words.norm[k] in _IT_IS and words.norm[k + 1] in _WHO and _did_a_known_thing(reading, k + 2, stop):
        return actor.first, min(k + _CLAUSE, stop)
    opens = _opening(reading, actor) if words.norm[actor.first - 1] in _IT_IS else None
    return (opens, actor.last) if opens is not None else None


def _opening(reading: Reading, actor: ActorMention) -> int | None:
    """``الذين اعترضوا القافلة هم س``: where the clause before the body begins."""
    words = reading.words
    first = max(words.sentences[words.sentence[actor.first]][0], actor.first - _CLAUSE)
    return next(
        (k for k in range(actor.first - 3, first, -1) if words.norm[k] in _WHO and _did_a_known_thing(reading, k + 1, actor.first)), None
    )


def _did_a_known_thing(reading: Reading, verb: int, stop: int) -> bool:
    """``قصفت السوق``, ``اعترضوا القافلة``, ``نفذت الهجوم``: a verb, and behind it a definite thing or a pronoun, which was told of before."""
    words, k = reading.words, verb + 1
    told = any(t.first == verb for t in reading.happenings) or finite(words.norm[verb]) > 0
    return told and k < stop and (words.norm[k] != words.bare[k] or words.clitic[k] == "-")
