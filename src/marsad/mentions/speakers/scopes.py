"""Which words of a sentence a trigger covers.

A verb covers what follows it up to the next speaker who stands beside it; ``بحسب X`` at the end covers what stands before
it; a quotation is covered whole, over several sentences too. A speaker inside another's words lies within its scope.
"""

from __future__ import annotations

from dataclasses import dataclass

from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.lexicon import Lexicon
from marsad.mentions.speakers.nominal import ASIDES
from marsad.mentions.surface import LINE, Surface

_AFTER = frozenset(["بعدما", "قبلما", "عندما", "حينما"])
_TIMES = frozenset(["بعد", "قبل", "منذ", "عقب", "حين"])


@dataclass(slots=True)
class Scoped:
    """A trigger with the written words it covers; ``wraps`` is the index of the trigger it reports, if any."""

    trigger: Trigger
    first: int
    last: int
    wraps: int | None = None


def scopes_of(surface: Surface, lexicon: Lexicon, triggers: list[Trigger], a: int, b: int) -> list[Scoped]:
    """The scopes of one sentence's triggers, in their order; inner ones (نقلاً عن) join the chain of their verb."""
    out: list[Scoped] = []
    open_verb: int | None = None
    floor = a
    for trigger in triggers:
        if trigger.whole:
            out.append(Scoped(trigger, 0, len(surface)))
            continue
        if trigger.backward and open_verb is not None and not trigger.verb_closes:
            holder = out[open_verb]
            if trigger.inner and trigger.source is not None:
                holder.trigger.via.append(trigger.source)
            else:
                out.append(Scoped(trigger, holder.first, holder.last, open_verb))
            continue
        if trigger.backward:
            if out and out[-1].trigger.backward and out[-1].last == b:
                out[-1].last = out[-1].trigger.opens
            first = _clause_before(surface, lexicon, floor, trigger.begin) if _parenthesis(surface, trigger, b) else floor
            out.append(Scoped(trigger, first, b))
            floor = trigger.opens
            continue
        if trigger.rule.startswith(ASIDES):
            out.append(Scoped(trigger, trigger.begin, out[open_verb].last if open_verb is not None else b))
            continue
        nested = open_verb is not None and not _beside(surface, lexicon, trigger, out[open_verb])
        if not nested:
            for scoped in out:
                scoped.last = min(scoped.last, trigger.begin) if scoped.last <= b and not scoped.trigger.whole else scoped.last
        first = (
            trigger.begin
            if out
            or trigger.aside
            or trigger.begin - a > 10
            or not _adverbial(surface, lexicon, a, trigger.begin)
            or _meanwhile(surface, a, trigger.begin)
            or _second_half(surface, trigger, a)
            else a
        )
        own = min(_own_words(surface, trigger, b), _subordinate(surface, lexicon, trigger, a, b))
        last = out[open_verb].last if nested and open_verb is not None else own
        out.append(Scoped(trigger, first, max(last, trigger.quote) if trigger.quote else last))
        if not nested and own < b and trigger.at - a <= 3:
            open_verb = None
            floor = own
        elif not nested:
            open_verb = len(out) - 1
            floor = trigger.opens
    for scoped in out:
        if scoped.wraps is not None:
            scoped.first, scoped.last = out[scoped.wraps].first, out[scoped.wraps].last
        elif scoped.trigger.above is not None:
            scoped.first = scoped.trigger.above
        elif scoped.trigger.previous:
            scoped.first = _sentence_before(surface, a)
    return out


def _meanwhile(surface: Surface, a: int, begin: int) -> bool:
    """``وتتواصل الغارات في وقت أعلنت فيه المنظمة أن``, ``اندلع القتال فيما قالت الوزارة``, ``قُتل جندي في هجوم، وقال التنظيم إنه``: what stands before is
    told beside it and not by the speaker."""
    form, words = surface.form, surface.words
    first = surface.first[begin]
    if begin - a > 3 and form[begin - 1] in ("،", ",") and words.clitic[first] == "+" and words.norm[first] == "و":
        return True
    return begin - a > 2 and (form[begin - 1] in ("فيما", "بينما") or form[begin - 1] in ("وقت", "حين") and form[begin - 2] == "في")


def _second_half(surface: Surface, trigger: Trigger, a: int) -> bool:
    """``اغتيال ضابط في س والأمن يعلن ضبط مشتبه به``: the second half of a headline, with who speaks before a verb in the present."""
    first = surface.first[trigger.begin]
    joined = surface.words.clitic[first] == "+" and surface.words.norm[first] == "و"
    present = trigger.verb is not None and trigger.verb.tense == "present"
    return joined and present and trigger.begin - a > 2 and 0 < trigger.at - trigger.begin <= 2


def _parenthesis(surface: Surface, trigger: Trigger, b: int) -> bool:
    """True for a source between commas in the middle of a clause: وأسفر، وفق الشرطة، عن جرح حارس."""
    form, k = surface.form, trigger.opens
    return trigger.begin > 0 and form[trigger.begin - 1] in ("،", ",") and k + 2 < b and form[k] in ("،", ",")


def _clause_before(surface: Surface, lexicon: Lexicon, floor: int, begin: int) -> int:
    """Where the clause begins that a parenthesis stands in, behind a comma and a word that joins clauses."""
    for k in range(begin - 2, floor, -1):
        if surface.form[k - 1] in ("،", ",", "؛"):
            first = surface.first[k]
            joined = surface.words.clitic[first] == "+" and surface.words.norm[first] in ("و", "ف")
            if joined or surface.form[k] in lexicon.sets["siblings"]:
                return k
    return floor


def _own_words(surface: Surface, trigger: Trigger, b: int) -> int:
    """Where the outlet's own reminder of something earlier ends what a speaker says: …، وكان الجهاز قد أوقفه قبل شهر."""
    form = surface.form
    for k in range(trigger.opens + 1, b):
        if form[k] in ("وكان", "وكانت") and form[k - 1] in ("،", ",") and "قد" in form[k + 1 : min(k + 7, b)]:
            return k if not trigger.quote else b
    return b


def _subordinate(surface: Surface, lexicon: Lexicon, trigger: Trigger, a: int, b: int) -> int:
    """Where a clause of time that opens the sentence ends: بعد أن أعلن الجيش انسحابه، دخل المسلحون …"""
    form, k = surface.form, trigger.at
    if k - a > 3 or trigger.quote or not (form[a].lstrip("وف") in _AFTER or form[k - 1] == "ان" and form[k - 2].lstrip("و") in _TIMES):
        return b
    first = min(trigger.opens + 1, trigger.source.stop if trigger.source is not None else b)
    fillers = lexicon.sets["fillers"]  # أعلن الجيش، أمس، انسحابه، دخل …
    commas = (n for n in range(first, b - 1) if form[n] in ("،", ","))
    return next((n for n in commas if form[n + 1] not in fillers and form[n - 1] not in fillers), b)


def _beside(surface: Surface, lexicon: Lexicon, trigger: Trigger, holder: Scoped) -> bool:
    """True for a speaker who stands beside the one before, not inside his words: فيما قال …, وقال …, وأضاف."""
    if holder.trigger.quote > trigger.at:
        return False
    if trigger.source is None or trigger.verb is not None and trigger.verb.joined:
        return True
    if (
        trigger.verb is None
        and trigger.begin > 0
        and surface.form[trigger.begin][0] in "وف"
        and surface.form[trigger.begin - 1] in ("،", ",")
    ):
        return True
    window = surface.form[max(0, trigger.begin - 4) : trigger.begin]
    return any(word in lexicon.sets["siblings"] for word in window)


def _adverbial(surface: Surface, lexicon: Lexicon, a: int, b: int) -> bool:
    """True where only adverbs, dates or a short prepositional phrase stand before the speaker: وقبل أيام، أكد …"""
    return all(lexicon.verbs.get(surface.form[k]) is None for k in range(a, b))


def _sentence_before(surface: Surface, a: int) -> int:
    """Where the sentence before ``a`` begins, over line breaks."""
    k = a - 1
    while k >= 0 and surface.form[k] in (LINE, ".", "…"):
        k -= 1
    for first, last in surface.sentences:
        if first <= k < last:
            return first
    return a
