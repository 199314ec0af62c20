"""How far an office goes, and whether a person's name follows it: المتحدث باسم الجيش الوطني | العميد سامر فلان.

An office is *closed* once a word with the article has ended it (وزير الدفاع); then only adjectives with the article go
on, and the first other word begins the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.wording import wording
from marsad.mentions.actors.persons import DEEDS
from marsad.mentions.speakers.lexicon import PARTICLES
from marsad.mentions.speakers.media import told_medium

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

MOST_WORDS = 16
_WITHIN = _W["within"]
_OF_SOMEBODY = _W["of_somebody"]
"""Offices that go on with عن: النائب عن المحافظة, المسؤول عن الملف."""
_SENT = _W["sent"]
"""Offices that go on with إلى: مبعوث الأمم المتحدة إلى ليبيا."""
_RANKED = frozenset(["اول", "ثان", "ثاني", "ركن"])
CALLED = _W["called"]
_OF_DEEDS = _W["of_deeds"]
"""Before a deed they make it a part of an office: رئيس لجنة الانتهاكات."""
_PRESS = _W["press"]
"""Behind ل they were told: صرح به الوالي للصحافيين."""
_OPENS_A_NAME = _W["opens_a_name"]
"""First words of places of two words: ذي قار, دير الزور."""
UNNAMED_BY_WISH = _W["unnamed_by_wish"]
"""They open an aside on the speaker: ضابط في الجيش، طلب حجب اسمه، أقر."""
_ENDS_NAME = frozenset(["،", ",", ":", "(", "في", "ل"])


def office_end(phrases: Phrases, i: int, limit: int) -> tuple[int, bool]:
    """The written word after the office that begins at ``i``, and whether a name begins there."""
    from marsad.mentions.speakers.persons import begins_name

    closed = phrases.definite(i) or phrases.lean(i).startswith("ال")
    at = i + 1
    while at < limit and at - i < MOST_WORDS:
        if phrases.form[at] in ("،", ","):
            name = past_leaning(phrases, at + 1, limit)
            while name < limit and phrases.form[name] in phrases.lexicon.titles:
                name += 1
            return at, name < limit and (begins_name(phrases, name, True) or _between_commas(phrases, name, limit))
        if phrases.form[at] in CALLED and at + 1 < limit and not phrases.stops(at + 1):
            return at, True  # شرطي يدعى فلان
        if _name_begins(phrases, i, at, closed, limit):
            return at, True
        following, closed = _go_on(phrases, i, at, closed, limit)
        if following == at:
            return at, closed and _could_be_name(phrases, at, limit)
        at = following
    return min(at, limit), False


def past_leaning(phrases: Phrases, at: int, limit: int) -> int:
    """Past what a body leans on, between commas: المتحدث باسم القوة، التابعة للحكومة، فلان الفلاني."""
    if at < limit and phrases.form[at] in phrases.lexicon.sets["leanings"]:
        return next((k + 1 for k in range(at, min(at + 8, limit)) if phrases.form[k] in ("،", ",")), at)
    return at


def _between_commas(phrases: Phrases, at: int, limit: int) -> bool:
    """Whether unknown words between commas are the name of an office's holder: الناطق باسم الوزارة، فلان الفلاني، أن."""
    stop = at
    while stop < limit and stop - at < 5 and not phrases.stops(stop):
        form = phrases.form[stop]
        if form.isdigit() or form in phrases.lexicon.sets["fillers"] or phrases.is_verb(stop) or form in phrases.lexicon.heads:
            return False
        stop += 1
    closed = stop + 1 < limit and phrases.form[stop] in ("،", ",")
    return closed and 2 <= stop - at <= 4 and not phrases.definite(at) and not phrases.is_object(at)


def _name_begins(phrases: Phrases, i: int, at: int, closed: bool, limit: int) -> bool:
    """A quoted name, a given name, or a rank before one; not right behind باسم, where a body stands."""
    from marsad.mentions.speakers.persons import begins_name, looks_personal

    form, sets = phrases.form[at], phrases.lexicon.sets
    if phrases.form[at - 1] in sets["on_behalf"] or phrases.form[at - 1] in _NAMED_AFTER:
        return False  # مدير مستشفى ناصر
    if phrases.indefinite_nisba(at) and (phrases.indefinite_nisba(at - 1) or at == i + 1 and form in vocabulary().adjectives):
        return False  # مسؤول أمني يمني, مسؤول تركي
    quote = phrases.quotation(at, 6)
    if quote is not None:
        body = phrases.lean(at - 1) in phrases.lexicon.heads  # مستشفى "الوادي الوطني"
        return looks_personal(phrases, at, quote) if closed and not body else begins_name(phrases, at, True)
    if begins_name(phrases, at, True):
        return closed or form not in sets["after_title"]
    return form in phrases.lexicon.titles and closed and at > i + 1 and at + 1 < limit and begins_name(phrases, at + 1, True)


def _go_on(phrases: Phrases, i: int, at: int, closed: bool, limit: int) -> tuple[int, bool]:
    """The word after the part of the office at ``at``, and whether the office is closed then; ``at`` itself at its end."""
    from marsad.mentions.speakers.persons import begins_name

    form, sets = phrases.form[at], phrases.lexicon.sets
    named = phrases.quotation(at, 6) or (
        next((k + 1 for k in range(at + 1, min(at + 6, limit)) if phrases.form[k] == ")"), None) if form == "(" else None
    )
    if named is not None:
        return named, True
    if form == "عمليات" and phrases.form[at - 1] == "غرفه":
        return at + 1, False  # الناطق باسم غرفة عمليات الكرامة
    if at > i + 1 and not closed and _what_is_said(phrases, i, at):
        return at, False
    if not phrases.definite(i) and told_medium(phrases, at, limit):
        return at, False  # أبلغ مسؤول أمني وكالة رويترز أن
    if phrases.behind_l(at) and _told(phrases, at):
        return at, False  # مسؤول أمني لرويترز
    if phrases.definite(at) and form[2:] in DEEDS and at > i + 1 and phrases.form[at - 1] not in _OF_DEEDS:
        return at, False  # دان رئيس بلدية س | المجزرة
    if phrases.lean(i) in sets["of_place"] and not phrases.definite(at) and not phrases.stops(at):
        further = form in sets["areas"] or form in sets["directions"] or form in _OPENS_A_NAME
        if at == i + 1 or phrases.form[at - 1] in sets["areas"] | sets["directions"] | _OPENS_A_NAME:
            return at + 1, not further  # محافظ كركوك | ريبوار طه, والي شمال كردفان
    if form in sets["fillers"] or form in sets["frames"] or form.startswith("ب") and form in sets["name_ends"]:
        return at, False  # المتحدث باسم الوزارة بالقول إن
    if form in sets["on_behalf"]:
        return at + 1, False
    if form in sets["name_complements"] or phrases.form[at - 1] in sets["on_behalf"]:
        whole = form in sets["name_complements"] and form not in sets["open_complements"]
        return at + 1, phrases.definite(at) or whole
    if form in sets["directions"] and at + 1 < limit and not phrases.stops(at + 1):
        return at + 2, True
    if form in _WITHIN and _body_follows(phrases, at, limit) and (form != "عن" or phrases.lean(i) in _OF_SOMEBODY):
        place = at + 1
        while place < limit and phrases.form[place] in sets["areas"] | sets["directions"]:
            place += 1
        if at + 1 < place < limit and not phrases.stops(place):
            return place + 1, True  # مدير الصحة في محافظة ريف الوادي فلان, المتحدث باسم س في غرب إفريقيا
        if (body_end := _whole_body(phrases, at + 1, limit)) is not None:
            return body_end, True
        owned = at + 2 < limit and phrases.definite(at + 2) and phrases.form[at + 2] not in phrases.lexicon.titles
        return at + 2, phrases.definite(at + 1) or form == "في" and not owned  # الباحث في شؤون الجماعات فلان
    if form == "الي" and phrases.lean(i) in _SENT and at + 1 < limit and not phrases.stops(at + 1):
        return at + 2, True
    if form == "ل" and (quote := phrases.surface.quotes.get(at + 1)) is not None and _named_behind(phrases, quote, limit):
        return quote, True  # في القيادة العامة لـ"الجيش" العميد فلان
    if phrases.behind_l(at) and phrases.definite(at - 1) and not _medium(phrases, at):
        whole = phrases.lean(at).startswith("ال") or at in phrases.actors or phrases.form[at] in sets["name_complements"]
        return at + 1, whole  # المدير العام لمستشفيات القطاع, not الناطق الرسمي لوكالة الأنباء, which was told
    if phrases.form[at].startswith("بال") and _goes_on_behind_b(phrases, at, limit):
        return at + 1, True  # مدير الصحة بالولاية
    if form.startswith("ب") and (form[1:] in phrases.lexicon.heads or form[1:] in sets["bodies"]):
        return at + 1, phrases.form[at][1:].startswith("ال")  # المسؤولة الإعلامية بوزارة الصحة
    if closed and (form.startswith("وال") or form in _RANKED and phrases.lean(at - 1) in phrases.lexicon.titles):
        return at + 1, True  # المساعد أول
    if phrases.stops(at) or phrases.is_verb(at):
        return at, False
    described = phrases.definite(at) and at + 1 < limit and begins_name(phrases, at + 1, True)
    if not closed or described or phrases.adjectival(at) or phrases.definite(at) and form in phrases.lexicon.titles:
        return at + 1, closed or phrases.definite(at)
    return at, not phrases.definite(at) and not phrases.is_object(at)


def _whole_body(phrases: Phrases, at: int, limit: int) -> int | None:
    """``مسؤول في مجلس سرمين المحلي``, ``قيادي في حركة حماس``: the end of a body whose second word is a name, and no holder of the office."""
    if phrases.definite(at) or at + 1 >= limit or phrases.stops(at + 1) or phrases.definite(at + 1):
        return None
    for begin in range(at - 3, at + 2):
        actor = phrases.actors.get(begin)
        stop = phrases.surface.place(actor.last - 1) + 1 if actor is not None and not actor.adjective else 0
        if at + 1 < stop <= limit and phrases.lean(at) in phrases.lexicon.heads:
            return stop
    head = phrases.lexicon.heads.get(phrases.lean(at))
    if head is not None and head.kind == "party" and phrases.lean(at) in _NAMED_AT_ONCE:
        return at + 2
    second = at + 2 < limit and phrases.definite(at + 2) and phrases.form[at + 1] not in phrases.lexicon.sets["given"]
    return at + 3 if second and phrases.lean(at) in _COUNCILS else None


_NAMED_AFTER = _W["named_after"]
"""Before the name of a person after whom they are called."""
_COUNCILS, _NAMED_AT_ONCE = _W["councils"], _W["named_at_once"]


def _what_is_said(phrases: Phrases, i: int, at: int) -> bool:
    """``أعلن مسؤول أمني | اعتقال ثلاثة``, ``أدان مسؤول محلي | الهجوم``, ``اتهم مسؤول محلي | قوات س``: what stands behind an office that has its
    adjective is what the verb reports, condemns or blames; so does ``أعلن قائد شرطة س | مقتل``, but ``قائد عمليات``, ``آمر غرفة عمليات`` go on."""
    form = phrases.form[at]
    described = phrases.indefinite_nisba(at - 1)
    if form == "عن":
        return phrases.is_object(at + 1)
    if phrases.is_object(at):
        return described or at > i + 2
    if not described:
        return False
    if phrases.definite(at) and not phrases.definite(i):
        return True  # اتهم قيادي فتحاوي | المطلوب الملقب
    blamed = at in phrases.actors and phrases.actors[at].form in ("name", "unknown_body")
    return blamed


def _named_behind(phrases: Phrases, at: int, limit: int) -> bool:
    """Whether a rank or a given name stands at ``at``."""
    from marsad.mentions.speakers.persons import begins_name

    return at < limit and (phrases.form[at] in phrases.lexicon.titles or begins_name(phrases, at, True))


def _medium(phrases: Phrases, at: int) -> bool:
    """Whether what stands behind ل is a medium, which is told and no part of the office."""
    head = phrases.lexicon.heads.get(phrases.lean(at))
    known = phrases.lexicon.outlets.get(phrases.lean(at), ())
    return (
        head is not None and head.kind in ("outlet", "agency", "correspondent")
        or any(outlet.kind in ("outlet", "agency") and not outlet.ambiguous for outlet in known)
        or phrases.form[at] in ("ل", "لـ")
    )  # fmt: skip


def _told(phrases: Phrases, at: int) -> bool:
    """``مسؤول أمني لرويترز``, ``المتحدث باسم الشرطة لفرانس برس``, ``والي الولاية للصحافيين``: a medium behind ل was told, an agency or
    journalists behind a definite office too."""
    if phrases.lean(at).removeprefix("ال") in _PRESS:
        return True
    kinds = ("agency",) if phrases.definite(at - 1) else ("agency", "outlet")
    return any(outlet.kind in kinds and not outlet.ambiguous for outlet in phrases.lexicon.outlets.get(phrases.lean(at), ()))


def _goes_on_behind_b(phrases: Phrases, at: int, limit: int) -> bool:
    """Whether ب with a definite noun ends an office: a name, a comma or what is said follows (مدير الصحة بالولاية إن)."""
    from marsad.mentions.speakers.persons import begins_name

    following = at + 1
    while following < limit and phrases.adjectival(following):
        following += 1
    if following >= limit:
        return False
    form = phrases.form[following]
    return form in PARTICLES or form in ("،", ",") or form in phrases.lexicon.titles or begins_name(phrases, following, True)


def _body_follows(phrases: Phrases, at: int, limit: int) -> bool:
    """ "في" and the like stay inside an office before a body or place, not before the frame of the speech."""
    if at + 1 >= limit:
        return False
    following, sets = phrases.form[at + 1], phrases.lexicon.sets
    return (
        following not in sets["frames"]
        and following not in sets["fillers"]
        and following not in PARTICLES
        and following not in ("شان", "اهميه", "خطوره", "ختام", "مستهل", "سياق", "معرض", "مطلع", "نهايه", "بدايه")
        and not following.isdigit()
    )


def _could_be_name(phrases: Phrases, at: int, limit: int) -> bool:
    """An indefinite word after a closed office, with more of a name or the end of the phrase after it."""
    form = phrases.form[at]
    sets = phrases.lexicon.sets
    if (
        phrases.stops(at)
        or len(form) < 3
        or form in phrases.lexicon.heads
        or form in UNNAMED_BY_WISH
        or form.isdigit()
        or form in sets["carriers"]
        or form in sets["same"]
    ):
        return False
    if at + 1 >= limit or not phrases.stops(at + 1):
        return True
    return phrases.form[at + 1] in PARTICLES or phrases.form[at + 1] in _ENDS_NAME
