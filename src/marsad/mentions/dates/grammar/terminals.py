"""The smallest parts of dates: numbers, ordinals, months with their second name, years, "last" and "next"."""

from __future__ import annotations

from marsad.mentions.dates.expressions.months import MonthRef, YearRef
from marsad.mentions.dates.grammar.scanner import DASHES, MARKS, Scanner

ARTICLE = "ال"
YEAR_WORDS = frozenset(["عام", "سنه", "العام", "السنه"])
FROM = frozenset(["من", "ل", "في"])
ERA = frozenset(["م", "ميلادي", "ميلاديه", "الميلادي", "للميلاد"])
HIJRI_ERA = frozenset(["ه", "هجري", "هجريه", "الهجري"])
ENGLISH_ORDINAL = frozenset(["st", "nd", "rd", "th"])
NEW = frozenset(["الجديد", "الجديده"])
THIS = frozenset(["هذا", "هذه"])
THAT = frozenset(["ذلك", "تلك", "ذاك"])
THAT_TIME = frozenset(["الحين", "الوقت", "التاريخ", "الحادث", "الشهر", "العام"])
FIRST_YEAR, LAST_YEAR = 1900, 2100


def number_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """A count in digits (``الـ24`` too) or words (up to 99, or whole hundreds): its value and the word after it."""
    word = scan.word(i)
    if word == ARTICLE:
        i += 1
        word = scan.word(i)
    if word.isdigit():
        return (int(word), i + 1) if len(word) < 7 else None
    numbers = scan.vocabulary.numbers
    bare = word[2:] if word.startswith("ال") else word
    unit = numbers.units.get(word) or numbers.units.get(bare)
    if unit is not None:
        following = scan.word(i + 1)
        if following in numbers.teens and unit < 10:
            return 10 + unit, i + 2
        if following == "و" and unit < 10:
            tens = numbers.tens.get(scan.word(i + 2))
            if tens:
                return tens + unit, i + 3
        return unit, i + 1
    tens = numbers.tens.get(word) or numbers.tens.get(bare) or numbers.hundreds.get(word) or numbers.spoken.get(word)
    return (tens, i + 1) if tens else None


def year_words_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """A year in words: ``ألفين وأحد عشر``, ``ألف وتسعمئة وتسعين``."""
    numbers = scan.vocabulary.numbers
    total = numbers.thousands.get(scan.word(i))
    if total is None:
        return None
    i += 1
    if scan.word(i) == "و" and scan.word(i + 1) in numbers.hundreds:
        total += numbers.hundreds[scan.word(i + 1)]
        i += 2
    if scan.word(i) == "و":
        rest = number_at(scan, i + 1)
        if rest and rest[0] < 100:
            return total + rest[0], rest[1]
    return (total, i) if total >= FIRST_YEAR else None


def ordinal_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """An ordinal: ``الأول``, ``الحادي عشر``, ``السابع والعشرين``; its number and the word after it."""
    numbers = scan.vocabulary.numbers
    value = numbers.ordinals.get(scan.word(i))
    if value is None:
        return None
    if value < 10:
        following = scan.word(i + 1)
        if following in numbers.teens:
            return 10 + value, i + 2
        if following == "و":
            tens = numbers.ordinals.get(scan.word(i + 2), 0)
            if tens in (20, 30):
                return tens + value, i + 3
    return value, i + 1


def is_feminine(ordinal: str) -> bool:
    """True for an ordinal of hours and weeks (الأولى, الثالثة): days of a month are counted in the masculine."""
    return ordinal.endswith("ه") or ordinal == "الاولي"


def day_number_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """A day of a month, 1 to 31, in digits or as an ordinal."""
    word = scan.word(i)
    if word == ARTICLE or word.isdigit() or (word == "/" and scan.word(i + 2) == "/"):
        if word == "/":
            i += 1
        elif word == ARTICLE:
            i += 1
        word = scan.word(i)
        if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
            return int(word), scan.skip(i + 2, ",") if scan.word(i + 1) in ENGLISH_ORDINAL else i + 1
        return None
    if is_feminine(word):
        return None
    found = ordinal_at(scan, i)
    return found if found and found[0] <= 31 else None


def month_at(scan: Scanner, i: int) -> tuple[int, int, bool] | None:
    """A Gregorian month, ``شهر`` before it and its other name after it allowed (``شباط /فبراير``, ``أكتوبر (تشرين
    الأول)``): its number, the word after it, and whether the name is sure to be a month's."""
    sure = False
    if scan.word(i) == "شهر":
        i += 1
        sure = True
    found = scan.vocabulary.months.at(scan.norm, i) or (_numbered_month(scan, i) if sure else _short_month(scan, i))
    if found is None:
        return None
    month, end = found
    sure = sure or scan.word(i) not in scan.vocabulary.ambiguous
    second = _second_name(scan, end, month)
    return (month, second, True) if second else (month, end, sure)


def _numbered_month(scan: Scanner, i: int) -> tuple[int, int] | None:
    """``شهر 4``, ``شهر 7 الماضي``: a month by its number; not ``خلال شهر 12 قتيلا``."""
    word = scan.word(i)
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 12:
        return None
    following = scan.word(i + 1)
    goes_on = not following.isalpha() or following in ("من", "و", "عام", "سنه", "العام", "الي", "حتي") or direction_at(scan, i + 1)
    return (int(word), i + 1) if goes_on else None


def _short_month(scan: Scanner, i: int) -> tuple[int, int] | None:
    """``ك2`` and the like: only between a day and a year, or before a year."""
    found = scan.vocabulary.short_months.at(scan.norm, i)
    if found is None:
        return None
    day = scan.word(i - 1).isdigit() or scan.word(i - 1) in ("/", "-")
    return found if day or plain_year_at(scan, found[1]) else None


def _second_name(scan: Scanner, i: int, month: int) -> int | None:
    """The word after a month's other name, which stands in parentheses or after a slash, dash or space."""
    opened = scan.word(i)
    start = i + 1 if opened in MARKS or opened == "او" else i
    found = scan.vocabulary.months.at(scan.norm, start)
    if found is None or found[0] != month:
        return None
    end = found[1]
    if opened == "(" and scan.word(end) == ")":
        end += 1
    return end


def hijri_month_at(scan: Scanner, i: int) -> tuple[int, int, bool] | None:
    """A Hijri month: its number, the word after it, and whether the name is sure to be a month's."""
    sure = False
    if scan.word(i) == "شهر":
        i += 1
        sure = True
    found = scan.vocabulary.hijri_months.at(scan.norm, i)
    if found is None:
        return None
    single = found[1] == i + 1 and scan.word(i) in scan.vocabulary.hijri_ambiguous
    return found[0], found[1], sure or not single


def direction_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """``الماضي`` -1, ``الجاري`` 0, ``المقبل`` 1, ``قبل الماضي`` -2."""
    return scan.vocabulary.directions.at(scan.norm, i)


def near_told_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """``التالي`` 1, ``الذي سبقه`` -1: counted from what was told before, and the word after it."""
    found = scan.vocabulary.near_told.at(scan.norm, i)
    if found is None:
        return None
    end = found[1]
    return found[0], end + 1 if scan.word(end) == "له" or (scan.word(end) == "ل" and scan.clitic_at(end + 1) == "-") else end


def same_at(scan: Scanner, i: int) -> int | None:
    """The word after ``نفسه``, ``ذاته`` or the like."""
    if scan.word(i) not in scan.vocabulary.same:
        return None
    return i + 2 if scan.clitic_at(i + 1) == "-" else i + 1


def plain_year_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """Four digits that may be a year, with the mark of their era if there is one."""
    word = scan.word(i)
    if len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        return int(word), scan.skip(i + 1, ERA)
    return None


def hijri_year_at(scan: Scanner, i: int) -> tuple[int, int] | None:
    """A year of the Hijri calendar after a Hijri month: ``1442``, ``عام 1442 هـ``; Gregorian years are taken as well."""
    i = scan.skip(i, frozenset(["،", ",", "/"]))
    i = scan.skip(i, FROM)
    i = scan.skip(i, YEAR_WORDS)
    word = scan.word(i)
    if len(word) == 4 and word.isdecimal() and (1300 <= int(word) <= 1500 or FIRST_YEAR <= int(word) <= LAST_YEAR):
        return int(word), scan.skip(scan.skip(i + 1, HIJRI_ERA), ERA)
    return None


def year_at(scan: Scanner, i: int, named: bool = False) -> tuple[YearRef, int] | None:
    """The year of a month: ``2021``, ``، 2021``, ``من عام 2021``, ``من العام الماضي``, ``من هذا العام``, ``من العام ذاته``.

    named: a bare number is not enough, the word for "year" must stand there.
    """
    if not named:
        j = scan.skip(i, frozenset(["،", ",", "/", "-", "(", "–"]))
        found = plain_year_at(scan, j) or (plain_year_at(scan, j + 1) if scan.word(j) in FROM else None)
        if found:
            end = scan.skip(found[1], ")") if scan.word(i) == "(" else found[1]
            return YearRef(found[0]), end
    j = scan.skip(scan.skip(i, "،"), FROM)
    if scan.word(j) in THIS and scan.word(j + 1) in YEAR_WORDS:
        return YearRef(shift=0), j + 2
    if scan.word(j) in THAT and scan.word(j + 1) in YEAR_WORDS:
        return YearRef(same=True), j + 2
    if scan.word(j) in ("نفس", "ذات") and scan.word(j + 1) in YEAR_WORDS:
        return YearRef(same=True), j + 2
    return _named_year(scan, j) if scan.word(j) in YEAR_WORDS else None


def _named_year(scan: Scanner, i: int) -> tuple[YearRef, int] | None:
    """What follows the word for "year"."""
    found = plain_year_at(scan, i + 1) or year_words_at(scan, i + 1)
    if found:
        return YearRef(found[0]), found[1]
    direction = direction_at(scan, i + 1)
    if direction:
        return YearRef(shift=direction[0]), direction[1]
    same = same_at(scan, i + 1)
    if same:
        return YearRef(same=True), same
    told = near_told_at(scan, i + 1)
    if told:
        return YearRef(shift=told[0], same=True), told[1]
    return (YearRef(new=True), i + 2) if scan.word(i + 1) in NEW else None


def month_ref(scan: Scanner, month: int, i: int) -> tuple[MonthRef, int]:
    """The month with what follows it: ``الماضي``, a year, ``من العام الفائت``, ``نفسه``."""
    direction = direction_at(scan, i)
    if direction is None and scan.word(i) == "من":
        direction = direction_at(scan, i + 1)
    if direction:
        year = year_at(scan, direction[1])
        if year and (year[0].year or 0) > 0:
            return MonthRef(month, year[0], direction[0]), year[1]
        return MonthRef(month, None, direction[0]), direction[1]
    year = year_at(scan, i)
    if year:
        return MonthRef(month, year[0]), year[1]
    same = same_at(scan, i)
    if same:
        return MonthRef(month, same=True), same
    told = near_told_at(scan, i)
    if told:
        return MonthRef(month, direction=told[0], same=True), told[1]
    return MonthRef(month), i


def counted_month_at(scan: Scanner, i: int) -> tuple[MonthRef, int] | None:
    """A month without a name: ``الشهر الماضي``, ``الشهر نفسه``, ``هذا الشهر``, ``ذات الشهر``."""
    if scan.word(i) in THIS and scan.word(i + 1) == "الشهر":
        return MonthRef(None, None, 0), i + 2
    if scan.word(i) in ("ذات", "نفس", *THAT) and scan.word(i + 1) == "الشهر":
        return MonthRef(None, same=True), i + 2
    if scan.word(i) != "الشهر":
        return None
    direction = direction_at(scan, i + 1)
    if direction:
        return MonthRef(None, None, direction[0]), direction[1]
    same = same_at(scan, i + 1)
    if same:
        return MonthRef(None, same=True), same
    told = near_told_at(scan, i + 1)
    return (MonthRef(None, None, told[0], same=True), told[1]) if told else None


def month_told_at(scan: Scanner, i: int) -> tuple[MonthRef, int] | None:
    """``14 من الشهر``, ``الأسبوع الأخير من الشهر``: behind من the month alone, which is the one that the text speaks of."""
    bare = scan.word(i) == "الشهر" and scan.word(i - 1) == "من"
    return (MonthRef(None, same=True), i + 1) if bare else None


def dash_at(scan: Scanner, i: int) -> bool:
    """True for a dash of any length."""
    return scan.word(i) in DASHES
