"""Names that no gazetteer has and that the tokenizer took apart, since they begin or end like a particle.

قرية بيلونية        not ب and يلونية
محور كبانة          not ك and بانة
قرية سفوهن          not سفو and هن
"""

from __future__ import annotations

from marsad.knowledge.places.vocabulary import Head
from marsad.knowledge.wording import wording
from marsad.language.lexicon import known
from marsad.mentions.places.evidence import describes, follows, verb
from marsad.mentions.places.known_names import KnownNames
from marsad.mentions.places.view import heard

_W = wording(__name__)

_ITEM_ENDS = frozenset(["و", "،", ",", ".", "\n", "في", "ب", "من", "ما", "مما", "ولم", "دون", "حيث", ")", "؛", ":"])
_COMMON_ENCLITICS = _W["common_enclitics"]
"""After a known word these are possessive (قرية أجداده); others are more often the end of a name (قرية سفوهن)."""
_KIN = _W["kin"]
"""Of whom or what it may be said that a village is his: قرية أجداده, قرية والدته."""


class MisreadNames(KnownNames):
    """Finds where such names end."""

    def item_ends(self, i: int) -> bool:
        if i >= self.size:
            return True
        word = self.norm[i]
        v = self.vocabulary
        return (
            word in _ITEM_ENDS
            or word in v.rural
            or word in v.directions
            or word in v.relations
            or word in v.inside
            or word in v.heads
            or word in v.time_words
        )

    def misread_name(self, j: int) -> bool:
        """كونين, ورغون: a name that the tokenizer took for a particle and a word that nobody knows; البو بالي, for ب and إلى."""
        if self.clitic[j] == "+" and self.glued(j + 1) and self.norm[j] in "بك" and self.norm[j + 1] == "الي" and not self.enclitic(j + 2):
            return True
        return (
            self.clitic[j] == "+"
            and self.glued(j + 1)
            and j + 1 < self.size
            and not self.clitic[j + 1]
            and len(self.norm[j + 1]) > 1
            and not heard(self.norm[j + 1])
            and self.norm[j + 1][:2] != "ال"
            and not self.enclitic(j + 2)
        )

    def _cut_by_tokenizer(self, j: int, head: Head | None) -> int | None:
        """قرية بيلونية: a name that no dictionary has and that begins or ends like a clitic; where it ends."""
        if j + 1 >= self.size or self.words.end[j] != self.words.start[j + 1]:
            return None
        before, stem = (self.norm[j], self.norm[j + 1]) if self.clitic[j] == "+" else ("", self.norm[j])
        v = self.vocabulary
        if j in self.parties or j + 1 in self.parties or (before and stem in v.news_words):
            return None
        if before in ("و", "ف", "س"):
            noun = before == "س" and stem[0] not in "يت" and not self.enclitic(j + 2)  # بلدة سنجل, taken for س and نجل
            village = before == "س" and head is not None and head.kind == "settlement" and head.number == "one"
            noun = noun or village and (self.item_ends(j + 2) or follows(self, j + 2) == "container")  # في بلدة سيلو التابعة لولاية كذا
            return j + 2 if noun or self.misread_name(j) else None  # جبال ورغة
        if before == "ب" and stem[:2] == "ال" and head is not None and head.kind == "valley":
            plain = stem in v.back or self.bare[j + 1] in v.heads or self.bare[j + 1] in self.gazetteer.by_key
            return None if plain or not self.item_ends(j + 2) else j + 2  # وادي بالحارث
        if before == "ل" and known(stem) and head is not None and head.careful == "careful":
            return None  # مصادر محلية لشبكة فلانة
        if before and (before not in "بلك" or stem[:2] == "ال" or stem in v.heads or stem in v.rural or stem in v.directions):
            return None
        if before and stem in v.locatives:
            return None  # قرى باتجاه قضاء فلان
        if before and not heard(stem) and not self.enclitic(j + 2) and self._ends_two(j + 2):
            return j + 3  # منطقة لاشكر جاه
        camp = head is not None and head.kind == "camp" and self.norm[j + 2 : j + 3] == ["ل"]  # معسكر كساب للنازحين
        if before and known(stem) and (self.enclitic(j + 2) or not (self.item_ends(j + 2) or camp) and j + 2 not in self.quoted):
            return None  # قرية بسبب القصف; but ثكنة ليمان «ثأرا لفلان»
        if not before and self._ends_like_his(j, head):
            return j + 2
        if not before and (self.clitic[j + 1] != "-" or stem in v.heads or (known(stem) and self.norm[j + 1] in _COMMON_ENCLITICS)):
            return None
        if (
            before
            and self.bare[j + 1] in self.gazetteer.by_key
            and not (before == "ك" and self.item_ends(j + 2) and self._lesser_name(j + 1))
        ):
            return None
        return None if len(stem) < 3 else j + 2

    def _ends_like_his(self, j: int, head: Head | None) -> bool:
        """في قرية كيسته عقب القصف: no pronoun of a man, behind the word for a village; but في قرية أجداده."""
        if head is None or head.kind != "settlement" or head.number != "one" or self.norm[j + 1] != "ه" or self.clitic[j + 1] != "-":
            return False
        stem, v = self.bare[j], self.vocabulary
        if (
            self.norm[j] in _KIN
            or self.norm[j][:2] == "ال"
            or stem in v.news_words
            or stem in v.everyday
            or self.norm[j][0] in "يتن"
            and verb(self.norm[j])
        ):
            return False
        return self.item_ends(j + 2) or follows(self, j + 2) in ("end", "container", "time", "clause")

    def _ends_two(self, j: int) -> bool:
        """The second word of a name that no dictionary has the first of: it is no word of the sentence and the name ends behind it."""
        if (
            not self.may_name(j)
            or describes(self.norm[j])
            or verb(self.norm[j])
            or self.norm[j] in self.vocabulary.heads
            or self.norm[j][:2] == "ال"
        ):
            return False
        noun = self.norm[j] not in self.vocabulary.news_words and not self.norm[j].endswith(("ا", "ه", "ات"))
        return not heard(self.norm[j]) or (noun and follows(self, j + 1) == "container")

    def _lesser_name(self, j: int) -> bool:
        """محور كبانة: a place so small that no one compares another to it."""
        return all(e.population < 200_000 and not e.own for e in self.gazetteer.candidates(self.bare[j]))
