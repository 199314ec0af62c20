"""What the rules share while one text is read: its words as looked up, what was found so far, its country."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from marsad.knowledge.actors.lexicon import Lexicon
from marsad.knowledge.actors.vocabulary import Shape, Vocabulary, Voice
from marsad.language.words import standing
from marsad.mentions.model import Reading


@dataclass(slots=True)
class Found:
    """A party at the words ``first:last``. ``called`` are head nouns the text gave it (ميليشيا before its name)."""

    first: int
    last: int
    id: str
    form: str
    rule: str
    alias_kind: str = "name"
    adjective: bool = False
    as_backer: bool = False
    unsure: bool = False
    group: str | None = None
    name: str | None = None
    called: frozenset[str] = frozenset()
    backers: list[Found] = field(default_factory=list)
    """Backers named inside or right after it, as mentions of their own."""
    further: list[Found] = field(default_factory=list)
    """Parties named with it by one phrase, as mentions of their own: عشيرتي س وص."""


Rule = Callable[["Scan", int], Found | None]


@dataclass(slots=True)
class Scan:
    """One text under way. ``norm`` and ``bare`` are the text's words in one spelling."""

    reading: Reading
    lexicon: Lexicon
    vocabulary: Vocabulary
    norm: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    clitic: list[str] = field(default_factory=list)
    country: str | None = None
    far_country: str | None = None
    """The one country beyond the region that is spoken of, where none of the region is."""
    sentence_country: dict[int, str] = field(default_factory=dict)
    """Countries of sentences that name places of one country only."""
    part_country: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    """Country and far country of the sentences of a part about another country: أما في س."""
    town_country: dict[int, str] = field(default_factory=dict)
    """Of sentences that name no place of the region's, the state elsewhere (Turkey, Iran) whose town they name."""
    voices: tuple[Voice, ...] = ()
    """The sides in whose words the text is told."""
    starters: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    """The rules to try at each word."""
    found: list[Found] = field(default_factory=list)
    called: dict[str, set[str]] = field(default_factory=dict)
    """Head nouns that this text has given a body (قسد called a ميليشيا)."""

    def __post_init__(self) -> None:
        words = self.reading.words
        same = self.vocabulary.same
        self.norm, self.bare = words.norm.copy(), words.bare.copy()
        for read in (self.norm, self.bare):
            for i in standing(read, same):
                read[i] = same[read[i]]
        self.clitic = words.clitic

    @contextmanager
    def within_parts(self) -> Iterator[Callable[[int], None]]:
        """Gives what tells that the words from ``i`` on are read, and so by which country; the text's own stands again at the end."""
        whole = self.country, self.far_country

        def turn_to(i: int) -> None:
            self.country, self.far_country = self.part_country.get(self.reading.words.sentence[i], whole)

        yield turn_to
        self.country, self.far_country = whole

    @property
    def armies(self) -> frozenset[str]:
        """The armies and air forces of all countries."""
        forces = self.vocabulary.forces_of
        return frozenset({*forces["army"].values(), *forces["air"].values()}) - self.no_armies

    @property
    def no_armies(self) -> frozenset[str]:
        """Bodies of policemen, who are no soldiers."""
        return self.vocabulary.no_armies

    def at(self, i: int, shape: Shape) -> bool:
        """True where the words from ``i`` are ``shape``."""
        norm = self.norm
        if i >= len(norm) or norm[i] != shape[0]:
            return False
        size = len(shape)
        return size == 1 or tuple(norm[i : i + size]) == shape

    def previous(self, i: int) -> int:
        """The full word before ``i``, proclitics and pronouns passed over; -1 at a line's start."""
        k = i - 1
        while k >= 0 and self.clitic[k]:
            k -= 1
        return k if k >= 0 and self.norm[k] != "\n" else -1

    def object_begins(self, k: int) -> bool:
        """``قتل مستوطن فلسطينيا``, ``قتل مستوطنون فلسطينيين``, ``اعتقلت الشرطة سوريين``: a word in the ending of an object is no adjective of a word without it."""
        word, before = self.norm[k], self.norm[k - 1]
        if before.endswith("ون") and word.endswith("ين") and len(before) > 4 and word == self.bare[k]:
            return True
        if before != self.bare[k - 1] and word.endswith("ين") and word == self.bare[k] and not before.endswith(("ين", "ان")):
            return True
        return word.endswith("ا") and word == self.bare[k] and len(word) > 4 and word != "سوريا" and not before.endswith(("ا", "ه", "ء"))

    def force_at(self, i: int, arm: str) -> str | None:
        """The body that is the army, the police … of the country spoken of at word ``i``."""
        forces = self.vocabulary.forces_of.get(arm, {})
        for code in (self.policed_by(i) if arm in ("police", "security") else self.country_at(i), self.country):
            if code in forces:
                return forces[code]
        nation = self.vocabulary.nations.get(self.country or self.far_country or "")
        if nation is None:
            return None
        return {"army": nation.forces, "police": nation.police, "security": nation.police, "air": nation.air}.get(arm)

    def country_at(self, i: int) -> str | None:
        """The country that names at word ``i`` are read by: the sentence's, else the text's."""
        return self.sentence_country.get(self.reading.words.sentence[i], self.country)

    def names_one(self, towns: tuple[Shape, ...]) -> bool:
        """True where the text names one of the towns."""
        return any(self.at(i, town) for town in towns for i in standing(self.norm, {town[0]: town}))

    def told_before(self, i: int, day: dt.date) -> bool:
        """True where the sentence of word ``i`` tells of days before ``day``: by its own date, else by that of publication, else by
        all that the text names."""
        reading = self.reading
        sentence = reading.words.sentence[i]
        told = [(d.high, reading.words.sentence[d.first]) for d in reading.dates if d.use in ("point", "span") and d.high is not None]
        here = [high for high, number in told if number == sentence]
        days = here or ([reading.published] if reading.published else [high for high, _ in told])
        return bool(days) and max(days) < day

    def policed_by(self, i: int) -> str | None:
        """The country whose police are meant at word ``i``: ``اعتقلت الشرطة في إسطنبول سوريين``."""
        return self.town_country.get(self.reading.words.sentence[i]) or self.country_at(i)

    def inside(self, i: int) -> bool:
        """True where a word exists and is on the same line."""
        return 0 <= i < len(self.norm) and self.norm[i] != "\n"


def force_of(scan: Scan, body: str) -> str:
    """The forces of a government, any other body itself: members of a government bear its arms (عناصر النظام)."""
    return scan.vocabulary.armed_by.get(body, body)


def after_harm(scan: Scan, before: int) -> bool:
    """True where word ``before`` is one after which people are named: مقتل, إصابة, a number in digits."""
    harm = scan.vocabulary.harm
    return scan.norm[before] in harm or scan.bare[before] in harm or scan.norm[before].isdigit()
