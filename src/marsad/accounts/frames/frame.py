"""A frame: the words of one sentence about one happening, and the kinds that join within a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.accounts.clauses import Arguments
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening

_W = wording(__name__)

BULLETS = _W["bullets"]
"""What harms those of whom it is said that they were shot."""
VERBAL = ("verb", "present", "phrase")
EFFECTS = frozenset({"killing", "wounding"})
BACKWARD = frozenset({"reference"})
_GROUPS = {
    "airstrike": "strike", "drone_strike": "strike", "shelling": "strike", "strike": "strike", "chemical_attack": "strike",
    "grenade_attack": "explosion", "ied_explosion": "explosion", "landmine_explosion": "explosion", "explosion": "explosion",
    "suicide_bombing": "explosion", "armed_attack": "attack", "ambush": "attack", "attack_on_civilians": "attack",
    "assassination": "attack", "execution": "attack", "armed_clash": "clash", "raid": "raid", "arrest": "raid",
    "killing": "attack", "wounding": "attack", "protest": "protest", "excessive_force": "protest", "riot": "protest",
}  # fmt: skip


def group_of(kind: str) -> str:
    """The broad group in which types of happening join within a sentence."""
    return _GROUPS.get(kind, kind)


def is_effect(happening: Happening) -> bool:
    """True for a word that only tells of harm that befell; ``تحييد`` and ``قضت على`` tell of a deed."""
    return happening.type in EFFECTS and happening.roles == "harm"


@dataclass(slots=True)
class Frame:
    """A stretch of one sentence about one happening; ``first:last`` are words."""

    sentence: int
    first: int
    last: int
    triggers: list[Happening] = field(default_factory=list)
    shared: tuple[int, int] = (0, 0)
    """The words of the sentence before its first frame's own: what stands there holds for every frame of it."""
    grammar: Arguments | None = None
    """The arguments of the sentence's words of happening."""
    beside: str = ""
    """Why it is told as another event beside the one before it in its sentence: ``scene`` for a scene of its own, ``after`` for what that came
    after (بعد مقتل اثنين), ``over`` for what that was done over (ردا على, على خلفية)."""
    closed: bool = False
    """What follows in the sentence is what it was done over, and gives it no day."""
    head: Happening = field(init=False)
    """The word of happening the frame is named after: the first that tells more than harm. ``triggers`` stay as they were given."""

    @property
    def causes(self) -> list[Happening]:
        """Words of happening that tell more than that somebody was killed or wounded."""
        told = [t for t in self.triggers if not is_effect(t)]
        return [t for t in told if t.type not in BACKWARD] or told

    def __post_init__(self) -> None:
        fallback: Happening | None = None
        for told in self.triggers:  # the first of the causes, without making their list
            if not is_effect(told):
                if told.type not in BACKWARD:
                    self.head = told
                    return
                fallback = fallback or told
        if self.triggers:
            self.head = fallback or self.triggers[0]
