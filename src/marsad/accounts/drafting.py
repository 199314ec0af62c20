"""One frame as a draft of an account: all that its own words tell, before it is set beside the other frames of its document."""

from __future__ import annotations

from dataclasses import replace

from marsad.accounts.befell import befell_those_named
from marsad.accounts.clauses.grammar import grammar
from marsad.accounts.draft import Draft
from marsad.accounts.elsewhere import destinations
from marsad.accounts.frames import VERBAL, Frame, group_of, is_effect
from marsad.accounts.frames.added import is_added
from marsad.accounts.frames.denials import blamed_instead
from marsad.accounts.frames.hardly_over import CAME_BEFORE
from marsad.accounts.frames.left_out import ANSWERED, behind_a_charge
from marsad.accounts.frames.list_leads import leads_a_list
from marsad.accounts.frames.recalled import singled_out
from marsad.accounts.headings import heads_a_part
from marsad.accounts.kinds import shots
from marsad.accounts.kinds_by_parties import settled_type
from marsad.accounts.listed import stamped
from marsad.accounts.over_days import begun_and_going_on, over_the_days
from marsad.accounts.protest_reasons import reason_begins
from marsad.accounts.roles import Part, parts_of
from marsad.accounts.roles.blame import blames
from marsad.accounts.scene import of_source, places_of
from marsad.accounts.status import ARRANGED, day_of_threat, status_of
from marsad.accounts.things import people_known, people_told, spots_in, things_in, weapons_in
from marsad.accounts.tolls import TollMention, of_the_one_told, of_what_came_before, tolls_in
from marsad.accounts.weapons import weapon_of
from marsad.accounts.when import date_of, lasting, of_speech
from marsad.accounts.whose import mourner_before
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.language.words import Words
from marsad.mentions.model import DateMention, PlaceMention, Reading

_W = wording(__name__)


def draft_of(reading: Reading, frame: Frame) -> Draft:
    """What the words of one frame tell of what happened: its type, status, day, places, parties, tolls."""
    after = _gone_before(reading, frame)
    if after and frame.head.light and frame.head.first < after:
        frame = replace(frame, triggers=[t for t in frame.triggers if t.first > after])  # وجاءت المواجهات غداة مقتل س
    parts = parts_of(reading, frame)
    if reading.words.norm[frame.first] in ANSWERED:  # غارات ردا على قصف قتل ثلاثة: who answers did not do what is answered
        parts = [p for p in parts if p.role != "initiator" or p.actor.first >= frame.first]
    kind = settled_type(reading, frame, parts)
    if blamed_instead(reading, frame.head):
        kind = "reference"
    if kind == "excessive_force":
        parts = _answered_by_force(parts)
    words = reading.words
    status = status_of(reading, frame)
    if status == "planned" and frame.head.light and clause_phrases("lasting").within(reading.words, frame.first, frame.last) is not None:
        status = "ongoing"  # من المقرر أن تستمر الحملة أسبوعا
    harmless = status == "negated" and all(is_effect(t) for t in frame.triggers)
    part_heading = heads_a_part(reading, frame.first)
    title = part_heading or reading.title is not None and words.start[frame.first] < reading.title[1]
    first = words.sentences[frame.sentence][0]
    if kind == "body_found" and any(t.field == "wounded" and t.count.low for t in tolls_in(reading, frame.first, frame.last)):
        kind = "killing"  # انتشلت الفرق جثتين ونقلت سبعة مصابين: of what was told before
    date, places = None if _ended(reading, frame) else date_of(reading, frame, status), places_of(reading, frame)
    if kind == "reference":
        places = [p for p in places if words.norm[p.first - 1] != "ل"]  # نفى أي صلة لدمشق بالحادثة
    if date is not None and status == "planned" and day_of_threat(reading, frame, date):
        date = None
    if date is not None and date.last <= frame.first:
        date = over_the_days(reading, frame, date, status)
    went_to = [] if places else destinations(reading, frame)
    if status == "occurred" and date is not None and kind in SET_BEFOREHAND and _yet_to_come(reading, frame, date):
        status = "planned"  # تبدأ س انسحابها في الأول من الشهر المقبل
    if status == "planned" and kind in ("raid", "attack_on_civilians") and _on_a_town(reading, frame, parts, places):
        kind = "armed_attack"
    told_now = _told_now(reading, frame, parts, places or went_to)
    reason = reason_begins(reading, frame)
    tolls = _tolls(reading, frame) if status != "planned" and not (title and _of_several(reading, frame)) else []
    tolls = [t for t in tolls if not reason <= t.count.first < frame.last]
    return Draft(
        type=kind,
        status="occurred" if harmless else status,
        frames=[frame],
        date=date,
        date_of_speech=date is not None and of_speech(reading, date, frame.head.first),
        places=places or went_to,
        went_to=bool(went_to),
        inherited_places=bool(places) and all(of_source(reading, p) for p in places),
        around=reading.places_in(frame.first, frame.last),
        parts=parts,
        tolls=tolls,
        totals=_of_the_day(frame, date, words) or bool(tolls) and date is None and _goes_on_counting(reading, frame) or not tolls and date is not None and (date.use == "since" or lasting(date)) and bool(tolls_in(reading, frame.first, frame.last, cumulative=True)),
        count=_count(reading, frame),
        background=bool(clause_phrases("background").at(words, first) or (first + 1 < len(words) and words.clitic[first] == "+" and clause_phrases("background").at(words, first + 1))),
        title=title,
        part_heading=part_heading,
        definite=harmless or _of_known_things(reading, frame) or bool(frame.causes) and frame.head.light and frame.head.voice in ("noun", "plural") and not _news_beside(reading, frame) or _of_the_dead_told(frame) or _its_moment(reading, frame) or _by_the_crowd(reading, frame),
        in_a_post=told_now and frame.head.voice == "present" and _is_a_post(reading, frame, parts),
        general=_general(reading, frame) and not told_now and not (stamped(reading, first) and frame.head.voice == "present"),
        carried=_carried(reading, frame),
        another=_another(reading, frame),
        came_back=_came_back(reading, frame),
        paragraph=_paragraph(reading, frame.first),
        came_before=words.norm[max(0, frame.head.first - 1)] in ("عقب", "بعد", "اثر"),
        gone_before=after > 0,
        before_the_news=befell_those_named(reading, frame.head),
        mourner=mourner_before(reading, frame.first, frame.head.first) if is_effect(frame.triggers[0]) else None,
        artillery=kind == "shelling" and any(w.startswith(_GUNS) or frame.head.type == kind and w.startswith(_SALVOS) for w in words.bare[frame.first : frame.last]),
        shot=not frame.head.light and (is_effect(frame.triggers[0]) and weapon_of(reading, frame) == "small_arms" or shots(reading, frame)),
        stamped=stamped(reading, first),
        other_news=_turns_to(words, first, "other_news") or _turns_to(words, first, "other_incident"),
        fresh=_fresh(reading, frame),
        one_of_them=_one_of_them(reading, frame),
        its_victims=of_what_came_before(reading, frame.first, frame.last),
        toll_of_it=all(t.light for t in frame.causes) and any(t.updated for t in tolls) and of_the_one_told(reading, frame.first, frame.last),
        earlier=_earlier(reading, frame),
        blames=blames(reading, frame),
        spots=spots_in(reading, frame.first, frame.last),
        things=things_in(reading, frame.first, frame.last, known=False),
        things_again=things_in(reading, frame.first, frame.last, known=True),
        people=people_told(reading, frame.head) if kind == "assassination" else frozenset(),
        people_again=people_known(reading, frame.first, frame.last),
        leads_a_list=all(leads_a_list(reading, t) for t in frame.triggers),
        told_by_clause=frame.head.light and words.norm[frame.head.last : frame.head.last + 1] in (["الذي"], ["التي"]),
        destroys=any(w.startswith(_DESTROYS) for w in words.bare[frame.first : frame.last]),
        begun_then=date is not None and date.use == "point" and begun_and_going_on(reading, frame),
        weapons=weapons_in(reading, frame.first, frame.last, known=False),
        weapons_again=weapons_in(reading, frame.first, frame.head.last + 1, known=True),
    )  # fmt: skip


def _on_a_town(reading: Reading, frame: Frame, parts: list[Part], places: list[PlaceMention]) -> bool:
    """``هدد باقتحام مدينة س``, ``توعدوا بمهاجمة البلدة``, ``ستقتحم الحي``: an assault on a town that is threatened, and no search of houses nor of anyone in it."""
    assaults = any(reading.words.bare[t.first].lstrip("يتن").startswith(_ASSAULTS) for t in frame.causes)
    towns = [p for p in places if p.depth >= 2 and p.place.kind in ("settlement", "quarter", "district")]
    people = [p.actor for p in parts if p.role == "target" and p.actor.first < p.actor.last and p.actor.form == "name"]
    return assaults and bool(towns) and not people


_ASSAULTS = ("اقتح", "قتح", "هاجم", "مهاجم", "اجتا")


SET_BEFOREHAND = ARRANGED | {"show_of_force"}


def _yet_to_come(reading: Reading, frame: Frame, date: DateMention) -> bool:
    """Whether a day that the text calls one to come lies wholly behind the day of publication, and no verb of the past tells the happening."""
    if any(t.voice in ("verb", "phrase") for t in frame.triggers):
        return False
    return date.future and reading.published is not None and date.low is not None and date.low > reading.published


def _answered_by_force(parts: list[Part]) -> list[Part]:
    """``رشق شبان الوحدات الأمنية، فردت بالغاز المسيل``: of the force that was used, those who had thrown stones are the target, and whom they
    had thrown them at did it."""
    doers = [p for p in parts if p.role == "initiator"]
    if not doers or any(p.actor.kind != "Civilians" and p.actor.id not in _CROWDS for p in doers):
        return parts
    struck = [p for p in parts if p.role == "target" and p.actor.kind != "Civilians" and p.actor.id not in _CROWDS]
    return [replace(p, role="target" if p in doers else "initiator") if p in doers or p in struck else p for p in parts]


_CROWDS = frozenset({"protesters", "civilians", "rioters", "students"})


def _of_the_day(frame: Frame, date: DateMention | None, words: Words) -> bool:
    """``وصل إلى مستشفيات القطاع خلال الساعات الـ24 الماضية 113 شهيدا``: what a day has cost, and no strike of it."""
    if date is None or not date.rule.endswith("Recent") or not all(is_effect(t) for t in frame.triggers):
        return False
    return not singles("clauses.yaml", "wards").isdisjoint(words.bare[frame.first : frame.last])


def _gone_before(reading: Reading, frame: Frame) -> int:
    """``ويأتي هذا التطور بعد يومين من مقتل س``, ``وجاء الهجوم بعد أن قصفوا ص``: the word behind which the sentence tells what came before the
    news that it speaks of; 0 where it tells no such thing."""
    norm, first = reading.words.norm, reading.words.sentences[frame.sentence][0]
    if "الاذهان" in norm[first : frame.head.first]:
        return first + 1  # ويعيد ما يجري إلى الأذهان معركة س
    k = first + (norm[first] == "و")
    if _once_before(reading, frame, k):
        return k
    if k >= len(norm) or norm[k] not in _COMES or norm[k + 1 : k + 2] not in (["ذلك"], ["هذا"], ["هذه"]) and norm[k + 1][:2] != "ال":
        return 0
    last = max(t.first for t in frame.triggers)
    return next((j for j in range(k + 2, min(k + 9, last)) if norm[j] in ("بعد", "عقب", "بعدما", "غداه")), 0)


def _once_before(reading: Reading, frame: Frame, opens: int) -> bool:
    """``ويشار إلى أن القوات قصفت البلدة في وقت سابق``: called to mind beside the news, of no day; not ``في وقت سابق من اليوم``."""
    norm = reading.words.norm
    if frame.head.light or not clause_phrases("called_to_mind").at(reading.words, opens):
        return False
    k = next((k for k in range(opens, frame.last - 2) if norm[k : k + 3] == ["في", "وقت", "سابق"]), None)
    return k is not None and not any(k < d.first <= k + 4 for d in reading.dates)


def _earlier(reading: Reading, frame: Frame) -> bool:
    """``وفي وقت سابق اليوم، قتل أربعة``: a sentence that turns back to something else that happened before."""
    norm, first = reading.words.norm, reading.words.sentences[frame.sentence][0]
    k = first + (norm[first] == "و")
    return norm[k : k + 3] in (["في", "وقت", "سابق"], ["في", "وقت", "لاحق"])


_COMES = frozenset("ياتي تاتي جاء جاءت".split())
_GUNS = _W.stems("guns")
"""Words of what is fired from the ground."""
_SALVOS = ("رشقه", "رشقات")
"""The same, where no air raid is told by rockets: عدوان جوي برشقات من الصواريخ."""
_DESTROYS = _W.stems("destroys")
_ENDS = _W["ends"]


def _its_moment(reading: Reading, frame: Frame) -> bool:
    """``أظهر مقطع لحظة مقتل الناشطة``, ``ملابسات حادثة الاغتيال``: what was told, seen or looked into again."""
    return frame.head.voice == "noun" and frame.head.first > 0 and reading.words.bare[frame.head.first - 1] in _AGAIN


_AGAIN = _W["again"]


def _goes_on_counting(reading: Reading, frame: Frame) -> bool:
    """``ومنذ بدء الهجوم وثق المرصد مقتل 200 مدني`` / ``كما قُتل 370 مقاتلا``: the line goes on with what the one above counts since a day."""
    words = reading.words
    first = words.sentences[frame.sentence][0]
    if words.norm[first] != "كما" or not all(is_effect(t) for t in frame.triggers):
        return False
    above = words.text[: words.start[first]].rstrip().rpartition("\n")[2]
    return above.startswith(("ومنذ", "منذ"))


def _of_several(reading: Reading, frame: Frame) -> bool:
    """``قتيلان وجرحى في ريف س بانفجار عبوة وبقصف مدفعي``: a headline that adds up the dead of several happenings."""
    norm = reading.words.norm
    added = [t for t in frame.causes if t.first > 1 and norm[t.first - 1] == "ب" and norm[t.first - 2] == "و"]
    return any(t.type != frame.head.type for t in added)


def _by_the_crowd(reading: Reading, frame: Frame) -> bool:
    """``ورفع المشاركون لافتات``: what those do who gathered where it was told before."""
    head, words = frame.head, reading.words
    if head.type != "protest" or head.voice not in VERBAL or frame.head.light:
        return False
    crowd = singles("clauses.yaml", "those_gathered")
    return any(words.norm[k] != words.bare[k] and words.bare[k] in crowd for k in range(head.last, min(head.last + 2, frame.last)))


def _tolls(reading: Reading, frame: Frame) -> list[TollMention]:
    """The tolls that the frame's words tell; ``مظاهرة تنديدا بمقتل شاب``: not of those for whom people gather."""
    tolls = _without_the_answered(reading, frame, tolls_in(reading, frame.first, frame.last))
    if frame.head.type == "capture" and frame.head.object is not None and frame.head.roles == "harm":
        taken = range(frame.head.last, frame.head.object[0])
        return [replace(t, field="captured") if t.count.first in taken else t for t in tolls]  # سقط ضابطان في قبضة المقاتلين
    if frame.head.roles == "detain":
        aims = [h for h in reading.hedges if h.level in ("planned", "purpose") and h.first > frame.head.first]
        return [t for t in tolls if not any(h.scope_first <= t.count.first < h.scope_last for h in aims)]  # تخطط لاغتيال مسؤولين
    if frame.head.roles != "protest":
        return tolls
    reasons = [
        t.last
        for t in reading.happenings
        if (is_effect(t) or t.roles == "detain") and t.voice == "noun" and frame.first <= t.first < frame.last and t not in frame.triggers
    ]
    return [toll for toll in tolls if not any(0 <= toll.count.first - last <= 2 for last in reasons)]


def _without_the_answered(reading: Reading, frame: Frame, tolls: list[TollMention]) -> list[TollMention]:
    """``قصفوا مواقع في س ردا على هجوم أسفر عن مقتل العشرات``: the dead are those of what was answered."""
    if not tolls:
        return tolls
    norm, head = reading.words.norm, frame.head.last
    on = next((k for k in range(head, frame.last) if norm[k] == "علي" and norm[k - 1] in ANSWERED), None)
    if on is None or not any(t.voice in ("noun", "plural") and 0 < t.first - on <= 2 for t in reading.happenings):
        return tolls
    end = next((k for k in range(on, frame.last) if norm[k] in ("،", ",", "؛", ".")), frame.last)
    return [t for t in tolls if not on < t.count.first < end]


def _of_the_dead_told(frame: Frame) -> bool:
    """``القتيلان من عناصر س``, ``المصابون في حالة حرجة``: those of whom was told before."""
    return not frame.causes and frame.head.light and frame.head.voice == "plural" and all(t.light for t in frame.triggers)


def _ended(reading: Reading, frame: Frame) -> bool:
    """``توقف الاقتتال مساء السبت``: the day on which it ended is not the day of what was told before."""
    head, words = frame.head, reading.words
    return head.light and head.voice in ("noun", "plural") and head.first > 0 and words.bare[head.first - 1] in _ENDS


def _news_beside(reading: Reading, frame: Frame) -> bool:
    """``بناء على معلومات خلية الاستهداف نفذت طائرات ضربة جوية``: a verb carries a noun of its own beside the word that points back."""
    if frame.grammar is None:
        return False
    if _with_its_scene(reading, frame):
        return True
    group = group_of(frame.head.type)
    carried = [
        t
        for t in frame.causes
        if t.first > frame.head.first and t.voice in ("noun", "plural") and not t.light and group_of(t.type) == group
    ]
    return any(a.rule == "carried by a verb" for t in carried for a in frame.grammar.of.get(t.first, ()))


def _with_its_scene(reading: Reading, frame: Frame) -> bool:
    """``قتل مدني جراء القصف المدفعي الذي استهدف بلدة س``: harm told with its number, and where the blow fell in a relative clause."""
    first, norm = frame.triggers[0], reading.words.norm
    if not is_effect(first) or first.voice != "verb" or first.first > frame.head.first:
        return False
    which = next((k for k in range(frame.head.last, min(frame.head.last + 5, frame.last)) if norm[k] in ("الذي", "التي")), None)
    if which is None or norm[which + 1] not in grammar().hits:
        return False
    counted = any(first.first < c.first < frame.head.first and c.what in ("killed", "wounded") and c.low for c in reading.counts)
    return counted and any(p.depth >= 3 and not p.part_of_name for p in reading.places_in(which, frame.last))


def _count(reading: Reading, frame: Frame) -> int:
    """How many times it happened: ``نحو 20 غارة``, ``عشر هجمات``."""
    for count in reading.counts:
        if frame.first <= count.first < frame.last and count.what in ("strikes", "attacks") and count.low and count.low > 1:
            if any(t.first < count.last + 2 and count.first < t.last + 2 for t in frame.triggers):
                return count.low
    return 1


def _general(reading: Reading, frame: Frame) -> bool:
    """Plurals and present forms alone tell a habit; a verb may carry an indefinite plural: ``نفذت غارات``."""
    if not all(t.voice in ("plural", "present") for t in frame.triggers):
        words, head = reading.words, frame.head
        going_on = head.voice in ("noun", "plural") and not any(t.voice in ("verb", "phrase") for t in frame.triggers)
        carriers = clause_phrases("carriers_present")
        found = carriers.within(words, max(frame.first, head.first - 7), head.first)
        return going_on and found is not None and words.norm[found - 1] != "التواصل"  # مواقع التواصل
    return frame.head.light or not _carried(reading, frame)


def _told_now(reading: Reading, frame: Frame, parts: list[Part], places: list[PlaceMention]) -> bool:
    """``مدفعية س تقصف بلدة ص``: posts and headlines tell in the present what has happened, with doer and scene; ``طلاب يتظاهرون في مدينة س``
    does so with the doer at the head of a post, ``مظاهرات في مدينة س`` with the happening itself there."""
    depth = 1 if _is_a_post(reading, frame, parts) else 3
    exact = any(p.depth >= depth for p in places)
    if frame.head.voice == "plural" and depth == 1:
        return exact
    return exact and any(t.voice == "present" for t in frame.triggers) and any(p.role == "initiator" for p in parts)


def _is_a_post(reading: Reading, frame: Frame, parts: list[Part]) -> bool:
    """True where a post of one line opens with the frame's head, or with the doer before its verb of the present."""
    words, head = reading.words, frame.head
    line = words.text.strip()
    if "\n" in line or line.endswith(("،", ":")) or len(line) > _LONGEST_LINE or words.text[: words.start[frame.first]].strip():
        return False
    if head.first == frame.first:
        return head.voice == "plural" and words.norm[head.first] == words.bare[head.first]
    doer = next((p.actor for p in parts if p.role == "initiator" and p.actor.first == frame.first), None)
    return doer is not None and head.voice == "present"


_LONGEST_LINE = 110
"""Characters of such a post at most."""


def _carried(reading: Reading, frame: Frame) -> bool:
    """True where a verb carries the plural: ``نفذت ... غارات``, ``تعرضت ... لهجمات``."""
    words, first = reading.words, frame.first
    happen = clause_phrases("carriers_happen")
    if any(t.voice == "plural" and t.last < frame.last and happen.at(words, t.last) for t in frame.triggers):
        return True  # الاشتباكات وقعت في منطقتي س وص
    if any(clause_phrases("carriers_back").before(words, t.first) for t in frame.triggers):
        return True  # عادت المعارك بين س وص
    return _came_of_it(reading, frame) or any(
        clause_phrases(group).within(words, max(first, t.first - 14), t.first) is not None
        for t in frame.triggers
        for group in ("carriers_active", "carriers_passive", "carriers_happen")
    )


def _came_of_it(reading: Reading, frame: Frame) -> bool:
    """``خطفوا عاملين قبل أن يُفرج عنهما``, ``توغلت قوة قبل أن تنسحب``: behind what was done, a verb of the present tells what was done next."""
    head, norm = frame.head, reading.words.norm
    if head.voice != "present" or head.first < 2 or norm[head.first - 1] != "ان" or norm[head.first - 2] not in ("قبل", "الي"):
        return False
    return any(
        t.voice in ("verb", "phrase") and t.first < head.first and reading.words.sentence[t.first] == frame.sentence
        for t in reading.happenings
    )


_PREPOSITIONS = _W["prepositions"]


def _came_back(reading: Reading, frame: Frame) -> bool:
    """``قصفت المسيرة الموقع. وعادت بعد نحو ساعة وأطلقت صاروخا``: who came back after a while struck once more."""
    norm = reading.words.norm
    struck = next((t for t in frame.causes if t.voice in VERBAL and not t.light), frame.head)
    back = next((k for k in range(struck.first - 1, max(frame.first, struck.first - _CAME) - 1, -1) if norm[k] in _BACK), None)
    if back is None or struck.voice not in VERBAL:
        return False
    return "بعد" in norm[back : struck.first] and any(word in _WHILE for word in norm[back : struck.first])


_BACK, _WHILE = _W["back"], _W["while"]
_CAME = 9
"""Words from the verb of coming back to what was done then, at most."""


def _meanwhile_there(reading: Reading, frame: Frame) -> bool:
    """``وشنت الطائرات في الوقت نفسه عدة غارات على أطراف بلدة س``: a strike told with a verb, a place and that it was done meanwhile."""
    words, end = reading.words, min(frame.first + _MEANTIME, frame.last)
    return (
        clause_phrases("meanwhile").within(words, frame.first, end) is not None
        and any(t.roles == "strike" and (t.voice in VERBAL or _carried(reading, frame)) for t in frame.triggers)
        and any(p.depth >= 3 and frame.first <= p.first < frame.last for p in reading.places)
    )


_MEANTIME = 10
"""Words from the head of a clause to what says that it was meanwhile, at most."""


def _turns_to(words: Words, first: int, group: str) -> bool:
    """``إلى ذلك``, ``وفي حادثة ثانية``: words of ``clauses.yaml`` that open a sentence, past و."""
    phrases = clause_phrases(group)
    return bool(phrases.at(words, first) or first + 1 < len(words) and words.clitic[first] == "+" and phrases.at(words, first + 1))


def _another(reading: Reading, frame: Frame) -> bool:
    head = frame.head
    phrases = clause_phrases("another")
    words = reading.words
    if is_added(reading, frame) or singled_out(reading, frame.first) is not None or _turns_to(words, frame.first, "other_incident"):
        return True
    opens = frame.first + (words.norm[frame.first] == "و")
    if _meanwhile_there(reading, frame):
        return True
    if words.norm[opens] in CAME_BEFORE:
        return True  # وسبق القصف على السد، قصف الطيران قافلة
    if words.norm[opens] == "قبل" and words.norm[opens + 1] in ("ها", "ه", "هما", "ذلك") and words.norm[opens + 2] == "ب":
        return True  # وقبلها بثلاثة أشهر، أعدمت السلطات 42 آخرين
    if is_effect(frame.triggers[0]) and clause_phrases("scattered").within(words, frame.head.first, frame.last) is not None:
        return all(
            p.depth < 3 for p in reading.places if frame.first <= p.first < frame.last
        )  # مقتل 80 مدنيا مع استمرار القصف على مناطق عدة
    if frame.head.light and words.norm[frame.head.first - 1] in singles("clauses.yaml", "again"):
        return True  # عاودت اقتحامها لقرى س
    if any(
        a.last == head.first and words.norm[a.first - 1] in singles("clauses.yaml", "again")
        for a in reading.actors_in(frame.first, head.first)
    ):
        return True  # وعاودت القوات استهداف المنطقة
    if _came_back(reading, frame):
        return True
    if _answers(reading, frame) or _answered(reading, frame) or behind_a_charge(reading, head):
        return True
    if words.norm[frame.first] in ("ورد", "وردت") and frame.first + 1 < head.first and words.norm[frame.first + 1] not in _PREPOSITIONS:
        return True  # وردّ الحزب بسرب من المسيرات
    answer = clause_phrases("reply").within(reading.words, frame.first, min(frame.first + 4, head.first))
    if answer is not None and words.norm[answer - 1] not in ("لم", "لا"):
        return True  # ورد الحزب بسرب من المسيرات; not لم ترد تقارير
    before = range(max(frame.first, head.first - 5), head.first)
    if any(words.norm[k] == "قبل" and words.clitic[k + 1] == "-" and words.norm[k + 2] == "ب" for k in before):
        return True  # وكانت الطائرات قد نفذت قبلها بساعات غارات على س
    if any(clause_phrases("afterwards").at(reading.words, k) for k in before):
        return True
    told = next((t for t in reversed(frame.causes) if t.voice == "verb" and not t.light), None)
    if told is not None and told.last < frame.last and clause_phrases("after_that").at(reading.words, told.last):
        return True  # عبوة انفجرت بعد ذلك على قوة هرعت إلى المكان
    first = frame.triggers[0]
    if (
        is_effect(first)
        and first.voice == "verb"
        and any(reading.words.norm[k] in ("كذلك", "ايضا") for k in range(first.last, min(first.last + 2, frame.last)))
    ):
        return True  # أصيب كذلك بقصف على قرية س
    if is_effect(first) and _one_more_shot(reading, frame):
        return True  # قالوا إن حارسا آخر قتل برصاص
    if head.light and head.first > 0 and words.norm[head.first - 1] in ("هذا", "هذه"):
        return False  # مع هذا القصف الجديد
    behind = head.last + (
        head.last < frame.last and words.bare[head.last].endswith(("ي", "يه"))
    )  # غارة جوية أخرى; not أصيب في الهجوم شخص آخر
    nearby = [*range(max(frame.first, head.first - 2), head.first), *range(head.last, min(behind + 1, frame.last))]
    if head.object is not None and head.type == "sweep_operation":
        nearby += range(head.object[0], min(head.object[1] + 1, frame.last))  # أطلقوا عملية جديدة
    some = [c for c in reading.counts if frame.first <= c.first < frame.last and c.what in ("killed", "wounded")]
    nearby = [k for k in nearby if not any(c.first <= k < c.last for c in some)]  # أصيب في الهجوم شخص آخر, وأصيب آخران
    return any(phrases.at(words, k) and words.norm[k - 1] != "وقت" for k in nearby)  # في وقت سابق أن الهجوم


def _one_more_shot(reading: Reading, frame: Frame) -> bool:
    """``مدنيا آخر قتل برصاص``, ``كما قتل شاب آخر برصاص قناص``: one more person, and the bullet that he met."""
    norm = reading.words.norm
    more = any(
        frame.first <= c.first < frame.last
        and c.what == "killed"
        and c.low == c.high == 1
        and norm[c.last - 1] in ("اخر", "اخري")
        and c.last - c.first > 1
        for c in reading.counts
    )
    return more and weapon_of(reading, frame) == "small_arms"


def _of_known_things(reading: Reading, frame: Frame) -> bool:
    """``القذائف أطلقتها القوة``, ``الصاروخ الذي أطلقوه``: what was fired is known, and the verb only says by whom."""
    head, words = frame.head, reading.words
    if head.voice != "verb" or head.object is None or head.object[1] > head.first or head.last >= len(words):
        return False
    known = words.norm[head.object[0]] != words.bare[head.object[0]]
    return known and words.clitic[head.last] == "-" and head.first - head.object[1] <= 1 and not any(is_effect(t) for t in frame.triggers)


def _one_of_them(reading: Reading, frame: Frame) -> bool:
    """``إحدى القنابل سقطت على القرية``, ``أحد الصواريخ أصاب منزلا``: one of those that fell, of which is told as known."""
    words = reading.words
    near = range(max(frame.first, frame.triggers[0].first - _ONE_OF), min(frame.head.last + _ONE_OF, frame.last - 1))
    return any(words.norm[k] in _ONE and words.norm[k + 1].startswith("ال") and words.bare[k + 1] in _FALLING for k in near)


_ONE = frozenset(["احد", "احدي", "بعض"])
_FALLING = _W["falling"]
_ONE_OF = 4
"""Words between a happening and one of those that fell, at most."""


def _answered(reading: Reading, frame: Frame) -> bool:
    """``ردا على الغارة التي شنها الطيران على س``: what is answered, told in full, is not what answers it."""
    norm, i = reading.words.norm, frame.first
    relative = frame.head.last < frame.last and norm[frame.head.last] in ("التي", "الذي")
    in_full = (
        relative
        or i > reading.words.sentences[frame.sentence][0]
        and any(is_effect(t) or t.type == "chemical_attack" for t in frame.triggers)
    )
    return norm[i] in ANSWERED and norm[i + 1] == "علي" and frame.head.first == i + 2 and in_full


def _answers(reading: Reading, frame: Frame) -> bool:
    """``ردا على اعتداء طال بلدة س، قصف موقع ص``: the answer behind what its sentence opens with."""
    words, first = reading.words, reading.words.sentences[frame.sentence][0]
    if frame.first - first < 4 or words.norm[frame.first - 1] != "،":
        return False
    answers = (k for k in range(first, first + 4) if words.norm[k] in ANSWERED and words.norm[k + 1] == "علي")
    return any(words.bare[k + 2] not in _ASKED for k in answers)  # not ردا على سؤال


_ASKED = _W["asked"]


def _fresh(reading: Reading, frame: Frame) -> bool:
    """``وأطلقت دورية النار على رعاة``: a verb whose object is told of as unknown."""
    of = frame.grammar.of if frame.grammar is not None else {}
    words, head = reading.words, frame.head
    if head.voice not in VERBAL or is_effect(head):
        return False
    return any(
        a.part == "sufferer" and words.norm[a.chunk.head] == words.bare[a.chunk.head] and a.chunk.pronoun < 0
        for a in of.get(head.first, ())
    )


def _paragraph(reading: Reading, first: int) -> int:
    start = reading.words.start[first]
    return reading.words.text.count("\n", 0, start)
