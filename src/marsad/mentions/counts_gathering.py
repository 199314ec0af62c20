"""Gathers what tolls are made of, sentence by sentence: quantities, fate words, markers; on the way losses without a number."""

from __future__ import annotations

from itertools import pairwise

from marsad.language.numerals import starts_number
from marsad.language.words import Words, numbers, standing
from marsad.mentions.counts_atoms import Atom, Marker
from marsad.mentions.counts_fatewords import FateWords
from marsad.mentions.counts_none import harmless_at, losses_at
from marsad.mentions.counts_quantities import Quantity, blocked_words, quantity_at
from marsad.mentions.counts_vocabulary import Vocabulary, vocabulary
from marsad.mentions.model import CountMention, Reading


class Gathering:
    """The atoms of a text, and in ``losses`` the losses that carry no number."""

    def __init__(self, reading: Reading) -> None:
        self.words = reading.words
        self.blocked = blocked_words(reading)
        self.table = vocabulary()
        self.fates = FateWords(reading, self.blocked)
        self.losses: list[CountMention] = self.fates.losses

    def sentences(self) -> list[list[Atom]]:
        """The atoms of each sentence that has any."""
        found: list[list[Atom]] = []
        words, openers = self.words, self.table.openers
        at, sentence = 0, -1
        for i in sorted({*standing(words.bare, openers), *standing(words.norm, openers), *numbers(words.bare)}):
            if i < at or self.blocked[i] or not self._opens(i, words.bare[i], words.norm[i]):
                continue
            for atom in self._atoms_at(i):
                if self.words.sentence[i] != sentence:
                    sentence = self.words.sentence[i]
                    found.append([])
                found[-1].append(atom)
                at = max(at, atom.last)
        for atoms in found:
            self._mark_ages(atoms)
        return found

    def _mark_ages(self, atoms: list[Atom]) -> None:
        """``طفلان شقيقان، 8 و11 عاما``, ``يبلغان عشرة أعوام وستة``: numbers joined to one of years count years too, not people."""
        norm, ages = self.words.norm, self.table.around["ages"]
        numbers = [q for q in atoms if isinstance(q, Quantity) and q.explicit]
        for row in (numbers, numbers[::-1]):
            for told, other in pairwise(row):
                between = norm[min(told.last, other.last) : max(told.first, other.first)]
                years = told.what == "other" and (norm[told.last - 1] in ages or told.noun is None)
                if years and other.noun is None and between in (["و"], ["او"], ["،"]):
                    other.what = "other"

    def _opens(self, i: int, bare: str, norm: str) -> bool:
        """True where word ``i`` is worth a closer look: common words like من and في open something only before others."""
        table = self.table
        if (
            bare in table.counted
            or norm in table.fates
            or norm in table.phrasal
            or norm in table.taking["words"]
            or norm in table.taking["carrying_off"]
            or norm in table.taking["gone"]
            or starts_number(self.words, i)
        ):
            return True
        following = table.leads.get(norm, frozenset())
        return "" in following or (i + 1 < len(self.words.norm) and self.words.norm[i + 1] in following)

    def _atoms_at(self, i: int) -> list[Atom]:
        words, table = self.words, self.table
        if words.bare[i] in table.losses or words.norm[i] in table.losses:
            lost = losses_at(words, i)
            if lost is not None:
                told = bool(self.losses) and self.losses[-1].rule == "nobody" and i - self.losses[-1].last <= 2  # لم يصب أحد بأذى
                self.losses.extend([] if told else lost)
                return []
        if words.bare[i] in table.harmless["words"]:
            self.losses.extend(harmless_at(words, i))
        fate = self.fates.at(i)
        if fate:
            return fate
        marker = self._marker_at(i)
        if marker:
            return [marker]
        if words.bare[i] in table.total_measures:
            told = words.norm[i + 1 : i + 2] == ["من"] and i + 2 < len(words.norm) and words.norm[i + 2] in table.fates
            quantity = None if told else quantity_at(words, i, self.blocked)  # عدد من القتلى is a quantity, عدد من قتلوا a measure
            return [quantity] if quantity else [Marker(i, i + 1, "measure")]
        quantity = quantity_at(words, i, self.blocked)
        if quantity and not (quantity.what == "wounded" and self.fates.ill(quantity.last)):
            return [self.fates.with_names(quantity)]
        return []

    def _marker_at(self, i: int) -> Marker | None:
        words = self.words
        for phrase, kind in self.table.markers.get(words.norm[i], ()):
            if tuple(words.norm[i : i + len(phrase)]) == phrase and (len(phrase) > 1 or words.clitic[i] == ""):
                return Marker(i, i + len(phrase), kind)
        return _between_fates(words, i, self.table) if words.norm[i] == "بين" else None


def _between_fates(words: Words, i: int, table: Vocabulary) -> Marker | None:
    """``بين قتيل وجريح``, ``ما بين قتلى وجرحى``; not ``بين قتيل وجريحين``, which says how many of each."""
    if i + 3 >= len(words.norm) or words.norm[i + 2] not in ("و", "او"):
        return None
    nouns = [[noun for _, noun in table.nouns.get(words.bare[k], ())] for k in (i + 1, i + 3)]
    if any(noun.form == "two" for row in nouns for noun in row[:1]):
        return None
    return Marker(i, i + 4, "between") if {"killed", "wounded"} <= {noun.what for row in nouns for noun in row} else None
