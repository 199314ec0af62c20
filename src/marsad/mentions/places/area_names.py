"""Which words name a region, municipality or company, and which only say its sort.

منطقة الكرادة       a name; منطقة حدودية, منطقة يسيطر عليها are none
شركة نفط ذي قار     a name; شركة خاصة is none
"""

from __future__ import annotations

from marsad.knowledge.places.vocabulary import Head
from marsad.language.lexicon import known
from marsad.mentions.places.evidence import agreeing, describes, feminine_nisba, follows, verb
from marsad.mentions.places.misread_names import MisreadNames
from marsad.mentions.places.surely_named import future_of_none, no_adjective
from marsad.mentions.places.view import heard

CONNECTORS = frozenset(["بن", "ابن", "ابو", "بنت"])


class AreaNames(MisreadNames):
    """Judges words after heads that everyday words follow too."""

    def _names_area(self, j: int, head: Head) -> bool:
        """True for a word that names a region or municipality (منطقة الكرادة, بلدية مسلمون), not its sort (منطقة حدودية)."""
        word, v = self.norm[j], self.vocabulary
        if word in v.not_area_names or word in self.gazetteer.adjectives or word in v.back or j in self.parties:
            return False
        if word == "علي" and head.number == "one":
            return True  # غابة علي بولي, which folding makes the preposition على
        after = j + 2 if j + 1 < self.size and self.norm[j + 1] == "،" else j + 1
        if after < self.size and self.norm[after] in ("التابعه", "الواقعه") and word[:2] == "ال":
            return True  # منطقة الجبلية التابعة لمديرية فلانة
        if head.number == "two" and word[:2] == "ال" and after < self.size and self.norm[after] == "و":
            return True  # منطقتي الجبلية والفازة
        if self._in_clause(j) or (head.size == "city" and feminine_nisba(word)):
            return False  # منطقة يسيطر عليها, العاصمة البوليفية
        if word[0] == "و" and len(word) > 5 and (heard(word[1:]) or describes(word[1:])):
            return False  # مصادر محلية واستخبارية
        if head.careful == "unknown" and head.feminine and word.endswith("يه") and describes(word):
            return False  # بؤرة إجرامية
        if not heard(word) or (not known(word) and (word[:2] != "ال" or head.careful == "careful")):
            return True
        if word in v.name_openers or word in v.name_titles:
            torn = j + 1 < self.size and self.clitic[j + 1]
            return self.misread_name(j + 1) or future_of_none(self, j + 1) if torn else self._may_follow(j + 1)
        if head.careful == "unknown":
            return False
        if no_adjective(self, j, head):
            return True
        if word[:2] == "ال":
            return not word.endswith("يه") or not known(self.bare[j]) or (self.norm[j - 1][:2] != "ال" and self._is_construct(j))
        following = self.norm[j + 1] if j + 1 < self.size else ""
        if following in v.given_names and not self.clitic[j + 1]:
            return True
        if describes(word) or verb(word):
            return False
        past = j + 2 if feminine_nisba(following) else j + 1  # مديرية منبه الحدودية بمحافظة صعدة
        if head.kind == "subdistrict" and following in v.name_adjectives and not self.clitic[j + 1] and word not in v.everyday:
            return True  # مديرية مرخة السفلى
        if head.careful == "careful" and word not in v.news_words and word not in v.everyday and follows(self, past) == "container":
            return True
        if head.kind == "region":
            return not word.endswith(("ه", "ت", "ي")) and following in v.directions and following[:2] != "ال"
        if (
            head.kind == "subdistrict"
            and head.feminine
            and feminine_nisba(following)
            and word not in v.news_words
            and word not in v.everyday
        ):
            return True  # مديرية منبه الحدودية: the adjective is the head's, which the word between makes definite
        return head.kind == "subdistrict" and not word.endswith(("ه", "ت")) and (self.item_ends(j + 1) or agreeing(following))

    def _is_construct(self, j: int) -> bool:
        """في منطقة الصخرية بالشنبوقة: no adjective, which would have its noun definite too; what follows can follow a name."""
        named = j + 2 < self.size and self.norm[j + 1] in ("ب", "في") and self.norm[j + 2][:2] == "ال" and not heard(self.norm[j + 2])
        return self.norm[j] not in self.vocabulary.directions and (named or follows(self, j + 1) in ("container", "end", "time"))

    def _in_clause(self, j: int) -> bool:
        """منطقة يسيطر عليها: a verb whose preposition refers back to the noun."""
        return (
            j + 2 < self.size
            and self.clitic[j + 2] == "-"
            and self.norm[j + 1] in ("علي", "في", "ب", "عن", "ل", "من", "الي")
            and self.norm[j][0] in "يت"
        )

    def _company_ends(self, j: int) -> int | None:
        """Where the name of a company ends: شركة نفط ذي قار, مصرف الرافدين; None for a word that says what sort it is."""
        last = j + 1
        if describes(self.norm[j]) or verb(self.norm[j]) or j in self.parties:
            return None
        if self.norm[j][:2] == "ال" or not heard(self.norm[j]):
            return last
        named = self.name(last, headed=True)
        if named is not None and not named.cut:
            return named.last
        return last + 1 if self.may_name(last) and not self.clitic[last] and self.norm[last][:2] == "ال" else None

    def _asks(self, j: int) -> bool:
        """True for a word after which a name goes on: كفر, أبو, السيدة."""
        return self.norm[j] in self.joined or self.norm[j] in self.vocabulary.name_titles

    def _may_follow(self, j: int) -> bool:
        """A word that can go on with a name: also علي, which folding makes the preposition على, and short ones (أبو ذر)."""
        if self.may_name(j):
            return True
        if j >= self.size:
            return False
        if self.norm[j] == "السيد" and self.norm[j - 1] in self.vocabulary.name_openers and not self.clitic[j] and j not in self.blocked:
            return True  # قرية تل السيد
        personal = self._asks(j - 1) or self.norm[j - 1] in self.vocabulary.given_names
        if (
            self.norm[j] in CONNECTORS
            and (self.norm[j - 1] in self.vocabulary.given_names or self.norm[j - 1] == "الله")
            and not self.clitic[j]
        ):
            return True  # طارق بن زياد, عبد الله بن مسعود
        if not personal or j in self.blocked or self.clitic[j] or self.enclitic(j + 1):
            return False
        return (self.norm[j] == "علي" and self.words.text[self.words.end[j] - 1] == "ي") or (
            len(self.norm[j]) == 2 and self._asks(j - 1) and self.norm[j] not in self.vocabulary.locatives and self.norm[j].isalpha()
        )

    def _completes(self, j: int) -> bool:
        """A definite word that can end a name (سلة الزهور), not one that describes it (اطمة الحدودية, زركان التابعة)."""
        word, v = self.norm[j], self.vocabulary
        if (
            word in v.directions
            or word in v.inside
            or word in v.relations
            or word in v.road_adjectives
            or word in v.back_same
            or word in v.back
        ):
            return False
        return word not in self.gazetteer.adjectives and self.bare[j] not in v.not_names and word not in v.time_words
