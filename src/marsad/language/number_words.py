"""The words that numbers are made of, as ``knowledge/data/language/numbers.yaml`` lists them, in tables of folded words:
``خمسة`` 5, ``آلاف`` a scale, ``ما لا يقل عن`` a bound."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import NamedTuple, TypeVar

from marsad.language.folding import bare, normal
from marsad.language.tokenizer import read_words
from marsad.yaml_files import read_yaml

Meaning = TypeVar("Meaning")
Phrase = tuple[str, ...]


class NumberWords(NamedTuple):
    """Number words by kind; phrases by their first word, longest first."""

    units: dict[str, int]
    tens: dict[str, int]
    hundreds: dict[str, int]
    scales: dict[str, int]
    dual_scales: dict[str, int]
    fractions: dict[str, float]
    vague: dict[str, list[tuple[Phrase, tuple[int | None, int | None]]]]
    before: dict[str, list[tuple[Phrase, str]]]
    after: dict[str, list[tuple[Phrase, str]]]
    odd: dict[str, int]
    """Words for an odd number above the tens, with the least of it: نيف 1, بضعة 3."""
    to: frozenset[str]
    ordinals: frozenset[str]
    starters: frozenset[str]
    """Words that are a number or the first word of a vague one."""
    leads: dict[str, frozenset[str]]
    """First words of approximators and bounds, each with the words that go on; ``""`` where a number may follow at once."""


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """The compiled tables, loaded once."""
    source = resources.files("marsad.knowledge") / "data" / "language" / "numbers.yaml"
    data = read_yaml(source)
    named = {
        name: {normal(word): value for word, value in data[name].items()}
        for name in ("units", "teens", "tens", "hundreds", "scales", "dual_scales", "odd")
    }
    vague = _phrases([(phrase, (low, high)) for phrase, (low, high) in data["vague"].items()], definite=False)
    before = _phrases([(phrase, kind) for kind in ("exact", "about", "min", "max", "between", "from") for phrase in data[kind]])
    after = _phrases(list(data["after"].items()))
    fractions = {normal(word): value for word, value in data["fractions"].items()}
    starters = frozenset().union(*named.values(), fractions, vague, map(bare, named["dual_scales"]), {"/", "("})
    leads = {first: frozenset(phrase[1] if len(phrase) > 1 else "" for phrase, _ in rows) for first, rows in before.items()}
    return NumberWords(
        units=named["units"], tens=named["tens"] | named["teens"], hundreds=named["hundreds"], scales=named["scales"],
        dual_scales=named["dual_scales"], fractions=fractions, vague=vague, before=before, after=after, odd=named["odd"],
        to=frozenset(map(normal, data["to"])), ordinals=frozenset(map(normal, data["ordinals"])), starters=starters, leads=leads,
    )  # fmt: skip


_THOUSAND = 1000


def least_of_many(text: str) -> int | None:
    """The least that ``عشرات الجرحى`` or ``مئات القتلى`` can be, which are many and no number; None where ``text`` says neither."""
    folded = normal(text)
    return next((least for word, least in _many() if word in folded), None)


@lru_cache(maxsize=1)
def _many() -> tuple[tuple[str, int], ...]:
    rows = (row for rows in number_words().vague.values() for row in rows)
    return tuple((words[0], low) for words, (low, high) in rows if len(words) == 1 and low and high is None and low < _THOUSAND)


def _phrases(entries: list[tuple[str, Meaning]], definite: bool = True) -> dict[str, list[tuple[Phrase, Meaning]]]:
    table: dict[str, list[tuple[Phrase, Meaning]]] = {}
    for phrase, meaning in entries:
        read = read_words(phrase)
        words = tuple(read.norm if definite else read.bare)
        table.setdefault(words[0], []).append((words, meaning))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def matches(words: list[str], i: int, phrase: Phrase) -> bool:
    """True where the phrase, whose first word is known to fit, stands at ``i``."""
    return len(phrase) == 1 or tuple(words[i : i + len(phrase)]) == phrase
