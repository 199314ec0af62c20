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


def is_forecast(reading: Reading, happening: Happening) -> bool:
    """``ويرجح مراقبون أن تطول المعركة``, ``وقد تستمر المعارك أياما``: how long it may yet last."""
    words, i = reading.words, happening.first
    if happening.type not in _FIGHTS or happening.voice not in ("noun", "plural") or i < 2 or words.norm[i - 1] not in _LASTS:
        return False
    return words.norm[i - 2] in ("ان", "قد", "س", "لن", "سوف")


_LASTS = _W["lasts"]


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


def is_in_words(reading: Reading, happening: Happening) -> bool:
    """``قصف انتخابي عنيف بين التيارين``, ``هجوم سياسي على الوزير``: the adjective says that it is one in words."""
    bare, k = reading.words.bare, happening.last
    blow = happening.type in _FIGHTS or happening.type in ("airstrike", "shelling", "explosion", "drone_strike")
    return blow and happening.voice in ("noun", "plural") and k < len(bare) and bare[k] in _IN_WORDS


def is_ruled_out(reading: Reading, happening: Happening) -> bool:
    """``مستبعدا معركة شاملة في س``, ``استبعد المحلل اندلاع حرب``: what somebody thinks will not come."""
    if happening.voice not in ("noun", "plural") or happening.light or is_effect(happening):
        return False
    norm, i = reading.words.norm, happening.first
    k = next((k for k in range(i - 1, max(-1, i - _RULED - 1), -1) if norm[k] in _RULES_OUT or norm[k] in _COMMAS), None)
    return k is not None and norm[k] in _RULES_OUT and norm[k - 1] not in ("لا", "لم", "لن", "غير")


def is_in_force(reading: Reading, happening: Happening) -> bool:
    """``ويسري في المنطقة وقف لإطلاق النار أُعلن عقب قمة``, ``تسود المدينة هدنة``: a state of things, of which no day is told."""
    if happening.type != "agreement":
        return False
    words = reading.words
    first, last = words.sentences[words.sentence[happening.first]]
    opening = next((k for k in range(first, min(first + 2, last)) if words.norm[k] in _IN_FORCE), None)
    dated = any(first <= d.first < last and d.use == "point" and d.precision in ("day", "time") for d in reading.dates)
    return opening is not None and not dated and opening <= happening.first


def is_provided_for(reading: Reading, happening: Happening) -> bool:
    """``اتفاق نص على سحب المسلحين وإطلاق سراح المختطفين``, ``اتفاق يقضي بترحيلهم``: what those who agreed are to do, and nobody is told to have done."""
    if happening.type not in _TERMS or happening.voice not in ("noun", "plural"):
        return False
    words, i = reading.words, happening.first
    first = words.sentences[words.sentence[i]][0]
    agreed = [t for t in reading.happenings if first <= t.first < i and t.type == "agreement"]
    if not agreed:
        return False
    provides = next((k for k in range(i - 1, agreed[0].first, -1) if words.norm[k] in _PROVIDES), None)
    if provides is None:
        return False
    return not any(provides < t.first < i and t.voice in ("verb", "phrase") for t in reading.happenings)


_IN_WORDS, _RULES_OUT, _IN_FORCE, _PROVIDES = _W["in_words"], _W["rules_out"], _W["in_force"], _W["provides"]
_TERMS = frozenset({"prisoner_release", "withdrawal", "displacement", "surrender", "territory_transfer", "reinforcement"})
_RULED = 4
"""Words from a word of ruling out to what is not expected, at most."""


def terms_behind(reading: Reading, group: list[Happening], last: int) -> int:
    """``اتفقوا على اتفاق نص | على سحب المسلحين خلال يومين``: where what was agreed on begins, whose days and people are not those of the
    agreement; ``last`` where nothing of the kind is told."""
    if any(t.type != "agreement" for t in group):
        return last
    provided = (t.first for t in reading.happenings if group[-1].last < t.first < last and is_provided_for(reading, t))
    first = next(provided, None)
    if first is None:
        return last
    return next((k for k in range(first - 1, group[-1].last - 1, -1) if reading.words.norm[k] in _PROVIDES), last)


def is_asked_for(reading: Reading, happening: Happening) -> bool:
    """``طالب الخاطفون بفدية مقابل الإفراج عنه``: the release for which a ransom is asked."""
    words, i = reading.words, happening.first
    if happening.type != "prisoner_release" or happening.voice != "noun" or words.norm[i - 1] not in _IN_RETURN:
        return False
    first = words.sentences[words.sentence[i]][0]
    return any(words.bare[k].startswith("فدي") for k in range(first, i))


_IN_RETURN = frozenset(["مقابل", "لقاء", "نظير", "ل"])
