"""The scan: place phrases of a text from left to right, by head words and names.

قرية كفر كرمين بريف حلب الغربي      head and name, then the countryside of a governorate
بلدات كنصفرة والبارة والفطيرة        a list under one head
على بعد 12 كم جنوب السخنة           a distance and bearing from a place (``around``)
"""

from __future__ import annotations

from marsad.knowledge.places.vocabulary import Head
from marsad.knowledge.wording import wording
from marsad.language.lexicon import known
from marsad.mentions.places.aims import aimed_at, unheard_aim
from marsad.mentions.places.back import back
from marsad.mentions.places.called_by import CALLED_BY_BUILDINGS, NAMING, by_a_building, by_a_spot
from marsad.mentions.places.countryside import rural
from marsad.mentions.places.evidence import describes, follows, nisba, supported
from marsad.mentions.places.known_names import as_written
from marsad.mentions.places.lists import siblings
from marsad.mentions.places.parts import its_camp, parts_of_town
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.roads import beyond_the_dash, to_its_far_end
from marsad.mentions.places.soil import SOIL, soil
from marsad.mentions.places.struck_sites import struck_site
from marsad.mentions.places.surely_named import of_its_unit
from marsad.mentions.places.tags import hashtag
from marsad.mentions.places.unheard import (
    BEFORE_DEFINITE,
    BEFORE_UNHEARD,
    before_unheard,
    could_be_a_village,
    unheard_after,
)
from marsad.mentions.places.unknown_names import UnknownNames
from marsad.mentions.places.view import heard

_W = wording(__name__)

_TELLING = _W["telling"]
"""Adjectives that tell one place of a name from another."""
_BY = frozenset(["عند", "قرب", "امام"])
_AT = frozenset(["في", "علي", "ب"])
_COLOURS = _W["colours"]
"""Those that do so with villages: خربة الراس الأحمر is no الراس."""
_LOCAL = _W["local"]
_SIDES = _W["sides"]
"""Those that do so with villages only: شرق مدينة حلب الشرقية is a side of the city."""
_SETTLED = _W["settled"]
"""Behind the word for a market or square: those of the place told before."""
_OPENING = frozenset([*SOIL, "ان", "مخيم"])
"""Words at which a place that no gazetteer has may begin (``_unknown``)."""
_BEFORE_ARTICLE = frozenset([*BEFORE_DEFINITE, "علي", "ب"])
_LEADING = _BEFORE_ARTICLE | frozenset(BEFORE_UNHEARD)
"""Words behind which one may stand."""
_NAMED = frozenset(["settlement", "quarter", "camp", "street"])
"""Heads that keep their kind before such a name: حي تل السلطان."""


class Scan(UnknownNames):
    """The words of one reading and a place in them; the methods give phrases or None."""

    def phrases(self) -> list[PlacePhrase]:
        """All place phrases, in the order of the text."""
        found: list[PlacePhrase] = []
        norm, plain, triggers, starts, abroad = self.norm, self.bare, self.vocabulary.triggers, self.gazetteer.starts, self.world.starts
        openers, tags = self.vocabulary.name_openers, self.tags
        clitic, blocked = self.clitic, self.blocked
        resume, before = 0, ""
        for i, word in enumerate(norm):
            previous, before = before, word
            if i < resume or i in blocked or (len(word) < 2 and not word.isdigit() and not self._misread(i)):
                continue
            phrase = None
            if word in triggers or word[0].isdigit():
                phrase = self.opened(i)
            elif plain[i] in starts or plain[i] in abroad or word[0] in "وبلفكع" or (i + 1 < self.size and clitic[i + 1] == "-"):
                phrase = self.name(i)
                phrase = self.further(phrase) if phrase is not None else None
                if phrase is not None and not phrase.title and aimed_at(self, i):
                    phrase.strong, phrase.seldom = True, False
            if phrase is None and (word in openers or word in _OPENING or i in tags or previous in _LEADING or aimed_at(self, i)):
                phrase = self._unknown(i, word, previous, found[-1] if found else None)
            if phrase is None:
                continue
            to_its_far_end(self, phrase)
            found.append(phrase)
            found.extend(beyond_the_dash(self, phrase) or siblings(self, phrase))
            resume = found[-1].last
        return found

    def _unknown(self, i: int, word: str, previous: str, last: PlacePhrase | None) -> PlacePhrase | None:
        """A place that no gazetteer has, by its own word or the one before it; ``last`` is the phrase found last."""
        phrase = soil(self, i) if word in SOIL else None
        if phrase is None and word in self.vocabulary.name_openers:
            phrase = self.two_words(i)
        if phrase is None and word == "ان" and (end := self.of_the_desert(i)) is not None:
            phrase = PlacePhrase(i, end, i, end, [], "unknown name of two words", strong=True)
        if phrase is None and i in self.tags and self.after_locative(i):
            phrase = hashtag(self, i)
        if phrase is None and word[:2] == "ال" and previous in _BEFORE_ARTICLE:
            struck = previous == "علي" and self.struck(i - 1)
            joined = previous == "ب" and last is not None and last.last == i - 1
            if (previous in BEFORE_DEFINITE or struck or joined) and self.unheard(i):
                phrase = PlacePhrase(i, i + 1, i, i + 1, [], "unknown name", strong=True)
            if phrase is None and struck:
                phrase = before_unheard(self, i)
        if phrase is None and word == "مخيم" and last is not None and last.last == i - 1:
            phrase = its_camp(self, i, last)
        if phrase is None and previous in BEFORE_UNHEARD:
            phrase = unheard_after(self, i)
        if phrase is None and unheard_aim(self, i):
            phrase = PlacePhrase(i, i + 1, i, i + 1, [], "unknown name", strong=True)
        return phrase

    def _misread(self, i: int) -> bool:
        """في بعقوبة: no preposition follows another, so the letter belongs to the name."""
        return self.clitic[i] == "+" and self.norm[i] in "بلكوف" and i > 0 and self.norm[i - 1] in ("في", "من", "الي", "علي", "نحو", "قرب")

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
        if self.norm[i] in self.vocabulary.rural:
            return rural(self, i)
        head, j = self.head_at(i)
        if head is not None and self._leads(i, j, head):
            return self.headed(i, head, j) or full
        return full

    def head_at(self, i: int) -> tuple[Head | None, int]:
        """The head word or words at a word, the longest first (سلسلة جبال), and the word after them."""
        v = self.vocabulary
        for parts, head in v.long_heads.get(self.norm[i], ()):
            if self.norm[i : i + len(parts)] == list(parts):
                return head, i + len(parts)
        if self.at_valley(i):
            return v.heads["وادي"], i + 1
        return v.heads.get(self.norm[i]), i + 1

    def struck(self, i: int) -> bool:
        """غارات لطيران التحالف على الفازة: a word of attack stands among the words before."""
        return any(self.norm[k] in self.vocabulary.attacking for k in range(max(0, i - 5), i))

    def at_valley(self, i: int) -> bool:
        """خلال مرورهم بوادي ورغون: ب and وادي, where no word of place stands before it; في بوادي حمص is the plural of بادية."""
        return self.norm[i] == "بوادي" and not self.after_locative(i) and self.before(i) != "من" and i + 1 < self.size

    def _leads(self, i: int, j: int, head: Head) -> bool:
        """False for a definite noun (القرية calls back), a noun with a pronoun, and words that are heads only elsewhere."""
        if self.enclitic(j) or (self.norm[i][:2] == "ال" and head.number == "one" and not head.careful and j == i + 1):
            return False
        if head.careful == "spot" and not (self._is_spot(i) or head.kind == "base" and self._attacked(i, j)):
            return False
        if head.careful == "spot" and head.kind == "base" and i in self.parties:
            return False  # قرب قاعدة سلاح الجو
        if head.size == "cluster" and not (self.after_locative(i) or self._is_spot(i) or self.before(i) in self.vocabulary.relations):
            return False
        if (
            head.size == "site"
            and not (head.kind == "checkpoint" and self.before(i) in _BY and self._a_gate_of_a_road(j))
            and self.before(i) not in self.vocabulary.attacking
            and not (self.before(i) in _AT and self.struck(i - 1))
            and not struck_site(self, i, j)
        ):
            return False  # ذكر موقع فلان; but استهدف مجاهدونا موقع فلان
        if self.norm[i] == "حي" and self.before(i) in ("رصاص", "عيار", "عيارات", "ذخيره"):
            return False  # رصاص حي
        if self.norm[i] == "محليه" and self.before(i) in _LOCAL:
            return False  # مصادر محلية واستخبارية
        if self.norm[i] == "احياء" and self.words.text[self.words.start[i]] == "إ":
            return False  # إحياء العلاقات
        return not (
            self.norm[i] == "ناحيه"
            and self.before(i) == "من"
            and not self.extent(j)
            and self.bare[j : j + 1]
            and self.bare[j] not in self.gazetteer.by_key
        )

    def _a_gate_of_a_road(self, j: int) -> bool:
        """عند بوابة الصمود: in Libya a checkpoint, called by a definite word that is seldom one; عند بوابة المدرسة is a door."""
        return (
            j < self.size
            and self.norm[j][:2] == "ال"
            and self.may_name(j)
            and not known(self.norm[j])
            and self.bare[j] not in self.vocabulary.heads
            and could_be_a_village(self, j)
        )

    def _is_spot(self, i: int) -> bool:
        """أمام بوابة شركة نفط, قرب سيطرة فلان: a company or post that is spoken of as a place."""
        return any(self.norm[k] in self.vocabulary.spot_words for k in range(max(0, i - 2), i))

    def _attacked(self, i: int, j: int) -> bool:
        """هاجمت قوات س سلاح المدرعات في حي ص: what was struck, not with what or of what (بسلاح الدروع), nor who struck (هاجم سلاح المدرعات)."""
        before = self.before(i) or ""
        its_own = before in self.vocabulary.attacking and not before.endswith(("وا", "نا"))
        return before not in ("ب", "من") and not its_own and self.struck(i) and supported(self, j + 1)

    def _headed(self, phrase: PlacePhrase) -> PlacePhrase:
        """A full name whose first word is itself a head (مخيم الهول, جبل البشري); where more follows, the longer reading
        stands (مدينة عين عيسى, though مدينة العين is a name)."""
        i = phrase.name_first
        head, j = self.head_at(i)
        if head is None or phrase.head is not None:
            return phrase
        longer = self.headed(i, head, j)
        if longer is not None and longer.last > phrase.last:
            return longer
        if any(e.kind == head.kind for e in phrase.candidates):
            phrase.head = head
        return phrase

    def headed(self, i: int, head: Head, j: int) -> PlacePhrase | None:
        """A head and its name: قرية X, مخيم X, بلدتي X وY."""
        j = self._after_head(head, j)
        if j >= self.size or self.norm[j] == "\n" or j in self.blocked or self.norm[j] in self.vocabulary.between:
            return None  # مزارع بين بلدتي فلانة وفلانة
        name = self.name(j, headed=True)
        set_off = self.extent(j)
        if name is not None and set_off is not None and self.only_begins(name, set_off) and self.may_be_set_off(j, set_off, head):
            name = None  # «صبر الموادم» is not صبر
        short = name is None or name.name_last - name.name_first == 1
        if short and head.number == "many" and head.kind == "quarter" and self.vocabulary.back.get(self.norm[j]) == "capital":
            capital = back(self, j)  # أحياء العاصمة
            if capital is not None:
                capital.first = i
            return capital
        if name is None and head.number == "one" and self.norm[j] in _SETTLED and head.kind in ("facility", "square", "street"):
            of_it = back(self, j)  # سوق المعسكر, ساحة البلدة: of the place told before
            if of_it is not None:
                of_it.first = i
            return of_it
        if short and (phrase := self._inner(i, head, j)) is not None:
            return phrase
        if name is not None and not name.cut and parts_of_town(self, i, name, head):
            name.first, name.head, name.strong, name.weak, name.rule = i, self.vocabulary.heads["مدينه"], True, False, "parts of a town"
            return name
        if name is not None and not name.cut and self._fits(name, head):
            name.first, name.head, name.strong, name.weak, name.rule = i, head, True, False, "head and name"
            name.title = self.in_title(i)
            self.tell_apart(name, head)
            self.of_its_sort(name, head)
            return name
        if not head.names:
            return None
        last = self.unknown(j, head)
        if last is None:
            return None
        last += self.unlike_its_head(last, head) or (head.kind == "quarter" and head.number == "one" and self._sided(last))
        return PlacePhrase(i, last, j, last, [], "head and unknown name", head=head, strong=True, title=self.in_title(i))

    def tell_apart(self, name: PlacePhrase, head: Head | None) -> None:
        """النبطية الفوقا is not النبطية, nor بلدة الغارية الغربية some الغارية: another place, which the gazetteer does not have."""
        if head is not None and head.kind == "quarter" and self._halved(name.last):
            name.last = name.name_last = name.last + 1
            name.candidates = []
            return
        if head is not None and head.kind == "quarter" and head.number == "one" and self._sided(name.last):
            name.last = name.name_last = name.last + 1
            return
        word = self.norm[name.last] if name.last < self.size and not self.clitic[name.last] else ""
        if head is not None and head.kind == "subdistrict" and head.number == "one" and word in ("العليا", "السفلي"):
            name.last = name.name_last = name.last + 1  # مديرية يافع العليا
            name.candidates = []
            return
        small = (
            head is not None
            and head.size in ("village", "town")
            and all(e.population < 20_000 and not e.own and e.kind == "settlement" for e in name.candidates)
        )
        small = small and self.before(name.first) not in self.vocabulary.heads  # مدرسة قرية شنبوق الشرقية
        if head is not None and self.unlike_its_head(name.last, head) and not self._has(name, "governorate"):
            name.last = name.name_last = name.last + 1
            name.candidates = []
        elif (
            head is not None
            and head.kind == "settlement"
            and (word in _TELLING or (small and (word in _SIDES or word in _COLOURS or self.ends_in_landscape(name.last))))
        ):
            name.last = name.name_last = name.last + 1
            name.candidates = []

    def of_its_sort(self, name: PlacePhrase, head: Head) -> None:
        """مستشفى الزاوية التعليمي, محطة بيجي الحرارية: the adjective of a building that is called by its town belongs to its name."""
        word = self.norm[name.last] if name.last < self.size and not self.clitic[name.last] else ""
        feminine = word.endswith("ه")
        masculine = word[:-1] if feminine else word
        if (
            head.kind == "facility"
            and head.number == "one"
            and not name.cut
            and feminine == head.feminine
            and masculine in self.vocabulary.sorts_of_buildings
        ):
            name.last = name.name_last = name.last + 1
            if any(e.kind == "facility" for e in name.candidates):
                name.last = name.name_last = name.last - 1

    def _halved(self, j: int) -> bool:
        """حي الثورة جنوب: a direction that nothing follows parts a quarter from its other half."""
        return (
            j < self.size
            and self.norm[j] in ("شمال", "جنوب", "شرق", "غرب")
            and not self.clitic[j]
            and (j + 1 >= self.size or self.norm[j + 1] in ("و", "،", ",", ".", "\n", "؛", ")"))
        )

    def _sided(self, j: int) -> bool:
        """حي السلماني الشرقي: the side of a quarter, which is named so too."""
        return j < self.size and self.norm[j] in ("الشرقي", "الغربي", "الشمالي", "الجنوبي") and not self.clitic[j]

    def unlike_its_head(self, j: int, head: Head) -> bool:
        """بلدة الخرنق الشرقي, حاجز المليصة الغربية: a side or size that does not agree with the head belongs to the name."""
        word = self.norm[j] if j < self.size and not self.clitic[j] else ""
        if word not in _SIDES and word not in _TELLING or self.enclitic(j + 1):
            return False
        if head.kind not in ("settlement", "checkpoint", "camp", "bridge", "crossing") or head.number == "many":
            return False
        return head.feminine != word.endswith(("ه", "ي") if word in ("الكبري", "الصغري") else "ه")

    def _has(self, name: PlacePhrase, kind: str) -> bool:
        return any(e.kind == kind and e.population >= 20_000 for e in name.candidates)

    def only_begins(self, name: PlacePhrase, end: int) -> bool:
        """True where a name ends within the quotation marks, and more than an adjective follows in them."""
        return name.last < end and not all(
            nisba(self.norm[k]) or self.norm[k] in self.vocabulary.name_adjectives for k in range(name.last, end)
        )

    def _after_head(self, head: Head, j: int) -> int:
        """The word where the name begins: قرى وبلدات X, قرية (X), قرى: X, مدن كل من X, العاصمة الليبية طرابلس, بؤرة استيطانية «X»."""
        norm, heads = self.norm, self.vocabulary.heads
        if head.number != "one":
            while j + 1 < self.size and norm[j] == "و" and norm[j + 1] in heads:
                j += 2
            if j + 1 < self.size and norm[j] in ("كل", "كلا") and norm[j + 1] == "من":
                j += 2
            if j < self.size and norm[j] == ":":
                j += 1
        if j + 1 < self.size and head.word == "العاصمة" and norm[j][:2] == "ال" and norm[j].endswith("يه") and not self.clitic[j + 1]:
            j += 1
        if (
            j + 1 < self.size
            and head.number == "one"
            and self.extent(j + 1) is not None
            and norm[j] not in heads
            and describes(norm[j])
            and self.extent(j) is None
        ):
            j += 1
        return j + 1 if j < self.size and norm[j] == "(" else j

    def _inner(self, i: int, head: Head, j: int) -> PlacePhrase | None:
        """A head before another: منطقة قرية X is the village; but حي تل السلطان is a quarter that is called by a hill."""
        if self.norm[j][:2] == "ال":
            return None
        inner, after = self.head_at(j)
        higher = inner is not None and head.kind == inner.kind == "mountain" and head.word != inner.word  # مرتفعات جبل X is the mountain
        if (
            inner is None
            or inner.number != "one"
            or not higher
            and (head.kind == inner.kind and head.kind not in ("square", "facility") and head.number == "one")
            or not self._leads(j, after, inner)
        ):
            return None
        phrase = self.headed(j, inner, after)
        if phrase is None:
            return (by_a_building(self, i, head, j) or by_a_spot(self, i, head, j)) if head.number == "one" else None
        phrase.first = i
        if inner.kind in NAMING and head.kind in _NAMED and (head.number == "one" or inner.kind == "hill") and not phrase.candidates:
            phrase.head, phrase.name_first = head, j
        if inner.kind == "facility" and head.kind in CALLED_BY_BUILDINGS and head.number == "one" and not phrase.candidates:
            phrase.head, phrase.name_first = head, j  # دوار مصنع السكر
        if inner.size == head.size == "village" and not phrase.candidates and self.norm[j] in self.vocabulary.name_openers:
            phrase.head, phrase.name_first = head, j  # قريتي خربة تنب وسرجة
        return phrase

    def _fits(self, name: PlacePhrase, head: Head) -> bool:
        """A one-word name after a head must not be the first word of a longer one (عين شيب); after other heads than town
        and village it is written as the gazetteer has it (مخيم كويت الرحمة is not Kuwait's camp)."""
        if name.name_last - name.name_first > 1:
            return True
        word, after = self.norm[name.name_first], name.name_last
        if word in self.joined or word in self.vocabulary.not_names and not of_its_unit(self, word, after, head):
            return False
        if word in self.vocabulary.relations or self._goes_further(name, head):
            return False  # ست قرى حول كتم
        tiny = all(e.population < 5_000 and not e.own and e.kind != "governorate" for e in name.candidates)
        if tiny and follows(self, after) == "other" and (describes(word) or (word in self.vocabulary.everyday and head.careful)):
            return False  # مدينة عريقة بناها, منطقة وقف التصعيد
        return head.kind == "settlement" or as_written(word, name.candidates)

    def _goes_further(self, name: PlacePhrase, head: Head) -> bool:
        """قرية خراب الشحم, ساحة رياض الصلح: a small or ill-fitting place's name that is only the first word of another."""
        after = name.name_last
        if after >= self.size or self.clitic[after] or not self.may_name(after) or self.norm[name.name_first][:2] == "ال":
            return False
        if (
            self.norm[name.name_first] in self.vocabulary.given_names
            and self.norm[after][:2] == "ال"
            and head.kind not in ("settlement", "governorate")
        ):
            return True  # ساحة رياض الصلح
        if self.norm[name.name_first] in self.vocabulary.given_names and self.norm[after] in self.vocabulary.name_ends:
            return True  # قرية عيسى خان
        if self.norm[after] in self.vocabulary.given_names and head.kind in ("airport", "facility", "street", "square", "base"):
            return True  # مطار عدن عدي, not that of عدن
        tiny = all(e.population < 5_000 and not e.own and e.kind == "settlement" for e in name.candidates)
        if (
            head.kind == "region"
            and head.number == "one"
            and self.norm[after][:2] != "ال"
            and not heard(self.norm[after])
            and not self.holds_name(after)
            and after not in self.parties
            and self.bare[after] not in self.gazetteer.by_key
            and supported(self, after + 1)
        ):
            return True  # منطقة عدن شرغون is not that of عدن
        if (
            tiny
            and known(self.norm[name.name_first])
            and not heard(self.norm[after])
            and self.norm[after][:2] != "ال"
            and not self.holds_name(after)
        ):
            return True  # موقع بركة ريشا
        if self.norm[name.name_first] not in self.vocabulary.everyday or any(e.population >= 20_000 or e.own for e in name.candidates):
            return False
        return self.norm[after][:2] == "ال" and not self._is_adjective(after, head) and self._completes(after)
