"""Which place a phrase means: every candidate gets a score from what the text says, and the scores become odds.

What counts, most first: the unit that the phrase is said to lie in; the head word's kind; the country the text is mostly
about; places named near by; the size of the place; and whether the name is written as the gazetteer has it.
"""

from __future__ import annotations

import math

from marsad.knowledge.places.gazetteer import Gazetteer
from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.names import key, words
from marsad.knowledge.places.rows import Entry
from marsad.knowledge.places.world import abroad
from marsad.mentions.places.countries import FAMOUS, Countries
from marsad.mentions.places.phrases import PlacePhrase

CONFLICT = -12.0
"""A candidate outside the unit that the text names is ruled out …"""
LARGE_CONFLICT = -4.0
"""… unless it is a large town, where the text's geography is the likelier slip."""
FOREIGN = -8.0
"""A lesser place of a country of which the text says nothing."""
MILLIONS = 1_000_000
"""A city of so many is meant in other countries' texts too (الرياض in a text on Egypt, which has a small one)."""
LESSER = 20_000
TOWN = 10_000
"""A town of so many, the only one of its name, is known in its own country however far it lies from what else is named; so is one of a
name of two words."""
FAR_KM = 120.0
NAMED_AFTER_KM = 40.0
"""A street or quarter called by a town lies in that town only where the text speaks of places so near."""
REMOTE_KM = 400.0
_PARTS = ("region", "settlement", "quarter", "subdistrict", "camp")
_SETTLED = ("settlement", "camp", "quarter")


class Resolver:
    """Decides the phrases of one reading."""

    def __init__(self, gazetteer: Gazetteer, phrases: list[PlacePhrase], countries: Countries, country: str | None) -> None:
        self.gazetteer = gazetteer
        self.phrases = phrases
        self.country = country
        self.countries = countries
        self.anchors: list[tuple[float, float]] = []
        self.units: set[str] = set()
        """First-level units that decided phrases name or lie in."""
        self.settled: set[int] = set()

    def run(self) -> None:
        """Fills ``chosen``, ``odds`` and ``reason`` of every phrase: clear names of larger places first, lesser ones last,
        containers before what they hold."""
        lesser = {k for k, p in enumerate(self.phrases) if p.candidates and all(_lesser(e) for e in p.candidates)}
        for k, p in enumerate(self.phrases):
            if k not in lesser and len(p.candidates) == 1 and not p.inside and p.other is None:
                self._settle(k)
        for k in range(len(self.phrases) - 1, -1, -1):
            if k not in lesser:
                self._settle(k)
        for k in sorted(lesser, key=lambda k: (not self.phrases[k].inside, len(self.phrases[k].candidates), -k)):
            self._settle(k)

    def _settle(self, k: int) -> None:
        p = self.phrases[k]
        if k in self.settled:
            return
        self.settled.add(k)
        for i in p.inside:
            self._settle(i)
        self.decide(p)
        if p.other is not None:
            p.other.inside = p.inside
            self.decide(p.other, _point(p.chosen))
            if len(p.candidates) > 1:
                self.decide(p, _point(p.other.chosen))

    def decide(self, p: PlacePhrase, beside: tuple[float, float] | None = None) -> None:
        """Chooses among a phrase's candidates; none is chosen where the text rules all of them out."""
        if not p.candidates:
            return
        holders = [self.phrases[i] for i in p.inside]
        scored = sorted(((self.score(e, p, holders, beside), i, e) for i, e in enumerate(p.candidates)), key=lambda s: (-s[0], s[1]))
        best = scored[0][0]
        weights = [math.exp(min(0.0, s - best)) for s, _, _ in scored]
        total = sum(weights)
        p.odds = [(e, round(w / total, 3)) for (_, _, e), w in zip(scored, weights, strict=True)]
        if best <= -2.0:
            p.chosen = None
            p.odds = [(e, round(odds / 10, 3)) for e, odds in p.odds]
            p.reason = "no place of this name fits what the text says of it"
            return
        p.chosen = scored[0][2]
        p.reason = self.why(p, holders)
        unit = self.gazetteer.governorate(p.chosen)
        if unit is not None:
            self.units.add(unit.id)
        if p.chosen.lat is not None and p.chosen.lon is not None and p.chosen.kind not in ("country", "governorate"):
            self.anchors.append((p.chosen.lat, p.chosen.lon))

    def score(self, e: Entry, p: PlacePhrase, holders: list[PlacePhrase], beside: tuple[float, float] | None) -> float:
        """What speaks for a candidate; below -2 it is ruled out."""
        total = (
            0.35 * math.log10(e.population + 300)
            + (1.5 if e.population >= MILLIONS and (p.head is None or p.head.kind == "settlement") else 0.0)
            + (0.4 if e.own else 1.2 if abroad(e) else 0.0)
            + _kind(e, p)
        )
        if p.head is None and e.kind in ("governorate", "district") and p.spoken and p.spoken != key(words(e.name)):
            total -= 1.5  # الناصرية is the town first, though the governorate of ذي قار is called so too
        held = False
        for holder in holders:
            part = self._held(e, p, holder)
            total += part if not held or part < 0 else part / 4
            held = held or part != 0
        total += 3 * self.countries.share_beside(e.country, p)
        held = held or p.nation
        if not held and self._against_its_list(e, p):
            total += FOREIGN
        unit = p.head is not None and p.head.kind == e.kind == "governorate"
        if not held and not unit and (self.countries.foreign(e, p) or (_spot_by_name(e, p) and self.countries.untold(e, p))):
            total += FOREIGN
        if not held and (self._nowhere_near(e, p) or self._remote(e, p)):
            total += CONFLICT
        if not held and _named_after(e, p):
            total += 0.0 if self._beside_an_anchor(e) else CONFLICT
        if self.country == e.country:
            total += 1.0
        if e.lat is not None and e.lon is not None:
            here = (e.lat, e.lon)
            if beside is not None:
                total += 5 * math.exp(-distance(here, beside) / 60)
            elif self.anchors:
                total += 1.5 * math.exp(-min(distance(here, a) for a in self.anchors) / 50)
        return total

    def _nowhere_near(self, e: Entry, p: PlacePhrase) -> bool:
        """True for a lesser place far from all that the text names, in a unit that nothing in it names; and for a spot called by
        one (سجن الصناعة, and a quarter الصناعة in another town)."""
        if not _lesser(e) or e.lat is None or e.lon is None:
            return False
        if not self.anchors:
            return bool(self.units) and all(not unit.startswith(e.country + ".") for unit in self.units)
        if e.admin1 and e.admin1 in self.units:
            return False
        known = e.population >= TOWN or e.kind == "settlement" and p.head is None and p.name_last - p.name_first > 1
        if p.strong and len(p.candidates) == 1 and known and self.countries.told(p)[1] >= 0.5:
            return False  # في غدامس, إلى عين عيسى, in texts on their countries that name only what lies far from them
        here = (e.lat, e.lon)
        return min(distance(here, a) for a in self.anchors) > (NAMED_AFTER_KM if _spot_by_name(e, p) else FAR_KM)

    def _remote(self, e: Entry, p: PlacePhrase) -> bool:
        """منطقة السويق in a text on تعز is not Oman's town: a lesser town's name behind a head, in a country of which nothing
        else in the text lies, and far from all that does."""
        if (
            p.head is None
            or p.head.size == "city"
            or p.head.kind not in _PARTS
            or e.own
            or e.population >= FAMOUS
            or e.kind != "settlement"
            or e.lat is None
            or e.lon is None
        ):
            return False
        others = [c for q in self.phrases if q is not p and q.candidates and not q.seldom for c in q.candidates[:3]]
        if any(c.country == e.country for c in others):
            return False
        points = [(c.lat, c.lon) for c in others if c.lat is not None and c.lon is not None]
        return bool(points) and min(distance((e.lat, e.lon), point) for point in points) > REMOTE_KM

    def _against_its_list(self, e: Entry, p: PlacePhrase) -> bool:
        """True where the decided members of the same list all lie in another country."""
        if e.own or abroad(e) or e.population >= FAMOUS or e.kind in ("country", "governorate"):
            return False
        mates = {q.chosen.country for q in self.phrases if q is not p and q.group >= 0 and q.group == p.group and q.chosen is not None}
        return bool(mates) and e.country not in mates

    def _beside_an_anchor(self, e: Entry) -> bool:
        """True for a place near to another that the text names, or in a country that most of the text is about."""
        if e.lat is None or e.lon is None:
            return False
        here = (e.lat, e.lon)
        return any(distance(here, a) < NAMED_AFTER_KM for a in self.anchors)

    def _held(self, e: Entry, p: PlacePhrase, holder: PlacePhrase) -> float:
        """How a candidate agrees with a place it is said to lie in or by."""
        place = holder.chosen
        if place is None:
            return 0.0
        if holder.shape == "border" and e.country != place.country:
            return 0.0  # بلدة س قرب الحدود التركية lies as often on this side of the line
        if place.kind == "country":
            return 2.5 if e.country == place.id else CONFLICT
        unit = self.gazetteer.governorate(place)
        if place.kind == "governorate" or (holder.shape == "rural" and unit is not None and unit.name == place.name):
            code = place.id if place.kind == "governorate" else place.admin1
            if e.admin1 == code or e.admin2 == code or e.id == code:
                return 5.0
            if _seat_of(place, e):
                return 4.0
            if not e.admin1 and e.country == place.country:
                return 0.5
            if self._near(e, place, 25):
                return 0.5
            return LARGE_CONFLICT if e.population > 50_000 and e.country == place.country else CONFLICT
        if e.lat is None or e.lon is None or place.lat is None or place.lon is None:
            return 3.0 if e.admin1 and e.admin1 == place.admin1 else 0.0
        if holder.bearing is not None and place.population > 100_000 and e.admin1 and e.admin1 == place.admin1:
            return 4.0  # شرقي حمص may be any part of the governorate's east
        far = distance((e.lat, e.lon), (place.lat, place.lon))
        of_a_town = e.kind == "quarter" or (p.head is not None and p.head.kind in ("quarter", "street", "square", "facility"))
        if of_a_town and place.kind == "settlement" and holder.bearing is None:
            return 4.0 if far < 15 + place.radius_km else CONFLICT  # a town's quarter lies in it
        reach = 45 + place.radius_km
        if far < reach:
            return 4.0
        if far < 2.2 * reach:
            return 1.0
        return CONFLICT if far > 150 or _lesser(e) else -2.0

    def _near(self, e: Entry, place: Entry, km: float) -> bool:
        """True for a candidate just outside a unit's reach: borders in texts are not those of maps."""
        if e.lat is None or e.lon is None or place.lat is None or place.lon is None or e.country != place.country:
            return False
        return distance((e.lat, e.lon), (place.lat, place.lon)) < min(km, place.radius_km)

    def why(self, p: PlacePhrase, holders: list[PlacePhrase]) -> str:
        """In a few words, what decided."""
        assert p.chosen is not None
        reasons = [p.rule]
        if len(p.candidates) > 1:
            if any(h.chosen is not None for h in holders):
                held = next(h.chosen for h in holders if h.chosen is not None)
                reasons.append(f"of {len(p.candidates)} places of this name the one by {held.name}")
            else:
                reasons.append(f"the likeliest of {len(p.candidates)} places of this name")
        return "; ".join(reasons)


def _lesser(e: Entry) -> bool:
    """True for a village or quarter, of which another may bear the name."""
    return not (e.own or abroad(e) or e.population >= LESSER or e.kind in ("country", "governorate"))


def _point(e: Entry | None) -> tuple[float, float] | None:
    return None if e is None or e.lat is None or e.lon is None else (e.lat, e.lon)


def _named_after(e: Entry, p: PlacePhrase) -> bool:
    """شارع القدس, ساحة بغداد, حي حلب: streets, squares and quarters are called by towns they do not lie in."""
    if p.head is not None and p.head.size == "site":
        return True
    return (
        p.head is not None
        and p.head.kind in ("street", "square", "quarter")
        and e.kind in ("settlement", "governorate", "district", "country")
        and e.population > 50_000
    )


def _spot_by_name(e: Entry, p: PlacePhrase) -> bool:
    """مخيم الأمل, مدرسة القدس, قرية النصر: a spot or village that bears the name of a town."""
    if p.head is not None and p.head.size == "village" and e.population >= FAMOUS:
        return True
    return (
        p.head is not None
        and p.head.kind in ("camp", "base", "facility", "bridge", "checkpoint", "junction")
        and e.kind in ("settlement", "quarter")
    )


def _seat_of(unit: Entry, e: Entry) -> bool:
    return bool(e.name == unit.name and e.country == unit.country and e.population > 20_000)


def _kind(e: Entry, p: PlacePhrase) -> float:
    """How a candidate's kind agrees with the head word and the shape of the phrase."""
    kind = e.kind
    if p.shape == "rural":
        return {"governorate": 3.0, "district": 1.0, "settlement": 0.5}.get(kind, -1.0)
    if p.shape == "steppe":
        return {"settlement": 1.0, "governorate": 0.5, "steppe": 2.0}.get(kind, -0.5)
    head = p.head
    if head is None:
        base = {"district": -1.5, "subdistrict": -1.5, "governorate": -0.8, "country": 3.0}.get(kind, 0.0)
        return base - (0.5 if p.bearing is not None and kind == "governorate" else 0.0)
    if head.kind == "settlement":
        if kind == "settlement":
            big = e.population > 100_000
            return 2.0 + (0.5 if (head.size == "city") == big else -0.5 if head.size == "village" and big else 0.0)
        return -0.5 if kind in _SETTLED else -3.0
    if head.kind == kind:
        return 3.0
    if head.kind in ("governorate", "district", "subdistrict", "region"):
        return {"governorate": 0.5, "district": 1.0, "settlement": 0.0, "region": 1.0}.get(kind, -0.5)
    if kind == "country":
        return -1.0
    return 0.0 if kind in ("settlement", "quarter", "camp", "governorate") else -0.5
