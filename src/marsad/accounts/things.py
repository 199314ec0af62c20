"""Things that a report speaks of first as unknown and then as known: ``كمين لحافلة`` … ``لدى مرور الحافلة`` is one ambush."""

from __future__ import annotations

from functools import lru_cache

from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.language.words import standing
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)


@lru_cache(maxsize=1)
def _things() -> dict[str, str]:
    """The things, also with the ending of an object, each with its plain form: حافلة, موكبا."""
    things = singles("humans.yaml", "vehicles")
    return {**{word + "ا": word for word in things}, **{word: word for word in things}}


def spots_in(reading: Reading, first: int, last: int) -> frozenset[str]:
    """Where people live or gather, without a name, among the words ``first:last``: على السوق المركزي, في مخيم للنازحين."""
    spots, bare = singles("humans.yaml", "lived_in"), reading.words.bare
    found = (first + k for k in standing(bare[first:last], spots))
    return frozenset(bare[k] for k in found if not any(p.first <= k < p.last for p in reading.places))


def things_in(reading: Reading, first: int, last: int, known: bool) -> frozenset[str]:
    """The things among the words ``first:last``, without article and case ending: those with an article where ``known``, else
    those without one that no name of a place takes in."""
    words, things = reading.words, _things()
    found = set()
    for k in standing(words.bare[first:last], things):
        k += first
        word = things[words.bare[k]]
        definite = words.norm[k] != words.bare[k]
        if definite == known:
            owned = k + 1 < len(words) and words.clitic[k + 1] == "-"
            if not owned and not any(p.first <= k < p.last for p in reading.places):
                found.add(word)
    return frozenset(found)


def people_told(reading: Reading, happening: Happening) -> frozenset[str]:
    """Who it befell, by the words right behind it, without the ending of an object: ``اغتالوا إماما``, ``اغتال مسلحون قاضي الاستئناف``."""
    bare, clitic = reading.words.bare, reading.words.clitic
    near = range(happening.last, min(happening.last + _BEHIND, len(bare)))
    ends = next((k for k in near if clitic[k] or any(p.first <= k < p.last for p in reading.places)), near.stop)
    return frozenset(bare[k].removesuffix("ا") for k in range(near.start, ends) if len(bare[k]) > 2)


def people_known(reading: Reading, first: int, last: int) -> frozenset[str]:
    """Words with an article among ``first:last``, without it, that are no speaker's: ``سيارة الإمام``."""
    words = reading.words
    known = (k for k in range(first, min(last, len(words))) if words.norm[k] != words.bare[k])
    return frozenset(words.bare[k] for k in known if not any(s.first <= k < s.last for s in reading.speakers))


_BEHIND = 4
"""Words behind an assassination that say who was killed."""


def weapons_in(reading: Reading, first: int, last: int, known: bool) -> frozenset[str]:
    """The one weapon that struck, among the words ``first:last``: ``سقط صاروخ``, and where ``known`` ``الصاروخ``."""
    words = reading.words
    last = min(last, len(words))
    return frozenset(words.bare[k] for k in range(first, last) if words.bare[k] in _WEAPONS and (words.norm[k] != words.bare[k]) is known)


_WEAPONS = _W["weapons"]
