"""Words in a list of places that are places by what stands around them, whatever else they may mean.

في تل رفعت وعين عيون ومنغ وشيخ سعيد ودير جمال     two of those that follow are known
قرى بينين، شنان، كنصفرة                          the head says that all are villages
في سلقين وكفرحوم غربي إدلب                        a word that no dictionary has, before the place's container
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.language.verbs import SURE, finite
from marsad.mentions.places.evidence import describes, follows
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_SEPARATORS = ("و", "،", ",")
_AHEAD = 5
"""So many items of the list are looked at for places that are known."""
_PLURALS = ("ات", "ين", "ون")


def among_places(scan: Scan, j: int, phrase: PlacePhrase, listed: bool, before: int) -> PlacePhrase | None:
    """The place of one or two words at a word behind a separator; None where nothing says that the list goes on with places.

    ``before``: how many members the list has behind its first one.
    """
    if phrase.shape or scan.norm[j - 1] not in (*_SEPARATORS, "(", '"') or not (listed or phrase.strong or phrase.candidates):
        return None
    of_villages = listed and phrase.head is not None and phrase.head.number == "many" and bool(phrase.head.size)
    end = _item_end(scan, j)
    if end is None:
        return None
    shown = _places_ahead(scan, end) + (end > j + 1)
    plural = scan.norm[j].endswith(_PLURALS) and heard(scan.norm[j]) and end == j + 1
    needed = (1 if plural else 0) if of_villages else 2
    held = follows(scan, end) == "container"
    shown += held + (before if held or not heard(scan.norm[j]) or follows(scan, end) == "list" else 0)
    in_its_container = (
        end == j + 1
        and scan.norm[j - 1] == "و"
        and phrase.strong
        and len(scan.norm[j]) > 3
        and not heard(scan.norm[j])
        and follows(scan, end) == "container"
    )
    if shown < needed and not in_its_container:
        return None
    entries = scan.gazetteer.candidates(" ".join(scan.bare[j:end]))
    return PlacePhrase(j, end, j, end, entries, "list", head=phrase.head if listed else None, strong=True)


def _item_end(scan: Scan, j: int) -> int | None:
    """Where an item of one or two words ends that can be a name: before a separator, the container or the end."""
    second = j + 1
    opens = j < scan.size and (scan.norm[j] in scan.vocabulary.name_openers or scan.norm[j] in scan.joined)
    if opens and scan.may_name(j) and second < scan.size and not scan.clitic[second] and scan.may_name(second) and _ends(scan, second + 1):
        return second + 1
    return second if _may_be_one(scan, j) and _ends(scan, second) else None


def _may_be_one(scan: Scan, j: int) -> bool:
    """False for parties, verbs, adjectives and what reports are full of."""
    word, v = scan.norm[j], scan.vocabulary
    if not scan.may_name(j) or j in scan.parties or j in scan.blocked or word in v.heads:
        return False
    if word in v.everyday or word in v.news_words or word in v.not_area_names or word in v.given_names or word in scan.gazetteer.adjectives:
        return False
    return finite(word) != SURE and not describes(word)


def _ends(scan: Scan, i: int) -> bool:
    """True behind an item: a separator, a closing mark, the container of all, or the end."""
    if i < scan.size and (scan.norm[i] in scan.vocabulary.heads or scan.norm[i] in scan.vocabulary.name_openers):
        return False  # مزرعة تل س: what goes on is no end
    return scan.item_ends(i) or i < scan.size and scan.norm[i] in _SEPARATORS or follows(scan, i) in ("container", "end")


def _places_ahead(scan: Scan, i: int) -> int:
    """How many of the items that follow in the same list are places by themselves: in the gazetteer, in no dictionary, or opened as
    names of places are (دير جمال)."""
    found = 0
    for _ in range(_AHEAD):
        behind = i
        while i < scan.size and scan.norm[i] in (*_SEPARATORS, '"'):
            i += 1
        if i == behind or i >= scan.size:
            return found
        name, end = scan.name(i), _item_end(scan, i)
        if name is not None and not name.cut:
            end = name.last
            found += not name.weak or not heard(scan.norm[i])
        elif end is not None:
            unheard = len(scan.norm[i]) > 3 and not heard(scan.norm[i])
            found += end > i + 1 or unheard or follows(scan, end) == "container"
        if end is None:
            return found
        i = end
    return found
