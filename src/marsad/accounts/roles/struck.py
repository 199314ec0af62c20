"""Whether the words around a party say that it was hit, where nothing but its place in the sentence would make it a target."""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.roles.blame import befalls_somebody
from marsad.accounts.unnamed import people_words, person_forms, two_things
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

_REACH = 7
_BREAKS = frozenset(["،", ",", ".", "\n", ":", "؛", "("])
_CLAUSE = frozenset(["ان", "انه", "انها", "حيث"])
_CONTROL = frozenset("تسيطر يسيطر".split())
"""Who holds a whole place is not hit with it: مدينة تسيطر عليها س."""
HELP = _W["help"]


def is_hit(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """True where the party owns or holds a thing that is told of, what is told was against it, or it was shot down.

    ``مستودعا للذخيرة تابعا لس``, ``موقعين تتمركز فيهما س``, ``كهوف يرجح أن عناصر س يتوارون فيها``, ``لدى مرور مدرعة لس``, ``ضد ما سماها خلايا س``,
    ``القصف المتبادل بين س وص``; not ``تحليق لطيران س``, ``بمساندة من س``, ``مدينة تسيطر عليها س``."""
    words = reading.words
    if frame.head.type == "interception" or any(
        words.bare[k].startswith("متبادل") for k in range(frame.first, min(actor.first, frame.last))
    ):
        return True
    before = _unbroken_before(reading, frame, actor)
    passing = any(words.bare[k] == "مرور" for k in _unbroken_before(reading, frame, actor, 2 * _REACH))
    if passing or any(words.norm[k] == "ضد" for k in before) or _harmed(reading, frame, actor, before):
        return True
    near = [k for k in before[:3] if words.norm[k] not in _CLAUSE]
    if any(words.bare[k] in person_forms("office") or words.norm[k] == "امر" for k in before[:2]):
        return True  # آمر اللواء س
    if frame.head.type == "ambush" and any(words.norm[k] == "ل" for k in near):
        return True  # كمين لدورية من س
    owned = any(words.norm[k] == "ل" or words.bare[k] in grammar().belongs_to or words.bare[k] in ("عايده", "عايد") for k in near)
    held = any(
        words.bare[k] in singles("clauses.yaml", "inside") or words.bare[k] in grammar().held and words.bare[k] not in _CONTROL
        for k in near
    )
    behind = range(actor.last, min(actor.last + 3, frame.last))
    held = held or any(words.bare[k] in singles("clauses.yaml", "inside") for k in behind)
    if len(before) > 1 and words.norm[before[0]] == "من" and _a_thing(reading, before[1]):
        return True  # دورية من س
    return (owned or held) and any(_a_thing(reading, k) for k in before)


def fired_upon(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``وعندما حاول الأهالي إطفاء النار أطلقوا عليهم الرصاص``: those of the clause of time, whom the pronoun behind the verb of plural means."""
    words, opens = reading.words, reading.words.sentences[frame.sentence][0]
    timed = any(words.norm[k] in _WHEN for k in range(max(opens, actor.first - 3), actor.first))
    if not timed or actor.kind != "Civilians":
        return False
    return any(
        t.first > actor.first
        and t.voice in VERBAL
        and words.norm[t.first].endswith("وا")
        and any(words.norm[k] in _UPON and words.clitic[k + 1] == "-" for k in range(t.first + 1, min(t.first + 4, frame.last - 1)))
        for t in frame.triggers
    )


_WHEN = frozenset(["عندما", "حين", "حينما", "بعدما", "لما", "محاوله"])
_UPON = frozenset(["علي", "ب"])


def _unbroken_before(reading: Reading, frame: Frame, actor: ActorMention, reach: int = _REACH) -> list[int]:
    """The words before a party in its clause, nearest first."""
    found = []
    for k in range(actor.first - 1, max(frame.first, actor.first - reach) - 1, -1):
        if reading.words.norm[k] in _BREAKS:
            break
        found.append(k)
    return found


def _harmed(reading: Reading, frame: Frame, actor: ActorMention, before: list[int]) -> bool:
    """``جرحى من س``, ``أودى بأربعة من س``, ``عناصر س قضوا``: a word of harm straight before the party, or one behind it that no killer is subject of."""
    harm = [t for t in frame.triggers if befalls_somebody(t)]
    if any(t.first <= k < t.last for t in harm for k in before[:3]) or any(reading.words.norm[k] in ("اودي", "اودت") for k in before[:3]):
        return True
    return any(
        actor.last <= t.first <= actor.last + 1 and t.voice in VERBAL and not reading.words.norm[t.first].startswith(("قتل", "جرح", "اصاب"))
        for t in harm
    )


def _a_thing(reading: Reading, k: int) -> bool:
    bare = reading.words.bare[k]
    thing = people_words("things").at(reading.words, k) or two_things(bare) or clause_phrases("belongings").at(reading.words, k)
    two = bare.endswith(("ين", "ان")) and bare[:-2] in singles("clauses.yaml", "belongings")  # تجمعين, مقران
    return bool(thing) or two or bare in singles("clauses.yaml", "positions")


def lost_ground(reading: Reading, frame: Frame, actor: ActorMention, start: int) -> bool:
    """``سيطرت س على مواقع ص``, ``على حساب ص``, ``انتزعتها من ص``: from whom ground was taken, or to whom it was handed;
    not ``بدعم من ص``, ``لصالح ص``, ``قرب الحدود مع ص``. ``start``: the first word of the phrase the party heads."""
    words = reading.words
    before = words.norm[start - 1] if start else ""
    if frame.head.type == "territory_transfer":
        return bool(clause_phrases("towards").before(words, start)) and before != "مع"
    if before == "من" or words.bare[start - 1] in _GRIP:
        return taken_from(reading, start)
    return before in ("علي", "حساب") or bool(clause_phrases("belongings").before(words, start)) or is_hit(reading, frame, actor)


def taken_from(reading: Reading, start: int) -> bool:
    """``تحرير المدينة من س``, ``استعادة البلدة من قبضة س``: whoever the phrase that begins at ``start`` names held it; not ``بدعم من س``."""
    words = reading.words
    start -= start > 0 and words.bare[start - 1] in _GRIP
    return start > 1 and words.norm[start - 1] == "من" and words.bare[start - 2] not in HELP


_GRIP = _W["grip"]


def loses_it(reading: Reading, frame: Frame) -> bool:
    """``فقدت س السيطرة على البلدة لصالح ص``, ``خسر الجيش السيطرة``: a verb of losing carries the noun, so its subject held the ground."""
    words, head = reading.words, frame.head
    return head.voice == "noun" and any(words.bare[k] in _LOSES for k in range(max(frame.first, head.first - _REACH), head.first))


_LOSES = _W["loses"]
