"""Nouns that count the fated: ``سبعة قتلى``, ``والجرحى 11``, ``جثث خمسة شبان``; and those that only name them, ``تشييع القتلى``."""

from __future__ import annotations

from marsad.language.words import Words
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_before import Waiting
from marsad.mentions.counts_joining import Joining
from marsad.mentions.counts_links import Links, plural
from marsad.mentions.counts_measures import Measures
from marsad.mentions.counts_parts import Parts
from marsad.mentions.counts_quantities import Quantity
from marsad.mentions.counts_vocabulary import ONE_OF, Fate

_REACH_FOUND = 6
_BODIES = frozenset(("جثة", "جثمان", "رفات"))


class FatedNouns:
    """The state of a walk over one sentence, and what its nouns of fate do to it."""

    def __init__(self, words: Words, blocked: bytearray, atoms: list[Atom]) -> None:
        self.words = words
        self.links = Links(words, blocked)
        self.atoms = atoms
        self.tolls: list[Toll] = []
        self.fate: FateWord | None = None
        self.toll: Toll | None = None
        """The toll that a joined quantity would belong to."""
        self.spent: FateWord | None = None
        """A fate that was said of those before it: ثلاثة مدنيين قتلوا."""
        self.waiting = Waiting(self.links, self.tolls)
        self.joining = Joining(self.links, self.tolls)
        self.measures = Measures(self.links, self.tolls)
        self.parts = Parts(self.links, self.tolls)

    def _meet_fated(self, quantity: Quantity, position: int) -> None:
        """``سبعة قتلى``; a plain ``قتلى`` gives no number; ``القتلى`` refers back."""
        if self.joining.state_of_fallen(self.toll, quantity):
            return
        if not quantity.explicit and (self.waiting.met_by_state(quantity) or self._is_mere_mention(quantity, position)):
            return
        what = quantity.what
        if self.fate is not None and self.fate.fate.joint and quantity.first - self.fate.last <= 2:
            what = "casualties"
        elif self.links.died_of_wounds(self.fate, quantity):
            self._die_of_wounds(quantity)
            return
        self.measures.surpass(quantity)
        self.measures.fates, self.measures.taken = [], True
        if self.joining.sums_same(quantity):
            self.tolls[-1].parts.append(quantity)
            return
        if self._as_many_said(quantity):
            quantity.low = None
        toll = Toll([quantity], what, "refers back" if quantity.definite and not quantity.explicit else "counted noun")
        self.tolls.append(toll)
        self.toll = None
        some = "من" in self.words.norm[quantity.first : quantity.last] or self.words.norm[quantity.first] in ONE_OF
        if what == "wounded" and some:
            self.waiting.quantity, self.waiting.toll = quantity, toll  # ثلاثة من الجرحى توفوا

    def _as_many_said(self, quantity: Quantity) -> bool:
        """``قتلى ومصابين``: beside a plural without a number the form that may be a dual is a plural too."""
        if quantity.explicit or quantity.noun is None or quantity.noun.form != "two_or_more" or not self.tolls:
            return False
        last = self.tolls[-1]
        beside = last.last_word + 1 == quantity.first and self.links.after_joint(quantity)
        return beside and last.rule == "counted noun" and last.parts[-1].low is None and plural(last.parts[-1])

    def _die_of_wounds(self, quantity: Quantity) -> None:
        """``وفاة اثنين من الجرحى``, ``استشهد أحد المصابين``: dead now."""
        assert self.fate is not None
        self.toll = Toll([quantity], "killed", "died of wounds", self.fate.first)
        self.tolls.append(self.toll)

    def _is_mere_mention(self, quantity: Quantity, position: int) -> bool:
        """A fated noun without a number that is no toll: القتلى, تشييع جثامين; or that a measure is said of: عدد القتلى."""
        if self.measures.said_of(quantity):
            return True
        before = self.links.before(quantity)
        if before in self.links.around["burying"]:
            return True
        if self._found_dead(quantity):
            return False
        following = self._stands_for(position)
        if self._tells_of(quantity, following):
            joint = position > 0 and self.links.joins_fated(self.atoms[position - 1], quantity)
            self._govern(quantity, "casualties" if joint else "killed" if quantity.lemma in _BODIES else quantity.what)
            return True
        if self.toll is not None and self.toll.what == quantity.what and self.words.norm[quantity.first - 1] == "ب":
            return True  # أصيب أربعة بحالات اختناق
        if quantity.definite:
            return quantity.noun is None or quantity.noun.form != "two" or quantity.lemma in _BODIES
        if self.joining.apposed(quantity) or self.links.qualifies(quantity):
            return True
        if (
            quantity.what == "missing"
            and quantity.low == 1
            and not (self.links.after_joint(quantity) or before in self.links.around["bringing"])
        ):
            return True  # حقوق مفقودة
        return (plural(quantity) and quantity.lemma in _BODIES) or (quantity.what == "casualties" and not self.links.brought(quantity))

    def _found_dead(self, quantity: Quantity) -> bool:
        """``عثر على جثته في النهر``, ``عثر عليه مقتولا``: one named before, found dead."""
        words, first = self.words, quantity.first
        start = max(first - _REACH_FOUND, words.sentences[words.sentence[first]][0])
        if (
            quantity.what != "killed"
            or quantity.low not in (1, 2)
            or not any(word in self.links.around["finding"] for word in words.norm[start:first])
        ):
            return False
        body = quantity.lemma in _BODIES and words.clitic[quantity.last - 1] == "-"
        return body or quantity.noun is not None and quantity.noun.accusative and not self.joining.apposed(quantity)

    def _tells_of(self, quantity: Quantity, following: Atom | None) -> bool:
        """``والجرحى 11``, ``القتلى هم أربعة رجال``, ``جثث خمسة شبان``: the number of them follows at once."""
        if not isinstance(following, Quantity) or following.what != "people":
            return self.measures.labels(quantity)
        bodies = (
            quantity.lemma in _BODIES
            and (plural(quantity) or quantity.lemma == "رفات")
            and following.explicit
            and following.first == quantity.last
        )
        return bodies or self.measures.labels(quantity) or self.links.equated(quantity, following)

    def _govern(self, quantity: Quantity, what: str) -> None:
        """The fated noun governs what follows it, as a fate would."""
        last = quantity.last + (self.words.norm[quantity.last] in (":", "هم", "هما"))
        self.fate, self.toll = FateWord(quantity.first, last, Fate(what, "head")), None

    def _next(self, position: int) -> Atom | None:
        return self.atoms[position + 1] if position + 1 < len(self.atoms) else None

    def _stands_for(self, position: int) -> Atom | None:
        """The next atom, past a هم right after this one: القتلى هم أربعة رجال."""
        following = self._next(position)
        plain = (
            isinstance(following, Marker)
            and following.first == self.atoms[position].last
            and self.words.norm[following.first] in ("هم", "هما")
        )
        return self._next(position + 1) if plain else following
