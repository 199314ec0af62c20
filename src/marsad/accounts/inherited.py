"""What a draft takes from the news it continues: its day and its scene, where it names none."""

from __future__ import annotations

from marsad.accounts.carried import places_carried
from marsad.accounts.draft import Draft
from marsad.accounts.headings import heading_date
from marsad.accounts.when import going_on, implied_date, of_speech
from marsad.mentions.model import DateMention, Reading


def inherit(reading: Reading, drafts: list[Draft]) -> None:
    """A draft without a date or place of its own takes that of the news it continues."""
    lead = next((d for d in drafts if _lends(d) and not d.background), None)
    above = heading_date(reading)
    previous: Draft | None = None
    for i, draft in enumerate(drafts):
        near = previous is not None and draft.paragraph - previous.paragraph <= 2
        if draft.date is None and draft.status in ("occurred", "ongoing", "alleged") and not draft.background:
            source = previous if near and previous is not None and _lends(previous) and not _elsewhere(previous, draft) else lead
            weekly = above is not None and above.use == "span"
            if above is not None and (weekly or draft.stamped or not (near and source is previous)):
                draft.date, draft.inherited_date = above, True
            elif source is lead and (told := _day_before(reading, draft, lead)) is not None:
                draft.date, draft.inherited_date = told, True
            elif source is not None and source is not draft and source.date is not None and source.date.precision in ("day", "time", "days"):
                draft.date, draft.inherited_date = source.date, True
            elif lead is None and reading.published is not None:
                draft.date, draft.inherited_date = implied_date(draft.frames[0], reading.published), True
            if draft.status == "ongoing" and draft.date is not None:
                draft.date = going_on(reading, draft.date)
        if previous is not None and _opened_wide(draft, previous):
            draft.places, draft.inherited_places = previous.places, True  # وفي محافظة س، اندلعت اشتباكات في بلدة ص، واعتقلت الشرطة ستة
        if not draft.places or draft.went_to:
            listed = draft.stamped and previous is not None and previous.paragraph != draft.paragraph
            following = drafts[i + 1] if i + 1 < len(drafts) else None
            carried = places_carried(reading, drafts, draft, None if listed else previous, following)
            if carried or not draft.went_to:
                draft.places, draft.inherited_places = carried, True
        previous = draft


def _lends(draft: Draft) -> bool:
    """True for a draft whose day others may take: not one to come, nor one counted back to (بعد يومين من خطفه)."""
    return draft.date is not None and draft.status != "planned" and draft.date.use != "back"


def _day_before(reading: Reading, draft: Draft, lead: Draft | None) -> DateMention | None:
    """``أعادت القوات تموضعها صباح الأحد. وبعد ذلك وقع رتل في كمين``: the day of the sentence before, where no news before has one."""
    if lead is not None and lead.frames[0].first < draft.frames[-1].first:
        return None
    for frame in draft.frames:
        told = [d for d in reading.dates if d.use == "point" and reading.words.sentence[d.first] == frame.sentence - 1]
        told = [d for d in told if d.low is not None and d.precision in ("day", "time", "days") and not (d.future or d.habitual or of_speech(reading, d, frame.head.first))]
        if told and not reading.skipped(told[-1].first, told[-1].last):
            return told[-1]
    return None


def _opened_wide(draft: Draft, previous: Draft) -> bool:
    """True for a draft with no scene but the wide one that opens its sentence, whose scene the sentence has told more exactly."""
    same = draft.frames[0].sentence == previous.frames[-1].sentence and not previous.inherited_places
    opening = bool(draft.places) and all(p.depth < 3 and p.last <= previous.frames[-1].last for p in draft.places)
    return same and opening and any(p.depth >= 3 for p in previous.places)


def _elsewhere(previous: Draft, draft: Draft) -> bool:
    """True where a draft has a scene of its own and what came before it was told as background, or in a list."""
    return bool(draft.places) and not draft.inherited_places and (previous.background or draft.stamped)
