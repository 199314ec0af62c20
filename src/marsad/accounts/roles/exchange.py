"""``أُفرج عن ستة من أفراد الجيش مقابل ثمانية من عناصر الجماعة``: both whose people were exchanged made the exchange."""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.accounts.frames.apart import replies_at
from marsad.accounts.roles.part import Part
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

_BODIES = frozenset({"name", "members", "definite", "unknown_body", "nationality"})
_REACH = 14
"""Words on either side of the word between the two."""


def exchanged(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The parts of a frame, where it tells whose people were given for whose: the two bodies in place of whoever seemed to do it."""
    if frame.head.type != "prisoner_release":
        return parts
    norm = reading.words.norm
    bodies = [a for a in reading.actors_in(frame.first, frame.last) if _may_exchange(a)]
    between = _between(norm, frame, bodies)
    if between:
        return _with(parts, between)
    at = next((k for k in range(frame.head.last, frame.last) if norm[k] == "مقابل"), None)
    if at is None:
        return parts
    one = next((a for a in reversed(bodies) if frame.head.last <= a.first and at - _REACH <= a.first < at), None)
    other = next((a for a in bodies if at < a.first <= at + _REACH), None)
    if one is None or other is None or one.id == other.id:
        return parts
    return _with(parts, [one, other])


def fired_back(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``أطلق مسلحون النار على دورية ورد الجنود بإطلاق النار``: who only answered what the frame tells first did not begin it."""
    if frame.head.roles not in ("strike", "harm", "explosion") or len(frame.triggers) < 2:
        return False
    norm = reading.words.norm
    for k in range(actor.first - 1, max(frame.triggers[0].last - 1, actor.first - 3), -1):
        if replies_at(reading.words, k):
            return "ب" in norm[actor.last : min(frame.last, actor.last + 4)]
    return False


def of_losses(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``أقر الجيش بتكبده خسائر خلال مواجهات مع س``: who owns up to losses in a clash of which one side is named is the other."""
    sides = {p.actor.id for p in parts if p.role == "initiator"}
    if frame.head.roles != "clash" or len(sides) != 1:
        return []
    words = reading.words
    first = words.sentences[frame.sentence][0]
    for k in range(first, frame.last - 1):
        if not words.norm[k].startswith("تكبد"):
            continue
        if words.clitic[k + 1] == "-":
            lost = [a for a in reading.actors if first <= a.first and a.last <= k]
        else:
            lost = [a for a in reading.actors if k < a.first <= k + 2]
        lost = [a for a in lost if _may_exchange(a) and a.id not in sides]
        return [Part(lost[-1], "initiator", "side of a clash")] if lost else []
    return []


def of_who_admits(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``اعترفت س بمقتل القيادي الميداني فلان``, ``أقرت ص بمقتل أحد قادتها``: a body that admits the death of a leader who is named with no body lost
    one of its own."""
    head = frame.head
    if head.type != "killing" or head.voice != "noun" or any(p.role == "initiator" for p in parts):
        return []
    if any(p.role == "target" and p.actor.kind not in (None, "Civilians") for p in parts):
        return []
    leader = any(reading.words.bare[k] in _LEADERS for k in range(head.last, min(head.last + 2, frame.last)))
    admits = [s for s in reading.speakers if s.verb in ("اعترف", "أقر", "نعى") and s.scope_first <= head.first < s.scope_last]
    lost = [a for s in admits for a in reading.actors if s.first <= a.first < s.last and _may_exchange(a)]
    return [Part(lost[0], "target", "who admits the death")] if lost and leader else []


_LEADERS = _W["leaders"]


def among_them(reading: Reading, actor: ActorMention, parts: list[Part]) -> bool:
    """``أسروا سبعة من العسكريين، بينهم اثنان من س``: a second body, some of whose men are among those to whom it was done."""
    words, i = reading.words, actor.first
    told = next((p for p in reversed(parts) if p.role == "target" and p.actor.last <= i), None)
    if told is None or told.actor.kind == "Civilians" or told.actor.id == actor.id or not _may_exchange(actor):
        return False
    for k in range(i - 1, max(told.actor.last - 1, i - 6), -1):
        if words.clitic[k] == "-" and words.norm[k] == "هم" and words.norm[k - 1] in ("بين", "من", "ضمن"):
            return k - told.actor.last <= 3 and words.norm[i - 1] in ("من", '"', "«", "“") or actor.form == "members"
        if words.norm[k] in (".", "\n", "،"):
            return False
    return False


def _with(parts: list[Part], two: list[ActorMention]) -> list[Part]:
    """Those who were set free stay; the two bodies did it."""
    free = [p for p in parts if p.role == "target" and p.rule != "towards"]
    return [*free, *(Part(a, "initiator", "exchanged for one another") for a in two)]


def _between(norm: list[str], frame: Frame, bodies: list[ActorMention]) -> list[ActorMention]:
    """``تبادل للأسرى بين القوات الحكومية وجماعة س``, ``تحرير أسرى من مقاتلي س في صفقة تبادل مع ص``: the two who exchanged prisoners."""
    for k in range(frame.head.first, frame.last):
        if norm[k] == "مع" and any("تبادل" in norm[n] for n in range(max(frame.first, k - 3), k)):
            one = next((a for a in reversed(bodies) if a.last < k - 1), None)
            other = next((a for a in bodies if k < a.first <= k + 2), None)
            return [one, other] if one is not None and other is not None and one.id != other.id else []
        if norm[k] == "بين" and any("تبادل" in norm[n] for n in range(max(frame.first, k - 5), k)):
            one = next((a for a in bodies if k < a.first <= k + 3), None)
            other = next((a for a in bodies if one is not None and one.last < a.first <= one.last + 4), None)
            return [one, other] if one is not None and other is not None and one.id != other.id else []
    return []


def _may_exchange(actor: ActorMention) -> bool:
    return actor.form in _BODIES and not (actor.adjective or actor.as_backer or actor.speaker_only) and actor.kind != "Civilians"
