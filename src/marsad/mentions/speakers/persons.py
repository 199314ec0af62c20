"""Persons as sources: a name with its office on either side, or an office alone.

المتحدث باسم المجلس سامر فلان        office, then name
سامر فلان، مدير المشفى               name, then office
وزير الدفاع التركي                    office alone: it is the source
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.mentions.actors.persons import DEEDS
from marsad.mentions.speakers.lexicon import PARTICLES
from marsad.mentions.speakers.offices import CALLED, office_end, past_leaning
from marsad.mentions.speakers.source import Source
from marsad.mentions.surface import PUNCTUATION, Surface

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

MOST_NAME = 5
_HOURS = _W["hours"]
_DAYS = _W["days"]
_OF_MEN = _W["of_men"]


def read_person(phrases: Phrases, i: int, limit: int) -> Source | None:
    """The person or office that begins at written word ``i``."""
    if phrases.lean(i) in phrases.lexicon.titles and not begins_name(phrases, i, False):
        return _titled(phrases, i, limit)
    quote = phrases.quotation(i, 5)
    stop = quote if quote is not None and looks_personal(phrases, i, quote) else name_end(phrases, i, limit)
    if stop <= i:
        return None
    return _with_office_after(phrases, i, stop, limit)


def name_end(phrases: Phrases, at: int, limit: int, titled: bool = False) -> int:
    """The end of a person's name at ``at``; ``at`` itself where there is none. After a title more words may begin one."""
    if at >= limit:
        return at
    quote = phrases.quotation(at, 5)
    if quote is not None and titled:
        return quote if looks_personal(phrases, at, quote) else at
    if not begins_name(phrases, at, titled):
        return at
    return _run_of_name(phrases, at, limit)


def begins_name(phrases: Phrases, at: int, titled: bool) -> bool:
    """True where a given name stands; على is not علي, which the text's own letters tell apart."""
    sets = phrases.lexicon.sets
    if at >= len(phrases.form):
        return False
    form = phrases.lean(at) if phrases.prefix(at) in ("و", "ف", "ل") else phrases.form[at]
    if form in sets["on_behalf"]:
        return False
    if form in _HOURS and at + 1 < len(phrases.form) and phrases.form[at + 1] in _DAYS:
        return False  # أعلن الناطق صباح اليوم أن
    if titled and form in sets["after_title"]:
        return not _preposition(phrases.surface, at)
    if form == "اسماء" and at + 1 < len(phrases.form) and phrases.definite(at + 1):
        return False  # أسماء الضحايا
    if form in sets["given"]:
        return not _preposition(phrases.surface, at)
    if form == "ام" and at + 1 < len(phrases.form) and phrases.form[at + 1] in sets["given"]:
        return True
    if form in ("ابو", "ابا", "ابي") and at + 1 < len(phrases.form):
        return True
    return form == "عبد" and at + 1 < len(phrases.form) and phrases.definite(at + 1)


def _preposition(surface: Surface, at: int) -> bool:
    return surface.words.text[surface.words.end[surface.last[at] - 1] - 1] == "ى" and surface.form[at].endswith("علي")


def _run_of_name(phrases: Phrases, at: int, limit: int) -> int:
    first = at
    at += 1
    joiners, titles = phrases.lexicon.sets["joiners"], phrases.lexicon.titles
    while at < limit and at - first < MOST_NAME + 1:
        form = phrases.form[at]
        after_joiner = phrases.form[at - 1] in joiners
        quote = phrases.surface.quotes.get(at)
        if form in PARTICLES or form in PUNCTUATION or _told_to(phrases, at):
            break
        if quote is not None and (quote - at > 5 or not looks_personal(phrases, at, quote) and quote - at > 1):
            break  # اتهم فلان "وحدات الحماية" بقصف
        if not after_joiner:
            surname = at == first + 1 and phrases.prefix(at) == "ك"  # جون كيربي
            if (phrases.stops(at) and not surname and not begins_name(phrases, at, True)) or form in phrases.lexicon.sets["fillers"]:
                break
            if form in titles and (titles[form][1] or _office_of(phrases, at, limit)) or phrases.is_verb(at):
                break
            if _tells(phrases, at, limit) or at - first >= 2 and phrases.definite(at) and (form.endswith("ات") or form[2:] in DEEDS):
                break  # أدان سالم الفلاني | الهجوم
            if at - first >= MOST_NAME and not form.startswith("ال"):
                break
        at += 1
    return at


def _told_to(phrases: Phrases, at: int) -> bool:
    """``قال سالم الفلاني لرويترز``, ``أبلغ سالم الفلاني رويترز``: the medium that was told, and no part of the name."""
    if any(
        outlet.kind == "agency" and not outlet.ambiguous and len(outlet.words) == 1
        for outlet in phrases.lexicon.outlets.get(phrases.form[at], ())
    ):
        return True
    return phrases.form[at].startswith("ل") and phrases.lean(at) != phrases.form[at] and phrases.lean(at) in phrases.lexicon.outlets


def _office_of(phrases: Phrases, at: int, limit: int) -> bool:
    """True for an office with its body right behind a name: فلان الفلاني | عضو مجلس المدينة, فلان | قائد الشرطة."""
    if at + 1 >= limit:
        return False
    surname = phrases.definite(at + 1) and phrases.letter(at + 1) == "ي"  # محمد قائد الصبري
    known = phrases.lexicon
    following = phrases.form[at + 1]
    return phrases.definite(at + 1) and not surname or following in known.heads or following in known.titles


def _tells(phrases: Phrases, at: int, limit: int) -> bool:
    """True for a verbal noun that opens what is said (مقتل ثلاثة); at the end of the phrase it is a surname (هاني عودة)."""
    if not phrases.is_object(at) or at + 1 >= limit:
        return False
    following = phrases.form[at + 1]
    return following not in PUNCTUATION and following not in PARTICLES and not phrases.behind_l(at + 1)


def looks_personal(phrases: Phrases, first: int, last: int) -> bool:
    """A quotation that holds a person's name: it opens with a given name, or has two words or more and no body's noun."""
    forms = phrases.form[first:last]
    if begins_name(phrases, first, True):
        return True
    known = phrases.lexicon
    return (
        2 <= last - first <= 4
        and not any(f in known.heads or f in known.outlets or phrases.definite(first) for f in forms)
        and first not in phrases.actors
    )


def _with_office_after(phrases: Phrases, first: int, last: int, limit: int) -> Source:
    name, start, end = phrases.name(first, last)
    office, at = None, last
    if at < limit and phrases.form[at] in ("،", ","):
        at += 1
    if at < limit and phrases.form[at] == "(":
        at += 1
    if at < limit and (phrases.form[at] in phrases.lexicon.titles or phrases.form[at].removeprefix("و") in ("هو", "هي")):
        begin = at + 1 if phrases.form[at].removeprefix("و") in ("هو", "هي") else at
        stop = office_end(phrases, begin, limit)[0]
        if stop > begin:
            office, last = phrases.name(begin, stop)[0], stop
    return Source(first, last, name, "person", start, end, phrases.form[first], True, False, "m", office=office)


def _titled(phrases: Phrases, i: int, limit: int) -> Source | None:
    """An office with or without a name after it."""
    stop, named = office_end(phrases, i, limit)
    title, definite = phrases.lexicon.titles[phrases.lean(i)]
    number = "f" if title.endswith("ه") and title not in _OF_MEN else "p" if title.endswith(("ون", "ين")) else "m"
    office, start, end = phrases.name(i, stop)
    if named:
        at = stop
        while at < limit and phrases.form[at] in ("،", ",", "("):
            at = past_leaning(phrases, at + 1, limit)
        called = at < limit and phrases.form[at] in CALLED
        at += called
        rank = at
        while rank < limit and rank - at < 3 and phrases.form[rank] in phrases.lexicon.titles:
            rank += 1
        finish = phrases.quotation(rank, 5) or _run_of_name(phrases, rank, limit) if rank < limit else rank
        if finish > rank:
            name, begin, close = phrases.name(rank, finish)
            sure = called or phrases.quotation(rank, 5) is not None or begins_name(phrases, rank, True)
            return Source(
                i,
                finish,
                name,
                "person",
                begin,
                close,
                title,
                True,
                False,
                number,
                office=phrases.name(i, stop)[0],
                known=sure,
            )
    sets = phrases.lexicon.sets
    kind = "unnamed" if not definite and (title in sets["unnamed_titles"] or stop == i + 1) else "official"
    if title in phrases.lexicon.sets["bystanders"]:
        kind = "witness"
    return Source(i, stop, office, kind, start, end, title, definite, definite and stop == i + 1, number)
