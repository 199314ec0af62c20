#!/usr/bin/env python3
"""Writes ``knowledge/data/language/verbs_listed.txt``: past verb forms that simplemma's Arabic list (MIT) knows.

    python scripts/write_verbs.py [--check]

A lemma is a verb where the list has present forms of it with two prefixes (يقصف, تقصف). Only the third person masculine
singular of the past is written, folded; the other forms follow from it. ``verbs.txt`` beside it adds what is missing.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from marsad.language.folding import normal

TARGET = Path(__file__).resolve().parent.parent / "src/marsad/knowledge/data/language/verbs_listed.txt"
HEADER = "# Past verbs, third person masculine singular, folded. Written by scripts/write_verbs.py from simplemma (MIT).\n"
WIDTH = 120


def verbs() -> list[str]:
    """The folded past forms, sorted."""
    presents: dict[str, set[str]] = defaultdict(set)
    for form, lemma in DefaultDictionaryFactory(cache_max_size=1).get_dictionary("ar").items():
        form, lemma = _text(form), _text(lemma)
        if form[0] in "يت" and len(form) > 2:
            presents[normal(lemma)].add(normal(form))
    found = []
    for lemma, forms in presents.items():
        with_y = {form[1:] for form in forms if form[0] == "ي"}
        with_t = {form[1:] for form in forms if form[0] == "ت"}
        if len(with_y & with_t) >= 2 and len(lemma) >= 3 and lemma[0] != "ي" and lemma.isalpha():
            found.append(lemma)
    return sorted(found)


def _text(entry: str | bytes) -> str:
    return entry.decode() if isinstance(entry, bytes) else entry


def page() -> str:
    """The file as it should be."""
    lines, line = [], ""
    for verb in verbs():
        if len(line) + len(verb) + 1 > WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {verb}".strip()
    return HEADER + "\n".join([*lines, line]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only say whether the file is as it should be")
    if parser.parse_args().check:
        sys.exit(TARGET.read_text(encoding="utf-8") != page() and f"{TARGET} is not what simplemma gives; run this script")
    TARGET.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
