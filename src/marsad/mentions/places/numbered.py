"""Regions and roads that have a number for a name.

الناحية العسكرية الثالثة      an army's region
الطريق الوطني رقم 12         a road
الكيلو 16, كيلو أربعة        a crossing known by its distance
جسر 17                       a bridge
حي 7 يوليو                   a quarter named after a day
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.vocabulary import Head
from marsad.mentions.places.evidence import supported
from marsad.mentions.places.phrases import PlacePhrase

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan


def numbered(scan: Scan, i: int) -> PlacePhrase | None:
    """The phrase of a numbered region or road that begins at a word."""
    for parts, head in scan.vocabulary.numbered.get(scan.norm[i], ()):
        j = i + len(parts)
        if scan.norm[i:j] != list(parts):
            continue
        if j < scan.size and scan.norm[j] == "رقم":
            j += 1
        j += j + 2 < scan.size and scan.norm[j] == "(" and scan.norm[j + 2] == ")"  # الحارة (17)
        written = head.kind == "junction" and j < scan.size and scan.norm[j] in scan.vocabulary.numbers
        if j < scan.size and (scan.norm[j].isdigit() or scan.norm[j] in scan.vocabulary.ordinals or written) and not scan.in_title(i):
            if len(parts) == 1 and not _spoken_of(scan, i, j, head):
                continue  # سعر الكيلو 50
            end = j + 2 if scan.norm[j - 1] == "(" else j + 1
            return PlacePhrase(i, end, i, end, [], "number for a name", head=head, strong=True)
    return None


def dated(scan: Scan, i: int) -> PlacePhrase | None:
    """حي 7 يوليو, شارع 60, ساحة 14 يناير: a quarter, street or square that bears the day of a revolution for a name."""
    head = scan.vocabulary.heads.get(scan.norm[i])
    if head is None or head.number != "one" or head.kind not in _BEAR_DAYS or i + 2 >= scan.size or scan.clitic[i + 1] or scan.in_title(i):
        return None
    if not scan.norm[i + 1].isdigit() or scan.norm[i + 2] not in scan.vocabulary.months_in_names or scan.clitic[i + 2]:
        return None
    if i + 3 < scan.size and scan.norm[i + 3].isdigit() and len(scan.norm[i + 3]) == 4:
        return None  # مظاهرة في الحي 7 يوليو 2019
    return PlacePhrase(i, i + 3, i, i + 3, [], "number for a name", head=head, strong=True)


_BEAR_DAYS = frozenset(["quarter", "street", "square", "bridge", "facility", "camp", "settlement", "base"])


def _spoken_of(scan: Scan, i: int, j: int, head: Head) -> bool:
    """في كيلو 16, باتجاه كيلو 16; دخلوا المربع 9, but not حي 20 عائلة: behind a word of place, or a quarter whose number ends
    the phrase."""
    if head.kind == "quarter":
        return scan.norm[j].isdigit() and scan.item_ends(j + 1)
    if head.kind == "bridge":
        return supported(scan, j + 1) and (scan.after_locative(i) or scan.before(i) in scan.vocabulary.relations)
    return scan.after_locative(i) or (i > 1 and scan.norm[i - 1] == "اتجاه" and scan.norm[i - 2] == "ب")
