"""What joins a toll that was begun: ``مقتل ضابط وعنصرين`` is three, ``وخمسة أصيبوا`` goes elsewhere.

A quantity after a toll is added to it (``و``, a comma in a list), takes its place as the object of the verb (``قتل مسلحون
شابا``), or begins a toll of its own.
"""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.happenings import triggers
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_links import ARMED, Links
from marsad.mentions.counts_quantities import SOMEBODY, Quantity
from marsad.mentions.counts_vocabulary import ONE_OF

_REACH_JOINED, _REACH_JOINED_ALONE, _REACH_OBJECT, _REACH_RANKS = 12, 5, 10, 8
_REACH_FALLEN = 7
_OTHERS, _TWO = "آخر", 2


_LONG_SUBJECT = 3
"""Words of a subject at most: its noun and two adjectives."""


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    """The single nouns of strikes, attacks and explosions."""
    kinds = ("strike", "explosion", "clash")
    return frozenset(
        t.words[0] for found in triggers().values() for t in found if t.part in ("noun", "plural") and t.roles in kinds and not t.thing
    )


class Joining:
    """The tolls of a sentence so far, and whether the next quantity belongs to one of them."""

    def __init__(self, links: Links, tolls: list[Toll]) -> None:
        self.links, self.words, self.tolls = links, links.words, tolls

    def joins(self, toll: Toll | None, fate: FateWord | None, quantity: Quantity, following: Atom | None) -> bool:
        """``و`` and another quantity: مقتل ضابط وعنصرين; commas in a list too."""
        if toll is None or fate is None or quantity.what == "other" or quantity.unread:
            return False
        gap = quantity.first - toll.last_word
        if self._in_brackets(toll, quantity):
            return False
        if self.apposed(quantity) or _goes_elsewhere(quantity, following, self.words.norm):
            return False
        if toll.parts[0].noun is SOMEBODY and not quantity.explicit:
            return False  # كل من فلان وشقيقته: the names are counted already
        if self.links.after_joint(quantity):
            another = (
                quantity.lemma == _OTHERS and not quantity.definite and self.links.after(quantity) in self.links.around["prepositions"]
            )  # وآخر في القدم
            own = self._companion(toll, quantity)
            return gap <= (_REACH_JOINED if quantity.explicit or another or own else _REACH_JOINED_ALONE)
        listed = self.words.norm[quantity.first - 1] in "،," and gap == 1
        return listed and not toll.parts[-1].explicit and not quantity.definite

    def elsewhere(self, toll: Toll, quantity: Quantity) -> bool:
        """``قتل ستة في غارة على س، وأربعة آخرون في غارة على ص``: each number has what harmed those counted right behind it."""
        return self._harmed_by(toll.parts[-1].last) and self._harmed_by(quantity.last)

    def others_of_many(self, quantity: Quantity) -> bool:
        """``مقتل 14 عنصرا وجرح آخرين``: beside three or more, or so many as nobody counts, others are a plural; beside one or two they may be two."""
        if quantity.lemma != _OTHERS or quantity.explicit or quantity.low != 2 or quantity.high is not None or not self.tolls:
            return False
        before = [part.low for part in self.tolls[-1].parts]
        return None in before or sum(low or 0 for low in before) > _TWO

    def as_two(self, toll: Toll, quantity: Quantity) -> None:
        """``مقتل ضابط ومجندين``: behind one in arms the form of two and of many in arms is a dual; more would be counted."""
        before, noun = toll.parts[-1], quantity.noun
        alike = before.group in ARMED and quantity.group in ARMED and before.low == before.high == 1 and not before.definite
        if alike and noun is not None and noun.form == "two_or_more" and not quantity.explicit and not quantity.definite:
            quantity.high = quantity.low

    def _harmed_by(self, i: int) -> bool:
        """``في غارة``, ``آخرون بانفجار``, ``منهم في قصف``: what harmed those counted before word ``i``, at once behind them."""
        norm = self.words.norm
        i += i < len(norm) and norm[i].startswith(("اخر", "مدني"))
        i += 2 * (norm[i : i + 2] == ["من", "هم"])
        return i + 1 < len(norm) and norm[i] in ("في", "ب", "جراء", "اثر") and self.words.bare[i + 1] in _deeds()

    def _companion(self, toll: Toll, quantity: Quantity) -> bool:
        """``مقتل القيادي في الفصيل فلان بن فلان ومرافقه``, ``وأحد مرافقيه``: one who belongs to one told before, his name between."""
        one = quantity.noun is not None and quantity.noun.form == "one" or self.words.norm[quantity.first] in ONE_OF
        own = "-" in self.words.clitic[quantity.last - 1 : quantity.last + 1] and one
        return own and toll.parts[0].low == 1 and toll.parts[0].high == 1

    def is_object(self, toll: Toll | None, fate: FateWord | None, quantity: Quantity) -> bool:
        """``قتل مسلحون شابا``: after a verb and somebody without a number, an object: the first did it, the second was killed."""
        if (
            toll is None
            or fate is None
            or (fate.fate.strength == "head" and not self._deed(fate))
            or len(toll.parts) != 1
            or toll.parts[0].explicit
            and not self._one_by_several(toll.parts[0], quantity)
        ):
            return False
        if self.links.after_joint(quantity) or self.links.after_preposition(quantity) or quantity.first - toll.last_word > _REACH_OBJECT:
            return False
        takes = self.words.norm[fate.first] in self.links.around["take_objects"] or self._deed(fate)
        if not takes or self.links.carried(quantity):
            return False
        doer = toll.parts[0]
        believed = any(word in self.links.around["believed"] for word in self.words.norm[doer.last : doer.last + 2])
        if doer.lemma == _OTHERS or not believed and self.links.parted(doer.last, quantity.first):
            return False  # وجرح آخرين، فيما نعت الصفحات ثلاثة
        if self.links.is_whole_object(quantity) and doer.group in (*ARMED, None) and not doer.definite and doer.low is None:
            return quantity.what == "people"
        if self.words.norm[fate.first] in self.links.around["only_active"] and quantity.noun is not None:
            return doer.group in (*ARMED, None) and quantity.what == "people" and (quantity.low in (1, 2) or quantity.explicit)
        object_form = quantity.noun is not None and (
            quantity.noun.accusative or quantity.explicit and doer.noun is not None or self._two_behind(doer, quantity)
        )
        armed = doer.group in (*ARMED, None)
        crowd = doer.group == "civilians" and not doer.definite and quantity.explicit and quantity.noun is not None
        behind = self._two_behind(doer, quantity) or self._one_behind(doer, quantity)
        return (object_form and (armed or crowd) or behind) and quantity.what == "people"

    def _one_by_several(self, doers: Quantity, quantity: Quantity) -> bool:
        """``خطف أربعة مسلحين تاجرا``: one person in the ending of an object, right behind armed men who are counted."""
        one = quantity.noun is not None and quantity.noun.accusative and quantity.low == 1 and quantity.first == doers.last
        return one and doers.group in ARMED and not self.words.norm[doers.last - 1].endswith("ا")

    def _one_behind(self, doer: Quantity, quantity: Quantity) -> bool:
        """``قتل متظاهرون شرطيا``, ``اختطف مسلحون مجهولون مدير مدرسة``: one right behind people who stand in the form of a subject."""
        one = quantity.low == 1 and quantity.noun is not None and quantity.noun.form == "one" and not quantity.definite
        subject = self.words.norm[doer.last - 1 : quantity.first]
        return one and len(subject) <= _LONG_SUBJECT and all(word.endswith("ون") for word in subject)

    def _two_behind(self, doer: Quantity, quantity: Quantity) -> bool:
        """``قتل مسلحون جنديين``: a dual of the object right behind those who did it."""
        norm = self.words.norm
        return (
            quantity.low == 2
            and quantity.noun is not None
            and quantity.noun.form in ("two", "two_or_more")
            and norm[quantity.last - 1].endswith("ين")
            and not norm[doer.last - 1].endswith("ين")
            and quantity.first - doer.last <= 1
        )

    def _deed(self, fate: FateWord) -> bool:
        """``إعدام عناصر من الفصيل أربعة شبان``: a verbal noun that may name who did it before whom it befell."""
        return self.words.norm[fate.first] in self.links.around["deeds"]

    def sums_same(self, quantity: Quantity) -> bool:
        """``شهيد وثلاث شهيدات``: the same fate joined by و."""
        if not self.tolls or self.tolls[-1].rule != "counted noun" or self.tolls[-1].what != quantity.what:
            return False
        return self.links.after_joint(quantity) and quantity.first - self.tolls[-1].last_word <= 3

    def beside_kin(self, quantity: Quantity, following: Atom | None) -> bool:
        """``خلف القصف شهيدة وابنها``: one told by a word of fate, and kin with a pronoun, who have no fate of their own."""
        toll = self.tolls[-1] if self.tolls else None
        if toll is None or toll.rule != "counted noun" or toll.parts[-1].explicit or toll.parts[-1].low != 1:
            return False
        own = self.words.clitic[quantity.last : quantity.last + 1] == ["-"]
        if not own and not (quantity.last and self.words.clitic[quantity.last - 1] == "-"):
            return False
        joined = self.links.after_joint(quantity) and quantity.first - toll.last_word == 1
        return joined and quantity.what == "people" and not self._fated(quantity, following)

    def _fated(self, quantity: Quantity, following: Atom | None) -> bool:
        """``وطفلاها جريحان``, ``وابنه أصيب``: said of this one."""
        if following is None or following.first - quantity.last > 2:
            return False
        tells = isinstance(following, FateWord) or (isinstance(following, Quantity) and following.what not in ("people", "other"))
        return tells and "و" not in self.words.norm[quantity.last : following.first]

    def state_of_fallen(self, toll: Toll | None, quantity: Quantity) -> bool:
        """``سقط شاب جريحا``: what became of one who fell."""
        if toll is None or toll.what != "casualties" or quantity.explicit or quantity.definite:
            return False
        if self._many_fallen(toll, quantity):
            toll.what = quantity.what
            return True
        alone = toll.parts[0].what == "people" and toll.parts[0].low == 1 and toll.last_word == quantity.first
        if alone:
            toll.what = quantity.what
        return alone

    def _many_fallen(self, toll: Toll, quantity: Quantity) -> bool:
        """``سقط فيها 18 من عناصر الفصيل قتلى``; not ``سقط العشرات قتلى وجرحى``, which says not how many of each."""
        end = quantity.last
        alone = toll.parts[0].explicit and toll.parts[0].what == "people" and quantity.noun is not None and quantity.noun.form == "many"
        between = self.words.norm[toll.last_word : quantity.first]
        if not alone or len(between) > _REACH_FALLEN or "و" in between or "،" in between:
            return False
        return self.words.norm[end : end + 1] not in (["و"], ["او"])

    def in_other_ranks(self, quantity: Quantity) -> bool:
        """``10 جرحى في صفوف الفصيل وستة في صفوف القوات``: the fate of the first number goes on for the second."""
        if not self.tolls or self.tolls[-1].rule != "counted noun" or quantity.noun is not None or not quantity.explicit or quantity.unread:
            return False
        if self._in_brackets(self.tolls[-1], quantity):
            return False
        goes_on = self.links.after(quantity) in ("في", "من", "لدي") and self.links.after_joint(quantity)
        return goes_on and quantity.first - self.tolls[-1].last_word <= _REACH_RANKS

    def _in_brackets(self, toll: Toll, quantity: Quantity) -> bool:
        """``14 قتيلا (9 من س و5 من ص)``: what stands in brackets behind a number only breaks it down."""
        between = self.words.norm[toll.parts[0].last : quantity.first]
        return "(" in between and ")" not in between

    def apposed(self, quantity: Quantity) -> bool:
        """A noun right after another: الطفل الشهيد."""
        if not self.tolls or self.tolls[-1].last_word != quantity.first:
            return False
        noun = self.tolls[-1].parts[-1].noun
        return noun is None or noun.person or self.tolls[-1].rule != "counted thing"  # not أوقعت الغارتان قتلى


def _goes_elsewhere(quantity: Quantity, following: Atom | None, norm: list[str]) -> bool:
    """``وخمسة أصيبوا`` has a fate of its own; ``وثلاثة منهم`` are some of those counted before."""
    if following is None or following.first != quantity.last:
        return False
    if isinstance(following, Marker):
        return following.kind == "subset" and norm[following.first] in (
            "من",
            "بين",
        )  # not وأربعة آخرين جميعهم أطفال
    return isinstance(following, FateWord) and following.fate.strength == "verb"
