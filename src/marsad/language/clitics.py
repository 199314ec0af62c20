"""Splitting of proclitics (و ف ب ل ك س) and enclitic pronouns from a folded word.

A word is split when what remains is a word that is known: simplemma's Arabic word list, the article after a
preposition, or our own lists in ``knowledge/data/language/``. Names veto splits (كباجب is not ك + باجب).

    >>> split("وبالقرب")
    ('و', 'ب', 'القرب', '')
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import resources

from marsad.language.folding import normal

_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "نا", "كم", "ه")
_TAA = {"ت": "ه"}


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Words that stay whole, and words whose split is given: lines ``word`` and ``word = part part``."""
    whole: set[str] = set()
    given: dict[str, tuple[str, ...]] = {}
    source = resources.files("marsad.knowledge") / "data" / "language" / "clitics.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if "=" in line:
            word, parts = line.split("=")
            given[normal(word)] = tuple(normal(p) for p in parts.split())
        elif line:
            whole.update(normal(w) for w in line.split())
    return frozenset(whole), given


_names: set[str] = set()
_listeners: list[Callable[[], None]] = []


def on_change(listener: Callable[[], None]) -> None:
    """Calls ``listener`` whenever names were protected, so that it can drop what it remembers of splits."""
    _listeners.append(listener)


def protect(names: set[str] | frozenset[str]) -> None:
    """Adds folded words (parts of names of places and actors) that are never split."""
    if not names <= _names:
        _names.update(names)
        split.cache_clear()
        for listener in _listeners:
            listener()


@lru_cache(maxsize=1 << 16)
def known(word: str) -> bool:
    """True for a folded word that simplemma's word list holds in one of its usual spellings."""
    import simplemma

    if len(word) < 2:
        return False
    for spelling in _spellings(word):
        if simplemma.is_known(spelling, lang="ar"):
            return True
    return False


def _spellings(word: str) -> list[str]:
    """Folding lost hamza and ta marbuta; the word list has them."""
    forms = [word]
    if word.endswith("ه"):
        forms.append(word[:-1] + "ة")
    if word.startswith("ا"):
        forms += ["أ" + f[1:] for f in forms] + ["إ" + f[1:] for f in forms]
    if word.endswith("ي"):
        forms.append(word[:-1] + "ى")
    return forms


@lru_cache(maxsize=1 << 17)
def split(word: str) -> tuple[str, ...]:
    """``(proclitics …, stem, enclitic)`` of a folded word; the enclitic is ``""`` where there is none.

    The parts joined give the word back, save that after ل the stem may have its article restored: the caller keeps the
    surface by lengths (see ``tokenizer``).
    """
    whole, given = _lists()
    if word in given:
        parts = given[word]
        return parts if parts and parts[-1] in _PRONOUNS else (*parts, "")
    if len(word) < 3 or word in whole or word in _names or not word.isalpha():
        return (word, "")
    pro: list[str] = []
    rest = word
    for letter in "وف":
        if rest.startswith(letter) and len(rest) > 3 and _may_open(letter, rest):
            pro.append(letter)
            rest = rest[1:]
            break
    if rest not in whole and rest not in _names:
        if rest.startswith("لل") and len(rest) > 4 and not _strong(rest):
            pro.append("ل")
            rest = rest[1:]
        else:
            for letter in "بلكس":
                if rest.startswith(letter) and len(rest) > 3 and _may_open(letter, rest):
                    pro.append(letter)
                    rest = rest[1:]
                    break
    stem, enclitic = _enclitic(rest)
    return (*pro, stem, enclitic)


def _strong(word: str) -> bool:
    whole, _ = _lists()
    return word in whole or word in _names or known(word)


def _may_open(letter: str, word: str) -> bool:
    rest = word[1:]
    whole, given = _lists()
    if rest.startswith("ال") and len(rest) > 4 and letter in "وفبك":
        return not (word in _names)
    if rest in _names or rest in whole or rest in given:
        return True
    if letter == "س":
        return rest[0] in "يتن" and len(rest) > 3 and not known(word)
    if known(word):
        return False
    if letter == "و" and len(rest) > 2:
        return known(rest) or _open(rest) or not known(word)
    return known(rest) or _open(rest)


def _open(rest: str) -> bool:
    """What remains is itself a known word behind a clitic: وبريف, وللقوات; or before one: وسيارته."""
    if len(rest) > 3 and rest[0] in "بلك" and (rest[1:3] == "ال" or known(rest[1:]) or rest[1:] in _names):
        return True
    if rest.startswith("لل"):
        return True
    return _enclitic(rest)[1] != ""


def _enclitic(word: str) -> tuple[str, str]:
    whole, _ = _lists()
    if len(word) < 4 or word.startswith("ال") or word in whole or word in _names:
        return word, ""
    for pronoun in _PRONOUNS:
        stem = word[: -len(pronoun)]
        if not word.endswith(pronoun) or len(stem) < 2:
            continue
        if stem in whole or known(stem):
            if len(pronoun) <= 2 and known(word) and not (stem.endswith("ت") and known(stem[:-1] + "ه")):
                return word, ""
            return stem, pronoun
        if stem.endswith("ت") and known(stem[:-1] + "ه"):
            return stem, pronoun
        if stem.endswith("ا") and len(pronoun) > 1 and known(stem + "ء"):
            return stem, pronoun
    return word, ""


def shape(proclitics: list[str], stem: str, enclitic: str) -> str:
    """The comparison form of a stem: the article that ل swallowed is given back (للقوات), and a ta marbuta that a pronoun
    turned into ت (سيارتهم)."""
    if proclitics and proclitics[-1] == "ل" and stem.startswith("ل") and len(stem) > 3:
        return "ا" + stem
    if enclitic and stem.endswith("ت") and len(stem) > 3 and not stem.endswith("ات"):
        noun = stem[:-1] + "ه"
        return noun if known(noun) and not known(stem) else stem
    return stem
