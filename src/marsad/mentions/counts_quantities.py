"""Quantities: a number with its noun (``نحو 20 مدنيا``), or a noun whose form says how many (``طفلان``, ``شاب``)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from marsad.language.numerals import Number, bound_after, bounded, definite_number_at, number_at, starts_number
from marsad.language.words import Words
from marsad.mentions.counts_noun_phrases import (
    as_written,
    both_fates,
    both_sexes,
    describes,
    matches,
    noun_at,
    qualified,
)
from marsad.mentions.counts_nouns import AS_MANY, Noun
from marsad.mentions.counts_vocabulary import AS_MANY_WORDS, EACH, ONE_OF, Vocabulary, vocabulary
from marsad.mentions.model import Reading

_UNITS = {"واحد": 1, "واحده": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2}
_OF = "من"
_AS_FOR = "اما"
"""``أما`` opens a clause; the accusative of أم is written like it."""
KUNYA = frozenset(("ابي", "ابا"))
"""أبي حذيفة is one man by his name and أباه one father; two would be أبويه."""
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
        one = actor.last - actor.first == 1 and words.norm[actor.first] == words.bare[actor.first]
        if one and actor.first and starts_number(words, actor.first - 1) and noun_at(words, actor.first) is not None:
            continue  # تسعة حوثيين
        if actor.form in ("name", "unknown_body") and not actor.adjective:
            blocked[actor.first : actor.last] = b"\1" * (actor.last - actor.first)
    for place in reading.places:
        if place.place.id is not None and place.last - place.first > 1:  # في العريش والشيخ زويد
            for k in range(place.first, place.last):
                blocked[k] = blocked[k] or words.norm[k][:2] == "ال"
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
    if words.norm[i] in AS_MANY_WORDS:
        return as_many_at(words, i)
    if words.norm[i] == EACH and words.norm[i + 1 : i + 2] == [_OF]:
        if i + 2 >= len(words.norm) or words.norm[i + 2] in table.around["of_those"]:
            return None  # كل من كان في المنزل
        return Quantity(i, i + 2, 2, None, False, SOMEBODY, "people", None)  # كل من فلان وفلان
    entries = table.nouns.get(words.bare[i])
    if entries is None or words.norm[i] in table.countries or words.norm[i] == _AS_FOR:
        return None
    for phrase, noun in entries:
        if matches(words, i, phrase):
            return _implied(words, i, i + len(phrase), noun)
    return None


def as_many_at(words: Words, i: int) -> Quantity | None:
    """``وأصيب مثلهم``, ``أصيب ضعفهم``, ``أصيب مثل هذا العدد``, ``ومثلهم من الجرحى``; the walk gives it the number told before."""
    if i + 1 >= len(words.norm) or words.norm[i] not in AS_MANY_WORDS:
        return None
    if words.clitic[i + 1] == "-" and words.norm[i + 1] in ("هم", "هما", "هن"):
        last = i + 2
    elif words.norm[i + 1 : i + 3] == ["هذا", "العدد"]:
        last = i + 3
    elif words.norm[i + 1] in ("العدد", "ذلك"):
        last = i + 2
    else:
        return None
    what = "people"
    if words.norm[last : last + 1] == [_OF]:
        found = noun_at(words, last + 1)
        if found is None or not found[0].person:
            return None
        last, what = found[1], found[0].what
    return Quantity(i, last, None, None, True, AS_MANY, what, None)


def _after_measured(words: Words, i: int) -> Number | None:
    """``تجاوز عدد المصابين الأربعين``: a definite number right after those of whom a measure was said."""
    if not i:
        return None
    start = i - 2 if i > 1 and words.norm[i - 1] in ("علي", "عن") else i - 1
    before = noun_at(words, start)
    fated = (
        before is not None
        and before[1] == start + 1
        and before[0].form in ("many", "two_or_more")
        and before[0].what in ("killed", "wounded", "missing", "casualties")
    )
    theirs = words.clitic[i - 1] == "-" and words.bare[i - 2] in vocabulary().total_measures
    return definite_number_at(words, i) if fated or theirs else None


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
        return Quantity(
            number.first,
            after,
            number.low,
            number.high,
            True,
            None,
            "",
            None,
            range=number.bound == "range",
            unread=unread,
        )
    noun, last = found
    if words.norm[last - 1] != words.bare[last - 1] and last < len(words.norm) and words.norm[last] != words.bare[last]:
        whole = number_at(words, last) if starts_number(words, last) else None
        last = whole.last if whole else last  # ثلاثة من المصابين السبعة
    group, last, what = qualified(words, noun, last)
    what, last = both_fates(words, noun, what, last, number.low or 0)
    last = both_sexes(words, noun, last, number.low or 0)
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
    """True for a full word that may be the noun of a number: 3 يافعات, not 3 في, 3 وأصيب or 3 جراء القصف."""
    return (
        words.clitic[i] == ""
        and words.norm[i] not in vocabulary().around["after_number"]
        and len(words.norm[i]) > 3
        and words.norm[i].isalpha()
        and (i + 1 >= len(words.norm) or words.clitic[i + 1] != "-")
    )


def _one_of(words: Words, i: int) -> Quantity | None:
    """``أحد المدنيين``, ``أحد عناصر الفصيل``."""
    found = noun_at(words, i + 1)
    if found is None or found[0].form == "one" or not found[0].person:
        return None
    return Quantity(i, found[1], 1, 1, False, found[0], found[0].what, found[0].group)


def _implied(words: Words, i: int, last: int, noun: Noun) -> Quantity | None:
    """A noun without a number before it: its form says how many, or a word after it does (مدنيين اثنين)."""
    if describes(words, i, noun):
        return None
    noun = as_written(words, last - 1, noun)
    if words.norm[i] in KUNYA:
        noun = replace(noun, form="one")
    low, high = noun.implied
    definite = words.norm[i] != words.bare[i] or (words.norm[i].startswith("ال") and len(words.norm[i]) == 4)
    if noun.group == "families" and noun.form == "one":
        members = _composed(words, i, last)
        if members:
            return members
    if last < len(words.norm) and words.clitic[last] == "-":
        definite, last = True, last + 1
    explicit = False
    dual = noun.form != "many" or not definite and words.norm[last - 1].endswith("ين")  # مزارعين اثنين
    if last < len(words.norm) and words.norm[last] in _UNITS and dual:
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
    if words.clitic[last - 1] == "-" and noun.form == "one":
        group, what = noun.group, noun.what  # رجل وزوجته قتلا
    else:
        group, last, what = qualified(words, noun, last)
    if low is not None:
        kind, past = bound_after(words, last)
        if kind == "min":
            high, last = None, past
    return Quantity(i, last, low, high, explicit, noun, what, group, definite)


def _composed(words: Words, i: int, last: int) -> Quantity | None:
    """``عائلة من خمسة أفراد``, ``أسرة كاملة مكونة من أب وأم وطفلين``: the members, or the first of them, counted from the family on."""
    around, k, told = vocabulary().around, last, False
    while k < len(words.norm) and k < last + 5:
        if not (words.norm[k] in around["composed"] or words.norm[k] in around["whole"] or words.clitic[k]):
            break
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
