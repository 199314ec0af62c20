"""An account taken apart into claims: one value each, with the passage that says it and who is said to have said it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from marsad.records import Account

TOLLS = ("killed", "wounded", "missing", "captured", "displaced")
ROLES = ("initiator", "target", "participant")
FIELDS = ("type", "status", "when", "where", *ROLES, *TOLLS, "attribution", "victims")
"""The fields of a claim, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """One value of an account. ``start``/``end`` are characters of the document, None where the account gives none;
    ``source`` is who is said to have said it, None when it is the outlet itself."""

    field: str
    value: Any
    text: str
    start: int | None = None
    end: int | None = None
    source: str | None = None
    certainty: str | None = None


def claims_of(account: Account) -> Iterator[ClaimValue]:
    """The claims of an account, field by field, in an order that does not hang on how the record was written."""
    source = account.attribution[0].source if account.attribution else None
    first = account.evidence[0] if account.evidence else None
    text, start, end = (first.text, first.start, first.end) if first else ("", None, None)
    yield ClaimValue("type", account.type, text, start, end, source, account.certainty)
    yield ClaimValue("status", account.status, text, start, end, source)
    if account.when:
        value = account.when.model_dump(include={"start", "end", "edtf", "precision", "reading"})
        yield ClaimValue("when", value, account.when.text, *_passage(account, account.when.text, account.when.at), source)
    for place in account.where:
        value = place.model_dump(exclude={"text", "start", "end"}, exclude_none=True)
        yield ClaimValue("where", value, place.text, *_passage(account, place.text, place.start), source)
    for party in account.actors:
        value = party.model_dump(include={"id", "name", "name_en", "kind"}, exclude_none=True)
        passage = _passage(account, party.text, party.start)
        yield ClaimValue(party.role, value, party.text, *passage, source, party.certainty)
    tolls = sorted(account.casualties.items(), key=lambda item: TOLLS.index(item[0]) if item[0] in TOLLS else len(TOLLS))
    for name, toll in [*tolls, *((other.field, other) for other in account.other_tolls)]:
        value = {"min": toll.min, "max": toll.max, **({"of": toll.of} if toll.of else {})}
        yield ClaimValue(name, value, toll.text, *_passage(account, toll.text, toll.start), toll.source or source)
    for link in account.attribution:
        value = link.model_dump(include={"source", "kind", "verb", "stance"}, exclude_none=True)
        yield ClaimValue("attribution", value, link.text, *_passage(account, link.text, link.start), link.source)
    for victim in account.victims:
        yield ClaimValue("victims", victim, victim, *_passage(account, victim, None), source)


def numbered(account: str, claims: Iterable[ClaimValue]) -> Iterator[tuple[str, ClaimValue]]:
    """The claims of an account with the ids by which ``events.claims`` names them: account, field, number in the field."""
    numbers: dict[str, int] = {}
    for claim in claims:
        numbers[claim.field] = numbers.get(claim.field, 0) + 1
        yield f"{account}/{claim.field}/{numbers[claim.field]}", claim


def _passage(account: Account, text: str, start: int | None) -> tuple[int | None, int | None]:
    """Where a wording stands: at its own offset, or else in the account's evidence."""
    if start is not None:
        return start, start + len(text)
    if text:
        for passage in account.evidence:
            found = passage.text.find(text)
            if found >= 0:
                return passage.start + found, passage.start + found + len(text)
    return None, None
