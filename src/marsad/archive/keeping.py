"""How documents and their readings are kept: once each, in one transaction, with their ledger entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from django.db.models import QuerySet

from marsad.archive import decisions, ledger, present, search, sightings
from marsad.archive.canonical import digest, text_digest
from marsad.archive.claims import claims_of
from marsad.archive.errors import ArchiveError, CannotKeep, told
from marsad.archive.inserting import insert
from marsad.archive.models import AccountRow, Claim, Document, PresentDocument, Reading, Run, Sighting
from marsad.records import Account, dump

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

Range = tuple[int, int]

WRITERS = 8
"""Threads that write bytes: flushing to the disk is waiting, and the system flushes several files at once."""


class DocumentLike(sightings.Described, Protocol):
    """What the archive asks of a document; ``documents.model.Document`` is one."""

    raw: bytes
    text: str
    encoding: str
    errors: str
    furniture: list[Range]
    title: Range | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one document: ``new`` when it had not been there, ``read`` when its accounts are new.

    ``problem`` says in plain words why it could not be kept; then the other two are False.
    """

    document: str
    file: str | None
    new: bool
    read: bool
    accounts: int
    problem: str | None = None


def begin_run(workspace: Workspace, rules: str, what: dict[str, Any]) -> int:
    """Keeps a run and notes its beginning; gives its number."""
    with workspace.writing():
        number = (Run.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1
        entry = ledger.append([("run.began", {"run": number, "rules": rules, "what": what})], workspace.who)[0]
        Run.objects.create(number=number, at=ledger.now(), rules=rules, what=what, entry=entry)
    return number


def keep_all(workspace: Workspace, readings: Iterable[tuple[DocumentLike, list[Account]]], run: int, batch: int) -> Iterator[Kept]:
    """Keeps readings in batches of one transaction each; what could not be kept is reported and the rest goes on."""
    source = iter(readings)
    while items := list(islice(source, batch)):
        try:
            yield from keep(workspace, items, run)
        except CannotKeep:
            for item in items:
                try:
                    yield from keep(workspace, [item], run)
                except CannotKeep as error:
                    yield Kept(item[0].id, item[0].file, False, False, 0, str(error))


def keep(workspace: Workspace, items: Sequence[tuple[DocumentLike, list[Account] | None]], run: int | None) -> list[Kept]:
    """Keeps documents, with their accounts where given, in one transaction: all of them or none."""
    for document, _ in items:
        _check(document)
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda item: _keep_bytes(workspace, item[0]), items))
    with workspace.writing():
        fresh = _keep_documents(workspace, [document for document, _ in items])
        last = {document.id: accounts for document, accounts in items if accounts is not None}
        read = _keep_readings(workspace, last, run) if run is not None else set()
        result: list[Kept] = []
        for document, accounts in items:
            new = document.id in fresh
            result.append(Kept(document.id, document.file, new, document.id in read, len(accounts or ())))
            fresh.discard(document.id)
            read.discard(document.id)
        return result


def keep_reading(workspace: Workspace, document_id: str, accounts: list[Account], run: int) -> bool:
    """Keeps one reading of a kept document in a transaction of its own."""
    with workspace.writing():
        return bool(_keep_readings(workspace, {document_id: accounts}, run))


def _check(document: DocumentLike) -> None:
    """Refuses what no database would give back unchanged."""
    if "\x00" in document.text:
        raise CannotKeep(f"{document.file or document.id}: the text holds NUL characters, so it is no text")
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise CannotKeep(f"{document.file or document.id}: the text holds half a character at {error.start}") from None


def _keep_bytes(workspace: Workspace, document: DocumentLike) -> None:
    try:
        name = workspace.blobs.keep(document.raw)
    except OSError as error:
        raise told(error) or ArchiveError(f"the bytes of {document.file or document.id} cannot be kept: {error}") from error
    if name != document.id:
        raise CannotKeep(f"{document.file or document.id}: its id is not the SHA-256 of its bytes")


def _keep_documents(workspace: Workspace, documents: list[DocumentLike]) -> set[str]:
    """Keeps those that are not there, and notes a known one met under a new description; gives the ids that are new."""
    unique = {document.id: document for document in documents}
    there = set(Document.objects.filter(id__in=list(unique)).values_list("id", flat=True))
    latest = {key: met for key, (met, _) in sightings.latest(list(there)).items()}
    new = {key: document for key, document in unique.items() if key not in there}
    met: list[tuple[str, dict[str, Any]]] = []
    for document in documents:
        sighting = sightings.description(document)
        if latest.get((document.id, document.file)) != sighting:
            latest[(document.id, document.file)] = sighting
            met.append((document.id, sighting))
    acts: list[ledger.Act] = [("document.kept", _body(document)) for document in new.values()]
    acts += [("document.met", {"document": key, **sighting}) for key, sighting in met]
    entries = iter(ledger.append(acts, workspace.who))
    insert([_row(document, next(entries)) for document in new.values()])
    rows = [Sighting(document_id=key, entry=next(entries), **sighting) for key, sighting in met]
    present.met(insert(rows), unique)
    search.index("document", {key: document.text for key, document in new.items()})
    return set(new)


def _body(document: DocumentLike) -> dict[str, Any]:
    """What the ledger says of a new document: enough to find out any later change to it."""
    return {"document": document.id, "size": len(document.raw), **fingerprint(_row(document, 0))}


def fingerprint(row: Document) -> dict[str, Any]:
    """The hashes that bind a document's text and what is known of its layout."""
    layout = {"encoding": row.encoding, "errors": row.errors, "title": row.title, "furniture": row.furniture}
    return {"text": text_digest(row.text), "layout": digest(layout)}


def _row(document: DocumentLike, entry: int) -> Document:
    return Document(
        id=document.id,
        text=document.text,
        encoding=document.encoding,
        errors=document.errors,
        title=list(document.title) if document.title else None,
        furniture=[list(part) for part in document.furniture],
        size=len(document.raw),
        entry=entry,
    )


def _keep_readings(workspace: Workspace, found: dict[str, list[Account]], run: int) -> set[str]:
    """Keeps what a run read in documents that are kept; gives the documents whose reading is new."""
    rules = Run.objects.values_list("rules", flat=True).get(number=run)
    there = {row.document_id: row for row in _with_reading(list(found))}
    if strange := next((id for id in found if id not in there), None):
        raise CannotKeep(f"no document {strange} is kept, so its accounts cannot be")
    records = {id: [record_of(account) for account in accounts] for id, accounts in found.items()}
    seals = {id: digest(kept) for id, kept in records.items()}
    before = {id: row.reading for id, row in there.items()}
    met = {id: row.sighting.entry for id, row in there.items()}
    new = [id for id in found if (old := before[id]) is None or (old.digest, old.rules) != (seals[id], rules) or old.entry < met[id]]
    _refuse_strangers({id: found[id] for id in new})
    acts: list[ledger.Act] = [
        ("document.read", {"document": id, "run": run, "rules": rules, "accounts": len(found[id]), "digest": seals[id]}) for id in new
    ]
    readings = [
        Reading(document_id=id, run_id=run, rules=rules, digest=seals[id], accounts_count=len(found[id]), entry=entry)
        for id, entry in zip(new, ledger.append(acts, workspace.who), strict=True)
    ]
    insert(readings)
    rows: dict[str, list[AccountRow]] = {}
    for reading in readings:
        id = reading.document_id
        pairs = zip(found[id], records[id], strict=True)
        rows[id] = [account_row(account, record, reading, i) for i, (account, record) in enumerate(pairs)]
    insert([row for part in rows.values() for row in part])
    claims = [c for id, part in rows.items() for account, row in zip(found[id], part, strict=True) for c in claim_rows(account, row)]
    insert(claims)
    touched = present.read([(there[reading.document_id], reading, rows[reading.document_id]) for reading in readings])
    for id in new:
        if before[id] is not None:
            decisions.settle(id)
    present.rebuild_events(touched)
    return set(new)


def _with_reading(ids: list[str]) -> QuerySet[PresentDocument]:
    return PresentDocument.objects.select_related("reading", "sighting").filter(document__in=ids)


def _refuse_strangers(found: dict[str, list[Account]]) -> None:
    """An account's id must belong to one document and occur once in a reading."""
    owner: dict[str, str] = {}
    for document, accounts in found.items():
        for account in accounts:
            other = owner.setdefault(account.id, document)
            if other != document:
                raise CannotKeep(f"{document}: the account id {account.id} belongs to another document")
        if len({account.id for account in accounts}) != len(accounts):
            raise CannotKeep(f"{document}: two of its accounts have one id")
    ids = list(owner)
    for at in range(0, len(ids), 400):
        for id, document in AccountRow.objects.filter(id__in=ids[at : at + 400]).values_list("id", "document_id").distinct():
            if owner[id] != document:
                raise CannotKeep(f"{owner[id]}: the account id {id} belongs to another document")


def record_of(account: Account) -> dict[str, Any]:
    """The account as it is kept: plain data without its event, which is the archive's to say."""
    return {key: value for key, value in dump(account).items() if key != "event"}


def account_row(account: Account, record: dict[str, Any], reading: Reading, position: int) -> AccountRow:
    """The row of an account: its record and the columns to filter by."""
    when = account.when
    return AccountRow(
        id=account.id,
        reading=reading,
        document_id=reading.document_id,
        position=position,
        type=account.type,
        status=account.status,
        certainty=account.certainty,
        start=when.start[:10] if when and when.start else None,
        end=when.end[:10] if when and when.end else None,
        background=account.background,
        record=record,
    )


def claim_rows(account: Account, row: AccountRow) -> Iterator[Claim]:
    """The rows of an account's claims."""
    for claim in claims_of(account):
        yield Claim(
            account=row,
            field=claim.field,
            value=claim.value,
            start=claim.start,
            end=claim.end,
            text=claim.text,
            source=claim.source,
            certainty=claim.certainty,
        )
