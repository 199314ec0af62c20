"""Nouns for persons: ``data/counts.yaml`` lists them once, for counting them and for finding who did a thing and whom it befell."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache
from importlib import resources
from typing import Any

from marsad.language.folding import normal
from marsad.yaml_files import read_yaml

_NO_SINGULAR = "-"


@lru_cache(maxsize=1)
def counted() -> dict[str, Any]:
    """What ``data/counts.yaml`` says, as written there."""
    found: dict[str, Any] = read_yaml(resources.files("marsad.knowledge") / "data" / "counts.yaml")
    return found


def people(humans: dict[str, Any]) -> dict[str, list[str]]:
    """The groups of ``happenings/humans.yaml`` with the forms of their words, and the nouns of the groups they take from the counted.

    A noun that the file lists in any group of persons stays in that one; what it calls ambiguous is taken into none.
    """
    takes: dict[str, list[str]] = humans.pop("takes")
    nouns: list[str] = humans.pop("ambiguous")
    forms: list[str] = humans.pop("ambiguous_forms")
    out = {group: [form for word in words for form in _listed(word)] for group, words in humans.items()}
    own = {word for group in (*takes, "office") for word in out[group]} | set(nouns)
    for group, names in takes.items():
        out[group] += [word for word in _forms_of(names, own) if word not in forms]
    return out


def _listed(word: str) -> list[str]:
    """``مسعف+`` with its regular forms: مسعفا, مسعفان, مسعفين, مسعفون too."""
    one = word.removesuffix("+")
    if one == word:
        return [word]
    return [one, *(one[:-1] + end for end in ("تان", "تين", "ات"))] if one.endswith("ة") else [one, *(one + end for end in _ENDINGS)]


_ENDINGS = ("ا", "ان", "ين", "ون")


_NO_OBJECT_ENDING = ("ين", "ون", "ات", "ة", "ه", "اء", "ى", "ي", "ا", "و")


def takes_object_ending(plural: str) -> bool:
    """True for a broken plural that is written with ا as an object: تجارا, عمالا; not مزارعين, معلمات, رعاة, أطباء."""
    return not plural.endswith(_NO_OBJECT_ENDING)


@lru_cache(maxsize=1)
def persons() -> tuple[str, ...]:
    """Every noun for persons that is counted, with its plurals, but for nations and what is another word too (``ambiguous`` in ``happenings/humans.yaml``)."""
    humans = read_yaml(resources.files("marsad.knowledge") / "data" / "happenings" / "humans.yaml")
    but = {*humans["ambiguous"], *humans["ambiguous_forms"], _NO_SINGULAR, ""}
    nouns = [
        form
        for group, listed in counted()["people"].items()
        if group != "nations"  # adjectives too: إيقاف الهجمات التركية
        for one, plurals in listed.items()
        if one not in but
        for form in (one, *([plurals] if " " in one else plurals.split()))
    ]
    return tuple(form for form in dict.fromkeys(nouns) if form not in but)


def _forms_of(groups: Iterable[str], but: Container[str] = ()) -> list[str]:
    """The forms of the nouns of these groups, but for some; those of sound plurals before an owner too (مزارعو القرية)."""
    out: list[str] = []
    for group in groups:
        for singular, plurals in counted()["people"][group].items():
            if singular in but:
                continue
            out += _singular_forms(singular) + ([plurals] if " " in singular and plurals else plurals.split())
            out += [] if " " in singular else [plural + "ا" for plural in plurals.split() if takes_object_ending(plural)]
            if " " not in singular:
                out += [plural[:-2] + end for plural in plurals.split() if plural.endswith("ون") for end in "وي"]
    return out


def _singular_forms(singular: str) -> list[str]:
    """A noun, its object form and its dual: جندي, جنديا, جنديان, جنديين; nothing for what has no singular."""
    if singular == _NO_SINGULAR:
        return []
    if " " in singular:
        return [singular]
    return [
        singular,
        *([singular[:-1] + end for end in ("تان", "تين")] if singular.endswith("ة") else [singular + end for end in _ENDINGS[:3]]),
    ]


@lru_cache(maxsize=1)
def _singulars() -> frozenset[str]:
    return frozenset(one for group, nouns in counted()["people"].items() for one in nouns if " " not in one and group != "families")


def singular_forms(noun: str) -> list[str]:
    """A noun for persons that is counted, its object form and its dual; another word alone."""
    return _singular_forms(noun) if noun in _singulars() else [noun]


@lru_cache(maxsize=1)
def _ones_and_twos() -> frozenset[str]:
    return frozenset(normal(form) for one in _singulars() for form in (one, one[:-1] + "تان" if one.endswith("ة") else one + "ان"))


@lru_cache(maxsize=1)
def many() -> frozenset[str]:
    """Folded plurals of the nouns for civilians by trade, kin or age: تجار, مزارعين, ركاب."""
    groups = read_yaml(resources.files("marsad.knowledge") / "data" / "happenings" / "humans.yaml")["takes"]["civil"]
    return frozenset(
        normal(plural)
        for group in groups
        for one, plurals in counted()["people"][group].items()
        if " " not in one
        for plural in plurals.split()
    )


@lru_cache(maxsize=1)
def civilians() -> frozenset[str]:
    """The nouns that say of those who are counted that they are civilians: by trade, age, kin, or only by nation."""
    groups = [*read_yaml(resources.files("marsad.knowledge") / "data" / "happenings" / "humans.yaml")["takes"]["civil"], "nations"]
    return frozenset(noun for group in groups for noun in counted()["people"][group] if group != "anybody")


def one_or_two(word: str) -> bool:
    """True for a folded noun that says one person, or two in the form of a subject: ``جندي``, ``ممرضة``, ``حارسان``."""
    return word in _ones_and_twos()
