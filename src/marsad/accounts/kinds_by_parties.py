"""The event type of a frame once its parties are known: who did it tells a protest from a road closed by police, and an attack
from the death of the attacker."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.kinds import type_of
from marsad.accounts.roles import Part
from marsad.accounts.roles.met_attack import met_attack
from marsad.accounts.weapons import weapon_of
from marsad.knowledge.happenings import clause_phrases, data
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading

_W = wording(__name__)

_GUNMEN = frozenset({"unidentified", "islamist-militants"})
"""Those who come into a house to kill, and not to search it: اقتحم ملثمون المنزل وأطلقوا النار على صاحبه."""
_CROWDS = frozenset({"protesters", "students", "teachers", "rioters"})


def settled_type(reading: Reading, frame: Frame, parts: list[Part]) -> str:
    """The slug of ``type_of``, corrected by those who did it and those it befell."""
    targets = [p.actor for p in parts if p.role == "target"]
    kind = type_of(reading, frame, [a.id for a in targets], [a.kind for a in targets])
    if kind in ("security_measure", "property_destruction") and _only_crowds(parts):
        kind = "protest" if kind == "security_measure" else "riot"
    if (
        kind == "riot"
        and _tyres(reading, frame)
        and all(t.type in ("property_destruction", "protest", "security_measure", "riot") for t in frame.causes)
    ):
        kind = "protest"  # أضرم المحتجون النار في إطارات
    if kind == "security_measure" and _blocked_by_residents(reading, frame, parts):
        kind = "protest"
    if kind == "armed_clash" and met_attack(reading, frame) is not None:
        kind = "armed_attack"
    if kind == "armed_clash" and _crowd_and_forces(reading, frame, parts):
        kind = "riot"  # مواجهات بين طلاب والشرطة
    if kind == "suicide_bombing" and (stopped := _attacker_stopped(reading, frame, parts)) is not None:
        kind = type_of(reading, stopped, [a.id for a in targets], [a.kind for a in targets])
    doers = {p.actor.id for p in parts if p.role == "initiator"}
    if (
        kind in ("armed_attack", "attack_on_civilians")
        and frame.head.type == "strike"
        and weapon_of(reading, frame) is None
        and _by_air(reading, frame, doers)
    ):
        kind = "airstrike"
    if kind == "protest" and frame.triggers[0].roles == "harm" and _by_forces(parts):
        kind = "excessive_force"  # قتل متظاهر برصاص الشرطة خلال مليونية
    if kind == "protest" and frame.triggers[0].roles == "harm" and (joined := _had_joined(reading, frame)):
        kind = (
            "excessive_force"
            if joined == "في" and not doers
            else "killing"
            if frame.triggers[0].type == "killing"
            else "attack_on_civilians"
        )
    if kind == "protest" and _closed_by_force(reading, frame, parts):
        kind = "security_measure"  # أغلق الحوثيون عشرات المتاجر
    if kind == "attack_on_civilians" and {a.id for a in targets} == {"protesters"} and _by_forces(parts):
        kind = "excessive_force"  # خرج محتجون وأطلقت قوات الأمن النار عليهم
    if kind == "raid" and doers and doers <= {"protesters", "civilians", "rioters"}:
        kind = "riot"  # اقتحم شبان مقر البلدية
    if kind == "raid" and doers and doers <= _GUNMEN and any(t.type in ("armed_attack", "killing") for t in frame.triggers):
        kind = "attack_on_civilians" if all(a.kind == "Civilians" for a in targets) else "armed_attack"
    if kind == "property_destruction" and _made_away_with(reading, frame, parts):
        kind = "seizure"
    if kind == "attack_on_civilians" and _on_a_post(reading, frame, parts):
        kind = "armed_attack"
    if kind == "raid" and doers and _killed_the_people(frame, parts):
        kind = "attack_on_civilians"  # اقتحم مسلحو س القرية وقتلوا 11 شخصا
    if kind == "airstrike" and _raided_by_land(reading, frame, parts):
        kind = "attack_on_civilians" if targets and all(a.kind == "Civilians" for a in targets) else "armed_attack"
    if kind in ("territory_gain", "armed_clash") and _operation_begun(reading, frame):
        kind = "sweep_operation"
    return kind


def _raided_by_land(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """``متشددون أغاروا على بلدة س``, ``غارة لمسلحين على قرية``: a raid by those who have no aircraft, where none is named."""
    doers = [p.actor for p in parts if p.role == "initiator"]
    landed = bool(doers) and all(a.kind in _NO_AIR_FORCE or a.id in _GUNMEN for a in doers)
    said = any(reading.words.bare[t.first].startswith(("اغار", "غار", "يغير", "تغير")) for t in frame.triggers if t.type == "airstrike")
    air = any(word.startswith(_AIR) for word in reading.words.bare[frame.first : frame.last])
    return landed and said and not air


_NO_AIR_FORCE = frozenset({"Rebel group", "Political militia", "Identity militia"})
_AIR = ("طاير", "طيران", "مروحي", "مسير", "مقاتلات", "جوي", "درون", "صاروخ", "صواريخ")


def _operation_begun(reading: Reading, frame: Frame) -> bool:
    """``عملية تحرير س انطلقت في تشرين``, ``أطلق الجيش حملة استعادة ص``: an operation that began, by which nothing was yet taken."""
    words = reading.words
    taking = [t for t in frame.triggers if t.type == "territory_gain"]
    if not taking or any(t.voice != "noun" or words.bare[t.first - 1] not in _OPERATIONS for t in taking):
        return False
    if any(t not in taking and not (t.type in ("armed_clash", "sweep_operation") and t.voice == "noun") for t in frame.triggers):
        return False
    last = reading.words.sentences[frame.sentence][1]
    return any(words.bare[k] in _BEGAN for k in range(frame.first, min(frame.last, last)))


_OPERATIONS, _BEGAN = _W["operations"], _W["began"]


def _killed_the_people(frame: Frame, parts: list[Part]) -> bool:
    """True where those who came are no state's force, and civilians are all whom they killed."""
    doers = [p.actor for p in parts if p.role == "initiator"]
    struck = [p.actor for p in parts if p.role == "target"]
    killed = any(t.type == "killing" and t.voice in VERBAL for t in frame.triggers)
    return (
        killed
        and bool(struck)
        and all(a.kind == "Civilians" for a in struck)
        and all(a.kind in ("Rebel group", "Political militia", "Identity militia") for a in doers)
    )


def _made_away_with(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """``كشفت مفرزة للجيش ودمرت أربع قنابل``, ``تم تدمير مخبأ للأسلحة``: bombs and hiding places that a state's forces had found; not
    ``دمرت عبوات عربة``, nor ``دمر المسلحون``."""
    head, bare = frame.head, reading.words.bare
    found = next((k for k in range(head.last, min(head.last + _FOUND, frame.last)) if bare[k] in _FINDS or _cache(reading, k)), None)
    doers = [p.actor for p in parts if p.role == "initiator"]
    if found is None or any(t.type not in ("property_destruction", "seizure") for t in frame.triggers):
        return False
    if not doers:
        return bare[head.first] == "تدمير" and not head.light
    return all(a.kind == "State forces" and a.last <= found for a in doers)


def _cache(reading: Reading, k: int) -> bool:
    """``مخبأ للأسلحة``: where arms were hidden; with nothing behind it, where people were."""
    bare = reading.words.bare
    return bare[k] in _HIDDEN and not _ARMS.isdisjoint(bare[k + 1 : k + 4])


_HIDDEN = _W["hidden"]
_ARMS = _W["arms"]
_FINDS = _W["finds"]
_FOUND = 6
"""Words from a verb of destroying to what was found, at most."""


def _on_a_post(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """``اعتداء استهدف ثكنة حراس السواحل``, ``اعتداء على دورية للدرك``: what is called an outrage, and was aimed at those under arms."""
    outrage = any(reading.words.bare[t.first].startswith("اعتد") for t in frame.triggers if t.type == "attack_on_civilians")
    struck = [p for p in parts if p.role == "target"]
    return outrage and any(p.actor.kind in _UNDER_ARMS and p.rule in _AIMED for p in struck)


_UNDER_ARMS = ("State forces", "Rebel group", "Political militia")
_AIMED = ("hit by it", "aimed at", "object", "noun of happening with على")


def _only_crowds(parts: list[Part]) -> bool:
    """``طوق آلاف الطلاب مبنى البرلمان``: those who did it are a crowd."""
    doers = {p.actor.id for p in parts if p.role == "initiator"}
    return bool(doers) and doers <= _CROWDS


def _crowd_and_forces(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """``اشتبك مئات الطلاب مع شرطة مكافحة الشغب``: a crowd without arms on one side of it, forces of a state on the other."""
    sides = [p.actor for p in parts if p.role == "initiator"]
    crowd = [a for a in sides if a.id in _CROWDS or a.kind == "Civilians"]
    others = [a for a in sides if a not in crowd]
    armed = weapon_of(reading, frame) not in (None, "other") or any(
        word.startswith(("مسلح", "سلاح", "اسلحه")) for word in reading.words.bare[frame.first : frame.last]
    )
    return bool(crowd) and bool(others) and not armed and all(a.kind in _FORCES or a.kind is None and _police(a) for a in others)


_FORCES = frozenset({"State forces", "External/Other forces"})


def _police(actor: ActorMention) -> bool:
    """``قوات الأمن`` of a country that the text does not tell."""
    return any(word in actor.text for word in ("أمن", "امن", "شرط", "درك"))


def _by_forces(parts: list[Part]) -> bool:
    """True where those who did it are forces of a state, named by what they did it with or as its agent."""
    doers = [p for p in parts if p.role == "initiator"]
    return bool(doers) and all(p.actor.kind in _FORCES for p in doers)


def _had_joined(reading: Reading, frame: Frame) -> str | None:
    """``أصيب خلال مشاركته في مسيرة`` (في), ``قتله مجهولون أثناء عودته من مظاهرة`` (من): the protest only says where he was when he was hit."""
    words = reading.words
    for told in frame.triggers[1:]:
        near = range(max(frame.triggers[0].last, told.first - 5), told.first)
        owned = next(
            (k + 3 for k in near if words.norm[k] in _DURING and words.clitic[k + 2 : k + 3] == ["-"] and k + 3 < len(words)), None
        )
        if told.type == "protest" and told.voice in ("noun", "plural") and owned is not None:
            return words.norm[owned]
    return None


_DURING = frozenset({"خلال", "اثناء", "لدي", "عند"})


def _attacker_stopped(reading: Reading, frame: Frame, parts: list[Part]) -> Frame | None:
    """``قتلت القوات انتحاريا حاول تفجير نفسه``, ``قتل ثلاثة انتحاريين``: the frame without the bombing, where all it befell is attackers and
    nothing is said to have gone off."""
    words, attackers = reading.words, grammar().suicide_attackers
    struck = [p.actor for p in parts if p.role == "target"]
    if not struck or not all(any(words.bare[k] in attackers for k in range(a.first, a.last)) for a in struck):
        return None
    meant = clause_phrases("averted")
    others = [
        t
        for t in frame.triggers
        if t.type != "suicide_bombing" or words.bare[t.first] not in attackers and meant.within(words, max(0, t.first - 4), t.first) is None
    ]
    if not others or any(t.roles == "explosion" for t in others):
        return None
    return replace(frame, triggers=others)


_BLOCKING = ("قطع", "اغلق", "اقفل", "سد", "غلق")
_TYRES = ("اطار", "دواليب", "عجلات")


def _blocked_by_residents(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """``قطع شبان الطريق بالإطارات المشتعلة``: people without arms who close a road, or whoever does it with burning tyres."""
    doers = {p.actor.id for p in parts if p.role == "initiator"}
    words = reading.words
    if not any(words.bare[t.first].lstrip("ي").startswith(_BLOCKING) for t in frame.triggers if t.type == "security_measure"):
        return False
    if doers == {"civilians"}:
        return True
    return _tyres(reading, frame) and all(p.actor.kind in ("Civilians", None) for p in parts if p.role == "initiator")


_BESIDE_IT = 4
"""Words from a verb to its subject, at most."""


def _closed_by_force(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """A verb of closing whose subject is a body under arms."""
    doers = [p.actor for p in parts if p.role == "initiator"]
    if any(word in ("ابواب", "ابوابها", "ابوابه") for word in reading.words.bare[frame.first : frame.last]):
        return False  # أقفلت المدارس أبوابها
    armed = bool(doers) and all(a.kind in ("State forces", "Rebel group") for a in doers)
    closed = [t for t in frame.triggers if t.voice in VERBAL and reading.words.bare[t.first].lstrip("ي").startswith(_BLOCKING)]
    return armed and any(a.first - t.last <= _BESIDE_IT for t in closed for a in doers)


def _tyres(reading: Reading, frame: Frame) -> bool:
    """``أضرم المحتجون النار في إطارات السيارات``: what burns on the road of a protest."""
    return any(reading.words.bare[k].startswith(_TYRES) for k in range(frame.first, frame.last))


def _by_air(reading: Reading, frame: Frame, doers: set[str]) -> bool:
    """True where one of those who struck strikes from the air where this happened."""
    table = data("by_air.yaml")
    countries = {p.place.admin[0] for p in reading.places if frame.first <= p.first < frame.last and p.place.admin}
    return any(body in table["bodies"] and not countries & set(table["but"].get(body, ())) and bool(countries) for body in doers)
