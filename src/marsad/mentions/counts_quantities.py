"""Quantities: a number with its noun (``نحو 20 مدنيا``), or a noun whose form says how many (``طفلان``, ``شاب``)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from marsad.language.numerals import Number, bound_after, bounded, definite_number_at, number_at, starts_number
from marsad.language.words import Words
from marsad.mentions.counts_nouns import Noun, Phrase
from marsad.mentions.counts_vocabulary import EACH, ONE_OF, Vocabulary, vocabulary
from marsad.mentions.model import Reading

_UNITS = {"واحد": 1, "واحده": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2}
_OF = "من"
_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650"
_DUAL = re.compile("(?:\u064e\u0651?|\u0651\u064e)ي\u0652?ن$|ي\u0652ن$")
_PLURAL = re.compile("(?:\u0650\u0651?|\u0651\u0650)ين$")
SOMEBODY = Noun("شخص", "people", None, "two_or_more")


@dataclass(slots=True)
class Quantity:
    """So many of something, at the words ``first:last``; ``low`` and ``high`` as in ``CountMention``.

    ``explicit``: a number was said. ``noun`` None: a number alone (مقتل 3 وإصابة 4). ``definite``: الطفل, أطفاله.
    ``what`` starts as the noun's and becomes the fate that governs it.
    """

    first: int
    last: int
    low: int | None
    high: int | None
    explicit: bool
    noun: Noun | None
    what: str
    group: str | None
    definite: bool = False
    range: bool = False
    unread: bool = False
    """True where a number is followed by a noun that the vocabulary does not know."""

    @property
    def lemma(self) -> str:
        return self.noun.lemma if self.noun else ""


def blocked_words(reading: Reading) -> bytearray:
    """1 for every word in which no number of anything can stand: dates, clock times, page furniture, names of bodies."""
    words = reading.words
    blocked = bytearray(len(words.norm))
    for date in reading.dates:
        blocked[date.first : date.last] = b"\1" * (date.last - date.first)
    for start, end in reading.skip:
        first, last = words.at(start, end)
        blocked[first:last] = b"\1" * (last - first)
    for actor in reading.actors:
        if actor.form in ("name", "unknown_body") and not actor.adjective:
            blocked[actor.first : actor.last] = b"\1" * (actor.last - actor.first)
    return blocked


def quantity_at(words: Words, i: int, blocked: bytearray) -> Quantity | None:
    """The quantity that begins at word ``i``, or None."""
    table = vocabulary()
    if starts_number(words, i):
        number = number_at(words, i) or _after_measured(words, i)
        if number is not None and not any(blocked[number.first : number.last]):
            return _counted(words, number, table, blocked)
    if words.norm[i] in ONE_OF:
        return _one_of(words, i)
    if words.norm[i] == EACH and words.norm[i + 1 : i + 2] == [_OF]:
        return Quantity(i, i + 2, 2, None, False, SOMEBODY, "people", None)  # كل من فلان وفلان
    entries = table.nouns.get(words.bare[i])
    if entries is None or words.norm[i] in table.countries:
        return None
    for phrase, noun in entries:
        if _matches(words, i, phrase):
            return _implied(words, i, i + len(phrase), noun)
    return None


def _after_measured(words: Words, i: int) -> Number | None:
    """``تجاوز عدد المصابين الأربعين``: a definite number right after those of whom a measure was said."""
    if not i:
        return None
    start = i - 2 if i > 1 and words.norm[i - 1] in ("علي", "عن") else i - 1
    before = noun_at(words, start)
    fated = before is not None and before[1] == start + 1 and before[0].form in ("many", "two_or_more") and before[0].what in ("killed", "wounded", "missing", "casualties")
    theirs = words.clitic[i - 1] == "-" and words.bare[i - 2] in vocabulary().total_measures
    return definite_number_at(words, i) if fated or theirs else None


def noun_at(words: Words, i: int) -> tuple[Noun, int] | None:
    """The counted noun at word ``i`` and the word after it."""
    if i < len(words.bare):
        for phrase, noun in vocabulary().nouns.get(words.bare[i], ()):
            if _matches(words, i, phrase):
                return noun, i + len(phrase)
    return None


def _matches(words: Words, i: int, phrase: Phrase) -> bool:
    return len(phrase) == 1 or tuple(words.bare[i : i + len(phrase)]) == phrase


def _counted(words: Words, number: Number, table: Vocabulary, blocked: bytearray) -> Quantity | None:
    """A number with the noun after it."""
    label = _is_label(words, number, table)
    after = number.last
    found = None
    if after < len(words.norm) and not blocked[after] and words.clitic[after] == "":
        found = noun_at(words, after)
        if found is None and words.norm[after] == _OF:
            found = noun_at(words, after + 1)
            if found and not found[0].person:
                found = None
    if found and _is_other(words.norm[after], number, table):
        found = None  # 2015 روسيا, خمس مزارع
    if found and found[0].form == "one" and (words.norm[found[1] - 2 : found[1] - 1] == [_OF] or number.bound == "none"):
        found = None  # عدد من المرافق
    if words.norm[after : after + 1] == ["اب"]:
        return Quantity(number.first, after + 1, number.low, number.high, True, None, "other", None)  # 5 آب
    if label:
        return Quantity(number.first, number.last, number.low, number.high, True, None, "other", None)
    if found is None:
        unread = after < len(words.norm) and _looks_counted(words, after)
        return Quantity(number.first, after, number.low, number.high, True, None, "", None, range=number.bound == "range", unread=unread)
    noun, last = found
    if words.norm[last - 1] != words.bare[last - 1] and last < len(words.norm) and words.norm[last] != words.bare[last]:
        whole = number_at(words, last) if starts_number(words, last) else None
        last = whole.last if whole else last  # ثلاثة من المصابين السبعة
    group, last, what = _qualified(words, noun, last)
    what, last = _both_fates(words, noun, what, last, number.low or 0)
    last = _both_sexes(words, noun, last)
    kind, past = bound_after(words, last)
    if kind:
        number, last = bounded(number, kind), past
    return Quantity(number.first, last, number.low, number.high, True, noun, what, group, range=number.bound == "range")


def _is_other(word: str, number: Number, table: Vocabulary) -> bool:
    """A country, or a thing, that is spelt like a person."""
    low = number.low or 0
    return (word in table.countries and not 11 <= low <= 99) or (word in table.also_things and 3 <= low <= 10)


def _is_label(words: Words, number: Number, table: Vocabulary) -> bool:
    """``اللواء 444``, ``القرار 2254``: digits right after a noun that is numbered, and exact."""
    i = number.first - 1
    return number.bound == "exact" and i >= 0 and words.bare[i] in table.numbered and words.norm[number.first][0] in "0123456789/("


def _looks_counted(words: Words, i: int) -> bool:
    """True for a full word that may be the noun of a number: 3 يافعات, not 3 في or 3 وأصيب."""
    return words.clitic[i] == "" and len(words.norm[i]) > 3 and words.norm[i].isalpha() and (i + 1 >= len(words.norm) or words.clitic[i + 1] != "-")


def _qualified(words: Words, noun: Noun, last: int) -> tuple[str | None, int, str]:
    """What a second noun adds: أشخاص مدنيين, عناصر شرطة, مدنيين جرحى; the group, the end, what is counted."""
    group, what = noun.group, noun.what
    state = words.norm[last - 1] != words.bare[last - 1] or noun.group == "families"  # أفراد العائلة مفقودين
    following = noun_at(words, last) if noun.person and not state and last < len(words.clitic) and words.clitic[last] == "" else None
    alike = following is not None and following[0].person and (following[0].form != "one" or (noun.form == "one" and following[0].what == "people" and not following[0].accusative))
    if following and alike and words.norm[last] == words.bare[last] and words.clitic[following[1] : following[1] + 1] != ["-"]:
        second = following[0]
        what = second.what if what == "people" else what
        return (group if group not in (None, "civilians") else second.group or group), following[1], what
    if last + 1 < len(words.norm) and words.norm[last] == _OF and group is None:
        second_found = noun_at(words, last + 1)
        if second_found and second_found[0].person and second_found[0].form != "one" and words.norm[last + 1] != words.bare[last + 1]:
            group = second_found[0].group  # خمسة قتلى من المدنيين
    return group, last, what


def _both_fates(words: Words, noun: Noun, what: str, last: int, low: int) -> tuple[str, int]:
    """One number for both: ``عشرات القتلى والجرحى``, ``عشرون قتيلا وجريحا``, ``25 شهيد وجريح``; not ``ثلاثة قتلى وجرحى``."""
    if noun.what not in ("killed", "wounded") or last + 1 >= len(words.norm) or words.norm[last] != "و":
        return what, last
    second = noun_at(words, last + 1)
    if second is None or {noun.what, second[0].what} != {"killed", "wounded"}:
        return what, last
    definite = words.norm[last - 1] != words.bare[last - 1] and words.norm[last + 1] != words.bare[last + 1]
    counted = second[0].lemma == "إصابة" or (second[1] < len(words.norm) and starts_number(words, second[1]))  # 27 قتيلا وإصابة 106
    singular = noun.form == second[0].form == "one" and not counted and (low > 2 or (noun.accusative and second[0].accusative))
    return ("casualties", second[1]) if definite or singular else (what, last)


def _both_sexes(words: Words, noun: Noun, last: int) -> int:
    """``عشرون طفلا وطفلة`` are twenty."""
    if last + 1 < len(words.norm) and words.norm[last] == "و":
        second = noun_at(words, last + 1)
        if second and second[0].form == "one" and second[0].lemma == noun.lemma + "ة" and words.norm[second[1] - 1] == words.bare[second[1] - 1]:
            return second[1]
    return last


def _one_of(words: Words, i: int) -> Quantity | None:
    """``أحد المدنيين``, ``أحد عناصر الفصيل``."""
    found = noun_at(words, i + 1)
    if found is None or found[0].form == "one" or not found[0].person:
        return None
    return Quantity(i, found[1], 1, 1, False, found[0], found[0].what, found[0].group)


def _as_written(words: Words, i: int, noun: Noun) -> Noun:
    """``عسكريَّيْن``, ``مقاتلَين`` are two, ``مدنيِّين`` are many: vowel signs tell the dual from the plural."""
    if noun.form != "two_or_more":
        return noun
    written = words.slice(i, i + 1).rstrip(_SIGNS)
    if _DUAL.search(written):
        return replace(noun, form="two")
    return replace(noun, form="many") if _PLURAL.search(written) else noun


def _describes(words: Words, i: int, noun: Noun) -> bool:
    """``قصف تركي``, ``مطار مدني``, ``هجوم مسلح``: an adjective of the thing before it, and nobody."""
    around = vocabulary().around
    if not i or noun.form != "one" or words.bare[i] not in around["adjectives"]:
        return False
    both_definite = words.norm[i] != words.bare[i] and words.norm[i - 1] != words.bare[i - 1]  # الجيش التركي
    return both_definite or words.bare[i - 1] in around["described"]


def _implied(words: Words, i: int, last: int, noun: Noun) -> Quantity | None:
    """A noun without a number before it: its form says how many, or a word after it does (مدنيين اثنين)."""
    if _describes(words, i, noun):
        return None
    noun = _as_written(words, last - 1, noun)
    low, high = noun.implied
    definite = words.norm[i] != words.bare[i] or (words.norm[i].startswith("ال") and len(words.norm[i]) == 4)
    if noun.group == "families" and noun.form == "one":
        members = _composed(words, i, last)
        if members:
            return members
    if last < len(words.norm) and words.clitic[last] == "-":
        definite, last = True, last + 1
    explicit = False
    if last < len(words.norm) and words.norm[last] in _UNITS and noun.form != "many":
        if noun.form != "one" or _UNITS[words.norm[last]] == 1:
            low = high = _UNITS[words.norm[last]]
            last, explicit = last + 1, True
    elif definite and last < len(words.norm) and words.norm[last] != words.bare[last] and starts_number(words, last):
        number = number_at(words, last)
        if number is not None and number.bound == "exact" and noun.form == "many":
            low = high = number.low
            last, explicit = number.last, True
    if not noun.person and not (noun.form == "two" and noun.what != "other"):
        return None
    if not noun.person:
        explicit = True
    group, last, what = _qualified(words, noun, last)
    if low is not None:
        kind, past = bound_after(words, last)
        if kind == "min":
            high, last = None, past
    return Quantity(i, last, low, high, explicit, noun, what, group, definite)


def _composed(words: Words, i: int, last: int) -> Quantity | None:
    """``عائلة من خمسة أفراد``, ``أسرة كاملة مكونة من أب وأم وطفلين``: the members, or the first of them, counted from the family on."""
    around, k, told = vocabulary().around, last, False
    while k < len(words.norm) and k < last + 3 and (words.norm[k] in around["composed"] or words.norm[k] in around["whole"]):
        told = told or words.norm[k] in around["composed"]
        k += 1
    if k < len(words.norm) and words.norm[k] == _OF:
        k += 1
    elif not (told and words.norm[k - 1] == "قوامها"):
        return None
    if k >= len(words.norm) or words.clitic[k] == "-":
        return None
    counted = starts_number(words, k)
    members = quantity_at(words, k, bytearray(len(words.norm))) if counted or told else None
    if members is None or members.low is None or members.unread or members.what != "people" and members.noun is not None:
        return None
    return replace(members, first=i, what="people")
