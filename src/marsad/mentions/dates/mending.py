"""Slips of writing that hide a date: words written together (``الخميسالماضي``, ``فجراليوم``), dialect's glued ``ها``
(``هالأسبوع``), and misspelt months and weekdays (``12 نوفمير``, ``يوم الثلاتاء``).

The text is never changed: ``mended`` gives another view of its words, in which a glued word is two, each with its own
characters, and a misspelt one bears the norm it was meant to have. A misspelling is mended only beside a word that leaves
no doubt (a day number, "شهر", "يوم", a year), so that no other word is taken for a month.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from marsad.language.folding import FILLER, fold
from marsad.language.words import Words
from marsad.mentions.dates.vocabulary import Vocabulary, vocabulary

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
NEVER_MISSPELT = frozenset(["نيسان", "شباط"])
"""Months one letter away from common words (إنسان, نشاط)."""
SHORTEST_MONTH, SHORTEST_WEEKDAY = 5, 7
NEARBY = ("الصباح", "المساء", "الفجر", "العصر", "الظهر", "النهار", "الصبح", "المسا")
MEANT = {"الصبح": "الصباح", "المسا": "المساء"}
DAY_WORDS = ("اليوم", "امس", "الامس", "البارحه")


@dataclass(slots=True)
class Slips:
    """What a wrongly written word was meant to be: the words that were glued, or the month or weekday that was misspelt."""

    glued: dict[str, tuple[str, ...]] = field(default_factory=dict)
    months: dict[str, str] = field(default_factory=dict)
    weekdays: dict[str, str] = field(default_factory=dict)
    all: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def slips() -> Slips:
    """The slips that the vocabulary allows for, worked out once."""
    words = vocabulary()
    months = [m for m in words.months.entries if m not in words.ambiguous and not m.isascii()]
    weekdays = [w for w in words.weekdays.entries if w.startswith("ال")]
    known = {*words.months.entries, *words.weekdays.entries, *words.hijri_months.entries, *words.units, *words.directions.entries}
    found = Slips(_glued(words, months, weekdays))
    for month in months:
        if len(month) >= SHORTEST_MONTH and month not in NEVER_MISSPELT:
            found.months.update((slip, month) for slip in _one_away(month) if slip not in known and slip not in found.months)
    for weekday in weekdays:
        if len(weekday) >= SHORTEST_WEEKDAY:
            found.weekdays.update((slip, weekday) for slip in _one_away(weekday) if slip not in known)
    found.all = frozenset((*found.glued, *found.months, *found.weekdays))
    return found


def _glued(words: Vocabulary, months: list[str], weekdays: list[str]) -> dict[str, tuple[str, ...]]:
    """Words of time that stand side by side so often that the space between them is forgotten."""
    definite = [word for word, unit in words.units.items() if unit.definite and unit.name not in ("minute", "hour")]
    seasons = ["ال" + season for season in words.seasons]
    directions = [word for word in words.directions.entries if word.startswith("ال") and len(word) > 5]
    parts = [word for word, found in words.time_before.entries.items() if any(not rest for rest, _ in found)]
    lists = (
        ([*weekdays, *definite, *months, *seasons], directions),
        (["يوم", "نهار", *parts], [*weekdays, *DAY_WORDS]),
        (["امس", "اليوم", "غدا"], weekdays),
        (["شهر", "في", "من", "منذ", "خلال", "حتي"], months),
        (["في", "منذ", "خلال", "حتي"], [*weekdays, *definite]),
        (["قبل", "منذ"], [word for word, unit in words.units.items() if not unit.definite]),
        (["هذا", "هذه"], [word for word in definite if words.units[word].number == 1]),
    )
    pairs = {first + second: (first, second) for firsts, seconds in lists for first in firsts for second in seconds}
    glued: dict[str, tuple[str, ...]] = {word: pair for word, pair in pairs.items() if word not in words.units}
    for word in (*(w for w in definite if words.units[w].number == 1), *seasons, *NEARBY):
        for prefix, clitics in (("ه", ()), ("به", ("ب",)), ("له", ("ل",))):
            glued[prefix + word] = (*clitics, "هذا", MEANT.get(word, word))
    return glued


def _one_away(word: str) -> set[str]:
    """All words one slip away: a letter left out, added, wrong, or two exchanged; the first letter is taken as right."""
    made: set[str] = set()
    for i in range(1, len(word) + 1):
        made.update(word[:i] + letter + word[i:] for letter in LETTERS)
        made.update(word[:i] + letter + word[i + 1 :] for letter in LETTERS)
        made.add(word[:i] + word[i + 1 :])
        made.add(word[:i] + word[i + 1 : i + 2] + word[i : i + 1] + word[i + 2 :])
    made.discard(word)
    return made


def mended(words: Words) -> tuple[Words, list[int] | None]:
    """The words with slips mended, and for each of them the index of the word it comes from (None where nothing was)."""
    known = slips()
    if known.all.isdisjoint(words.norm):
        return words, None
    changes: dict[int, tuple[str, ...]] = {}
    for i, word in enumerate(words.norm):
        if word in known.glued:
            changes[i] = known.glued[word]
        elif word in known.months and _beside_month(words.norm, i):
            changes[i] = (known.months[word],)
        elif word in known.weekdays and _beside_weekday(words.norm, i):
            changes[i] = (known.weekdays[word],)
    return (_with(words, changes)) if changes else (words, None)


def _beside_month(norm: list[str], i: int) -> bool:
    """A day number, ``شهر`` or the month's other name before it, or a year or "last" after it."""
    before = norm[i - 1] if i else ""
    after = norm[i + 1] if i + 1 < len(norm) else ""
    day = (before.isdigit() and len(before) <= 2) or (before == "من" and i > 1 and norm[i - 2].isdigit())
    year = len(after) == 4 and after.isdigit() and after[:2] in ("19", "20")
    words = vocabulary()
    return (
        day
        or year
        or before == "شهر"
        or after in ("الماضي", "الجاري", "المقبل", "الفايت", "المنصرم", "الحالي")
        or (before == "/" and i > 1 and norm[i - 2] in words.months)
    )


def _beside_weekday(norm: list[str], i: int) -> bool:
    """``يوم``, ``أمس`` or a time of day before it, or a day number or "last" after it."""
    before = norm[i - 1] if i else ""
    after = norm[i + 1] if i + 1 < len(norm) else ""
    words = vocabulary()
    return (
        before in ("يوم", "نهار", "امس", "اليوم", "غدا")
        or before in words.time_before
        or after[:1].isdigit()
        or after in ("الماضي", "المقبل", "الفايت", "المنصرم", "القادم")
    )


def _with(words: Words, changes: dict[int, tuple[str, ...]]) -> tuple[Words, list[int]]:
    view = Words(words.text)
    origin: list[int] = []
    places: list[int] = []
    for i in range(len(words.norm)):
        places.append(len(view.norm))
        pieces = changes.get(i, (words.norm[i],))
        position = words.start[i]
        for k, piece in enumerate(pieces):
            end = words.end[i] if k == len(pieces) - 1 else _after(words.text, position, words.end[i], len(piece))
            view.norm.append(piece)
            view.start.append(position)
            view.end.append(end)
            view.clitic.append(words.clitic[i] if k == 0 else "")
            view.sentence.append(words.sentence[i])
            origin.append(i)
            position = end
    places.append(len(view.norm))
    view.quotes = [(places[first], places[last]) for first, last in words.quotes]
    return view, origin


def _after(text: str, start: int, end: int, letters: int) -> int:
    """The offset after so many letters of a stretch of text, at least one character before its end."""
    position = start
    for char in fold(text[start : end - 1]):
        if char != FILLER:
            if letters == 0:
                break
            letters -= 1
        position += 1
    return position
