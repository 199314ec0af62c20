"""The words of an evidence text that can tell one happening from another."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from marsad.language import fold
from marsad.language.folding import FILLER

_WORD = re.compile(r"[ء-ي]+")
_PROCLITICS = ("وال", "فال", "بال", "كال", "لل", "ال")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Stems that are too common to tell anything: ``common_words.txt`` and ``frequent_words.txt``."""
    folder = resources.files("marsad.knowledge") / "data" / "events"
    files = [folder / name for name in ("common_words.txt", "frequent_words.txt")]
    lines = (line.split("#")[0] for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return frozenset(stem(w) for line in lines for w in _WORD.findall(fold(line).replace(FILLER, "")))


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """A folded word without article and the usual clitics before it; only for comparing words with words.

    >>> stem("والمعصره")
    'معصره'
    """
    for start in _PROCLITICS:
        if word.startswith(start) and len(word) - len(start) >= 3:
            return word[len(start) :]
    if word[:1] in "وبف" and len(word) >= 5:
        return word[1:]
    return word


def content_words(text: str, least: int) -> frozenset[str]:
    """The stems of a text that have ``least`` letters or more and are not common."""
    common = common_words()
    found = {stem(w) for w in _WORD.findall(fold(text).replace(FILLER, ""))}
    return frozenset(w for w in found if len(w) >= least and w not in common)
