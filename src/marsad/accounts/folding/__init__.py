"""One account an event and document: brings together the drafts of a document that tell the same happening again.

A headline and the lead under it, a correspondent's version, ``الغارة`` pointing back: each joins the account it repeats.
Drafts that the document sets apart (another place, another day, another party, ``هجوم آخر``) stay apart.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.folding.joining import join
from marsad.accounts.folding.parties import parties_apart
from marsad.accounts.folding.repeats import GENERIC, REFERENCE, VIOLENT, hurt_nobody, repeats, shot_not_bombed
from marsad.accounts.folding.scenes import holds, same_place, where_to
from marsad.accounts.frames import EFFECTS, group_of, is_effect
from marsad.accounts.tolls import DIED_OF_WOUNDS
from marsad.knowledge.places.geometry import distance
from marsad.mentions.model import Happening, PlaceMention

__all__ = ["REACH", "REFERENCE", "fold", "holds", "repeats", "same_place"]

REACH = 12
"""How many accounts back a draft may join."""


def fold(drafts: list[Draft]) -> list[Draft]:
    """The accounts of the document, in the order in which each was first told."""
    accounts: list[Draft] = []
    for draft in drafts:
        if draft.title and _sums_up(draft, drafts):
            continue
        home = _home(accounts, draft)
        if home is None:
            if draft.type == REFERENCE:
                draft.type = _effect(draft) or REFERENCE
            accounts.append(draft)
        else:
            join(home, draft)
    return _headlines(accounts)


def _effect(draft: Draft) -> str | None:
    """The harm that a draft tells of beside its word that points back: أصيب المدير, ويرجح أن تكون الجماعة وراء العملية."""
    return next((t.type for f in draft.frames for t in f.triggers if is_effect(t)), None)


def _headlines(accounts: list[Draft]) -> list[Draft]:
    """A headline that found no telling of its own joins the first account of its kind below it."""
    kept: list[Draft] = []
    body = [a for a in accounts if not a.title]
    for headline in accounts:
        fit = [
            a
            for a in body
            if not (a.background or a.gone_before or a.leads_a_list)
            and (a.status != "denied" or headline.status == "denied")
            and _same_kind(headline, a)
            and not _places_exclude(headline, a)
        ]
        fit = [a for a in fit if not (_shares_title(headline, a) or shot_not_bombed(headline, a) or hurt_nobody(headline, a))]
        if not headline.title or not fit:
            if not (headline.title and headline.status == "ongoing" and _told_in_a_list(headline, body)):
                kept.append(headline)
            continue
        fit = [a for a in fit if not _of_another(headline, a)] or fit
        home = next((a for a in fit if where_to(headline, a) == "same"), fit[0])
        kind, places, date, count = home.type, home.places, home.date, home.count
        join(home, headline)
        weaker = GENERIC | EFFECTS | {"property_destruction"}
        home.type = headline.type if kind in GENERIC and headline.type not in weaker else kind
        home.places, home.date, home.count = (
            places or home.places,
            date or home.date,
            count if count > 1 else home.count,
        )
        home.frames.sort(key=lambda frame: frame.first)
    return kept


def _sums_up(headline: Draft, drafts: list[Draft]) -> bool:
    """``شهداء بغارات على س وص``, and below it ``على النحو الآتي:`` with lines of what was hit in س and in ص; ``المقاومة ترد بصواريخ ومسيرات`` above
    the numbered statements of the same body: the lines tell it one by one."""
    if any(t.count.low for t in headline.tolls):
        return False
    items = [d for d in drafts if d.stamped and not d.title and group_of(d.type) in (*VIOLENT, *EFFECTS)]
    if not headline.places:
        theirs = [d for d in items if set(headline.initiators) & set(d.initiators) and group_of(d.type) == group_of(headline.type)]
        several = headline.general or len({t.type for f in headline.frames for t in f.triggers}) > 1
        return several and len(theirs) > 1
    lead = next((d for d in drafts if d.leads_a_list), None)
    items = [d for d in items if lead is not None and d.frames[0].first > lead.frames[0].first]

    def told(place: PlaceMention) -> bool:
        return any(d.heading == place.place.name or any(_in_it(place, q) for q in d.around) for d in items)

    return len(headline.places) > 1 and all(told(place) for place in headline.places)


def _in_it(place: PlaceMention, other: PlaceMention) -> bool:
    """One place, or one in the other; ``ريف س`` and ``س`` too."""
    return same_place(place, other) or holds(place, other) or place.place.name.endswith(f" {other.place.name}")


def _told_in_a_list(headline: Draft, body: list[Draft]) -> bool:
    """``تواصل الاعتداءات على جنوب س``, and below it the lines of a list: what goes on is what they tell one by one."""
    items = [a for a in body if a.stamped]
    goes_on = (headline.general or headline.definite) and group_of(headline.type) in VIOLENT
    return goes_on and len(items) > 1 and all(where_to(headline, a) != "same" for a in items)


def _of_another(headline: Draft, account: Draft) -> bool:
    """``القسام تعلن تفجير دبابة``, and below it ``قصفت طائرات الاحتلال منزلا``: named doers on both, who are of two sides."""
    return headline.type not in EFFECTS and parties_apart(headline, account)


def _shares_title(headline: Draft, account: Draft) -> bool:
    """``هجوم غربي س وطفل يقتل بلغم في ص``: what the other half of the headline tells is not what this half tells."""
    apart = group_of(headline.type) != group_of(account.type) and headline.type not in EFFECTS
    apart = apart or headline.type in EFFECTS and where_to(headline, account) == "apart"  # إصابات في س واعتداءات للمستوطنين في ص
    return apart and any(f.sentence == headline.frames[0].sentence for f in account.frames)


def _same_kind(headline: Draft, account: Draft) -> bool:
    violent = VIOLENT | {"killing", "wounding", "protest"}
    one, other = group_of(headline.type), group_of(account.type)
    if headline.type == "property_destruction" and other in ("strike", "explosion"):
        return _what_it_destroyed(headline, account)
    if account.type == "arrest" and one != "raid":
        return False  # قناص يصيب طفلة, and far below it the arrest of somebody
    if headline.type == "excessive_force" and account.type == "protest":
        return False  # رصاص حي لتفريق محتجين, and then قطع محتجون الطريق: not what was done to them
    return headline.type == account.type or (one in violent and other in violent)


def _what_it_destroyed(headline: Draft, account: Draft) -> bool:
    """``وتدمير منزل في س``, and below it ``نفذ الطيران غارة استهدفت منزلا في وسط س فدمرته``: the strike that destroyed it, told with its scene."""
    there = bool(headline.places and account.places) and not headline.inherited_places and where_to(headline, account) != "apart"
    same = headline.initiators and account.initiators and parties_apart(headline, account)
    return there and not same and account.destroys


def _places_exclude(headline: Draft, account: Draft) -> bool:
    """True where both name exact scenes and none is, or lies in, one of the other's."""
    exact = [p for p in headline.places if p.depth >= 3]
    tolls = {(t.field, t.count.low) for t in headline.tolls} & {(t.field, t.count.low) for t in account.tolls}
    if exact and account.places and not tolls and all(_far_off(p, q) for p in exact for q in account.places):
        return True
    there = [q for q in account.places if q.depth >= 3]
    if not exact or not there or len(tolls) > 1:
        return False
    return not any(same_place(p, q) or holds(p, q) or holds(q, p) for p in exact for q in [*there, *account.around])


def _far_off(one: PlaceMention, other: PlaceMention) -> bool:
    """True where the map sets two places further apart than the reach of both and an hour's drive."""
    a, b = one.place, other.place
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return distance((a.lat, a.lon), (b.lat, b.lon)) > (a.radius_km or 0) + (b.radius_km or 0) + _APART


_APART = 10.0
"""Kilometres beyond the reach of two places from which neither lies in the other."""


def _home(accounts: list[Draft], draft: Draft) -> Draft | None:
    """The account the draft repeats: best one of the same place, then one of the same type, then the one told last."""
    if draft.part_heading:
        return None  # of what follows
    last = max(accounts, key=_told_last, default=None)
    if draft.its_victims and draft.update and last is not None and group_of(last.type) in VIOLENT and _right_before(last, draft):
        return last
    if draft.toll_of_it and (not draft.places or draft.inherited_places):
        named = [t for f in draft.frames for t in f.causes]
        struck = [a for a in accounts[-REACH:] if _right_before(a, draft) and any(_is_named(a, t) for t in named)]
        told = [a for a in accounts[-REACH:] if not a.background and _told_near(a, draft)]
        so = [a for a in told if any(group_of(a.type) == group_of(t.type) for t in named)]
        so = [a for a in so if any(a.type == t.type for t in named)] if len(so) > 1 else so
        if len(so) == 1 and len(told) > 1:
            return so[0]  # هاجموا حاجزا. وانفجرت عبوة. وارتفعت حصيلة الهجوم
        if len(struck) == 1:
            return struck[0]
    if _earlier_toll(draft) and (
        told := [a for a in accounts[-REACH:] if _right_before(a, draft) and group_of(a.type) in (*VIOLENT, *EFFECTS)]
    ):
        return max(told, key=_told_last)
    if draft.died_later and (wounded := [a for a in accounts[-REACH:] if _wounded_them(a, draft)]):
        return max(wounded, key=_told_last)
    homes = [a for a in reversed(accounts[-REACH:]) if repeats(a, draft)]
    if not homes and accounts and accounts[0].title and repeats(accounts[0], draft):
        return accounts[0]
    return min(
        homes, key=lambda a: (where_to(a, draft) != "same", a.type != draft.type, not _same_words(a, draft), -_told_last(a)), default=None
    )


def _earlier_toll(draft: Draft) -> bool:
    """``وكانت حصيلة أولية قد أشارت إلى أربعة قتلى، غير أن أحد الجرحى فارق الحياة في الطريق إلى المستشفى``: what had been counted before of the news."""
    dead = [t.count for t in draft.tolls if t.field == "killed"]
    before = any(c.earlier for c in dead) and all(c.earlier or c.rule == DIED_OF_WOUNDS for c in dead)
    return before and not draft.title and all(is_effect(t) for f in draft.frames for t in f.triggers)


def _is_named(account: Draft, cause: Happening) -> bool:
    """``حصيلة الهجوم``: the known happening is of the kind that the account tells, or of a kind that leaves it open."""
    return group_of(account.type) == group_of(cause.type) or cause.type in GENERIC and group_of(account.type) in VIOLENT


def _wounded_them(account: Draft, draft: Draft) -> bool:
    """``وأصيب عشرون. وقال مصدر طبي إن ثلاثة من المصابين فارقوا الحياة``: an account with wounded, of whom some died later; of no other place."""
    wounded = any(t.field == "wounded" and t.count.low != 0 for t in account.tolls)
    there = draft.inherited_places or not draft.places or where_to(account, draft) != "apart"
    return wounded and there and account.status == "occurred" and not account.background and account.type != "arrest"


def _same_words(account: Draft, draft: Draft) -> bool:
    """``تصفية مختار، وعبوة على رتل``, then ``اقتحموا منزله وأردوه قتيلا``: of two headlines the one that tells of such a thing too."""
    kinds = {t.type for frame in draft.frames for t in frame.triggers}
    return not account.title or any(t.type in kinds for frame in account.frames for t in frame.triggers)


def _right_before(account: Draft, draft: Draft) -> bool:
    """The sentence before the draft's, or its own, tells of the account."""
    return draft.frames[0].sentence - max(frame.sentence for frame in account.frames) in (0, 1)


def _told_near(account: Draft, draft: Draft) -> bool:
    """A happening of violence that a sentence shortly before tells, or the headline."""
    sentence = draft.frames[0].sentence
    return group_of(account.type) in VIOLENT and any(0 <= sentence - f.sentence <= _TOLLED for f in account.frames)


_TOLLED = 3
"""Sentences from a happening to its toll, at most."""


def _told_last(account: Draft) -> int:
    """The word at which the document last spoke of an account."""
    return max(frame.first for frame in account.frames)
