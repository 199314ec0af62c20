"""Where a quantity stands: how far from its fate, behind which word, and whether that fate can be its own.

Questions about words only; what was met before in the sentence is the business of ``counts_fates``.
"""

from __future__ import annotations

from marsad.language.numerals import starts_number
from marsad.language.words import Words
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_noun_phrases import noun_at
from marsad.mentions.counts_quantities import Quantity
from marsad.mentions.counts_vocabulary import ONE_OF, vocabulary

JOINTS = frozenset(("و", "او"))
ARMED = frozenset(("fighters", "soldiers", "police"))
UNARMED = frozenset(("civilians", "children", "women", "elderly"))
_AFTER_ALL = frozenset(("،", ".", "\n", "و"))
_INTRODUCING = frozenset(("ان", "\n", "لان", "كان"))
_LOOSE_GROUPS = frozenset((None, "children", "women", "civilians", "elderly", "medics", "journalists"))
_DAMMA = "\u064f"
_PLURALS = ("many", "two_or_more")
_REACH_VERB, _REACH_HEAD, _REACH_NEAR, _REACH_LOOSE, _REACH_ALONE, _REACH_DUAL, _REACH_LISTED = 25, 8, 2, 10, 5, 8, 5
_REACH_BRACKET, _REACH_BRINGING = 6, 6
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

    def carried(self, quantity: Quantity) -> bool:
        """``سيارة تقل خمسة أشخاص``, ``كان على متنها 12``, ``من أصل عشرة``: so many there were."""
        before = quantity.first - 1 - (quantity.first > 0 and self.words.clitic[quantity.first - 1] == "-")
        return before >= 0 and self.words.norm[before] in self.around["carrying"]

    def after_joint(self, quantity: Quantity) -> bool:
        """``وثلاثة``, ``إضافة إلى ثلاثة``."""
        return self.before(quantity) in JOINTS or self.joining_to == quantity.first

    def joined(self, last: int, first: int) -> bool:
        """``مقتل وإصابة``, ``قتل أو جرح``: only a joint between two words."""
        return last + 1 == first and self.words.norm[last] in JOINTS

    def agrees(self, quantity: Quantity, word: FateWord, following: Atom | None) -> bool:
        """Those counted can be the subject of a verb some words later: خمسة أشخاص من البلدة قتلوا, جنديين من المشاة قتلا.

        With a pronoun they are its object: شاب اعتقلته, ثلاثة قتلتهم."""
        noun, verb = quantity.noun, self.words.norm[word.first]
        if word.pronoun:
            if noun is None:
                return False
            plural_form = quantity.explicit or noun.form in _PLURALS
            return word.pronoun == "هم" if plural_form else word.pronoun in (("هما",) if noun.form == "two" else ("ه", "ها"))
        if quantity.explicit:
            return noun is not None or word.whole
        if noun is None:
            return False
        if noun.form in ("two", "two_or_more"):
            return verb.endswith("ا")
        introduced = self._opens_clause(quantity) or self.before(quantity) in _INTRODUCING
        if noun.form != "one" or not (noun.accusative or introduced) or self.parted(quantity.last, word.first):
            return False
        if verb in self.around["of_one_before"] or word.whole:
            return True
        return verb in self.around["of_one_passive"] and not self._takes_object(word, following)

    def _opens_clause(self, quantity: Quantity) -> bool:
        """``الطفلة سلمى قتلت``: the first word of its sentence."""
        return quantity.first == self.words.sentences[self.words.sentence[quantity.first]][0]

    def parted(self, last: int, first: int) -> bool:
        """A clause of its own begins between: أن, قال, فيما."""
        return any(word in ("ان", "انه", "انها") or word in self.around["clause_breaks"] for word in self.words.norm[last:first])

    def _takes_object(self, word: FateWord, following: Atom | None) -> bool:
        """Somebody counted soon after the verb: قتل في القصف خمسة; without that, قتل بقصف is said of one before."""
        if self.words.text[self.words.start[word.first] + 1] == _DAMMA and not (isinstance(following, Quantity) and following.explicit):
            return False  # الطفل فلان قُتل
        near = (
            isinstance(following, Quantity)
            and following.what == "people"
            and following.first - word.last <= _REACH_LOOSE
            and not self.after_preposition(following)
            and self.before(following) not in self.around["after_others"]
        )
        after = self.words.norm[word.last] if word.last < len(self.words.norm) else ""
        return near or after not in self.around["prepositions"] and after not in _AFTER_ALL and after not in self.around["after_passive"]

    def said_of_before(self, word: FateWord) -> bool:
        """``نحو 60 شخصا قضوا``, ``شابا قضى تحت التعذيب``: a verb that can be said of those before; not قضى ثلاث سنوات."""
        if word.fate.strength == "verb":
            return True
        last = word.last
        spends = last < len(self.words.norm) and (starts_number(self.words, last) or self.words.norm[last] in self.around["not_died"])
        return self.words.norm[word.first] in self.around["said_of_those_before"] and not spends

    def tells_of_some(self, word: FateWord, marker: Marker) -> bool:
        """``خمسة عمال قتل منهم اثنان``: the verb is said of those after منهم, and these are no breakdown."""
        some = marker.kind == "subset" and marker.first == word.last and self.words.norm[marker.first] == "من"
        return some and word.fate.strength == "verb" and not self.words.norm[word.first].endswith("وا")

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
        with_him = self.words.norm[word.last : word.last + 1] == ["مع"] and self.words.clitic[word.last + 1 : word.last + 2] == ["-"]
        gap = self.gap(word.last + 2 * with_him, quantity.first)  # وقتل معه سائقه
        if gap == 0:
            return True
        if self.after_preposition(quantity) or self.carried(quantity):
            return False
        if strength == "near":
            known = quantity.noun is not None or self.after(quantity) == "من"
            return gap <= _REACH_NEAR + word.whole and known and self.before(quantity) not in self.around["after_others"]
        if self.after_joint(quantity):
            return False
        if not quantity.explicit:
            return strength == "verb" and gap <= _REACH_LOOSE and self._loose(word, quantity, gap)
        return gap <= (_REACH_VERB if strength == "verb" else _REACH_HEAD) and (quantity.noun is not None or gap <= 3)

    def _counts_alone(self, word: FateWord, quantity: Quantity) -> bool:
        """A noun without a number: not قتل المدنيين (all of them), إصابة أخرى, فقد الأمل."""
        fate, noun = word.fate, quantity.noun
        if noun is None or fate.what == "casualties" or (quantity.lemma == "أخرى" and fate.strength == "head"):
            fallen = noun is not None and noun.person and noun.what == "people" and not quantity.definite
            alone = fallen and noun is not None and noun.form in ("one", "two") and quantity.first == word.last  # سقوط ضابط
            one = fate.what == "casualties" and (alone or self.words.norm[quantity.first] in ONE_OF)  # سقوط أحد عناصره
            return fate.joint or one
        return not (quantity.definite and noun.form in _PLURALS) and not (fate.what == "missing" and fate.strength == "near")

    def _loose(self, word: FateWord, quantity: Quantity, gap: int) -> bool:
        """A noun alone at some distance from its verb: استشهد برصاص الاحتلال شاب, قتلت القوات قياديا; not قتل برصاص مسلح."""
        before = self.before(quantity)
        if self.is_whole_object(quantity):
            return gap <= _REACH_ALONE
        if quantity.definite:
            his = quantity.lemma in self.around["kin"] and self.words.norm[word.first] in self.around["of_one_before"]
            return his and gap <= _REACH_ALONE and self.words.norm[word.last] in ("في", "خلال")  # أصيب في الحادثة نجله
        if quantity.low == 2 and self.words.norm[quantity.first].endswith("ان") and self.words.norm[word.last] in ("في", "خلال"):
            return gap <= _REACH_DUAL  # قتل فيه جنديان
        if quantity.noun is not None and quantity.noun.accusative:
            return not before.endswith("ا")  # رتلا عسكريا is an adjective
        befell = (
            word.whole or self.words.norm[word.first] in self.around["of_one_before"] or self._fell_by(word, quantity)
        )  # استشهد في الهجوم ضابط
        reach = _REACH_DUAL if quantity.low == 2 else _REACH_ALONE
        return gap <= reach and (befell or quantity.group in _LOOSE_GROUPS) and before not in self.around["after_others"]

    def _fell_by(self, word: FateWord, quantity: Quantity) -> bool:
        """``قتل بعبوة ناسفة ضابط``, ``قتل في غارة إسرائيلية قيادي``: one person behind what killed him and its adjective; not ``قتل برصاص مسلح``."""
        norm, k = self.words.norm, quantity.first - 1
        if quantity.low != 1 or word.last >= k - 1 or norm[word.last] not in self.around["fallen_by"] or self.words.clitic[k] != "":
            return False
        described = norm[k] in self.around["of_weapons"] or norm[k].endswith("يه") and norm[k] not in self.around["no_adjectives"]
        return described and norm[k - 1] not in self.around["prepositions"] and self.words.clitic[k - 1] != "+"

    def is_whole_object(self, quantity: Quantity) -> bool:
        """``قتلت القوات الطفل سامر الخالد``, ``اغتال ملثمون أحد عناصر الفصيل``: one person, no genitive of the word before."""
        words, k = self.words, quantity.first
        if quantity.explicit or quantity.low != 1 or quantity.high != 1 or k == 0 or words.clitic[k] != "":
            return False
        own_article = words.norm[k] != words.bare[k] and words.clitic[quantity.last - 1] != "-"
        if not (own_article or words.norm[k] in ONE_OF) or words.clitic[k - 1] == "+":
            return False
        before = words.norm[k - 1]
        if words.clitic[k - 1] == "-" and k > 1 and words.norm[k - 2] in self.around["of_it"]:
            return True  # قتل خلالها القائد فلان
        return (
            bool(self.blocked[k - 1]) or before != words.bare[k - 1] or before in self.around["passed"] or before.endswith(("ون", "ان"))
        ) and before not in self.around["prepositions"]

    def _person_like(self, word: FateWord, quantity: Quantity) -> bool:
        """An unknown noun in a plural of persons: ثلاثة تهاميين; right after a fate a broken plural too: مقتل ثلاثة أعراب."""
        following = self.after(quantity)
        close = word.fate.strength != "near" and self.gap(word.last, quantity.first) == 0
        one = following.endswith("ا") and len(following) > 4 and word.fate.strength == "head"  # مقتل 30 مصليا
        return following.endswith(("ين", "ون")) or close and (following.startswith("ا") or one)

    def qualifies(self, quantity: Quantity) -> bool:
        """An adjective of the noun before, a state, or said of a hit: شخص مفقود, وصل مصابا, إصابات مباشرة; not خلف القصف قتيلا."""
        if quantity.noun is not None and quantity.noun.accusative:
            start = max(quantity.first - _REACH_BRINGING, self.words.sentences[self.words.sentence[quantity.first]][0])
            return not any(word in self.around["bringing"] for word in self.words.norm[start : quantity.first])
        before = noun_at(self.words, quantity.first - 1) if quantity.first else None
        described = before is not None and before[0].person and before[1] == quantity.first
        if described and not quantity.definite and self.words.norm[quantity.first - 1] != self.words.bare[quantity.first - 1]:
            described = False  # أوقعت في صفوف المسلحين قتلى
        return described or self.after(quantity) in self.around["of_hits"]

    def goes_on(self, toll: Toll, quantity: Quantity) -> bool:
        """``36 مسلحا و12 من عناصر الأمن وسبعة مدنيين``: a list of people whose fate is still to come."""
        last, explicit = toll.last_word, toll.parts[0].explicit and (quantity.explicit or quantity.low in (1, 2))
        if toll.what != "people" or quantity.what != "people" or not explicit or not self.after_joint(quantity):
            return False
        noun = toll.parts[0].noun
        of_them = noun is not None and (noun.form != "one" or self.words.norm[last] == "من")  # not هاجم 50 مسلحا المركز وثلاثة
        return quantity.first - last == 1 or (of_them and quantity.first - last <= _REACH_LISTED)

    def joins_fated(self, before: Atom, quantity: Quantity) -> bool:
        """``القتلى والجرحى``: two fated nouns and only a joint between."""
        fated = isinstance(before, Quantity) and before.what in ("killed", "wounded") and not before.explicit
        return fated and before.last + 1 == quantity.first and self.after_joint(quantity)

    def equated(self, quantity: Quantity, following: Quantity) -> bool:
        """``القتلى هم أربعة رجال``, ``إن القتلى طفل وأربعة رجال``: the noun and those it stands for, nothing between but هم."""
        between = self.words.norm[quantity.last : following.first]
        told = between in (["هم"], ["هما"], [":"]) or (not between and self.before(quantity) == "ان")
        return told and quantity.definite and not following.definite and (following.explicit or following.low in (1, 2))

    def brought(self, quantity: Quantity) -> bool:
        """``أوقع القصف ضحايا``, ``وقوع ضحايا``, ``ضحايا مدنيون بقصف``: somebody was hurt, nothing says how."""
        if not plural(quantity):
            return False
        before = self.words.norm[max(0, quantity.first - 4) : quantity.first]
        if any(word in self.around["bringing"] for word in before):
            return True
        opens = not before or before[-1] in ("\n", ":", "|", ".", "،")
        past = quantity.last + (self.words.clitic[quantity.last : quantity.last + 1] == ["+"])
        return opens and past < len(self.words.norm) and self.words.norm[past] in self.around["of_victims"]

    def told_apart(self, toll: Toll, wounded: Toll) -> bool:
        """The wounded are counted beside the victims, not among them: not ``12 ضحية بينهم 5 جرحى``."""
        start = min(wounded.parts[0].first, wounded.parts[0].first if wounded.fate_first is None else wounded.fate_first)
        return not any(word in ("بين", "من", "هم") for word in self.words.norm[max(start - 2, toll.parts[-1].last) : start])

    def died_of_wounds(self, fate: FateWord | None, quantity: Quantity) -> bool:
        """``استشهاد أحد الجرحى``, ``وفاة ثلاثة من المصابين``: the wounded right after a death are dead now."""
        some = self.words.norm[quantity.first] in ONE_OF or "من" in self.words.norm[quantity.first : quantity.last]
        reach = 2 if some and not self.after_preposition(quantity) else 0  # توفي لاحقا أحد الجرحى
        finished = fate is not None and self.words.norm[fate.last - 1] == "علي"  # أجهز على جريحين
        close = (
            fate is not None and (finished or fate.fate.strength in ("head", "verb")) and 0 <= self.gap(fate.last, quantity.first) <= reach
        )
        return close and fate is not None and fate.fate.what == "killed" and quantity.what == "wounded" and quantity.low is not None

    def brackets(self, parent: Toll, quantity: Quantity) -> bool:
        """Only commas, a colon or an opening bracket between a toll and its parts: خمسة أشخاص (رجل وزوجته …)."""
        between = self.words.norm[parent.last_word : quantity.first]
        if between[-1:] == ["("] and len(between) <= _REACH_BRACKET and not any(mark in ".؛\n" for mark in between):
            return True  # خمسة من عائلة واحدة (طفلان …)
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
