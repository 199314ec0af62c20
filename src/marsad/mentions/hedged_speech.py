"""Hedges of speech: what is only claimed, blamed on somebody, or told in order to deny it.

نفى قصف السوق، وقال إن …      denied up to the next thing that he says
نفى مسؤوليته عن القصف          the blame is denied (``disowned``), the deed stands
اتهم الجيش بالوقوف وراء القصف   the blame is alleged, the deed stands
"""

from __future__ import annotations

from marsad.mentions.hedge_scopes import STOPS, around, part_end
from marsad.mentions.ladder import Hedge, Ladder
from marsad.mentions.speakers.lexicon import PARTICLES, lexicon
from marsad.mentions.surface import Surface

Found = tuple[str, str, int, int, int, int]
"""A hedge as found: rule, level, first, last, scope_first, scope_last in written words."""
_NEGATED = frozenset(["لا", "لم", "لن", "ولم", "ولا"])
_COMMAS = frozenset(["،", ",", "؛"])


def of_speech(surface: Surface, known: Ladder, hedge: Hedge, i: int, a: int, b: int) -> list[Found]:
    """The hedge of a verb of claiming, accusing or denying at ``i``, with how far it reaches."""
    form = surface.form
    if form[i] == "كذب" and i > a and (i + 1 >= b or form[i + 1] in STOPS):
        return [("hedge:denied", "denied", i, i + 1, *around(surface, known, i, i + 1, a, b))]  # كل ما قيل عن … كذب
    if i > a and form[i - 1] in _NEGATED or _means_otherwise(surface, known, hedge, i, a, b):
        return []
    end = _reach(surface, known, hedge, i, b)
    stands = _deed_stands(surface, known, hedge, i, end)
    if stands is None:
        end = _end_of_harm(surface, known, i, end) if hedge.level == "denied" else end
        return [(f"hedge:{hedge.level} verb", hedge.level, i, i + 1, i, end)]
    if hedge.level == "denied":
        return [("hedge:disowned", "disowned", i, i + 1, stands, end)]
    return [(f"hedge:{hedge.level} blame", hedge.level, i, i + 1, i, stands)]


def _means_otherwise(surface: Surface, known: Ladder, hedge: Hedge, i: int, a: int, b: int) -> bool:
    """شاب يُدعى فلان, كذب as lying: forms that are also another word."""
    form, plain = surface.form, surface.form[i].lstrip("وف")
    if i > a and form[i - 1] in ("شخص", "شاب", "رجل", "الذي") and plain in ("يدعي", "تدعي"):
        return True
    if plain in ("يدعي", "تدعي") and _called_so(surface, i, b):
        return True
    if plain not in ("يدعي", "تدعي", "كذب"):
        return False
    following = form[i + 1 : min(b, i + 7)]
    news = plain == "كذب" and any(word in known.denied_news for word in following)
    return not news and not any(word in PARTICLES for word in following)


def _called_so(surface: Surface, i: int, b: int) -> bool:
    """``ويدعى موسى``: written with ى, and no word of what is said right behind it."""
    called = surface.words.text[: surface.words.end[surface.last[i] - 1]].endswith("ى")
    return called and i + 1 < b and surface.form[i + 1] not in PARTICLES


def _reach(surface: Surface, known: Ladder, hedge: Hedge, i: int, b: int) -> int:
    """To the end of the sentence, or to where the speaker goes on to tell something else: نفى سيطرتهم، مؤكدا أن …"""
    end = part_end(surface, known, i + 1, b)
    verbs = lexicon().verbs
    for k in range(i + 2, end):
        entry = verbs.get(surface.form[k])
        if entry is None or entry.verb.stance not in ("asserts", "accuses"):
            continue
        another = entry.verb.stance == "accuses" or k + 1 < end and surface.form[k + 1] in PARTICLES
        if hedge.level == "denied" and entry.joined and entry.voice == "active" and another:
            return k  # نفى الخبر وقال إن …, نفى القصف واتهم الجماعة به
        if entry.verb.stance != "asserts":
            continue
        if surface.form[k - 1] not in _COMMAS:
            continue
        if entry.voice == "participle" and hedge.level == "denied" or entry.joined and entry.voice == "active":
            return k
    return end


def _deed_stands(surface: Surface, known: Ladder, hedge: Hedge, i: int, end: int) -> int | None:
    """Where the blame is told that leaves the deed standing, or None where the deed itself is claimed or denied."""
    form, disowned = surface.form, lexicon().sets["disowned"]
    for k in range(i + 1, min(end, i + 9)):
        word = form[k][1:] if form[k][0] == "ب" else form[k]
        if hedge.level == "denied" and (form[k] in disowned or word in disowned):
            return k
        if hedge.level != "alleged" or form[k][0] != "ب":
            continue
        if word in known.blames or word in known.deeds_done and k + 1 < end and form[k + 1].startswith("ال"):
            return k
    return None


def _end_of_harm(surface: Surface, known: Ladder, i: int, end: int) -> int:
    """``نفى الجيش سقوط ضحايا في القصف على س``: only the harm is denied, up to what caused it, which stands."""
    form = surface.form
    harm = next((k for k in range(i + 1, min(end, i + _NEAR)) if form[k] in known.denied_harm), None)
    if harm is None:
        return end
    for k in range(harm + 1, min(end, harm + _NEAR)):
        if form[k] in ("في", "جراء", "خلال", "اثناء", "نتيجه", "اثر") and k + 1 < end:
            return k
    return end


_NEAR = 6
"""Words from a verb of denying to the harm denied, and from that to its cause, at most."""
