"""Whom a word of fate names right after it: a person, a quoted or aged name, ``المدعو فلان``, ``ثالث``, ``أحدهم``."""

from __future__ import annotations

from dataclasses import replace

from marsad.knowledge.wording import wording
from marsad.language.numerals import starts_number
from marsad.mentions.counts_noun_phrases import noun_at
from marsad.mentions.counts_nouns import Noun
from marsad.mentions.counts_quantities import KUNYA, SOMEBODY, Quantity, quantity_at
from marsad.mentions.counts_vocabulary import ONE_OF, vocabulary
from marsad.mentions.model import Reading

_W = wording(__name__)

PERSON = Noun("شخص", "people", None, "one")
ONE_MORE = Noun("ثالث", "people", None, "one")
"""Somebody told by an ordinal: وإصابة ثالث."""
ITSELF = Noun("هو", "people", None, "one")
"""The one told of before, and others with him: قتل هو وزوجته."""
_NAME_REACH = 5
_HIM = (["هو"], ["هي"])
_NAME_WORDS = _W["name_words"]
_TITLES = _W["titles"]
_ALONE_BEFORE = frozenset(("و", "،", ".", "في", "علي", "متاثرا"))


class NamedAfter:
    """Reads who is named at a place of one text."""

    def __init__(self, reading: Reading, blocked: bytearray) -> None:
        self.words = reading.words
        self.blocked = blocked
        self.table = vocabulary()
        self.persons = {actor.first: actor.last for actor in reading.actors if actor.form == "person"}

    def _one_named(self, first: int, need: int) -> Quantity | None:
        """``فارق النحّال عبده الحياة``, ``لقي الفنان سالم العمر مصرعه``: one with a name between the verb and its object, and nobody counted."""
        words = self.words
        between = range(first, need)
        if not 1 <= len(between) <= _NAME_REACH + 1 or not all(words.norm[k].isalpha() and words.clitic[k] != "+" for k in between):
            return None
        if words.text[words.end[first] - 1] == "ى" and words.norm[first] in ("علي", "الي"):
            return None  # نقل على إثرها إلى المستشفى
        if any(starts_number(words, k) or noun_at(words, k) is not None or words.bare[k].endswith(("ون", "ين")) for k in between):
            return None
        his = words.clitic[need + 1 : need + 2] == ["-"] and words.norm[need + 1] == "ه"
        named = any(words.norm[k] in self.table.plain_names for k in between) or sum(words.norm[k] in self.table.names for k in between) > 1
        if not his and not named:
            return None
        return Quantity(first, need, 1, 1, False, PERSON, "people", None)

    def _named(self, i: int) -> Quantity | None:
        """Somebody named right after the fate: a person, a quoted or aged name, المدعو فلان, ثالث, أحدهم."""
        if self.words.norm[i : i + 1] in _HIM and self.words.norm[i + 1 : i + 2] == ["و"]:
            return Quantity(i, i + 1, 1, 1, False, ITSELF, "people", None)
        last = self.persons.get(i) or self._quoted_name(i) or self._aged_name(i) or self._so_called(i)
        if last:
            return Quantity(i, last, 1, 1, False, PERSON, "people", None)
        return self._by_name(i) or self._numbered(i)

    def _by_name(self, i: int) -> Quantity | None:
        """``مقتل خالد المنصور وسامر الخالد``: so many as are named, joined by و."""
        last, named = self._name(i), 1
        if last is None:
            return None
        while self.words.norm[last : last + 1] == ["و"]:
            following = self._name(last + 1)
            if following is None:
                break
            last, named = following, named + 1
        return Quantity(i, last, named, named, False, PERSON, "people", None)

    def with_names(self, quantity: Quantity) -> Quantity:
        """``الشابين محمد عمر وسامر خليل``, ``كلا من: سالم عمر، وخالد ياسين``: as many as are named behind a definite plural or كل من."""
        words, k = self.words, quantity.last
        several = quantity.noun is SOMEBODY or quantity.definite and quantity.noun is not None and quantity.noun.form != "one"
        if quantity.explicit or not several or quantity.noun is None or not quantity.noun.person:
            return quantity
        while k < len(words.norm) and (words.norm[k] == ":" or words.norm[k] != words.bare[k] and k - quantity.last < 2):
            k += 1  # الأسيرين المحررين
        named, last = 0, k
        while (end := self._name(k, in_row=named > 0)) is not None:
            named, last = named + 1, end
            k = end
            while k < len(words.norm) and k <= end + 2 and (words.norm[k] in ("و", "،", ",", "؛") or words.bare[k] in _TITLES):
                k += 1
            if k == end:
                break
        if named < 2:
            return quantity
        return replace(quantity, last=last, low=named, high=named, explicit=True, definite=False)

    def _name(self, i: int, in_row: bool = False) -> int | None:
        """The end of a given name and what goes on after it: another, أبو, بن, عبد, or a word with the article; behind others in a row, also
        a name that is a common word."""
        words, names = self.words, self.table.names
        first = names if in_row else self.table.plain_names
        kunya = words.norm[i : i + 1] and words.norm[i] in (*KUNYA, "ابو") and self.words.clitic[i + 1 : i + 2] == [""]
        if i + 1 >= len(words.norm) or not (words.norm[i] in first or kunya) or words.clitic[i] or self.blocked[i]:
            return None
        last = i + 1
        while last < len(words.norm) and last < i + 5 and words.clitic[last] == "" and words.norm[last].isalpha():
            goes_on = words.norm[last] in names or words.norm[last] in _NAME_WORDS or words.norm[last - 1] in _NAME_WORDS
            article = words.norm[last] != words.bare[last] and noun_at(words, last) is None and last == i + 1
            if not (goes_on or article):
                break
            last += 1
        return last if last > i + 1 else None

    def _numbered(self, i: int) -> Quantity | None:
        """``وإصابة ثالث``, ``مقتل أحدهم``, ``واعتقال الثاني``: one more, or one of those told before."""
        words = self.words
        if i >= len(words.norm) or words.clitic[i] != "":
            return None
        if words.norm[i] in ONE_OF and words.clitic[i + 1 : i + 2] == ["-"]:
            return Quantity(i, i + 2, 1, 1, False, PERSON, "people", None)
        if words.bare[i] in self.table.around["the_one"] and words.norm[i] != words.bare[i]:
            of_them = words.norm[i + 1 : i + 2] == ["من"] and words.clitic[i + 2 : i + 3] == ["-"]
            alone = i + 1 < len(words.norm) and words.norm[i + 1] in _ALONE_BEFORE
            return Quantity(i, i + 1, 1, 1, False, PERSON, "people", None, True) if of_them or alone else None
        if words.bare[i] not in self.table.ordinals:
            return None
        following = noun_at(words, i + 1)
        definite = words.norm[i] != words.bare[i]
        return Quantity(i, i + 1, 1, 1, False, ONE_MORE, "people", None, definite) if following is None or following[0].person else None

    def _so_called(self, i: int) -> int | None:
        return i + 1 if i < len(self.words.norm) and self.words.norm[i] in self.table.around["so_called"] else None

    def _quoted_name(self, i: int) -> int | None:
        """The end of a quotation of a few words that begins at ``i``: مقتل "خالد المنصور"; bodies and counted nouns are none."""
        for first, last in self.words.quotes:
            if (
                first == i
                and 2 <= last - first <= 5
                and not any(self.blocked[first:last])
                and quantity_at(self.words, i, self.blocked) is None
            ):
                return last
        return None

    def _aged_name(self, i: int) -> int | None:
        """The end of a name that begins at ``i`` and has its age in brackets: مقتل خالد المنصور (54 عاما)."""
        norm = self.words.norm
        for k in range(i + 1, min(i + 6, len(norm) - 2)):
            if norm[k] == "(":
                return (
                    k
                    if norm[k + 1].isdecimal()
                    and norm[k + 2] in self.table.around["ages"]
                    and quantity_at(self.words, i, self.blocked) is None
                    else None
                )
            if not norm[k].isalpha() or self.words.clitic[k] == "+":
                return None
        return None
