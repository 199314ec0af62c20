"""What is only said of the happening told before: who is accused of it and who denies a part in it, in sentences that name no happening.

``سقطت قذائف على السوق. واتهم تجار القوات بإطلاقها، لكن البعثة رفضت الاتهام.``: the words that point back are given to the frames as
words of happening of no type of their own, so that accuser, accused and who denies it join the account they speak of.
"""

from __future__ import annotations

from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading, SpeakerMention

_W = wording(__name__)

SAID_OF_IT = "said of it"
"""Rule of a word that points back so."""
_DOING = _W["doing"]
_BLAME = _W["blame"]
_CHARGES = _W["charges"]
_PART = _W["part"]


def said_of_it(reading: Reading) -> list[Happening]:
    """The words that point back, one a speaker, where he names no happening before them; in text order."""
    words = reading.words
    found: dict[int, Happening] = {}
    for speaker in reading.speakers:
        if speaker.stance not in ("accuses", "denies") or speaker.rule.startswith("by:"):
            continue
        k = _anchor(reading, speaker)
        if k is None or k in found:
            continue
        opens = words.sentences[words.sentence[speaker.first]][0]
        if not any(opens <= t.first <= k + _NAMED for t in reading.happenings if not t.figurative):
            found[k] = _pointing(reading, k)
    return [found[k] for k in sorted(found)]


_NAMED = 8
"""Words behind what points back in which a happening may be named: المسؤولية عن الهجوم."""


def _anchor(reading: Reading, speaker: SpeakerMention) -> int | None:
    """``بإطلاقها``, ``المسؤولية``, ``بذلك`` behind one who accuses; ``الاتهام``, ``أي علاقة``, ``ذلك`` behind one who denies."""
    words = reading.words
    last = words.sentences[words.sentence[speaker.first]][1]
    for k in range(speaker.last, min(last, speaker.last + _REACH)):
        pronoun = k + 1 < last and words.clitic[k + 1] == "-"
        if speaker.stance == "accuses":
            behind = words.norm[k - 1] == "ب"
            if behind and (pronoun and words.bare[k] in _DOING or words.norm[k] == "ذلك") or words.bare[k] in _BLAME and not pronoun:
                return k
        elif words.norm[k] in _CHARGES or words.bare[k] in _PART:
            return k
    return None


_REACH = 14
"""Words from who accuses or denies to what points back, at most."""


def _pointing(reading: Reading, k: int) -> Happening:
    start, end = reading.words.span(k, k + 1)
    text = reading.words.text[start:end]
    return Happening(k, k + 1, start, end, text, SAID_OF_IT, "reference", ("reference",), "noun", light=True, roles="strike")
