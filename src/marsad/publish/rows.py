"""What a workspace holds as plain rows, for every format alike: accounts, events, claims, actors, places.

A row is a dictionary in a fixed order of keys; lists stay lists. Rows come one at a time, so that an archive of any size
can be written out, and in an order that does not change between runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from marsad.records import Account, Party, Place

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

Row = dict[str, Any]
EVENTS_AT_A_TIME = 200
TOLLS = ("killed", "wounded", "missing", "captured", "displaced")
ROLES = ("initiator", "target", "participant")


def accounts(workspace: Workspace) -> Iterator[Row]:
    """Every account with the columns that a table can hold; ``account_row`` says which."""
    return (account_row(account) for account in workspace.all_accounts())


def account_row(account: Account) -> Row:
    """One account as a row. Parties, sources and passages are lists; the place is the one first named."""
    document, when = account.document, account.when
    row: Row = {"id": account.id, "event": account.event, "type": account.type, "status": account.status, "certainty": account.certainty}
    row |= {"start": when and when.start, "end": when and when.end, "edtf": when and when.edtf, "when_text": when and when.text}
    row |= _place_columns(account.where[0] if account.where else None)
    for role in ROLES:
        parties = [party for party in account.actors if party.role == role]
        row[f"{role}_ids"] = [party.id for party in parties]
        row[f"{role}s"] = [party.name for party in parties]
        row[f"{role}s_as_named"] = [party.text for party in parties]
    for name in TOLLS:
        toll = account.casualties.get(name)
        row |= {f"{name}_min": toll and toll.min, f"{name}_max": toll and toll.max}
    row |= {"sources": [link.source for link in account.attribution], "stances": [link.stance for link in account.attribution]}
    row |= {"count": account.count, "background": account.background, "evidence": [passage.text for passage in account.evidence]}
    row |= {"evidence_at": [f"{passage.start}-{passage.end}" for passage in account.evidence]}
    row |= {"document": document.id, "file": document.file, "outlet": document.outlet, "url": document.url}
    return row | {"published": document.published, "published_basis": document.published_basis}


def events(workspace: Workspace) -> Iterator[Row]:
    """Every event by its first day, with what its accounts amount to, side by side where they differ."""
    for event, told in _by_event():
        yield event_row(event, told)


def event_row(event: Any, told: list[Account]) -> Row:
    """One event as a row; ``event`` is the archive's row of it. Tolls run from the lowest to the highest told."""
    from marsad.archive.summary import most_exact, summarise

    summary = summarise(told)
    row: Row = {"id": event.id, "type": event.type, "status": event.status, "start": event.start, "end": event.end}
    row |= _place_columns(most_exact([account.where[0] for account in told if account.where]))
    for role in ROLES:
        parties = _once([(party.id, party.name) for account in told for party in account.actors if party.role == role])
        row |= {f"{role}_ids": [id for id, _ in parties], f"{role}s": [name for _, name in parties]}
    for name in TOLLS:
        low, high = summary.tolls.get(name, (None, None))
        row |= {f"{name}_min": low, f"{name}_max": high}
    row |= {"accounts": len(told), "documents": event.documents, "outlets": _once([a.document.outlet for a in told if a.document.outlet])}
    row |= {"sources": _once([link.source for account in told for link in account.attribution]), "differs": event.differs}
    return row | {"review": event.review, "account_ids": [account.id for account in told]}


def claims(workspace: Workspace) -> Iterator[Row]:
    """Every claim: one value of an account, with the passage that says it and who is said to have said it."""
    from marsad.archive.claims import claims_of

    for account in workspace.all_accounts():
        for claim in claims_of(account):
            yield {
                "event": account.event,
                "account": account.id,
                "field": claim.field,
                "value": claim.value,
                "certainty": claim.certainty,
                "source": claim.source,
                "text": claim.text,
                "start": claim.start,
                "end": claim.end,
                "document": account.document.id,
                "file": account.document.file,
                "outlet": account.document.outlet,
            }


@dataclass(slots=True)
class _Counted:
    """One actor or place over all accounts."""

    row: Row
    accounts: int = 0
    events: set[str] = field(default_factory=set)
    named: dict[str, None] = field(default_factory=dict)


def actors(workspace: Workspace) -> Iterator[Row]:
    """Every actor by id, with how often it stands in which role and how texts named it."""
    found: dict[str, _Counted] = {}
    roles: dict[str, dict[str, int]] = {}
    for account in workspace.all_accounts():
        for party in account.actors:
            _count(found, party.id, _actor_columns(party), account, party.text)
            roles.setdefault(party.id, dict.fromkeys(ROLES, 0))[party.role] += 1
    for id in sorted(found):
        yield _counted(found[id], {f"as_{role}": number for role, number in roles[id].items()})


def places(workspace: Workspace) -> Iterator[Row]:
    """Every place that accounts name, with how often and how texts named it."""
    found: dict[str, _Counted] = {}
    for account in workspace.all_accounts():
        for place in account.where:
            _count(found, place.id or f"~{place.name}", {"id": place.id} | _place_columns(place), account, place.text)
    for id in sorted(found):
        yield _counted(found[id], {})


KINDS: dict[str, Callable[[Workspace], Iterator[Row]]] = {
    "accounts": accounts,
    "events": events,
    "claims": claims,
    "actors": actors,
    "places": places,
}
"""What can be exported, by name."""


def _place_columns(place: Place | None) -> Row:
    names = ("name", "name_en", "lat", "lon", "radius_km", "kind", "relation", "admin", "acled_precision", "ucdp_precision")
    keys = ("place", "place_en", "lat", "lon", "radius_km", "place_kind", "relation", "admin", "acled_precision", "ucdp_precision")
    return {key: getattr(place, name) if place else None for key, name in zip(keys, names, strict=True)}


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


def _once(values: list[Any]) -> list[Any]:
    """The values without repeats, in their order."""
    return list(dict.fromkeys(values))


def _by_event() -> Iterator[tuple[Any, list[Account]]]:
    """The archive's events by day, each with its present accounts in the order of keeping."""
    from marsad.archive.models import EventAccount, EventRow
    from marsad.archive.present import loaded

    ids = list(EventRow.objects.order_by("start", "id").values_list("id", flat=True))
    for at in range(0, len(ids), EVENTS_AT_A_TIME):
        chunk = ids[at : at + EVENTS_AT_A_TIME]
        rows = EventRow.objects.in_bulk(chunk)
        told: dict[str, list[Any]] = {id: [] for id in chunk}
        held: Any = EventAccount.objects.filter(event__in=chunk).select_related("account", "account__membership")
        for member in held.order_by("account__document__entry", "account__position"):
            told[member.event_id].append(member.account)
        for id in chunk:
            yield rows[id], list(loaded(told[id]))
