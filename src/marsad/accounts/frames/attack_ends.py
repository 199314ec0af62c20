"""What is part of an attack and no event beside it: those who attacked come and withdraw, and what was going on kept the ambulances away."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_ATTACKERS, _GUNMEN, _KEEPS_AWAY, _TOLLS = _W["attackers"], _W["gunmen"], _W["keeps_away"], _W["tolls"]
_BEFORE = frozenset({"armed_attack", "attack_on_civilians", "ambush", "assassination", "suicide_bombing", "ied_explosion", "armed_clash"})
"""What those who attacked withdraw from."""
_NEAR = 3
"""Words between a verb and its subject, at most."""
_TOLD = 2
"""Sentences from the attack to its end, at most."""


def is_coming(reading: Reading, happening: Happening) -> bool:
    """``هاجموا البلدة. وقال إن المسلحين وصلوا على متن شاحنات``: how those came who made the attack that was told just before."""
    if happening.type != "reinforcement" or happening.voice != "verb":
        return False
    words, i = reading.words, happening.first
    sentence = words.sentence[i]
    first, last = words.sentences[sentence]
    attacked = any(t.type in _BEFORE and t.first < i and sentence - words.sentence[t.first] <= _TOLD for t in reading.happenings)
    around = words.norm[max(first, i - _NEAR) : i] + words.norm[happening.last : min(last, happening.last + _NEAR)]
    return attacked and not (_ATTACKERS | _GUNMEN).isdisjoint(around)


def is_recovered(reading: Reading, happening: Happening) -> bool:
    """``قبل أن ترتفع الحصيلة مع انتشال مزيد من الجثث``: what raised a toll, and no find of its own."""
    words, i = reading.words, happening.first
    if happening.type != "body_found" or happening.voice != "noun" or words.norm[i - 1] not in ("مع", "بعد", "عقب"):
        return False
    first = words.sentences[words.sentence[i]][0]
    return any(words.bare[k] in _TOLLS for k in range(first, i))


def is_retreat(reading: Reading, happening: Happening) -> bool:
    """``المهاجمين انسحبوا باتجاه الجبال``, ``هاجموا الحاجز قبل أن ينسحبوا``: how the attack ended that was told just before."""
    if happening.type != "withdrawal" or happening.voice not in ("verb", "present"):
        return False
    words, i = reading.words, happening.first
    sentence = words.sentence[i]
    first, last = words.sentences[sentence]
    attacks = [t for t in reading.happenings if t.type in _BEFORE and t.first < i and sentence - words.sentence[t.first] <= _TOLD]
    around = words.norm[max(first, i - _NEAR) : i] + words.norm[happening.last : min(last, happening.last + _NEAR)]
    if attacks and not _ATTACKERS.isdisjoint(around):
        return True
    after = i > 1 and words.norm[i - 1] == "ان" and words.norm[i - 2] == "قبل"
    fought = all(t.type == "armed_clash" for t in attacks)
    return after and words.norm[i].endswith("وا") and not fought and any(t.first >= first and t.voice == "verb" for t in attacks)


def is_kept_away(reading: Reading, happening: Happening) -> bool:
    """``تحليق الطيران أعاق وصول المسعفين``, ``حال القصف دون وصول الإسعاف``: no one's measure, but what the raids brought with them."""
    if happening.type != "security_measure" or happening.voice not in ("verb", "present"):
        return False
    words, i = reading.words, happening.first
    first, last = words.sentences[words.sentence[i]]
    before = next(
        (k for k in range(i - 1, max(first, i - _SUBJECT) - 1, -1) if words.norm[k] in ("ان", "،", ".")), max(first, i - _SUBJECT)
    )
    return any(words.bare[k] in _KEEPS_AWAY for k in (*range(before, i), *range(happening.last, min(last, happening.last + 2))))


_SUBJECT = 6
"""Words from the noun that heads the subject to the verb, at most."""
