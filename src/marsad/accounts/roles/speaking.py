"""``أعلنت وزارة الدفاع تحييد أربعة``: who announces a deed without naming another is who did it, and who denies one is said to have."""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.happenings import singles, weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading, SpeakerMention

_W = wording(__name__)

_ARMED = ("State forces", "Rebel group", "Political militia", "External/Other forces")
_ANNOUNCING = frozenset(
    [None, "أعلن", "قال", "أفاد", "ذكر", "زعم", "ادعى", "تبنى", "كشف", "نشر", "بث", "أصدر", "أقر", "اعترف", "أوضح", "أضاف", "صرح"]
)
"""Verbs by which who does a deed tells it; None for a name before a colon."""
_OF_OTHERS = frozenset(
    [
        "أدان",
        "دان",
        "استنكر",
        "ندد",
        "شجب",
        "استهجن",
        "نعى",
        "طالب",
        "دعا",
        "ناشد",
        "حذر",
        "شاهد",
        "وصف",
        "اعتبر",
        "رحب",
        "أعرب",
        "عبر",
        "أبدى",
    ]
)
"""Verbs that take what others did."""
_NEAR_TO = _W["near_to"]
_DEEDS = frozenset(["تحييد", "قضاء", "قتل", "تصفيه"])


_NOUNS_TOO = _W["nouns_too"]
"""Words read as verbs that are nouns behind a speaker: أعلنت الشرطة ضبط خمس بنادق."""


def speaking_party(reading: Reading, frame: Frame) -> ActorMention | None:
    """``أعلنت وزارة الدفاع تحييد أربعة``: who announces the deed without naming another did it."""
    told = frame.head.voice in VERBAL and frame.head.roles == "strike" and weapon_follows(reading, frame)
    taken = frame.head.type in ("seizure", "prisoner_release", "territory_gain") and not frame.head.light
    noun = frame.head.voice == "noun" or reading.words.norm[frame.head.first] in _NOUNS_TOO
    if (not noun and not told) or frame.head.roles not in ("strike", "detain", "harm") and not taken or frame.head.light:
        return None
    if frame.head.type in ("armed_attack", "attack_on_civilians", "assassination", "abduction", "execution", "explosion", "looting"):
        return None
    if frame.head.type in ("killing", "wounding") and reading.words.bare[frame.head.first] not in _DEEDS:
        return None
    if reading.words.bare[frame.head.first] in _FALLS or reading.words.norm[frame.head.first - 1] in grammar().beholding:
        return None  # أعلنت الخلية سقوط صاروخين; قال الجيش إنه رصد إطلاق خمسة صواريخ
    for speaker in reading.speakers:
        if speaker.first > frame.head.first:
            continue  # قتل ثلاثة في غارة، بحسب الجهاز
        if speaker.scope_first <= frame.head.first < speaker.scope_last and speaker.stance in ("asserts", "claims_responsibility"):
            for actor in reading.actors:
                near = told or _apart(reading, speaker.last, frame.head.first) <= 3
                if actor.kind in _ARMED and speaker.first <= actor.first < speaker.last and near:
                    return actor if _own(reading, frame, speaker, actor) else None
            if reading.words.norm[speaker.first] == "البيان":
                return _of_the_statement(reading, speaker.first)
    return None


def denying_party(reading: Reading, frame: Frame, parts: list[Part]) -> ActorMention | None:
    """``نفى الجيش قصف القرى``, ``نفت الحركة شن أي هجوم``: who denies a deed done to others is who is said to have done it; not
    ``نفى الجيش وقوع هجوم``, ``نفت الحكومة قصف مقرها``."""
    words, head = reading.words, frame.head
    if head.voice == "present" or head.roles not in ("strike", "detain") or words.clitic[head.last : head.last + 1] == ["-"]:
        return None
    for speaker in reading.speakers:
        if speaker.stance != "denies" or not speaker.first < head.first < speaker.scope_last:
            continue
        body = next((a for a in reading.actors if speaker.first <= a.first < speaker.last and a.kind in _ARMED), None)
        if body is None or body.adjective:
            return None
        to_be = head.voice in VERBAL and head.first > body.last + 1
        upto = head.last if head.voice == "phrase" else head.first
        between = [words.bare[k] for k in range(body.last, upto) if words.clitic[k] == "" or words.norm[k] == "و"]  # قيامها بهجوم
        between = [w for w in between if w not in _DENIED_DEED] if not to_be else [w for w in between if w not in _TO_HAVE_DONE]
        if any(w not in _DOING for w in between[: -1 if head.voice == "phrase" else None]):
            return None
        others = any(p.role == "target" and p.actor.id != body.id for p in parts)
        return body if others or between or to_be else None
    return None


def claiming_party(reading: Reading, frame: Frame) -> ActorMention | None:
    """``إلا أنه كان قد أعلن مسؤوليته عن قتل عنصر``: the body named last before a claim that only a pronoun makes."""
    words, first = reading.words, frame.head.first
    at = next((k for k in range(first - 1, max(0, first - 4), -1) if words.norm[k].startswith("مسوولي")), None)
    if at is None or words.clitic[at + 1] != "-" or words.norm[first - 1] != "عن" and words.norm[first - 2] != "عن":
        return None
    sentence = words.sentences[words.sentence[first]][0]
    said = range(max(sentence, at - _CLAIMED), at)
    if not any(words.norm[k] in ("اعلن", "اعلنت") and words.norm[k - 1] not in ("لم", "لا", "لن") for k in said):
        return None
    bodies = [a for a in reading.actors_in(sentence, at) if a.form == "name" and a.kind in _ARMED]
    return bodies[-1] if bodies else None


_CLAIMED = 6
"""Words from a verb of claiming to the responsibility that it claims, at most."""
_FALLS = _W["falls"]
_DOING = _W["doing"]
_DENIED_DEED = _W["before_a_denied_deed"]
_TO_HAVE_DONE = _W["to_have_done"]


def _apart(reading: Reading, first: int, last: int) -> int:
    """The words between a speaker and the deed, dates left out, and what commas enclose: أعلنت س في الثالث من الشهر الجاري القبض على,
    أعلنت س، الجناح العسكري لحركة ص، قصف."""
    norm = reading.words.norm
    if first < last and norm[first] in ("،", ",") and norm[last - 1] in ("،", ","):
        return 0
    dated = sum(
        max(0, min(d.last, last) - max(d.first, first)) + (reading.words.norm[d.first - 1] == "في")
        for d in reading.dates
        if first < d.first < last
    )
    return last - first - dated


def _its_own_people(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``الإفراج عن موظفيها``, ``إطلاق سراح اثنين من جنوده``: those who were set free are the speaker's own."""
    words, head = reading.words, frame.head
    near = range(head.last, min(head.last + 8, frame.last, len(words)))
    return any(
        words.clitic[k] == "-" and words.norm[k] in ("ه", "ها", "هم") and words.bare[k - 1] in singles("clauses.yaml", "staff")
        for k in near
    )


def _own(reading: Reading, frame: Frame, speaker: SpeakerMention, actor: ActorMention) -> bool:
    """Whether the deed is the speaker's: announced as its own (``أعلن الجيش قصف``), or done to an armed body that is not its own.

    Not ``قال الجيش إن غارة استهدفت سوقا``, ``استنكرت الحركة قصف مقرها``, ``أفاد مصدر مقرب من الحركة بأن قصفا أصاب البيت``.
    """
    if frame.head.type == "prisoner_release" and _its_own_people(reading, frame, actor):
        return False  # أعلنت المنظمة الإفراج عن خمسة من موظفيها
    if speaker.verb in _OF_OTHERS or any(w in _NEAR_TO for w in reading.words.bare[speaker.first : actor.first]):
        return False
    norm, clitic, first = reading.words.norm, reading.words.clitic, frame.head.first
    if clitic[first + 1 : first + 2] == ["-"]:
        return True  # سيطرتها
    particle = next((k for k in range(first - 1, speaker.last - 1, -1) if norm[k] in ("ان", "بان")), None)
    itself = particle is None or clitic[particle + 1] == "-"
    if itself and speaker.verb in _ANNOUNCING:
        return True
    return any(a.first >= frame.head.last and a.first < frame.last and a.kind in _ARMED and a.id != actor.id for a in reading.actors)


def _of_the_statement(reading: Reading, word: int) -> ActorMention | None:
    """``أعلن البيان تحرير التلة``: the armed body that spoke last before, whose statement it is."""
    spoken = [(s.first, s.last) for s in reading.speakers if s.first < word]
    bodies = [
        a
        for a in reading.actors
        if a.first < word
        and a.kind in _ARMED
        and a.form == "name"
        and (
            a.first > 0 and reading.words.bare[a.first - 1] in grammar().reporting or any(first <= a.first < last for first, last in spoken)
        )
    ]
    return bodies[-1] if bodies else None


_OWN_WEAPONS = _W.stems("own_weapons")
"""How those weapons begin that a force has and sends; a bomb or shell that is told of may be anybody's: قالت الشرطة إن عبوة انفجرت."""


def weapon_follows(reading: Reading, frame: Frame) -> bool:
    """``أعلن الجيش أن مروحيات قصفت``: a weapon stands as the verb's subject, so its owner is who speaks; not ``إن النيران التي استهدفت``."""
    weapons = frozenset(w for w in weapon_words() if w.startswith(_OWN_WEAPONS))
    if reading.words.norm[frame.head.first - 1] in ("التي", "الذي", "اللتان", "اللتين"):
        return False
    return any(reading.words.bare[k] in weapons for k in range(max(frame.first, frame.head.first - 3), frame.head.first))
