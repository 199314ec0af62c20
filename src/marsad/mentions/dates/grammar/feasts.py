"""Feasts: ``عيد الأضحى``, ``ثاني أيام عيد الفطر``, ``أول أيام العيد``, ``عاشوراء الماضي``, ``ليلة رأس السنة 2020``."""

from __future__ import annotations

from dataclasses import replace

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.edges import EdgeDays
from marsad.mentions.dates.expressions.feasts import EasterDay, EitherFeast, HijriTime, YearDay
from marsad.mentions.dates.grammar.refusals import month_is_name
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import direction_at, hijri_year_at, ordinal_at, year_at

GREETINGS = frozenset(["كل", "بمناسبه", "تهنيه"])


def feast_at(scan: Scanner, i: int) -> Found:
    """A feast with its year or with "last" and "next"."""
    found = scan.vocabulary.feasts.at(scan.norm, i)
    if found is not None and found[1] == i + 1 and month_is_name(scan, i):
        return None  # نوروز أحمد is somebody
    if found is None:
        either = scan.vocabulary.either_feast.at(scan.norm, i)
        if either is None:
            return None
        feasts = tuple(f for f in (_feast(scan, "عيد الفطر"), _feast(scan, "عيد الاضحي")) if isinstance(f, HijriTime))
        direction = direction_at(scan, either[1])
        if direction:
            return EitherFeast(tuple(replace(f, direction=direction[0]) for f in feasts), direction[0]), direction[1]
        return EitherFeast(feasts), either[1]
    feast, end = found
    year = year_at(scan, end)
    if year:
        return replace(feast, year=year[0]), year[1]
    if isinstance(feast, HijriTime):
        hijri = hijri_year_at(scan, end)
        if hijri:
            from marsad.mentions.dates.expressions.months import YearRef

            return replace(feast, year=YearRef(hijri[0])), hijri[1]
    direction = direction_at(scan, end)
    if direction:
        return replace(feast, direction=direction[0]), direction[1]
    return feast, end


def _feast(scan: Scanner, name: str) -> HijriTime | YearDay | EasterDay | None:
    found = scan.vocabulary.feasts.at(name.split(), 0)
    return found[0] if found else None


def read_feast(scan: Scanner, i: int) -> Found:
    """A feast, or one of its days: ``أول أيام عيد الفطر``, ``اليوم الثاني من عيد الأضحى``, ``رابع أيام العيد``."""
    number, j = _day_of_feast(scan, i)
    if number is None:
        if scan.word(i) == "العيد":
            return None
        return feast_at(scan, i)
    j = scan.skip(j, scan.vocabulary.feast_openers)
    inner = feast_at(scan, j)
    if inner is None:
        return None
    expression: Expression = EdgeDays(inner[0], number)
    return expression, inner[1]


def _day_of_feast(scan: Scanner, i: int) -> tuple[int | None, int]:
    word = scan.word(i)
    if word == "اليوم":
        number = ordinal_at(scan, i + 1)
        last = scan.word(i + 1) in scan.vocabulary.numbers.last
        if last or number:
            j = i + 2 if last or number is None else number[1]
            if scan.word(j) in ("من", "ل", "ايام"):
                return (-1 if last or number is None else number[0]), scan.skip(j + 1, frozenset(["ايام"]))
        return None, i
    if word in ("يوم", "وقفه"):
        feast = scan.vocabulary.feasts.at(scan.norm, i + 1) or scan.vocabulary.either_feast.at(scan.norm, i + 1)
        return ((1 if word == "يوم" else 0), i + 1) if feast else (None, i)
    construct = scan.vocabulary.numbers.construct.get(word, -1 if word == "اخر" else None)
    if construct is None or scan.word(i + 1) not in ("ايام", "يوم"):
        return None, i
    return construct, scan.skip(i + 2, frozenset(["من", "في"]))


def read_feast_days(scan: Scanner, i: int) -> Found:
    """``أيام العيد``, ``عطلة عيد الأضحى``, ``صباح العيد``: the feast itself."""
    return feast_at(scan, i + 1)
