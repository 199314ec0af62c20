"""Where موقع is an army's post that was attacked, and no outlet's site on the web.

استهدف مجاهدونا موقع فلان                        told by those who struck it
قذائف على تجمع في موقع رشيد بنجران              amid an attack, in what holds it
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.mentions.places.evidence import follows
from marsad.mentions.places.view import heard

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_AMID = 15
"""Words from an attack to the site of which it tells."""


def struck_site(scan: Scan, i: int, j: int) -> bool:
    """True for a site at a word that some attack is told of; its name begins at ``j``."""
    before = _past_time(scan, i)
    return before.endswith("نا") and scan.struck(i) or _in_its_land(scan, i, j, before)


def _in_its_land(scan: Scan, i: int, j: int, before: str) -> bool:
    """في موقع رشيد بنجران: a site of a person's name or of one that no dictionary has, in what holds it, amid an attack."""
    named = scan.may_name(j) and (scan.norm[j] in scan.vocabulary.given_names or not heard(scan.norm[j]))
    struck = any(scan.norm[k] in scan.vocabulary.attacking for k in range(max(0, i - _AMID), i))
    return named and struck and (before == "في" or before[:2] == "ال") and follows(scan, j + 1) == "container"


def _past_time(scan: Scan, i: int) -> str:
    """The word before one, a time between them passed over: استهدف مجاهدونا صباح اليوم موقع فلان."""
    k = i - 1
    while k > 0 and i - k <= 3 and scan.norm[k] in scan.vocabulary.time_words:
        k -= 1
    return scan.norm[k] if k >= 0 else ""
