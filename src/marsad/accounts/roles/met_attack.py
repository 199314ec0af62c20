"""Attacks that were met: ``تصدت القوات لهجوم شنه مسلحون على حاجز`` tells of who attacked and what, and of those who met it as whom it befell."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.mentions.model import Happening, Reading

_BEFORE_IT = 9
"""Words from the verb of meeting to the attack, at most."""
_AIM = 9
"""Words from the attack to what it was launched on, at most."""


def met_attack(reading: Reading, frame: Frame) -> Happening | None:
    """``يتصدون لهجوم شنه عناصر س على محطة``: the attack, where a clause of its own says who launched it and on what; what was
    launched on a town is a battle for it."""
    words, grammar = reading.words, frame.grammar
    for before, attack in zip(frame.triggers, frame.triggers[1:], strict=False):
        met = before.type == "armed_clash" and words.bare[before.first].lstrip("يت").startswith("صد")
        if (
            not met
            or attack.type != "armed_attack"
            or words.norm[attack.first - 1] != "ل"
            or attack.first - before.last > _BEFORE_IT
            or grammar is None
        ):
            continue
        launched = any(a.part == "doer" and a.rule.startswith("subject of its relative clause") for a in grammar.of.get(attack.first, ()))
        aim = next((k for k in range(attack.last, min(attack.last + _AIM, frame.last)) if words.norm[k] in ("علي", "،", ",")), None)
        if launched and aim is not None and words.norm[aim] == "علي" and all(p.first != aim + 1 for p in reading.places):
            return attack
    return None


def of_who_attacked(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``تصدت القوات لهجوم شنه مسلحون على حاجز``: the gunmen did it, and it befell the forces."""
    attack = met_attack(reading, frame)
    if attack is None or not any(p.role == "initiator" and p.actor.first >= attack.last for p in parts):
        return parts
    return [replace(p, role="target") if p.role == "initiator" and p.actor.first < attack.last else p for p in parts]
