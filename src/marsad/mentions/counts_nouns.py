"""Nouns that are counted, in every form that counts: ``طفل``, ``طفلا``, ``طفلان``, ``طفلين``, ``طفلي``, ``أطفال``.

The forms are made from the singular and the plurals that ``knowledge/data/counts.yaml`` gives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from marsad.knowledge.persons import takes_object_ending
from marsad.language.folding import normal
from marsad.language.numerals import dual_forms
from marsad.language.tokenizer import read_words

Phrase = tuple[str, ...]
Form = Literal["one", "two", "two_or_more", "many"]
_IMPLIED: dict[Form, tuple[int | None, int | None]] = {
    "one": (1, 1),
    "two": (2, 2),
    "two_or_more": (2, None),
    "many": (None, None),
}


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


AS_MANY = Noun("مثل", "people", None, "many")
"""As many as were told before: وأصيب مثلهم, ومثلهم من الجرحى; twice as many with ضعف."""
_NO_SINGULAR = "-"
_PERSONS = frozenset(("people", "killed", "wounded", "missing", "casualties"))


def nouns_of(data: dict[str, Any]) -> dict[str, list[tuple[Phrase, Noun]]]:
    """Later entries give way to earlier ones: what says its own fate first, then people, then things; duals last."""
    table: dict[str, list[tuple[Phrase, Noun]]] = {}
    rows = [
        (singular, plurals, Noun(singular, what, None, "one"))
        for what, nouns in data["fated"].items()
        for singular, plurals in nouns.items()
    ]
    rows += [
        (singular, plurals, Noun(singular, "people", None if group in data["untold"] else group, "one"))
        for group, nouns in data["people"].items()
        for singular, plurals in nouns.items()
    ]
    for singular, plurals, noun in rows:
        _add_forms(table, singular, plurals, noun)
    for singular, plurals, noun in rows:
        if singular != _NO_SINGULAR:
            _add_duals(table, singular, plurals, noun)
    for lemma, duals in data["duals"].items():
        for dual in duals:
            _add(table, (normal(dual),), Noun(lemma, "people", None, "two"))
    for what, words in data["things"].items():
        for word in words:
            _add(table, (normal(str(word)),), Noun(str(word), what, None, "one"))
            if not normal(str(word)).endswith(("ه", "ا", "ات")):
                _add(table, (normal(str(word)) + "ا",), Noun(str(word), what, None, "one"))
            for dual in dual_forms(normal(str(word))):
                _add(table, (dual,), Noun(str(word), what, None, "two"))
    for word in data["no_duals"]:
        table[normal(word)] = [row for row in table[normal(word)] if len(row[0]) > 1]
    for entries in table.values():
        entries.sort(key=lambda row: -len(row[0]))
    return table


def _add_forms(table: dict[str, list[tuple[Phrase, Noun]]], singular: str, plurals: str, noun: Noun) -> None:
    one = _phrase(singular)
    many = [_phrase(plural) for plural in ([plurals] if len(one) > 1 else plurals.split())]
    if singular != _NO_SINGULAR:
        _add(table, one, noun)
    if len(one) == 1 and len(one[0]) == 2:
        _add(table, ("ال" + one[0],), noun)  # the article of الأب stays on the word
    if len(one) == 1 and not one[0].endswith("ه"):
        _add(table, (one[0] + "ا",), replace(noun, accusative=True))
    for plural in many:
        ambiguous = len(one) == 1 and plural[0] in dual_forms(one[0])
        _add(table, plural, replace(noun, form="two_or_more" if ambiguous else "many"))
        if len(plural) == 1 and takes_object_ending(plural[0]):
            _add(table, (plural[0] + "ا",), replace(noun, form="many", accusative=True))


def _add_duals(table: dict[str, list[tuple[Phrase, Noun]]], singular: str, plurals: str, noun: Noun) -> None:
    """Both cases, and the forms without ن before another noun or a pronoun (طفليه, طفلتا); مرافقيه may be more than two."""
    one = _phrase(singular)
    sound = any(_phrase(plural)[0] == one[0] + "ين" for plural in plurals.split()[:3])
    for dual in (*dual_forms(one[0]), *([] if one[0].endswith("ه") else [one[0] + "ي"])):
        _add(table, (dual, *one[1:]), replace(noun, form="two_or_more" if sound and dual == one[0] + "ي" else "two"))


def _phrase(words: str) -> Phrase:
    return tuple(read_words(words).bare)


def _add(table: dict[str, list[tuple[Phrase, Noun]]], words: Phrase, noun: Noun) -> None:
    rows = table.setdefault(words[0], [])
    if all(row[0] != words for row in rows):
        rows.append((words, noun))
