"""Bodies, offices and media by their form: words with the article go on, a name in quotation marks or brackets closes it.

وكالة "هاوار"    المرصد السوري لحقوق الإنسان    وزارة الصحة في غزة    المركز الإعلامي لـ"قسد"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.places.vocabulary import place_words
from marsad.knowledge.wording import wording
from marsad.mentions.actors.persons import DEEDS
from marsad.mentions.speakers.correspondents import bracket_end
from marsad.mentions.speakers.lexicon import PARTICLES, Head
from marsad.mentions.speakers.source import Source, of_head
from marsad.mentions.speakers.unnamed import complement_end, joined
from marsad.mentions.surface import PUNCTUATION

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

MOST_WORDS = 9
_NAME_OPENERS = frozenset(["ام", "ذي", "ود"])
"""Words that open a place's name of two words."""
_REACHING = frozenset(["الي", "عن", "علي", "من"])
_MEMBERS = _W["members"]
"""Behind a body's name they open another party: اتهمت لجان مقاومة المدينة عناصر الفصيل."""
_CALLS = _W["calls"]


def read_body(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    """The body that begins with this head."""
    sets = phrases.lexicon.sets
    at, closed = i + 1, head.definite or head.ours
    if (called := _calls_itself(phrases, i, limit, head)) is not None:
        return called
    while at < limit and at - i < MOST_WORDS:
        form = phrases.form[at]
        named = bracket_end(phrases, at, limit) if form == "(" and not closed else phrases.quotation(at)
        if named is not None:
            if form == "(" and named == at + 3 and phrases.indefinite_nisba(at + 1):
                break  # إذاعة صوت الوادي (رسمية)
            at, closed = named, True
        elif form in _NAME_OPENERS and at + 1 < limit and phrases.form[at + 1] not in PUNCTUATION | PARTICLES:
            at, closed = at + 2, True  # غرفة طوارئ أم روابة, خريجو ذي قار, لجان ود مدني
        elif form in sets["directions"] and not closed and at + 1 < limit and not phrases.stops(at + 1):
            at, closed = at + 2, True  # غرفة طوارئ شرق النيل
        elif at == i + 1 and not head.definite and _of_many(phrases, at, head):
            at, closed = at + 1, True  # نقابة للمحامين
        elif form.isdigit() and at == i + 1 and head.kind == "outlet":
            dated = at + 1 < limit and phrases.form[at + 1] in place_words().months_in_names
            at, closed = at + 1 + dated, True  # القناة 12 العبرية, صحيفة 14 أكتوبر
        elif form in sets["name_complements"]:
            at, closed = at + (2 if form in sets["open_complements"] else 1), True
        elif closed and _of_work(phrases, at, limit, head):
            at += 1  # المرصد اليمني للألغام
        elif form == "و" or closed and form.startswith("وال") and _goes_on_after_and(phrases, at, limit, head.definite):
            at += 1
        elif phrases.stops(at):
            break
        elif phrases.definite(at):
            if closed and not phrases.adjectival(at) or at > i + 1 and (form[2:] in DEEDS or form in sets["objects"]):
                break  # أدانت محافظة دمشق | الاعتداء
            at, closed = at + 1, True
        elif form in sets["leanings_told"] and not head.definite and phrases.leans(at, limit):
            return of_head(phrases, i, complement_end(phrases, at + 1, limit), head)  # قناة تابعة للجماعة
        elif closed and not (phrases.indefinite_nisba(at) and phrases.indefinite_nisba(at - 1)):
            break
        elif at > i + 1 and phrases.form[at] in _MEMBERS or at > i + 2 and at in phrases.actors:
            break  # لجان مقاومة المدينة | عناصر الفصيل
        elif at > i + 1 and at in phrases.actors and form.endswith(("ين", "ون")) and phrases.definite(at - 1):
            break  # اتهمت الحكومة اليمنية | الحوثيين
        elif form in _BEFELL or phrases.is_verb(at) or at > i + 1 and phrases.is_object(at) and phrases.form[at - 1] not in sets["bodies"]:
            break
        elif form in phrases.lexicon.outlets and (known := phrases.named(at, limit)):
            at, closed = known, True
        else:
            agrees = form.endswith("ه") or not head.bare.endswith("ه")  # منظمة إنسانية, not تنسيقية خريجي الجامعة
            at, closed = at + 1, phrases.indefinite_nisba(at) and at == i + 1 and agrees
    if head.kind == "agency" and any(f in sets["not_news"] for f in phrases.form[i + 1 : at]):
        head = head._replace(kind="official")  # وكالة الاستخبارات
    last = _seat(phrases, _spoken_for(phrases, min(at, limit), limit, head), limit, head)
    found = of_head(phrases, i, last, head)
    found.other = joined(phrases, last, limit)  # الشرطة وشهود عيان
    return found


_BEFELL = frozenset("مقتل استشهاد مصرع".split())
"""Never a part of a body's name: أعلنت لجنة | مقتل أربعة."""


def _calls_itself(phrases: Phrases, i: int, limit: int, head: Head) -> Source | None:
    """جماعة تطلق على نفسها اسم "سرايا الوادي": the name is what stands in the quotation, or behind نفسها."""
    if i + 2 >= limit or phrases.form[i + 1] not in _CALLS:
        return None
    himself = next((k for k in range(i + 2, min(i + 5, limit)) if phrases.form[k] in ("نفسها", "نفسه", "عليها")), None)
    if himself is None:
        return None
    at = himself + 1
    while at < limit and phrases.form[at] in ("اسم", "مسمي", "ب"):
        at += 1
    stop = phrases.quotation(at) if at < limit else None
    if stop is None:
        return None
    name, start, end = phrases.name(at, stop)
    kind = "party" if head.kind in ("party", "organisation", "official") else head.kind
    actor = phrases.actors.get(at)
    return Source(i, stop, name, kind, start, end, head.bare, True, False, "f", actor=actor.id if actor else None)


def _of_many(phrases: Phrases, at: int, head: Head) -> bool:
    """True for ل with the members of a body that is not named: رابطة للأطباء."""
    return head.kind == "organisation" and phrases.form[at].startswith("لل") and phrases.form[at].endswith(("ين", "اء", "ات"))


def _of_work(phrases: Phrases, at: int, limit: int, head: Head) -> bool:
    """True for what a body is there for, behind لل: nobody who can be told something."""
    if head.kind != "organisation" or not phrases.form[at].startswith("لل") or at + 1 >= limit:
        return False
    known, lean = phrases.lexicon, phrases.lean(at)
    if lean in known.heads or lean in known.titles or lean in known.outlets or lean.endswith(("يين", "يون")):
        return False
    following = phrases.form[at + 1]
    return following in PARTICLES or following in ("عن", "،", ":", "(", "-") or phrases.prefix(at + 1) == "ب"


def _goes_on_after_and(phrases: Phrases, at: int, limit: int, theirs: bool) -> bool:
    """وزارة الخارجية والمغتربين السورية: what و joins belongs to the name where the name then goes on or ends."""
    head = phrases.lexicon.heads.get(phrases.form[at])
    if head is not None and head.joined and head.kind in ("unnamed", "witness", "correspondent"):
        return False  # الدفاع المدني والشهود
    if theirs and (head is not None and head.joined and head.definite or at in phrases.actors and phrases.actors[at].form == "name"):
        return False  # قالت الشرطة والجيش إن
    return at + 1 < limit and (
        phrases.definite(at + 1)
        or phrases.form[at + 1] in PARTICLES
        or phrases.form[at + 1] in ("،", ":")
        or phrases.form[at + 1][:1] == "ب"
        and phrases.form[at + 1][1:] in phrases.lexicon.sets["areas"]
        or phrases.form[at + 1] in phrases.lexicon.sets["name_ends"]
    )


def _spoken_for(phrases: Phrases, at: int, limit: int, head: Head) -> int:
    """The party that an office speaks for: المركز الإعلامي لـ"قسد". A medium behind ل is told and not spoken for."""
    apart = at < limit and phrases.form[at] in ("ل", "لـ")
    if at >= limit or head.bare not in phrases.lexicon.sets["spokes"] or not (apart or phrases.behind_l(at)):
        return at
    party = phrases.read(at + apart, limit)
    return party.last if party is not None and party.kind in ("party", "organisation", "official") else at


def _seat(phrases: Phrases, at: int, limit: int, head: Head) -> int:
    """An office keeps the place of its seat: وزارة الصحة في غزة."""
    sets = phrases.lexicon.sets
    if at + 1 >= limit or phrases.form[at] != "في":
        return at
    if head.bare == "مقاومه" and phrases.form[at + 1] in sets["states"]:
        return at + 2  # المقاومة الإسلامية في العراق
    if head.kind not in ("official", "organisation"):
        return at
    if phrases.form[at + 1] in sets["frames"] or phrases.form[at + 1] in sets["fillers"]:
        return at
    for stop in range(at + 2, min(at + 5, limit + 1)):
        if stop < limit and phrases.form[stop] in _REACHING:
            return at  # دعت لجنة المتابعة في المدينة إلى إضراب: where the strike is to be
        if stop >= limit or phrases.form[stop] in PUNCTUATION or phrases.form[stop] in PARTICLES or phrases.is_object(stop):
            return min(stop, limit)
    return at
