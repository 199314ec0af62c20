"""Nouns where they stand: which counted noun a word is, and what the words after it add.

``عناصر شرطة``, ``مدنيين جرحى``, ``عشرون قتيلا وجريحا``, ``طفلا وطفلة``; vowel signs tell ``مقاتلَين`` from ``مدنيِّين``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from marsad.language.numerals import starts_number
from marsad.language.words import Words
from marsad.mentions.accusatives import indefinite_object
from marsad.mentions.counts_nouns import Noun, Phrase
from marsad.mentions.counts_vocabulary import vocabulary

_OF = "من"
_WOMEN_AND_CHILDREN = ("women", "children")
_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650"
_DUAL = re.compile("(?:\u064e\u0651?|\u0651\u064e)ي\u0652?ن$|ي\u0652ن$")
_PLURAL = re.compile("(?:\u0650\u0651?|\u0651\u0650)ين$")


def noun_at(words: Words, i: int) -> tuple[Noun, int] | None:
    """The counted noun at word ``i`` and the word after it."""
    if i < len(words.bare):
        for phrase, noun in vocabulary().nouns.get(words.bare[i], ()):
            if matches(words, i, phrase):
                return noun, i + len(phrase)
    return None


def matches(words: Words, i: int, phrase: Phrase) -> bool:
    return len(phrase) == 1 or tuple(words.bare[i : i + len(phrase)]) == phrase


def qualified(words: Words, noun: Noun, last: int) -> tuple[str | None, int, str]:
    """What a second noun adds: أشخاص مدنيين, عناصر شرطة, مدنيين جرحى; the group, the end, what is counted."""
    group, what = noun.group, noun.what
    state = words.norm[last - 1] != words.bare[last - 1] or noun.group == "families"  # أفراد العائلة مفقودين
    following = noun_at(words, last) if noun.person and not state and last < len(words.clitic) and words.clitic[last] == "" else None
    object_of_it = (
        last < len(words.norm) and words.norm[last].endswith("ين") and (words.norm[last - 1].endswith("ون") or noun.form == "one")
    )
    deed = noun.form == "two" and words.norm[last : last + 1] == ["قتلا"] and last + 1 < len(words.norm)
    killers = deed and (indefinite_object(words, last + 1) or starts_number(words, last + 1))  # رجلين قتلا صيدليا
    alike = (
        following is not None
        and not killers
        and not (object_of_it and following[0].what == "people")  # قتل مسلحون صيادين, قتل مسلح جنديين
        and following[0].person
        and (
            following[0].form != "one"
            or (noun.form == "one" and following[0].what == "people" and following[0].accusative <= noun.accusative)
        )
    )
    if following and alike and words.norm[last] == words.bare[last] and words.clitic[following[1] : following[1] + 1] != ["-"]:
        second = following[0]
        what = second.what if what == "people" else what
        return (group if group not in (None, "civilians") else second.group or group), following[1], what
    if last + 1 < len(words.norm) and words.norm[last] == _OF and group is None:
        second_found = noun_at(words, last + 1)
        if second_found and second_found[0].person and second_found[0].form != "one" and words.norm[last + 1] != words.bare[last + 1]:
            group = second_found[0].group  # خمسة قتلى من المدنيين
    return group, last, what


def both_fates(words: Words, noun: Noun, what: str, last: int, low: int) -> tuple[str, int]:
    """One number for both: ``عشرات القتلى والجرحى``, ``عشرون قتيلا وجريحا``, ``25 شهيد وجريح``; not ``ثلاثة قتلى وجرحى``."""
    if noun.what not in ("killed", "wounded") or last + 1 >= len(words.norm) or words.norm[last] != "و":
        return what, last
    second = noun_at(words, last + 1)
    if second is None or {noun.what, second[0].what} != {"killed", "wounded"}:
        return what, last
    definite = words.norm[last - 1] != words.bare[last - 1] and words.norm[last + 1] != words.bare[last + 1]
    counted = second[0].lemma == "إصابة" or (second[1] < len(words.norm) and starts_number(words, second[1]))  # 27 قتيلا وإصابة 106
    singular = noun.form == second[0].form == "one" and not counted and (low > 2 or (noun.accusative and second[0].accusative))
    return ("casualties", second[1]) if definite or singular else (what, last)


def both_sexes(words: Words, noun: Noun, last: int, low: int) -> int:
    """``عشرون طفلا وطفلة`` are twenty, ``100 امرأة وطفل`` a hundred."""
    if last + 1 < len(words.norm) and words.norm[last] == "و":
        second = noun_at(words, last + 1)
        if (
            second
            and second[0].form == "one"
            and (second[0].lemma == noun.lemma + "ة" or low > 10 and (noun.group, second[0].group) == _WOMEN_AND_CHILDREN)
            and words.norm[second[1] - 1] == words.bare[second[1] - 1]
        ):
            return second[1]
    return last


def as_written(words: Words, i: int, noun: Noun) -> Noun:
    """``عسكريَّيْن``, ``مقاتلَين`` are two, ``مدنيِّين`` are many: vowel signs tell the dual from the plural."""
    if noun.form != "two_or_more":
        return noun
    written = words.slice(i, i + 1).rstrip(_SIGNS)
    if _DUAL.search(written):
        return replace(noun, form="two")
    return replace(noun, form="many") if _PLURAL.search(written) else noun


def describes(words: Words, i: int, noun: Noun) -> bool:
    """``قصف تركي``, ``مطار مدني``, ``هجوم مسلح``: an adjective of the thing before it, and nobody."""
    around = vocabulary().around
    if i and words.norm[i - 1] in around["rank"]:
        return True  # ضابط برتبة عقيد
    if i > 2 and words.norm[i - 1] == "و" and words.norm[i - 3] in around["ranks"]:
        return True  # عسكريان برتبتي رقيب وعريف
    if i > 4 and words.norm[i - 1] == "و" and words.norm[i - 3] in around["rank"] and words.norm[i - 5].endswith(("ان", "ين")):
        return True  # عسكريان برتبة رقيب وعريف
    if not i or noun.form != "one" or words.bare[i].removesuffix("ه") not in around["adjectives"]:
        return False
    both_definite = words.norm[i] != words.bare[i] and words.norm[i - 1] != words.bare[i - 1]  # الجيش التركي
    things = around["described_feminine"] if words.bare[i].endswith("ه") else around["described"]
    return both_definite or words.bare[i - 1] in things
