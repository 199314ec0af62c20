"""A spaCy tokenizer for Arabic that splits clitics and gives the text back exactly.

Every token's text is the source's characters; the comparison form stands in ``norm_``. The tokenizer also makes the
``Words`` view that the finders read, kept in ``doc.user_data["words"]``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy
from spacy.attrs import NORM, SENT_START  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab

from marsad.language.pieces import LINE, PIECE, QUOTE, WORD, parts_of
from marsad.language.sentences import mark_sentences
from marsad.language.words import Words

_CLOSING = {"«": "»", "“": "”", "‘": "’", "„": "”", "‟": "”", "‹": "›", '"': '"', "”": "”", "″": "″", "❝": "❞"}
_EITHER_WAY = "”“"
"""Marks that writers of Arabic use for opening and for closing alike. Like straight marks, one that was not closed by the
end of its line is forgotten, so that a missing partner does not turn the rest of a text inside out."""


@dataclass(slots=True)
class _Tokens:
    """What a Doc is built from, beside the words: one entry a token."""

    surfaces: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    norms: list[str] = field(default_factory=list)


class ArabicTokenizer:
    """``tokenizer(text)`` gives a ``Doc`` whose ``text`` equals ``text``."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words, tokens = _read(text)
        doc = Doc(self.vocab, words=tokens.surfaces, spaces=tokens.spaces)
        if tokens.surfaces:
            doc.from_array([NORM, SENT_START], self._attributes(words, tokens))  # type: ignore[arg-type]
        doc.user_data["words"] = words
        return doc

    def _attributes(self, words: Words, tokens: _Tokens) -> numpy.ndarray[tuple[int, int], numpy.dtype[numpy.uint64]]:
        add = self.vocab.strings.add
        starts = numpy.full(len(tokens.surfaces), -1, dtype=numpy.int64)
        starts[[words.token[first] for first, _ in words.sentences]] = 1
        starts[0] = 1
        values = numpy.empty((len(tokens.surfaces), 2), dtype=numpy.uint64)
        values[:, 0] = [add(norm) for norm in tokens.norms]
        values[:, 1] = starts.view(numpy.uint64)
        return values

    def to_disk(self, path: object, **kwargs: object) -> None:
        """Nothing to keep: the rules ship with the package."""

    def from_disk(self, path: object, **kwargs: object) -> ArabicTokenizer:
        """Nothing to load: the rules ship with the package."""
        return self

    def to_bytes(self, **kwargs: object) -> bytes:
        """Nothing to keep: the rules ship with the package."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> ArabicTokenizer:
        """Nothing to load: the rules ship with the package."""
        return self


def words_of(doc: Doc) -> Words:
    """The ``Words`` view of a Doc made by our tokenizer."""
    words: Words = doc.user_data["words"]
    return words


def read_words(text: str) -> Words:
    """The ``Words`` of a text without spaCy's Doc around them."""
    return _read(text)[0]


def _read(text: str) -> tuple[Words, _Tokens]:
    """The words and the tokens of a text, its sentences and quotations marked."""
    words, tokens = Words(text), _Tokens()
    opened: list[tuple[str, int]] = []
    position = 0
    for piece, space in PIECE.findall(text):
        for surface, length, norm, bare, clitic, kind in parts_of(piece):
            if kind == WORD:
                words.norm.append(norm)
                words.bare.append(bare)
                words.start.append(position)
                words.end.append(position + length)
                words.clitic.append(clitic)
                words.token.append(len(tokens.surfaces))
                if norm == LINE and opened:
                    opened = [(mark, first) for mark, first in opened if _CLOSING[mark] not in _EITHER_WAY + '"″']
            elif kind == QUOTE:
                _quote(words, opened, surface)
            position += length
            tokens.surfaces.append(surface)
            tokens.spaces.append(False)
            tokens.norms.append(norm)
        if space:
            tokens.spaces[-1] = True
            position += 1
    mark_sentences(words)
    return words, tokens


def _quote(words: Words, opened: list[tuple[str, int]], mark: str) -> None:
    """Opens or closes a quotation; ``opened`` holds the marks that wait for their partner and where they stood."""
    here = len(words.norm)
    for depth in range(len(opened) - 1, -1, -1):
        opening, first = opened[depth]
        if here > first and _closes(mark, opening):
            words.quotes.append((first, here))
            del opened[depth:]
            return
    if mark in _CLOSING:
        opened.append((mark, here))
        del opened[:-4]


def _closes(mark: str, opening: str) -> bool:
    return mark == _CLOSING[opening] or (mark in _EITHER_WAY and opening in _EITHER_WAY + "„‟")
