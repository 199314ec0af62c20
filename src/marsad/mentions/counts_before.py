"""Those who are told before what became of them: ``ثلاثة مدنيين قتلوا``, ``اثنان لا يزالان مفقودين``, ``أحدهم استشهد``."""

from __future__ import annotations

from marsad.mentions.accusatives import indefinite_object
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_links import JOINTS, Links, plural
from marsad.mentions.counts_named_after import ITSELF
from marsad.mentions.counts_quantities import Quantity

_REACH, _REACH_ENCLOSED, _REACH_STATE = 8, 14, 8
_MANNER = 4
"""Words of how they were put to death, between the verb and its object."""
_OTHERS = frozenset(("آخر", "أخرى"))
_FATED_ADJECTIVES = frozenset(("killed", "wounded"))


class Waiting:
    """A quantity without a fate, until one is told or another quantity comes; ``tolls`` is the list the walk fills."""

    def __init__(self, links: Links, tolls: list[Toll]) -> None:
        self.links = links
        self.words = links.words
        self.tolls = tolls
        self.quantity: Quantity | None = None
        self.toll: Toll | None = None
        """The toll that it makes by itself, where it has a number."""
        self.told: list[Quantity] = []
        """Those without a number joined by و to the one that waits: سيدة وطفلاها قد استشهدوا."""
        self.listed: list[Toll] = []
        """Tolls joined by و to the one that waits: 36 مسلحا و12 من الجنود ... قتلوا."""

    def clear(self) -> None:
        """A fate was told: nobody waits."""
        self.quantity, self.toll, self.listed, self.told = None, None, [], []

    def leave(self, quantity: Quantity) -> None:
        """No fate before: one may follow; otherwise a quantity with a number stands for itself."""
        if quantity.group == "families" and quantity.low == 1:
            return  # من عائلة واحدة
        if quantity.what == "other" and self.quantity is not None and self.quantity.what == "people":
            self.tolls.append(Toll([quantity], "other", "no fate"))
            return  # الطفل فلان البالغ من العمر 13 عاما لقي حتفه
        self.listed = [*self.listed, self.toll] if self.toll is not None and self.links.goes_on(self.toll, quantity) else []
        self.told = [*self.told, self.quantity] if self.quantity is not None and self._beside(self.quantity, quantity) else []
        self.quantity, self.toll = quantity, None
        if quantity.what == "other" or (quantity.explicit and quantity.noun is not None and quantity.low is not None):
            self.toll = Toll([quantity], quantity.what or "other", "no fate")
            self.tolls.append(self.toll)

    def _beside(self, before: Quantity, quantity: Quantity) -> bool:
        """``رجل وزوجته``, ``شابان وطفلة``: nothing but و between, the first without a number or with one that its form says."""
        alone = self.toll is None and before.noun is not None and before.what == "people" and before.low in (1, 2)
        joined = self.links.after_joint(quantity) and quantity.first - before.last == 1
        return alone and joined and quantity.what == "people" and quantity.low is not None and not before.definite

    def met_by(self, word: FateWord, following: Atom | None) -> bool:
        """``ثلاثة مدنيين قتلوا``, ``سبعة بينهم طفل أصيبوا``: a verb said of those before it."""
        quantity = self.quantity
        if quantity is None or word.denied or quantity.what == "other" or (quantity.unread and quantity.last < word.first):
            return False
        if quantity.lemma in _OTHERS and not quantity.explicit:
            return False  # من جهة أخرى، اعتقلت
        if not word.pronoun and (
            self.words.norm[word.first - 1] in JOINTS or not self.links.said_of_before(word) or self._has_object(quantity, word, following)
        ):
            return False
        if isinstance(following, Quantity) and following.noun is ITSELF:
            return False  # القائد قتل هو ومرافقه
        in_it = self.words.norm[word.last : word.last + 1] == ["في"] and self.words.clitic[word.last + 1 : word.last + 2] == ["-"]
        if in_it and isinstance(following, Quantity) and following.explicit and following.first == word.last + 2:
            return False  # هجوم لمسلحين قتل فيه ستة تجار
        last = self.toll.last_word if self.toll is not None else quantity.last
        if self.links.parted(last, word.first):
            return False
        if word.first - last > self._reach(quantity, word, following, last):
            return False
        self._fated(quantity, word.fate.what, word.first)
        return True

    def _reach(self, quantity: Quantity, word: FateWord, following: Atom | None, last: int) -> int:
        if self.told and self.words.norm[word.first].endswith("ا") and not word.pronoun:
            return _REACH  # رجل وزوجته قتلا
        if not self.links.agrees(quantity, word, following):
            return 0 if word.pronoun else 1
        enclosed = self.words.norm[last : last + 1] == ["،"] and self.words.norm[word.first - 1] == "،"
        return _REACH_ENCLOSED if enclosed or not quantity.explicit else _REACH

    def _has_object(self, quantity: Quantity, word: FateWord, following: Atom | None) -> bool:
        """``إن متشددين قتلوا 11 جنديا``: those counted before did it; ``ثلاثة عمال فاستشهد اثنان``: others are the subject, as in ``قتل منهم اثنان``."""
        counted = isinstance(following, Quantity) and following.what == "people" and following.first == word.last
        if isinstance(following, Marker) and self.links.tells_of_some(word, following):
            return True
        if isinstance(following, Quantity) and following.explicit and following.first == word.last:
            verb = self.words.norm[word.first]
            if self.words.norm[word.first - 1] == "ف" or (following.what in ("people", "") and not verb.endswith("وا")):
                return True
        if not counted and isinstance(following, Quantity) and following.explicit and following.what == "people" and not quantity.explicit:
            between = self.words.norm[word.last : following.first]  # متطوعو الدفاع أعدموا رميا بالرصاص 14 رجلا
            dated = all(self.links.blocked[k] or w in self.links.around["passed"] for k, w in enumerate(between, word.last))
            counted = len(between) <= _MANNER and between[:1] == ["رميا"] or bool(between) and dated  # قتلوا أمس ثلاثة مزارعين
        two = quantity.noun is not None and quantity.noun.form in ("two", "two_or_more") and self.words.norm[word.first].endswith("ا")
        counted = counted or two and indefinite_object(self.words, word.last)  # رجلان قتلا صيدليا
        return counted and self.words.norm[word.first] in self.links.around["take_objects"]

    def _fated(self, quantity: Quantity, what: str, fate_first: int) -> None:
        toll = self.toll or Toll([quantity], "people", "no fate")
        if toll is not self.toll:
            self.tolls.append(toll)
        for listed in self.listed:
            self.tolls.remove(listed)
        toll.parts = [part for listed in self.listed for part in listed.parts] + toll.parts
        toll.subsets = [part for listed in self.listed for part in listed.subsets] + toll.subsets
        if self.told and not self.listed:
            toll.parts = [*self.told, *toll.parts]
        wounded = what == "killed" and toll.what == "wounded"
        toll.what, toll.rule, toll.fate_first = what, "died of wounds" if wounded else "fate after", fate_first

    def met_by_state(self, quantity: Quantity) -> bool:
        """A fated noun as a state: ``لا يزال اثنان منهم مفقودين``, ``وثلاثة من زملائه جرحى``, ``شاب قتيل``, ``عثر على راع مقتولا``,
        ``عثر على ثلاثة من العاملين في الدار مذبوحين``."""
        before = self.quantity
        if before is None or quantity.explicit or quantity.definite or before.what == "other":
            return False
        gap = quantity.first - before.last
        apposed = gap == 0 or (gap == 1 and self.words.clitic[before.last] == "-")
        if before.explicit:
            start = max(before.first - _REACH_STATE, self.words.sentences[self.words.sentence[before.first]][0])
            states = self.links.around["state"] | self.links.around["finding"]
            state = any(word in states for word in self.words.norm[start : quantity.first])
            if not plural(quantity) or not (apposed or (state and gap <= _REACH_STATE)):
                return False
        elif not self._adjective(before, quantity, gap):
            return False
        self._fated(before, quantity.what, quantity.first)
        self.clear()
        return True

    def _adjective(self, before: Quantity, quantity: Quantity, gap: int) -> bool:
        """``شاب قتيل``, ``الشاب فلان شهيدا``: said of one; not ``والد شهيد``, ``شخص مفقود`` or a burial."""
        noun, state = before.noun, quantity.noun
        if noun is None or state is None or quantity.what not in _FATED_ADJECTIVES or before.lemma in self.links.around["kin"]:
            return False
        if self.links.before(before) in self.links.around["burying"] or noun.form == "many":
            return False
        both = (noun.form, state.form) == ("two", "two_or_more")  # عثر على شابين في الحقل مقتولين
        if noun.form != state.form and not both:
            return False
        return gap == 0 and not before.definite or (state.accusative or both) and gap <= 3

    def of_some(self, word: FateWord, marker: Atom | None, number: tuple[int | None, int | None] | None) -> bool:
        """``واحد منهم توفي``, ``أحدهم استشهد``: a fate of its own for some of those told before."""
        if (
            not isinstance(marker, Marker)
            or marker.kind != "subset"
            or marker.last != word.first
            or word.denied
            or word.fate.strength != "verb"
        ):
            return False
        one = self.words.norm[marker.first] in ("احد", "احدي")
        low, high = (1, 1) if one else number or (None, None)
        if low is None:
            return False
        first = marker.first if one else marker.first - 1
        self.tolls.append(
            Toll(
                [Quantity(first, marker.last, low, high, True, None, "people", None)],
                word.fate.what,
                "fate after",
                word.first,
            )
        )
        return True
