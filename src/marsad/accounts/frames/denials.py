"""What others say of that which was told: a denial, which stands for itself, another name for it, or how the dead were hit."""

from __future__ import annotations

from marsad.accounts.frames.frame import VERBAL, group_of, is_effect
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading
from marsad.mentions.speakers.lexicon import participles

_W = wording(__name__)


def called_so(reading: Reading, happening: Happening) -> bool:
    """``أغارت طائرة على مستودع، بينما كتب س أن ما جرى مجرد انفجار عرضي``: what another calls that which was told."""
    norm, i = reading.words.norm, happening.first
    if happening.voice == "present" or is_effect(happening):
        return False
    k = i - 1
    while k > 0 and norm[k] in _MERELY:
        k -= 1
    return norm[k] in _HAPPENED and norm[k - 1] == "ما"


def blamed_instead(reading: Reading, happening: Happening) -> bool:
    """``نفوا قصف المخيم وقالوا إن طيران س استهدفه``: of what was hit before, by those who deny that they did it: the same blow, however they call it."""
    taken_up = happening.voice in VERBAL and reading.words.clitic[happening.last : happening.last + 1] == ["-"]
    if not taken_up or group_of(happening.type) != "strike":
        return False
    first = reading.words.sentences[reading.words.sentence[happening.first]][0]
    return any(h.level in ("denied", "disowned") and first <= h.first < h.scope_last <= happening.first for h in reading.hedges)


def of_the_dead(reading: Reading, happening: Happening) -> bool:
    """``وقال إن الضحية راعي أغنام وقد استهدف وهو يرعى قطيعه``: how he was hit who was told of as dead before."""
    norm, i = reading.words.norm, happening.first
    if happening.type != "strike" or happening.voice not in VERBAL or norm[happening.last : happening.last + 1] != ["و"]:
        return False
    told = any(norm[k] in _THE_DEAD for k in range(max(reading.words.sentences[reading.words.sentence[i]][0], i - _NAMED), i))
    return told and norm[happening.last + 1 : happening.last + 2] in (["هو"], ["هي"], ["هم"], ["هما"])


_THE_DEAD = _W["the_dead"]
_NAMED = 12
"""Words from the dead to how they were hit, at most."""
_MERELY = _W["merely"]
_HAPPENED = _W["happened"]


def new_speech(reading: Reading, before: Happening, new: Happening) -> int | None:
    """``نفى القصف، وقالت الوزارة إن طائرات قصفت المدينة``: where somebody denies what was told, what he tells instead is another."""
    if new.light:
        return None
    denied = any(h.level == "denied" and h.scope_first <= before.first < h.scope_last <= new.first for h in reading.hedges)
    if not denied:
        return None
    said = next((k for k in range(before.last, new.first) if reading.words.norm[k] in participles("asserts")), None)
    if said is not None:
        return said
    for speaker in reading.speakers:
        if before.last <= speaker.first < new.first and speaker.scope_first <= new.first < speaker.scope_last:
            return speaker.first - (reading.words.clitic[speaker.first - 1] == "+")
    return None


def denial_before(reading: Reading, before: Happening, new: Happening) -> int | None:
    """``الدوي ناجم عن تفجير مسيطر عليه، ولا صحة لما يشاع عن سقوط صواريخ``: what is said to be untrue is another happening."""
    words = reading.words
    for hedge in reading.hedges:
        if (
            hedge.level == "denied"
            and before.last <= hedge.first < new.first < hedge.scope_last
            and words.norm[hedge.first] in participles("denies")
            and words.norm[hedge.first - 1] in ("،", ",")
        ):
            return hedge.first  # لم يردوا على الخروقات، نافيا إطلاق صاروخ على س
        if (
            hedge.level == "denied"
            and before.last <= hedge.first <= new.first < hedge.scope_last
            and "صحه" in words.bare[hedge.first : hedge.last]
        ):
            opens = next((k for k in range(hedge.first, before.last, -1) if words.norm[k] == "لا"), hedge.first)
            return opens - 1 if words.norm[opens - 1] == "و" and words.clitic[opens - 1] == "+" else opens
    return None
