"""Whether two tellings are of times that keep them apart: other days, a longer time, a campaign, months ago."""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.folding.scenes import effect_only, exact
from marsad.accounts.frames import is_effect
from marsad.accounts.when import lasting
from marsad.knowledge.wording import wording
from marsad.mentions.model import DateMention

_W = wording(__name__)

MANY = 3
"""More than so many since a day are not the one that was just told."""


def of_a_month_gone(account: Draft) -> bool:
    """``كما قُتل الشهر الماضي 11 عنصرا إثر هجوم``, then ``فجرت مجموعة عبوة``: news of no day is not the background of a month."""
    date = account.date
    return date is not None and date.precision in ("month", "year", "season") and date.use == "point" and not account.inherited_date


def of_another_month(account: Draft, draft: Draft) -> bool:
    """``وفي مايو الماضي، أعلن التنظيم مسؤوليته عن الهجوم على مكاتب اللجنة``: background of a month of its own, with its own parties, is no
    undated news."""
    date = draft.date
    opens = date is not None and date.precision in ("month", "year") and date.first < draft.frames[0].head.first
    return opens and account.date is None and not account.background and bool(draft.initiators or draft.targets)


def of_another_day(account: Draft, draft: Draft) -> bool:
    """``وأعقب ذلك قصف متبادل. وفي 9 آب أصيبت امرأة بقذائف على قرية س``: day and scene of its own, behind what came after the news and
    so takes over its day."""
    follows = account.another and account.date is None and not account.places
    return follows and exact(draft) and draft.date is not None and draft.date.precision == "day" and not draft.definite


def of_a_war(account: Draft, draft: Draft) -> bool:
    """``دارت اشتباكات قرب القاعدة. وتقول المنظمة إن القتال الذي اندلع في السادس من فبراير الماضي``: fighting that broke out on a day gone by is
    not the fighting that is news and names no day."""
    date = draft.date
    gone = date is not None and date.rule.endswith("CalendarDay") and not _GONE.isdisjoint(date.text.split())
    return gone and draft.definite and draft.type == "armed_clash" and account.date is None and not account.title and not account.background


_GONE = frozenset(["الماضي", "الفائت", "المنصرم", "الماضية"])


def of_a_longer_time(account: Draft, draft: Draft) -> bool:
    """``استشهد مواطن أمس. وقال المكتب إن 9 مواطنين استشهدوا خلال شهر مايو الماضي``: so many of a month are not the one of a day."""
    if (
        lasting(account.date)
        and account.date is not None
        and account.date.use != "since"
        and draft.date is not None
        and not (lasting(draft.date) or draft.inherited_date or draft.definite)
        and draft.date.precision == "day"
    ):
        return True  # مقتل 15 مدنيا خلال أكتوبر: none of those whom the report then names
    if (
        lasting(draft.date)
        and draft.frames[0].head.voice == "plural"
        and not (draft.definite or account.title or lasting(account.date) or draft.date_of_speech)
    ):
        return True  # طعن رجل ثلاثة. وشهدت البلاد عدة هجمات خلال الأشهر الماضية
    if account.title and account.count == 1 and not account.general and draft.count > MANY and lasting(draft.date) and not draft.definite:
        return True  # اغتيال قيادي. ووثق المكتب 41 عملية اغتيال خلال الشهر الماضي
    since = draft.date is not None and draft.date.use == "since"
    if since and draft.count > MANY and account.count == 1 and not (draft.definite or account.title):
        return True  # ووثقت الشبكة منذ مطلع الشهر 19 عملية اغتيال
    if since and not account.title and _began_before(account, draft):
        return True  # بلغت حصيلة المعارك منذ اندلاعها في 26 آب 41 قتيلا
    counted = (effect_only(draft) or since) and not draft.definite and not draft.inherited_date
    long = (
        lasting(draft.date)
        or since
        and draft.date is not None
        and draft.date.low is not None
        and draft.date.high is not None
        and (draft.date.high - draft.date.low).days >= _VAGUE
    )
    return counted and long and not lasting(account.date) and not account.title and not draft.date_of_speech


def months_ago(account: Draft, draft: Draft) -> bool:
    """``هجوم صاروخي على المطار``, and far below it ``وفي مايو الماضي، أعلن التنظيم مسؤوليته عن الهجوم على س``: a paragraph that opens with a
    month gone by is not of the news that names no day."""
    date, frame = draft.date, draft.frames[0]
    if (
        date is None
        or draft.paragraph <= account.paragraph + 1
        or date.use != "point"
        or account.date is not None
        and (lasting(account.date) or "Ago" not in account.date.rule.split("."))
    ):
        return False
    if not draft.definite and "Ago" in date.rule.split(".") and any(word in _LONG_UNITS for word in date.text.split()):
        return True  # وبدأ تحالف هجوما بريا منذ ثلاثة أسابيع
    if date.precision not in ("month", "year", "season") or date.low is None or account.date is not None:
        return False
    return frame.first <= date.first <= frame.first + 3 and date.first < frame.head.first


_VAGUE = 6
"""Days over which a toll is more than that of one day's news."""


_LONG_UNITS = frozenset("أسابيع أسبوعين أسبوعا شهر شهرين أشهر شهرا عام عامين أعوام عاما سنة سنتين سنوات عقد عقدين عقود".split())


def _began_before(account: Draft, draft: Draft) -> bool:
    """True where what the draft counts up began days before the account's own day."""
    a, b = account.date, draft.date
    if b is None or b.low is None or b.high is None:
        return False
    if a is None:
        return (b.high - b.low).days >= _VAGUE
    if a.low is None or a.high is None or a.use == "since":
        return False
    return (a.low - b.low).days >= _DAYS_BEFORE and (a.high - a.low).days <= 1


_DAYS_BEFORE = 3


def of_a_campaign(account: Draft, draft: Draft) -> bool:
    """``تشن القوات منذ 18 شباط هجوما على س``, then ``استهدفت خلية آلية الأحد ما أدى إلى مقتل اثنين``: what has gone on for weeks is not what one day
    tells without its place."""
    going_on = account.status == "ongoing" and account.date is not None and account.date.use == "since" and not account.title
    told = draft.status == "occurred" and draft.date is not None and draft.date.use == "point" and draft.date.precision in ("day", "time")
    return going_on and told and not (draft.definite or draft.inherited_date or draft.date_of_speech) and not draft.places


def long_before(account: Draft, draft: Draft) -> bool:
    """``وكان المجلس قد طرد التنظيم في يونيو 2015 إثر اغتيال قيادي``: background with a time of its own, where the account gives none."""
    anew = not (draft.definite or account.title or account.background or effect_only(draft))
    return anew and draft.background and account.date is None and draft.date is not None and draft.date.precision in ("month", "year")


def only_a_time(date: DateMention) -> bool:
    """``عند الظهر``, ``فجرا``: a time of day, which takes its day from what was told before and sets nothing apart."""
    return date.rule.endswith("TimeOfDay") and not date.rule.count("AtTime")


def the_day_told(date: DateMention) -> bool:
    """``في ذلك اليوم``, ``في اليوم نفسه``: the day of what was told before, whatever day that is."""
    told = date.text.split()
    return bool(_SAME.intersection(told) and _DAYS.intersection(told))


_SAME = _W["same"]


_DAYS = frozenset({"اليوم", "الليلة", "المساء", "الصباح", "الفجر", "يوم"})


def dates_apart(account: Draft, draft: Draft) -> bool:
    a, b = account.date, draft.date
    if draft.inherited_date and effect_only(draft):
        return False
    if _told_before_it_happened(account, draft):
        return True
    if a is None or b is None or only_said(draft) or only_said(account) or only_a_time(a) or only_a_time(b) or the_day_told(b):
        return False
    if a.low is None or b.low is None or a.high is None or b.high is None:
        return _days_apart(a, b)
    return a.high < b.low or b.high < a.low


def _days_apart(a: DateMention, b: DateMention) -> bool:
    """Where the day of publication is not known: by what the text says of how the days stand to it; an unknown weekday may be today."""
    if a.days is not None and b.days is not None:
        return a.days[1] < b.days[0] or b.days[1] < a.days[0]
    today = (a.days or b.days) == (0, 0)
    named = b if a.days is not None else a
    if today and named.edtf == "XXXX-XX-XX":
        return False  # الجمعة, then اليوم
    if a.edtf == b.edtf == "XXXX-XX-XX" and a.weekday is not None and a.weekday == b.weekday:
        return False  # الثلاثاء, then ظهر الثلاثاء
    return a.text != b.text and a.precision == b.precision == "day"


def _told_before_it_happened(account: Draft, draft: Draft) -> bool:
    """``اعترضت القوات الجمعة صاروخا``, then ``والخميس أعلن الناطق اعتراض صاروخ``: who spoke the day before spoke of another."""
    a, b = account.date, draft.date
    if (
        a is None
        or b is None
        or not draft.date_of_speech
        or account.date_of_speech
        or draft.definite
        or is_effect(draft.frames[0].triggers[0])
    ):
        return False
    return a.low is not None and b.high is not None and b.high < a.low and a.precision in ("day", "time") and b.precision == "day"


def only_said(draft: Draft) -> bool:
    """``والجمعة، أفادت مصادر``: a day of speech; ``وفي فبراير الماضي، أعلنت القوات أنها صدت هجوما`` is of that month too."""
    return draft.date_of_speech and draft.date is not None and draft.date.precision not in ("month", "year", "season")
