"""The desk's own words, from ``words/LANGUAGE.yaml``: looked up by key, with the plural forms of the language.

A further language is a further file with the same keys; ``LANGUAGES`` names them in the order of the switch.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import Any

from marsad.yaml_files import read_yaml

LANGUAGES = ("ar", "en")


@lru_cache(maxsize=4)
def catalogue(language: str) -> dict[str, Any]:
    """All words of a language, by key."""
    source = resources.files("marsad.desk") / "words" / f"{language}.yaml"
    words: dict[str, Any] = read_yaml(source)
    return words


def phrase(language: str, key: str, n: int | None = None) -> str:
    """The words of a key, with ``{names}`` still in them; with ``n``, the plural form for so many.

    An unknown key raises KeyError: a test renders every page in every language.
    """
    found = catalogue(language)[key]
    if isinstance(found, dict):
        return str(found.get(plural(language, n or 0), found["other"]))
    return str(found)


def known(language: str, key: str) -> bool:
    """True for a key the language has words for: values of the data may be ones this version does not know."""
    return key in catalogue(language)


def plural(language: str, n: int) -> str:
    """The plural category of CLDR.

    >>> [plural("ar", n) for n in (0, 1, 2, 3, 11, 100, 103)]
    ['zero', 'one', 'two', 'few', 'many', 'other', 'few']
    """
    if language != "ar":
        return "one" if n == 1 else "zero" if n == 0 else "other"
    if n < 3:
        return ("zero", "one", "two")[n]
    return "few" if 3 <= n % 100 <= 10 else "many" if n % 100 >= 11 else "other"


@lru_cache(maxsize=1)
def types() -> dict[str, dict[str, str]]:
    """The event types by slug: ``ar``, ``en``, ``family``."""
    source = resources.files("marsad.knowledge") / "data" / "event_types.json"
    return {row["slug"]: row for row in json.loads(source.read_text(encoding="utf-8"))}


@lru_cache(maxsize=1)
def countries() -> dict[str, dict[str, str]]:
    """Country names by ISO code."""
    source = resources.files("marsad.knowledge") / "data" / "places" / "countries.tsv"
    rows = [line.split("\t") for line in source.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return {row[0]: {"ar": row[1].split("|")[0], "en": row[2]} for row in rows}


@lru_cache(maxsize=1)
def regions() -> dict[str, str]:
    """English names of administrative units, by the Arabic name that records use."""
    source = resources.files("marsad.knowledge") / "data" / "places" / "admin.tsv"
    rows = [line.split("\t") for line in source.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    name, english = rows[0].index("name"), rows[0].index("name_en")
    return {row[name]: row[english] for row in reversed(rows[1:]) if row[english]}
