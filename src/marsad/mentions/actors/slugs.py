"""Provisional ids: a transliteration of an Arabic name in plain letters."""

from __future__ import annotations

_LETTERS = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y".split(),
        strict=True,
    )
) | {"ء": ""}
_HEADS = {
    "لواء": "liwa", "كتيبه": "katiba", "كتايب": "kataib", "سرايا": "saraya", "حركه": "haraka", "فصيل": "fasil",
    "قوات": "quwat", "تنظيم": "tanzim", "جيش": "jaysh", "ميليشيا": "militia", "فرقه": "firqa", "فوج": "fawj",
    "مجلس": "majlis", "فيلق": "faylaq", "قبيله": "tribe",
}  # fmt: skip


def slug(words: list[str]) -> str:
    """``["لواء", "الفاتحين"]`` gives ``x-liwa-al-fathyn``; the same words always give the same id."""
    parts: list[str] = []
    for word in words:
        if not any(c.isalnum() for c in word):
            continue
        if word in _HEADS:
            parts.append(_HEADS[word])
            continue
        if word.startswith("ال") and len(word) > 3:
            parts.append("al")
            word = word[2:]
        latin = "".join(_LETTERS.get(c, c if c.isascii() and c.isalnum() else "") for c in word)
        parts.append(latin or "o")
    return "x-" + "-".join(parts).lower()
