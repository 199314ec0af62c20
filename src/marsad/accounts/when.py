"""When a frame's happening is set: the day that its own words give, else that of the sentence before it.

Not every day that stands beside a happening is its own: the day of saying (``والجمعة، أفادت مصادر``), of the calm after it, of what
is counted from (``منذ اندلاع القتال يوم السبت``), of what came before (``كانت قد خطفتهم يوم 24``), of another happening that it is
bound to (``الإفراج عن مدرس اعتقل في احتجاجات تموز``).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from marsad.accounts.befell import befell_those_named, did_before
from marsad.accounts.frames import VERBAL, Frame, is_effect
from marsad.accounts.frames.cutting import kin_before
from marsad.accounts.frames.left_out import behind_a_charge
from marsad.accounts.other_days import CLAUSE, GONE, LONG, WHICH, counted_from, its_own, of_the_whole
from marsad.knowledge.wording import wording
from marsad.mentions.model import DateMention, Reading
from marsad.mentions.speakers.lexicon import participles
from marsad.records import When

_W = wording(__name__)

_LIST_WORDS = 8
"""How far behind a noun of happening the day may stand that it shares with what و joins to it."""
_A_DAY, _WEEK = dt.timedelta(days=1), dt.timedelta(days=7)


def date_of(reading: Reading, frame: Frame, status: str = "occurred") -> DateMention | None:
    """The date the frame gives its happening: nearest to its head, in the frame, else before it in the sentence."""
    usable = [d for d in _gone_by(reading, frame, status, _of_sentence(reading, frame)) if its_own(reading, d, frame, status)]
    if frame.closed:
        usable = [d for d in usable if d.first < frame.last]
    counted = _counted_back(reading, frame)
    if counted is not None and not (frame.closed and counted.first >= frame.last):
        return next((d for d in usable if _told_besides(reading, d, counted, frame)), counted)
    own = [d for d in usable if frame.first <= d.first < frame.last]
    within = bool(own)
    if not own:
        usable = [d for d in usable if not _of_its_relative(reading, d, frame) and not _of_who_was_named(reading, d, frame)]
        usable = [d for d in usable if not _of_what_befell_them(reading, d, frame)]
        own = [d for d in usable if d.first < frame.first and d.use != "since" and not _of_a_clause_before(reading, d, frame)]
        if not own and frame.shared[0] == frame.first:
            own = [d for d in usable if d.use == "point" and not _of_the_charge(reading, d, frame)]
        own = own or [d for d in usable if _joined(reading, d, frame)]
    if not own:
        return None if frame.closed else _counted_up(reading, frame)
    head = frame.head.first
    if (
        then := next(
            (d for d in own if d.rule.endswith("ThatTime") and d.use == "since" and any(t.first > d.first for t in frame.triggers)), None
        )
    ) is not None:
        return then  # بدأت الاحتجاجات في 30 آذار، ومنذ ذلك التاريخ قُتل 33
    own = _of_what_it_says(reading, _not_of_the_death(reading, own, frame), frame)
    if len(own) > 1:
        own = [d for d in own if not _when_it_was_said(reading, d, head)] or own
        own = [d for d in own if not _day_of_the_report(reading, d, head, own)] or own
    own = [_week_so_far(reading, d, status) for d in own]
    chosen = min(
        own, key=lambda d: (_rank(d), d.future and status != "planned", _coarse(d), of_speech(reading, d, head), abs(d.first - head))
    )
    if chosen.low is None and reading.published is not None:
        return None  # قبلها بساعات: counted from a day that nobody told
    if status == "planned":
        return None if not within and not chosen.future and _of_the_saying(reading, chosen, head) else _to_come(reading, chosen)
    if chosen.use == "since" and frame.head.type in GONE and chosen.low is not None:
        day = chosen.low.isoformat()
        return replace(chosen, high=chosen.low, edtf=day, use="point", reading=f"{chosen.reading}; gone since that day")
    if (whole := _over_its_length(reading, frame, chosen)) is not None:
        return whole
    if status == "ongoing" and (chosen.use == "since" or not within and not _told_then(reading, chosen)):
        return going_on(reading, chosen)
    return chosen


def _gone_by(reading: Reading, frame: Frame, status: str, dates: list[DateMention]) -> list[DateMention]:
    """``استولوا على المدينة في 23 مايو``, told on the fifth of May: what has happened then was a year ago."""
    if status == "planned" or frame.head.voice != "verb" or not any(d.future and d.rule == "dates.CalendarDay" for d in dates):
        return dates
    return [_a_year_before(d) if d.future and d.rule == "dates.CalendarDay" and d.use == "point" else d for d in dates]


def _a_year_before(date: DateMention) -> DateMention:
    if date.low is None or date.low != date.high or str(date.low.year) in date.text or (date.low.month, date.low.day) == (2, 29):
        return date
    day = date.low.replace(year=date.low.year - 1)
    return replace(date, low=day, high=day, edtf=day.isoformat(), future=False, reading=f"{date.reading}; told as past, so a year before")


def _of_its_relative(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``وصفوا الضربات بأنها رد على الهجوم الذي وقع قبل أسبوع``: a day that a relative clause gives to another happening behind the frame."""
    norm = reading.words.norm
    relative = next((k for k in range(date.first - 1, max(frame.last, date.first - 8) - 1, -1) if norm[k] in WHICH), None)
    return relative is not None and any(frame.last <= t.first < relative <= t.last + 4 for t in reading.happenings)


def _of_who_was_named(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``اعتقلوا شقيق س | الذي اغتالته القوات قبل شهر``: the day of what the clause behind the frame tells of somebody named in it."""
    norm = reading.words.norm
    return frame.last < len(norm) and norm[frame.last] in WHICH and date.first > frame.last


def _of_what_befell_them(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``تحرير ثلاثة تجار | اختطفوا قبل أسبوع``: the day of what a verb behind the frame tells of the people that it names, or
    that they did."""
    told = next((t for t in reading.happenings if frame.last <= t.first < date.first), None)
    return (
        told is not None
        and (befell_those_named(reading, told) or did_before(reading, told))
        and not any(reading.words.norm[k] in _STOPS for k in range(told.last, date.first))
    )


def _of_a_clause_before(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``شقيق س الذي اغتالته القوات قبل شهر، علاوة على اعتقال``: a day within a clause about somebody, which a comma closed before the frame."""
    norm = reading.words.norm
    which = next((k for k in range(date.first - 1, max(0, date.first - CLAUSE), -1) if norm[k] in (*WHICH, "،", ",", ".")), None)
    closed = any(norm[k] in ("،", ",") for k in range(date.last, frame.first))
    of_kin = which is not None and kin_before(reading, which) and any(t.first == which + 1 for t in reading.happenings)
    return which is not None and norm[which] in WHICH and of_kin and (closed or norm[frame.first - 1] in ("،", ","))


_STOPS = frozenset(["،", ",", ".", "\n"])


def _of_the_charge(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``القبض على مشتبه به في هجوم أوقع قتلى في مايو 2014``: the day of what he is charged with, and not of his arrest."""
    return any(frame.last <= t.first < date.first and behind_a_charge(reading, t) for t in reading.happenings)


def _over_its_length(reading: Reading, frame: Frame, date: DateMention) -> DateMention | None:
    """``انسحبوا فجر اليوم بعد توغل استمر 8 أيام``, ``انتهت أمس عملية تبادل استمرت ثلاثة أيام``: of what has come to its end the
    day told is the last."""
    norm, head = reading.words.norm, frame.head
    if head.voice not in ("noun", "plural") or date.low is None or date.low != date.high or not date.first < head.first:
        return None
    lasted = next((d for d in reading.dates if d.length and 1 < d.length <= LONG and head.last <= d.first <= frame.last), None)
    if lasted is None or lasted.length is None:
        return None
    past = norm[head.first - 1] in _PAST and lasted.first - head.last <= 4
    ended = any(norm[k] in _ENDED for k in range(max(reading.words.sentences[frame.sentence][0], head.first - 8), head.first))
    if not (past or ended):
        return None
    low = date.low - dt.timedelta(days=lasted.length - (0 if past else 1))
    return replace(
        date,
        low=low,
        edtf=f"{low.isoformat()}/{date.low.isoformat()}",
        precision="days",
        use="span",
        reading=f"{date.reading}; the last of {lasted.length} days",
    )


_PAST = frozenset("بعد عقب اثر غداه".split())
_ENDED = _W["ended"]


def _week_so_far(reading: Reading, date: DateMention, status: str) -> DateMention:
    """``نزحت أسر خلال هذا الأسبوع``: what has happened lies no later than publication, and early in a week in the days before it;
    ``في وقت سابق من هذا الشهر``: so far in the month."""
    published = reading.published
    earlier = "سابق" in reading.words.norm[max(0, date.first - 3) : date.first]
    if (
        status == "planned"
        or not (date.precision == "week" or earlier)
        or published is None
        or date.low is None
        or date.high is None
        or not date.low <= published < date.high
    ):
        return date
    low = date.low if earlier or (published - date.low).days >= _EARLY else published - dt.timedelta(days=6)
    return replace(
        date,
        low=low,
        high=published,
        edtf=f"{low.isoformat()}/{published.isoformat()}",
        precision="days",
        reading=f"{date.reading}; up to publication",
    )


_EARLY = 3
"""On the first days of a week people call the last seven days this week."""


def going_on(reading: Reading, date: DateMention) -> DateMention:
    """``فتتواصل منذ الأربعاء عملية تمشيط``: what goes on reaches from the day told up to publication."""
    if date.low is None or reading.published is None or date.low >= reading.published or date.high == reading.published:
        return date
    high = reading.published
    return replace(
        date,
        high=high,
        edtf=f"{date.low.isoformat()}/{high.isoformat()}",
        precision="days",
        reading=f"{date.reading}; it goes on at publication",
    )


def of_speech(reading: Reading, date: DateMention, head: int) -> bool:
    """True where the date stands with the verb of saying (``والجمعة، أفادت مصادر``) and so dates what is said at best."""
    before = any(date.last <= s.first < head and s.first - date.last <= 3 for s in reading.speakers)
    norm = reading.words.norm
    if norm[date.last : date.last + 1] == [":"]:
        return False  # السبت: أعلن المجلس القبض على خلية
    behind = [norm[k] for k in range(date.last, min(date.last + 5, len(norm))) if norm[k] not in ("،", ",", "ب")][:2]
    if (
        behind[:1] == ["عن"]
        and behind[1:] in (["حصيله"], ["تفاصيل"], ["ارتفاع"])
        and any(s.first < date.first <= s.last + 8 and s.verb for s in reading.speakers)
    ):
        return True  # كشف مصدر أمني في المحافظة، اليوم الأربعاء، عن حصيلة
    if behind[:1] == ["ان"] and any(s.kind in ("outlet", "agency") and s.first < date.first <= s.last + 2 for s in reading.speakers):
        return True  # وقالت صحيفة محلية يوم الجمعة إن
    return before or any(s.last <= date.first and date.last <= s.scope_first <= head for s in reading.speakers)


def _of_the_saying(reading: Reading, date: DateMention, head: int) -> bool:
    """``وتحدث الرئيس عن المعركة، في 23 أيار الماضي، قائلا إن بلاده تعتزم شن عملية``: a day gone by on which somebody spoke of what is to come."""
    behind = [norm for norm in reading.words.norm[date.last : date.last + 2] if norm not in ("،", ",")][:1]
    return of_speech(reading, date, head) or bool(behind) and behind[0] in participles("asserts")


def _when_it_was_said(reading: Reading, date: DateMention, head: int) -> bool:
    """``قتل العشرات خلال الساعات الـ 48 الماضية، حسبما قالت المتحدثة س، الاثنين``: of two days the one behind those who say it is that of saying."""
    return any(
        head < s.first < date.first
        and date.first - s.last <= _BEHIND_THEM
        and not any(s.last <= t.first < date.first for t in reading.happenings)
        for s in reading.speakers
    )


def _day_of_the_report(reading: Reading, date: DateMention, head: int, own: list[DateMention]) -> bool:
    """``وثقت الشبكة أمس مقتل 120 مدنيا خلال آذار الماضي``: the day right behind who counted them, where another stands behind the count."""
    if date.last > head or not any(d.first > head and d.use in ("point", "span") for d in own):
        return False
    return any(0 <= date.first - s.last <= 2 and s.scope_first <= head < s.scope_last for s in reading.speakers)


_BEHIND_THEM = 4
"""Words between those who say it and the day on which they do: the rest of their name and title."""


def _told_then(reading: Reading, date: DateMention) -> bool:
    """``قال متحدث يوم الاثنين إن القوات ما زالت تمشط البلدة``: it went on when it was said."""
    return any(
        s.last <= date.first and date.last <= s.scope_first + 1 and date.first - s.last <= 4 or 0 <= s.first - date.last <= 3
        for s in reading.speakers
    )


def _of_sentence(reading: Reading, frame: Frame) -> list[DateMention]:
    first, last = reading.words.sentences[frame.sentence]
    return [d for d in reading.dates if first <= d.first < last]


def _counted_back(reading: Reading, frame: Frame) -> DateMention | None:
    """``أفرج عنه بعد يومين من خطفه``: the distance dates what is named right behind it, here the abduction."""
    head, norm = frame.head.first, reading.words.norm
    if frame.head.voice not in ("noun", "plural") and not any(d.use == "back" and d.last == head for d in reading.dates):
        return None  # غداة تمكن س من السيطرة: read as a verb
    for harm in frame.triggers:
        if (
            (harm.first < head or frame.head.light)
            and harm.voice == "noun"
            and is_effect(harm)
            and any(d.use == "back" and 0 <= harm.first - d.last <= 3 for d in reading.dates)
        ):
            head = harm.first  # بعد يومين من مقتل 14 خلال هجوم
            break
    for date in reading.dates:
        if date.use == "back" and 0 <= head - date.last <= 3 and date.low is not None:
            between = any(date.last <= t.first < head for t in reading.happenings) or "،" in norm[date.last : head]
            lasted = (
                head == frame.head.first
                and frame.head.roles == "clash"
                and norm[date.last] == "من"
                and _CAME.isdisjoint(norm[max(0, date.first - 4) : date.first])
            )  # بعد يومين من القتال; but جاء بعد يومين من اشتباك
            return None if between or lasted else date
    return None


_CAME = _W["came"]


def _told_besides(reading: Reading, date: DateMention, counted: DateMention, frame: Frame) -> bool:
    """``بعد أقل من شهر على خطفه في العاشر من أيلول``: the day itself, told behind the happening that the distance dates."""
    if not frame.head.first < date.first or date.use != "point" or None in (date.low, date.high, counted.low, counted.high):
        return False
    assert date.low and date.high and counted.low and counted.high
    if (
        counted.low < counted.high
        and date.last <= frame.last
        and date.low <= counted.high
        and counted.low <= date.high
        and date.precision != "year"
    ):
        return True  # بعد أيام من حصار فرضته الجماعة مطلع الشهر
    own = (
        _by_the_hour(counted)
        and counted.low - _A_DAY <= date.low <= counted.high
        or f"beside it, {date.low}" in counted.reading
        or "no other day" in counted.reading
    )
    if own and date.high - date.low <= _A_DAY and not _told_between(reading, frame.head.last, date.first):
        return True  # بعد ساعات من هدنة توصلوا إليها مساء الاثنين; بعد أسبوعين من خطفه في 21 نوفمبر: no day but its own is told there
    return (
        counted.low < counted.high
        and date.high - date.low <= _A_DAY
        and counted.low - _A_DAY <= date.low
        and date.high <= counted.high + _A_DAY
    )


def _by_the_hour(date: DateMention) -> bool:
    return "ساع" in date.text


def _told_between(reading: Reading, first: int, last: int) -> bool:
    """``لم تمض ساعات على اغتيال س حتى عاد القصف اليوم``, ``بعد يومين على اغتيال س، هاجموا أمس ص``: the day is that of the other happening."""
    return "حتي" in reading.words.norm[first:last] or any(first <= t.first < last and t.voice in VERBAL for t in reading.happenings)


def _not_of_the_death(reading: Reading, own: list[DateMention], frame: Frame) -> list[DateMention]:
    """``قضى شاب اليوم متأثرا بجراحه بعد أن أطلق مسلحون النار عليه مساء الخميس``: the attack is not of the day of the death."""
    if is_effect(frame.head) or len(own) < 2:
        return own
    dying = next((k for k in range(frame.first, frame.last) if reading.words.bare[k].startswith("متاثر")), None)
    return own if dying is None else [d for d in own if d.first > dying] or own


def _of_what_it_says(reading: Reading, own: list[DateMention], frame: Frame) -> list[DateMention]:
    """``توالت الجمعة ردود الفعل على الهجوم الذي تعرضت له القرية الأربعاء``: the day that the relative clause of the happening gives."""
    norm, head = reading.words.norm, frame.head
    if len(own) < 2 or head.voice not in ("noun", "plural"):
        return own
    relative = next((k for k in range(head.last, min(head.last + 4, len(norm))) if norm[k] in WHICH), None)
    if relative is None or any(norm[k] in ("،", ",", ".", "\n") for k in range(head.last, relative)):
        return own
    end = next((k for k in range(relative, min(relative + 16, len(norm))) if norm[k] in ("،", ",", ".", "\n", "؛")), relative + 16)
    return [d for d in own if relative < d.first < end and d.use in ("point", "span")] or own


def _counted_up(reading: Reading, frame: Frame) -> DateMention | None:
    """``قتل 190 شخصا منذ سريان الهدنة في 27 تشرين``, ``مع هذا القصف ترتفع الحصيلة إلى 190 قتيلا منذ بدء الحملة في 27 تشرين``: what is counted
    since what that day began reaches from it to publication."""
    counted = [c for c in reading.counts if frame.first <= c.first < frame.last and (c.low or 0) > 1]
    again = frame.head.light and any(c.cumulative for c in counted) or "حصيله" in reading.words.bare[frame.first : frame.last]
    if not (is_effect(frame.head) or frame.head.roles == "detain" or again) or not counted:
        return None
    told = [c for c in reading.counts if frame.first <= c.first < frame.last and c.what in ("killed", "wounded") and not c.subset]
    if any(c.cumulative for c in counted) and not all(c.cumulative for c in told):
        return None  # وأسفرت جولة الليل عن قتيل، لترتفع الحصيلة منذ اندلاع القتال إلى 11
    since = next(
        (
            d
            for d in _of_sentence(reading, frame)
            if d.use == "point"
            and (d.first > frame.head.first or 0 <= frame.head.first - d.last <= 2)
            and counted_from(reading, d)
            and not of_the_whole(reading, d, frame)
        ),
        None,
    )
    return (
        replace(going_on(reading, since), use="since")
        if since is not None and not any(frame.last <= t.first < since.first and t.voice in VERBAL for t in reading.happenings)
        else None
    )


def _joined(reading: Reading, date: DateMention, frame: Frame) -> bool:
    """``نهب السوق وتخريب المشفى يومي 21 و22``: a day behind nouns of happening that و joins is of them all."""
    norm = reading.words.norm
    if date.use not in ("point", "span") or not 0 <= date.first - frame.last <= _LIST_WORDS or norm[frame.last] != "و":
        return False
    if not any(t.voice in ("noun", "plural") and t.first in (frame.head.first, frame.last + 1) for t in reading.happenings):
        return False
    between = range(frame.last + 1, date.first)
    if any(norm[k] in ("،", ",", ".", "\n", "؛") for k in between):
        return False
    return not any(t.first in between and t.voice in VERBAL for t in reading.happenings) and not any(
        s.first in between for s in reading.speakers
    )


def _rank(date: DateMention) -> int:
    return 0 if date.use == "until" else ("point", "span", "clock", "since").index(date.use)


def _coarse(date: DateMention) -> int:
    if date.low is None or date.high is None:
        return 2
    days = (date.high - date.low).days
    return 0 if days <= 31 else 1 if days <= 366 else 3


def _to_come(reading: Reading, date: DateMention) -> DateMention:
    """``دعوا إلى وقفة مساء الأحد``: a day of the week that is planned for lies ahead; ``ابتداء من الخميس القادم``: it begins then."""
    if date.use == "since" and date.low is not None:
        ahead = date.low if date.high is None else date.low + _WEEK if date.rule.endswith("Weekday") else None
        if ahead is not None:
            high = ahead + dt.timedelta(days=6) if date.precision == "week" else ahead
            return replace(date, low=ahead, high=high, edtf=ahead.isoformat() if high == ahead else f"{ahead}/{high}", use="point")
    past = reading.published is not None and date.low is not None and date.high is not None and date.high < reading.published
    if past and date.low is not None and date.high is not None and date.rule.endswith("Weekday") and "the latest" in date.reading:
        low, high = date.low + _WEEK, date.high + _WEEK
        return replace(
            date,
            low=low,
            high=high,
            edtf=low.isoformat() if low == high else f"{low}/{high}",
            reading=f"{date.reading}; planned, so a week later",
        )
    if (
        past
        and date.low is not None
        and date.low == date.high
        and str(date.low.year) not in date.text
        and date.rule.endswith("CalendarDay")
    ):
        return _a_year_later(date)  # ستنسحب بحلول 11 سبتمبر
    return date


def _a_year_later(date: DateMention) -> DateMention:
    if date.low is None or (date.low.month, date.low.day) == (2, 29):
        return date
    day = date.low.replace(year=date.low.year + 1)
    return replace(date, low=day, high=day, edtf=day.isoformat(), future=True, reading=f"{date.reading}; planned, so a year later")


def implied_date(frame: Frame, published: dt.date) -> DateMention:
    """News that names no day at all, in a document whose publication day is known: that day or the day before.

    It is a reading of the genre, not of a word, and its line says so; ``text`` is the word of happening it rests on.
    """
    head, low = frame.head, published - dt.timedelta(days=1)
    return DateMention(
        head.first, head.last, head.start, head.end, head.text, "news without a day",
        low=low, high=published, edtf=f"{low.isoformat()}~/{published.isoformat()}~", precision="days",
        reading=f"no day is said: told as news on {published.isoformat()}, so that day or the day before",
    )  # fmt: skip


def when_record(date: DateMention) -> When:
    """The record of a date mention; a date hanging on an unknown publication day keeps its wording alone."""
    return When(
        start=date.low.isoformat() if date.low else None,
        end=date.high.isoformat() if date.high else None,
        edtf=date.edtf,
        precision=date.precision,
        text=date.text,
        reading=date.reading,
        text_start=date.start,
    )


def lasting(date: DateMention | None) -> bool:
    """True for a month, a year and whatever is as long: خلال شهر مايو الماضي, منذ مطلع العام."""
    if date is None:
        return False
    if date.low is not None and date.high is not None:
        return (date.high - date.low).days >= LONG
    return date.precision in ("month", "year")
