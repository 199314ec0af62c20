"""Persons as sources: a name with its office on either side, or an office alone.

المتحدث باسم المجلس سامر فلان        office, then name
سامر فلان، مدير المشفى               name, then office
وزير الدفاع التركي                    office alone: it is the source
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.mentions.speakers.lexicon import PARTICLES
from marsad.mentions.speakers.source import Source
from marsad.mentions.surface import PUNCTUATION, Surface

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

MOST_OFFICE = 16
MOST_NAME = 5
_UNNAMED = frozenset(
    [
        "قيادي",
        "مسوول",
        "مسوولون",
        "مسوولين",
        "مسوولان",
        "ضابط",
        "ضباط",
        "جندي",
        "عنصر",
        "مقاتل",
        "مسلح",
        "خبير",
        "محلل",
        "باحث",
        "طبيب",
    ]
)
"""Without their article these tell of somebody who is not named: قيادي في الفصيل."""
_WITHIN_OFFICE = frozenset(["في", "باسم", "لدي", "عن", "من", "و"])


def read_person(phrases: Phrases, i: int, limit: int) -> Source | None:
    """The person or office that begins at written word ``i``."""
    if phrases.lean(i) in phrases.lexicon.titles:
        return _titled(phrases, i, limit)
    quote = phrases.quotation(i, 5)
    stop = quote if quote is not None and _looks_personal(phrases, i, quote) else name_end(phrases, i, limit)
    if stop <= i:
        return None
    return _with_office_after(phrases, i, stop, limit)


def name_end(phrases: Phrases, at: int, limit: int, titled: bool = False) -> int:
    """The end of a person's name at ``at``; ``at`` itself where there is none. After a title more words may begin one."""
    if at >= limit:
        return at
    quote = phrases.quotation(at, 5)
    if quote is not None and titled:
        return quote if _looks_personal(phrases, at, quote) else at
    if not begins_name(phrases, at, titled):
        return at
    return _run_of_name(phrases, at, limit)


def begins_name(phrases: Phrases, at: int, titled: bool) -> bool:
    """True where a given name stands; على is not علي, which the text's own letters tell apart."""
    sets = phrases.lexicon.sets
    form = phrases.lean(at) if phrases.prefix(at) in ("و", "ف", "ل") else phrases.form[at]
    if form in sets["on_behalf"]:
        return False
    if titled and form in sets["after_title"]:
        return not _preposition(phrases.surface, at)
    if form in sets["given"]:
        return not _preposition(phrases.surface, at)
    if form in ("ابو", "ابا", "ابي") and at + 1 < len(phrases.form):
        return True
    return form == "عبد" and at + 1 < len(phrases.form) and phrases.definite(at + 1)


def _preposition(surface: Surface, at: int) -> bool:
    return surface.words.text[surface.words.end[surface.last[at] - 1] - 1] == "ى" and surface.form[at] == "علي"


def _run_of_name(phrases: Phrases, at: int, limit: int) -> int:
    first = at
    at += 1
    joiners, titles = phrases.lexicon.sets["joiners"], phrases.lexicon.titles
    while at < limit and at - first < MOST_NAME + 1:
        form = phrases.form[at]
        after_joiner = phrases.form[at - 1] in joiners
        if form in PARTICLES or form in PUNCTUATION:
            break
        if not after_joiner:
            if (phrases.stops(at) and not begins_name(phrases, at, True)) or form in phrases.lexicon.sets["fillers"]:
                break
            if form in titles and titles[form][1] or phrases.is_verb(at):
                break
            if (
                phrases.is_object(at)
                and at + 1 < limit
                and phrases.form[at + 1] not in PUNCTUATION
                and phrases.form[at + 1] not in PARTICLES
            ):
                break
            if at - first >= MOST_NAME and not form.startswith("ال"):
                break
        at += 1
    return at


def _looks_personal(phrases: Phrases, first: int, last: int) -> bool:
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
    if at < limit and (
        phrases.form[at] in phrases.lexicon.titles or phrases.form[at].removeprefix("و") in ("هو", "هي")
    ):
        begin = at + 1 if phrases.form[at].removeprefix("و") in ("هو", "هي") else at
        stop = _office_end(phrases, begin, limit)[0]
        if stop > begin:
            office, last = phrases.name(begin, stop)[0], stop
    return Source(first, last, name, "person", start, end, phrases.form[first], True, False, "m", office=office)


def _titled(phrases: Phrases, i: int, limit: int) -> Source | None:
    """An office with or without a name after it."""
    stop, named = _office_end(phrases, i, limit)
    title, definite = phrases.lexicon.titles[phrases.lean(i)]
    number = "f" if title.endswith("ه") else "p" if title.endswith(("ون", "ين")) else "m"
    office, start, end = phrases.name(i, stop)
    if named:
        at = stop
        while at < limit and phrases.form[at] in ("،", ",", "("):
            at += 1
        rank = at
        while rank < limit and rank - at < 3 and phrases.form[rank] in phrases.lexicon.titles:
            rank += 1
        finish = phrases.quotation(rank, 5) or _run_of_name(phrases, rank, limit) if rank < limit else rank
        if finish > rank:
            name, begin, close = phrases.name(rank, finish)
            sure = phrases.quotation(rank, 5) is not None or begins_name(phrases, rank, True)
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
    kind = "unnamed" if not definite and (title in _UNNAMED or stop == i + 1) else "official"
    if title in (
        "شاب",
        "مواطن",
        "مواطنه",
        "شابه",
        "مسعف",
        "ممرض",
        "ناشط",
        "ناشطه",
        "رجل",
        "سيده",
        "امراه",
        "جار",
        "لاجي",
        "نازح",
        "مدون",
    ):
        kind = "witness"
    return Source(i, stop, office, kind, start, end, title, definite, definite and stop == i + 1, number)


def _office_end(phrases: Phrases, i: int, limit: int) -> tuple[int, bool]:
    """Where the office ends, and whether a name follows there."""
    closed = phrases.definite(i) or phrases.lean(i).startswith("ال")
    at = i + 1
    while at < limit and at - i < MOST_OFFICE:
        form = phrases.form[at]
        behalf = phrases.form[at - 1] in phrases.lexicon.sets["on_behalf"]
        quote = phrases.quotation(at, 6)
        if quote is not None:
            if not behalf and closed and _looks_personal(phrases, at, quote):
                return at, True
            if not behalf and not closed and begins_name(phrases, at, True):
                return at, True
            at, closed = quote, True
            continue
        if form == "(":
            end = next((k for k in range(at + 1, min(at + 6, limit)) if phrases.form[k] == ")"), None)
            if end is None:
                return at, False
            at, closed = end + 1, True
            continue
        if form in ("،", ","):
            following = at + 1
            while following < limit and phrases.form[following] in phrases.lexicon.titles:
                following += 1
            return at, following < limit and begins_name(phrases, following, True)
        if (
            not behalf
            and begins_name(phrases, at, True)
            and not (form in phrases.lexicon.sets["after_title"] and not closed)
        ):
            return at, True
        if (
            form in phrases.lexicon.titles
            and closed
            and at > i + 1
            and not behalf
            and at + 1 < limit
            and begins_name(phrases, at + 1, True)
        ):
            return at, True  # المتحدث باسم الجيش العميد فلان
        if form in phrases.lexicon.sets["fillers"] or form in phrases.lexicon.sets["frames"]:
            return at, False
        if form in phrases.lexicon.sets["on_behalf"] or form in phrases.lexicon.sets["name_complements"] or behalf:
            at += 1
            closed = phrases.definite(at - 1) or form in phrases.lexicon.sets["name_complements"]
            continue
        if form in _WITHIN_OFFICE and _goes_on(phrases, at, limit):
            at, closed = at + 2, phrases.definite(at + 1) or form == "في"
            continue
        if phrases.prefix(at) == "ل" and at == i + 1 and phrases.definite(i):
            at, closed = at + 1, True
            continue
        if phrases.prefix(at) == "و" and closed and form.startswith("وال") and at + 1 < limit:
            at += 1
            continue
        if phrases.stops(at) or phrases.is_verb(at):
            return at, False
        if closed and phrases.definite(at) and not phrases.adjectival(at) and form not in phrases.lexicon.titles:
            return at, False
        if closed and not phrases.definite(at):
            if phrases.is_object(at):
                return at, False
            return at, _could_be_name(phrases, at, limit)
        at += 1
        closed = closed or phrases.definite(at - 1)
    return min(at, limit), False


def _goes_on(phrases: Phrases, at: int, limit: int) -> bool:
    """ "في" and the like stay inside an office before a body or place, not before the frame of the speech."""
    if at + 1 >= limit:
        return False
    following = phrases.form[at + 1]
    sets = phrases.lexicon.sets
    return (
        following not in sets["frames"]
        and following not in sets["fillers"]
        and following not in PARTICLES
        and not following.isdigit()
    )


def _could_be_name(phrases: Phrases, at: int, limit: int) -> bool:
    """An indefinite word after a closed office, with more of a name or the end of the phrase after it."""
    form = phrases.form[at]
    if phrases.stops(at) or len(form) < 3 or form.isdigit() or form in phrases.lexicon.sets["carriers"]:
        return False
    return (
        at + 1 >= limit
        or not phrases.stops(at + 1)
        or phrases.form[at + 1] in PARTICLES
        or phrases.form[at + 1] in ("،", ",", ":", "(", "في", "ل")
    )
