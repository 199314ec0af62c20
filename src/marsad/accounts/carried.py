"""Where a happening is set that names no place of its own: in the city told before, where the account before it is, or where the
whole report is set.

``فرضت القوات حظر تجوال في المدينة``: the city last named; ``وفرضت طوقا حول المكان``: the scene just told; a report of one town
sets there whatever it tells without a place.
"""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.elsewhere import away
from marsad.accounts.folding import holds, same_place
from marsad.accounts.scene import points_back
from marsad.accounts.talked_of import only_talked_of
from marsad.accounts.wires import in_a_byline
from marsad.knowledge.happenings import singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import PlaceMention, Reading

_W = wording(__name__)

_KINDS = {
    "مدينه": ("city", "town", "settlement", "capital", "مدينه"), "بلده": ("town", "settlement", "village", "بلده"),
    "ضيعه": ("village", "settlement", "ضيعه"), "ضاحيه": ("quarter", "settlement", "ضاحيه"), "محله": ("quarter", "محله"),
    "قريه": ("village", "settlement", "قريه"), "مخيم": ("camp", "مخيم"), "حي": ("quarter", "حي"), "عاصمه": ("capital", "city", "عاصمه"),
    "جبل": ("mountain", "جبل"), "سوق": ("market", "سوق"), "ميدان": ("square", "ميدان"), "ساحه": ("square", "ساحه"),
    "وادي": ("valley", "وادي"), "حقل": ("oilfield", "حقل"), "مزرعه": ("settlement", "مزرعه"), "مستوطنه": ("settlement", "مستوطنه"), "جزيره": ("island", "جزيره"),
    "محافظه": ("governorate", "محافظه"), "ولايه": ("governorate", "ولايه"), "معبر": ("crossing", "معبر"), "قاعده": ("base", "قاعده"),
}  # fmt: skip
"""Words that point back to a place told, with the kinds of place and the word they stand for."""


def places_carried(
    reading: Reading, drafts: list[Draft], draft: Draft, previous: Draft | None, following: Draft | None = None
) -> list[PlaceMention]:
    """The places of a draft that names none; empty where nothing says."""
    told = _pointed_at(reading, drafts, draft)
    if told is not None:
        return [told]
    if (opened := _opening_scene(reading, draft, previous)) is not None:
        return [opened]
    if ahead := _ahead(draft, previous, following):
        return ahead
    if (home := _of_a_local_body(reading, draft)) is not None:
        within = previous.places if previous is not None and home.depth < 3 else []
        return within if within and all(holds(home, p) for p in within) else [home]
    if previous is not None and previous.places:
        back = any(points_back(reading, f) for f in draft.frames)
        there = _spoken_of_last(drafts, draft) if back else None
        if there is not None and not any(holds(p, q) for p in there.places for q in previous.places):
            return there.places  # وتحولت وحدات إلى المكان: also where a headline named other news since
        same = draft.frames[0].sentence - previous.frames[-1].sentence <= 1
        aside = previous.background and not draft.background
        if same and not back and (fight := _of_their_fight(drafts, draft, previous)) is not None:
            return fight.places
        if back or same and not aside and not _long_apart(previous, draft):
            return previous.places
        if same and aside and (news := _news_before(drafts, draft)) is not None:
            return news.places
    return _setting(drafts, draft)


def places_pointed_at(reading: Reading, drafts: list[Draft], draft: Draft, previous: Draft | None) -> list[PlaceMention]:
    """``وجاء ذلك بعد أن داهمت القوات الموقع``: of what came before the news the place is that of the news only where the words say so."""
    told = _pointed_at(reading, drafts, draft)
    if told is not None:
        return [told]
    return previous.places if previous is not None and any(points_back(reading, f) for f in draft.frames) else []


def _spoken_of_last(drafts: list[Draft], draft: Draft) -> Draft | None:
    """The account with a scene that the sentence before tells, or its own."""
    first = draft.frames[0]
    told = [
        (f.first, k)
        for k, d in enumerate(drafts)
        if d is not draft and d.places
        for f in d.frames
        if f.first < first.first and first.sentence - f.sentence <= 1
    ]
    return drafts[max(told)[1]] if told else None


def _of_their_fight(drafts: list[Draft], draft: Draft, previous: Draft) -> Draft | None:
    """``معارك في س بين الجيش والدعم السريع، فيما قُصف سوق ص. وأعلنت الدعم السريع سيطرتها على المقر``: of two told in one sentence that in
    which those fought who act now."""
    who = set(draft.initiators) - _ANYBODY
    if not who or who & {*previous.initiators, *previous.targets}:
        return None
    sentence = previous.frames[-1].sentence
    if draft.frames[0].sentence == sentence:
        return None
    beside = [d for d in drafts if d is not draft and d is not previous and d.places and any(f.sentence == sentence for f in d.frames)]
    theirs = [d for d in beside if not d.background and d.status in ("occurred", "ongoing") and who & {*d.initiators, *d.targets}]
    return theirs[0] if len(theirs) == 1 else None


_ANYBODY = frozenset({"unidentified", "civilians"})


def _long_apart(previous: Draft, draft: Draft) -> bool:
    """``وفي فبراير صدت القوات هجوما في س. وقاد الضربة التي نفذت فجر السبت``: what days of their own set weeks apart is not of one scene."""
    a, b = previous.date, draft.date
    if a is None or b is None or draft.inherited_date or a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    if max((a.high - a.low).days, (b.high - b.low).days) > _MONTH:
        return False
    return (b.low - a.high).days > _WEEKS or (a.low - b.high).days > _WEEKS


_MONTH = 31
_WEEKS = 14
"""Days between two happenings that are not told as one story."""


def _news_before(drafts: list[Draft], draft: Draft) -> Draft | None:
    """``تظاهر المئات في س. وكانت السلطات قد اعتقلت ناشطا. وانتشرت الشرطة``: behind a sentence of background the news goes on where it was."""
    first = draft.frames[0]
    told = [
        (f.first, k)
        for k, d in enumerate(drafts)
        if d is not draft and not d.background
        for f in d.frames
        if f.first < first.first and first.sentence - f.sentence <= _NEAR
    ]
    news = drafts[max(told)[1]] if told else None
    return news if news is not None and news.places else None


_NEAR = 3
"""Sentences behind the news in which it may go on."""


def _opening_scene(reading: Reading, draft: Draft, previous: Draft | None) -> PlaceMention | None:
    """``عاش سكان قرية س ليلة مروعة. وقضى 17 مدنيا في هجوم``, ``شهدت مدينة س يوما داميا. …``: where a sentence sets the scene of what follows."""
    words, number = reading.words, draft.frames[0].sentence
    since = previous.frames[-1].sentence if previous is not None else -1
    for told in range(number - 1, max(since, number - 1 - _NEAR), -1):
        first, last = words.sentences[told]
        if "\n" in words.norm[last : words.sentences[number][0]] or words.norm[last - 1] == "\n":
            return None
        lived = next((k for k in range(first, last) if words.norm[k] in _LIVED | _WOKE), None)
        if lived is not None:
            near = (p for p in reading.places if lived < p.first <= lived + _TO_PLACE and p.depth >= 1 and not p.part_of_name)
            place = next(near, None)
            timed = words.norm[lived] in _WOKE or place is not None and any(words.bare[k] in _TIMES for k in range(place.last, last))
            return place if timed else None  # but شهدت جنيف محادثات سلام
    return None


_LIVED, _WOKE, _TIMES = _W["lived"], _W["woke"], _W["times"]
_NEAR = 3
"""Sentences between the scene and what happened there, at most."""
_TO_PLACE = 3
"""Words between the verb and the place, at most."""


def _ahead(draft: Draft, previous: Draft | None, following: Draft | None) -> list[PlaceMention]:
    """``أسروا سبعة بعد كمين في وادي س``: the scene of what the same sentence tells next."""
    sentence = draft.frames[-1].sentence
    if following is None or following.frames[0].sentence != sentence or not following.came_before or following.inherited_places:
        return []
    return following.places if previous is None or previous.frames[-1].sentence != sentence else []


def _of_a_local_body(reading: Reading, draft: Draft) -> PlaceMention | None:
    """``صادرت شرطة بلدية س ذخيرة``, ``صلح عقده أعيان س``: those of one town act there, as far as nothing else is said."""
    words, frame = reading.words, draft.frames[0]
    for place in reading.places:
        if frame.first <= place.first < frame.last and place.part_of_name and place.depth >= 1:
            if any(words.bare[k] in singles("clauses.yaml", "local_bodies") for k in range(max(frame.first, place.first - 2), place.first)):
                return place
    return None


def _pointed_at(reading: Reading, drafts: list[Draft], draft: Draft) -> PlaceMention | None:
    """``في المدينة``, ``مداخل المخيم``: the last place named before of the kind that a definite word says, and not where
    somebody only went or came from."""
    words = reading.words
    for frame in draft.frames:
        for k in range(frame.first, frame.last):
            kinds = _KINDS.get(words.bare[k]) if words.norm[k] != words.bare[k] else None
            if kinds is None or any(p.first <= k < p.last for p in reading.places):
                continue
            before = [
                p
                for p in reading.places
                if p.first < k
                and not p.part_of_name
                and (p.place.kind in kinds or words.bare[p.first] == kinds[-1])
                and not only_talked_of(reading, p)
            ]
            if before:
                told = [p for p in before if not in_a_byline(reading, p)] or before
                return next((p for p in reversed(told) if not _passed_by(reading, drafts, p)), told[-1])
    return None


def _passed_by(reading: Reading, drafts: list[Draft], place: PlaceMention) -> bool:
    """True for a place that an account before names and that is not where it is set."""
    return any(away(reading, place, f) for d in drafts for f in d.frames if f.first <= place.first < f.last)


def _setting(drafts: list[Draft], draft: Draft) -> list[PlaceMention]:
    """The scene of the report, where all that it tells as news is set in one town or within it."""
    if draft.background or draft.status not in ("occurred", "ongoing", "alleged", "denied"):
        return []
    placed = [d for d in drafts if d.places and not d.inherited_places and not d.background and not _long_apart(d, draft)]
    if not placed or len(placed) < len([d for d in drafts if not d.background]) / 3:
        return []
    home = placed[0].places
    for other in placed[1:]:
        if not any(same_place(p, q) or holds(p, q) or holds(q, p) for p in home for q in (*other.places, *other.around)):
            return []
    return home
