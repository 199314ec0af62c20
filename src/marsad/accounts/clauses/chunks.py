"""Cuts a sentence into chunks: noun phrases (with their preposition), verbs, words of happening, and what joins them.

``هاجم مسلحون مجهولون قافلة عسكرية قرب المدينة`` is V, N(مسلحون مجهولون), N(قافلة عسكرية), N(قرب: المدينة). Arabic marks the
borders of a phrase by form alone: an indefinite word behind a definite phrase begins another, an object shows its ending
(أستاذا, مدنيين) behind a subject that shows its own (مسلحون), a noun behind a noun with an article is no adjective of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge.happenings import singles
from marsad.knowledge.phrases import Phrases
from marsad.language.folding import normal
from marsad.language.verbs import MAYBE, SURE, finite
from marsad.mentions.model import Happening, Reading

MARKS = frozenset("، , . : ؛ ( ) [ ] ! ؟ \n / | – — - …".split(" ")) | {"\n"}
LONGEST = 10
"""Words of the longest phrase that is read whole."""


@dataclass(slots=True)
class Chunk:
    """A stretch ``first:last`` of words. ``kind``:

    ``noun``; ``pronoun`` (عليهما, لهم); ``happening`` (a noun of happening with its adjectives); ``verb``; ``relative`` (الذي); ``join`` (و, ف);
    ``clause`` (أن, عندما, كما: begins a clause); ``helper`` (قد, كان); ``mark``; ``date``.
    """

    kind: str
    first: int
    last: int
    head: int
    """The word that says what a noun phrase is: الرهبان in مئات الرهبان البوذيين."""
    prep: str = ""
    """The preposition before a phrase, folded; a multi-word one with its spaces (من قبل)."""
    trigger: Happening | None = None
    pronoun: int = -1
    """The word of the pronoun that ends it (استهدفتها), -1 for none."""
    joined: bool = False
    """True for a phrase that و or أو joins to the phrase before it."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    prepositions: frozenset[str]
    relatives: frozenset[str]
    joiners: frozenset[str]
    helpers: frozenset[str]
    quantifiers: frozenset[str]
    partitives: frozenset[str]
    titles: frozenset[str]
    instruments: frozenset[str]
    nouns: frozenset[str]
    people: frozenset[str]
    agent: Phrases
    measures: Phrases


@lru_cache(maxsize=1)
def grammar() -> _Grammar:
    """The closed classes of ``grammar.yaml``, folded without article."""
    from marsad.knowledge.happenings import data

    groups = {name: singles("grammar.yaml", name) for name in data("grammar.yaml") if name not in ("agent", "target", "measures")}
    groups["relatives"] = frozenset(normal(word) for word in data("grammar.yaml")["relatives"])
    groups["quantifiers"] |= {normal(word) for word in data("grammar.yaml")["quantifiers"]}
    people = singles("humans.yaml", "armed") | singles("humans.yaml", "civil") | singles("humans.yaml", "things")
    nouns = people | singles("clauses.yaml", "belongings") | _OF_PLACE
    return _Grammar(
        prepositions=groups["prepositions"], relatives=groups["relatives"], joiners=groups["joiners"],
        helpers=groups["helpers"], quantifiers=groups["quantifiers"], partitives=groups["partitives"],
        titles=groups["titles"], instruments=groups["instruments"], nouns=nouns,
        people=singles("humans.yaml", "armed") | singles("humans.yaml", "civil"),
        agent=Phrases(data("grammar.yaml")["agent"]), measures=Phrases(data("grammar.yaml")["measures"]),
    )  # fmt: skip


_OF_PLACE = frozenset(
    "مدينه بلده قريه حي احياء ناحيه مخيم محافظه منطقه مناطق ريف قري بلدات مدن اطراف محيط ضواحي ضاحيه مواقع شوارع شارع ساحه ميدان طريق مرتفعات تلال تله جبهه محور بلده مديريه ولايه".split()
)


def chunks_of(reading: Reading, number: int) -> list[Chunk]:
    """The chunks of sentence ``number`` in text order."""
    return _Chunker(reading, number).run()


class _Chunker:
    def __init__(self, reading: Reading, number: int) -> None:
        self.words = reading.words
        self.norm, self.bare, self.clitic = reading.words.norm, reading.words.bare, reading.words.clitic
        self.first, self.last = reading.words.sentences[number]
        self.grammar = grammar()
        within = range(self.first, self.last)
        self.dates = {d.first: d.last for d in reading.dates if d.first in within}
        self.names = {p.first: p.last for p in reading.places if p.first in within}
        self.place_ends = set(self.names.values())
        self.names.update({a.first: a.last for a in reading.actors if a.first in within and not a.adjective})
        self.triggers = {t.first: t for t in reading.happenings if t.first in within}
        self.out: list[Chunk] = []

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
        norm, grammar = self.norm[i], self.grammar
        if i in self.dates:
            return self._add("date", i, min(self.dates[i], self.last))
        if norm in MARKS:
            return self._add("mark", i, i + 1)
        if self.clitic[i] == "-":
            if self.out:
                self.out[-1].last, self.out[-1].pronoun = i + 1, i
            return i + 1
        if norm == "و" or self.clitic[i] == "+" and norm == "ف":
            return self._add("join", i, i + 1)
        if self.clitic[i] == "+":
            if norm == "س":
                return self._add("helper", i, i + 1)
            return self._behind(i, i + 1, norm)
        size = grammar.agent.at(self.words, i)
        if size:
            return self._behind(i, i + size, " ".join(self.norm[i : i + size]))
        if norm in grammar.relatives and norm != "من":
            return self._add("relative", i, i + 1)
        trigger = self.triggers.get(i)
        if trigger is not None:
            return self._trigger(i, trigger, "")
        if norm in grammar.prepositions and not self._counts(i):
            return self._behind(i, i + 1, norm)
        if norm in grammar.joiners and not (norm == "ما" and grammar.measures.at(self.words, i)):
            return self._add("clause", i, i + 1)
        if norm in grammar.helpers and not grammar.measures.at(self.words, i):
            return self._add("helper", i, i + 1)
        if i not in self.names and self._verb(i):
            return self._add("verb", i, i + 1)
        return self._noun(i, "")

    def _counts(self, i: int) -> bool:
        """``نحو مئة شخص``, ``قرابة 20``: the word measures and leads nowhere."""
        return self.norm[i] in ("نحو", "قرابه", "بعض") and i + 1 < self.last and self._quantifies(i + 1)

    def _quantifies(self, i: int) -> bool:
        return self.norm[i][0].isdigit() or self.norm[i] in self.grammar.quantifiers or self.bare[i] in self.grammar.quantifiers

    def _behind(self, first: int, i: int, prep: str) -> int:
        """The phrase behind a preposition; a preposition before a clause or a date stands alone."""
        if i >= self.last or self.norm[i] in MARKS or self.clitic[i] == "-" or i in self.dates:
            if i < self.last and self.clitic[i] == "-":
                return self._add("pronoun", first, i + 1, prep=prep, pronoun=i)
            return self._add("clause" if i not in self.dates else "helper", first, i)
        trigger = self.triggers.get(i)
        if trigger is not None:
            return self._trigger(i, trigger, prep)
        if self.norm[i] in self.grammar.joiners or self.norm[i] in self.grammar.relatives and self.norm[i] != "من":
            return self._add("clause", first, i)
        if self.clitic[i] == "+" and self.norm[i] not in ("و", "ف"):
            return self._behind(first, i + 1, self.norm[i])
        if self.norm[i] in self.grammar.prepositions and not self._counts(i):
            return self._behind(first, i + 1, f"{prep} {self.norm[i]}" if prep == "من" else self.norm[i])
        return self._noun(i, prep)

    def _verb(self, i: int) -> bool:
        """True for a finite verb: a sure form, or one that may be where a clause begins."""
        degree = finite(self.norm[i])
        if degree == SURE:
            return True
        if degree != MAYBE:
            return False
        before = self.out[-1] if self.out else None
        if i + 1 < self.last and self.clitic[i + 1] == "-" and before is not None and before.kind in ("noun", "happening"):
            return True
        if before is None or before.kind in ("mark", "relative", "helper", "clause", "date"):
            return before is None or self.norm[before.first] not in ("(", "–", "ان") or self.norm[i][0] in "يت"
        if before.kind == "join":
            return True
        return before.kind in ("noun", "happening") and self._closed(before) and not self.norm[i].startswith("ال")

    def _closed(self, chunk: Chunk) -> bool:
        """True for a phrase that ends in a word with article: الجيش الهندي قصف."""
        end = chunk.last - 1
        return self.norm[end] != self.bare[end] or any(first >= chunk.head and last == chunk.last for first, last in self.names.items())

    def _trigger(self, i: int, trigger: Happening, prep: str) -> int:
        verbal = trigger.voice in ("verb", "present", "phrase") and not prep
        last = trigger.last
        if self.bare[i] in _ATTACKERS:
            return self._noun(i, prep)
        if not verbal or trigger.voice == "phrase":
            definite = any(self.norm[k] != self.bare[k] for k in range(i, last))
            while last < self.last and last not in self.names and last not in self.triggers and self._describes(last, definite):
                last += 1
        self._add("verb" if verbal else "happening", i, last, prep=prep, trigger=trigger)
        return last

    def _describes(self, i: int, definite: bool) -> bool:
        """True for an adjective of a noun of happening: قصف مدفعي عنيف, الغارات الجوية."""
        norm, bare = self.norm[i], self.bare[i]
        if self.clitic[i] or norm in MARKS or (norm != bare) != definite or bare in self.grammar.nouns or self._quantifies(i):
            return False
        if finite(norm) == SURE or norm in self.grammar.prepositions or norm in self.grammar.joiners or norm in self.grammar.relatives:
            return False
        if definite:
            return not self._names_people(i)
        if norm.endswith("ا") and self.norm[i - 1].endswith("ا") and len(norm) > 3:
            return True
        return bare.endswith(("ي", "يه", "يا", "يين", "يتين", "ه")) and len(bare) > 3 or bare in _ADJECTIVES

    def _names_people(self, i: int) -> bool:
        return self.norm[i].endswith(("ون", "ين")) or i in self.names

    def _noun(self, i: int, prep: str) -> int:
        """A noun phrase at word ``i``: what counts it, its head, adjectives, owner."""
        before = self.out[-1] if self.out else None
        joined = False
        if before is not None and before.kind == "pronoun" and not prep and before.prep in ("بين", "من", "ضمن"):
            prep = "بين هم"
        if before is not None and before.kind == "join" and not prep and len(self.out) > 1 and self.out[-2].kind in ("noun", "happening"):
            if self.norm[before.first] == "و" and self.out[-2].last == before.first:
                joined, prep = True, self.out[-2].prep
        first, head = i, self._head(i)
        last = head + 1 if head > first and self.clitic[head] == "-" else self._extent(head, first)
        self.out.append(Chunk("noun", first, max(last, first + 1), head, prep, joined=joined))
        return max(last, first + 1)

    def _head(self, first: int) -> int:
        """The first word behind what counts the phrase; the counting word itself where it has a pronoun (بعضهم)."""
        i = first + self.grammar.measures.at(self.words, first)
        i = first if i >= self.last or self._at_border(i) else i
        while i < self.last - 1 and self._quantifies(i) and not self._at_border(i) and i not in self.names:
            i += 1
            if self.clitic[i] == "-":
                return i
            if self.norm[i] == "و" and i + 1 < self.last and self.norm[i + 1] in _TENS and self.norm[i - 1] in _ONES:
                i += 1
        if i == first + 1 and self.bare[first] in _GROUPS and i < self.last and self._an_adjective(i):
            return first
        return i - 1 if i > first and (self._at_border(i) or self.clitic[i] == "+") else i

    def _an_adjective(self, i: int) -> bool:
        """``مجموعة منشقة``, ``جماعة إرهابية``: an adjective of the group rather than its members."""
        return self.norm[i] == self.bare[i] and self.norm[i].endswith("ه") and self.bare[i] not in self.grammar.nouns and i not in self.names

    def _numbered(self, first: int, head: int) -> bool:
        """``ألفي طالب``, ``20 مسلحا``: a counted noun in the singular is closed, but for its adjectives."""
        return head > first and (self.norm[head - 1][0].isdigit() or self.norm[head - 1] in _ABOVE_TEN)

    def _at_border(self, i: int) -> bool:
        if i >= self.last or self.norm[i] in MARKS or i in self.dates:
            return True
        return i in self.triggers and self.bare[i] not in _ATTACKERS

    def _extent(self, head: int, first: int) -> int:
        """The word behind the phrase that begins at ``first`` and whose head is ``head``."""
        i = self.names.get(head, head + 1)
        owner = False
        quantified, numbered = head > first, self._numbered(first, head)
        while i < self.last and i - head < LONGEST:
            if self.clitic[i] == "-":
                i += 1
                continue
            if self._at_border(i):
                break
            norm = self.norm[i]
            if norm == "و":
                break
            if self.clitic[i] == "+":
                if norm == "ل" and not owner and self._owned(head, i) and i + 1 < self.last and i + 1 not in self.dates:
                    owner, i = True, self.names.get(i + 1, i + 2)
                    continue
                break
            if norm == "من" and (quantified or self.bare[head] in self.grammar.partitives) and not owner and self._part(head, i):
                owner, i = True, self.names.get(i + 1, i + 2)
                continue
            if norm == "في" and self.bare[head] in self.grammar.partitives and i + 1 in self.names and not owner and i + 1 - head < 5:
                owner, i = True, self.names[i + 1]
                continue
            if norm in self.grammar.prepositions or norm in self.grammar.joiners or norm in self.grammar.relatives or norm in self.grammar.helpers:
                break
            degree = finite(norm) if norm == self.bare[i] else 0
            if i not in self.names and (degree == SURE or degree == MAYBE and i + 1 < self.last and self.clitic[i + 1] == "-"):
                break
            if self._quantifies(i) and norm == self.bare[i] and i > head + 1 and not norm.startswith("اثن"):
                break
            if numbered and norm == self.bare[i] and not self._describes_people(i):
                break
            if not self._goes_on(head, i, degree):
                break
            i = self.names.get(i, i + 1)
        return min(i, self.last)

    def _owned(self, head: int, i: int) -> bool:
        """``قافلة للجيش``, ``موالون للرئيس``: an indefinite noun whose owner stands behind ل."""
        return self.norm[i - 1] == self.bare[i - 1] and (
            self.bare[head] in self.grammar.nouns or self.bare[head] in self.grammar.partitives or self.norm[head].endswith(("ون", "ين"))
        )

    def _part(self, head: int, i: int) -> bool:
        """``مسلحون من قبيلة``, ``عدد من المدنيين``: what follows من is whom the counted belong to, and no place."""
        k = i + 1
        return k < self.last and not self._at_border(k) and self.clitic[k] != "+" and self.norm[k] not in ("قبل", "جانب", "طرف", "دون", "بين", "دون", "خلال", "علي", "اجل")

    def _goes_on(self, head: int, i: int, degree: int) -> bool:
        """Whether word ``i`` belongs to the phrase before it."""
        before = i - 1
        while before > head and self.clitic[before] == "-":
            before -= 1
        definite_before = self.norm[before] != self.bare[before]
        definite = self.norm[i] != self.bare[i]
        if before + 1 in self.place_ends and not definite and i not in self.names and not self.norm[i].endswith(("يه", "ي")):
            return False  # في سول ناجون: a name takes no indefinite word
        new = self.bare[i] in self.grammar.nouns or i in self.names
        if self.norm[i] in ("اثنين", "اثنان", "اثنتين", "اثنتان", "واحد", "واحده", "عشر", "عشره"):
            return True
        if definite_before and not definite:
            return (self.bare[head] in self.grammar.titles or self.bare[before] in self.grammar.titles) and not new and degree == 0 and not self.norm[i].endswith("ا")
        if definite_before and definite:
            return not new and self.bare[i] not in self.grammar.instruments and self.bare[i] not in self.grammar.titles
        if not definite_before and definite:
            if before + 1 in self.place_ends and not new:
                return True  # مستشفى جنين الحكومي
            if self.bare[i] in self.grammar.instruments:
                return False
            inflected = self.norm[before].endswith(("ون", "ين", "ان", "ا"))
            return not inflected or self.bare[head] in self.grammar.titles
        if i in self.names and before == head and self.norm[head].endswith(("ون", "ين")):
            return self.norm[i][-2:] == self.norm[head][-2:]  # محتجون غاضبون
        if before == head and self.norm[head].endswith("ون"):
            return self.norm[i].endswith(("ون", "و", "ان"))
        if self.norm[i].endswith("ا") and not self.norm[before].endswith("ا") and degree == 0 and len(self.norm[i]) > 3:
            return False  # مسلحون أستاذا: an object shows its ending
        if degree == MAYBE and before > head:
            return False
        person = self.bare[head] in self.grammar.people and self.bare[head] not in self.grammar.titles
        return not (new and i not in self.names and (person or before > head and self.bare[head] not in self.grammar.nouns | self.grammar.titles))


    def _describes_people(self, i: int) -> bool:
        return self.norm[i].endswith(("يا", "ين", "يه", "ي", "ون")) or i in self.names


_ATTACKERS = frozenset(["انتحاري", "انتحاريه", "انتحاريين", "انتحاريان", "انتحاريون", "انتحاريا"])
_GROUPS = frozenset("مجموعه جماعه عصابه خليه فرقه".split())
_ONES = frozenset("واحد احد اثنين اثنان اثنا ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني ثمان تسعه تسع مئه مايه مئتين الف".split())
_TENS = frozenset("عشرين عشرون ثلاثين ثلاثون اربعين اربعون خمسين خمسون ستين ستون سبعين سبعون ثمانين ثمانون تسعين تسعون واحد اثنين ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه مئه".split())
_ABOVE_TEN = frozenset("عشر عشره عشرين عشرون ثلاثين ثلاثون اربعين اربعون خمسين خمسون ستين ستون سبعين سبعون ثمانين ثمانون تسعين تسعون مئه مايه مئتي مايتي الف الفي الفا مليون الاف مئات".split())
_ADJECTIVES = frozenset("عنيف مكثف متبادل مسلح مسلحه جديد متقطع متواصل مستمر مباغت واسع متزامن مركز شديد قوي ضخم هائل مماثل اخر اخري ثان عشوايي مضاد مفاجي محدود ليلي".split())
