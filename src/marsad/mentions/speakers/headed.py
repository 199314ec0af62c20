"""Source phrases that open with a noun which makes them one, by the kind of the noun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.mentions.speakers.bodies import read_body
from marsad.mentions.speakers.correspondents import read_correspondent
from marsad.mentions.speakers.lexicon import Head
from marsad.mentions.speakers.persons import begins_name
from marsad.mentions.speakers.source import Source, of_head
from marsad.mentions.speakers.unnamed import read_unnamed

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases

_BY_KIND = {
    "unnamed": read_unnamed,
    "witness": read_unnamed,
    "video": read_unnamed,
    "social_media": read_unnamed,
    "correspondent": read_correspondent,
}
_W = wording(__name__)
_SEATS = _W["seats"]
_KNOWN = _W.stems("known")
OFFICE = "office"
"""Kind of a bare placeholder: the noun is an office here, which ``persons`` reads."""


def read_headed(phrases: Phrases, i: int, limit: int, lean: str) -> Source | None:
    """The source that opens with a known noun, None where there is no such noun or it means something else."""
    head = phrases.lexicon.heads.get(lean)
    if head is None or phrases.surface.quotes.get(i) is not None and phrases.quotation(i) is None:
        return None
    if head.ours and lean.startswith(_KNOWN):
        return None  # تؤكد معلوماتنا: the outlet's own
    if head.kin and phrases.letter(i) == "ة":
        return None  # زوجة فلان is no "his husband"
    if head.bare == "موقع" and i + 1 < limit and phrases.form[i + 1] in phrases.lexicon.sets["scenes"]:
        return None
    if head.bare == "مواقع" and i + 1 < limit and (of := phrases.lexicon.heads.get(phrases.form[i + 1])) is not None and of.kind == "party":
        return None  # مواقع قوات الوادي، التي تكشف الطريق: positions
    if lean in phrases.lexicon.titles and not _is_body(phrases, i, limit, head):
        return Source(i, i + 1, "", OFFICE, 0, 0)
    if head.kind == "statement":
        return _statement(phrases, i, limit, head)
    if head.kind == "social_media" and head.bare in phrases.lexicon.sets["posts"]:
        posted = _statement(phrases, i, limit, head)
        if posted.issuer:
            return replace(posted, kind="social_media")
    return _BY_KIND.get(head.kind, read_body)(phrases, i, limit, head)


def _is_body(phrases: Phrases, i: int, limit: int, head: Head) -> bool:
    """Whether a word that is an office and a body is the body here: فريق الإنقاذ, لواء "القدس"; العميد فلان is an office."""
    after = i + 1
    if head.kind in ("witness", "unnamed"):
        while head.definite and after < limit and after <= i + 2 and phrases.adjectival(after):
            after += 1  # الناشط المعارض فلان
        name = after < limit and (phrases.form[after] in phrases.lexicon.sets["given"] or phrases.form[after] in phrases.lexicon.titles)
        return not name and (after >= limit or phrases.quotation(after) is None)
    if after < limit and phrases.quotation(after) is not None:
        return not begins_name(phrases, after, True)
    if after < limit and phrases.form[after] in phrases.lexicon.outlets and not head.definite:
        return not begins_name(phrases, after, True)
    return after < limit and phrases.definite(after) and not head.definite


def _statement(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    """A statement names its issuer where it has one: بيان لوزارة الدفاع, تقرير صادر عن البعثة."""
    sets = phrases.lexicon.sets
    at = i + 1
    while at < limit and (phrases.lean(at) == phrases.form[at] or phrases.form[at][0] == "و") and _describes(phrases, at, limit):
        at += 1
    end, told = at, False
    while at < limit and (phrases.form[at] in sets["issued"] or phrases.form[at] in phrases.lexicon.relatives):
        at, told = at + 1, True  # حصيلة أوردها مصدر طبي, بيان صادر عن الوزارة
    if at < limit and phrases.form[at] in ("عن", "ل", "من"):
        at += 1
    issuer = None
    if at < limit and phrases.prefix(at) in ("", "ل") and phrases.form[at] not in sets["name_ends"]:
        issuer = phrases.read(at, limit)
    if issuer is not None and issuer.kind in ("unnamed", "correspondent") and told:
        return replace(issuer, first=i)
    if issuer is not None and issuer.kind not in ("statement", "unnamed", "witness"):
        return replace(issuer, first=i, kind="statement", issuer=issuer.kind, head=head.bare, bare=False, definite=True)
    if issuer is None and at + 1 < limit and phrases.prefix(at) == "ل" and phrases.form[at][1:] in _SEATS and not phrases.stops(at + 1):
        name, start, stop = phrases.name(at, at + 2)  # بيان لقاعدة حميميم
        return Source(i, at + 2, name[1:], "statement", start + 1, stop, head.bare, True, issuer="official")
    found = of_head(phrases, i, i + 1 if head.definite else min(end, limit), head)
    found.number = "f" if head.bare.startswith("تقارير") else "m"
    return found


def _describes(phrases: Phrases, at: int, limit: int) -> bool:
    """True for an adjective of a statement; of an unknown word where it was then put out: بيان مقتضب صادر عن."""
    form, sets = phrases.form[at], phrases.lexicon.sets
    if form in sets["issued"] or form in phrases.lexicon.relatives:
        return False
    second = form.startswith("و") and phrases.nisba(form[1:]) and at > 0 and phrases.nisba(phrases.form[at - 1])
    known = phrases.nisba(form) or form in ("صحفي", "صحافي") or form in sets["adjectives"] or second
    return known or at + 1 < limit and phrases.form[at + 1] in sets["issued"] and not phrases.definite(at)
