"""The part of ``verify`` that reads every account again: its digest, its columns, its claims, and every passage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from marsad.archive.canonical import canonical, digest
from marsad.archive.keeping import account_row, claim_rows
from marsad.archive.models import AccountRow, Claim, Document, Reading
from marsad.records import Account

if TYPE_CHECKING:
    from marsad.archive.verify import Sealed

Wrong = tuple[str, str, str]
"""Where, which, what: the fields of a ``verify.Fault``."""

COLUMNS = ("id", "document_id", "position", "type", "status", "certainty", "start", "end", "background")
CLAIM = ("field", "value", "start", "end", "text", "source", "certainty")


def account_faults(sealed: Sealed, counts: dict[str, int]) -> Iterator[Wrong]:
    """The faults of all readings, their accounts and claims; counts the accounts."""
    counts["accounts"] = 0
    readings = list(Reading.objects.order_by("document_id", "number"))
    known = {reading.number for reading in readings}
    for at in range(0, len(readings), 100):
        part = readings[at : at + 100]
        texts = dict(Document.objects.filter(id__in={r.document_id for r in part}).values_list("id", "text"))
        for reading in part:
            rows = list(AccountRow.objects.filter(reading=reading).order_by("position", "number"))
            counts["accounts"] += len(rows)
            yield from _reading(sealed, reading, rows)
            yield from _rows(reading, rows, texts.get(reading.document_id, ""))
    for row in AccountRow.objects.exclude(reading__in=known).iterator():
        yield "account", row.id, "it belongs to no reading"


def _reading(sealed: Sealed, reading: Reading, rows: list[AccountRow]) -> Iterator[Wrong]:
    name = f"{reading.number} of {reading.document_id}"
    seal = digest([row.record for row in rows])
    body = {
        "document": reading.document_id, "run": reading.run_id, "rules": reading.rules, "accounts": len(rows), "digest": seal,
    }  # fmt: skip
    wrong = sealed.take(reading.entry, "document.read", body)
    if wrong:
        yield "reading", name, f"its accounts: {wrong}"
    elif seal != reading.digest or reading.accounts_count != len(rows):
        yield "reading", name, "its own note of its accounts is wrong"


def _rows(reading: Reading, rows: list[AccountRow], text: str) -> Iterator[Wrong]:
    claims: dict[int, list[Claim]] = {row.number: [] for row in rows}
    for claim in Claim.objects.filter(account__in=list(claims)).order_by("number"):
        claims[claim.account_id].append(claim)
    for position, row in enumerate(rows):
        try:
            account = Account.model_validate({**row.record, "event": None})
        except ValidationError as error:
            yield "account", row.id, f"its record is no account: {error.error_count()} fields are wrong"
            continue
        expected = account_row(account, row.record, reading, position)
        for column in COLUMNS:
            if getattr(row, column) != getattr(expected, column):
                yield "account", row.id, f"its column {column} is not what its record says"
        yield from _passages(row, text)
        if [_of(c) for c in claims[row.number]] != [_of(c) for c in claim_rows(account, row)]:
            yield "claim", f"of account {row.id}", "they are not what its record says"
        for claim in claims[row.number]:
            if claim.start is not None and text[claim.start : claim.end] != claim.text:
                yield "claim", f"{claim.number} of account {row.id}", "its words do not stand at its place in the document"


def _of(claim: Claim) -> str:
    return canonical([getattr(claim, name) for name in CLAIM])


def _passages(row: AccountRow, text: str) -> Iterator[Wrong]:
    """Evidence, and whatever else of the record has a start and an end, must stand in the text."""
    record: dict[str, Any] = row.record
    passages = [*record["evidence"], *record["where"], *record["actors"], *record["casualties"].values(), *record["other_tolls"]]
    for passage in [*passages, *record["attribution"]]:
        start, end = passage.get("start"), passage.get("end")
        if start is not None and end is not None and text[start:end] != passage["text"]:
            yield "account", row.id, f"the words at {start}–{end} are not those of the document"
