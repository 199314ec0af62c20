"""A party with the part it plays."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.accounts.frames import VERBAL
from marsad.mentions.model import ActorMention, Happening
from marsad.records import Role

BOTH_SIDES = "both sides of what was told before"
"""The rule of the two whom ``بين الطرفين`` means."""
PASSING = frozenset(["مرور", "عبور"])
"""Before those whom a bomb met on their way: لدى مرور دورية."""


@dataclass(slots=True)
class Part:
    """A party of the frame with its role (``initiator`` or ``target``) and the rule that gave it."""

    actor: ActorMention
    role: Role
    rule: str
    shown: tuple[int, int] | None = None
    """The words of the whole phrase that names it (خمسة زوارق للمتمردين), where that says more than the party's own."""


def in_their_hands(taken: Happening, actor: ActorMention) -> bool:
    """``وقع طيار في أسر الفصائل``: those right behind what says into whose hands somebody fell."""
    return taken.voice in VERBAL and taken.roles == "harm" and taken.object is not None and 0 <= actor.first - taken.object[1] <= 1
