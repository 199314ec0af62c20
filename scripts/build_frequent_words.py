#!/usr/bin/env python3
"""Writes ``knowledge/data/events/frequent_words.txt``: stems that are ordinary in Arabic or in news of conflict.

    python scripts/build_frequent_words.py

Sharing an ordinary word says nothing of whether two accounts tell one happening, however few accounts of a run use it. The
stems come from four places, none of them a text that is measured against:

- the list of frequent Arabic words that the package jusText carries (BSD 2-Clause; it comes with trafilatura)
- the stop words of spaCy (MIT)
- the vocabularies of this project: what its finders look for(deeds, means, numbers, dates, speakers, kinds of places and of
  bodies, countries) is what such news is made of
- the project's own invented reports (``samples/demo``, ``tests/reports/texts``): words that those of several
  countries use
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable
from importlib.metadata import files
from pathlib import Path

import justext
from spacy.lang.ar.stop_words import STOP_WORDS

from marsad.events.settings import settings
from marsad.events.words import _WORD, _read, stem
from marsad.language.folding import FILLER, fold

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "marsad" / "knowledge" / "data"
TARGET = DATA / "events" / "frequent_words.txt"

VOCABULARIES = (
    "happenings", "speech/verbs.yaml", "speech/introducers.yaml", "speech/hedges.yaml", "speech/sources.yaml", "counts.yaml",
    "dates/days.yaml", "dates/feasts.yaml", "dates/months.yaml", "dates/numbers.yaml", "dates/periods.yaml", "language",
    "actor_words/heads.yaml", "actor_words/people.yaml", "tie_words.yaml", "places/words.yaml", "places/countries.tsv",
    "event_types.json", "furniture.yaml",
)  # fmt: skip
NAMES = ("actors", "places/admin.tsv", "places/geonames.tsv", "places/own.tsv")
"""Vocabularies of names: a name of a body or a place tells something, however often an encyclopaedia writes it."""
REPORTS = ("src/marsad/samples/demo", "tests/reports/texts")
LEAST = 3
"""Our own reports of so many countries use a word at least."""

HEAD = """\
# Stems of ordinary words: to share them says nothing of two accounts, whatever the run. Folded and without clitics and endings,
# in alphabetical order. Written by scripts/build_frequent_words.py from the list of frequent words of jusText (Copyright (c)
# 2011 Jan Pomikalek, 2013 Michal Belica; BSD 2-Clause), the stop words of spaCy (MIT), the vocabularies of this project and
# its own invented reports. For the part that is jusText's:
{licence}
"""


def stems(text: str) -> set[str]:
    """The stems of the words of a text that merging would look at."""
    return {stem(word) for word in _WORD.findall(fold(text).replace(FILLER, "")) if len(word) >= settings().rare_length}


def words_of(names: Iterable[str]) -> set[str]:
    """The stems of vocabularies of the project, comments apart."""
    found: set[str] = set()
    for name in names:
        path = DATA / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                lines = file.read_text(encoding="utf-8").splitlines()
                found |= stems("\n".join(line.split("#")[0] for line in lines))
    return found


def reports() -> set[str]:
    """The stems that our own reports of several countries use. (Reports of one country may tell one happening, and its words
    are what it is known again by.)"""
    counts: Counter[str] = Counter()
    for folder in REPORTS:
        countries: dict[str, set[str]] = {}
        for file in sorted((ROOT / folder).glob("*.txt")):
            countries.setdefault(file.name.split("_")[0], set()).update(stems(file.read_text(encoding="utf-8", errors="ignore")))
        for found in countries.values():
            counts.update(found)
    return {word for word, count in counts.items() if count >= LEAST}


def licence() -> str:
    """The licence of jusText as comment lines, as it asks for."""
    [file] = [file for file in files("justext") or () if file.name == "LICENSE.rst"]
    return "\n".join(f"# {line}".rstrip() for line in file.read_text(encoding="utf-8").strip().splitlines())


def written(words: Iterable[str]) -> str:
    """The file."""
    return HEAD.format(licence=licence()) + "\n".join(textwrap.wrap(" ".join(sorted(words)), 120)) + "\n"


def main() -> None:
    frequent = stems("\n".join(justext.get_stoplist("Arabic"))) | stems("\n".join(STOP_WORDS))
    common = {stem(word) for word in _read(TARGET.with_name("common_words.txt"))}
    words = ((frequent - words_of(NAMES)) | words_of(VOCABULARIES) | reports()) - common
    TARGET.write_text(written(words), encoding="utf-8")
    print(f"{len(words):,} stems in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
