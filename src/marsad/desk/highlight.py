"""A document's text cut where claims and page furniture begin and end, so that a page can mark them and lose no character.

The pieces joined give the text back, exactly; a piece may belong to several claims at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's words: characters ``start:end`` of the text."""

    number: int
    field: str
    start: int
    end: int
    label: str
    first: bool = True
    """False for the further passages of one claim: an address leads to the first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that belongs as a whole to the same marks. ``opens`` are the claims that begin here."""

    text: str
    marks: tuple[Mark, ...]
    furniture: bool
    opens: tuple[int, ...]

    @property
    def field(self) -> str:
        """The field it is coloured by: of the shortest claim over it."""
        return min(self.marks, key=lambda m: m.end - m.start).field if self.marks else ""

    @property
    def labels(self) -> str:
        """What its claims say, shortest first, one a line."""
        return "\n".join(dict.fromkeys(m.label for m in sorted(self.marks, key=lambda m: m.end - m.start)))


def pieces(text: str, marks: Iterable[Mark], furniture: Iterable[Sequence[int]] = ()) -> list[Piece]:
    """The text in pieces. Marks that do not lie within the text are left out."""
    wanted = sorted((m for m in marks if 0 <= m.start < m.end <= len(text)), key=lambda m: (m.start, -m.end, m.number))
    dimmed = sorted((max(0, a), min(len(text), b)) for a, b in furniture)
    cuts = {0, len(text)}
    for mark in wanted:
        cuts |= {mark.start, mark.end}
    for start, end in dimmed:
        cuts |= {start, end}
    order = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    opening: dict[int, list[Mark]] = {}
    for mark in wanted:
        opening.setdefault(mark.start, []).append(mark)
    result: list[Piece] = []
    over: list[Mark] = []
    for start, end in zip(order, order[1:], strict=False):
        over = [mark for mark in over if mark.end > start] + opening.get(start, [])
        dim = any(a <= start and end <= b for a, b in dimmed)
        result.append(Piece(text[start:end], tuple(over), dim, tuple(m.number for m in opening.get(start, []) if m.first)))
    return result
