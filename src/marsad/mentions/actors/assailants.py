"""Attackers named by what they did: ``المسلحون``, ``المهاجمون``, ``الخاطفون``, ``إرهابيون``. They are whom the text named last
as such: unknown gunmen, settlers, or a body that outlets call an organisation (تنظيم); else nobody knows who.
"""

from __future__ import annotations

from marsad.mentions.actors.scan import Found, Scan

_BODIES = frozenset(["name", "members", "unknown_body", "definite"])
_ORGANISATION = frozenset(["تنظيم"])
_CROWDS = frozenset(["settlers", "palestinian-militants", "islamist-militants"])


def assailants(scan: Scan, i: int, last: int, kind: str) -> Found:
    """The attackers at the words ``i:last``."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > 6:
            break
        if found.id == "unidentified" or found.as_backer or found.adjective:
            if found.id == "unidentified":
                break
            continue
        if found.id in _CROWDS and (found.id != "settlers" or not scan.bare[i].startswith("مسلح")):
            return Found(i, last, found.id, found.form, "attackers named before", kind, group=found.group)
        if found.form in _BODIES and organisation(scan, found):
            return Found(i, last, found.id, "definite", "attackers named before", kind)
    return Found(i, last, "unidentified", "unidentified", "name shared by countries", kind)


def militants(scan: Scan, i: int) -> str | None:
    """The organisation named in this sentence or the two before, of which ``إرهابيين`` are."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > 2:
            return None
        if found.form in _BODIES and not found.as_backer and organisation(scan, found):
            return found.id
    return None


def organisation(scan: Scan, found: Found) -> bool:
    """True for a body that is no state's and that the text or its names call a تنظيم."""
    heads = scan.lexicon.heads.get(found.id, frozenset()) | scan.called.get(found.id, set()) | found.called
    if not heads & _ORGANISATION:
        return False
    body = scan.lexicon.who.bodies.get(found.id)
    return body is None or body.kind not in ("State forces", "External/Other forces", "Civilians")
