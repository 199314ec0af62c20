"""The role of a party by the words around it, where the grammar of the sentence gives it none.

Cues are tried in order, nearest first, and each is a named rule with its example:

- agent phrase: ``على يد``, ``من قبل``, ``برصاص``, ``بنيران``, ``شنها`` before the party
- beside the doer: ``بالتعاون مع``, ``بحماية``, ``برفقة`` before the party, where a doer is named
- adjective beside a strike or attack: ``غارة روسية``, ``قصف تركي``
- target phrase: ``على``, ``ضد``, ``بحق``, ``في صفوف``, ``بحثا عن``; belongings: ``سيارة تابعة لـ``, ``حاجز``
- subject: the party straight after an active verb or a verbal noun, or before an active verb as topic
- victim: the party after a passive or a word of harm
"""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.roles.blame import (
    befalls_somebody,
    belonging_suspected,
    claims_it,
    is_ascribed,
    is_believed,
    is_relied_on,
    part_by_accusation,
)
from marsad.accounts.roles.bystanders import supports
from marsad.accounts.roles.exchange import among_them
from marsad.accounts.roles.part import PASSING, Part, in_their_hands
from marsad.accounts.roles.position import (
    ARMED_CROWDS,
    coordinated_with,
    is_object_of,
    is_subject,
    led_by,
    near_its_post,
    of_something_else,
    phrase_start,
    role_by_position,
)
from marsad.knowledge.happenings import clause_phrases, singles, weapon_words
from marsad.knowledge.wording import wording
from marsad.mentions.model import ActorMention, Reading
from marsad.records import Role

_W = wording(__name__)


def role_by_cues(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    """The role of ``actor`` and the rule that gave it; ``before`` are the parts of the parties before it. None for no part."""
    kind = frame.head.roles
    if kind == "clash":
        return _clash(reading, frame, actor)
    if frame.head.type == "interception" and reading.words.bare[actor.first] in singles("clauses.yaml", "air_defences"):
        return "initiator", "air defence"
    if (
        kind == "strike"
        and frame.head.type != "interception"
        and reading.words.bare[actor.first] in singles("clauses.yaml", "air_defences")
    ):
        return None  # رصد الجيش إطلاق صاروخين، اعترضت القبة الحديدية أحدهما
    if kind == "strike" and _only_beholds(reading, frame, actor):
        return None
    if (
        frame.head.type == "surrender"
        and reading.words.norm[actor.first - 1] in ("ل", "الي")
        and any(p.role == "initiator" for p in before)
    ):
        return "target", "surrendered to"  # سلم نفسه للسلطات
    if frame.head.type in ("prisoner_release", "body_found") and _held_by_them(reading, actor):
        return None
    if kind == "harm" and _at_war(reading, actor):
        return None
    if frame.head.type == "seizure" and _had_planted(reading, phrase_start(reading, actor)):
        return None
    accused = part_by_accusation(reading, frame, actor)
    if accused is not None:
        return accused or None
    i = phrase_start(reading, actor)
    words = reading.words
    if clause_phrases("agent_before").before(words, i):
        if reading.country == "EG" and "كمين" in words.bare[max(0, i - 2) : i] and frame.head.type != "ambush":
            return "target", "belongings"  # قرب كمين للشرطة
        if _shipped_from(reading, i) or _of_its_own(reading, frame, i):
            return None
        if frame.head.type == "interception" and clause_phrases("launched").before(words, i):
            return "target", "agent phrase"  # أسقط الجيش مسيّرة أطلقها الحوثيون; but أُسقطت بنيران س
        return (
            ("target", "reason of a protest")
            if kind == "protest" and _in_its_reason(reading, frame, actor)
            else ("initiator", "agent phrase")
        )
    if clause_phrases("beside").before(words, i) or supports(reading, actor):
        return ("initiator", "beside the doer") if kind != "protest" and not _beside_another(reading, frame, actor) else None
    if frame.head.type == "capture" and in_their_hands(frame.head, actor):
        return "initiator", "in their hands"  # سقط ضابط في قبضة المقاتلين
    if kind == "territory" and frame.head.object is not None and frame.head.object[1] == i and words.norm[i - 1] in _GRIP:
        return "initiator", "in their hands"  # باتت المدينة تحت سيطرة الجيش
    if kind in ("explosion", "harm") and (remains := _remains(reading, frame, i)):
        return ("initiator", "left it behind") if "بين" not in words.norm[remains:i] else None
    if kind in ("strike", "harm", "explosion") and _fired_from(reading, frame, i):
        return "initiator", "fired from its position"
    if kind in ("harm", "strike") and not actor.adjective and words.bare[actor.first] in _AGGRESSION:
        return "initiator", "adjective"  # ضحايا العدوان الأمريكي
    if kind == "protest" and _demanded_of(reading, frame, actor):
        return None
    if kind == "protest" and clause_phrases("called_by").before(words, i):
        return "initiator", "called for it"
    if kind == "explosion" and _planted(reading, actor):
        return "initiator", "who planted it"
    after = clause_phrases("agent_after")
    following = next((a.first for a in reading.actors if a.first >= actor.last), frame.last)
    said = (k for k in range(actor.last, min(actor.last + 3, frame.last, following)) if words.norm[k - 1] not in _NOT)
    if any(after.at(words, k) for k in said) and not _in_apposition(reading, actor):
        return "initiator", "agent after"
    if kind in ("strike", "harm", "explosion") and _by_weapon(reading, frame, actor):
        return "initiator", "its weapon"
    previous = coordinated_with(reading, before, actor) or led_by(reading, frame, before, actor)
    if previous is not None:
        return previous.role, "coordinated"
    if actor.adjective:
        if frame.head.type == "interception":
            return "target", "adjective"  # تتصدى لعدوان إسرائيلي
        return _adjective(reading, frame, actor)
    if among_them(reading, actor, before):
        return "target", "among them"
    if belonging_suspected(reading, frame, i) or is_believed(reading, frame, actor):
        return _said_to_be(reading, frame, actor, before)
    if is_ascribed(reading, frame, i):
        return "initiator", "ascribed to"
    if is_relied_on(reading, frame, i):
        return "initiator", "relied on"
    if words.norm[i - 1] == "علي" and words.norm[i - 2] in ("يجب", "ينبغي", "يتعين", "يتوجب"):
        return None
    if frame.head.type == "interception" and words.norm[i - 1] in ("اتجاه", "تجاه", "نحو", "صوب"):
        return None  # اعتراض صاروخ أطلق باتجاه س: where it was bound
    if clause_phrases("target_before").before(words, i) and kind not in ("agent", "move", "protest"):
        return "target", "target phrase"
    if kind == "explosion" and words.norm[i - 1] == "في" and words.bare[i] in singles("clauses.yaml", "belongings"):
        return "target", "belongings"  # انفجرت عبوة في دورية للجيش
    if kind in ("explosion", "strike", "harm") and _takes_for_seat(reading, i):
        return "target", "belongings"  # معسكر تتخذه القوات مقرا لها
    if kind == "explosion" and words.norm[i - 1] in PASSING and actor.form == "members":
        return "target", "belongings"  # انفجرت قنبلة لدى مرور دورية للجيش
    if frame.head.type == "interception" and near_its_post(reading, actor):
        return None  # إسقاط مسيرتين قرب مقر الفرقة
    if clause_phrases("belongings").before(words, i) and (kind in ("strike", "explosion", "harm") or frame.head.type == "seizure"):
        return "target", "belongings"
    if _survivor(reading, frame, actor):
        return "target", "survivor"
    if words.norm[actor.first - 1] == "من" and words.bare[actor.first - 2] in grammar().suicide_attackers:
        return "initiator", "suicide attacker"  # اندفع انتحاريان من حركة س
    if claims_it(reading, actor):
        return "initiator", "claims it"
    if "نتحار" in actor.text and kind in ("strike", "explosion", "harm"):
        return "initiator", "suicide attacker"
    if clause_phrases("carriers_passive").before(words, actor.first) and kind in ("strike", "explosion"):
        return "target", "sufferer of تعرض"
    if any(t.type == "excessive_force" and t.object is not None and t.object[0] <= actor.first < t.object[1] for t in frame.triggers):
        return "target", "object of force"  # قتل ثلاثة محتجين برصاص الشرطة
    if actor.form == "people" and (_crowd(reading, frame, actor) or _whose_attack(frame, actor)):
        return "initiator", "crowd that acts"
    if frame.head.type == "prisoner_release" and (actor.form == "people" or actor.rule == "prisoners of a body"):
        return "target", "people set free"
    if frame.head.type == "prisoner_release" and words.norm[i - 1] == "مع":
        return "initiator", "exchanged with"
    if actor.form == "people" and actor.id not in ARMED_CROWDS and kind not in ("agent", "move", "protest", "operation"):
        if is_subject(reading, frame, actor) and actor.id not in ("civilians",) and kind == "detain":
            return None
        return "target", "people"
    placed = role_by_position(reading, frame, actor, before)
    if placed is not None and placed[1] == "topic" and kind == "strike" and _owner_of_topic(reading, actor):
        return "target", "belongings"
    return placed


def _only_beholds(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``رصد الجيش إطلاق صاروخين``: the subject of a verb of seeing or judging, right before the happening or the day of it."""
    k = actor.last
    k = next((d.last for d in reading.dates if d.first == k), k)
    return k == frame.head.first and reading.words.norm[actor.first - 1] in grammar().beholding


def _owner_of_topic(reading: Reading, actor: ActorMention) -> bool:
    """``"مواقع عسكرية" للجيش … قد استهدفت``: whose positions the topic is, which strikes nothing."""
    words = reading.words
    return words.norm[actor.first - 1] == "ل" and any(
        words.bare[k] in singles("clauses.yaml", "positions") for k in range(max(0, actor.first - 5), actor.first - 1)
    )


def _of_its_own(reading: Reading, frame: Frame, i: int) -> bool:
    """``وفور وقوع الغارتين، هرعت سيارات إسعاف وقام عناصر س بالانتشار``: a verb of doing that a new clause opens with, behind the word of
    happening; what they did is told behind it."""
    words = reading.words
    return words.norm[i - 1] in grammar().undertook and words.norm[i - 2] == "و" and i > 2 and all(t.last <= i - 2 for t in frame.triggers)


def _shipped_from(reading: Reading, i: int) -> bool:
    """``شحنات أسلحة قالت إن مصدرها س``: where weapons or goods come from, no deed of whoever sent them."""
    words = reading.words
    k = next((k for k in range(i - 1, max(0, i - 4), -1) if words.norm[k] == "مصدر"), None)
    return k is not None and any(words.bare[n] in _SHIPPED for n in range(max(0, k - 6), k))


_SHIPPED = _W["shipped"]


def _in_apposition(reading: Reading, actor: ActorMention) -> bool:
    """``س، وهي جماعة معارضة للحكومة، مسؤوليتها``: a body named in what is said of another, between commas."""
    words = reading.words
    if actor.last >= len(words) or words.norm[actor.last] not in ("،", ","):
        return False
    comma = next((k for k in range(actor.first - 1, max(0, actor.first - 12), -1) if words.norm[k] in ("،", ",", ".", "\n")), None)
    return (
        comma is not None
        and words.norm[comma] in ("،", ",")
        and any(words.norm[k] in ("هي", "هو", "التي", "الذي") for k in range(comma + 1, min(comma + 3, actor.first)))
    )


def _said_to_be(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    """``مسلحون يعتقد أنهم من س``: who did it; ``قتل شخصان يرجح أنهما من س``, ``استهدفت مطلوبين يشتبه بانتمائهم إلى س``: whom it befell, as those
    just named; ``وأنه من سكان القرية``: no party at all."""
    if actor.kind == "Civilians":
        return None
    words = reading.words
    described = next(
        (
            k
            for k in range(actor.first - 1, max(frame.first, actor.first - 12) - 1, -1)
            if words.bare[k] in singles("clauses.yaml", "sought")
            or words.bare[k] in singles("humans.yaml", "strangers")
            or words.bare[k] in singles("humans.yaml", "perpetrators")
        ),
        None,
    )
    told = next((p for p in reversed(before) if described is not None and p.actor.first <= described < p.actor.last), None)
    if told is not None:
        return told.role, "believed to be"
    sought = described is not None and words.bare[described] in singles("clauses.yaml", "sought")
    if sought or frame.head.roles == "detain":
        return "target", "belongings"
    return "initiator", "believed to be"


_GRIP = frozenset(["سيطره", "قبضه"])


def _at_war(reading: Reading, actor: ActorMention) -> bool:
    """``حربا بين الجيش والحركة أودت بحياة الآلاف``: the sides of a war, whom its victims are not said to be of."""
    norm, i = reading.words.norm, actor.first
    k = next((k for k in range(i - 1, max(1, i - 8), -1) if norm[k] == "بين"), 0)
    return k > 1 and any(reading.words.bare[n] in _WARS for n in range(max(0, k - 3), k))


_WARS = _W["wars"]


def _held_by_them(reading: Reading, actor: ActorMention) -> bool:
    """``تحرير العشرات من قبضة مهربين``: in whose hands those were who were set free."""
    words, i = reading.words, actor.first
    return i > 1 and words.norm[i - 1] in ("قبضه", "براثن", "ايدي") and words.norm[i - 2] == "من"


def _remains(reading: Reading, frame: Frame, i: int) -> int:
    """Where ``مخلفات`` stands before a party in its phrase: لغم من مخلفات تنظيم س, قنبلة من مخلفات قصف سابق لقوات س; 0 for nowhere.

    ``من مخلفات الحرب الدائرة بين س وص`` says of neither that it left it behind."""
    for k in range(i - 1, max(frame.first, i - 7), -1):
        if reading.words.bare[k] == "مخلفات":
            return k
        if reading.words.norm[k] in ("،", ".", "\n", "في") or any(t.first <= k < t.last and t.voice in VERBAL for t in frame.triggers):
            break
    return 0


def _survivor(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``نجا X من محاولة اغتيال``."""
    return any(reading.words.norm[k] in ("نجا", "نجت", "نجاه") for k in range(max(frame.first, actor.first - 3), actor.first))


def _crowd(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``هاجم مستوطنون``: a crowd that is no mere victim, straight after an active verb; civilians where another follows."""
    verb = any(t.voice in VERBAL and not befalls_somebody(t) and 0 <= actor.first - t.last <= 1 for t in frame.triggers)
    if verb and actor.id in ("civilians", "children", "women"):
        return any(a.first - actor.last in (0, 1) and a.form != "people" for a in reading.actors)
    return verb


def _whose_attack(frame: Frame, actor: ActorMention) -> bool:
    """``هجوم مستوطنين على القرية``: a crowd that acts, within the words of happening themselves."""
    return actor.id in ARMED_CROWDS and any(
        t.first < actor.first and actor.last <= t.last and t.voice in ("noun", "plural", "phrase") and t.roles == "strike"
        for t in frame.triggers
    )


def _by_weapon(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``طائرات حربية لـ X``, ``مدفعية X``, ``مسيّرة تابعة لـ X``, ``صاروخ موجه من X``: whose weapon it is, they did it."""
    if frame.head.type in ("interception", "seizure") or actor.form == "people":
        return False
    words, weapons = reading.words, weapon_words()
    if words.bare[actor.first] in weapons and words.norm[actor.first - 1] == "ب":
        return True  # بعد إصابته بمسيرة أوكرانية
    for k in range(actor.first - 1, max(frame.first, actor.first - 5) - 1, -1):
        norm = words.norm[k]
        if any(t.first == k for t in frame.triggers):
            return False  # قنص أحد عناصر س: the deed, and no weapon
        if words.bare[k] in weapons:
            passing = k > 0 and words.norm[k - 1] in ("مرور", "عبور", "اقتراب", "وصول", "لدي")
            return not passing and not clause_phrases("target_before").before(words, k)
        if norm[0].isdigit() or norm in grammar().ones | grammar().tens | grammar().above_ten or norm in ("في", "علي", "الي"):
            return False  # قتل بقذيفة ثلاثة جنود; انفجرت عبوة في دورية للجيش
        if norm not in ("ل", "تابعه", "تابع", "التابعه", "التابع", "تتبع", "يتبع", "من", "قبل") and not norm.endswith(("ه", "ي", "يه")):
            return False
    return False


def _fired_from(reading: Reading, frame: Frame, i: int) -> bool:
    """``القذائف أطلقت من مرابض المليشيا``, ``أطلق قناص من مواقع الجماعة النار``, ``بقذيفة من مواقع الجيش``, ``برصاص من حاجز للنظام``: whose
    position it came from."""
    words = reading.words
    i -= words.norm[i - 1] == "ل"
    if i < 2 or words.bare[i - 1] not in singles("clauses.yaml", "positions") or words.norm[i - 2] != "من":
        return False
    sources, fired = singles("clauses.yaml", "fired_from"), grammar().instruments
    return any(
        words.bare[k] in sources or words.bare[k] in fired and words.norm[k - 1] == "ب" for k in range(max(frame.first, i - 8), i - 2)
    )


_AGGRESSION = frozenset(["عدوان", "اعتداء", "اعتداءات"])
"""Words that open the name by which outlets call a state for its deed: العدوان الأمريكي."""


def _planted(reading: Reading, actor: ActorMention) -> bool:
    """``انفجار عبوة يرجح أن عناصر من س زرعوها``: a verb of planting whose pronoun is the bomb, right behind the party."""
    words, k = reading.words, actor.last
    armed = actor.form in ("name", "members", "definite", "unknown_body", "unidentified", "nationality")
    return armed and k + 1 < len(words) and words.norm[k].startswith(_PLANTING) and words.clitic[k + 1] == "-"


_PLANTING = ("زرع", "نصب", "وضع", "فخخ", "خلف", "دس")


def _takes_for_seat(reading: Reading, i: int) -> bool:
    """``معسكر تتخذه القوات مقرا لها``, ``مبنى اتخذته س قاعدة``: before word ``i`` a verb of holding whose pronoun is the place that was struck."""
    words = reading.words
    return i > 1 and words.clitic[i - 1] == "-" and words.norm[i - 2] in SEATED


SEATED = _W["seated"]


def _had_planted(reading: Reading, i: int) -> bool:
    """``فكك المهندسون عبوة زرعها إرهابيون``: before word ``i`` a verb of planting whose pronoun is the bomb that others made safe."""
    words = reading.words
    return words.clitic[i - 1] == "-" and words.norm[i - 2].startswith(_PLANTING)


def _beside_another(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``انتشر الجيش بالتنسيق مع س، بعد انسحاب القوات``: beside whoever did what was told before, not what happened earlier."""
    first = frame.head.first
    return first > actor.last and reading.words.norm[first - 1] in ("بعد", "قبل", "عقب", "اثر", "منذ")


def _adjective(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | None:
    """``غارة روسية``: the strike's maker; ``دورية روسية`` hit by it: its target."""
    words = reading.words
    if any(
        c.what in ("killed", "wounded") and c.first < actor.first <= c.last and "من" in words.norm[c.first : c.last] for c in reading.counts
    ):
        return "target", "adjective"  # قتل اثنان من المستشارين الروس
    for trigger in frame.triggers:
        if trigger.type not in ("killing", "wounding") and 0 <= actor.first - trigger.last <= 2:
            return "initiator", "adjective"
    for k in range(actor.first - 1, max(frame.first, actor.first - 4) - 1, -1):
        if clause_phrases("belongings").at(words, k) and words.bare[k] not in ("طايره", "طايرات"):
            if is_object_of(reading, frame, k):
                return "target", "belongings"
            break
    return "initiator", "adjective"


def _clash(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | None:
    head = frame.head
    outcome = clause_phrases("outcome").within(reading.words, head.last, frame.last)
    if outcome is not None and actor.first > outcome:
        return None
    if actor.form == "people" and actor.id in ("civilians", "children", "women"):
        anybody = any(w in ("شخص", "شخصا", "اشخاص", "شخصين", "شخصان") for w in reading.words.bare[actor.first : actor.last])
        return None if anybody else ("target", "people in a clash")
    if actor.form != "people" and any(t.last == actor.first and t.voice == "noun" and befalls_somebody(t) for t in frame.triggers):
        return "target", "victim"  # مقتل القيادي إثر المواجهات مع س
    if (
        _had_belonged(reading, actor)
        or of_something_else(reading, frame, actor)
        or _parts_them(reading, frame, actor)
        or _killed_elsewhere(reading, frame, actor)
    ):
        return None
    return "initiator", "side of a clash"


def _had_belonged(reading: Reading, actor: ActorMention) -> bool:
    """``مجموعة كانت تابعة لحركة س (المنضوية في ص)``: of whom a side is or was a part."""
    words, i = reading.words, actor.first
    if i < 3 or words.norm[i - 1] not in ("ل", "في", "الي"):
        return False
    return words.bare[i - 2].startswith("منضوي") or words.bare[i - 2] in grammar().belongs_to and words.norm[i - 3] in ("كانت", "كان")


def _killed_elsewhere(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``مواجهات بين س وص ومقتل شاب برصاص حرس الحدود``: who killed somebody told of beside a clash whose sides are named."""
    words, head = reading.words, frame.head
    killed = next((t for t in frame.triggers if head.last < t.first < actor.first and befalls_somebody(t) and t.voice == "noun"), None)
    if killed is None or words.norm[killed.first - 1] != "و" or "بين" not in words.norm[head.last : killed.first]:
        return False
    return clause_phrases("agent_before").before(words, phrase_start(reading, actor)) > 0


def _parts_them(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``إن قوة من الشرطة فضت النزاع``: who ended a fight between others."""
    parting = clause_phrases("parting")
    behind = actor.last < len(reading.words) and parting.at(reading.words, actor.last) > 0
    return behind or parting.at(reading.words, actor.first - 1) > 0 and actor.first - 1 > frame.head.last


def _in_its_reason(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``احتجاجا على مقتل ثلاثة برصاص الجيش``: who did what a protest is against."""
    demands = clause_phrases("demands")
    reason = next((k for k in range(frame.first, actor.first) if demands.at(reading.words, k)), None)
    return reason is not None and any(reason < t.first < actor.first and t.roles != "protest" for t in reading.happenings)


def _demanded_of(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``مظاهرة ضد قرارات الحركة``: whom a protest is against, near behind a word of demand."""
    demands = clause_phrases("demands")
    return any(demands.at(reading.words, k) for k in range(max(frame.first, actor.first - 3), actor.first))


_NOT = _W["not"]
