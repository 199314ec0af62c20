"""Small words and marks that bound what belongs to a word of happening: ends of clauses, prepositions, verbs that carry or tell."""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.language.words import Words

_W = wording(__name__)

DAMMA = "\u064f"
"""The vowel that marks a passive: قُتل."""
DONE = frozenset(("تم", "تمت", "جري", "جرت"))
"""Verbs that only say that what follows was done: تم ضبط."""
HAPPENED = _W["happened"]
"""Verbs that only say that what follows happened or was begun: اندلعت مواجهات, شن هجوما."""
CLAUSES = _W["clauses"]
"""Words that open another clause."""
NO_VERB_BEHIND = _W["no_verb_behind"]
"""Prepositions behind which a word is a noun."""
PREPOSITIONS = _W["prepositions"]
QUANTITIES = _W["quantities"]


def clause(words: Words, i: int) -> int:
    """The word after the last stop before ``i``."""
    first = words.sentences[words.sentence[i]][0]
    for k in range(i - 1, first - 1, -1):
        if words.norm[k] in ENDS:
            return k + 1
    return first


ENDS = frozenset([".", "؛", "\n", "؟", "!"])
STOPS = ENDS | {"،", ",", ":"}
"""Marks that end a clause."""
