"""Whether an article is about conflict at all, and whether a draft's words are more than a figure of speech.

``هاجم المدرب قرار الحكم`` and ``انفجار الأسعار`` use the words of violence; a toll, a weapon or a party under arms
beside them is what a report has. ``لقي خمسة حتفهم في حادث سير`` tells of dead whom nobody killed.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.frames import EFFECTS, is_effect
from marsad.accounts.weapons import weapon_of
from marsad.knowledge.happenings import domain_phrases, singles
from marsad.knowledge.wording import wording
from marsad.language.words import standing
from marsad.mentions.model import Reading

_W = wording(__name__)

_ARMED_KINDS = ("State forces", "Rebel group", "Political militia", "Identity militia", "External/Other forces")
_BEFALLING = EFFECTS | {"explosion", "body_found", "disappearance", "strike", "armed_attack", "attack_on_civilians"}
"""Types that accidents and illness bring about as well."""
_BY_NATURE = _BEFALLING | {"displacement", "property_destruction"}


def calm(reading: Reading) -> bool:
    """True for an article whose words are those of sport, economy or culture rather than of conflict."""
    quiet, loud = singles("domain.yaml", "calm"), singles("domain.yaml", "conflict")
    bare = reading.words.bare
    a, b = len(standing(bare, quiet)), len(standing(bare, loud))
    return a >= 3 and a > 1.2 * b


_OF_A_SENTENCE, _AROUND = 2, 4
"""How many different words in which a match is told make a sentence one of sport, and that many around it."""
_NEAR = 5
"""Sentences around one, at most."""


def of_a_match(reading: Reading, draft: Draft) -> bool:
    """``أمطر الجيش شباك ضيفه بأربع قذائف``, ``الشرطة تسقط القوة الجوية بصاروخ في الوقت القاتل``: clubs that bear the names of forces."""
    if any(t.count.low for t in draft.tolls if t.field in ("killed", "wounded")):
        return False
    words, sentences = reading.words, reading.words.sentences
    told = [(k, words.bare[k]) for k in standing(words.bare, singles("domain.yaml", "match"))]

    def different(first: int, last: int) -> int:
        return len({word for k, word in told if sentences[max(0, first)][0] <= k < sentences[min(last, len(sentences) - 1)][1]})

    return all(
        different(f.sentence, f.sentence) >= _OF_A_SENTENCE or different(f.sentence - _NEAR, f.sentence + _NEAR) >= _AROUND
        for f in draft.frames
    )


_SHORT = 60
"""Words below which a text is a sentence or a post, whose few quiet words may be those of who protests: تجمع طلاب في حرم جامعة."""


def supported(reading: Reading, draft: Draft, is_calm: bool) -> bool:
    """True where the draft's words cannot be a mere figure of speech, nor an accident, nor a matter of peace."""
    triggers = [t for f in draft.frames for t in f.triggers]
    strong = any(not t.weak for t in triggers)
    toll = any(t.count.low for t in draft.tolls if t.field == "killed")
    hurt = any(t.count.low for t in draft.tolls)
    armed = any(p.actor.kind in _ARMED_KINDS and p.actor.form not in ("person",) for p in draft.parts)
    weapon = any(weapon_of(reading, f) for f in draft.frames)
    if of_a_match(reading, draft) or accident(reading, draft, armed, weapon) or _innocent(reading, draft, toll):
        return False
    if is_calm and draft.type == "protest" and len(reading.words) < _SHORT and strong and _says(reading, draft, "causes"):
        return True
    if is_calm:
        return strong and ((toll and (weapon or armed)) or (weapon and armed))
    if strong:
        return True
    beside = armed or weapon or _beside(reading, draft)
    if draft.type == "protest" and _people_act(draft) or _answered_for(reading, draft):
        return True
    if draft.type in _PLAIN and len(reading.words) < _SHORT and any(p.depth >= 2 for p in draft.places):
        return True  # a sentence or a post: نُهبت مخازن المنظمة في س
    if _posted(reading, draft):
        return True
    if draft.type in EFFECTS and not hurt and not armed:
        return False
    if all(is_effect(t) for t in triggers) and not toll:
        return beside or _loud(reading)  # إصابة اللاعب
    if draft.type == "protest" and _says(reading, draft, "causes"):
        return True
    carried = draft.carried or any(t.voice == "phrase" for t in triggers)  # اندلعت احتجاجات
    return toll or hurt or beside or (carried and draft.type in _VIOLENT) or _loud(reading)


_PLAIN = frozenset({"looting", "prisoner_release", "property_destruction"})


_POST = 25
"""Words of a post that tells one thing, at most."""
_WHERE = 4
"""Words from a happening at its head to the place, at most."""


def _posted(reading: Reading, draft: Draft) -> bool:
    """``عاجل: انفجار في حي س``, ``هجوم على بلدة ص``: a post that opens with the happening and says at once where."""
    head, words = draft.frames[0].head, reading.words
    if len(words) > _POST or head.voice not in ("noun", "plural") or head.light or draft.type in EFFECTS:
        return False
    opens = all(not words.norm[k][0].isalnum() or words.norm[k] == "عاجل" for k in range(head.first))
    return opens and any(p.depth >= 2 and 1 <= p.first - head.last <= _WHERE for p in draft.places)


def _people_act(draft: Draft) -> bool:
    """``أغلق شبان طريق المطار في س أمس``: people without arms, a deed told by a verb, a day and a place."""
    told = any(t.voice == "verb" for f in draft.frames for t in f.triggers)
    return told and bool(draft.initiators) and draft.date is not None and any(p.depth >= 2 for p in draft.places)


def _answered_for(reading: Reading, draft: Draft) -> bool:
    """``نفت حركة س مسؤوليتها عن الهجوم``: a body under arms says that it did it, or that it did not."""
    for s in reading.speakers:
        if s.disowns is None and s.stance != "claims_responsibility":
            continue
        first, last = s.disowns or (s.scope_first, s.scope_last)
        if any(first <= f.head.first < last for f in draft.frames):
            return any(a.kind in _ARMED_KINDS for a in reading.actors if s.first <= a.first < s.last)
    return False


_VIOLENT = frozenset(
    {
        "airstrike",
        "drone_strike",
        "shelling",
        "armed_attack",
        "attack_on_civilians",
        "armed_clash",
        "ambush",
        "raid",
        "sweep_operation",
        "protest",
    }
)
"""Types that a verb which carries their noun supports: شن هجوما."""


def _says(reading: Reading, draft: Draft, group: str) -> bool:
    phrases = domain_phrases(group)
    return any(phrases.within(reading.words, f.first, f.last) is not None for f in draft.frames)


def _innocent(reading: Reading, draft: Draft, toll: bool) -> bool:
    """True for rockets into space and parades of a feast, and for arrests and thefts that are common crime."""
    if not toll and _says(reading, draft, "innocent") and not _beside(reading, draft):
        return True
    return draft.type in _COMMON and _says(reading, draft, "crimes") and not _beside(reading, draft)


_COMMON = frozenset({"arrest", "seizure", "looting", "raid"})


def accident(reading: Reading, draft: Draft, armed: bool, weapon: bool) -> bool:
    """True for harm that nobody did: a road, an illness, a flood, a gas bottle, with no party under arms beside it, or only those whom
    it befell."""
    befell = draft.type in EFFECTS and not weapon and all(p.role == "target" for p in draft.parts)
    if armed and not befell or draft.type not in _BY_NATURE:
        return False
    if any(word in _CAPTIVE for f in draft.frames for word in reading.words.bare[f.first : f.last]):
        return False  # whoever holds them answers for them
    fell_in = _says(reading, draft, "collapses") and draft.type in EFFECTS  # but انهار مبنى جراء انفجار
    return _says(reading, draft, "nature") or (draft.type in _BEFALLING and (fell_in or _says(reading, draft, "accidents")))


_CAPTIVE = _W["captive"]


def _beside(reading: Reading, draft: Draft) -> bool:
    """True where the draft's sentences, apart from its words of happening, hold one that only a report of conflict has."""
    loud = singles("domain.yaml", "conflict")
    words = reading.words
    for frame in draft.frames:
        told = {k for t in frame.triggers for k in range(t.first, t.last)}
        if any(words.bare[k] in loud for k in range(*words.sentences[frame.sentence]) if k not in told):
            return True
    return False


def _loud(reading: Reading) -> bool:
    loud = singles("domain.yaml", "conflict")
    return sum(1 for w in reading.words.bare if w in loud) >= 3
