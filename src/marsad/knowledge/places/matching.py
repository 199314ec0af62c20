"""Names in big text: every place name of the gazetteer in one pass (Aho-Corasick), for searches over whole archives.

The finder of a single document reads words and their grammar instead (``marsad.mentions.places``); this answers which
names stand in a text at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ahocorasick

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.names import words
from marsad.knowledge.places.rows import Entry

_SAME = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي"), ("_", " "), ("\n", " "))
"""Letters that folding levels, one for one; marks are left, so that big text is read fast."""
_PROCLITICS = frozenset(["و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "لل", "ولل"])


class NameMatcher:
    """Finds names of at least three letters in text of any size."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.automaton: Any = ahocorasick.Automaton()
        found: dict[str, list[Entry]] = {}
        for e in gazetteer.entries:
            for name in e.names:
                folded = " ".join(words(name))
                if len(folded) > 2:
                    found.setdefault(folded, []).append(e)
        for folded, entries in found.items():
            self.automaton.add_word(folded, (len(folded), entries))
        self.automaton.make_automaton()

    def names(self, text: str) -> Iterator[tuple[int, int, list[Entry]]]:
        """Start, end (characters of ``text``, end exclusive) and entries of each name that is a whole word, or a word
        behind و ف ب ل ك; of names that overlap the longest stands. Text with tashkeel inside a name is not matched."""
        folded = text
        for letter, plain in _SAME:
            folded = folded.replace(letter, plain)
        padded = folded + "  "  # so that the last name has a neighbour, and the first has one at -1
        for last, (length, entries) in self.automaton.iter_long(folded):
            start = last - length + 1
            if padded[last + 1].isalpha() or (padded[start - 1].isalpha() and not _behind_proclitic(folded, start)):
                continue
            yield start, last + 1, entries


def _behind_proclitic(folded: str, start: int) -> bool:
    begin = start
    while begin and folded[begin - 1].isalpha() and start - begin < 4:
        begin -= 1
    return folded[begin:start] in _PROCLITICS
