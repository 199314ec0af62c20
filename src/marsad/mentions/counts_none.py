"""Losses said without a number: none at all (دون وقوع إصابات) or not known (لم ترد أنباء عن ضحايا، خسائر بشرية)."""

from __future__ import annotations

from marsad.language.numerals import number_at, starts_number
from marsad.language.words import Words
from marsad.mentions.counts_noun_phrases import noun_at
from marsad.mentions.counts_vocabulary import Vocabulary, vocabulary
from marsad.mentions.model import CountMention

_REACH, _HARMLESS_REACH = 9, 7
_STOPS = frozenset("، . ؛ \n : (".split(" "))
_BUT, _NOT = frozenset(("سوي", "الا", "غير")), frozenset(("لم", "لا", "ما", "دون"))
_BARE_LOSS = "خساير"
_NOT_OF_PEOPLE = frozenset(("ماديه", "اقتصاديه", "ماليه", "كبيره", "فادحه"))
_ANY = frozenset(("اي", "ايه"))
_NOBODY = frozenset(("حدا", "محد", "ماحد", "محدش", "ماحدش"))
"""Nobody, in dialect."""
_ANYBODY = frozenset(("حد", "حدش"))
_OTHERS = frozenset(("اخري", "اخرين", "اخرون"))


def losses_at(words: Words, i: int) -> list[CountMention] | None:
    """The mentions of a loss word at ``i``; None where it carries a number of its own or is no loss.

    Empty where the words say nothing that counts: ``عدم وجود إصابات أخرى``.
    """
    table = vocabulary()
    for phrase, what in table.losses.get(words.bare[i]) or table.losses[words.norm[i]]:
        last = i + len(phrase)
        if len(phrase) > 1 and tuple(words.norm[i:last]) != phrase and tuple(words.bare[i:last]) != phrase:
            continue
        if words.clitic[last : last + 1] == ["-"] and what == "both":
            return None  # عدم إصابته, درجة إصابتهم
        others = words.norm[last : last + 1] and words.norm[last] in _OTHERS
        if others and _denial(words, i, table) is not None:
            return []
        if _has_number(words, i, last) or (what == "toll" and any(word in table.losses for word in words.bare[last : last + 2])):
            return None
        denial = _denial(words, i, table)
        alone = phrase == (_BARE_LOSS,)
        if (
            denial is None
            and words.norm[last : last + 1] == ["غير"]
            and words.bare[last + 1 : last + 2]
            and words.bare[last + 1] in table.unknown_between
        ):
            return [
                _mention(
                    words,
                    i,
                    last + 2,
                    what if what in ("killed", "wounded") else "casualties",
                    None,
                    "losses not known",
                )
            ]
        if denial is None:
            told = len(phrase) > 1 and words.norm[i] == words.bare[i]  # خسائر بشرية; other nouns are read as quantities
            return [_mention(words, i, last, "casualties", None, "losses without a number")] if told and what == "both" else None
        if alone and last < len(words.norm) and words.bare[last] in _NOT_OF_PEOPLE:
            return None
        if any(word in table.unknown_between for word in words.bare[denial:i]):
            fields = [what] if what in ("killed", "wounded") else ["casualties"]
            return [_mention(words, denial, last, field, None, "losses not known") for field in fields]
        if what == "toll" or words.norm[i] != words.bare[i]:
            return None  # لا يغير من الحزن على الضحايا
        fields = ["killed", "wounded"] if what == "both" else [what]
        return [_mention(words, denial, last, field, 0, "no losses") for field in fields]
    return None


def harmless_at(words: Words, i: int) -> list[CountMention]:
    """``اقتصرت الأضرار على الماديات``, ``الأضرار مادية فقط``: nobody was hurt."""
    lists = vocabulary().harmless
    if _nothing_but(words, i):
        first = next(k for k in range(i - 1, -1, -1) if words.norm[k] in _BUT)
        return [_mention(words, first, i + 1, field, 0, "material damage only") for field in ("killed", "wounded")]
    limits = words.bare[i] in lists["limits"]
    for k in range(i + 1, min(i + _HARMLESS_REACH, len(words.norm)) if limits else min(i + 2, len(words.norm))):
        if words.norm[k] in _STOPS:
            return []
        if words.bare[k] in lists["material"]:
            last = k + 1 if limits else k + 2
            if not limits and _whole_sentence(words, i, k):
                return [_mention(words, i, k + 1, field, 0, "material damage only") for field in ("killed", "wounded")]
            if not limits and (k + 1 >= len(words.norm) or words.norm[k + 1] not in lists["only"]):
                return []
            return [_mention(words, i, last, field, 0, "material damage only") for field in ("killed", "wounded")]
    return []


def _whole_sentence(words: Words, first: int, last: int) -> bool:
    """``الأضرار مادية.``: all that the sentence says of them."""
    start, end = words.sentences[words.sentence[first]]
    opens = first - start <= 1 and words.norm[first] != words.bare[first]
    return opens and (last + 1 >= end or words.norm[last + 1] in _STOPS)


def _nothing_but(words: Words, i: int) -> bool:
    """``لم تخلف سوى أضرار مادية``, ``لم يسفر إلا عن أضرار``: damage, said to be all."""
    if words.bare[i] != "اضرار" or i < 2:
        return False
    but = next((k for k in range(i - 1, max(i - 3, 0), -1) if words.norm[k] in _BUT), None)
    return but is not None and any(word in _NOT for word in words.norm[max(but - _HARMLESS_REACH, 0) : but])


def nobody_at(words: Words, first: int, last: int, what: str) -> CountMention | None:
    """``لم يقتل أحد``, ``دون إصابة أي شخص``, ``ما حدا انصاب``, ``محد مات``: a denied fate at ``first:last`` of anybody."""
    if first and (words.norm[first - 1] in _NOBODY or words.norm[first - 1] in _ANYBODY and words.norm[first - 2 : first - 1] == ["ما"]):
        return _mention(words, max(first - 2, 0), last, what, 0, "nobody")
    for i in range(last, min(last + 3, len(words.norm))):
        if words.norm[i] in ("احد", "اي", "حدا"):
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
    return counted or (following is not None and following[0].what == "people" and following[0].form in ("one", "two"))


def _denial(words: Words, i: int, table: Vocabulary) -> int | None:
    """The word before ``i`` that denies it, in the same clause; ``ما في`` and ``ما سجلت`` too."""
    for k in range(i - 1, max(i - _REACH, -1), -1):
        word = words.norm[k]
        if word in table.none_after or word in table.denies and _any_of(words, i):
            return k
        if word in table.ma_none and k and words.norm[k - 1] == "ما":
            return k - 1
        if word in _STOPS or word[0].isdecimal():
            return None
    return None


def _any_of(words: Words, i: int) -> bool:
    """``أي قتلى``, ``أي قتلى أو جرحى``."""
    return words.norm[i - 1] in _ANY or words.norm[i - 1] == "او" and words.norm[i - 3] in _ANY


def _mention(words: Words, first: int, last: int, what: str, number: int | None, rule: str) -> CountMention:
    start, end = words.span(first, last)
    return CountMention(
        first,
        last,
        start,
        end,
        words.text[start:end],
        rule,
        low=number,
        high=number,
        what=what,
        noun=words.norm[last - 1],
    )
