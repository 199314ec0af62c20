"""Names that no gazetteer has and that the text names with a head once and bare elsewhere.

مجزرة بلشون …  سوق في بلدة بلشون بجبل الزاوية      the first is the second's village
"""

from __future__ import annotations

from marsad.mentions.places.evidence import follows, verb
from marsad.mentions.places.lists import siblings
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.scan import Scan
from marsad.mentions.places.view import heard

_KINDS = frozenset(["settlement", "quarter", "camp", "region", "subdistrict", "facility", "base", "mountain", "hill", "valley", "front"])

_OTHERS = frozenset(["number for a name", "part of a town", "known road", "back reference"])


def bare_again(scan: Scan, phrases: list[PlacePhrase]) -> list[PlacePhrase]:
    """Adds the bare mentions of names that a head shows somewhere in the text, each behind a word of place.

    A single definite word of every day is left: قرية الإصلاح does not make every الإصلاح a place."""
    shown: dict[str, list[tuple[tuple[str, ...], PlacePhrase]]] = {}
    for p in (each for phrase in phrases for each in _each(phrase)):
        if (
            p.head is not None
            and p.head.kind in _KINDS
            and p.rule not in _OTHERS
            and p.shape == ""
            and not p.title
            and not p.dropped
            and not p.candidates
        ):
            words = tuple(scan.norm[p.name_first : p.name_last])
            if len(words) > 1 or not heard(words[0]) or (words[0][:2] != "ال" and words[0] not in scan.vocabulary.everyday):
                shown.setdefault(words[0], []).append((words, p))
    if not shown:
        return phrases
    taken = {k for p in phrases for k in range(p.first, p.last)}
    added: list[PlacePhrase] = []
    for i, word in enumerate(scan.norm):
        if word not in shown or i in taken or i in scan.blocked or not (scan.after_locative(i) or _left(scan, i) or _in_its_unit(scan, i)):
            continue
        for words, source in sorted(shown[word], key=_of_a_spot):
            last = i + len(words)
            if tuple(scan.norm[i:last]) == words and not scan.enclitic(last) and not taken & set(range(i, last)):
                again = PlacePhrase(i, last, i, last, [], "named before", head=source.head, strong=True, calls=source)
                added += [again, *(p for p in siblings(scan, again) if p.first not in taken)]
                break
    return sorted([*phrases, *added], key=lambda p: p.first) if added else phrases


def _each(p: PlacePhrase) -> list[PlacePhrase]:
    """The phrase; of بين بلدتي س وص each of the two that it names."""
    if p.other is None or p.head is None or p.other.head is not p.head or p.dropped:
        return [p]
    one = PlacePhrase(p.first, p.first_end, p.name_first, p.first_end, p.candidates, p.rule, head=p.head, strong=True)
    return [one, p.other]


def _of_a_spot(shown: tuple[tuple[str, ...], PlacePhrase]) -> bool:
    """معسكر ورغون … مدينة ورغون: bare it is the town, not what is called by it."""
    head = shown[1].head
    return head is None or head.depth > 3


def _in_its_unit(scan: Scan, i: int) -> bool:
    """تقصف حفيرة بريف دمشق: before what it lies in, where no noun of its own stands before it."""
    return i > 0 and verb(scan.norm[i - 1]) and follows(scan, i + 1) == "container"


def _left(scan: Scan, i: int) -> bool:
    """نزحوا من بلشون: behind من a name that no dictionary has, or any where a word of leaving stands before it (نزحت عائلات من حفيرة)."""
    if scan.before(i) != "من":
        return False
    return not heard(scan.norm[i]) or any(scan.bare[k] in scan.vocabulary.leaving for k in range(max(0, i - 6), i - 1))


def take_over(phrases: list[PlacePhrase]) -> None:
    """Hands a bare mention the places that the full one is said to lie in."""
    for p in phrases:
        if p.rule == "named before" and p.calls is not None and not p.inside:
            p.inside = list(p.calls.inside)
