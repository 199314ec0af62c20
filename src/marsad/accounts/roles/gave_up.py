"""Those who laid down their arms or left their side, and to whom they went.

``سلم ثلاثة من س أنفسهم لقوات ص``: *س* gave up to *ص*; ``أعلن عميد في س انشقاقه عنها والتحاقه بالجيش``: *س* was left for the army.
"""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

_TO = frozenset(["ل", "الي", "ب", "لدي", "امام"])
_FROM = frozenset(["عن", "من"])
_RANKS = _W["ranks"]
_JOINING = _W.stems("joining")
_NEAR = 4
"""Words back from a body to the verb of joining that it belongs to."""
_BODIES = frozenset({"name", "members", "nationality", "definite", "unknown_body"})


def gave_up(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """The parts of a surrender or defection, mended by the prepositions before the parties."""
    if frame.head.type == "surrender":
        return _surrendered(reading, frame, parts)
    return _defected(reading, frame, parts) if frame.head.type == "defection" else parts


def _surrendered(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``سلم إرهابي نفسه للسلطات``, ``استسلام العشرات لقوات س``: who stands behind the word and ل or إلى is the one to whom it was done."""
    behind = frame.head.object[1] if frame.head.object is not None else frame.head.last
    taker = next(
        (
            a
            for a in _bodies(reading, frame)
            if a.first >= behind and (_preposition(reading, a.first) in _TO or "ل" in reading.words.norm[a.first + 1 : a.last])
        ),
        None,
    )  # استسلم مقاتل للجيش: no fighter of the army
    if taker is None:
        return parts
    kept = [p for p in parts if p.actor is not taker and p.actor.id != taker.id and p.role == "initiator"]
    return [*kept, Part(taker, "target", "surrendered to")]


def _defected(reading: Reading, frame: Frame, parts: list[Part]) -> list[Part]:
    """``انشق العقيد س عن ص والتحق بالجيش``: the body that was left did it, whatever the rank of who left it; the one that he joined is the
    other side."""
    bodies = _bodies(reading, frame)
    left = next((a for a in bodies if _preposition(reading, a.first) in _FROM), None)
    joined = next((a for a in bodies if a is not left and _preposition(reading, a.first) in _TO and _joins(reading, frame, a)), None)
    if left is not None:
        parts = [Part(left, "initiator", "whom they left")]
    if joined is None:
        return parts
    return [p for p in parts if p.actor is not joined and p.actor.id != joined.id and p.role == "initiator"] + [
        Part(joined, "target", "whom they joined")
    ]


def _joins(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``وانضم إلى صفوف س``, ``لصالح س``; behind إلى also with no verb of its own: انشقوا إلى الجيش الحر."""
    words = reading.words
    near = range(max(frame.first, actor.first - _NEAR), actor.first)
    return any(words.norm[k].startswith(_JOINING) for k in near) or _preposition(reading, actor.first) == "الي"


def _bodies(reading: Reading, frame: Frame) -> list[ActorMention]:
    return [
        a
        for a in reading.actors_in(frame.first, frame.last)
        if a.form in _BODIES and a.kind != "Civilians" and not a.adjective and not a.as_backer
    ]


def _preposition(reading: Reading, i: int) -> str:
    """The preposition before the party at ``i``, past a word for its ranks: من صفوف س, إلى جانب س."""
    norm = reading.words.norm
    while i > 1 and norm[i - 1] in _RANKS:
        i -= 1
    return norm[i - 1] if i else ""
