"""Words of happening that open no frame: names of bodies, settings, charges, what a protest is against, what only says when."""

from __future__ import annotations

from marsad.accounts.frames.boundaries import boundary_between, comma_between, names_places
from marsad.accounts.frames.frame import VERBAL, group_of, is_effect
from marsad.knowledge.happenings import clause_phrases, singles
from marsad.knowledge.wording import wording
from marsad.mentions.hedges import WANTED
from marsad.mentions.model import Happening, Reading

_W = wording(__name__)


_LONGEST_NAME = 12
"""Words that the name of a place has at most."""


def in_a_name(reading: Reading, happening: Happening) -> bool:
    """``بلدة معركة``, ``اللجنة الوطنية للإفراج عن المعتقلين``: the name of a place or body that is a word of happening too."""
    if happening.voice == "noun" and names_a_body(reading, happening.first - 1):
        return True
    return any(happening.first < p.last for p in reading.places_in(happening.first - _LONGEST_NAME, happening.first))


def names_a_body(reading: Reading, i: int) -> bool:
    """``اللجنة الوطنية للإفراج``: the ل at word ``i`` says what a body is for."""
    words = reading.words
    if i < 2 or words.norm[i] != "ل":
        return False
    bodies = singles("clauses.yaml", "bodies_for")
    return any(words.bare[k] in bodies and words.norm[k] != words.bare[k] for k in range(max(0, i - 3), i))


def is_answered_to(reading: Reading, happening: Happening) -> bool:
    """``ردت س على اغتيال القائد بقصف القاعدة``: what was answered, where the answer is told behind it."""
    words, i = reading.words, happening.first
    if happening.voice not in ("noun", "plural") or i == 0 or words.norm[i - 1] != "علي":
        return False
    first, last = words.sentences[words.sentence[i]]
    near = range(max(first, i - 6), i - 1)
    if not any(words.norm[k] in _ANSWERS for k in near) or any(words.norm[k] in ("،", ",") for k in near):
        return False
    return any(words.norm[t.first - 1] == "ب" for t in reading.happenings if i < t.first < min(last, i + 12))


_ANSWERS = _W["answers"]


def is_trace(reading: Reading, happening: Happening) -> bool:
    """``جثة عليها آثار إطلاق نار``, ``آثار تعذيب وإطلاق نار``: what left its traces is told of by the body that bears them."""
    if happening.type not in ("armed_attack", "torture") or happening.voice != "noun" or happening.first == 0:
        return False
    bare, i = reading.words.bare, happening.first
    return bare[i - 1] == "اثار" or bare[i - 1] == "و" and "اثار" in bare[max(0, i - _TRACES) : i - 1]


_TRACES = 4
"""Words between آثار and the last of what left them, at most."""


def is_its_sound(reading: Reading, happening: Happening) -> bool:
    """``عملية تفجير سُمع دويها في س``: where what was told could be heard."""
    heard, words = happening.object, reading.words
    return heard is not None and words.bare[heard[0]] == "دوي" and heard[1] < len(words) and words.clitic[heard[1]] == "-"


_ABOUT_IT = _W["about_it"]


_PLANS = frozenset("خطه خططه خططها استراتيجيه برنامج".split())


def is_topic(reading: Reading, happening: Happening) -> bool:
    """``وعن أسباب الاشتباكات، أوضح المصدر``: what somebody is going to speak about; ``ضمن خطة تعزيز انتشاره``: what a plan is of."""
    words, i = reading.words, happening.first
    if happening.voice == "noun" and i > 1 and words.norm[i - 1] in _PLANS and words.norm[i - 2] in ("ضمن", "اطار", "وفق", "بموجب"):
        return True
    if happening.type == "armed_clash" and happening.light and words.norm[i - 1] in ("سبب", "اسباب") and words.clitic[i - 2] != "+":
        return True  # قال إن سبب الاشتباكات هو تعرض قائد لمحاولة اغتيال
    return happening.light and i > 1 and words.bare[i - 1] in _ABOUT_IT and words.norm[i - 2] in ("عن", "حول", "بشان", "في")


def is_struck(reading: Reading, happening: Happening) -> bool:
    """``أطلقوا النار على عرض عسكري``, ``قرب منصة العرض العسكري``: a parade that others attacked, and where it was held."""
    norm, i = reading.words.norm, happening.first
    if happening.type == "protest" and happening.light and i > 0 and reading.words.bare[i - 1] in _PITCHES:
        return True  # اقتحموا ساحة الاعتصام, أحرقوا خيام المعتصمين
    if happening.type != "show_of_force" or happening.voice not in ("noun", "plural") or i < 1:
        return False
    if reading.words.bare[i - 1] in _HELD_AT:
        return True
    attacked = norm[i - 1] in ("علي", "ضد", "استهدف", "استهدفت", "هاجم", "هاجموا", "هاجمت", "خلال", "اثناء")
    return attacked and any(group_of(t.type) in _VIOLENT and 0 <= i - t.last <= 6 for t in reading.happenings)


_HELD_AT = _W["held_at"]
_PITCHES = _W["pitches"]
"""Right before a protest they are the place where it is held, which others come to: اقتحموا ساحة الاعتصام."""
_VIOLENT = frozenset({"strike", "explosion", "attack"})


def is_signed(reading: Reading, happening: Happening) -> bool:
    """``حركات موقعة على اتفاق الجزائر``: what a body has put its name to only describes it."""
    words, i = reading.words, happening.first
    if happening.type != "agreement" or i < 2 or words.norm[i - 1] != "علي":
        return False
    return words.bare[i - 2] in ("موقعه", "موقع", "موقعين", "موقعون", "موقعتين")


_DESPITE = _W["despite"]


def is_broken(reading: Reading, happening: Happening) -> bool:
    """``رغم سريان الاتفاق، قُتل ثلاثة``, ``في خرق جديد لوقف إطلاق النار``: an agreement that only sets off what is told."""
    told_in_full = any(word in ("الذي", "التي") for word in reading.words.norm[happening.last : happening.last + 2])
    if happening.type != "agreement" or happening.voice not in ("noun", "plural") or told_in_full:
        return False
    return any(reading.words.norm[k] in _DESPITE for k in range(max(0, happening.first - 4), happening.first))


def is_movement(reading: Reading, happening: Happening) -> bool:
    """``ناشطين بارزين في الحراك الشعبي``, ``من مؤيدي المظاهرات``: the movement that people belong to or are for."""
    words, i = reading.words, happening.first
    if happening.type == "protest" and happening.light and words.bare[i - 1] in _FOLLOWERS:
        return True
    if happening.type != "protest" or not happening.light or words.bare[i] != "حراك" or words.norm[i - 1] not in ("في", "ب", "من"):
        return False
    return any(words.bare[k].startswith(_MEMBERS) for k in range(max(0, i - 5), i - 1))


_FOLLOWERS = _W["followers"]
_MEMBERS = _W.stems("members")


def is_prevented(reading: Reading, happening: Happening) -> bool:
    """``للحيلولة دون تجدد القتال``: what is kept from happening."""
    norm, i = reading.words.norm, happening.first
    if any(h.rule == WANTED and h.level in ("negated", "purpose") and h.scope_first <= i < h.scope_last for h in reading.hedges):
        return True  # رفضت السلطات الإفراج عنه, يسعى الجيش إلى استعادة المدينة
    if _foiled(reading, happening) or _blown_up_safely(reading, happening):
        return True
    if (
        happening.type in ("reinforcement", "displacement", "withdrawal")
        and happening.voice == "noun"
        and any(norm[k] in _BARRED for k in range(max(0, i - 4), i))
    ):
        return True  # ومنعت بموجبه دخول الشاحنات
    if happening.type == "protest" and happening.voice != "verb" and any(norm[k] in _BARRED for k in range(max(0, i - 5), i)):
        return True  # حظرت الشرطة التظاهرات والوقفات
    if happening.light and i > 1 and any(norm[k] in _SUSPENDED for k in range(max(0, i - 3), i)):
        return True  # الجيش سيعلق الضربات الجوية
    return i > 1 and norm[i - 1] == "دون" and (reading.words.bare[i - 2] in ("حيلوله", "حال", "حالت", "يحول", "تحول"))


def refusal_between(reading: Reading, first: int, last: int) -> int | None:
    """``حاولت القوة اعتقال رجل، إلا أنه رفض تسليم نفسه واشتبك معها``: where somebody refuses, between two happenings."""
    return next((h.first for h in reading.hedges if h.rule == WANTED and h.level == "negated" and first <= h.first < last), None)


def _foiled(reading: Reading, happening: Happening) -> bool:
    """``أحبطت القوات محاولة تفجير عبوة``, ``فشل انتحاري في تفجير نفسه``, ``سيارة معدة للتفجير``: an attack that somebody kept from happening, that
    failed, or that a bomb was only meant for."""
    norm, i = reading.words.norm, happening.first
    plain = happening.type == "armed_attack" and reading.words.bare[i].startswith("هجوم")  # إحباط هجوم شنته عناصر, told with its dead
    if happening.voice not in ("noun", "plural") or plain or norm[i].startswith(_FOILS):
        return False
    if norm[i - 1] == "ل" and norm[i - 2] in _MEANT or norm[i - 1] == "في" and norm[i - 3] in _FAILED:
        return True
    foil = next((k for k in range(i - 1, max(-1, i - _FOILED), -1) if norm[k].startswith(_FOILS) or norm[k] in _FAILED), None)
    if foil is None or any(norm[k] in ("،", ",", ".", "و", "بعد", "في", "من") for k in range(foil + 1, i)):
        return False
    if any(t is not happening and foil < t.first < i and t.voice in ("noun", "plural") for t in reading.happenings):
        return False
    told = any(t.first == foil for t in reading.happenings)  # but محاولة اغتيال is told by nothing else
    return told or norm[foil] in _FAILED and happening.type in _BOMBINGS


def _blown_up_safely(reading: Reading, happening: Happening) -> bool:
    """``فجر الخبراء عبوة في تفجير مسيطر عليه``, ``تحت السيطرة``: a bomb that those who found it blew up."""
    if happening.type not in ("ied_explosion", "explosion", "landmine_explosion"):
        return False
    words = reading.words
    first, last = words.sentences[words.sentence[happening.first]]
    return clause_phrases("safely").within(words, max(first, happening.first - _FOILED), min(last, happening.last + _SAFELY)) is not None


_BOMBINGS = frozenset({"suicide_bombing", "ied_explosion", "explosion"})
_FOILS = _W.stems("foils")
_FAILED = _W["failed"]
_MEANT = _W["meant"]
_FOILED, _SAFELY = 8, 10
"""Words from a verb of foiling to what it foiled, and from a bomb to how it was blown up, at most."""
_SUSPENDED = _W["suspended"]
_BARRED = _W["barred"]


def is_spoken(reading: Reading, happening: Happening) -> bool:
    """``شن النائب هجوما عنيفا على الحكومة``, ``هاجم الوزير نظيره``: an attack in words, where nothing tells of blows."""
    words, i = reading.words, happening.first
    if happening.type not in ("armed_attack", "attack_on_civilians") or not words.bare[i].startswith(("هجوم", "هاجم", "يهاجم", "تهاجم")):
        return False
    first, last = words.sentences[words.sentence[i]]
    verbal = happening.voice in VERBAL
    launch = i if verbal else next((k for k in range(i - 1, max(first, i - _LAUNCHED) - 1, -1) if words.bare[k] in _LAUNCHES), None)
    if launch is None or launch + 1 >= last or words.bare[launch + 1] not in _TALKERS:
        return False
    if any(a.kind in _UNDER_FLAGS and a.first == launch + 1 for a in reading.actors) or any(
        first <= c.first < last for c in reading.counts
    ):
        return False
    objects = range(launch + 2, min(last, i + _CRITICISED))
    return any(words.bare[k] in _CRITICISED_ONES and (verbal or words.norm[k - 1] == "علي") for k in objects)


_LAUNCHES = frozenset(["شن", "شنت", "يشن", "تشن", "شنوا"])
_LAUNCHED, _CRITICISED = 6, 8
"""Words from شن to its attack, and from an attack to what it is on, at most."""
_TALKERS = _W["talkers"]
_CRITICISED_ONES = _W["criticised"]
_UNDER_FLAGS = ("State forces", "Rebel group", "Political militia")


def is_entry(reading: Reading, happening: Happening) -> bool:
    """``دخلت لجنة المدينة``: a coming in by nobody under arms; told are ``مسلحون دخلوا القرية``, ``دخلت القوات المدينة``;
    and ``كسر ناشطون الحصار``, where told is ``كسر المقاتلون الحصار عن المدينة``."""
    words, i = reading.words, happening.first
    if happening.type != "territory_gain" or happening.object is None:
        return False
    siege = words.bare[happening.object[0]] == "حصار"
    if not siege and not words.norm[i].startswith(("دخل", "يدخل", "تدخل")):
        return False
    if siege and not names_places(reading, happening.object[1], happening.object[1] + _BESIEGED):
        return True
    if siege and any(words.bare[k] in singles("humans.yaml", "armed") for k in range(max(0, i - 4), happening.object[0])):
        return False  # فك مقاتلو العشائر الحصار
    return not any(i - 4 <= a.last <= happening.object[0] and a.form in _UNDER_ARMS and not a.speaker_only for a in reading.actors)


_BESIEGED = 6
"""Words from a siege to the place that was under it, at most."""
_UNDER_ARMS = frozenset({"name", "members", "nationality", "definite", "unidentified", "unknown_body"})


def is_repelled(reading: Reading, happening: Happening) -> bool:
    """``تصدى لهم الأهالي وأجبروهم على الانسحاب``: attackers driven back, the end of what is told."""
    words, i = reading.words, happening.first
    if happening.type == "withdrawal" and happening.light and happening.voice == "noun" and i > 1 and words.norm[i - 1] in ("علي", "الي"):
        return any(_compels(words.norm[k]) for k in range(max(0, i - 4), i - 1))
    if happening.type != "displacement" or not _compels(words.norm[i]):
        return False
    back = words.norm[happening.last : happening.last + 4]
    flight = range(happening.last, min(happening.last + 10, len(words)))
    fled = next((k for k in flight if words.norm[k] in ("الفرار", "الهرب", "الهروب")), None)
    armed = fled is not None and any(
        words.bare[k] in singles("humans.yaml", "armed") or words.bare[k] in _FORCES for k in range(happening.last, fled)
    )
    return armed or any(w in ("الانسحاب", "التراجع", "المغادره") for w in back)


_FORCES = _W["forces"]
"""Who flees without being displaced, beside those under arms."""


def _compels(word: str) -> bool:
    """``أجبروا``, ``يجبر``, ``ليجبروا``."""
    return word.startswith(("اجبر", "يجبر", "تجبر", "ارغم", "يرغم", "ترغم", "اجبار", "ارغام"))


def is_charged(reading: Reading, happening: Happening) -> bool:
    """``أوقفت مطلوبين بإطلاق النار``, ``متهم بتفجير``: what somebody is wanted for, told as no news of its own."""
    words, i = reading.words, happening.first
    if not (_before_a_court(reading, happening) or behind_a_charge(reading, happening)):
        return False
    if any(h.level in ("denied", "disowned") and h.first < i < h.scope_last for h in reading.hedges):
        return False  # نفت ضلوعها في القصف: the deed stands
    if happening.light and any(h.rule == "hedge:alleged blame" and h.first < i <= h.scope_last + _CHARGE for h in reading.hedges):
        return False  # واتهم الأهالي س بالضلوع في الهجوم
    last = words.sentences[words.sentence[i]][1]
    recent = ("امس", "اليوم")
    dated = any(
        i < d.first < min(last, i + 20) and d.use == "point" and not d.future and words.norm[d.first] not in recent for d in reading.dates
    )
    return not dated  # المتهمين باغتيال قيادي، أواخر تموز


_CHARGE = 4
"""Words from whom somebody accuses to the deed: بالضلوع في الهجوم."""


def _before_a_court(reading: Reading, happening: Happening) -> bool:
    """``حكمت محكمة بالسجن على ضابط بتهمة التعذيب``, ``تنظر المحكمة في قضية خطف``: what a case is about, told as no news of its own."""
    words, i = reading.words, happening.first
    if i < 3 or happening.type == "execution":
        return False
    noun = happening.voice in ("noun", "plural")
    case = words.bare[i - 1] in _CASES or noun and (words.bare[i - 2] in _CASES or "ارتكاب" in words.norm[i - 1 : i + 1])
    first = words.sentences[words.sentence[i]][0]
    return case and any(words.bare[k] in _COURTS for k in range(max(first, i - _IN_COURT), i))


_CASES = _W["cases"]
_COURTS = _W["courts"]
_IN_COURT = 14
"""Words from a court to what it tries, at most."""


def behind_a_charge(reading: Reading, happening: Happening) -> bool:
    """True for what stands behind a word of charge and ب: متهم بتفجير."""
    words, i = reading.words, happening.first
    if happening.voice not in ("noun", "plural") or i < 2 or words.norm[i - 1] not in ("ب", "في"):
        return False
    charged = singles("clauses.yaml", "charged")
    near = max(
        0, i - 4 - sum(norm in ('"', "»", "«", "ه", "ها", "هم") for norm in words.norm[max(0, i - 5) : i])
    )  # "مشتبه به رئيسي" في هجوم
    return any(words.bare[k] in charged for k in range(near, i - 1))


ANSWERED = frozenset(["ردا", "رد", "وردا", "انتقاما"])
"""Before على and what is answered: ردا على الضربة."""
_WHEN = _W["when"]


def without_opening(reading: Reading, found: list[Happening]) -> list[Happening]:
    """``وعقب الهجوم قصفت مقاتلات``, ``وخلال عملية تمشيط، قضت مفرزة``: a happening that opens the sentence and only says when."""
    first = found[0]
    before = reading.words.norm[max(0, first.first - 1)]
    theirs = before in ("عند", "لدي") and first.last < len(reading.words) and reading.words.clitic[first.last] == "-"
    if len(found) < 2 or first.voice not in ("noun", "plural") or not (first.light or theirs or first.type == "sweep_operation"):
        return found
    opens = first.first - _opening(reading, first) <= (12 if first.type == "sweep_operation" else 3)
    told = found[1]
    if opens and not told.light and clause_phrases("afterwards").at(reading.words, max(0, first.first - 1)):
        return found[1:]  # وأعقب الهجوم قصف على قرية س
    reply = before == "علي" and first.first > 1 and reading.words.norm[first.first - 2] in ANSWERED
    if reply and opens and not told.light and reading.words.norm[told.first - 1] not in ("الذي", "التي"):
        return found[1:]  # وردا على الضربة، أعلن الحزب إطلاق صواريخ
    if before in ("عند", "لدي") and opens and not told.light:
        return found[1:]  # وعند اقتحامه أقدم إرهابي على تفجير نفسه
    if (
        before in _WHEN
        and opens
        and first.light
        and not told.light
        and any(reading.words.norm[k] == ":" for k in range(first.last, min(first.last + 4, told.first)))
    ):
        return found[1:]  # بعد التفجير بساعة: حواجز طيارة على الطريق
    if before in _WHEN and opens and told.voice == "verb" and told.roles in ("strike", "detain", "agent") and not told.light:
        return found[1:]
    return found


def _opening(reading: Reading, told: Happening) -> int:
    """``3- ردا على الضربة``: the first word of a sentence, behind the number of a list."""
    first, last = reading.words.sentences[reading.words.sentence[told.first]]
    numbered = first + 2 < last and reading.words.norm[first].isdigit() and reading.words.norm[first + 1] in ("-", "–", ")", "/")
    return first + 2 if numbered else first


_HOLDS = _W["holds"]


def _news_of_ground(reading: Reading, happening: Happening) -> bool:
    """``قوات س تبسط سيطرتها على أحياء بلدة ص``: a post whose sentence opens with those who take ground, and goes on with the verb;
    ``تسيطر على`` is a state of things, but for a post that says nothing else."""
    words, i = reading.words, happening.first
    first = words.sentences[words.sentence[i]][0]
    if words.norm[i] in _HOLDS and len(words.sentences) > 1 and words.norm[first] != "عاجل":
        return False
    subject = next((a for a in reading.actors if a.last == i and a.form in ("name", "members", "nationality", "definite")), None)
    return subject is not None and all(not words.norm[k][0].isalpha() or words.norm[k] == "عاجل" for k in range(first, subject.first))


_RAIDS = frozenset({"airstrike", "drone_strike", "shelling", "strike"})
_BECAME = _W["became"]


def is_relative_present(reading: Reading, happening: Happening) -> bool:
    """``المناطق التي تسيطر عليها``: a present verb in a relative clause describes and tells of nothing."""
    before = happening.first - 1
    headline = reading.title is not None and reading.words.start[happening.first] < reading.title[1]
    if (
        headline
        and happening.voice == "present"
        and reading.words.norm[before] not in ("التي", "الذي", "الذين")
        and happening.type == "territory_gain"
    ):
        return False  # الجيش يستعيد تلتين جنوب المدينة
    if happening.voice == "present" and happening.type == "territory_gain" and _news_of_ground(reading, happening):
        return False
    if reading.words.norm[max(0, before - 1) : before + 1] == ["قبل", "ان"]:
        return False  # قبل أن يستعيدها الجيش: what came next
    if happening.voice == "present" and happening.type == "territory_gain":
        return before < 0 or reading.words.norm[before] not in _BECAME  # مناطق يسيطر عليها: a state of things
    return (
        happening.voice == "present"
        and before >= 0
        and (reading.words.norm[before] in ("التي", "الذي", "الذين", "اللتين") or _was_doing(reading, before))
    )


def _was_doing(reading: Reading, was: int) -> bool:
    """``استهدف حاجزا في س كان يمنع السكان من المغادرة``: what the thing just named used to do, behind كان without a joining word."""
    words = reading.words
    if words.norm[was] not in ("كان", "كانت", "كانوا") or was == 0 or words.sentence[was - 1] != words.sentence[was]:
        return False
    joined = words.clitic[was - 1] or not words.norm[was - 1][0].isalnum() or words.norm[was - 1] in _BEFORE_WAS
    return not joined


_BEFORE_WAS = frozenset("وقت حين حيث بينما فيما عندما لما بعدما ان انه انها اذ".split())


def describes_noun(reading: Reading, noun: Happening, verb: Happening) -> bool:
    """``كمين نصبته مجموعة``, ``الهجوم الذي نفذته``: a verb whose object is the noun before it tells of the same."""
    words = reading.words
    if (
        noun.voice not in ("noun", "plural")
        or verb.voice != "verb"
        or is_effect(noun)
        or is_effect(verb)
        or not 0 <= verb.first - noun.last <= 2
    ):
        return False
    held = verb.last < len(words) and words.clitic[verb.last] == "-" and words.norm[verb.last] in ("ه", "ها", "هما")
    return held and all(
        words.norm[k] in ("الذي", "التي", "محكم", "مسلح") or words.bare[k].endswith(("ي", "يه")) for k in range(noun.last, verb.first)
    )


def is_who_was_hit(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``الطيران يقصف قافلة المدنيين التي توجهت إلى السد للمطالبة``: what a relative clause tells of those who were struck, and no protest beside it."""
    norm, i = reading.words.norm, happening.first
    struck = any(t.roles in ("strike", "harm", "explosion", "detain") for t in before)
    return happening.type == "protest" and happening.voice in VERBAL and struck and norm[i - 1] in ("التي", "الذي", "الذين")


def is_aside(reading: Reading, happening: Happening) -> bool:
    """``اعتقلوا قبل انسحابهم شقيقين``: a coming or going of theirs that only says when."""
    words, first, last = reading.words, happening.first, happening.last
    owned = last < len(words) and words.clitic[last] == "-"
    return (
        happening.type == "withdrawal"
        and happening.voice == "noun"
        and owned
        and first > 0
        and words.norm[first - 1] in ("قبل", "قبيل", "بعد", "عقب", "لدي", "خلال", "اثناء")
    )


def is_defused(before: list[Happening], happening: Happening, reading: Reading) -> bool:
    """``أبطل الخبراء مفعول عبوة زُرعت أسفل سيارة``, ``فكك الجيش عبوة زرعها مجهولون``: how a bomb that was made safe had come there."""
    planted = reading.words.bare[happening.first].lstrip("وي").startswith(_PLANTED)
    made_safe = any(t.type == "seizure" and reading.words.bare[t.first].startswith(_MADE_SAFE) for t in before)
    return planted and made_safe and happening.type in ("ied_explosion", "landmine_explosion", "explosion")


_PLANTED = _W.stems("planted")
_MADE_SAFE = _W.stems("made_safe")


def is_of_a_place(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``قُتلت في مدينة س التي شهدت مؤخرا احتجاجات``, ``معسكر تتخذه القوات مقرا لها``: what a relative clause tells of the place, not of what
    happened."""
    norm, i = reading.words.norm, happening.first
    if happening.type == "base_established" and before and norm[i].endswith("تخذ") and reading.words.clitic[i + 1 : i + 2] == ["-"]:
        return True
    told = next((k for k in range(i - 1, max(0, i - 5), -1) if norm[k] in _SAW), None)
    if told is None or not before or happening.voice not in ("noun", "plural") or before[-1].last > told:
        return False
    return norm[told - 1] in ("التي", "الذي") and any(p.last == told - 1 for p in reading.places)


_SAW = _W["saw"]


def is_setting(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``بعد تزايد الهجمات``, ``وسط الغارات``: a definite plural that only sets the scene of what was told before it."""
    norm = reading.words.norm
    if _context(reading, before, happening) or _only_answered(reading, before, happening):
        return True
    if happening.type in ("protest", "riot") and happening.voice in ("noun", "plural") and _amid_a_protest(reading, before, happening):
        return True
    if happening.type in ("arrest", "abduction") and norm[happening.first - 1] == "بعد" and norm[happening.last : happening.last + 1] != []:
        if norm[happening.last + (norm[happening.last] == "ل")] in _LASTED:
            return True  # أفرجت عن الصحفي بعد اعتقال دام ثلاث سنوات, بعد اعتقال لمدة ثلاث سنوات
    before_it = norm[max(0, happening.first - 1)]
    if (
        happening.voice == "noun"
        and before_it in ("بعد", "عقب", "قبل", "قبيل")
        and happening.type in _RAIDS
        and any(t.voice in VERBAL and not is_effect(t) for t in before)
        and boundary_between(reading, before[-1].last, happening.first) is None
    ):
        softened = before[-1].type in ("raid", "territory_gain") and reading.words.clitic[happening.last] == "-"
        return not softened and not names_places(reading, happening.last, happening.last + 6)  # أطلقوا النار على مهاجرين بعد غارة أولى
    if happening.voice != "plural" or not happening.light:
        return False
    if before_it in ("خلال", "اثناء") and reading.words.clitic[happening.last : happening.last + 1] == ["-"] and not is_effect(before[-1]):
        return True  # دمر مخزنا كانت تستخدمه أثناء معاركها مع الجيش
    if norm[max(0, happening.first - 1)] in ("بسبب", "جراء", "نتيجه") and not is_effect(before[-1]):
        return True  # نزحت عائلات بسبب المعارك
    return any(
        norm[k] in ("بعد", "عقب", "وسط", "رغم", "ظل", "منذ", "قبيل", "هربا", "فرارا")
        for k in range(max(0, happening.first - 2), happening.first)
    )


def _amid_a_protest(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``فرضت حظر التجوال بعد احتجاجات``, ``هدمت منزلا وسط احتجاج السكان``, ``اعتقلت صحفيين أثناء تغطيتهم احتجاجات``."""
    words, i = reading.words, happening.first
    near = range(max(before[-1].last, i - 3), i)
    if any(words.bare[k].startswith("تغطي") for k in near):
        return True
    others = any(t.voice in VERBAL and t.type in ("security_measure", "property_destruction") for t in before)
    return others and any(words.norm[k] in _AMID for k in near) and not names_places(reading, happening.last, happening.last + 8)


_AMID = _W["amid"]
_LASTED = _W["lasted"]


def _only_answered(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``أطلقت س صواريخ ردا على اغتيال ص``, ``انتقاما لمقتل ص``: why it was done, without a scene of its own."""
    norm, i = reading.words.norm, happening.first
    title = reading.title is not None and reading.words.start[i] < reading.title[1]
    if (
        title
        and i > 3
        and norm[i - 1] == "علي"
        and happening.voice in ("noun", "plural")
        and (norm[i - 2] in ANSWERED or norm[i - 2] in _QUOTED and norm[i - 3] in ANSWERED)
        and not all(is_effect(t) for t in before)
    ):
        return True  # س تقصف ص "ردا" على هجوم ع
    if (
        i < 2
        or happening.voice not in ("noun", "plural")
        or norm[i - 1] not in ("علي", "ل")
        or norm[i - 2] not in ANSWERED
        or all(is_effect(t) for t in before)
    ):
        return False
    if happening.last < len(norm) and norm[happening.last] in ("التي", "الذي"):
        return False
    told = any(is_effect(t) and happening.last <= t.first < happening.last + 12 for t in reading.happenings)
    ends = next(
        (k for k in range(happening.last, happening.last + _ANSWERED_IN) if norm[k : k + 1] in (["،"], ["."], [])), happening.last + 6
    )
    return not told and not names_places(reading, happening.last, max(ends, happening.last + 6))


_ANSWERED_IN = 16
"""Words in which what was answered may name its place: ردا على اغتيال القائد س بصاروخ من طائرة استطلاع في حي ص."""
_QUOTED = frozenset(['"', "»", "”", "'"])


def _context(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``اشتبكت مع مجموعة أثناء عملية تمشيط``, ``تجددت الاشتباكات رغم اتفاق وقف إطلاق النار``: an operation or an agreement that
    is only named as what it happened in or against."""
    if happening.voice not in ("noun", "plural") or not any(not is_effect(t) for t in before):
        return False
    previous = reading.words.norm[happening.first - 1]
    if happening.type == "agreement":
        return previous in ("رغم", "بعد", "عقب", "بموجب", "خرق", "خرقا", "انتهاك", "انتهاكا", "منذ")
    return happening.type == "sweep_operation" and previous in ("اثناء", "خلال", "لدي", "ضمن")


def is_cause_of_protest(reading: Reading, before: list[Happening], happening: Happening) -> bool:
    """``تظاهرة تنديدا بالهجمات``, ``وقفة احتجاجا على اعتقال ناشط``: what a crowd protests against is not told as news there."""
    if happening.voice not in ("noun", "plural"):
        return False
    protest = next((h for h in reversed(before) if group_of(h.type) == "protest"), None)
    if protest is None or any(h.first > protest.first and group_of(h.type) != "protest" for h in before):
        return False
    if happening.light and reading.words.norm[happening.last : happening.last + 1] in (["الذي"], ["التي"]):
        return False  # تنديدا بالتفجير الذي ضرب المدينة أمس وأودى بحياة سبعة
    demand = clause_phrases("demands").within(reading.words, protest.first, happening.first)
    return demand is not None and happening.first - demand <= 7 and comma_between(reading, demand, happening.first) is None
