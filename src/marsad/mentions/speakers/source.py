"""A source as it was read from a text, and how its name is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.lexicon import Head, Outlet

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.speakers.wording import Wording


@dataclass(slots=True)
class Source:
    """A source as read. ``first:last`` are written words; ``start:end`` the characters of its name."""

    first: int
    last: int
    name: str
    kind: str
    start: int
    end: int
    head: str = ""
    """Bare folded noun that opens it; for looking back (المراسل)."""
    definite: bool = False
    bare: bool = False
    """True where nothing but a definite head is said (المصدر، المراسل ذاته): it points back."""
    number: str = "m"
    issuer: str = ""
    """Kind of who put it out, where the source is a statement."""
    office: str | None = None
    actor: str | None = None
    known: bool = True
    """False where only its place beside the verb makes it a source."""
    outlet: Outlet | None = None
    other: Source | None = None
    """A second source joined by و: سكان ومصادر طبية."""
    beyond: int = 0
    """Where what is said of the place of those people ends: أهالي قرية س | التابعة لناحية ص."""

    @property
    def stop(self) -> int:
        """Where the whole phrase ends, joined source included."""
        return self.other.last if self.other is not None else max(self.last, self.beyond)


_FEMININE_PLURALS = _W["feminine_plurals"]
_HUMAN_PLURALS = _W["human_plurals"]


def of_head(wording: Wording, first: int, last: int, head: Head) -> Source:
    """The source that a noun opens and that ends before written word ``last``."""
    name, start, end = wording.name(first, last)
    points_back = head.definite and last == first + 1 and not head.ours
    return Source(first, last, name, head.kind, start, end, head.bare, head.definite, points_back, number_of(head.bare))


def nominative(name: str) -> str:
    """An unnamed source as it is written down, without the alef of the accusative: مصدراً طبياً gives مصدر طبي.

    >>> nominative("مصدرا طبيا")
    'مصدر طبي'
    """
    words = name.split()
    for k, word in enumerate(words):
        if len(word) < 4 or not word.endswith("ا"):
            break
        words[k] = word[:-1]
    return " ".join(words)


def number_of(head: str) -> str:
    """Whether a verb after this noun stands in the masculine (m), the feminine (f) or the plural (p); "" where both occur."""
    if head in _HUMAN_PLURALS or head.endswith(("ون", "ين")):
        return "p"
    if head.endswith(("ه", "ات")) or head in _FEMININE_PLURALS:
        return "f"
    return "m"


_UNTIDY: dict[int, str | None] = {
    **dict.fromkeys(map(ord, '«»“”„‟"″‹›‘’❝❞#()[]_'), " "),
    **dict.fromkeys([0x640, *range(0x64B, 0x656), 0x670, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]),
}


def tidy(text: str) -> str:
    """A name in plain writing: no quotation marks, brackets, hashes, tatweel or tashkeel, single spaces."""
    return " ".join(text.translate(_UNTIDY).split()).replace(" ل ال", " لل").replace(" ل ", " ل")
