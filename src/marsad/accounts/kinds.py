"""The event type of a frame: its words of happening, made exact by the weapon named beside them.

``استهدف ... بطائرة مسيّرة`` is a drone strike, ``مقتل مدني برصاص`` an attack on civilians, ``مقتل طفل بانفجار لغم``
a landmine explosion, ``مقتل مدني`` alone a killing.
"""

from __future__ import annotations

from marsad.accounts.frames import Frame, group_of
from marsad.knowledge.happenings import Means, means
from marsad.mentions.model import Reading

_EXACT = (
    "body_found", "execution", "assassination", "suicide_bombing", "ied_explosion", "landmine_explosion", "chemical_attack",
    "excessive_force", "riot", "sexual_violence", "torture", "abduction", "interception",
)  # fmt: skip
"""Types that win over others told in the same frame, in this order."""
_GENERAL = frozenset({"strike", "armed_attack", "explosion", "killing", "wounding", "attack_on_civilians", "airstrike"})
CIVIL = frozenset(
    {"civilians", "journalists", "medics", "aid-workers", "farmers", "children", "women", "students", "protesters", "refugees", "activists", "shepherds", "truffle-hunters"}
)


def type_of(reading: Reading, frame: Frame, target_ids: list[str], target_kinds: list[str | None]) -> str:
    """A slug of the published event types."""
    kinds = [t.type for t in frame.causes if t.type != "reference"] or [t.type for t in frame.causes or frame.triggers]
    for exact in _EXACT:
        if exact in kinds:
            if exact == "riot" and kinds[0] not in ("riot", "protest", "security_measure", "property_destruction"):
                continue
            return exact
    weapon = weapon_of(reading, frame)
    kind = kinds[0]
    if any(group_of(k) == "protest" for k in kinds) and not (kind == "armed_attack" and "protest" not in kinds):
        if "armed_attack" in kinds and "protest" in kinds:
            return "excessive_force"
        return "riot" if "property_destruction" in kinds or "riot" in kinds else "protest"
    if kind in ("raid", "arrest") and "arrest" in kinds:
        return "arrest" if _counts(reading, frame, "captured") or kind == "arrest" else "raid"
    if "ambush" in kinds:
        return "ambush"
    if kind in ("airstrike", "strike", "shelling", "armed_attack", "explosion") and any(
        k in ("airstrike", "drone_strike", "shelling") for k in kinds
    ):
        named = next(k for k in kinds if k in ("drone_strike", "airstrike", "shelling"))
        if named == "drone_strike" or weapon == "drone_strike":
            return "drone_strike"
        if named == "shelling" and weapon == "airstrike" and _weapon_in(reading, frame, "airstrike", True):
            return "airstrike"
        return named
    civilian = _civilian(target_ids, target_kinds)
    if kind in _GENERAL and kind != "airstrike":
        return _by_weapon(kind, weapon, civilian)
    if kind == "shelling" and weapon in ("drone_strike", "airstrike", "chemical_attack"):
        return weapon
    if kind == "airstrike" and weapon == "drone_strike":
        return weapon
    return kind


def _civilian(ids: list[str], kinds: list[str | None]) -> bool:
    return bool(ids) and all(i in CIVIL or k == "Civilians" for i, k in zip(ids, kinds, strict=True))


def _by_weapon(kind: str, weapon: str | None, civilian: bool) -> str:
    """The type of a general word by the weapon beside it."""
    if weapon == "explosive":
        weapon = "small_arms" if kind in ("killing", "wounding") else None
    if kind in ("killing", "wounding"):
        if weapon == "small_arms":
            return "attack_on_civilians" if civilian else "killing"
        if weapon:
            return weapon
        return "killing" if kind == "killing" else "attack_on_civilians"
    if kind == "explosion":
        return weapon if weapon in ("ied_explosion", "landmine_explosion", "suicide_bombing", "grenade_attack", "drone_strike") else kind
    if weapon == "small_arms" or weapon is None:
        if kind == "strike":
            return "attack_on_civilians" if civilian else "armed_attack"
        return "attack_on_civilians" if civilian and kind == "armed_attack" else kind
    return weapon


def weapon_of(reading: Reading, frame: Frame) -> str | None:
    """The type that the first fitting weapon word of the frame makes, by the order of ``means.yaml``."""
    best: Means | None = None
    table = means()
    bare = reading.words.bare
    first = max(frame.first, 0)
    naming = {k for s in reading.speakers for k in range(s.first, s.last)}
    for i in range(first, frame.last):
        if i in naming or (i + 1 < len(bare) and bare[i + 1] == "نت") or (i and bare[i - 1] in _OUTLETS):
            continue  # المسيرة نت is no drone
        for found in table.get(bare[i], ()):
            size = len(found.words)
            if (size == 1 or tuple(bare[i : i + size]) == found.words) and (best is None or found.order < best.order):
                best = found
    return best.type if best else None


def _weapon_in(reading: Reading, frame: Frame, kind: str, _: bool) -> bool:
    return weapon_of(reading, frame) == kind


_OUTLETS = frozenset("قناه وكاله صحيفه موقع شبكه جريده اذاعه".split())


def _counts(reading: Reading, frame: Frame, what: str) -> bool:
    return any(c.what == what and frame.first <= c.first < frame.last for c in reading.counts)
