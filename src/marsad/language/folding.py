"""Folding of Arabic script: one spelling for the many ways a word is written, with every offset kept.

``fold`` maps each character to one character, so offsets of the folded text are offsets of the source; marks that carry
no letter (tashkeel, tatweel, zero-width and bidi marks) become ``FILLER``. ``squeeze`` drops the fillers and returns the
index of every kept character in the source. ``normal`` is the form that vocabularies and texts are compared in.

    >>> normal("أمسِ")
    'امس'
    >>> normal("مُسيّــرة")
    'مسيره'
"""

from __future__ import annotations

import sys
import unicodedata
from functools import lru_cache

FILLER = "\u0640"
"""Stands where the source has a mark without a letter; tatweel itself is such a mark."""

_MARKS = (
    [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9)]
    + [*range(0x06EA, 0x06EE), 0x0640, 0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)]
    + [*range(0xFE00, 0xFE10), 0xFEFF]
)
_LETTERS = str.maketrans(
    "أإآٱىةؤئیېےکڪگۀہھەٹڈړێۆۇٲٳ",
    "اااايهوييييكككههههتدريوواا",
)


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(0x0600, 0x0700):
        table[code] = chr(code).translate(_LETTERS)
    for start in (0x0660, 0x06F0):
        for digit in range(10):
            table[start + digit] = str(digit)
    # presentation forms: only those that stand for one letter keep the length; ligatures keep their first letter
    for code in [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)]:
        plain = unicodedata.normalize("NFKC", chr(code)).strip()
        if plain and plain[0] != chr(code):
            letter = next((c for c in plain if 0x0621 <= ord(c) <= 0x064A and ord(c) != 0x0640), plain[0])
            table[code] = FILLER if ord(letter) in _MARKS else letter.translate(_LETTERS)
    for code in range(0xFF01, 0xFF5F):  # full-width Latin
        table[code] = chr(code - 0xFEE0).lower()
    for code in range(0x41, 0x5B):
        table[code] = chr(code + 32)
    for code in _MARKS:
        table[code] = FILLER
    table[0x00A0] = table[0x2009] = table[0x202F] = table[0x3000] = " "
    return table


_TABLE = _table()
_DROP = {**_TABLE, **dict.fromkeys(_MARKS)}
_LIGATURES = str.maketrans({"ﻻ": "لا", "ﻼ": "لا", "ﻷ": "لا", "ﻸ": "لا", "ﻹ": "لا", "ﻺ": "لا", "ﻵ": "لا", "ﻶ": "لا", "ﷲ": "الله"})


def fold(text: str) -> str:
    """The text with every character folded to one character; ``len(fold(text)) == len(text)``."""
    return text.translate(_TABLE)


def squeeze(text: str) -> tuple[str, list[int]]:
    """The folded text without fillers, and for each of its characters the offset of that character in ``text``."""
    folded = text.translate(_TABLE)
    if FILLER not in folded:
        return folded, list(range(len(folded)))
    index = [i for i, c in enumerate(folded) if c != FILLER]
    return folded.replace(FILLER, ""), index


@lru_cache(maxsize=1 << 17)
def normal(text: str) -> str:
    """The comparison form of a word or phrase: folded, marks dropped, lam-alef ligatures opened, spaces single."""
    return sys.intern(" ".join(text.translate(_LIGATURES).translate(_DROP).replace("_", " ").split()))


def letters_in(char: str) -> int:
    """How many letters a character stands for in the comparison form: 2 for the ligature ﻻ, 4 for ﷲ, otherwise 1."""
    return len(_LIGATURES[ord(char)]) if ord(char) in _LIGATURES else 1


def bare(word: str) -> str:
    """A folded word without its article: ``الغارة`` folded gives ``غاره``. ``الله`` and short words stay whole.

    A word that begins with the letters of the article itself loses them with it and without: ``ألغام`` and ``الألغام`` alike.
    """
    if word.startswith("ال") and len(word) > 4 and word != "الله":
        return word[4:] if word.startswith("الال") and len(word) > 6 else word[2:]
    return word
