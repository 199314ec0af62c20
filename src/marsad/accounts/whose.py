"""Whose a thing or a unit is that a phrase does not name: the body told of last, the one that tells, the one that was attacked.

``قواته`` are of the body named last; ``دورية`` in the words of an army is its own; ``مقرها`` in an attack is the seat of who was attacked.
"""

from __future__ import annotations

from marsad.accounts.clauses import Chunk
from marsad.accounts.unnamed import thing_at
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.wording import wording
from marsad.mentions.actors.pronouns import BLOWS
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

BODIES = frozenset({"name", "members", "definite", "unknown_body", "nationality"})
BELONG = _W["belong"]


def last_body(reading: Reading, chunk: Chunk, hurt: bool = False) -> ActorMention | None:
    """The body named last before a phrase in its sentence: whom ``قواته`` belong to; those hurt are not of the one whose blow it was."""
    first = reading.words.sentences[reading.words.sentence[chunk.head]][0]
    bodies = [
        a
        for a in reading.actors_in(first, chunk.first)
        if (a.form in BODIES or _band(reading, a, chunk)) and not a.adjective and not a.as_backer and a.kind != "Civilians"
    ]
    bodies = [a for a in bodies if reading.words.norm[a.first - 1] not in BLOWS] if hurt else bodies
    return bodies[-1] if bodies else None


def comrade_of(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``أصيب شرطي وزميل له``, ``لدى مرور دورية للحرس … وإصابة زميلين له``: the body of the one told of before, whose comrade somebody is."""
    words, k = reading.words, chunk.head + 1
    k += k < len(words) and words.norm[k] == "ل"
    if not words.bare[chunk.head].startswith(COMRADES) or not (k < len(words) and words.clitic[k] == "-"):
        return None
    first = words.sentences[words.sentence[chunk.head]][0]
    told = [
        a for a in reading.actors_in(first, chunk.first) if not a.adjective and not a.as_backer and words.norm[a.first - 1] not in _BY_WHOM
    ]
    return told[-1] if told and told[-1].form in BODIES else None


COMRADES = ("زميل", "زملا", "رفيق", "رفاق")
_BY_WHOM = BLOWS | frozenset(["رصاص", "نيران", "يد", "ايدي", "قبل"])


def _band(reading: Reading, actor: ActorMention, chunk: Chunk) -> bool:
    """``حاصر الجيش مجموعة إرهابية وقتل خمسة من أفرادها``: a band that has no name, whom the feminine pronoun means."""
    norm = reading.words.norm
    return actor.form in ("people", "unidentified") and norm[actor.first].endswith("ه") and norm[chunk.last - 1] == "ها"


def of_a_state(actor: ActorMention) -> bool:
    """True for the forces of a state, of the country itself or of another."""
    return actor.kind in ("State forces", "External/Other forces")


def force_told_of(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``قوات كبيرة``, ``مفرزة أخرى``, ``وحدات خاصة``: a force of which nothing but its size or kind is said is of the state force named
    last, shortly before."""
    words = reading.words
    if words.bare[chunk.head] not in FORCES or not all(words.bare[k] in _SIZES for k in range(chunk.head + 1, chunk.last)):
        return None
    before = [
        a
        for a in reading.actors
        if a.last <= chunk.first and a.form in BODIES and not a.as_backer and not a.speaker_only and a.kind != "Civilians"
    ]
    if words.bare[chunk.head] in OF_STATES:
        before = [a for a in before if of_a_state(a)]
    last = before[-1] if before else None
    near = last is not None and chunk.first - last.last <= _NEAR
    return last if near and last is not None and of_a_state(last) else None


def of_who_tells(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``قالت هيئة الأركان إن دورية تعرضت لكمين``, ``إن الدورية تعرضت``: a unit of which nothing more is said, hit in the words of a state's force,
    is its own."""
    words = reading.words
    if words.bare[chunk.head] not in _UNITS or not all(words.bare[k] in _SIZES for k in range(chunk.head + 1, chunk.last)):
        return None
    said = [
        s
        for s in reading.speakers
        if s.first < chunk.first and s.scope_first <= chunk.head < s.scope_last and words.sentence[s.first] == words.sentence[chunk.head]
    ]
    return next((a for s in said for a in reading.actors if s.first <= a.first < s.last and of_a_state(a)), None)


def made_up_of(reading: Reading, chunk: Chunk) -> list[ActorMention]:
    """``كمين نفذه تحالف من الإرهابيين``, ``خليط من مقاتلي س``: of whom a grouping is said to be made."""
    words, k = reading.words, chunk.last
    if chunk.last != chunk.head + 1 or words.norm[chunk.head] not in _GROUPINGS or k + 1 >= len(words) or words.norm[k] != "من":
        return []
    return [a for a in reading.actors if a.first == k + 1 and not a.adjective and not a.as_backer]


_GROUPINGS = _W["groupings"]
_UNITS = _W["units"]
_NEAR = 60
"""Words back to the force that is meant."""
FORCES = _W["forces"]
OF_STATES = _W["of_states"]
"""Words by which only forces of states are called again."""
_SIZES = _W["sizes"]


def number_of_theirs(reading: Reading, chunk: Chunk) -> int:
    """Behind ``عددا من مقاتليها``, ``خمسة من أفرادها``: men of a body that the pronoun means, where nobody else has found it; else 0."""
    words = reading.words
    k = next((k for k in range(chunk.first, min(chunk.last + 1, len(words) - 2)) if words.norm[k] == "من"), None)
    known = vocabulary()
    if k is None or words.clitic[k + 2] != "-" or k - chunk.first > _NUMBER or known.key(words.norm[k + 1]) not in known.own:
        return 0
    return k + 3 if not any(a.first <= k + 1 < a.last for a in reading.actors) else 0


_NUMBER = 3
"""Words of the number before من, at most."""


def fallen_of(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``سقط خمسة قتلى من الجيش``: a number before a word for the fallen, and the body behind من of which they were."""
    words, k = reading.words, chunk.last
    if k - chunk.first > 2 or k + 2 >= len(words) or words.norm[k + 1] != "من" or words.bare[k] not in _FALLEN:
        return None
    return next((a for a in reading.actors if a.first == k + 2 and a.form in BODIES and not a.adjective), None)


_FALLEN = _W["fallen"]


def served_in(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``الرائد في شرطة المرور``, ``العميد فلان بالقوات البرية``: the body in which an officer serves, right behind him; ``نعت الحركة القيادي
    فلانا``: the body that mourns him as its own."""
    words = reading.words
    for k in range(chunk.head + 1, min(chunk.last + 2, len(words))):
        if words.norm[k] in _SERVING:
            body = next(
                (
                    a
                    for a in reading.actors
                    if k < a.first <= k + _SERVED
                    and a.form in BODIES
                    and not a.adjective
                    and not a.as_backer
                    and not any(k < t.first < a.first for t in reading.happenings)
                ),
                None,
            )
            part_of = body is not None and words.norm[body.first - 1] == "ل" and words.bare[body.first - 2] in BELONG
            return body if body is not None and (body.first <= k + 2 or part_of) else None  # في منظومة الدفاع التابعة لحركة س
        if words.norm[k] in ("،", ".", "\n", "و"):
            break
    days = {d.first: d.last for d in reading.dates}
    mourner = next((a for a in reading.actors if days.get(a.last, a.last) == chunk.first and a.form in BODIES and not a.adjective), None)
    return mourner if mourner is not None and mourner.first and words.norm[mourner.first - 1] in _MOURNING else None


_MOURNING = _W["mourning"]
"""Verbs by which a body tells of its own dead: نعت الحركة القيادي فلانا."""
_SERVED = 7
"""Words from the preposition to the body in whose branch somebody serves."""
_SERVING = frozenset(["في", "ب", "من", "لدي", "ضمن"])


def mourner_before(reading: Reading, first: int, word: int) -> str | None:
    """``وتزف الحركة بمزيد من الفخر الشهيد فلانا``: the id of the body behind a verb of mourning among the words ``first:word``."""
    norm = reading.words.norm
    return next((a.id for a in reading.actors_in(first, word) if a.first and a.form in BODIES and norm[a.first - 1] in _MOURNING), None)


def of_theirs(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``استهداف حاجز لها``, ``رتلا تابعا لهم``: a thing under arms of the body told of last, in this sentence or the one before."""
    words, k = reading.words, chunk.head + 1
    while k < len(words) and words.bare[k] in BELONG:
        k += 1
    owned = k + 1 < len(words) and words.norm[k] == "ل" and words.clitic[k + 1] == "-" and words.norm[k + 1] in ("ه", "ها", "هم")
    if not owned or thing_at(reading, chunk.head, chunk.head + 1) is not None:
        return None
    first = words.sentences[max(0, words.sentence[chunk.head] - 1)][0]
    bodies = [
        a
        for a in reading.actors_in(first, chunk.first)
        if a.form in BODIES and not a.adjective and not a.as_backer and a.kind != "Civilians"
    ]
    return bodies[-1] if bodies else None


def defended(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``صدت الفرقة هجوما شنته س على مقرها``: the seat or post of the force that told or fought before the attacker is named."""
    words, k = reading.words, chunk.last - 1
    if words.clitic[k] != "-" or words.norm[k] not in ("ه", "ها", "هم") or words.bare[chunk.head] not in _POSTS:
        return None
    first = words.sentences[words.sentence[chunk.head]][0]
    bodies = [
        a
        for a in reading.actors_in(first, chunk.first)
        if a.form in BODIES and not a.adjective and not a.as_backer and a.kind != "Civilians"
    ]
    if len(bodies) < 2 or not attack_of(reading, bodies[-1]):
        return bodies[-1] if len({a.id for a in bodies}) == 1 and of_a_state(bodies[-1]) and not attack_of(reading, bodies[-1]) else None
    other = next((a for a in reversed(bodies[:-1]) if a.id != bodies[-1].id), None)
    return other


def attack_of(reading: Reading, actor: ActorMention) -> bool:
    """True where a verb of attacking with a pronoun stands right before the party: هجوم شنته س."""
    words, i = reading.words, actor.first
    return i > 1 and words.clitic[i - 1] == "-" and words.norm[i - 2] in ("شن", "شنت", "نفذ", "نفذت", "تشن", "يشن")


_POSTS = _W["posts"]


def owner_behind(reading: Reading, chunk: Chunk) -> ActorMention | None:
    """``تجمعات لجنود الجيش``, ``نقطة تابعة للجيش``: whose a thing is that was struck, right behind it."""
    words, k = reading.words, chunk.last
    while k < len(words) and words.bare[k] in ("تابعه", "تابع", "تابعين"):
        k += 1
    if k >= len(words) or words.norm[k] != "ل":
        return None
    return next((a for a in reading.actors if k <= a.first <= k + 1 and a.form in BODIES and not a.adjective and not a.as_backer), None)


def owners_behind(reading: Reading, chunk: Chunk) -> list[ActorMention]:
    """``مصدره المناطق المشتركة لقوات س وميليشيا ص``: whose the place is that it came from, one or two joined."""
    first = owner_behind(reading, chunk)
    if first is None:
        return []
    words = reading.words
    joined = words.norm[first.last] == "و" if first.last < len(words) else False
    second = next((a for a in reading.actors if joined and first.last < a.first <= first.last + 2 and a.form in BODIES), None)
    return [first, second] if second is not None else [first]
