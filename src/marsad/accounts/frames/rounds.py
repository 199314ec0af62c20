"""Round-ups that tell of many places in one sentence: ``قُتل اثنان في س، وفي ص قُتل جندي، وقصفت المدفعية ع``."""

from __future__ import annotations

from marsad.accounts.frames.frame import VERBAL, group_of, is_effect
from marsad.accounts.frames.scenes import opening, scenes_in, through_something
from marsad.mentions.model import Happening, PlaceMention, Reading


def of_the_next_place(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> int | None:
    """Where the clause of ``new`` begins, if it tells of another place than what the sentence has told before it."""
    cut = _opens_with_its_place(reading, group, new)
    if cut is None:
        cut = _struck_elsewhere(reading, group, new, ahead)
    return cut if cut is not None else _hurt_elsewhere(reading, group, new, ahead)


def _opens_with_its_place(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``أصيب مدني بانفجار عبوة في س، وفي ص قتل جندي``: the ``و`` before a place that stands before its verb."""
    norm = reading.words.norm
    place = next((p for p in reading.places if 0 <= new.first - p.last <= 1 and p.first > group[-1].last and not p.part_of_name), None)
    if place is None or new.light or norm[place.first - 1] not in ("في", "ب") or norm[place.first - 2] != "و":
        return None
    if reading.words.clitic[place.first - 2] != "+" or norm[place.first - 3] not in ("،", ",", "؛"):
        return None
    told = _before(reading, new, place.first - 2)
    return place.first - 2 if told and place.place.name not in {p.place.name for p in told} else None


def _struck_elsewhere(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> int | None:
    """``قتلت مسيّرة عنصرا في س، وأغارت الطائرات على ص``: a strike with its verb, behind harm at another place."""
    if new.voice not in VERBAL or new.light or group_of(new.type) != "strike" or not all(is_effect(t) for t in group):
        return None
    if any(t.light and 0 <= t.first - new.last <= 1 for t in reading.happenings):
        return None  # واستهدفت الغارة منزلا في حي ص
    return _apart(reading, new, ahead, _comma_and(reading, group[-1].last, new))


def _hurt_elsewhere(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> int | None:
    """``هدمت القوات منزلا في س، وأصيب فتى بالرصاص في ص``: harm through something of its own, behind what hurt nobody at another place."""
    if new.voice not in VERBAL or not is_effect(new) or any(t.type not in _BLOODLESS for t in group):
        return None
    words = reading.words
    last = words.sentences[words.sentence[new.first]][1]
    end = next((k for k in range(new.last, last) if words.norm[k] in ("،", ".", "؛", "\n")), last)
    return _apart(reading, new, end, _comma_and(reading, group[-1].last, new)) if through_something(reading, new.first, end) else None


_BLOODLESS = frozenset({"property_destruction", "arrest", "abduction", "seizure", "security_measure", "base_established", "reinforcement"})


def _comma_and(reading: Reading, first: int, new: Happening) -> int | None:
    """The ``و`` behind a comma right before the word, or before the day it begins with."""
    k = opening(reading, first, new.first)
    return k if k is not None and reading.words.norm[k] == "و" and reading.words.norm[k - 1] in ("،", ",", "؛") else None


def _apart(reading: Reading, new: Happening, last: int, cut: int | None) -> int | None:
    """``cut`` where the clause names a scene, and another was told before it."""
    if cut is None:
        return None
    told = _before(reading, new, cut)
    own = scenes_in(reading, new.first, last) or [p for p in reading.places_in(new.last, last) if p.depth >= 2 and not p.part_of_name]
    return cut if told and own and not {p.place.name for p in own} & {p.place.name for p in told} else None


def _before(reading: Reading, new: Happening, last: int) -> list[PlaceMention]:
    return [p for p in reading.places_in(reading.words.sentences[reading.words.sentence[new.first]][0], last) if not p.part_of_name]
