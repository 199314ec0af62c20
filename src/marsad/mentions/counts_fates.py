"""Who shares which fate: ties quantities to the words that say what became of those counted.

Each sentence is walked once over its *atoms*: quantities, fate words (``مقتل``, ``أصيب``), markers (``بينهم``, ``إضافة
إلى``). A fate governs the quantity after it and those joined to that by و, until the next fate: ``قتل ثلاثة مدنيين وأصيب
خمسة``. Joined quantities are one toll, summed: ``مقتل ضابط وعنصرين`` is three. Measures (``counts_measures``), breakdowns
(``counts_parts``) and those told before their fate (``counts_before``) are modules of their own.
"""

from __future__ import annotations

from marsad.language.words import Words
from marsad.mentions.counts_atoms import Atom, FateWord, Marker, Toll
from marsad.mentions.counts_before import Waiting
from marsad.mentions.counts_fatewords import ONE_MORE
from marsad.mentions.counts_links import ARMED, Links, plural
from marsad.mentions.counts_measures import FATED, Measures
from marsad.mentions.counts_parts import Parts
from marsad.mentions.counts_quantities import SOMEBODY, Quantity
from marsad.mentions.counts_vocabulary import Fate

_REACH_JOINED, _REACH_JOINED_ALONE, _REACH_OBJECT, _REACH_RANKS = 12, 5, 10, 8
_BODIES = frozenset(("جثة", "جثمان", "رفات"))
_OTHERS = "آخر"


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
        self._victims()
        self._fallen()
        return self.tolls

    def _meet_fate(self, word: FateWord, position: int) -> None:
        following = self._next(position)
        if self.measures.said_of_verb(word) or self.measures.goes_on(word, following):
            return
        if word.pronoun and not self.waiting.met_by(word, following):
            return
        previous = self.atoms[position - 1] if position else None
        joint = isinstance(previous, FateWord) and self.fate is previous and self.spent is not previous and self.links.joined(previous.last, word.first)
        if joint and self.fate is not None and {self.fate.fate.what, word.fate.what} <= {"killed", "wounded", "casualties"}:
            what = word.fate.what if word.fate.what == self.fate.fate.what else "casualties"
            word = FateWord(self.fate.first, word.last, Fate(what, word.fate.strength, joint=what == "casualties"))
            self.atoms[position] = word
        looks_back = bool(word.pronoun) or self.waiting.of_some(word, previous, self.parts.number) or self.waiting.met_by(word, following)
        self.spent = word if looks_back else None
        self.fate = None if word.denied or word.pronoun else word
        self.toll = None
        self.waiting.clear()
        self.parts.clear()
        self.measures.clear()
        self.links.joining_to = -1

    def _meet_marker(self, marker: Marker, position: int) -> None:
        before = self.atoms[position - 1] if position else None
        if marker.kind == "joining":
            self.links.joining_to = marker.last
        elif marker.kind == "measure":
            self.measures.open(marker, before)
        elif marker.kind == "between":
            self._meet_between(marker)
        else:
            self.parts.open(marker, before)

    def _meet_between(self, marker: Marker) -> None:
        """``15 شخصا بين قتيل وجريح``: one number for both fates."""
        alone = self.waiting.quantity
        if alone is not None and alone.explicit and alone.noun is None and marker.first - alone.last <= 1:
            self.tolls.append(Toll([alone], "casualties", "between killed and wounded"))
        elif self.tolls and marker.first - self.tolls[-1].last_word <= _REACH_JOINED and self.tolls[-1].what in ("people", "killed", "wounded", "casualties"):
            self.tolls[-1].what, self.tolls[-1].rule = "casualties", "between killed and wounded"
        else:
            nobody = Quantity(marker.first, marker.last, None, None, False, None, "casualties", None)
            self.tolls.append(Toll([nobody], "casualties", "between killed and wounded"))
        self.toll = None

    def _meet_quantity(self, quantity: Quantity, position: int) -> None:
        if self.parts.take(quantity):
            return
        if quantity.what in FATED:
            self._meet_fated(quantity, position)
        elif quantity.noun is not None and not quantity.noun.person:
            if quantity.low is not None:
                self.tolls.append(Toll([quantity], quantity.what, "counted thing"))
        elif self.parts.told_at_once(quantity):
            pass
        elif self._is_object(quantity):
            assert self.toll is not None
            self.toll.parts = [quantity]
        elif self._joins_toll(quantity, position):
            assert self.toll is not None
            self.toll.parts.append(quantity)
        elif self._in_other_ranks(quantity):
            self.tolls[-1].parts.append(quantity)
        elif self.fate is not None and self.toll is None and self._still_governs(quantity, position):
            self.toll = Toll([quantity], self.fate.fate.what, f"fate {self.fate.fate.strength}", self.fate.first)
            self.tolls.append(self.toll)
        elif self.measures.take(quantity):
            pass
        else:
            self.measures.meet_people(quantity)
            if quantity.explicit or quantity.low in (1, 2):
                self.waiting.leave(quantity)

    def _meet_fated(self, quantity: Quantity, position: int) -> None:
        """``سبعة قتلى``; a plain ``قتلى`` gives no number; ``القتلى`` refers back."""
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
        if self._sums_same(quantity):
            self.tolls[-1].parts.append(quantity)
            return
        toll = Toll([quantity], what, "refers back" if quantity.definite and not quantity.explicit else "counted noun")
        self.tolls.append(toll)
        self.toll = None
        if what == "wounded" and "من" in self.words.norm[quantity.first : quantity.last]:
            self.waiting.quantity, self.waiting.toll = quantity, toll  # ثلاثة من الجرحى توفوا

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
        if quantity.definite:
            return quantity.noun is None or quantity.noun.form != "two" or quantity.lemma in _BODIES
        if self._apposed(quantity) or self.links.qualifies(quantity):
            return True
        if quantity.what == "missing" and quantity.low == 1 and not (self.links.after_joint(quantity) or before in self.links.around["bringing"]):
            return True  # حقوق مفقودة
        return (plural(quantity) and quantity.lemma in _BODIES) or (quantity.what == "casualties" and not self.links.brought(quantity))

    def _tells_of(self, quantity: Quantity, following: Atom | None) -> bool:
        """``والجرحى 11``, ``القتلى هم أربعة رجال``, ``جثث خمسة شبان``: the number of them follows at once."""
        if not isinstance(following, Quantity) or following.what != "people":
            return self.measures.labels(quantity)
        bodies = quantity.lemma in _BODIES and (plural(quantity) or quantity.lemma == "رفات") and following.explicit and following.first == quantity.last
        return bodies or self.measures.labels(quantity) or self.links.equated(quantity, following)

    def _govern(self, quantity: Quantity, what: str) -> None:
        """The fated noun governs what follows it, as a fate would."""
        last = quantity.last + (self.words.norm[quantity.last] in (":", "هم", "هما"))
        self.fate, self.toll = FateWord(quantity.first, last, Fate(what, "head")), None

    def _sums_same(self, quantity: Quantity) -> bool:
        """``شهيد وثلاث شهيدات``: the same fate joined by و."""
        if not self.tolls or self.tolls[-1].rule != "counted noun" or self.tolls[-1].what != quantity.what:
            return False
        return self.links.after_joint(quantity) and quantity.first - self.tolls[-1].last_word <= 3

    def _in_other_ranks(self, quantity: Quantity) -> bool:
        """``10 جرحى في صفوف الفصيل وستة في صفوف القوات``: the fate of the first number goes on for the second."""
        if not self.tolls or self.tolls[-1].rule != "counted noun" or quantity.noun is not None or not quantity.explicit or quantity.unread:
            return False
        goes_on = self.links.after(quantity) in ("في", "من", "لدي") and self.links.after_joint(quantity)
        return goes_on and quantity.first - self.tolls[-1].last_word <= _REACH_RANKS

    def _apposed(self, quantity: Quantity) -> bool:
        """A noun right after another: الطفل الشهيد."""
        return bool(self.tolls) and self.tolls[-1].last_word == quantity.first

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
            another = quantity.lemma == _OTHERS and not quantity.definite and self.links.after(quantity) in self.links.around["prepositions"]  # وآخر في القدم
            return gap <= (_REACH_JOINED if quantity.explicit or another else _REACH_JOINED_ALONE)
        listed = self.words.norm[quantity.first - 1] in "،," and gap == 1
        return listed and not toll.parts[-1].explicit and not quantity.definite

    def _still_governs(self, quantity: Quantity, position: int) -> bool:
        """A verb that was said of those before governs nothing in a further clause: ثلاثة أصيبوا وأن سبعة اعتقلوا.

        Nor are those new who are moved: وأصيب خمسة، نقل اثنان منهم إلى المشفى."""
        fate, following = self.fate, self._next(position)
        if fate is not None and fate.whole and fate.fate.strength == "near" and isinstance(following, Marker) and following.first == quantity.last:
            return False
        if fate is None or (fate is self.spent and quantity.first != fate.last):
            return False
        if quantity.noun is ONE_MORE and quantity.definite and not self.tolls:
            return False  # وفشل في إصابة الثالث: of targets
        return self.links.governs(fate, quantity)

    def _is_object(self, quantity: Quantity) -> bool:
        """``قتل مسلحون شابا``: after a verb and somebody without a number, an object: the first did it, the second was killed."""
        toll, fate = self.toll, self.fate
        if toll is None or fate is None or fate.fate.strength != "verb" or len(toll.parts) != 1 or toll.parts[0].explicit:
            return False
        if self.links.after_joint(quantity) or self.links.after_preposition(quantity) or quantity.first - toll.last_word > _REACH_OBJECT:
            return False
        if self.words.norm[fate.first] not in self.links.around["take_objects"] or self.links.carried(quantity):
            return False
        doer = toll.parts[0]
        if doer.lemma == _OTHERS or self.links.parted(doer.last, quantity.first):
            return False  # وجرح آخرين، فيما نعت الصفحات ثلاثة
        if self.words.norm[fate.first] in self.links.around["only_active"] and quantity.noun is not None:
            return doer.group in (*ARMED, None) and quantity.what == "people" and (quantity.low == 1 or quantity.explicit)
        object_form = quantity.noun is not None and (quantity.noun.accusative or (quantity.explicit and doer.noun is not None))
        return object_form and doer.group in (*ARMED, None) and quantity.what == "people"

    def _next(self, position: int) -> Atom | None:
        return self.atoms[position + 1] if position + 1 < len(self.atoms) else None

    def _stands_for(self, position: int) -> Atom | None:
        """The next atom, past a هم right after this one: القتلى هم أربعة رجال."""
        following = self._next(position)
        plain = isinstance(following, Marker) and following.first == self.atoms[position].last and self.words.norm[following.first] in ("هم", "هما")
        return self._next(position + 1) if plain else following

    def _goes_elsewhere(self, quantity: Quantity, position: int) -> bool:
        """``وخمسة أصيبوا`` has a fate of its own; ``وثلاثة منهم`` are some of those counted before."""
        following = self._next(position)
        if following is None or following.first != quantity.last:
            return False
        if isinstance(following, Marker):
            return following.kind == "subset" and self.words.norm[following.first] in ("من", "بين")  # not وأربعة آخرين جميعهم أطفال
        return isinstance(following, FateWord) and following.fate.strength == "verb"

    def _fallen(self) -> None:
        """``سقوط 11 جنديا في كمين``, ``سقط ثلاثة مدنيين بقصف``: without more they are the dead."""
        fallen = [toll for toll in self.tolls if toll.what == "casualties" and toll.rule.startswith("fate") and self._falls(toll)]
        if len(fallen) == 1 and all(toll.what not in ("killed", "wounded") for toll in self.tolls):
            fallen[0].what = "killed"

    def _falls(self, toll: Toll) -> bool:
        alone = toll.parts[0].low is not None and all(part.what == "people" for part in toll.parts)
        return alone and toll.fate_first is not None and self.words.norm[toll.fate_first] in ("سقوط", "سقط", "سقطت")

    def _victims(self) -> None:
        """``سبعة ضحايا وأكثر من 20 جريحا``: beside wounded told apart, ضحايا are the dead; ``ضحايا وجرحى`` too."""
        victims = [toll for toll in self.tolls if toll.what == "casualties" and toll.rule in ("counted noun", "measured")]
        if len(victims) != 1 or any(toll.what == "killed" for toll in self.tolls):
            return
        toll = victims[0]
        of_both = self.fate is not None and self.fate.fate.joint
        later = [other for other in self.tolls if other.what == "wounded" and other.parts[0].first >= toll.last_word]
        told = later and not of_both and self.links.told_apart(toll, later[0])
        if told and (later[0].parts[0].low is not None or toll.parts[0].low is None):
            toll.what = "killed"
