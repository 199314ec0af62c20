"""Source phrases that open with a noun which makes them one: مصادر طبية, مراسل القناة, بيان للوزارة, وزارة الصحة في غزة."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from marsad.mentions.speakers.correspondents import bracket_end, read_correspondent
from marsad.mentions.speakers.lexicon import PARTICLES, Head
from marsad.mentions.speakers.persons import begins_name
from marsad.mentions.speakers.source import Source, number_of
from marsad.mentions.surface import PUNCTUATION

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

MOST_WORDS = 9


def read_headed(phrases: Phrases, i: int, limit: int, lean: str) -> Source | None:
    head = phrases.lexicon.heads.get(lean)
    if head is None:
        return None
    if phrases.surface.quotes.get(i) is not None and phrases.quotation(i) is None:
        return None
    if lean in phrases.lexicon.titles and not _body_follows(phrases, i, limit, head):
        return Source(i, i + 1, "", "office", 0, 0)
    if head.kind in ("unnamed", "witness", "video", "social_media"):
        return _unnamed(phrases, i, limit, head)
    if head.kind == "correspondent":
        return read_correspondent(phrases, i, limit, head)
    if head.kind == "statement":
        return _statement(phrases, i, limit, head)
    return read_body(phrases, i, limit, head)


def _body_follows(phrases: Phrases, i: int, limit: int, head: Head) -> bool:
    """A word that is an office or a body is a body before "من", a nisba of a place or at the end: فريق الإنقاذ, لواء القدس."""
    if head.kind in ("witness", "unnamed"):
        nxt = i + 1
        return nxt >= limit or not (
            phrases.form[nxt] in phrases.lexicon.sets["given"]
            or phrases.quotation(nxt) is not None
            or phrases.form[nxt] in phrases.lexicon.titles
        )
    quote = phrases.quotation(i + 1) if i + 1 < limit else None
    if quote is not None:
        return not begins_name(phrases, i + 1, True)
    return i + 1 < limit and phrases.definite(i + 1) and not head.definite


def _unnamed(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    at = i + 1
    if at < limit and head.bare in phrases.lexicon.sets["complements_of_adjectives"] and phrases.prefix(at) == "ب":
        at = _complement(phrases, at, limit)  # مهتمون بملف المخيم
    adjectives, reaching = phrases.lexicon.sets["adjectives"], phrases.lexicon.sets["complements_of_adjectives"]
    while at < limit and at - i < 6:
        form = phrases.form[at]
        plain = form[2:] if form.startswith("ال") else form.removeprefix("وال") if form.startswith("وال") else form
        if (
            plain in reaching
            and at + 1 < limit
            and (phrases.prefix(at + 1) == "ب" or phrases.form[at + 1] in ("من", "علي", "في", "عن"))
        ):
            at = _complement(phrases, at + 1, limit)
            break
        if plain in adjectives or phrases.nisba(plain) and not phrases.is_object(at) and not phrases.is_verb(at):
            at += 1
            continue
        if (
            head.bare in ("مصادر", "مصدر", "ناشط", "نشطاء", "ناشطون")
            and at == i + 1
            and not phrases.stops(at)
            and phrases.definite(at)
            and not head.definite
        ):
            owner = phrases.read(at, limit)  # مصادر المرصد, نشطاء المرصد السوري لحقوق الإنسان
            at = owner.last if owner is not None and not owner.bare else at + 1
            continue
        if head.kind == "witness" and not head.definite and phrases.definite(at) and at == i + 1:
            at += 1  # أهالي القرية, سكان الحي
            continue
        break
    if at < limit and phrases.form[at] in ("في", "من", "داخل") and at + 1 < limit and (_isread_body(phrases, at + 1)):
        at = _complement(phrases, at, limit)
    name, start, end = phrases.name(i, at)
    return _joined(
        phrases,
        Source(
            i,
            at,
            name,
            head.kind,
            start,
            end,
            head.bare,
            head.definite,
            head.definite and at == i + 1,
            number_of(head.bare),
        ),
        limit,
    )


def _isread_body(phrases: Phrases, at: int) -> bool:
    return (
        phrases.form[at] in phrases.lexicon.sets["bodies"]
        or at in phrases.actors
        or phrases.quotation(at) is not None
        or phrases.form[at] in phrases.lexicon.outlets
    )


def _complement(phrases: Phrases, at: int, limit: int) -> int:
    """The end of what an adjective or preposition governs: مقربة من قيادة الفصيل, مهتم بتوثيق الانتهاكات."""
    first = at
    at += 1
    while at < limit and at - first < 7:
        end = phrases.quotation(at)
        if end is not None:
            at = end
            continue
        if (
            phrases.stops(at)
            and phrases.form[at] != "في"
            or phrases.is_verb(at)
            or phrases.is_object(at)
            and at > first + 1
        ):
            break
        at += 1
    return min(at, limit)


def _joined(phrases: Phrases, found: Source, limit: int) -> Source:
    """A second source after و: سكان ومصادر طبية."""
    at = found.last
    if at < limit and phrases.form[at].startswith("و") and phrases.form[at] not in phrases.lexicon.sets["name_ends"]:
        head = phrases.lexicon.heads.get(phrases.form[at])
        if head is not None and head.joined and head.kind in ("unnamed", "witness", "correspondent"):
            found.other = _unnamed(phrases, at, limit, head)
    return found


def _statement(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    """A statement names its issuer where it has one: بيان لوزارة الدفاع, تقرير صادر عن البعثة."""
    at = i + 1
    while (
        at < limit
        and phrases.lean(at) == phrases.form[at]
        and (
            phrases.nisba(phrases.form[at])
            or phrases.form[at] in phrases.lexicon.sets["adjectives"]
            or phrases.form[at] in ("صادر", "صادره", "نشرته", "نشره", "اصدرته", "اصدره", "اعده", "اعدته", "مشترك")
        )
    ):
        at += 1
    if at < limit and phrases.form[at] in ("عن", "ل", "من"):
        at += 1
    issuer = (
        phrases.read(at, limit)
        if at < limit
        and (phrases.prefix(at) in ("", "ل"))
        and phrases.form[at] not in phrases.lexicon.sets["name_ends"]
        else None
    )
    if issuer is None or issuer.kind in ("statement", "unnamed", "witness"):
        name, start, end = phrases.name(i, i + 1 if head.definite else max(i + 1, min(at, limit)))
        return Source(
            i,
            i + 1 if head.definite else at,
            name,
            "statement",
            start,
            end,
            head.bare,
            head.definite,
            head.definite,
            "m",
        )
    return replace(issuer, first=i, kind="statement", head=head.bare, bare=False, definite=True)


def read_body(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    """A body or medium by its form: words with the article go on, a name in quotation marks closes it."""
    at, closed = i + 1, head.definite or head.ours
    while at < limit and at - i < MOST_WORDS:
        form = phrases.form[at]
        quote = phrases.quotation(at)
        if form == "(" and not closed:
            quote = bracket_end(phrases, at, limit)
        if quote is not None:
            at, closed = quote, True
            if at < limit and not phrases.definite(at):
                break
            continue
        if form in phrases.lexicon.sets["name_complements"]:
            at += (
                2
                if form
                in (
                    "لحقوق",
                    "لشؤون",
                    "لشوون",
                    "لرعايه",
                    "لمكافحه",
                    "لاداره",
                    "لتوثيق",
                    "لتحرير",
                    "لانقاذ",
                    "لاعاده",
                    "لحمايه",
                    "لقوات",
                    "لقيادة",
                    "لمراقبه",
                )
                else 1
            )
            closed = True
            continue
        if (
            form == "و"
            or form.startswith("وال")
            and closed
            and phrases.prefix(at) == "و"
            and _and_goes_on(phrases, at, limit)
        ):
            at += 1
            continue
        if phrases.stops(at):
            break
        if phrases.definite(at):
            if closed and not phrases.adjectival(at):
                break
            at, closed = at + 1, True
            continue
        if closed or at > i + 1 and phrases.is_object(at) or phrases.is_verb(at):
            break
        at += 1
        if form in phrases.lexicon.outlets:
            known = phrases.named(at - 1, limit)
            at, closed = max(at, known), bool(known)
    at = min(at, limit)
    at = _seat(phrases, at, limit, head)
    name, start, end = phrases.name(i, at)
    kind = head.kind
    return Source(
        i, at, name, kind, start, end, head.bare, head.definite, head.definite and at == i + 1, number_of(head.bare)
    )


def _and_goes_on(phrases: Phrases, at: int, limit: int) -> bool:
    return at + 1 < limit and (
        phrases.definite(at + 1) or phrases.form[at + 1] in PARTICLES or phrases.form[at + 1] in ("،", ":")
    )


def _seat(phrases: Phrases, at: int, limit: int, head: Head) -> int:
    """An office keeps the place of its seat: وزارة الصحة في غزة."""
    if head.kind not in ("official", "organisation") or at + 1 >= limit or phrases.form[at] != "في":
        return at
    for stop in range(at + 2, min(at + 5, limit + 1)):
        if (
            stop >= limit
            or phrases.form[stop] in PUNCTUATION
            or phrases.form[stop] in PARTICLES
            or phrases.is_object(stop)
        ):
            return (
                at
                if phrases.form[at + 1] in phrases.lexicon.sets["frames"]
                or phrases.form[at + 1] in phrases.lexicon.sets["fillers"]
                else min(stop, limit)
            )
    return at
