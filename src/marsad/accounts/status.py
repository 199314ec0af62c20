"""Whether a frame's happening occurred, goes on, is planned, is only alleged, is denied, or is a habit.

Hedges say most of it. Three things are told without one: what is called for or set for a day to come (``دعت القوى إلى إضراب``,
``وقفة احتجاجية غدا``), what is told in the present since a short time (``تقصف المدفعية منذ الفجر``), and what is only feared.
"""

from __future__ import annotations

from marsad.accounts.frames import Frame, is_effect, names_a_body
from marsad.accounts.frames.since import dated_since
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.mentions.model import DateMention, HedgeMention, Reading

ORDER = ("denied", "planned", "alleged", "habitual", "ongoing")
LEFT_OUT = {"purpose": "purpose", "conditional": "condition"}
ARRANGED = frozenset(
    {
        "protest",
        "sweep_operation",
        "agreement",
        "security_measure",
        "prisoner_release",
        "withdrawal",
        "displacement",
        "reinforcement",
        "surrender",
        "territory_transfer",
    }
)
"""Types that are announced beforehand; an attack with a day to come beside it is rather told with the day of something else."""
_LASTING = frozenset({"sweep_operation", "protest", "siege"})
_NOUNS = ("noun", "plural")
_FAR = 12
"""Words that may stand between a verb of the present and the noun it carries."""
_SHORT = 31
"""Days since when something told in the present still goes on; since longer it is background."""


def _words(group: str) -> frozenset[str]:
    """A group of ``status.yaml``."""
    return singles("status.yaml", group)


def hedges_over(reading: Reading, frame: Frame) -> set[str]:
    """The levels of the hedges that cover the head of the frame, or the object that makes it one: تعرض لاعتداءات متكررة."""
    told = frame.head.first, (frame.head.object or (frame.head.first,))[0]
    hedges = [h for h in reading.hedges if min(h.scope_first, h.first) <= max(told) and min(told) < max(h.scope_last, h.last)]
    if not hedges:
        return set()
    planned = [h for h in reading.hedges if h.level == "planned"]
    hedges = [h for h in hedges if h.level != "purpose" or not names_a_body(reading, h.first) and not _got_ready(h, planned)]
    at_head = {h.level for h in hedges if h.scope_first <= told[0] < h.scope_last or h.first <= told[0] < h.last}
    of_object = {h.level for h in hedges if h.scope_first <= told[1] < h.scope_last}
    return at_head | of_object & {"habitual", "ongoing"}


def _got_ready(aim: HedgeMention, planned: list[HedgeMention]) -> bool:
    """``تستعد القوات لإطلاق عملية``: the aim of who makes ready is what is planned."""
    return aim.rule == "hedge:aim" and any(h.scope_first <= aim.first < h.scope_last for h in planned)


def status_of(reading: Reading, frame: Frame) -> str:
    """A status of the contract; ``purpose``, ``conditional`` and ``negated`` are for the builder to leave out."""
    levels = hedges_over(reading, frame)
    if frame.head.voice == "verb" and frame.head.first and reading.words.norm[frame.head.first - 1] == "ف":
        levels.discard("negated")  # تبين أن لا علاقة لهم فأُخلي سبيلهم
    if frame.head.type == "reference" and _part_denied(reading, frame):
        levels -= {"negated", "denied"}  # قال الناطق إن لا علاقة لقواته بالحادث
    told_not = levels & {"denied", "negated"}
    if not told_not and (_called_for(reading, frame) or _sentenced(reading, frame)):
        return "planned"
    if not told_not and (_hypothetical(reading, frame) or _demanded(reading, frame)) or _threatened(reading, frame):
        return "conditional"
    if "habitual" in levels and (dated_since(reading, frame.head) or _since_then(reading, frame) or _called_to_mind(reading, frame)):
        levels.discard("habitual")
    if "planned" in levels and _over_already(reading, frame):
        levels.discard("planned")
    if "planned" in levels and _said_again(reading, frame):
        return "habitual"
    if "conditional" in levels and _of_his_part(reading, frame):
        levels.discard("conditional")
    if "ongoing" in levels and (
        _set_beside(reading, frame)
        or _went_on(reading, frame)
        or _done_meanwhile(reading, frame)
        or _done_before(reading, frame)
        or frame.head.type == "agreement"
    ):
        levels.discard("ongoing")
    if {"denied", "habitual"} <= levels:
        return "habitual"  # دأبت على نفي استهداف المدنيين
    for level in ("denied", "negated", "conditional", "purpose", *ORDER[1:]):
        if level in levels:
            return level
    if _set_for_later(reading, frame):
        return "planned"
    if _told_and_denied(reading, frame):
        return "alleged"
    return "ongoing" if _going_on(reading, frame) else "occurred"


def _part_denied(reading: Reading, frame: Frame) -> bool:
    """True where somebody denies a part in what was told before."""
    return any(s.stance == "denies" and s.scope_first <= frame.head.first < s.scope_last for s in reading.speakers)


def _told_and_denied(reading: Reading, frame: Frame) -> bool:
    """``ذكرت المنظمة أن حراسا أطلقوا النار على مهاجرين، وهو ما نفته الوزارة``: one says so and another denies it; not where the outlet tells it."""
    head = frame.head
    if head.light or is_effect(head):
        return False
    over = [s for s in reading.speakers if s.scope_first <= head.first < s.scope_last]
    denied = any(s.stance == "denies" and s.rule.startswith("taken up:") for s in over)
    return denied and any(s.stance == "asserts" and s.rule.startswith("verb") and s.first < head.first for s in over)


def _set_beside(reading: Reading, frame: Frame) -> bool:
    """``في استمرار للاعتداءات، تعرضت البلدة لقصف مدفعي``: what goes on only opens the sentence, the past behind the comma tells it."""
    words, head, start = reading.words, frame.head, _start(reading, frame)
    if words.norm[start] not in _words("beside") or head.voice not in _NOUNS:
        return False
    comma = next((k for k in range(head.first, frame.last) if words.norm[k] in ("،", ",")), frame.last)
    return any(
        t.first > comma
        and not is_effect(t)
        and (t.voice in ("verb", "phrase") or any(words.norm[k] in _words("carried") for k in range(max(comma, t.first - 8), t.first)))
        for t in frame.triggers
    )


def _said_again(reading: Reading, frame: Frame) -> bool:
    """``تكرر الحكومة أنها ستواصل التصدي للهجمات``: said again and again, no plan of one occasion."""
    words, first = reading.words, frame.head.first
    return any(
        words.bare[k] in _words("repeats") and "ان" in words.norm[k + 1 : min(k + 6, first)]
        for k in range(max(_start(reading, frame), first - _FAR), first)
    )


def _called_to_mind(reading: Reading, frame: Frame) -> bool:
    """``تعيد المجزرة إلى الأذهان تفجير س في أغسطس الماضي``: what comes to mind with a time of its own is told."""
    over = [h for h in reading.hedges if h.level == "habitual" and h.scope_first <= frame.head.first < h.scope_last]
    if not over or not all(h.text.endswith(("الأذهان", "الذاكرة")) for h in over):
        return False
    return any(d.use == "point" and frame.first <= d.first < frame.last for d in reading.dates)


def _over_already(reading: Reading, frame: Frame) -> bool:
    """``توعدت الحركة بالرد على الغارة``, ``سيعقد المجلس جلسة بشأن الهجوم``: to come is the answer or the talk, what it is about has happened."""
    words, i = reading.words, frame.head.first
    if frame.head.type in ARRANGED:
        return False  # جولة محادثات لبحث وقف إطلاق النار
    over = [h for h in reading.hedges if h.level == "planned" and h.scope_first <= i < h.scope_last]
    first = min((h.first for h in over), default=i)
    between = range(max(first, i - _FAR), i)
    return any(
        words.norm[k] in _words("about") or words.bare[k] in _words("answers") and not {"علي", "ل"}.isdisjoint(words.norm[k + 1 : k + 4])
        for k in between
    )


def _of_his_part(reading: Reading, frame: Frame) -> bool:
    """``لتحديد ما إذا كان ضالعا في حصار س``: open is who had a part in it, not that it happened."""
    words, head, involved = reading.words, frame.head, _words("involved")
    if head.voice not in _NOUNS or is_effect(head):
        return False
    for h in reading.hedges:
        if h.level == "conditional" and h.scope_first <= head.first < h.scope_last:
            return any(words.bare[k] in involved for k in range(max(h.last, head.first - 5), head.first))
    return False


def _done_meanwhile(reading: Reading, frame: Frame) -> bool:
    """``يواصل الجيش هجوما بدأه أمس، وتمكن من السيطرة على الجسر``: a verb of the past that و adds to what goes on."""
    words, head = reading.words, frame.head
    if head.voice != "verb" or head.first == 0 or words.norm[head.first - 1] != "و":
        return False
    over = [h for h in reading.hedges if h.level == "ongoing" and h.scope_first <= head.first < h.scope_last]
    return all(h.last < head.first - 1 for h in over)


def _done_before(reading: Reading, frame: Frame) -> bool:
    """``لا يزال مجهولا مصير ثلاثة شبان خطفوا مطلع الشهر``: a verb of the past behind what goes on, which is what came of it."""
    head = frame.head
    over = [h for h in reading.hedges if h.level == "ongoing" and h.scope_first <= head.first < h.scope_last]
    return head.voice == "verb" and head.roles in ("detain", "harm") and all(h.last <= head.first - 1 for h in over)


def _called_for(reading: Reading, frame: Frame) -> bool:
    """``دعت القوى إلى إضراب``, ``دعوات للتظاهر``: a call stands before the protest; not ``تظاهرة دعا إليها الحراك``."""
    words, head = reading.words, frame.head
    if head.type == "protest" and words.bare[head.first] in _words("calls"):
        return True
    if head.type != "protest" or head.light or head.first == 0 or words.norm[head.first - 1] not in ("الي", "ل", "في"):
        return False
    start = max(words.sentences[frame.sentence][0], head.first - 12)
    return any(words.bare[k] in _words("calls") for k in range(start, head.first - 1))


def _demanded(reading: Reading, frame: Frame) -> bool:
    """``طالبت الحكومة القوات بالانسحاب``, ``حثت الوفود على سحب المقاتلين``: what somebody asks of others is not told as done."""
    words, head = reading.words, frame.head
    if (
        head.type not in ARRANGED - {"protest"}
        or head.voice not in _NOUNS
        or head.first == 0
        or words.norm[head.first - 1] not in ("الي", "ب", "علي")
    ):
        return False
    start = max(words.sentences[frame.sentence][0], head.first - 9)
    asked = next((k for k in range(head.first - 2, start - 1, -1) if words.bare[k] in _words("asks")), None)
    return asked is not None and not any(words.norm[k] in ("،", ",", "و", "الذي", "التي") for k in range(asked, head.first))


def _sentenced(reading: Reading, frame: Frame) -> bool:
    """``قضت محكمة بإعدام ثلاثة``, ``حكما بالإعدام``: an execution that a court has ordered and nobody is said to have carried out."""
    words, head = reading.words, frame.head
    if head.type != "execution" or head.voice not in _NOUNS:
        return False
    before = range(max(_start(reading, frame), head.first - 9), head.first)
    if any(words.norm[k] in _words("carried_out") for k in (*before, *range(head.first, head.last))):
        return False
    return any(words.bare[k] in _words("sentenced") for k in before)


def _set_for_later(reading: Reading, frame: Frame) -> bool:
    """``أعلن الحراك عن وقفة احتجاجية غدا``, ``تطلق القيادة حملة خلال الأيام المقبلة``: a day to come stands behind it."""
    head = frame.head
    if head.type not in ARRANGED or head.light or head.voice not in (*_NOUNS, "present") or _past_before(reading, frame):
        return False
    if (
        head.voice == "present"
        and head.first > 0
        and (
            reading.words.norm[head.first - 1] == "سوف"
            or reading.words.norm[head.first - 1] == "س"
            and reading.words.clitic[head.first - 1] == "+"
        )
    ):
        return True  # ستنسحب المجموعتان من الطريق
    return any(
        d.future and (head.last <= d.first <= head.last + 12 and d.first < frame.last or _ahead(reading, frame, d)) for d in reading.dates
    )


def _ahead(reading: Reading, frame: Frame, date: DateMention) -> bool:
    """``يوم الجمعة المقبل مسيرة في الساحة``: the day to come stands right before it; not ``اليوم السبت``."""
    words, head = reading.words, frame.head
    near = _start(reading, frame) <= date.first < date.last <= head.first <= date.last + 3
    return near and "اليوم" not in words.norm[date.first : date.last]


def _start(reading: Reading, frame: Frame) -> int:
    """The first word of the sentence that the frame stands in."""
    return reading.words.sentences[frame.sentence][0]


def _past_before(reading: Reading, frame: Frame) -> bool:
    """``خرجوا في تظاهرة``: a word of happening in the past carries the noun."""
    return any(t.voice in ("verb", "phrase") and t.first < frame.head.first for t in frame.triggers)


def _going_on(reading: Reading, frame: Frame) -> bool:
    """``تقصف المدفعية منذ ساعات الفجر``, ``تحاصر القوات البلدة منذ ثلاثة أيام``: the present since a short time."""
    head, words = frame.head, reading.words
    if head.voice in _NOUNS and _carried_now(reading, frame):
        return True  # ومنذ شباط ينفذ الجيش عملية عسكرية
    if head.voice in (*_NOUNS, "present") and _now(reading, frame):
        return True
    if head.voice != "present" or head.first > 0 and words.norm[head.first - 1] in _words("not_now"):
        return False
    return any(_since(reading, d) and frame.first <= d.first < frame.last for d in reading.dates)


def _carried_now(reading: Reading, frame: Frame) -> bool:
    """A verb of the present carries the noun, and a day since when is told."""
    first, head = reading.words.sentences[frame.sentence][0], frame.head.first
    words = reading.words
    begun = any(
        words.norm[k] in _words("begun") and "منذ" in words.norm[max(first, k - 4) : min(head, k + 7)]
        for k in range(max(first, head - _FAR), head)
    )
    now = begun or clause_phrases("carriers_present").within(words, max(first, head - _FAR), head) is not None
    long = frame.head.type in _LASTING
    return now and any((long and d.use == "since" or _since(reading, d)) and first <= d.first < frame.last for d in reading.dates)


def _now(reading: Reading, frame: Frame) -> bool:
    """``الطيران يقصف الآن``, ``هلق في قصف``; not ``حتى الآن``."""
    words, head = reading.words, frame.head
    if head.voice in _NOUNS and _past_before(reading, frame):
        return False
    last = head.first if head.voice in _NOUNS else min(head.last + 4, frame.last)
    beside = range(max(_start(reading, frame), head.first - 3), last)
    return any(
        words.bare[k] in _words("now")
        and words.text[words.start[k] - 1 : words.start[k]] != "_"
        and (k == 0 or words.norm[k - 1] not in _words("till"))
        for k in beside
    )


def _since(reading: Reading, date: DateMention) -> bool:
    """True for منذ with a time of at most a month: منذ الفجر, منذ ثلاثة أيام."""
    words = reading.words
    since = words.norm[date.first] == "منذ" or date.first > 0 and words.norm[date.first - 1] == "منذ"
    return since and (date.low is None or date.high is None or reading.published is None or (reading.published - date.low).days <= _SHORT)


def _since_then(reading: Reading, frame: Frame) -> bool:
    """``يشهد البلد نزاعا منذ أن سيطر المسلحون على العاصمة``: what a habit is dated by is itself one happening."""
    words, i = reading.words, frame.head.first
    if i > 0 and words.norm[i - 1] == "منذ" and words.norm[i] != words.bare[i]:
        return True  # توترا مستمرا منذ المعارك التي دارت في أيلول
    return frame.head.voice == "verb" and i > 1 and words.norm[i - 1] == "ان" and words.norm[i - 2] == "منذ"


def _went_on(reading: Reading, frame: Frame) -> bool:
    """``تعرضت القرية لقصف متواصل``: only an adjective says that it goes on, and the past carries the noun."""
    words, head = reading.words, frame.head
    before = range(max(_start(reading, frame), head.first - 8), head.first)
    if head.voice not in _NOUNS or not any(words.norm[k] in _words("carried") for k in before):
        return False
    over = [h for h in reading.hedges if h.level == "ongoing" and h.scope_first <= head.first < h.scope_last]
    return all(words.norm[h.first] in _words("going") and h.first >= head.first for h in over)


def _hypothetical(reading: Reading, frame: Frame) -> bool:
    """``تحسبا لأي هجوم``, ``مخاوف من قصف``: feared or possible, not told as happened."""
    words, phrases = reading.words, clause_phrases("hypothetical")
    i, start = frame.head.first, words.sentences[frame.sentence][0]
    may = next((k for k in range(i, max(start, i - 5), -1) if words.norm[k - 1] == "قد"), None)
    if may is not None and (
        may == i and frame.head.voice == "present" or may < i and frame.head.voice in _NOUNS and words.norm[may] in _words("may_launch")
    ):
        return True  # قد تستهدف المدينة, قد توجه ضربات
    for back in range(3):
        k = i - back
        if k > start and phrases.before(words, k):
            return True
        if (
            k > 0
            and words.clitic[k - 1] != "+"
            and words.norm[k - 1] not in ('"', "«", "“", "حدوث", "وقوع", "شن", "تنفيذ", "من", "تحقيق", "احراز", "فرض", "استعاده")
        ):
            break
    return False


def _threatened(reading: Reading, frame: Frame) -> bool:
    """``حذرت من أنها ستطلق النار``: a verb of the future behind a warning."""
    words, i = reading.words, frame.head.first
    future = i > 0 and words.norm[i - 1] in ("س", "سوف", "لن") and (words.clitic[i - 1] == "+" or words.norm[i - 1] != "س")
    return future and clause_phrases("threats").within(words, max(words.sentences[frame.sentence][0], i - 12), i) is not None


def day_of_threat(reading: Reading, frame: Frame, date: DateMention) -> bool:
    """``هددوا خلال اجتماع عقد الثلاثاء باقتحام المدينة``: the day between a threat and the deed is that of the threat."""
    words, head = reading.words, frame.head
    start = words.sentences[frame.sentence][0]
    threats = singles("clauses.yaml", "threats")
    return date.last <= head.first and words.norm[head.first - 1] == "ب" and any(w in threats for w in words.norm[start : date.first])
