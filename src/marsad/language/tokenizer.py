"""Arabic text cut into words, clitics apart, exactly as written: the ``Words`` view that the finders read."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.language.pieces import LINE, PIECE, QUOTE, WORD, parts_of
from marsad.language.sentences import mark_sentences
from marsad.language.words import Words

_CLOSING = {"«": "»", "“": "”", "‘": "’", "„": "”", "‟": "”", "‹": "›", '"': '"', "”": "”", "″": "″", "❝": "❞"}
_EITHER_WAY = "”“"
"""Marks that writers of Arabic use for opening and for closing alike. Like straight marks, one that was not closed by the
end of its line is forgotten, so that a missing partner does not turn the rest of a text inside out."""


@dataclass(slots=True)
class Tokens:
    """What spaCy's Doc is built from, beside the words: one entry a token."""

    surfaces: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    norms: list[str] = field(default_factory=list)


def read_words(text: str) -> Words:
    """The words of a text, its sentences and quotations marked."""
    words = Words(text)
    add_norm, add_bare, add_start, add_end = words.norm.append, words.bare.append, words.start.append, words.end.append
    add_clitic, add_token = words.clitic.append, words.token.append
    opened: list[tuple[str, int]] = []
    position = token = 0
    for piece, space in PIECE.findall(text):
        for surface, length, norm, bare, clitic, kind in parts_of(piece):
            end = position + length
            if kind == WORD:
                add_norm(norm)
                add_bare(bare)
                add_start(position)
                add_end(end)
                add_clitic(clitic)
                add_token(token)
                if norm == LINE and opened:
                    opened = [(mark, first) for mark, first in opened if _CLOSING[mark] not in _EITHER_WAY + '"″']
            elif kind == QUOTE:
                _quote(words, opened, surface)
            position = end
            token += 1
        if space:
            position += 1
    _spoken_on(words)
    mark_sentences(words)
    return words


def _spoken_on(words: Words) -> None:
    """``فاتوا ع دار فلان``: the preposition على as posts in dialect write it; not an initial (``ع. م.``, ``ع . ف``)."""
    for k, norm in enumerate(words.norm[:-1]):
        following = words.norm[k + 1]
        if norm == _ON and words.clitic[k] == "" and following.isalpha() and (len(following) > 1 or words.clitic[k + 1] == "+"):
            words.norm[k] = words.bare[k] = _ON_WHOLE


_ON, _ON_WHOLE = "ع", "علي"


def read_tokens(text: str) -> tuple[Words, Tokens]:
    """The words and the tokens of a text; ``Words.token`` says which token a word is."""
    tokens = Tokens()
    for piece, space in PIECE.findall(text):
        for part in parts_of(piece):
            tokens.surfaces.append(part.surface)
            tokens.spaces.append(False)
            tokens.norms.append(part.norm)
        if space:
            tokens.spaces[-1] = True
    words = read_words(text)
    for token, norm in zip(words.token, words.norm, strict=True):
        tokens.norms[token] = norm  # what the words around it have made of it: ع دار فلان
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
