"""Parties that the who's who does not know: the people a clause names as doer or victim by what they are.

``شن متمردون شيشان هجوما``: the rebels did it; ``أصيب ثلاثة من رجال الشرطة``: the policemen were hurt. Asked for only where a
frame has nobody in that role. Civilians become the collective of that id; others get a provisional id from their words.
"""

from __future__ import annotations

from functools import cache

from marsad.accounts.frames import VERBAL, Frame
from marsad.knowledge.actors.lexicon import lexicon
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import clause_phrases, data, singles
from marsad.knowledge.persons import civilians
from marsad.knowledge.phrases import Phrases
from marsad.knowledge.wording import wording
from marsad.language.verbs import marked_passive
from marsad.mentions.actors.slugs import slug
from marsad.mentions.model import ActorMention, Happening, Reading

_W = wording(__name__)

_GROUPS = ("armed", "civil", "office", "crowd", "things", "missions")
_HUMAN = ("armed", "civil", "office")
ANYBODY = _W["anybody"]
"""Words for somebody's people that say nothing of whose."""
_MADE = {"civil": ("civilians", "مدنيون", "Civilians"), "crowd": ("protesters", "متظاهرون", "Protesters")}
"""Collectives that a group of words stands for: id, name, English name."""
STRANGER = ("unidentified", "مسلحون مجهولون", "Unidentified armed group")
"""Whom gunmen are of whom nothing more is said."""
UNNAMED = ("مسلح", "ملثم", "مهاجم", "مجهول", "قناص")
_STOP = frozenset(
    "في علي من الي عن ب ل ك و ف قرب امام داخل خلال بعد قبل عند اثر جراء ان الذي التي الذين كانوا كان ، . , : ( ) \n ؛ مما ما حيث حتي".split(
        " "
    )
)


@cache
def people_words(group: str) -> Phrases:
    """A group of ``humans.yaml``."""
    return Phrases(data("humans.yaml")[group])


def civil_office(reading: Reading, first: int, last: int) -> bool:
    """``مدير فرع مصرف الجمهورية``, ``رئيس بلدية س``, ``عميد كلية الطب``, ``نقيب الأطباء``: an office of civil life, whose holder is a civilian."""
    bare = reading.words.bare
    k = first + 1
    while k < last and bare[k] in _PART_OF_IT:
        k += 1
    return (
        k < last and bare[first] in _CIVIL_OFFICES and bare[k] in _INSTITUTIONS and not any(w in _ARMED_THINGS for w in bare[k + 1 : last])
    )


_CIVIL_OFFICES = _W["civil_offices"]
_PART_OF_IT = _W["part_of_it"]
_INSTITUTIONS = _W["institutions"]


@cache
def person_forms(group: str) -> frozenset[str]:
    """The single words of a group as objects too (عقيدا, ضباطا), with the feminine of those that are adjectives (انفصالية)."""
    listed = singles("humans.yaml", group)
    objects = {word + "ا" for word in listed if len(word) > 3 and not word.endswith(("ه", "ا", "ات", "ء", "ون", "ين", "ان"))}
    return listed | objects | {word[:-2] + "ه" for word in listed if word.endswith("يون")}


def two_things(word: str) -> bool:
    """``مركبتين``, ``مسكنين``: two of a thing."""
    things = singles("humans.yaml", "things")
    return (
        word.endswith(("تين", "تان")) and word[:-3] + "ه" in things or word.endswith(("ين", "ان")) and len(word) > 5 and word[:-2] in things
    )


def thing_at(reading: Reading, first: int, last: int) -> ActorMention | None:
    """The owner of the thing at word ``first``, the phrase ending before ``last``."""
    size = people_words("things").at(reading.words, first) or int(two_things(reading.words.bare[first]))
    if any(people_words("armed").at(reading.words, k) for k in range(first + 1, last)):
        return None
    return _thing(reading, first, first + size, last) if size else None


def doer(reading: Reading, frame: Frame) -> ActorMention | None:
    """The people straight behind an active verb of the frame, or before it as its topic."""
    words = reading.words
    carriers = clause_phrases("carriers_active")
    for trigger in frame.triggers:
        if trigger.roles not in ("harm", "found", "explosion") and trigger.voice in VERBAL and not _passive(reading, trigger):
            if any(
                t is not trigger and t.voice in ("noun", "plural") and 0 <= trigger.first - t.last <= 6 and t.roles != "harm"
                for t in frame.triggers
            ):
                continue  # انفجار عبوة استهدفت دورية: the explosion is the verb's subject
            found = _ahead(reading, trigger.last, frame.last, 0)
            if found is not None:
                return found
            found = _topic(reading, frame, trigger) if not _struck_antecedent(reading, trigger) else None
            if found is not None:
                return found
    for i in range(frame.first, frame.head.first):
        if carriers.at(words, i):
            found = _ahead(reading, i + 1, frame.head.first, 0)
            if found is not None:
                return found
    return _behind_agent(reading, frame) or _crowd(reading, frame)


def _behind_agent(reading: Reading, frame: Frame) -> ActorMention | None:
    """``كمين نصبه انفصاليون``: armed people behind a verb whose pronoun is the deed."""
    agent = clause_phrases("agent_before")
    armed = people_words("armed")
    for i in range(frame.first + 1, frame.last):
        size = armed.at(reading.words, i)
        if size and reading.words.clitic[i - 1] == "-" and agent.before(reading.words, i) and not _owned(reading, i):
            return _mention(reading, i, i + size, frame.last, "armed")
    return None


def _crowd(reading: Reading, frame: Frame) -> ActorMention | None:
    """``شارك مئات الآلاف في مسيرة``, ``هتف المشاركون``: those who protest, counted and not named."""
    if frame.head.roles != "protest":
        return None
    crowds = people_words("crowd")
    for i in range(frame.first, frame.last):
        size = crowds.at(reading.words, i)
        if size and not _owned(reading, i):
            return _mention(reading, i, i + size, i + size, "crowd")
    return None


def sufferer(reading: Reading, frame: Frame, doers_end: int) -> ActorMention | None:
    """The people behind a word of harm, or behind the doer of a strike as its object."""
    for trigger in frame.triggers:
        if (
            trigger.roles in ("harm", "found")
            or trigger.type in ("assassination", "abduction", "arrest", "execution")
            and trigger.voice == "noun"
        ):
            found = _ahead(reading, trigger.last, frame.last, 2)
            if found is not None:
                return found
        found = _met_death(reading, frame, trigger)
        if found is not None:
            return found
    for trigger in frame.triggers:
        if trigger.roles in ("strike", "detain") and trigger.voice in VERBAL:
            if _passive(reading, trigger):
                return _ahead(reading, trigger.last, frame.last, 0)
            thing = _object(reading, max(trigger.last, doers_end), frame.last)
            return thing or _ahead(reading, max(trigger.last, doers_end), frame.last, 4) or _behind_on(reading, frame)
    return _behind_on(reading, frame) or _counted(reading, frame)


def _counted(reading: Reading, frame: Frame) -> ActorMention | None:
    """``مقتل ميكانيكي``, ``أصيب أجنبي``: a noun that is a civilian's only where a fate counts it."""
    for count in reading.counts:
        if (
            frame.first <= count.first < frame.last
            and count.what in _FATES
            and not count.subset
            and count.noun in civilians()
            and not any(_owned(reading, k) for k in range(count.first, count.last))
        ):
            return _mention(reading, count.first, count.last, count.last, "civil")
    return None


_FATES = frozenset({"killed", "wounded", "missing", "captured"})


def _met_death(reading: Reading, frame: Frame, trigger: Happening) -> ActorMention | None:
    """``لقي سائح ألماني مصرعه``: who met his death stands before the word of death."""
    norm = reading.words.norm
    for k in range(max(frame.first, trigger.first - 6), trigger.last):
        if norm[k] in ("لقي", "لقيت", "لقوا", "يلقي"):
            return _ahead(reading, k + 1, frame.last, 0)
    return None


def _object(reading: Reading, first: int, last: int) -> ActorMention | None:
    """``هاجم مسلحون قافلة عسكرية روسية``: what is struck, right behind verb and doer."""
    words = reading.words
    things = people_words("things")
    measure = singles("humans.yaml", "measure")
    for i in range(first, min(last, first + 5)):
        size = things.at(words, i)
        if size:
            if (
                _party(reading, i)
                or _of_another(reading, i + size, last)
                or words.norm[i] != words.bare[i]
                and not people_words("missions").at(words, i)
            ):
                return None
            found = _thing(reading, i, i + size, last)
            return found
        if not (words.clitic[i] or words.bare[i] in measure or words.norm[i].isdigit() or i == first and words.norm[i] not in _STOP):
            return None
    return None


def _of_another(reading: Reading, i: int, last: int) -> bool:
    """``مواقع للانفصاليين``: people behind ل are whom it belongs to, and come before the thing."""
    words = reading.words
    k = i + 1
    while k < last and words.norm[k] in ("ال", "ل"):
        k += 1
    return i < last and words.norm[i] == "ل" and any(people_words(group).at(words, k) for group in _HUMAN)


def _behind_on(reading: Reading, frame: Frame) -> ActorMention | None:
    """``زجاجات حارقة على السفارة``, ``انفجار استهدف مركزا للشرطة``, ``أمام السفارة``: what an attack was aimed at."""
    words = reading.words
    towards = clause_phrases("target_before")
    things, missions = people_words("things"), people_words("missions")
    for i in range(frame.first + 1, frame.last):
        size = things.at(words, i)
        if not size or _party(reading, i):
            continue
        beside = words.norm[i - 1] in _BESIDE and missions.at(words, i)
        if beside or towards.before(words, i):
            found = _thing(reading, i, i + size, frame.last)
            if found is not None and found.id != "civilians":
                return found
    return None


_BESIDE = _W["beside"]


def _thing(reading: Reading, first: int, end: int, last: int) -> ActorMention | None:
    """A thing struck, as its owner: of a state by its adjective, of civilians where nothing about it is under arms.

    A convoy or a base whose owner is not said names no party: None."""
    words = reading.words
    mission = bool(people_words("missions").at(words, first))
    nations = vocabulary().adjectives
    same = vocabulary().same
    if _bomb(reading, end) or _carries_arms(reading, end):
        return None
    stop, nation = end, None
    while stop < min(last, end + 3) and words.norm[stop] not in _STOP and not words.clitic[stop] and words.bare[stop] not in _NO_NAME:
        nation = nation or nations.get(same.get(words.bare[stop], words.bare[stop]))
        stop += 1
        if nation is not None:
            break
    else:
        stop = min(stop, end + 2)
    if words.norm[first] in ("المقر", "المقرات") and stop == first + 1:
        return None  # اقتحام المقر: of whom it was told before
    while stop < last and words.clitic[stop] == "-":
        stop += 1
    start, finish = words.span(first, stop)
    text = words.text[start:finish]
    shown = " ".join(text.split())
    if nation is not None and (mission or under_arms(words.bare, first, stop)):
        body = nation.state if mission else nation.forces or nation.state
        known = lexicon().who.bodies.get(body)
        return ActorMention(
            first, stop, start, finish, text, "thing of a state", id=body, name=known.name if known else shown,
            name_en=known.name_en if known else None, kind=known.kind if known else None, form="nationality",
        )  # fmt: skip
    if mission or under_arms(words.bare, first, stop):
        return None
    return ActorMention(
        first, stop, start, finish, text, "thing of civilians",
        id="civilians", name="مدنيون", name_en="Civilians", kind="Civilians", form="people",
    )  # fmt: skip


def _bomb(reading: Reading, end: int) -> bool:
    """``فجروا شاحنة محملة بالمتفجرات``, ``سيارة مفخخة``: a vehicle, before word ``end``, that is the weapon."""
    bare = reading.words.bare[end : end + 4]
    return (
        bare[:1] in (["مفخخه"], ["مفخخ"], ["ملغومه"], ["ملغمه"])
        or bool(bare)
        and bare[0].startswith("محمل")
        and any(word.startswith("متفجر") for word in bare[1:])
    )


def _carries_arms(reading: Reading, end: int) -> bool:
    """``عربتين محملتين بالمقاتلين``, ``شاحنة تقل أسلحة``: a vehicle, before word ``end``, with fighters or arms in it is no civilians' thing."""
    bare = reading.words.bare
    k = next((k for k in range(end, min(end + 2, len(bare))) if bare[k].startswith(_LADEN)), None)
    laden = bare[k + 1 : k + 5] if k is not None else []
    laden = laden[: next((n for n, word in enumerate(laden) if word in ("في", "،", ".", "\n")), len(laden))]
    return any(word in _WITH_ARMS or word in person_forms("armed") for word in laden)


_LADEN = _W.stems("laden")
_WITH_ARMS = _W["with_arms"]


def under_arms(bare: list[str], first: int, stop: int) -> bool:
    """True for a thing of forces in the words ``first:stop``: ثكنة, نقطة تفتيش, مركز للشرطة; not قافلة مساعدات."""
    if any(bare[k] in _OF_CIVILIANS for k in range(first, stop)):
        return False  # قافلة مساعدات
    return any(bare[k] in _ARMED_THINGS or bare[k].startswith(("عسكري", "شرط", "امن", "حربي", "قتالي")) for k in range(first, stop))


_ARMED_THINGS = _W["armed_things"]
_OF_CIVILIANS = _W["of_civilians"]
_NO_NAME = _W["no_name"]


def _party(reading: Reading, i: int) -> bool:
    """True where the word stands in a party or speaker that was read already."""
    return any(a.first <= i < a.last for a in reading.actors) or _speaks(reading, i)


def _speaks(reading: Reading, i: int) -> bool:
    """True where the word stands in a speaker, who is none for having claimed what was told: وتبنته مجموعة قومية."""
    return any(
        s.first <= i < s.last and not (s.stance == "claims_responsibility" and s.rule.startswith("taken up:")) for s in reading.speakers
    )


def _ahead(reading: Reading, first: int, last: int, slack: int) -> ActorMention | None:
    """The first people in ``first:last``, past words of number and up to ``slack`` others."""
    measure = singles("humans.yaml", "measure")
    words = reading.words
    for i in range(first, min(last, first + 10)):
        for group in _HUMAN:
            size = people_words(group).at(words, i)
            if size and not _owned(reading, i) and not _describing(reading, i):
                found = _mention(reading, i, i + size, last, group)
                return found if found.last > i + 1 or words.bare[i] not in ANYBODY else None
        if words.bare[i] in measure or words.norm[i].isdigit() or words.clitic[i]:
            continue
        if slack == 0 or words.norm[i] in (".", "\n"):
            return None
        slack -= 1
    return None


def _describing(reading: Reading, i: int) -> bool:
    """``حاجز الجلمة العسكري``: with article and singular behind a noun, the word describes a thing."""
    words = reading.words
    if words.norm[i] == "القوه" and i > 0 and words.norm[i - 1] == "ب":
        return True  # بالقوة, by force
    if i > 0 and words.norm[i - 1] in ("دون", "بدون", "بلا"):
        return True  # طائرة من دون طيار
    if i > 0 and words.norm[i].endswith(("ون", "ين")) and words.norm[i - 1].endswith(words.norm[i][-2:]):
        return any(people_words(kind).at(words, i - 1) for kind in _HUMAN)  # مسلحون موالون لقائد
    if i > 0 and words.bare[i] in ("صحفي", "صحافي") and words.bare[i - 1] in singles("clauses.yaml", "statements"):
        return True  # تصريح صحفي
    if i > 0 and words.bare[i - 1] in ("مصدر", "مصادر", "ناطق", "متحدث", "خبير", "محلل", "مراقب", "بيان", "مسوول"):
        return True  # مصدر عسكري
    if words.bare[i] in ("مسلح", "مسلحه") and i > 0 and words.norm[i - 1] in _FEUDS:
        return True  # تطور إلى اشتباك مسلح
    if words.bare[i] in ("عسكري", "عسكريه") and i > 0 and people_words("things").at(words, i - 1):
        return True  # مقر عسكري, مواقع عسكرية
    return words.norm[i] in _OF_THINGS and i > 0 and not words.clitic[i - 1]


_CARRYING = _W["carrying"]
_FEUDS = _W["feuds"]
_OF_THINGS = frozenset(["العسكري", "العسكريه", "المدني", "المدنيه"])


def _struck_antecedent(reading: Reading, trigger: Happening) -> bool:
    """``الرجل الذي استهدفته طائرة``: the relative verb's pronoun takes up the phrase before it, which was hit."""
    words = reading.words
    pronoun = trigger.last < len(words) and words.clitic[trigger.last] == "-"
    return pronoun and trigger.first > 0 and words.norm[trigger.first - 1] in ("الذي", "التي", "الذين")


def _topic(reading: Reading, frame: Frame, trigger: Happening) -> ActorMention | None:
    words = reading.words
    for i in range(trigger.first - 1, max(frame.first - 1, trigger.first - 5), -1):
        for group in ("armed", "civil"):
            size = people_words(group).at(words, i)
            if size and (words.bare[i] in singles("clauses.yaml", "sought") or words.norm[i - 1] in _CARRYING):
                return None  # سقوط ضحايا ونهب واسع; الشاحنة التي كانت تقل الجنود استهدفت
            if size and not _owned(reading, i) and not _describing(reading, i):
                return _mention(reading, i, i + size, trigger.first, group)
        if words.norm[i] in (".", "\n", "،"):
            return None
    return None


def _owned(reading: Reading, i: int) -> bool:
    """True where the word stands in a party, place or speaker that was read already."""
    return (
        any(a.first <= i < a.last for a in reading.actors)
        or _speaks(reading, i)
        or any(p.first <= i < p.last for p in reading.places)
        or any(d.first <= i < d.last for d in reading.dates)  # 6 آب
        or _of_somebody(reading, i)
    )


def _of_somebody(reading: Reading, i: int) -> bool:
    """``مقاتليها``, ``مقاتلي الحركة``: fighters of a body that is meant and was not found."""
    words = reading.words
    if i + 1 >= len(words) or not people_words("armed").at(words, i):
        return False
    return words.clitic[i + 1] == "-" or words.norm[i + 1] in vocabulary().definite and words.norm[i] == words.bare[i]


def _passive(reading: Reading, trigger: Happening) -> bool:
    """``اغتيل``, ``قُصف``: the word after it is not its doer."""
    return marked_passive(reading.words.text[trigger.start : trigger.end]) or reading.words.norm[trigger.first].startswith("اغتيل")


def _mention(reading: Reading, first: int, end: int, last: int, group: str) -> ActorMention:
    """The people with what describes them: up to three words that are no preposition, verb or mark."""
    words = reading.words
    stop = end
    definite = words.norm[end - 1] != words.bare[end - 1]
    idafa = (
        group == "office" or words.norm[end - 1].endswith("و") or not definite and not words.norm[end - 1].endswith(("ون", "ين", "ان"))
    )  # مقاتلون | القرية
    while stop < min(last, end + 2) and words.norm[stop] not in _STOP and not words.clitic[stop]:
        if any(people_words(kind).at(words, stop) for kind in _HUMAN) and words.norm[stop][-2:] != words.norm[first][-2:]:
            break  # قناص جنديا: the next is another
        if (
            any(d.first == stop for d in reading.dates)
            or words.norm[stop].endswith("ا")
            and words.norm[end - 1].endswith(("ون", "ان", "و"))
        ):
            break  # مقاتلون أمس, مقاتلون حاجزا: a time, an object that shows its ending
        article = words.norm[stop] != words.bare[stop]
        describes = words.norm[stop].endswith(("ي", "يه", "يون", "يين", "ان"))
        if article != definite and not (idafa and article and stop == end) or (not article and not describes and group != "armed"):
            break
        stop += 1
    start, finish = words.span(first, stop)
    text = words.text[start:finish]
    group = "civil" if group == "office" and civil_office(reading, first, stop) else group
    made = STRANGER if group == "armed" and words.bare[first].startswith(UNNAMED) and stop == end else _MADE.get(group)
    return ActorMention(
        first, stop, start, finish, text, "unnamed people",
        id=made[0] if made else slug(words.norm[first:stop]),
        name=made[1] if made else " ".join(text.split()), name_en=made[2] if made else None,
        kind=made[2] if made else None, form="people" if made else "unknown_body",
    )  # fmt: skip
