"""Exact numbers, in digits and in words, with their gender, case and clitics.

>>> from marsad.language.tokenizer import read_words
>>> cardinal(read_words("ألفان وخمسمئة وثلاثة"), 0)
Plain(value=2503, last=5, step=1000)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from marsad.language.folding import normal
from marsad.language.number_words import number_words
from marsad.language.words import Words


class Plain(NamedTuple):
    """A cardinal that ends before the word ``last``. ``step`` is the scale it was said in: 1, 1000, 1000000 …"""

    value: int
    last: int
    step: int


_THOUSANDS = re.compile(r"\d{1,3}(?:[.,٫٬]\d{3})+$")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})$")
_LARGEST = 10**11
_HUNDRED = frozenset(map(normal, ("مئة", "مائة", "مية")))
_TEEN = frozenset(("عشر", "عشره"))


def cardinal(words: Words, i: int) -> Plain | None:
    """The exact number that begins at word ``i``: ``خمسة وعشرون``, ``7 آلاف``, ``ألفان وخمسمئة``, ``3.5 مليون``."""
    if i >= len(words.norm) or (i and words.bare[i - 1] in number_words().ordinals and words.norm[i] in _TEEN):
        return None
    first = _scaled(words, i)
    if first is None:
        return None
    total, last, step = first
    smallest = step
    while smallest > 1 and last + 1 < len(words.norm) and words.norm[last] == "و":
        if smallest >= 1000000 and words.bare[last + 1] == "نصف":
            return Plain(total + smallest // 2, last + 2, step)
        more = _scaled(words, last + 1)
        if more is None or more.step >= smallest or more.value >= smallest:
            break
        total, last, smallest = total + more.value, more.last, more.step
    return Plain(total, last, step)


def definite_cardinal(words: Words, i: int) -> Plain | None:
    """``العشرين``, ``المئة``, ``الخمسة والعشرين`` as a number.

    Such words are ordinals and names as well (القرن العشرين, مسيرة الأربعين), so only a reader who has cause to expect a
    number asks: after نحو and the like, after ``تجاوز عدد القتلى``.
    """
    if i >= len(words.norm) or words.norm[i] == words.bare[i] or words.norm[i].startswith("الاثن"):
        return None
    table, word = number_words(), words.bare[i]
    if word in table.tens or word in table.hundreds:
        return Plain(table.tens.get(word) or table.hundreds[word], i + 1, 1)
    if word in table.scales and word not in ("الاف", "ملايين"):
        return Plain(table.scales[word], i + 1, table.scales[word])
    value = table.units.get(word)
    if value is None or value < 2:
        return None
    if i + 2 < len(words.norm) and words.norm[i + 1] == "و" and words.bare[i + 2] in table.tens:
        return Plain(value + table.tens[words.bare[i + 2]], i + 3, 1)
    return Plain(value, i + 1, 1)


def _scaled(words: Words, i: int) -> Plain | None:
    """A number below a thousand with its scale word, or a scale word alone."""
    table = number_words()
    word = words.norm[i]
    if word in table.dual_scales:
        value = table.dual_scales[word]
        return Plain(value, i + 1, 10 ** (len(str(value)) - 1))
    if word in table.scales:
        value = table.scales[word]
        return Plain(value, i + 1, value) if word not in ("الاف", "ملايين") else None
    small, last = table.fractions.get(word) or digits(word), i + 1
    if small is None:
        spelled = _below_thousand(words, i)
        if spelled is None:
            return None
        small, last = spelled
    if last < len(words.norm) and words.norm[last] in table.scales:
        scale = table.scales[words.norm[last]]
        return Plain(round(small * scale), last + 1, scale)
    if small != int(small) or small > _LARGEST:
        return None
    return Plain(int(small), last, 100 if small >= 100 and not words.norm[i][0].isdecimal() else 1)


def digits(word: str) -> float | None:
    """The value of a word in digits: ``1,200``, ``3.5``; None for any other word."""
    if not word[0].isdecimal():
        return None
    if word.isdecimal():
        return int(word) if len(word) < 12 else None
    if _THOUSANDS.match(word):
        return int("".join(c for c in word if c.isdecimal()))
    decimal = _DECIMAL.match(word)
    return float(f"{decimal[1]}.{decimal[2]}") if decimal else None


def _below_thousand(words: Words, i: int) -> tuple[int, int] | None:
    table = number_words()
    norm, count = words.norm, len(words.norm)
    word = norm[i]
    following = norm[i + 1] if i + 1 < count else ""
    if word in table.hundreds:
        return _with_rest(words, table.hundreds[word], i + 1)
    if word in table.tens:
        return table.tens[word], i + 1
    value = table.units.get(word) or _definite_unit(words, i)
    if value is None:
        return None
    if following in _TEEN and value < 10:
        return 10 + value, i + 2
    if following in _HUNDRED and 2 < value < 10:
        return _with_rest(words, value * 100, i + 2)
    if following == "و" and value < 10 and i + 2 < count and table.tens.get(norm[i + 2], 0) % 10 == 0 and norm[i + 2] in table.tens:
        return value + table.tens[norm[i + 2]], i + 3
    return (value, i + 1) if word not in ("احد", "احدي", "حادي", "اثنا", "اثني") else None


def _definite_unit(words: Words, i: int) -> int | None:
    """``الثلاثة``; not الاثنين, which is a weekday."""
    word = words.bare[i]
    return number_words().units.get(word) if word != words.norm[i] and not word.startswith("اثن") else None


def _with_rest(words: Words, hundreds: int, last: int) -> tuple[int, int]:
    """``مئة وخمسة وعشرون``: what follows the hundreds with و."""
    if last + 1 < len(words.norm) and words.norm[last] == "و":
        small = digits(words.norm[last + 1])
        if small is not None and small < 100 and small == int(small):
            return hundreds + int(small), last + 2
        rest = _below_thousand(words, last + 1)
        if rest and rest[0] < 100:
            return hundreds + rest[0], rest[1]
    return hundreds, last
