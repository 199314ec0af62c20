"""The present tables, worked out from the kept ones: which sighting, reading, event and decision holds now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Max, QuerySet

from marsad.archive import search
from marsad.archive.canonical import digest
from marsad.archive.claims import ROLES
from marsad.archive.corrections import corrected as with_corrections
from marsad.archive.inserting import insert
from marsad.archive.models import (
    CURRENT,
    AccountRow,
    AccountState,
    Decision,
    Document,
    EventAccount,
    EventActor,
    EventPlace,
    EventRow,
    EventVersion,
    MembershipChange,
    PresentDocument,
    Reading,
    Sighting,
)
from marsad.archive.summary import summarise
from marsad.language.folding import normal
from marsad.records import Account, Place

HEADING_LENGTH = 140
AT_ONCE = 400
"""So many values go into one condition of a query."""


def met(sightings: Sequence[Sighting], documents: Mapping[str, Any]) -> None:
    """Documents were met: their latest descriptions are the present ones."""
    latest = {sighting.document_id: sighting for sighting in sightings}
    there = {row.document_id: row for row in PresentDocument.objects.filter(document__in=list(latest))}
    fresh: list[PresentDocument] = []
    for id, sighting in latest.items():
        row = there.get(id)
        if row is None:
            document = documents[id]
            row = PresentDocument(document_id=id, heading=heading(document.text, document.title, document.furniture))
            fresh.append(row)
        row.sighting, row.outlet, row.published = sighting, sighting.outlet, sighting.published
    insert([*there.values(), *fresh], over=True)


def heading(text: str, title: Sequence[int] | None, furniture: Iterable[Sequence[int]]) -> str:
    """The title of a document, or else the first words of it that are no furniture."""
    if title:
        shown = text[title[0] : title[1]]
    else:
        at = 0
        for start, end in furniture:
            if text[at:start].strip():
                break
            at = max(at, end)
        shown = text[at : at + 4 * HEADING_LENGTH].strip().split("\n")[0]
    shown = " ".join(shown.split())
    return shown if len(shown) <= HEADING_LENGTH else shown[: HEADING_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def read(readings: Sequence[tuple[PresentDocument, Reading, list[AccountRow]]]) -> set[str]:
    """Documents were read anew: these accounts take the place of the earlier ones. Gives the events to work out again."""
    touched: set[str] = set()
    old = {document.document_id: document.reading_id for document, _, _ in readings if document.reading_id}
    if old:
        gone = AccountRow.objects.filter(reading__in=old.values())
        search.forget("account", gone.values_list("id", flat=True))
    for document, reading, rows in readings:
        document.reading = reading
        if document.document_id in old:
            touched |= _move_memberships(old[document.document_id], rows)
    insert([document for document, _, _ in readings], over=True)
    search.index("account", {row.id: account_text(row.record) for _, _, rows in readings for row in rows})
    return touched


def _move_memberships(old: int, rows: list[AccountRow]) -> set[str]:
    """The new accounts stand where accounts of their ids were last put; the old ones leave. Gives the events touched."""
    members = EventAccount.objects.filter(account__reading=old)
    touched = set(members.values_list("event_id", flat=True))
    members.delete()
    fresh = {row.id: row for row in rows}
    changes = MembershipChange.objects.filter(account__in=list(fresh)).order_by("number").values_list("account", "event")
    last = {account: event for account, event in dict(changes).items() if event is not None}
    insert([EventAccount(event_id=event, account=fresh[account]) for account, event in last.items()])
    return touched | set(last.values())


def account_text(record: dict[str, Any]) -> str:
    """What an account is found by: its evidence, and the names of its places, parties, victims and sources."""
    parts = [passage["text"] for passage in record["evidence"]]
    for item in (*record["where"], *record["actors"]):
        parts += [item["name"], item.get("name_en") or ""]
    parts += record["victims"] + [link["source"] for link in record["attribution"]]
    return "\n".join(parts)


# ---- accounts ---------------------------------------------------------------------------------------------------


def accounts(*, corrected: bool = True) -> Iterator[Account]:
    """The present accounts, by document in the order of keeping, then by position."""
    rows = AccountRow.objects.filter(CURRENT).order_by("document__entry", "position")
    yield from _told(rows, corrections() if corrected else {})


def accounts_named(ids: Collection[str]) -> list[Account]:
    """Present accounts by their ids, with the standing corrections, in the order of the ids."""
    states = corrections(sorted(ids))
    parts = limited(AccountRow.objects.filter(CURRENT), "id", ids)
    return [account for part in parts for account in sorted(_told(part, states), key=lambda account: account.id)]


def _told(rows: QuerySet[AccountRow], states: Mapping[str, dict[str, Any]]) -> Iterator[Account]:
    """Rows as records with the event they stand in, corrected as ``states`` says; without making Django's objects of them."""
    for id, record, event in rows.values_list("id", "record", "membership__event").iterator(chunk_size=1000):
        yield _account(id, record, event, states)


def versions() -> dict[str, str]:
    """The present accounts, each with the number of its row and a digest of its standing corrections."""
    found = {id: str(number) for id, number in AccountRow.objects.filter(CURRENT).values_list("id", "number").iterator(5000)}
    for id, corrections_ in corrections().items():
        if id in found:
            found[id] += " " + digest(corrections_)[:16]
    return found


def loaded(rows: Sequence[AccountRow], *, corrected: bool = True) -> list[Account]:
    """Rows as records, with their event and, if asked, the standing corrections."""
    states = corrections([row.id for row in rows]) if corrected else {}
    return [as_account(row, states) for row in rows]


def corrections(ids: Sequence[str] | None = None) -> dict[str, dict[str, Any]]:
    """The standing corrections of these accounts, or of all."""
    changed = AccountState.objects.exclude(corrections={})
    return {account: found for part in limited(changed, "account", ids) for account, found in part.values_list("account", "corrections")}


def limited(rows: QuerySet[Any], column: str, values: Collection[Any] | None) -> Iterator[QuerySet[Any]]:
    """The rows whose column is one of ``values``, some values at a time (databases take so many and no more); all rows for
    None."""
    if values is None:
        yield rows
        return
    wanted = sorted(values)
    for at in range(0, len(wanted), AT_ONCE):
        yield rows.filter(**{f"{column}__in": wanted[at : at + AT_ONCE]})


def as_account(row: AccountRow, states: Mapping[str, dict[str, Any]]) -> Account:
    """One row as a record, corrected as ``states`` says."""
    member = getattr(row, "membership", None)
    return _account(row.id, row.record, member.event_id if member else None, states)


def _account(id: str, record: dict[str, Any], event: str | None, states: Mapping[str, dict[str, Any]]) -> Account:
    account = Account.model_validate({**record, "event": event})
    return with_corrections(account, states[id]) if id in states else account


def rebuild() -> None:
    """Throws the present tables away and works them out again from what is kept. For use within ``store.writing``."""
    from marsad.archive import decisions, membership

    for table in (EventPlace, EventActor, EventAccount, EventRow, AccountState, PresentDocument):
        table.objects.all().delete()
    texts = {d.id: d for d in Document.objects.all()}
    met(list(Sighting.objects.order_by("number")), texts)
    for reading in Reading.objects.order_by("number"):
        PresentDocument.objects.filter(document=reading.document_id).update(reading=reading)
    for document in Decision.objects.filter(subject="account").values_list("context", flat=True):
        if "document" in document:
            decisions.settle(document["document"])
    there = dict(AccountRow.objects.filter(CURRENT).values_list("id", "number"))
    grouping = {a: e for a, e in membership.present_grouping().items() if e is not None and a in there}
    insert([EventAccount(event_id=e, account_id=there[a]) for a, e in grouping.items()])
    rebuild_events(grouping.values())
    search.rebuild()


def counts() -> dict[str, int]:
    """How many documents, present accounts and events there are."""
    return {
        "documents": Document.objects.count(),
        "accounts": AccountRow.objects.filter(CURRENT).count(),
        "events": EventRow.objects.count(),
    }


# ---- events -----------------------------------------------------------------------------------------------------


def rebuild_events(ids: Iterable[str]) -> None:
    """Works out the rows of these events again from their present members; an event without any goes."""
    wanted = sorted(set(ids))
    for at in range(0, len(wanted), 200):
        _rebuild(wanted[at : at + 200])


def _rebuild(ids: list[str]) -> None:
    events, places, actors = worked_out(ids)
    there = {event.id for event in events}
    EventPlace.objects.filter(event__in=ids).delete()
    EventActor.objects.filter(event__in=ids).delete()
    EventRow.objects.filter(id__in=[id for id in ids if id not in there]).delete()
    insert(events, over=True)
    insert(places)
    insert(actors)


def worked_out(ids: list[str]) -> tuple[list[EventRow], list[EventPlace], list[EventActor]]:
    """What the rows of these events should be, from their present members; nothing for an event without any."""
    held = AccountRow.objects.filter(membership__event__in=ids).order_by("document__entry", "position")
    names = list(held.values_list("id", flat=True))
    members: dict[str, list[Account]] = defaultdict(list)
    for account in _told(held, corrections(names)):
        members[account.event or ""].append(account)
    states = limited(AccountState.objects.all(), "account", names)
    reviews = {account: review for part in states for account, review in part.values_list("account", "review")}
    versions = EventVersion.objects.filter(event__in=list(members)).values_list("event").annotate(Max("number"))
    latest = dict(versions.order_by())
    events: list[EventRow] = []
    places: list[EventPlace] = []
    actors: list[EventActor] = []
    for id, told in members.items():
        event, its_places, its_actors = event_rows(id, told, reviews)
        event.version_id = latest.get(id)
        events.append(event)
        places += its_places
        actors += its_actors
    return events, places, actors


def event_rows(id: str, told: list[Account], reviews: Mapping[str, str]) -> tuple[EventRow, list[EventPlace], list[EventActor]]:
    """The rows of an event with these accounts, first place first; nothing is written."""
    counted = [a for a in told if reviews.get(a.id) != "rejected"] or told
    event = EventRow(id=id, review=_review([reviews.get(a.id, "open") for a in told]))
    place = _fill(event, counted)
    return event, list(_places(event, counted, place)), list(_actors(event, counted))


def _fill(row: EventRow, told: list[Account]) -> Place | None:
    """Fills the columns of an event from its accounts; gives the place it is shown under."""
    summary = summarise(told)
    place = summary.place
    row.type, row.status = summary.type, summary.status
    row.start, row.end = summary.start, summary.end
    row.lat, row.lon, row.radius_km = (place.lat, place.lon, place.radius_km) if place else (None, None, None)
    row.killed_min, row.killed_max = summary.tolls.get("killed", (None, None))
    row.wounded_min, row.wounded_max = summary.tolls.get("wounded", (None, None))
    row.accounts, row.documents = len(told), len({a.document.id for a in told})
    row.background, row.differs = summary.background, summary.differs
    return place


def _review(reviews: list[str]) -> str:
    """Of an event whose accounts stand at these: rejected if all are, accepted if all that are left are."""
    left = [review for review in reviews if review != "rejected"]
    if not left:
        return "rejected"
    if all(review in ("accepted", "corrected") for review in left):
        return "corrected" if "corrected" in left else "accepted"
    return "open"


def place_key(place: Place) -> str:
    """What a place is filtered by: its id, or its folded name."""
    return (place.id or normal(place.name))[:200]


def _places(row: EventRow, told: list[Account], main: Place | None) -> Iterator[EventPlace]:
    seen: dict[str, EventPlace] = {}
    for place in ([main] if main else []) + [place for account in told for place in account.where]:
        key = place_key(place)
        if key not in seen:
            country, region = (place.admin + [None, None])[:2]  # type: ignore[list-item]
            seen[key] = EventPlace(
                event=row, key=key, name=place.name, name_en=place.name_en, main=not seen,
                country=country and country[:8], region=region and region[:200],
            )  # fmt: skip
    yield from seen.values()


def _actors(row: EventRow, told: list[Account]) -> Iterator[EventActor]:
    seen: set[tuple[str, str]] = set()
    for account in told:
        for party in account.actors:
            if (party.role, party.id) not in seen and party.role in ROLES:
                seen.add((party.role, party.id))
                yield EventActor(event=row, actor=party.id[:200], role=party.role, name=party.name, name_en=party.name_en)
