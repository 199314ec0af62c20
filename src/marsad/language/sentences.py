"""Sentences: a stop, a question or exclamation mark, or a line break ends one; a stop inside a number or name does not."""

from __future__ import annotations

from marsad.language.words import Words

ENDS = frozenset([".", "؟", "!", "?", "…", "\n", "؛", "|"])


def mark_sentences(words: Words) -> None:
    """Fills ``words.sentences`` and ``words.sentence``. Line breaks belong to the sentence they end."""
    first = 0
    number = 0
    count = len(words.norm)
    norm = words.norm
    for i in range(count):
        words.sentence.append(number)
        if norm[i] in ENDS and not (norm[i] == "." and _inside(words, i)):
            if i + 1 < count and norm[i + 1] in ENDS:
                continue
            words.sentences.append((first, i + 1))
            first = i + 1
            number += 1
    if first < count:
        words.sentences.append((first, count))


def _inside(words: Words, i: int) -> bool:
    """True for a stop that an abbreviation carries: د. أحمد, أ. محمد."""
    return i > 0 and len(words.norm[i - 1]) == 1 and words.norm[i - 1].isalpha() and words.end[i - 1] == words.start[i]
