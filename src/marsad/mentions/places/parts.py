"""What lies in a town and is said by the town.

مدينة جنين ومخيمها       the camp of the town before it
أحياء دمشق، شوارع درنة   no quarter of that name: the town's quarters are the town
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.vocabulary import Head
from marsad.mentions.places.phrases import PlacePhrase

if TYPE_CHECKING:
    from marsad.mentions.places.scan import Scan

_TOWN = 20_000
"""A place of so many people has quarters and streets of its own."""


def its_camp(scan: Scan, i: int, town: PlacePhrase) -> PlacePhrase | None:
    """جنين ومخيمها: the camp that the gazetteer has under the town's name."""
    if scan.norm[i - 1] != "و" or not scan.enclitic(i + 1) or town.name_last != town.last or town.shape:
        return None
    entries = [e for e in scan.gazetteer.candidates(" ".join(["مخيم", *scan.bare[town.name_first : town.name_last]])) if e.kind == "camp"]
    if not entries:
        return None
    return PlacePhrase(i, i + 2, i, i + 1, entries, "camp of a town", strong=True, names_itself=True)


def parts_of_town(scan: Scan, i: int, name: PlacePhrase, head: Head) -> bool:
    """True for أحياء دمشق, شوارع درنة, a town that the plural only divides; أحياء القدس والنصر are names of quarters."""
    capital = name.last > name.first + 1 and scan.bare[name.first] == "عاصمه"  # أحياء العاصمة دمشق
    if head.number != "many" or head.kind not in ("quarter", "street") or name.first != name.name_first:
        return False
    v, word = scan.vocabulary, scan.norm[name.first]
    if not capital and (word in v.back or word in v.never_alone or word in v.seldom_alone):
        return False  # شوارع الحي
    listed = name.last + 1 < scan.size and scan.norm[name.last] in ("و", "،") and scan.norm[name.last + 1][:2] == "ال"
    towns = [e for e in name.candidates if (e.kind == "settlement" and e.population >= _TOWN) or e.kind == "governorate"]
    return bool(towns) and not listed and not any(e.kind == "quarter" for e in name.candidates) and scan.norm[i] != "الضواحي"
