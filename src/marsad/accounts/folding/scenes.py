"""How the scenes of two tellings lie to each other: one place, one in the other, or apart."""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.frames import EFFECTS, is_effect
from marsad.knowledge.places.geometry import distance
from marsad.mentions.model import PlaceMention

ABOUT_KM = 5.0
"""How far beyond the area near a town a place may lie that is said to be near it."""
WIDE = frozenset({"steppe", "desert", "region", "area", "mountain"})


def where_to(account: Draft, draft: Draft) -> str:
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
    if account.title and any(at_its_edge(p, q) for p in account.places for q in draft.places):
        return "within"
    if account.title and all(on_a_long_road(p) for p in account.places):
        return "within"
    if named_around(account.places, draft) or named_around(draft.places, account):
        return "within"
    if account.title and any(told_in(p, draft) for p in account.places):
        return "within"
    if draft.definite and any(_about(p, q) for p in account.places for q in draft.places):
        return "within"
    if (draft.definite or draft.status == "denied") and all(q.depth >= 4 for q in draft.places):
        return "within"
    nowhere = len(draft.places) == 1 and (draft.places[0].place.lat is None or (draft.places[0].place.id or "").startswith("world:"))
    taken = account.title and account.type == draft.type == "territory_gain"
    villages = all(p.place.lat is None and p.depth == draft.places[0].depth == 3 for p in account.places) and not account.title
    if nowhere and (draft.definite and not villages or account.things & draft.things_again or taken):
        return "within"  # الهجوم، الذي وقع على قرية س: nobody knows where that is
    if _in_that_countryside(account, draft) or _in_that_countryside(draft, account):
        return "within"
    return "apart"


def _in_that_countryside(wide: Draft, exact: Draft) -> bool:
    """``قتيلان وسبعة جرحى بقصف على ريف حلب``, then ``قصف قرية س، فقتل اثنان وجرح سبعة``: a village that nobody knows where it lies may lie in
    the area where as many were killed and hurt."""
    if any(p.depth >= 3 for p in wide.places) or any(p.depth != 3 or p.place.lat is not None for p in exact.places):
        return False
    hurt = 0
    for fate in ("killed", "wounded"):
        a, b = ({t.count.low for t in d.tolls if t.field == fate and t.count.low} for d in (wide, exact))
        if a != b or len(a) != 1:
            return False
        hurt += next(iter(a)) or 0
    return hurt >= AS_MANY


AS_MANY = 4
"""So many killed and hurt, the same in two tellings, are no mere chance."""


def named_around(places: list[PlaceMention], other: Draft) -> bool:
    """True where the other telling names one of these places beside its own scene, which lies in it: شارع كذا جنوب العاصمة."""
    spot = all(q.depth >= 4 or not q.place.id for q in other.places)
    return any(same_place(p, q) for p in places if p.depth < 3 or spot for q in other.around)


def on_a_long_road(place: PlaceMention) -> bool:
    """``استهداف دورية على طريق M4``, then ``قرب بلدة س``: a road across the country, by a headline, says not where on it."""
    return place.rule in ("motorway", "known road")


def at_its_edge(place: PlaceMention, stretch: PlaceMention) -> bool:
    """``مواجهات في غزة``, then ``قرب الحدود بين قطاع غزة وإسرائيل``: one of the two that the scene lies between."""
    return any(end.name == place.place.name or end.name.endswith(f" {place.place.name}") for end in stretch.ends)


def told_in(place: PlaceMention, draft: Draft) -> bool:
    """``القصف على س``, then ``قصف دار السلام بمحلية س``: the place of a headline stands right behind the scene it holds."""
    return any(
        (same_place(place, q) or place.place.name == q.place.name) and any(0 <= q.first - p.last <= 3 for p in draft.places)
        for q in draft.around
    )


def same_place(p: PlaceMention, q: PlaceMention) -> bool:
    """One place named twice."""
    if p.place.id and q.place.id:
        return p.place.id == q.place.id
    unknown = not p.place.id and not q.place.id
    return p.place.name == q.place.name or unknown and _bare_name(p.place.name) == _bare_name(q.place.name)


_HEADS = frozenset("جبل جبال مرتفعات هضبة تلال حي حارة محلة ضاحية قرية بلدة مدينة محور جبهة قاطع منطقة".split())


def _bare_name(name: str) -> str:
    """``مرتفعات سمامة`` and ``جبل سمامة``: the name of a place that no map gives, without the word for what it is."""
    head, _, rest = name.partition(" ")
    return rest if rest and head in _HEADS else name


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


def _about(p: PlaceMention, q: PlaceMention) -> bool:
    """``غارات قرب س``, where a town of its surroundings is named later (دمرت الغارات مستودعا في بلدة ص)."""
    one, other = p.place, q.place
    near = one.relation in ("near", "outskirts") or (one.relation or "").endswith("_of")
    if not near or one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return distance((one.lat, one.lon), (other.lat, other.lon)) <= (one.radius_km or 0.0) + ABOUT_KM


def beside(p: PlaceMention, q: PlaceMention) -> bool:
    """``قصف شرق س`` above ``استهداف نقطة شرقي بلدة ص``: a town of the side on which a headline sets it."""
    return not same_place(p, q) and _about(p, q)


def _spans(p: PlaceMention, q: PlaceMention) -> bool:
    """True where the area ``p``, much the wider one, covers the point of ``q``."""
    one, other = p.place, q.place
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None or not one.radius_km:
        return False
    wider = one.radius_km >= 3 * (other.radius_km or 1)
    return wider and distance((one.lat, one.lon), (other.lat, other.lon)) <= one.radius_km


def exactness(place: PlaceMention) -> float:
    """How exactly a place is told: a part of an area (شمال شرقي المحافظة) less than a district with a name."""
    return place.depth - (0.5 if place.place.kind in WIDE or place.place.relation == "part_of" else 0.0)


def exact(draft: Draft) -> bool:
    """Whether it is told of a town, a quarter or a spot, not of an area."""
    return any(p.depth >= 3 for p in draft.places)


def effect_only(draft: Draft) -> bool:
    """Whether only harm is told, at no place of its own but a site of the town: وأصيب أربعة في السوق المركزي."""
    if draft.places and all(p.rule == _SITE for p in draft.places):
        return all(is_effect(t) for f in draft.frames for t in f.triggers)
    return draft.type in EFFECTS and (not draft.places or draft.inherited_places)


_SITE = "site of a town"
