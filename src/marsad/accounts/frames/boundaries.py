"""Where a sentence can be cut between two words of happening: strong boundaries, conjuncts, commas, openings."""

from __future__ import annotations

from marsad.accounts.frames.frame import VERBAL
from marsad.knowledge.happenings import clause_phrases
from marsad.language.verbs import finite
from marsad.language.words import Words
from marsad.mentions.model import Happening, Reading


def opening_between(reading: Reading, first: int, last: int) -> int | None:
    """The و behind a comma that opens the clause of the word at ``last``: ، وقد تصدت."""
    words = reading.words
    for i in range(last - 1, max(first, last - 4) - 1, -1):
        if words.norm[i] == "و" and words.clitic[i] == "+" and words.norm[i - 1] in ("،", ",", "؛"):
            return i
    return None


def boundary_between(reading: Reading, first: int, last: int) -> int | None:
    """The last word in ``first:last`` that opens a new happening (كما, فيما, بينما …)."""
    words = reading.words
    phrases = clause_phrases("boundary")
    if last - 2 >= first and words.norm[last - 1] == "جانب" and words.norm[last - 2] == "الي":
        return last - 2  # إعدام أربعة، إلى جانب اقتياد أربعين
    for i in range(last - 1, first - 1, -1):
        if (phrases.at(words, i) or _at_the_time(words, i, last)) and not (
            i == first and words.norm[i] in ("بعد", "قبل", "عقب", "ايضا", "كذلك") or _second_side(words, i)
        ):  # عبوة انفجرت بعد ذلك على قوة; استهدف أيضا بغارات
            return i - 1 if i > first and words.clitic[i - 1] == "+" else i
    return None


def _second_side(words: Words, i: int) -> bool:
    """``بين س من جهة وص من جهة أخرى``: the other side of a fight, behind which the clause goes on."""
    norm, first = words.norm, words.sentences[words.sentence[i]][0]
    if norm[i : i + 2] != ["من", "جهه"] or norm[i + 2 : i + 3] not in (["اخري"], ["ثانيه"]):
        return False
    return any(norm[k : k + 2] == ["من", "جهه"] for k in range(max(first, i - _SIDES), i))


_SIDES = 25
"""Words from one side of a fight to the other, at most."""


def _at_the_time(words: Words, i: int, last: int) -> bool:
    """``في وقت قصفت``, ``في وقت تواصلت فيه``: a verb behind a time makes it a clause; not ``في وقت مبكر``."""
    if words.norm[i] != "في" or i + 2 > last or i + 2 >= len(words) or words.norm[i + 1] != "وقت" or words.clitic[i + 2]:
        return False
    return bool(finite(words.norm[i + 2])) and words.norm[i + 2] != "حرج"


def conjunct_between(reading: Reading, first: int, last: int) -> int | None:
    """The و that stands straight before the clause of the word at ``last`` (و + verb, or و + noun)."""
    words = reading.words
    for i in range(last - 1, max(first, last - 3) - 1, -1):
        if words.norm[i] in ("و", "ف") and words.clitic[i] == "+":
            return None if _lists_places(reading, i, last) or _within_a_name(reading, i) else i
        if words.norm[i] in (".", "،", "\n"):
            return None
    return None


def _within_a_name(reading: Reading, i: int) -> bool:
    """``جماعة نصرة الإسلام والمسلمين قد خطفته``: the و belongs to the party's name."""
    return any(i < a.last for a in reading.actors_in(max(0, i - _LONGEST_NAME), i))


_LONGEST_NAME = 8
"""Words of a party's name."""


def _lists_places(reading: Reading, i: int, last: int) -> bool:
    """``انسحبوا من س وص بعد قصف``: the و joins two places, behind the second of which something stands before the word at ``last``."""
    after = next((p for p in reading.places if p.first == i + 1), None)
    return after is not None and after.last < last and any(p.last == i for p in reading.places)


def comma_between(reading: Reading, first: int, last: int) -> int | None:
    """The word behind the last comma, colon or semicolon between the words ``first`` and ``last``; None for none."""
    words = reading.words
    for i in range(last - 1, first - 1, -1):
        if words.norm[i] in ("،", ",", ":", "؛") and not _sets_off_a_day(reading, i):
            return i + 1
    return None


def _sets_off_a_day(reading: Reading, i: int) -> bool:
    """``اعتقلت الشرطة، الجمعة الماضية، شابين``: the commas about a day behind which no clause begins."""
    norm = reading.words.norm
    for d in reading.dates:
        if i in (d.first - 1, d.last) and d.last + 1 < len(norm) and norm[d.first - 1] in ("،", ",") and norm[d.last] in ("،", ","):
            return not any(t.first <= d.last + 1 < t.last and t.voice in VERBAL for t in reading.happenings)
    return False


def is_linked(reading: Reading, new: Happening) -> bool:
    """True where the word hangs on what precedes it: بقصف, جراء انفجار, إثر هجوم, غارة استهدفت."""
    words = reading.words
    i = new.first - 1
    if i < 0:
        return True
    if words.norm[i] in ("ب", "جراء", "اثر", "نتيجه", "بسبب", "خلال", "في", "بفعل", "اثناء", "عقب", "بعد", "من", "عن", "ان"):
        return words.norm[i] not in ("بعد", "عقب", "من", "عن") or new.light
    return new.type == "strike" and new.voice in VERBAL and not (words.clitic[i] == "+" and words.norm[i] == "و")


def is_prepositional(reading: Reading, new: Happening) -> bool:
    """True for a noun of happening with a scene of its own: وغارة على قرية."""
    words = reading.words
    return any(words.norm[k] == "علي" for k in range(new.last, min(new.last + 4, len(words))))


def names_places(reading: Reading, first: int, last: int) -> bool:
    """True where a place is named among the words ``first:last``."""
    return any(p.depth >= 2 and not p.part_of_name for p in reading.places_in(first, last))
