"""What ``knowledge/data/counts.yaml`` says, compiled into tables of folded words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

import yaml

from marsad.language.folding import normal
from marsad.language.numerals import dual_forms, number_openers
from marsad.language.tokenizer import read_words

Form = Literal["one", "two", "two_or_more", "many"]
_IMPLIED: dict[Form, tuple[int | None, int | None]] = {"one": (1, 1), "two": (2, 2), "two_or_more": (2, None), "many": (None, None)}


@dataclass(frozen=True, slots=True)
class Noun:
    """A form of a noun that is counted. ``what`` as in ``CountMention``; ``people`` for persons whose fate is open.

    form: ``one``, ``two``, ``many``; ``two_or_more`` for مدنيين, which is written alike as dual and plural.
    ``accusative``: a form with tanwin (طفلا), the object of a verb.
    """

    lemma: str
    what: str
    group: str | None
    form: Form
    accusative: bool = False

    @property
    def implied(self) -> tuple[int | None, int | None]:
        """Least and most that the form itself says; both None for a plural."""
        return _IMPLIED[self.form]

    @property
    def person(self) -> bool:
        return self.what in _PERSONS


ONE_OF = frozenset(("احد", "احدي"))
EACH = "كل"
_PERSONS = frozenset(("people", "killed", "wounded", "missing", "casualties"))


@dataclass(frozen=True, slots=True)
class Fate:
    """A word that decides the fate of those it governs. ``strength``: ``head``, ``verb`` or ``near`` (see the data)."""

    what: str
    strength: str
    joint: bool = False
    """True where two fates are said of one number: مقتل وإصابة عشرة."""


Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tables by first word, longest phrase first. Nouns are keyed by their form without article."""

    nouns: dict[str, list[tuple[Phrase, Noun]]]
    fates: dict[str, list[tuple[Phrase, Fate]]]
    markers: dict[str, list[tuple[Phrase, str]]]
    no_fate_after: frozenset[str]
    death_words: frozenset[str]
    death_needs: frozenset[str]
    over_words: frozenset[str]
    over_needs: frozenset[str]
    numbered: frozenset[str]
    total_verbs: frozenset[str]
    total_rising: frozenset[str]
    total_measures: frozenset[str]
    since: frozenset[str]
    during: frozenset[str]
    losses: dict[str, list[tuple[Phrase, str]]]
    none_after: frozenset[str]
    unknown_between: frozenset[str]
    countries: frozenset[str]
    also_things: frozenset[str]
    around: dict[str, frozenset[str]]
    """Words around quantities, by the name of their list in the data: passed, prepositions, after_others …"""
    counted: frozenset[str]
    """First words, without article, of what counts without a number too (people, duals), of losses and measures."""
    openers: frozenset[str]
    """All words at which anything of this vocabulary, or a number, may open: a first check."""
    leads: dict[str, frozenset[str]]
    """First words of markers, each with the words that go on; ``""`` where the first word is the whole marker."""


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The compiled vocabulary, loaded once."""
    source = resources.files("marsad.knowledge") / "data" / "counts.yaml"
    data = yaml.safe_load(source.read_text(encoding="utf-8"))
    fates = [
        (phrase, Fate(what, strength.removesuffix("s")))
        for what, rows in data["fates"].items()
        for strength in ("heads", "verbs", "near")
        for phrase in rows[strength]
    ]
    nouns, losses = _nouns(data), _table([(phrase, what) for what, phrases in data["losses"].items() for phrase in phrases])
    measures = _set(data["total_measures"])
    markers = _table([(phrase, "subset") for phrase in data["subset"]] + [(phrase, "joining") for phrase in data["joining"]])
    leads = {first: frozenset(phrase[1] if len(phrase) > 1 else "" for phrase, _ in rows) for first, rows in markers.items()}
    leads["بين"] |= {word for word, forms in nouns.items() if forms[0][1].what in ("killed", "wounded")}
    alone = {word for word, forms in nouns.items() if any(noun.person or (noun.form == "two" and noun.what != "other") for _, noun in forms)}
    counted = frozenset(alone | losses.keys() | measures | ONE_OF | {EACH})
    fates += [(word, Fate("killed", "near")) for word in data["death_over"]["words"]]
    governing = _table(fates)
    return Vocabulary(
        nouns=nouns, fates=governing, markers=markers, leads=leads,
        no_fate_after=_set(data["no_fate_after"]), death_words=_set(data["death_after"]["words"]),
        death_needs=_set(data["death_after"]["needs"]), over_words=_set(data["death_over"]["words"]),
        over_needs=_set(data["death_over"]["needs"]), numbered=_set(data["numbered"]),
        total_verbs=_set(data["total"]), total_rising=_set(data["total_rising"]), total_measures=measures,
        since=_set(data["cumulative"]["since"]), during=_set(data["cumulative"]["during"]),
        losses=losses, counted=counted, openers=counted | governing.keys() | leads.keys() | number_openers(),
        none_after=_set(data["none_after"]),
        unknown_between=_set(data["unknown_between"]), countries=_set(data["countries"]), also_things=_set(data["also_things"]),
        around={name: _set(row) for name, row in data["around"].items()},
    )  # fmt: skip


def _set(words: list[str]) -> frozenset[str]:
    """Single folded words; of a phrase its first full word."""
    return frozenset(normal(word) for word in words)


def _table(entries: list[tuple[str, Any]]) -> dict[str, list[tuple[Phrase, Any]]]:
    table: dict[str, list[tuple[Phrase, Any]]] = {}
    for phrase, meaning in entries:
        words = tuple(read_words(phrase).norm)
        rows = table.setdefault(words[0], [])
        if all(row[0] != words for row in rows):
            rows.append((words, meaning))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def _nouns(data: dict[str, Any]) -> dict[str, list[tuple[Phrase, Noun]]]:
    """Later entries give way to earlier ones: what says its own fate first, then people, then things; duals last."""
    table: dict[str, list[tuple[Phrase, Noun]]] = {}
    rows = [(singular, plurals, Noun(singular, what, None, "one")) for what, nouns in data["fated"].items() for singular, plurals in nouns.items()]
    rows += [
        (singular, plurals, Noun(singular, "people", group or None, "one"))
        for group, nouns in data["people"].items()
        for singular, plurals in nouns.items()
    ]
    for singular, plurals, noun in rows:
        _add_forms(table, singular, plurals, noun)
    for singular, _, noun in rows:
        _add_duals(table, singular, noun)
    for what, words in data["things"].items():
        for word in words:
            _add(table, (normal(str(word)),), Noun(str(word), what, None, "one"))
            for dual in dual_forms(normal(str(word))):
                _add(table, (dual,), Noun(str(word), what, None, "two"))
    for entries in table.values():
        entries.sort(key=lambda row: -len(row[0]))
    return table


def _add_forms(table: dict[str, list[tuple[Phrase, Noun]]], singular: str, plurals: str, noun: Noun) -> None:
    one = _phrase(singular)
    many = [_phrase(plural) for plural in ([plurals] if len(one) > 1 else plurals.split())]
    _add(table, one, noun)
    if len(one) == 1 and not one[0].endswith("ه"):
        _add(table, (one[0] + "ا",), replace(noun, accusative=True))
    for plural in many:
        ambiguous = len(one) == 1 and plural[0] in dual_forms(one[0])
        _add(table, plural, replace(noun, form="two_or_more" if ambiguous else "many"))


def _add_duals(table: dict[str, list[tuple[Phrase, Noun]]], singular: str, noun: Noun) -> None:
    """Both cases, and the forms without ن before another noun or a pronoun (طفليه, طفلتا)."""
    one = _phrase(singular)
    for dual in (*dual_forms(one[0]), *([] if one[0].endswith("ه") else [one[0] + "ي"])):
        _add(table, (dual, *one[1:]), replace(noun, form="two"))


def _phrase(words: str) -> Phrase:
    return tuple(read_words(words).bare)


def _add(table: dict[str, list[tuple[Phrase, Noun]]], words: Phrase, noun: Noun) -> None:
    rows = table.setdefault(words[0], [])
    if all(row[0] != words for row in rows):
        rows.append((words, noun))
