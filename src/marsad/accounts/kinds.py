"""The event type of a frame: its words of happening, made exact by the weapon named beside them.

``استهدف ... بطائرة مسيّرة`` is a drone strike, ``مقتل مدني برصاص`` an attack on civilians, ``مقتل طفل بانفجار لغم``
a landmine explosion, ``مقتل مدني`` alone a killing. Where a frame tells of several things, the rules are tried in the
order in which they stand in ``type_of``.
"""

from __future__ import annotations

from marsad.accounts.frames import Frame, group_of, is_effect
from marsad.accounts.weapons import weapon_of
from marsad.knowledge.wording import wording
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)

EXACT = (
    "body_found", "execution", "assassination", "suicide_bombing", "ied_explosion", "landmine_explosion", "chemical_attack",
    "sexual_violence", "torture", "grenade_attack", "abduction",
)  # fmt: skip
"""Types that say exactly how violence was done: they win over general words told in the same frame, in this order."""
VIOLENT = frozenset(
    {
        "strike", "armed_attack", "explosion", "killing", "wounding", "attack_on_civilians", "airstrike", "drone_strike", "shelling",
        "armed_clash", "ambush", "looting", "property_destruction", "disappearance", "interception", *EXACT,
    }
)  # fmt: skip
"""Types whose word may be a general one for what an exact type tells."""
GENERAL = frozenset({"strike", "armed_attack", "explosion", "killing", "wounding", "attack_on_civilians", "airstrike"})
STRIKES = ("drone_strike", "airstrike", "shelling")
_BLOWS = (*STRIKES, "strike", "explosion", "ied_explosion", "landmine_explosion", "suicide_bombing")
CIVIL = frozenset(
    {
        "civilians",
        "journalists",
        "medics",
        "aid-workers",
        "farmers",
        "children",
        "women",
        "students",
        "protesters",
        "refugees",
        "activists",
        "shepherds",
        "truffle-hunters",
    }
)
_DEFUSES = _W["defuses"]
_MASSACRES = _W["massacres"]
"""What somebody did to people, whatever he did it with."""
_DAY_AFTER = frozenset(["غداه", "عشيه"])
"""Before a happening that only says when: غداة الكمين."""
_VERBAL = ("verb", "phrase", "present")


def type_of(reading: Reading, frame: Frame, target_ids: list[str], target_kinds: list[str | None]) -> str:
    """A slug of the published event types, or ``wounding``, ``strike`` and ``reference`` for the builder to settle."""
    told = [t for t in frame.causes if t.type != "reference"]
    if all(
        t.light and t.type not in VIOLENT and t.type != "riot" for t in told
    ):  # سقط عضو لجنة المصالحة برصاص: a body's name is no agreement
        told = [t for t in frame.triggers if is_effect(t)] or told or frame.triggers
    if (
        told
        and told[0].type == "riot"
        and told[0].weak
        and not _has(reading, frame, (*_PROTESTERS, "حجار"))
        and weapon_of(reading, frame) != "small_arms"
        and any(is_effect(t) and t.first < told[0].first for t in frame.triggers)
    ):
        told = [t for t in frame.triggers if is_effect(t)]  # مقتل شاب إثر شجار
    if told[0].type == "body_found" and any(t.type in _BLOWS for t in told):
        told = [t for t in told if t.type != "body_found"]  # انتشلوا جثامين ثلاثة إثر غارة
    firm = [t for t in told if not t.light] or told
    if any(not t.light and t.type in VIOLENT for t in told):
        told = [t for t in told if not (t.light and reading.words.norm[t.first - 1] in _DAY_AFTER)]  # شن غداة الكمين غارات
    kinds = [t.type for t in told]
    if told[0].light and firm[0].type not in VIOLENT:
        kinds.insert(0, firm[0].type)  # القتال … اعتقلت قوة: what points back only says when
    elif told[0].weak and told[0].type not in VIOLENT and any(t.type in EXACT for t in firm):
        kinds.insert(0, next(t.type for t in firm if t.type in EXACT))  # انفجر لغم … أثناء حفر خندق
    if kinds[0] == "strike" and "explosion" in kinds:
        kinds.insert(0, "explosion")  # ضرب انفجار
    kind = kinds[0]
    if kind == "attack_on_civilians" and reading.words.bare[told[0].first] in _MASSACRES:
        kind = next((k for k in kinds if k in STRIKES), kind)  # مجزرة في س جراء قصف القوات
    if kind == "seizure" and "capture" in kinds:
        return "capture"  # استولت على عربات وأسرت خمسة عشر
    if kind == "seizure" and told[0].voice == "noun" and is_effect(frame.triggers[0]) and reading.words.bare[told[0].first] in _DEFUSES:
        mine = any(w.startswith(("لغم", "الغام")) for w in reading.words.bare[told[0].last : told[0].last + 3])
        return "landmine_explosion" if mine else "ied_explosion"  # قُتل عنصر خلال تفكيك عبوة
    if kind == "territory_gain" and _only_tried(reading, firm[0]):
        return "armed_attack"
    civilian = _civilian(target_ids, target_kinds)
    if _one_shot_dead(reading, frame, kinds) and (weapon_of(reading, frame) == "small_arms" or shots(reading, frame)):
        return "assassination"
    crowd = _crowd(
        reading, frame, firm, [t.type for t in firm] if kind == "armed_attack" and not told[0].light else kinds, civilian or not target_ids
    )
    if crowd == "excessive_force" and _waiting_for_aid(reading, frame):
        return "attack_on_civilians"
    if crowd is not None:
        return crowd
    if kind in VIOLENT and kind != "armed_clash":
        known = [t.type for t in firm] if not told[0].light else kinds  # نفذت ضربات بعد تهديد بالرد على الهجوم الكيماوي
        exact = next((k for k in EXACT if k in known), None)
        if exact == "execution" and "assassination" in known and known.index("assassination") < known.index(exact):
            exact = "assassination"  # اغتال مسلحون موظفا رميا بالرصاص
        struck = exact == "body_found" and any(k in STRIKES for k in kinds)  # انتشال جثث ضحايا القصف
        struck = (
            struck or exact in ("ied_explosion", "grenade_attack") and kind in STRIKES and firm[0].voice in _VERBAL
        )  # أغارت على خلية ألقت عبوات
        if exact == "abduction" and kind in ("armed_attack", "attack_on_civilians", "ambush") and _killed_too(frame):
            return "ambush" if "ambush" in kinds else "attack_on_civilians" if civilian else "armed_attack"
        if exact is not None and not struck and kind != "interception":
            return _exact(reading, frame, exact)
        if "ambush" in kinds:
            return "ambush"
    if kind == "explosion" and firm[0].voice in _VERBAL and reading.words.norm[firm[0].first].startswith(("فجر", "يفجر", "تفجر", "نسف")):
        return "ied_explosion"  # فجر ملثمون خط الغاز
    if kind == "property_destruction" and _blast_with_dead(reading, frame, firm[0]):
        return "explosion"
    if kind == "property_destruction" and any(
        t.type == "killing" and is_effect(t) and not (firm[0].voice in _VERBAL and _without(reading, t)) for t in frame.triggers
    ):
        kind = "armed_attack"  # دمر المقاتلون عربة، ما أسفر عن مقتل خمسة
    if kind == "raid" and firm[0].voice in _VERBAL and all(reading.words.norm[t.first - 1] == "ل" for t in told if t.type == "arrest"):
        return "raid"  # داهمت دورية مزرعة تستغل وكرا لاحتجاز مهاجرين
    if kind in ("raid", "arrest") and "arrest" in kinds:
        if kind == "arrest" and firm[0].voice == "plural" and "raid" in kinds:
            return "raid"  # اعتقالات خلال اقتحام
        killed = any(t.type == "killing" and is_effect(t) for t in frame.triggers)
        if kind == "raid" and (killed or _counted(reading, firm[0])):
            return "raid"
        taken = _counts(reading, frame, "captured") or any(t.type == "arrest" and _somebody_of_his(reading, t) for t in frame.triggers)
        return "arrest" if kind == "arrest" or taken else "raid"
    weapon = weapon_of(reading, frame)
    if weapon == "suicide_bombing" and not any(
        t.roles == "explosion" or t.type in ("suicide_bombing", "explosion", "ied_explosion") for t in frame.triggers
    ):
        weapon = None if kind in ("killing", "wounding") else weapon  # قتل إرهابي كان يرتدي حزاما ناسفا
    unmanned = weapon == "airstrike" and not _aircraft(reading, frame)
    if kind in ("killing", "wounding") and (weapon == "shelling" or unmanned) and _by_bullets(reading, frame):
        weapon = "small_arms"  # أصيب صياد برصاص زوارق; قتل برصاص مجهولين ضابط في سلاح الجو
    if kind == "armed_attack" and shots(reading, frame) and (weapon == "shelling" or unmanned):
        weapon = "small_arms"  # أطلقت الزوارق النار; أطلق حراس النار على محتجزين بعد غارة أولى
    if (
        kind in ("killing", "wounding", "armed_attack")
        and weapon == "small_arms"
        and set(target_ids) == {"protesters"}
        and not _has(reading, frame, ("مسلح", "ملثم", "مجهول"))
    ):
        return "excessive_force"
    if kind in ("armed_attack", "attack_on_civilians") and weapon == "grenade_attack" and _light_arms(reading, frame):
        weapon = "small_arms"  # هاجموا البرج مستخدمين الرمانات والأسلحة الخفيفة
    if kind == "strike" and "armed_clash" in kinds and weapon in (None, "small_arms", "other"):
        return "armed_clash"  # استهدفت القوات شقة، حيث جرى تبادل لإطلاق النار
    if kind == "shelling" and weapon == "small_arms":
        return "attack_on_civilians" if civilian else "armed_attack"  # رشقات من أسلحة خفيفة
    return _with_weapon(kind, kinds, weapon, civilian, bool(target_ids))


def _only_tried(reading: Reading, told: Happening) -> bool:
    """``حاولت س السيطرة على``, ``فشلت س في استعادة``: ground fought for and not taken; not ``بعد محاولات، تمكنت من السيطرة``."""
    norm = reading.words.norm
    for k in range(told.first - 1, max(-1, told.first - 9), -1):
        if norm[k] in ("،", ".", "\n") or norm[k].startswith(("تمكن", "نجح", "استطاع")):
            return False
        if norm[k].startswith(("حاول", "يحاول", "تحاول", "فشل", "يفشل", "تفشل", "اخفق", "عجز")) or reading.words.bare[k] in (
            "محاوله",
            "محاولات",
            "محاولتها",
            "محاولته",
            "اخفاق",
        ):
            return True
    return False


def _without(reading: Reading, told: Happening) -> bool:
    """``أضرم مجهولون النار في مقر من دون وقوع ضحايا``: harm that is told of as not done."""
    return any(reading.words.norm[k] in ("دون", "بدون", "بلا", "عدم") for k in range(max(0, told.first - 3), told.first))


def _counted(reading: Reading, told: Happening) -> bool:
    """``نفذت القوات 63 عملية توغل اعتقلت خلالها 88``: a number before the noun: so many of them are the news."""
    return any((c.low or 0) > 1 and c.first < told.last and told.first - 1 <= c.last for c in reading.counts)


def _light_arms(reading: Reading, frame: Frame) -> bool:
    """True where light arms are named: الأسلحة الخفيفة, بالرشاشات."""
    bare = reading.words.bare[frame.first : frame.last]
    return any(
        word in ("رشاش", "رشاشات", "بنادق")
        or word in ("اسلحه", "سلاح")
        and bare[i + 1 : i + 2]
        and bare[i + 1] in ("خفيفه", "رشاشه", "ناريه", "متوسطه")
        for i, word in enumerate(bare)
    )


def _one_shot_dead(reading: Reading, frame: Frame, kinds: list[str]) -> bool:
    """``أطلق مجهولون النار على متعاون، ما أدى إلى مقتله``: one man shot dead by gunmen who sought him; with a silenced gun also one who lived."""
    words = reading.words
    if kinds[0] in ("armed_attack", "attack_on_civilians", "killing", "wounding") and _silenced(reading, frame):
        return not any(frame.first <= c.first < frame.last and (c.low or 0) > _WITH_HIM for c in reading.counts)
    if (
        "looting" in kinds
        or kinds[0] != "armed_attack"
        or frame.head.voice not in _VERBAL
        or not _has(reading, frame, ("مجهول", "مسلح", "ملثم", "شخصان", "شابان", "رجلان", "اشخاص", "شبان"))
    ):
        return False
    dead = next((t for t in frame.triggers if is_effect(t) and t.type == "killing"), None)
    if (
        dead is not None
        and dead.first < frame.head.first
        and any(
            words.norm[k] == "علي" and words.norm[k + 1] in ("ه", "ها") and words.clitic[k + 1] == "-"
            for k in range(frame.head.last, frame.head.last + 2)
        )
    ):
        return True  # قُتل القيادي برصاص مجهولين أطلقوا عليه النار
    return any(
        is_effect(t)
        and t.type == "killing"
        and t.voice == "noun"
        and t.last < len(words)
        and words.clitic[t.last] == "-"
        and words.norm[t.last] in ("ه", "ها")
        for t in frame.triggers
    )


def _blast_with_dead(reading: Reading, frame: Frame, told: Happening) -> bool:
    """``حصيلة تفجير مسجد س``, ``16 قتيلا في التفجير الذي هز المسجد``: the noun of a blast with a toll is no pulling down of a building."""
    words = reading.words
    if told.voice != "noun" or not words.bare[told.first].startswith("تفجير"):
        return False
    counted = any(t.type == "killing" and is_effect(t) and t.voice in ("plural", "noun") and t.first < told.first for t in frame.triggers)
    return counted or words.bare[told.first - 1] == "حصيله"


def _silenced(reading: Reading, frame: Frame) -> bool:
    """``بأسلحة كاتمة للصوت``, ``بمسدس مزود بكاتم``."""
    return any(word.removeprefix("ب").startswith(_SILENCERS) for word in reading.words.bare[frame.first : frame.last])


_SILENCERS = _W.stems("silencers")
_WITH_HIM = 2
"""More than so many hurt by silenced guns were not sought one by one."""


def shots(reading: Reading, frame: Frame) -> bool:
    """True where fire is opened and no shell or rocket is named."""
    words = reading.words.bare[frame.first : frame.last]
    opened = any(
        t.type == "armed_attack" and t.object is not None and reading.words.bare[t.object[0]].startswith(_FIRE) for t in frame.triggers
    )
    return opened and not any(w.startswith(("قذيف", "قذايف", "صاروخ", "صواريخ", "مدفع", "هاون")) for w in words)


_FIRE = ("نار", "نيران", "رصاص", "رشاش")
"""How what guns are opened with begins: فتحوا نيران رشاشاتهم."""


def _by_bullets(reading: Reading, frame: Frame) -> bool:
    """True where bullets are what harmed, and no shell or rocket is named."""
    words = reading.words
    shot = any(words.norm[k] == "ب" and words.bare[k + 1] in ("رصاص", "رصاصه", "رصاصات") for k in range(frame.first, frame.last - 1))
    return shot and not any(
        w.startswith(("قذيف", "قذايف", "صاروخ", "صواريخ", "مدفع", "هاون")) for w in words.bare[frame.first : frame.last]
    )


def _aircraft(reading: Reading, frame: Frame) -> bool:
    """True where an aircraft is named, and not only its raid."""
    return _has(reading, frame, ("طاير", "طيران", "مروحي", "مقاتلات", "مقاتله", "مسير", "درون"))


def _killed_too(frame: Frame) -> bool:
    """``هاجموا القرية وقتلوا خمسة وخطفوا عشرة``: an attack with its dead, of which the taking is a part."""
    return any(t.type == "killing" for t in frame.triggers)


def _exact(reading: Reading, frame: Frame, exact: str) -> str:
    """The exact type, unless the weapon corrects it: a grenade out of an aircraft is a strike from the air."""
    if (
        exact == "ied_explosion"
        and any(t.type == "grenade_attack" for t in frame.causes)
        and not any(t.type == exact and t.voice in ("noun", "plural") for t in frame.causes)
    ):
        exact = "grenade_attack"  # انفجرت قنبلة يدوية
    if exact == "grenade_attack":
        weapon = weapon_of(reading, frame)
        if weapon in ("airstrike", "drone_strike"):
            return weapon
        return (
            "armed_attack" if all(t.light for t in frame.causes) and _light_arms(reading, frame) else exact
        )  # مستخدمة الرمانات والأسلحة الخفيفة
    return exact


def _crowd(reading: Reading, frame: Frame, firm: list[Happening], kinds: list[str], civilian: bool) -> str | None:
    """The type of a frame about a crowd: force against it, then mob violence, then protest; None where it is about none.

    Stones thrown by settlers and a demonstrator's death in a raid are no riot: the first word of the frame has to be one
    of crowds, or of what crowds do.
    """
    kind = kinds[0]
    if kind == "armed_clash" and _crowd_in_sentence(reading, frame):
        hurt = any(is_effect(t) for t in frame.triggers) or weapon_of(reading, frame) is not None
        return "excessive_force" if hurt else "riot"  # مواجهات بين متظاهرين وقوات الأمن
    if (
        kind == "riot"
        and firm[0].voice in ("noun", "plural")
        and weapon_of(reading, frame) == "small_arms"
        and not _has(reading, frame, ("متظاهر", "محتج"))
    ):
        return "armed_clash"  # مشاجرة بالأسلحة النارية بين عائلتين
    if kind == "armed_attack" and firm[0].voice in _VERBAL and _to_disperse(reading, frame):
        return "excessive_force"
    if not any(group_of(k) == "protest" for k in kinds):
        return "riot" if kind in ("raid", "arrest") and _has(reading, frame, ("غاضب",)) else None
    if "excessive_force" in kinds:
        return "excessive_force" if any(t.type == "excessive_force" for t in firm) or "protest" not in kinds else "protest"
    if "riot" in kinds:
        thrown = kind == "riot" and civilian and weapon_of(reading, frame) == "other" and "protest" not in kinds  # زجاجات حارقة
        if _has(reading, frame, _PROTESTERS) or kind in ("riot", "protest", "security_measure", "property_destruction") and not thrown:
            return "riot"
        return "attack_on_civilians" if thrown else None
    if kind not in ("protest", "security_measure", "property_destruction", "armed_attack", "raid", "attack_on_civilians", "armed_clash"):
        return None
    if any(t.type in ("armed_attack", "attack_on_civilians") and t.voice in _VERBAL for t in firm) and kind != "armed_clash":
        return "excessive_force"
    return "riot" if "property_destruction" in kinds else "protest"


def _somebody_of_his(reading: Reading, trigger: Happening) -> bool:
    """``داهموا منزلا واعتقلت صاحبه``, ``واعتقلته``, ``واعتقلت اثنين``: an arrest told by a verb with its object."""
    words, k = reading.words, trigger.last
    if trigger.voice not in _VERBAL or k >= len(words):
        return False
    if words.clitic[k] == "-":
        return words.norm[k] in ("ه", "ها", "هم", "هما")
    return words.clitic[k + 1 : k + 2] == ["-"] and words.bare[k] in _HIS


_HIS = _W["his"]


def _waiting_for_aid(reading: Reading, frame: Frame) -> bool:
    """``فتح الجنود النار على جموع تنتظر المساعدات``: a crowd that came for food and protests against nothing."""
    bare = reading.words.bare
    return any(bare[k] in _WAITING and not _AID.isdisjoint(bare[k + 1 : k + 4]) for k in range(frame.first, frame.last))


_WAITING = _W["waiting"]
_AID = _W["aid"]


def _crowd_in_sentence(reading: Reading, frame: Frame) -> bool:
    """``أضرم محتجون النار في مبان، بعد مقتل أشخاص في مواجهات مع الشرطة``: those who clash are the crowd that the sentence tells of."""
    first, last = reading.words.sentences[frame.sentence]
    here = _has(reading, frame, ("متظاهر", "محتج", "معتصم"))
    with_police = any(reading.words.bare[k] in ("شرطه", "امن") for k in range(frame.first, frame.last))
    crowd = (
        here
        or with_police
        and any(w.startswith(("متظاهر", "محتج", "معتصم")) and not w.startswith(_HELD) for w in reading.words.bare[first:last])
    )
    return crowd and not _has(reading, frame, ("مسلح",))


def _to_disperse(reading: Reading, frame: Frame) -> bool:
    """``أطلق العناصر الرصاص في الهواء لتفريقهم``, ``بهدف تفريق الحشود``: what the shots were for."""
    words = reading.words
    return any(words.bare[k] in _DISPERSING and words.bare[k - 1] in _FOR for k in range(frame.first + 1, frame.last))


_DISPERSING = frozenset("تفريق فض ابعاد".split())
_FOR = _W["for"]


_PROTESTERS = _W.stems("protesters")


def _has(reading: Reading, frame: Frame, stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) and not word.startswith(_HELD) for word in reading.words.bare[frame.first : frame.last])


_HELD = ("محتجز",)
"""Begins like محتج and is of people held."""


def _with_weapon(kind: str, kinds: list[str], weapon: str | None, civilian: bool, known: bool) -> str:
    """The first word's type, made exact by words of strikes in the same frame and by the weapon."""
    if kind in (*STRIKES, "strike", "armed_attack", "explosion") and any(k in STRIKES for k in kinds):
        named = next(k for k in kinds if k in STRIKES)
        if "drone_strike" in (named, weapon):
            return "drone_strike"
        return weapon if named == "shelling" and weapon in ("airstrike", "chemical_attack") else named
    if kind in GENERAL:
        return _by_weapon(kind, weapon, civilian, known)
    if kind == "property_destruction" and weapon in STRIKES:
        return weapon  # دمرت الطائرات منزلا
    return kind


def _civilian(ids: list[str], kinds: list[str | None]) -> bool:
    return bool(ids) and all(i in CIVIL or k == "Civilians" for i, k in zip(ids, kinds, strict=True))


def _by_weapon(kind: str, weapon: str | None, civilian: bool, known: bool) -> str:
    """The type of a general word by the weapon beside it."""
    if weapon == "explosive":  # a bomb that is not said to be thrown or dropped was planted
        weapon = "ied_explosion" if kind in ("killing", "wounding", "strike", "explosion") else None
    if weapon == "other":
        weapon = "small_arms" if kind in ("killing", "wounding") else None
    if kind in ("killing", "wounding"):
        if weapon == "small_arms" and kind == "wounding":
            return "attack_on_civilians" if civilian or not known else "armed_attack"
        if weapon == "small_arms":
            return "attack_on_civilians" if civilian else "killing"
        if weapon:
            return weapon
        return "killing" if kind == "killing" else "attack_on_civilians"
    if kind == "explosion":
        return weapon if weapon in ("ied_explosion", "landmine_explosion", "suicide_bombing", "grenade_attack", "drone_strike") else kind
    if weapon == "small_arms" or weapon is None:
        if kind == "strike":
            return "attack_on_civilians" if civilian else "armed_attack"
        return "attack_on_civilians" if civilian and kind == "armed_attack" else kind
    return weapon


def _counts(reading: Reading, frame: Frame, what: str) -> bool:
    return any(c.what == what and frame.first <= c.first < frame.last for c in reading.counts)
