"""Whether a word of happening belongs to the frame before it or begins a new one, by the kinds of both and the words between."""

from __future__ import annotations

from marsad.accounts.befell import did_before
from marsad.accounts.clauses.verbs import ANNOUNCING
from marsad.accounts.frames.added import added_by_the_speaker, another_deed_added
from marsad.accounts.frames.apart import (
    answered_in_full,
    behind_its_setting,
    of_another_time,
    opened_with_what_was_known,
)
from marsad.accounts.frames.boundaries import (
    boundary_between,
    comma_between,
    conjunct_between,
    is_linked,
    is_prepositional,
    names_places,
    opening_between,
)
from marsad.accounts.frames.denials import denial_before, new_speech
from marsad.accounts.frames.found import found_so, struck_them
from marsad.accounts.frames.frame import BACKWARD, BULLETS, EFFECTS, VERBAL, Frame, group_of, is_effect
from marsad.accounts.frames.left_out import ANSWERED, behind_a_charge
from marsad.accounts.frames.second_deeds import CHARGED_WITH, PREPARES, charge_beside, shot_down, taken_before, undertaken_there
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading
from marsad.mentions.speakers.lexicon import participles

_W = wording(__name__)

_JOIN = {
    frozenset(pair)
    for pair in [
        ("strike", "attack"), ("strike", "explosion"), ("attack", "explosion"), ("attack", "clash"), ("raid", "attack"),
        ("protest", "attack"), ("raid", "clash"), ("strike", "raid"), ("raid", "explosion"), ("attack", "abduction"),
        ("attack", "looting"), ("raid", "abduction"), ("abduction", "looting"), ("strike", "property_destruction"),
        ("protest", "security_measure"), ("protest", "property_destruction"), ("raid", "seizure"), ("strike", "interception"), ("territory_gain", "clash"), ("raid", "property_destruction"), ("security_measure", "sweep_operation"),
        ("clash", "property_destruction"),
    ]
}  # fmt: skip


def _to_and_fro(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``اشتباكات بين س وص، وسط تبادل للقصف بين الطرفين``: fire that goes to and fro in a fight is part of it."""
    norm, i = reading.words.norm, new.last
    fought = any(t.roles == "clash" for t in group) and new.voice in ("noun", "plural") and new.roles == "strike"
    return fought and ("تبادل" in norm[max(0, new.first - 3) : i] or norm[new.last : new.last + 1] == ["متبادل"])


_NO_CAUSE = frozenset({"displacement", "agreement", "reinforcement", "base_established", "recruitment", "prisoner_release", "surrender"})
"""Types that kill nobody: beside a word of harm they are told of something else."""


def cut_before(reading: Reading, group: list[Happening], new: Happening, ahead: int, group_first: int) -> int | None:
    """Where a new frame begins before ``new``; None when ``new`` belongs to the frame of ``group``."""
    words = reading.words
    before = group[-1]
    if before.object is not None and before.object[0] <= new.first < before.object[1] and before.type in (new.type, "territory_gain"):
        return None  # بسطت القوات ومن معها سيطرتها على س; كسرت الحصار
    if _to_and_fro(reading, group, new) or _hereupon(reading, group, new) or found_so(group, new) or _hurt_in_it(reading, group, new):
        return None
    opened = opened_with_what_was_known(reading, group, new)
    if opened is not None:
        return opened
    later = of_another_time(reading, group, new, ahead, group_first)
    if later is not None:
        return later
    announced = _announced_arrest(reading, group, new)
    if announced is not None:
        return announced
    if new.type in CHARGED_WITH:
        charge = charge_beside(reading, group, new)
        if charge is not None:
            return charge
    reply = clause_phrases("reply").within(words, before.last, new.first)
    if reply is not None and not is_effect(new) and group_of(new.type) != "protest":
        return reply - 1 if reply > before.last and words.clitic[reply - 1] == "+" else reply
    if behind_a_charge(reading, new):
        return new.first - 1
    if did_before(reading, new):
        return new.first  # القبض على ثلاثة رجال خطفوا تاجرا
    if _driven(reading, group, new) or struck_them(reading, group, new):
        return None
    other = new_speech(reading, before, new)
    if other is not None:
        return other
    denial = denial_before(reading, before, new)
    if denial is not None:
        return denial
    added = added_by_the_speaker(reading, group, new)
    if added is not None:
        return added
    deed = another_deed_added(reading, group, new) or _deed_before(reading, group, new)
    if deed is not None:
        return deed
    claimed = _claimed(reading, group, new)
    if claimed is not None:
        return claimed
    if (
        words.norm[new.first - 1] == "علي"
        and words.norm[new.first - 2] in ANSWERED
        and not new.light
        and not all(is_effect(t) for t in group)
        and (names_places(reading, new.first, ahead + 16) or _harmed(reading, new))
    ):
        return new.first - 2  # قالوا إن الغارة جاءت ردا على إطلاق صواريخ على س
    if new.type in EFFECTS and new.voice in VERBAL and new.first > 0 and words.norm[new.first - 1] == "ف":
        return None  # اشتبكت المفرزة مع مجموعة، فقضت على أربعة
    if new.type == "interception" and new.voice in VERBAL and any(group_of(t.type) == "strike" and t.type != "interception" for t in group):
        opening = opening_between(reading, before.last, new.first)
        if opening is not None:
            return opening  # نفذ العدو عدوانا، وقد تصدت الدفاعات لصواريخه
        if shot_down(reading, before, new):
            return new.first  # أطلق العدو صواريخ باتجاه س تصدت لها الدفاعات
    if new.light and group_of(new.type) == "strike" and all(t.type == "interception" for t in group if not is_effect(t)):
        opening = opening_between(reading, before.last, new.first)
        if opening is not None:
            return opening  # وأسقطت معظمها، وأدى العدوان إلى استشهاد
    if words.norm[new.first - 1] == "غداه" and not new.light and new.voice in ("noun", "plural") and any(not t.light for t in group):
        return new.first - 1  # قتلوا عقيدا غداة اعتداء نجا منه مسؤول
    led_to = _led_to(reading, group, new)
    if led_to is not None:
        return led_to
    if _of_the_dead_man(reading, group, new):
        return new.first - 1
    if _before_others_came(reading, group, new):
        return new.first - 2
    answered = answered_in_full(reading, group, new)
    if answered is not None:
        return answered
    strong = boundary_between(reading, before.last, new.first)
    conjunct = conjunct_between(reading, before.last, new.first)
    cut = strong if strong is not None else conjunct
    if (
        new.type == "excessive_force"
        and any(t.type in ("protest", "riot") for t in group)
        and all(t.type in ("protest", "security_measure", "riot") for t in group if not is_effect(t))
    ):
        if words.norm[new.first - 2 : new.first] == ["قبل", "ان"]:
            return new.first - 2  # تظاهروا في س، الجمعة، قبل أن تفرقهم القوات
        comma = comma_between(reading, before.last, new.first)
        joined = words.clitic[new.last - 1] == "-" and words.norm[new.first - 1] in ("ف", "و")  # تجمع مئات الخريجين ففرقتهم قوات الأمن
        return new.first - 1 if comma is None and joined else comma
    setting = behind_its_setting(reading, group, new)
    if setting is not None:
        return setting
    if conjunct == new.first - 1 and _headed_by_its_noun(reading, group, new, ahead):
        return conjunct
    if conjunct is not None and _answers_a_crowd(group, new):
        return conjunct
    if _part_of_it(reading, group, new):
        return None
    taken = taken_before(reading, group, new) if new.roles == "detain" else None
    if taken is not None:
        return taken
    if (
        (is_effect(new) or new.roles == "detain")
        and new.voice == "noun"
        and _came_before(reading, new, ahead)
        and any(not is_effect(t) for t in group)
    ):
        return new.first - 1
    causes = [t for t in group if not is_effect(t)]
    own_place = (
        names_places(reading, new.first, ahead)
        or strong is not None
        and new.voice in VERBAL
        and ahead - new.last <= 1
        and names_places(reading, ahead, ahead + 14)
        or new.voice in ("noun", "plural")
        and not new.light
        and (0 < ahead - new.last <= 2 or strong is not None and 0 <= ahead - new.last <= _ITS_DOERS)
        and any(t.first == ahead and t.voice == "verb" and (t.weak or t.type == "strike") for t in reading.happenings)
        and names_places(reading, ahead, ahead + 8)  # بالتزامن مع قصف مماثل استهدف بلدة س
    )
    own_place = (
        own_place
        or strong is not None
        and new.voice == "noun"
        and not new.light
        and (words.norm[new.first - 1] == "بعد" or any(words.norm[k] in _SEES for k in range(strong, new.first)))
        and names_places(reading, strong, new.first)
    )  # في حين شهدت بلدة س قصفا
    old_place = names_places(reading, group_first, cut if cut is not None else new.first)
    apart = cut is not None and own_place and old_place
    by_bomb = new.type in ("ied_explosion", "grenade_attack", "landmine_explosion") and new.voice in ("noun", "plural")
    if by_bomb and causes and words.norm[new.first - 1] == "ب" and any(t.roles in ("strike", "explosion") for t in causes):
        return None  # دمرت وحدة مدرعة بعبوة ناسفة
    if new.type in BACKWARD or all(t.type in BACKWARD for t in group):
        return strong
    if is_effect(new):
        two_scenes = (
            new.voice == "noun"
            and reading.title is not None
            and words.start[new.first] < reading.title[1]
            and conjunct == new.first - 1
            and apart
            and bool(causes)
        )
        return cut if apart and strong is not None or two_scenes else None  # قصف معسكر في س واستشهاد مواطنين في ص
    headline = reading.title is not None and words.start[new.first] < reading.title[1] and conjunct == new.first - 1 and not new.light
    own_in_line = headline and names_places(reading, new.first, words.sentences[words.sentence[new.first]][1])
    if headline and not causes and old_place and new.type == "protest":
        return cut  # مقتل شاب في س واحتجاجات على تردي الخدمات
    if own_in_line and not causes and old_place:
        return cut  # 15 قتيلا في س وغارات على ص
    if not causes and new.type == "security_measure" and strong is not None and new.voice in VERBAL:
        return strong  # قُتل عنصر وأصيب أربعة، فيما أُغلق الطريق
    if not causes and new.type in _NO_CAUSE:
        return cut if cut is not None else new.first  # مقتل رجل وعشرات العائلات تفر
    if (
        new.type == "arrest"
        and conjunct == new.first - 1
        and all(t.type in EFFECTS for t in group)
        and (headline and ahead == words.sentences[words.sentence[new.first]][1] or _in_other_operations(reading, new))
    ):
        return conjunct  # القضاء على إرهابي وتوقيف ثمانية
    if (
        not causes
        and new.type in ("arrest", "abduction")
        and conjunct == new.first - 1
        and words.norm[conjunct - 1] in ("،", ",")
        and new.voice == "noun"
        and old_place
        and any(d.use == "point" and group[0].first < d.first < new.first for d in reading.dates)
    ):
        return cut  # مقتل بائع في س في 27 أكتوبر، واحتجاز صحفي
    if not causes and new.type in ("arrest", "abduction") and conjunct == new.first - 1 and _shot(reading, group, new):
        return conjunct  # أصيب شاب برصاص الاحتلال في س واعتقل آخر
    if not causes:
        return cut if apart and strong is not None else None
    kinds = {group_of(t.type) for t in causes}
    kind = group_of(new.type)
    if new.type == "arrest" and new.voice in VERBAL and kinds == {"clash"}:
        place = cut if cut is not None else comma_between(reading, before.last, new.first)
        if place is not None:
            return place  # فضت القوة النزاع واعتقلت تسعة
    if (
        "sweep_operation" in kinds <= {"sweep_operation", "reference"}
        and new.type == "killing"
        and new.voice == "noun"
        and not own_place
        and conjunct is not None
    ):
        return None  # مشطت القوات المنطقة وتمكنت من تصفية أربعة
    if new.type == "capture" and all(t.type == "seizure" for t in causes):
        return None  # استولت على عربات وأسرت خمسة عشر
    his = words.clitic[new.last + 1 : new.last + 2] == ["-"] and words.norm[new.last + 2 : new.last + 3] != ["و"]
    if new.type == "seizure" and causes[-1].type == "arrest" and words.bare[new.first].startswith("صادر") and his:
        return None  # اعتقلت صيادا وصادرت قاربه
    if {new.type, *(t.type for t in causes)} == {"arrest", "seizure"} and new.type not in {t.type for t in causes} and conjunct is not None:
        return conjunct  # ضبط بنادق، وتوقيف السائق
    next_one = clause_phrases("afterwards").within(words, before.last, new.first)
    if next_one is not None and not new.light and (own_place or kind not in kinds):
        return next_one - (next_one > before.last and words.clitic[next_one - 1] == "+")  # الكمين الذي نصبه مسلحون تلته هجمات
    beside = clause_phrases("together_with").within(words, before.last, new.first)
    if beside is not None and own_place and new.voice in ("noun", "plural") and not new.light:
        return beside  # ألقى براميل على س، ترافق مع قصف أماكن في محيط ص
    if (
        kinds == {"clash"}
        and new.type == "territory_gain"
        and words.norm[new.first - 1] in ("بعد", "عقب", "اثر")
        and own_place
        and old_place
    ):
        return new.first - 1  # اشتدت المعارك في س، خصوصا بعد استعادة الجيش ص
    if (
        kinds == {"territory_gain"}
        and new.type == "armed_clash"
        and words.norm[new.first - 1] in ("بعد", "عقب", "اثر")
        and _fought_for(reading, new, ahead)
    ):
        return new.first - 1
    if (
        new.type == "seizure"
        and conjunct == new.first - 1
        and kinds & {"attack", "clash", "strike"}
        and _in_the_outcome(reading, group, new)
    ):
        return None
    if kinds == {"raid"} and new.type == "property_destruction" and (undertaken := undertaken_there(reading, group, new)) is not None:
        return undertaken
    if kinds == {"raid"} and new.type == "property_destruction" and new.voice in VERBAL and own_place and old_place:
        return cut if cut is not None else comma_between(reading, before.last, new.first)  # توغلوا في س، حيث فجروا منزلا في ص
    if (
        new.type == "property_destruction"
        and new.voice in VERBAL
        and conjunct == new.first - 1
        and not own_place
        and all(t.type == "attack_on_civilians" for t in causes)
    ):
        return None  # هاجم مستوطنون القرية وأحرقوا مركبتين
    if headline and new.type == "raid" and kinds == {"strike"} and old_place and own_in_line:
        return cut  # غارة على طريق س وتوغل عند أطراف ص
    if (
        new.type == "arrest"
        and new.voice in VERBAL
        and conjunct == new.first - 1
        and kinds <= {"strike", "attack"}
        and not new.passive
        and old_place
    ):
        return conjunct  # فتحت الزوارق النار على قوارب الصيادين واعتقلت ثلاثة
    linked = is_linked(reading, new)
    if kind in kinds or any(frozenset((kind, k)) in _JOIN for k in kinds):
        if cut is None or (linked and strong is None):
            return None
        if strong is not None and words.norm[strong] == "ثم" and not own_place and "raid" in kinds:
            return None  # تسللت قوة إلى المخيم وحاصرت منزلا ثم أطلقت باتجاهه قذائف
        if strong is not None and (own_place or new.voice in VERBAL) and not new.light:
            return cut
        if strong is not None and words.norm[strong + 1] == "جانب" and not new.light and kind not in kinds:
            return cut  # إعدام أربعة، إلى جانب اقتياد عشرين إلى جهة مجهولة
        if strong is not None and new.light and kind == "strike" and not kinds & {"strike", "attack"}:
            return cut  # فخخوا جسرا وفجروه، فيما أجبر القصف عائلات على النزوح
        if new.voice in VERBAL and apart and not new.light:
            return cut
        if apart and new.voice in ("noun", "plural") and not new.light and is_prepositional(reading, new):
            return cut
        if headline and old_place and new.voice == "noun" and new.type in _DEEDS and kinds == {"abduction"}:
            return cut  # يختطفون أربعة في س واغتيال ضابط
        if (
            headline
            and new.voice in ("noun", "plural")
            and new.type not in {t.type for t in causes}
            and (names_places(reading, new.first, words.sentences[words.sentence[new.first]][1]) or is_prepositional(reading, new))
        ):
            return cut  # تصفية مختار في س، وعبوة على رتل
        if apart and conjunct == new.first - 1 and reading.title is not None and words.start[new.first] < reading.title[1]:
            return cut  # هجوم على حاجز في س ومداهمات في ص
        return None
    if cut is not None:
        return cut
    return comma_between(reading, before.last, new.first) or _relative_clause(reading, before, new) or _with_its_verb(reading, before, new)


def _with_its_verb(reading: Reading, before: Happening, new: Happening) -> int:
    """``وعقب الهجوم قامت القوات بتمشيط المنطقة``: the clause opens with the verb that carries the noun."""
    if reading.words.norm[new.first - 1] != "ب" or new.voice != "noun":
        return new.first
    verb = clause_phrases("carriers_active").within(reading.words, before.last, new.first)
    return verb if verb is not None and verb > before.last else new.first


def _relative_clause(reading: Reading, before: Happening, new: Happening) -> int | None:
    """``أُفرج عن العمدة الذي كانت جماعة س قد خطفته``: the clause that tells of the other deed, with its subject."""
    norm = reading.words.norm
    relative = next((k for k in range(new.first - 1, before.last, -1) if norm[k] in _WHO), None)
    return relative if relative is not None and norm[relative + 1] in ("كان", "كانت", "كانوا") else None


def _led_to(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``أدى اعتقال قائد إلى اشتباكات بين س وص``: what a happening of another kind led to is the news."""
    words, first = reading.words, group[0]
    led = first.first > 0 and words.norm[first.first - 1] in _LEADS and first.voice in ("noun", "plural")
    apart = not is_effect(new) and not new.light and group_of(new.type) != group_of(first.type) and new.voice in ("noun", "plural")
    return new.first - 1 if led and apart and len(group) == 1 and words.norm[new.first - 1] in ("الي", "ب", "في") else None


_ITS_DOERS = 6
"""Words that name who did it between a noun of happening and the verb that says where: تزامنا مع قصف نفذته قوات س، استهدف بلدة ص."""
_SEES = _W["sees"]
_LEADS = _W["leads"]


def _of_the_dead_man(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``اعتقلوا شقيق الشهيد س الذي اغتالته القوات قبل شهر``: what had befallen somebody who is named only to tell who another is."""
    words = reading.words
    if words.norm[new.first - 1] not in _WHO or new.voice not in VERBAL or new.type not in _BEFELL_HIM:
        return False
    about_him = new.passive or words.clitic[new.last - 1] == "-" or words.clitic[new.last : new.last + 1] == ["-"]
    return about_him and kin_before(reading, new.first) and all(t.type != new.type for t in group)


def kin_before(reading: Reading, word: int) -> bool:
    """True when a word for kin stands within the ten words before ``word``: a clause there says who somebody is."""
    return any(reading.words.bare[k] in _KIN_OF for k in range(max(0, word - _DESCRIBED), word))


def of_who_was_named(reading: Reading, frame: Frame) -> bool:
    """True for a frame that a relative clause makes: what follows in the sentence does not go on from it."""
    words = reading.words
    return words.norm[frame.first] in _WHO and frame.first > words.sentences[frame.sentence][0]


_WHO = frozenset(["الذي", "التي", "الذين"])
_BEFELL_HIM = frozenset({"assassination", "killing", "execution", "abduction", "arrest"})
_KIN_OF = _W["kin_of"]
_DESCRIBED = 10
"""Words from the word for kin, or for those who did it, to the clause that says what had befallen him."""


def _before_others_came(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``أضرموا النار في الدكاكين، قبل أن تشتبك معهم القوات``: what others did then, told with its own verb and who they are."""
    norm = reading.words.norm
    another = new.voice in VERBAL and not is_effect(new) and all(group_of(t.type) != group_of(new.type) for t in group)
    before = norm[new.first - 2 : new.first] == ["قبل", "ان"] and not norm[new.first].endswith("وا")
    return another and before and any(a.form not in ("people", "person") for a in reading.actors_in(new.last, new.last + _SUBJECT))


_SUBJECT = 4
"""Words behind a verb within which its subject is named."""


def _announced_arrest(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``تكشف الوزارة تفاصيل مقتل شرطي وتعلن اعتقال الجاني``, ``مؤكدة اعتقال الجاني``: the arrest that is announced beside the deed."""
    norm, k = reading.words.norm, new.first - 1
    if (
        new.type != "arrest"
        or new.voice != "noun"
        or not any(is_effect(t) or group_of(t.type) in ("attack", "strike", "explosion") for t in group)
    ):
        return None
    if norm[k] in participles("asserts"):
        return k
    return k - 1 if norm[k] in ANNOUNCING and norm[k - 1] == "و" else None


def _harmed(reading: Reading, new: Happening) -> bool:
    """``ردا على هجوم كيماوي قتل سبعين``: what was answered, with a toll of its own."""
    if clause_phrases("outcome").within(reading.words, new.last, new.last + 5) is not None:
        return any(is_effect(t) and 0 <= t.first - new.last <= 8 for t in reading.happenings)  # هجوم أسفر عن مقتل العشرات
    return any(is_effect(t) and t.voice in VERBAL and 0 <= t.first - new.last <= 2 for t in reading.happenings)


def _in_other_operations(reading: Reading, new: Happening) -> bool:
    """``وأوقفت ثمانية عناصر دعم، في عمليات متفرقة``: arrests made on occasions of their own."""
    last = reading.words.sentences[reading.words.sentence[new.first]][1]
    return clause_phrases("other_operations").within(reading.words, new.last, last) is not None


def _headed_by_its_noun(reading: Reading, group: list[Happening], new: Happening, ahead: int) -> bool:
    """``الشرطة تداهم منازل في س وعبوة تستهدف حافلة في ص``: behind a clause in the present a noun and its verb in the present, the second
    headline of a line; whoever did the first has no part in it."""
    told = any(t.voice == "present" for t in group)
    verb = any(t.first == ahead == new.last and t.voice == "present" for t in reading.happenings)
    if not told or not verb or new.voice not in ("noun", "plural"):
        return False
    return names_places(reading, new.first, reading.words.sentences[reading.words.sentence[new.first]][1])


def added_to_the_hurt(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``سقوط قتيلين وجريحين، إضافة إلى مدني مصاب``: more of those who were hurt, in the same row."""
    if not is_effect(new) or not all(is_effect(t) for t in group) or new.voice not in ("noun", "plural"):
        return False
    return clause_phrases("besides").within(reading.words, max(group[-1].last, new.first - 6), new.first) is not None


def _shot(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """Whether somebody is told to have been shot: by bullets or fire."""
    words = reading.words
    return any(words.norm[k - 1] == "ب" and words.bare[k] in BULLETS for k in range(group[0].last + 1, new.first))


def _hereupon(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``استهدفت القوات شقة في س، حيث جرى تبادل لإطلاق النار``: what happened there, without a scene of its own."""
    words = reading.words
    if (
        new.type not in ("armed_clash", "armed_attack")
        or new.light
        or all(is_effect(t) for t in group)
        or not {group_of(t.type) for t in group} <= {"strike", "attack", "raid", "clash"}
    ):
        return False
    return any(words.norm[k] == "حيث" for k in range(max(group[-1].last, new.first - 3), new.first))


def _hurt_in_it(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``أصيب ثلاثة بالرصاص المعدني خلال مواجهات``: the fighting in which those were hurt who are told of before it."""
    causes = [t for t in group if not is_effect(t)]
    in_it = (
        new.type in ("armed_clash", "raid") and new.voice in ("noun", "plural") and reading.words.norm[new.first - 1] in ("خلال", "اثناء")
    )
    return in_it and bool(causes) and is_effect(group[0]) and all(t.type == "excessive_force" and t.voice == "noun" for t in causes)


def _in_the_outcome(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``نفذت كمينا أسفر عن مقتل خمسة وتدمير آلية وغنم عربتين``: a noun in the list of what came of an attack."""
    outcome = clause_phrases("outcome").within(reading.words, group[0].last, new.first)
    return (
        outcome is not None
        and new.voice in ("noun", "verb")
        and not any(s.first > outcome for s in reading.speakers if s.first < new.first)
    )


def _fought_for(reading: Reading, new: Happening, ahead: int) -> bool:
    """``استعاد الجيش التلال، عقب معارك في محيط س``, ``عقب معارك سقط فيها عشرون``: fighting with a scene or a toll of its own."""
    words, last = reading.words, reading.words.sentences[reading.words.sentence[new.first]][1]
    comma = next((k for k in range(new.last, last) if words.norm[k] in ("،", ".")), last)
    dead = any(is_effect(t) and new.last < t.first < comma for t in reading.happenings)
    return not new.light and (dead or names_places(reading, new.last, min(comma, ahead)))


def _driven(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``أجبر القصف عشرات الأسر على النزوح``: what drove them out right behind the verb, and the going away it names."""
    drove = next(
        (t for t in group if t.type == "displacement" and t.voice in VERBAL and clause_phrases("compelled").at(reading.words, t.first)),
        None,
    )
    if drove is None or new.voice not in ("noun", "plural"):
        return False
    return new.type == "displacement" or (len(group) == 1 and new.first - drove.last <= 2)


def _part_of_it(reading: Reading, group: list[Happening], new: Happening) -> bool:
    """``تسللت قوة إلى الحارة وحاصرت منزلا، تبعتها تعزيزات``: the course of one raid; ``وقتلوا 28 مهاجما وفقدوا أربعة جنود``: its losses."""
    words = reading.words
    kinds = {group_of(t.type) for t in group if not is_effect(t)}
    if new.type == "disappearance" and new.voice in VERBAL:
        armed = singles("humans.yaml", "armed")
        near = range(new.last, min(new.last + 4, len(words)))
        soldiers = any(words.norm[k] in armed for k in near) or any(a.first in near and a.form == "members" for a in reading.actors)
        return soldiers and any(group_of(t.type) in ("attack", "clash", "strike") for t in group)
    if (
        new.type == "security_measure"
        and kinds == {"reinforcement"}
        and new.voice in VERBAL
        and new.last < len(words)
        and words.clitic[new.last] == "-"
    ):
        return True  # وصلت تعزيزات إلى الموقع وطوقته
    if kinds and kinds <= {"raid", "security_measure"} and "raid" in kinds:
        if new.type == "security_measure" and new.voice in VERBAL:
            again = new.last < len(words) and words.clitic[new.last] == "-"  # اقتحمت المستشفى بعدما طوقته
            return again or any(words.bare[k] in _HOUSES for k in range(new.last, min(new.last + 3, len(words))))
        return (
            new.type == "reinforcement"
            and new.voice in ("noun", "plural")
            and clause_phrases("afterwards").within(words, group[-1].last, new.first) is not None
        )
    return False


_HOUSES = _W["houses"]


def _answers_a_crowd(group: list[Happening], new: Happening) -> bool:
    """``وقفة احتجاجية وقطع للطرق، والشرطة ترد بالرصاص الحي``: an attack by others than those who gathered."""
    causes = [t for t in group if not is_effect(t)]
    crowd = bool(causes) and causes[0].type == "protest" and all(t.type in ("protest", "security_measure", "riot") for t in causes)
    return crowd and new.type in ("armed_attack", "strike") and new.voice in VERBAL


def _came_before(reading: Reading, new: Happening, ahead: int) -> bool:
    """``اندلعت المواجهات عقب مقتل عنصر في بلدة س السبت``, ``على خلفية توقيف قائد عند حاجز س``: a killing or an arrest before what was told,
    with a day or a place of its own."""
    words = reading.words
    if new.first == 0 or words.norm[new.first - 1] not in ("عقب", "بعد", "اثر", "خلفيه", "علي"):
        return False
    dated = any(new.first < d.first < ahead and d.use == "point" for d in reading.dates)
    return words.norm[new.first - 1] in ("عقب", "بعد", "خلفيه") and (dated or names_places(reading, new.first, ahead))


_DEEDS = frozenset({"assassination", "airstrike", "drone_strike", "ied_explosion", "suicide_bombing"})


def _claimed(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``توعد التنظيم بهجمات، وتبنى فيه تفجير كنيسة``: what a group owns up to beside what was told before."""
    words = reading.words
    if new.light or is_effect(new) or new.voice not in ("noun", "plural") or all(is_effect(t) for t in group):
        return None
    claims = singles("clauses.yaml", "claims")
    for k in range(new.first - 1, max(group[-1].last, new.first - 5) - 1, -1):
        if words.bare[k] in claims and words.norm[k - 1] == "و" and words.clitic[k - 1] == "+":
            return k - 1
    return None


def _deed_before(reading: Reading, group: list[Happening], new: Happening) -> int | None:
    """``اندلع القتال بعدما اعتقلت القوة قائدا``: an arrest or a murder that came before what was told is another; so is the shelling of
    what was stormed afterwards."""
    if all(is_effect(t) for t in group):
        return None
    told, norm, i = {group_of(t.type) for t in group if not is_effect(t)}, reading.words.norm, new.first - 1
    prepared = new.type in PREPARES.get(next(iter(told)), ()) and len(told) == 1
    if prepared and new.voice == "noun" and new.last < len(norm) and reading.words.clitic[new.last] == "-" and norm[i] in ("بعد", "عقب"):
        return i  # اقتحموا القرية بعد قصفها بالمدفعية
    if new.voice not in VERBAL or new.roles != "detain" and new.type != "assassination" and not prepared or group_of(new.type) in told:
        return None
    if norm[i] in ("بعدما", "عقبما", "اثرما"):
        return i
    if norm[i] in ("ان", "ما") and norm[i - 1] in ("بعد", "عقب", "اثر"):
        return i - 1
    return None
