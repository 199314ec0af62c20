"""What finders find: plain typed mentions with offsets, and the ``Reading`` that carries them through the pipeline.

Ranges ``first:last`` are words of ``Reading.words`` (last exclusive); ``start:end`` are characters of the text.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from marsad.language.words import Words
from marsad.mentions.surface import Surface
from marsad.records import Place

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True)
class Mention:
    """A passage that names something. ``rule`` names the rule that found it, for ``marsad explain``."""

    first: int
    last: int
    start: int
    end: int
    text: str
    rule: str


@dataclass(slots=True)
class DateMention(Mention):
    """A time expression. ``low``/``high`` are None while it hangs on an unknown publication day.

    use: ``point`` when something happened then; ``since`` (منذ عام 2015 as an open start); ``until``; ``span`` for a
    from–to; ``duration`` (لمدة أسبوع); ``clock`` alone; ``published`` for a dateline; ``back`` for a distance that dates what is
    named right behind it alone (بعد يومين من خطفه).
    """

    low: dt.date | None
    high: dt.date | None
    edtf: str | None
    precision: str
    reading: str
    use: Literal["point", "since", "until", "span", "duration", "clock", "published", "back"] = "point"
    future: bool = False
    habitual: bool = False
    days: tuple[int, int] | None = None
    """First and last day from the unknown day of publication on, where the text says how it stands to it: أمس is -1, -1."""
    weekday: int | None = None
    """The weekday named, 0 for Monday, where the day of publication is not known."""
    length: int | None = None
    """Of a ``duration`` its days, where days or weeks are counted: استمر 8 أيام."""


@dataclass(slots=True)
class PlaceMention(Mention):
    """A place phrase, resolved: ``place`` is the record for an account's ``where``; ``depth`` orders exactness
    (country 0, governorate 1, district or region 2, town or village 3, spot in a town 4)."""

    place: Place
    depth: int = 3
    inside: list[int] = field(default_factory=list)
    """Indexes of the mentions that this one is said to lie in (ريف حمص الشرقي for السخنة)."""
    part_of_name: bool = False
    """True where the words belong to a name of a body or title (مجلس دير الزور العسكري): not a scene."""
    ends: tuple[Place, ...] = ()
    """The two places that a stretch lies between: طريق س - ص, بين س وص."""


@dataclass(slots=True)
class ActorMention(Mention):
    """A party. ``id`` and ``name`` are neutral; ``form`` says how it was named.

    form: ``name``; ``members`` (عناصر من لواء القدس); ``nationality`` (غارة روسية, with ``adjective`` True);
    ``definite`` (التنظيم, القوات: refers back); ``unknown_body`` (a name known by its form only); ``people``
    (مدنيون, أطفال, متظاهرون); ``unidentified`` (مجهولون); ``person`` (a named person or office).
    """

    id: str
    name: str
    name_en: str | None
    kind: str | None
    form: str
    adjective: bool = False
    speaker_only: bool = False
    """True for bodies that report rather than fight (المرصد السوري)."""
    unsure: bool = False
    """True where the body was guessed: a name of several bodies without a country, a definite word without a fit."""
    as_backer: bool = False
    """True for the backer in المدعومة من روسيا: never a party of what happens."""
    alias_kind: str = "name"
    """The class of name the text used: name, alias, loaded, members, local, definite, nationality, unknown, people."""
    group: str | None = None
    """The finer group of people: farmers within civilians."""


@dataclass(slots=True)
class CountMention(Mention):
    """A number of something. ``what``: killed, wounded, missing, captured, displaced, casualties (ضحايا, left open),
    people (عناصر, مدنيين: a bare number of people whose fate the verb says), strikes, attacks, vehicles, or other
    (strength, distance, age, unit number: never a toll). ``of`` is a breakdown, ``subset`` marks بينهم N."""

    low: int | None
    high: int | None
    what: str
    noun: str
    group: str | None = None
    """Who is counted, where the noun says it: children, women, civilians, fighters, soldiers …"""
    of: dict[str, dict[str, int | None]] = field(default_factory=dict)
    subset: bool = False
    total: bool = False
    """True for a toll that replaces earlier ones (ارتفعت الحصيلة إلى)."""
    cumulative: bool = False
    """True for a toll over a longer time (منذ بداية العام)."""
    lasting: bool = False
    """True for a toll over some days (خلال الأيام الماضية)."""
    earlier: bool = False
    """True for a toll that this text says was given before (بعد أن كانت الحصيلة السابقة 27)."""
    nth: int = 0
    """Where somebody is told by an ordinal (استشهد ثالث), which: 3."""
    fate_first: int | None = None
    """Index of the word that decides the fate (مقتل, أصيب), where it is not the counted noun itself."""


@dataclass(slots=True)
class SpeakerMention(Mention):
    """Who says something. ``scope_first:scope_last`` are the words it covers (last exclusive)."""

    source: str
    kind: str
    verb: str | None
    stance: str
    scope_first: int
    scope_last: int
    via: list[SpeakerMention] = field(default_factory=list)
    """Further links of the chain: نقلا عن مصادر ميدانية, nearest first."""
    subject_id: str | None = None
    """The actor id where the speaker is a party."""
    resolved: str | None = None
    """The fullest name the text gives this source where it is named again in short (المراسل, المصادر, وأضاف)."""
    office: str | None = None
    """The person's office as the text gives it: المتحدث باسم المجلس."""
    told: SpeakerMention | None = None
    """The medium it was said to (لـ"القناة"), where one is named."""
    own_deed: bool = False
    """True where the speaker tells of its own doing: أعلن اللواء استهداف الرتل."""
    disowns: tuple[int, int] | None = None
    """Words of what the speaker denies having done (نفى مسؤوليته عن القصف): the happening itself is not denied there,
    and these words lie outside the scope."""


@dataclass(slots=True)
class HedgeMention(Mention):
    """A word that weakens or denies; it covers the words ``scope_first:scope_last``.

    level, as in ``knowledge/data/speech/hedges.yaml``:
    how surely: ``confirmed``, ``probable``, ``doubted``, ``alleged`` (زعم, اتهم), ``denied`` (نفى وقوع), ``disowned``
    (نفى مسؤوليته عن: the blame is denied, not the happening), ``so_called`` (ما يسمى: the name alone);
    when: ``planned``, ``ongoing``, ``habitual``;
    not told as happening: ``negated`` (لم, دون: one mention for each run of words, the definite nouns between them being
    taken for granted: لم تسفر الغارة عن), ``purpose`` (لتنفيذ), ``conditional`` (في حال)."""

    level: str
    scope_first: int
    scope_last: int


@dataclass(slots=True)
class Happening(Mention):
    """A word that tells of something happening, with its type and what the clause says around it."""

    type: str
    types: tuple[str, ...] = ()
    voice: str = "noun"
    light: bool = False
    """A definite or pronominal mention that points back (الغارة, الانفجار)."""
    figurative: bool = False
    roles: str = "strike"
    """How the clause gives the parties: strike, harm, clash, explosion, detain, agent, move, territory, operation, protest, found."""
    weak: bool = False
    """True where the word alone is no sign of conflict."""
    passive: bool = False
    """True for a verb whose spelling or mark shows a passive (اغتيل, هوجم, قُصف): what follows it is no doer."""
    object: tuple[int, int] | None = None
    """The words of the object that makes the verb tell of this: أسقطت … طائرة; None where the word tells alone."""


@dataclass(slots=True)
class Dropped:
    """What was seen and left out, with the reason: background, figurative, repeat, purpose, no scene …"""

    first: int
    last: int
    reason: str
    type: str


_first_word = attrgetter("first")


@dataclass(slots=True)
class Reading:
    """All that was read from one document. Finders append and mark, and take nothing away; only ``find_forces`` has the actors read once
    more, where the places alone told the country."""

    words: Words
    published: dt.date | None = None
    outlet: str | None = None
    country: str | None = None
    """ISO code of the country the document is mostly about, once places were read."""
    country_of_places: bool = False
    """True where no party told the country and the places did."""
    skip: list[tuple[int, int]] = field(default_factory=list)
    """Character ranges of page furniture: no finder reads there."""
    title: tuple[int, int] | None = None
    leads: list[tuple[int, int]] = field(default_factory=list)
    """Ranges of words before a first sentence, on its line, that name town, outlet and writer (``accounts.wires``)."""
    dates: list[DateMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    actors: list[ActorMention] = field(default_factory=list)
    counts: list[CountMention] = field(default_factory=list)
    speakers: list[SpeakerMention] = field(default_factory=list)
    hedges: list[HedgeMention] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    gazetteer: object | None = None
    """A ``marsad.knowledge.places.Gazetteer`` of the user's own; None for the one that ships."""
    names: object | None = None
    """A ``marsad.knowledge.actors.lexicon.Lexicon`` with the user's own actors; None for those that ship."""
    surface: Surface | None = None
    """The words as written, made by the first finder that asks (``mentions.surface``)."""
    window: tuple[dt.date | None, dt.date | None] | None = None
    """The publication days that the text's wording allows, where the document has none of its own."""
    window_reason: str | None = None
    published_basis: str | None = None
    """On what ``published`` rests where the reading found it itself: ``dateline`` or ``text`` (worked out)."""

    def actors_in(self, first: int, last: int) -> list[ActorMention]:
        """The parties named at the words ``first:last``, in text order."""
        found = self.actors
        return found[bisect_left(found, first, key=_first_word) : bisect_left(found, last, key=_first_word)]

    def places_in(self, first: int, last: int) -> list[PlaceMention]:
        """The places named at the words ``first:last``, in text order."""
        found = self.places
        return found[bisect_left(found, first, key=_first_word) : bisect_left(found, last, key=_first_word)]

    def skipped(self, first: int, last: int) -> bool:
        """True when the words lie in page furniture."""
        if not self.skip:
            return False
        a, b = self.words.start[first], self.words.end[last - 1]
        return any(a < stop and b > start for start, stop in self.skip)


def reading_of(doc: Doc) -> Reading:
    """The Reading of a Doc, made on first use."""
    reading = doc.user_data.get("reading")
    if reading is None:
        reading = doc.user_data["reading"] = Reading(doc.user_data["words"])
    return reading  # type: ignore[no-any-return]
