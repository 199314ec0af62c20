"""States as parties: ``اتهمت روسيا``, ``بين إيران وروسيا``; not as places: ``في روسيا``, ``الحدود مع العراق``."""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Nation
from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)


def state(scan: Scan, i: int) -> Found | None:
    """A state by name at word ``i``, where it acts."""
    for shape, nation in scan.vocabulary.state_names.get(scan.norm[i], ()):
        if scan.at(i, shape):
            last = i + len(shape)
            if last < len(scan.clitic) and scan.clitic[last] == "-":
                return None
            if _in_dateline(scan, last):
                return None
            acts = _acts(scan, i, last)
            if not acts and (_is_place(scan, i) or nation.home or _town(shape, scan)):
                return None
            return _found(scan, i, last, nation)
    return None


HEADS = {
    "رئيس": "government", "رييس": "government", "ملك": "government", "حكومه": "government", "سلطات": "government",
    "جيش": "forces", "قوات": "forces", "شرطه": "police",
}  # fmt: skip
"""Words that a state's name completes, each with what of the state it is."""


def headed_state(scan: Scan, i: int) -> Found | None:
    """``رئيس أوغندا``, ``رئيس وزراء إثيوبيا``, ``جيش تشاد``, ``شرطة كينيا``: the state, or its forces, by a noun before its name."""
    what, k = HEADS.get(scan.norm[i]), i + 1
    if what is None or not scan.inside(k):
        return None
    if what == "government" and scan.norm[k] in ("وزراء", "حكومه"):
        k += 1
    for shape, nation in scan.vocabulary.state_names.get(scan.norm[k], ()) if scan.inside(k) else ():
        if scan.at(k, shape) and shape not in scan.vocabulary.capitals - _STATES_TOO:
            last = k + len(shape)
            if last < len(scan.clitic) and scan.clitic[last] == "-":
                return None
            body = {"government": nation.government, "forces": nation.forces, "police": nation.police or nation.forces}[
                what
            ] or nation.state
            return Found(i, last, body, "nationality", "state by a noun before its name")
    return None


_STATES_TOO = frozenset([("جنوب", "السودان"), ("قطر",)])


def _in_dateline(scan: Scan, last: int) -> bool:
    """``دبي، الإمارات العربية المتحدة (CNN) --``: where a report was filed, before the outlet in brackets and a dash."""
    if not scan.inside(last + 3) or scan.norm[last] != "(":
        return False
    close = next((k for k in range(last + 2, min(last + 7, len(scan.norm))) if scan.norm[k] == ")"), None)
    return close is not None and scan.inside(close + 1) and scan.norm[close + 1].startswith(("-", "–", "—", ":"))


def _town(shape: tuple[str, ...], scan: Scan) -> bool:
    return shape in scan.vocabulary.capitals


def _found(scan: Scan, i: int, last: int, nation: Nation) -> Found:
    kind = "loaded" if scan.norm[i] == "الكيان" else "name"
    return Found(i, last, nation.state, "name", "state", kind)


def _acts(scan: Scan, i: int, last: int) -> bool:
    """A verb of acting or saying right beside the name."""
    verbs = scan.vocabulary.states["verbs"]
    before = scan.previous(i)
    if before >= 0 and scan.norm[before] in verbs and (before == i - 1 or before == i - 2 and scan.clitic[i - 1] == "-"):
        return True  # شنت واشنطن; غارات شنتها واشنطن
    if before == i - 2 and before > 0 and scan.norm[before].startswith(("حليف", "شريك")) and scan.norm[before - 1] == "مع":
        return True  # شنت واشنطن مع حليفتها لندن غارات
    if _charged(scan, i, last):
        return True
    return (
        scan.inside(last) and scan.norm[last] in verbs and not (before >= 0 and scan.norm[before] in scan.vocabulary.states["place_before"])
    )


def _charged(scan: Scan, i: int, last: int) -> bool:
    """``حمّلت الجماعة واشنطن المسؤولية``, ``اتهمت الخرطوم أبوظبي بدعم``: a state or capital behind who accuses it, before the charge."""
    charge = scan.inside(last) and (scan.norm[last].startswith(("مسوول", "المسوول")) or scan.norm[last] == "ب")
    return charge and any(scan.norm[k] in _CHARGING for k in range(max(0, i - 5), i - 1))


_CHARGING = _W["charging"]


def _is_place(scan: Scan, i: int) -> bool:
    words = scan.vocabulary.states
    if i > 0 and scan.clitic[i - 1] == "+" and scan.norm[i - 1] == "ب":
        return True
    before = scan.previous(i)
    if before < 0:
        return False
    previous = scan.norm[before]
    if previous == "من":
        earlier = scan.previous(before)
        return earlier < 0 or (
            scan.norm[earlier] not in words["party_before_from"] and scan.bare[earlier] not in words["party_before_from"]
        )
    if previous in words["place_before"]:
        return True
    if previous in ("مع", "بين", "علي", "و"):
        return any(scan.norm[k] in words["border"] for k in range(max(0, before - 4), before))
    return False
