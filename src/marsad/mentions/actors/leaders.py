"""Bodies called by who leads them: ``طيران حفتر``, ``قوات الفريق أول عبد الفتاح البرهان``, ``مسلحون تابعون لحميدتي``.

Whose forces somebody's are stands in the who's who (``leaders`` of a body). A leader's name alone is a person, and no party: only behind
a noun of force, of members or of belonging does it stand for the body.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.actors.scan import Found, Scan

_W = wording(__name__)

_TITLES = _W["titles"]
_MOST_TITLES = 4


def is_title(scan: Scan, k: int) -> bool:
    """``اللواء``, ``النقيب``, ``المتقاعد``: a rank or title before a leader's name."""
    return scan.bare[k] in _TITLES or scan.bare[k] in scan.vocabulary.soldiers["ranks"]


def led_by(scan: Scan, i: int) -> Found | None:
    """The body whose leader's name, behind any titles, begins at word ``i``."""
    k = i
    while scan.inside(k) and k < i + _MOST_TITLES and is_title(scan, k):
        k += 1
    if not scan.inside(k):
        return None
    for shape, body in scan.lexicon.leaders.get(scan.norm[k], ()):
        last = k + len(shape)
        if tuple(scan.norm[k:last]) == shape and not (last < len(scan.clitic) and scan.clitic[last] == "-"):
            return Found(i, last, body, "name", "body by its leader", "alias")
    return None
