"""Units counted from publication: ``الأسبوع الماضي``, ``هذه السنة``, ``الأيام الثلاثة الماضية``, ``آخر 24 ساعة``."""

from __future__ import annotations

from marsad.mentions.dates.expressions.distance import Recent
from marsad.mentions.dates.expressions.months import Month, Year, YearRef
from marsad.mentions.dates.expressions.periods import Century, Decade, Season, Week
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import (
    ARTICLE,
    ERA,
    THIS,
    YEAR_WORDS,
    counted_month_at,
    direction_at,
    near_told_at,
    number_at,
    ordinal_at,
    plain_year_at,
    same_at,
)
from marsad.mentions.dates.grammar.years import read_year
from marsad.mentions.dates.vocabulary import Unit


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
        return (Month(counted[0]), counted[1]) if counted else None
    if unit.name == "year":
        return read_year(scan, i)
    return counted_unit(scan, i, unit)


def counted_unit(scan: Scanner, i: int, unit: Unit) -> Found:
    """``الأسبوع الماضي``, ``القرن العشرين``, ``العقد الأخير``, ``القرن الحالي``."""
    direction = direction_at(scan, i + 1)
    if direction:
        shift, end = direction
        if unit.name == "week":
            rolling = scan.full_before(i) in ("خلال", "طوال", "طيله", "مدي", "مدار", "اثناء")
            return Week(shift, rolling), end
        if unit.name == "decade":
            recent = scan.norm[i + 1] in ("الاخير", "الاخيره")
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
        return Week(0, told=True), same
    told = near_told_at(scan, i + 1)
    return (Week(told[0], told=True), told[1]) if told and unit.name == "week" else None


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
        return None
    end = direction[1]
    if not few and scan.word(end).removeprefix("ال") in scan.vocabulary.few and scan.word(end).startswith("ال"):
        few, end = True, end + 1
    return Recent(unit.name, count, 1 if direction[0] > 0 else -1, few), end


def read_count_unit(scan: Scanner, i: int) -> Found:
    """A count with a unit and which one is meant: ``الـ24 ساعة الماضية``, ``48 ساعة الأخيرة``, ``الثلاثة أشهر الماضية``,
    ``آخر 24 ساعة``, ``خلال 24 ساعة``."""
    j = i + 1 if scan.word(i) in ("اخر", "خلال") else i
    number = number_at(scan, j)
    if number is None:
        return _last_one(scan, i)
    unit = scan.vocabulary.units.get(scan.word(number[1]))
    if unit is None or unit.number == 2:
        return None
    direction = direction_at(scan, number[1] + 1)
    if direction and direction[0] in (-1, 1):
        return Recent(unit.name, number[0], direction[0]), direction[1]
    if scan.word(i) == "اخر" or (scan.word(i) == "خلال" and unit.name == "hour" and number[0] >= 12):
        return Recent(unit.name, number[0]), number[1] + 1
    return None


def _last_one(scan: Scanner, i: int) -> Found:
    """``آخر أسبوعين``, ``خلال آخر شهر``: one or two units up to publication."""
    unit = scan.vocabulary.units.get(scan.word(i + 1)) if scan.word(i) == "اخر" else None
    if unit is None or unit.definite or unit.number == 0 or scan.word(i + 2) in ("من", "في", "ل"):
        return None
    if unit.number == 1 and (unit.name not in ("week", "month", "year") or scan.full_before(i) not in ("خلال", "في", "طوال", "طيله")):
        return None
    return Recent(unit.name, unit.number), i + 2


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
