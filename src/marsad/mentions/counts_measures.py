"""Measures and the number they reach: ``ارتفع عدد القتلى والجرحى إلى 30``, ``القتلى 6 والجرحى 11``, ``ارتفعت الحصيلة إلى ستة``."""

from __future__ import annotations

from marsad.language.numerals import starts_number
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_links import Links, plural
from marsad.mentions.counts_quantities import Quantity, quantity_at
from marsad.mentions.counts_vocabulary import vocabulary

FATED = frozenset(("killed", "wounded", "missing", "casualties"))
_REACH, _BEFORE_NUMBER, _REACH_ALL, _REACH_RISEN, _UNTIL_NOW = 6, 4, 8, 16, 4
_RELATIVE = frozenset(("من", "ممن", "الذين", "اللواتي"))
_TOLLS = frozenset(("حصيله", "محصله"))
_TO = frozenset(("الي", "ل"))


class Measures:
    """What was measured in a sentence so far; ``tolls`` is the list that the walk over the sentence fills."""

    def __init__(self, links: Links, tolls: list[Toll]) -> None:
        self.links = links
        self.words = links.words
        self.tolls = tolls
        self.at = -1
        """The word of the measure, -1 without one."""
        self.fates: list[str] = []
        """The fates that it was said of: عدد القتلى والجرحى."""
        self.reached: Quantity | None = None
        """A number told before its measure: ارتفع إلى تسعة عدد القتلى."""
        self.risen: Quantity | None = None
        """A number risen to, its measure still to come behind an aside: ارتفع إلى تسعة، بينهم طفلان، عدد القتلى."""
        self.taken = False
        """True once the measure has its number; further ones may follow: عدد القتلى 12 والجرحى 20."""
        self.others = False
        """True once the measure turned out to be of people who are neither dead nor hurt: حصيلة المعتقلين."""

    def clear(self) -> None:
        """Forgets the measure: a fate of its own was told."""
        self.at, self.fates, self.reached, self.others, self.taken = -1, [], None, False, False

    def open(self, marker: Marker, before: Atom | None, fate: FateWord | None) -> None:
        """A measure begins: عدد, حصيلة; ``fate`` is one that governs nobody yet."""
        self.at, self.fates, self.others, self.taken = marker.first, self._again(marker, fate), False, False
        told = isinstance(before, Quantity) and before.explicit and before.noun is None and before.last == marker.first
        if self.risen is not None and marker.first - self.risen.last <= _REACH_RISEN and self.words.norm[marker.first - 1] == "،":
            told, before = True, self.risen
        self.risen = None
        self.reached = before if told and isinstance(before, Quantity) and self.links.before(before) in _TO else None

    def _again(self, marker: Marker, fate: FateWord | None) -> list[str]:
        """``عدد من الجرحى، وعددهم أربعة``, ``استشهد كل من فيها وعددهم خمسة``: the measure of those told without a number."""
        theirs = self.words.clitic[marker.last : marker.last + 1] == ["-"]
        if theirs and self.fates:
            return self.fates  # القتلى تجاوز عددهم الثلاثين
        if theirs and fate is not None and fate.fate.strength != "near" and marker.first - fate.last <= _REACH_ALL:
            return [fate.fate.what]
        told = theirs and bool(self.tolls) and self.tolls[-1].what in FATED and self.tolls[-1].parts[0].low is None
        return [self.tolls[-1].what] if told else []

    def said_of_verb(self, word: FateWord) -> bool:
        """``ارتفع عدد من قتلوا في الهجوم إلى 80``, ``بلغ عدد الذين أصيبوا``: the measure is said of a fate told by a verb."""
        relative = self.words.norm[word.first - 1] in _RELATIVE
        told = relative and self.at >= 0 and word.first - self.at <= _REACH and not word.denied
        if told:
            self.fates = [word.fate.what]
            if self.reached is not None:
                self.take(self.reached)
                self.reached = None
        return told

    def goes_on(self, word: FateWord, following: Atom | None) -> bool:
        """``ارتفع عدد القتلى نتيجة سقوط صاروخ إلى خمسة``: a fall of something that is nobody leaves the measure as it is."""
        adjacent = isinstance(following, Quantity) and following.first - word.last <= 1 and following.what != "other"
        return word.fate.what == "casualties" and not word.fate.joint and bool(self.fates) and not adjacent

    def said_of(self, quantity: Quantity) -> bool:
        """True for a fated noun that only says of whom: عدد القتلى, القتلى بلغوا عشرين, والجرحى 11."""
        measured = plural(quantity) and self.at >= 0 and (quantity.first - self.at <= _REACH or self.labels(quantity))
        reaching = plural(quantity) and quantity.definite and self.links.after(quantity) in self.links.around["reaching"]
        rising = plural(quantity) and self.words.bare[quantity.first - 1] in vocabulary().total_rising and quantity.first > 0
        if not (measured or reaching or rising):
            return False
        self.fates = [*(self.fates if measured and self.at >= 0 else ()), quantity.what]
        if self.reached is not None:
            self.take(self.reached)
            self.reached = None
        return True

    def labels(self, quantity: Quantity) -> bool:
        """``والجرحى 11``, ``القتلى: 7``, ``الشهداء حتى الآن أربعة``, ``قتلى الحزب 11``: right before a number that counts nothing else."""
        if not plural(quantity):
            return False
        k, norm = self._past_now(quantity.last), self.words.norm
        owned = (
            k == quantity.last and not quantity.definite and k < len(norm) and norm[k] != self.words.bare[k] and not self.words.clitic[k]
        )
        k += owned  # قتلى الحزب 11
        colon = norm[k : k + 1] == [":"]
        k += colon
        if k >= len(norm) or not (quantity.definite or colon or owned) or self.words.clitic[k] != "" or not starts_number(self.words, k):
            return False
        if self.words.start[k] == self.words.end[k - 1]:
            return False  # الشهداء3330: a counter of the page
        number = quantity_at(self.words, k, self.links.blocked)
        return number is not None and number.explicit and not number.unread and (number.noun is None or number.noun.person)

    def _past_now(self, i: int) -> int:
        """``الشهداء حتى هذه اللحظة``, ``الشهدا لحدي هسي``: the place after words that only say until when."""
        norm, k = self.words.norm, i
        while k < len(norm) and k - i < _UNTIL_NOW and norm[k] in self.links.around["until_now"]:
            k += 1
        return k

    def rise(self, quantity: Quantity) -> None:
        """Remembers a bare number after a verb of rising: ارتفع إلى تسعة."""
        bare = quantity.explicit and quantity.noun is None and not quantity.unread and self.links.before(quantity) in _TO
        verbs = self.words.bare[max(quantity.first - 4, 0) : quantity.first]
        if bare and self.at < 0 and any(word in vocabulary().total_rising for word in verbs):
            self.risen = quantity

    def meet_people(self, quantity: Quantity) -> None:
        """People named without a number after a measure: of the held and the displaced a toll is none of dead."""
        self.others = self.others or (self.at >= 0 and quantity.lemma in self.links.around["detained"])

    def take(self, quantity: Quantity) -> bool:
        """The number goes with what the measure was said of; the bare toll (ارتفعت الحصيلة إلى ستة) is one of dead."""
        if not quantity.explicit or quantity.what == "other" or quantity.unread or (quantity.low is None and quantity.high is None):
            return False
        fates = self.fates or self._bare(quantity)
        if not fates:
            return False
        if self.links.before(quantity) == "من" and self.links.after(quantity) == "الي":
            return True  # انخفض عدد القتلى من 20 إلى 15
        what = fates[0] if len(set(fates)) == 1 else "casualties"
        self.surpass(quantity)
        self.tolls.append(Toll([quantity], what, "measured", self.at if self.at >= 0 else None))
        self.fates, self.others, self.taken = [], True, True
        return True

    def _bare(self, quantity: Quantity) -> list[str]:
        if self.at < 0 or self.others or self.words.bare[self.at] not in _TOLLS or quantity.group == "families":
            return []
        between = self.words.bare[self.at : quantity.first]
        plain = quantity.noun is None or quantity.what == "people"
        reached = self.links.before(quantity) in _TO and any(word in vocabulary().total_verbs for word in [*self._verb(), *between])
        return ["killed"] if plain and reached and quantity.lemma not in self.links.around["detained"] else []

    def _verb(self) -> list[str]:
        """The two words before the measure: ارتفعت الحصيلة."""
        return self.words.bare[max(self.at - 2, 0) : self.at]

    def surpass(self, quantity: Quantity) -> None:
        """``تجاوز عدد المصابين الأربعين``: more than the number; with لم, no more."""
        near = self.words.bare[max(quantity.first - _BEFORE_NUMBER, self.at, 0) : quantity.first]
        verbs = near if self.taken or self.at < 0 else [*self._verb(), *near]
        k = next((k for k, word in enumerate(verbs) if word in self.links.around["surpassing"]), None)
        if k is None or quantity.low is None or quantity.low != quantity.high:
            return
        denied = k > 0 and verbs[k - 1] in self.links.around["not"]
        quantity.low, quantity.high = (None, quantity.high) if denied else (quantity.low, None)
