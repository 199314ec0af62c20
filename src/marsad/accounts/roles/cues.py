"""The role of a party by the words around it, where the grammar of the sentence gives it none.

Cues are tried in order, nearest first, and each is a named rule with its example:

- agent phrase: ``على يد``, ``من قبل``, ``برصاص``, ``بنيران``, ``شنها`` before the party
- adjective beside a strike or attack: ``غارة روسية``, ``قصف تركي``
- target phrase: ``على``, ``ضد``, ``بحق``, ``في صفوف``, ``بحثا عن``; belongings: ``سيارة تابعة لـ``, ``حاجز``
- subject: the party straight after an active verb or a verbal noun, or before an active verb as topic
- victim: the party after a passive or a word of harm
"""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.roles.part import Part
from marsad.knowledge.happenings import clause_phrases, singles, weapon_words
from marsad.language.verbs import marked_passive
from marsad.mentions.model import ActorMention, Happening, Reading
from marsad.records import Role

BELONGING_REACH = 4
ARMED_CROWDS = frozenset({"islamist-militants", "unidentified", "israeli-settlers", "settlers", "tribal-fighters", "gunmen", "militants", "rebels"})
"""Crowds that act rather than suffer: read by their position, like a named body."""
BLAMING = frozenset("حمل حملت حملوا يحمل تحمل يحملون حملته وحمل".split())
"""Verbs that blame where the word of responsibility follows: حملت الحركة الجيش المسؤولية."""
ACCUSING = frozenset("اتهم اتهمت اتهموا يتهم تتهم اتهام تتهمه".split())
ARMED_FORMS = frozenset({"name", "members", "unknown_body", "definite", "nationality", "unidentified"})
_SUBJECT_ROLES = frozenset({"agent", "move", "operation", "protest", "territory"})


def role_by_cues(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    """The role of ``actor`` and the rule that gave it; ``before`` are the parts of the parties before it. None for no part."""
    kind = frame.head.roles
    if kind == "clash":
        return _clash(reading, frame, actor)
    if frame.head.type == "interception" and reading.words.bare[actor.first] in singles("clauses.yaml", "air_defences"):
        return "initiator", "air defence"
    accused = _accused(reading, frame, actor)
    if accused is not None:
        return accused or None
    i = _phrase_start(reading, actor)
    words = reading.words
    if clause_phrases("agent_before").before(words, i):
        return "initiator", "agent phrase"
    if kind in ("strike", "harm", "explosion") and _fired_from(reading, frame, i):
        return "initiator", "fired from its position"
    if kind == "protest" and _demanded_of(reading, frame, actor):
        return None
    if kind == "protest" and clause_phrases("called_by").before(words, i):
        return "initiator", "called for it"
    after = clause_phrases("agent_after")
    following = next((a.first for a in reading.actors if a.first >= actor.last), frame.last)
    if any(after.at(words, k) for k in range(actor.last, min(actor.last + 3, frame.last, following))):
        return "initiator", "agent after"
    if kind in ("strike", "harm", "explosion") and _by_weapon(reading, frame, actor):
        return "initiator", "its weapon"
    previous = _coordinated(reading, before, actor) or _led_by(reading, frame, before, actor)
    if previous is not None:
        return previous.role, "coordinated"
    if actor.adjective:
        if frame.head.type == "interception":
            return "target", "adjective"  # تتصدى لعدوان إسرائيلي
        return _adjective(reading, frame, actor)
    if _believed(reading, frame, actor):
        return "initiator", "believed to be"
    if _ascribed(reading, frame, i):
        return "initiator", "ascribed to"
    if _relied_on(reading, frame, i):
        return "initiator", "relied on"
    if clause_phrases("target_before").before(words, i) and kind not in ("agent", "move", "protest"):
        return "target", "target phrase"
    if clause_phrases("belongings").before(words, i) and kind in ("strike", "explosion", "harm"):
        return "target", "belongings"
    if _survivor(reading, frame, actor):
        return "target", "survivor"
    if words.norm[actor.first - 1] == "من" and words.bare[actor.first - 2] in grammar().suicide_attackers:
        return "initiator", "suicide attacker"  # اندفع انتحاريان من حركة س
    if _claims(reading, actor):
        return "initiator", "claims it"
    if "نتحار" in actor.text and kind in ("strike", "explosion", "harm"):
        return "initiator", "suicide attacker"
    if clause_phrases("carriers_passive").before(words, actor.first) and kind in ("strike", "explosion"):
        return "target", "sufferer of تعرض"
    if actor.form == "people" and _crowd(reading, frame, actor):
        return "initiator", "crowd that acts"
    if actor.form == "people" and frame.head.type == "prisoner_release":
        return "target", "people set free"
    if actor.form == "people" and actor.id not in ARMED_CROWDS and kind not in ("agent", "move", "protest", "operation"):
        if _subject(reading, frame, actor) and actor.id not in ("civilians",) and kind == "detain":
            return None
        return "target", "people"
    return _by_position(reading, frame, actor, before)


def _claims(reading: Reading, actor: ActorMention) -> bool:
    """``س يتبنى العملية``, ``وتبنت س الهجوم``: who claims the deed."""
    norm = reading.words.norm
    beside = (norm[actor.first - 1] if actor.first else "", norm[actor.last] if actor.last < len(norm) else "")
    return any(word in _CLAIMING for word in beside) and actor.form != "people"


_CLAIMING = frozenset(["تبنت", "تبني", "يتبني", "تتبني"])


def _accuses(reading: Reading, frame: Frame, k: int) -> bool:
    """True for a verb of accusing, or of blaming with its word of responsibility behind it."""
    norm = reading.words.norm
    if norm[k] in BLAMING:
        return any("مسوول" in norm[n] for n in range(k + 1, min(k + 12, frame.last)))
    return norm[k] in ACCUSING


def _befalls(trigger: Happening) -> bool:
    """True for words of harm without a doer: قُتل, مقتل, أصيب, العثور على جثة."""
    return trigger.roles in ("harm", "found")


def _accused(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | tuple[()] | None:
    """``حمّلت س ص المسؤولية``: the first party is who accuses, the second who is accused; one party alone is accused."""
    words = reading.words
    if any(_accuses(reading, frame, k) for k in range(actor.last, min(actor.last + 3, frame.last))):
        return ()  # س يتهم ص
    verb = next((k for k in range(actor.first - 1, max(frame.first - 1, actor.first - 14), -1) if _accuses(reading, frame, k)), None)
    if verb is None:
        return None
    parties = [a for a in reading.actors if verb < a.first < frame.last and not a.adjective and a.form != "people"]
    if not parties or actor not in parties[:2]:
        return None
    if actor is parties[0] and actor.first == verb + 1 and any(first == actor.last for first, _ in words.quotes):
        return ()  # واتهمت الشرطة "عملاء دولة مجاورة" بالوقوف وراءها
    straight = parties[0].first - verb <= 2 and len(parties) > 1
    if straight and actor is parties[0]:
        return ()
    stop = next((k for k in range(verb + 1, frame.last) if words.norm[k] == "ب" and words.clitic[k] == "+" and words.bare[k + 1 : k + 2] not in (["قياده"], ["زعامه"], ["رياسه"], ["دعم"])), None)
    named = [a for a in reading.actors if stop is not None and verb < a.first and a.last <= stop and not a.adjective and words.clitic[a.first - 1] != "-"]
    if len(named) > 1 and actor in named:
        return ("initiator", "accused") if actor is named[-1] else ()  # اتهمت وزارة الدفاع في حكومة س تنظيمات ص بالوقوف وراءه
    if actor is parties[0] or (straight and actor is parties[1]):
        return "initiator", "accused"
    return None


def _survivor(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``نجا X من محاولة اغتيال``."""
    return any(reading.words.norm[k] in ("نجا", "نجت", "نجاه") for k in range(max(frame.first, actor.first - 3), actor.first))


def _crowd(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``هاجم مستوطنون``: a crowd that is no mere victim, straight after an active verb; civilians where another follows."""
    verb = any(t.voice in VERBAL and not _befalls(t) and 0 <= actor.first - t.last <= 1 for t in frame.triggers)
    if verb and actor.id in ("civilians", "children", "women"):
        return any(a.first - actor.last in (0, 1) and a.form != "people" for a in reading.actors)
    return verb


def _by_weapon(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``طائرات حربية لـ X``, ``مدفعية X``, ``مسيّرة تابعة لـ X``: whose weapon it is, they did it."""
    if frame.head.type in ("interception", "seizure") or actor.form == "people":
        return False
    words, weapons = reading.words, weapon_words()
    for k in range(actor.first - 1, max(frame.first, actor.first - 5) - 1, -1):
        norm = words.norm[k]
        if words.bare[k] in weapons:
            passing = k > 0 and words.norm[k - 1] in ("مرور", "عبور", "اقتراب", "وصول", "لدي")
            return not passing and not clause_phrases("target_before").before(words, k)
        if norm not in ("ل", "تابعه", "تابع", "التابعه", "التابع", "تتبع", "يتبع", "من", "قبل") and not norm.endswith(("ه", "ي", "يه")):
            return False
    return False


def _believed(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``مجهولين يعتقد أنهم من عناصر X``, ``بين مرجح أنهم من أبناء X``: who they are said to be."""
    norm = reading.words.norm
    for k in range(actor.first, max(frame.first + 2, actor.first - 3), -1):
        if norm[k] == "من" or norm[k - 1] == "من":
            k = k if norm[k] == "من" else k - 1
            return norm[k - 1] in ("هم", "ه", "ها", "هما") and norm[k - 2] in ("ان", "ب")
    return False


def _ascribed(reading: Reading, frame: Frame, i: int) -> bool:
    """``ونُسب الهجوم إلى X``: to whom the deed is ascribed."""
    norm = reading.words.norm
    return norm[i - 1] == "الي" and any(norm[k] in ("نسب", "نسبت", "ينسب", "تنسب", "منسوب", "منسوبه") for k in range(max(frame.first, i - 6), i))


def _relied_on(reading: Reading, frame: Frame, i: int) -> bool:
    """``معتمدة في هذه الحملة على X``, ``بالاعتماد على X``: those who fight for the maker."""
    norm = reading.words.norm
    return norm[i - 1] == "علي" and any("عتمد" in norm[k] or "عتماد" in norm[k] for k in range(max(frame.first, i - 6), i))


def _phrase_start(reading: Reading, actor: ActorMention) -> int:
    """The first word of the phrase the party heads: before it may stand و, تابع ل, من, ل, عناصر, ميليشيا …"""
    words = reading.words
    i = actor.first
    belongings = clause_phrases("belongings")
    for _ in range(BELONGING_REACH):
        if i > 0 and words.norm[i - 1] in ("ل", "من", "في", "تابعه", "تابع", "التابعه", "التابع", "تتبع", "يتبع", "عايده", "تعود"):
            if words.norm[i - 1] in ("ل", "من") and i - 2 >= 0 and (belongings.before(words, i - 1) or words.bare[i - 2] in ("تابعه", "تابع", "تتبع", "يتبع", "عايده", "تعود", "تابعين")):
                i -= 1
                continue
            if words.norm[i - 1] in ("ل", "من", "في"):
                break
            i -= 1
            continue
        break
    return i


def _coordinated(reading: Reading, before: list[Part], actor: ActorMention) -> Part | None:
    """The part of the party that this one is joined to by و or a comma."""
    if not before:
        return None
    last = before[-1]
    words = reading.words
    gap = range(last.actor.last, actor.first)
    if len(gap) > 4 or not gap:
        return None
    norms = [words.norm[k] for k in gap]
    if any(n in ("و", "،", "او") for n in norms) and all(
        n in ("و", "،", "او", "من", "ل", "ب", "ها", "ه", "هم", "في", "علي", "عناصر", "قوات") or words.bare[k] in ("تنظيم", "ميليشيا", "ميليشيات", "مليشيا", "حركه")
        for n, k in zip(norms, gap, strict=True)
    ):
        return last
    return None


def _led_by(reading: Reading, frame: Frame, before: list[Part], actor: ActorMention) -> Part | None:
    """``سيطرت الفصائل، وفي مقدمتها حركة س``: one of those named before."""
    led = clause_phrases("among_them")
    return before[-1] if before and any(led.before(reading.words, k) for k in range(actor.first, max(frame.first, actor.first - 3), -1)) else None


def _fired_from(reading: Reading, frame: Frame, i: int) -> bool:
    """``القذائف أطلقت من مرابض المليشيا``, ``أطلق قناص من مواقع الجماعة النار``: whose position it came from."""
    words = reading.words
    if i < 2 or words.bare[i - 1] not in singles("clauses.yaml", "positions") or words.norm[i - 2] != "من":
        return False
    sources = singles("clauses.yaml", "fired_from")
    return any(words.bare[k] in sources for k in range(max(frame.first, i - 8), i - 2))


def _adjective(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | None:
    """``غارة روسية``: the strike's maker; ``دورية روسية`` hit by it: its target."""
    words = reading.words
    for trigger in frame.triggers:
        if trigger.type not in ("killing", "wounding") and 0 <= actor.first - trigger.last <= 2:
            return "initiator", "adjective"
    for k in range(actor.first - 1, max(frame.first, actor.first - 4) - 1, -1):
        if clause_phrases("belongings").at(words, k) and words.bare[k] not in ("طايره", "طايرات"):
            if _object_of(reading, frame, k):
                return "target", "belongings"
            break
    return "initiator", "adjective"


def _object_of(reading: Reading, frame: Frame, i: int) -> bool:
    """True where the word stands behind an active strike verb or after a target word."""
    if clause_phrases("target_before").before(reading.words, i):
        return True
    return any(t.voice in VERBAL and t.roles in ("strike", "explosion") and t.last <= i <= t.last + 6 for t in frame.triggers)


_VENUES = frozenset(["مقر", "مبني", "مكتب", "ديوان", "منزل", "بوابه"])
"""Before a body: where something took place."""


def _clash(reading: Reading, frame: Frame, actor: ActorMention) -> tuple[Role, str] | None:
    head = frame.head
    outcome = clause_phrases("outcome").within(reading.words, head.last, frame.last)
    if outcome is not None and actor.first > outcome:
        return None
    if actor.form == "people" and actor.id in ("civilians", "children", "women"):
        anybody = any(w in ("شخص", "شخصا", "اشخاص", "شخصين", "شخصان") for w in reading.words.bare[actor.first : actor.last])
        return None if anybody else ("target", "people in a clash")
    if _of_something_else(reading, frame, actor) or _parts_them(reading, frame, actor):
        return None
    return "initiator", "side of a clash"


def _parts_them(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``إن قوة من الشرطة فضت النزاع``: who ended a fight between others."""
    parting = clause_phrases("parting")
    return parting.at(reading.words, actor.last) > 0 or parting.at(reading.words, actor.first - 1) > 0 and actor.first - 1 > frame.head.last


def _demanded_of(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``مظاهرة ضد قرارات الحركة``: whom a protest is against, near behind a word of demand."""
    demands = clause_phrases("demands")
    return any(demands.at(reading.words, k) for k in range(max(frame.first, actor.first - 3), actor.first))


def _of_something_else(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``سبعة قتلى وانتشار للجيش``: whose something is that is no word of happening."""
    words, i = reading.words, actor.first
    i -= words.norm[i - 1] == "ل"
    if i == actor.first or i < 2 or not any(_befalls(t) and t.last <= i - 1 for t in frame.triggers):
        return False
    owned = clause_phrases("belongings").before(words, actor.first) or words.bare[i - 1] in singles("humans.yaml", "armed")
    return not owned and not any(t.first <= i - 1 < t.last for t in reading.happenings)


def _subject(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """True for the party straight after an active verb, or before one as topic."""
    words = reading.words
    carriers = clause_phrases("carriers_active")
    for k in range(actor.first - 1, max(frame.first - 1, actor.first - 4), -1):
        if carriers.at(words, k):
            return True
    for trigger in frame.triggers:
        if trigger.voice in VERBAL and not _befalls(trigger) and 0 <= actor.first - trigger.last <= 2:
            return True
    for k in range(actor.last, min(frame.last, actor.last + 5)):
        if carriers.at(words, k):
            return True
    return False


def _by_position(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    kind = frame.head.roles
    head = frame.head
    if kind in _SUBJECT_ROLES:
        if _passive(reading, head) and kind == "agent" or kind == "agent" and reading.words.bare[actor.first - 1] in _VENUES:
            return None
        if head.type == "agreement" and reading.words.norm[actor.first - 1] == "عن" and reading.words.bare[actor.first - 2].startswith("ممثل"):
            return "initiator", "represented"
        if any(p.role == "initiator" for p in before):
            towards = clause_phrases("towards").before(reading.words, _phrase_start(reading, actor))
            return ("target", "towards") if towards or kind == "territory" else None
        return "initiator", "subject"
    if kind == "found":
        return "target", "found"
    if kind == "harm" or not frame.causes:
        return _harm(reading, frame, actor, before)
    if kind == "explosion":
        return "target", "at an explosion"
    if _passive(reading, head):
        return ("target", "patient of a passive") if not any(p.role == "target" for p in before) else None
    initiator = any(p.role == "initiator" for p in before)
    for trigger in frame.triggers:
        distance = actor.first - trigger.last
        if trigger.voice in VERBAL and not _befalls(trigger) and 0 <= distance <= 2:
            if _relative(reading, frame, trigger) or initiator:
                return "target", "object of a verb"
            return "initiator", "subject of a verb"
        if trigger.voice in ("noun", "plural") and not _befalls(trigger) and 0 <= distance <= 3 and _unbroken(reading, trigger, actor):
            return _after_noun(reading, frame, actor, trigger, before)
    harm = [t for t in frame.triggers if _befalls(t) and t.last <= actor.first <= t.last + 8]
    if harm:
        return _harm(reading, frame, actor, before)
    verb = next((t for t in frame.triggers if t.voice in VERBAL and t.first >= actor.last), None)
    if verb is not None and not _befalls(verb) and not initiator:
        return "initiator", "topic"
    if _subject(reading, frame, actor) and not initiator:
        return "initiator", "subject"
    if not any(p.role == "target" for p in before) and initiator:
        return "target", "second party"
    if actor.first < head.first and not initiator:
        return "initiator", "before the happening"
    return None


def _unbroken(reading: Reading, trigger: Happening, actor: ActorMention) -> bool:
    """True where no new clause begins between the word and the party."""
    return not any(reading.words.norm[k] in ("،", ",", "ان", "انه", ":", "؛", "حيث") for k in range(trigger.last, actor.first))


def _relative(reading: Reading, frame: Frame, trigger: Happening) -> bool:
    """``الغارة استهدفت``, ``بقصف استهدف``: the happening itself is the verb's subject, so what follows is hit."""
    if trigger.voice not in VERBAL:
        return False
    words = reading.words
    for other in frame.triggers:
        if other is not trigger and other.last <= trigger.first <= other.last + 6 and not _befalls(other):
            return not any(words.norm[k] == "و" and words.clitic[k] == "+" for k in range(other.last, trigger.first))
    return False


def _after_noun(
    reading: Reading, frame: Frame, actor: ActorMention, trigger: Happening, before: list[Part]
) -> tuple[Role, str] | None:
    """``قصف قوات X``, ``استهداف سلاح الجو سيارة``, ``هجوم لـ X``: the maker; ``اغتيال X``, ``اعتقال X``: the one it befell."""
    if any(reading.words.norm[k] in ("علي", "ضد", "نحو", "باتجاه", "صوب", "بحق") for k in range(trigger.last, actor.first)):
        return "target", "behind على"
    if trigger.type in ("killing", "assassination", "arrest", "abduction", "execution", "capture", "prisoner_release", "interception", "raid", "looting"):
        return "target", "object of a verbal noun"
    if trigger.type in ("strike", "armed_attack") and trigger.text.startswith(("استهداف", "مهاجم")):
        later = [a for a in reading.actors if actor.last <= a.first < frame.last and a.form in ARMED_FORMS and not a.adjective]
        if not later:
            return "target", "object of a verbal noun"
    if any(p.role == "initiator" for p in before):
        return "target", "after the maker"
    return "initiator", "maker of a verbal noun"


def _passive(reading: Reading, head: Happening) -> bool:
    words = reading.words
    return head.voice in VERBAL and (marked_passive(words.text[head.start : head.end]) or words.norm[head.first].startswith("اغتيل"))


def _harm(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    """``قتلت قوات X ثلاثة مدنيين``: the subject did it, where somebody else is counted after; else the victim."""
    for trigger in frame.triggers:
        if _befalls(trigger) and trigger.voice in VERBAL and 0 <= actor.first - trigger.last <= 1:
            later = [c for c in reading.counts if actor.last <= c.first < min(frame.last, actor.last + 6) and c.what in ("killed", "wounded", "people")]
            people = [a for a in reading.actors if actor.last <= a.first < min(frame.last, actor.last + 6) and a.form in ("people", "members", "person")]
            counted = any(trigger.last <= c.first <= actor.first <= c.last for c in reading.counts)
            transitive = _kills(reading, trigger) and not counted
            if (later or people) and transitive and actor.form in ("name", "definite", "unknown_body", "unidentified", "nationality"):
                return "initiator", "subject of قتل"
            return "target", "victim"
    if any(t.first <= actor.first for t in frame.triggers):
        if any(p.role == "target" for p in before) and actor.form != "people":
            return None
        return "target", "victim"
    verb = next((t for t in frame.triggers if t.voice in VERBAL and t.first >= actor.last), None)
    if verb is not None and actor.form in ("name", "unknown_body") and _kills(reading, verb):
        return "initiator", "topic of قتل"
    return "target", "victim"


def _kills(reading: Reading, verb: Happening) -> bool:
    """True for verbs that may have the killer as subject: قتل, جرح, أصاب and their forms."""
    return reading.words.norm[verb.first].startswith(("قتل", "جرح", "اصاب", "يقتل", "تقتل"))
