"""The first and last units of a longer time: ``أول ثلاثة أشهر من 2020``, ``الأشهر الستة الأولى من العام``, ``آخر أسبوع من نيسان``,
``الشهر الأول من العام الجاري``, ``الأيام الأولى من رمضان``."""

from __future__ import annotations

from marsad.mentions.dates.expressions.edges import EdgeDays, EdgeUnits, MonthOfYear
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month, Year
from marsad.mentions.dates.grammar.parts import bare_period_at, period_at
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import number_at, ordinal_at
from marsad.mentions.dates.vocabulary import Unit

FIRST = frozenset(["الاولي", "الاول", "الاولين", "الاوليين", "الاوايل"])
LAST = frozenset(["الاخيره", "الاخير", "الاخيرين", "الاخيرتين"])
OF = frozenset(["من", "ل", "في"])
COUNTED = frozenset(["day", "night", "week", "month"])


def _whole(scan: Scanner, i: int) -> Found:
    """``من`` and the longer time after it: ``من العام``, ``لشهر رمضان``."""
    if scan.word(i) not in OF:
        return None
    return period_at(scan, i + 1) or bare_period_at(scan, i + 1)


def read_first_of_units(scan: Scanner, i: int) -> Found:
    """``أول ثلاثة أشهر من 2020``, ``أول شهرين من العام``, ``آخر أسبوع من نيسان``, ``آخر شهر من السنة``."""
    number = number_at(scan, i + 1)
    j = number[1] if number else i + 1
    unit = scan.vocabulary.units.get(scan.word(j))
    if unit is None or unit.definite or unit.name not in COUNTED or (unit.number == 0) != bool(number):
        return None
    count = number[0] if number else unit.number
    if count == 1 and unit.name in ("day", "night"):
        return None
    inner = _whole(scan, j + 1)
    return (EdgeUnits(inner[0], unit.name, count, scan.word(i) == "اخر"), inner[1]) if inner else None


def read_edge_units(scan: Scanner, i: int) -> Found:
    """``الأشهر الستة الأولى من العام``, ``الأسبوعين الأخيرين من آذار``, ``الأيام الأولى من رمضان``; ``الشهر الأول من 2020``."""
    unit = scan.vocabulary.units.get(scan.word(i))
    if unit is None or not unit.definite or unit.name not in COUNTED:
        return None
    if unit.number == 1:
        return _numbered(scan, i, unit)
    number = number_at(scan, i + 1) if unit.number == 0 else None
    j = number[1] if number else i + 1
    last = scan.word(j) in LAST
    if not last and scan.word(j) not in FIRST:
        return None
    inner = _whole(scan, j + 1)
    if inner is None:
        return None
    count = number[0] if number else unit.number or None
    if unit.name == "day" and count is None:
        return EdgeDays(inner[0], None, last), inner[1]
    return EdgeUnits(inner[0], unit.name, count, last), inner[1]


def read_first_moments(scan: Scanner, i: int) -> Found:
    """``الدقائق الأولى من العام الجديد``, ``الساعات الأولى من رمضان``: its first day."""
    if scan.word(i + 1) != "الاولي" or scan.word(i + 2) not in OF:
        return None
    j = scan.skip(i + 3, frozenset(["دخول", "حلول"]))
    inner = period_at(scan, j) or bare_period_at(scan, j)
    return (EdgeDays(inner[0], 1), inner[1]) if inner and isinstance(inner[0], (Year, Month, HijriTime)) else None


def read_counted_edge(scan: Scanner, i: int) -> Found:
    """``العشرة أيام الأولى من نيسان``, ``الستة أشهر الأخيرة من العام``."""
    number = number_at(scan, i) if scan.word(i).startswith("ال") else None
    unit = scan.vocabulary.units.get(scan.word(number[1])) if number else None
    if number is None or unit is None or unit.definite or unit.name not in COUNTED:
        return None
    j = number[1] + 1
    inner = _whole(scan, j + 1) if scan.word(j) in (*FIRST, *LAST) else None
    return (EdgeUnits(inner[0], unit.name, number[0], scan.word(j) in LAST), inner[1]) if inner else None


def _numbered(scan: Scanner, i: int, unit: Unit) -> Found:
    """A month by its place in the year (``الشهر السابع من 2020``), or the first week of a year."""
    last = scan.word(i + 1) in LAST
    number = (-1, i + 2) if last else ordinal_at(scan, i + 1)
    inner = _whole(scan, number[1]) if number else None
    if number is None or inner is None or not isinstance(inner[0], Year):
        return None
    if unit.name == "month" and number[0] <= 12:
        return MonthOfYear(inner[0], number[0] if number[0] > 0 else 12), inner[1]
    return (EdgeUnits(inner[0], "week", 1, last), inner[1]) if unit.name == "week" and number[0] in (1, -1) else None
