"""What the scan of a text yields: place phrases, before it is decided which place each of them means."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.knowledge.places.rows import Entry
from marsad.knowledge.places.vocabulary import Head


@dataclass(slots=True)
class PlacePhrase:
    """A place as the text says it: ``first:last`` are all its words, ``name_first:name_last`` those of the name.

    shape: ``""`` the place itself; ``rural`` its countryside (ريف حمص الشرقي); ``steppe`` (بادية السخنة); ``part`` a side of a
    country or unit (شمالي سوريا); ``road``; ``between``; ``of`` a spot known only by the place it belongs to (حاجز السخنة);
    ``border`` (الحدود السورية التركية); ``back`` a word that calls back an earlier place (القرية ذاتها).
    """

    first: int
    last: int
    name_first: int
    name_last: int
    candidates: list[Entry]
    rule: str
    head: Head | None = None
    relation: str = "at"
    bearing: str | None = None
    km: float | None = None
    shape: str = ""
    side: str | None = None
    other: PlacePhrase | None = None
    """The second of two places: طريق X - Y, بين X وY."""
    first_end: int = 0
    """Where the name of the first of two ends."""
    called: int = 0
    """Where the name ends that a road between two has of its own: طريق الخرافي الواصل بين س وص."""
    cut: int = 0
    """Characters of the first word that belong to a glued preposition (بكركوك)."""
    group: int = -1
    """Phrases of one list (قرى X وY) share a number."""
    strong: bool = False
    """True when the words around say that this is a place."""
    weak: bool = False
    """True for a name that needs such words."""
    seldom: bool = False
    """True for a name that is a common noun or given name first of all (حجة, عمران)."""
    abroad: bool = False
    """True for a city of the wider world, which is a place only behind a word of place: its name often means a government."""
    title: bool = False
    """True when the words belong to a name of a body or outlet."""
    nation: bool = False
    """True where an adjective behind the name says the country (رفح المصرية)."""
    spoken: str = ""
    """The key of the name as the text has it."""
    inside: list[int] = field(default_factory=list)
    chosen: Entry | None = None
    odds: list[tuple[Entry, float]] = field(default_factory=list)
    reason: str = ""
    dropped: bool = False
    calls: PlacePhrase | None = None
    """The earlier phrase that a word such as القرية calls back."""
    names_itself: bool = False
    """True for a word such as المدينة that stands for a place by the gazetteer's name of it, not by that of a spot in it."""
