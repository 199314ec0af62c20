"""The scan: place phrases of a text from left to right, by head words and names.

    قرية كفر كرمين بريف حلب الغربي      head and name, then the countryside of a governorate
    بلدات كنصفرة والبارة والفطيرة        a list under one head
    على بعد 12 كم جنوب السخنة           a distance and bearing from a place (``around``)
"""

from __future__ import annotations

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.names import JOINED, words
from marsad.knowledge.places.rows import Entry
from marsad.knowledge.places.vocabulary import Head, PlaceWords, place_words
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.mentions.model import Reading
from marsad.mentions.places.phrases import PlacePhrase

_JOINED = frozenset(JOINED)
_ITEM_ENDS = frozenset(["و", "،", ",", ".", "\n", "في", "ب", "من", "ما", "مما", "ولم", "دون", "حيث", ")", "؛", ":"])
_SECOND = frozenset(
    ["الكبير", "الكبيره", "الكبري", "الصغير", "الصغيره", "الصغري", "الفوقاني", "الفوقانيه", "التحتاني", "التحتانيه", "الجديد", "الجديده", "القديم", "القديمه", "الشرقيه", "الغربيه", "الشماليه", "الجنوبيه", "الوسطاني", "الوسطي", "الاعلي", "العليا", "السفلي"]
)
"""Adjectives that belong to a name: تل الضمان الكبير, القصير القديمة."""


def as_written(word: str, candidates: list[Entry]) -> bool:
    """True when a folded word has the article exactly where some name of the candidates has it."""
    plain = bare(word)
    firsts = [words(name)[0] for e in candidates for name in e.names if words(name)]
    same = [first for first in firsts if bare(first) == plain] or firsts
    return any((first[:2] == "ال") == (word[:2] == "ال") for first in same)


class Scan:
    """The words of one reading and a place in them; the methods give phrases or None."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.words = reading.words
        self.norm = reading.words.norm
        self.bare = reading.words.bare
        self.clitic = reading.words.clitic
        self.size = len(self.norm)
        self.gazetteer = gazetteer
        self.vocabulary: PlaceWords = place_words()
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

    def phrases(self) -> list[PlacePhrase]:
        """All place phrases, in the order of the text."""
        found: list[PlacePhrase] = []
        norm, plain, triggers, starts = self.norm, self.bare, self.vocabulary.triggers, self.gazetteer.starts
        i = 0
        while i < self.size:
            word = norm[i]
            if i in self.blocked or (len(word) < 2 and not word.isdigit()):
                i += 1
                continue
            phrase = None
            if word in triggers or word[0].isdigit():
                phrase = self.opened(i)
            elif plain[i] in starts or word[0] in "وبلفك" or (i + 1 < self.size and self.clitic[i + 1] == "-"):
                phrase = self.name(i)
            if phrase is None:
                i += 1
                continue
            found.append(phrase)
            found.extend(self.siblings(phrase))
            i = max(found[-1].last, i + 1)
        return found

    def opened(self, i: int) -> PlacePhrase | None:
        """A phrase that begins with a word of the vocabulary; a name of several words goes before the word's own sense."""
        from marsad.mentions.places import around

        full = self.name(i)
        if full is not None and full.name_last - full.name_first > 1:
            return self._headed(full)
        return around.phrase(self, i) or self.place(i)

    def place(self, i: int) -> PlacePhrase | None:
        """The countryside, a head with its name, or a bare name at a word."""
        if i >= self.size or i in self.blocked:
            return None
        full = self.name(i)
        if full is not None and full.name_last - full.name_first > 1:
            return self._headed(full)
        word = self.norm[i]
        if word in self.vocabulary.rural:
            return self.rural(i)
        head = self.vocabulary.heads.get(word)
        if head is not None and (self.norm[i][:2] != "ال" or head.number != "one") and not self._enclitic(i + 1):
            return self.headed(i, head, i + 1) or full
        return full

    def _headed(self, phrase: PlacePhrase) -> PlacePhrase:
        """A full name whose first word is itself a head (مخيم الهول, جبل البشري); where more follows, the longer reading
        stands (مدينة عين عيسى, though مدينة العين is a name)."""
        i = phrase.name_first
        head = self.vocabulary.heads.get(self.norm[i])
        if head is None or phrase.head is not None:
            return phrase
        longer = self.headed(i, head, i + 1)
        if longer is not None and longer.last > phrase.last:
            return longer
        if any(e.kind == head.kind for e in phrase.candidates):
            phrase.head = head
        return phrase

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
        while len(parts) < longest and j < self.size and self.clitic[j] != "-" and self.clitic[j] != "+":
            parts.append(self.bare[j])
            j += 1
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

    def headed(self, i: int, head: Head, j: int) -> PlacePhrase | None:
        """A head and its name: قرية X, مخيم X, بلدتي X وY."""
        if head.number != "one":
            while j + 1 < self.size and self.norm[j] == "و" and self.norm[j + 1] in self.vocabulary.heads:
                j += 2  # قرى وبلدات X
        if j < self.size and self.norm[j] == "(":
            j += 1
        if j >= self.size or self.norm[j] == "\n" or j in self.blocked:
            return None
        name = self.name(j, headed=True)
        inner = self.vocabulary.heads.get(self.norm[j]) if name is None or name.name_last - name.name_first == 1 else None
        if inner is not None and inner.number == "one" and self.norm[j][:2] != "ال" and (head.kind != inner.kind or head.number != "one"):
            phrase = self.headed(i, inner, j + 1)  # منطقة قرية X, محيط حي X
            if phrase is not None:
                phrase.first = i
                return phrase
        if name is not None and not name.cut and self._fits(name, head):
            name.first, name.head, name.strong, name.weak, name.rule = i, head, True, False, "head and name"
            name.title = self._in_title(i)
            return name
        if not head.names:
            return None
        last = self.unknown(j, head)
        if last is None:
            return None
        return PlacePhrase(i, last, j, last, [], "head and unknown name", head=head, strong=True, title=self._in_title(i))

    def _fits(self, name: PlacePhrase, head: Head) -> bool:
        """A one-word name after a head must not be the first word of a longer one (عين شيب); after other heads than town
        and village it is written as the gazetteer has it (مخيم كويت الرحمة is not Kuwait's camp)."""
        if name.name_last - name.name_first > 1:
            return True
        word = self.norm[name.name_first]
        if word in _JOINED or word in self.vocabulary.not_names:
            return False
        return head.kind == "settlement" or as_written(word, name.candidates)

    def unknown(self, j: int, head: Head | None) -> int | None:
        """Where the name of a place that no gazetteer has ends: one word, or two where the first asks for another."""
        word = self.norm[j]
        if not self.may_name(j):
            return self._cut_by_tokenizer(j) if head is not None else None
        if head is not None and head.kind in ("facility", "street", "square", "bridge", "checkpoint", "front", "base") and known(word) and word[:2] != "ال":
            return None
        if head is not None and head.kind == "front" and known(self.bare[j]):
            return None  # محور الصحف is no front
        last = j + 1
        if last < self.size and self.may_name(last) and not self.clitic[last]:
            following = self.norm[last]
            definite = following[:2] == "ال"
            if word in _JOINED or following in _SECOND or (word[:2] != "ال" and definite and self._completes(last)):
                last += 1
        elif word in _JOINED and last + 1 < self.size and self.clitic[last] == "+" and self.norm[last] in "بلك":
            last += 2  # جديدة كحيط, its second word taken for ك and حيط
        return last

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
        if not before and (self.clitic[j + 1] != "-" or known(stem) or stem in v.heads):
            return None
        return None if len(stem) < 3 or self.bare[j + 1] in self.gazetteer.by_key and before else j + 2

    def may_name(self, j: int) -> bool:
        """True for a word that can be (part of) a place's name."""
        if j >= self.size or j in self.blocked:
            return False
        word = self.norm[j]
        if len(word) < 3 and not (word in _JOINED and j + 1 < self.size and self.norm[j + 1] not in self.vocabulary.not_names) or not "\u0621" <= word[0] <= "\u064a" or self.clitic[j] or self._enclitic(j + 1):
            return False
        v = self.vocabulary
        if word in _JOINED and word in v.not_names:  # جديدة عرطوز, but not قرية جديدة
            return j + 1 < self.size and not self.clitic[j + 1] and not known(self.norm[j + 1]) and self.norm[j + 1].isalpha()
        return not (word in v.not_names or word in v.locatives or word in v.rural or word in v.directions or word in v.relations or word in v.units)

    def _completes(self, j: int) -> bool:
        """A definite word that can end a name (سلة الزهور), not one that describes it (اطمة الحدودية, زركان التابعة)."""
        word, v = self.norm[j], self.vocabulary
        if word in v.directions or word in v.inside or word in v.relations or word in v.road_adjectives or word in v.back_same or word in v.back:
            return False
        return word not in self.gazetteer.adjectives and self.bare[j] not in v.not_names

    def rural(self, i: int) -> PlacePhrase | None:
        """ريف إدلب الجنوبي, ريف محافظة حماة, ريفي حلب وإدلب: an area."""
        j = i + 1
        head = self.vocabulary.heads.get(self.norm[j]) if j < self.size else None
        name = self.name(j + 1) if head is not None and head.number == "one" else None
        if name is None:
            name = self.name(j)
        if name is None or name.cut:
            return None
        name.first, name.shape, name.strong, name.weak, name.rule = i, "rural", True, False, "countryside"
        name.relation = "part_of"
        number = self.vocabulary.rural[self.norm[i]]
        if number != "one":
            self.groups += 1
            name.group = self.groups
        self.sides(name)
        return name

    def sides(self, phrase: PlacePhrase) -> None:
        """Reads الشرقي, الشمالي الغربي, الجنوبي والشرقي after an area into its side."""
        bearing, last = self.bearing(phrase.last, definite=True)
        if bearing is None:
            return
        phrase.side, phrase.last = bearing, last
        while last + 1 < self.size and self.norm[last] == "و":
            also, after = self.bearing(last + 1, definite=True)
            if also is None:
                break
            phrase.side = bearing if bearing == also else None
            phrase.last = last = after

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

    def siblings(self, phrase: PlacePhrase) -> list[PlacePhrase]:
        """The further members of a list: كنصفرة والبارة، والفطيرة."""
        found: list[PlacePhrase] = []
        if phrase.shape not in ("", "rural") or phrase.km is not None or phrase.shape == "back":
            return found
        listed = phrase.head is not None and phrase.head.number != "one" or (phrase.shape == "rural" and phrase.group >= 0)
        last = phrase.last
        while True:
            j = self._separator(last)
            if j is None and listed and (item := self.unsplit(last)) is not None:
                item.head, item.group, item.relation, item.bearing = phrase.head, phrase.group, phrase.relation, phrase.bearing
                found.append(item)
                last = item.last
                continue
            if j is None or j >= self.size or j in self.blocked:
                break
            item = self.name(j) if self.vocabulary.heads.get(self.norm[j]) is None else self.place(j)
            if item is None and listed and phrase.shape == "":
                end = self.unknown(j, phrase.head)
                if end is None or not self._item_ends(end) or (self.norm[j][:2] != "ال" and known(self.norm[j])):
                    break
                item = PlacePhrase(j, end, j, end, [], "list", head=phrase.head, strong=True)
            if item is None or item.cut or (phrase.shape == "rural" and (item.head is not None or phrase.group < 0 and item.shape != "rural")):
                break
            if not (listed or phrase.strong) and item.weak:
                break
            if phrase.shape == "rural" and item.shape == "":
                item.shape, item.relation = "rural", "part_of"
                self.sides(item)
            elif item.head is None and listed:
                item.head = phrase.head
            if item.relation == "at":
                item.relation, item.bearing = phrase.relation, phrase.bearing
            item.strong = item.strong or phrase.strong
            if listed:
                item.weak = False
            if phrase.group < 0:
                self.groups += 1
                phrase.group = self.groups
            item.group = phrase.group
            found.append(item)
            last = item.last
        return found

    def unsplit(self, i: int) -> PlacePhrase | None:
        """A further place whose و the tokenizer left on it: قريتي رسم عابد وتلالين."""
        word = self.norm[i] if i < self.size else ""
        if len(word) < 5 or word[0] != "و" or self.clitic[i] or known(word) or i in self.blocked or self._enclitic(i + 1) or not self._item_ends(i + 1):
            return None
        found = self._match(i, bare(word[1:]), i + 1)
        last, entries = found if found is not None else (i + 1, [])
        return PlacePhrase(i, last, i, last, entries, "list", cut=1, strong=True)

    def _separator(self, i: int) -> int | None:
        """The word after و, ، or ،و; None where no list goes on."""
        if i < self.size and self.norm[i] in ("،", ","):
            i += 1
            if i < self.size and self.norm[i] == "و":
                return i + 1
            return i
        if i < self.size and self.norm[i] == "و" and self.clitic[i] == "+":
            return i + 1
        return None

    def _item_ends(self, i: int) -> bool:
        if i >= self.size:
            return True
        word = self.norm[i]
        v = self.vocabulary
        return word in _ITEM_ENDS or word in v.rural or word in v.directions or word in v.relations or word in v.inside or word in v.heads
