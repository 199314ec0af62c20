"""The part of ``verify`` that reads every account again: its digest, its columns, its claims, and every passage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from marsad.archive.canonical import digest
from marsad.archive.claims import ClaimValue, claims_of
from marsad.archive.keeping import account_row
from marsad.archive.models import AccountRow, Claim, Document, Reading
from marsad.records import Account

Wrong = tuple[str, str, str]
"""Where, which, what: the fields of a ``verify.Fault``."""

COLUMNS = ("id", "document_id", "position", "type", "status", "certainty", "start", "end", "background")
CLAIM = ("field", "value", "start", "end", "text", "source", "certainty")


def size() -> int:
    """How many readings there are."""
    return Reading.objects.count()


def check(at: int, count: int) -> dict[str, Any]:
    """Checks ``count`` readings from the ``at``-th on: the faults, how many accounts, and what the ledger must say of each.

    ``sealed`` holds entry, hash of the body, and what to call it.
    """
    result: dict[str, Any] = {"faults": [], "accounts": 0, "sealed": []}
    readings = list(Reading.objects.order_by("number")[at : at + count])
    for begin in range(0, len(readings), 200):
        part = readings[begin : begin + 200]
        texts = dict(Document.objects.filter(id__in={r.document_id for r in part}).values_list("id", "text"))
        rows: dict[int, list[AccountRow]] = {reading.number: [] for reading in part}
        for row in AccountRow.objects.filter(reading__in=list(rows)).order_by("reading", "position", "number"):
            rows[row.reading_id].append(row)
        claims = _claims([row.number for held in rows.values() for row in held])
        for reading in part:
            held = rows[reading.number]
            result["accounts"] += len(held)
            seal = digest([row.record for row in held])
            result["sealed"].append(_sealed(reading, held, seal))
            result["faults"] += _reading(reading, held, seal)
            result["faults"] += _rows(reading, held, claims, texts.get(reading.document_id, ""))
    if at == 0:
        strays = AccountRow.objects.exclude(reading__in=Reading.objects.values("number")).values_list("id", flat=True)
        result["faults"] += [("account", id, "it belongs to no reading") for id in strays]
    return result


def _claims(accounts: list[int]) -> dict[int, list[tuple[Any, ...]]]:
    """The kept claims of these accounts: their columns, then their numbers."""
    found: dict[int, list[tuple[Any, ...]]] = {number: [] for number in accounts}
    for at in range(0, len(accounts), 400):
        rows = Claim.objects.filter(account__in=accounts[at : at + 400]).order_by("number")
        for account, *columns in rows.values_list("account_id", *CLAIM, "number"):
            found[account].append(tuple(columns))
    return found


def _sealed(reading: Reading, rows: list[AccountRow], seal: str) -> tuple[int, str, str]:
    body = {
        "document": reading.document_id, "run": reading.run_id, "rules": reading.rules, "accounts": len(rows), "digest": seal,
    }  # fmt: skip
    return reading.entry, digest(body), f"{reading.number} of {reading.document_id}"


def _reading(reading: Reading, rows: list[AccountRow], seal: str) -> Iterator[Wrong]:
    if reading.accounts_count != len(rows) or seal != reading.digest:
        yield "reading", f"{reading.number} of {reading.document_id}", "its own note of its accounts is wrong"


def _rows(reading: Reading, rows: list[AccountRow], claims: dict[int, list[tuple[Any, ...]]], text: str) -> Iterator[Wrong]:
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
        kept = claims[row.number]
        if [list(claim[:-1]) for claim in kept] != [_plain(claim) for claim in claims_of(account)]:
            yield "claim", f"of account {row.id}", "they are not what its record says"
        for _, _, start, end, words, _, _, number in kept:
            if start is not None and text[start:end] != words:
                yield "claim", f"{number} of account {row.id}", "its words do not stand at its place in the document"


def _plain(claim: ClaimValue) -> list[Any]:
    return [getattr(claim, name) for name in CLAIM]


def _passages(row: AccountRow, text: str) -> Iterator[Wrong]:
    """Evidence, and whatever else of the record has a start and an end, must stand in the text."""
    record: dict[str, Any] = row.record
    passages = [*record["evidence"], *record["where"], *record["actors"], *record["casualties"].values(), *record["other_tolls"]]
    for passage in [*passages, *record["attribution"]]:
        start, end = passage.get("start"), passage.get("end")
        if start is not None and end is not None and text[start:end] != passage["text"]:
            yield "account", row.id, f"the words at {start}–{end} are not those of the document"
