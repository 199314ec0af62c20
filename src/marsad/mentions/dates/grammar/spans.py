"""From–to, since, until, before and after: what joins the expressions that other readers find."""

from __future__ import annotations

from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, ThatTime
from marsad.mentions.dates.expressions.distance import Ago, Recent
from marsad.mentions.dates.expressions.months import Month, MonthRef, Year, YearRef
from marsad.mentions.dates.expressions.spans import AtTime, Between, Clock, Duration, Since, Until, same_year
from marsad.mentions.dates.grammar.numeric import numeric_at
from marsad.mentions.dates.grammar.scanner import DASHES, Found, Scanner
from marsad.mentions.dates.grammar.terminals import THAT, THAT_TIME, plain_year_at
from marsad.mentions.dates.grammar.years import is_count

SINCE = frozenset(["منذ", "مذ", "ابتداء", "اعتبارا", "بدءا", "بدايه"])
UNTIL = frozenset(["حتي", "لغايه", "لحد", "غايه", "الي"])
FROM = frozenset(["من", "بين", "مابين", "ما", "الفتره"])
NOW = frozenset(["الان", "اللحظه", "الساعه"])
EARLY = frozenset(["الاولي", "الباكر", "الباكره", "المبكره", "المبكر"])
PARTS_OF_TODAY = {
    "الفجر": "dawn",
    "الصباح": "morning",
    "الصبح": "morning",
    "الضهر": "noon",
    "الظهر": "noon",
    "الظهيره": "noon",
    "العصر": "afternoon",
    "المساء": "evening",
}
TO = frozenset(["الي", "حتي", "لغايه", "غايه", "ولغايه", "لحد"])


def _at(scan: Scanner, i: int) -> Found:
    """A date expression at ``i``, "يوم" and the like before it allowed; a bare year too."""
    from marsad.mentions.dates.grammar.reader import date_at

    while scan.word(i) in ("ال",) and not scan.word(i + 1).isdigit():
        i += 1
    found = date_at(scan, i)
    if found is None:
        year = plain_year_at(scan, i)
        year = None if year and is_count(scan, i) else year
        return (Year(YearRef(year[0])), year[1]) if year else numeric_at(scan, i, "/" in scan.word(i))
    return None if isinstance(found[0], (Duration, Clock)) else found


def _to(scan: Scanner, i: int) -> int | None:
    """The word after ``إلى``, ``وحتى``, ``لغاية``, ``إلى غاية`` or a dash."""
    j = scan.skip(i, "،")
    if scan.word(j) == "و" and scan.word(j + 1) in (*TO, "ل"):
        j += 1
    if scan.word(j) == "ل" and scan.word(j + 1) in ("غايه", "حد"):
        return j + 2
    if scan.word(j) == "الي" and scan.word(j + 1) == "غايه":
        return j + 2
    if scan.word(j) in TO:
        return j + 1
    return j + 1 if scan.word(j) in DASHES and j == i else None


def _last(scan: Scanner, first: Expression, j: int) -> Found:
    """The second end of a span that began with ``first``; ``الآن`` leaves it open."""
    if scan.word(j) in NOW or (scan.word(j) == "يوم" and scan.word(j + 1) == "نا"):
        return Since(first), j + 1 if scan.word(j) in NOW else scan.skip(j + 2, "هذا")
    last = _at(scan, j)
    if last is None or isinstance(last[0], (Since, Until, Recent)):
        return None
    return Between(same_year(first, last[0]), last[0]), last[1]


def joined(scan: Scanner, found: tuple[Expression, int]) -> tuple[Expression, int]:
    """A day with the day after a dash: ``28/2/2020 - 5/3/2020``, ``28 شباط - 5 آذار 2020``."""
    first, end = found
    if not isinstance(first, CalendarDay) or scan.word(end) not in DASHES:
        return found
    last = _at(scan, end + 1)
    if last is None or not isinstance(last[0], CalendarDay):
        return found
    return Between(same_year(first, last[0]), last[0]), last[1]


def read_since(scan: Scanner, i: int) -> Found:
    """``منذ عام 2015``, ``منذ صباح اليوم``, ``اعتبارا من الأحد``; with an end, a span: ``منذ الأحد وحتى الثلاثاء``."""
    j = i + 1
    if scan.word(i) in ("ابتداء", "اعتبارا", "بدءا", "بدايه"):
        if scan.word(j) != "من":
            return None
        j += 1
    if scan.word(i) == "منذ" and scan.word(j) in THAT and scan.word(j + 1) in THAT_TIME:
        return Since(ThatTime()), j + 2
    first = _at(scan, j) or _this_morning(scan, j)
    if first is None or isinstance(first[0], (Ago, Recent, Since, Until)):
        return None
    expression, end = first
    if isinstance(expression, Between) and not expression.night:
        return expression, end
    stop = _to(scan, end)
    span = _last(scan, expression, stop) if stop is not None else None
    return span or (Since(expression), end)


def _this_morning(scan: Scanner, i: int) -> Found:
    """``منذ الصباح``, ``منذ ساعات الصباح الأولى``, ``منذ الصباح الباكر``: this morning."""
    i = scan.skip(i, "ساعات")
    part = PARTS_OF_TODAY.get(scan.word(i))
    if part is None:
        return None
    return AtTime(DayOffset(0), part), scan.skip(i + 1, EARLY)


def read_until(scan: Scanner, i: int) -> Found:
    """``حتى نهاية آذار``, ``لغاية 2017``, ``إلى غاية الأحد``; "إلى" alone opens no date."""
    j = i + 1
    if scan.word(i) == "الي" and scan.word(j) != "غايه":
        return None
    if scan.word(i) == "غايه" and scan.full_before(i) != "الي" and scan.word(i - 1) != "ل":
        return None
    if scan.word(j) == "غايه":
        j += 1
    last = _at(scan, j)
    if last is None or isinstance(last[0], (Ago, Recent, Since, Until, Between)):
        return None
    return Until(last[0]), last[1]


def read_from_to(scan: Scanner, i: int) -> Found:
    """``من 5 إلى 9 مايو``, ``بين 3 و7 نيسان``, ``بين عامي 2014 و2017``, ``ما بين أيلول وكانون الأول``."""
    j = i + 1
    word = scan.word(i)
    if word == "ما" or word == "الفتره":
        if scan.word(j) not in ("بين", "من", "الممتده"):
            return None
        word = scan.word(j)
        j += 1
        if word == "الممتده":
            word, j = scan.word(j), j + 1
    first = _at(scan, j) or (_this_morning(scan, j) if word == "من" else None)
    if first is None or isinstance(first[0], (Ago, Since, Until)):
        return None
    if word == "من" and scan.word(j) in PARTS_OF_TODAY:
        return (Since(first[0]), first[1]) if _to(scan, first[1]) is None else None
    expression, end = first
    if isinstance(expression, Between) and not expression.night:
        return expression, end
    if word in ("بين", "مابين"):
        if scan.word(end) != "و":
            return None
        stop: int | None = end + 1
    else:
        stop = _to(scan, end)
    return _last(scan, expression, stop) if stop is not None else None


def read_before_after(scan: Scanner, i: int) -> Found:
    """``قبل عام 2011``, ``بعد 12 نيسان 2021``: an end or a beginning; only for calendar days, months and years."""
    inner = _at(scan, i + 1)
    if inner is None or not isinstance(inner[0], (CalendarDay, Month, Year)):
        return None
    ref = inner[0].ref
    if isinstance(ref, MonthRef) and ref.month is None:
        return None
    expression: Expression = Until(inner[0], before=True) if scan.word(i) == "قبل" else Since(inner[0], after=True)
    return expression, inner[1]
