"""From the expressions of a text to its date mentions: what each hangs on, and what it comes to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from marsad.language.words import Words
from marsad.mentions.dates import dateline, publication, stamps
from marsad.mentions.dates.counted import Counted, weekday_of
from marsad.mentions.dates.dateline import Dateline
from marsad.mentions.dates.expressions.base import Expression
from marsad.mentions.dates.expressions.days import CalendarDay, DayOffset, Morrow, SameDay, Weekday
from marsad.mentions.dates.expressions.distance import Back, Later, WithinNext
from marsad.mentions.dates.expressions.feasts import HijriTime
from marsad.mentions.dates.expressions.months import Month
from marsad.mentions.dates.expressions.shifted import TimeOfDay
from marsad.mentions.dates.expressions.spans import AtTime, Clock, Duration, Habit, PartOfDay, Since
from marsad.mentions.dates.grammar.reader import expressions
from marsad.mentions.dates.grammar.scanner import Scanner
from marsad.mentions.dates.mending import mended
from marsad.mentions.dates.opening import announced, opening_day
from marsad.mentions.dates.value import Anchor, Value, one_day, written
from marsad.mentions.dates.vocabulary import vocabulary
from marsad.mentions.model import DateMention, Reading

Item = tuple[Expression, int, int]
LOOK_BACK = 7
"""How many words before a date may hold the verb that puts it in the future."""
FEW_DAYS = 3
LONG_BEFORE = 400
"""Days told with their year so long before the latest one say nothing of the year of the others."""
A_YEAR = 366
A_WEEK = 7
TO_COME = frozenset(
    "سوف المقرر المزمع المرتقب المتوقع يعتزم تعتزم ينوي تنوي ستجري سيعقد ستبدا سيبدا ستعقد مقرر مرتقب ينتظر يرتقب المنتظر موعد".split()
)
DIRECTED = (CalendarDay, Weekday, Month, HijriTime, Later, WithinNext, PartOfDay, TimeOfDay)


def find(reading: Reading) -> None:
    """Appends the date mentions of a reading; sets its publication day or window where it had none."""
    if not reading.words.norm:
        return
    words, origin = mended(reading.words)
    scan = Scanner(words, vocabulary())
    posted = stamps.find(words.text)
    items = [item for item in expressions(scan) if not _within(words, item, posted)]
    lines = dateline.find(scan, items)
    opening = dateline.lead(scan, items)
    stamped = {line.item for line in lines} | ({opening} if opening and dateline.full_day(opening[0]) else set())
    reading.dates += [_stamp_mention(reading.words, stamp) for stamp in posted]
    if reading.published is None:
        _publication(reading, scan, items, lines, posted, origin, opening)
    anchors = _anchors(reading)
    years = _with_years(items, reading, origin) if anchors == [None] else []
    counted = Counted(items) if anchors == [None] else None
    previous: tuple[Value, int] | None = None
    pointed: tuple[Value, int] | None = None
    news: tuple[Value, int] | None = None
    opened: tuple[Value, int] | None = None
    for k, item in enumerate(items):
        expression, first, last = item
        stamp = item in stamped
        if not stamp and (_skipped(reading, origin, first, last) or scan.norm[first] == "اليوم" and _of_an_outlet(scan, first, last)):
            continue
        back = isinstance(expression, (PartOfDay, TimeOfDay, Back)) or isinstance(_core(expression), SameDay)
        before = pointed if back else previous
        if back and _opens_with(scan, first) and opened and _in_the_next_paragraph(scan, opened[1], first):
            before = opened
        if isinstance(expression, (PartOfDay, TimeOfDay)) and before and scan.words.sentence[before[1]] != scan.words.sentence[first]:
            before = news or before
        if isinstance(expression, (PartOfDay, TimeOfDay)) and before and reading.published and _on_another_bullet(scan, before[1], first):
            before = one_day(reading.published, "the day of publication"), first
        told = before[0] if before and (_reaches(scan, expression, before[1], first) or _lately(expression, before[0], reading)) else None
        if isinstance(expression, Back) and not (before and scan.words.sentence[before[1]] == scan.words.sentence[first]):
            told = _ahead(scan, items[k + 1 :], first, anchors) or told
            if told is None and before is None and reading.published and not any(w[:2] == "ال" for w in scan.norm[last : last + 2]):
                news_of = one_day(reading.published, "the day of publication")  # news that names no day: of that day or the day before
                told = replace(news_of, low=reading.published - dt.timedelta(days=1))
        value = resolve(expression, Anchor(None, told, _forward(scan, expression, first), _near(years, first)), anchors)
        if value is None:
            continue
        if stamp:
            value = replace(value, use="published")
        reading.dates.append(_mention(reading, words, expression, (first, last), _source(origin, first, last), value))
        if counted is not None and value.low is None:
            reading.dates[-1].days, reading.dates[-1].weekday = counted.days(expression), weekday_of(expression)
        if (
            value.low is not None
            and not stamp
            and not isinstance(expression, (Since, Habit))
            and value.use in ("point", "clock")
            and not (news and _issued(scan, first))
        ):
            previous = (value, first)
            pointed = previous if _short(value) else pointed
            opened = previous if _short(value) and _opens_with(scan, first) else opened
            news = previous if _short(value) and not _gone_by(expression) and (news is None or _recent(value, reading)) else news
        elif value.low is not None and not stamp and value.precision in ("day", "days") and value.use in ("since", "until", "span"):
            end = value.low if value.use == "since" else value.high or value.low
            pointed = news = (one_day(end, value.reading), first)
    if posted:
        reading.dates.sort(key=lambda mention: mention.start)


def _of_an_outlet(scan: Scanner, first: int, last: int) -> bool:
    """``صنعاء اليوم - أعلنت الشرطة``: the name of an outlet before the dash of a lead."""
    if last >= len(scan.norm) or scan.norm[last] not in ("-", "–", "—", "ـ") or last - first > 1:
        return False
    return any(k == 0 or scan.norm[k - 1] == "\n" for k in (first - 1, first - 2) if k >= 0)


def _on_another_bullet(scan: Scanner, before: int, first: int) -> bool:
    """``🔴 قذيفة سقطت ليلة أمس ⏎ 🔴 وقفة في المدينة عصرا``: each bullet of a day's list takes its time of day from the list."""
    line = next((k for k in range(first, before, -1) if scan.norm[k] == "\n"), None)
    return line is not None and line + 1 < first and not scan.norm[line + 1][0].isalnum() and scan.norm[line + 1] not in '"«“('


def _core(expression: Expression) -> Expression:
    """The day within: اليوم نفسه of الساعة 6:00 من صباح اليوم نفسه."""
    while (inner := getattr(expression, "inner", None)) is not None:
        expression = inner
    return expression


def _opens_with(scan: Scanner, first: int) -> bool:
    """``• عند الساعة 6:00 من صباح اليوم نفسه، فتحت الزوارق``: a time ahead of all that its paragraph tells, which goes on from the day
    that the paragraph before opened with."""
    line = next((k for k in range(first - 1, max(-1, first - _OPENING), -1) if scan.norm[k] == "\n"), None)
    return line is not None and "،" not in scan.norm[line:first]


def _in_the_next_paragraph(scan: Scanner, before: int, first: int) -> bool:
    """True where one break, of however many lines, stands between: what a paragraph further up opened with is not meant any more."""
    breaks = [k for k in range(before, first) if scan.norm[k] == "\n"]
    return bool(breaks) and breaks[-1] - breaks[0] == len(breaks) - 1


_OPENING = 12
"""How many words a paragraph may begin with before its day: عند حوالي الساعة 6:00 من صباح."""


def _issued(scan: Scanner, first: int) -> bool:
    """``قال المركز في بيان صدر صباح اليوم إن``: the day on which a statement came out is no day of what it tells."""
    norm, k = scan.norm, first - 1
    if k > 0 and scan.clitic[k] == "-":
        k -= 1
    return k > 0 and norm[k] in _ISSUED and any(norm[j] in _STATEMENTS or norm[j][2:] in _STATEMENTS for j in range(max(0, k - 5), k))


_ISSUED = frozenset(
    "صدر صدرت صادر الصادر اصدر اصدرت اصدروا نشر نشرت نشرته بث بثت بثه تلا تلت تلاه وزع وزعت وزعته اعلنت تلقت اصدرته اصدره".split()
)
_STATEMENTS = frozenset("بيان بلاغ بيانا تصريح تقرير منشور تسجيل مقطع تغريده كلمه نشره حصيله رساله بيانين".split())


def _short(value: Value) -> bool:
    """A day or a night, which "the same day" and "that night" can mean; not the year or month named after it."""
    return value.low is not None and value.high is not None and (value.high - value.low).days <= FEW_DAYS


def _recent(value: Value, reading: Reading) -> bool:
    """True for a day of the last few, as far as the day of publication is known: news, not the anniversary that explains it."""
    return reading.published is None or value.low is None or (reading.published - value.low).days <= FEW_DAYS


def _gone_by(expression: Expression) -> bool:
    """``الجمعة الماضية``: a day of what came before, to which a time of day in the next sentence does not belong."""
    inner = expression.inner if isinstance(expression, AtTime) else expression
    return isinstance(inner, Weekday) and (inner.direction or 0) < 0


def _ahead(scan: Scanner, items: list[Item], first: int, anchors: list[dt.date | None]) -> Value | None:
    """The day told next in the sentence: ``لم تمض ثلاثة أيام على الهدنة حتى تجدد القتال مساء الأحد``."""
    for expression, a, _ in items:
        if scan.words.sentence[a] != scan.words.sentence[first]:
            return None
        value = resolve(expression, Anchor(None), anchors)
        if value is not None and value.use == "point" and _short(value):
            return value
    return None


def _within(words: Words, item: Item, posted: list[stamps.Stamp]) -> bool:
    """True for an expression that is part of a post's time stamp."""
    start, end = words.span(item[1], item[2])
    return any(start < stamp.end and end > stamp.start for stamp in posted)


def _stamp_mention(words: Words, stamp: stamps.Stamp) -> DateMention:
    first, last = words.at(stamp.start, stamp.end)
    first = min(first, len(words) - 1)
    edtf = f"{stamp.day.isoformat()}T{stamp.clock}:00" if stamp.clock else stamp.day.isoformat()
    return DateMention(
        first=first, last=max(last, first + 1), start=stamp.start, end=stamp.end, text=words.text[stamp.start : stamp.end],
        rule="dates.stamp", low=stamp.day, high=stamp.day, edtf=edtf, precision="time" if stamp.clock else "day",
        reading=f"the time stamp of a post, {stamp.day.isoformat()}{f' at {stamp.clock}' if stamp.clock else ''}", use="published",
    )  # fmt: skip


def _source(origin: list[int] | None, first: int, last: int) -> tuple[int, int]:
    """The words of the reading that a range of mended words comes from."""
    return (first, last) if origin is None else (origin[first], origin[last - 1] + 1)


def _skipped(reading: Reading, origin: list[int] | None, first: int, last: int) -> bool:
    return bool(reading.skip) and reading.skipped(*_source(origin, first, last))


def _publication(
    reading: Reading,
    scan: Scanner,
    items: list[Item],
    lines: list[Dateline],
    posted: list[stamps.Stamp],
    origin: list[int] | None,
    lead: Item | None,
) -> None:
    """A post's stamp or a dateline gives the day of publication; else the wording is solved for a window."""
    line = dateline.choose(scan, lines)
    day = posted[0].day if posted else line.day if line else None
    if day is not None:
        text = scan.words.text[posted[0].start : posted[0].end] if posted or line is None else scan.words.slice(*line.item[1:])
        reading.published, reading.published_basis = day, "dateline"
        reading.window, reading.window_reason = (day, day), f"the dateline “{text}”"
        return
    if lead and (day := dateline.full_day(lead[0])):
        reading.published, reading.published_basis = day, "dateline"
        reading.window, reading.window_reason = (day, day), f"the dateline “{scan.words.slice(*lead[1:])}”"
        return
    if bulletin := announced(scan, items):
        day, (_, first, last) = bulletin
        reading.published, reading.published_basis = day, "text"
        reading.window, reading.window_reason = (day, day), f"the bulletin says of which day it is: “{scan.words.slice(first, last)}”"
        return
    if covers := dateline.period(scan, items):
        end, (_, first, last) = covers
        reading.window, reading.window_reason = (
            (end, end + dt.timedelta(days=A_WEEK)),
            f"within a week of the period that it covers: “{scan.words.slice(first, last)}”",
        )
        return
    stamped = {line.item for line in lines}
    plain = [item for item in items if item not in stamped and not _skipped(reading, origin, item[1], item[2])]
    told = dateline.in_text(scan, plain)
    dated = [(DayOffset(0, None, e) if lead and (a, b) == lead[1:] and isinstance(e, CalendarDay) else e, a, b) for e, a, b in told]
    solved = publication.solve(scan.words, [(e, a, b) for e, a, b in dated if not _forward(scan, e, a)])
    if (solved is None or solved.last is None) and (opening := opening_day(scan, plain)):
        earliest, latest, (_, a, b) = opening
        reading.window, reading.window_reason = (earliest, latest), f"the report opens with its day: “{scan.words.slice(a, b)}”"
        if earliest == latest:
            reading.published, reading.published_basis = earliest, "text"
        return
    if solved is None:
        return
    reading.window, reading.window_reason = (solved.first, solved.last), solved.reason
    if solved.first == solved.last:
        reading.published, reading.published_basis = solved.first, "text"


def _anchors(reading: Reading) -> list[dt.date | None]:
    """The days of publication to resolve for: the known one, those of a narrow window, or one unknown day."""
    if reading.published is not None:
        return [reading.published]
    window = reading.window
    if window and window[0] and window[1] and (window[1] - window[0]).days <= publication.NARROW:
        return [window[0] + dt.timedelta(days=i) for i in range((window[1] - window[0]).days + 1)]
    return [None]


def _with_years(items: list[Item], reading: Reading, origin: list[int] | None) -> list[tuple[dt.date, int]]:
    """The days that a document without a publication day names with their year, and where (those of a year long before the
    latest are background and left out); failing that, the months that it names so (a monthly report), or the first day of its
    window, where that is closed: that a text was written after 2011 does not make it one of 2011."""
    plain = [item for item in items if not _skipped(reading, origin, item[1], item[2])]
    found = [(day, a) for expression, a, _ in plain if (day := dateline.last_day(expression))]
    found = found or [(day, a) for expression, a, _ in plain if (day := dateline.month_told(expression))]
    latest = max((day for day, _ in found), default=None)
    found = [(day, a) for day, a in found if latest and (latest - day).days <= LONG_BEFORE]
    low, high = reading.window or (None, None)
    sure = high is not None and low is not None and (high - low).days <= A_YEAR or publication.HOLDS in (reading.window_reason or "")
    return found or ([(low, 0)] if low and sure else [])


def _near(years: list[tuple[dt.date, int]], first: int) -> dt.date | None:
    """Of the days told with their year, the last one before a word, else the first after it."""
    before = [day for day, at in years if at < first]
    return before[-1] if before else years[0][0] if years else None


def resolve(expression: Expression, context: Anchor, anchors: list[dt.date | None]) -> Value | None:
    """The value of an expression; for several possible days of publication, an interval that covers them all. None for
    what no calendar holds (31 نيسان)."""
    try:
        ends = [expression.resolve(replace(context, published=day)) for day in {anchors[0]: 0, anchors[-1]: 0}]
        if len(ends) == 1 or (ends[0].low, ends[0].high) == (ends[1].low, ends[1].high):
            return ends[0]
        values = [expression.resolve(replace(context, published=day)) for day in anchors]
    except (ValueError, OverflowError):
        return None
    fitting = [v for v, day in zip(values, anchors, strict=True) if v.low and v.high and day and expression.agrees(day) is not False]
    if not fitting:
        return values[0]
    low, high = min(v.low for v in fitting if v.low), max(v.high for v in fitting if v.high)
    if low == high:
        return fitting[0]
    precision = "days" if fitting[0].precision in ("day", "time") else fitting[0].precision
    first, last = anchors[0], anchors[-1]
    reading = f"{fitting[0].reading}; widened, as publication lies between {first} and {last}"
    return replace(fitting[0], low=low, high=high, precision=precision, edtf=written(low, high), reading=reading)


def _reaches(scan: Scanner, expression: Expression, before: int, first: int) -> bool:
    """A clock time belongs to a day told in its own sentence or the one before."""
    if not isinstance(expression, (Clock, PartOfDay, TimeOfDay, Morrow, Later, Back)):
        return True
    sentence = scan.words.sentence
    away = 2 if isinstance(expression, Later) else 1
    return sentence[first] - sentence[before] <= away


def _lately(expression: Expression, told: Value, reading: Reading) -> bool:
    """A time of day belongs to a day told anywhere before that lies within a few days of publication; what is counted back too."""
    if not isinstance(expression, (PartOfDay, TimeOfDay, Back)) or reading.published is None or told.low is None:
        return False
    return 0 <= (reading.published - told.low).days <= FEW_DAYS


def _forward(scan: Scanner, expression: Expression, first: int) -> bool:
    """True where the clause before a date speaks of what is to come (سيعقد الخميس, من المقرر أن تبدأ في 15 أيار)."""
    inner = expression.inner if isinstance(expression, AtTime) else expression
    if not isinstance(inner, DIRECTED):
        return False
    sentence = scan.words.sentence[first]
    for i in range(first - 1, max(-1, first - 1 - LOOK_BACK), -1):
        if scan.words.sentence[i] != sentence or scan.norm[i] in ("،", ",", "ان", "بعد"):
            return False
        if (scan.norm[i] == "س" and scan.clitic[i] == "+") or scan.norm[i] in TO_COME:
            return True
    return False


def _mention(
    reading: Reading, words: Words, expression: Expression, span: tuple[int, int], source: tuple[int, int], value: Value
) -> DateMention:
    start, end = words.span(*span)
    return DateMention(
        first=source[0], last=source[1], start=start, end=end, text=words.text[start:end], rule=_rule(expression),
        low=value.low, high=value.high, edtf=value.edtf, precision=value.precision, reading=value.reading, use=value.use,
        future=bool(value.low and reading.published and value.low > reading.published), habitual=isinstance(expression, Habit),
        length=expression.days if isinstance(expression, (Duration, WithinNext)) else None,
    )  # fmt: skip


def _rule(expression: Expression) -> str:
    """``dates.`` and the kind of wording, innermost last: ``dates.AtTime.DayOffset``."""
    names = [type(expression).__name__]
    inner = getattr(expression, "inner", None)
    while isinstance(inner, Expression):
        names.append(type(inner).__name__)
        inner = getattr(inner, "inner", None)
    return "dates." + ".".join(names)
