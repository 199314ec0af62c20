"""A chunk of a sentence: a noun phrase, a verb, a word of happening, or what joins them."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.mentions.model import Happening


@dataclass(slots=True, eq=False)
class Chunk:
    """A stretch ``first:last`` of words. ``kind``:

    ``noun``; ``pronoun`` (عليهما, لهم); ``happening`` (a noun of happening with its adjectives); ``verb``; ``relative`` (الذي); ``join`` (و, ف);
    ``clause`` (أن, عندما, كما: begins a clause); ``helper`` (قد, كان); ``mark``; ``date``.
    """

    kind: str
    first: int
    last: int
    head: int
    """The word that says what a noun phrase is: الرهبان in مئات الرهبان البوذيين."""
    prep: str = ""
    """The preposition before a phrase, folded; a multi-word one with its spaces (من قبل)."""
    trigger: Happening | None = None
    pronoun: int = -1
    """The word of the pronoun that ends it (استهدفتها), -1 for none."""
    joined: bool = False
    """True for a phrase that و or أو joins to the phrase before it."""
