"""Names in the words of a text that the gazetteer has, with glued prepositions and parted words tried.

بكركوك        كركوك behind a preposition that the tokenizer left on it
بيت لاهيا     its second word taken for ل and اهيا
"""

from __future__ import annotations

from marsad.knowledge.places.names import words
from marsad.knowledge.places.rows import Entry
from marsad.knowledge.places.world import abroad
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.surely_named import well_of
from marsad.mentions.places.view import WordView

_Found = tuple[int, list[Entry]]
_STRUCK = 4
"""Words from what strikes to what is struck, at most."""


def as_written(word: str, candidates: list[Entry]) -> bool:
    """True when a folded word has the article exactly where some name of the candidates has it."""
    plain = bare(word)
    firsts = [words(name)[0] for e in candidates for name in e.names if words(name)]
    same = [first for first in firsts if bare(first) == plain] or firsts
    return any((first[:2] == "ال") == (word[:2] == "ال") for first in same)


class KnownNames(WordView):
    """Finds the names of the gazetteer."""

    def name(self, i: int, headed: bool = False) -> PlacePhrase | None:
        """The longest name of the gazetteer at a word, with glued prepositions and joined words tried."""
        if i >= self.size or (self.bare[i] in self.vocabulary.heads and self.bare[i] not in self.gazetteer.starts):
            return None
        found = self._whole(self.match(i, self.bare[i], i + 1))
        cut = 0
        joined = i + 1 < self.size and (self.clitic[i] == "+" or self.clitic[i + 1] == "-")
        if found is None and joined and self.words.end[i] == self.words.start[i + 1]:
            found = self._clear(self._whole(self.match(i, bare(self.norm[i] + self.norm[i + 1]), i + 2)))
        if found is None:
            found, cut = self._in_dialect(i) if self.norm[i][0] == "ع" else self._unglued(i)
        if found is None:
            return None
        last, entries = found
        one = last == i + 1 and not cut
        if one and self.opens_longer(i):
            return None  # مجدل فلون is not مجدل
        if one and not headed and (self.norm[i] in self.vocabulary.never_alone or self._of_a_person(i)):
            return None
        of_nation = self._of_nation(entries, i, last)
        phrase = PlacePhrase(i, last, i, last, of_nation or entries, "name", cut=cut, nation=bool(of_nation))
        phrase.strong = bool(cut) or self.after_locative(i) or (last < self.size and self.norm[last] == "المحتله")
        phrase.seldom = one and self.norm[i] in self.vocabulary.seldom_alone
        phrase.weak = self._is_weak(phrase) and not (cut and self.norm[i][0] == "ع")
        phrase.abroad = all(abroad(e) for e in entries)
        phrase.title = self.in_title(i)
        return phrase

    def _of_nation(self, entries: list[Entry], i: int, last: int) -> list[Entry]:
        """رفح المصرية, طرابلس اللبنانية: the country that an adjective behind the name says, where one of the places lies in it."""
        word = self.norm[last] if last < self.size and not self.clitic[last] else ""
        country = self.gazetteer.adjectives.get(word) if word[:2] == "ال" and word.endswith("ه") else None
        if country is None:
            return []
        every = self.gazetteer.by_key.get(" ".join(self.bare[i:last]), entries)  # doubles on either side of a border too
        return [e for e in every if e.country == country]

    def _whole(self, found: _Found | None) -> _Found | None:
        """None where a pronoun ends the word: فأردوها holds no أردو."""
        return None if found is None or self.enclitic(found[0]) else found

    def _clear(self, found: _Found | None) -> _Found | None:
        """Names that may be looked for across a clitic's seam: those that nothing else is called."""
        return (
            found
            if found is not None
            and any(not e.common and (e.population >= 20_000 or e.own or abroad(e) or e.kind != "settlement") for e in found[1])
            else None
        )

    def _unglued(self, i: int) -> tuple[_Found | None, int]:
        """A name behind a preposition that the tokenizer left on it (بكركوك), and how many letters that has."""
        word = self.norm[i]
        if self.clitic[i] or word[0] not in "وبلفك":
            return None, 0
        if len(word) < (4 if word[:1] == "ب" else 5) or known(word):
            return self._unglued_pair(i)
        for cut in (1, 2):
            if word[cut - 1] not in "وبلفك" or (cut == 2 and word[0] not in "وف"):
                break
            found = self._clear(self._whole(self.match(i, bare(word[cut:]), i + 1)))
            if found is not None:
                return found, cut
        return None, 0

    def _in_dialect(self, i: int) -> tuple[_Found | None, int]:
        """قصف عكفرنبل, غارة عالهبيط: the short على of the Levant on the name of what is struck, in a word that is no other."""
        word, v = self.norm[i], self.vocabulary
        plain, rest = bare(word[1:]), word[1:]
        if len(word) < 4 or self.clitic[i] or self.enclitic(i + 1) or known(word) or self.bare[i] in self.gazetteer.by_key:
            return None, 0
        if rest in v.never_alone or rest in v.not_names or rest in v.back or plain in v.heads or plain in v.everyday:
            return None, 0
        if not any(self.norm[k] in v.attacking for k in range(max(0, i - _STRUCK), i)):
            return None, 0
        found = self._whole(self.match(i, plain, i + 1))
        return (found, 1) if found is not None and as_written(rest, found[1]) else (None, 0)

    def _unglued_pair(self, i: int) -> tuple[_Found | None, int]:
        """بود مدني, بعين عيسى: a name of two words of which the tokenizer left the first with its preposition."""
        word = self.norm[i]
        if len(word) < 3 or word[0] not in "بل" or self.enclitic(i + 1):
            return None, 0
        found = self.match(i, word[1:], i + 1) if word[1:] in self.joined else None
        found = self._clear(self._whole(found)) if found is not None and found[0] > i + 1 else None
        return found, 1 if found is not None else 0

    def _of_a_person(self, i: int) -> bool:
        """محمد الحلبي, علي رياض: what follows a person's first name is no place, nor is a first name before a family's."""
        given = self.vocabulary.given_names
        if i == 0 or self.clitic[i]:
            return False
        word, before = self.norm[i], self.norm[i - 1]
        if before in given and not (i > 1 and self.norm[i - 2] in self.vocabulary.heads):
            if before == "علي":
                return self.words.text[self.words.end[i - 1] - 1] == "ي" and (word[:2] == "ال" or word in given)
            return word[:2] == "ال" or word in given or known(word)
        return word in given and (before == "عبد" or (i > 1 and self.norm[i - 2] == "عبد"))

    def match(self, i: int, first: str, after: int) -> _Found | None:
        """The entries of the longest key that begins with ``first`` and goes on with the words from ``after``."""
        longest, far = self.gazetteer.starts.get(first, 0), self.world.starts.get(first, 0)
        if far > longest:
            longest = far
        if not longest:
            return None
        parts = [first]
        best: _Found | None = None
        by_key, beyond = self.gazetteer.by_key, self.world.by_key
        if (first in by_key or first in beyond) and not (after == i + 1 and first in self.vocabulary.heads and not self._definite_name(i)):
            best = (after, self._entries(first))
        j = after
        while len(parts) < longest and j < self.size and self.clitic[j] != "-":
            if self.clitic[j] != "+":
                parts.append(self.bare[j])
                j += 1
            elif self.norm[j] in "بلكف" and j + 1 < self.size and self.words.end[j] == self.words.start[j + 1]:
                parts.append(self.norm[j] + self.norm[j + 1])  # بيت لاهيا, its second word taken for ل and اهيا
                j += 2
            else:
                break
            key = " ".join(parts)
            if key in by_key or key in beyond:
                best = (j, self._entries(key))
        return best

    def _definite_name(self, i: int) -> bool:
        """القطاع, الجزيرة: a head word that is a place's name when definite, and calls nothing back."""
        return self.norm[i][:2] == "ال" and self.norm[i] in self.vocabulary.seldom_alone and self.norm[i] not in self.vocabulary.back

    def _entries(self, key: str) -> list[Entry]:
        """The gazetteer's places of a key, and the wider world's where the gazetteer has none of that country."""
        found = self.gazetteer.candidates(key)
        more = [e for e in self.world.by_key.get(key, ()) if all(f.country != e.country for f in found)]
        return [*found, *more] if more else found

    def _is_weak(self, phrase: PlacePhrase) -> bool:
        """A one-word name that is an everyday word, or of a small place that the text writes without its article."""
        if phrase.name_last - phrase.name_first > 1:
            return False
        small = ("settlement", "district", "subdistrict")
        return all(e.common or (e.kind in small and e.population < 20_000 and not e.own) for e in phrase.candidates)

    def opens_longer(self, i: int) -> bool:
        """True for the first word of a name (مجدل, كفر) before a word that no dictionary has."""
        j = i + 1
        if self.norm[i] not in self.vocabulary.name_openers or j >= self.size or self.clitic[j] or not self.may_name(j):
            return False
        if well_of(self, i):
            return True
        word = self.norm[j]
        unheard = not known(word) and not known(self.bare[j]) or not known(self.norm[i]) or word in self.vocabulary.name_titles
        if self.norm[i] in self.vocabulary.plain_openers and word[:2] != "ال" and word in self.gazetteer.by_key:
            whole = self.match(i, self.bare[i], j)
            unheard = unheard or whole is None or whole[0] == j  # في عين جندل, though جندل is a place too
        if self.norm[i] in self.vocabulary.sure_openers and self.bare[j] in self.gazetteer.by_key:
            unheard = True  # مسافر يطا
        if self.norm[i] in self.vocabulary.sure_openers and word[:2] == "ال" and known(word) and self.norm[i] != "مسافر":
            unheard = True  # عيتا الشعب
        return unheard and word not in self.vocabulary.given_names and word not in self.vocabulary.heads
