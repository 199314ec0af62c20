"""The words of a text as they are written, clitics joined again, for finders that look for fixed wordings.

``بحسب`` is one written word however the tokenizer splits it, so vocabularies of whole forms (``وأفادت``, ``للمصادر``,
``بأنها``) are looked up here in one step and cannot be missed by a split. Indexes of written words are called
*places* below; ``first``/``last`` lead back to the words of ``Words``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress

from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.language.words import Words, standing

LINE = "\n"
PUNCTUATION = frozenset(
    [
        ",",
        "،",
        ".",
        ":",
        "؛",
        "؟",
        "!",
        "?",
        "…",
        "\n",
        "(",
        ")",
        "[",
        "]",
        "-",
        "–",
        "—",
        "|",
        "/",
        "*",
        "•",
        "؛",
        "}",
        "{",
        "@",
    ]
)
_SITES = frozenset(["نت", "كوم", "نيوز", "اورغ", "com", "net", "org", "info", "tv"])
"""After a stop without space they go on with a site's name: السورية.نت is one written word, and no sentence ends in it."""


@dataclass(slots=True)
class Surface:
    """Parallel lists, one entry a written word; punctuation and line breaks stand as entries of their own."""

    words: Words
    form: list[str] = field(default_factory=list)
    """Folded as written: ``وافادت``, ``للمصادر``."""
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    """The words that make it up, last exclusive."""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    quotes: dict[int, int] = field(default_factory=dict)
    """Where a quotation begins and where it ends (exclusive), the longest where several begin together."""

    def __len__(self) -> int:
        return len(self.form)

    def place(self, word: int) -> int:
        """The written word in which a word stands."""
        return bisect_right(self.last, word)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Characters of the written words ``first:last``."""
        return self.words.start[self.first[first]], self.words.end[self.last[last - 1] - 1]


def surface_of(words: Words) -> Surface:
    """The written words of a text."""
    norm, clitic, start, end, text = words.norm, words.clitic, words.start, words.end, words.text
    count = len(norm)
    # a word goes on with the next one, without space between: و+قال, وكالة+نا, السورية.نت
    goes_on = {i if kind == "+" else i - 1 for i, kind in compress(enumerate(clitic), clitic)}
    for i in standing(norm, _SITES):
        if i > 1 and not clitic[i] and norm[i - 1] == "." and start[i] == end[i - 1] and start[i - 1] == end[i - 2]:
            goes_on |= {i - 2, i - 1}
    within = {i + 1 for i in goes_on if 0 <= i < count - 1 and start[i + 1] == end[i]}
    firsts = [i for i in range(count) if i not in within]
    lasts = [*firsts[1:], count] if firsts else []
    forms = [normal(text[start[i] : end[j - 1]]) if i in goes_on else norm[i] for i, j in zip(firsts, lasts, strict=True)]
    out = Surface(words, forms, firsts, lasts)
    place = dict(zip(firsts, range(len(firsts)), strict=True))
    place[count] = len(firsts)
    begin = 0
    for _, b in words.sentences:
        if b in place and place[b] > begin:
            out.sentences.append((begin, place[b]))
            begin = place[b]
    for a, b in words.quotes:
        p, q = place.get(a, out.place(a)), place.get(b, out.place(b))
        if q > p:
            out.quotes[p] = max(q, out.quotes.get(p, 0))
    return out


@lru_cache(maxsize=1 << 13)
def forms_of(phrase: str) -> tuple[str, ...]:
    """A vocabulary phrase as written words, folded like a text."""
    return tuple(surface_of(read_words(phrase)).form)
