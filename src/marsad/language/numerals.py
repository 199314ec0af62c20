"""Reads a number at a word: digits, number words with gender, case and clitics, vague numbers, bounds and ranges.

    >>> from marsad.language.tokenizer import read_words
    >>> number_at(read_words("ما لا يقل عن خمسة وعشرين مدنيا"), 0)
    Number(low=25, high=None, bound='min', first=0, last=7)

The vocabulary is ``knowledge/data/language/numbers.yaml``; exact numbers are read in ``cardinals``. Duals (قتيلان) are
number and noun in one: ``dual_forms`` gives the forms of a noun, for vocabularies of what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from marsad.language.cardinals import cardinal, definite_cardinal
from marsad.language.number_words import matches, number_words
from marsad.language.words import Words

Bound = Literal["exact", "about", "min", "max", "range", "vague", "none"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number among the words ``first:last``. ``high`` None is open upwards; both None: no number is given.

    bound: ``exact``; ``about`` (نحو عشرين: low and high are the number said); ``min`` (أكثر من); ``max`` (أقل من: low is
    None); ``range`` (بين 10 و15); ``vague`` (عشرات); ``none`` (عدد من).
    """

    low: int | None
    high: int | None
    bound: Bound
    first: int
    last: int


_RANGE = re.compile(r"(\d+)-(\d+)$")


def number_openers() -> frozenset[str]:
    """Folded words with which numbers, approximators and bounds may open; numbers in digits apart."""
    return number_words().starters | number_words().leads.keys()


def starts_number(words: Words, i: int) -> bool:
    """True where a number may begin at word ``i``: a quick check before ``number_at``."""
    table = number_words()
    word = words.bare[i]
    if word in table.starters or word[0] in "0123456789":
        return True
    following = table.leads.get(words.norm[i])
    if following is None or i + 1 >= len(words.norm):
        return False
    return words.norm[i + 1] in following or ("" in following and starts_number(words, _past_article(words, i + 1)))


def number_at(words: Words, i: int) -> Number | None:
    """The number that begins at word ``i`` with its approximator or bound, or None.

    Ordinals, dates, clock times and a lone أحد ("one of") are no numbers.
    """
    norm = words.norm
    for phrase, kind in number_words().before.get(norm[i], ()):
        first = i + len(phrase)
        if first >= len(norm) or not matches(norm, i, phrase):
            continue
        if kind in ("between", "from"):
            return _between(words, i, first, kind)
        inner = _inner(words, _past_article(words, first))
        if inner is None or inner.bound == "none":
            return None
        return bounded(replace(inner, first=i), kind)
    found = _with_odd(words, i) or _vague(words, i) or _cardinal_or_range(words, i)
    if found is None:
        return None
    kind, last = bound_after(words, found.last)
    return replace(bounded(found, kind), last=last) if kind else found


def definite_number_at(words: Words, i: int) -> Number | None:
    """``العشرين``, ``المئة`` where a number is expected: see ``definite_cardinal``."""
    plain = definite_cardinal(words, i)
    return Number(plain.value, plain.value, "exact", i, plain.last) if plain else None


def bound_after(words: Words, i: int) -> tuple[str, int]:
    """``("min", last)`` where the words from ``i`` bound what was said before them (على الأقل); otherwise ``("", i)``."""
    if i < len(words.norm):
        for phrase, kind in number_words().after.get(words.norm[i], ()):
            last = i + len(phrase)
            if matches(words.norm, i, phrase) and words.norm[last : last + 1] != ["من"]:  # not وأكثر من عشرين
                return kind, last
    return "", i


def bounded(number: Number, kind: str) -> Number:
    """The number read as at least (``min``), at most (``max``) or about what it says."""
    if kind == "min":
        return replace(number, high=None, bound="min")
    if kind == "max":
        return replace(number, low=None, high=number.high, bound="max")
    return replace(number, bound="about") if kind == "about" and number.bound == "exact" else number


def dual_forms(singular: str) -> tuple[str, ...]:
    """The folded dual forms of a folded noun: قتيل gives قتيلان and قتيلين, غاره gives غارتان, غارتين, غارتا and غارتي."""
    if singular.endswith("ه"):
        stem = singular[:-1] + "ت"
        return stem + "ان", stem + "ين", stem + "ا", stem + "ي"
    return singular + "ان", singular + "ين"


def _inner(words: Words, i: int) -> Number | None:
    """The number after an approximator or a bound; a definite one too: ``ما يقارب الثلاثين``."""
    if i >= len(words.norm):
        return None
    plain, definite = number_at(words, i), definite_number_at(words, i)
    return definite if definite and (plain is None or definite.last > plain.last) else plain


def _past_article(words: Words, i: int) -> int:
    """``الـ 30``: the article written apart is passed over."""
    return i + 1 if i + 1 < len(words.norm) and words.norm[i] == "ال" and words.norm[i + 1][0].isdecimal() else i


def _vague(words: Words, i: int) -> Number | None:
    for phrase, (low, high) in number_words().vague.get(words.bare[i], ()):
        if tuple(words.bare[i : i + len(phrase)]) == phrase:
            return Number(low, high, "none" if low is None else "vague", i, i + len(phrase))
    return None


def _with_odd(words: Words, i: int) -> Number | None:
    """``نيف وثلاثين``, ``ثلاثون ونيف``, ``بضعة وعشرين``: more than the tens, fewer than the next."""
    table, norm = number_words(), words.norm
    if i + 2 >= len(norm) or norm[i + 1] != "و":
        return None
    tens, odd = (norm[i + 2], norm[i]) if norm[i] in table.odd else (norm[i], norm[i + 2])
    value, least = table.tens.get(tens, 0), table.odd.get(odd)
    if least is None or value < 20:
        return None
    return Number(value + least, value + 9, "vague", i, i + 3)


def _cardinal_or_range(words: Words, i: int) -> Number | None:
    norm = words.norm
    span = _RANGE.match(norm[i])
    if span:
        low, high = int(span[1]), int(span[2])
        return Number(low, high, "range", i, i + 1) if low < high else None
    if norm[i] in "/(":
        return _enclosed(words, i)
    plain = cardinal(words, i)
    if plain is None:
        return None
    after = plain.last
    if after + 1 < len(norm) and norm[after] in number_words().to:
        second = cardinal(words, after + 1)
        if second and second.value > plain.value:
            value = plain.value * second.step if plain.step == 1 and second.value // second.step > plain.value else plain.value
            return Number(value, second.value, "range", i, second.last)
    return Number(plain.value, plain.value, "exact", i, _past_repeat(words, after, plain.value))


def _enclosed(words: Words, i: int) -> Number | None:
    """``/7/`` and ``(7)``."""
    closing = "/" if words.norm[i] == "/" else ")"
    if i + 2 < len(words.norm) and words.norm[i + 2] == closing and words.norm[i + 1].isdecimal():
        value = int(words.norm[i + 1])
        return Number(value, value, "exact", i, i + 3)
    return None


def _past_repeat(words: Words, i: int, value: int) -> int:
    """``ثلاثة (03)``, ``7 (سبعة)``: a number said again in brackets is passed over."""
    if i + 2 < len(words.norm) and words.norm[i] == "(":
        again = cardinal(words, i + 1)
        if again and again.value == value and words.norm[again.last : again.last + 1] == [")"]:
            return again.last + 1
    return i


def _between(words: Words, i: int, first: int, kind: str) -> Number | None:
    """``بين 10 و15``, ``من 3 إلى 5``; without a second number these are prepositions."""
    low = cardinal(words, first)
    joints = {"و"} if kind == "between" else number_words().to - {"او", "-"}
    if low is None or low.last + 1 >= len(words.norm) or words.norm[low.last] not in joints:
        return None
    high = cardinal(words, low.last + 1)
    if high is None or high.value <= low.value:
        return None
    return Number(low.value, high.value, "range", i, high.last)
