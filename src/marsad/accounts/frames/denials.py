"""Clauses that stand for themselves because somebody denies: what he tells instead, and what he says is not true."""

from __future__ import annotations

from marsad.mentions.model import Happening, Reading
from marsad.mentions.speakers.lexicon import participles


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
