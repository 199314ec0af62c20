"""Whether a draft tells again what an account of its document has told."""

from __future__ import annotations

from marsad.accounts.draft import Draft
from marsad.accounts.folding.battles import of_the_battle
from marsad.accounts.folding.parties import WILD, parties_apart
from marsad.accounts.folding.scenes import AS_MANY, effect_only, exact, holds, same_place, where_to
from marsad.accounts.folding.times_apart import (
    dates_apart,
    long_before,
    months_ago,
    of_a_campaign,
    of_a_longer_time,
    of_a_month_gone,
    of_a_war,
    of_another_day,
    of_another_month,
)
from marsad.accounts.frames import EFFECTS, group_of, is_effect
from marsad.accounts.frames.said_of_it import SAID_OF_IT
from marsad.mentions.model import PlaceMention

VIOLENT = frozenset({"strike", "explosion", "attack", "clash", "raid"})
GENERIC = frozenset({"killing", "wounding", "armed_attack", "explosion", "attack_on_civilians", "shelling"})
_LOOSE = frozenset({"killing", "wounding", "armed_attack", "explosion", "attack_on_civilians"})
REFERENCE = "reference"
"""Type of a draft whose only word of happening points back: الحملة, العملية, الحادثة."""
OPERATIONS = frozenset(
    {
        "sweep_operation",
        "raid",
        "arrest",
        "armed_attack",
        "seizure",
        "territory_gain",
        "abduction",
        "drone_strike",
        "airstrike",
    }
)

_NO_ATTACKS = frozenset(
    {"arrest", "raid", "sweep_operation", "seizure", "security_measure", "prisoner_release", "reinforcement", "interception"}
)
"""What authorities do, of which nobody asks who is behind it."""
_SAID_NEXT = 3
"""Sentences from what was told to what is only said of it, at most."""
ATTACKS_CALLED_SO = OPERATIONS | {"suicide_bombing", "ied_explosion", "explosion", "assassination", "ambush", "grenade_attack"}
"""What العملية means of a group that answers for it."""


def repeats(account: Draft, draft: Draft) -> bool:
    if draft.totals and account.totals:
        return draft.type == account.type and not dates_apart(account, draft) and where_to(account, draft) != "apart"
    headline = account.title and (len(account.frames) == 1 or not draft.came_back)
    if draft.totals or account.totals or draft.another and not headline and not _told_twice(account, draft):
        return False
    if draft.leads_a_list or account.leads_a_list:
        return False
    if draft.frames[0].beside and any(f.sentence == draft.frames[0].sentence for f in account.frames):
        return False  # اعتقلوا عشرة في س بعد مقتل اثنين
    if draft.gone_before and not account.background and not account.gone_before and not _of_one_day(account, draft):
        return False
    if _one_of_its_bombs(account, draft):
        return True
    if account.title and hurt_nobody(account, draft):
        return False
    if _of_the_region(account, draft) or _of_another_time_of_day(account, draft) or _told_of_elsewhere(account, draft):
        return False
    if account.heading and draft.heading and account.heading != draft.heading and not draft.definite:
        return False  # حلب: …, then دير الزور: …
    if not _statuses(account.status, draft.status):
        return False
    if draft.type == REFERENCE:
        return _referred(account, draft)
    if (
        of_a_campaign(account, draft)
        or of_a_longer_time(account, draft)
        or of_a_war(account, draft)
        or _two_items(account, draft)
        or draft.begun_then
        and not account.title
        or shot_not_bombed(account, draft)
    ):
        return False
    if (
        draft.update
        and not account.background
        and any(t.field == "killed" for t in account.tolls)
        and not (exact(draft) and exact(account) and where_to(account, draft) == "apart")
    ):
        return True
    if other_sides_story(account, draft) or of_the_battle(account, draft):
        return True
    if draft.status == "alleged" and _charge_of_another_deed(account, draft):
        return False
    if draft.type == "body_found" and _brought_away(account, draft):
        return True
    if account.title and draft.background and not draft.definite and draft.type not in EFFECTS and _own_occasion(account, draft):
        return False
    if draft.status == "denied" and account.status not in ("denied", "alleged") and _denied_apart(account, draft):
        return False
    if draft.status == "denied" and account.title and not draft.definite and account.type not in GENERIC and account.type != draft.type:
        return False
    if draft.type == "arrest" and account.type != "arrest" and _told_apart(account, draft):
        return False
    if _other_sides_word(account, draft):
        return True
    fit = _types(account, draft) or ("near" if takes_up(account, draft) else "")
    if not fit or (account.title and draft.title and fit != "same" and not effect_only(draft)):
        return False
    if draft.status != "denied" and (
        dates_apart(account, draft) or (draft.status != "alleged" and not _same_thing(account, draft) and parties_apart(account, draft))
    ):
        return False
    if (
        of_another_month(account, draft)
        or _by_others(account, draft, fit)
        or _fight_of_its_own(account, draft)
        or _taken_besides(account, draft)
        or _answer_to_an_arrest(account, draft)
    ):
        return False
    if _told_in_full(account) and draft.type not in EFFECTS and not draft.definite and not draft.places:
        return False
    told_anew = not (draft.definite or account.title or is_effect(draft.frames[0].triggers[0]))
    if fit == "near" and told_anew and draft.date is None and draft.type not in EFFECTS and of_a_month_gone(account):
        return False
    if told_anew and fit == "near" and draft.type not in EFFECTS and account.type not in EFFECTS and _tolls_apart(account, draft):
        return False
    wide = bool(draft.places) and not (exact(draft) and exact(account))
    if fit == "near" and draft.stamped and wide and not (draft.definite or account.title or draft.type in EFFECTS):
        return False  # a list of the week: so many killed in the province, so many raids in it
    where = where_to(account, draft)
    if (
        where == "apart"
        and account.title
        and (fit == "same" or not _two_provinces(account, draft))
        and not any(
            p.depth >= 3 and ((p.place.relation or "") == "part_of" or not (p.place.relation or "").endswith("_of")) for p in account.places
        )
        and draft.status != "denied"
    ):
        where = "within"
    if not account.places and exact(draft) and not draft.definite and not _alike(account.type, draft.type):
        return False
    if where == "apart":
        return False
    if months_ago(account, draft):
        return False
    if where == "same" or takes_up(account, draft):
        return True
    if _turned(account, draft) or of_another_day(account, draft) or long_before(account, draft):
        return False
    new = draft.fresh and not draft.places and fit == "near" and account.type not in EFFECTS
    if (draft.stamped and draft.places or new) and not (draft.definite or effect_only(draft) or account.title):
        return False
    if draft.definite or effect_only(draft) or account.title:
        return True
    if not draft.places:
        return True
    return fit == "same" and not _tolls_apart(account, draft)


def _of_another_time_of_day(account: Draft, draft: Draft) -> bool:
    """``قصفوا السوق. وفي وقت سابق اليوم، قتل أربعة بقصف على مخيم``: told as news of another hour, and of another spot of the same town or with
    another toll."""
    if not draft.earlier or draft.definite or account.title or not draft.places or group_of(draft.type) not in VIOLENT:
        return False
    spots = bool(account.spots and draft.spots) and not account.spots & draft.spots
    return spots or _tolls_apart(account, draft)


def _of_the_region(account: Draft, draft: Draft) -> bool:
    """``قصف على بلدة س في الغوطة``, then ``وتحدث المرصد عن مقتل 80 مدنيا في الغوطة الشرقية``: the dead of a whole region are not those of a town in it."""
    if draft.update or account.title or not is_effect(draft.frames[0].triggers[0]):
        return False
    if (
        draft.inherited_places
        or not draft.places
        or any(p.depth >= 3 for p in draft.places)
        or not all(p.depth >= 3 for p in account.places)
    ):
        return False
    wide = bool(account.places) and any(p.place.kind in _REGIONS for p in draft.places)
    apart = draft.frames[0].sentence - account.frames[-1].sentence > 1 and draft.paragraph != account.paragraph
    dead = {t.count.low for t in draft.tolls if t.field == "killed" and (t.count.low or 0) >= AS_MANY}
    told = {t.count.low for t in account.tolls if t.field == "killed"}
    return wide and apart and bool(dead) and not dead & told


def _told_of_elsewhere(account: Draft, draft: Draft) -> bool:
    """``قُتل جنديان في س. ونفى التنظيم صلته بالتفجير الذي ضرب سوقا في ص يوم الجمعة``: a clause of its own says of which day and place it was,
    and no map sets that place where the news is."""
    day = draft.date
    if not draft.told_by_clause or draft.inherited_places or day is None or day.use != "point" or account.title:
        return False
    if not account.places or account.date is not None and account.date.text == day.text:
        return False
    for p in account.places:
        for q in draft.places:
            if same_place(p, q) or p.place.lat is not None and q.place.lat is not None and (holds(p, q) or holds(q, p)):
                return False
    return bool(draft.places) and all(p.depth >= 2 for p in draft.places)


_REGIONS = frozenset(["region", "plain", "governorate", "district", "countryside"])


def _of_one_day(account: Draft, draft: Draft) -> bool:
    """True where both give a day and it may be the same."""
    return account.date is not None and draft.date is not None and not account.title and not dates_apart(account, draft)


def _by_others(account: Draft, draft: Draft, fit: str) -> bool:
    """``شن الجيش هجوما على س. وبموازاة ذلك، استهدفت غارات للتحالف مواقع في س``: another deed of others, told as news."""
    anew = fit == "near" and not (draft.definite or account.title or draft.type in EFFECTS or account.type in EFFECTS)
    doers = {i for i in account.initiators if i not in WILD}, {i for i in draft.initiators if i not in WILD}
    return (
        anew
        and all(doers)
        and not doers[0] & doers[1]
        and draft.type in ("airstrike", "drone_strike")
        and account.type in ("armed_attack", "armed_clash", "attack_on_civilians")
    )


def _told_twice(account: Draft, draft: Draft) -> bool:
    """``واصلت القوات غاراتها على س، ما أسفر عن 14 قتيلا``, then ``قتل 14 مدنيا في غارات جديدة على س``: as many dead of the same place are those
    of the lead, and new only beside what the reader knows."""
    dead = [{t.count.low for t in d.tolls if t.field == "killed" and (t.count.low or 0) >= AS_MANY} for d in (account, draft)]
    return bool(dead[0] & dead[1]) and account.type == draft.type and where_to(account, draft) == "same" and not dates_apart(account, draft)


def _one_of_its_bombs(account: Draft, draft: Draft) -> bool:
    """``شن الطيران غارات على مواقع شرقي س. وقال ساكن إن إحدى القنابل سقطت على قرية ص``: a part of that strike, wherever it fell."""
    fell = draft.one_of_them and group_of(draft.type) in ("strike", "explosion", "attack")
    near = 0 <= draft.frames[0].sentence - account.frames[-1].sentence <= _STILL_OF_IT
    return fell and near and group_of(account.type) == "strike" and not account.background and not dates_apart(account, draft)


_STILL_OF_IT = 2
"""Sentences from a strike to one of its bombs, at most."""


def _fight_of_its_own(account: Draft, draft: Draft) -> bool:
    """``قُتلت امرأة برصاص قناص. وتدور معارك بين س وص``: fighting that names both sides is not the shot that was told before."""
    anew = draft.type == "armed_clash" and len(set(draft.initiators)) > 1 and not draft.definite
    return anew and account.type == "attack_on_civilians" and not account.title


def _taken_besides(account: Draft, draft: Draft) -> bool:
    """``استعادت القوات قضاء س``, then ``حررت ناحية ص``: other land that was taken, though the one lies within reach of the other."""
    if not draft.type == account.type == "territory_gain" or draft.definite or account.title or not draft.places or not account.places:
        return False
    named = all(
        p.depth >= 2 and p.place.kind != "governorate" and (p.depth >= 3 and p.place.relation == "part_of" or not _off(p))
        for p in (*draft.places, *account.places)
    )
    return named and not any(same_place(p, q) for p in draft.places for q in (*account.places, *account.around))


def _off(place: PlaceMention) -> bool:
    """``شمالي محافظة س``: a stretch told by its side of a place."""
    return (place.place.relation or "").endswith("_of")


def _answer_to_an_arrest(account: Draft, draft: Draft) -> bool:
    """``أوقف الجيش قياديا. وهاجم مسلحون الحاجز``: who attack those who arrested somebody."""
    attack = group_of(draft.type) in ("attack", "strike", "clash") and not draft.definite
    return (
        account.type == "arrest"
        and not account.title
        and attack
        and bool(draft.initiators)
        and not set(draft.initiators) & set(account.initiators)
    )


def _own_fighting(draft: Draft) -> bool:
    """``الاشتباكات التي تجددت بين س وص خلال الأسبوع الأخير``: fighting with a side and a time of its own."""
    dated = draft.date is not None and draft.date.use == "point" and not draft.date_of_speech
    return dated and bool(draft.initiators) and draft.frames[0].head.voice == "plural"


def _two_items(account: Draft, draft: Draft) -> bool:
    """``أولاً: استهداف تجمع في س`` / ``ثانياً: استهداف التجهيزات في ص``: two items of a list that each tell news, and not of one scene."""
    listed = draft.stamped and account.stamped and account.paragraph != draft.paragraph
    told_of = draft.definite and not exact(draft)
    return (
        listed
        and not (told_of or account.title or effect_only(draft) or any(t.updated for t in draft.tolls))
        and where_to(account, draft) != "same"
    )


def hurt_nobody(headline: Draft, draft: Draft) -> bool:
    """``مقتل ثلاثة في هجومين``, then ``ألقى مجهول قنبلة على مكتب، لم توقع إصابات``: not the one in which they were killed."""
    fields = {t.field for t in draft.tolls if t.count.low == t.count.high == 0 and not t.teller}
    hurt = {t.field for t in draft.tolls if t.count.low != 0}
    return any(t.field in fields - hurt and t.count.low for t in headline.tolls)


def shot_not_bombed(account: Draft, draft: Draft) -> bool:
    """``مسيرة تستهدف س``, then ``سقط مدنيان برصاص قناص``: who fell to a bullet was hit by no strike from the air and no bomb."""
    shot, other = (account, draft) if account.title and account.shot else (draft, account)
    bombed = other.type in _BOMBED or other is account and account.title and other.type == "shelling" and not account.tolls
    return bombed and shot.shot and shot.type not in _BOMBED and not draft.definite


_BOMBED = frozenset({"airstrike", "drone_strike", "ied_explosion", "landmine_explosion", "suicide_bombing"})


def _denied_apart(account: Draft, draft: Draft) -> bool:
    """``نفى مصدر أن يكون الجنود أطلقوا الرصاص على المشاركين``: a denial of its own, of nothing that an account before has told."""
    own = draft.frames[0].head
    if _of_other_doers(account, draft):
        return True  # صدت قسد هجوما على س. ونفى مشاركة المدفعية التركية في القصف
    there = where_to(account, draft)
    elsewhere = there != "same" and (draft.stamped or exact(draft) and not exact(account))  # ما يتداول عن قصف محطة س غير صحيح
    told = draft.definite or account.title or draft.type == account.type and there != "apart" and not elsewhere
    return not told and own.voice in ("verb", "noun") and all(f.sentence < draft.frames[0].sentence - 1 for f in account.frames)


def _of_other_doers(account: Draft, draft: Draft) -> bool:
    """True for a denial that names a doer and a deed neither of which the account has told."""
    doers = {i for i in account.initiators if i not in WILD}, {i for i in draft.initiators if i not in WILD}
    kinds = {group_of(kind) for kind in (account.type, *(t.type for f in account.frames for t in f.triggers))}
    return all(doers) and not doers[0] & doers[1] and group_of(draft.type) not in kinds and not account.title


def _charge_of_another_deed(account: Draft, draft: Draft) -> bool:
    """``مقتل شرطيين في كمين، واتهامات لحراس بنهب مساكن``: a charge beside the news that says another deed than how the news came about."""
    exact_deed = draft.type not in GENERIC and group_of(draft.type) not in ("strike", "explosion") and not draft.definite
    beside = account.frames[-1].sentence == draft.frames[0].sentence and account.status == "occurred"
    return exact_deed and beside and draft.type != account.type


def _two_provinces(account: Draft, draft: Draft) -> bool:
    """True where a headline's half and the draft name places in two provinces that a map gives: الجيش يصد هجوما بمأرب, and wounded in تعز."""
    provinces = [{tuple(p.place.admin[:2]) for p in d.places if p.place.id and len(p.place.admin) > 1} for d in (account, draft)]
    return all(provinces) and not provinces[0] & provinces[1]


def _brought_away(account: Draft, draft: Draft) -> bool:
    """``انتشلت الفرق جثتين ونقلت سبعة مصابين``: dead and hurt together are those of the fighting told just before, and no find."""
    told = group_of(account.type) in VIOLENT and account.type not in EFFECTS and account.type != "arrest" and not account.title
    near = draft.frames[0].sentence - account.frames[-1].sentence in (1, 2)
    return told and near and not draft.places and any(t.field == "wounded" for t in draft.tolls) and not _tolls_apart(account, draft)


def _own_occasion(account: Draft, draft: Draft) -> bool:
    """``يذكر أن الجماعة ارتكبت مطلع الشهر مجزرة في س``: what a background sentence tells with day, place and toll is not the headline's news."""
    dated = draft.date is not None and draft.date.use == "point" and not draft.date_of_speech
    counted = any(t.field == "killed" and t.count.low for t in draft.tolls)
    return dated and counted and exact(draft) and where_to(account, draft) != "same" and not any(t.field == "killed" for t in account.tolls)


def _harm_far_off(account: Draft, draft: Draft) -> bool:
    """True where no sentence about the arrest stands by the harm: who was killed elsewhere was not killed by it."""
    taken_up = any(t.type == REFERENCE for f in draft.frames for t in f.triggers)  # أسفرت العملية عن مقتل اثنين
    return not taken_up and draft.frames[0].sentence - max(f.sentence for f in account.frames) > 1


def _turned(account: Draft, draft: Draft) -> bool:
    """``من جهة أخرى، …``: the news turns, and what is told there without a word that points back is not what was told before, where
    only one of the two names its scene."""
    if not draft.other_news or draft.definite or account.title or draft.type in EFFECTS:
        return False
    before = all(f.sentence < draft.frames[0].sentence for f in account.frames)
    return before and (exact(draft) and not account.places or not draft.places and bool(account.places))


def _other_sides_word(account: Draft, draft: Draft) -> bool:
    """``أقر الجيش بمقتل 11 في هجوم على رتل، فيما قالت الجبهة إنها قتلت 37 في الكمين الذي نصبته الخميس``: the very attack that the sentence
    has just told, by those on the other side of it, with their toll and day."""
    same = account.type == draft.type or account.type == "armed_attack" and draft.type == "ambush"
    return (
        same
        and draft.definite
        and (draft.type not in GENERIC or draft.type == "shelling" and not draft.places)
        and draft.type != "armed_clash"
        and draft.frames[0].sentence == account.frames[-1].sentence
    )


def other_sides_story(account: Draft, draft: Draft) -> bool:
    """``سقط صاروخ على حي س``, then ``زعم المتحدث أن الصاروخ أصاب معسكرا``: the very weapon, and what the other side claims that it struck."""
    near = draft.frames[0].sentence - account.frames[-1].sentence in (1, 2)
    violent = all(group_of(d.type) in VIOLENT for d in (account, draft))
    same = draft.weapons_again & account.weapons and not draft.weapons
    return bool(same) and near and violent and draft.status == "alleged" and account.status == "occurred" and not account.title


def _same_thing(account: Draft, draft: Draft) -> bool:
    """``أقر ضابط بوقوع الكمين``: the very word just told, by whomever."""
    near = draft.frames[0].sentence - account.frames[-1].sentence in (0, 1, 2)
    return near and draft.definite and account.type == draft.type and draft.type not in GENERIC and not draft.places


def takes_up(account: Draft, draft: Draft) -> bool:
    """``كمين لحافلة``, then ``فجروا قنابل لدى مرور الحافلة``: an attack told again by what it struck."""
    both = all(group_of(d.type) in VIOLENT or d.type in EFFECTS for d in (account, draft))
    again = bool(account.things & draft.things_again)
    return both and (again and not draft.things or _how_he_was_killed(account, draft) or _how_it_was_sprung(account, draft))


def _how_it_was_sprung(account: Draft, draft: Draft) -> bool:
    """``كمين لدورية``, then ``فجر المسلحون عبوة بعربة كانت تتقدم الدورية``: the bomb with which the ambush just told began."""
    near = draft.frames[0].sentence - account.frames[-1].sentence in (1, 2)
    bomb = draft.type in ("ied_explosion", "landmine_explosion", "explosion") and draft.date is None and not (draft.tolls or draft.places)
    by_them = any(p.role == "initiator" and p.actor.form == "definite" for p in draft.parts)
    return account.type == "ambush" and near and bomb and (by_them or bool(account.things & draft.things_again))


def _how_he_was_killed(account: Draft, draft: Draft) -> bool:
    """``اغتال مجهولون إمام مسجد``, then ``إن عبوة ألصقت بسيارة الإمام وانفجرت``: what was done to the one who was killed, told by nobody of another."""
    near = draft.frames[0].sentence - account.frames[-1].sentence in (1, 2)
    one = account.type == "assassination" and not account.background and not draft.places and not draft.tolls
    deed = draft.type in ("ied_explosion", "explosion", "armed_attack", "attack_on_civilians") and draft.count == 1
    return one and near and deed and draft.date is None and bool(account.people & draft.people_again)


def _told_in_full(account: Draft) -> bool:
    """``عقب مقتل أحد العناصر في بوابة س السبت الماضي``: a killing of another day and place that only explains the news."""
    head = account.frames[0].head
    return (
        account.type in EFFECTS
        and account.came_before
        and len(account.frames) == 1
        and head.voice == "noun"
        and exact(account)
        and account.date is not None
    )


def _told_apart(account: Draft, draft: Draft) -> bool:
    """``وداهمت القوات البلدة. واعتقلت ثلاثة شبان``: an arrest that a sentence of its own tells with whom it befell."""
    told = any(
        t.voice in ("verb", "phrase") and not t.light for t in draft.frames[0].triggers
    )  # في إطار حملة الاعتقالات، أوقفت الشرطة ثلاثة
    announced = any(p.rule == "the speaker's own deed" for p in draft.parts)  # وأعلنت الشرطة توقيف شخصين
    own = (told or announced) and bool(draft.targets or draft.initiators or any(t.field == "captured" for t in draft.tolls))
    return own and not account.title and all(f.sentence != draft.frames[0].sentence for f in account.frames)


def _referred(account: Draft, draft: Draft) -> bool:
    """``الحملة``, ``العملية``: an operation told before; ``الحادثة``: whatever was told before; who stands behind it is asked of no arrest."""
    word = draft.frames[0].head.text
    if draft.frames[0].head.rule == SAID_OF_IT:
        near = draft.frames[0].sentence - max(f.sentence for f in account.frames) <= _SAID_NEXT
        return near and group_of(account.type) in VIOLENT and account.type not in _NO_ATTACKS and where_to(account, draft) != "apart"
    if draft.blames and (account.type in _NO_ATTACKS or group_of(account.type) == "protest"):
        return False
    right_before = account.type == "killing" and draft.frames[0].sentence - max(f.sentence for f in account.frames) == 1
    called_so = account.type in ATTACKS_CALLED_SO or draft.blames and right_before
    if "حمل" in word and account.type not in OPERATIONS or "عملي" in word and not called_so:
        return False
    return not dates_apart(account, draft) and where_to(account, draft) != "apart"


def _alike(one: str, other: str) -> bool:
    """True where a headline's type is the draft's or leaves it open."""
    return one == other or bool({one, other} & (_LOOSE | {"strike"}))


def _only_the_hurt(draft: Draft) -> bool:
    """``وأصيب عشرة آخرون``, ``وأعلنت المديرية إصابة 14 متظاهرا``: harm alone, of which neither doer nor place is told."""
    harm = all(is_effect(t) for f in draft.frames for t in f.triggers)
    return harm and not draft.initiators and (not draft.places or draft.inherited_places)


def _statuses(one: str, other: str) -> bool:
    if one == other:
        return True
    return {one, other} <= {"occurred", "ongoing", "alleged"} or (other == "denied" and one != "planned")


def _types(account: Draft, draft: Draft) -> str:
    if account.type == draft.type:
        return "same"
    if (
        draft.definite
        and not account.title
        and draft.type not in EFFECTS
        and any(t.type == draft.type for f in account.frames for t in f.triggers)
    ):
        return "same"  # سيطرت القوات على تلة بعد معارك; أسفرت المعارك
    from_the_air = {"airstrike", "drone_strike"}
    if not account.title and (account.artillery and draft.type in from_the_air or draft.artillery and account.type in from_the_air):
        return ""
    if (draft.deed or account.deed) and not account.title:
        return ""
    one, other = group_of(account.type), group_of(draft.type)
    if draft.type == "arrest" and account.type in EFFECTS and not draft.definite:
        return ""
    if account.type == "arrest" and draft.type in EFFECTS and not account.title and _harm_far_off(account, draft):
        return ""  # أوقفت الشرطة رجلا. وخلفت الانتفاضة ألف قتيل
    if account.type in ("excessive_force", "riot") and (draft.type in EFFECTS or _only_the_hurt(draft)):
        return "near"  # أصيب ثلاثة بالرصاص مع بدء التظاهرات; نقلت سيارات الإسعاف 3 مصابين
    if account.title and account.type in EFFECTS and draft.type == "sweep_operation" and is_effect(draft.frames[0].triggers[0]):
        return "near"  # عشرات القتلى في س; قُتل العشرات في عمليات عسكرية
    if draft.type in EFFECTS or account.type in EFFECTS:
        return (
            "near" if (one in VIOLENT or one in EFFECTS or account.type in EFFECTS) and (other in VIOLENT or draft.type in EFFECTS) else ""
        )
    if one == other == "protest" and (not account.title or account.type == "excessive_force" and draft.type == "protest"):
        return ""  # a sit-in, the force used against it, the fires of that night
    if one == other:
        return "same" if draft.definite or account.title or {account.type, draft.type} & GENERIC else "near"
    if one == "explosion" and draft.type == "raid" and not (account.title or draft.definite):
        return ""  # قتل ستة في تفجير. ونفذت القوات حملة مداهمات
    if not account.title and one == "raid" and other == "strike" and draft.type != "strike":
        return ""  # التدوين المدفعي is no raid on a hospital told again
    if (
        {one, other} <= {"clash", "strike", "explosion"}
        and "clash" in (one, other)
        and draft.definite
        and draft.paragraph != account.paragraph
        and not account.title
        and _own_fighting(draft)
    ):
        return ""  # الاشتباكات التي تجددت خلال الأسبوع الأخير: no strike of another paragraph
    if one in VIOLENT and other in VIOLENT and (draft.definite or {account.type, draft.type} & _LOOSE or _no_such_fight(account, draft)):
        return "near"
    return ""


def _no_such_fight(account: Draft, draft: Draft) -> bool:
    """``قالت الحركة إنها نصبت كمينا قرب س. لكن الناطق نفى وقوع أي معركة في المنطقة``: a denial right behind what it denies, however it calls that."""
    behind = draft.frames[0].sentence - max(f.sentence for f in account.frames)
    return draft.status == "denied" and draft.type == "armed_clash" and 0 <= behind <= 1 and where_to(account, draft) != "apart"


def _tolls_apart(account: Draft, draft: Draft) -> bool:
    for field in ("killed", "wounded", "captured"):
        a = [t.count for t in account.tolls if t.field == field and t.count.low is not None]
        b = [t.count for t in draft.tolls if t.field == field and t.count.low is not None and not t.part]
        if a and b and not any(x.low == y.low for x in a for y in b) and not any(y.total for y in b):
            return True
    return False
