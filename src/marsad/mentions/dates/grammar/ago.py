"""Counts from publication: ``قبل يومين``, ``منذ ثلاثة أسابيع``, ``قبل أيام قليلة``, ``بعد شهر``; and durations."""

from __future__ import annotations

from typing import NamedTuple

from marsad.mentions.dates.expressions.days import SameDay
from marsad.mentions.dates.expressions.distance import Ago
from marsad.mentions.dates.expressions.spans import Duration
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import number_at
from marsad.mentions.dates.vocabulary import Lexicon, Unit

BEFORE = frozenset(["قبل", "منذ", "مذ"])
INDEFINITE_NOW = frozenset(["قليل", "لحظات", "لحظه", "وقت قصير"])
HALF = frozenset(["نصف", "والنصف"])


class Count(NamedTuple):
    """A count of a unit: ``number`` is None where no number is said, ``end`` the word after it."""

    unit: Unit
    number: int | None
    few: bool
    bound: str
    """``about``, ``more``, ``less`` or nothing."""
    half: bool
    end: int


def count_at(scan: Scanner, i: int) -> Count | None:
    """``[نحو] [ثلاثة] أيام [قليلة]``: what it counts and how surely."""
    few = vague = half = False
    bound = ""
    approximate = scan.vocabulary.approximate.at(scan.norm, i)
    if approximate:
        bound, i = approximate
    if scan.word(i) == "نصف":
        unit = scan.vocabulary.units.get(scan.word(i + 1))
        return Count(unit, 0, False, bound, True, i + 2) if unit and unit.number == 1 and not unit.definite else None
    if scan.word(i) in scan.vocabulary.few or scan.word(i) in scan.vocabulary.some:
        few, vague, i = scan.word(i) in scan.vocabulary.few, True, i + 1
    number = None if vague else number_at(scan, i)
    j = number[1] if number else i
    unit = scan.vocabulary.units.get(scan.word(j))
    if unit is None or unit.definite:
        return None
    if number and unit.number == 2:
        return None
    count: int | None
    count = number[0] if number else {1: 1, 2: 2, 0: None}[unit.number]
    if vague:
        count = None
    end = j + 1
    if scan.word(end) in scan.vocabulary.few:
        few, end = True, end + 1
    elif scan.word(end) in scan.vocabulary.some:
        end += 1
    if scan.word(end) in ("واحد", "واحده") and count == 1:
        end += 1
    tail = scan.vocabulary.tails.at(scan.norm, end)
    if tail:
        bound = bound or ("about" if scan.word(end) == "تقريبا" else "")
        end = tail[1]
    elif scan.word(end) == "و" and scan.word(end + 1) in HALF:
        half, end = True, end + 2
    return Count(unit, count, few, bound, half, end)


def read_ago(scan: Scanner, i: int) -> Found:
    """``قبل`` or ``منذ`` with a count; nothing where it is counted from something else (قبل يومين من الانتخابات)."""
    if scan.word(i + 1) in INDEFINITE_NOW:
        return Ago("minute", None), i + 2
    found = count_at(scan, i + 1)
    if found is None:
        return None
    unit, count, few, bound, half, end = found
    if unit.number == 1 and unit.name in ("day", "night") and scan.word(end - 1) == "يوم" and not bound:
        following = scan.word(end)
        if following in scan.vocabulary.weekdays or following in scan.vocabulary.from_today or following[:1].isdigit():
            return None
    if unit.name == "decade" and count == 1 and scan.word(end).isalpha() and scan.word(end) not in AFTER_DECADE:
        return None
    if scan.word(end) == "علي" or (scan.word(end) == "من" and scan.word(end + 1) in COUNTED_FROM):
        return None
    return Ago(unit.name, count, -1, bound, few, half), end


AFTER_DECADE = frozenset(["من", "في", "و", "كامل", "علي", "ب"])
"""What follows ``عقد`` where it is ten years and not the holding of something (قبل عقد الاجتماع)."""
COUNTED_FROM = frozenset(
    "موعد بدء بدايه انطلاق انتهاء اندلاع سقوط سيطره وصول زياره انتخابات الانتخابات الهجوم الانفجار وفاته وفاه مقتل مقتله العمليه "
    "المعركه اعلان توقيع انعقاد عقد اجتماع الاجتماع رحيل انسحاب دخول خروج تنفيذ الموعد ذلك هذا هذه العيد عيد رمضان حلول نهايه "
    "المجزره الحادثه الحادث القصف الاستهداف الهدنه الزلزال المفاوضات مغادره اعتقاله اختفائه".split()
)
"""What a count with "من" is counted from, when it is not publication (قبل يومين من منزله is "from his house")."""


def read_after(scan: Scanner, i: int) -> Found:
    """``بعد`` or ``خلال`` with a count is a time to come only where the text says so: ``بعد ثلاثة أيام من الآن``."""
    found = count_at(scan, i + 1)
    if found is None or scan.word(i) != "بعد":
        return None
    unit, count, few, bound, half, end = found
    if scan.word(end - 2) == "من" and scan.word(end - 1) in ("الان", "اليوم"):
        return Ago(unit.name, count, 1, bound, few, half), end
    return None


def read_from_told(scan: Scanner, i: int) -> Found:
    """A count from the day told before: ``قبل ذلك بيومين``, ``بعدها بأسبوع``."""
    j = i + 1
    if scan.word(j) != "ذلك" and scan.clitic_at(j) != "-":
        return None
    found = count_at(scan, j + 2) if scan.word(j + 1) == "ب" else None
    if found is None or found.number is None or found.unit.name not in ("day", "night", "week"):
        return None
    days = found.number * (7 if found.unit.name == "week" else 1)
    return SameDay(-days if scan.word(i) == "قبل" else days), found.end


def _names_of_times(scan: Scanner) -> tuple[Lexicon[int], ...]:
    words = scan.vocabulary
    return words.months, words.hijri_months, words.weekdays, words.from_today


def read_duration(scan: Scanner, i: int) -> Found:
    """``لمدة أسبوع``, ``على مدى ثلاثة أيام``, ``طيلة شهر``: how long, not when."""
    found = scan.vocabulary.durations.at(scan.norm, i)
    if found is None:
        return None
    count = count_at(scan, found[1])
    if count is None:
        return None
    following = scan.word(count.end)
    if count.number == 1 and (following.isdigit() or any(following in words for words in _names_of_times(scan))):
        return None
    return Duration(count.unit.name, count.number), count.end
