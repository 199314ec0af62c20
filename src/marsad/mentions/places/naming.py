"""Names in the words of a text: those the gazetteer has, those only their surroundings show, and compass directions.

    بكركوك               كركوك behind a preposition that the tokenizer left on it
    قرية بيلونية         a village that no gazetteer has
    الجنوب الغربي        a direction
"""

from __future__ import annotations

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.names import joined_words, words
from marsad.knowledge.places.rows import Entry
from marsad.knowledge.places.vocabulary import Head, PlaceWords, place_words
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.mentions.model import Reading
from marsad.mentions.places.phrases import PlacePhrase

JOINED_WORDS = joined_words()
_EVERYDAY_AFTER = frozenset(["facility", "street", "square", "bridge", "checkpoint", "front", "base"])
_ITEM_ENDS = frozenset(["و", "،", ",", ".", "\n", "في", "ب", "من", "ما", "مما", "ولم", "دون", "حيث", ")", "؛", ":"])

_COMMON_ENCLITICS = frozenset(["ه", "ها", "هم", "نا", "ي", "ك", "هما", "كم"])
"""After a known word these are possessive (قرية أجداده); others are more often the end of a name (قرية سفوهن)."""


def as_written(word: str, candidates: list[Entry]) -> bool:
    """True when a folded word has the article exactly where some name of the candidates has it."""
    plain = bare(word)
    firsts = [words(name)[0] for e in candidates for name in e.names if words(name)]
    same = [first for first in firsts if bare(first) == plain] or firsts
    return any((first[:2] == "ال") == (word[:2] == "ال") for first in same)


class NameReader:
    """The words of one reading with the gazetteer and the vocabulary; ``Scan`` builds phrases of what it finds."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.words = reading.words
        self.norm = reading.words.norm
        self.bare = reading.words.bare
        self.clitic = reading.words.clitic
        self.size = len(self.norm)
        self.gazetteer = gazetteer
        self.vocabulary: PlaceWords = place_words()
        self.joined = JOINED_WORDS | self.vocabulary.name_openers
        self.groups = 0
        self.blocked = self._blocked(reading)

    def _blocked(self, reading: Reading) -> set[int]:
        """Words of page furniture and of phrases that only hold a place's name (حلب اليوم)."""
        blocked: set[int] = set()
        for start, end in reading.skip:
            first, last = self.words.at(start, end)
            blocked.update(range(first, last))
        table = self.vocabulary.not_places
        norm = self.norm
        for i, word in enumerate(norm):
            if word in table:
                for parts in table[word]:
                    if norm[i : i + len(parts)] == list(parts):
                        blocked.update(range(i, i + len(parts)))
                        break
        return blocked

    def name(self, i: int, headed: bool = False) -> PlacePhrase | None:
        """The longest name of the gazetteer at a word, with glued prepositions and joined words tried."""
        if i >= self.size or (self.bare[i] in self.vocabulary.heads and self.bare[i] not in self.gazetteer.starts):
            return None
        found = self._match(i, self.bare[i], i + 1)
        cut = 0
        touching = self.size > i + 1 and self.words.end[i] == self.words.start[i + 1]
        if found is None and touching and (self.clitic[i] == "+" or self.clitic[i + 1] == "-"):
            found = self._clear(self._match(i, bare(self.norm[i] + self.norm[i + 1]), i + 2))
        if found is None:
            found, cut = self._unglued(i)
        if found is None:
            return None
        last, entries = found
        one = last == i + 1 and not cut
        if one and self.opens_longer(i):
            return None  # مجدل فلون is not مجدل
        if one and not headed and (self.norm[i] in self.vocabulary.never_alone or self._after_given_name(i)):
            return None
        phrase = PlacePhrase(i, last, i, last, entries, "name", cut=cut)
        phrase.strong = bool(cut) or self._after_locative(i)
        phrase.seldom = one and self.norm[i] in self.vocabulary.seldom_alone
        phrase.weak = self._is_weak(phrase)
        phrase.title = self._in_title(i)
        return phrase

    def _clear(self, found: tuple[int, list[Entry]] | None) -> tuple[int, list[Entry]] | None:
        """Names that may be looked for across a clitic's seam: those that nothing else is called."""
        return found if found is not None and any(not e.common and (e.population >= 20_000 or e.own or e.kind != "settlement") for e in found[1]) else None

    def _unglued(self, i: int) -> tuple[tuple[int, list[Entry]] | None, int]:
        """A name behind a preposition that the tokenizer left on it (بكركوك), and how many letters that has."""
        word = self.norm[i]
        if len(word) < 5 or self.clitic[i] or word[0] not in "وبلفك" or known(word):
            return None, 0
        for cut in (1, 2):
            if word[cut - 1] not in "وبلفك" or (cut == 2 and word[0] not in "وف"):
                break
            found = self._clear(self._match(i, bare(word[cut:]), i + 1))
            if found is not None:
                return found, cut
        return None, 0

    def _after_given_name(self, i: int) -> bool:
        """محمد الحلبي: what follows a person's first name is no place."""
        return i > 0 and self.norm[i - 1] in self.vocabulary.given_names and self.clitic[i] == "" and self.norm[i][:2] == "ال"

    def _match(self, i: int, first: str, after: int) -> tuple[int, list[Entry]] | None:
        """The entries of the longest key that begins with ``first`` and goes on with the words from ``after``."""
        longest = self.gazetteer.starts.get(first)
        if longest is None:
            return None
        parts = [first]
        best: tuple[int, list[Entry]] | None = None
        by_key = self.gazetteer.by_key
        if first in by_key and not (after == i + 1 and first in self.vocabulary.heads):
            best = (after, self.gazetteer.candidates(first))
        j = after
        while len(parts) < longest and j < self.size and self.clitic[j] != "-":
            if self.clitic[j] != "+":
                parts.append(self.bare[j])
                j += 1
            elif self.norm[j] in "بلك" and j + 1 < self.size and self.words.end[j] == self.words.start[j + 1]:
                parts.append(self.norm[j] + self.norm[j + 1])  # بيت لاهيا, its second word taken for ل and اهيا
                j += 2
            else:
                break
            key = " ".join(parts)
            if key in by_key:
                best = (j, self.gazetteer.candidates(key))
        return best

    def _is_weak(self, phrase: PlacePhrase) -> bool:
        """A one-word name that is an everyday word, or of a small place that the text writes without its article."""
        if phrase.name_last - phrase.name_first > 1:
            return False
        small = ("settlement", "district", "subdistrict")
        return all(e.common or (e.kind in small and e.population < 20_000 and not e.own) for e in phrase.candidates)

    def _after_locative(self, i: int) -> bool:
        before = self.before(i)
        return before is not None and before in self.vocabulary.strong_locatives

    def before(self, i: int) -> str | None:
        """The word before, quotation marks and hashes not being words."""
        return self.norm[i - 1] if i > 0 else None

    def _in_title(self, i: int) -> bool:
        before = self.before(i)
        return before is not None and before in self.vocabulary.bodies and self.clitic[i - 1] == ""

    def _enclitic(self, i: int) -> bool:
        return i < self.size and self.clitic[i] == "-"

    def unknown(self, j: int, head: Head | None) -> int | None:
        """Where the name of a place that no gazetteer has ends: one word, or two where the first asks for another."""
        word = self.norm[j]
        if not self.may_name(j):
            return self._cut_by_tokenizer(j) if head is not None else None
        if head is not None and head.careful and not self._names_area(j, head):
            return None
        if head is not None and word not in JOINED_WORDS:
            everyday = head.kind in _EVERYDAY_AFTER and known(word) and word[:2] != "ال" and word not in self.vocabulary.given_names
            if everyday or (head.kind == "front" and known(self.bare[j])):  # محطة وقود, محور الصحف
                return None
        last = j + 1
        if head is not None and head.kind == "facility":
            return self._spot_ends(j)
        if last < self.size and self.may_name(last) and not self.clitic[last]:
            following = self.norm[last]
            definite = following[:2] == "ال"
            if head is not None and head.size == "city" and word not in self.joined and following.endswith(("ي", "يه")) and following not in self.vocabulary.name_adjectives:
                return last  # مدينة بيشاور الباكستانية
            if word in self.joined or following in self.vocabulary.name_adjectives or (word[:2] != "ال" and definite and self._completes(last)):
                last += 1
        elif word in self.joined and last + 1 < self.size and self.clitic[last] == "+" and self.norm[last] in "بلك":
            last += 2  # جديدة كحيط, its second word taken for ك and حيط
        return last

    def _in_clause(self, j: int) -> bool:
        """منطقة يسيطر عليها: a verb whose preposition refers back to the noun."""
        return j + 2 < self.size and self.clitic[j + 2] == "-" and self.norm[j + 1] in ("علي", "في", "ب", "عن", "ل", "من", "الي") and self.norm[j][0] in "يت"

    def _spot_ends(self, j: int) -> int:
        """Where the name of a building ends: مستشفى كمال عدوان, مبنى الأمن السياسي, مجمع ناصر الطبي."""
        last = j + 1
        personal = self.norm[j] in self.vocabulary.given_names or self.norm[j] in self.joined
        if personal and last < self.size and self.may_name(last) and self.norm[last] not in self.vocabulary.heads and self.norm[last] not in self.vocabulary.inside:
            last += 1
        while last < self.size and last - j < 4 and not self.clitic[last] and self.norm[last][:2] == "ال" and self.may_name(last):
            if not self.norm[last].endswith(("ي", "يه")) or self.norm[last] in self.vocabulary.directions or self.norm[last] in self.gazetteer.adjectives:
                break
            last += 1
        return last

    def _names_area(self, j: int, head: Head) -> bool:
        """True for a word that names a region or municipality (منطقة الكرادة, بلدية مسلمون), not its sort (منطقة حدودية)."""
        word, v = self.norm[j], self.vocabulary
        if word in v.not_area_names or word in self.gazetteer.adjectives or word in v.back:
            return False
        if self._in_clause(j):
            return False
        if not known(word) and (word[:2] != "ال" or head.careful == "careful" or not known(self.bare[j])):
            return True
        if head.careful == "unknown":
            return False
        if word in v.name_openers:
            return self.may_name(j + 1) and not self.clitic[j + 1]
        if word[:2] == "ال":
            return not word.endswith("يه") or not known(self.bare[j])
        following = self.norm[j + 1] if j + 1 < self.size else ""
        if following in v.given_names and not self.clitic[j + 1]:
            return True
        if head.kind == "region":
            return not word.endswith(("ه", "ت", "ي")) and following in v.directions and following[:2] != "ال"
        return head.kind == "subdistrict" and not word.endswith(("ه", "ت")) and self._item_ends(j + 1)

    def unheard(self, j: int) -> bool:
        """True for a definite word that no dictionary has with or without its article, and that is no form of a noun."""
        if j >= self.size or j in self.blocked or self.clitic[j] or self._enclitic(j + 1):
            return False
        word = self.norm[j]
        if word[:2] != "ال" or len(word) < 6 or word.endswith(("يه", "ي", "ات", "ين", "ون")):
            return False
        return not known(word) and not known(self.bare[j]) and word not in self.vocabulary.given_names and self.may_name(j)

    def two_words(self, i: int) -> PlacePhrase | None:
        """على مجدل فلون: a name of two words that no gazetteer has, behind a word of place."""
        sure = self.norm[i] in self.vocabulary.sure_openers or self._after_locative(i)
        if not sure or not self.opens_longer(i):
            return None
        return PlacePhrase(i, i + 2, i, i + 2, [], "unknown name of two words", strong=True, title=self._in_title(i))

    def opens_longer(self, i: int) -> bool:
        """True for the first word of a name (مجدل, كفر) before a word that no dictionary has."""
        j = i + 1
        if self.norm[i] not in self.vocabulary.name_openers or j >= self.size or self.clitic[j] or not self.may_name(j):
            return False
        word = self.norm[j]
        unheard = not known(word) and not known(self.bare[j]) or not known(self.norm[i])
        if self.norm[i] in self.vocabulary.sure_openers and self.bare[j] in self.gazetteer.by_key:
            unheard = True  # مسافر يطا
        return unheard and word not in self.vocabulary.given_names and word not in self.vocabulary.heads

    def _cut_by_tokenizer(self, j: int) -> int | None:
        """قرية بيلونية: a name that no dictionary has and that begins or ends like a clitic; where it ends."""
        if j + 1 >= self.size or self.words.end[j] != self.words.start[j + 1]:
            return None
        before, stem = (self.norm[j], self.norm[j + 1]) if self.clitic[j] == "+" else ("", self.norm[j])
        v = self.vocabulary
        if before and (before not in "بلك" or stem[:2] == "ال" or stem in v.heads or stem in v.rural or stem in v.directions):
            return None
        if before and known(stem) and (self._enclitic(j + 2) or not self._item_ends(j + 2)):
            return None  # قرية بسبب القصف
        if not before and (self.clitic[j + 1] != "-" or stem in v.heads or (known(stem) and self.norm[j + 1] in _COMMON_ENCLITICS)):
            return None
        return None if len(stem) < 3 or self.bare[j + 1] in self.gazetteer.by_key and before else j + 2

    def may_name(self, j: int) -> bool:
        """True for a word that can be (part of) a place's name."""
        if j >= self.size or j in self.blocked:
            return False
        word = self.norm[j]
        if len(word) < 3 and not (word in self.joined and j + 1 < self.size and self.norm[j + 1] not in self.vocabulary.not_names) or not "\u0621" <= word[0] <= "\u064a" or self.clitic[j] or self._enclitic(j + 1):
            return False
        v = self.vocabulary
        if word in self.joined and word in v.not_names:  # جديدة عرطوز, but not قرية جديدة
            return j + 1 < self.size and not self.clitic[j + 1] and not known(self.norm[j + 1]) and self.norm[j + 1].isalpha()
        return not (word in v.not_names or word in v.locatives or word in v.rural or word in v.directions or word in v.relations or word in v.units)

    def _completes(self, j: int) -> bool:
        """A definite word that can end a name (سلة الزهور), not one that describes it (اطمة الحدودية, زركان التابعة)."""
        word, v = self.norm[j], self.vocabulary
        if word in v.directions or word in v.inside or word in v.relations or word in v.road_adjectives or word in v.back_same or word in v.back:
            return False
        return word not in self.gazetteer.adjectives and self.bare[j] not in v.not_names

    def bearing(self, i: int, definite: bool = False) -> tuple[str | None, int]:
        """A compass direction at a word and where it ends: شمال شرقي, الجنوب الغربي."""
        directions = self.vocabulary.directions
        if i >= self.size:
            return None, i
        word = self.norm[i]
        one = directions.get(word)
        if one is None or (definite and self.norm[i][:2] != "ال") or self.clitic[i]:
            return None, i
        if i + 2 < self.size and one in "NS" and not definite and self.norm[i + 1] == "و" and directions.get(self.norm[i + 2], "C") in "EW":
            return one + directions[self.norm[i + 2]], i + 3
        if i + 1 < self.size and one in "NS" and not self.clitic[i + 1]:
            two = directions.get(self.norm[i + 1])
            if two is not None and two in "EW" and not (definite and self.norm[i + 1][:2] != "ال"):
                return one + two, i + 2
        return one, i + 1

    def _item_ends(self, i: int) -> bool:
        if i >= self.size:
            return True
        word = self.norm[i]
        v = self.vocabulary
        return word in _ITEM_ENDS or word in v.rural or word in v.directions or word in v.relations or word in v.inside or word in v.heads
