"""The Arabic word list that the splitting of clitics rests on: simplemma's (MIT), folded as texts are folded.

It knows forms, not meanings, and says nothing of how usual a word is; ``knowledge/data/language/clitics.txt`` corrects it.
"""

from __future__ import annotations

from functools import lru_cache

from marsad.collector import uncollected
from marsad.language.folding import FILLER, fold


@lru_cache(maxsize=1)
@uncollected()
def forms() -> frozenset[str]:
    """Every word form of the list, folded; loaded on first use (about a second) and kept (about 30 MB)."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    written = "\n".join(DefaultDictionaryFactory(cache_max_size=1).get_dictionary("ar"))
    folded = fold(written).replace(FILLER, "").split("\n")
    return frozenset(form for form in folded if len(form) > 1 and "\u0621" <= form[0] <= "\u064a")


def known(word: str) -> bool:
    """True for a folded word that the list holds in any spelling that folds to it."""
    return word in forms()


def imperfect(word: str) -> bool:
    """True for a folded verb form that the list has with other prefixes too: يقصف, تقصف, نقصف; يقصفون, تقصفون."""
    if len(word) < 3 or word[0] not in "يتن" or word not in forms():
        return False
    others = sum(letter + word[1:] in forms() for letter in "يتنا")
    return others > 2 or (others == 2 and word.endswith(("ون", "ان", "وا")))
