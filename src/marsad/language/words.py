"""The words of a text as finders see them: folded, clitics apart, with the exact offsets of the source.

``Words`` is a view beside the spaCy ``Doc``: plain lists, one entry a word, made once a document. Quotation marks,
hashes and underscores are not words (``#لواء_القدس`` is the two words لواء and القدس); quotations are kept as ranges of
words in ``quotes``. A line break is the word ``"\n"``. Other punctuation stands as a word of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container
from dataclasses import dataclass, field


def standing(words: list[str], wanted: Container[str]) -> list[int]:
    """The indices of the words that are among the wanted ones, in order."""
    return [i for i, word in enumerate(words) if word in wanted]


def numbers(words: list[str]) -> list[int]:
    """The indices of the words that begin with a digit; folded words have those of ASCII, which sort before a colon."""
    return [i for i, word in enumerate(words) if "0" <= word < ":"]


@dataclass(slots=True)
class Words:
    """Parallel lists, one entry a word; ranges of words are ``(first, last)`` with ``last`` exclusive."""

    text: str
    norm: list[str] = field(default_factory=list)
    """Comparison form; after ل the article is restored (``للميليشيات`` gives ``ل`` and ``الميليشيات``)."""
    bare: list[str] = field(default_factory=list)
    """``norm`` without the article."""
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    clitic: list[str] = field(default_factory=list)
    """``""`` for a full word; ``"+"`` for a proclitic (و ف ب ل ك س), ``"-"`` for a pronoun at the end: وبريفها is و+ ب+ ريف ها-,
    بينهم is بين هم-, له is ل+ ه-."""
    token: list[int] = field(default_factory=list)
    """Index of the spaCy token."""
    sentence: list[int] = field(default_factory=list)
    """Index of the sentence a word stands in."""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    """Quoted stretches, innermost last, as ranges of words."""

    def __len__(self) -> int:
        return len(self.norm)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Character offsets of the words ``first`` up to ``last`` (exclusive)."""
        return self.start[first], self.end[last - 1]

    def slice(self, first: int, last: int) -> str:
        """The source characters of a range of words."""
        return self.text[self.start[first] : self.end[last - 1]]

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The range of words that lie in the characters ``start:end``; may be empty."""
        return bisect_right(self.end, start), bisect_left(self.start, end)
