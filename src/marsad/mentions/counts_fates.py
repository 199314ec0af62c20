"""Who shares which fate: ties quantities to the words that say what became of those counted.

Each sentence is walked once over its *atoms*: quantities, fate words (``مقتل``, ``أصيب``), markers (``بينهم``, ``إضافة
إلى``). A fate governs the quantity after it and those joined to that by و, until the next fate: ``قتل ثلاثة مدنيين وأصيب
خمسة``. Joined quantities are one toll, summed: ``مقتل ضابط وعنصرين`` is three.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.language.words import Words
from marsad.mentions.counts_quantities import Quantity, noun_at
from marsad.mentions.counts_vocabulary import Fate

_LOOSE_GROUPS = frozenset((None, "children", "women", "civilians", "elderly", "medics", "journalists"))
_ARMED = frozenset(("fighters", "soldiers", "police"))
_UNARMED = frozenset(("civilians", "children", "women", "elderly"))
_PREPOSITIONS = frozenset("من في علي الي عن ب ل ك بعد قبل خلال ضد بين حول عند لدي منذ حتي عبر قرب نحو برفقه بحضور يد".split())
_AFTER_OTHERS = frozenset("رصاص يد سياره منزل راس بيت قبر جنازه تشييع والد والده اهل ذوي قناص مسلح محل صهريج دراجه".split())
_BODIES = frozenset(("جثة", "جثمان"))
_OF_HITS = frozenset("مباشره دقيقه محققه موكده موثره".split())
_PASSED = frozenset("، , ( ) - – — : اليوم امس صباح مساء ليل ليله فجر ظهر عصر ايضا كذلك حتي الان".split())
_JOINS = frozenset(("و", "او"))
_REACH_VERB, _REACH_HEAD, _REACH_NEAR, _REACH_LOOSE, _REACH_JOINED, _REACH_BACK = 25, 8, 2, 10, 12, 8


@dataclass(slots=True)
class FateWord:
    """A fate at the words ``first:last``."""

    first: int
    last: int
    fate: Fate
    denied: bool = False


@dataclass(slots=True)
class Marker:
    """``kind``: ``subset`` (بينهم), ``joining`` (إضافة إلى), ``between`` (بين قتيل وجريح) or ``measure`` (عدد, حصيلة)."""

    first: int
    last: int
    kind: str


Atom = Quantity | FateWord | Marker


@dataclass(slots=True)
class Toll:
    """Quantities of one fate, joined. ``what`` None where nothing says what became of them."""

    parts: list[Quantity]
    what: str
    rule: str
    fate_first: int | None = None
    subset: bool = False
    subsets: list[Quantity] = field(default_factory=list)
    """Breakdown: those of them that are told apart (بينهم طفلان)."""

    @property
    def last_word(self) -> int:
        return max(q.last for q in (*self.parts, *self.subsets))


class Walk:
    """One sentence, or one line, from left to right."""

    def __init__(self, words: Words, blocked: bytearray, atoms: list[Atom]) -> None:
        self.words = words
        self.blocked = blocked
        self.atoms = atoms
        self.tolls: list[Toll] = []
        self.fate: FateWord | None = None
        self.toll: Toll | None = None
        """The toll that a joined quantity would belong to."""
        self.spent: FateWord | None = None
        """A fate that was said of those before it: ثلاثة مدنيين قتلوا."""
        self.subset_from = -1
        self.joining_to = -1
        """Where a joining phrase ended: the quantity there joins the toll."""
        self.subset_number: tuple[int | None, int | None] | None = None
        """The number said before a marker: اثنان منهم أطفال."""
        self.measure_at = -1
        self.measured: list[str] = []
        """The fates that a measure was said of: عدد القتلى والجرحى."""

    def run(self) -> list[Toll]:
        """The tolls of the atoms, in order; quantities without a fate come as ``people`` or as what they are."""
        for position, atom in enumerate(self.atoms):
            if isinstance(atom, FateWord):
                self._meet_fate(atom, position)
            elif isinstance(atom, Marker):
                self._meet_marker(atom, position)
            else:
                self._meet_quantity(atom, position)
        return self.tolls

    def _meet_fate(self, word: FateWord, position: int) -> None:
        previous = self.atoms[position - 1] if position else None
        joint = isinstance(previous, FateWord) and self.fate is previous and self.spent is not previous and self._joined(previous.last, word.first)
        if joint and self.fate is not None and {self.fate.fate.what, word.fate.what} <= {"killed", "wounded", "casualties"}:
            what = word.fate.what if word.fate.what == self.fate.fate.what else "casualties"
            word = FateWord(self.fate.first, word.last, Fate(what, word.fate.strength, joint=what == "casualties"))
            self.atoms[position] = word
        self.fate = None if word.denied else word
        self.toll = None
        self.subset_from = self.joining_to = self.measure_at = -1
        self.measured = []

    def _joined(self, last: int, first: int) -> bool:
        """``مقتل وإصابة``, ``قتل أو جرح``: only a joint between two fates."""
        return last + 1 == first and self.words.norm[last] in _JOINS

    def _meet_marker(self, marker: Marker, position: int) -> None:
        if marker.kind == "joining":
            self.joining_to = marker.last
        elif marker.kind == "measure":
            self.measure_at, self.measured = marker.first, []
        elif marker.kind == "between":
            self._meet_between(marker)
        elif self.tolls:
            self.subset_from = marker.last
            before = self.atoms[position - 1]
            counted = isinstance(before, Quantity) and before.noun is None and before.last == marker.first
            self.subset_number = (before.low, before.high) if counted and isinstance(before, Quantity) else None

    def _meet_between(self, marker: Marker) -> None:
        """``15 شخصا بين قتيل وجريح``: one number for both fates."""
        if self.tolls and marker.first - self.tolls[-1].last_word <= _REACH_JOINED and self.tolls[-1].what in ("people", "killed", "casualties"):
            self.tolls[-1].what, self.tolls[-1].rule = "casualties", "between killed and wounded"
        else:
            nobody = Quantity(marker.first, marker.last, None, None, False, None, "casualties", None)
            self.tolls.append(Toll([nobody], "casualties", "between killed and wounded"))
        self.toll = None

    def _meet_quantity(self, quantity: Quantity, position: int) -> None:
        if self.subset_from >= 0 and self._in_subset(quantity):
            return
        if quantity.what in ("killed", "wounded", "missing", "casualties"):
            self._meet_fated(quantity)
        elif quantity.noun is not None and not quantity.noun.person:
            if quantity.low is not None:
                self.tolls.append(Toll([quantity], quantity.what, "counted thing"))
        elif self._breaks_down(quantity):
            pass
        elif self._is_object(quantity):
            assert self.toll is not None
            self.toll.parts = [quantity]
        elif self._joins_toll(quantity, position):
            assert self.toll is not None
            self.toll.parts.append(quantity)
        elif self._governed(quantity, position):
            assert self.fate is not None
            fate = self.fate
            self.toll = Toll([quantity], fate.fate.what, f"fate {fate.fate.strength}", fate.first)
            self.tolls.append(self.toll)
        elif self.measured and quantity.explicit and quantity.what != "other" and not quantity.unread:
            self._meet_measured(quantity)
        elif quantity.explicit:
            self._leave_open(quantity, position)

    def _meet_measured(self, quantity: Quantity) -> None:
        """``ارتفع عدد القتلى إلى 12``: the number goes with what the measure was said of."""
        what = self.measured[0] if len(set(self.measured)) == 1 else "casualties"
        self.tolls.append(Toll([quantity], what, "measured", self.measure_at))
        self.measured = []

    def _in_subset(self, quantity: Quantity) -> bool:
        """After بينهم: the quantity right after it, and those joined to that."""
        parent = self.tolls[-1]
        start = parent.subsets[-1].last if parent.subsets and parent.subsets[-1].first >= self.subset_from else self.subset_from
        near = quantity.first - start <= (3 if start == self.subset_from else 6)
        if not near or (start != self.subset_from and not self._after_join(quantity)):
            self.subset_from = -1
            return False
        if self.subset_number and not quantity.explicit and quantity.noun and quantity.noun.form == "many":
            quantity.low, quantity.high = self.subset_number
            self.subset_number = None
        fated = quantity.what in ("killed", "wounded", "missing", "casualties") and quantity.what != parent.what
        if fated or not self._fits_in(quantity, parent):
            self.subset_from = -1
            return False
        parent.subsets.append(quantity)
        return True

    def _fits_in(self, quantity: Quantity, parent: Toll) -> bool:
        """A part is no larger than the whole, and no soldiers are among civilians."""
        total = sum(q.low or 0 for q in parent.parts)
        if total and sum(q.low or 0 for q in (*parent.subsets, quantity)) > total:
            return False
        return not (quantity.group in _ARMED and all(q.group in _UNARMED for q in parent.parts))

    def _meet_fated(self, quantity: Quantity) -> None:
        """``سبعة قتلى``; a plain ``قتلى`` gives no number; ``القتلى`` refers back."""
        plural = quantity.noun is not None and quantity.noun.form in ("many", "two_or_more")
        if not quantity.explicit and plural and self.measure_at >= 0 and quantity.first - self.measure_at <= 6:
            self.measured.append(quantity.what)
            return
        if not quantity.explicit and (quantity.definite or self._apposed(quantity) or self._qualifies(quantity)):
            return
        if not quantity.explicit and quantity.lemma in _BODIES and quantity.noun is not None and quantity.noun.form == "many":
            return  # تشييع جثامين
        if quantity.what == "casualties" and not quantity.explicit and not self._brought(quantity):
            return
        what = quantity.what
        if self.fate is not None and self.fate.fate.joint and quantity.first - self.fate.last <= 2:
            what = "casualties"
        toll = Toll([quantity], what, "counted noun")
        if self._sums_same(quantity):
            self.tolls[-1].parts.append(quantity)
            return
        self.tolls.append(toll)
        self.toll = None

    def _sums_same(self, quantity: Quantity) -> bool:
        """``شهيد وثلاث شهيدات``: the same fate joined by و."""
        if not self.tolls or self.tolls[-1].rule != "counted noun" or self.tolls[-1].what != quantity.what:
            return False
        return self._after_join(quantity) and quantity.first - self.tolls[-1].last_word <= 3

    def _apposed(self, quantity: Quantity) -> bool:
        """A noun right after another: الطفل الشهيد."""
        return bool(self.tolls) and self.tolls[-1].last_word == quantity.first

    def _qualifies(self, quantity: Quantity) -> bool:
        """An adjective of the noun before, a state, or said of a hit: شخص مفقود, وصل مصابا, إصابات مباشرة."""
        if quantity.noun is not None and quantity.noun.accusative:
            return True
        before = noun_at(self.words, quantity.first - 1) if quantity.first else None
        following = self.words.norm[quantity.last] if quantity.last < len(self.words.norm) else ""
        return (before is not None and before[0].person and before[1] == quantity.first) or following in _OF_HITS

    def _brought(self, quantity: Quantity) -> bool:
        """Plain ضحايا counts where something brought them: وقوع ضحايا."""
        return self.fate is not None and quantity.first - self.fate.last <= 1

    def _governed(self, quantity: Quantity, position: int) -> bool:
        """True where the fate in force governs this, its first, quantity."""
        fate = self.fate
        if fate is None or self.toll is not None or quantity.what == "other" or quantity.unread and not self._person_like(quantity):
            return False
        if not quantity.explicit and not self._counts_alone(quantity, fate):
            return False
        gap = self._gap(fate.last, quantity.first)
        if gap == 0:
            return True
        strength = fate.fate.strength
        if strength == "near":
            return gap <= _REACH_NEAR and quantity.noun is not None and not self._after_preposition(quantity)
        if not quantity.explicit:
            return strength == "verb" and gap <= _REACH_LOOSE and self._loose(quantity, gap)
        reach = _REACH_VERB if strength == "verb" else _REACH_HEAD
        if gap > reach or (quantity.noun is None and gap > 3):
            return False
        return not self._after_preposition(quantity) and not self._after_join(quantity)

    def _counts_alone(self, quantity: Quantity, fate: FateWord) -> bool:
        """A noun without a number: not قتل المدنيين (all of them), إصابة أخرى, فقد الأمل."""
        if quantity.noun is None or quantity.lemma == "أخرى" or fate.fate.what == "casualties":
            return fate.fate.joint
        return not (quantity.definite and quantity.noun.form in ("many", "two_or_more")) and not (
            fate.fate.what == "missing" and fate.fate.strength == "near"
        )

    def _loose(self, quantity: Quantity, gap: int) -> bool:
        """A noun alone at some distance from its verb: استشهد برصاص الاحتلال شاب, قتلت القوات قياديا; not قتل برصاص مسلح."""
        if quantity.definite or self._after_preposition(quantity) or self._after_join(quantity):
            return False
        before = self.words.norm[quantity.first - 1]
        if quantity.noun is not None and quantity.noun.accusative:
            return not before.endswith("ا")  # رتلا عسكريا is an adjective
        return gap <= 5 and quantity.group in _LOOSE_GROUPS and before not in _AFTER_OTHERS

    def _person_like(self, quantity: Quantity) -> bool:
        """An unknown noun in the plural of persons: ثلاثة تهاميين."""
        following = self.words.norm[quantity.last] if quantity.last < len(self.words.norm) else ""
        return following.endswith(("ين", "ون")) or (self.fate is not None and self._gap(self.fate.last, quantity.first) == 0 and self.fate.fate.strength != "near" and following[:1] == "ا")

    def _gap(self, last: int, first: int) -> int:
        """Words between two places, dates, stops and adverbs of time not counted."""
        norm = self.words.norm
        return sum(1 for i in range(last, first) if not self.blocked[i] and norm[i] not in _PASSED)

    def _after_preposition(self, quantity: Quantity) -> bool:
        i = quantity.first - 1
        return i >= 0 and self.words.norm[i] in _PREPOSITIONS and self.joining_to != quantity.first

    def _after_join(self, quantity: Quantity) -> bool:
        i = quantity.first - 1
        return i >= 0 and (self.words.norm[i] in _JOINS or self.joining_to == quantity.first)

    def _joins_toll(self, quantity: Quantity, position: int) -> bool:
        """``و`` and another quantity: مقتل ضابط وعنصرين; commas in a list too."""
        toll = self.toll
        if toll is None or self.fate is None or quantity.what == "other" or quantity.unread:
            return False
        gap = quantity.first - toll.last_word
        if self._apposed(quantity) or self._next_fate_near(quantity, position) or self._before_marker(quantity, position):
            return False
        if self._after_join(quantity):
            return gap <= (_REACH_JOINED if quantity.explicit else 5)
        listed = self.words.norm[quantity.first - 1] in "،," and gap == 1
        return listed and not toll.parts[-1].explicit and not quantity.definite

    def _before_marker(self, quantity: Quantity, position: int) -> bool:
        """``وثلاثة منهم``: some of those counted before."""
        following = self.atoms[position + 1] if position + 1 < len(self.atoms) else None
        return isinstance(following, Marker) and following.kind == "subset" and following.first == quantity.last

    def _is_object(self, quantity: Quantity) -> bool:
        """``قتل مسلحون شابا``: after a verb and somebody without a number, an object: the first did it, the second was killed."""
        toll, fate = self.toll, self.fate
        if toll is None or fate is None or fate.fate.strength != "verb" or len(toll.parts) != 1 or toll.parts[0].explicit:
            return False
        if self._after_join(quantity) or self._after_preposition(quantity) or quantity.first - toll.last_word > 10:
            return False
        object_form = quantity.noun is not None and (quantity.noun.accusative or (quantity.explicit and toll.parts[0].noun is not None))
        return object_form and toll.parts[0].group in (*_ARMED, None) and quantity.what == "people"

    def _next_fate_near(self, quantity: Quantity, position: int) -> bool:
        """``وخمسة أصيبوا``: a fate of its own follows at once."""
        following = self.atoms[position + 1] if position + 1 < len(self.atoms) else None
        return isinstance(following, FateWord) and following.fate.strength == "verb" and following.first == quantity.last

    def _breaks_down(self, quantity: Quantity) -> bool:
        """``خمسة أشخاص، طفلان وامرأة``: after a comma, colon or bracket, groups of those counted before."""
        if not self.tolls or quantity.noun is None:
            return False
        parent = self.tolls[-1]
        total = parent.parts[0].low
        if parent.what == "people" or total is None or len(parent.parts) > 1 or parent.parts[0].group not in (None, "civilians"):
            return False
        opened = bool(parent.subsets) and self._after_join(quantity) and quantity.first - parent.subsets[-1].last <= 3
        between = self.words.norm[parent.last_word : quantity.first]
        openers = ":(" if quantity.group is None else "،,:("
        if not opened and not (0 < len(between) < 3 and between[-1] in openers and all(mark in "،,:(" for mark in between)):
            return False
        if not self._fits_in(quantity, parent):
            return False
        parent.subsets.append(quantity)
        return True

    def _leave_open(self, quantity: Quantity, position: int) -> None:
        """No fate before: one may follow (ثلاثة مدنيين قتلوا); otherwise the quantity stands for itself."""
        following = self.atoms[position + 1] if position + 1 < len(self.atoms) else None
        if isinstance(following, FateWord) and following.fate.strength == "verb" and not following.denied:
            reach = _REACH_BACK if quantity.noun is not None else 1
            if following.first - quantity.last <= reach and self.words.norm[following.first - 1] not in _JOINS:
                self.spent = following
                self.toll = Toll([quantity], following.fate.what, "fate after", following.first)
                self.tolls.append(self.toll)
                return
        if quantity.group == "families" and quantity.low == 1:
            return  # من عائلة واحدة
        if (quantity.noun is not None and quantity.low is not None) or quantity.what == "other":
            self.tolls.append(Toll([quantity], quantity.what or "other", "no fate"))
