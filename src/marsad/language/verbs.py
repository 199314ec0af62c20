"""Which words may be finite verbs, by their form alone. What stands around a word is for the reader of clauses to weigh.

Two degrees: ``sure`` forms are hardly ever anything else (يقصف, اقتحمت, هاجموا, اندلع); ``maybe`` forms are spelt like a
noun too (قتل, طالب, رفض) and are verbs where a clause begins.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from marsad.language.folding import normal
from marsad.language.lexicon import imperfect

SURE, MAYBE, NOT = 2, 1, 0
_DAMMA = "\u064f"


def marked_passive(text: str) -> bool:
    """True for a verb as written whose vowel marks make it a passive: قُتل, اعتُقلوا, استُهدفت, يُقتل; not يُصيب, يُطلق, whose
    damma is that of a derived form.

    >>> marked_passive("استُهدفت"), marked_passive("استهدفت"), marked_passive("يُصيب"), marked_passive("يُصاب")
    (True, False, False, True)
    """
    if text[:1] in "يتن" and text[1:2] == _DAMMA and _derived(normal(text[2:])):
        return False
    return _DAMMA in text[:3] or text[:1] in "اأٱ" and _DAMMA in text[:5]


def _derived(stem: str) -> bool:
    """True for the stem of a present that is written with damma in the active too: صيب of أصاب, طلق of أطلق, هاجم."""
    for ending in ("ون", "وا", "ان", ""):
        root = stem.removesuffix(ending)
        if len(root) == 3 and root[1] == "ي":
            return "ا" + root[0] + "ا" + root[2] in _lists()[0]
        if len(root) == 3 and root[1] != "ا" and "ا" + root in _lists()[0] or len(root) == 4 and root[1] == "ا":
            return True
    return False


_PAST_ENDINGS = ("وا", "تا", "ت", "ا", "ن")


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Folded past forms, and the words that are never verbs."""
    folder = resources.files("marsad.knowledge") / "data" / "language"
    sections: dict[str, set[str]] = {"verbs": set(), "never": set()}
    current = sections["verbs"]
    for name in ("verbs_listed.txt", "verbs.txt"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            line = line.split("#")[0].strip()
            if line.startswith("["):
                current = sections[line.strip("[]")]
            else:
                current.update(normal(word) for word in line.split())
    return frozenset(sections["verbs"]), frozenset(sections["never"])


@lru_cache(maxsize=1 << 14)
def finite(word: str) -> int:
    """``SURE``, ``MAYBE`` or ``NOT`` for a folded word without clitics and article.

    >>> finite("اقتحمت"), finite("قتل"), finite("مدينه")
    (2, 1, 0)
    """
    verbs, never = _lists()
    if len(word) < 2 or word in never or word.startswith("ال") or word.endswith("ه") and word not in verbs:
        return NOT
    if word[0] in "يتن" and (word[0] == "ي" or word not in verbs) and imperfect(word):
        return MAYBE if word[0] == "ن" or len(word) < 4 else SURE
    if word in verbs:
        return SURE if len(word) > 4 and word[0] == "ا" else MAYBE
    for ending in _PAST_ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 1:
            if ending == "ت" and word.endswith("ات"):
                continue
            if stem in verbs or (ending != "ا" and _weak(stem, ending, verbs)):
                return SURE if ending in ("ت", "وا", "تا") and stem not in ("بن", "بي") else MAYBE
    return NOT


def _weak(stem: str, ending: str, verbs: frozenset[str]) -> bool:
    """``نفت`` of نفى, ``دعت`` of دعا, ``لقوا`` of لقي: the last letter of weak verbs falls before an ending."""
    return len(stem) > 1 and (stem + "ي" in verbs or (ending in ("ت", "وا") and stem + "ا" in verbs))
