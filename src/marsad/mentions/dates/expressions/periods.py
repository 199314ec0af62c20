"""Longer times: weeks, parts of months and years, seasons, quarters, decades, centuries."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from marsad.mentions.dates.calendar import days, months_away, week_of
from marsad.mentions.dates.expressions.base import Expression, Within
from marsad.mentions.dates.expressions.months import DIRECTION_WORDS, YearRef
from marsad.mentions.dates.value import Anchor, Value, between, unanchored

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
PART_WORDS = {"early": "the first", "mid": "the middle", "late": "the last"}


@dataclass(slots=True, frozen=True)
class Week(Expression):
    """A week counted from that of publication: ``الأسبوع الماضي`` is the calendar week before; with ``rolling``, as in
    ``خلال الأسبوع الماضي``, the nine days before publication, which hold both that week's end and the last seven days.
    ``told`` counts from the day told before (الأسبوع التالي)."""

    shift: int
    rolling: bool = False
    told: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        if self.told and anchor.previous and anchor.previous.low:
            low, high = week_of(anchor.previous.low + days(7 * self.shift))
            return between(low, high, "week", f"{DIRECTION_WORDS.get(self.shift, 'a')} week, counted from that of the day told before")
        if anchor.published is None:
            return unanchored("week", None, f"{DIRECTION_WORDS.get(self.shift, 'a')} week")
        if self.rolling and self.shift == -1:
            low, high = anchor.published - days(9), anchor.published - days(1)
            reading = "during last week: the nine days before publication, for the calendar week and the last seven days alike"
            return between(low, high, "week", reading)
        if self.rolling and self.shift == 1:
            return between(anchor.published + days(1), anchor.published + days(9), "week", "during the coming week")
        low, high = week_of(anchor.published + days(7 * self.shift))
        return between(low, high, "week", f"{DIRECTION_WORDS.get(self.shift, 'a')} week, counted from that of publication")


@dataclass(slots=True, frozen=True)
class Part(Within):
    """A part of a longer time: ``مطلع نيسان`` (1 to 10), ``منتصف شباط الفائت`` (11 to 20), ``أواخر 2020``.

    name: early, mid or late; ``edge`` for words that lie close to its first or last day (بداية، نهاية).
    """

    name: str
    inner: Expression
    edge: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        if whole.low is None or whole.high is None:
            return _unanchored_part(self.name, whole)
        precision, low, high = part_of(whole, self.name, self.edge)
        return between(low, high, precision, f"{PART_WORDS[self.name]} part of: {whole.reading}")


def _unanchored_part(name: str, whole: Value) -> Value:
    edtf = whole.edtf
    precision = {"month": "part_of_month", "year": "part_of_year", "week": "days"}.get(whole.precision, whole.precision)
    if edtf and whole.precision == "month" and len(edtf) == 7 and edtf[5:] != "XX":
        first, last = _MONTH_DAYS[name]
        last = last or monthrange(2001, int(edtf[5:]))[1]
        edtf = f"{edtf}-{first:02}/{edtf}-{last:02}"
    return Value(None, None, precision, edtf, f"{PART_WORDS[name]} part of: {whole.reading}")


_MONTH_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 0)}
_WEEK_DAYS = {"early": (-1, 1), "mid": (1, 3), "late": (4, 6)}
_YEAR_MONTHS = {"early": (0, 3), "late": (9, 12)}
_EDGE_MONTHS = {"early": (0, 2), "late": (10, 12)}


def part_of(whole: Value, name: str, edge: bool) -> tuple[str, dt.date, dt.date]:
    """Precision, first and last day of a part of an interval.

    Months: days 1 to 10, 11 to 20, 21 to the end. Weeks: Sunday to Tuesday, Tuesday to Thursday, Friday to Sunday. Years:
    three months (two where ``edge``), the middle from 16 May to 15 August. Centuries: twenty years (ten where ``edge``).
    Anything else: thirds.
    """
    low, high = whole.low, whole.high
    assert low is not None and high is not None
    if whole.precision == "month" and (high - low).days < 31:
        first, last = _MONTH_DAYS[name]
        return "part_of_month", low + days(first - 1), low + days(last - 1) if last else high
    if whole.precision == "week":
        monday = low + days(1) if low.weekday() == 6 else low
        first, last = _WEEK_DAYS[name]
        return "days", monday + days(first), monday + days(last)
    if whole.precision == "year" and (high - low).days < 366:
        if name == "mid":
            return "part_of_year", dt.date(low.year, 5, 16), dt.date(low.year, 8, 15)
        first, last = (_EDGE_MONTHS if edge else _YEAR_MONTHS)[name]
        return "part_of_year", months_away(low, first), months_away(low, last) - days(1)
    if whole.precision == "century":
        reach = 10 if edge else 20
        first_year = {"early": low.year, "mid": low.year + 40, "late": high.year - reach + 1}[name]
        return "century", dt.date(first_year, 1, 1), dt.date(first_year + (20 if name == "mid" else reach) - 1, 12, 31)
    if whole.precision == "decade":
        step = (high.year - low.year + 1) / 3
        index = ("early", "mid", "late").index(name)
        first_year, last_year = low.year + round(index * step), low.year + round((index + 1) * step) - 1
        return whole.precision, dt.date(first_year, 1, 1), dt.date(last_year, 12, 31)
    third = max(1, ((high - low).days + 1) // 3)
    if name == "early":
        return _shorter(whole), low, low + days(third - 1)
    if name == "mid":
        return _shorter(whole), min(low + days(third), high), max(high - days(third), min(low + days(third), high))
    return _shorter(whole), high - days(third - 1), high


def _shorter(whole: Value) -> str:
    return "day" if whole.low == whole.high else "days" if whole.precision in ("days", "day", "feast") else whole.precision


@dataclass(slots=True, frozen=True)
class Fraction(Within):
    """A numbered share: ``النصف الأول من 2020``, ``الربع الأخير من العام الماضي``, ``الأسبوع الثاني من نيسان``.

    shares: into how many it is cut (2, 3, 4), or 0 for the weeks of a month; ``number`` from 1, or -1 for the last.
    """

    shares: int
    number: int
    inner: Expression

    def resolve(self, anchor: Anchor) -> Value:
        whole = self.inner.resolve(anchor)
        if whole.low is None or whole.high is None:
            return Value(None, None, self._precision(whole), None, f"a share of: {whole.reading}")
        if self.shares == 0:
            return self._week(whole.low, whole.high, whole.reading)
        number = self.number if self.number > 0 else self.shares
        if number > self.shares:
            raise ValueError(f"share {number} of {self.shares}")
        names = {2: "half", 3: "third", 4: "quarter"}
        reading = f"{names[self.shares]} {number} of: {whole.reading}"
        low, high, edtf = self._cut(whole, number)
        return between(low, high, self._precision(whole), reading, edtf=edtf)

    def _precision(self, whole: Value) -> str:
        if self.shares == 0:
            return "week"
        if whole.precision == "year":
            return "quarter" if self.shares == 4 else "part_of_year"
        return "part_of_month" if whole.precision == "month" else "days"

    def _cut(self, whole: Value, number: int) -> tuple[dt.date, dt.date, str | None]:
        low, high = whole.low, whole.high
        assert low is not None and high is not None
        if whole.precision == "year":
            size = 12 // self.shares
            first = months_away(low, size * (number - 1))
            code = {4: 32, 3: 36, 2: 39}[self.shares] + number
            return first, months_away(first, size) - days(1), f"{low.year:04}-{code}"
        length = 30 if whole.precision == "month" else (high - low).days + 1
        edges = [round(length * i / self.shares) for i in range(self.shares)] + [(high - low).days + 1]
        return low + days(edges[number - 1]), low + days(edges[number] - 1), None

    def _week(self, low: dt.date, high: dt.date, reading: str) -> Value:
        if self.number < 0:
            return between(high - days(6), high, "week", f"the last week of: {reading}")
        first = low + days(7 * (self.number - 1))
        if first > high:
            raise ValueError("no such week")
        return between(first, min(first + days(6), high), "week", f"week {self.number} of: {reading}")


@dataclass(slots=True, frozen=True)
class Season(Expression):
    """A season: ``صيف 2020``, ``خريف العام الماضي``, ``الشتاء الماضي``. Months as meteorologists count them; the winter of
    a year is the one that ends in it."""

    code: int
    year: YearRef | None = None
    direction: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        name = SEASONS[self.code]
        if self.year is not None:
            year = self.year.find(anchor)
            if year is None:
                return unanchored("season", None, f"the {name} of a year")
            return self._of(year, f"the {name} of {year}")
        if anchor.published is None:
            return unanchored("season", None, f"{DIRECTION_WORDS.get(self.direction or 0)} {name}")
        return self._counted(anchor.published, f"{DIRECTION_WORDS.get(self.direction or 0)} {name}, counted from publication")

    def _of(self, year: int, reading: str) -> Value:
        first = dt.date(year - 1, 12, 1) if self.code == 24 else dt.date(year, 3 * (self.code - 20), 1)
        return between(first, months_away(first, 3) - days(1), "season", reading, edtf=f"{year:04}-{self.code}")

    def _counted(self, published: dt.date, reading: str) -> Value:
        seasons = [self._of(published.year + by, reading) for by in (-2, -1, 0, 1, 2)]
        over = [s for s in seasons if s.high and s.high < published]
        ahead = [s for s in seasons if s.low and s.low > published]
        now = [s for s in seasons if s not in over and s not in ahead]
        if self.direction in (1, 2):
            return ahead[self.direction - 1]
        if self.direction is None or self.direction == 0:
            if now:
                return now[0]
            past, coming = over[-1], ahead[0]
            assert past.high is not None and coming.low is not None
            return past if self.direction is None or published - past.high < coming.low - published else coming
        return over[self.direction]


@dataclass(slots=True, frozen=True)
class Decade(Expression):
    """Ten years: ``تسعينيات القرن الماضي`` (``first`` 1990); ``العقد الماضي`` (``shift`` -1 from publication's own)."""

    first: int | None = None
    shift: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        first = self.first
        how = "as written"
        if first is None:
            if anchor.published is None:
                return unanchored("decade", None, f"{DIRECTION_WORDS.get(self.shift or 0)} decade")
            first = anchor.published.year // 10 * 10 + 10 * (self.shift or 0)
            how = "counted from that of publication"
        low, high = dt.date(first, 1, 1), dt.date(first + 9, 12, 31)
        return between(low, high, "decade", f"the years {first} to {first + 9}, {how}", edtf=f"{first // 10:03}X")


@dataclass(slots=True, frozen=True)
class Century(Expression):
    """A hundred years: ``القرن العشرين`` (``number`` 20), ``القرن الماضي`` (``shift`` -1); written 19XX."""

    number: int | None = None
    shift: int | None = None

    def resolve(self, anchor: Anchor) -> Value:
        number = self.number
        if number is None:
            if anchor.published is None:
                return unanchored("century", None, f"{DIRECTION_WORDS.get(self.shift or 0)} century")
            number = anchor.published.year // 100 + 1 + (self.shift or 0)
        first = 100 * (number - 1)
        low, high = dt.date(max(1, first), 1, 1), dt.date(first + 99, 12, 31)
        return between(low, high, "century", f"century {number}", edtf=f"{first // 100:02}XX")
