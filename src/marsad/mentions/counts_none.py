"""Losses said without a number: none at all (دون وقوع إصابات) or not known (لم ترد أنباء عن ضحايا، خسائر بشرية)."""

from __future__ import annotations

from marsad.language.numerals import number_at, starts_number
from marsad.language.words import Words
from marsad.mentions.counts_quantities import noun_at
from marsad.mentions.counts_vocabulary import Vocabulary, vocabulary
from marsad.mentions.model import CountMention

_REACH = 9
_STOPS = frozenset("، . ؛ \n : (".split(" "))
_BARE_LOSS = "خساير"
_NOT_OF_PEOPLE = frozenset(("ماديه", "اقتصاديه", "ماليه", "كبيره", "فادحه"))


def losses_at(words: Words, i: int) -> list[CountMention]:
    """The mentions of a loss word at ``i``; empty where it carries a number of its own or says nothing of people."""
    table = vocabulary()
    for phrase, what in table.losses[words.bare[i]]:
        last = i + len(phrase)
        if len(phrase) > 1 and tuple(words.norm[i:last]) != phrase and tuple(words.bare[i:last]) != phrase:
            continue
        if _has_number(words, i, last):
            return []
        denial = _denial(words, i, table)
        alone = phrase == (_BARE_LOSS,)
        if denial is None:
            told = len(phrase) > 1 and words.norm[i] == words.bare[i]  # خسائر بشرية; other nouns are read as quantities
            return [_mention(words, i, last, "casualties", None, "losses without a number")] if told else []
        if alone and last < len(words.norm) and words.bare[last] in _NOT_OF_PEOPLE:
            return []
        if any(word in table.unknown_between for word in words.bare[denial:i]):
            fields = ["casualties"] if what == "both" else [what]
            return [_mention(words, denial, last, field, None, "losses not known") for field in fields]
        fields = ["killed", "wounded"] if what == "both" else [what]
        return [_mention(words, denial, last, field, 0, "no losses") for field in fields]
    return []


def nobody_at(words: Words, first: int, last: int, what: str) -> CountMention | None:
    """``لم يقتل أحد``, ``دون إصابة أي شخص``: a denied fate at ``first:last`` of anybody."""
    for i in range(last, min(last + 3, len(words.norm))):
        if words.norm[i] in ("احد", "اي"):
            return _mention(words, max(first - 1, 0), i + 1, what, 0, "nobody")
    return None


def _has_number(words: Words, i: int, last: int) -> bool:
    """A number before or after, or somebody named right after: إصابة خمسة, 12 قتيلا, إصابة طفل."""
    before = i - 2 if i > 1 and words.norm[i - 1] == "من" else i - 1
    if before >= 0 and starts_number(words, before) and number_at(words, before):
        return True
    if last >= len(words.norm):
        return False
    following = noun_at(words, last)
    counted = starts_number(words, last) and number_at(words, last) is not None
    return counted or (following is not None and following[0].what == "people" and following[0].form != "many")


def _denial(words: Words, i: int, table: Vocabulary) -> int | None:
    """The word before ``i`` that denies it, in the same clause."""
    for k in range(i - 1, max(i - _REACH, -1), -1):
        word = words.norm[k]
        if word in table.none_after:
            return k
        if word in _STOPS or word[0].isdecimal():
            return None
    return None


def _mention(words: Words, first: int, last: int, what: str, number: int | None, rule: str) -> CountMention:
    start, end = words.span(first, last)
    return CountMention(first, last, start, end, words.text[start:end], rule, low=number, high=number, what=what, noun=words.norm[last - 1])
