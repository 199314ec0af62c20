"""The words of dates, loaded once from ``knowledge/data/dates/*.yaml`` and compiled as texts are tokenized.

A ``Lexicon`` finds the longest entry that begins at a word; a ``Vocabulary`` holds one lexicon for each kind of word.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any, Generic, TypeVar

from marsad.collector import uncollected
from marsad.language.tokenizer import read_words
from marsad.mentions.dates.expressions.feasts import EasterDay, HijriTime, YearDay
from marsad.yaml_files import read_yaml

T = TypeVar("T")


class Lexicon(Generic[T]):
    """Phrases with a value each, found by their first word; of several the longest."""

    __slots__ = ("entries",)

    def __init__(self) -> None:
        self.entries: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def add(self, phrase: str, value: T) -> None:
        """Adds a phrase as the tokenizer would read it in a text."""
        words = read_words(phrase).norm
        if not words:
            return
        rest = self.entries.setdefault(words[0], [])
        rest.append((tuple(words[1:]), value))
        rest.sort(key=lambda entry: -len(entry[0]))

    def at(self, norm: list[str], i: int) -> tuple[T, int] | None:
        """The value of the longest phrase that begins at word ``i``, and the word after it."""
        entries = self.entries.get(norm[i]) if i < len(norm) else None
        if entries is None:
            return None
        for rest, value in entries:
            end = i + 1 + len(rest)
            if not rest or tuple(norm[i + 1 : end]) == rest:
                return value, end
        return None

    def __contains__(self, word: str) -> bool:
        return word in self.entries


@dataclass(slots=True, frozen=True)
class Unit:
    """A unit of time as written: its name, 1, 2 or 0 (a plural) of them, with or without the article."""

    name: str
    number: int
    definite: bool


@dataclass(slots=True)
class Numbers:
    """Number words by their value."""

    units: dict[str, int] = field(default_factory=dict)
    teens: frozenset[str] = frozenset()
    tens: dict[str, int] = field(default_factory=dict)
    hundreds: dict[str, int] = field(default_factory=dict)
    thousands: dict[str, int] = field(default_factory=dict)
    spoken: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    construct: dict[str, int] = field(default_factory=dict)
    last: frozenset[str] = frozenset()


@dataclass(slots=True)
class Vocabulary:
    """All that the grammar looks words up in."""

    months: Lexicon[int] = field(default_factory=Lexicon)
    short_months: Lexicon[int] = field(default_factory=Lexicon)
    ambiguous: frozenset[str] = frozenset()
    hijri_months: Lexicon[int] = field(default_factory=Lexicon)
    hijri_ambiguous: frozenset[str] = frozenset()
    weekdays: Lexicon[int] = field(default_factory=Lexicon)
    weekdays_after_day: frozenset[str] = frozenset()
    from_today: Lexicon[int] = field(default_factory=Lexicon)
    last_night: Lexicon[int] = field(default_factory=Lexicon)
    needs_support: frozenset[str] = frozenset()
    time_before: Lexicon[str] = field(default_factory=Lexicon)
    time_after: Lexicon[str] = field(default_factory=Lexicon)
    bare_parts: Lexicon[str] = field(default_factory=Lexicon)
    units: dict[str, Unit] = field(default_factory=dict)
    directions: Lexicon[int] = field(default_factory=Lexicon)
    same: frozenset[str] = frozenset()
    near_told: Lexicon[int] = field(default_factory=Lexicon)
    few: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()
    tails: Lexicon[bool] = field(default_factory=Lexicon)
    approximate: Lexicon[str] = field(default_factory=Lexicon)
    parts: Lexicon[tuple[str, bool]] = field(default_factory=Lexicon)
    fractions: dict[str, int] = field(default_factory=dict)
    lasting: frozenset[str] = frozenset()
    counted_from: frozenset[str] = frozenset()
    measured: frozenset[str] = frozenset()
    seasons: dict[str, int] = field(default_factory=dict)
    decades: Lexicon[int] = field(default_factory=Lexicon)
    ages: Lexicon[bool] = field(default_factory=Lexicon)
    durations: Lexicon[bool] = field(default_factory=Lexicon)
    feasts: Lexicon[HijriTime | YearDay | EasterDay] = field(default_factory=Lexicon)
    either_feast: Lexicon[bool] = field(default_factory=Lexicon)
    feast_openers: frozenset[str] = frozenset()
    numbers: Numbers = field(default_factory=Numbers)
    before_calendar: frozenset[str] = frozenset()
    before_weekday: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    given_names: Lexicon[bool] = field(default_factory=Lexicon)
    before_month: frozenset[str] = frozenset()
    number_two: frozenset[str] = frozenset()
    before_today: frozenset[str] = frozenset()
    after_today: frozenset[str] = frozenset()
    quantities: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    named_by_date: frozenset[str] = frozenset()
    counted_nouns: frozenset[str] = frozenset()
    outlets: Lexicon[bool] = field(default_factory=Lexicon)
    outlets_quoted: Lexicon[bool] = field(default_factory=Lexicon)
    phrases: Lexicon[bool] = field(default_factory=Lexicon)
    occasions: dict[tuple[int, int], tuple[frozenset[str], int]] = field(default_factory=dict)
    """Days that the press names without their year: by month and day the words before them, and the year."""
    labels: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    bulletins: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    updates: frozenset[str] = frozenset()
    published: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
@uncollected()
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read on first use."""
    words = Vocabulary()
    _months(words, _file("months"))
    _days(words, _file("days"))
    _periods(words, _file("periods"))
    _feasts(words, _file("feasts"))
    _numbers(words.numbers, _file("numbers"))
    _names(words, _file("names"))
    for row in _file("occasions")["occasions"]:
        words.occasions[row["month"], row["day"]] = _set(row["words"]), row["year"]
    lines = _file("datelines")
    words.labels = _set(lines["labels"])
    words.statements = _set(lines["statements"])
    words.bulletins = _set(lines["bulletins"])
    words.saying = _set(lines["saying"])
    words.updates = _set(lines["updates"])
    words.published = _set(lines["published"])
    return words


def _file(name: str) -> dict[str, Any]:
    source = resources.files("marsad.knowledge") / "data" / "dates" / f"{name}.yaml"
    data: dict[str, Any] = read_yaml(source)
    return data


def _set(words: Iterable[str]) -> frozenset[str]:
    """Single words, folded; of a word that the tokenizer splits, the last part."""
    return frozenset(norm[0] for word in words if (norm := read_words(str(word)).norm))


def _fill(lexicon: Lexicon[T], groups: dict[T, list[str]]) -> None:
    for value, phrases in groups.items():
        for phrase in phrases:
            lexicon.add(str(phrase), value)


def _with_article(phrase: str) -> str:
    """A construct phrase made definite: ``بعد منتصف ليل`` gives ``بعد منتصف الليل``."""
    head, _, last = phrase.rpartition(" ")
    return f"{head} ال{last}".strip()


def _months(words: Vocabulary, data: dict[str, Any]) -> None:
    _fill(words.months, data["gregorian"])
    _fill(words.short_months, data["short"])
    _fill(words.hijri_months, data["hijri"])
    words.ambiguous = _set(data["ambiguous"])
    words.hijri_ambiguous = _set(data["hijri_ambiguous"])


def _days(words: Vocabulary, data: dict[str, Any]) -> None:
    _fill(words.weekdays, data["weekdays"])
    _fill(words.from_today, data["from_today"])
    words.weekdays_after_day = _set(data["weekdays_after_day"])
    _fill(words.last_night, data["last_night"])
    words.needs_support = _set(data["needs_support"])
    _fill(words.time_before, data["before"])
    _fill(words.time_after, data["after"])
    _fill(words.bare_parts, data["bare"])


def _periods(words: Vocabulary, data: dict[str, Any]) -> None:
    for name, forms in data["units"].items():
        for number, key in ((1, "one"), (2, "two"), (0, "many")):
            for form in forms[key]:
                words.units[read_words(form).norm[0]] = Unit(name, number, False)
                words.units[read_words("ال" + form).norm[0]] = Unit(name, number, True)
    _fill(words.directions, data["directions"])
    words.same = _set(data["same"])
    _fill(words.near_told, data["near_told"])
    words.lasting = _set(data["lasting"])
    words.counted_from = _set(data["counted_from"])
    words.measured = _set(data["measured"])
    words.few = _set(data["few"])
    words.some = _set(data["some"])
    for phrase in data["tails"]:
        words.tails.add(phrase, True)
    _fill(words.approximate, data["approximate"])
    for key, phrases in data["parts"].items():
        for phrase in phrases:
            words.parts.add(phrase, (key.removesuffix("_edge"), key.endswith("_edge")))
    words.fractions = {read_words(word).norm[0]: shares for shares, forms in data["fractions"].items() for word in forms}
    words.seasons = {read_words(word).norm[0]: code for code, forms in data["seasons"].items() for word in forms}
    for first, phrases in data["decades"].items():
        for phrase in phrases:
            words.decades.add(phrase, first)
            words.decades.add(_with_article(phrase), first)
    for phrase in data["ages"]:
        words.ages.add(phrase, True)
    for phrase in data["durations"]:
        words.durations.add(phrase, True)


def _feasts(words: Vocabulary, data: dict[str, Any]) -> None:
    for row in data["hijri"]:
        feast = HijriTime(row["month"], row["day"], row["days"], name=row["english"])
        for name in row["names"]:
            words.feasts.add(name, feast)
    for row in data["gregorian"]:
        day = YearDay(row["month"], row["day"], row["days"], row["english"])
        for name in row["names"]:
            words.feasts.add(name, day)
    for row in data["easter"]:
        moving = EasterDay(row["offset"], row["days"], row["eastern"], row["english"])
        for name in row["names"]:
            words.feasts.add(name, moving)
    for name in data["either"]:
        words.either_feast.add(name, True)
    words.feast_openers = _set(data["openers"])


def _numbers(numbers: Numbers, data: dict[str, Any]) -> None:
    def flat(groups: dict[int, list[str]]) -> dict[str, int]:
        return {read_words(word).norm[0]: value for value, forms in groups.items() for word in forms}

    numbers.units = flat(data["units"])
    numbers.spoken = flat(data["teens"])
    numbers.teens = _set(data["ten_of_teens"])
    numbers.tens = flat(data["tens"])
    numbers.hundreds = flat(data["hundreds"])
    numbers.thousands = flat(data["thousands"])
    numbers.ordinals = flat(data["ordinals"])
    numbers.construct = flat(data["construct_ordinals"])
    numbers.last = _set(data["last"])


def _names(words: Vocabulary, data: dict[str, Any]) -> None:
    meant = _set(data["but_dates"])
    words.before_calendar = _set(data["before_calendar"]) - meant
    words.before_weekday = _set(data["before_weekday"])
    words.titles = _set(data["titles"])
    for name in data["given_names"]:
        words.given_names.add(name, True)
    words.before_month = _set(data["before_month"]) | words.titles
    words.number_two = _set(data["number_two"])
    words.before_today = _set(data["before_today"])
    words.after_today = _set(data["after_today"])
    words.quantities = _set(data["quantities"])
    words.numbered = _set(data["numbered"])
    words.named_by_date = _set(data["named_by_date"])
    words.counted_nouns = _set(data["counted"])
    for phrase in data["outlets"]:
        words.outlets.add(phrase, True)
    for phrase in data["outlets_quoted"]:
        words.outlets_quoted.add(phrase, True)
    for phrase in data["phrases"]:
        words.phrases.add(phrase, True)
