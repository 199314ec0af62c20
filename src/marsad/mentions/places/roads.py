"""Roads, and what lies between two places.

على الطريق الواصل بين تدمر والسخنة      بين بلدتي الشحيل والبصيرة
طريق عيناتا - كونين                    الطريق الوطني رقم 3
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.language.lexicon import known
from marsad.mentions.places.evidence import describes, follows, verb
from marsad.mentions.places.known_names import as_written
from marsad.mentions.places.lists import unsplit
from marsad.mentions.places.phrases import PlacePhrase
from marsad.mentions.places.unheard import unheard, unknown_end
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


_UNITS = frozenset(["country", "governorate", "district"])
_ON = frozenset(["علي", "في", "ب", "قرب", "عند"])


def between(scan: Scan, i: int, of_a_road: bool = False) -> PlacePhrase | None:
    """بين X وY, بين بلدتي X وY; only where both are places, which a road before them shows (على الطريق بين سيفاري وبانكاس)."""
    for parts in scan.vocabulary.between[scan.norm[i]]:
        if scan.norm[i : i + len(parts)] != list(parts):
            continue
        one = scan.place(i + len(parts)) or unknown_end(scan, i + len(parts)) or (_opened_end(scan, i + len(parts)) if of_a_road else None)
        if one is None or one.shape:
            return None
        two = _second(scan, one.last, joined_by="و", one=one, surely=of_a_road or _dual(scan, one.last))
        if (
            one.weak
            and heard(scan.norm[one.first])
            and two is not None
            and not two.candidates
            and two.head is None
            and not of_a_road
            and scan.norm[two.name_first].endswith(("ي", "ين", "ون"))
        ):
            return None  # بين الفصائل ومسلحي فلان
        if two is None or not (of_a_road or one.candidates or two.candidates or one.head is not None):
            return None
        if one.head is not None and two.head is None and one.head.number == "two":
            two.head = one.head
            if scan.unlike_its_head(two.last, one.head):  # بين بلدتي س والخرنق الشرقي
                two.last = two.name_last = two.last + 1
                two.candidates = []
        named = [*one.candidates, *two.candidates]
        if named and all(e.kind == "country" for e in named):
            return None
        one.strong = two.strong = True
        one.weak = two.weak = False
        return _pair(i, one, two, "between")
    return None


def _opened_end(scan: Scan, j: int) -> PlacePhrase | None:
    """الطريق الرابط بين سيدي داود ودلس: a name of two words by its first, before the road's other end."""
    if j + 2 >= scan.size or scan.norm[j] not in scan.vocabulary.name_openers or not scan.may_name(j + 1) or scan.clitic[j + 1]:
        return None
    return PlacePhrase(j, j + 2, j, j + 2, [], "between", strong=True) if scan.norm[j + 2] == "و" and scan.clitic[j + 2] == "+" else None


def _pair(i: int, one: PlacePhrase, two: PlacePhrase, shape: str) -> PlacePhrase:
    return PlacePhrase(i, two.last, one.name_first, two.name_last, one.candidates, shape, relation="on_road" if shape == "road" else shape, shape=shape,
                       head=one.head, other=two, first_end=one.name_last, strong=True)  # fmt: skip


def _fellow(scan: Scan, one: PlacePhrase, j: int) -> PlacePhrase | None:
    """بين تقرت والوادي: an everyday word that is a larger place of the first one's country."""
    if j >= scan.size or not scan.item_ends(j + 1):
        return None
    here = {e.country for e in one.candidates if e.kind == "settlement"}
    entries = [e for e in scan.gazetteer.candidates(scan.bare[j]) if e.population >= 20_000 and e.country in here]
    if not entries or not as_written(scan.norm[j], entries):
        return None
    return PlacePhrase(j, j + 1, j, j + 1, entries, "between", strong=True)


def _second(scan: Scan, i: int, joined_by: str, one: PlacePhrase | None = None, surely: bool = False) -> PlacePhrase | None:
    """The second of two places: after و, a dash, إلى, or directly; ``surely`` where the words before speak of two places."""
    j = i
    if j >= scan.size:
        return None
    if joined_by == "و":
        if scan.norm[j] == "و":
            j += 1
            if j < scan.size and scan.norm[j] in scan.vocabulary.between:
                j += 1
        else:
            place = unsplit(scan, j)
            return place if place is not None and (place.candidates or surely) else None
    else:
        if scan.norm[j] in scan.vocabulary.road_adjectives:
            j += 1
        if j < scan.size and (scan.norm[j] in scan.vocabulary.dashes or scan.norm[j] in ("و", "الي")):
            j += 1
    head, _ = scan.head_at(j) if j < scan.size else (None, j)
    if head is not None and head.depth <= 2:
        return None  # طريق بلدة مجدل زون - قضاء صور: the unit it lies in
    place = scan.place(j)
    if place is None and one is not None:
        place = _fellow(scan, one, j)
    if place is None or place.shape:
        if joined_by == "و" and scan.norm[i] == "و":
            return _unknown_second(scan, j, _dual(scan, i)) if surely else unknown_end(scan, j)
        return None
    return place


def _unknown_second(scan: Scan, j: int, dual: bool) -> PlacePhrase | None:
    """The second of two places where the words before speak of two: قريتي X وY, الطريق بين X وY."""
    if j >= scan.size:
        return None
    if scan.clitic[j] == "+":
        return _far_end(scan, j)
    end = scan.unknown(j, None)
    if end == j + 1 and not dual and _of_two_words(scan, j):
        return PlacePhrase(j, j + 2, j, j + 2, [], "between", strong=True)
    return None if end is None or not (dual or _like_an_end(scan, j, end)) else PlacePhrase(j, end, j, end, [], "between", strong=True)


def _of_two_words(scan: Scan, j: int) -> bool:
    """الطريق بين كبكابية وسرف عمرة: two words without article that end the phrase are the name of a road's second end."""
    if (
        j + 1 >= scan.size
        or not scan.may_name(j + 1)
        or any(scan.norm[k][:2] == "ال" or describes(scan.norm[k]) or verb(scan.norm[k]) for k in (j, j + 1))
    ):
        return False
    return (
        (scan.item_ends(j + 2) or follows(scan, j + 2) == "time")
        and scan.norm[j] not in scan.vocabulary.heads
        and scan.norm[j + 1] not in scan.vocabulary.news_words
    )


def _like_an_end(scan: Scan, j: int, end: int) -> bool:
    """غلوندا وسيركا: the second end of a road, a word without article that is no noun of people and ends the phrase."""
    word = scan.norm[end - 1]
    return (
        (scan.norm[j][:2] != "ال" or not heard(scan.norm[j]))
        and scan.item_ends(end)
        and not word.endswith(("ين", "ون", "ات"))
        and word not in scan.vocabulary.everyday
        and not describes(word)
        and not verb(word)
    )


def _dual(scan: Scan, i: int) -> bool:
    """True when a dual head stands shortly before: بين قريتي X وY."""
    heads = scan.vocabulary.heads
    return any((h := heads.get(scan.norm[k])) is not None and h.number == "two" for k in range(max(0, i - 4), i))


def road(scan: Scan, i: int) -> PlacePhrase | None:
    """طريق X – Y, الطريق الدولي بين X وY, طريق X."""
    j = i + 1
    while j < scan.size and (scan.norm[j] in scan.vocabulary.road_adjectives or scan.norm[j] in scan.vocabulary.roads):
        j += 1
    if j < scan.size and scan.norm[j] in scan.vocabulary.between:
        both = between(scan, j, of_a_road=True)
        if both is None:
            return _to_the_border(scan, i, j + 1)
        both.first, both.shape, both.relation, both.rule = i, "road", "on_road", "road"
        return both
    if (leading := _leading_to(scan, i, j)) is not None:
        return leading
    if (
        j < scan.size
        and scan.norm[j] in scan.vocabulary.road_names
        and scan.norm[i] == "طريق"
        and scan.before(i) in _ON
        and scan.item_ends(j + 1)
    ):
        return PlacePhrase(i, j + 1, i, j + 1, [], "unknown name", relation="on_road", strong=True)  # على طريق المطار
    one = (
        scan.place(j)
        or _definite(scan, i, j)
        or unknown_end(scan, j)
        or _set_off(scan, j)
        or (_of_a_person(scan, j) if scan.before(i) != "عن" else None)
    )
    after = _past_dash(scan, one.last) if one is not None else None
    if (
        one is None
        and (end := scan.unknown(j, None) if j < scan.size else None) is not None
        and (after := _past_dash(scan, end)) is not None
    ):
        one = PlacePhrase(j, end, j, end, [], "road", strong=True)
    if one is None or one.shape or one.cut:
        return None
    one = scan.further(one)
    two = _second(scan, one.last, joined_by="-")
    if two is None and after is not None:
        two = _far_end(scan, after)  # طريق كفرفلون – التلعون
        if two is not None:
            return _pair(i, one, two, "road")
    if after is None and (one.rule == "between" or scan.norm[i] == "شارع"):
        return None
    if two is not None and (two.first - one.last < 3) and not two.shape and _may_end(scan, one, two):
        return _pair(i, one, two, "road")
    if scan.norm[i] in ("خط", "الطريق", "شارع") or scan.norm[i][:2] == "ال" or one.rule == "road":
        return None
    if one.last < scan.size and scan.norm[one.last] in scan.vocabulary.road_adjectives:
        one.last += 1
    one.first, one.relation, one.strong, one.rule = i, "on_road", True, "road of a place" if one.rule != "unknown name" else "unknown name"
    return one


def _leading_to(scan: Scan, i: int, j: int) -> PlacePhrase | None:
    """على الطريق إلى كتم, على الطريق المؤدي إلى كتم: behind a word of place, what happened there lies on the way."""
    if j + 1 >= scan.size or scan.bare[i] != "طريق" or scan.norm[j] not in ("الي", "نحو", "صوب") or scan.before(i) not in _ON:
        return None
    if scan.norm[i - 2] in ("هم", "هو", "هي"):
        return None  # قتلوا في س وهم في الطريق إلى ص
    one = scan.place(j + 1) or unheard(scan, j + 1)
    if one is None or one.shape or one.cut:
        return None
    one.first, one.relation, one.strong, one.weak, one.title = i, "on_road", True, False, False
    one.rule = "road of a place" if one.candidates else "unknown name"
    return one


def to_its_far_end(scan: Scan, p: PlacePhrase) -> None:
    """عند مثلث عيناتا - كونين: a junction called by the two places that its roads lead to."""
    if p.head is None or p.head.kind != "junction" or p.shape or (after := _past_dash(scan, p.last)) is None or after in scan.parties:
        return
    two = scan.place(after) or _far_end(scan, after)
    if two is not None and two.head is None and not two.shape and not two.cut and not any(e.kind in _UNITS for e in two.candidates):
        p.last = p.name_last = two.last


def beyond_the_dash(scan: Scan, p: PlacePhrase) -> list[PlacePhrase]:
    """محور العزيزية - الكسارات: a front called by two places is at both."""
    front = p.head is not None and p.head.kind == "front" and p.head.number == "one"
    if not front or p.shape or (after := _past_dash(scan, p.last)) is None or after in scan.parties:
        return []
    two = scan.place(after)
    if two is None and (two := _far_end(scan, after)) is not None:
        if scan.norm[after] in scan.vocabulary.not_names or heard(scan.norm[after]) and scan.norm[after][:2] != "ال":
            return []  # محور الكسارة - قصف وقتال
        two.rule = "unknown name"
    if two is None or two.shape or two.cut:
        return []
    two.strong, two.weak, two.relation = True, False, p.relation
    return [two]


def _definite(scan: Scan, i: int, j: int) -> PlacePhrase | None:
    """على طريق الخرنقلي، على طريق البرجس في مديرية س: behind the bare noun a definite adjective that no dictionary has is a name
    (الطريق would have it definite too), and so is any such word that what holds it follows."""
    if (
        j >= scan.size
        or scan.norm[i] != "طريق"
        or scan.before(i) not in _ON
        or scan.norm[j][:2] != "ال"
        or not scan.may_name(j)
        or j in scan.parties
    ):
        return None
    v, word = scan.vocabulary, scan.norm[j]
    if (
        known(word)
        or word in v.road_adjectives
        or word in v.not_area_names
        or word in scan.gazetteer.adjectives
        or word in v.name_adjectives
    ):
        return None
    adjective = word.endswith("ي") and len(word) > 5 and scan.item_ends(j + 1)
    held = follows(scan, j + 1) == "container" and scan.norm[j + 1] in ("في", "ب") and not word.endswith("يه")
    return PlacePhrase(j, j + 1, j, j + 1, [], "unknown name", strong=True) if adjective or held or scan.unheard(j) else None


def _of_a_person(scan: Scan, j: int) -> PlacePhrase | None:
    """على طريق الشيخ إبراهيم: a title and a given name."""
    if (
        j + 1 >= scan.size
        or scan.norm[j] not in scan.joined
        or scan.norm[j][:2] != "ال"
        or scan.norm[j + 1] not in scan.vocabulary.given_names
    ):
        return None
    return PlacePhrase(j, j + 2, j, j + 2, [], "unknown name", strong=True)


def _past_dash(scan: Scan, i: int) -> int | None:
    """The word after a dash, for which some write a tatweel (طريق كفرفلون ـ التلعون); None where no dash stands at a word."""
    if i >= scan.size:
        return None
    if scan.norm[i] in scan.vocabulary.dashes:
        return i + 1 if i + 1 < scan.size else None
    return i if scan.parted(i) else None


def _to_the_border(scan: Scan, i: int, j: int) -> PlacePhrase | None:
    """الطريق بين سرمدا والحدود: a road of which one end is a place."""
    one = scan.place(j) or unknown_end(scan, j)
    if one is None or one.shape or one.cut or scan.norm[one.last : one.last + 2] != ["و", "الحدود"]:
        return None
    one.first, one.relation, one.strong, one.weak = i, "on_road", True, False
    one.rule = "road of a place" if one.candidates else "unknown name"
    return one


def _set_off(scan: Scan, j: int) -> PlacePhrase | None:
    """طريق #مرجونة, طريق "عين السماحية": the name in a hashtag or quotation marks."""
    end = scan.extent(j)
    if end is None or not (scan.may_be_set_off(j, end, None) or (scan.tagged(j) and scan.may_name(j))):
        return None
    return PlacePhrase(j, end, j, end, [], "unknown name", strong=True)


def _far_end(scan: Scan, j: int) -> PlacePhrase | None:
    """The name after the dash: one word that can be a name and after which the phrase ends."""
    if j < scan.size and scan.norm[j] in scan.vocabulary.heads:
        return None
    found = unknown_end(scan, j)
    if found is None and j + 1 < scan.size and scan.clitic[j] == "+" and scan.glued(j + 1) and scan.item_ends(j + 2):
        return PlacePhrase(j, j + 2, j, j + 2, [], "between", strong=True)  # - كونين, its first letter taken for ك
    if found is not None or j >= scan.size or not scan.item_ends(j + 1):
        return found
    side = scan.norm[j] in scan.vocabulary.name_adjectives and not scan.clitic[j] and j not in scan.blocked  # النميرية - الشرقية
    if not side and not scan.may_name(j):
        return None
    return PlacePhrase(j, j + 1, j, j + 1, [], "between", strong=True)


def _may_end(scan: Scan, one: PlacePhrase, two: PlacePhrase) -> bool:
    """Two names side by side are a road's ends; after و a weak name is not."""
    gap = scan.norm[one.last] if two.first > one.last else ""
    return bool(two.candidates) and not (gap == "و" and two.weak) and not any(e.kind == "country" for e in two.candidates[:1])
