"""A spaCy tokenizer for Arabic that splits clitics and gives the text back exactly.

Every token's text is the source's characters; the comparison form stands in ``norm_``. The tokenizer also makes the
``Words`` view that the finders read, kept in ``doc.user_data["words"]``.
"""

from __future__ import annotations

import numpy
from spacy.attrs import NORM, SENT_START  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab

from marsad.language.tokenizer import Tokens, read_tokens
from marsad.language.words import Words


class ArabicTokenizer:
    """``tokenizer(text)`` gives a ``Doc`` whose ``text`` equals ``text``."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words, tokens = read_tokens(text)
        doc = Doc(self.vocab, words=tokens.surfaces, spaces=tokens.spaces)
        if tokens.surfaces:
            doc.from_array([NORM, SENT_START], self._attributes(words, tokens))  # type: ignore[arg-type]
        doc.user_data["words"] = words
        return doc

    def _attributes(self, words: Words, tokens: Tokens) -> numpy.ndarray[tuple[int, int], numpy.dtype[numpy.uint64]]:
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
