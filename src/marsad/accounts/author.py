"""Whose report a text is that speaks of ``we``: the body named in the line before a colon, the one whose statements a line above leads in, else
the first armed body of the text.

``كتائب القسام: استهدفنا دبابة``; a statement of a group names it in its heading and then only says what ``we`` did.
"""

from __future__ import annotations

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
    led = _led_in(reading, bodies, word)
    if led is not None:
        return led
    return next((a for a in bodies if a.first < word and a.form == "name"), None)


def _led_in(reading: Reading, bodies: list[ActorMention], word: int) -> ActorMention | None:
    """``وأصدرت س البيانات التالية:`` and below it, numbered, what ``we`` did: the body of the line that ends with a colon last before a word."""
    words = reading.words
    number = words.sentence[word]
    for n in range(number - 1, max(-1, number - _FURTHEST), -1):
        first, last = words.sentences[n]
        k = last - 1
        while k > first and words.norm[k] in ("\n", "-", "•"):
            k -= 1
        if words.norm[k] == ":":
            return next((a for a in bodies if first <= a.first < last), None)
    return None


_FURTHEST = 20
"""Sentences from a line that leads in statements to the last of them."""
