"""Men told by the post they man: ``ثلاثة من أفراد البوابة``, ``عناصر الحاجز``. They are of the body whose post was named a
little before, else of the security forces of the country; where every side has posts, of nobody."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.references import BODY_FORMS
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

MEN = _W["men"]


def men_of_a_post(scan: Scan, i: int) -> Found | None:
    """``أفراد البوابة``, ``عناصر نقطة التفتيش``, in some countries ``أفراد الكمين``, ``عناصر السيطرة``."""
    k = i + 1
    if not scan.inside(k) or scan.clitic[k] or not _is_post(scan, k):
        return None
    last = k + 1
    if scan.norm[k] in _W["of_search"] and not (scan.inside(last) and scan.norm[last] in _W["search"]):
        return None
    last += scan.norm[k] in _W["of_search"]
    if scan.inside(last) and (scan.norm[last] in _W["goes_on"] or scan.clitic[last] == "-"):
        return None
    owner = _whose(scan, i)
    if owner is not None:
        return Found(i, last, owner.id, "members", "men of a post", "members", unsure=owner.unsure)
    body = scan.force_at(i, "security") if scan.country_at(i) not in _EVERY_SIDE else None
    return Found(i, last, body, "members", "men of a post", "members", unsure=True) if body is not None else None


_EVERY_SIDE = frozenset([None, "SY"])
"""Countries where every side has posts of its own; None where no country is known."""


def _is_post(scan: Scan, k: int) -> bool:
    word, country = scan.norm[k], scan.country_at(k)
    return (
        word in _W["posts"]
        or word in _W["of_search"]
        or country == "EG"
        and word in _W["posts_in_egypt"]
        or country == "IQ"
        and word in _W["posts_in_iraq"]
    )


def _whose(scan: Scan, i: int) -> Found | None:
    """``هجوم على حاجز للجيش … قتل ثلاثة من عناصر الحاجز``: the body right behind a post of this sentence or the one before."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > 1:
            return None
        before = scan.bare[max(0, found.first - _NEAR) : found.first]
        if found.form in BODY_FORMS and not found.as_backer and not found.adjective and not _W["owned"].isdisjoint(before):
            return found
    return None


_NEAR = 4
"""Words from a post to the body that mans it: نقطة عسكرية تابعة ل س."""
