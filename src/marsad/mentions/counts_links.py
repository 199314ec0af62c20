"""Where a quantity stands: how far from its fate, behind which word, and whether that fate can be its own.

Questions about words only; what was met before in the sentence is the business of ``counts_fates``.
"""

from __future__ import annotations

from marsad.language.numerals import starts_number
from marsad.language.words import Words
from marsad.mentions.counts_atoms import FateWord, Toll
from marsad.mentions.counts_quantities import Quantity, noun_at
from marsad.mentions.counts_vocabulary import vocabulary

JOINTS = frozenset(("و", "او"))
ARMED = frozenset(("fighters", "soldiers", "police"))
UNARMED = frozenset(("civilians", "children", "women", "elderly"))
_LOOSE_GROUPS = frozenset((None, "children", "women", "civilians", "elderly", "medics", "journalists"))
_PLURALS = ("many", "two_or_more")
_REACH_VERB, _REACH_HEAD, _REACH_NEAR, _REACH_LOOSE, _REACH_ALONE, _REACH_LISTED = 25, 8, 2, 10, 5, 5
"""How many words a fate may stand before those it governs (see ``Links.governs``)."""


class Links:
    """The words of a text and those of them that are dates, furniture or names."""

    def __init__(self, words: Words, blocked: bytearray) -> None:
        self.words = words
        self.blocked = blocked
        self.around = vocabulary().around
        self.joining_to = -1
        """Where a joining phrase (إضافة إلى) ended: what begins there is joined."""

    def gap(self, last: int, first: int) -> int:
        """Words between two places, dates, stops and adverbs of time not counted."""
        norm, passed = self.words.norm, self.around["passed"]
        return sum(1 for i in range(last, first) if not self.blocked[i] and norm[i] not in passed)

    def before(self, quantity: Quantity) -> str:
        """The word before a quantity."""
        return self.words.norm[quantity.first - 1] if quantity.first else ""

    def after(self, quantity: Quantity) -> str:
        """The word after a quantity."""
        return self.words.norm[quantity.last] if quantity.last < len(self.words.norm) else ""

    def after_preposition(self, quantity: Quantity) -> bool:
        """``من ثلاثة``, ``بخمسة``: the quantity is no subject or object."""
        return self.before(quantity) in self.around["prepositions"] and self.joining_to != quantity.first

    def after_joint(self, quantity: Quantity) -> bool:
        """``وثلاثة``, ``إضافة إلى ثلاثة``."""
        return self.before(quantity) in JOINTS or self.joining_to == quantity.first

    def joined(self, last: int, first: int) -> bool:
        """``مقتل وإصابة``, ``قتل أو جرح``: only a joint between two words."""
        return last + 1 == first and self.words.norm[last] in JOINTS

    def agrees(self, quantity: Quantity, word: FateWord) -> bool:
        """Those counted can be the subject of a verb some words later: خمسة أشخاص من البلدة قتلوا, جنديين من المشاة قتلا."""
        noun, verb = quantity.noun, self.words.norm[word.first]
        if noun is None or quantity.explicit:
            return noun is not None
        if noun.form in ("two", "two_or_more"):
            return verb.endswith("ا")
        return noun.accusative and verb in self.around["of_one_before"]

    def said_of_before(self, word: FateWord) -> bool:
        """``نحو 60 شخصا قضوا``, ``شابا قضى تحت التعذيب``: a verb that can be said of those before; not قضى ثلاث سنوات."""
        if word.fate.strength == "verb":
            return True
        last = word.last
        spends = last < len(self.words.norm) and (starts_number(self.words, last) or self.words.norm[last] in self.around["not_died"])
        return self.words.norm[word.first] in self.around["said_of_those_before"] and not spends

    def governs(self, word: FateWord, quantity: Quantity) -> bool:
        """True where a fate can be that of the first quantity after it.

        A verbal noun stands close to those it governs; a verb may be far from a number (قتل، صباح اليوم، في القصف، ثلاثة)
        but not from a noun alone; a ``near`` word must touch them.
        """
        strength = word.fate.strength
        if quantity.what == "other" or (quantity.unread and not self._person_like(word, quantity)):
            return False
        if not quantity.explicit and not self._counts_alone(word, quantity):
            return False
        gap = self.gap(word.last, quantity.first)
        if gap == 0:
            return True
        if self.after_preposition(quantity):
            return False
        if strength == "near":
            return gap <= _REACH_NEAR and quantity.noun is not None
        if self.after_joint(quantity):
            return False
        if not quantity.explicit:
            return strength == "verb" and gap <= _REACH_LOOSE and self._loose(quantity, gap)
        return gap <= (_REACH_VERB if strength == "verb" else _REACH_HEAD) and (quantity.noun is not None or gap <= 3)

    def _counts_alone(self, word: FateWord, quantity: Quantity) -> bool:
        """A noun without a number: not قتل المدنيين (all of them), إصابة أخرى, فقد الأمل."""
        fate, noun = word.fate, quantity.noun
        if noun is None or fate.what == "casualties" or (quantity.lemma == "أخرى" and fate.strength == "head"):
            return fate.joint
        return not (quantity.definite and noun.form in _PLURALS) and not (fate.what == "missing" and fate.strength == "near")

    def _loose(self, quantity: Quantity, gap: int) -> bool:
        """A noun alone at some distance from its verb: استشهد برصاص الاحتلال شاب, قتلت القوات قياديا; not قتل برصاص مسلح."""
        before = self.before(quantity)
        if quantity.definite:
            return False
        if quantity.noun is not None and quantity.noun.accusative:
            return not before.endswith("ا")  # رتلا عسكريا is an adjective
        return gap <= _REACH_ALONE and quantity.group in _LOOSE_GROUPS and before not in self.around["after_others"]

    def _person_like(self, word: FateWord, quantity: Quantity) -> bool:
        """An unknown noun in a plural of persons: ثلاثة تهاميين; right after a fate a broken plural too: مقتل ثلاثة أعراب."""
        following = self.after(quantity)
        close = word.fate.strength != "near" and self.gap(word.last, quantity.first) == 0
        return following.endswith(("ين", "ون")) or (close and following.startswith("ا"))

    def qualifies(self, quantity: Quantity) -> bool:
        """An adjective of the noun before, a state, or said of a hit: شخص مفقود, وصل مصابا, إصابات مباشرة."""
        if quantity.noun is not None and quantity.noun.accusative:
            return True
        before = noun_at(self.words, quantity.first - 1) if quantity.first else None
        return (before is not None and before[0].person and before[1] == quantity.first) or self.after(quantity) in self.around["of_hits"]

    def labels(self, quantity: Quantity) -> bool:
        """``بلغ عدد القتلى ... 41، والجرحى 90``: after a measure, a further fate right before its number."""
        return quantity.definite and quantity.last < len(self.words.norm) and starts_number(self.words, quantity.last)

    def goes_on(self, toll: Toll, quantity: Quantity) -> bool:
        """``36 مسلحا و12 من عناصر الأمن وسبعة مدنيين``: a list of people whose fate is still to come."""
        last, explicit = toll.last_word, toll.parts[0].explicit and (quantity.explicit or quantity.low in (1, 2))
        if toll.what != "people" or quantity.what != "people" or not explicit or not self.after_joint(quantity):
            return False
        noun = toll.parts[0].noun
        of_them = noun is not None and (noun.form != "one" or self.words.norm[last] == "من")  # not هاجم 50 مسلحا المركز وثلاثة
        return quantity.first - last == 1 or (of_them and quantity.first - last <= _REACH_LISTED)

    def died_of_wounds(self, fate: FateWord | None, quantity: Quantity) -> bool:
        """``استشهاد أحد الجرحى``, ``وفاة ثلاثة من المصابين``: the wounded right after a death are dead now."""
        close = fate is not None and fate.fate.strength in ("head", "verb") and fate.last == quantity.first
        return close and fate is not None and fate.fate.what == "killed" and quantity.what == "wounded" and quantity.low is not None

    def brackets(self, parent: Toll, quantity: Quantity) -> bool:
        """Only commas, a colon or an opening bracket between a toll and its parts: خمسة أشخاص (رجل وزوجته …)."""
        between = self.words.norm[parent.last_word : quantity.first]
        openers = ":(" if quantity.group is None else "،,:("
        return 0 < len(between) < 3 and between[-1] in openers and all(mark in "،,:(" for mark in between)


def plural(quantity: Quantity) -> bool:
    """A noun in the plural: قتلى, مدنيين."""
    return quantity.noun is not None and quantity.noun.form in _PLURALS


def fits_in(quantity: Quantity, parent: Toll) -> bool:
    """A part is no larger than the whole, and no soldiers are among civilians."""
    total = sum(q.low or 0 for q in parent.parts)
    if total and sum(q.low or 0 for q in (*parent.subsets, quantity)) > total:
        return False
    return not (quantity.group in ARMED and all(q.group in UNARMED for q in parent.parts))
