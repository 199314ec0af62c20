"""Reads all date expressions of a text: each word is sent to the readers it may open, the longest reading is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from marsad.language.words import numbers, standing
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month
from marsad.mentions.dates.grammar import (
    ago,
    calendar_days,
    clock,
    day_lists,
    days,
    edges,
    feasts,
    months,
    parts,
    shifted,
    spans,
    units,
    years,
)
from marsad.mentions.dates.grammar.refusals import calendar_is_name
from marsad.mentions.dates.grammar.scanner import Found, Scanner
from marsad.mentions.dates.grammar.terminals import ARTICLE, THAT, THIS, YEAR_WORDS
from marsad.mentions.dates.vocabulary import Vocabulary, vocabulary

Reader = Callable[[Scanner, int], Found]
DIGITS = frozenset("0123456789")
NUMBER: tuple[Reader, ...] = (
    calendar_days.read_number,
    years.read_bare_year,
    years.read_hijri_year,
    units.read_count_unit,
    clock.read_clock,
)


@lru_cache(maxsize=1)
def triggers() -> dict[str, tuple[Reader, ...]]:
    """For every word that may open a date, the readers to try."""
    words = vocabulary()
    table: dict[str, list[Reader]] = {}

    def opens(reader: Reader, openers: object) -> None:
        for word in openers:  # type: ignore[attr-defined]
            readers = table.setdefault(word, [])
            if reader not in readers:
                readers.append(reader)

    _openers(words, opens)
    return {word: tuple(readers) for word, readers in table.items()}


def _openers(words: Vocabulary, opens: Callable[[Reader, object], None]) -> None:
    definite_units = [word for word, unit in words.units.items() if unit.definite]
    numbers = words.numbers
    opens(months.read_month, [*words.months.entries, "شهر"])
    opens(months.read_hijri_month, [*words.hijri_months.entries, "شهر"])
    opens(months.read_months, months.TWO_MONTHS)
    opens(years.read_year, YEAR_WORDS)
    opens(years.read_years, years.TWO_YEARS)
    opens(units.read_unit, definite_units)
    opens(units.read_this, [*THIS, *THAT, "نفس", "ذات"])
    opens(parts.read_part, words.parts.entries)
    opens(parts.read_numbered_day, [*numbers.construct, "اليوم"])
    opens(parts.read_fraction, words.fractions)
    opens(parts.read_season, [*words.seasons, *("ال" + season for season in words.seasons), "فصل"])
    opens(parts.read_decade, words.decades.entries)
    opens(parts.read_ordinal_week, ["الاسبوع"])
    opens(edges.read_edge_units, [word for word in definite_units if words.units[word].name in edges.COUNTED])
    opens(edges.read_counted_edge, [ARTICLE, *("ال" + unit for unit in numbers.units)])
    opens(edges.read_first_moments, ["الدقايق", "الساعات", "اللحظات"])
    opens(edges.read_first_of_units, ["اول", "اخر"])
    opens(units.read_count_unit, ["اخر", "خلال", ARTICLE, *("ال" + unit for unit in numbers.units), *("ال" + ten for ten in numbers.tens)])
    opens(days.read_weekday, words.weekdays.entries)
    opens(day_lists.read_weekdays_with_numbers, [*words.weekdays.entries, *day_lists.OPENERS])
    opens(days.read_counted, [*words.from_today.entries, *words.last_night.entries])
    opens(days.read_same_day, [*THAT, "نفس", "ذات", *days.SAME_DAY_WORDS])
    opens(days.read_named_days, ["يوم", "يومي", "ايام", "نهار", "كل", "ليالي", "ليلتي"])
    opens(days.read_morrow, ["غداه"])
    opens(calendar_days.read_ordinal, numbers.ordinals)
    opens(calendar_days.read_number, [ARTICLE, *calendar_days.ON_DATE])
    opens(clock.read_time_of_day, [*words.time_before.entries, "بعد", "ما", "بعيد"])
    opens(clock.read_clock, ["الساعه", *numbers.ordinals])
    opens(feasts.read_feast, [*words.feasts.entries, *numbers.construct, "اليوم", "اخر", "يوم", "وقفه"])
    opens(feasts.read_feast_days, words.feast_openers)
    opens(ago.read_ago, ago.BEFORE)
    opens(ago.read_after, ago.AFTER)
    opens(ago.read_hardly_passed, ago.PASSES)
    opens(ago.read_within_next, ["خلال", "غضون"])
    opens(ago.read_in_a_row, ["اليوم", "الليله"])
    opens(ago.read_spoken_ago, ["من"])
    opens(ago.read_from_told, ["قبل", "بعد"])
    opens(ago.read_duration, words.durations.entries)
    opens(spans.read_since, spans.SINCE)
    opens(spans.read_until, spans.UNTIL)
    opens(spans.read_from_to, spans.FROM)
    opens(spans.read_before_after, ["قبل", "بعد"])
    opens(shifted.read_shifted, [*shifted.BEFORE, *shifted.AFTER])
    opens(shifted.read_same_date, ["مثل"])
    opens(shifted.read_morrow_of_date, ["غداه"])
    opens(shifted.read_bare_part, shifted.BARE)
    opens(shifted.read_named_part, words.bare_parts.entries)


def date_at(scan: Scanner, i: int) -> Found:
    """The longest date expression that begins at word ``i``; what it gave is remembered."""
    if i in scan.memory:
        return scan.memory[i]
    scan.memory[i] = None  # a reader that comes back here finds nothing
    word = scan.word(i)
    readers = NUMBER if word[:1].isdigit() else triggers().get(word, ())
    best: Found = None
    for reader in readers:
        found = reader(scan, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    if best is not None:
        best = calendar_days.with_occasion(scan, i, best)
        best = day_lists.with_weekday_after(scan, day_lists.dated_weekdays(scan, best))
        best = days.equated(scan, clock.with_time_after(scan, *best))
        if _is_name(scan, i, best[0]):
            scan.refused[i] = best[1]
            best = None
    scan.memory[i] = best
    return best


def _is_name(scan: Scanner, i: int, expression: Expression) -> bool:
    """A day or month without a year in the name of a street, movement or party."""
    if isinstance(expression, HijriTime):
        return calendar_is_name(scan, i, expression.year is not None or expression.direction is not None or expression.length > 1)
    if not isinstance(expression, (CalendarDay, Month)):
        return False
    ref = expression.ref
    return calendar_is_name(scan, i, ref.year is not None or ref.direction is not None or ref.month is None)


def expressions(scan: Scanner) -> list[tuple[Expression, int, int]]:
    """All date expressions of the text with their words (first, last exclusive), none within another."""
    found: list[tuple[Expression, int, int]] = []
    opening = triggers()
    phrases = scan.vocabulary.phrases
    norm, clitic = scan.norm, scan.clitic
    after = 0
    for i in sorted({*standing(norm, opening), *numbers(norm)}):
        if i < after or clitic[i]:
            continue
        if norm[i] in phrases and (phrase := phrases.at(norm, i)):
            after = phrase[1]
            continue
        date = date_at(scan, i)
        if date is None:
            after = scan.refused.get(i, i)
        else:
            expression, after = spans.joined(scan, date)
            found.append((expression, i, after))
    return found
