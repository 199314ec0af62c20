"""What is only called to mind: somebody's past, what a film is about, the dead whom people mourn, what is commemorated each year."""

from __future__ import annotations

from marsad.accounts.frames.frame import is_effect
from marsad.knowledge.wording import wording
from marsad.language.words import Words
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)


def is_of_the_past(reading: Reading, happening: Happening) -> bool:
    """``منزل القيادي الذي تم اغتياله سابقا``: what a relative clause tells of somebody's past."""
    norm, i = reading.words.norm, happening.first
    if not any(w in _BEFORE for w in norm[happening.last : happening.last + 4]):
        return False
    return any(norm[k] in ("الذي", "التي", "الذين") for k in range(max(0, i - 3), i))


_BEFORE = frozenset(["سابقا", "سابق"])


def held_before(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``استعادت القوات تلتين كانت الجماعة قد سيطرت عليهما الثلاثاء``: the كان behind which it is told who had taken before what is now retaken."""
    words = reading.words
    if new.type != "territory_gain" or new.voice != "verb" or all(t.type != "territory_gain" for t in group):
        return None
    for k in range(new.first - 1, max(group[-1].last, new.first - _HELD), -1):
        if words.norm[k] in _WAS and not words.clitic[k - 1] and words.norm[k - 1][0].isalpha():
            return k
    return None


_WAS = frozenset(["كان", "كانت", "كانوا"])
_HELD = 8
"""Words from كان to the verb of taking, at most."""


def is_of_a_story(reading: Reading, happening: Happening) -> bool:
    """``يحكي المسلسل عن خطف طفلة``, ``فيلما عن اغتيال ناشط``: what a film, a series or a play is about."""
    words, i = reading.words, happening.first
    first = max(words.sentences[words.sentence[i]][0], i - _STORY)
    told = next((k for k in range(i - 1, first - 1, -1) if words.bare[k] in _STORIES), None)
    if told is None:
        return False
    return any(words.norm[k] in ("عن", "حول") or words.bare[k] in _TELLS_OF for k in range(max(first, told - 2), i))


_STORIES = _W["stories"]
_TELLS_OF = _W["tells_of"]
_STORY = 9
"""Words from a film or a book to what it is about, at most."""


def is_remembered(reading: Reading, happening: Happening) -> bool:
    """``حدادا على الشهيد س``, ``الذكرى العاشرة لمجزرة س التي قتل فيها``: for whom people mourn, and what they call to mind each year."""
    words, i = reading.words, happening.first
    first = words.sentences[words.sentence[i]][0]
    if is_effect(happening) and any(words.bare[k] in _MOURNED for k in range(max(first, i - 3), i)):
        return True
    if (
        happening.voice in ("noun", "plural")
        and words.norm[i - 1] == "ل"
        and any(words.norm[k] == "الذكري" for k in range(max(first, i - 6), i))
    ):
        return True
    if happening.voice in ("noun", "plural") and (words.norm[i - 1] == "ذكري" or _years_ago(words, first, i)):
        return True
    return any(norm == "الذكري" for norm in words.norm[max(first, i - 12) : i]) and any(
        words.norm[k] in ("التي", "الذي", "الذين") and words.bare[k + 1 : k + 2] for k in range(max(first, i - 4), i)
    )


def _years_ago(words: Words, first: int, i: int) -> bool:
    """``مرت أربع سنوات على انفجار س``, ``بعد عام على مقتل ص``: how long ago it was, which is what the sentence is about."""
    if words.norm[i - 1] not in ("علي", "من") or i - 2 <= first or words.bare[i - 2] not in _YEARS:
        return False
    return any(words.norm[k] in _SINCE for k in range(max(first, i - 6), i - 1))


_YEARS = _W["years"]
_SINCE = _W["passed"]
_MOURNED = _W["mourned"]


def singled_out(reading: Reading, first: int) -> int | None:
    """``ومن أبرز تلك الهجمات ما جرى في 16 تموز``: the word for many that a sentence opening at ``first`` takes one of; None where it does not."""
    norm, bare = reading.words.norm, reading.words.bare
    k = first + (norm[first] in ("و", "ف"))
    k += norm[k : k + 1] in (["من"], ["كان"], ["كانت"], ["لعل"])
    those = bare[k : k + 1] and bare[k] in _FOREMOST and norm[k + 1 : k + 2] in (["تلك"], ["هذه"])
    return k + 2 if those and norm[k + 3 : k + 4] and norm[k + 3] in _ONE else None


def are_taken_one_of(reading: Reading, happening: Happening) -> bool:
    """The many of which the sentence then tells one, or of which it tells the last: شهدت عدة هجمات، كان آخرها هجوم على س."""
    if happening.voice == "plural" and _the_last_follows(reading.words, happening):
        return True
    return singled_out(reading, reading.words.sentences[reading.words.sentence[happening.first]][0]) == happening.first


def _the_last_follows(words: Words, happening: Happening) -> bool:
    """``هجمات …، كان آخرها``: within the sentence the last, or the worst, of them is told."""
    end = words.sentences[words.sentence[happening.first]][1]
    return any(
        words.norm[k] in _LAST_OF and words.clitic[k + 1] == "-" and words.norm[k - 1] in ("كان", "كانت", "،")
        for k in range(happening.last, end - 2)
    )


_LAST_OF = frozenset(["اخر", "احدث", "ابرز", "اعنف"])
_FOREMOST, _ONE = _W["foremost"], _W["one"]
