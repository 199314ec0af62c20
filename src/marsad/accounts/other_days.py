"""Which of the days that stand beside a happening are those of something else.

Of the calm after it, of what is counted from (``منذ اندلاع القتال يوم السبت``), of a total that rose, of what came before
(``كانت قد خطفتهم يوم 24``), of a pact, an anniversary, a war or another happening that it is bound to.
"""

from __future__ import annotations

from marsad.accounts.frames import VERBAL, Frame, is_effect
from marsad.accounts.frames.since import dated_since
from marsad.accounts.no_scene import aside
from marsad.accounts.talked_of import PACTS, SIGNED
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import DateMention, Reading

_W = wording(__name__)

LASTING = frozenset({"displacement"})
"""What is counted since a day: نزحت عائلات منذ مطلع الشهر."""
GONE = frozenset({"disappearance"})
"""What began on the day since which it lasts: انقطع الاتصال به منذ الأحد."""
LONG = 27
"""Days from which a time is one of many happenings."""
_WHEN_IT = frozenset("حين حينما عندما لما اذ".split())
CLAUSE = 10
"""Words of a clause before the day that it tells."""
_RISES = _W["rises"]
_RISEN, _MEASURED = _W["risen"], _W["measured"]
_REMEMBERED = 24
"""Words from an anniversary to the day of what it is the anniversary of, at most."""
WHICH = frozenset("الذي التي الذين اللذين اللتين".split())
_WARS, _DURING, _TOOK_PART = _W["wars"], _W["during"], _W["took_part"]
_HAD = _W["had"]
_BEGAN = _W["began"]


def its_own(reading: Reading, date: DateMention, frame: Frame, status: str) -> bool:
    """Whether a day near the frame may be that of its happening, told with ``status``."""
    if date.use not in ("point", "span", "since", "clock", "until") or date.habitual or reading.skipped(date.first, date.last):
        return False
    if date.use == "until":
        return _ended_when(reading, date, frame)
    if date.use == "clock" and not _of_the_night(date):
        return False
    if date.future and status != "planned" and (frame.head.voice == "verb" or date.use == "since" or date.precision not in ("day", "time")):
        return False
    if date.use == "since" and of_the_whole(reading, date, frame):
        return False
    if _of_what_it_describes(reading, date, frame, status) or frame.head.type != "agreement" and _of_a_pact(reading, date):
        return False
    if _of_what_is_remembered(reading, date, frame):
        return False
    if (
        _of_the_total(reading, date, frame)
        or _of_the_rise(reading, date)
        or _of_the_place(reading, date, frame)
        or _of_what_went_before(reading, date, frame)
    ):
        return False
    if date.use == "since":
        return status in ("ongoing", "planned") or frame.head.type in LASTING or frame.head.type in GONE or _counts(reading, frame)
    own = dated_since(reading, frame.head) and frame.head.last <= date.first < frame.last  # منذ تفجير المرقد في 22 شباط
    if counted_from(reading, date) and not own or _of_calm(reading, date, frame):
        return False
    return not (
        aside(reading, date.first, date.last, frame.first) or _of_another(reading, date, frame) or _gone_before(reading, date, frame)
    )


def _of_the_place(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``واصلت القوات انتشارها جنوب س، التي استعادتها في 23 نوفمبر``: what a relative clause behind a comma dates of the place before it."""
    norm = reading.words.norm
    which = next((k for k in range(date.first - 1, frame.head.last, -1) if norm[k] in WHICH and norm[k - 1] in ("،", ",")), None)
    return (
        which is not None
        and any(p.last == which - 1 for p in reading.places)
        and not any(which < t.first < date.first for t in frame.triggers)
    )


def _of_the_total(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``استشهد شاب في س، ليرتفع عدد الشهداء منذ بداية العام إلى 98``: since when a total is counted that the event adds to."""
    norm, told = reading.words.norm, frame.triggers[0].last
    if date.low is None or date.high is None or (date.high - date.low).days <= LONG:
        return False  # ليرتفع عدد الشهداء منذ مساء أمس إلى أربعة
    added = range(min(told, date.first), date.first)
    return any(norm[k] in _RISES and norm[k - 1] in ("ل", "ما", "،") for k in added)


def _of_the_rise(reading: Reading, date: DateMention) -> bool:
    """``وارتفعت الحصيلة اليوم إلى 23 قتيلا``, ``قبل أن ترتفع أمس إلى``: the day on which the toll rose, not that of the blow."""
    words, k = reading.words, date.first - 1
    if "الي" not in words.norm[date.last : date.last + 2]:
        return False
    while k >= 0 and words.bare[k] in _MEASURED:
        k -= 1
    return k >= 0 and words.norm[k] in _RISEN


def _of_what_went_before(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``جرحى بقصف على س، بعد الزلزال الذي ضرب المنطقة يوم 6 شباط``: the day of what the relative clause tells of something else, long known."""
    norm = reading.words.norm
    which = next((k for k in range(date.first - 1, max(frame.head.last, date.first - CLAUSE), -1) if norm[k] in WHICH), None)
    if which is None or any(frame.first <= t.first < which <= t.last + 4 for t in frame.triggers):
        return False
    known = norm[which - 1][:2] == "ال"
    return known and any(norm[k] in ("بعد", "منذ", "عقب") for k in range(max(frame.head.last, which - 4), which - 1))


def _of_what_is_remembered(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``تزامن القصف مع الذكرى الرابعة لمعركة س التي بدأت في 20 كانون الثاني 2018``: the day of what is called to mind, behind the frame's head."""
    norm, head = reading.words.norm, frame.head
    recalled = next((k for k in range(date.first - 1, max(head.last, date.first - _REMEMBERED), -1) if norm[k] in ("الذكري", "ذكري")), None)
    return recalled is not None and any(norm[k] in WHICH for k in range(recalled, date.first))


def _of_a_pact(reading: Reading, date: DateMention) -> bool:
    """``العودة إلى اتفاق فصل القوات الموقّع عام 1974``, ``بموجب اتفاقية عام 1988``: the year that an agreement is known by."""
    norm, bare, k = reading.words.norm, reading.words.bare, date.first - 1
    k -= k > 0 and norm[k] in ("في", "ب")
    return k > 0 and (bare[k] in PACTS or norm[k] in SIGNED and any(bare[n] in PACTS for n in range(k - 1, max(-1, k - 9), -1)))


def _of_what_it_describes(reading: Reading, date: DateMention, frame: Frame, status: str) -> bool:
    """``قصفوا بلدة س المحاصرة منذ ثلاثة أشهر``, ``قبل الانتخابات المقررة هذا الصيف``: how long something has been so that is described, or
    when it is to be."""
    norm, bare, k = reading.words.norm, reading.words.bare, date.first - 1
    if k < 1:
        return False
    k -= norm[k] in ("في", "ب", "خلال", "مطلع", "اواخر", "منتصف", "نهايه")
    if status != "planned" and bare[k] in singles("clauses.yaml", "slated"):
        return not frame.first <= k < frame.head.last
    if norm[date.first] == "منذ" and _first_of_its_kind(reading, date):
        return True
    return (
        norm[date.first] == "منذ"
        and norm[k][:2] == "ال"
        and bare[k] in singles("clauses.yaml", "been_so")
        and not any(t.first < k and k - t.last <= 1 for t in frame.triggers)
    )


def _first_of_its_kind(reading: Reading, date: DateMention) -> bool:
    """``الهجوم الأول من نوعه في س منذ سنوات``, ``أعنف قصف منذ أسابيع``, ``للمرة الثانية منذ شهر``: how long there has been none like it."""
    norm, bare = reading.words.norm, reading.words.bare
    for k in range(date.first - 1, max(0, date.first - 9), -1):
        if norm[k] in ("،", ",", ".", "\n", "؛"):
            return False
        if bare[k] in singles("clauses.yaml", "ranked"):
            return True
    return False


def of_the_whole(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``أسفرت جولة الليل عن مقتل عنصر، لترتفع الحصيلة منذ السبت إلى 13``: since when the whole is counted that the harm adds to."""
    if not is_effect(frame.head):
        return False
    return any(reading.words.bare[k] == "حصيله" for k in range(frame.head.last, date.first))


def _ended_when(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``دام الاعتصام حتى مساء الاثنين، حين اندفعت نحوهم القوات``: the end of one thing is the day of the other."""
    norm, head = reading.words.norm, frame.head.first
    k = date.last + (norm[date.last : date.last + 1] == ["،"])
    opened = k < head and norm[k] in _WHEN_IT and date.low is not None and date.low == date.high
    return opened and not any(k < t.first < head for t in reading.happenings)


def _of_the_night(date: DateMention) -> bool:
    """``في حدود الثانية فجرا``: an hour before noon, with no day beside it, is of the day on which news is told."""
    hour = date.edtf.partition("T")[2][:2] if date.edtf else ""
    return date.low is not None and hour.isdigit() and int(hour) < 12


def _counts(reading: Reading, frame: Frame) -> bool:
    """``اعتقل منذ الثلاثاء 25 مواطنا``: what is counted up since a day has happened since then."""
    return any(frame.first <= c.first < frame.last and (c.low or 0) > 1 for c in reading.counts)


def _of_another(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``المشاركة في احتجاجات تموز``: a month or year that another word of happening takes as its own."""
    if date.precision not in ("month", "year", "season") or _in_a_war(reading, date):
        return False
    return any(told.last == date.first and told.voice in ("noun", "plural") and told is not frame.head for told in reading.happenings)


def _in_a_war(reading: Reading, date: DateMention) -> bool:
    """``دمرت الطائرات المسجد في عدوان تموز 2006``: the month by which a war is known in which it happened; not of who took part in one."""
    words, k = reading.words, date.first - 1
    if k < 2 or words.bare[k] not in _WARS or words.norm[k - 1] not in _DURING:
        return False
    return not any(words.bare[n] in _TOOK_PART for n in (k - 2, k - 3))


def _gone_before(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``حرروا ثلاثة كانت المجموعة قد خطفتهم يوم 24``: a day of what came before, when the head stands before that clause."""
    norm, head = reading.words.norm, frame.head.first
    for k in range(date.first - 1, max(head, date.first - 12), -1):
        if norm[k] == "قد" and any(norm[j] in _HAD for j in range(max(head, k - 4), k)):
            return not any(k < t.first < date.first for t in frame.triggers)
    return False


def _of_calm(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``ساد هدوء حذر المدينة صباح اليوم بعد ليلة من الاشتباكات``: when it was calm again, not when it happened."""
    start = reading.words.sentences[frame.sentence][0]
    calm = clause_phrases("calm_again").within(reading.words, max(start, date.first - 9), date.first)
    return calm is not None and date.last <= frame.head.first and not any(calm < t.first < date.first for t in reading.happenings)


def counted_from(reading: Reading, date: DateMention) -> bool:
    """``منذ اندلاع القتال يوم السبت``, ``منذ خسارته آخر جيوبه في آذار``: since then, not then."""
    norm = reading.words.norm
    for k in range(date.first - 1, max(-1, date.first - 12), -1):
        if norm[k] == "منذ" and norm[k + 1] == "ما":
            return False  # منذ ما قبل فجر أمس
        if norm[k] == "منذ":
            began = norm[k + 1] in _BEGAN  # منذ بدأت القوات تصعيدا في 18 شباط
            return began or not any(k < t.first < date.first and t.voice in VERBAL for t in reading.happenings)
        if norm[k] in ("،", ",", ".", "\n", "و", ":"):
            return False
    return False
