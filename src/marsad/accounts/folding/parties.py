"""Which parties of two tellings are one, or may be, and which exclude each other."""

from __future__ import annotations

from functools import cache

from marsad.accounts.draft import Draft
from marsad.accounts.frames import EFFECTS, is_effect
from marsad.accounts.roles import Part
from marsad.knowledge.actors.sides import sides_of
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.mentions.model import ActorMention

WILD = frozenset({"unidentified", "unidentified-aircraft", "civilians"})
MILITIAS = frozenset({"pro-government-militias", "local-militias", "iran-backed-militias", "pro-russia-militias"})
COLLECTIVE = WILD | MILITIAS
"""Parties that name nobody in particular: any of their kind may be meant."""
_ANY_OF_THEM = WILD | {"peacekeepers", "islamist-militants"}
"""Those hit whom another telling may name more exactly."""
FOREIGN = ("russia", "turk", "israel", "us-", "united-states", "iran-", "jordan", "saudi")


def parties_apart(account: Draft, draft: Draft) -> bool:
    if _victims_apart(account, draft) or _mourned_by_the_doer(account, draft):
        return True
    a = {i for i in account.initiators if i not in WILD}
    b = {i for i in draft.initiators if i not in WILD}
    if not a or not b or a & b:
        return False
    if a <= MILITIAS or b <= MILITIAS:
        return any(i.startswith(FOREIGN) for i in a | b)
    return not any(_kin(x, y) for x in a for y in b) and not _unit_of_its_army(account, draft)


def _unit_of_its_army(account: Draft, draft: Draft) -> bool:
    """``الجيش يحكم قبضته على س``, then ``سيطرت وحدات من الكتيبة 155 على س``: an army of the headline, and one of its units by a number."""
    armies = [p for p in account.parts if p.role == "initiator" and p.actor.id not in WILD]
    units = [p for p in draft.parts if p.role == "initiator" and p.actor.id not in WILD]
    return (
        account.title
        and all(numbered_unit(p.actor) for p in units)
        and all(p.actor.kind == "State forces" and p.actor.form == "definite" for p in armies)
    )


def numbered_unit(actor: ActorMention) -> bool:
    """``الكتيبة 155``, ``قوات من اللواء 17``: a unit that the who's who does not know, by its number."""
    return actor.id.startswith("x-") and actor.form in ("unknown_body", "members") and any(c.isdigit() for c in actor.id)


def _mourned_by_the_doer(account: Draft, draft: Draft) -> bool:
    """``قصفت المقاومة المستوطنة. وتزف المقاومة الشهيد فلانا``: whom a body mourns did not fall to its own fire."""
    told = account.initiators or set(account.targets) - _ANY_OF_THEM
    if draft.mourner is None or account.type == "armed_clash" or not told or draft.initiators:
        return False
    hit = any(_kin(draft.mourner, body) for body in account.targets)
    return not hit and all(_kin(draft.mourner, body) for body in account.initiators)


def _victims_apart(account: Draft, draft: Draft) -> bool:
    """Civilians killed here, fighters of a named body there: two happenings, where only the harm is told again; those of
    either side of a clash, or of a crowd and those who use force against it, fell in it."""
    only_harm = draft.type in EFFECTS or all(is_effect(t) for t in draft.frames[0].triggers)
    if not only_harm or not draft.targets or not account.targets or draft.definite and not draft.frames[0].causes:
        return False  # القتيلان من عناصر س: who the dead were
    bodies = [p.actor for p in draft.parts if p.role == "target" and p.actor.form in ("name", "members", "unknown_body")]
    known = draft.definite and any(
        a.rule == "soldiers" for a in bodies
    )  # العملية أسفرت عن مقتل 11 جنديا: whose they are, only the country says
    named = {a.id for a in bodies if not known} - _ANY_OF_THEM
    fallen = {*account.targets, *account.initiators} if account.type in _OF_EITHER_SIDE else set(account.targets)
    return bool(named) and not named & fallen and not any(_kin(x, y) for x in named for y in fallen)


_OF_EITHER_SIDE = frozenset({"armed_clash", "excessive_force", "riot"})


def _kin(one: str, other: str) -> bool:
    """``russian-air-force`` and ``russian-forces``, ``syrian-army`` and ``syrian-government``: one side told twice."""
    return not sides_of(one).isdisjoint(sides_of(other))


@cache
def _states() -> dict[str, str]:
    """The bodies of each state by which outlets tell its forces: النظام, قوات النظام, الطيران السوري."""
    found = {"syrian-government-forces": "SY"}
    for nation in vocabulary().nations.values():
        for body in (nation.state, nation.government, nation.forces, nation.air, nation.navy):
            if body is not None:
                found.setdefault(body, nation.code)
    return found


def one_state(one: str, other: str) -> bool:
    """``النظام`` and ``قوات النظام``: the same doer told by two of its names."""
    return one == other or _states().get(one, one) == _states().get(other, other)


@cache
def _governments() -> frozenset[str]:
    return frozenset(body for n in vocabulary().nations.values() for body in (n.state, n.government) if body is not None)


def is_government(body: str) -> bool:
    """``النظام``, ``إسرائيل``: a state or its government, where its forces may be named."""
    return body in _governments()


def vague(part: Part) -> bool:
    """Parties that name nobody for certain, so that a later telling may name them: مدنيون, قيادي سابق."""
    return (
        part.actor.id in COLLECTIVE
        or part.actor.form in ("people", "definite", "person", "unidentified")
        or part.actor.rule == "unnamed people"
    )
