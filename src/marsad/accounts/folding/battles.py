"""One battle, told by both sides of it: who fought where, then what a source of the one did there and what the other says that it beat back."""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.folding.parties import WILD, numbered_unit
from marsad.accounts.folding.scenes import where_to
from marsad.accounts.folding.times_apart import dates_apart
from marsad.mentions.model import PlaceMention

_NEAR = 4
"""Sentences from a battle to what a side says of it, at most."""
_FRONTS = ("جبهة ", "محور ", "جبهات ", "محاور ")


def of_the_battle(account: Draft, draft: Draft) -> bool:
    """``تجددت المعارك بين س وص في جبهة ع``, then ``إن قوات من اللواء 17 باغتت ص``, ``قالت ص إن مقاتليها كسروا زحفا في ع``."""
    sides = {i for i in account.initiators if i not in WILD}
    if account.type != "armed_clash" or account.background or draft.background or draft.another or len(sides) != 2 or account.stamped:
        return False
    near = 0 < draft.frames[0].sentence - account.frames[-1].sentence <= _NEAR
    if not near or draft.status != "occurred" or dates_apart(account, draft):
        return False
    there = not draft.places or draft.inherited_places or where_to(account, draft) != "apart" or _one_front(account, draft)
    return there and (_struck_a_side(draft, sides) or draft.type == "armed_clash" and sides == set(draft.initiators))


def _struck_a_side(draft: Draft, sides: set[str]) -> bool:
    """A side of it, or a unit told by its number, attacked the other side."""
    doers = [p.actor for p in draft.parts if p.role == "initiator"]
    one_of_them = bool(doers) and all(a.id in sides or numbered_unit(a) for a in doers)
    other = set(draft.targets) & (sides - {a.id for a in doers})
    return draft.type == "armed_attack" and one_of_them and bool(other) and set(draft.targets) <= sides


def _one_front(account: Draft, draft: Draft) -> bool:
    """``جبهة مقبنة`` and ``مقبنة``."""
    return any(_front_at(p, q) or _front_at(q, p) for p in account.places for q in draft.places)


def _front_at(front: PlaceMention, place: PlaceMention) -> bool:
    return any(front.place.name == head + place.place.name for head in _FRONTS)
