"""The lines of a text with what the furniture rules ask of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from marsad.documents.vocabulary import key

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_STOP = re.compile(r"[.!؟?…]['\"”»“)\]\s\u200f\u200e]*$")
_TEASER = re.compile(r"(?:…|\.\.\.|\.\.)['\"”»“)\]\s]*$")
_BULLET = re.compile(r"[\s\u200f\u200e]*(?:[-–—•*▪▫◾◽●○■□✔✅🔴🔻🔹🔸⭕️]|[0-9٠-٩]{1,2}\s*[-–.):/])")


@dataclass(slots=True)
class Line:
    """One line that holds more than space; ``start:end`` are its characters without the space around them."""

    start: int
    end: int
    text: str
    key: str
    words: int
    """Words of letters (numbers do not count)."""
    apart: bool
    """A paragraph of its own: a blank line stands before it, or the text has no blank lines at all."""
    rule: str | None = None
    """The rule by which it is furniture; None while it is taken for the report."""

    stopped: bool = False
    """Ends as a sentence ends; an ellipsis is no such end."""
    teaser: bool = False
    """Is cut off with an ellipsis, as a list of stories cuts its texts."""

    def __post_init__(self) -> None:
        tail = self.text[-12:]
        self.teaser = bool(_TEASER.search(tail))
        self.stopped = not self.teaser and bool(_STOP.search(tail))

    @property
    def bullet(self) -> bool:
        """Begins as an item of a list within a report begins: a dash, a dot, a number."""
        return bool(_BULLET.match(self.text))

    @property
    def running(self) -> bool:
        """Running text: a sentence of some length, or a paragraph without a stop that is too long for a headline."""
        return not self.teaser and (self.words >= 30 or (self.words >= 9 and self.stopped))


def split_lines(text: str) -> list[Line]:
    """The lines of a text that hold more than space, in order."""
    lines: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        surface = match.group()
        stripped = surface.strip()
        if not stripped.strip("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\ufeff"):
            continue
        start = match.start() + surface.index(stripped)
        gap = text[last:start].replace("\r\n", "\n").replace("\r", "\n")
        apart = not lines or gap.count("\n") > 1
        compared = key(stripped)
        lines.append(Line(start, start + len(stripped), stripped, compared, compared.count(" ") + bool(compared), apart))
        last = start + len(stripped)
    if not any(line.apart for line in lines[1:]):  # a text without blank lines: every line is a paragraph
        for line in lines:
            line.apart = True
    return lines
