"""Pieces of a text: one pass of one expression cuts it into words, numbers, marks and spaces, and each distinct piece is
split into its parts once and remembered.

The pieces joined are the text again. A piece's parts are what the tokenizer makes tokens of: ``وبريفها`` has the parts
و, ب, ريف and ها; a mark or a number has one part.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from marsad.language import clitics
from marsad.language.folding import FILLER, bare, fold, letters_in, normal

WORD, SILENT, QUOTE = 0, 1, 2
"""Kinds of part: a word of ``Words``; a token that is no word (space, hash, underscore, bidi mark); a quotation mark."""

QUOTES = frozenset('«»“”„‟"″‹›‘’❝❞')
LINE = "\n"

_MARK = "\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_UNMARKED = dict.fromkeys(map(ord, re.findall(f"[{_MARK}]", "".join(map(chr, range(0x00AD, 0xFF00))))))
_LETTER = "\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06e5-\u06e6\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdff\ufe70-\ufefc"
_BREAKER = "[ .*·•]{1,2}"
"""Stands between tatweels where a word is broken up to pass the filters of a platform: قـ ـصـ ـف, شهـ.ـداء."""
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff21-\uff3a\uff41-\uff5a"
_BREAK = "\n\x0b\x0c\x85\u2028\u2029"

PIECE = re.compile(
    rf"(\u0640*[{_LETTER}][{_LETTER}{_MARK}]*(?:(?<=\u0640){_BREAKER}(?=\u0640)[{_LETTER}{_MARK}]+)*"  # a word in Arabic script with its marks
    rf"|[{_DIGIT}]+(?:[.,٫٬:/\-،][{_DIGIT}]+)*"  # numbers, numeric dates, clock times
    rf"|[{_LATIN}][{_LATIN}{_DIGIT}]*(?:['’.\-@][{_LATIN}{_DIGIT}]+)*"
    rf"|[ \t\r]*[{_BREAK}][ \t\r{_BREAK}]*"  # line breaks
    rf"|[^\S{_BREAK}]+"  # other space
    rf"|[{_MARK}]+"  # marks that stand alone
    r"|[^\W\d_]+"  # words in other scripts
    r"|.)( ?)",
    re.S,
)
"""Matches at every position; the second group is one space that follows the piece."""


class Part(NamedTuple):
    """A stretch of a piece. ``norm`` and ``bare`` as in ``Words``; ``clitic`` is ``"+"``, ``"-"`` or ``""``."""

    surface: str
    length: int
    norm: str
    bare: str
    clitic: str
    kind: int


_BROKEN = re.compile(rf"(?<=\u0640){_BREAKER}(?=\u0640)")
_REMEMBERED = 1 << 16
_parts: dict[str, tuple[Part, ...]] = {}


def parts_of(piece: str) -> tuple[Part, ...]:
    """The parts of one piece; their surfaces joined are the piece."""
    found = _parts.get(piece)
    if found is None:
        if len(_parts) >= _REMEMBERED:
            _parts.clear()
        found = _parts[piece] = _read_piece(piece)
    return found


def forget() -> None:
    """Drops what was remembered: the splitting of a piece changes when names are protected."""
    _parts.clear()


clitics.on_change(forget)


def _read_piece(piece: str) -> tuple[Part, ...]:
    norm = normal(_mended(piece))
    if not norm and any(c in _BREAK for c in piece):
        return (_part(piece, LINE, "", WORD),)
    if piece.strip(FILLER) == "":
        return (_part(piece, "-", "", WORD),)  # دمشق ـ سانا: a tatweel that stands alone is written for a dash
    if not norm or piece == "#":
        return (_part(piece, " " if piece.isspace() else piece, "", SILENT),)
    if piece in QUOTES:
        return (_part(piece, norm, "", QUOTE),)
    if len(norm) < 2 or not "\u0621" <= norm[0] <= "\u064a":
        return (_part(piece, norm, "", WORD),)
    return _split_word(piece, norm)


def _part(surface: str, norm: str, clitic: str, kind: int) -> Part:
    stem = bare(norm)
    meant = misspelled().get(stem)
    if meant is not None:
        norm, stem = norm.removesuffix(stem) + meant, meant
    return Part(surface, len(surface), norm, stem, clitic, kind)


@lru_cache(maxsize=1)
def misspelled() -> dict[str, str]:
    """The word meant by each misspelling that is no word of its own: ``الاشتباكت`` is الاشتباكات."""
    text = (resources.files("marsad.knowledge") / "data" / "language" / "misspelled.txt").read_text(encoding="utf-8")
    lines = (line.split("=") for line in text.splitlines() if line and not line.startswith("#"))
    return {normal(wrong.strip()): normal(meant.strip()) for wrong, meant in lines}


def _mended(piece: str) -> str:
    """A broken word with tatweels for its breakers; as long as before."""
    return _BROKEN.sub(lambda match: "\u0640" * len(match.group()), piece) if "\u0640" in piece else piece


def _split_word(piece: str, norm: str) -> tuple[Part, ...]:
    *proclitics, stem, enclitic = clitics.split(norm, _mended(piece).translate(_UNMARKED))
    if not proclitics and not enclitic:
        return (_part(piece, norm, "", WORD),)
    shape = clitics.shape(proclitics, stem, enclitic)
    forms = [*((letter, letter, "+") for letter in proclitics), (stem, shape, "+" if len(stem) == 1 else "")]  # له is ل + ه
    if enclitic:
        forms.append((enclitic, enclitic, "-"))
    cuts = _cuts(piece, [len(letters) for letters, _, _ in forms])
    if cuts is None:
        return (_part(piece, norm, "", WORD),)
    return tuple(_part(piece[start:end], form, clitic, WORD) for (_, form, clitic), start, end in zip(forms, cuts, cuts[1:], strict=False))


def _cuts(piece: str, lengths: list[int]) -> list[int] | None:
    """Offsets that cut a piece into parts of so many letters, marks going with the letter before them.

    None where a cut would fall inside a ligature (ﻷن is ل + أن in two characters).
    """
    cuts = [0]
    wanted = lengths[0]
    seen = 0
    for i, char in enumerate(fold(_mended(piece))):
        if char == FILLER:
            continue
        if seen == wanted and len(cuts) < len(lengths):
            cuts.append(i)
            wanted += lengths[len(cuts) - 1]
        seen += letters_in(piece[i])
        if seen > wanted:
            return None
    return [*cuts, len(piece)]
