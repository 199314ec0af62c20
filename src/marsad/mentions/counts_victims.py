"""Words that leave open who is dead and who is hurt, settled by the rest of the sentence.

``سبعة ضحايا وأكثر من 20 جريحا``: beside wounded told apart, ضحايا are the dead. ``سقوط 11 جنديا في كمين``: without more, those
who fall are the dead. ``سقط 15 شخصا بين قتيل وجريح`` stays open.
"""

from __future__ import annotations

from marsad.mentions.counts_atoms import Toll
from marsad.mentions.counts_links import Links

_REACH_CAPTIVE = 3
_CAPTIVITY = frozenset(("اسر", "الاسر", "اسري"))
_FALLING = frozenset(("سقوط", "سقط", "سقطت", "يسقط"))


def settle(links: Links, tolls: list[Toll], *, joint: bool) -> None:
    """Changes ``what`` of the open tolls of one sentence; ``joint`` where a fate of both was told (مقتل وإصابة)."""
    _victims(links, tolls, joint)
    _fallen(links, tolls)


def _victims(links: Links, tolls: list[Toll], joint: bool) -> None:
    """``ضحايا وجرحى``, ``عدد الضحايا 14 والجرحى 30``."""
    victims = [toll for toll in tolls if toll.what == "casualties" and toll.rule in ("counted noun", "measured")]
    if len(victims) != 1 or joint:
        return
    toll = victims[0]
    if any(other.what == "killed" for other in tolls):
        died = not any(other.what == "wounded" for other in tolls) and any(
            other.what == "killed" and other.parts[0].low == 1 and other.parts[0].first < toll.parts[0].first for other in tolls
        )
        if toll.rule == "measured" and died:
            toll.what = "killed"  # توفي جريح ليرتفع عدد الضحايا إلى أربعة
        return
    wounded = next((other for other in tolls if other.what == "wounded" and other.parts[0].first >= toll.last_word), None)
    if wounded is None or not links.told_apart(toll, wounded):
        return
    if wounded.parts[0].low is not None or toll.parts[0].low is None:
        toll.what = "killed"


def _fallen(links: Links, tolls: list[Toll]) -> None:
    """``سقط ثلاثة مدنيين بقصف``; ``سقوط جنديين في الأسر``."""
    fallen = [toll for toll in tolls if toll.what == "casualties" and toll.rule.startswith("fate") and _falls(links, toll)]
    if len(fallen) == 1 and all(toll.what not in ("killed", "wounded") for toll in tolls):
        after = links.words.norm[fallen[0].last_word : fallen[0].last_word + _REACH_CAPTIVE]
        fallen[0].what = "captured" if _CAPTIVITY.intersection(after) else "killed"


def _falls(links: Links, toll: Toll) -> bool:
    people = toll.parts[0].low is not None and all(part.what == "people" for part in toll.parts)
    return people and toll.fate_first is not None and links.words.norm[toll.fate_first] in _FALLING
