"""A clause of harm with a scene of its own: how many, through what and where, all told again behind ``و``."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import boundary_between
from marsad.accounts.frames.frame import BULLETS, EFFECTS, VERBAL, is_effect
from marsad.knowledge.happenings import weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, PlaceMention, Reading

_W = wording(__name__)

_STOPS = ("،", ",", ".", "؛", "\n")
_AT = _W["at"]
"""What stands before the place where something happened, rather than before where somebody comes from."""
_HOSPITALS = ("مستشف", "مشف", "مركز")


def own_scene(reading: Reading, group: list[Happening], new: Happening, rest: list[Happening]) -> int | None:
    """``قتل خمسة في غارة على س، وقتل ثلاثة في غارة على ص``, ``مقتل خمسة في غارة على س ومقتل ثلاثة في قصف على ص``: the ``و`` before harm that
    has a cause, a number and a place of its own, where what was told before it has all three; so before ``فيما``, ``كما``."""
    if not any(is_effect(t) for t in group):
        return None
    if not is_effect(new):
        return _as_many_elsewhere(reading, group, new, rest)
    words, k = reading.words, opening(reading, group[-1].last, new.first)
    if k is None:
        return None
    if not any(t.type in EFFECTS and (t.voice in VERBAL) == (new.voice in VERBAL) for t in group):
        return None
    first, last = group[0].first, words.sentences[words.sentence[new.first]][1]
    later = next((t.first for t in rest if is_effect(t)), last)
    end = next((i for i in range(new.last + 1, later) if words.norm[i] in _STOPS), later)
    told = scenes_in(reading, words.sentences[words.sentence[new.first]][0], k)
    own = scenes_in(reading, k, end)
    if not told or not own or not through_something(reading, first, k) or not through_something(reading, new.first, end):
        return None
    counted = any(k < c.first < end and c.what in ("killed", "wounded") and not c.subset for c in reading.counts)
    return k if counted and not {p.place.name for p in own} & {p.place.name for p in told} else None


def _as_many_elsewhere(reading: Reading, group: list[Happening], new: Happening, rest: list[Happening]) -> int | None:
    """``قتل ستة في غارة على س، وأربعة آخرون في غارة على ص``: the ``و`` before a number that takes its verb from before, and has the rest of its
    own."""
    words = reading.words
    last = words.sentences[words.sentence[new.first]][1]
    count = next(
        (
            c
            for c in reading.counts
            if c.what in ("killed", "wounded")
            and 0 < new.first - c.first <= 5
            and words.norm[c.first - 1] == "و"
            and words.clitic[c.first - 1] == "+"
        ),
        None,
    )
    if count is None or new.light or words.norm[new.first - 1] not in ("في", "ب", "جراء", "اثر", "خلال"):
        return None
    k = count.first - 1
    end = next((i for i in range(new.last + 1, last) if words.norm[i] in _STOPS or any(t.first == i for t in rest)), last)
    told, own = scenes_in(reading, words.sentences[words.sentence[new.first]][0], k), scenes_in(reading, k, end)
    apart = bool(told) and bool(own) and not {p.place.name for p in own} & {p.place.name for p in told}
    return k if apart and through_something(reading, group[0].first, k) else None


def opening(reading: Reading, first: int, last: int) -> int | None:
    """Where the clause of the word at ``last`` opens: at و right before it, or before the day, the place or those it begins with (``وأن ثلاثة
    قتلوا``); at فيما, كما."""
    words = reading.words
    strong = boundary_between(reading, first, last)
    if strong is not None:
        return strong
    k = last - 1
    while k > first and not (words.norm[k] == "و" and words.clitic[k] == "+"):
        said = any(m.first <= k < m.last for m in (*reading.dates, *reading.places)) or any(
            c.first <= k < c.last and c.fate_first == last for c in reading.counts
        )
        if not said and words.norm[k] not in ("في", "ب", "،", "ان"):
            return None
        k -= 1
    return k if k > first else None


def scenes_in(reading: Reading, first: int, last: int) -> list[PlaceMention]:
    """The places named there as scenes: no province around another, nobody's home, and no hospital."""
    words = reading.words
    return [
        p
        for p in reading.places_in(first, last)
        if not p.part_of_name
        and (words.norm[p.first - 1] in _AT or words.norm[p.first] in _AT)
        and not words.bare[p.first].startswith(_HOSPITALS)
    ]


def through_something(reading: Reading, first: int, last: int) -> bool:
    """True where a cause is told among the words: a noun that is not known before, torture, bullets or another weapon."""
    words, weapons = reading.words, weapon_words()
    nouns = any(
        first <= t.first < last
        and not is_effect(t)
        and not t.figurative
        and (not t.light and t.voice in ("noun", "plural") or t.type == "torture")
        for t in reading.happenings
    )
    return nouns or any(words.norm[k] == "ب" and words.bare[k + 1] in BULLETS | weapons for k in range(first, last - 1))


def headline_goes_on(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``خمسة جرحى بالرصاص وسط س ومستوطنون يهاجمون طاقم إسعاف``: behind و a second headline in one line, with its own doer and its verb of the present."""
    words, last = reading.words, group[-1].last
    line = words.sentences[words.sentence[new.first]]
    headline = line[0] == 0 and "." not in words.norm[line[0] : line[1]]  # the title, or a post of one line
    if not headline or new.voice != "present" or new.type == "body_found":
        return None
    for k in range(new.first - 2, max(last, new.first - _DOER), -1):
        if words.norm[k] in ("،", ",", ":", "."):
            return None
        if words.norm[k] == "و" and words.clitic[k] == "+":
            doer = any(a.first == k + 1 and a.last <= new.first and a.id != "civilians" for a in reading.actors)
            return k if doer else None
    return None


_DOER = 7
"""Words from و to the verb of who stands behind it, at most."""
