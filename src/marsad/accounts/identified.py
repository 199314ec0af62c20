"""Who the attackers are said to be, in a sentence that tells of nothing else: ``والمسلحون ينتمون إلى تنظيم س``.

Such a sentence holds no word of happening; the account before it, whose doer nobody named, gains the party.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.folding.parties import WILD
from marsad.accounts.frames import EFFECTS, Frame, group_of
from marsad.accounts.roles import Part
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.mentions.model import ActorMention, Reading

_BODIES = frozenset({"name", "members", "unknown_body", "definite", "nationality"})
REACH = 3
"""Sentences back to the account that is meant."""


def identify(reading: Reading, drafts: list[Draft]) -> None:
    """Adds the parties that such sentences name to the accounts they speak of."""
    told = {frame.sentence for draft in drafts for frame in draft.frames}
    for number, (first, last) in enumerate(reading.words.sentences):
        if number in told:
            continue
        body = _said_to_be(reading, first, last)
        home = _home(drafts, number) if body is not None else None
        if body is not None and home is not None:
            home.parts = [p for p in home.parts if p.role != "initiator"] + [Part(body, "initiator", "said to belong to")]
            home.frames.append(_frame(home, number, first, last))


def _said_to_be(reading: Reading, first: int, last: int) -> ActorMention | None:
    """The body behind ``ينتمون إلى``, where attackers stand before it."""
    words = reading.words
    attackers = singles("humans.yaml", "attackers")
    for k in range(first, last):
        if words.bare[k] not in attackers or words.norm[k] == words.bare[k]:
            continue
        belong = clause_phrases("belong").within(words, k + 1, last)
        if belong is not None:
            near = [
                a
                for a in reading.actors
                if (belong <= a.first <= belong + 5 or a.first == k and a.last > belong) and a.form in _BODIES and not a.adjective
            ]
            return near[0] if near else None
    return None


def _home(drafts: list[Draft], number: int) -> Draft | None:
    """The violent account told last before a sentence, where it names no doer."""
    before = [d for d in drafts if any(0 < number - f.sentence <= REACH for f in d.frames)]
    violent = [d for d in before if d.type in EFFECTS or group_of(d.type) in ("strike", "explosion", "attack", "clash", "abduction")]
    if not violent or any(i not in WILD for i in violent[-1].initiators):
        return None
    return violent[-1]


def _frame(home: Draft, number: int, first: int, last: int) -> Frame:
    """The sentence as evidence of the account."""
    return Frame(number, first, last, [home.frames[0].head])
