"""An attack that is told of by what befell those who met it."""

from __future__ import annotations

from marsad.accounts.frames.frame import is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

_REPELS = _W["repels"]
_WHILE = _W["while"]
_PRONOUNS = frozenset(["هم", "هو", "هي", "هما"])
_ATTACK = 3
"""Words from the word of repelling to the attack, at most."""


def fell_repelling(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``لقي أربعة مصرعهم وهم يتصدون لهجوم شنته س``, ``قتل جنديان أثناء صد هجوم``: the attack is what is told, in which they fell; not ``قتل عشرة
    مهاجمين خلال تصدي الجيش لهجومهم``, where another repels."""
    words, i = reading.words, happening.first
    if happening.type != "armed_clash" or words.bare[i] not in _REPELS or not before or not all(map(is_effect, before)):
        return False
    meanwhile = words.norm[i - 1] in _PRONOUNS and words.norm[i - 2] == "و" or words.norm[i - 1] in _WHILE
    attack = next((h for h in reading.happenings if happening.first < h.first <= happening.last + _ATTACK), None)
    if not meanwhile or attack is None or attack.roles != "strike" or attack.voice not in ("noun", "plural"):
        return False
    return not any(happening.last <= a.first < attack.first for a in reading.actors)
