"""A spaCy tokenizer for Arabic that splits clitics and gives the text back exactly.

Every token's text is the source's characters; the comparison form stands in ``norm_``. The tokenizer also makes the
``Words`` view that the finders read, kept in ``doc.user_data["words"]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.vocab import Vocab

from marsad.language.clitics import split
from marsad.language.folding import FILLER, fold, normal
from marsad.language.sentences import mark_sentences
from marsad.language.words import Words

_PIECE = re.compile(
    r"[ \t\r\f\v]*\n[ \t\r\f\v\n]*"  # line breaks
    r"|[^\S\n]+"  # other space
    r"|[0-9]+(?:[.,٫٬:/\-][0-9]+)*"  # numbers, numeric dates, clock times
    r"|[a-z][a-z0-9]*(?:['’.\-@][a-z0-9]+)*"
    r"|[^\W\d_]+"
    r"|.",
    re.S,
)
_SILENT = frozenset("#_\u200f\u200e")
_OPEN = {"«": "»", "“": "”", "‘": "’", "„": "”", "‹": "›", '"': '"', "”": "”", "″": "″", "❝": "❞"}
_QUOTES = frozenset("«»“”„‟\"″‹›‘’❝❞")


class ArabicTokenizer:
    """``tokenizer(text)`` gives a ``Doc`` whose ``text`` equals ``text``."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        surfaces: list[str] = []
        spaces: list[bool] = []
        norms: list[str] = []
        words = Words(text)
        opened: list[tuple[str, int]] = []
        for start, end, kind in _pieces(text):
            if kind == " ":
                if surfaces and end - start == 1 and text[start] == " " and not spaces[-1] and surfaces[-1].strip():
                    spaces[-1] = True
                else:
                    surfaces.append(text[start:end])
                    spaces.append(False)
                    norms.append(" ")
                continue
            if kind == "\n":
                _add(words, "\n", "\n", start, end, "", len(surfaces))
                surfaces.append(text[start:end])
                spaces.append(False)
                norms.append("\n")
                continue
            for first, last, norm, clitic in _split_piece(text, start, end):
                surface = text[first:last]
                if surface in _QUOTES:
                    _quote(words, opened, surface)
                elif norm and surface not in _SILENT:
                    _add(words, norm, norm[2:] if _definite(norm) else norm, first, last, clitic, len(surfaces))
                surfaces.append(surface)
                spaces.append(False)
                norms.append(norm or surface)
        mark_sentences(words)
        doc = Doc(self.vocab, words=surfaces, spaces=spaces)
        for token, norm in zip(doc, norms, strict=True):
            token.norm_ = norm
        doc.user_data["words"] = words
        starts = {words.token[first] for first, last in words.sentences if last > first}
        for token in doc:
            token.is_sent_start = token.i == 0 or token.i in starts
        return doc

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
    words = Words(text)
    opened: list[tuple[str, int]] = []
    for start, end, kind in _pieces(text):
        if kind == "\n":
            _add(words, "\n", "\n", start, end, "", 0)
        elif kind != " ":
            for first, last, norm, clitic in _split_piece(text, start, end):
                surface = text[first:last]
                if surface in _QUOTES:
                    _quote(words, opened, surface)
                elif norm and surface not in _SILENT:
                    _add(words, norm, norm[2:] if _definite(norm) else norm, first, last, clitic, 0)
    mark_sentences(words)
    return words


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    folded = fold(text)
    for match in _PIECE.finditer(folded):
        piece = match.group()
        yield match.start(), match.end(), "\n" if "\n" in piece else " " if piece.isspace() else "w"


def _definite(norm: str) -> bool:
    return norm.startswith("ال") and len(norm) > 4 and norm != "الله"


def _add(words: Words, norm: str, bare: str, start: int, end: int, clitic: str, token: int) -> None:
    words.norm.append(norm)
    words.bare.append(bare)
    words.start.append(start)
    words.end.append(end)
    words.clitic.append(clitic)
    words.token.append(token)


def _quote(words: Words, opened: list[tuple[str, int]], mark: str) -> None:
    here = len(words.norm)
    if opened and (mark == opened[-1][0] or (mark in "”“" and opened[-1][0] in "”“")) and here > opened[-1][1]:
        words.quotes.append((opened.pop()[1], here))
    elif mark in _OPEN:
        if any(o[0] == _OPEN[mark] for o in opened) and mark not in "”“":
            while opened and opened[-1][0] != _OPEN[mark]:
                opened.pop()
        opened.append((_OPEN[mark], here))
        del opened[:-4]


def _split_piece(text: str, start: int, end: int) -> list[tuple[int, int, str, str]]:
    """Parts of one piece as ``(start, end, norm, clitic)``; their characters are the piece's, in order."""
    surface = text[start:end]
    norm = normal(surface)
    if len(norm) < 3 or not ("\u0621" <= norm[0] <= "\u064a"):
        return [(start, end, norm, "")]
    parts = split(norm)
    if len(parts) == 2 and not parts[1]:
        return [(start, end, norm, "")]
    *pro, stem, enclitic = parts
    out: list[tuple[int, int, str, str]] = []
    position = start
    for part in pro:
        stop = _advance(text, position, end, len(part))
        out.append((position, stop, part, "+"))
        position = stop
    tail = _advance(text, position, end, len(stem)) if enclitic else end
    shape = stem
    if pro and pro[-1] == "ل" and stem.startswith("ل") and norm[sum(map(len, pro)) - 1 :].startswith("لل"):
        shape = "ا" + stem  # للقوات: the article lost its alef
    elif enclitic and stem.endswith("ت") and len(stem) > 3 and not stem.endswith("ات"):
        shape = _taa(stem)
    out.append((position, tail, shape, ""))
    if enclitic:
        out.append((tail, end, enclitic, "-"))
    return out


def _taa(stem: str) -> str:
    """A noun before a pronoun shows its ta marbuta as ت (سيارتهم); a verb's ت stays (استهدفته)."""
    from marsad.language.clitics import known

    noun = stem[:-1] + "ه"
    return noun if known(noun) and not known(stem) else stem


def _advance(text: str, position: int, end: int, letters: int) -> int:
    """The offset after ``letters`` letters from ``position``, with the marks that follow the last of them."""
    folded = fold(text[position:end])
    seen = 0
    for i, char in enumerate(folded):
        if char != FILLER:
            if seen == letters:
                return position + i
            seen += 1
    return end
