"""Reads a number at a word: digits, number words with gender, case and clitics, vague numbers, bounds and ranges.

    >>> from marsad.language.tokenizer import read_words
    >>> number_at(read_words("ما لا يقل عن خمسة وعشرين مدنيا"), 0)
    Number(low=25, high=None, bound='min', first=0, last=7)

The vocabulary is ``knowledge/data/language/numbers.yaml``. Duals (قتيلان) are number and noun in one: ``dual_forms`` gives
the forms of a noun, for vocabularies of what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from typing import Literal, NamedTuple, TypeVar

import yaml

from marsad.language.folding import bare, normal
from marsad.language.tokenizer import read_words
from marsad.language.words import Words

Meaning = TypeVar("Meaning")
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


class Plain(NamedTuple):
    """A cardinal that ends before the word ``last``. ``step`` is the scale it was said in: 1, 1000, 1000000 …"""

    value: int
    last: int
    step: int


class _Vocabulary(NamedTuple):
    """Number words by kind; phrases by their first word, longest first."""

    units: dict[str, int]
    tens: dict[str, int]
    hundreds: dict[str, int]
    scales: dict[str, int]
    dual_scales: dict[str, int]
    fractions: dict[str, float]
    vague: dict[str, list[tuple[tuple[str, ...], tuple[int | None, int | None]]]]
    before: dict[str, list[tuple[tuple[str, ...], str]]]
    after: dict[str, list[tuple[tuple[str, ...], str]]]
    to: frozenset[str]
    ordinals: frozenset[str]
    starters: frozenset[str]
    """Words that are a number or the first word of a vague one."""
    leads: dict[str, frozenset[str]]
    """First words of approximators and bounds, each with the words that go on; ``""`` where a number may follow at once."""


_THOUSANDS = re.compile(r"\d{1,3}(?:[.,٫٬]\d{3})+$")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})$")
_RANGE = re.compile(r"(\d+)-(\d+)$")
_LARGEST = 10**11
_HUNDRED = frozenset(map(normal, ("مئة", "مائة", "مية")))
_TEEN = frozenset(("عشر", "عشره"))


@lru_cache(maxsize=1)
def _vocabulary() -> _Vocabulary:
    source = resources.files("marsad.knowledge") / "data" / "language" / "numbers.yaml"
    data = yaml.safe_load(source.read_text(encoding="utf-8"))
    named = {name: {normal(word): value for word, value in data[name].items()} for name in ("units", "teens", "tens", "hundreds", "scales", "dual_scales")}
    vague = _phrases([(phrase, (low, high)) for phrase, (low, high) in data["vague"].items()], definite=False)
    before = _phrases([(phrase, kind) for kind in ("exact", "about", "min", "max", "between", "from") for phrase in data[kind]])
    after = _phrases(list(data["after"].items()))
    fractions = {normal(word): value for word, value in data["fractions"].items()}
    starters = frozenset().union(*named.values(), fractions, vague, map(bare, named["dual_scales"]), {"/", "("})
    leads = {first: frozenset(phrase[1] if len(phrase) > 1 else "" for phrase, _ in rows) for first, rows in before.items()}
    return _Vocabulary(
        units=named["units"], tens=named["tens"] | named["teens"], hundreds=named["hundreds"], scales=named["scales"],
        dual_scales=named["dual_scales"], fractions=fractions, vague=vague, before=before, after=after,
        to=frozenset(map(normal, data["to"])), ordinals=frozenset(map(normal, data["ordinals"])), starters=starters, leads=leads,
    )  # fmt: skip


def _phrases(entries: list[tuple[str, Meaning]], definite: bool = True) -> dict[str, list[tuple[tuple[str, ...], Meaning]]]:
    table: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for phrase, meaning in entries:
        read = read_words(phrase)
        words = tuple(read.norm if definite else read.bare)
        table.setdefault(words[0], []).append((words, meaning))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def number_openers() -> frozenset[str]:
    """Folded words with which numbers, approximators and bounds may open; numbers in digits apart."""
    return _vocabulary().starters | _vocabulary().leads.keys()


def starts_number(words: Words, i: int) -> bool:
    """True where a number may begin at word ``i``: a quick check before ``number_at``."""
    vocabulary = _vocabulary()
    word = words.bare[i]
    if word in vocabulary.starters or word[0] in "0123456789":
        return True
    following = vocabulary.leads.get(words.norm[i])
    if following is None or i + 1 >= len(words.norm):
        return False
    return words.norm[i + 1] in following or ("" in following and starts_number(words, i + 1))


def number_at(words: Words, i: int) -> Number | None:
    """The number that begins at word ``i`` with its approximator or bound, or None.

    Ordinals, dates, clock times and a lone أحد ("one of") are no numbers.
    """
    vocabulary = _vocabulary()
    norm = words.norm
    for phrase, kind in vocabulary.before.get(norm[i], ()):
        first = i + len(phrase)
        if first >= len(norm) or not _matches(norm, i, phrase):
            continue
        if kind in ("between", "from"):
            return _between(words, i, first, kind)
        inner = number_at(words, first)
        if inner is None or inner.bound == "none":
            return None
        return bounded(replace(inner, first=i), kind)
    found = _vague(words, i) or _cardinal_or_range(words, i)
    if found is None:
        return None
    kind, last = bound_after(words, found.last)
    return replace(bounded(found, kind), last=last) if kind else found


def bound_after(words: Words, i: int) -> tuple[str, int]:
    """``("min", last)`` where the words from ``i`` bound what was said before them (على الأقل); otherwise ``("", i)``."""
    if i < len(words.norm):
        for phrase, kind in _vocabulary().after.get(words.norm[i], ()):
            last = i + len(phrase)
            if _matches(words.norm, i, phrase) and words.norm[last : last + 1] != ["من"]:  # not وأكثر من عشرين
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


def _matches(norm: list[str], i: int, phrase: tuple[str, ...]) -> bool:
    return len(phrase) == 1 or tuple(norm[i : i + len(phrase)]) == phrase


def _vague(words: Words, i: int) -> Number | None:
    for phrase, (low, high) in _vocabulary().vague.get(words.bare[i], ()):
        if tuple(words.bare[i : i + len(phrase)]) == phrase:
            return Number(low, high, "none" if low is None else "vague", i, i + len(phrase))
    return None


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
    if after + 1 < len(norm) and norm[after] in _vocabulary().to:
        second = cardinal(words, after + 1)
        if second and second.value > plain.value:
            value = plain.value * second.step if plain.step == 1 and second.value // second.step > plain.value else plain.value
            return Number(value, second.value, "range", i, second.last)
    return Number(plain.value, plain.value, "exact", i, after)


def _enclosed(words: Words, i: int) -> Number | None:
    """``/7/`` and ``(7)``."""
    closing = "/" if words.norm[i] == "/" else ")"
    if i + 2 < len(words.norm) and words.norm[i + 2] == closing and words.norm[i + 1].isdecimal():
        value = int(words.norm[i + 1])
        return Number(value, value, "exact", i, i + 3)
    return None


def _between(words: Words, i: int, first: int, kind: str) -> Number | None:
    """``بين 10 و15``, ``من 3 إلى 5``; without a second number these are prepositions."""
    low = cardinal(words, first)
    joints = {"و"} if kind == "between" else _vocabulary().to - {"او", "-"}
    if low is None or low.last + 1 >= len(words.norm) or words.norm[low.last] not in joints:
        return None
    high = cardinal(words, low.last + 1)
    if high is None or high.value <= low.value:
        return None
    return Number(low.value, high.value, "range", i, high.last)


def cardinal(words: Words, i: int) -> Plain | None:
    """The exact number that begins at word ``i``: ``خمسة وعشرون``, ``7 آلاف``, ``ألفان وخمسمئة``, ``3.5 مليون``."""
    if i >= len(words.norm) or (i and words.bare[i - 1] in _vocabulary().ordinals and words.norm[i] in _TEEN):
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


def _scaled(words: Words, i: int) -> Plain | None:
    """A number below a thousand with its scale word, or a scale word alone."""
    vocabulary = _vocabulary()
    word = words.norm[i]
    if word in vocabulary.dual_scales:
        value = vocabulary.dual_scales[word]
        return Plain(value, i + 1, 10 ** (len(str(value)) - 1))
    if word in vocabulary.scales:
        value = vocabulary.scales[word]
        return Plain(value, i + 1, value) if word not in ("الاف", "ملايين") else None
    small, last = vocabulary.fractions.get(word) or _digits(word), i + 1
    if small is None:
        spelled = _below_thousand(words, i)
        if spelled is None:
            return None
        small, last = spelled
    if last < len(words.norm) and words.norm[last] in vocabulary.scales:
        scale = vocabulary.scales[words.norm[last]]
        return Plain(round(small * scale), last + 1, scale)
    if small != int(small) or small > _LARGEST:
        return None
    return Plain(int(small), last, 100 if small >= 100 and not words.norm[i][0].isdecimal() else 1)


def _digits(word: str) -> float | None:
    if not word[0].isdecimal():
        return None
    if word.isdecimal():
        return int(word) if len(word) < 12 else None
    if _THOUSANDS.match(word):
        return int("".join(c for c in word if c.isdecimal()))
    decimal = _DECIMAL.match(word)
    return float(f"{decimal[1]}.{decimal[2]}") if decimal else None


def _below_thousand(words: Words, i: int) -> tuple[int, int] | None:
    vocabulary = _vocabulary()
    norm, count = words.norm, len(words.norm)
    word = norm[i]
    following = norm[i + 1] if i + 1 < count else ""
    if word in vocabulary.hundreds:
        return _with_rest(words, vocabulary.hundreds[word], i + 1)
    if word in vocabulary.tens:
        return vocabulary.tens[word], i + 1
    value = vocabulary.units.get(word) or _definite_unit(words, i)
    if value is None:
        return None
    if following in _TEEN and value < 10:
        return 10 + value, i + 2
    if following in _HUNDRED and 2 < value < 10:
        return _with_rest(words, value * 100, i + 2)
    if following == "و" and value < 10 and i + 2 < count and vocabulary.tens.get(norm[i + 2], 0) % 10 == 0 and norm[i + 2] in vocabulary.tens:
        return value + vocabulary.tens[norm[i + 2]], i + 3
    return (value, i + 1) if word not in ("احد", "احدي", "حادي", "اثنا", "اثني") else None


def _definite_unit(words: Words, i: int) -> int | None:
    """``الثلاثة``, ``العشرين``; not الاثنين, which is a weekday."""
    word = words.bare[i]
    return _vocabulary().units.get(word) if word != words.norm[i] and not word.startswith("اثن") else None


def _with_rest(words: Words, hundreds: int, last: int) -> tuple[int, int]:
    """``مئة وخمسة وعشرون``: what follows the hundreds with و."""
    if last + 1 < len(words.norm) and words.norm[last] == "و":
        small = _digits(words.norm[last + 1])
        if small is not None and small < 100 and small == int(small):
            return hundreds + int(small), last + 2
        rest = _below_thousand(words, last + 1)
        if rest and rest[0] < 100:
            return hundreds + rest[0], rest[1]
    return hundreds, last
