"""Places that an operation is to take: what stands behind the aim is its scene.

عملية عسكرية لتحرير درنة         behind the verbal noun of freeing, regaining or clearing, where an operation is told before it
هجوم لاستعادة القيارة من التنظيم
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.lexicon import known
from marsad.mentions.places.evidence import follows
from marsad.mentions.places.view import WordView, heard

_W = wording(__name__)
_AIMS, _OPERATIONS = _W["aims"], _W["operations"]
_NEAR = 7
"""Words from the operation to its aim."""


def aimed_at(view: WordView, i: int) -> bool:
    """True for a word right behind the aim of an operation."""
    if i < 3 or view.norm[i - 1] not in _AIMS or view.clitic[i]:
        return False
    return any(view.bare[k] in _OPERATIONS for k in range(max(0, i - _NEAR), i - 1))


def unheard_aim(view: WordView, i: int) -> bool:
    """عملية لتطهير مطيبيجة: a name that no dictionary has, behind the aim and where the phrase ends; no plural of people (لتحرير الرهائن)."""
    word = view.norm[i]
    if not aimed_at(view, i) or not view.may_name(i) or len(word) < 4 or i in view.parties or word.endswith(("ين", "ون", "ات")):
        return False
    unknown = not heard(word) or word[:2] == "ال" and word[-1] == "ي" and not known(word) and word not in view.gazetteer.adjectives
    return unknown and (follows(view, i + 1) in ("end", "container", "time", "clause") or view.norm[i + 1] == "من")
