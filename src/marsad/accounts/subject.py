"""Whether an article is about conflict at all, and whether a draft's words are more than a figure of speech.

``هاجم المدرب قرار الحكم`` and ``انفجار الأسعار`` use the words of violence; a toll, a weapon or a party under arms
beside them is what a report has.
"""

from __future__ import annotations

from functools import lru_cache

from marsad.accounts.draft import Draft
from marsad.accounts.frames import EFFECTS
from marsad.accounts.kinds import weapon_of
from marsad.knowledge.happenings import data, singles, word_set
from marsad.mentions.model import Reading

_ARMED_KINDS = ("State forces", "Rebel group", "Political militia", "Identity militia", "External/Other forces")


@lru_cache(maxsize=1)
def _weak() -> frozenset[tuple[str, ...]]:
    return word_set("domain.yaml", "weak")


def calm(reading: Reading) -> bool:
    """True for an article whose words are those of sport, economy or culture rather than of conflict."""
    quiet, loud = singles("domain.yaml", "calm"), singles("domain.yaml", "conflict")
    bare = reading.words.bare
    a = sum(1 for w in bare if w in quiet)
    b = sum(1 for w in bare if w in loud)
    return a >= 3 and a > 1.2 * b


def supported(reading: Reading, draft: Draft, is_calm: bool) -> bool:
    """True where the draft's words cannot be a mere figure of speech."""
    strong = any(tuple(reading.words.bare[t.first : t.last]) not in _weak() for f in draft.frames for t in f.triggers)
    toll = any(t.count.low for t in draft.tolls if t.field == "killed")
    hurt = any(t.count.low for t in draft.tolls)
    armed = any(p.actor.kind in _ARMED_KINDS and p.actor.form not in ("person",) for p in draft.parts)
    weapon = any(weapon_of(reading, f) for f in draft.frames)
    if is_calm:
        return strong and ((toll and (weapon or armed)) or (weapon and armed))
    if strong:
        return True
    if draft.type in EFFECTS and not hurt and not armed:
        return False
    return toll or hurt or armed or weapon or draft.carried or _loud(reading)


def _loud(reading: Reading) -> bool:
    loud = singles("domain.yaml", "conflict")
    return sum(1 for w in reading.words.bare if w in loud) >= 3


def check_data() -> None:
    """Raises KeyError where the vocabulary lacks a group."""
    for group in ("calm", "conflict", "weak"):
        data("domain.yaml")[group]
