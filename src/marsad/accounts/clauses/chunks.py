"""Cuts a sentence into chunks: noun phrases (with their preposition), verbs, words of happening, and what joins them.

``هاجم مسلحون مجهولون قافلة عسكرية قرب المدينة`` is a verb, the phrases مسلحون مجهولون and قافلة عسكرية, and المدينة behind قرب.
"""

from __future__ import annotations

from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.clauses.phrases import GIVES, MARKS, PhraseReader
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.language.verbs import MAYBE, SURE, finite
from marsad.mentions.model import Happening, Reading
from marsad.mentions.speakers.lexicon import lexicon

_W = wording(__name__)

_EFFORTS = _W["efforts"]


def chunks_of(reading: Reading, number: int) -> list[Chunk]:
    """The chunks of sentence ``number`` in text order."""
    return _Chunker(reading, number).run()


_MEDIA = frozenset(["ارض", "جو", "بحر", "سطح"])
"""What a rocket is fired from and at: أرض – جو."""
_SO_CALLED = frozenset(["يسمي", "تسمي", "يعرف", "تعرف", "يدعي", "تدعي", "سمي", "عرف"])
"""Behind ما and before a name that the writer does not own: ما يسمى الجيش, ما تعرف بهيئة س."""
_SERIES = frozenset("سلسله موجه جمله حزمه".split())
"""Words that only say how many a happening is: سلسلة غارات."""


_DASHES = frozenset(["–", "-", "—"])
_ANSWERING = frozenset(["وردا", "ردا", "انتقاما", "وانتقاما"])
"""Before على and what is answered: no phrase of anybody."""


def _only_signs(word: str) -> bool:
    """True for signs that are no quotation marks."""
    return word not in ('"', "“", "”", "«", "»", "'") and not any(c.isalnum() for c in word)


class _Chunker(PhraseReader):
    def run(self) -> list[Chunk]:
        i = self.first
        while i < self.last:
            i = self._next(i)
        return self.out

    def _add(self, kind: str, first: int, last: int, head: int | None = None, **more: object) -> int:
        self.out.append(Chunk(kind, first, last, first if head is None else head, **more))  # type: ignore[arg-type]
        return last

    def _next(self, i: int) -> int:
        """Appends the chunk at word ``i``; gives the word behind it."""
        norm = self.norm[i]
        if i in self.leads:
            return self._add("mark", i, self.leads[i])
        if i in self.dates:
            return self._add("date", i, min(self.dates[i], self.last))
        if norm in _DASHES and self.out and i + 1 < self.last and self.bare[i - 1] in _MEDIA and self.bare[i + 1] in _MEDIA:
            self.out[-1].last = i + 2  # صواريخ أرض – أرض
            return i + 2
        if norm in MARKS or not norm[0].isalnum() and _only_signs(norm):
            return self._add("mark", i, i + 1)
        clitic = self.clitic[i]
        if clitic:
            return self._clitic(i, norm, clitic)
        if norm[0].isdigit() and self._stamp(i):
            return self._add("date", i, i + 3)
        if norm == "فقد" and i + 1 < self.last and (i + 1 in self.triggers or finite(self.norm[i + 1])):
            return self._add("helper", i, i + 1)  # أما في الجنوب فقد قتل رجل
        if norm == "و":
            return self._add("join", i, i + 1)
        if norm == "ل" or norm == "ب":
            return self._behind(i, i + 1, norm)  # لـ"هيئة كذا"
        known = grammar()
        size = known.agent_phrases.at(self.words, i)
        if size and self.norm[min(i + size, self.last - 1)] not in ("واحد", "اخر"):  # من جانب واحد
            return self._behind(i, i + size, " ".join(self.norm[i : i + size]))
        if norm in known.relatives and norm != "من":
            return self._add("relative", i, i + 1)
        trigger = self.triggers.get(i)
        if (
            trigger is not None
            and norm in known.manner
            and self.out
            and self.out[-1].kind == "verb"
            and self.out[-1].trigger is not None
            and self.out[-1].last == i
        ):
            return self._add("helper", i, trigger.last)  # أعدموا رميا بالرصاص خمسة
        if trigger is not None:
            return self._trigger(i, trigger, "")
        if norm in _SERIES and (following := self.triggers.get(i + 1)) is not None and following.voice in ("noun", "plural"):
            return self._add("helper", i, i + 1)  # استهدفت سلسلة غارات مواقع
        if norm in known.prepositions and not self._counts(i):
            return self._behind(i, i + 1, norm)
        if norm == "ما" and i + 3 < self.last and self.norm[i + 1] in _SO_CALLED:
            return self._add("helper", i, i + 2 + (self.norm[i + 2] == "ب"))  # شنته ما يعرف بقوات س
        if norm == "ما" and i + 2 < self.last and self.norm[i + 1] in known.still and finite(self.norm[i + 2]):
            return self._add("helper", i, i + 2)  # مصر ما زالت تحتجز
        if norm in known.joiners and not (norm == "ما" and known.measures.at(self.words, i)):
            return self._add("clause", i, i + 1)
        if norm in known.still and i + 1 < self.last and (i + 1 in self.triggers or finite(self.norm[i + 1])):
            return self._add("helper", i, i + 1)  # مصر لا تزال تحتجز عناصر
        if norm in _ANSWERING:
            return self._add("helper", i, i + 1)  # وردا على المجزرة استهدفت س موقعا
        if (norm in known.helpers and not known.measures.at(self.words, i)) or norm in known.manner:
            return self._add("helper", i, i + 1)
        if i not in self.names and self._verb(i):
            return self._add("verb", i, i + 1)
        return self._noun(i, "")

    def _clitic(self, i: int, norm: str, clitic: str) -> int:
        """The chunk at a letter or a pronoun that is joined to a word: و joins, ل leads to a phrase, ها ends the one before."""
        if clitic == "-":
            if self.out:
                self.out[-1].last, self.out[-1].pronoun = i + 1, i
            return i + 1
        if norm == "و" or norm == "ف":
            return self._add("join", i, i + 1)
        return self._add("helper", i, i + 1) if norm == "س" else self._behind(i, i + 1, norm)

    def _stamp(self, i: int) -> bool:
        """``09:10``: the hour that opens a line of a channel."""
        three = self.norm[i : i + 3]
        return i + 2 < self.last and len(three) == 3 and three[0].isdigit() and three[1] == ":" and three[2].isdigit()

    def _counts(self, i: int) -> bool:
        """``نحو مئة شخص``, ``قرابة 20``: the word measures and leads nowhere."""
        return self.norm[i] in ("نحو", "قرابه", "بعض") and i + 1 < self.last and self._quantifies(i + 1)

    def _behind(self, first: int, i: int, prep: str) -> int:
        """The phrase behind a preposition; a preposition before a clause or a date stands alone."""
        if i >= self.last or self.norm[i] in MARKS or self.clitic[i] == "-" or i in self.dates:
            if i < self.last and self.clitic[i] == "-":
                return self._add("pronoun", first, i + 1, prep=prep, pronoun=i)
            return self._add("clause" if i not in self.dates else "helper", first, i)
        trigger = self.triggers.get(i)
        if trigger is not None and trigger.voice == "present" and prep == "ل":
            self._add("helper", first, i)
            return self._trigger(i, trigger, "")  # لتنفذ القوات حملة, ليقتل ثلاثة
        if trigger is not None:
            return self._trigger(i, trigger, prep)
        if self.norm[i] in grammar().joiners or self.norm[i] in grammar().relatives and self.norm[i] != "من":
            return self._add("clause", first, i)
        if self.clitic[i] == "+" and self.norm[i] not in ("و", "ف"):
            return self._behind(first, i + 1, self.norm[i])
        if self.norm[i] in grammar().prepositions and not self._counts(i):
            return self._behind(first, i + 1, f"{prep} {self.norm[i]}" if prep == "من" else self.norm[i])
        return self._noun(i, prep)

    def _named_behind_office(self, i: int) -> bool:
        """``القيادي في الحركة سامر العلي``, ``أدان محافظ المدينة نجم الفلاني``: a given name right behind a title or an office, though it may be a
        verb; one that is a common word too only before a surname."""
        before = self.out[-1] if self.out else None
        if before is None or before.kind != "noun":
            return False
        if self.bare[before.head] not in grammar().titles and self.bare[before.head] not in vocabulary().offices:
            return False
        surnamed = i + 1 < self.last and self.norm[i + 1] != self.bare[i + 1] and self.norm[i + 1].endswith("ي")
        return (
            self.norm[i] in vocabulary().given_names
            or surnamed
            and any(self.norm[i] in lexicon().sets[s] for s in ("given", "after_title"))
        )

    def _verb(self, i: int) -> bool:
        """True for a finite verb: a sure form, or one that may be where a clause begins."""
        if self.norm[i] in GIVES and self._gives_it(i):
            return True
        if self.norm[i] in grammar().makes_passive and self.norm[i] == self.bare[i]:
            return True  # وإصابة عسكريين اثنين تم إسعافهما
        if self.norm[i] in grammar().manage and self.norm[i] == self.bare[i] and not (i + 1 < self.last and self.bare[i + 1] in _EFFORTS):
            return True  # نجحت س في قصف
        degree = finite(self.norm[i])
        if degree and "\u064b" in self.words.text[self.words.start[i] : self.words.end[i]]:
            return False  # عضواً: a noun by its ending
        if degree == SURE:
            return True
        if self._named_behind_office(i):
            return False
        if degree != MAYBE or self.norm[i][0] == "م" and self.bare[i] in grammar().nouns:
            return False  # مركبتين ومسكن
        if self.norm[i].endswith("ا") and self.norm[i] in grammar().people:
            return False  # قتل الجنود راعيا, خطف أربعة مسلحين تاجرا: a man as object, and no two who did
        if self.norm[i].endswith("ا") and self.norm[i] in singles("clauses.yaml", "belongings"):
            return False  # أقامت القوات حاجزا: a thing as object
        before = self.out[-1] if self.out else None
        if before is not None and before.kind in ("noun", "happening") and i + 2 < self.last:
            if (
                self.clitic[i + 1] == "-"
                or before.kind == "happening"
                and self.norm[i + 1] in grammar().prepositions
                and self.clitic[i + 2] == "-"
            ):
                return True  # غارة قادها; إضراب دعا إليه
        if before is None or before.kind in ("mark", "relative", "helper", "clause", "date"):
            return before is None or self.norm[before.first] not in ("(", "–", "ان") or self.norm[i][0] in "يت"
        if before.kind == "join":
            return True
        return before.kind in ("noun", "happening") and self._closed(before) and not self.norm[i].startswith("ال")

    def _closed(self, chunk: Chunk) -> bool:
        """True for a phrase that ends in a word with article: الجيش الهندي قصف."""
        end = chunk.last - 1
        return self.norm[end] != self.bare[end] or any(last == chunk.last for last in self.names.values())

    def _trigger(self, i: int, trigger: Happening, prep: str) -> int:
        verbal = trigger.voice in ("verb", "present", "phrase") and not prep and not self._second_form(i, trigger)
        last = trigger.last
        if self.bare[i] in grammar().suicide_attackers:
            return self._noun(i, prep)
        if not verbal or trigger.voice == "phrase":
            definite = any(self.norm[k] != self.bare[k] for k in range(i, last))
            while last < self.last and last not in self.names and last not in self.triggers and self._describes(last, definite):
                last += 1
        self._add("verb" if verbal else "happening", i, last, prep=prep, trigger=trigger)
        if self.clitic[last - 1] == "-" and last - 1 > i:
            self.out[-1].pronoun = last - 1
        return last

    def _second_form(self, i: int, trigger: Happening) -> bool:
        """``توقيف``, ``تفجير``: a verbal noun of the second form, which no verb is written like."""
        word = self.norm[i]
        return trigger.last == i + 1 and len(word) == 5 and word[0] == "ت" and word[3] == "ي" and "ا" not in word

    def _describes(self, i: int, definite: bool) -> bool:
        """True for an adjective of a noun of happening: قصف مدفعي عنيف, الغارات الجوية."""
        norm, bare = self.norm[i], self.bare[i]
        if self.clitic[i] or norm in MARKS or (norm != bare) != definite or bare in grammar().nouns or self._quantifies(i):
            return False
        if i + 1 < self.last and self.clitic[i + 1] == "-" and not definite:
            return False  # هجوم انتحاري تبناه التنظيم: no adjective bears a pronoun
        if finite(norm) == SURE or norm in grammar().prepositions or norm in grammar().joiners or norm in grammar().relatives:
            return False
        if definite:
            return not self._names_people(i)
        if norm.endswith("ا") and self.norm[i - 1].endswith("ا") and len(norm) > 3:
            return True
        return bare.endswith(("ي", "يه", "يا", "يين", "يتين", "ه")) and len(bare) > 3 or bare in grammar().of_attacks

    def _names_people(self, i: int) -> bool:
        return self.norm[i].endswith(("ون", "ين")) or i in self.names

    def _other_case(self, i: int) -> bool:
        """``يعتقل مواطنين من الضفة والمستوطنون يحرقون``: a subject is joined to no object, and a topic's verb stands behind it."""
        before = self.out[-2]
        told = any(c.kind in ("verb", "happening") for c in self.out[:-2])
        if told and i in self.names and before.prep != "بين" and self._tells_of(self.names[i]):
            return True  # قصف الطيران بلدة س وحزب ص يرد
        if not self.norm[i].endswith("ون") or i + 1 >= len(self.norm):
            return False
        objects = before.head > before.first or self.norm[before.head].endswith(("ين", "ا"))  # يعتقل 11 شابا ومستوطنون يحرقون
        following = self.norm[i + 1]
        return (self.norm[i][:2] == "ال" or objects and not before.joined) and following[0] == "ي" and following.endswith("ون")

    def _tells_of(self, i: int) -> bool:
        """True for a present verb at word ``i``, or one of saying: what stands before it is its topic."""
        if (
            i >= self.last
            or self.norm[i].endswith(("ون", "ان"))
            or self.bare[i] in grammar().happen | grammar().hits
            or clause_phrases("outcome").at(self.words, i)
        ):
            return False
        return bool(finite(self.norm[i])) and self.norm[i][0] in "يت" or self.norm[i] in grammar().reporting

    def _noun(self, i: int, prep: str) -> int:
        """A noun phrase at word ``i``: what counts it, its head, adjectives, owner."""
        if (
            self.norm[i] in grammar().undertaking
            and self.norm[i] == self.bare[i]
            and i + 1 < self.last
            and not self.clitic[i + 1]
            and not self._at_border(i + 1)
        ):
            return self._add("helper", i, i + 1)  # إثر قيام مسلحين بإطلاق النار
        before = self.out[-1] if self.out else None
        joined = False
        if before is not None and before.kind == "pronoun" and not prep and before.prep in ("بين", "من", "ضمن"):
            prep = "بين هم"
        if before is not None and before.kind == "join" and not prep and len(self.out) > 1 and self.out[-2].kind in ("noun", "happening"):
            if self.norm[before.first] == "و" and self.out[-2].last == before.first and not self._other_case(i):
                joined, prep = True, self.out[-2].prep
        first, head = i, self._head(i)
        last = head + 1 if head > first and self.clitic[head] == "-" else self._extent(head, first)
        self.out.append(Chunk("noun", first, max(last, first + 1), head, prep, joined=joined))
        return max(last, first + 1)
