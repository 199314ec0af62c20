"""One account an event and document: brings together the drafts of a document that tell the same happening again.

A headline and the lead under it, a correspondent's version, ``الغارة`` pointing back: each joins the account it repeats.
Drafts that the document sets apart (another place, another day, another party, ``هجوم آخر``) stay apart.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.frames import EFFECTS, group_of
from marsad.accounts.roles import Part
from marsad.knowledge.places.geometry import distance
from marsad.mentions.model import PlaceMention

VIOLENT = frozenset({"strike", "explosion", "attack", "clash", "raid"})
_GENERIC = frozenset({"killing", "wounding", "armed_attack", "explosion", "attack_on_civilians", "shelling"})
_LOOSE = frozenset({"killing", "wounding", "armed_attack", "explosion", "attack_on_civilians"})
WILD = frozenset({"unidentified", "unidentified-aircraft", "civilians"})
MILITIAS = frozenset({"pro-government-militias", "local-militias", "iran-backed-militias", "pro-russia-militias"})
COLLECTIVE = WILD | MILITIAS
"""Parties that name nobody in particular: any of their kind may be meant."""
REFERENCE = "reference"
"""Type of a draft whose only word of happening points back: الحملة, العملية, الحادثة."""
LASTING = frozenset({"sweep_operation", "armed_clash", "protest", "displacement", "security_measure"})
"""What may go on after the words that first tell of it."""
OPERATIONS = frozenset({"sweep_operation", "raid", "arrest", "armed_attack", "seizure", "territory_gain", "abduction", "drone_strike", "airstrike"})
WIDE = frozenset({"steppe", "desert", "region", "area", "mountain"})
REACH = 12
"""How many accounts back a draft may join."""


def fold(drafts: list[Draft]) -> list[Draft]:
    """The accounts of the document, in the order in which each was first told."""
    accounts: list[Draft] = []
    for draft in drafts:
        home = _home(accounts, draft)
        if home is None:
            accounts.append(draft)
        else:
            _join(home, draft)
    return _headlines(accounts)


def _headlines(accounts: list[Draft]) -> list[Draft]:
    """A headline that found no telling of its own joins the first account of its kind below it."""
    kept: list[Draft] = []
    body = [a for a in accounts if not a.title]
    for headline in accounts:
        fit = [a for a in body if not a.background and _same_kind(headline, a) and not _places_exclude(headline, a)]
        if not headline.title or not fit:
            kept.append(headline)
            continue
        home = fit[0]
        kind, places, date, count = home.type, home.places, home.date, home.count
        _join(home, headline)
        home.type = headline.type if kind in _GENERIC and headline.type not in _GENERIC | EFFECTS else kind
        home.places, home.date, home.count = places or home.places, date or home.date, count if count > 1 else home.count
        home.frames.sort(key=lambda frame: frame.first)
    return kept


def _same_kind(headline: Draft, account: Draft) -> bool:
    violent = VIOLENT | {"killing", "wounding", "protest"}
    one, other = group_of(headline.type), group_of(account.type)
    return headline.type == account.type or (one in violent and other in violent)


def _places_exclude(headline: Draft, account: Draft) -> bool:
    """True where both name exact scenes and none is, or lies in, one of the other's."""
    exact = [p for p in headline.places if p.depth >= 3]
    there = [q for q in account.places if q.depth >= 3]
    if not exact or not there:
        return False
    return not any(same_place(p, q) or holds(p, q) or holds(q, p) for p in exact for q in [*there, *account.around])


def _home(accounts: list[Draft], draft: Draft) -> Draft | None:
    """The account the draft repeats: best one of the same place, then one of the same type, then the latest."""
    homes = [a for a in reversed(accounts[-REACH:]) if _repeats(a, draft)]
    if not homes and accounts and accounts[0].title and _repeats(accounts[0], draft):
        return accounts[0]
    return min(homes, key=lambda a: (_where(a, draft) != "same", a.type != draft.type), default=None)


def _repeats(account: Draft, draft: Draft) -> bool:
    if draft.another and not account.title:
        return False
    if not _statuses(account.status, draft.status):
        return False
    if draft.type == REFERENCE:
        return _referred(account, draft)
    if draft.update and not account.background and any(t.field == "killed" for t in account.tolls):
        return True
    fit = _types(account, draft)
    if not fit or (account.title and draft.title and fit != "same" and not _effect_only(draft)):
        return False
    if draft.status != "denied" and (_dates_apart(account, draft) or (draft.status != "alleged" and _parties_apart(account, draft))):
        return False
    where = _where(account, draft)
    if where == "apart" and account.title and not _exact(account):
        where = "within"
    if not account.places and _exact(draft) and not draft.definite and not _alike(account.type, draft.type):
        return False
    if where == "apart":
        return False
    if where == "same":
        return True
    if draft.definite or _effect_only(draft) or account.title:
        return True
    if not draft.places:
        return True
    return fit == "same" and not _tolls_apart(account, draft)


def _referred(account: Draft, draft: Draft) -> bool:
    """``الحملة``, ``العملية``: an operation told before; ``الحادثة``: whatever was told before."""
    word = draft.frames[0].head.text
    if any(stem in word for stem in ("حمل", "عملي")) and account.type not in OPERATIONS:
        return False
    return not _dates_apart(account, draft) and _where(account, draft) != "apart"


def _alike(one: str, other: str) -> bool:
    """True where a headline's type is the draft's or leaves it open."""
    return one == other or bool({one, other} & (_LOOSE | {"strike"}))


def _exact(draft: Draft) -> bool:
    return any(p.depth >= 3 for p in draft.places)


def _statuses(one: str, other: str) -> bool:
    if one == other:
        return True
    return {one, other} <= {"occurred", "ongoing", "alleged"} or (other == "denied" and one != "planned")


def _types(account: Draft, draft: Draft) -> str:
    if account.type == draft.type:
        return "same"
    if (draft.deed or account.deed) and not account.title:
        return ""
    one, other = group_of(account.type), group_of(draft.type)
    if draft.type in EFFECTS or account.type in EFFECTS:
        return "near" if (one in VIOLENT or one in EFFECTS or account.type in EFFECTS) and (other in VIOLENT or draft.type in EFFECTS) else ""
    if one == other:
        return "same" if draft.definite or account.title or {account.type, draft.type} & _GENERIC else "near"
    if one in VIOLENT and other in VIOLENT and (draft.definite or {account.type, draft.type} & _LOOSE):
        return "near"
    return ""


def _effect_only(draft: Draft) -> bool:
    return draft.type in EFFECTS and not draft.places


def _dates_apart(account: Draft, draft: Draft) -> bool:
    a, b = account.date, draft.date
    if a is None or b is None or draft.date_of_speech or account.date_of_speech:
        return False
    if a.low is None or b.low is None or a.high is None or b.high is None:
        return a.text != b.text and a.precision == b.precision == "day"
    return a.high < b.low or b.high < a.low


def _parties_apart(account: Draft, draft: Draft) -> bool:
    if _victims_apart(account, draft):
        return True
    a = {i for i in account.initiators if i not in WILD}
    b = {i for i in draft.initiators if i not in WILD}
    if not a or not b or a & b:
        return False
    if a <= MILITIAS or b <= MILITIAS:
        return any(i.startswith(FOREIGN) for i in a | b)
    return not any(_kin(x, y) for x in a for y in b)


FOREIGN = ("russia", "turk", "israel", "us-", "united-states", "iran-", "jordan", "saudi")


def _victims_apart(account: Draft, draft: Draft) -> bool:
    """Civilians killed here, fighters of a named body there: two happenings, where only the harm is told again."""
    if draft.type not in EFFECTS or not draft.targets or not account.targets:
        return False
    named = {p.actor.id for p in draft.parts if p.role == "target" and p.actor.form in ("name", "members", "unknown_body")}
    return bool(named) and not named & set(account.targets) and not any(_kin(x, y) for x in named for y in account.targets)


def _kin(one: str, other: str) -> bool:
    """``russian-air-force`` and ``russian-forces``, ``syrian-army`` and ``syrian-government``: one side told twice."""
    if any(word in i for i in (one, other) for word in ("opposition", "rebel", "democratic", "national-army", "national-liberation")):
        return False
    stems = {"russian": "russia", "turkish": "turkey", "israeli": "israel", "iranian": "iran", "us": "united"}
    a, b = one.split("-")[0], other.split("-")[0]
    return stems.get(a, a) == stems.get(b, b)


def _tolls_apart(account: Draft, draft: Draft) -> bool:
    for field in ("killed", "wounded"):
        a = [t.count for t in account.tolls if t.field == field and t.count.low is not None]
        b = [t.count for t in draft.tolls if t.field == field and t.count.low is not None]
        if a and b and not any(x.low == y.low for x in a for y in b) and not any(y.total for y in b):
            return True
    return False


def _where(account: Draft, draft: Draft) -> str:
    """``same``, ``within`` (one holds the other, or one names no place), or ``apart``."""
    if not account.places or not draft.places:
        return "within"
    if draft.inherited_places or account.inherited_places:
        return "within"
    for p in account.places:
        for q in draft.places:
            if same_place(p, q):
                return "same"
    for p in account.places:
        for q in draft.places:
            if holds(p, q) or holds(q, p):
                return "within"
    if _named_around(account.places, draft) or _named_around(draft.places, account):
        return "within"
    if (draft.definite or draft.status == "denied") and all(q.depth >= 4 for q in draft.places):
        return "within"
    return "apart"


def _named_around(places: list[PlaceMention], other: Draft) -> bool:
    """True where the other telling names one of these places beside its own scene, which lies in it: شارع كذا جنوب العاصمة."""
    spot = all(q.depth >= 4 or not q.place.id for q in other.places)
    return any(same_place(p, q) for p in places if p.depth < 3 or spot for q in other.around)


def same_place(p: PlaceMention, q: PlaceMention) -> bool:
    """One place named twice."""
    if p.place.id and q.place.id:
        return p.place.id == q.place.id
    return p.place.name == q.place.name


def holds(p: PlaceMention, q: PlaceMention) -> bool:
    """True where ``p`` is an area that ``q`` lies in."""
    name = p.place.name
    if p.depth < 4 and (name in q.place.admin or (q.depth != 3 and len(name) > 3 and f" {name} " in f" {q.place.name} ")):
        return True
    if p.depth < 3 and _spans(p, q):
        return True
    if p.depth < 3 and q.depth < 3 and p.place.kind in WIDE and len(p.place.admin) < len(q.place.admin):
        return p.place.admin == q.place.admin[: len(p.place.admin)]
    if p.depth >= q.depth or p.depth >= 3:
        return False
    if p.depth == 0 or p.place.name in q.place.admin:
        return True
    if p.depth == 2 and p.place.kind in ("region", "desert", "steppe", "countryside", "area"):
        common = [a for a in p.place.admin if a in q.place.admin]
        return len(common) > 1 or not p.place.admin or len(p.place.admin) == 1
    return not p.place.admin or not q.place.admin


def _spans(p: PlaceMention, q: PlaceMention) -> bool:
    """True where the area ``p``, much the wider one, covers the point of ``q``."""
    one, other = p.place, q.place
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None or not one.radius_km:
        return False
    wider = one.radius_km >= 3 * (other.radius_km or 1)
    return wider and distance((one.lat, one.lon), (other.lat, other.lon)) <= one.radius_km


def _join(home: Draft, draft: Draft) -> None:
    if home.type in EFFECTS and draft.type not in EFFECTS or (home.title and home.type in _GENERIC and draft.type not in EFFECTS) or home.type in ("explosion", "armed_attack", "attack_on_civilians", "shelling") and group_of(draft.type) in ("strike", "explosion", "attack") and draft.type not in _GENERIC and not draft.definite and not draft.background:
        home.type = draft.type
    home.frames += draft.frames
    later = draft.date is not None and (_finer(draft, home) or home.date_of_speech and not draft.date_of_speech)
    if (home.date is None or later) and not draft.update:
        home.date, home.date_of_speech = draft.date or home.date, draft.date_of_speech
    if draft.places and not draft.inherited_places and not draft.general and not draft.update:
        _merge_places(home, draft)
    _merge_parts(home, draft)
    home.tolls += draft.tolls
    home.around += draft.around
    home.count = draft.count if home.title and draft.count > 1 else max(home.count, draft.count)
    if home.status == "occurred" and draft.status == "ongoing" and (draft.type == REFERENCE or draft.definite) and home.type in LASTING:
        home.status = "ongoing"
    elif home.title and draft.status not in ("occurred", "denied"):
        home.status = draft.status
    home.definite = home.definite and draft.definite
    home.general = home.general and draft.general
    home.background = home.background and draft.background
    if home.title:
        home.title = False


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
    if home.title and any(holds(p, q) for p in home.places for q in draft.places):
        home.places = list(draft.places)
        return
    if home.title and _named_around(home.places, draft) and not any(same_place(p, q) for p in home.places for q in draft.places):
        home.places = list(draft.places)
        return
    if home.title and max(map(_exactness, draft.places)) > max(map(_exactness, home.places)):
        home.places = list(draft.places)
        return
    exact = [q for q in draft.places if q.depth >= 3]
    if exact and all(p.depth < 3 for p in home.places) or all(any(holds(p, q) for q in draft.places) for p in home.places):
        home.places = exact or list(draft.places)


def _exactness(place: PlaceMention) -> float:
    """How exactly a place is told: a part of an area (شمال شرقي المحافظة) less than a district with a name."""
    return place.depth - (0.5 if place.place.kind in WIDE or place.place.relation == "part_of" else 0.0)


def _merge_parts(home: Draft, draft: Draft) -> None:
    """A later telling adds a party only where the account has none, or only a vaguer one, in that role; who is blamed
    besides is added, since blame may compete."""
    if draft.status in ("denied", "alleged"):
        blamed = [p for p in draft.parts if p.role == "initiator" and p.rule == "accused" and p.actor.id not in home.initiators]
        home.parts += blamed
        home.competing = home.competing or bool(blamed and len(home.initiators) > 1)
    for role in ("initiator", "target"):
        have = [p for p in home.parts if p.role == role]
        new = [p for p in draft.parts if p.role == role and all(p.actor.id != h.actor.id for h in have)]
        if not new:
            continue
        if not have or all(_vague(h) for h in have) and not all(_vague(p) for p in new):
            keep = [] if role == "initiator" or home.type == draft.type else have
            home.parts = [p for p in home.parts if p.role != role] + keep + new


def _vague(part: Part) -> bool:
    return part.actor.id in COLLECTIVE or part.actor.form in ("people", "definite", "person", "unidentified")
