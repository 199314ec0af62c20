"""Which encoding a file's bytes are in, without asking anybody: UTF-8, UTF-16, Windows-1256 or ISO 8859-6.

A text that is not valid UTF-8 is judged by how Arabic it looks in each of the others: how often the letters come that
Arabic uses most, and whether words begin with the article.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_MAGIC = (
    (b"%PDF", "is a PDF, not a text"),
    (b"PK\x03\x04", "is a ZIP archive or an office document, not a text"),
    (b"\xd0\xcf\x11\xe0", "is an old office document, not a text"),
    (b"\x89PNG", "is a picture, not a text"),
    (b"\xff\xd8\xff", "is a picture, not a text"),
    (b"GIF8", "is a picture, not a text"),
    (b"\x1f\x8b", "is a compressed file, not a text"),
    (b"SQLite format 3", "is a database, not a text"),
    (b"{\\rtf", "is a rich-text file, not a plain text"),
)
_FREQUENT = dict(zip("اليمنوترةبعدسفهكأحقجىشطصخإءغذزثضظئؤآ", range(36, 0, -1), strict=True))
"""Arabic letters by how often news uses them: the weight falls from ا to آ."""
_ARTICLE = re.compile(r"(?:^|[^\w])[وفبكل]{0,2}ال\w{2}|(?:^|[^\w])(?:في|من|على|إلى|أن)(?!\w)")
_CONTROL = bytes(sorted(set(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D}))
SAMPLE = 20_000


class NotText(ValueError):
    """The bytes are no text; the message says in plain words what they are instead."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``raw.decode(encoding, errors)`` gives ``text``; ``flaw`` says what is wrong with the bytes, if anything is."""

    text: str
    encoding: str
    errors: str = "strict"
    flaw: str | None = None


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes, exactly: byte-order mark of UTF-8 and line ends stay.

    ``declared`` is the encoding that a page names for itself; it is believed only where the bytes are not valid UTF-8.
    Raises NotText for bytes that are no text in any encoding known here.
    """
    if not raw:
        raise NotText("is empty")
    for magic, reason in _MAGIC:
        if raw.startswith(magic):
            raise NotText(reason)
    wide = _utf16(raw)
    if wide is not None:
        return wide
    if b"\x00" in raw or _controls(raw) > 0.02:
        raise NotText("is binary, not a text")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error, declared)


def _not_utf8(raw: bytes, error: UnicodeDecodeError, declared: str | None) -> Decoded:
    """A text with a byte that UTF-8 cannot have: cut off, slightly broken, or in another encoding."""
    if raw[: error.start].count(b"\xd8") + raw[: error.start].count(b"\xd9") > 20 and error.end >= len(raw) - 3:
        text = raw.decode("utf-8", "replace")
        if error.reason == "unexpected end of data":
            return Decoded(text, "utf-8", "replace", "ends in the middle of a character; read up to there")
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    arabic = sum("\u0620" <= c <= "\u06ff" for c in text)
    if arabic > 20 and broken <= max(3, arabic // 50):
        return Decoded(text, "utf-8", "replace", f"{broken} characters are broken and were read as \ufffd")
    best = max(_candidates(raw, declared), key=lambda pair: pair[0], default=None)
    if best is None or best[0] < 0.35:
        raise NotText("is in no encoding that Marsad knows (UTF-8, UTF-16, Windows-1256, ISO 8859-6)")
    return best[1]


def _candidates(raw: bytes, declared: str | None) -> list[tuple[float, Decoded]]:
    """Each one-byte encoding in which the bytes can be read, with how Arabic the text looks (0 to 1)."""
    found = []
    for encoding in ("cp1256", "iso8859-6"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        bonus = 0.05 if declared and declared.lower().replace("windows-", "cp").replace("iso-", "iso") == encoding else 0.0
        found.append((looks_arabic(text[:SAMPLE]) + bonus, Decoded(text, encoding)))
    return found


def looks_arabic(text: str) -> float:
    """How much a text looks like Arabic read in the right encoding, 0 to 1: frequent letters, the article, small words."""
    letters = Counter(c for c in text if ord(c) > 0x7F and c.isalpha())
    total = sum(letters.values())
    if total < 4:
        return 0.0
    weight = sum(_FREQUENT.get(c, -20) * n for c, n in letters.items()) / (30 * total)
    words = max(1, sum(1 for w in text.split() if any("\u0621" <= c <= "\u064a" for c in w)))
    article = min(1.0, 4 * len(_ARTICLE.findall(text)) / words)
    return max(0.0, 0.6 * min(1.0, weight) + 0.4 * article)


def _utf16(raw: bytes) -> Decoded | None:
    """UTF-16 by its mark, or by its high bytes: Arabic has 0x06 there, spaces and Latin 0x00."""
    encoding = None
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        sample = raw[:4000]
        for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
            if len(high) > 10 and high.count(0x00) + high.count(0x06) > 0.9 * len(high):
                encoding = name
    if encoding is None:
        return None
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if error.start >= len(raw) - 4:
            flaw = "ends in the middle of a character; read up to there"
            return Decoded(raw.decode(encoding, "replace"), encoding, "replace", flaw)
        raise NotText("is binary, not a text") from None


def _controls(raw: bytes) -> float:
    """The share of control bytes that no text has."""
    sample = raw[:SAMPLE]
    return 1 - len(sample.translate(None, _CONTROL)) / len(sample)
