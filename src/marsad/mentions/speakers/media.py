"""A medium that was told something, named right behind who told it: ``أبلغ مسؤول أمني وكالة رويترز أن``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

_KINDS = frozenset(["agency", "outlet"])


def told_medium(phrases: Phrases, at: int, limit: int) -> bool:
    """True where an agency or outlet that is no common word stands at ``at``, alone or behind the noun for it; not one that the phrase is of
    (مراسل قناة س, ``بوكالة س``)."""
    lexicon = phrases.lexicon
    if phrases.form[at - 1] in lexicon.heads or phrases.form[at - 1] in lexicon.sets["bodies"]:
        return False
    head = lexicon.heads.get(phrases.form[at])
    begin = at + 1 if head is not None and head.kind in _KINDS else at
    return begin < limit and any(
        outlet.kind in _KINDS
        and (not outlet.ambiguous or begin > at)
        and begin + len(outlet.words) <= limit
        and tuple(phrases.form[begin : begin + len(outlet.words)]) == outlet.words
        for outlet in lexicon.outlets.get(phrases.form[begin], ())
    )
