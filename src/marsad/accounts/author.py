"""Whose report a text is that speaks of ``we``: the body named in the line before a colon or in the words that lead a list in, else the
first armed body of the text.

``كتائب القسام: استهدفنا دبابة``; a statement of a group names it in its heading and then only says what ``we`` did.
"""

from __future__ import annotations

from marsad.accounts.listed import lead_of
from marsad.mentions.model import ActorMention, Reading

_ARMED = frozenset({"State forces", "Rebel group", "Political militia", "External/Other forces", "Identity militia"})


def speaking_body(reading: Reading, word: int) -> ActorMention | None:
    """The armed body that says ``we`` at a word; None where the text names none before it."""
    words = reading.words
    first = words.sentences[words.sentence[word]][0]
    bodies = [a for a in reading.actors if a.kind in _ARMED and a.form in ("name", "definite") and not a.adjective and not a.as_backer]
    here = [a for a in bodies if first <= a.first < word and a.last < len(words) and words.norm[a.last] == ":"]
    if here:
        return here[-1]
    lead = lead_of(reading, word)
    issued = [a for a in bodies if lead is not None and lead[0] <= a.first < lead[1]]
    if issued:
        return issued[0]  # وأصدرت س البيانات التالية: / 1- قصفنا تجمعا
    return next((a for a in bodies if a.first < word and a.form == "name"), None)
