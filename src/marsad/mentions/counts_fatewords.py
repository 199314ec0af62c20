"""Words that say what became of somebody, and whom they name at once: ``مقتل``, ``لقي ... مصرعهم``, ``مقتل خالد المنصور``, ``مقتله``.

The vocabulary is ``fates``, ``phrasal``, ``taking`` and ``death_over`` of ``knowledge/data/counts.yaml``.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.language.numerals import starts_number
from marsad.mentions.counts_atoms import Atom, FateWord
from marsad.mentions.counts_none import nobody_at
from marsad.mentions.counts_noun_phrases import noun_at
from marsad.mentions.counts_nouns import Noun
from marsad.mentions.counts_quantities import KUNYA, Quantity, as_many_at, quantity_at
from marsad.mentions.counts_vocabulary import ONE_OF, Fate, Phrasal, vocabulary
from marsad.mentions.model import CountMention, Reading

_OVER_REACH, _TAKING_REACH, _ILL_REACH, _OUTCOME_REACH, _WOUNDS_REACH, _LOSING_REACH = 8, 4, 12, 7, 4, 9
_ANNOUNCED_REACH, _NAME_REACH = 4, 5
_PERSON = Noun("شخص", "people", None, "one")
ONE_MORE = Noun("ثالث", "people", None, "one")
"""Somebody told by an ordinal: وإصابة ثالث."""
ITSELF = Noun("هو", "people", None, "one")
"""The one told of before, and others with him: قتل هو وزوجته."""
_PEOPLE = Noun("شخص", "people", None, "many")
_ONE, _TWO, _MANY = frozenset(("ه", "ها")), frozenset(("هما",)), frozenset(("هم", "هن"))
_HIM = (["هو"], ["هي"])
_NAME_WORDS = frozenset(("ابو", "ابي", "بن", "ابن", "ال", "عبد", "ام"))
_STOP = frozenset((".", "؛", "\n"))
_ALONE_BEFORE = frozenset(("و", "،", ".", "في", "علي", "متاثرا"))


class FateWords:
    """The fate words of one text; ``losses`` gathers what they say of nobody (لم يقتل أحد)."""

    def __init__(self, reading: Reading, blocked: bytearray) -> None:
        self.words = reading.words
        self.blocked = blocked
        self.table = vocabulary()
        self.losses: list[CountMention] = []
        self.persons = {actor.first: actor.last for actor in reading.actors if actor.form == "person"}

    def at(self, i: int) -> list[Atom]:
        """The fate word at ``i`` and whom it names right after it; empty where there is none."""
        norm = self.words.norm
        for phrasal in self.table.phrasal.get(norm[i], ()):
            need = self._needed(i, phrasal)
            if need is not None:
                atoms = self._atoms(i, i + 1, phrasal.fate, whole=True)
                alone = self._one_named(i + 1, need) if len(atoms) == 1 and isinstance(atoms[0], FateWord) and not atoms[0].denied else None
                return [*atoms, alone] if alone is not None else atoms
        taken = self._taken(i) or self._carried_off(i) or self._lost(i)
        if taken:
            return [taken]
        for phrase, fate in self.table.fates.get(norm[i], ()):
            last = i + len(phrase)
            if len(phrase) > 1 and tuple(norm[i:last]) != phrase:
                continue
            if phrase[0] in self.table.over["words"]:
                last = self._past_thereupon(last)
                over = self._over(last)
                if over is None and phrase[0] in self.table.over["only"]:
                    return []
                last = over or last
            return self._atoms(i, last, fate)
        return []

    def _atoms(self, i: int, last: int, fate: Fate, whole: bool = False) -> list[Atom]:
        if fate.what == "wounded" and self.ill(last):
            return []
        if last < len(self.words.norm) and self.words.clitic[last] == "-":
            return self._with_pronoun(i, last, fate)
        if self._denied(i):
            nobody = nobody_at(self.words, i, last, fate.what)
            self.losses.extend([nobody] if nobody else [])
            return [FateWord(i, last, fate, denied=True)]
        word = FateWord(i, last, fate, whole=whole)
        as_many = as_many_at(self.words, last)
        if as_many is not None:
            return [word, as_many]
        named = self._named(last) if fate.strength != "near" else self._numbered(last)
        return [word, named] if named else [word]

    def _one_named(self, first: int, need: int) -> Quantity | None:
        """``فارق النحّال عبده الحياة``, ``لقي الفنان سالم العمر مصرعه``: one with a name between the verb and its object, and nobody counted."""
        words = self.words
        between = range(first, need)
        if not 1 <= len(between) <= _NAME_REACH + 1 or not all(words.norm[k].isalpha() and words.clitic[k] != "+" for k in between):
            return None
        if any(starts_number(words, k) or noun_at(words, k) is not None or words.bare[k].endswith(("ون", "ين")) for k in between):
            return None
        his = words.clitic[need + 1 : need + 2] == ["-"] and words.norm[need + 1] == "ه"
        if not his and not any(words.norm[k] in self.table.plain_names for k in between):
            return None
        return Quantity(first, need, 1, 1, False, _PERSON, "people", None)

    def _needed(self, i: int, phrasal: Phrasal) -> int | None:
        """Where one of the needed words stands later in the clause: لقي ثلاثة أشخاص مصرعهم."""
        words = self.words
        for k in range(i + 1, min(i + 1 + phrasal.reach, len(words.norm))):
            if words.norm[k] in _STOP:
                return None
            if words.bare[k - 1] in self.table.no_fate_after:
                continue  # تعرض لمحاولة اغتيال
            if words.bare[k] in phrasal.needs and self.table.none_after.intersection(words.norm[max(i + 1, k - 3) : k]):
                return None  # تعرضت لنيران دون وقوع إصابات
            if words.bare[k] in phrasal.needs and (not phrasal.owned or words.clitic[k + 1 : k + 2] == ["-"]):
                return k
        return None

    def _taken(self, i: int) -> FateWord | None:
        """``حصد القصف حياة ستة مدنيين``: as far as حياة."""
        if self.words.norm[i] not in self.table.taking["words"]:
            return None
        for k in range(i + 1, min(i + 1 + _TAKING_REACH, len(self.words.norm) - 1)):
            if self.words.norm[k] in self.table.taking["needs"]:
                return FateWord(i, k + 1, Fate("killed", "head")) if self.words.clitic[k + 1] == "" else None
        return None

    def _carried_off(self, i: int) -> FateWord | None:
        """``أودى القصف بأربعة مدنيين``: as far as ب, where people are counted right after it."""
        norm = self.words.norm
        if norm[i] not in self.table.taking["carrying_off"]:
            return None
        for k in range(i + 1, min(i + 2 + _TAKING_REACH, len(norm) - 1)):
            if norm[k] in _STOP:
                return None
            if norm[k] == "ب":
                whom = quantity_at(self.words, k + 1, self.blocked)
                if whom is not None and whom.noun is not None and whom.noun.person:
                    return FateWord(i, k + 1, Fate("killed", "head"))
        return None

    def _lost(self, i: int) -> FateWord | None:
        """``فقدت العائلة ثلاثة من أبنائها`` tells of dead, ``فقدت القوات الاتصال بخمسة`` of missing; ``فقد ثلاثة من عناصره`` is neither."""
        words, table = self.words, self.table.taking
        if words.norm[i] not in table["losing"]:
            return None
        number = 0
        for k in range(i + 1, min(i + _LOSING_REACH, len(words.norm) - 2)):
            if words.bare[k] in table["contact"] and words.norm[k + 1] in ("ب", "مع"):
                return FateWord(i, k + 2, Fate("missing", "head"))
            if words.bare[k] in table["contact"] or words.norm[k] in _STOP:
                return None
            own = words.clitic[k + 1] == "-" and words.bare[k] in self.table.around["relatives"]
            if own and (k > i + 1 or words.norm[i].endswith("ت")) and words.norm[k - 1] != "و":
                return FateWord(i, k, Fate("killed", "head"))  # فقدت زوجها وطفليها
            if not number and not words.clitic[k] and starts_number(words, k):
                number = k
            elif number and words.norm[k] == "من" and words.clitic[k + 2] == "-" and words.bare[k + 1] in table["own"]:
                return FateWord(i, number, Fate("killed", "head")) if number > i + 1 else None
        return None

    def _past_thereupon(self, i: int) -> int:
        """``قضى على إثرها 24 مدنيا``, ``قضوا على الفور``: the place after what only says when."""
        words = self.words
        if words.norm[i : i + 1] != ["علي"] or words.bare[i + 1 : i + 2] not in (["اثر"], ["فور"]):
            return i
        return i + 3 if words.clitic[i + 2 : i + 3] == ["-"] or words.norm[i + 2 : i + 3] == ["ذلك"] else i + 2

    def _over(self, i: int) -> int | None:
        """``قضت مفرزة للجيش، صباح السبت، على إرهابيين``: the place after على, where people are counted there."""
        gap = 0
        for k in range(i, len(self.words.norm) - 1):
            if self.words.norm[k] in self.table.over["needs"]:
                quantity = quantity_at(self.words, k + 1, self.blocked)
                return k + 1 if quantity is not None and quantity.noun is not None and quantity.noun.person else None
            gap += not (self.blocked[k] or self.words.norm[k] in self.table.around["passed"])
            if gap > _OVER_REACH or self.words.norm[k] in _STOP:
                return None
        return None

    def ill(self, i: int) -> bool:
        """``إصابة بالتهاب الكبد``: the words from ``i`` name a disease."""
        for k in range(i, min(i + _ILL_REACH, len(self.words.norm))):
            if self.words.norm[k] in _STOP or (self.words.norm[k] == "،" and k > i + 3):
                return False
            if (
                self.words.bare[k] in self.table.around["diseases"]
                or self.words.norm[k] in self.table.around["diseases"]
            ):
                return True
        return False

    def _with_pronoun(self, i: int, last: int, fate: Fate) -> list[Atom]:
        """``ما أدى إلى مقتله``: somebody named before; ``ثلاثة شبان اعتقلتهم الشرطة``: a verb said of those before it."""
        words, pronoun = self.words, self.words.norm[last]
        if self._does(i, last, fate):
            return [FateWord(i, last + 1, Fate(fate.what, "head"))]
        if words.norm[i] in self.table.around["take_objects"] and fate.strength != "head":
            return [FateWord(i, last + 1, replace(fate, strength="verb"), pronoun=pronoun)]
        wounds = any(word in self.table.around["wounds"] for word in words.bare[last + 1 : last + 1 + _WOUNDS_REACH])
        if fate.strength != "head" or not self._befell(i) or (fate.what == "wounded" and not wounds):
            return []
        low = 1 if pronoun in _ONE else 2 if pronoun in _TWO else None
        noun = _PERSON if pronoun in _ONE else _PEOPLE
        return [FateWord(i, last, fate), Quantity(i, last + 1, low, low, False, noun, "people", None)]

    def _does(self, i: int, last: int, fate: Fate) -> bool:
        """``بقتلها خمسة مدنيين``, ``اعتقاله شابين``: a deed of somebody named before, and whom it befell."""
        if last + 1 >= len(self.words.norm) or self.words.start[last + 1] == self.words.end[last]:
            return False
        deed = fate.strength == "head" or (i > 0 and self.words.norm[i - 1] in ("ب", "ل", "عن", "في", "بعد", "من"))
        whom = quantity_at(self.words, last + 1, self.blocked) if deed else None
        return whom is not None and (
            whom.explicit or (whom.noun is not None and (whom.noun.accusative or whom.noun.form == "two"))
        )

    def _befell(self, i: int) -> bool:
        """An outcome before (أدى إلى مقتله), or another such word joined by و (مقتله وإصابته)."""
        words = self.words
        if i > 2 and words.norm[i - 1] in ("و", "ثم") and words.clitic[i - 2] == "-" and words.norm[i - 3] in self.table.fates:
            return True
        sentence = words.sentence[i]
        start = max(words.sentences[sentence][0], i - _OUTCOME_REACH)
        if self._announced(i, start):
            return True
        return words.norm[i - 1] in ("الي", "ل", "ب", "في", "عن") and any(
            word in self.table.around["outcome"] for word in words.norm[start:i]
        )

    def _announced(self, i: int, start: int) -> bool:
        """``أعلن عن وفاته``, ``أعلنت الوزارة استشهاده``: told of somebody named before."""
        words, table = self.words, self.table
        if words.norm[i] not in table.around["deaths"]:
            return False
        return any(word in table.around["announcing"] for word in words.norm[max(start, i - _ANNOUNCED_REACH) : i])

    def _named(self, i: int) -> Quantity | None:
        """Somebody named right after the fate: a person, a quoted or aged name, المدعو فلان, ثالث, أحدهم."""
        if self.words.norm[i : i + 1] in _HIM and self.words.norm[i + 1 : i + 2] == ["و"]:
            return Quantity(i, i + 1, 1, 1, False, ITSELF, "people", None)
        last = self.persons.get(i) or self._quoted_name(i) or self._aged_name(i) or self._so_called(i)
        if last:
            return Quantity(i, last, 1, 1, False, _PERSON, "people", None)
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
        return Quantity(i, last, named, named, False, _PERSON, "people", None)

    def _name(self, i: int) -> int | None:
        """The end of a given name and what goes on after it: another, أبو, بن, عبد, or a word with the article."""
        words, names = self.words, self.table.names
        kunya = words.norm[i : i + 1] and words.norm[i] in (*KUNYA, "ابو") and self.words.clitic[i + 1 : i + 2] == [""]
        if (
            i + 1 >= len(words.norm)
            or not (words.norm[i] in self.table.plain_names or kunya)
            or words.clitic[i]
            or self.blocked[i]
        ):
            return None
        last = i + 1
        while last < len(words.norm) and last < i + 5 and words.clitic[last] == "" and words.norm[last].isalpha():
            goes_on = (
                words.norm[last] in names or words.norm[last] in _NAME_WORDS or words.norm[last - 1] in _NAME_WORDS
            )
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
            return Quantity(i, i + 2, 1, 1, False, _PERSON, "people", None)
        if words.bare[i] in self.table.around["the_one"] and words.norm[i] != words.bare[i]:
            of_them = words.norm[i + 1 : i + 2] == ["من"] and words.clitic[i + 2 : i + 3] == ["-"]
            alone = i + 1 < len(words.norm) and words.norm[i + 1] in _ALONE_BEFORE
            return Quantity(i, i + 1, 1, 1, False, _PERSON, "people", None, True) if of_them or alone else None
        if words.bare[i] not in self.table.ordinals:
            return None
        following = noun_at(words, i + 1)
        definite = words.norm[i] != words.bare[i]
        return (
            Quantity(i, i + 1, 1, 1, False, ONE_MORE, "people", None, definite)
            if following is None or following[0].person
            else None
        )

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

    def _denied(self, i: int) -> bool:
        before = [k for k in (i - 1, i - 2) if k >= 0 and self.words.sentence[k] == self.words.sentence[i]]
        return any(self.words.bare[k] in self.table.no_fate_after for k in before) and self.words.norm[i - 1] != "و"
