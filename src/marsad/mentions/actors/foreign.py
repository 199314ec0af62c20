"""Armies of other states that a text names without a part of theirs: ``الجيش`` behind them is that of the country it is about.

``نفى الجيش التركي مشاركته. وانطلقت العملية بمشاركة الجيش والشرطة``: the second army is not the first.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

_DENIES = _W["denies"]
_NOT = _W["not"]
_TAKES_PART = _W.stems("takes_part")
_VISITS = _W["visits"]
_NEAR = 5
"""Words around the name of an army in which it is said that it has no part."""


def stands_aside(scan: Scan, found: Found, i: int) -> bool:
    """True where the force at word ``i`` cannot be the foreign one that was ``found`` before it."""
    body = scan.lexicon.who.bodies.get(found.id)
    home = scan.country_at(i)
    if body is None or home is None or body.country in (None, home) or found.adjective:
        return False
    if home not in scan.vocabulary.forces_of["army"] or body.kind not in ("State forces", "External/Other forces"):
        return False
    return _no_part(scan, found) or _beside_home_forces(scan, i, home)


def _no_part(scan: Scan, found: Found) -> bool:
    """``نفى الجيش التركي مشاركته``, ``لا وجود للجيش الأميركي``, ``الجيش الأميركي لم يشارك``, ``وفد من الجيش المصري``."""
    before = scan.norm[max(0, found.first - _NEAR) : found.first]
    behind = scan.norm[found.last : found.last + _NEAR]
    if not _VISITS.isdisjoint(before):
        return True
    if not _NOT.isdisjoint(before) and any(word in ("وجود", "دور", "علاقه", "مشاركه") for word in before):
        return True
    taking = any(word.startswith(_TAKES_PART) for word in behind)
    return taking and (not _DENIES.isdisjoint(before) or not _NOT.isdisjoint(behind))


def _beside_home_forces(scan: Scan, i: int, home: str) -> bool:
    """``بمشاركة الجيش والشرطة والحشد``, ``القوات الأمنية والجيش``: joined to forces that only the country itself has."""
    bodies = scan.lexicon.who.bodies
    last = scan.found[-1] if scan.found else None
    if i and scan.norm[i - 1] == "و" and last is not None and last.last == i - 1:
        before = bodies.get(last.id)
        return before is not None and before.country == home
    if not scan.inside(i + 2) or scan.norm[i + 1] != "و":
        return False
    if any(entry.group in ("police", "public security") and home in entry.by for entry in scan.vocabulary.locals.get(scan.norm[i + 2], ())):
        return True
    return any(n.body.country == home for _, namings in scan.lexicon.at(scan.norm, i + 2) for n in namings)
