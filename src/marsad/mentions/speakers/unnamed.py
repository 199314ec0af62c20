"""Sources that are not named: مصادر طبية في المستشفى, شهود عيان, أهالي القرية; and posts and videos, told in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.lexicon import PARTICLES, Head
from marsad.mentions.speakers.media import told_medium
from marsad.mentions.speakers.source import Source, of_head

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

MOST_WORDS = 6
MOST_COMPLEMENT = 7
_OF_PLACES = _W["of_places"]
_REACHES = frozenset(["من", "علي", "في", "عن"])
_OF_HIM = frozenset(["منه", "منها", "منهم", "منهما"])
_WITHIN = frozenset(["في", "من", "داخل"])
_PLACES = _W["places"]
_LONGEST_PLACE = 2
_FROM_AMONG = _W["from_among"]


def read_unnamed(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    """The head with its adjectives, what they govern, the body it stands in, and a second source joined by و."""
    at = i + 1
    if at < limit and head.bare in phrases.lexicon.sets["complements_of_adjectives"]:
        if phrases.prefix(at) == "ب" or phrases.form[at] == "من":
            at = complement_end(phrases, at, limit)  # مهتمون بملف المخيم, مقربون من العائلة
        elif phrases.form[at] in _OF_HIM:
            at += 1  # مقربين منه
    while at < limit and at - i < MOST_WORDS:
        following = _next_part(phrases, i, at, limit, head)
        if following == at:
            break
        at = following
    at = _seat(phrases, at, limit)
    found = of_head(phrases, i, at, head)
    found.other = joined(phrases, at, limit)
    return found


def _place_name(phrases: Phrases, at: int, limit: int) -> bool:
    """An unknown word without the article, with nothing but what is said or a comma behind it."""
    if phrases.stops(at) or phrases.is_verb(at) or phrases.is_object(at) or phrases.form[at].isdigit():
        return False
    return at + 1 >= limit or phrases.form[at + 1] in PARTICLES or phrases.form[at + 1] in ("،", ",", ":")


def _seat(phrases: Phrases, at: int, limit: int) -> int:
    """The end of where the source stands: مصادر في الدفاع المدني, مصدر من الجيش, مصدر بالشرطة, مصادر من داخل المخيم."""
    if at + 1 < limit and phrases.form[at] in _WITHIN:
        if _is_body(phrases, at + 1):
            return complement_end(phrases, at, limit)
        if phrases.form[at + 1] in _FROM_AMONG and at + 2 < limit and phrases.definite(at + 2):
            return at + 3
    if at < limit and phrases.form[at].startswith("ب") and phrases.form[at][1:] in phrases.lexicon.sets["bodies"]:
        if not phrases.form[at].startswith("بال") and at + 1 < limit and not phrases.indefinite_nisba(at + 1):
            return complement_end(phrases, at, limit)  # مصدر بمستشفى ناصر, مصدر بمركز المدينة الطبي
        at += 1 + (at + 1 < limit and phrases.definite(at + 1))  # مصدر بالشرطة, مسعفون بمستشفى محلي
        while at < limit and (phrases.adjectival(at) or phrases.indefinite_nisba(at)):
            at += 1
    return at


def _next_part(phrases: Phrases, i: int, at: int, limit: int, head: Head) -> int:
    """Past the adjective or owner at ``at``; ``at`` itself where the phrase ends."""
    sets = phrases.lexicon.sets
    form = phrases.form[at]
    if head.kin or phrases.behind_l(at) or phrases.prefix(at) == "ب":
        return at  # شقيقه; أحدهم للمحامية
    if form == "غير" and at + 1 < limit and not phrases.definite(at + 1) and _describes(phrases, at + 1):
        return at + 2  # أنباء غير مؤكدة, مصادر غير رسمية
    plain = form.removeprefix("و").removeprefix("ال") if form.startswith(("ال", "وال")) else form
    if (
        plain in sets["complements_of_adjectives"]
        and at + 1 < limit
        and (phrases.prefix(at + 1) == "ب" or phrases.form[at + 1] in _REACHES)
    ):
        return complement_end(phrases, at + 1, limit)
    if phrases.accusative(i) and plain.endswith("ا") and (plain[:-1] in sets["adjectives"] or phrases.nisba(plain[:-1])):
        return at + 1  # مصدرا طبيا
    if form in sets["leanings_told"] and phrases.leans(at, limit):
        return complement_end(phrases, at + 1, limit)  # حساب تابع للجماعة
    determined = form.startswith("ال") and not head.definite and form not in sets["adjectives"]
    if determined and at > i + 1 and not phrases.definite(at - 1):
        return at  # شهود عيان | الفوضى
    if plain in sets["adjectives"] or phrases.nisba(plain) and not phrases.is_object(at) and not phrases.is_verb(at):
        return at + 1
    if head.kind == "social_media" and form in ("ل", "لـ") and (quote := phrases.surface.quotes.get(at + 1)) is not None:
        return quote  # الحساب الرسمي لـ"البلدية"
    if at > i + 1 or head.definite:
        return at
    if head.kind == "video" and form in ("فيديو", "الفيديو"):
        return at + 1  # مقطع فيديو
    if head.bare in sets["of_work"] and at + 1 < limit and not phrases.stops(at) and not phrases.definite(at):
        ends = phrases.form[at + 1] in PARTICLES or phrases.form[at + 1] in ("،", ",")
        return at + (not phrases.is_verb(at) and (ends or not phrases.is_object(at)))  # طواقم إغاثة, عمال إنقاذ إن
    if head.kind == "social_media" and form == "التواصل":
        return at + 1 + (phrases.form[at + 1 : at + 2] == ["الاجتماعي"])  # صفحات التواصل الاجتماعي
    if head.kind == "social_media" and (quote := phrases.quotation(at)) is not None:
        return quote  # صفحة "غرفة العمليات"
    if head.bare in sets["owned"]:
        quote = phrases.quotation(at, 5)
        if quote is not None and quote < limit and (phrases.form[quote] in PARTICLES or phrases.form[quote] in ("،", ",")):
            return quote  # مصادر "مركز التوثيق" أن
        if phrases.definite(at) and not phrases.stops(at) and not phrases.form[i].endswith("ون"):
            owner = phrases.read(at, limit)  # مصادر المرصد, نشطاء المرصد السوري لحقوق الإنسان
            return owner.last if owner is not None and not owner.bare else at + 1
    if head.kind == "witness" and phrases.definite(at) and not head.kin and not phrases.form[i].endswith("ون"):
        known = phrases.named(at, limit)
        return known or at + 1  # أهالي القرية, سكان الحي, شباب الدفاع المدني
    if head.bare in _OF_PLACES and form in _PLACES:
        end = at + 1
        while end < limit and end <= at + _LONGEST_PLACE and not phrases.stops(end) and not phrases.is_verb(end):
            end += 1
        return end  # أهالي قرى شرق النهر
    if head.bare in _OF_PLACES and _place_name(phrases, at, limit):
        return at + 1  # أهالي قورقانيا
    return at


def _describes(phrases: Phrases, at: int) -> bool:
    """True for an adjective of a source without the article."""
    return phrases.form[at] in phrases.lexicon.sets["adjectives"] or phrases.nisba(phrases.form[at])


def complement_end(phrases: Phrases, at: int, limit: int) -> int:
    """The end of what an adjective or preposition governs: مقربة من قيادة الفصيل, مهتم بتوثيق الانتهاكات."""
    first = at
    at += 1
    while at < limit and at - first < MOST_COMPLEMENT:
        end = phrases.quotation(at)
        if end is not None:
            at = end
            continue
        if phrases.form[at - 1] in phrases.lexicon.heads and (known := phrases.named(at, limit)):
            at = known  # مقرب من قناة روسيا اليوم
            continue
        if phrases.form[at] in phrases.lexicon.sets["leanings"] or phrases.is_verb(at):
            break
        if at > first + 1 and (told_medium(phrases, at, limit) or phrases.behind_l(at) and phrases.lean(at) in phrases.lexicon.outlets):
            break  # أبلغ مصدر بمستشفى المدينة | دارفور 24 أن
        if phrases.form[at].isdigit() and phrases.definite(at - 1):
            break  # أحصت مصادر في مستشفى المدينة | 17 قتيلا
        if phrases.form[at] in phrases.lexicon.sets["fillers"] and phrases.form[at - 1] not in _WITHIN:
            break  # مصدر في الشرطة أيضاً
        if phrases.form[at].startswith("وال") and _ends_with_and(phrases, at, limit):
            return at + 1  # مصدر في غرفة الارتباط والتنسيق أن
        inside = phrases.form[at - 1] in phrases.lexicon.sets["bodies"]  # غرفة عمليات الضباط
        if phrases.stops(at) and phrases.form[at] != "في" or phrases.is_object(at) and at > first + 1 and not inside:
            break
        at += 1
    return min(at, limit)


def _ends_with_and(phrases: Phrases, at: int, limit: int) -> bool:
    """True where what و joins to a body's name is its end, and no second source."""
    head = phrases.lexicon.heads.get(phrases.form[at])
    second = head is not None and head.kind in ("unnamed", "witness", "correspondent")
    return not second and at + 1 < limit and (phrases.form[at + 1] in PARTICLES or phrases.form[at + 1] in ("،", ","))


def _is_body(phrases: Phrases, at: int) -> bool:
    form, lexicon = phrases.form[at], phrases.lexicon
    return form in lexicon.sets["bodies"] or at in phrases.actors or phrases.quotation(at) is not None or form in lexicon.outlets


def joined(phrases: Phrases, at: int, limit: int) -> Source | None:
    """A second source after و: سكان ومصادر طبية; a body only right before what both say: السكان والشرطة إن."""
    if at >= limit or not phrases.form[at].startswith("و") or phrases.form[at] in phrases.lexicon.sets["name_ends"]:
        return None
    head = phrases.lexicon.heads.get(phrases.form[at])
    if head is None or not head.joined:
        return None
    if head.kind in ("official", "party", "organisation"):
        from marsad.mentions.speakers.bodies import read_body

        body = read_body(phrases, at, limit, head)
        return body if body.last < limit and phrases.form[body.last] in PARTICLES else None
    if head.kind not in ("unnamed", "witness", "correspondent"):
        return None
    return read_unnamed(phrases, at, limit, head)
