"""Who shares which fate: ties quantities to the words that say what became of those counted.

Each sentence is walked once over its *atoms*: quantities, fate words (``مقتل``, ``أصيب``), markers (``بينهم``, ``إضافة
إلى``). A fate governs the quantity after it and those joined to that by و, until the next fate: ``قتل ثلاثة مدنيين وأصيب
خمسة``. Joined quantities are one toll, summed: ``مقتل ضابط وعنصرين`` is three. Measures (``counts_measures``), breakdowns
(``counts_parts``), nouns of the fated (``counts_fated_nouns``), what joins a toll (``counts_joining``) and those told before
their fate (``counts_before``) are modules of their own.
"""

from __future__ import annotations

from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_fated_nouns import FatedNouns
from marsad.mentions.counts_measures import FATED
from marsad.mentions.counts_named_after import ONE_MORE, PERSON
from marsad.mentions.counts_nouns import AS_MANY
from marsad.mentions.counts_quantities import Quantity
from marsad.mentions.counts_victims import settle
from marsad.mentions.counts_vocabulary import Fate, vocabulary

_REACH_BETWEEN, _REACH_SUBJECT, _REACH_FIGHT, _REACH_BIER = 12, 8, 4, 6


class Walk(FatedNouns):
    """One sentence, or one line, from left to right."""

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
            if self._took_one(word):
                self.tolls.append(Toll([_somebody(word)], word.fate.what, "fate after", word.first))
            return
        previous = self.atoms[position - 1] if position else None
        joint = (
            isinstance(previous, FateWord)
            and self.fate is previous
            and self.spent is not previous
            and self.links.joined(previous.last, word.first)
        )
        if joint and self.fate is not None and {self.fate.fate.what, word.fate.what} <= {"killed", "wounded", "casualties"}:
            what = word.fate.what if word.fate.what == self.fate.fate.what else "casualties"
            word = FateWord(self.fate.first, word.last, Fate(what, word.fate.strength, joint=what == "casualties"))
            self.atoms[position] = word
        looks_back = bool(word.pronoun) or self.waiting.of_some(word, previous, self.parts.number) or self.waiting.met_by(word, following)
        if not looks_back and (
            self._died_later(word, following) or self._died_at_once(word, following) or self._one_who_fell(word, following)
        ):
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
        hurt = self.tolls[-1] if self.tolls else None
        if hurt is None or hurt.what != "wounded" or word.denied or self.words.norm[word.first] not in self.links.around["died"]:
            return False
        if len(hurt.parts) != 1 or hurt.parts[0].low != 1 or hurt.parts[0].high != 1:
            return False
        return self._nobody_behind(word, following)

    def _took_one(self, word: FateWord) -> bool:
        """``خطفوه من بيته``, ``اقتحموا منزله وقتلوه``: one person, told by the pronoun alone behind a verb without a subject that opens its clause."""
        norm = self.words.norm
        opens = word.first == self.words.sentences[self.words.sentence[word.first]][0] or norm[word.first - 1] in ("و", "ف", "ثم")
        subjectless = norm[word.first].endswith("ا")
        told = any(toll.what == word.fate.what for toll in self.tolls)
        finished = norm[word.first] in vocabulary().over["finishing"]  # وأجهز عليه المسلحون
        return opens and (subjectless or finished) and word.pronoun in ("ه", "ها") and not told and word.fate.what in ("killed", "captured")

    def _nobody_behind(self, word: FateWord, following: Atom | None) -> bool:
        """``وتوفي لاحقا متأثرا``: no subject comes behind the verb."""
        after = self.words.norm[word.last : word.last + 1]
        near = isinstance(following, (Quantity, Marker)) and following.first - word.last <= _REACH_SUBJECT
        dated = bool(after) and bool(self.links.blocked[word.last])
        return not near and bool(after) and (dated or after[0] in self.links.around["after_died"] or after[0] in ("،", "."))

    def _died_at_once(self, word: FateWord, following: Atom | None) -> bool:
        """``انفجر لغم بسائق شاحنة ففارق الحياة على الفور``, ``وطخوه ومات.``, ``فأصيب بجروح، ثم لفظ أنفاسه``: the one told of before, of whom no
        toll was told yet."""
        before, norm = self.waiting.quantity, self.words.norm
        if word.denied or self.tolls or self.waiting.told or norm[word.first] not in self.links.around["died"]:
            return False
        one = before is not None and before.low == before.high == 1 and before.noun is not None and before.noun.what == "people"
        ends = norm[word.last : word.last + 1] in (["."], ["،"], ["\n"]) or any(self.links.blocked[word.last : word.last + 1])
        hurt = self.fate is not None and self.toll is None and norm[self.fate.first] in self.links.around["hurt_one"]
        alone = before is None and (norm[word.first - 1] == "ف" or ends or hurt)
        linked = norm[word.first - 1] in ("ف", "و", "ثم") or hurt and norm[word.first - 1] == "ان"  # وما لبث أن فارق الحياة
        return (one or alone) and linked and self._nobody_behind(word, following)

    def _with_one_before(self, quantity: Quantity) -> bool:
        """``القيادي الذي ارتقى أمس مع اثنين من أبنائه``, ``فلان الذي قتل برفقة زوجته``: those who died with one named before."""
        word = self.fate
        if word is None or self.links.joining_to != quantity.first or self.links.gap(word.last, quantity.first) > 2 or quantity.unread:
            return False
        if self.spent is word and self.tolls and self.tolls[-1].fate_first == word.first:
            self.tolls[-1].parts.append(quantity)
        elif self.toll is None and (self._of_one_named(word) or self._of_one_unsaid(word, quantity)):
            self.tolls.append(Toll([_somebody(word), quantity], word.fate.what, "fate after", word.first))
        else:
            return False
        self.toll = self.tolls[-1]
        return True

    def _of_one_named(self, word: FateWord) -> bool:
        """``القيادي الذي ارتقى``: the verb is said of one named before."""
        return word.first > 0 and self.words.norm[word.first - 1] in ("الذي", "التي")

    def _of_one_unsaid(self, word: FateWord, quantity: Quantity) -> bool:
        """``سقطت القذيفة على منزل فلان، فقتل مع زوجته``: the verb is said of one told of before, whose kin died with him."""
        around = self.links.around
        verb = self.words.norm[word.first]
        own = self.words.clitic[quantity.last - 1] == "-" and self.links.joining_to - word.last <= 2
        return own and (verb in around["of_one_passive"] or verb in around["of_one_before"])

    def _one_who_fell(self, word: FateWord, following: Atom | None) -> bool:
        """``الشهيد المجاهد فلان بن فلان، مواليد عام 1991، الذي ارتقى شهيدا``: one who is only named, and nobody counted after the verb."""
        around, verb = self.links.around, self.words.norm[word.first]
        if word.denied or word.fate.what != "killed" or not self._of_one_named(word) or self.tolls and self.tolls[-1].what == "killed":
            return False
        near = isinstance(following, (Quantity, Marker)) and following.first - word.last <= 2 and getattr(following, "what", "") != "killed"
        waiting = self.waiting.quantity
        return not near and verb in around["died"] and (waiting is None or (waiting.low == 1 and waiting.high == 1))

    def _meet_marker(self, marker: Marker, position: int) -> None:
        before = self.atoms[position - 1] if position else None
        if isinstance(before, FateWord) and before is self.fate and self.links.tells_of_some(before, marker):
            return
        if marker.kind == "joining":
            if self.words.norm[marker.first] == "مع" and self._fought_with(marker.first):
                return  # جرح أربعة جنود في صدامات مع متظاهرين
            if self._fell_with_him(marker):
                return
            self.links.joining_to = marker.last
        elif marker.kind == "measure":
            self.measures.open(marker, before, self.fate if self.toll is None else None)
        elif marker.kind == "between":
            self._meet_between(marker)
        else:
            self.parts.open(marker, before)

    def _fell_with_him(self, marker: Marker) -> bool:
        """``قتل ضابط، وقتل معه ثلاثة من مرافقيه``: the second verb is said of the three alone."""
        word, words = self.fate, self.words
        after = word is not None and word.last == marker.first and word is not self.spent and not self._of_one_named(word)
        counted = bool(self.tolls) and word is not None and self.tolls[-1].what == word.fate.what
        return after and counted and words.clitic[marker.last - 1] == "-"

    def _fought_with(self, i: int) -> bool:
        """True where a word of fighting stands shortly before مع."""
        return any(word in self.links.around["fights"] for word in self.words.bare[max(0, i - _REACH_FIGHT) : i])

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
            if self.joining.elsewhere(self.toll, quantity):
                self.toll = Toll([quantity], self.toll.what, self.toll.rule, self.toll.fate_first)
                self.tolls.append(self.toll)
            else:
                self.joining.as_two(self.toll, quantity)
                self.toll.parts.append(quantity)
        elif self.joining.beside_kin(quantity, self._next(position)) or self.joining.in_other_ranks(quantity):
            self.tolls[-1].parts.append(quantity)
        elif self.fate is not None and self.toll is None and self._still_governs(quantity, position):
            if self.joining.others_of_many(quantity):
                quantity.low = None
            self.toll = Toll([quantity], self.fate.fate.what, f"fate {self.fate.fate.strength}", self.fate.first)
            self.tolls.append(self.toll)
        elif self.measures.take(quantity):
            pass
        else:
            self.measures.meet_people(quantity)
            self.measures.rise(quantity)
            if (quantity.explicit or quantity.low in (1, 2)) and not self._mourners(quantity):
                self.waiting.leave(quantity)

    def _mourners(self, quantity: Quantity) -> bool:
        """``شيع آلاف الأهالي جثمان شاب قتل``: those who bury the one that is told of behind them."""
        around = self.links.around
        behind = self.words.bare[quantity.last : quantity.last + _REACH_BIER]
        return self.links.before(quantity) in around["burying"] and any(word in around["biers"] for word in behind)

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


def _somebody(word: FateWord) -> Quantity:
    """One person, told only by a word of fate."""
    return Quantity(word.first, word.last, 1, 1, False, PERSON, "people", None)
