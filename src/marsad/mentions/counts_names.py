"""The dead and wounded listed by name: ``أسماء الشهداء:`` and a name a line, ``والمصابون هم: فلان، فلان وفلان``."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.words import Words, standing
from marsad.mentions.counts_measures import FATED
from marsad.mentions.counts_noun_phrases import noun_at
from marsad.mentions.counts_vocabulary import vocabulary
from marsad.mentions.model import CountMention

_W = wording(__name__)

_ANNOUNCING = frozenset(("اسماء", "اسما", "هم", "هما"))
_AFTER, _BEFORE, _LONGEST_NAME, _LONGEST_LINE = 14, 6, 7, 14
_SEPARATORS, _BULLETS = frozenset(("،", ",", "؛")), frozenset("- – — • * · ● / . ) _".split())
_SOME = frozenset(("من", "بين", "بعض"))
_NEW_CLAUSE = _W["new_clause"]


def lists_of_names(words: Words) -> list[CountMention]:
    """One mention a list, over its heading and its names; lists of fewer than two names are none."""
    found: list[CountMention] = []
    for i in standing(words.norm, _ANNOUNCING):
        if words.clitic[i] or (found and i < found[-1].last):
            continue
        heading = _heading(words, i)
        if heading is None:
            continue
        noun, what, opened = heading
        names = _lines(words, opened) if words.norm[opened] == "\n" else _in_a_row(words, opened)
        if names and len(names) > 1 and 2 * sum(_known(words, *name) for name in names) >= len(names):
            found.append(_mention(words, noun, names[-1][1], what, len(names)))
    return found


def _heading(words: Words, i: int) -> tuple[int, str, int] | None:
    """The fated noun, its fate, and where the names begin: أسماء الشهداء الذين قضوا هي: …, والمصابون هم …"""
    before = words.norm[i] in ("هم", "هما")
    places = range(i - 1, max(i - 1 - _BEFORE, -1), -1) if before else range(i + 1, min(i + 4, len(words.norm)))
    noun = next((k for k in places if words.norm[k] != words.bare[k] and _fate(words, k)), None)
    if noun is None or any(words.norm[k] in (".", "\n") for k in range(min(noun, i), max(noun, i))):
        return None
    for k in range(max(noun, i) + 1, min(max(noun, i) + 1 + _AFTER, len(words.norm) - 1)):
        if words.norm[k] in (":", "؛"):
            return noun, _fate(words, noun), k + 1
        if words.norm[k] == "\n" or words.norm[k][0].isdecimal():
            return None
    return (noun, _fate(words, noun), i + 1) if before and i + 1 < len(words.norm) else None


def _fate(words: Words, k: int) -> str:
    noun = noun_at(words, k)
    return noun[0].what if noun is not None and noun[0].what in FATED and noun[0].form != "one" else ""


def _lines(words: Words, at: int) -> list[tuple[int, int]]:
    """A name a line, with or without a bullet; empty lines between do not end the list."""
    names: list[tuple[int, int]] = []
    while at < len(words.norm):
        end = next((k for k in range(at, len(words.norm)) if words.norm[k] == "\n"), len(words.norm))
        start = next((k for k in range(at, end) if words.norm[k] not in _BULLETS and not words.norm[k].isdecimal()), end)
        if start < end:
            if end - start > _LONGEST_LINE or ":" in words.norm[start:end] or not _is_name(words, start, end):
                break
            names.append((start, end))
        at = end + 1
    return names


def _in_a_row(words: Words, at: int) -> list[tuple[int, int]]:
    """Names with commas, or و before a further given name, up to the end of the sentence or a new clause."""
    end = words.sentences[words.sentence[at]][1]
    names: list[tuple[int, int]] = []
    start = at
    for k in range(at, end + 1):
        last = k == end or words.norm[k] in _NEW_CLAUSE or words.norm[k] in (".", "\n")
        joint = not last and words.norm[k] == "و" and words.clitic[k] == "+" and k > start and words.norm[k + 1 : k + 2] != ["هم"]
        if not (last or joint or words.norm[k] in _SEPARATORS):
            continue
        if joint and words.norm[k - 1] not in (*_SEPARATORS, ")") and words.norm[k + 1] not in vocabulary().names:
            continue
        if start < k and words.norm[start] == "و":
            start += 1
        if start < k:
            if not _is_name(words, start, k):
                break
            names.append((start, k))
        start = k + 1
        if last:
            break
    return names


def _is_name(words: Words, first: int, last: int) -> bool:
    """Two to seven words before any bracket or age, none of which decides a fate."""
    table = vocabulary()
    end = next((k for k in range(first, last) if words.norm[k] in ("(", "/") or words.norm[k][0].isdecimal()), last)
    plain = [word for word in words.norm[first:end] if word not in (".", "،", "-", '"')]
    named = all(word.isalpha() for word in plain) and not any(
        (len(word) > 2 and word in table.fates) or word in _NEW_CLAUSE for word in plain
    )
    if any(_fate(words, k) for k in range(first, end)):
        return False
    return named and (1 if _known(words, first, last) else 2) <= len(plain) <= _LONGEST_NAME


def _known(words: Words, first: int, last: int) -> bool:
    return any(word in vocabulary().names or word in ("عبد", "ابو") for word in words.norm[first:last])


def _mention(words: Words, first: int, last: int, what: str, number: int) -> CountMention:
    while words.norm[last - 1] in (".", "\n"):
        last -= 1
    start, end = words.span(first, last)
    some = any(word in _SOME for word in words.norm[max(first - 2, 0) : first])
    return CountMention(
        first, last, start, end, words.text[start:end], "names listed",
        low=number, high=None if some else number, what=what, noun=words.norm[first],
    )  # fmt: skip
