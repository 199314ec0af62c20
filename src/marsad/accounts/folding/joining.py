"""What an account gains from a draft that tells it again."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.draft import Draft
from marsad.accounts.folding.parties import is_government, one_state, vague
from marsad.accounts.folding.repeats import GENERIC, REFERENCE, other_sides_story
from marsad.accounts.folding.scenes import at_its_edge, beside, exactness, holds, named_around, on_a_long_road, same_place, told_in
from marsad.accounts.folding.times_apart import only_a_time
from marsad.accounts.frames import EFFECTS, group_of
from marsad.accounts.rivals import same_teller
from marsad.accounts.roles import Part
from marsad.accounts.roles.blame import IN_TURN
from marsad.accounts.tolls import TollMention
from marsad.mentions.model import PlaceMention

LASTING = frozenset({"sweep_operation", "armed_clash", "protest", "displacement", "security_measure"})
"""What may go on after the words that first tell of it."""

_ONE_SIDED = frozenset({"airstrike", "drone_strike", "shelling", "chemical_attack"})
"""What nobody does to himself."""

FEW = 3
"""As many places as one strike is told of; more are a list of what was struck that day."""


def join(home: Draft, draft: Draft) -> None:
    if draft.type != REFERENCE and (
        home.type in EFFECTS
        and draft.type not in EFFECTS
        or (
            home.title
            and home.type in GENERIC
            and draft.type not in EFFECTS
            and not (draft.definite and draft.type == "armed_attack" and not draft.targets)
        )
        or (home.title and {home.type, draft.type} == {"arrest", "raid"})
        or (home.title and home.type == "airstrike" and draft.type == "drone_strike" and not draft.definite)
        or home.type in ("explosion", "armed_attack", "attack_on_civilians", "shelling")
        and group_of(draft.type) in ("strike", "explosion", "attack")
        and draft.type not in GENERIC
        and not draft.definite
        and not draft.background
    ):
        home.type = draft.type
    if home.title and home.type == "armed_clash" and draft.type == "armed_attack" and not set(home.initiators).isdisjoint(draft.targets):
        home.type = draft.type  # س تحبط هجوما لص, then تصدت لهجوم شنه مسلحو ص على نقطة
        home.parts = [p for p in home.parts if p.role == "target" or p.actor.id not in draft.targets]
    claimed = other_sides_story(home, draft)
    home.frames += draft.frames
    update = draft.update or draft.died_later
    later = (
        draft.date is not None
        and not only_a_time(draft.date)
        and (
            _finer(draft, home)
            or home.date_of_speech
            and not draft.date_of_speech
            and home.date is not None
            and home.date.precision not in ("month", "year", "season")
        )
    )
    if (home.date is None or later) and not update and not _day_of_other_news(home, draft):
        home.date, home.date_of_speech = draft.date or home.date, draft.date_of_speech
    begun = draft.carried and draft.date is not None and not draft.inherited_date  # بدأت الاشتباكات يوم 14 آب في س
    counted = not home.places and any(t.count.low for t in draft.tolls)  # استقبل مستشفى س في ص أربعة قتلى
    told = (begun or not draft.general or counted or draft.carried and draft.definite) and not claimed
    if draft.places and not draft.inherited_places and told and not update:
        _merge_places(home, draft)
    _merge_parts(home, draft)
    before = list(home.tolls)
    told_of = {t.field for t in before}
    theirs = [replace(t, claimed=True) for t in draft.tolls if t.field in told_of or t.count.low == 0]
    home.tolls += theirs if claimed else draft.tolls
    home.around += draft.around
    home.count = draft.count if home.title and draft.count > 1 else max(home.count, draft.count)
    if home.status == "occurred" and draft.status == "ongoing" and (draft.type == REFERENCE or draft.definite) and home.type in LASTING:
        home.status = "ongoing"
    elif (
        home.status == "alleged"
        and draft.status == "occurred"
        and not draft.definite
        and home.initiators
        and set(home.initiators) <= set(draft.initiators)
    ):
        home.status = "occurred"  # who was accused tells of it too
    elif home.status == "alleged" and draft.status == "occurred" and _counted_by_another(before, draft):
        home.status = "occurred"  # اتهم الناطق الطيران بقصف السوق. ووثقت مجموعة سقوط 11 قتيلا
    elif home.title and home.status == "alleged" and draft.status == "occurred":
        home.status = "occurred"  # ثلاثة قتلى ومصادر تتهم الجهاز
    elif home.title and home.status == "ongoing" and draft.stamped:
        home.status = draft.status  # تواصل القصف, and below it the lines of a list
    elif home.title and draft.status not in ("occurred", "denied"):
        home.status = draft.status
    home.definite = home.definite and draft.definite
    home.general = home.general and draft.general
    home.background = home.background and draft.background
    if home.title:
        home.title, home.paragraph = False, draft.paragraph


def _counted_by_another(before: list[TollMention], draft: Draft) -> bool:
    """True where somebody else than the one who accused counts the dead or hurt of it too."""
    accusers = {toll.teller for toll in before}
    return bool(accusers) and any(toll.count.low and not any(same_teller(toll.teller, one) for one in accusers) for toll in draft.tolls)


def _day_of_other_news(home: Draft, draft: Draft) -> bool:
    """True where the day stands before what the draft tells, or is of the background: news told elsewhere does not take it."""
    if home.title or draft.definite or draft.date is None or home.paragraph == draft.paragraph:
        return False
    if home.date is None and home.type == draft.type and any(p.depth >= 3 and same_place(p, q) for p in home.places for q in draft.places):
        return False  # بعد سيطرتها على بلدة س, then وكانت القوات قد سيطرت الخميس على بلدة س
    return draft.date.first < draft.frames[0].first or draft.background and not home.background


def _finer(draft: Draft, home: Draft) -> bool:
    a, b = home.date, draft.date
    if a is None or b is None or b.low is None or b.high is None:
        return False
    if a.low is None or a.high is None:
        return True
    return (b.high - b.low) < (a.high - a.low)


def _merge_places(home: Draft, draft: Draft) -> None:
    if not home.places or home.inherited_places:
        home.places, home.inherited_places = list(draft.places), False
        return
    if home.title and len(home.places) < len(draft.places) <= FEW and all(any(same_place(p, q) for q in draft.places) for p in home.places):
        home.places = list(draft.places)  # غارات على س, then أغار على س وص
        return
    if home.title and any(holds(p, q) for p in home.places for q in draft.places):
        home.places = list(draft.places)
        return
    if home.title and named_around(home.places, draft) and not any(same_place(p, q) for p in home.places for q in draft.places):
        home.places = list(draft.places)
        return
    if (
        home.title
        and len(home.places) == 1
        and (_told_more_exactly(home.places[0], draft) or any(at_its_edge(home.places[0], q) for q in draft.places))
    ):
        home.places = list(draft.places)  # قصف شمال س, then على الطريق بين ص وع شمال س
        return
    if home.title and max(map(exactness, draft.places)) > max(map(exactness, home.places)):
        home.places = list(draft.places)
        return
    exact = [q for q in draft.places if q.depth >= 3]
    if home.title and exact and all(on_a_long_road(p) or any(beside(p, q) for q in exact) for p in home.places):
        home.places = exact
        return
    if home.title and exact and home.type == draft.type == "territory_gain" and all(q.place.lat is None for q in exact):
        home.places = exact  # يستعيد قرى شمال الولاية, then بسطت سيطرتها على قريتي س وص
        return
    if (
        exact
        and all(p.depth < 3 or p.place.relation in ("near", "outskirts") and all(q.depth > 3 for q in exact) for p in home.places)
        or all(any(holds(p, q) for q in draft.places) for p in home.places)
    ):
        home.places = exact or list(draft.places)


def _told_more_exactly(place: PlaceMention, draft: Draft) -> bool:
    """Whether the place of a headline only says in or near what town the scene lies that stands right before it."""
    return all(q.depth >= 3 and not same_place(place, q) for q in draft.places) and told_in(place, draft)


def _merge_parts(home: Draft, draft: Draft) -> None:
    """A later telling adds a party only where the account has none, or only a vaguer one, in that role; who is blamed
    besides is added, since blame may compete."""
    if draft.status in ("denied", "alleged"):
        blamed = [p for p in draft.parts if p.role == "initiator" and p.rule in ("accused", IN_TURN) and p.actor.id not in home.initiators]
        home.parts += blamed
        home.competing = home.competing or bool(blamed and len(home.initiators) > 1)
    for role in ("initiator", "target"):
        have = [p for p in home.parts if p.role == role]
        new = [p for p in draft.parts if p.role == role and all(p.actor.id != h.actor.id for h in have)]
        if role == "initiator" and have and home.type in _ONE_SIDED:
            new = [p for p in new if p.actor.id not in home.targets]  # whom the raids befell did not fly them
        if role == "target" and home.type == "armed_clash" and not have and len(home.initiators) > 1:
            sides = {p.actor.id for p in new} & set(home.initiators)
            if draft.type == "armed_attack" or len(sides) > 1:
                new = [p for p in new if p.actor.id not in sides]  # معارك بين س وص, then باغتت س ص, then the dead of both
        if not new:
            continue
        if role == "target" and home.type == draft.type == "armed_clash" and have and all(p.rule == "object" for p in new):
            home.parts += [p for p in new if p.actor.id not in home.initiators]  # قالت س إنها كبدت ص خسائر
            continue
        again = {p.actor.id for p in draft.parts if p.role == role}
        others = [p for p in new if p.actor.id not in home.targets and not any(one_state(p.actor.id, h.actor.id) for h in have)]
        together = home.title or all(p.rule == "coordinated" or p.rule.endswith(", joined") for p in others)
        named_again = bool(have) and all(any(one_state(h.actor.id, i) for i in again) for h in have)
        if role == "initiator" and others and together and named_again and draft.type == home.type:
            exact = {
                id(h): p
                for h in have
                for p in draft.parts
                if p.role == role and is_government(h.actor.id) and not is_government(p.actor.id) and one_state(p.actor.id, h.actor.id)
            }
            home.parts = [
                exact.get(id(p), p) for p in home.parts
            ] + others  # إنزال للتحالف, then إنزال نفذته س بمساندة التحالف; قصف النظام, then قصف قوات النظام وروسيا
            continue
        inferred = role == "target" and any(_of_some_army(h) for h in have)
        if (
            not have
            or all(vague(h) or inferred and _of_some_army(h) for h in have)
            and not all(vague(p) and not _claims_for_it(p) or inferred and _of_some_army(p) for p in new)
        ):
            keep = (
                [h for h in have if h.actor.id in again]
                if role == "initiator" or home.type == draft.type
                else [h for h in have if not inferred]
            )
            home.parts = [p for p in home.parts if p.role != role] + keep + new


def _claims_for_it(part: Part) -> bool:
    """``وتبنى المتحدث باسم س العملية``: a body by whoever speaks for it, which claims what was told."""
    return part.role == "initiator" and part.actor.rule == "office of a body" and part.rule in ("claims it", "carried by a verb")


def _of_some_army(part: Part) -> bool:
    """``مقتل جندي``, then ``جندي من الجيش الوطني``: whose soldier he was is only inferred from the country."""
    return part.actor.rule == "soldiers"
