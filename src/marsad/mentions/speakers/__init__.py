"""Speakers: who is said to have said it, as ``SpeakerMention`` with the words it covers.

``find_speakers(reading)`` fills ``reading.speakers`` in text order, the outer speaker before the one inside his words.
"""

from __future__ import annotations

from marsad.language.folding import normal
from marsad.mentions.model import Reading, SpeakerMention
from marsad.mentions.speakers.carrying import Memory, Named, relays
from marsad.mentions.speakers.clauses import Trigger
from marsad.mentions.speakers.lexicon import lexicon
from marsad.mentions.speakers.nominal import ASIDES, NOUN, said_of_none
from marsad.mentions.speakers.phrases import Phrases
from marsad.mentions.speakers.scopes import Scoped, scopes_of
from marsad.mentions.speakers.source import Source
from marsad.mentions.speakers.triggers import Triggers
from marsad.mentions.surface import Surface, surface_of

DATELINE = 12
"""Sentences (lines of a page's head among them) in which a dateline may stand."""

__all__ = ["find_speakers"]


def find_speakers(reading: Reading) -> None:
    """Appends the speakers of the text to ``reading.speakers``."""
    surface = reading.surface = reading.surface or surface_of(reading.words)
    known = lexicon()
    phrases = Phrases(surface, known, reading.actors, reading.places)
    finder = Triggers(phrases)
    memory = Memory()
    for number, (a, b) in enumerate(surface.sentences):
        if number < DATELINE and (taken := finder.dateline(a, b)) is not None:
            reading.speakers += _mention(surface, memory, Scoped(taken, 0, len(surface)))
        if known.triggering.isdisjoint(surface.form[a:b]) or reading.skipped(surface.first[a], surface.last[b - 1]):
            continue
        triggers = finder.read(a, b)
        if triggers:
            found = _mentions(surface, memory, scopes_of(surface, known, triggers, a, b))
            phrases.surnames |= {normal(s.source.split()[-1]) for s in found if s.kind == "person" and len(s.source.split()) > 1}
            reading.speakers += sorted(found, key=lambda m: (m.scope_first, -m.scope_last, not m.rule.startswith("by:")))


def _mentions(surface: Surface, memory: Memory, sentence: list[Scoped]) -> list[SpeakerMention]:
    """The mentions of one sentence. After قال فلان …، بحسب البيان the one who goes on (وأضاف) is فلان."""
    out: list[SpeakerMention] = []
    speakers: list[list[Named]] = []
    for scoped in sentence:
        trigger = scoped.trigger
        if trigger.rule.startswith(ASIDES):  # قال المصدر … بعد إعلان الجيش …: المصدر goes on
            trigger.silent = not trigger.rule.startswith(NOUN) or bool(out)
        before = len(memory.named)
        out += _mention(surface, memory, scoped)
        speakers.append(memory.named[before : before + 1])
        if scoped.wraps is not None:
            memory.named += speakers[scoped.wraps]
    return out


def _mention(surface: Surface, memory: Memory, scoped: Scoped) -> list[SpeakerMention]:
    """The mentions of one trigger: one, or two where two sources are joined by و; none where nobody is meant."""
    trigger, source = scoped.trigger, scoped.trigger.source
    first, last = surface.first[scoped.first], surface.last[scoped.last - 1]
    if trigger.stance == "claims_responsibility" and _usually(surface, trigger):
        return []
    if source is not None and source.kind in ("statement", "unnamed") and not source.definite and said_of_none(surface.form, source.first):
        return []  # دون ورود أي معلومات تفيد عن س
    verb = _verb_text(surface, scoped)
    made: list[SpeakerMention] = []
    if source is None:
        earlier = memory.of_verb(trigger.verb.number if trigger.verb else "")
        if trigger.via and (earlier is None or _passed_on(trigger, earlier)):
            source, *trigger.via = trigger.via
        elif earlier is None:
            return []
        else:
            begin, end = surface.span(trigger.at, trigger.at + 1)
            word_first, word_last = surface.first[trigger.at], surface.last[trigger.at]
            made.append(
                SpeakerMention(
                    word_first, word_last, begin, end, surface.words.text[begin:end], trigger.rule + " (carried)",
                    source=earlier.full, kind=earlier.kind, verb=verb, stance=trigger.stance, scope_first=first, scope_last=last,
                    resolved=earlier.full, office=earlier.source.office, subject_id=earlier.source.actor,
                )
            )  # fmt: skip
            memory.named.append(earlier)
    if trigger.relay is not None:
        made.append(_named(surface, memory, trigger.relay, scoped, None, first, last, trigger.document, remember=False))
        made[-1].stance = "asserts"  # who passes an accusation on does not accuse
    for part in (source, source.other if source else None):
        if part is not None:
            made.append(_named(surface, memory, part, scoped, verb, first, last, trigger.document))
    for mention in made:
        mention.via = [_named(surface, memory, part, scoped, None, first, last, False) for part in trigger.via]
        if trigger.told is not None:
            mention.told = _named(surface, memory, trigger.told, scoped, None, first, last, False, remember=False)
        mention.own_deed = trigger.own_deed
        if trigger.disowns:
            mention.disowns = (surface.first[min(trigger.opens, scoped.last - 1)], last)
            mention.scope_last = max(mention.scope_first + 1, mention.disowns[0])
        if trigger.own_deed and trigger.stance == "asserts":
            mention.stance = "claims_responsibility"
    return made


def _usually(surface: Surface, trigger: Trigger) -> bool:
    """``عادة ما تتبنى هجمات``: what somebody is known to claim is no claim."""
    norm, k = surface.words.norm, surface.first[trigger.at]
    return k > 1 and norm[k - 1] == "ما" and norm[k - 2] in ("عاده", "غالبا", "دايما", "كثيرا")


def _passed_on(trigger: Trigger, earlier: Named) -> bool:
    """True where نقل عن مصدر is a passive, and not what the one who spoke before passes on."""
    entry = trigger.verb
    return entry is not None and (entry.voice != "active" or entry.verb.relays and not relays(earlier, entry.number))


def _named(
    surface: Surface,
    memory: Memory,
    source: Source,
    scoped: Scoped,
    verb: str | None,
    first: int,
    last: int,
    document: bool,
    remember: bool = True,
) -> SpeakerMention:
    earlier = memory.of_short(source)
    resolved, kind = (earlier.full, earlier.kind) if earlier is not None else (None, source.kind)
    _, start, _ = (source.name, source.start, source.end) if source.first == source.last else ("", _start(surface, source), 0)
    end = surface.span(source.first, source.last)[1]
    a, b = surface.words.at(start, end)
    if remember:
        document = document or source.kind == "statement"
        memory.add(source, resolved or source.name, source.issuer or kind, document, scoped.trigger.whole or scoped.trigger.silent)
        if earlier is not None and earlier.source.office and not source.office:
            source.office = earlier.source.office
    return SpeakerMention(
        a, b, start, end, surface.words.text[start:end], scoped.trigger.rule,
        source=source.name, kind=kind, verb=verb, stance=scoped.trigger.stance, scope_first=first, scope_last=last,
        subject_id=source.actor, resolved=resolved, office=source.office,
    )  # fmt: skip


def _start(surface: Surface, source: Source) -> int:
    """The first character of the phrase, past a joined و or ل."""
    words = surface.words
    k = surface.first[source.first]
    if surface.span(source.first, source.first + 1)[0] <= source.start < surface.span(source.first, source.first + 1)[1]:
        return source.start
    while words.clitic[k] == "+" and k + 1 < surface.last[source.first]:
        k += 1
    return words.start[k]


def _verb_text(surface: Surface, scoped: Scoped) -> str | None:
    entry = scoped.trigger.verb
    return None if entry is None else entry.verb.name
