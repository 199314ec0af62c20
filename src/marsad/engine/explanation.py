"""How a document was read, passage by passage: what was found, by which rule, and what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from marsad.documents.furniture import judge
from marsad.documents.model import Document
from marsad.engine.reading import Reader, reader
from marsad.mentions.model import (
    ActorMention,
    CountMention,
    DateMention,
    Happening,
    HedgeMention,
    Mention,
    PlaceMention,
    Reading,
    SpeakerMention,
)
from marsad.records import Account, dump

Explained = dict[str, Any]


def explain(document: Document, using: Reader | None = None) -> Explained:
    """Everything that was seen in a document, as plain data.

    ``passages`` are its sentences; each has ``mentions`` (kind, text, offsets, rule, value, and ``into``: the accounts and the
    part it plays in them), ``clauses`` (the words that tell one happening, its status, its parties with the rule that gave
    each its role, the account it went into and whether that told it before), ``accounts`` whose evidence stands in it, and
    ``left_out``: what looked like a happening and was no account, with the reason. ``furniture`` is what was not read at
    all, with the rule of each line.
    """
    found = (using or reader()).read(document)
    accounts = found.accounts()
    reading = found.reading
    return {
        "document": dump(found.reference),
        "title": document.text[slice(*document.title)] if document.title else None,
        "publication": _publication(reading),
        "furniture": list(_furniture(document)),
        "passages": list(_passages(reading, accounts)),
        "accounts": [dump(account) for account in accounts],
    }


def _publication(reading: Reading) -> Explained:
    window = [day.isoformat() if day else None for day in reading.window] if reading.window else None
    return {"day": reading.published.isoformat() if reading.published else None, "window": window, "reason": reading.window_reason}


def _furniture(document: Document) -> Iterator[Explained]:
    for line in judge(document.text).lines:
        if line.rule:
            yield {"start": line.start, "end": line.end, "text": line.text, "rule": line.rule}


def _passages(reading: Reading, accounts: list[Account]) -> Iterator[Explained]:
    words = reading.words
    parts = _parts(accounts)
    starts = [words.start[first] for first, last in words.sentences if last > first]
    mentions: list[list[Explained]] = [[] for _ in starts]
    for mention in _mentions(reading):
        found = mentions[max(0, bisect_right(starts, mention.start) - 1)]
        found.append(_mention(mention, parts))
    left_out: list[list[Explained]] = [[] for _ in starts]
    for dropped in reading.dropped:
        start, end = words.span(dropped.first, dropped.last)
        row = {"start": start, "end": end, "text": words.text[start:end], "type": dropped.type, "reason": dropped.reason}
        left_out[max(0, bisect_right(starts, start) - 1)].append(row)
    clauses: list[list[Explained]] = [[] for _ in starts]
    for clause in _clauses(reading, accounts):
        clauses[max(0, bisect_right(starts, clause["start"]) - 1)].append(clause)
    sentences = [(first, last) for first, last in words.sentences if last > first]
    for (first, last), seen, told_here, dropped_here in zip(sentences, mentions, clauses, left_out, strict=True):
        start, end = words.span(first, last)
        told = [account.id for account in accounts if any(p.start < end and start < p.end for p in account.evidence)]
        text = words.text[start:end]
        if text.strip():
            yield {
                "start": start,
                "end": end,
                "text": text,
                "mentions": seen,
                "clauses": told_here,
                "accounts": told,
                "left_out": dropped_here,
            }


def _clauses(reading: Reading, accounts: list[Account]) -> Iterator[Explained]:
    """The frames of the document: each the words that tell one happening, with the parts of its parties."""
    from marsad.accounts.frames import frames_of
    from marsad.accounts.roles import parts_of
    from marsad.accounts.status import status_of

    for frame in frames_of(reading):
        start, end = reading.words.span(frame.first, frame.last)
        home = next((a for a in accounts if any(start <= p.start < end for p in a.evidence)), None)
        yield {
            "start": start,
            "end": end,
            "words": [happening.text for happening in frame.triggers],
            "type": frame.head.type,
            "status": status_of(reading, frame),
            "parts": [{"role": p.role, "id": p.actor.id, "text": p.actor.text, "rule": p.rule} for p in parts_of(reading, frame)],
            "account": home.id if home else None,
            "again": home is not None and home.evidence[0].start < start,
        }


def _mentions(reading: Reading) -> list[Mention]:
    every: list[Mention] = [
        *reading.happenings, *reading.dates, *reading.places, *reading.actors, *reading.counts, *reading.speakers, *reading.hedges,
    ]  # fmt: skip
    return sorted(every, key=lambda mention: (mention.start, mention.end))


def _mention(mention: Mention, parts: dict[int, list[Explained]]) -> Explained:
    kind, value = _value(mention)
    row = {"kind": kind, "text": mention.text, "start": mention.start, "end": mention.end, "rule": mention.rule, "value": value}
    wanted = _PARTS.get(kind, ())
    row["into"] = [part for part in parts.get(mention.start, ()) if part["as"] in wanted]
    return row


def _value(mention: Mention) -> tuple[str, Explained]:
    """The kind of a mention and what it was read as."""
    if isinstance(mention, Happening):
        flags = [name for name in ("light", "figurative", "weak") if getattr(mention, name)]
        return "happening", {"type": mention.type, "voice": mention.voice, "flags": flags}
    if isinstance(mention, DateMention):
        low, high = (day.isoformat() if day else None for day in (mention.low, mention.high))
        return "date", {
            "start": low,
            "end": high,
            "edtf": mention.edtf,
            "precision": mention.precision,
            "use": mention.use,
            "reading": mention.reading,
        }
    if isinstance(mention, PlaceMention):
        place = mention.place
        return "place", {
            "id": place.id,
            "name": place.name,
            "kind": place.kind,
            "relation": place.relation,
            "lat": place.lat,
            "lon": place.lon,
            "radius_km": place.radius_km,
            "admin": place.admin,
            "reading": place.reading,
        }
    if isinstance(mention, ActorMention):
        return "actor", {"id": mention.id, "name": mention.name, "form": mention.form}
    if isinstance(mention, CountMention):
        return "count", {"what": mention.what, "min": mention.low, "max": mention.high, "noun": mention.noun}
    if isinstance(mention, SpeakerMention):
        return "speaker", {"source": mention.source, "kind": mention.kind, "verb": mention.verb, "stance": mention.stance}
    if isinstance(mention, HedgeMention):
        return "hedge", {"level": mention.level}
    return "mention", {}


_PARTS = {
    "happening": ("evidence",),
    "date": ("when",),
    "place": ("where",),
    "actor": ("initiator", "target", "participant"),
    "count": ("killed", "wounded", "missing", "captured", "displaced"),
    "speaker": ("attribution",),
}
"""The parts of an account that a mention of each kind can become."""


def _parts(accounts: list[Account]) -> dict[int, list[Explained]]:
    """The claims of the accounts by the offset at which each begins."""
    found: dict[int, list[Explained]] = {}

    def add(at: int | None, account: Account, part: str) -> None:
        if at is not None:
            found.setdefault(at, []).append({"account": account.id, "as": part})

    for account in accounts:
        if account.when:
            add(account.when.at, account, "when")
        for place in account.where:
            add(place.start, account, "where")
        for party in account.actors:
            add(party.start, account, party.role)
        for name, toll in [*account.casualties.items(), *((other.field, other) for other in account.other_tolls)]:
            add(toll.start, account, name)
        for link in account.attribution:
            add(link.start, account, "attribution")
    return found
