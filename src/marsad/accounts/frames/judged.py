"""What is only spoken about: how hard a battle will be or was, what mines do day by day, what weather does, and attacks in words."""

from __future__ import annotations

from marsad.accounts.frames.frame import is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_IS = _W["is"]
_WAS = _W["was"]
_MINES = _W["mines"]
_COMMAS = frozenset(["،", ",", "؛", ".", "\n", ":"])
_FIGHTS = frozenset({"armed_clash", "armed_attack", "attack_on_civilians", "strike", "sweep_operation", "territory_gain"})
_NEAR = 7
"""Words from a battle to the verb of being that judges it, at most."""
_REAPED = 9
"""Words from mines to the verb of what they do, at most."""


def is_judged(reading: Reading, happening: Happening) -> bool:
    """``معركة الأحياء ستكون الأصعب``, ``لن تكون معركة الرقة سهلة``, ``كانت معركة الموصل الأطول``: what a battle will be like, or was."""
    if happening.type not in _FIGHTS or happening.voice not in ("noun", "plural"):
        return False
    words, i = reading.words, happening.first
    first, last = words.sentences[words.sentence[i]]
    before = next((k for k in range(i - 1, max(first, i - 3) - 1, -1) if words.norm[k] in _IS | _WAS), None)
    if before is not None and not any(words.norm[k] in _COMMAS for k in range(before, i)):
        return _to_come(reading, before) or words.norm[before] in _WAS and _ranked(reading, happening.last, last)
    for k in range(happening.last, min(last, happening.last + _NEAR)):
        if words.norm[k] in _COMMAS or any(happening.last <= t.first <= k for t in reading.happenings if t is not happening):
            return False
        if words.norm[k] in _IS and _to_come(reading, k):
            return True
    return False


def _to_come(reading: Reading, k: int) -> bool:
    """``ستكون``, ``لن تكون``, ``سوف تكون``."""
    return k > 0 and reading.words.norm[k] in _IS and reading.words.norm[k - 1] in ("س", "لن", "سوف")


def _ranked(reading: Reading, first: int, last: int) -> bool:
    """``الأصعب``, ``من أشرس``: the shape of the elative, right behind the battle and its name."""
    norm = reading.words.norm
    for k in range(first, min(last, first + 3)):
        word = norm[k][2:] if norm[k][:2] == "ال" else ""
        if len(word) == 4 and word[0] == "ا" and not any(p.first <= k < p.last for p in reading.places):
            return True
    return False


def is_of_every_day(reading: Reading, happening: Happening) -> bool:
    """``ولا تزال الألغام تحصد أرواح الرعاة``, ``ما زالت مخلفات الحرب تقتل المدنيين``: what mines do, of no one day and no number."""
    if happening.type != "landmine_explosion" and not is_effect(happening):
        return False
    words, i = reading.words, happening.first
    first, last = words.sentences[words.sentence[i]]
    there = [t for t in reading.happenings if first <= t.first < last]
    mines = [t for t in there if t.type == "landmine_explosion" and words.norm[t.first] in _MINES]
    reaps = [t for t in there if is_effect(t) and t.voice == "present"]
    near = any(abs(m.first - r.first) <= _REAPED for m in mines for r in reaps)
    if not near or happening not in mines and happening not in reaps:
        return False
    counted = any(first <= c.first < last and c.low for c in reading.counts)
    return not counted and not any(first <= d.first < last and d.use in ("point", "span", "clock") for d in reading.dates)


def is_of_weather(reading: Reading, happening: Happening) -> bool:
    """``وتقصف الأمطار الغزيرة قرى الساحل``, ``اجتاحت السيول البلدة``: what no one did."""
    bare, k = reading.words.bare, happening.first + 1
    return happening.voice in ("verb", "present") and k < len(bare) and bare[k] in _WEATHER


def is_in_a_speech(reading: Reading, happening: Happening) -> bool:
    """``ألقى الرئيس خطابا هاجم فيه خصومه``: an attack that is made in what somebody said or wrote."""
    if happening.type not in ("armed_attack", "attack_on_civilians") or happening.voice not in ("verb", "present"):
        return False
    words, i = reading.words, happening.first
    first, last = words.sentences[words.sentence[i]]
    inside = i + 3 <= last and words.norm[i + 1] == "في" and words.clitic[i + 2] == "-"
    return inside and any(words.bare[k] in _SPEECHES for k in range(max(first, i - _IN_IT), i))


_WEATHER, _SPEECHES = _W["weather"], _W["speeches"]
_IN_IT = 5
"""Words from a speech to the attack in it, at most."""
