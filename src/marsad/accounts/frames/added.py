"""What a speaker adds to what he told: harm at another place, with a number of its own; a deed of another kind."""

from __future__ import annotations

from marsad.accounts.frames.frame import EFFECTS, VERBAL, Frame, group_of, is_effect
from marsad.mentions.model import Happening, Reading
from marsad.mentions.speakers.lexicon import participles


def added_by_the_speaker(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``قال المدير إن 64 قتلوا في غارات على س، مضيفا أن 11 قتلوا في بلدة ص``, ``موضحا أنه "في ص قُتل عشرة"``: what a speaker adds of a place of its
    own, with a number of its own."""
    words, last = reading.words, reading.words.sentences[reading.words.sentence[new.first]][1]
    if new.type not in EFFECTS or new.voice not in (*VERBAL, "noun"):
        return None
    said = next(
        (k for k in range(new.first - 1, max(group[-1].last, new.first - _ADDED) - 1, -1) if words.norm[k] in participles("asserts")), None
    )
    if said is None or not any(words.norm[k] in ("ان", "انه", "الي") for k in range(said + 1, new.first)):
        return None
    end = next((k for k in range(new.last, last) if words.norm[k] in ("،", ".", "؛")), last)
    told = {
        p.place.name for p in reading.places if group[0].first - 8 <= p.first < said and words.sentence[p.first] == words.sentence[said]
    }
    own = [
        p
        for p in reading.places
        if said < p.first < end and p.depth >= 3 and not p.part_of_name and not words.bare[p.first].startswith(_HOSPITALS)
    ]
    counted = any(said < c.first < end and c.low and c.what in ("killed", "wounded") and not c.subset for c in reading.counts)
    return said if told and counted and own and all(p.place.name not in told for p in own) else None


def another_deed_added(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``قال الوزير إن ثلاث قرى أُحرقت، مبينا أن الشرطة أوقفت 36``: a deed of another kind that a speaker goes on to tell with its own verb."""
    words = reading.words
    kinds = {group_of(t.type) for t in group if not is_effect(t)}
    if new.type == "interception":
        return None  # مضيفا أن الدفاعات تصدت للصواريخ
    if (further := _further_said(reading, group, new)) is not None:
        return further
    if new.voice not in VERBAL or new.light or is_effect(new) or not kinds or group_of(new.type) in kinds:
        return None
    said = next((k for k in range(new.first - 1, group[-1].last, -1) if words.norm[k] in participles("asserts")), None)
    if said is None or words.norm[said - 1] not in ("،", ","):
        return None
    that = said + 1 + (words.norm[said + 1] in ("الي", "ب"))
    return said if words.norm[that] == "ان" and that < new.first else None


def _further_said(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``أوضحت القيادة أن دورية تعرضت لإطلاق نار، وأنه تم توقيف أربعة``: arrests in a further clause of what somebody says."""
    words = reading.words
    attacked = any(t.roles in ("strike", "explosion") for t in group if not is_effect(t))
    if new.type != "arrest" or new.light or not attacked:
        return None
    for k in range(new.first - 1, max(group[-1].last, new.first - _FURTHER), -1):
        if words.norm[k] == "ان" and words.norm[k - 1] == "و" and words.clitic[k - 1] == "+":
            return k - 1
    return None


_FURTHER = 6
"""Words from وأن to the arrests, at most."""


def is_added(reading: Reading, frame: Frame) -> bool:
    """True for the frame of what a speaker adds so."""
    words, first = reading.words, frame.first
    opens = words.norm[first] in participles("asserts") and words.norm[first - 1] in ("،", ",", '"', "»", "”")
    told = (
        opens
        and any(t.type in EFFECTS for t in frame.triggers)
        and any(p.depth >= 3 and first < p.first < frame.last and not words.bare[p.first].startswith(_HOSPITALS) for p in reading.places)
    )
    return told and first > words.sentences[frame.sentence][0] + 8


_HOSPITALS = ("مستشف", "مشف", "مركز")
"""Where those are brought who were hurt elsewhere."""
_ADDED = 14
"""Words between a speaker's adding and the harm that he adds."""
