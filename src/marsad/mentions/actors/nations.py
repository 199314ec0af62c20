"""Armed people of whom only the nation is said: ``مسلحون تشاديون``, ``مجموعة تشادية مسلحة``, ``مسلحين فلسطينيين``.

Of the text's own country they are unidentified, of Palestine its militants; of another they get a provisional id.
"""

from __future__ import annotations

from marsad.knowledge.actors.vocabulary import Nation
from marsad.mentions.actors.scan import Found, Scan
from marsad.mentions.actors.slugs import slug

_OWN = {"PS": "palestinian-militants"}
"""Nations whose unnamed gunmen are a party of their own."""


def of_nation(scan: Scan, i: int, last: int, nation: Nation) -> Found:
    """The gunmen at the words ``i:last``, the last of which names ``nation``."""
    if nation.code in _OWN:
        return Found(i, last, _OWN[nation.code], "unidentified", "gunmen of a nation", "nationality")
    if nation.code == scan.country:
        return Found(i, last, "unidentified", "unidentified", "gunmen of a nation", "people", group="unidentified")
    name = " ".join(scan.reading.words.slice(i, last).split())
    return Found(i, last, slug(scan.norm[i:last]), "unknown_body", "gunmen of a nation", "nationality", name=name)


def armed_group(scan: Scan, i: int) -> Found | None:
    """``مجموعة تشادية مسلحة``, ``مجموعة مسلحة تشادية``, ``عصابات تشادية``: armed by a word, of a nation by an adjective."""
    if scan.norm[i] not in scan.vocabulary.armed_groups:
        return None
    k = i + 1
    nation: Nation | None = None
    armed = scan.norm[i] in ("عصابه", "عصابات", "ميليشيا", "ميليشيات")
    while scan.inside(k) and k - i <= 3 and not scan.clitic[k]:
        if nation is None and scan.bare[k] in scan.vocabulary.adjectives:
            nation = scan.vocabulary.adjectives[scan.bare[k]]
        elif scan.norm[k] in ("مسلحه", "متمرده", "اجراميه", "معارضه"):
            armed = True
        else:
            break
        k += 1
    if nation is None or not armed or k - i < 2:
        return None
    return of_nation(scan, i, k, nation)
