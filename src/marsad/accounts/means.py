"""With what a deed was done that does not say it: as what was told before, or as such a force strikes a village.

حصدت الألغام حياة شاب يوم الأحد، وأصابت ثلاثة بعدها بيومين     the mines
قصفت المدفعية بلدة س. وعاودت استهداف المنطقة                    the guns
استهدفت القوات قرية س                                          shelling: no rifle is aimed at a village
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.frames import is_effect
from marsad.accounts.kinds import STRIKES
from marsad.mentions.model import Reading

_PLANTED = ("landmine_explosion", "ied_explosion")
_NOT_SAID = ("attack_on_civilians", "armed_attack", "strike")
_WITH_GUNS = ("State forces", "Rebel group", "External/Other forces")
_NEAR = 3
"""Sentences from a strike told with its weapon to the next that is told without."""


def harmed_by_the_same(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``حصدت الألغام حياة شاب يوم الأحد، وأصابت ثلاثة بعدها بيومين``: a verb without a subject, of what harmed in the clause before it."""
    frame, head, words = draft.frames[0], draft.frames[0].head, reading.words
    last = before[-1] if before else None
    if (
        last is None
        or last.type not in _PLANTED
        or last.frames[0].sentence != frame.sentence
        or draft.initiators
        or not is_effect(head)
        or not words.norm[head.first].endswith("ت")
    ):
        return
    if (
        draft.type in ("killing", "wounding", "attack_on_civilians")
        and head.first - frame.first <= 1
        and words.norm[frame.first] == "و"
        and head.voice == "verb"
        and not head.passive
    ):
        draft.type = last.type


def struck_by_the_same(reading: Reading, draft: Draft, before: list[Draft]) -> None:
    """``استهدفت``, ``استهداف`` without a weapon: with that of the strike by the same hands told just before, else, where a force struck a
    village or a town, with its guns."""
    head = draft.frames[0].head
    if head.type != "strike" or draft.type not in _NOT_SAID or draft.title:
        return
    doers = set(draft.initiators) - {"unidentified"}
    same = [
        d
        for d in before
        if d is not draft
        and d.type in STRIKES
        and doers & set(d.initiators)
        and 0 <= draft.frames[0].sentence - d.frames[-1].sentence <= _NEAR
    ]
    if same:
        draft.type = same[-1].type
    elif doers and all(p.actor.kind in _WITH_GUNS for p in draft.parts if p.role == "initiator") and _at_a_village(reading, draft):
        draft.type = "shelling"


def _at_a_village(reading: Reading, draft: Draft) -> bool:
    """True where what the words of the strike hit is a village, a town or a quarter, and nothing in it."""
    frame = draft.frames[0]
    of = frame.grammar.of if frame.grammar is not None else {}
    struck = [a.chunk for t in frame.triggers if t.type == "strike" for a in of.get(t.first, ()) if a.part == "sufferer"]
    places = [p for p in reading.places_in(frame.first, frame.last) if p.depth >= 2]
    return bool(struck) and all(any(c.first <= p.first and p.last <= c.last and p.first - c.first <= 1 for p in places) for c in struck)
