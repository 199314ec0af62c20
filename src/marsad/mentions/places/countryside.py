"""The countryside of a town or governorate, an area, and that of the governorate last spoken of.

ريف إدلب الجنوبي        ريفي حلب وإدلب
حلب:: قصف على قرية فلانة بالريف الشمالي      the northern countryside of حلب
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.language.words import standing
from marsad.mentions.places.bearings import bearing
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_REACH = 400
"""Words that الريف الشمالي may stand behind the name of its governorate, in the same line or the one before."""


def rural(scan: Scan, i: int) -> PlacePhrase | None:
    """ريف إدلب الجنوبي, ريف محافظة حماة, ريفي حلب وإدلب: an area."""
    j = i + 1
    head = scan.vocabulary.heads.get(scan.norm[j]) if j < scan.size else None
    whole = scan.name(j)
    longer = whole is not None and whole.name_last - whole.name_first > 1  # ريف تل أبيض, though أبيض is a village too
    name = scan.name(j + 1) if head is not None and head.number == "one" and not longer else None
    if name is None:
        name = whole or _unknown_rural(scan, j)
    if name is None or name.cut:
        return None
    name.first, name.shape, name.strong, name.weak, name.rule = i, "rural", True, False, "countryside"
    name.relation = "part_of"
    number = scan.vocabulary.rural[scan.norm[i]]
    if number != "one":
        scan.groups += 1
        name.group = scan.groups
    sides(scan, name)
    return name


def _unknown_rural(scan: Scan, j: int) -> PlacePhrase | None:
    """ريف صرينة الجنوبي: the countryside of a town that no gazetteer has."""
    head, after = scan.head_at(j) if j < scan.size else (None, j)
    if head is not None and head.kind == "settlement" and head.number == "one":
        j = after
    end = scan.unknown(j, None) if j < scan.size and scan.norm[j] not in scan.vocabulary.heads else None
    if end is None or heard(scan.norm[j]) or j in scan.parties or scan.norm[j] in scan.gazetteer.adjectives:
        return None
    return PlacePhrase(j, end, j, end, [], "countryside", strong=True)


def sides(scan: Scan, phrase: PlacePhrase) -> None:
    """Reads الشرقي, الشمالي الغربي, الجنوبي والشرقي after an area into its side."""
    side, last = bearing(scan, phrase.last, definite=True)
    if side is None:
        return
    phrase.side, phrase.last = side, last
    while last + 1 < scan.size and scan.norm[last] == "و":
        also, after = bearing(scan, last + 1, definite=True)
        if also is None:
            break
        phrase.side = side if side == also else None
        phrase.last = last = after


def of_the_last_unit(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """Adds الريف الشمالي, the countryside of the governorate that was named last in the same or the previous line."""
    taken = {k for p in phrases for k in range(p.first, p.last)} if "الريف" in scan.norm else set()
    added: list[PlacePhrase] = []
    for i in standing(scan.norm, ("الريف",)):
        if i in taken or i in scan.blocked:
            continue
        side, last = bearing(scan, i + 1, definite=True)
        unit = _unit_before(scan, phrases, i) if side is not None else None
        if unit is not None:
            added.append(PlacePhrase(i, last, unit.name_first, unit.name_last, [e for e in unit.candidates if e.kind == "governorate"], "countryside",
                                     relation="part_of", shape="rural", side=side, strong=True))  # fmt: skip
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _unit_before(scan: Scan, phrases: list[PlacePhrase], i: int) -> PlacePhrase | None:
    """The nearest phrase before a word that may mean a governorate."""
    for p in reversed([p for p in phrases if p.last <= i and i - p.first < _REACH]):
        if (
            not p.title
            and not p.cut
            and p.other is None
            and p.name_last - p.name_first <= 2
            and any(e.kind == "governorate" for e in p.candidates)
        ):
            return None if scan.norm[p.last : i].count("\n") > 2 else p
    return None
