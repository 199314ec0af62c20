"""Names that no gazetteer has: where they end, and which words can be one at all.

قرية برج بوطون الساعة      two words of which no dictionary has the second
قرية «رأس السندول»         the quotation marks say where it ends
مسجد السيدة نفيسة          a title and a given name
"""

from __future__ import annotations

import re
from functools import cached_property

from marsad.knowledge.happenings import singles
from marsad.knowledge.places.vocabulary import Head
from marsad.knowledge.wording import wording
from marsad.language.lexicon import known
from marsad.language.verbs import SURE, finite
from marsad.mentions.places.area_names import CONNECTORS
from marsad.mentions.places.evidence import describes, feminine_nisba, follows, nisba, supported, verb
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.surely_named import ends_with_a_site, future_of_none, torn_off
from marsad.mentions.places.titled_names import TitledNames
from marsad.mentions.places.view import heard

_W = wording(__name__)

_EVERYDAY_AFTER = frozenset(["facility", "street", "square", "bridge", "checkpoint", "front", "base"])
"""After these an everyday word without article says what they are for: محطة وقود."""
_LONGEST = 4
_LANDSCAPE = frozenset(["النهر", "الجبل", "البحر"])
"""Definite nouns that go on with a definite word of a name: النهر الأبيض."""
_HONOURS = _W["honours"]
"""Titles that are names by themselves too, and go on with a given name: الشريف يعقوب."""
_DIGNITIES = _W["dignities"]
"""Titles with article that end a place's name: حمرة الشيخ, جبرة الشيخ."""
_JAILED = _W["jailed"]
"""Whom a court sends to prison: of these none has the name of one."""
_FARMS = frozenset(["مزرعة", "مزارع"])
"""Before an everyday word without article: what is grown or kept there."""
_MONTHS = frozenset(["تشرين", "نيسان", "اذار", "تموز"])
"""Months that revolutions are called by, and so farms, dams and quarters: مزرعة تشرين."""
_NEVER_ALONE = frozenset(["ود", "ام", "ابو", "بو"])
_PROVINCES = frozenset(["إقليم", "ولاية", "مقاطعة"])
"""Heads of large units, of which the name may end in where it lies: إقليم لوغون الشرقي."""
_ENDS_OF_LAND = _W["ends_of_land"]
_CLANS = frozenset(["اولاد", "بني", "ود"])
_SIZES = frozenset(["كبير", "صغير", "كبيره", "صغيره"])
_SHORT_NOUN = re.compile("^ال..[^ي]?ه?$")
"""الحلة, القوز, البلد: too short for an adjective that agrees with قرية."""
_VILLAGE_FORM = re.compile("^[^ماي].ي.ه$")


class UnknownNames(TitledNames):
    """Finds where a name ends that only its surroundings show."""

    def unknown(self, j: int, head: Head | None) -> int | None:
        """Where the name at a word ends that no gazetteer has; None where the word is no name."""
        end = self.extent(j)
        if end is not None and self.may_be_set_off(j, end, head):
            return end
        if head is not None and head.careful and self.holds_name(j) and not heard(self.norm[j]):
            return None  # كمين برفح
        if (last := self.of_the_desert(j)) is not None:
            return last
        if (last := self._of_a_martyr(j, head)) is not None:
            return last
        if (last := self._of_a_lord(j, head)) is not None:
            return last
        if torn_off(self, j, head):
            return j + 2
        if not self.may_name(j):
            return self._cut_by_tokenizer(j, head) if head is not None and head.careful in ("", "careful") else None
        if head is not None and head.careful == "spot":
            return self._company_ends(j)
        if head is not None and not (self._names_area(j, head) if head.careful else self._plausible(j, head)):
            return None
        return self._spot_ends(j) if head is not None and head.kind == "facility" else self._ends(j, head)

    def may_be_set_off(self, j: int, end: int, head: Head | None) -> bool:
        """True for words in quotation marks, brackets or a hashtag that can be a name: «رأس السندول», not “خفض التصعيد”."""
        v = self.vocabulary
        if self.parties.get(j, 0) >= end or j in self.blocked or self.enclitic(end):
            return False
        if self.clitic[j] == "+" and self.norm[j] == "ل" and end > j + 1 and heard(self.norm[j + 1]):
            return False  # معسكر «للمسلحين»
        plain = [self.norm[k] for k in range(j, end) if not (k == j and (self.norm[k] in self.joined or self.norm[k] in v.name_titles))]
        if any(word in v.not_names or word in v.not_area_names for word in plain):
            return False
        if any(not "\u0621" <= self.norm[k][0] <= "\u064a" for k in range(j, end)):
            return False
        word = self.norm[j]
        if end == j + 1 and (describes(word) or word in self.gazetteer.adjectives or len(word) < 2):
            return False
        if head is None:
            return end - j <= 3 and (not heard(word) or (end > j + 1 and (word in self.joined or word in v.heads)))
        bracketed = j > 0 and self.norm[j - 1] == "("
        return not (
            bracketed and end == j + 1 and head.kind in _EVERYDAY_AFTER and word[:2] != "ال" and heard(word) and word not in v.given_names
        )

    def _plausible(self, j: int, head: Head) -> bool:
        """True for a word that can be the name after a head: not an adjective, a verb or an everyday noun in plain use."""
        word, v = self.norm[j], self.vocabulary
        if word in self.joined or word in v.name_titles or word in v.given_names:
            return True
        if j in self.parties or word in v.not_area_names and (head.number == "many" or head.kind in ("camp", "front")):
            return False
        if (
            head.word in _FARMS
            and word[:2] != "ال"
            and known(word)
            and word not in v.given_names
            and word not in _MONTHS
            and not (self.may_name(j + 1) and not self.clitic[j + 1] and self._goes_on(j, j + 1, head))
        ):
            return False  # مزرعة زيتون
        if head.kind == "oilfield" and word.endswith("ين") and known(word):
            return False  # حقول المزارعين
        if head.kind == "front" and self._everyday_front(j) or head.word == "سجن" and word in _JAILED:
            return False  # الحكم بسجن الصحفيين
        if word[0] == "و" and len(word) > 5 and (heard(word[1:]) or describes(word[1:])):
            return False  # مصادر محلية واستخبارية, its و left on the word
        if (
            head.number == "one"
            and head.kind == "facility"
            and word[:2] != "ال"
            and word.endswith("يه")
            and len(word) > 5
            and not known(word)
            and head.word[-1] not in "ةىءا"
            and head.word != "سوق"
            and follows(self, j + 1) != "other"
        ):
            return True  # مستوصف سكينية: no adjective, which would agree with its noun
        if (
            head.kind == "front"
            and head.number == "two"
            and self.norm[j + 1 : j + 2] == ["و"]
            and self.after_locative(j - 1)
            and word not in v.everyday
            and not describes(word)
        ):
            return True  # على جبهتي مريس والفاخر
        if head.kind in _EVERYDAY_AFTER and word[:2] != "ال" and (heard(word) or describes(word)) and not self._dignified(j + 1):
            return (
                self.may_name(j + 1) and not self.clitic[j + 1] and not heard(self.norm[j + 1]) and not self.holds_name(j + 1)
            )  # فندق فيلا روز
        if head.number == "two" and j + 1 < self.size and self.norm[j + 1] == "و" and word not in v.news_words:
            return True  # قريتي صافية وكتيفة
        if word[:2] == "ال" or not heard(word):
            return True
        if self._dignified(j + 1):
            return True  # سوق سعدة السلطان
        after = follows(self, j + 1)
        listed = after == "list" and j + 2 < self.size and not describes(self.norm[j + 2]) and not verb(self.norm[j + 2])
        if describes(word):
            definite = j + 1 < self.size and self.norm[j + 1] in ("الواقعه", "التابعه")  # what stands before these is a name
            if after == "container" and head.size in ("village", "town") and head.number == "one" and self._formed_like_a_village(word):
                return True
            return definite or (listed and head.number != "one") or (not known(word) and after == "container")
        if verb(word) and not self._at_odds(j, head):
            return after == "container" or listed or word in self.sure_words
        if word in v.news_words or word in v.everyday:
            following = self.norm[j + 1] if self.may_name(j + 1) and not self.clitic[j + 1] else ""
            more = bool(following) and (
                not heard(following) or (following[:2] == "ال" and self._completes(j + 1)) or self._two_nouns(j + 1)
            )
            return (
                more
                or supported(self, j + 1)
                or after == "list"
                or head.kind == "mountain"
                and len(word) > 3
                and self._left_or_bound(j + 1)
            )
        return True

    def _left_or_bound(self, j: int) -> bool:
        """قرى محاذية لجبل متين تركتها العائلات, متجهة إلى س: what was done there, or where those went, follows the name of a mountain."""
        return j < self.size and not self.clitic[j] and (finite(self.norm[j]) == SURE or self.norm[j] in self.vocabulary.news_words)

    def _formed_like_a_village(self, word: str) -> bool:
        """قرية حفيرة بريف دمشق: many villages have this form of the adjective; قرية صغيرة بريف دمشق is one that says what it is like."""
        return bool(_VILLAGE_FORM.match(word)) and word not in self.vocabulary.everyday and word not in self.vocabulary.news_words

    def _at_odds(self, j: int, head: Head) -> bool:
        """في بلدة يازون: no verb, since it does not agree with its noun (قرية تعود) and no pronoun leads back to it (قرية يسكنها)."""
        feminine = head.number == "one" and head.kind == "settlement" and head.word[-1] in "ةه"
        if not feminine or self.norm[j][0] != "ي" or not self.may_name(j):
            return False
        ends = next(
            (k for k in range(j + 1, min(j + 5, self.size)) if self.clitic[k] == "+" and self.norm[k] in "وف" or self.norm[k] in "،,."),
            j + 5,
        )
        return not any(self.clitic[k] == "-" for k in range(j + 1, min(ends, self.size)))  # منزلا في بلدة يارون فدمرته

    def _two_nouns(self, j: int) -> bool:
        """قرية قرف مغار بمنطقة جرابلس: a second everyday noun without article, after which the place's container follows."""
        word = self.norm[j]
        if word[:2] == "ال" or describes(word) or verb(word) or word in self.vocabulary.heads:
            return False
        return follows(self, self._past_size(j + 1)) == "container"

    def _past_size(self, j: int) -> int:
        """قرية مقطع حجر كبير جنوبي منبج: the word after كبير, صغير that end a name."""
        return j + 1 if j < self.size and self.norm[j] in _SIZES else j

    @cached_property
    def sure_words(self) -> frozenset[str]:
        """Words that the text somewhere names beyond doubt: a head before and the place's container behind (قرية تنب بناحية شرا)."""
        heads = self.vocabulary.heads
        return frozenset(self.norm[i + 1] for i in range(self.size - 2) if self.norm[i] in heads and follows(self, i + 2) == "container")

    def _everyday_front(self, j: int) -> bool:
        """محور الصحف, جبهة العمل: no front; but جبهة الكسارة غربي مأرب is one, behind a word of place and before one, and so are
        في جبهتي الكسارة والمشجح."""
        if not known(self.bare[j]):
            return False
        before = self.norm[j - 2] if j > 1 else ""
        after, several = (
            follows(self, j + 1),
            self.vocabulary.heads[self.norm[j - 1]].number != "one" if self.norm[j - 1] in self.vocabulary.heads else False,
        )
        return not (
            before in self.vocabulary.strong_locatives
            and (after == "container" or several and after == "list" and self.norm[j] not in self.vocabulary.not_area_names)
        )

    def _ends(self, j: int, head: Head | None) -> int:
        """The end of a name from its first word on: as many words as ask for another, at most four."""
        last = j + 1
        while last < self.size and last - j < _LONGEST:
            if self.clitic[last] == "+" and (
                self._asks(last - 1) and self.misread_name(last) or self._taken_apart(last) or future_of_none(self, last)
            ):
                last += 2  # جديدة كحيط, its second word taken for ك and حيط
                break
            if head is not None and last == j + 1 and (self._of_a_clan(last) or self._half_a_name(j, head)):
                last += 1
                continue
            if self.clitic[last] or self.parted(last) or not self._may_follow(last) or not self._goes_on(j, last, head):
                break
            last += 1
        if head is not None and head.word in _PROVINCES and last < self.size and self.norm[last] in _ENDS_OF_LAND:
            return last + 1
        if last - j > 1 and last < self.size and self.norm[last] in _SIZES and follows(self, last + 1) == "container":
            last += 1
        return last

    def _taken_apart(self, j: int) -> bool:
        """سوق ود بندة, taken for ود, ب and ندة: what ود, أم and أبو never do without is no preposition with its noun."""
        if (
            j + 1 >= self.size
            or self.clitic[j] != "+"
            or self.norm[j] not in "بكل"
            or not self.glued(j + 1)
            or self.norm[j - 1] not in _NEVER_ALONE
            or self.enclitic(j + 2)
        ):
            return False
        return self.norm[j + 1][:2] != "ال" and not heard(self.norm[j] + self.norm[j + 1])

    def _of_a_clan(self, j: int) -> bool:
        """حي أولاد الريف: behind أولاد, بني and a head any definite word ends the name."""
        return (
            self.norm[j - 1] in _CLANS
            and self.norm[j][:2] == "ال"
            and j not in self.blocked
            and not self.clitic[j]
            and self.norm[j] not in self.vocabulary.back
        )

    def _half_a_name(self, j: int, head: Head) -> bool:
        """بلدة بيت سوى: what بيت begins behind the word for a town, whatever word it is."""
        after = self.norm[j + 1]
        return self.norm[j] == "بيت" and head.kind == "settlement" and after.isalpha() and not self.clitic[j + 1] and not self.parted(j + 1)

    def _goes_on(self, first: int, j: int, head: Head | None) -> bool:
        """True where a word belongs to the name that the words before it begin."""
        word, before, v = self.norm[j], self.norm[j - 1], self.vocabulary
        if self.ends_in_landscape(j) or ends_with_a_site(self, j, head):
            return True  # سحم الجولان
        if (j in self.parties or self.holds_name(j)) and not heard(word):
            return False
        if self._asks(j - 1) or (word in CONNECTORS and before in v.given_names) or (before == "علي" and j == first + 1):
            return True
        if word in v.name_adjectives or self._unlike_a_square(first, j, head):
            return True
        if before[:2] != "ال" and self._dignified(j):
            return True  # حمرة الشيخ
        if self._is_adjective(j, head):
            return False
        if before in _HONOURS and (word in v.given_names or not heard(word)):
            return True  # الشريف يعقوب
        if word in v.name_titles and word[:2] != "ال" and self.may_name(j + 1) and not self.clitic[j + 1]:
            return True  # التكلة حاج قرشي
        if (
            j == first + 1
            and word in v.given_names
            and head is not None
            and head.size in ("village", "town")
            and not heard(before)
            and before[:2] != "ال"
            and supported(self, j + 1)
        ):
            return True  # قرية تنوري عمر شرقي المدينة
        if before in v.given_names and (word in v.given_names or word in v.name_ends or (word[:2] == "ال" and self._completes(j))):
            return True
        if j - first > 1 and not (before in v.given_names or before in self.joined):
            return False
        if word[:2] == "ال":
            unknown = not heard(word) and not word.endswith(("ي", "يه", "ين", "ون"))  # السادة الشرامطة
            short = (
                head is not None and head.size == "village" and head.number == "one" and not known(before) and bool(_SHORT_NOUN.match(word))
            )  # الجنيد الحلة
            return (before[:2] != "ال" or before in _LANDSCAPE or unknown or short) and self._completes(j)
        if heard(word):
            return head is not None and heard(before) and before[:2] != "ال" and not supported(self, j) and self._two_nouns(j)
        if word in singles("grammar.yaml", "circumstance"):
            return False  # في مديرية دركينلي مستهدفة سيارة
        if before[:2] == "ال" or (word[0] == "و" and len(word) > 4):
            return False  # حي الصناعة مخلفة; بلدة سان ومجدليا, whose و the tokenizer left
        return word not in v.heads and self.bare[j] not in self.gazetteer.by_key and self.bare[j] not in self.world.by_key

    def _dignified(self, j: int) -> bool:
        """حمرة الشيخ, جبرة الشيخ: a title that ends a place's name, since no given name follows."""
        if j >= self.size or self.norm[j] not in _DIGNITIES or self.clitic[j]:
            return False
        return not (self.may_name(j + 1) and not self.clitic[j + 1] and self.norm[j + 1] in self.vocabulary.given_names)

    def further(self, name: PlacePhrase) -> PlacePhrase:
        """جبرة الشيخ is no جبرة: a small place's name that a title goes on with is another place's."""
        small = name.head is None and name.last == name.first + 1 and all(e.population < 20_000 and not e.own for e in name.candidates)
        if small and self.norm[name.first][:2] != "ال" and self._dignified(name.last):
            name.last = name.name_last = name.last + 1
            name.candidates, name.rule, name.weak, name.seldom = [], "unknown name", False, False
        return name

    def ends_in_landscape(self, j: int) -> bool:
        """سحم الجولان: a landscape, which ends the name of a place in it."""
        if j >= self.size or self.clitic[j]:
            return False
        before, v = self.norm[j - 1], self.vocabulary
        plain = before[:2] == "ال" or before in v.everyday or before in v.news_words or before in v.heads
        return self.norm[j] in v.landscapes and not plain

    def _is_adjective(self, j: int, head: Head | None) -> bool:
        """بلدة تربل البقاعية, مدينة بيشاور الباكستانية, سجن بادوش المركزي: what kind of place it is, not its name."""
        word = self.norm[j]
        if word in self.gazetteer.adjectives or word in self.vocabulary.states_of_places:
            return True
        if head is None or head.size or head.kind in ("base", "mountain", "region", "subdistrict", "island"):
            return feminine_nisba(word) or (head is not None and (head.size == "city" or head.kind == "mountain") and nisba(word))
        if (
            head.kind == "quarter"
            and known(self.norm[j - 1])
            and self.norm[j - 1][:2] != "ال"
            and self.norm[j - 1] not in self.vocabulary.given_names
        ):
            return feminine_nisba(word)  # حي ربع الحضرمي
        return nisba(word) or feminine_nisba(word)

    def _spot_ends(self, j: int) -> int:
        """Where the name of a building ends: مستشفى كمال عدوان, مبنى الأمن السياسي, مجمع ناصر الطبي."""
        last = j + 1
        v = self.vocabulary
        personal_first = self.norm[j] in v.given_names or self._asks(j)
        if self._taken_apart(last):
            return last + 2
        longest = _LONGEST
        while last < self.size and last - j < longest and not self.clitic[last] and self._may_follow(last):
            word, before = self.norm[last], self.norm[last - 1]
            if word in CONNECTORS and (before in v.given_names or before == "الله") and self.may_name(last + 1):
                last, longest = last + 1, _LONGEST + 1  # مسجد عبد الله بن مسعود
                continue
            if word in v.heads or word in v.inside or word in v.back_same or (self.holds_name(last) and not self._asks(last - 1)):
                break
            personal = before in v.given_names or self._asks(last - 1)
            if finite(word) == SURE and not self._asks(last - 1) and word not in v.given_names:
                break  # قرب مسجد خالد بن مسعود استمرت ساعات
            if (personal and (not nisba(word) or before in v.name_titles)) or (
                last == j + 1 and before in _HONOURS and word in v.given_names
            ):
                last += 1
            elif word[:2] == "ال":
                belongs = word.endswith(("ي", "يه")) or (personal_first and last - j < 3) or (last == j + 1 and self._dignified(last))
                if not belongs or word in v.directions or word in self.gazetteer.adjectives:
                    break
                last += 1
            elif not heard(word) and self.bare[last] not in self.gazetteer.by_key and last not in self.parties:
                last += 1
            else:
                break
        return last

    def unheard(self, j: int) -> bool:
        """True for a definite word that no dictionary has with or without its article, and that is no form of a noun."""
        if j >= self.size or j in self.blocked or self.clitic[j] or self.enclitic(j + 1):
            return False
        word = self.norm[j]
        if word[:2] != "ال" or len(word) < 6 or word.endswith(("ي", "ات", "ين", "ون")):
            return False
        if word.endswith("يه") and not (self.norm[j - 1] == "في" and follows(self, j + 1) in ("end", "container", "time")):
            return False  # but: في الصقلاوية أمس
        return not heard(word) and word not in self.vocabulary.given_names and self.may_name(j)

    def two_words(self, i: int) -> PlacePhrase | None:
        """على مجدل فلون: a name of two words that no gazetteer has, behind a word of place."""
        sure = self.norm[i] in self.vocabulary.sure_openers or self.after_locative(i)
        if (sure or self.before(i) == "من") and (last := self._of_a_mother(i)) is not None:
            return PlacePhrase(i, last, i, last, [], "unknown name of two words", strong=True)
        if not sure or not self.opens_longer(i):
            return None
        last = self.past_title(i + 2)
        return PlacePhrase(i, last, i, last, [], "unknown name of two words", strong=True, title=self.in_title(i))

    def past_title(self, last: int) -> int:
        """بئر الأسطى ميلاد: where a name of two words ends whose second is a title, which asks for another."""
        return last + 1 if self.norm[last - 1] in self.vocabulary.name_titles and self._may_follow(last) and not self.clitic[last] else last

    def of_the_desert(self, i: int) -> int | None:
        """من إن أفراك, بلدة إن خليل: names of the Sahara that begin like the particle, which no word of place stands before; where they
        end."""
        if i == 0 or i + 1 >= self.size or self.norm[i] != "ان" or self.clitic[i] or self.words.text[self.words.start[i]] not in "إا":
            return None
        before = self.vocabulary.heads.get(self.norm[i - 1])
        placed = self.norm[i - 1] in ("في", "من", "الي", "نحو", "صوب", "اتجاه", "قرب") or before is not None and before.number == "one"
        return i + 2 if placed and self.may_name(i + 1) and not self.clitic[i + 1] and not heard(self.norm[i + 1]) else None

    def _of_a_mother(self, i: int) -> int | None:
        """في أم دم حاج أحمد, من أم قرون: behind في or من this word opens a place's name, whatever word follows; where it ends."""
        if (
            self.norm[i] != "ام"
            or i == 0
            or self.norm[i - 1] not in ("في", "من", "الي", "نحو", "صوب")
            or i + 1 >= self.size
            or self.clitic[i + 1]
            or self.norm[i + 1][:2] == "ال"
        ):
            return None
        if not self.may_name(i + 1) and not (
            len(self.norm[i + 1]) == 2
            and self.norm[i + 1].isalpha()
            and not self.enclitic(i + 2)
            and self.norm[i + 1] not in self.vocabulary.locatives
        ):
            return None
        v, last = self.vocabulary, i + 2
        if self.norm[i + 1] in v.given_names:
            return None
        if last + 1 < self.size and self.norm[last] in v.name_titles and self.norm[last + 1] in v.given_names:
            return last + 2
        if self.norm[i - 1] == "من":
            return None  # شكوى من أم ثكلى
        return last if self.item_ends(last) or follows(self, last) in ("time", "clause") else None
