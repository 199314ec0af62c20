"""Sets of folded phrases that can be asked for at a word, or ending just before one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from marsad.language.tokenizer import read_words
from marsad.language.words import Words, standing


@dataclass(slots=True)
class _Longer:
    """What begins (or ends) with one word: 1 in ``alone`` where the word is a phrase, the longer phrases by the word beside it."""

    alone: int = 0
    longer: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)


def _add(table: dict[str, _Longer], word: str, beside: tuple[str, ...], shape: tuple[str, ...]) -> None:
    found = table.setdefault(word, _Longer())
    if not beside:
        found.alone = 1
        return
    shapes = found.longer.setdefault(beside[0], [])
    shapes.append(shape)
    shapes.sort(key=len, reverse=True)


class Phrases:
    """``at(words, i)`` and ``before(words, i)`` give the number of words of the longest phrase there, 0 for none."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._first: dict[str, _Longer] = {}
        self._last: dict[str, _Longer] = {}
        for text in texts:
            shape = tuple(read_words(text).bare)
            if shape:
                _add(self._first, shape[0], shape[1:2], shape)
                _add(self._last, shape[-1], shape[-2:-1], shape)

    def at(self, words: Words, i: int) -> int:
        """Words of the longest phrase that begins at word ``i``."""
        bare = words.bare
        found = self._first.get(bare[i])
        if found is None:
            return 0
        if found.longer and i + 1 < len(bare):
            for shape in found.longer.get(bare[i + 1], ()):
                size = len(shape)
                if size == 2 or tuple(bare[i : i + size]) == shape:
                    return size
        return found.alone

    def before(self, words: Words, i: int) -> int:
        """Words of the longest phrase that ends just before word ``i``."""
        if i <= 0:
            return 0
        bare = words.bare
        found = self._last.get(bare[i - 1])
        if found is None:
            return 0
        if found.longer and i > 1:
            for shape in found.longer.get(bare[i - 2], ()):
                size = len(shape)
                if size == 2 or (i >= size and tuple(bare[i - size : i]) == shape):
                    return size
        return found.alone

    def openings(self, words: Words) -> list[int]:
        """The words at which phrases begin."""
        first = self._first
        return [i for i in standing(words.bare, first) if self.at(words, i)]

    def within(self, words: Words, first: int, last: int) -> int | None:
        """The first word in ``first:last`` where a phrase begins, or None."""
        table, stretch = self._first, words.bare[first:last]
        if table.keys().isdisjoint(stretch):
            return None
        return next((i for i, word in enumerate(stretch, first) if word in table and self.at(words, i)), None)
