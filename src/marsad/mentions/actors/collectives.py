"""Collective bodies named by who backs them or where they are from: ``ميليشيات إيرانية``,
``الميليشيات المدعومة من روسيا``, ``فصائل موالية لتركيا``, ``ميليشيات محلية``.

With two backers the body stays general and unsure.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan, force_of

_W = wording(__name__)

_OWNED = _W["owned"]
_SKIP = _W["skip"]


def collective_body(scan: Scan, i: int) -> Found | None:
    """A collective noun at word ``i`` with the backer or adjective that names it."""
    vocabulary = scan.vocabulary
    if scan.bare[i] not in vocabulary.collective:
        return None
    called = frozenset([scan.bare[i]])
    k = i + 1
    if scan.inside(k) and scan.clitic[k] == "-":
        k += 1
    while scan.inside(k) and (scan.norm[k] in _SKIP or scan.norm[k] in vocabulary.judging):
        k += 1
    if not scan.inside(k):
        return None
    if scan.norm[k] in vocabulary.collective_local:
        return Found(i, k + 1, vocabulary.collective_local[scan.norm[k]], "name", "local collective", "alias", called=called)
    for shape, nation in vocabulary.state_names.get(scan.norm[k], ()):
        body = vocabulary.by_backer.get(nation.state)
        if body is not None and scan.bare[i] in _OWNED and not nation.home and scan.at(k, shape):
            return Found(i, k + len(shape), body, "name", "collective with its state", "loaded", called=called)
    people = vocabulary.adjectives.get(scan.bare[k])
    if people is not None:
        body = vocabulary.by_backer.get(people.state) if not people.home else None
        if body is not None and scan.bare[i] not in ("قوات", "عناصر"):
            return Found(i, k + 1, body, "name", "collective with nationality", "alias", called=called)
        return None
    return _backed(scan, i, k, called)


def _backed(scan: Scan, i: int, k: int, called: frozenset[str]) -> Found | None:
    from marsad.mentions.actors.backers import backers_at

    found = backers_at(scan, k)
    if found is None:
        return None
    last, backers, relation = found
    if relation == "part_of" and len(backers) == 1 and not _abroad(scan, backers[0].id) and scan.bare[i] in _UNITS:
        owner = backers[0]
        return Found(
            i, last, force_of(scan, owner.id), "members", "collective of its owner", owner.alias_kind, unsure=owner.unsure, called=called
        )
    if relation not in ("backed_by", "loyal_to") and not (relation == "part_of" and all(_abroad(scan, b.id) for b in backers)):
        return None
    bodies = {scan.vocabulary.by_backer.get(b.id) for b in backers}
    body = next(iter(bodies))
    if len(bodies) > 1 or body is None:
        body = "pro-government-militias" if None not in bodies else None
        if body is None:
            return _loyal(scan, i, last, backers[0], called) if relation == "loyal_to" and len(backers) == 1 else None
        return Found(i, i + 1, body, "definite", "collective with several backers", "alias", unsure=True, called=called)
    return Found(i, last, body, "name", "collective with backer", "alias", called=called)


def _loyal(scan: Scan, i: int, last: int, owner: Found, called: frozenset[str]) -> Found | None:
    """``القوات الموالية للمجلس الانتقالي``: the men of a body that has no militias of its own name and is no state abroad."""
    if scan.norm[i] not in _LOYAL or _abroad(scan, owner.id) or owner.id in scan.vocabulary.by_backer:
        return None
    body = force_of(scan, owner.id)
    return Found(i, last, body, "members", "forces loyal to a body", owner.alias_kind, unsure=owner.unsure, called=called)


_LOYAL = frozenset(["القوات", "المسلحون", "المسلحين", "المقاتلون", "المقاتلين", "الفصايل", "المجموعات", "الميليشيات"])
"""Those under arms, said with an article, who are told by whom they are loyal to."""
_UNITS = _W["units"]
"""Of these a body that they are under is told: فصائل تابعة لحكومة س is that government's forces."""


def _abroad(scan: Scan, body: str) -> bool:
    """``المجموعات التابعة لإيران``: a state that only sends and arms; of bodies at home they are members."""
    return any(nation.state == body and not nation.home for nation in scan.vocabulary.nations.values())
