"""Who shares which fate: ties quantities to the words that say what became of those counted.

Each sentence is walked once over its *atoms*: quantities, fate words (``مقتل``, ``أصيب``), markers (``بينهم``, ``إضافة
إلى``). A fate governs the quantity after it and those joined to that by و, until the next fate: ``قتل ثلاثة مدنيين وأصيب
خمسة``. Joined quantities are one toll, summed: ``مقتل ضابط وعنصرين`` is three.
"""

from __future__ import annotations

from marsad.language.words import Words
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_links import ARMED, JOINTS, Links, fits_in, plural
from marsad.mentions.counts_quantities import SOMEBODY, Quantity
from marsad.mentions.counts_vocabulary import Fate

_REACH_JOINED, _REACH_JOINED_ALONE, _REACH_BACK, _REACH_OBJECT, _REACH_MEASURE = 12, 5, 8, 10, 6
_RELATIVE = frozenset(("من", "ممن", "الذين", "اللواتي"))
_BODIES = frozenset(("جثة", "جثمان"))
_FATED = frozenset(("killed", "wounded", "missing", "casualties"))


class Walk:
    """One sentence, or one line, from left to right."""

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
        self.waiting: Quantity | None = None
        """A quantity without a fate before it, and its toll where it has one."""
        self.waiting_toll: Toll | None = None
        self.listed: list[Toll] = []
        """Tolls joined by و to the one that waits: 36 مسلحا و12 من الجنود ... قتلوا."""
        self.subset_from = -1
        self.subset_number: tuple[int | None, int | None] | None = None
        """The number said before a marker: اثنان منهم أطفال."""
        self.measure_at = -1
        self.measured: list[str] = []
        """The fates that a measure was said of: عدد القتلى والجرحى."""
        self.reached: Quantity | None = None
        """A number told before its measure: ارتفع إلى تسعة عدد القتلى."""

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
        if self._is_measured(word):
            self.measured = [word.fate.what]
            return
        previous = self.atoms[position - 1] if position else None
        joint = isinstance(previous, FateWord) and self.fate is previous and self.spent is not previous and self.links.joined(previous.last, word.first)
        if joint and self.fate is not None and {self.fate.fate.what, word.fate.what} <= {"killed", "wounded", "casualties"}:
            what = word.fate.what if word.fate.what == self.fate.fate.what else "casualties"
            word = FateWord(self.fate.first, word.last, Fate(what, word.fate.strength, joint=what == "casualties"))
            self.atoms[position] = word
        self.spent = word if self._of_some(word, previous) or self._looks_back(word, position) else None
        self.fate = None if word.denied else word
        self.toll, self.waiting, self.listed, self.reached = None, None, [], None
        self.subset_from = self.links.joining_to = self.measure_at = -1
        self.measured = []

    def _meet_marker(self, marker: Marker, position: int) -> None:
        if marker.kind == "joining":
            self.links.joining_to = marker.last
        elif marker.kind == "measure":
            self.measure_at, self.measured = marker.first, self._measured_again(marker)
            before = self.atoms[position - 1] if position else None
            told = isinstance(before, Quantity) and before.explicit and before.noun is None and before.last == marker.first
            self.reached = before if told and isinstance(before, Quantity) and self.links.before(before) in ("الي", "ل") else None
        elif marker.kind == "between":
            self._meet_between(marker)
        elif self.tolls:
            self.subset_from = marker.last
            before = self.atoms[position - 1]
            counted = isinstance(before, Quantity) and before.noun is None and before.last == marker.first
            self.subset_number = (before.low, before.high) if counted and isinstance(before, Quantity) else None

    def _meet_between(self, marker: Marker) -> None:
        """``15 شخصا بين قتيل وجريح``: one number for both fates."""
        if self.tolls and marker.first - self.tolls[-1].last_word <= _REACH_JOINED and self.tolls[-1].what in ("people", "killed", "wounded", "casualties"):
            self.tolls[-1].what, self.tolls[-1].rule = "casualties", "between killed and wounded"
        else:
            nobody = Quantity(marker.first, marker.last, None, None, False, None, "casualties", None)
            self.tolls.append(Toll([nobody], "casualties", "between killed and wounded"))
        self.toll = None

    def _meet_quantity(self, quantity: Quantity, position: int) -> None:
        if self.subset_from >= 0 and self._in_subset(quantity):
            return
        if quantity.what in _FATED:
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
        elif self.fate is not None and self.toll is None and self._still_governs(quantity):
            self.toll = Toll([quantity], self.fate.fate.what, f"fate {self.fate.fate.strength}", self.fate.first)
            self.tolls.append(self.toll)
        elif self.measured and quantity.explicit and quantity.what != "other" and not quantity.unread:
            self._meet_measured(quantity)
        elif quantity.explicit or quantity.low in (1, 2):
            self._leave_open(quantity)

    def _measured_again(self, marker: Marker) -> list[str]:
        """``عدد من الجرحى، وعددهم أربعة``: the measure of those told without a number."""
        theirs = self.words.clitic[marker.last : marker.last + 1] == ["-"]
        told = theirs and bool(self.tolls) and self.tolls[-1].what in _FATED and self.tolls[-1].parts[0].low is None
        return [self.tolls[-1].what] if told else []

    def _is_measured(self, word: FateWord) -> bool:
        """``ارتفع عدد من قتلوا في الهجوم إلى 80``, ``بلغ عدد الذين أصيبوا``: the measure is said of a fate told by a verb."""
        relative = self.words.norm[word.first - 1] in _RELATIVE
        return relative and self.measure_at >= 0 and word.first - self.measure_at <= _REACH_MEASURE and not word.denied

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
        if not near or (start != self.subset_from and not self.links.after_joint(quantity)):
            self.subset_from = -1
            return False
        if self.subset_number and not quantity.explicit and quantity.noun and quantity.noun.form == "many":
            quantity.low, quantity.high = self.subset_number
            self.subset_number = None
        fated = quantity.what in _FATED and quantity.what != parent.what
        if fated or not fits_in(quantity, parent):
            self.subset_from = -1
            return False
        parent.subsets.append(quantity)
        return True

    def _meet_fated(self, quantity: Quantity) -> None:
        """``سبعة قتلى``; a plain ``قتلى`` gives no number; ``القتلى`` refers back."""
        if not quantity.explicit and self._is_mere_mention(quantity):
            return
        what = quantity.what
        if self.fate is not None and self.fate.fate.joint and quantity.first - self.fate.last <= 2:
            what = "casualties"
        elif self.links.died_of_wounds(self.fate, quantity):
            what = "killed"
        self.measured = []
        toll = Toll([quantity], what, "counted noun")
        if self._sums_same(quantity):
            self.tolls[-1].parts.append(quantity)
            return
        self.tolls.append(toll)
        self.toll = None

    def _is_mere_mention(self, quantity: Quantity) -> bool:
        """A fated noun without a number that is no toll: القتلى, تشييع جثامين; or that a measure is said of: عدد القتلى."""
        measured = plural(quantity) and self.measure_at >= 0 and (quantity.first - self.measure_at <= _REACH_MEASURE or self.links.labels(quantity))
        reaching = plural(quantity) and quantity.definite and self.links.after(quantity) in self.links.around["reaching"]
        if measured or reaching:
            self.measured = [*(self.measured if measured else ()), quantity.what]
            if self.reached is not None:
                self._meet_measured(self.reached)
                self.reached = None
            return True
        if quantity.definite or self._apposed(quantity) or self.links.qualifies(quantity):
            return True
        if self.links.before(quantity) in self.links.around["burying"]:
            return True
        return (plural(quantity) and quantity.lemma in _BODIES) or (quantity.what == "casualties" and not self._brought(quantity))

    def _sums_same(self, quantity: Quantity) -> bool:
        """``شهيد وثلاث شهيدات``: the same fate joined by و."""
        if not self.tolls or self.tolls[-1].rule != "counted noun" or self.tolls[-1].what != quantity.what:
            return False
        return self.links.after_joint(quantity) and quantity.first - self.tolls[-1].last_word <= 3

    def _apposed(self, quantity: Quantity) -> bool:
        """A noun right after another: الطفل الشهيد."""
        return bool(self.tolls) and self.tolls[-1].last_word == quantity.first

    def _brought(self, quantity: Quantity) -> bool:
        """Plain ضحايا counts where something brought them: وقوع ضحايا."""
        return plural(quantity) and self.fate is not None and quantity.first - self.fate.last <= 1

    def _joins_toll(self, quantity: Quantity, position: int) -> bool:
        """``و`` and another quantity: مقتل ضابط وعنصرين; commas in a list too."""
        toll = self.toll
        if toll is None or self.fate is None or quantity.what == "other" or quantity.unread:
            return False
        gap = quantity.first - toll.last_word
        if self._apposed(quantity) or self._goes_elsewhere(quantity, position):
            return False
        if toll.parts[0].noun is SOMEBODY and not quantity.explicit:
            return False  # كل من فلان وشقيقته: the names are counted already
        if self.links.after_joint(quantity):
            return gap <= (_REACH_JOINED if quantity.explicit else _REACH_JOINED_ALONE)
        listed = self.words.norm[quantity.first - 1] in "،," and gap == 1
        return listed and not toll.parts[-1].explicit and not quantity.definite

    def _still_governs(self, quantity: Quantity) -> bool:
        """A verb that was said of those before governs nothing in a further clause: ثلاثة أصيبوا وأن سبعة اعتقلوا."""
        fate = self.fate
        if fate is None or (fate is self.spent and "ان" in self.words.norm[fate.last : quantity.first]):
            return False
        return self.links.governs(fate, quantity)

    def _is_object(self, quantity: Quantity) -> bool:
        """``قتل مسلحون شابا``: after a verb and somebody without a number, an object: the first did it, the second was killed."""
        toll, fate = self.toll, self.fate
        if toll is None or fate is None or fate.fate.strength != "verb" or len(toll.parts) != 1 or toll.parts[0].explicit:
            return False
        if self.links.after_joint(quantity) or self.links.after_preposition(quantity) or quantity.first - toll.last_word > _REACH_OBJECT:
            return False
        object_form = quantity.noun is not None and (quantity.noun.accusative or (quantity.explicit and toll.parts[0].noun is not None))
        return object_form and toll.parts[0].group in (*ARMED, None) and quantity.what == "people"

    def _breaks_down(self, quantity: Quantity) -> bool:
        """``خمسة أشخاص، طفلان وامرأة``: after a comma, colon or bracket, groups of those counted before."""
        if not self.tolls or quantity.noun is None:
            return False
        parent = self.tolls[-1]
        total = parent.parts[0].low
        if parent.what == "people" or total is None or len(parent.parts) > 1 or parent.parts[0].group not in (None, "civilians"):
            return False
        opened = bool(parent.subsets) and self.links.after_joint(quantity) and quantity.first - parent.subsets[-1].last <= 3
        if not (opened or self.links.brackets(parent, quantity)) or not fits_in(quantity, parent):
            return False
        parent.subsets.append(quantity)
        return True

    def _leave_open(self, quantity: Quantity) -> None:
        """No fate before: one may follow (ثلاثة مدنيين قتلوا); otherwise a quantity with a number stands for itself."""
        if quantity.group == "families" and quantity.low == 1:
            return  # من عائلة واحدة
        self.listed = [*self.listed, self.waiting_toll] if self.waiting_toll is not None and self.links.goes_on(self.waiting_toll, quantity) else []
        self.waiting, self.waiting_toll = quantity, None
        if quantity.what == "other" or (quantity.explicit and quantity.noun is not None and quantity.low is not None):
            self.waiting_toll = Toll([quantity], quantity.what or "other", "no fate")
            self.tolls.append(self.waiting_toll)

    def _of_some(self, word: FateWord, marker: Atom | None) -> bool:
        """``واحد منهم توفي``, ``أحدهم استشهد``: a fate of its own for some of those told before."""
        if not isinstance(marker, Marker) or marker.kind != "subset" or marker.last != word.first or word.denied or word.fate.strength != "verb":
            return False
        one = self.words.norm[marker.first] in ("احد", "احدي")
        low, high = (1, 1) if one else self.subset_number or (None, None)
        if low is None:
            return False
        first = marker.first if one else marker.first - 1
        some = Quantity(first, marker.last, low, high, True, None, "people", None)
        self.tolls.append(Toll([some], word.fate.what, "fate after", word.first))
        return True

    def _looks_back(self, word: FateWord, position: int) -> bool:
        """``ثلاثة مدنيين قتلوا``, ``سبعة بينهم طفل أصيبوا``: a verb right after those it is said of."""
        quantity = self.waiting
        if quantity is None or word.denied or self.words.norm[word.first - 1] in JOINTS or not self.links.said_of_before(word) or self._has_object(word, position):
            return False
        toll = self.waiting_toll or Toll([quantity], "people", "no fate")
        reach = _REACH_BACK if self.links.agrees(quantity, word) else 1
        if quantity.what == "other" or word.first - toll.last_word > reach:
            return False
        if toll is not self.waiting_toll:
            self.tolls.append(toll)
        for listed in self.listed:
            self.tolls.remove(listed)
        toll.parts = [part for listed in self.listed for part in listed.parts] + toll.parts
        toll.subsets = [part for listed in self.listed for part in listed.subsets] + toll.subsets
        toll.what, toll.rule, toll.fate_first = word.fate.what, "fate after", word.first
        return True

    def _has_object(self, word: FateWord, position: int) -> bool:
        """``إن متشددين قتلوا 11 جنديا``: those counted before did it."""
        following = self._next(position)
        counted = isinstance(following, Quantity) and following.what == "people" and following.first == word.last
        return counted and self.words.norm[word.first] in self.links.around["take_objects"]

    def _next(self, position: int) -> Atom | None:
        return self.atoms[position + 1] if position + 1 < len(self.atoms) else None

    def _goes_elsewhere(self, quantity: Quantity, position: int) -> bool:
        """``وخمسة أصيبوا`` has a fate of its own; ``وثلاثة منهم`` are some of those counted before."""
        following = self._next(position)
        if following is None or following.first != quantity.last:
            return False
        if isinstance(following, Marker):
            return following.kind == "subset"
        return isinstance(following, FateWord) and following.fate.strength == "verb"
