"""The words of one reading as the finder of places sees them, and small questions about single words.

قرية «أبو عيد»      quotation marks, brackets and hashtags say where a name ends (``extent``)
حلب اليوم           words of an outlet's name are ``blocked``
"""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.names import joined_words
from marsad.knowledge.places.vocabulary import PlaceWords, place_words
from marsad.knowledge.places.world import world
from marsad.knowledge.wording import wording
from marsad.language.folding import bare
from marsad.language.lexicon import known
from marsad.language.words import standing
from marsad.mentions.model import Reading

_W = wording(__name__)

JOINED_WORDS = joined_words()
_NOT_WITHIN = frozenset(["،", ",", "\n", ".", ":", "-", "–", "—", "/", "("])
_FEMININE = _W["feminine"]
_ALIAS = _W["alias"]
_SURNAMED = _W["surnamed"]
_SOME_OF = frozenset(["من", "بين", "ابرز", "اهم"])
_COUNTED = 9
"""Words from places that are only counted (عدة بلدات) to the name of one of them, at most."""
_NOTABLES = _W["notables"]
_FATHERS = frozenset(["ابو", "ابي", "ابا", "ام"])
"""With what a man's or a woman's byname begins."""
_LORDS = frozenset(["السيد", "الشهيد", "الشهيده"])
"""Titles that are no name by themselves, but end one: تل السيد."""
LONGEST_EXTENT = 5
"""Words that a name in quotation marks may have."""


@lru_cache(maxsize=1 << 14)
def heard(word: str) -> bool:
    """True for a folded word that the word list has, with or without its article, or that our own lists of news words have
    (ميليشيا); an accusative (انتقاما) counts as its noun."""
    if known(word) or known(bare(word)) or word in place_words().news_words:
        return True
    return len(word) > 5 and word.endswith("ا") and known(word[:-1])


class WordView:
    """The words of one reading with the gazetteer and the vocabulary."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.words = reading.words
        self.norm = reading.words.norm
        self.bare = reading.words.bare
        self.clitic = reading.words.clitic
        self.size = len(self.norm)
        self.gazetteer = gazetteer
        self.vocabulary: PlaceWords = place_words()
        self.world = world()
        self.joined = JOINED_WORDS | self.vocabulary.name_openers
        self.groups = 0
        self.blocked = self._blocked(reading)
        self.sloppy = self._sloppy()
        self.tags = self._tags()
        self.quoted = {first: last for first, last in reading.words.quotes if 0 < last - first <= LONGEST_EXTENT}
        self.parties = {a.first: a.last for a in reading.actors if not a.adjective and a.form in ("name", "members", "unknown_body")}

    def _blocked(self, reading: Reading) -> set[int]:
        """Words of page furniture and of phrases that only hold a place's name (حلب اليوم)."""
        blocked: set[int] = set()
        for start, end in reading.skip:
            first, last = self.words.at(start, end)
            blocked.update(range(first, last))
        table = self.vocabulary.not_places
        norm = self.norm
        for i in standing(norm, table):
            for parts in table[norm[i]]:
                if norm[i : i + len(parts)] == list(parts):
                    blocked.update(range(i, i + len(parts)))
                    break
        for i in standing(norm, _ALIAS):
            blocked.update(self._alias(i))
        return blocked

    def _alias(self, i: int) -> range:
        """القيادي الملقب بأبو حلب: the words of what a man is called, where it is no place that is called so (المعبر المعروف بأبو الزندين)."""
        heads, k = self.vocabulary.heads, i + 1
        if any(self.bare[n] in heads for n in range(max(0, i - 2), i)):
            return range(0)
        while k < self.size and self.norm[k] in ("ب", "اسم", "لقب", '"', "«", "(", ":"):
            k += 1
        if k + 1 >= self.size or self.norm[k] not in _FATHERS or k == i + 1 and self.norm[i] not in _SURNAMED:
            return range(0)
        return range(k, k + 2)

    def _sloppy(self) -> bool:
        """True for a text that writes مدينه, قريه: its final ه may be any ة."""
        text = self.words.text
        ends = [text[self.words.end[i] - 1] for i in range(self.size) if self.norm[i] in _FEMININE and not self.enclitic(i + 1)]
        return 2 * ends.count("ه") >= len(ends) and bool(ends)

    def extent(self, j: int) -> int | None:
        """Where the quotation, bracket or hashtag that begins at a word ends; None where none does or it holds a list."""
        if j >= self.size or j in self.blocked:
            return None
        last = self.quoted.get(j) or self._bracket(j) or self._tag(j)
        if last is None or not "\u0621" <= self.norm[j][0] <= "\u064a":
            return None
        inner = range(j, last)
        if any(self.norm[k] in _NOT_WITHIN or (k > j and self.norm[k] == "و" and self.clitic[k] == "+") for k in inner):
            return None
        return last

    def _bracket(self, j: int) -> int | None:
        """قرية (أبو عيد): the word after the name, where brackets hold it."""
        if j == 0 or self.norm[j - 1] != "(":
            return None
        for k in range(j + 1, min(j + LONGEST_EXTENT, self.size)):
            if self.norm[k] == ")":
                return k
        return None

    def tagged(self, j: int) -> bool:
        """True for the first word of a hashtag."""
        return j in self.tags

    def _tags(self) -> frozenset[int]:
        text = self.words.text
        return frozenset(i for i, start in enumerate(self.words.start) if start and text[start - 1] == "#") if "#" in text else frozenset()

    def _tag(self, j: int) -> int | None:
        """#تل_رفعت: its words are joined by underscores."""
        if not self.tagged(j):
            return None
        last = j + 1
        while (
            last < self.size
            and "\u0621" <= self.norm[last][0] <= "\u064a"
            and self.words.text[self.words.end[last - 1] : self.words.start[last]] in ("_", "")
        ):
            last += 1
        return last

    def after_locative(self, i: int) -> bool:
        before = self.before(i)
        return before is not None and (before in self.vocabulary.strong_locatives or self.one_of_these(i))

    def one_of_these(self, i: int) -> bool:
        """قصفت عدة بلدات، منها سرمين; قرى أبرزها سرمين: a name behind what takes up places that were only counted."""
        norm = self.norm
        if i < 3 or norm[i - 1] not in ("ها", "هما", "هي"):
            return False
        told = norm[i - 2] in _SOME_OF if norm[i - 1] != "هي" else self.clitic[i - 1] != "-"
        return told and any(
            (head := self.vocabulary.heads.get(norm[k])) is not None and head.number != "one" for k in range(max(0, i - _COUNTED), i - 1)
        )

    def before(self, i: int) -> str | None:
        """The word before, quotation marks and hashes not being words."""
        return self.norm[i - 1] if i > 0 else None

    def in_title(self, i: int) -> bool:
        """مجلس منبج: the word before is the noun of a body."""
        before = self.before(i)
        if before == "و" and i > 2 and self.norm[i - 3] in _NOTABLES:
            return True  # وجهاء تاورغاء ومصراتة
        return before is not None and before in self.vocabulary.bodies and self.clitic[i - 1] == ""

    def enclitic(self, i: int) -> bool:
        return i < self.size and self.clitic[i] == "-"

    def holds_name(self, i: int) -> bool:
        """بنيروبي, بالموصل: a word that the tokenizer left whole and that is a known name behind a preposition."""
        word = self.norm[i]
        if word[0] == "ب" and word[1:] in self.joined and i + 1 < self.size and f"{word[1:]} {self.bare[i + 1]}" in self.gazetteer.by_key:
            return True  # بود مدني
        return len(word) > 4 and word[0] in "بلو" and (bare(word[1:]) in self.gazetteer.by_key or bare(word[1:]) in self.world.by_key)

    def glued(self, i: int) -> bool:
        """True where nothing stands between a word and the one before it."""
        return 0 < i < self.size and self.words.end[i - 1] == self.words.start[i]

    def parted(self, j: int) -> bool:
        """True where a tatweel stands between a word and the one before it, as a dash (كفرفلون ـ التلعون)."""
        return j > 0 and self.words.text[self.words.end[j - 1] : self.words.start[j]].strip() == "ـ"

    def may_name(self, j: int) -> bool:
        """True for a word that can be (part of) a place's name."""
        if j >= self.size or j in self.blocked:
            return False
        word = self.norm[j]
        v = self.vocabulary
        if word == "علي" and self._given_name(j):
            return True
        if len(word) < 3 and not (
            word in self.joined and j + 1 < self.size and (self.norm[j + 1] not in v.not_names or self.norm[j + 1] in _LORDS)
        ):
            return False
        if not "\u0621" <= word[0] <= "\u064a" or self.clitic[j] or self.enclitic(j + 1):
            return False
        if "\u064b" in self.words.text[self.words.start[j] : self.words.end[j] + 1]:
            return False  # مخلفةً, تعبيراً: no name is written with this ending
        if word in self.joined and word in v.not_names:  # جديدة عرطوز, but not قرية جديدة
            return j + 1 < self.size and not self.clitic[j + 1] and not known(self.norm[j + 1]) and self.norm[j + 1].isalpha()
        if word.endswith("يا") and word[:-1] in v.not_names:
            return False  # استهدفت مبنى سكنيا
        return not (
            word in v.not_names or word in v.locatives or word in v.rural or word in v.directions or word in v.relations or word in v.units
        )

    def _given_name(self, j: int) -> bool:
        """قرية علي سراي, which folding makes the preposition على: behind a head, in a text that writes على otherwise."""
        head = self.vocabulary.heads.get(self.norm[j - 1]) if j > 0 and not self.clitic[j] else None
        if (
            head is None
            or head.number != "one"
            or head.kind not in ("settlement", "region")
            or self.words.text[self.words.end[j] - 1] != "ي"
            or j + 1 >= self.size
            or self.clitic[j + 1]
        ):
            return False
        word = self.norm[j + 1]
        return len(word) > 2 and word[:2] != "ال" and word.isalpha() and (not known(word) or " على " in self.words.text)
