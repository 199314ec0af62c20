"""Attackers named by what they did: ``المسلحون``, ``المهاجمون``, ``الخاطفون``, ``إرهابيون``. They are whom the text named last
as such: unknown gunmen, settlers, or a body that outlets call an organisation (تنظيم); else nobody knows who.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

_BODIES = frozenset(["name", "members", "unknown_body", "definite"])
_ORGANISATION = frozenset(["تنظيم"])
_CROWDS = frozenset(["settlers", "palestinian-militants", "islamist-militants"])
_ATTACKED = _W["attacked"]
"""Words right behind which the body that attacked is named: هجوم شنته س, هاجم مقاتلون من س."""


_OF_STATES = frozenset(["State forces", "External/Other forces"])
"""Kinds of bodies that are not called attackers."""


def assailants(scan: Scan, i: int, last: int, kind: str) -> Found:
    """The attackers at the words ``i:last``."""
    sentence = scan.reading.words.sentence
    militant: Found | None = None
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > 6:
            break
        if found.id == "islamist-militants" and not found.as_backer:
            militant = militant or found  # the organisation named before them, if any, is meant
            continue
        if found.id == "unidentified" or found.as_backer or found.adjective:
            if found.id == "unidentified":
                break
            continue
        if found.id in _CROWDS and (found.id != "settlers" or not scan.bare[i].startswith("مسلح")):
            return Found(i, last, found.id, found.form, "attackers named before", kind, group=found.group)
        if found.form in _BODIES and organisation(scan, found):
            return Found(i, last, found.id, "definite", "attackers named before", kind)
    if militant is not None:
        return Found(i, last, militant.id, militant.form, "attackers named before", kind, group=militant.group)
    attacker = _who_attacked(scan, i) if scan.norm[i].startswith("المهاجم") else None
    if attacker is not None:
        return Found(i, last, attacker, "definite", "attackers named before", kind)
    return Found(i, last, "unidentified", "unidentified", "name shared by countries", kind)


def _who_attacked(scan: Scan, i: int) -> str | None:
    """``صدت هجوما شنته قوات س … وخسر المهاجمون``, ``حملات نفذتها س. … اقتحم المهاجمون القرية``: the body told to attack in this
    sentence or the one before, unless somebody unknown attacked after it."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > 1:
            return None
        if found.as_backer or found.adjective or not (attacks(scan, found)):
            continue
        known = scan.lexicon.who.bodies.get(found.id)
        return found.id if found.form in _BODIES and (known is None or known.kind not in _OF_STATES) else None
    return None


def attackers_before(scan: Scan, i: int) -> str | None:
    """``هاجمت مجموعة من س القرية. … القوة نهبت``: whose band is told to attack in this sentence or the two before."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        if sentence[i] - sentence[found.first] > _JUST_NAMED:
            return None
        band = found.form == "members" and not _BANDS.isdisjoint(scan.bare[found.first : found.last])
        if band and not found.as_backer and attacks(scan, found):
            return found.id
    return None


_BANDS = frozenset(["مجموعه", "مجموعات", "قوه", "وحده", "دوريه", "رتل", "سريه"])


def attacks(scan: Scan, found: Found) -> bool:
    """True where a word of attacking stands right before a party, its own pronoun passed over: هجوم شنته س."""
    k = found.first - 1
    while k > 0 and scan.clitic[k]:
        if scan.norm[k] in ("علي", "من", "ب"):
            return False
        if scan.clitic[k] == "+" and scan.norm[k] == "ل" and scan.norm[k - 1] in ("قصف", "غاره", "كمين", "غارات", "هجمات"):
            return False
        k -= 1
    return k >= 0 and scan.norm[k] in _ATTACKED


def militants(scan: Scan, i: int) -> str | None:
    """The organisation named in this sentence or the two before, of which ``الإرهابيون`` are; or, a little longer, the body whose
    members the text called terrorists when it named them: إرهابيين من تنظيم س."""
    sentence = scan.reading.words.sentence
    for found in reversed(scan.found):
        apart = sentence[i] - sentence[found.first]
        if apart > _CALLED_SO:
            return None
        if found.form not in _BODIES or found.as_backer:
            continue
        if apart <= _JUST_NAMED and organisation(scan, found) or _terrorists_of(scan, found):
            return found.id
    return None


_JUST_NAMED = 2
_CALLED_SO = 4
"""Sentences through which it is remembered whom the text called terrorists."""
_OF = 4
"""Words within which ``إرهابيين`` stands before the body whose they are: إرهابيين اثنين من تنظيم س."""


def _terrorists_of(scan: Scan, found: Found) -> bool:
    """``إرهابيين من تنظيم س``: a body that is no state's, behind من and the word for its members."""
    known = scan.lexicon.who.bodies.get(found.id)
    if known is not None and known.kind == "State forces":
        return False
    words = scan.bare[max(0, found.first - _OF) : found.last]
    return "من" in words and any(word.startswith(("ارهابي", "تكفيري")) for word in words)


def organisation(scan: Scan, found: Found) -> bool:
    """True for a body that is no state's and that the text or its names call a تنظيم."""
    heads = scan.lexicon.heads.get(found.id, frozenset()) | scan.called.get(found.id, set()) | found.called
    if not heads & _ORGANISATION and not _called_after_heretics(scan, found):
        return False
    body = scan.lexicon.who.bodies.get(found.id)
    return body is None or body.kind not in _OF_STATES | {"Civilians"}


def _called_after_heretics(scan: Scan, found: Found) -> bool:
    """``مليشيات الخوارج``: in the words of the state that fights it, a body that goes by the name of heretics."""
    return any(scan.norm[k] in _HERETICS for k in range(found.first, found.last))


_HERETICS = frozenset(["الخوارج", "التكفيريين", "التكفيريون"])
