"""Is a text Arabic at all? By its letters only, which is quick and needs no model."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufefc]+")
_BROKEN = re.compile("[ØÙÂÃ]")
_FOREIGN = re.compile("[پچژگێۆەڕڵھۇۈېټډړښګڼےںہٹڈۋ]")
"""Letters of Persian, Kurdish, Urdu, Pashto and Uyghur that Arabic news writes rarely or never."""
ENOUGH_LETTERS = 20
LEAST_SHARE = 0.2
MOST_FOREIGN = 0.035


def why_not_arabic(text: str) -> str | None:
    """In plain words why the text cannot be read as Arabic, or None when it can.

    >>> why_not_arabic("قُتل ثلاثة مدنيين في قصف على أطراف البلدة")
    >>> why_not_arabic("Three people were killed in the shelling.")
    'is not Arabic (0 % of its letters are)'
    """
    letters = sum(map(len, _LETTERS.findall(text)))
    arabic = sum(map(len, _ARABIC.findall(text)))
    foreign = len(_FOREIGN.findall(text))
    broken = len(_BROKEN.findall(text))
    if not letters:
        return "has no letters"
    if broken > 0.25 * letters and broken > ENOUGH_LETTERS // 2:
        return "was saved in the wrong encoding (its Arabic letters have become Ø and Ù)"
    if arabic > ENOUGH_LETTERS and sum(map(text.count, "طظ")) > 0.3 * arabic:
        return "was saved in the wrong encoding (its Arabic letters have become ط and ظ)"
    if arabic < LEAST_SHARE * letters:
        return f"is not Arabic ({100 * arabic // letters} % of its letters are)"
    if arabic < ENOUGH_LETTERS:
        return f"is too short to read ({arabic} Arabic letters)"
    if foreign > MOST_FOREIGN * arabic:
        return "is in Arabic script but not in Arabic (Persian, Kurdish, Urdu or the like)"
    return None
