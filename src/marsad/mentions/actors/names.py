"""Bodies called by a name of the who's who: ``قسد``, ``ميليشيا لواء القدس``, ``تنظيم داعش الإرهابي``.

A noun that says what the body is (تنظيم, ميليشيا) belongs to the mention; a judging word before or after it
(عصابات, الإرهابي) marks the mention as loaded. A name that several bodies bear is decided by an adjective behind it
(حزب الله العراقي), then by the country of sentence and text; otherwise it is marked unsure.
"""

from __future__ import annotations

from marsad.knowledge.actors.lexicon import Naming, Namings
from marsad.knowledge.actors.model import Body
from marsad.knowledge.wording import wording
from marsad.mentions.actors.forces import judged
from marsad.mentions.actors.leaders import led_by
from marsad.mentions.actors.scan import Found, Scan, force_of

_W = wording(__name__)

_ARMED = _W["armed"]
_MEMBERS = _W["members"]
"""First words of names that speak of a body's members: خلايا داعش, مرتزقة فاغنر."""
_ONE_BODY = _W["one_body"]
_SO_CALLED = _W["so_called"]
_QUARTERS = _W["quarters"]


def named_body(scan: Scan, i: int) -> Found | None:
    """A body by name at word ``i``, its head nouns and judging words included."""
    plain = _longest(scan, i)
    word = scan.bare[i]
    vocabulary = scan.vocabulary
    if word not in vocabulary.before_plain and word not in vocabulary.before_loaded:
        return plain
    k = i + 1
    if scan.inside(k) and scan.norm[k] == "(":
        k += 1
    while scan.inside(k) and k < i + 4 and scan.norm[k] in _SO_CALLED:
        k += 1
    inner = (named_body(scan, k) or led_by(scan, k)) if scan.inside(k) else None
    if inner is None or inner.form == "members" or (plain is not None and plain.last >= inner.last):
        return plain
    if word in _ONE_BODY and scan.norm[k].endswith(("ين", "ون")) and scan.norm[k] != scan.bare[k]:
        return plain  # دحر الجيش الحوثيين: people are no adjective of it
    last = inner.last
    if scan.inside(last) and scan.norm[last] == ")" and scan.norm[k - 1] == "(":
        last += 1
    kind = "loaded" if word in vocabulary.before_loaded else inner.alias_kind
    called = inner.called | {word}
    body = force_of(scan, inner.id) if word in _ARMED else inner.id
    form = "members" if word in vocabulary.member_words else "name"
    return Found(i, last, body, form, "name after what it is", kind, unsure=inner.unsure, called=called)


def _longest(scan: Scan, i: int) -> Found | None:
    for last, namings in scan.lexicon.at(scan.norm, i):
        if _cut(scan, last):
            continue
        naming, hinted, unsure = _choose(scan, i, last, namings)
        if naming is None or naming.body.kind == "Identity militia" and i > 0 and scan.norm[i - 1] in _QUARTERS:
            continue  # حي الترابين: a quarter called by a tribe
        last, kind = judged(scan, hinted, naming.kind)
        form = "members" if naming.kind == "members" or scan.bare[i] in _MEMBERS else "name"
        if naming.body.speaker_only:
            form = "name"
        called = frozenset([scan.bare[i]]) & scan.lexicon.classes
        wing = _wing(scan, last, naming.body)
        if wing is not None:
            return Found(i, wing[1], wing[0], form, "wing of a body by its leader", kind, called=called)
        return Found(i, last, naming.body.id, form, "name of the who's who", kind, unsure=unsure, called=called)
    return None


def _wing(scan: Scan, k: int, body: Body) -> tuple[str, int] | None:
    """``حركة تحرير السودان جناح س``, ``(فصيل س)``, ``بقيادة س``: the part of the body that goes by the name of its leader, and the word behind it."""
    bracket = scan.inside(k) and scan.norm[k] == "("
    n = k + (scan.inside(k) and (bracket or scan.norm[k] in _MARKS))
    if scan.inside(n + 1) and scan.norm[n] in ("ب", "ل") and scan.clitic[n] == "+":
        n += 1
    said = scan.inside(n) and scan.norm[n] in _WINGS
    if not (bracket or said or n > k and scan.norm[k] in _DASHES):
        return None
    led = led_by(scan, n + said)
    known = scan.lexicon.who.bodies.get(led.id) if led is not None else None
    if led is None or known is None or not known.name.startswith(f"{body.name} "):
        return None
    return known.id, led.last + (bracket and scan.inside(led.last) and scan.norm[led.last] == ")")


_WINGS = _W["wings"]
_DASHES = frozenset("-–")
_MARKS = _DASHES | {"،"}


def _cut(scan: Scan, last: int) -> bool:
    """True where the name ends inside a word (its last word carries a pronoun)."""
    return last < len(scan.clitic) and scan.clitic[last] == "-"


def _choose(scan: Scan, first: int, last: int, namings: Namings) -> tuple[Naming | None, int, bool]:
    """The body meant, the word behind its name and any adjective of nationality, and whether it was guessed."""
    nation = scan.vocabulary.adjectives.get(scan.bare[last]) if scan.inside(last) and scan.norm[last] != scan.bare[last] else None
    if nation is not None:
        fitting = sorted((n for n in namings if n.body.country in (nation.code, None)), key=lambda n: n.body.country is None)
        if fitting:
            return fitting[0], last + 1, False
    country = scan.country_at(first) or scan.far_country
    foreign = nation is not None and nation.code != country  # المتمردون التشاديون
    local = [n for n in namings if n.kind != "local" or (n.body.country == country and not foreign)]
    own = [n for n in local if n.kind == "local"]
    if own:
        return own[0], last, False
    if not local:
        return None, last, False
    if len(local) == 1:
        return local[0], last, False
    for known in (scan.sentence_country.get(scan.reading.words.sentence[first]), scan.country):
        fitting = [n for n in local if known is not None and n.body.country == known]
        if fitting:
            return fitting[0], last, len(fitting) > 1
    return local[0], last, True
