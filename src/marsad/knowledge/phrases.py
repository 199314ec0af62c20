"""Sets of folded phrases that can be asked for at a word, or ending just before one."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.language.tokenizer import read_words
from marsad.language.words import Words, standing


class Phrases:
    """``at(words, i)`` and ``before(words, i)`` give the number of words of the longest phrase there, 0 for none."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._first: dict[str, list[tuple[str, ...]]] = {}
        self._last: dict[str, list[tuple[str, ...]]] = {}
        for text in texts:
            shape = tuple(read_words(text).bare)
            if shape:
                self._first.setdefault(shape[0], []).append(shape)
                self._last.setdefault(shape[-1], []).append(shape)
        for table in (self._first, self._last):
            for found in table.values():
                found.sort(key=len, reverse=True)

    def at(self, words: Words, i: int) -> int:
        """Words of the longest phrase that begins at word ``i``."""
        bare = words.bare
        shapes = self._first.get(bare[i])
        if shapes is None:
            return 0
        for shape in shapes:
            size = len(shape)
            if size == 1 or tuple(bare[i : i + size]) == shape:
                return size
        return 0

    def before(self, words: Words, i: int) -> int:
        """Words of the longest phrase that ends just before word ``i``."""
        if i <= 0:
            return 0
        shapes = self._last.get(words.bare[i - 1])
        if shapes is None:
            return 0
        for shape in shapes:
            size = len(shape)
            if size == 1 or (i >= size and tuple(words.bare[i - size : i]) == shape):
                return size
        return 0

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
