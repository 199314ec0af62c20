"""What a workspace holds as plain rows, for every format alike: accounts, events, claims, actors, places.

A row is a dictionary in a fixed order of keys; lists stay lists. Rows come one at a time, so that an archive of any size
can be written out, and in an order that does not change between runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marsad.events.precision import event_clarity
from marsad.publish.columns import ROLES, TOLLS, Row, place_columns, time_columns, told
from marsad.publish.events import claims, events
from marsad.records import Account, Party

if TYPE_CHECKING:
    from marsad.archive.choice import Choice
    from marsad.archive.store import Workspace


def accounts(workspace: Workspace, choice: Choice) -> Iterator[Row]:
    """Every account with the columns that a table can hold; ``account_row`` says which."""
    return (account_row(account) for account in told(workspace, choice))


def account_row(account: Account) -> Row:
    """One account as a row. Parties, sources and passages are lists; the place is the one first named."""
    document, when = account.document, account.when
    row: Row = {"id": account.id, "event": account.event, "type": account.type, "status": account.status, "certainty": account.certainty}
    row |= {"start": when and when.start, "end": when and when.end, "edtf": when and when.edtf, "when_text": when and when.text}
    row |= time_columns(when) | place_columns(account.where[0] if account.where else None)
    for role in ROLES:
        parties = [party for party in account.actors if party.role == role]
        row[f"{role}_ids"] = [party.id for party in parties]
        row[f"{role}s"] = [party.name for party in parties]
        row[f"{role}s_as_named"] = [party.text for party in parties]
    for name in TOLLS:
        toll = account.casualties.get(name)
        row |= {f"{name}_min": toll and toll.min, f"{name}_max": toll and toll.max}
    row |= {"sources": [link.source for link in account.attribution], "stances": [link.stance for link in account.attribution]}
    row |= {"count": account.count, "ucdp_event_clarity": event_clarity(account)}
    row |= {"background": account.background, "evidence": [passage.text for passage in account.evidence]}
    row |= {"evidence_at": [f"{passage.start}-{passage.end}" for passage in account.evidence]}
    row |= {"document": document.id, "file": document.file, "outlet": document.outlet, "url": document.url}
    return row | {"published": document.published, "published_basis": document.published_basis}


@dataclass(slots=True)
class _Counted:
    """One actor or place over all accounts."""

    row: Row
    accounts: int = 0
    events: set[str] = field(default_factory=set)
    named: dict[str, None] = field(default_factory=dict)


def actors(workspace: Workspace, choice: Choice) -> Iterator[Row]:
    """Every actor by id, with how often it stands in which role and how texts named it."""
    found: dict[str, _Counted] = {}
    roles: dict[str, dict[str, int]] = {}
    for account in told(workspace, choice):
        for party in account.actors:
            _count(found, party.id, _actor_columns(party), account, party.text)
            roles.setdefault(party.id, dict.fromkeys(ROLES, 0))[party.role] += 1
    for id in sorted(found):
        yield _counted(found[id], {f"as_{role}": number for role, number in roles[id].items()})


def places(workspace: Workspace, choice: Choice) -> Iterator[Row]:
    """Every place that accounts name, with how often and how texts named it."""
    found: dict[str, _Counted] = {}
    for account in told(workspace, choice):
        for place in account.where:
            _count(found, place.id or f"~{place.name}", {"id": place.id} | place_columns(place), account, place.text)
    for id in sorted(found):
        yield _counted(found[id], {})


KINDS: dict[str, Callable[[Workspace, Choice], Iterator[Row]]] = {
    "accounts": accounts,
    "events": events,
    "claims": claims,
    "actors": actors,
    "places": places,
}
"""What can be exported, by name."""


def _actor_columns(party: Party) -> Row:
    return {"id": party.id, "name": party.name, "name_en": party.name_en, "kind": party.kind}


def _count(found: dict[str, _Counted], id: str, columns: Row, account: Account, text: str) -> None:
    counted = found.setdefault(id, _Counted(columns))
    counted.accounts += 1
    counted.named[text] = None
    if account.event:
        counted.events.add(account.event)


def _counted(counted: _Counted, more: Row) -> Row:
    return counted.row | more | {"accounts": counted.accounts, "events": len(counted.events), "as_named": list(counted.named)[:20]}
