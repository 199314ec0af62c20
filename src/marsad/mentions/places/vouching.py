"""Small places that vouch for one another: ``شبان من سرمين وآفس``, two villages side by side on the map, each called by a word that would
show no place alone."""

from __future__ import annotations

from marsad.knowledge.places.geometry import distance
from marsad.knowledge.places.rows import Entry
from marsad.language.verbs import SURE, finite
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan

_SIDE_BY_SIDE = 20.0
"""Kilometres between two villages that are named in one breath."""


def vouch(scan: Scan, phrases: list[PlacePhrase]) -> None:
    """Makes sure names of two that و joins behind من, another word of place or a verb of striking, where both are villages near each other."""
    for one, other in zip(phrases, phrases[1:], strict=False):
        joined = other.first == one.last + 1 and scan.norm[one.last] == "و"
        if not (joined and _led(scan, one) and _name_alone(scan, one) and _name_alone(scan, other)):
            continue
        if any(_near(a, b) for a in one.candidates for b in other.candidates):
            if one.group < 0:
                scan.groups += 1
                one.group = scan.groups
            other.group = one.group
            for p in (one, other):
                p.strong, p.weak = True, False


def _led(scan: Scan, p: PlacePhrase) -> bool:
    before = scan.before(p.first) or ""
    return p.strong or before == "من" or before in scan.vocabulary.attacking and finite(before) == SURE


def _name_alone(scan: Scan, p: PlacePhrase) -> bool:
    """A village's name that is neither somebody's nor a word of every day."""
    word, v = scan.norm[p.name_first][p.cut :], scan.vocabulary
    if p.shape or p.title or p.seldom or p.head is not None or p.dropped:
        return False
    return not (word in v.given_names or word in v.everyday or word in v.news_words)


def _near(a: Entry, b: Entry) -> bool:
    if a.id == b.id or a.country != b.country or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return a.kind == b.kind == "settlement" and distance((a.lat, a.lon), (b.lat, b.lon)) <= _SIDE_BY_SIDE
