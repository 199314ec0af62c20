"""The words that Arabic text is searched by.

Each word gives an exact form (``language.normal``: no tashkeel, one alef, one ya) and its light stems: without article,
one-letter prefixes and the common endings, in the manner of light10 (Larkey, Ballesteros and Connell 2007). Where a first
letter may be a prefix or belong to the word (وقصف, وزير), both stems are kept, so that no dictionary is needed. Searching
by stems finds القوات, وقوات and للقوات alike; the exact form is there for when that is too much.

    >>> analyse("وبالقُرب من الرقّة")
    (['وبالقرب', 'من', 'الرقه'], ['قرب', 'من', 'رقه'])
"""

from __future__ import annotations

import re
from functools import lru_cache

from marsad.language.folding import normal

VERSION = 1
"""Raised when the analysis changes: the index of a workspace is then made again when it is opened."""

LONGEST = 60
"""Words are cut to this many letters; what is longer is no word (addresses run together, broken pages)."""

LONGEST_CHUNK = 2000
"""Of a stretch without any space, what lies beyond is not searched: it is no writing."""

MOST = 50_000
"""So many words of a text are indexed: PostgreSQL's vectors end there, and both databases must answer alike."""

_WORD = re.compile(r"[^\W_](?:[\w\u00AD\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u2060\uFE00-\uFE0F]*)")
_ARTICLES = ("وبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
_PREFIXES = ("و", "ف", "ب", "ل", "ك", "س")
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم")
_ENDINGS = ("يات", "يين", "يون", "يان", "ات", "ون", "ين", "ان", "يه", "وا", "ه", "ي", "ت")
_LEAST = {"ان": 4}
"""Letters that must remain, where not three: لبنان is no dual."""


def analyse(text: str) -> tuple[list[str], list[str]]:
    """The exact forms of the words of ``text`` in order, and all their stems, each once."""
    exact = words(text)[:MOST]
    return exact, list(dict.fromkeys(form for word in dict.fromkeys(exact) for form in stems(word)))


def words(text: str) -> list[str]:
    """The exact forms of the words of ``text``, in order."""
    return [part for chunk in text.split() for part in _chunk(chunk)]


@lru_cache(maxsize=1 << 17)
def _chunk(chunk: str) -> tuple[str, ...]:
    """The exact forms within a stretch without spaces: letters and digits only, so that no database splits or drops any."""
    found = []
    for match in _WORD.finditer(chunk[:LONGEST_CHUNK]):
        for part in normal(match.group()).lower().split():
            letters = "".join(c for c in part if c.isalnum())
            if letters:
                found.append(letters[:LONGEST])
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> tuple[str, ...]:
    """The light stems of a folded word; a word that is not Arabic is its own.

    An article goes when two letters remain, a one-letter prefix and an ending when three remain.

    >>> [stems(w) for w in ("القوات", "للقوات", "بغاره", "وقصف", "الله")]
    [('قوات',), ('قوات',), ('بغار', 'غار'), ('وقصف', 'قصف'), ('الله',)]
    """
    if not "\u0621" <= word[0] <= "\u064a" or word == "الله":
        return (word,)
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            return (_without_endings(word[len(article) :]),)
    forms = [word]
    if word[0] in _PREFIXES and len(word) >= 4:
        forms.append(word[1:])
        if word[0] in "وف" and word[1] in "بلكس" and len(word) >= 5:
            forms.append(word[2:])
    return tuple(dict.fromkeys(_without_endings(form) for form in forms))


def _without_endings(word: str) -> str:
    for endings in (_PRONOUNS, _ENDINGS):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST.get(ending, 3) and not (ending == "ت" and word[-2] == "ا"):
                word = word[: -len(ending)]
                break
    return word
