"""Persons by office: ``وزير الدفاع السوري``, ``محافظ درعا``; the body is the government of the country, where known.

``المتحدث العسكري المصري`` is of the armed forces, ``المتحدث باسم الحوثيين`` of the body named.
"""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Nation
from marsad.knowledge.wording import wording
from marsad.mentions.actors.names import named_body
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

_LONGEST = 5


def office(scan: Scan, i: int) -> Found | None:
    """An office at word ``i`` with the words that say of what."""
    if scan.bare[i] not in scan.vocabulary.offices:
        return None
    at = i + 1
    while scan.inside(at) and at - i < _LONGEST and (scan.norm[at] in scan.vocabulary.of_body or scan.norm[at : at + 2] == ["ب", "اسم"]):
        at += 1
    of_nobody = at == i + 1 and scan.norm[i] != scan.bare[i]  # اتهم الوالي | حركة س
    body = named_body(scan, at) if scan.inside(at) and not of_nobody else None
    if body is not None and body.form in ("name", "nationality"):
        return Found(i, body.last, body.id, "person", "office of a body", "office", unsure=body.unsure)
    k = i + 1
    nation: Nation | None = None
    sure = scan.bare[i] in scan.vocabulary.of_places
    while scan.inside(k) and k - i < _LONGEST and not scan.clitic[k]:
        if scan.norm[k] == "مجلس" and scan.norm[k + 1 : k + 2] == ["اداره"]:
            return None  # رئيس مجلس إدارة شركة
        if scan.norm[k] != scan.bare[k] and scan.bare[k] in DEEDS:
            break  # استنكر رئيس البلدية القصف الذي
        nation = scan.vocabulary.adjectives.get(scan.bare[k])
        if nation is not None:
            k += 1
            break
        if k > i + 1 and named_body(scan, k) is not None:
            break  # اتهم وزير الداخلية | القاعدة
        known = scan.norm[k] in scan.vocabulary.departments
        if not known and scan.norm[k] != scan.bare[k] and scan.norm[k].endswith(("ي", "يه")) and k > i + 1:
            return None  # رئيس الوزراء البيلاروسي: of a nation that the vocabulary lacks
        if not known and (scan.norm[k] == scan.bare[k] and not (sure and k == i + 1 and scan.norm[i] == scan.bare[i] and _names(scan, k))):
            break
        opens = not known and scan.norm[k] in scan.vocabulary.town_opens
        sure = sure or known
        k += 1
        if opens and scan.inside(k) and not scan.clitic[k]:
            k += 1  # محافظ ذي قار
    if k == i + 1 or not (sure or nation is not None):
        return None
    country = scan.country_at(i)
    nation = nation or (scan.vocabulary.nations.get(country) if country else None)
    if nation is None:
        return None
    arm = next((scan.vocabulary.office_arms[scan.norm[at]] for at in range(i + 1, k) if scan.norm[at] in scan.vocabulary.office_arms), None)
    force = scan.vocabulary.forces_of[arm].get(nation.code) or {"army": nation.forces, "police": nation.police}.get(arm) if arm else None
    body_id = force or nation.government or nation.state
    return Found(i, k, body_id, "person", "office", "office")


def _names(scan: Scan, k: int) -> bool:
    """True where word ``k`` may be a place's name: letters, and no word that only binds others."""
    words = scan.reading.words
    word = scan.norm[k]
    if not "\u0621" <= word[0] <= "\u064a" or word in scan.vocabulary.between or word in _NO_PLACE:
        return False
    return not any(first == k for first, _ in words.quotes)


_NO_PLACE = _W["no_place"]
DEEDS = _W["deeds"]
"""Deeds that are told of: with the article they are no part of an office and no surname."""
