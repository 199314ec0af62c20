"""Counts from publication: ``قبل يومين``, ``منذ ثلاثة أسابيع``, ``قبل أيام قليلة``, ``من كم يوم``; from the day told before:
``بعد ذلك بيومين``, ``بعد يومين``; and durations."""

from __future__ import annotations

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import SameDay
from marsad.mentions.dates.expressions.distance import Ago, Back, InARow, Lasting, Later, WithinNext
from marsad.mentions.dates.expressions.spans import Duration
from marsad.mentions.dates.grammar.counts import Count, count_at
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import number_at, ordinal_at
from marsad.mentions.dates.vocabulary import Lexicon

BEFORE = frozenset(["قبل", "منذ", "مذ"])
SINCE = frozenset(["منذ", "مذ", "من"])
AFTER = frozenset(["بعد", "عقب", "بعيد"])
PASSING = frozenset(["مرور", "مضي", "انقضاء"])
"""After ``بعد`` they say no more than the count alone: بعد مرور يومين على."""
COUNTED_FROM = frozenset(["من", "علي", "عن"])
NOT, HARDLY, ONLY = frozenset(["لم", "لا", "ما"]), frozenset(["تكد", "يكد", "تكاد", "يكاد"]), frozenset(["سوي", "غير", "الا"])
PASSES = frozenset(["تمض", "يمض", "تمضي", "يمضي", "تمر", "يمر", "تنقض", "ينقض"])
MOST_IN_A_ROW = 10
SHORTLY = frozenset(["قليل", "لحظات", "لحظه", "شوي", "شويه", "هنيهه", "برهه", "ثوان", "ثواني"])
SHORT_TIME = frozenset(["قصير", "قليل", "وجيز", "قصيره", "وجيزه"])
LOOK_BACK = 6
"""How many words before ``منذ`` may hold the verb that lasts."""


def ago_of(count: Count, sign: int = -1) -> Ago:
    """The count as a distance from publication."""
    return Ago(count.unit.name, count.number, sign, count.bound, count.few, count.share, count.extra, count.upto)


def read_ago(scan: Scanner, i: int) -> Found:
    """``قبل`` or ``منذ`` with a count; nothing where it is counted from something else (قبل يومين من الانتخابات)."""
    if scan.word(i + 1) in SHORTLY:
        return Ago("minute", None), i + 2
    if scan.word(i + 1) in ("وقت", "فتره", "زمن") and scan.word(i + 2) in SHORT_TIME and scan.word(i + 1) == "وقت":
        return Ago("minute", None), i + 3
    count = count_at(scan, i + 1)
    if count is None:
        return None
    unit, end = count.unit, count.end
    if unit.number == 1 and unit.name in ("day", "night") and scan.word(end - 1) == "يوم" and not count.bound:
        following = scan.word(end)
        if following in scan.vocabulary.weekdays or following in scan.vocabulary.from_today or following[:1].isdigit():
            return None
    if unit.number == 1 and unit.name == "month" and scan.word(end - 1) == "شهر" and scan.word(end).isdigit():
        return None
    if unit.name == "hour" and scan.word(end) in PARTS_OF_DAY:
        return None
    if unit.name == "decade" and count.number == 1 and scan.word(end).isalpha() and scan.word(end) not in AFTER_DECADE:
        return None
    if scan.word(end) == "علي" or (scan.word(end) == "من" and scan.word(end + 1) in scan.vocabulary.counted_from):
        return None
    ago = ago_of(count)
    return (Lasting(ago) if scan.word(i) in SINCE and lasts(scan, i) else ago), end


AFTER_DECADE = frozenset(["من", "في", "و", "كامل", "علي", "ب"])
"""What follows ``عقد`` where it is ten years and not the holding of something (قبل عقد الاجتماع)."""
PARTS_OF_DAY = frozenset(["الصباح", "الفجر", "الليل", "المساء", "الظهر", "الظهيره", "العصر", "صباح", "فجر", "ليل", "مساء", "ظهر"])


def lasts(scan: Scanner, i: int) -> bool:
    """True where the clause before ``منذ`` tells of something that goes on (تحاصر البلدة منذ شهرين)."""
    sentence = scan.words.sentence[i]
    for k in range(i - 1, max(-1, i - 1 - LOOK_BACK), -1):
        if scan.words.sentence[k] != sentence or scan.norm[k] in ("،", ",", "\n", "ان", "قتل", "اصيب"):
            return False
        if scan.norm[k] in scan.vocabulary.lasting:
            return True
    return False


def read_spoken_ago(scan: Scanner, i: int) -> Found:
    """Dialect's ``من`` with a count: ``من يومين``, ``من كم يوم``, ``من شوي``; not after what is measured (هدنة من يومين)."""
    before = scan.full_before(i)
    if scan.clitic_at(i) or before in scan.vocabulary.measured or before.endswith("ه"):
        return None
    if scan.word(i + 1) in ("شوي", "شويه"):
        return Ago("minute", None), i + 2
    count = count_at(scan, i + 1)
    if count is None or (count.bound and scan.vocabulary.approximate.at(scan.norm, i + 1)):
        return None
    spoken = scan.word(i + 1) in ("كم", "كام", "جم")
    closed = not scan.word(count.end)[:1].isalnum()
    numbered = number_at(scan, i + 1) is not None and (i == 0 or closed)
    if not (spoken or numbered or (count.unit.number == 2 and scan.word(count.end) not in ("علي", "الي", "حتي", "من"))):
        return None
    ago = ago_of(count)
    return (Lasting(ago) if lasts(scan, i) else ago), count.end


def read_after(scan: Scanner, i: int) -> Found:
    """``بعد`` with a count: from now where the text says so (بعد ثلاثة أيام من الآن), else from the day told before
    (وبعد يومين قصفت البلدة) or, in what is to come, from publication."""
    count = count_at(scan, i + 2 if scan.word(i + 1) in PASSING else i + 1)
    if count is None or scan.word(i) not in AFTER:
        return None
    end = count.end
    if scan.word(end - 2) == "من" and scan.word(end - 1) in ("الان", "اليوم"):
        return ago_of(count, 1), end
    if scan.word(end) in COUNTED_FROM:
        return Back(ago_of(count)), end
    days = in_days(count)
    if days is None or count.bound in ("more", "less"):
        return None
    return Later(days, count.unit.name, count.number or 0), end


def read_hardly_passed(scan: Scanner, i: int) -> Found:
    """``لم تمض ثلاثة أيام على الهدنة حتى``, ``لم يكد يمر أسبوع على``: what is named behind it lies so long before what follows."""
    before = scan.word(i - 1)
    if before not in NOT and not (before in HARDLY and scan.word(i - 2) in NOT):
        return None
    count = count_at(scan, i + 2 if scan.word(i + 1) in ONLY else i + 1)
    return (Back(ago_of(count)), count.end) if count and scan.word(count.end) == "علي" else None


def read_within_next(scan: Scanner, i: int) -> Found:
    """``خلال ساعات``, ``في غضون يومين`` of what is to come; ``خلال اليومين الماضيين`` is read elsewhere."""
    count = count_at(scan, i + 1)
    return (WithinNext(ago_of(count, 1)), count.end) if count and not count.unit.definite else None


def read_in_a_row(scan: Scanner, i: int) -> Found:
    """``لليوم الثالث على التوالي``, ``لليوم الثاني``; not ``لليوم الثالث من الحرب``, which counts from something else, nor the
    name of a paper (``قال لـ"اليوم السابع"``)."""
    number = ordinal_at(scan, i + 1)
    if number is None or not 2 <= number[0] <= MOST_IN_A_ROW or scan.word(i - 1) != "ل" or scan.words.clitic[i - 1] != "+":
        return None
    end = number[1]
    if scan.word(end) == "علي" and scan.word(end + 1) == "التوالي":
        return InARow(number[0]), end + 2
    return (InARow(number[0]), end) if scan.word(end) not in COUNTED_FROM and scan.word(end) not in ("ل", "علي") else None


def in_days(count: Count) -> int | None:
    """The length of a count of days, nights, weeks or hours in days; None for others."""
    if count.number is None or count.share or count.extra or count.upto:
        return None
    size = {"day": 1, "night": 1, "week": 7}.get(count.unit.name)
    return count.number * size if size else None


def read_from_told(scan: Scanner, i: int) -> Found:
    """A count from the day told before: ``قبل ذلك بيومين``, ``بعدها بأسبوع``, ``بعد ذلك بساعات``."""
    j = i + 1
    if scan.word(j) != "ذلك" and scan.clitic_at(j) != "-":
        return None
    count = count_at(scan, j + 2) if scan.word(j + 1) == "ب" else None
    if count is None:
        return None
    if count.unit.name in ("hour", "minute"):
        return SameDay(), count.end
    days = in_days(count)
    return (SameDay(-days if scan.word(i) == "قبل" else days), count.end) if days is not None else None


def _names_of_times(scan: Scanner) -> tuple[Lexicon[int], ...]:
    words = scan.vocabulary
    return words.months, words.hijri_months, words.weekdays, words.from_today


def read_duration(scan: Scanner, i: int) -> Found:
    """``لمدة أسبوع``, ``على مدى ثلاثة أيام``, ``طيلة شهر``: how long, not when."""
    found = scan.vocabulary.durations.at(scan.norm, i)
    if found is None:
        return None
    count = count_at(scan, found[1])
    if count is None or count.unit.definite:
        return None
    following = scan.word(count.end)
    if count.number == 1 and (following.isdigit() or any(following in words for words in _names_of_times(scan))):
        return None
    expression: Expression = Duration(count.unit.name, count.number)
    return expression, count.end
