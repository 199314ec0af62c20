"""The role of a party by where it stands: as subject, behind a noun or a passive, beside a word of harm."""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.frames import VERBAL, Frame
from marsad.accounts.roles.blame import befalls_somebody
from marsad.accounts.roles.part import Part
from marsad.accounts.roles.struck import HELP, is_hit, lost_ground, taken_from
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.language.verbs import marked_passive
from marsad.mentions.model import ActorMention, Happening, Reading
from marsad.records import Role

_W = wording(__name__)

BELONGING_REACH = 4
_BESIDE_HARM = 3
"""Words between a body and the word of harm behind it that may still tell of its own."""
ARMED_CROWDS = frozenset(
    {"islamist-militants", "unidentified", "israeli-settlers", "settlers", "tribal-fighters", "gunmen", "militants", "rebels"}
)
"""Crowds that act rather than suffer: read by their position, like a named body."""
ARMED_FORMS = frozenset({"name", "members", "unknown_body", "definite", "nationality", "unidentified"})
_WAS = frozenset(["كان", "كانت", "كانوا"])
_SUBJECT_ROLES = frozenset({"agent", "move", "operation", "protest", "territory"})


_FITTED = _W["fitted"]
"""Between a thing and those: what it is for: موقع تدريب, نقطة تفتيش."""


def phrase_start(reading: Reading, actor: ActorMention) -> int:
    """The first word of the phrase the party heads: before it may stand و, تابع ل, من, ل, عناصر, ميليشيا …"""
    words = reading.words
    i = actor.first
    belongings, owned_by = clause_phrases("belongings"), singles("clauses.yaml", "owned_by")
    for _ in range(BELONGING_REACH):
        before, bare = (words.norm[i - 1], words.bare[i - 1]) if i > 0 else ("", "")
        if before in ("ل", "من"):
            if not (belongings.before(words, i - 1) or i > 1 and words.bare[i - 2] in owned_by):
                break
        elif bare in _FITTED:
            if words.bare[i] not in owned_by or not belongings.before(words, i - 1):
                break  # معسكر تدريب تابع ل
        elif bare not in owned_by:
            break
        i -= 1
    return i


def coordinated_with(reading: Reading, before: list[Part], actor: ActorMention) -> Part | None:
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
        n in ("و", "،", "او", "من", "ل", "ب", "ها", "ه", "هم", "في", "علي", "عناصر", "قوات")
        or words.bare[k] in ("تنظيم", "ميليشيا", "ميليشيات", "مليشيا", "حركه")
        for n, k in zip(norms, gap, strict=True)
    ):
        return last
    return None


def led_by(reading: Reading, frame: Frame, before: list[Part], actor: ActorMention) -> Part | None:
    """``سيطرت الفصائل، وفي مقدمتها حركة س``: one of those named before."""
    led = clause_phrases("among_them")
    return (
        before[-1]
        if before and any(led.before(reading.words, k) for k in range(actor.first, max(frame.first, actor.first - 3), -1))
        else None
    )


def is_object_of(reading: Reading, frame: Frame, i: int) -> bool:
    """True where the word stands behind an active strike verb or after a target word."""
    if clause_phrases("target_before").before(reading.words, i):
        return True
    return any(t.voice in VERBAL and t.roles in ("strike", "explosion") and t.last <= i <= t.last + 6 for t in frame.triggers)


_VENUES = _W["venues"]
"""Before a body: where something took place."""


def of_something_else(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``سبعة قتلى وانتشار للجيش``: whose something is that is no word of happening."""
    words, i = reading.words, actor.first
    i -= words.norm[i - 1] == "ل"
    if i == actor.first or i < 2 or not any(befalls_somebody(t) and t.last <= i - 1 for t in frame.triggers):
        return False
    owned = clause_phrases("belongings").before(words, actor.first) or words.bare[i - 1] in singles("humans.yaml", "armed")
    if words.bare[i - 2] in _ATTEMPTS:
        return False  # أثناء صد محاولة تسلل لعناصر س
    return not owned and not any(t.first <= i - 1 < t.last for t in reading.happenings)


_ATTEMPTS = frozenset(["محاوله", "محاولات", "محاولتي", "محاولتين"])


def is_subject(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """True for the party straight after an active verb, or before one as topic."""
    words = reading.words
    carriers = clause_phrases("carriers_active")
    for k in range(actor.first - 1, max(frame.first - 1, actor.first - 4), -1):
        if carriers.at(words, k):
            return True
    for trigger in frame.triggers:
        if trigger.voice in VERBAL and not befalls_somebody(trigger) and 0 <= actor.first - trigger.last <= 2:
            return True
    for k in range(actor.last, min(frame.last, actor.last + 5)):
        if carriers.at(words, k):
            return True
    return False


def role_by_position(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    """The role of a party by where it stands to the word of happening, and the rule; None for no part."""
    kind = frame.head.roles
    head = frame.head
    if _taken_up(reading, frame, actor):
        return "target", "taken up by the pronoun of a passive"
    if kind in ("strike", "harm", "detain") and head.first == actor.last and _attacker_taken(reading, frame, actor):
        return "target", ATTACKER_TAKEN
    if kind in _SUBJECT_ROLES:
        if _passive(reading, head) and kind == "agent" or kind == "agent" and reading.words.bare[actor.first - 1] in _VENUES:
            return None
        if (
            head.type == "agreement"
            and reading.words.norm[actor.first - 1] == "عن"
            and reading.words.bare[actor.first - 2].startswith("ممثل")
        ):
            return "initiator", "represented"
        if any(p.role == "initiator" for p in before):
            start = phrase_start(reading, actor)
            towards = lost_ground(reading, frame, actor, start) if kind == "territory" else _went_to(reading, kind, start)
            return ("target", "towards") if towards else None
        if near_its_post(reading, actor):
            return None
        if (
            kind == "territory"
            and head.type == "territory_gain"
            and head.last <= actor.first
            and taken_from(reading, phrase_start(reading, actor))
        ):
            return "target", "from whom it was taken"
        if kind == "operation" and reading.words.norm[actor.first - 1] == "ل" and _in_its_den(reading, actor):
            return "target", "belongings"
        return "initiator", "subject"
    if kind == "found" and any(reading.words.norm[k] in _WAS for k in range(head.last, actor.first)):
        return None  # جثث عشرين شخصا كان مسلحون قد خطفوهم
    if kind == "found":
        finder = actor.last <= head.first and actor.kind == "State forces" and actor.form == "name"  # دفنت السلطات الليبية 12 جثة
        return None if finder else ("target", "found")
    if kind == "harm" or not frame.causes:
        return _harm(reading, frame, actor, before)
    if kind == "explosion":
        return ("target", "at an explosion") if is_hit(reading, frame, actor) else None
    if _passive(reading, head):
        return ("target", "patient of a passive") if not any(p.role == "target" for p in before) else None
    initiator = any(p.role == "initiator" for p in before)
    for trigger in frame.triggers:
        distance = actor.first - trigger.last
        if trigger.voice in VERBAL and not befalls_somebody(trigger) and 0 <= distance <= 2:
            if _relative(reading, frame, trigger) or initiator:
                if any(reading.words.norm[k] == "و" for k in range(trigger.last, actor.first)):
                    return None  # لم تقصف قواتنا س والاستخبارات تعرف الفاعل
                return "target", "object of a verb"
            return "initiator", "subject of a verb"
        if (
            trigger.voice in ("noun", "plural")
            and not befalls_somebody(trigger)
            and 0 <= distance <= 3
            and _unbroken(reading, frame, trigger, actor)
        ):
            return _after_noun(reading, frame, actor, trigger, before)
    harm = [t for t in frame.triggers if befalls_somebody(t) and t.last <= actor.first <= t.last + 8]
    if harm:
        return _harm(reading, frame, actor, before)
    verb = next((t for t in frame.triggers if t.voice in VERBAL and t.first >= actor.last), None)
    if verb is not None and not befalls_somebody(verb) and not initiator:
        return None if _of_a_noun(reading, frame, actor, verb) else ("initiator", "topic")
    if is_subject(reading, frame, actor) and not initiator:
        return "initiator", "subject"
    if not any(p.role == "target" for p in before) and initiator:
        return ("target", "second party") if is_hit(reading, frame, actor) else None
    if actor.first < head.first and not initiator and not _in_another_clause(reading, actor, head):
        return ("target", "victim") if _dies(reading, frame, actor) else ("initiator", "before the happening")
    return None


def _of_a_noun(reading: Reading, frame: Frame, actor: ActorMention, verb: Happening) -> bool:
    """``فرضت س حراسة على المستشفيات، فيما أعلن التحالف أن الغارات استهدفت قادة``: the subject of the verb is the happening named behind the party
    in a clause of its own."""
    norm = reading.words.norm
    noun = any(
        t.voice in ("noun", "plural") and actor.last <= t.first < t.last == verb.first and not befalls_somebody(t) for t in frame.triggers
    )
    return noun and any(norm[k] in _NEW_CLAUSE for k in range(actor.last, verb.first))


_NEW_CLAUSE = frozenset("ان فيما بينما حين".split())


def near_its_post(reading: Reading, actor: ActorMention) -> bool:
    """``تفكيك عبوة قرب حاجز تابع لحركة س``, ``أمام مقر الحزب``: whose the post is beside which it happened."""
    words, i = reading.words, phrase_start(reading, actor)
    post = i > 1 and (words.bare[i - 1] in singles("clauses.yaml", "positions") or words.bare[i - 1] in _VENUES)
    return post and words.norm[i - 2] in _BESIDE_IT


_BESIDE_IT = _W["beside_it"]


def _in_its_den(reading: Reading, actor: ActorMention) -> bool:
    """``إثر عملية تمشيط، خمسة مخابئ للإرهابيين``: whose place or thing an operation found."""
    word = reading.words.bare[actor.first - 2]
    return word in singles("humans.yaml", "things") or word in singles("clauses.yaml", "positions")


def _taken_up(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``المطلوب س تم القضاء عليه``, ``المسلحون جرى توقيفهم``: who is named first is the one whom the pronoun behind the passive takes up."""
    words = reading.words
    for trigger in frame.triggers:
        if (
            trigger.first <= actor.last
            or words.bare[trigger.first - 1] not in grammar().makes_passive
            and words.bare[trigger.first] not in grammar().makes_passive
        ):
            continue
        k = trigger.last + (trigger.last < len(words) and words.norm[trigger.last] in ("علي", "ب", "عن"))
        if k < frame.last and words.clitic[k] == "-" and words.norm[k] in ("ه", "ها", "هم", "هما", "هن"):
            between = (a for a in reading.actors if actor.last <= a.first < trigger.first)
            return not any(words.norm[n] in ("ان", ":", ")", "و") for n in range(actor.last, trigger.first)) and next(between, None) is None
    return False


ATTACKER_TAKEN = "the attacker whom it befell"
"""The rule of an attacker who was taken or killed, the only one by which such a word is a sufferer."""


def _attacker_taken(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``أن المهاجم اعتقل``, ``إن المنفذ قتل في المكان``: a word of harm or arrest right behind the attacker, and nobody behind it."""
    words, head = reading.words, frame.head
    if words.bare[actor.first] not in singles("humans.yaml", "perpetrators") or words.norm[actor.first] == words.bare[actor.first]:
        return False
    if head.type not in ("killing", "arrest", "execution", "wounding") or words.clitic[head.last : head.last + 1] == ["-"]:
        return False
    end = min(frame.last, head.last + 4)
    end = next((k for k in range(head.last, end) if words.norm[k] in ("،", ".", "و", "في", "بعد")), end)
    return not any(head.last <= m.first < end for m in (*reading.actors, *reading.counts))


def _in_another_clause(reading: Reading, actor: ActorMention, head: Happening) -> bool:
    """``حلّقت طائرة لـ س بالتزامن مع قصف``, ``قال مركز س إن الهجوم``, ``بيان س حول القصف``: who stands before it has nothing to do with it; but
    ``بعد قمعه للاحتجاجات`` has a pronoun that takes the party up."""
    words, norm = reading.words, reading.words.norm
    if any(norm[k] in ("ان", "بان", "انه", "انها") or norm[k] == "." for k in range(actor.last, head.first)):
        return True
    if actor.id in _HELPERS:
        return True
    own = head.last < len(words) and words.clitic[head.last] == "-"
    struck = own and head.last + 1 < len(words) and norm[head.last + 1] == "ب"  # إثر استهدافه بقذائف
    k = head.first - 1 - (norm[head.first - 1] in ("من", "مع") and norm[head.first - 2] not in ("بعد", "قبل"))
    apart = norm[k] in _APART or norm[k] == "مع"
    return apart and (not own or struck)


_APART = _W["apart"]
_HELPERS = frozenset({"white-helmets", "civil-defence", "sohr", "snhr", "msf", "united-nations", "aid-workers", "medics", "journalists"})
"""Bodies that count, treat and dig out: no doers of what they come to."""


def _dies(reading: Reading, frame: Frame, actor: ActorMention) -> bool:
    """``عشرة من الحشد قتلوا في غارة``, ``الجنود القتلى بغارة``: a word of harm follows that befell the party."""
    return any(befalls_somebody(t) and t.voice != "noun" and actor.last <= t.first <= actor.last + 4 for t in frame.triggers)


def _went_to(reading: Reading, kind: str, start: int) -> bool:
    """``انسحبت س إلى``, ``انشق عن س``, ``اتفق مع س``: the one a movement or an agreement goes to or from; not ``سيرت دوريات مع س``, nor
    ``حلت محلها قوات من س``."""
    beside = reading.words.norm[start - 1] == "مع" or reading.words.bare[start - 2] in ("تعمل", "يعمل", "يعملون")
    helped = reading.words.norm[start - 1] == "من" and (
        reading.words.bare[start - 2] in HELP or reading.words.bare[start - 2] in singles("humans.yaml", "armed")
    )
    return bool(clause_phrases("towards").before(reading.words, start)) and not helped and not (beside and kind in ("move", "operation"))


def _unbroken(reading: Reading, frame: Frame, trigger: Happening, actor: ActorMention) -> bool:
    """True where no new clause begins between the word and the party, and no other word of happening: قصف يستهدف تشييع قتلى الجيش."""
    if any(t is not trigger and trigger.last <= t.first < actor.first for t in frame.triggers):
        return False
    return not any(reading.words.norm[k] in ("،", ",", "ان", "انه", ":", "؛", "حيث") for k in range(trigger.last, actor.first))


def _relative(reading: Reading, frame: Frame, trigger: Happening) -> bool:
    """``الغارة استهدفت``, ``بقصف استهدف``: the happening itself is the verb's subject, so what follows is hit."""
    if trigger.voice not in VERBAL:
        return False
    words = reading.words
    for other in frame.triggers:
        if other is not trigger and other.last <= trigger.first <= other.last + 6 and not befalls_somebody(other):
            return not any(words.norm[k] == "و" and words.clitic[k] == "+" for k in range(other.last, trigger.first))
    return False


_LIVES = frozenset(["حياه", "ارواح"])


def _after_noun(reading: Reading, frame: Frame, actor: ActorMention, trigger: Happening, before: list[Part]) -> tuple[Role, str] | None:
    """``قصف قوات X``, ``استهداف سلاح الجو سيارة``, ``هجوم لـ X``: the maker; ``اغتيال X``, ``اعتقال X``: the one it befell."""
    if any(reading.words.norm[k] in ("علي", "ضد", "نحو", "اتجاه", "صوب", "بحق") for k in range(trigger.last, actor.first)):
        return "target", "behind على"
    if not _LIVES.isdisjoint(reading.words.bare[trigger.last : actor.first]):
        return "target", "victim"  # أودى الهجوم بحياة خمسة جنود
    if trigger.type in (
        "killing",
        "assassination",
        "arrest",
        "abduction",
        "execution",
        "capture",
        "prisoner_release",
        "interception",
        "raid",
        "looting",
    ):
        return "target", "object of a verbal noun"
    if (
        trigger.type in ("strike", "armed_attack")
        and trigger.text.startswith(("استهداف", "مهاجم"))
        and not trigger.text.startswith("استهدافات")
    ):
        later = [a for a in reading.actors if actor.last <= a.first < frame.last and a.form in ARMED_FORMS and not a.adjective]
        if not later:
            return "target", "object of a verbal noun"
    if any(p.role == "initiator" for p in before):
        return ("target", "after the maker") if is_hit(reading, frame, actor) else None
    if _behind_a_known_blow(reading, actor, trigger):
        return ("target", "victim") if any(befalls_somebody(t) for t in frame.triggers) else None
    return "initiator", "maker of a verbal noun"


def _behind_a_known_blow(reading: Reading, actor: ActorMention, trigger: Happening) -> bool:
    """``قتل في الهجوم شرطيان``, ``استشهد في القصف مقاتلان من قواتنا``: behind a definite noun stand those who fell, not whose deed it was."""
    norm, bare = reading.words.norm, reading.words.bare
    if trigger.voice != "noun" or norm[trigger.first] == bare[trigger.first]:
        return False
    some_of = norm[actor.first - 1] == "من" and actor.first - trigger.last > 1
    first = actor.first - 2 if some_of else actor.first
    return (some_of or actor.form == "members") and norm[first] == bare[first] and norm[first].endswith(("ان", "ون"))


def _passive(reading: Reading, head: Happening) -> bool:
    words = reading.words
    return head.voice in VERBAL and (marked_passive(words.text[head.start : head.end]) or words.norm[head.first].startswith("اغتيل"))


def _harm(reading: Reading, frame: Frame, actor: ActorMention, before: list[Part]) -> tuple[Role, str] | None:
    """``قتلت قوات X ثلاثة مدنيين``: the subject did it, where somebody else is counted after; else the victim."""
    for trigger in frame.triggers:
        if befalls_somebody(trigger) and trigger.voice in VERBAL and 0 <= actor.first - trigger.last <= 1:
            later = [
                c
                for c in reading.counts
                if actor.last <= c.first < min(frame.last, actor.last + 6) and c.what in ("killed", "wounded", "people")
            ]
            people = [
                a
                for a in reading.actors
                if actor.last <= a.first < min(frame.last, actor.last + 6) and a.form in ("people", "members", "person")
            ]
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
    first = min((t.first for t in frame.triggers), default=0)
    if actor.form in ("name", "definite", "unknown_body", "nationality") and first - actor.last > _BESIDE_HARM:
        return None  # ارتكبت الطائرات الروسية يوم الأحد مجزرة، وأصيب ستون
    return "target", "victim"


def _kills(reading: Reading, verb: Happening) -> bool:
    """True for verbs that may have the killer as subject: قتل, جرح, أصاب and their forms."""
    return reading.words.norm[verb.first].startswith(("قتل", "جرح", "اصاب", "يقتل", "تقتل"))
