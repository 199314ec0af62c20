"""Which phrase is said to lie in which: بلدة السخنة | بريف حمص الشرقي; حي الشعار | في مدينة حلب | شمالي سوريا."""

from __future__ import annotations

from marsad.mentions.places.geometry_kinds import SIZE
from marsad.mentions.places.named_roads import MOTORWAY
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan

_SETTLEMENT = 3
_PUNCTUATION = frozenset(["،", ",", "(", "-", "–"])


def size(phrase: PlacePhrase, held: bool = False) -> int:
    """How large an area a phrase speaks of: country 0, governorate 1, district, countryside or region 2, settlement 3, spot 4.

    ``held`` asks it of what may lie in another: منطقة فلانة, known by the text alone, may be a quarter of a town."""
    if phrase.shape in ("rural", "steppe"):
        return 2
    if phrase.shape in ("part", "border"):
        return 1
    if phrase.head is not None and phrase.head.kind == "front" and any(e.kind == "governorate" for e in phrase.candidates):
        return 1  # قاطع ديالى
    if phrase.head is not None:
        named = held and phrase.head.named_depth > phrase.head.depth and all(e.kind in ("settlement", "quarter") for e in phrase.candidates)
        return 4 if named else phrase.head.depth
    if phrase.candidates:
        return min(SIZE.get(e.kind, 4) if e.kind != "governorate" else 2 for e in phrase.candidates[:1])
    return 3


def link(scan: Scan, phrases: list[PlacePhrase]) -> None:
    """Fills ``inside`` with indexes of the next phrases that hold each phrase, and hands a list's container to its members."""
    for k in range(len(phrases) - 2, -1, -1):
        here = phrases[k]
        after = phrases[k + 1]
        if here.group >= 0 and after.group == here.group:
            here.inside = list(after.inside)
            continue
        if holds(scan, here, after):
            here.inside = [k + 1, *after.inside]


def holds(scan: Scan, here: PlacePhrase, after: PlacePhrase) -> bool:
    """True when the words between two phrases say that the first lies in, or by, the second."""
    if after.first < here.last or after.first - here.last > 4 or after.shape == "back" or here.shape == "back":
        return False
    if here.head is not None and here.head.depth <= 1 and after.head is not None and after.head.kind == "settlement":
        return False  # لقوات ولاية فلانة في مدينة س
    gap = scan.norm[here.last : after.first]
    if after.shape == "between":  # حاجز فلان الواقع بين طفس وداعل
        return here.shape == "" and size(here, held=True) >= 3 and (not gap or connects(scan, gap))
    own = size(here, held=True)
    if gap[:1] == [")"]:
        gap = gap[1:]
    if "\n" in gap or "." in gap:
        return False
    numbered = here.rule == "number for a name" and here.head is not None and here.head.kind == "road" and after.relation == "near"
    if numbered or here.rule in ("known road", MOTORWAY):
        return False  # على الطريق السريع قرب فلانة: the town is the more exact of the two
    if here.shape == "road" and size(after, held=True) >= 3 and after.bearing is None:
        return False  # على طريق تدمر في منطقة فلانة: the region is the more exact of the two
    bigger = (
        size(after) < own
        or (own == 3 and _landscape(after))
        or (_spot(here) and after.head is not None and after.head.kind in ("quarter", "camp"))
    )
    bigger = bigger or (
        _village(here) and gap != ["من"] and after.head is not None and after.head.size == "city" and after.head.number == "one"
    )
    relative = after.bearing is not None or after.relation in ("near", "outskirts")
    if not gap:
        if (
            here.head is not None
            and here.head.kind in ("base", "camp")
            and after.head is not None
            and after.head.size in ("village", "town")
        ):
            return False  # المتمركزة في معسكر فلان قرية فلانة: two places side by side
        if own <= 1 and after.shape != "part":
            return False
        return relative or bigger or after.shape in ("rural", "part", "steppe")
    if gap and gap[-1] in ("علي", "الي") and (after.km is not None or after.bearing is not None):
        gap = gap[:-1]  # على بعد 5 كم من, إلى الشرق من
        if not gap:
            return True
    if not connects(scan, gap):
        return False
    if gap == ["من"] and not (bigger and (after.shape or after.head is not None or size(after) <= 1)):
        return False
    if gap[0] in _PUNCTUATION:
        return bigger and (size(after) <= 2 or own >= 4) or (after.bearing is not None or after.km is not None) and size(after) <= own
    return bigger or (relative and size(after) <= own) or (after.shape in ("rural", "steppe") and own >= 2)


def _spot(phrase: PlacePhrase) -> bool:
    """شارع, ساحة, مسجد: what lies in a quarter or camp."""
    return phrase.head is not None and phrase.head.kind in ("street", "square", "facility", "junction", "bridge", "checkpoint")


def _village(phrase: PlacePhrase) -> bool:
    """قرية فلانة بمدينة رفح: a village that belongs to a town."""
    return phrase.head is not None and phrase.head.size == "village"


def _landscape(phrase: PlacePhrase) -> bool:
    """True for a mountain, valley or island, in which villages lie."""
    kinds = {phrase.head.kind} if phrase.head is not None else {e.kind for e in phrase.candidates[:1]}
    return phrase.relation == "at" and bool(kinds & {"mountain", "valley", "island", "plain", "steppe"})


def connects(scan: Scan, gap: list[str]) -> bool:
    """True when the gap is made of connecting phrases only (في, الواقعة ب, ،)."""
    i = 0
    while i < len(gap):
        for parts in scan.vocabulary.inside.get(gap[i], ()):
            if gap[i : i + len(parts)] == list(parts):
                i += len(parts)
                break
        else:
            return False
    return True
