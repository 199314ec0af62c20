"""Longer times: months and years, weeks, parts ("early", "the second half of"), seasons, decades, the last days."""

from __future__ import annotations

from marsad.mentions.dates.expressions.days import CalendarDay, SameDay
from marsad.mentions.dates.expressions.distance import Recent
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, MonthRef, Year, YearRef
from marsad.mentions.dates.expressions.periods import Century, Decade, EdgeDays, Fraction, Part, Season, Week
from marsad.mentions.dates.expressions.spans import Between
from marsad.mentions.dates.grammar.refusals import calendar_is_name
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    ARTICLE,
    ERA,
    THAT,
    THIS,
    YEAR_WORDS,
    counted_month_at,
    direction_at,
    hijri_month_at,
    hijri_year_at,
    month_at,
    month_ref,
    number_at,
    ordinal_at,
    plain_year_at,
    same_at,
    year_at,
    year_words_at,
)
from marsad.mentions.dates.vocabulary import Unit

BEFORE_MONTH = frozenset(
    "في ب ل خلال منذ مذ حتي الي بين قبل بعد و ف لغايه شهر شهري من عبر طوال ( ، مطلع منتصف نهايه بدايه اواخر اوائل".replace("ئ", "ي").split()
)
BEFORE_YEAR = frozenset(["في", "منذ", "حتي", "خلال", "الي", "ففي", "وفي", "مذ", "لغايه", "بعد", "قبل"])
TWO_YEARS = frozenset(["عامي", "سنتي", "العامين", "الاعوام", "اعوام", "السنوات", "سنوات", "موسم", "الموسم"])
TWO_MONTHS = frozenset(["شهري", "اشهر", "شهور", "الشهرين"])
COUNTED_UNITS = frozenset(["الشهر", "الاسبوع", "العام", "السنه", "القرن", "العقد"])


def read_month(scan: Scanner, i: int) -> Found:
    """A month: ``نيسان/أبريل الجاري``, ``شباط 2021``, ``أبريل 12، 2021``; ambiguous names need a word of time beside them."""
    found = month_at(scan, i)
    if found is None:
        return None
    month, end, sure = found
    american = _day_after_month(scan, month, end)
    if american:
        return american
    ref, stop = month_ref(scan, month, end)
    if not sure and stop == end and not _month_in_context(scan, i):
        return None
    if calendar_is_name(scan, i, ref.year is not None):
        return None
    following = _other_month(scan, month, stop)
    if following:
        other, last = month_ref(scan, following[0], following[1])
        return Between(Month(MonthRef(month, other.year, other.direction)), Month(other)), last
    return Month(ref), stop


def _other_month(scan: Scanner, month: int, i: int) -> tuple[int, int] | None:
    """The second of two months in a row: ``نيسان/أيار 2021``."""
    if scan.word(i) not in ("/", "-", "–"):
        return None
    found = month_at(scan, i + 1)
    return (found[0], found[1]) if found and found[0] == month % 12 + 1 else None


def _day_after_month(scan: Scanner, month: int, i: int) -> Found:
    """``أبريل 12, 2021`` and ``Dec 7, 2024``, as page furniture writes dates."""
    word = scan.word(i)
    if not (word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31):
        return None
    year = plain_year_at(scan, scan.skip(i + 1, frozenset([",", "،"])))
    if year is None:
        return None
    return CalendarDay(int(word), MonthRef(month, YearRef(year[0]))), year[1]


def _month_in_context(scan: Scanner, i: int) -> bool:
    """Whether a word of time stands before an ambiguous month (في مارس, منذ آب); "من" alone is not enough."""
    if scan.words.text[scan.words.start[i]].isascii():
        return False
    before = scan.word(i - 1)
    if before == "من":
        return False
    if scan.norm[i] == "اب" and scan.words.text[scan.words.start[i]] != "آ":
        return False
    return before in BEFORE_MONTH or before in scan.vocabulary.parts


def read_hijri_month(scan: Scanner, i: int) -> Found:
    """A Hijri month: ``شهر رمضان الماضي``, ``شعبان 1442 هـ``."""
    found = hijri_month_at(scan, i)
    if found is None:
        return None
    month, end, sure = found
    year = hijri_year_at(scan, end)
    if year:
        return HijriTime(month, year=YearRef(year[0])), year[1]
    direction = direction_at(scan, end)
    if direction:
        return HijriTime(month, direction=direction[0]), direction[1]
    if (not sure or scan.norm[i] == "رمضان") and not _hijri_in_context(scan, i):
        return None
    return None if calendar_is_name(scan, i, False) else (HijriTime(month), end)


def _hijri_in_context(scan: Scanner, i: int) -> bool:
    """``رمضان`` is also a given name: a preposition of time, a part or "شهر" must stand before it."""
    before = scan.word(i - 1)
    if scan.norm[i] == "رمضان" and scan.word(i + 1) in ("المبارك", "الكريم"):
        return True
    return (i == 0 and scan.norm[i] == "رمضان") or before in ("في", "خلال", "منذ", "قبل", "بعد", "ب", "حتي", "شهر", "ايام", "طوال", "طيله") or before in scan.vocabulary.parts


def read_months(scan: Scanner, i: int) -> Found:
    """Two months: ``شهري شباط وآذار 2021``."""
    first = month_at(scan, i + 1)
    if first is None:
        return None
    end = first[1]
    if scan.word(end) != "و":
        return None
    second = month_at(scan, end + 1)
    if second is None:
        return None
    ref, stop = month_ref(scan, second[0], second[1])
    return Between(Month(MonthRef(first[0], ref.year, ref.direction)), Month(ref)), stop


def read_year(scan: Scanner, i: int) -> Found:
    """A year: ``عام 2013``, ``العام الماضي``, ``سنة ألفين وأحد عشر``, ``عام 1442 هـ``; ``هذا العام 2021`` is checked."""
    j = i + 1
    found = plain_year_at(scan, j) or year_words_at(scan, j)
    if found:
        later = _to_year(scan, found[1], found[0])
        return later or (Year(YearRef(found[0])), found[1])
    word = scan.word(j)
    if len(word) == 4 and word.isdigit() and 1300 <= int(word) <= 1500:
        first, last = HijriTime(1, year=YearRef(int(word))), HijriTime(12, year=YearRef(int(word)))
        return Between(first, last), scan.skip(j + 1, frozenset(["ه", "هجري", "هجريه"]))
    if not scan.norm[i].startswith("ال"):
        return None
    direction = direction_at(scan, j)
    if direction:
        written = plain_year_at(scan, scan.skip(direction[1], frozenset(["(", "،"])))
        if written:
            end = scan.skip(written[1], ")") if scan.word(direction[1]) == "(" else written[1]
            return Year(YearRef(shift=direction[0]), written[0]), end
        return Year(YearRef(shift=direction[0])), direction[1]
    same = same_at(scan, j)
    return (Year(YearRef(same=True)), same) if same else None


def _to_year(scan: Scanner, i: int, first: int) -> Found:
    """The second year of ``عام 2014-2017``."""
    if scan.word(i) not in ("-", "–", "/"):
        return None
    second = plain_year_at(scan, i + 1)
    return (Between(Year(YearRef(first)), Year(YearRef(second[0]))), second[1]) if second and second[0] > first else None


def read_years(scan: Scanner, i: int) -> Found:
    """Several years: ``عامي 2014 و2015``, ``الأعوام 2011 و2012 و2013``, ``موسم 2019-2020``."""
    years: list[int] = []
    j = scan.skip(i + 1, "من")
    joined = scan.word(j)
    if len(joined) == 9 and joined[4] in "-/" and joined[:4].isdigit() and joined[5:].isdigit():
        return _year_pair(joined, j + 1)
    while True:
        found = plain_year_at(scan, j)
        if found is None:
            break
        years.append(found[0])
        j = found[1]
        if scan.word(j) in ("و", "-", "–", "الي", "حتي", "،", "/") and plain_year_at(scan, j + 1):
            j += 1
    if not years or (scan.norm[i] not in ("عامي", "سنتي") and len(years) < 2):
        return None
    first, last = Year(YearRef(min(years))), Year(YearRef(max(years)))
    return (Between(first, last) if len(years) > 1 else first), j


def _year_pair(word: str, end: int) -> Found:
    first, last = int(word[:4]), int(word[5:])
    if not 1900 <= first < last <= 2100:
        return None
    return Between(Year(YearRef(first)), Year(YearRef(last))), end


def read_bare_year(scan: Scanner, i: int) -> Found:
    """Four digits after a preposition of time: ``منذ 2015``, ``في 2013``; not a count (في 2000 قرية)."""
    found = plain_year_at(scan, i)
    if found is None:
        pair = scan.norm[i]
        if len(pair) == 9 and pair[4] in "-/" and pair[:4].isdigit() and pair[5:].isdigit():
            return _year_pair(pair, i + 1)
        return None
    if scan.full_before(i) not in BEFORE_YEAR and scan.word(i - 1) not in scan.vocabulary.parts:
        return None
    following = scan.word(found[1])
    if scan.norm[i + 1 : i + 2] and scan.norm[i + 1] in ERA:
        return Year(YearRef(found[0])), found[1]
    if (found[0] % 50 == 0 and following.isalpha()) or following in ("%", "٪", "قتيل", "شخص", "مقاتل", "مدني", "ليره", "دولار"):
        return None
    return Year(YearRef(found[0])), found[1]


def read_unit(scan: Scanner, i: int) -> Found:
    """A unit with the article and which one is meant: ``الأسبوع الماضي``, ``الأيام الثلاثة الماضية``, ``الساعات الـ24 الماضية``."""
    unit = scan.vocabulary.units.get(scan.norm[i])
    if unit is None or not unit.definite:
        return None
    if unit.number == 1 and unit.name in ("day", "night", "hour", "minute"):
        return None
    if unit.number != 1:
        return _recent(scan, i, unit)
    if unit.name == "month":
        counted = counted_month_at(scan, i)
        return (Month(counted[0]), counted[1]) if counted else _ordinal_week(scan, i)
    if unit.name == "year":
        return read_year(scan, i)
    return _ordinal_week(scan, i) or _counted_unit(scan, i, unit)


def _counted_unit(scan: Scanner, i: int, unit: Unit) -> Found:
    """``الأسبوع الماضي``, ``القرن العشرين``, ``العقد الأخير``, ``القرن الحالي``."""
    direction = direction_at(scan, i + 1)
    if direction:
        shift, end = direction
        if unit.name == "week":
            rolling = scan.full_before(i) in ("خلال", "طوال", "طيله", "مدي", "مدار", "اثناء")
            return Week(shift, rolling), end
        if unit.name == "decade":
            recent = scan.norm[i + 1] == "الاخير"
            return (Recent("decade", 1) if recent else Decade(shift=shift)), end
        return Century(shift=shift), end
    if unit.name == "century":
        number = ordinal_at(scan, i + 1) or (number_at(scan, i + 1) if scan.word(i + 1) == ARTICLE or scan.word(i + 1).isdigit() else None)
        if number and 1 <= number[0] <= 21:
            end = scan.skip(number[1], ERA)
            return Century(number[0]), end
    if unit.name == "decade":
        number = ordinal_at(scan, i + 1)
        century = read_unit(scan, number[1] + 1) if number and scan.word(number[1]) == "من" else None
        if number and century and isinstance(century[0], Century) and century[0].number and number[0] <= 10:
            return Decade(100 * (century[0].number - 1) + 10 * (number[0] - 1)), century[1]
        if number and century and isinstance(century[0], Century) and century[0].shift in (0, -1) and number[0] <= 10:
            return Decade({0: 2000, -1: 1900}[century[0].shift] + 10 * (number[0] - 1)), century[1]
    same = same_at(scan, i + 1)
    if same and unit.name == "week":
        return SameDay(), same
    return None


def _ordinal_week(scan: Scanner, i: int) -> Found:
    """A numbered week of a month: ``الأسبوع الثاني من نيسان``, ``الأسبوع الأخير من الشهر الماضي``."""
    if scan.norm[i] != "الاسبوع":
        return None
    last = scan.word(i + 1) in scan.vocabulary.numbers.last
    number = (-1, i + 2) if last else ordinal_at(scan, i + 1)
    if number is None or scan.word(number[1]) not in ("من", "ل") or number[0] > 5:
        return None
    inner = period_at(scan, number[1] + 1)
    return (Fraction(0, number[0], inner[0]), inner[1]) if inner else None


def _recent(scan: Scanner, i: int, unit: Unit) -> Found:
    """A stretch up to publication: ``الأيام القليلة الماضية``, ``الأشهر الستة الأخيرة``, ``الشهرين الماضيين``."""
    j = i + 1
    count: int | None = 2 if unit.number == 2 else None
    few = False
    if count is None:
        word = scan.word(j)
        if word.removeprefix("ال") in scan.vocabulary.few:
            few, j = True, j + 1
        else:
            number = number_at(scan, j)
            if number:
                count, j = number
    direction = direction_at(scan, j)
    if direction is None or direction[0] == 0:
        return _first_days(scan, i, unit)
    return Recent(unit.name, count, 1 if direction[0] > 0 else -1, few), direction[1]


def _first_days(scan: Scanner, i: int, unit: Unit) -> Found:
    """``الأيام الأولى من رمضان``, ``الأيام الأخيرة من آذار``."""
    if unit.name != "day" or unit.number != 0 or scan.word(i + 1) not in ("الاولي", "الاخيره") or scan.word(i + 2) not in ("من", "ل"):
        return None
    inner = period_at(scan, i + 3)
    return (EdgeDays(inner[0], None, scan.word(i + 1) == "الاخيره"), inner[1]) if inner else None


def read_count_unit(scan: Scanner, i: int) -> Found:
    """A count with a unit and which one is meant: ``الـ24 ساعة الماضية``, ``48 ساعة الأخيرة``, ``الثلاثة أشهر الماضية``,
    ``آخر 24 ساعة``, ``خلال 24 ساعة``."""
    j = i + 1 if scan.word(i) in ("اخر", "خلال") else i
    number = number_at(scan, j)
    if number is None:
        return None
    unit = scan.vocabulary.units.get(scan.word(number[1]))
    if unit is None or unit.number == 2:
        return None
    direction = direction_at(scan, number[1] + 1)
    if direction and direction[0] in (-1, 1):
        return Recent(unit.name, number[0], direction[0]), direction[1]
    if scan.word(i) == "اخر" or (scan.word(i) == "خلال" and unit.name == "hour" and number[0] >= 12):
        return Recent(unit.name, number[0]), number[1] + 1
    return None


def read_this(scan: Scanner, i: int) -> Found:
    """``هذا الأسبوع``, ``هذه السنة``, ``هذا الصيف``, ``ذلك العام``, ``هذه الأيام``, ``هذا القرن``."""
    this = scan.word(i) in THIS
    word = scan.word(i + 1)
    if word == "الشهر":
        found = counted_month_at(scan, i)
        return (Month(found[0]), found[1]) if found else None
    if word in YEAR_WORDS and word.startswith("ال"):
        written = plain_year_at(scan, i + 2) if this else None
        if written:
            return Year(YearRef(shift=0), written[0]), written[1]
        return Year(YearRef(shift=0) if this else YearRef(same=True)), i + 2
    if not this:
        return None
    if word == "الاسبوع":
        return Week(0), i + 2
    if word == "القرن":
        return Century(shift=0), i + 2
    if word == "العقد":
        return Decade(shift=0), i + 2
    season = scan.vocabulary.seasons.get(word[2:]) if word.startswith("ال") else None
    return (Season(season, direction=0), i + 2) if season else None


def read_part(scan: Scanner, i: int) -> Found:
    """A part: ``مطلع نيسان``, ``منتصف شباط /فبراير الفائت``, ``أواخر عام 2020``, ``نهاية الأسبوع الماضي``, ``بداية العام``."""
    found = scan.vocabulary.parts.at(scan.norm, i)
    if found is None:
        return None
    (name, edge), j = found
    if scan.word(j) == "من":
        j += 1
    if scan.norm[i] in ("اول", "اخر", "وسط"):
        return _edge_day(scan, i)
    inner = period_at(scan, j) or _bare_period(scan, j, name)
    return (Part(name, inner[0], edge), inner[1]) if inner else None


def _first_of(scan: Scanner, i: int) -> Found:
    """``أول نيسان``, ``أول الشهر الجاري``: its first day; ``آخر الشهر الماضي``: its last part."""
    if scan.word(i + 1) not in ("شهر", "الشهر") and scan.word(i + 1) not in scan.vocabulary.months:
        return None
    inner = period_at(scan, i + 1)
    if inner is None or not isinstance(inner[0], Month):
        return None
    return (EdgeDays(inner[0], 1) if scan.norm[i] == "اول" else Part("late", inner[0], True)), inner[1]


def _edge_day(scan: Scanner, i: int) -> Found:
    """``أول أيام رمضان``, ``آخر أيام نيسان``, ``أول يوم من الشهر الماضي``, ``آخر يوم في عام 2020``."""
    if scan.word(i + 1) not in ("ايام", "يوم", "الايام"):
        return _first_of(scan, i)
    j = i + 2
    if scan.word(j) in ("من", "في", "ب", "ل"):
        j += 1
    inner = period_at(scan, j)
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


def _bare_period(scan: Scanner, i: int, name: str) -> Found:
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
        return Year(YearRef(shift=0)), i + 1
    if word == "القرن":
        return Century(shift=0), i + 1
    return (Decade(shift=0), i + 1) if word == "العقد" else None


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
    inner = period_at(scan, j) or _bare_period(scan, j, "")
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
    if scan.vocabulary.ages.at(scan.norm, end) or scan.full_before(i) in ("عقد", "عمر"):
        return None
    century = 1900
    j = end + 1 if scan.word(end) in ("من", "ل") else end
    if scan.word(j) == "القرن":
        inner = _counted_unit(scan, j, scan.vocabulary.units["القرن"])
        if inner and isinstance(inner[0], Century):
            number, shift = inner[0].number, inner[0].shift
            century = 100 * (number - 1) if number else {0: 2000, -1: 1900}.get(shift or 0, 1900)
            return Decade(century + first), inner[1]
    if first == 20 and scan.norm[i].startswith("ال"):
        return None
    return Decade(century + first), end


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
        return _part_month(scan, i)
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


def _part_month(scan: Scanner, i: int) -> Found:
    """A month after a part: ambiguous names are sure there (منتصف مارس, أواخر شعبان)."""
    hijri = hijri_month_at(scan, i)
    if hijri:
        year = hijri_year_at(scan, hijri[1])
        if year:
            return HijriTime(hijri[0], year=YearRef(year[0])), year[1]
        direction = direction_at(scan, hijri[1])
        return HijriTime(hijri[0], direction=direction[0] if direction else None), direction[1] if direction else hijri[1]
    found = month_at(scan, i)
    if found is None:
        return None
    ref, end = month_ref(scan, found[0], found[1])
    following = _other_month(scan, found[0], end)
    if following:
        other, last = month_ref(scan, following[0], following[1])
        return Between(Month(MonthRef(found[0], other.year, other.direction)), Month(other)), last
    return Month(ref), end

