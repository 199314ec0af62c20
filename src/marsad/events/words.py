"""The words of an evidence text that can tell one happening from another."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from marsad.language.clitics import split
from marsad.language.folding import FILLER, bare, fold, normal

_WORD = re.compile(r"[ء-ي]+")
_WRITTEN = re.compile(r"[\u0621-\u064a]+")
_ENDINGS = ("ات", "ين", "ون", "ان", "ته", "تا", "وا", "ه", "ت", "ا", "ي")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Stems that are too common to tell anything: ``common_words.txt`` and ``frequent_words.txt``."""
    folder = resources.files("marsad.knowledge") / "data" / "events"
    common = _read(folder / "common_words.txt")
    return frozenset(map(stem, common)) | _read(folder / "frequent_words.txt")


def _read(file: Traversable) -> frozenset[str]:
    lines = (line.split("#")[0] for line in file.read_text(encoding="utf-8").splitlines())
    return frozenset(w for line in lines for w in _WORD.findall(fold(line).replace(FILLER, "")))


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """A folded word without clitics, article and common endings; only for comparing words with words.

    >>> stem("والمعصره") == stem("بمعصره") == stem("معصرته")
    True
    """
    *_, core, _ = split(word) if len(word) > 3 else ("", word, "")
    core = bare(core)
    for ending in _ENDINGS:
        if core.endswith(ending) and len(core) - len(ending) >= 3:
            return core[: -len(ending)]
    return core


def content_words(text: str, least: int) -> frozenset[str]:
    """The stems of a text's words of ``least`` letters or more that are not common."""
    common = common_words()
    found = {stem(w) for w in _WORD.findall(fold(text).replace(FILLER, "")) if len(w) >= least}
    return frozenset(found - common)


def written_as(text: str) -> dict[str, str]:
    """For each stem of a text the first word that has it, as written but for vowel marks."""
    found: dict[str, str] = {}
    for word in _WRITTEN.findall(text):
        found.setdefault(stem(normal(word)), word)
    return found
