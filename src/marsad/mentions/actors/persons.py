"""Persons by office: ``وزير الدفاع السوري``, ``محافظ درعا``; the body is the government of the country, where that is known."""

from __future__ import annotations

from marsad.mentions.actors.scan import Found, Scan

_LONGEST = 5


def office(scan: Scan, i: int) -> Found | None:
    """An office at word ``i`` with the words that say of what."""
    if scan.bare[i] not in scan.vocabulary.offices:
        return None
    k = i + 1
    code: str | None = None
    while scan.inside(k) and k - i < _LONGEST and not scan.clitic[k]:
        nation = scan.vocabulary.adjectives.get(scan.bare[k])
        if nation is not None:
            code = nation.code
            k += 1
            break
        if scan.norm[k] == scan.bare[k] and scan.norm[k] not in scan.vocabulary.towns:
            break
        k += 1
    if k == i + 1:
        return None
    code = code or scan.country_at(i)
    nation = scan.vocabulary.nations.get(code) if code else None
    if nation is None:
        return None
    return Found(i, k, nation.government or nation.state, "person", "office", "office")
