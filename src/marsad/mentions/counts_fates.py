"""Who shares which fate: ties quantities to the words that say what became of those counted.

Each sentence is walked once over its *atoms*: quantities, fate words (``مقتل``, ``أصيب``), markers (``بينهم``, ``إضافة
إلى``). A fate governs the quantity after it and those joined to that by و, until the next fate: ``قتل ثلاثة مدنيين وأصيب
خمسة``. Joined quantities are one toll, summed: ``مقتل ضابط وعنصرين`` is three. Measures (``counts_measures``), breakdowns
(``counts_parts``), what joins a toll (``counts_joining``) and those told before their fate (``counts_before``) are modules of their own.
"""

from __future__ import annotations

from marsad.language.words import Words
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_before import Waiting
from marsad.mentions.counts_fatewords import ONE_MORE
from marsad.mentions.counts_joining import Joining
from marsad.mentions.counts_links import Links, plural
from marsad.mentions.counts_measures import FATED, Measures
from marsad.mentions.counts_nouns import AS_MANY, Noun
from marsad.mentions.counts_parts import Parts
from marsad.mentions.counts_quantities import Quantity
from marsad.mentions.counts_victims import settle
from marsad.mentions.counts_vocabulary import Fate

_REACH_BETWEEN, _REACH_SUBJECT = 12, 8
_PERSON = Noun("شخص", "people", None, "one")
_BODIES = frozenset(("جثة", "جثمان", "رفات"))


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
        self.waiting = Waiting(self.links, self.tolls)
        self.joining = Joining(self.links, self.tolls)
        self.measures = Measures(self.links, self.tolls)
        self.parts = Parts(self.links, self.tolls)

    def run(self) -> list[Toll]:
        """The tolls of the atoms, in order; quantities without a fate come as ``people`` or as what they are."""
        for position, atom in enumerate(self.atoms):
            if isinstance(atom, FateWord):
                self._meet_fate(atom, position)
            elif isinstance(atom, Marker):
                self._meet_marker(atom, position)
            else:
                self._meet_quantity(atom, position)
        settle(self.links, self.tolls, joint=self.fate is not None and self.fate.fate.joint)
        return self.tolls

    def _meet_fate(self, word: FateWord, position: int) -> None:
        following = self._next(position)
        if self.measures.said_of_verb(word) or self.measures.goes_on(word, following):
            return
        if word.pronoun and not self.waiting.met_by(word, following):
            return
        previous = self.atoms[position - 1] if position else None
        joint = (
            isinstance(previous, FateWord)
            and self.fate is previous
            and self.spent is not previous
            and self.links.joined(previous.last, word.first)
        )
        if (
            joint
            and self.fate is not None
            and {self.fate.fate.what, word.fate.what} <= {"killed", "wounded", "casualties"}
        ):
            what = word.fate.what if word.fate.what == self.fate.fate.what else "casualties"
            word = FateWord(self.fate.first, word.last, Fate(what, word.fate.strength, joint=what == "casualties"))
            self.atoms[position] = word
        looks_back = (
            bool(word.pronoun)
            or self.waiting.of_some(word, previous, self.parts.number)
            or self.waiting.met_by(word, following)
        )
        if not looks_back and self._died_later(word, following):
            self.tolls.append(Toll([_somebody(word)], "killed", "fate after", word.first))
            looks_back = True
        self.spent = word if looks_back else None
        self.fate = None if word.denied or word.pronoun else word
        self.toll = None
        self.waiting.clear()
        self.parts.clear()
        self.measures.clear()
        self.links.joining_to = -1

    def _died_later(self, word: FateWord, following: Atom | None) -> bool:
        """``أصيب شاب برصاص مجهولين، وتوفي لاحقا متأثرا بجراحه``: the one who was hurt is dead now."""
        words, around = self.words, self.links.around
        hurt = self.tolls[-1] if self.tolls else None
        if hurt is None or hurt.what != "wounded" or word.denied or words.norm[word.first] not in around["died"]:
            return False
        if len(hurt.parts) != 1 or hurt.parts[0].low != 1 or hurt.parts[0].high != 1:
            return False
        after = words.norm[word.last : word.last + 1]
        near = isinstance(following, (Quantity, Marker)) and following.first - word.last <= _REACH_SUBJECT
        return not near and bool(after) and (after[0] in around["after_died"] or after[0] in ("،", "."))

    def _with_one_before(self, quantity: Quantity) -> bool:
        """``القيادي الذي ارتقى أمس مع اثنين من أبنائه``, ``فلان الذي قتل برفقة زوجته``: those who died with one named before."""
        word = self.fate
        if word is None or self.links.joining_to != quantity.first or self.links.gap(word.last, quantity.first) > 2 or quantity.unread:
            return False
        if self.spent is word and self.tolls and self.tolls[-1].fate_first == word.first:
            self.tolls[-1].parts.append(quantity)
        elif self.toll is None and word.first and self.words.norm[word.first - 1] in ("الذي", "التي"):
            self.tolls.append(Toll([_somebody(word), quantity], word.fate.what, "fate after", word.first))
        else:
            return False
        self.toll = self.tolls[-1]
        return True

    def _meet_marker(self, marker: Marker, position: int) -> None:
        before = self.atoms[position - 1] if position else None
        if isinstance(before, FateWord) and before is self.fate and self.links.tells_of_some(before, marker):
            return
        if marker.kind == "joining":
            self.links.joining_to = marker.last
        elif marker.kind == "measure":
            self.measures.open(marker, before, self.fate if self.toll is None else None)
        elif marker.kind == "between":
            self._meet_between(marker)
        else:
            self.parts.open(marker, before)

    def _meet_between(self, marker: Marker) -> None:
        """``15 شخصا بين قتيل وجريح``: one number for both fates."""
        alone = self.waiting.quantity
        if alone is not None and alone.explicit and alone.noun is None and marker.first - alone.last <= 1:
            self.tolls.append(Toll([alone], "casualties", "between killed and wounded"))
        elif (
            self.tolls
            and marker.first - self.tolls[-1].last_word <= _REACH_BETWEEN
            and self.tolls[-1].what in ("people", "killed", "wounded", "casualties")
        ):
            self.tolls[-1].what, self.tolls[-1].rule = "casualties", "between killed and wounded"
        else:
            nobody = Quantity(marker.first, marker.last, None, None, False, None, "casualties", None)
            self.tolls.append(Toll([nobody], "casualties", "between killed and wounded"))
        self.toll = None

    def _meet_quantity(self, quantity: Quantity, position: int) -> None:
        if quantity.noun is AS_MANY and not self._number_as_before(quantity):
            return
        if self.parts.take(quantity):
            return
        if quantity.what in FATED:
            self._meet_fated(quantity, position)
        elif quantity.noun is not None and not quantity.noun.person:
            if quantity.low is not None:
                self.tolls.append(Toll([quantity], quantity.what, "counted thing"))
        elif self.parts.told_at_once(quantity) or self._with_one_before(quantity):
            pass
        elif self.joining.is_object(self.toll, self.fate, quantity):
            assert self.toll is not None
            self.toll.parts = [quantity]
        elif self.joining.joins(self.toll, self.fate, quantity, self._next(position)):
            assert self.toll is not None
            self.toll.parts.append(quantity)
        elif self.joining.beside_kin(quantity, self._next(position)) or self.joining.in_other_ranks(quantity):
            self.tolls[-1].parts.append(quantity)
        elif self.fate is not None and self.toll is None and self._still_governs(quantity, position):
            self.toll = Toll([quantity], self.fate.fate.what, f"fate {self.fate.fate.strength}", self.fate.first)
            self.tolls.append(self.toll)
        elif self.measures.take(quantity):
            pass
        else:
            self.measures.meet_people(quantity)
            self.measures.rise(quantity)
            if quantity.explicit or quantity.low in (1, 2):
                self.waiting.leave(quantity)

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
        if what == "wounded" and "من" in self.words.norm[quantity.first : quantity.last]:
            self.waiting.quantity, self.waiting.toll = quantity, toll  # ثلاثة من الجرحى توفوا

    def _as_many_said(self, quantity: Quantity) -> bool:
        """``قتلى ومصابين``: beside a plural without a number the form that may be a dual is a plural too."""
        if quantity.explicit or quantity.noun is None or quantity.noun.form != "two_or_more" or not self.tolls:
            return False
        last = self.tolls[-1]
        beside = last.last_word + 1 == quantity.first and self.links.after_joint(quantity)
        return beside and last.rule == "counted noun" and last.parts[-1].low is None and plural(last.parts[-1])

    def _number_as_before(self, quantity: Quantity) -> bool:
        """``قتل ثلاثة وأصيب ضعفهم``: six wounded; False where no number was told before."""
        before = self.tolls[-1].parts if self.tolls else []
        lows = [part.low for part in before if part.low is not None]
        if not before or len(lows) != len(before):
            return False
        times = 1 if self.words.norm[quantity.first] == "مثل" else 2
        quantity.low = times * sum(lows)
        highs = [part.high for part in before if part.high is not None]
        quantity.high = times * sum(highs) if len(highs) == len(before) else None
        return True

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
        return (plural(quantity) and quantity.lemma in _BODIES) or (
            quantity.what == "casualties" and not self.links.brought(quantity)
        )

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

    def _still_governs(self, quantity: Quantity, position: int) -> bool:
        """A verb that was said of those before governs nothing in a further clause: ثلاثة أصيبوا وأن سبعة اعتقلوا.

        Nor are those new who are moved: وأصيب خمسة، نقل اثنان منهم إلى المشفى."""
        fate, following = self.fate, self._next(position)
        if (
            fate is not None
            and fate.whole
            and fate.fate.strength == "near"
            and isinstance(following, Marker)
            and following.first == quantity.last
        ):
            return False
        if fate is None or (fate is self.spent and quantity.first != fate.last):
            return False
        if quantity.noun is ONE_MORE and quantity.definite and not self.tolls:
            return False  # وفشل في إصابة الثالث: of targets
        return self.links.governs(fate, quantity)

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


def _somebody(word: FateWord) -> Quantity:
    """One person, told only by a word of fate."""
    return Quantity(word.first, word.last, 1, 1, False, _PERSON, "people", None)
