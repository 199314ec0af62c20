"""The words under the grammar: bounds-safe access, and a memory of what was read where."""

from __future__ import annotations

from marsad.language.words import Words
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.vocabulary import Vocabulary

Found = tuple[Expression, int] | None
"""An expression and the word after it, or nothing."""

MARKS = frozenset(["،", ",", "(", "-", "–", "—", "/", "\\", "|", "ـ", ":"])
DASHES = frozenset(["-", "–", "—", "ـ", "−"])


class Scanner:
    """A text's words for the readers; ``word(i)`` is ``""`` outside the text."""

    __slots__ = ("clitic", "count", "memory", "norm", "refused", "vocabulary", "words")

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words = words
        self.norm = words.norm
        self.clitic = words.clitic
        self.count = len(words.norm)
        self.vocabulary = vocabulary
        self.memory: dict[int, Found] = {}
        self.refused: dict[int, int] = {}
        """Where a name was read that only looks like a date, and the word after it."""

    def word(self, i: int) -> str:
        """The folded word, or ``""``."""
        return self.norm[i] if 0 <= i < self.count else ""

    def clitic_at(self, i: int) -> str:
        """``"+"``, ``"-"`` or ``""``."""
        return self.clitic[i] if 0 <= i < self.count else ""

    def full_before(self, i: int) -> str:
        """The word before ``i`` that is no proclitic of it."""
        i -= 1
        while i >= 0 and self.clitic[i] == "+":
            i -= 1
        return self.norm[i] if i >= 0 else ""

    def skip(self, i: int, words: frozenset[str] | str) -> int:
        """``i``, or the word after it where it is one of ``words``."""
        here = self.word(i)
        return i + 1 if here and (here == words if isinstance(words, str) else here in words) else i

    def touching(self, i: int) -> bool:
        """True where word ``i`` follows the one before it without a space."""
        return 0 < i < self.count and self.words.start[i] == self.words.end[i - 1]
