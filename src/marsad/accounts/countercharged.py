"""Who it was instead, by the word of those who are accused: ``وقال الناطق إن «المليشيا هي التي قصفت السوق»``, ``إن الذين اعترضوا القافلة هم
الجنجويد``.

Such a clause tells of what was told before; the account of it gains a rival doer, whatever verb the clause has.
"""

from __future__ import annotations

from marsad.accounts.both_sides import ARMED
from marsad.accounts.draft import Draft
from marsad.accounts.folding.scenes import same_place
from marsad.accounts.frames import EFFECTS, Frame, group_of
from marsad.accounts.roles import Part
from marsad.accounts.roles.blame import IN_TURN
from marsad.accounts.roles.who_it_was import who_it_was
from marsad.mentions.model import ActorMention, Reading

_REACH = 2
"""Sentences back to the account that is meant."""


def countercharge(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts, where such a clause was one of them without that one."""
    for actor, first, last in _clauses(reading):
        number = reading.words.sentence[actor.first]
        own = next((d for d in drafts if len(d.frames) == 1 and first <= d.frames[0].head.first < last), None)
        home = _home([d for d in drafts if d is not own and _contested(reading, d, number)], number, first, actor)
        if home is None or own is not None and not _one_scene(home, own):
            continue
        home.parts = [p for p in home.parts if p.actor.id != actor.id or p.role == "initiator" or not first <= p.actor.first < last]
        if actor.id not in home.initiators:
            home.parts.append(Part(actor, "initiator", IN_TURN))
            home.competing = True
        if own is not None:
            home.frames += own.frames
            drafts = [d for d in drafts if d is not own]
        elif all(f.sentence != number for f in home.frames):
            home.frames.append(Frame(number, first, last, [home.frames[0].head]))
    return drafts


def _contested(reading: Reading, draft: Draft, number: int) -> bool:
    """Whether somebody accuses another of what the account tells, or denies it, where it is told or in the sentence of the clause."""
    told = {frame.sentence for frame in draft.frames} | {number}
    return any(s.stance in ("accuses", "denies") and reading.words.sentence[s.first] in told for s in reading.speakers)


def _one_scene(home: Draft, own: Draft) -> bool:
    """Whether what the clause tells may be where the account is: no other place is told of it."""
    return own.inherited_places or not own.places or not home.places or any(same_place(p, q) for p in home.places for q in own.places)


def _clauses(reading: Reading) -> list[tuple[ActorMention, int, int]]:
    """The bodies that such clauses name, each with the first word of its clause and the word behind it."""
    bodies = (a for a in reading.actors if (a.form in ARMED or a.form == "definite") and not (a.adjective or a.as_backer))
    return [(actor, *clause) for actor in bodies if (clause := who_it_was(reading, actor)) is not None]


def _home(drafts: list[Draft], number: int, first: int, actor: ActorMention) -> Draft | None:
    """The violent account told before the clause which somebody else is said to have done; of several laid to the one accused last the first."""
    before = [d for d in drafts if any(0 <= number - f.sentence <= _REACH and f.head.first < first for f in d.frames)]
    violent = [d for d in before if d.type in EFFECTS or group_of(d.type) in ("strike", "explosion", "attack", "abduction")]
    blamed = [d for d in violent if any(i not in (actor.id, "unidentified") for i in d.initiators)]
    return next((d for d in blamed if set(d.initiators) & set(blamed[-1].initiators)), None)
