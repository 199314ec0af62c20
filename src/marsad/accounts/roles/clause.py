"""The parties that the grammar of a sentence gives a frame: subjects, objects, agents, sides."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.clauses import Argument, Chunk
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.clauses.subjects import OTHERS
from marsad.accounts.frames import Frame
from marsad.accounts.roles.blame import each_accuses
from marsad.accounts.roles.part import PASSING, Part, in_their_hands
from marsad.accounts.unnamed import under_arms
from marsad.accounts.whom import whom
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Happening, Reading
from marsad.records import Role

_W = wording(__name__)

_ROLE_OF: dict[str, Role] = {"doer": "initiator", "sufferer": "target", "side": "initiator"}
ONLY_FORCES = frozenset({"airstrike", "drone_strike", "shelling", "sweep_operation", "raid", "interception", "chemical_attack"})
"""Types that no civilian does."""
_HARMLESS = frozenset({"civilians", "children", "women"})
LONGEST_SHOWN = 9
"""Words of the longest phrase that is quoted as a party's name in the text."""
GUESSED = frozenset({"people by their form", "thing of civilians", "thing of a state"})
"""Rules of ``whom`` that go by the look of a word: they fill a role that is empty and never take one."""


FINDER = "who found them"
"""The rule of who finds bodies, who did nothing to them: انتشل الأهالي جثامين ثلاثة."""


_IN_CROWDS = _W["in_crowds"]


def _crowd(reading: Reading, chunk: Chunk) -> bool:
    """``مواجهات بين شبان وقوات الاحتلال``: people without arms who take part, by a plural of people or a word for many of them."""
    return reading.words.norm[chunk.head].endswith(("ون", "ين")) or reading.words.bare[chunk.head] in _IN_CROWDS


def given_by_grammar(reading: Reading, frame: Frame) -> tuple[list[Part], list[Part]]:
    """Parts in the order of the words of happening: those that are sure, and those that only fill an empty role."""
    sure: list[Part] = []
    guessed: list[Part] = []
    if frame.grammar is None:
        return sure, guessed
    for trigger in frame.triggers:
        if frame.head.type == "execution" and in_the_charges(reading, frame, trigger.first):
            continue
        for argument in frame.grammar.of.get(trigger.first, ()):
            if argument.part not in _ROLE_OF or argument.rule.endswith("joined") and argument.chunk.first >= frame.last:
                continue  # قصف على حي س وكتائب ص تستهدف دبابة: who is joined to it by the words alone
            role = _ROLE_OF[argument.part]
            if (
                frame.head.type == "interception"
                and trigger.type != "interception"
                and trigger is not frame.head
                and role == "initiator"
                and not _tells_before(frame, argument)
            ):
                role = "target"  # أسقطت القوات مسيرة أطلقها التنظيم
            if (
                frame.head.type == "interception"
                and trigger is frame.head
                and role == "initiator"
                and clause_phrases("launched").before(reading.words, argument.chunk.first)
            ):
                role = "target"  # اعتراض طائرة أطلقتها س
            if (
                role == "initiator"
                and trigger.type == "interception"
                and frame.head.type != "interception"
                and frame.head.roles == "strike"
            ):
                continue  # إطلاق صاروخين، اعترضت القبة الحديدية أحدهما
            if role == "initiator" and argument.rule.startswith("carried by a verb") and foiled(reading, frame, trigger):
                continue  # أحبطت قوات الأمن محاولة اغتيال
            if role == "initiator" and trigger.roles == "detain" and _one_more(reading, argument.chunk):
                role = "target"  # أصيب شاب واعتقل آخر
            if frame.head.roles == "protest" and trigger.type == "security_measure" and role == "initiator":
                continue  # رشق فتية سيارة، وفرض الجيش حظر التجول
            if (
                frame.head.roles == "strike"
                and trigger.roles == "protest"
                and role == "initiator"
                and trigger is not frame.head
                and argument.chunk.first >= frame.first
            ):
                role = "target"  # فتح جنود النار على وقفة نظمها أهالي القرية
            if (
                frame.head.roles == "territory"
                and trigger.roles == "clash"
                and role == "initiator"
                and (any(p.role == "initiator" for p in sure) or argument.chunk.prep == "مع" and trigger.first > frame.head.first)
            ):
                role = "target"  # بسط الجيش سيطرته على البلدة بعد معارك مع الحركة
            if role == "initiator" and trigger.roles == "explosion" and _its_vehicle(reading, trigger, argument.chunk):
                role = "target"  # سيارة تابعة للميليشيا انفجرت
            if argument.part == "side" and frame.head.roles != "clash" and _in_their_battles(reading, trigger):
                continue
            if frame.head.roles == "protest" and trigger.roles != "protest" and role == "initiator" and _reason(reading, frame, trigger):
                role = "target"  # احتجاجا على مقتل ثلاثة برصاص الجيش
            if trigger.roles == "move" and argument.rule.startswith("patient of a passive"):
                role = "initiator"  # أرسلت تعزيزات إلى البلدة
            if role == "target" and trigger.roles == "harm" and _bare_number(reading, argument.chunk) and _upon_arms(reading, frame):
                continue
            for actor in whom(reading, argument, trigger):
                if each_accuses(reading, actor):
                    continue  # قصف سوق بأم درمان والجيش والدعم السريع يتبادلان الاتهام
                if role == "target" and trigger.type == "capture" and in_their_hands(trigger, actor):
                    role = "initiator"
                if frame.head.roles == "clash" and argument.part == "sufferer" and actor.id in _HARMLESS:
                    continue  # who died in a clash is no side of it
                if argument.part == "side" and actor.id in _HARMLESS and not _crowd(reading, argument.chunk):
                    role = "target"
                if (
                    role == "initiator"
                    and _strangers(reading, actor, argument.chunk)
                    and trigger.roles in ("strike", "detain", "explosion")
                ):
                    actor = replace(
                        actor, id="unidentified", name="مسلحون مجهولون", name_en="Unidentified armed group", kind=None, form="unidentified"
                    )
                if any(p.actor.first < actor.last and actor.first < p.actor.last for p in (*sure, *guessed)):
                    continue
                if (
                    role == "initiator"
                    and trigger is not frame.triggers[0]
                    and any(p.role == "initiator" and p.actor.kind != "Civilians" for p in sure)
                    and _before_that(reading, frame, trigger)
                ):
                    continue
                if role == "initiator" and (_of_their_charge(frame, trigger, argument, actor) or _people_who_tell(reading, actor)):
                    continue
                if role == "target" and actor.rule == "thing of civilians" and _nobody_loses_it(reading, trigger):
                    continue
                if role == "initiator" and trigger.type in ONLY_FORCES and actor.kind == "Civilians":
                    continue  # شابان يتفقدان موقع عملية عسكرية
                rule = FINDER if role == "initiator" and trigger.type == "body_found" else argument.rule
                part = Part(actor, role, rule, _shown(reading, argument.chunk, actor))
                if (
                    role == "target"
                    and _bare_number(reading, argument.chunk)
                    and any(p.role == "target" and p.actor.form != "people" for p in sure)
                ):
                    continue  # استشهاد ثلاثة عناصر وجرح خمسة
                (guessed if actor.rule in GUESSED else sure).append(part)
    return sure, guessed


def _nobody_loses_it(reading: Reading, trigger: Happening) -> bool:
    """``فتشت القوة البساتين``, ``ضبط معمل للمتفجرات``, ``غنموا عربتين``: what is searched or seized names no civilians; not ``صادرت سيارة``."""
    confiscated = reading.words.bare[trigger.first].startswith(("صادر", "مصادر", "يصادر", "تصادر"))
    return trigger.type == "sweep_operation" or trigger.type == "seizure" and not confiscated


def _upon_arms(reading: Reading, frame: Frame) -> bool:
    """``قتل ثلاثة في هجوم على ثكنة``, ``لدى مرور دورية``: a blow on a thing of forces, so that those of whom only the number is told are no
    civilians."""
    words = reading.words
    aimed = [t.last + 1 for t in frame.triggers if t.voice in ("noun", "plural") and words.norm[t.last : t.last + 1] == ["علي"]]
    passing = [k + 1 for k in range(frame.first, frame.last - 1) if words.norm[k] in PASSING]
    return any(under_arms(words.bare, k, min(k + 2, frame.last)) for k in (*aimed, *passing))


def foiled(reading: Reading, frame: Frame, trigger: Happening) -> bool:
    """Whether a verb of foiling carries the deed: its subject kept others from doing it."""
    norm = reading.words.norm
    return trigger.type not in ("interception", "seizure") and any(norm[k] in _FOILS for k in range(frame.first, trigger.first))


def _one_more(reading: Reading, chunk: Chunk) -> bool:
    """``آخر``, ``ثلاثة آخرون``: somebody besides those told before."""
    norm = reading.words.norm
    return norm[chunk.head] in OTHERS or chunk.last - 1 > chunk.head and norm[chunk.last - 1] in OTHERS


_FOILS = _W["foils"]


def _before_that(reading: Reading, frame: Frame, trigger: Happening) -> bool:
    """``قتل مسلحون اثنين من المحتجين بعدما بدأت قوات الأمن حملة``: what had been done before by others."""
    norm, first = reading.words.norm, frame.triggers[0]
    if first.voice not in ("verb", "present") and frame.head.roles == "clash":
        return False
    after = next(
        (k for k in range(trigger.first - 1, first.last, -1) if norm[k] == "بعدما" or norm[k] == "ان" and norm[k - 1] == "بعد"), None
    )
    return after is not None and not any(t.first > after for t in frame.triggers if t is not trigger and t.first < trigger.first)


def _its_vehicle(reading: Reading, trigger: Happening, chunk: Chunk) -> bool:
    """``سيارة تابعة لفصيل س انفجرت``: a vehicle that went off, of somebody who is hit by it; not ``سيارة مفخخة لفصيل س``."""
    bare = reading.words.bare
    if not bare[trigger.first].startswith("انفجر") or bare[chunk.head] not in singles("humans.yaml", "vehicles"):
        return False
    return not any(word.startswith(("مفخخ", "ملغوم", "ملغم")) for word in bare[chunk.first : chunk.last])


def _people_who_tell(reading: Reading, actor: ActorMention) -> bool:
    """``شكا مواطنون من اقتحام منازلهم ونهب سيارات``: people who tell of it did not do it."""
    return actor.id in _HARMLESS and any(s.stance == "asserts" and s.first <= actor.first < s.last for s in reading.speakers)


def _of_their_charge(frame: Frame, trigger: Happening, argument: Argument, actor: ActorMention) -> bool:
    """``توقيف أربعة وصفهم بالمخربين حاولوا إحراق المبنى``: who did that for which people were taken did not take them."""
    behind = frame.head.roles == "detain" and trigger is not frame.head and argument.chunk.first > frame.head.last
    return behind and actor.form in ("unknown_body", "unidentified", "people") and actor.kind is None


def _in_their_battles(reading: Reading, trigger: Happening) -> bool:
    """``دمر الطيران مخزنا كانت الجماعة تستمد منه السلاح أثناء معاركها مع الجيش``: whom somebody used to fight has no part in what is told."""
    words, k = reading.words, trigger.last
    pronoun = k < len(words) and words.clitic[k] == "-"
    return (
        pronoun
        and words.norm[trigger.first - 1] in ("اثناء", "خلال", "في")
        and "كانت" in words.norm[max(0, trigger.first - 12) : trigger.first]
    )


def in_the_charges(reading: Reading, frame: Frame, word: int) -> bool:
    """``إعدام خمسة أدينوا بالإرهاب، بين نسف جسر وقتل شرطيين``: at ``word`` stands what those who were put to death had been charged with."""
    charged = singles("clauses.yaml", "charged")
    return any(reading.words.bare[k] in charged for k in range(frame.head.last, word - 1))


def _tells_before(frame: Frame, argument: Argument) -> bool:
    """``وسائط الدفاع الجوي تصدت لعدوان``: the subject before the verb of shooting down does not make what is shot down."""
    return argument.rule.startswith("carried by a verb") and argument.chunk.first <= frame.head.first


def _reason(reading: Reading, frame: Frame, trigger: Happening) -> bool:
    """``احتجاجا على مقتل ثلاثة``, ``تنديدا باغتيال ناشط``: the happening is what a protest is against."""
    demands = clause_phrases("demands")
    return any(demands.at(reading.words, k) for k in range(max(frame.first, trigger.first - 6), trigger.first))


def _strangers(reading: Reading, actor: ActorMention, chunk: Chunk) -> bool:
    """``أطلق شخصان النار``, ``هاجم معارضون مسلحون``: persons who attack are unknown attackers, no civilians."""
    if actor.id != "civilians":
        return False
    armed = any(reading.words.bare[k].startswith(("مسلح", "ملثم")) for k in range(chunk.first, chunk.last))
    return armed or reading.words.bare[actor.first] in singles("humans.yaml", "strangers")


def _bare_number(reading: Reading, chunk: Chunk) -> bool:
    """``خمسة``, ``ثلاثة آخرون``: a count that says nothing of who they are."""
    words = reading.words
    plain = grammar().quantifiers
    return all(
        words.norm[k].isdigit() or words.norm[k] in plain or words.norm[k] in ("اخرين", "اخرون", "اخر")
        for k in range(chunk.first, chunk.last)
    )


def _shown(reading: Reading, chunk: Chunk, actor: ActorMention) -> tuple[int, int] | None:
    """The phrase from its first word, where the party is part of it."""
    if actor.adjective or actor.last - chunk.first > LONGEST_SHOWN or not chunk.first <= actor.first < chunk.last:
        return None
    if actor.form == "unidentified" and any(p.first == actor.last for p in reading.places):
        return chunk.first, actor.last  # طيران مجهول | مدينة الباب
    if actor.form == "nationality" and actor.first == chunk.head:
        return chunk.first, actor.last  # طائرات أمريكية وبريطانية | سلسلة غارات
    return chunk.first, max(chunk.last, actor.last)


def accusing(frame: Frame) -> list[Chunk]:
    """The phrases of a frame that name who accuses somebody of it: no parties of what happened."""
    if frame.grammar is None:
        return []
    return [a.chunk for t in frame.triggers for a in frame.grammar.of.get(t.first, ()) if a.part == "accuser"]
