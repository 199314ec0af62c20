"""Times at a distance from publication: ``قبل يومين``, ``منذ ثلاثة أسابيع``, ``قبل أيام``, ``الأيام الثلاثة الماضية``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from marsad.mentions.dates.calendar import days, months_away
from marsad.mentions.dates.expressions.base import Expression, Within
from marsad.mentions.dates.value import Anchor, Value, between, one_day, said, unanchored, written

PRECISION = {
    "minute": "day", "hour": "day", "day": "day", "night": "day", "week": "week", "month": "month", "year": "year",
    "decade": "decade", "century": "century",
}  # fmt: skip
VAGUE = {
    "day": (10, 1), "night": (10, 1), "week": (56, 14), "month": (300, 60), "year": (3650, 730), "decade": (10950, 3650),
    "century": (109500, 36500), "hour": (0, 0), "minute": (0, 0),
}  # fmt: skip
"""How many days back a plural without a number lies, first and last: ``قبل أيام``, ``قبل أشهر``."""
FEW = {
    "day": (7, 1), "night": (7, 1), "week": (35, 14), "month": (150, 60), "year": (1825, 730), "decade": (10950, 3650),
    "century": (109500, 36500), "hour": (0, 0), "minute": (0, 0),
}  # fmt: skip
"""The same with ``قليلة`` or ``بضعة``."""
_SHARES = {0.5: "a half", 0.25: "a quarter of", 0.33: "a third of"}
_BOUNDS = {"": "", "about": "about ", "more": "more than ", "less": "less than "}
UNIT_DAYS = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.4, "year": 365.25, "decade": 3652.5, "century": 36525.0}
"""The length of a unit in days, for halves and quarters of it."""
RECENT = {"day": 10, "night": 10, "week": 28, "month": 183, "year": 1826, "decade": 10957, "century": 73048, "hour": 1, "minute": 0}
RECENT_FEW = {"day": 7, "night": 7, "week": 21, "month": 92, "year": 1096, "decade": 7305, "century": 36524, "hour": 1, "minute": 0}
"""How many days back the last days, weeks, months and years reach when no number is said."""


@dataclass(slots=True, frozen=True)
class Ago(Expression):
    """A count of units before publication (after it, with ``sign`` 1).

    Days are exact; weeks, months and years stand for the time about that day: three days, ten days and four months on
    either side. ``count`` None is a plural without a number, ``few`` with a word for a handful; ``bound`` is ``about``,
    ``more`` (up to one unit more: منذ أكثر من عامين) or ``less`` (since then: قبل أقل من أسبوع).
    """

    unit: str
    count: int | None
    sign: int = -1
    bound: str = ""
    few: bool = False
    share: float = 0
    """Part of a unit more: قبل شهر ونصف; alone with a ``count`` of 0: قبل ربع قرن."""
    extra: tuple[str, int] | None = None
    """Smaller units more: قبل عام وشهرين."""
    upto: int | None = None
    """The larger of two numbers: قبل يومين أو ثلاثة."""

    def resolve(self, anchor: Anchor) -> Value:
        published = anchor.published
        wording = f"{self.wording()} publication"
        if published is None:
            vague = (self.count is None or self.upto) and self.unit == "day"
            return unanchored("days" if vague else PRECISION[self.unit], None, wording)
        wording = f"{wording} on {said(published)}"
        if self.count is None:
            return self._vague(published, wording)
        if self.upto is not None:
            return self._range(published, self.count, self.upto, wording)
        return self._counted(published, self.count, wording)

    def wording(self) -> str:
        """The distance in words: ``about 2 days before``."""
        return f"{_BOUNDS[self.bound]}{self._number()} {'before' if self.sign < 0 else 'after'}"

    def _number(self) -> str:
        if self.count == 0:
            return f"{_SHARES[self.share]} a {self.unit}"
        number = "some" if self.count is None else f"{self.count} and {_SHARES[self.share]}" if self.share else str(self.count)
        if self.upto:
            number += f" or {self.upto}"
        extra = f" and {self.extra[1]} {self.extra[0]}s" if self.extra else ""
        return f"{number} {self.unit}{'' if self.count == 1 and not self.share and not self.upto else 's'}{extra}"

    def _vague(self, published: dt.date, wording: str) -> Value:
        far, near = (FEW if self.few else VAGUE)[self.unit]
        if far == near == 0:
            return one_day(published, wording + ", taken as the same day")
        edges = sorted((published + days(self.sign * far), published + days(self.sign * near)))
        precision = "days" if self.unit in ("day", "night") else PRECISION[self.unit]
        return between(edges[0], edges[1], precision, f"{wording}: no day is said, {near} to {far} days are allowed for", about=True)

    def _range(self, published: dt.date, count: int, upto: int, wording: str) -> Value:
        values = [replace(self, count=n, upto=None)._counted(published, n, wording) for n in (count, upto)]
        low, high = min(v.low for v in values if v.low), max(v.high for v in values if v.high)
        return between(low, high, "days" if self.unit in ("hour", "day", "night") else PRECISION[self.unit], wording, about=True)

    def _counted(self, published: dt.date, count: int, wording: str) -> Value:
        if self.unit == "minute":
            return one_day(published - days(count // 1440), wording)
        if self.unit == "hour":
            return self._hours(published, count, wording)
        if self.bound in ("more", "less"):
            return self._bounded(published, count, wording)
        if self.unit in ("day", "night"):
            day = published + days(self.sign * count)
            if self.bound:
                slack = days(1 if count < 14 else 3)
                return between(day - slack, day + slack, "days", wording, about=True)
            return one_day(day, wording)
        shift = days(self.sign * round(self.share * UNIT_DAYS[self.unit]))
        day, slack = self._away(published, count) + shift, self._slack(count)
        if self.extra:
            less = Ago(self.extra[0], self.extra[1], self.sign)
            day = less._away(day, self.extra[1])
            slack = less._slack(self.extra[1]) if self.extra[0] not in ("day", "night") else days(1)
        return between(day - slack, day + slack, PRECISION[self.unit], f"{wording}: about {day.isoformat()}", about=True)

    def _slack(self, count: int) -> dt.timedelta:
        """How far on either side of the counted day the time may lie."""
        if self.unit in ("decade", "century"):
            years = (count + self.share) * {"decade": 10, "century": 100}[self.unit]
            return days(round(365 * years / 5))
        slack = days({"week": 3, "month": 10, "year": 122}[self.unit])
        return slack if count else days(1 + slack.days // 3)

    def _bounded(self, published: dt.date, count: int, wording: str) -> Value:
        near = self._away(published, count)
        far = self._away(published, count + 1) if self.bound == "more" else published + days(self.sign)
        precision = "days" if self.unit in ("day", "night") else PRECISION[self.unit]
        return between(min(near, far), max(near, far), precision, wording, about=True)

    def _away(self, published: dt.date, count: int) -> dt.date:
        if self.unit in ("day", "night", "week"):
            return published + days(self.sign * count * (7 if self.unit == "week" else 1))
        months = {"month": 1, "year": 12, "decade": 120, "century": 1200}[self.unit]
        return months_away(published, self.sign * count * months)

    def _hours(self, published: dt.date, count: int, wording: str) -> Value:
        whole = count // 24
        day = published + days(self.sign * whole)
        if count % 24 <= 12:
            return one_day(day, wording)
        other = day + days(self.sign)
        return between(min(day, other), max(day, other), "days", wording)


@dataclass(slots=True, frozen=True)
class Lasting(Expression):
    """What has gone on so long and goes on still (تحاصر البلدة منذ شهرين): from then to publication."""

    inner: Ago

    def resolve(self, anchor: Anchor) -> Value:
        value = self.inner.resolve(anchor)
        if value.low is None or anchor.published is None:
            return replace(value, use="span")
        low = value.high if value.high and value.precision in ("month", "year") and self.inner.bound == "more" else value.low
        reading = f"going on since {value.reading}"
        precision = "days" if value.precision == "day" else value.precision
        return replace(between(low, max(low, anchor.published), precision, reading, about=True), use="span")


@dataclass(slots=True, frozen=True)
class Later(Expression):
    """``وبعد يومين``: so many days after the day told before, or after publication where the clause speaks of what is to
    come. Its use is ``span``: a day that is named beside it counts for more."""

    offset: int
    unit: str
    count: int

    def resolve(self, anchor: Anchor) -> Value:
        wording = f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"
        if anchor.forward and anchor.published is not None:
            return Ago(self.unit, self.count, 1).resolve(anchor)
        told = anchor.previous
        if told is None or told.low is None or told.low != told.high:
            raise ValueError("counted from a day that the text does not name")
        return replace(one_day(told.low + days(self.offset), f"{wording} after the day told before"), use="span")


@dataclass(slots=True, frozen=True)
class Back(Within):
    """``بعد يومين من اختطافه``, ``لم يمض أسبوع على الهدنة حتى``: what is named next lies so long before the day that is told
    beside it, or before the news of the last days.

    ValueError where no such day is told."""

    inner: Ago

    def resolve(self, anchor: Anchor) -> Value:
        told = anchor.previous
        if told is None or told.low is None or told.high is None or (told.high - told.low).days > 1:
            raise ValueError("counted from a day that the text does not name")
        first, last = (self.inner.resolve(replace(anchor, published=day)) for day in (told.low, told.high))
        assert first.low is not None and last.high is not None
        reading = f"{self.inner.wording()} the day told beside it, {told.low.isoformat()}"
        return replace(
            first, low=first.low, high=last.high, edtf=written(first.low, last.high, "~" in (first.edtf or "")), reading=reading, use="back"
        )


@dataclass(slots=True, frozen=True)
class WithinNext(Expression):
    """``ستنطلق خلال ساعات``, ``سيصدر بيان في غضون ثلاثة أيام``: from publication on, where the clause speaks of what is to come;
    else (``نزحت مئة عائلة خلال أسبوع``) only how long something took, no place on the calendar."""

    inner: Ago

    @property
    def days(self) -> int | None:
        """Its length in days, where a number of days or weeks is told."""
        each = {"day": 1, "night": 1, "week": 7}.get(self.inner.unit)
        return self.inner.count * each if self.inner.count and each else None

    def resolve(self, anchor: Anchor) -> Value:
        last = self.inner.resolve(anchor) if anchor.forward else None
        if last is None or last.high is None or anchor.published is None:
            if self.days is None:
                raise ValueError("how long it took, not when")
            return Value(None, None, self.inner.unit, None, f"a length of {self.days} days, no place on the calendar", "duration")
        reading = f"from publication on {said(anchor.published)} to {self.inner.wording()} it"
        return replace(between(anchor.published, last.high, "days", reading, about=True), use="span")


@dataclass(slots=True, frozen=True)
class InARow(Expression):
    """``لليوم الثالث على التوالي``: from the first of so many days to publication."""

    count: int

    def resolve(self, anchor: Anchor) -> Value:
        if anchor.published is None:
            return replace(unanchored("days", None, f"{self.count} days in a row"), use="span")
        low = anchor.published - days(self.count - 1)
        wording = f"day {self.count} in a row on {said(anchor.published)}"
        return replace(between(low, anchor.published, "days", wording), use="span")


@dataclass(slots=True, frozen=True)
class Recent(Expression):
    """A stretch that ends (or, with ``sign`` 1, begins) at publication: ``الساعات الـ24 الماضية``, ``الأشهر الماضية``."""

    unit: str
    count: int | None
    sign: int = -1
    few: bool = False

    def resolve(self, anchor: Anchor) -> Value:
        direction = "last" if self.sign < 0 else "next"
        wording = f"the {direction} {'' if self.count is None else f'{self.count} '}{self.unit}s at publication"
        precision = "days" if self.unit in ("minute", "hour", "day", "night") else PRECISION[self.unit]
        if anchor.published is None:
            value = unanchored(precision, None, wording)
            return Value(None, None, precision, None, value.reading, "span")
        far = self._far(anchor.published)
        near = anchor.published
        if self.count is None and self.unit in ("day", "night", "week"):
            near = near + days(self.sign)
        if self.count is None:
            wording += ", no number is said"
        low, high = min(far, near), max(far, near)
        value = between(low, high, precision, f"{wording} on {said(anchor.published)}", about=self.count is None)
        return Value(low, high, value.precision, value.edtf, value.reading, "span")

    def _far(self, published: dt.date) -> dt.date:
        if self.count is None:
            return published + days(self.sign * (RECENT_FEW if self.few else RECENT)[self.unit])
        if self.unit in ("minute", "hour"):
            return published + days(self.sign * max(1, -(-self.count // 24)) if self.unit == "hour" else 0)
        if self.unit in ("day", "night", "week"):
            return published + days(self.sign * self.count * (7 if self.unit == "week" else 1))
        months = self.count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[self.unit]
        return months_away(published, self.sign * months)
