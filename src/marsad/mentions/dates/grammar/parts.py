"""Parts of longer times, seasons and decades: ``مطلع نيسان``, ``النصف الأول من 2020``, ``صيف 2020``, ``أول أيام رمضان``."""

from __future__ import annotations

from marsad.mentions.dates.expressions.days import NumberedWeekday
from marsad.mentions.dates.expressions.edges import EdgeDays
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, MonthRef, Year, YearRef
from marsad.mentions.dates.expressions.periods import Century, Decade, Fraction, Part, Season, Week
from marsad.mentions.dates.grammar.months import month_for_part
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    NEW,
    THAT,
    THIS,
    YEAR_WORDS,
    direction_at,
    month_told_at,
    ordinal_at,
    plain_year_at,
    year_at,
)
from marsad.mentions.dates.grammar.units import counted_unit, read_this, read_unit
from marsad.mentions.dates.grammar.years import read_year

OTHER_YEARS = frozenset(["الدراسي", "الدراسيه", "الجامعي", "الجامعيه", "المالي", "الماليه", "القضايي", "التشريعي"])
"""Years that do not begin in January (بداية العام الدراسي)."""


def period_at(scan: Scanner, i: int) -> Found:
    """Any wording of a longer time at ``i``, for parts and shares of it."""
    word = scan.word(i)
    if not word:
        return None
    vocabulary = scan.vocabulary
    if word in THIS or word in THAT:
        return read_this(scan, i)
    if word in YEAR_WORDS:
        return read_year(scan, i)
    if word in ("شهر",) or word in vocabulary.months or word in vocabulary.hijri_months:
        return month_for_part(scan, i)
    if word.isdigit():
        year = plain_year_at(scan, i)
        return (Year(YearRef(year[0])), year[1]) if year else None
    if word in vocabulary.decades:
        return read_decade(scan, i)
    if word in vocabulary.fractions:
        return read_fraction(scan, i)
    if word.removeprefix("ال") in vocabulary.seasons or word == "فصل":
        return read_season(scan, i)
    if word == "موسم":
        return None
    if word == "عطله":
        return period_at(scan, i + 1)
    return read_unit(scan, i)


def bare_period_at(scan: Scanner, i: int) -> Found:
    """``الشهر``, ``العام`` or ``الأسبوع`` after a part without saying which: that of publication (بداية العام)."""
    word = scan.word(i)
    if word == "عطله":
        i, word = i + 1, scan.word(i + 1)
    if word == "الاسبوع":
        following = direction_at(scan, i + 1)
        return (Week(following[0]), following[1]) if following else (Week(0), i + 1)
    if word == "الشهر":
        return Month(MonthRef(None, None, 0)), i + 1
    if word in ("العام", "السنه"):
        if scan.word(i + 1) in OTHER_YEARS:
            return None
        return (Year(YearRef(new=True)), i + 2) if scan.word(i + 1) in NEW else (Year(YearRef(shift=0)), i + 1)
    if word == "الالفيه":
        return Century(21), i + 2 if scan.word(i + 1) in ("الجديده", "الثالثه") else i + 1
    if word == "القرن":
        return Century(shift=0), i + 1
    season = _season_named(scan, word)
    if season and scan.word(i + 1) not in ("العربي",):
        return Season(season), i + 1
    return (Decade(shift=0), i + 1) if word == "العقد" else None


def _season_named(scan: Scanner, word: str) -> int | None:
    """The number of a season with the article (الشتاء)."""
    return scan.vocabulary.seasons.get(word[2:]) if word.startswith("ال") else None


def read_part(scan: Scanner, i: int) -> Found:
    """A part: ``مطلع نيسان``, ``منتصف شباط /فبراير الفائت``, ``أواخر عام 2020``, ``نهاية الأسبوع الماضي``, ``بداية العام``."""
    found = scan.vocabulary.parts.at(scan.norm, i)
    if found is None:
        return None
    (name, edge), j = found
    if scan.word(j) == "من":
        j += 1
    if scan.norm[i] in ("اول", "اخر", "وسط", "غره", "فاتح"):
        return _edge_day(scan, i)
    inner = period_at(scan, j) or bare_period_at(scan, j)
    return (Part(name, inner[0], edge), inner[1]) if inner else None


def _first_of(scan: Scanner, i: int) -> Found:
    """``أول نيسان``, ``أول الشهر الجاري``: its first day; ``آخر الشهر الماضي``, ``أول العام``, ``وسط الأسبوع``: a part of it."""
    word, following = scan.norm[i], scan.word(i + 1)
    if word == "وسط":
        inner = period_at(scan, i + 1) or bare_period_at(scan, i + 1) if following == "الاسبوع" else None
        return (Part("mid", inner[0], True), inner[1]) if inner else None
    named = following == "شهر" or following in scan.vocabulary.months or following in scan.vocabulary.hijri_months
    named = named or (following in ("عام", "سنه") and plain_year_at(scan, i + 2) is not None)
    if not named and following not in ("الشهر", "العام", "السنه", "الاسبوع", *THIS):
        return None
    inner = period_at(scan, i + 1) or bare_period_at(scan, i + 1)
    if inner is None:
        return None
    if word in ("اول", "غره", "فاتح") and isinstance(inner[0], (Month, HijriTime)):
        return EdgeDays(inner[0], 1), inner[1]
    return (
        (Part("late" if word == "اخر" else "early", inner[0], True), inner[1])
        if isinstance(inner[0], (Month, HijriTime, Year, Week))
        else None
    )


def _edge_day(scan: Scanner, i: int) -> Found:
    """``أول أيام رمضان``, ``أول جمعة من رمضان``, ``آخر أيام نيسان``, ``أول يوم من الشهر الماضي``, ``آخر يوم في عام 2020``."""
    weekday = scan.vocabulary.weekdays.at(["ال" + scan.word(i + 1)], 0)
    if weekday and scan.word(i + 2) in ("من", "في"):
        whole = period_at(scan, i + 3)
        number = -1 if scan.norm[i] == "اخر" else 1
        return (NumberedWeekday(weekday[0], number, whole[0]), whole[1]) if whole else None
    if scan.word(i + 1) not in ("ايام", "يوم", "الايام"):
        return _first_of(scan, i)
    j = i + 2
    if scan.word(j) in ("من", "في", "ب", "ل"):
        j += 1
    inner = period_at(scan, j) or bare_period_at(scan, j)
    number = scan.vocabulary.numbers.construct.get(scan.norm[i], -1)
    return (EdgeDays(inner[0], number), inner[1]) if inner else None


def read_numbered_day(scan: Scanner, i: int) -> Found:
    """``ثاني أيام رمضان``, ``اليوم الثالث من رمضان``."""
    if scan.word(i) == "اليوم":
        number = ordinal_at(scan, i + 1)
        j = number[1] if number else i
        if number is None or scan.word(j) not in ("من", "ل"):
            return None
        inner = period_at(scan, j + 1)
        if inner is None or not isinstance(inner[0], (HijriTime, Month)):
            return None
        return EdgeDays(inner[0], number[0]), inner[1]
    number_word = scan.vocabulary.numbers.construct.get(scan.norm[i])
    if number_word is None or scan.word(i + 1) not in ("ايام", "يوم"):
        return None
    inner = period_at(scan, scan.skip(i + 2, frozenset(["من", "في"])))
    return (EdgeDays(inner[0], number_word), inner[1]) if inner else None


def read_ordinal_week(scan: Scanner, i: int) -> Found:
    """A numbered week of a month: ``الأسبوع الثاني من نيسان``, ``الأسبوع الأخير من الشهر الماضي``, ``الأسبوع الأخير من الشهر``."""
    last = scan.word(i + 1) in scan.vocabulary.numbers.last
    number = (-1, i + 2) if last else ordinal_at(scan, i + 1)
    if number is None or scan.word(number[1]) not in ("من", "ل") or number[0] > 5:
        return None
    inner = period_at(scan, number[1] + 1)
    if inner is None and (told := month_told_at(scan, number[1] + 1)):
        inner = Month(told[0]), told[1]
    return (Fraction(0, number[0], inner[0]), inner[1]) if inner else None


def read_fraction(scan: Scanner, i: int) -> Found:
    """``النصف الأول من 2020``, ``الربع الأخير من العام الماضي``, ``الثلث الأخير من رمضان``."""
    shares = scan.vocabulary.fractions.get(scan.norm[i])
    if shares is None:
        return None
    last = scan.word(i + 1) in scan.vocabulary.numbers.last
    number = (-1, i + 2) if last else ordinal_at(scan, i + 1)
    if number is None or number[0] > shares:
        return None
    j = number[1]
    if scan.word(j) in ("من", "ل", "في"):
        j += 1
    elif not plain_year_at(scan, j):
        return None
    inner = period_at(scan, j) or bare_period_at(scan, j)
    return (Fraction(shares, number[0], inner[0]), inner[1]) if inner else None


def read_season(scan: Scanner, i: int) -> Found:
    """``صيف 2020``, ``شتاء 2019/2020``, ``خريف العام الماضي``, ``الشتاء الماضي``, ``فصل الصيف الماضي``."""
    if scan.norm[i] == "فصل":
        i += 1
    word = scan.word(i)
    code = scan.vocabulary.seasons.get(word)
    if code is not None:
        joined = scan.word(i + 1)
        if len(joined) == 9 and joined[4] in "-/" and joined[:4].isdigit() and joined[5:].isdigit():
            return Season(code, YearRef(int(joined[5:] if code == 24 else joined[:4]))), i + 2
        year = year_at(scan, i + 1)
        return (Season(code, year[0]), year[1]) if year else None
    code = scan.vocabulary.seasons.get(word[2:]) if word.startswith("ال") else None
    if code is None:
        return None
    direction = direction_at(scan, i + 1)
    if direction:
        return Season(code, direction=direction[0]), direction[1]
    year = year_at(scan, i + 1, named=True)
    return (Season(code, year[0]), year[1]) if year else None


def read_decade(scan: Scanner, i: int) -> Found:
    """``تسعينيات القرن الماضي``, ``الثمانينات``; not an age (في الستينيات من عمره)."""
    found = scan.vocabulary.decades.at(scan.norm, i)
    if found is None:
        return None
    first, end = found
    if scan.vocabulary.ages.at(scan.norm, end) or scan.full_before(i) == "عمر":
        return None
    century = 1900
    j = end + 1 if scan.word(end) in ("من", "ل") else end
    if scan.word(j) == "القرن":
        inner = counted_unit(scan, j, scan.vocabulary.units["القرن"])
        if inner and isinstance(inner[0], Century):
            number, shift = inner[0].number, inner[0].shift
            century = 100 * (number - 1) if number else {0: 2000, -1: 1900}.get(shift or 0, 1900)
            return Decade(century + first), inner[1]
    if first == 20 and scan.norm[i].startswith("ال"):
        return None
    return Decade(century + first), end
