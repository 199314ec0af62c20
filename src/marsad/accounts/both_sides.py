"""The two sides of a fight or an agreement that names neither: ``تدور اشتباكات بين الطرفين``, ``توصل الطرفان إلى اتفاق``."""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.frames import Frame
from marsad.accounts.roles import Part
from marsad.accounts.roles.part import BOTH_SIDES
from marsad.knowledge.happenings import clause_phrases
from marsad.mentions.model import Reading

ARMED = frozenset({"name", "members", "unknown_body", "nationality"})
"""Forms of bodies that may have fought each other, one as the doer and one as the target of what was told."""
REACH = 3
"""Sentences back to the party that a pronoun or an ending means."""


def _between_two(reading: Reading, frame: Frame) -> bool:
    """``بين الجانبين``, ``بين الطرفين``; not ``قتلى من الطرفين``, ``بين عائلتين``."""
    norm = reading.words.norm
    return any(norm[k] in ("الجانبين", "الطرفين") and norm[k - 1] == "بين" for k in range(frame.first + 1, frame.last))


def _other_side(draft: Draft, one: Part, before: list[Draft]) -> None:
    """``وردت مدفعية الجيش، واندلعت مواجهات بين الجانبين``: with the one who is named, the armed body that did or suffered what was told before."""
    for account in reversed(before[-REACH:]):
        others = [p for p in account.parts if p.actor.id != one.actor.id and p.actor.form in ARMED and p.actor.kind != "Civilians"]
        if others:
            if len({p.actor.id for p in others}) == 1:
                draft.parts.append(Part(others[0].actor, "initiator", BOTH_SIDES))
            return


def _accusers(reading: Reading, account: Draft) -> dict[str, Part]:
    """``اتهمت س ص بقصف السوق. وتدور اشتباكات بين الطرفين``: those under arms who accuse another of what was told, or deny it, by their ids."""
    told = {frame.sentence for frame in account.frames}
    speakers = [s for s in reading.speakers if s.stance in ("accuses", "denies") and reading.words.sentence[s.first] in told]
    armed = [a for a in reading.actors if a.kind in _SIDES and not a.adjective and any(s.first <= a.first < s.last for s in speakers)]
    return {a.id: Part(a, "initiator", "accuser") for a in armed if a.form in ARMED or a.rule == "office of a body"}


_SIDES = ("State forces", "Rebel group", "Political militia", "External/Other forces")
_MOST = 3
"""Parties whom two sides may be: one against two."""
_KIN = ("قبيلت", "عشيرت", "عايلت")
"""How the duals of tribes, clans and families begin."""


def both_sides(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``توصل الطرفان إلى اتفاق``: the two who fought, or who were named together, in what was told before."""
    frame = draft.frames[0]
    sides = clause_phrases("both_sides")
    known = [
        p
        for p in draft.parts
        if p.role == "initiator"
        and p.actor.id not in ("tribesmen", "unidentified")
        and not any(sides.at(reading.words, k) for k in range(p.actor.first, p.actor.last))
    ]
    both = clause_phrases("both_sides").within(reading.words, frame.first, frame.last) is not None
    kin = both and any(w.removeprefix("ال").startswith(_KIN) for w in reading.words.norm[frame.first : frame.last])  # القبيلتان: two tribes
    if both and draft.type == "armed_clash" and len({p.actor.id for p in known}) == 1 and _between_two(reading, frame):
        _other_side(draft, known[0], before)
    truce = (
        draft.type == "armed_clash" and not draft.parts and not draft.title and before[-1:] != [] and before[-1].type == "agreement"
    )  # هدنة بين س وص … وأسفرت الاشتباكات
    if (
        known
        or not both
        and not truce
        and (draft.type != "agreement" or draft.title or any(p.actor.id != "tribesmen" for p in draft.parts))
    ):
        return
    if any(
        p.role == "initiator" and p.actor.id == "tribesmen" and reading.words.norm[p.actor.first].endswith(("تين", "تان"))
        for p in draft.parts
    ):
        return  # مواجهات بين القبيلتين
    for account in reversed(before):
        if not both and account.frames[0].head.roles != ("agent" if truce else "clash"):
            continue
        two = {
            p.actor.id: p
            for p in account.parts
            if (p.role == "initiator" or both and p.actor.form in ARMED) and (not kin or p.actor.group in ("tribe", "family"))
        }
        if both and not kin and len(two) < 2:
            two |= _accusers(reading, account)
        if len(two) > _MOST:
            return  # بين الطرفين, of many who were named
        if len(two) > 1:
            draft.parts = [p for p in draft.parts if p.role != "initiator"]
            draft.parts += [Part(p.actor, "initiator", BOTH_SIDES) for p in two.values()]
            return
