"""What a draft takes from the news it continues: its day and its scene, where it names none."""

from __future__ import annotations

from marsad.accounts.carried import places_carried, places_pointed_at
from marsad.accounts.draft import Draft
from marsad.accounts.folding import holds
from marsad.accounts.frames import Frame
from marsad.accounts.headings import heading_date
from marsad.accounts.over_days import over_the_days
from marsad.accounts.when import implied_date, lasting, of_speech
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import DateMention, Reading

_W = wording(__name__)


def inherit(reading: Reading, drafts: list[Draft]) -> None:
    """A draft without a date or place of its own takes that of the news it continues."""
    leads = [d for d in drafts if _lends(d) and not d.background]
    lead = next((d for d in leads if _of_late(reading, d)), leads[0] if leads else None)
    above = heading_date(reading)
    weekly = above is not None and above.use == "span"
    previous: Draft | None = None
    for i, draft in enumerate(drafts):
        if above is not None and weekly and (_of_the_week(reading, draft) or _of_the_news_before(reading, draft)):
            draft.date, draft.inherited_date = above, True
        elif (
            draft.date is None
            and not (draft.background or draft.gone_before or _of_earlier(reading, draft))
            and (draft.status in _TOLD or draft.status == "denied" and draft.stamped and above is not None)
        ):
            date = _day_taken_over(reading, drafts, draft, previous, lead, above)
            if date is not None:
                draft.date, draft.inherited_date = over_the_days(reading, draft.frames[0], date, draft.status), True
        if previous is not None and _opened_wide(draft, previous):
            draft.places, draft.inherited_places = previous.places, True  # وفي محافظة س، اندلعت اشتباكات في بلدة ص، واعتقلت الشرطة ستة
        if previous is not None and _within_its_unit(draft, previous):
            draft.places, draft.inherited_places = previous.places, True
        if draft.gone_before:
            draft.places = draft.places or places_pointed_at(reading, drafts, draft, previous)
        elif (not draft.places or draft.went_to) and draft.mourner is None:
            listed = draft.stamped and previous is not None and previous.paragraph != draft.paragraph
            before = None if listed else _told_along(drafts, draft) or _told_close(drafts, draft, previous)
            following = drafts[i + 1] if i + 1 < len(drafts) else None
            ended = _the_fighting_it_ends(drafts[:i], draft, before)
            carried = ended.places if ended is not None else places_carried(reading, drafts, draft, before, following)
            if carried or not draft.went_to:
                draft.places, draft.inherited_places = carried, True
        previous = draft


_TOLD = ("occurred", "ongoing", "alleged")
_DAYS = ("day", "time", "days")


def _day_taken_over(
    reading: Reading, drafts: list[Draft], draft: Draft, previous: Draft | None, lead: Draft | None, above: DateMention | None
) -> DateMention | None:
    """The day of the sentence or account before, of the heading, or of the first news; None where nothing gives one."""
    if (during := _of_the_fighting(reading, drafts, draft)) is not None:
        return during
    if reading.published is not None and lead is not None and _tells_of_its_past(draft, lead):
        return implied_date(draft.frames[0], reading.published)
    told_last = _told_just_before(drafts, draft)
    told_last = told_last if told_last is not None and _lends(told_last) else previous
    near = told_last is not None and draft.paragraph - told_last.paragraph <= 2
    source = told_last if near and told_last is not None and _lends(told_last) and not _elsewhere(told_last, draft) else lead
    if above is not None and (above.use == "span" or draft.stamped or not (near and source is told_last)):
        follows = above.use == "span" and near and told_last is not None and source is told_last and _follows_on(reading, draft)
        return told_last.date if follows and told_last is not None else above
    if (told := _day_before(reading, draft, told_last)) is not None:
        return told
    if (
        source is not None
        and source.date is not None
        and source.date.precision == "week"
        and source.date.use == "point"
        and lead is not None
        and not _follows_on(reading, draft)
    ):
        source = lead  # جرح قبل أسبوع. ونصبت القوات حاجزا: the news of the day
    later = lead is not None and lead.frames[0].first > draft.frames[0].first
    talked_of = later and lead is not None and lead.told_by_clause  # نفى صلته بالتفجير الذي وقع يوم الجمعة: no day of the news before it
    old = source is not None and source is lead and later and (talked_of or not _of_late(reading, source))
    if source is not None and source is not draft and source.date is not None and source.date.precision in _DAYS and not old:
        return source.date
    old = lead is not None and (talked_of or lasting(lead.date) or not _of_late(reading, lead))
    first = lead is None or old and later  # هجوم على س; far below it وفي مايو الماضي
    return implied_date(draft.frames[0], reading.published) if first and reading.published is not None else None


def _tells_of_its_past(draft: Draft, lead: Draft) -> bool:
    """``عثر على جثة شاب خطفه مجهولون قبل يومين``: the one day that the sentence tells is of what came before its news."""
    one, other = draft.frames[0], lead.frames[0]
    return one.closed and other.sentence == one.sentence and other.first > one.first


def _follows_on(reading: Reading, draft: Draft) -> bool:
    """``وأعقب التفجير قصف على ص``, ``وعلى إثر ذلك اعتقلت``: of the day of what it came right after."""
    norm, frame = reading.words.norm, _first_told(draft)
    start = frame.first + (norm[frame.first] in ("و", "ف"))
    opening = norm[start : start + 3]
    if opening[:1] and opening[0] in _FOLLOWED and opening[1:2] and opening[1][:2] == "ال":
        return True
    return any(opening[: len(w)] == list(w) for w in _AFTER_IT)


_FOLLOWED = _W["followed"]
_EARLIER, _LEFT_BY = _W["earlier"], _W["left_by"]


def _of_earlier(reading: Reading, draft: Draft) -> bool:
    """``قُتل أربعة في غارة سابقة هناك``: the deed is called an earlier one, so that the day of the news is not its own."""
    bare = reading.words.bare
    nouns = [t for f in draft.frames for t in f.triggers if t.voice in ("noun", "plural") and bare[t.first - 1] not in _LEFT_BY]
    described = [t.last + (bare[t.last : t.last + 1] != [] and bare[t.last].endswith(("ي", "يه"))) for t in nouns]  # هجوم جوي سابق
    return any(bare[k : k + 1] and bare[k] in _EARLIER for k in described)  # but مقتل مسؤول سابق


_AFTER_IT = (("علي", "اثر", "ذلك"), ("علي", "الاثر"), ("علي", "الفور"), ("اثر", "ذلك"), ("عقب", "ذلك"), ("علي", "اثر"))


def _of_late(reading: Reading, draft: Draft) -> bool:
    """True for a day near publication: the news, and no start of a campaign weeks ago."""
    date, published = draft.date, reading.published
    return published is None or date is None or date.high is None or 0 <= (published - date.high).days <= _LATELY and not lasting(date)


_LATELY = 10
"""Days before publication in which the news of a report lies."""


def _lends(draft: Draft) -> bool:
    """True for a draft whose day others may take: not one to come or denied, nor one counted back to (بعد يومين من خطفه), nor of what news
    was done over."""
    told_over = draft.before_the_news or draft.frames[0].beside == "over"
    return draft.date is not None and draft.status not in ("planned", "denied") and draft.date.use != "back" and not told_over


def _told_just_before(drafts: list[Draft], draft: Draft) -> Draft | None:
    """The account that the document spoke of last before it tells this one, a headline's words left out."""
    first = _first_told(draft).first
    told = [(f.first, k) for k, d in enumerate(drafts) if d is not draft for f in d.frames if f.first < first]
    return drafts[max(told)[1]] if told else None


def _told_along(drafts: list[Draft], draft: Draft) -> Draft | None:
    """What its own sentence tells before it, also where a headline named the one or the other first: ``شرعت القوات بعملية تفتيش في س، أسفرت عن ضبط``."""
    frame = _first_told(draft)
    told = _told_just_before(drafts, draft)
    return told if told is not None and any(f.sentence == frame.sentence and f.first < frame.first for f in told.frames) else None


def _told_close(drafts: list[Draft], draft: Draft, previous: Draft | None) -> Draft | None:
    """The account before it; where that was told of long before, or by a headline and far below, the one that the sentence before speaks of."""
    frame = _first_told(draft)
    here = frame.sentence
    if previous is None or here - max((f.sentence for f in previous.frames if f.first < frame.first), default=here) <= 1:
        return previous
    told = _told_just_before(drafts, draft)
    if told is None or all(here - f.sentence != 1 for f in told.frames):
        return previous
    wider = any(holds(p, q) for p in told.places for q in previous.places)
    return previous if wider else told


def _the_fighting_it_ends(told: list[Draft], draft: Draft, before: Draft | None) -> Draft | None:
    """``اشتباكات في مخيم س. ونزحت عائلات من حي ص. واتفقوا على وقف إطلاق النار``: an agreement is of the fighting, not of where people left."""
    if draft.type != "agreement" or before is None or before.type != "displacement":
        return None
    return next((d for d in reversed(told) if d.type == "armed_clash" and d.places and not d.background), None)


def _first_told(draft: Draft) -> Frame:
    """The frame that tells of it first, the headline's left out where there is another."""
    frames = draft.frames
    headed = len(frames) > 1 and frames[0].sentence == 0 < frames[1].sentence
    return frames[1] if headed else frames[0]


def _day_before(reading: Reading, draft: Draft, told_last: Draft | None) -> DateMention | None:
    """``أعادت القوات تموضعها صباح الأحد. وبعد ذلك وقع رتل في كمين``: the day of the sentence before, where no account is of it."""
    for frame in draft.frames if draft.frames[0].sentence == 0 else draft.frames[:1]:
        if told_last is not None and told_last.frames[-1].sentence >= frame.sentence - 1:
            continue
        told = [d for d in reading.dates if d.use == "point" and reading.words.sentence[d.first] == frame.sentence - 1]
        told = [
            d
            for d in told
            if d.low is not None and d.precision in _DAYS and not (d.future or d.habitual or of_speech(reading, d, frame.head.first))
        ]
        if told and not reading.skipped(told[-1].first, told[-1].last):
            return told[-1]
    return None


def _of_the_fighting(reading: Reading, drafts: list[Draft], draft: Draft) -> DateMention | None:
    """``سقطت قذائف خلال القتال على مشفى``: of the day of the fighting that was told before."""
    words = reading.words
    for frame in draft.frames:
        for k in range(frame.first + 1, frame.last):
            if (
                words.norm[k - 1] in ("خلال", "اثناء")
                and "قد" not in words.norm[max(frame.first, k - 9) : k]
                and words.norm[k] != words.bare[k]
                and words.bare[k] in singles("clauses.yaml", "fighting")
            ):
                meant = [
                    d
                    for d in drafts
                    if d is not draft
                    and d.type == "armed_clash"
                    and d.date is not None
                    and not d.background
                    and d.frames[0].first < frame.first
                ]
                if meant:
                    return meant[-1].date
    return None


def _of_the_week(reading: Reading, draft: Draft) -> bool:
    """``أربع مرات خلال الأسبوع``: what a bulletin counts over the week that its heading gives."""
    norm = reading.words.norm
    return any(
        norm[k] == "خلال" and norm[k + 1 : k + 2] == ["الاسبوع"] and norm[k + 2 : k + 3] in _NO_WEEK_SAID
        for f in draft.frames
        for k in range(f.first, f.last)
    )


_NO_WEEK_SAID: tuple[list[str], ...] = (["،"], ["."], [","], ["تجاه"], ["علي"], ["في"], ["من"], ["\n"], [])


def _of_the_news_before(reading: Reading, draft: Draft) -> bool:
    """``أوقف الجيش مهربا في س يوم 14 ماي، فيما حجزت مفارز أسلحة في ص``: in a weekly bulletin no day of the clause before is that of
    what is set beside it."""
    date, frame = draft.date, draft.frames[0]
    if date is None or draft.background or len(draft.frames) > 1 or not draft.places or date.first >= frame.first:
        return False
    opening = reading.words.norm[frame.first : frame.first + 3]
    return any(opening[: len(w)] == list(w) for w in _BESIDE) and not frame.shared[0] <= date.first < frame.shared[1]


_BESIDE = (("فيما",), ("بينما",), ("كما",), ("في", "حين"), ("و", "كما"), ("،", "فيما"))


def _opened_wide(draft: Draft, previous: Draft) -> bool:
    """True for a draft with no scene but the wide one that opens its sentence, whose scene the sentence has told more exactly."""
    same = draft.frames[0].sentence == previous.frames[-1].sentence and not previous.inherited_places
    opening = bool(draft.places) and all(p.depth < 3 and p.last <= previous.frames[-1].last for p in draft.places)
    return same and opening and any(p.depth >= 3 for p in previous.places)


def _within_its_unit(draft: Draft, previous: Draft) -> bool:
    """``انفجرت عبوة في س. وأعلن قائد شرطة ص اعتقال المنفذ``: a body of the unit in which the news was set acted there."""
    unit = bool(draft.places) and all(p.part_of_name and p.depth < 3 for p in draft.places)
    return unit and bool(previous.places) and all(holds(p, q) for p in draft.places for q in previous.places)


def _elsewhere(previous: Draft, draft: Draft) -> bool:
    """True where a draft has a scene of its own and what came before it was told as background, or in a list."""
    return bool(draft.places) and not draft.inherited_places and (previous.background or draft.stamped)
