"""The scan: place phrases of a text from left to right, by head words and names.

    قرية كفر كرمين بريف حلب الغربي      head and name, then the countryside of a governorate
    بلدات كنصفرة والبارة والفطيرة        a list under one head
    على بعد 12 كم جنوب السخنة           a distance and bearing from a place (``around``)
"""

from __future__ import annotations

from marsad.knowledge.places.vocabulary import Head
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.mentions.places.naming import NameReader, as_written
from marsad.mentions.places.phrases import PlacePhrase


class Scan(NameReader):
    """The words of one reading and a place in them; the methods give phrases or None."""

    def phrases(self) -> list[PlacePhrase]:
        """All place phrases, in the order of the text."""
        found: list[PlacePhrase] = []
        norm, plain, triggers, starts = self.norm, self.bare, self.vocabulary.triggers, self.gazetteer.starts
        openers = self.vocabulary.name_openers
        i = 0
        while i < self.size:
            word = norm[i]
            if i in self.blocked or (len(word) < 2 and not word.isdigit() and not self._misread(i)):
                i += 1
                continue
            phrase = None
            if word in triggers or word[0].isdigit():
                phrase = self.opened(i)
            elif plain[i] in starts or word[0] in "وبلفك" or (i + 1 < self.size and self.clitic[i + 1] == "-"):
                phrase = self.name(i)
            if phrase is None and word in openers:
                phrase = self.two_words(i)
            if phrase is None and word[:2] == "ال" and i and norm[i - 1] == "في" and self.unheard(i):
                phrase = PlacePhrase(i, i + 1, i, i + 1, [], "unknown name", strong=True)
            if phrase is None:
                i += 1
                continue
            found.append(phrase)
            found.extend(self.siblings(phrase))
            i = max(found[-1].last, i + 1)
        return found

    def _misread(self, i: int) -> bool:
        """في بعقوبة: no preposition follows another, so the letter belongs to the name."""
        return self.clitic[i] == "+" and self.norm[i] in "بلك" and i > 0 and self.norm[i - 1] in ("في", "من", "الي", "علي", "نحو", "قرب")

    def opened(self, i: int) -> PlacePhrase | None:
        """A phrase that begins with a word of the vocabulary; a name of several words goes before the word's own sense."""
        from marsad.mentions.places import around

        full = self.name(i)
        if full is not None and full.name_last - full.name_first > 1 and self.norm[i] != "الحدود":
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
        if head is not None and (self.norm[i][:2] != "ال" or head.number != "one" or head.careful) and not self._enclitic(i + 1):
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

    def headed(self, i: int, head: Head, j: int) -> PlacePhrase | None:
        """A head and its name: قرية X, مخيم X, بلدتي X وY."""
        if head.number != "one":
            while j + 1 < self.size and self.norm[j] == "و" and self.norm[j + 1] in self.vocabulary.heads:
                j += 2  # قرى وبلدات X
        if j < self.size and self.norm[j] == "(":
            j += 1
        if j >= self.size or self.norm[j] == "\n" or j in self.blocked:
            return None
        if head.word == "العاصمة" and self.norm[j][:2] == "ال" and self.norm[j].endswith("يه") and j + 1 < self.size and not self.clitic[j + 1]:
            j += 1  # العاصمة الليبية طرابلس
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
        if word in self.joined or word in self.vocabulary.not_names:
            return False
        return head.kind == "settlement" or as_written(word, name.candidates)

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
            if item is None and phrase.shape == "" and (listed or (phrase.strong and self.unheard(j))):
                end = self.unknown(j, phrase.head)
                if end is None or not self._item_ends(end) or not self._listed(j, phrase):
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

    def _listed(self, j: int, phrase: PlacePhrase) -> bool:
        """True for a word that may be a further member of a list: definite, in no dictionary, or the second of two."""
        second = phrase.head is not None and phrase.head.number == "two"
        return self.norm[j][:2] == "ال" or not known(self.norm[j]) or second or self._enclitic(j + 1)

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
