"""A measure and the deed that it came after: two events of one sentence, whichever is told first."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import comma_between, names_places
from marsad.accounts.frames.frame import EFFECTS, VERBAL, is_effect
from marsad.accounts.frames.left_out import ANSWERED
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_MEASURES = frozenset(
    {"arrest", "raid", "protest", "riot", "security_measure", "sweep_operation", "reinforcement", "withdrawal", "property_destruction"}
)
"""What authorities and crowds do because of a deed."""
_STRIKES = frozenset({"airstrike", "drone_strike", "shelling"})
_DEEDS = frozenset(
    {"armed_attack", "ambush", "attack_on_civilians", "assassination", "ied_explosion", "suicide_bombing", "explosion", "grenade_attack"}
)
_AFTER = _W["after"]
_OVER = _W["over"]
"""Before على or ب: what a measure answers."""
_CARRIERS = _W["carriers"]
"""Nouns between the preposition and the deed: عقب عملية إطلاق نار."""


def followed_a_deed(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``اعتقلوا عشرة شبان في س بعد مقتل مستوطنين``, ``قصفت القوات قرية بعد هجوم شنه التنظيم على حاجز في س``: where what a measure or a strike came
    after begins, at its preposition."""
    causes = [t for t in group if not is_effect(t)]
    if new.voice not in ("noun", "plural") or all(t.light for t in causes) or _of_whom_it_befell(reading, new):
        return None
    types = {t.type for t in causes}
    harm = new.type in EFFECTS and new.roles == "harm" and reading.words.norm[new.first] != "وفاه"  # of wounds, days later
    if harm:
        fits = types <= _MEASURES | _STRIKES | {"armed_clash"}
    else:
        told = not new.light or _told_in_full(reading, new)
        fits = told and (
            types <= _MEASURES
            and new.type in _DEEDS | _STRIKES
            or types <= _STRIKES
            and (new.type in _DEEDS or _answers(reading, group, new))
        )
    return _preposition(reading, group[-1].last, new.first) if fits else None


def measure_after(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``بعد مقتل عنصرين بهجوم في س، داهمت القوات منازل في ص``: the comma before the measure, where its sentence opens with the deed."""
    words, first = reading.words, group[0].first
    if new.voice not in VERBAL or new.light or new.type not in _MEASURES or not any(is_effect(t) or t.type in _DEEDS for t in group):
        return None
    start = words.sentences[words.sentence[first]][0]
    start += words.norm[start] == "و"
    opening = _preposition(reading, start - 1, first)
    if opening is None or opening > start + 1 or all(t.light for t in group):
        return None
    comma = comma_between(reading, group[-1].last, new.first)
    return comma if comma is not None and new.first - comma <= 3 else None


def over_which(reading: Reading, cut: int, new: Happening) -> bool:
    """``دارت مواجهات على خلفية توقيف عنصر، السبت``: what it was over, whose day is not that of the news."""
    return "خلفيه" in reading.words.norm[max(0, cut - 1) : new.first]


def came_after(reading: Reading, first: int) -> bool:
    """True where ``بعد`` or ``عقب`` stands before the deed: the measure is of the same day where it has none of its own."""
    return reading.words.norm[first] in _AFTER


def _preposition(reading: Reading, first: int, last: int) -> int | None:
    """Where ``بعد``, ``على خلفية``, ``احتجاجا على`` before the deed at ``last`` begins; None where nothing of the kind stands there."""
    norm, i = reading.words.norm, last - 1
    while i > first and norm[i] in _CARRIERS:
        i -= 1
    if i < max(first, 0):
        return None
    if norm[i] in _AFTER:
        return i - (norm[i - 1] in ("علي", "في") and norm[i] in ("خلفيه", "اعقاب", "اثر"))
    if norm[i] in ("علي", "ب", "ل") and i - 1 >= first and norm[i - 1] in _OVER | ANSWERED:
        return i - 1
    return None


def _answers(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``قصف الحزب ثكنة ردا على الغارات الإسرائيلية على س``: a strike that answers another."""
    norm = reading.words.norm
    return norm[new.first - 1] == "علي" and norm[new.first - 2] in ANSWERED


def _of_whom_it_befell(reading: Reading, new: Happening) -> bool:
    """``اعتقل شابا بعد إصابته``, ``بعد إطلاق النار عليه``: what had been done to the one just told of belongs to the same event."""
    words = reading.words
    near = range(new.last, min(new.last + 2, len(words)))
    return any(words.clitic[k] == "-" for k in near) and not names_places(reading, new.last, new.last + 8)


def _told_in_full(reading: Reading, new: Happening) -> bool:
    """``التفجير الذي وقع في س``, ``الغارات الإسرائيلية على س``: known before, and told with a clause or a scene of its own."""
    relative = reading.words.norm[new.last : new.last + 1] in (["الذي"], ["التي"])
    return relative or names_places(reading, new.last, new.last + 5)
