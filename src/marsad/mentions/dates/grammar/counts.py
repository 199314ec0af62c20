"""Counts of units of time: ``[نحو] ثلاثة أيام [قليلة]``, ``شهر ونصف``, ``عام وشهرين``, ``يومين أو ثلاثة``, ``ربع قرن``."""

from __future__ import annotations

from typing import NamedTuple

from marsad.mentions.dates.grammar.scanner import DASHES, Scanner
from marsad.mentions.dates.grammar.terminals import number_at
from marsad.mentions.dates.vocabulary import Unit

SHARES = {"نصف": 0.5, "نص": 0.5, "ربع": 0.25, "ثلث": 0.33}
SHARES_AFTER = {"نصف": 0.5, "النصف": 0.5, "نص": 0.5, "ربع": 0.25, "الربع": 0.25}
MORE_AFTER = frozenset(["نيف", "اكثر", "يزيد", "ازيد"])
"""After a count, behind و or او: somewhat more (شهر ونيف, أسبوع أو أكثر)."""
SIZES = {"minute": 0, "hour": 1, "day": 2, "night": 2, "week": 3, "month": 4, "year": 5, "decade": 6, "century": 7}
RANGE = frozenset(["او", "الي", *DASHES])


class Count(NamedTuple):
    """A count of a unit: ``number`` is None where no number is said, ``end`` the word after it."""

    unit: Unit
    number: int | None
    few: bool = False
    bound: str = ""
    """``about``, ``more``, ``less`` or nothing."""
    share: float = 0
    """Part of a unit more: a half in شهر ونصف."""
    extra: tuple[str, int] | None = None
    """Smaller units more: عام وشهرين."""
    upto: int | None = None
    """The larger of two numbers: يومين أو ثلاثة."""
    end: int = 0


def count_at(scan: Scanner, i: int) -> Count | None:
    """``[نحو] [ثلاثة] أيام [قليلة]``: what it counts and how surely; the article only after a word like نحو (قرابة العام)."""
    vocabulary = scan.vocabulary
    approximate = vocabulary.approximate.at(scan.norm, i)
    bound, i = approximate if approximate else ("", i)
    if scan.word(i) in SHARES:
        unit = vocabulary.units.get(scan.word(i + 1))
        return Count(unit, 0, bound=bound, share=SHARES[scan.word(i)], end=i + 2) if unit and unit.number == 1 else None
    few, vague = scan.word(i) in vocabulary.few, scan.word(i) in vocabulary.few or scan.word(i) in vocabulary.some
    i += vague
    number = None if vague else number_at(scan, i)
    j = number[1] if number else i
    upto, j = _second_number(scan, number[0], j) if number else (None, j)
    unit = vocabulary.units.get(scan.word(j))
    if unit is None or (number and unit.number == 2) or (unit.definite and (not bound or vague or number or SIZES[unit.name] < 2)):
        return None
    count = None if vague else number[0] if number else {1: 1, 2: 2, 0: None}[unit.number]
    return _with_tail(scan, Count(unit, count, few, bound, upto=upto, end=j + 1))


def _second_number(scan: Scanner, first: int, j: int) -> tuple[int | None, int]:
    """``أو أربعة`` after ``ثلاثة``, ``- 4`` after ``3``."""
    second = number_at(scan, j + 1) if scan.word(j) in RANGE else None
    return second if second and first < second[0] <= 3 * first + 2 else (None, j)


def _with_tail(scan: Scanner, count: Count) -> Count:
    """The count with what may follow it: ``قليلة``, ``واحد``, ``ونصف``, ``ونيف``, ``وشهرين``, ``أو ثلاثة``, ``مضت``."""
    vocabulary, end = scan.vocabulary, count.end
    if scan.word(end) in vocabulary.few:
        count, end = count._replace(few=True), end + 1
    elif scan.word(end) in vocabulary.some or (scan.word(end) in ("واحد", "واحده") and count.number == 1):
        end += 1
    tail = vocabulary.tails.at(scan.norm, end)
    if tail:
        about = "about" if scan.word(end) == "تقريبا" else ""
        return count._replace(bound=count.bound or about, end=tail[1])
    joined, after = scan.word(end), scan.word(end + 1)
    if joined in ("و", "او") and after in MORE_AFTER:
        return count._replace(bound="more", end=end + 2)
    if joined == "و" and after in SHARES_AFTER:
        again = vocabulary.units.get(scan.word(end + 2))
        stop = end + 3 if again and again.name == count.unit.name else end + 2
        return count._replace(share=SHARES_AFTER[after], end=stop)
    if joined == "و" and count.number is not None:
        smaller = count_at(scan, end + 1)
        if smaller and smaller.number and not smaller.bound and SIZES[smaller.unit.name] < SIZES[count.unit.name]:
            return count._replace(extra=(smaller.unit.name, smaller.number), end=smaller.end)
    if joined == "او" and count.number in (1, 2):
        return _one_or_more(scan, count, end)
    return count._replace(end=end)


def _one_or_more(scan: Scanner, count: Count, end: int) -> Count:
    """``يوم أو يومين``, ``يومين أو ثلاثة أيام``."""
    second = count_at(scan, end + 1)
    if second and second.unit.name == count.unit.name and second.number and count.number and second.number > count.number:
        return count._replace(upto=second.number, end=second.end)
    number = number_at(scan, end + 1)
    if number and count.number and number[0] == count.number + 1:
        return count._replace(upto=number[0], end=number[1])
    return count._replace(end=end)
