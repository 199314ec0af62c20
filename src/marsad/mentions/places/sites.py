"""Sites that every town has one of, told by a definite noun and what it is like, in the town spoken of.

معارك الموصل. … وأغارت الطائرات على الجسر الثالث       a bridge of الموصل
"""

from __future__ import annotations

from marsad.knowledge.places.vocabulary import Head
from marsad.knowledge.wording import wording
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan

SITE = "site of a town"
_W = wording(__name__)
_BUILT, _QUALITIES = _W["built"], _W["qualities"]
_BRIDGE = Head("bridge", "", 4, 1.0, True, "one", "جسر", shown=False)
_SITE = Head("facility", "", 4, 1.0, True, "one", "مبنى", shown=False)
_LARGE = 20_000


def sites_of_towns(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """Adds على الجسر الثالث, في السوق الكبير, where the sentence names no other place than a country; such a noun calls nothing back."""
    sentence = scan.words.sentence
    placed = {sentence[p.first] for p in phrases if not (p.dropped or p.title or p.shape == "back") and not _only_a_country(p)}
    added: list[PlacePhrase] = []
    for i in range(1, scan.size - 1):
        if scan.norm[i] not in _BUILT or scan.norm[i + 1] not in _QUALITIES or sentence[i] in placed or {i, i + 1} & scan.blocked:
            continue
        if scan.after_locative(i) or scan.norm[i - 1] in scan.vocabulary.attacking or scan.struck(i - 1):
            head = _BRIDGE if scan.bare[i] in ("جسر", "كوبري") else _SITE
            added.append(PlacePhrase(i, i + 2, i, i + 2, [], SITE, head=head, strong=True))
    at = {p.first for p in added}
    kept = [p for p in phrases if not (p.shape == "back" and p.name_first in at)]
    return sorted([*kept, *added], key=lambda p: p.first) if added else phrases


def _only_a_country(p: PlacePhrase) -> bool:
    return bool(p.candidates) and p.candidates[0].kind == "country"


def set_in_towns(phrases: list[PlacePhrase]) -> None:
    """Sets each site in the town named last before it; without one it is dropped."""
    town: int | None = None
    for k, p in enumerate(phrases):
        if p.rule == SITE:
            p.inside, p.dropped = ([], True) if town is None else ([town, *phrases[town].inside], False)
        elif not (p.dropped or p.title or p.shape or p.relation.endswith("_of")) and _a_town(p):
            town = k


def _a_town(p: PlacePhrase) -> bool:
    """مدينة س, or a place of some size; also its old town."""
    if p.chosen is None:
        return False
    large = p.chosen.kind == "governorate" or p.chosen.kind == "settlement" and p.chosen.population >= _LARGE
    return large or p.head is not None and p.head.kind == "settlement" and p.head.size in ("city", "town")
