"""An indefinite noun in the accusative right behind a verb: ``رجلان قتلا طبيبا``, ``رجال خطفوا صائغا``; whom the verb befell, whatever the noun
means."""

from __future__ import annotations

from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.language.words import Words

_SHORTEST = 4
_W = wording(__name__)
_HOW_AND_WHEN = _W["how_and_when"]


def indefinite_object(words: Words, i: int) -> bool:
    """True where the word at ``i`` can be the object of the verb before it; not ``قتلا معا``, ``قتلا رميا بالرصاص``."""
    if i >= len(words) or words.clitic[i] or len(words.norm[i]) < _SHORTEST:
        return False
    word = words.norm[i]
    return (
        word.endswith("ا") and not word.endswith("وا") and word not in _HOW_AND_WHEN and word not in singles("grammar.yaml", "circumstance")
    )
