"""The parties of an account as records, with how surely each is named."""

from __future__ import annotations

from marsad.accounts.attribution import certainty_of
from marsad.accounts.draft import Draft
from marsad.accounts.roles import Part
from marsad.accounts.roles.blame import IN_TURN, each_accuses
from marsad.accounts.roles.part import BOTH_SIDES
from marsad.knowledge.wording import wording
from marsad.mentions.hedge_scopes import beside_the_doer
from marsad.mentions.model import Reading
from marsad.records import Certainty, Party

_W = wording(__name__)

_DISPUTE = _W["dispute"]


_DISPERSED = frozenset(("initiator", who) for who in ("protesters", "civilians", "rioters", "students"))
"""Whom force is used against, wherever the same account tells what they had done."""


def party_records(reading: Reading, draft: Draft) -> list[Party]:
    """Parties in text order; a party named twice in one role stands once, its first name kept."""
    disputed = draft.competing or _disputed(reading, draft) or _blame_each_other(draft)
    out: list[Party] = []
    seen: set[tuple[str, str]] = set()
    initiators = [p for p in draft.parts if p.role == "initiator"]
    for part in sorted(draft.parts, key=lambda p: p.actor.first):
        key = (part.role, part.actor.id)
        if (
            key in seen
            or _spare(reading, part, initiators)
            or draft.type == "excessive_force"
            and key in _DISPERSED
            and not part.rule.startswith("side of a clash")
        ):
            continue
        seen.add(key)
        actor = part.actor
        certainty: Certainty = "asserted"
        if part.role == "initiator" and part.rule != BOTH_SIDES:
            certainty = "disputed" if disputed or each_accuses(reading, actor) else certainty_of(reading, actor.first, actor.last)
        start, end = reading.words.span(*part.shown) if part.shown is not None else (actor.start, actor.end)
        out.append(
            Party(
                role=part.role, id=actor.id, name=actor.name, name_en=actor.name_en, kind=actor.kind, certainty=certainty,
                text=reading.words.text[start:end], start=start, end=end,
            )  # type: ignore[arg-type]
        )  # fmt: skip
    return out


def _spare(reading: Reading, part: Part, initiators: list[Part]) -> bool:
    """Unnamed gunmen stand aside for the body they are believed to belong to; not for two that accuse each other."""
    return (
        part.role == "initiator"
        and part.actor.id == "unidentified"
        and part.rule != IN_TURN
        and not part.rule.startswith("side of a clash")
        and any(p.actor.id != "unidentified" and not each_accuses(reading, p.actor) for p in initiators)
    )


def _blame_each_other(draft: Draft) -> bool:
    """``اتهمت س ص بالقصف، ونفت ص ذلك متهمة س``: somebody is accused in turn, beside another who is said to have done it."""
    blamed = {p.actor.id for p in draft.parts if p.role == "initiator" and p.rule == IN_TURN}
    return bool(blamed) and any(i not in blamed for i in draft.initiators)


def _disputed(reading: Reading, draft: Draft) -> bool:
    """``تضاربت الأنباء حول الجهة المنفذة``; not ``تضاربت الأنباء حول هوية القتيل``, which leaves who did it standing."""
    norm = reading.words.norm
    if all(_DISPUTE.isdisjoint(norm[f.first : f.last]) for f in draft.frames):
        return False
    return any(norm[k] in _DISPUTE and not beside_the_doer(norm[k + 1 : k + 7]) for f in draft.frames for k in range(f.first, f.last))
