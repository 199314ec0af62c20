"""Names that no gazetteer has and no head word introduces, shown by what stands around them alone.

    قرب غروزني                 a word that no dictionary has, after a word of nearness or direction
    شرقي أثريا ببادية سلمية    an everyday word before the countryside it lies in
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.language.lexicon import known
from marsad.mentions.places.phrases import PlacePhrase

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


def unheard(scan: Scan, j: int) -> PlacePhrase | None:
    """قرب غروزني: after words of nearness and direction a word of some length that no dictionary and no gazetteer has."""
    if j < scan.size and scan.opens_longer(j):
        return PlacePhrase(j, j + 2, j, j + 2, [], "unknown name", strong=True)
    if _in_countryside(scan, j):
        return PlacePhrase(j, j + 1, j, j + 1, [], "unknown name", strong=True)
    place = unknown_end(scan, j)
    if place is None or len(scan.norm[j]) < 4 or scan.norm[j].endswith("يه") or scan.bare[j].endswith("اوسطي") or scan.norm[j] in scan.gazetteer.adjectives:
        return None
    place.rule = "unknown name"
    return place


def _in_countryside(scan: Scan, j: int) -> bool:
    """شرقي أثريا ببادية سلمية: an everyday word may be a name where its countryside or unit follows."""
    if j + 2 >= scan.size or not scan.may_name(j) or scan.norm[j + 1] != "ب" or scan.clitic[j + 1] != "+" or scan.norm[j] in scan.vocabulary.triggers:
        return False
    head = scan.vocabulary.heads.get(scan.norm[j + 2])
    return scan.norm[j + 2] in scan.vocabulary.rural or (head is not None and head.depth <= 2 and head.number == "one")


def unknown_end(scan: Scan, j: int) -> PlacePhrase | None:
    """One of two places that no gazetteer has: a word no dictionary has either, so that people and times are not taken."""
    end = scan.unknown(j, None) if j < scan.size else None
    if end is None or known(scan.norm[j]) or known(scan.bare[j]) or scan.norm[j] in scan.vocabulary.given_names:
        return None
    return PlacePhrase(j, end, j, end, [], "between", strong=True)
