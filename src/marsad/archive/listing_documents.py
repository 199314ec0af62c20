"""Lists of documents and of the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F
from django.db.models.expressions import RawSQL

from marsad.archive import search
from marsad.archive.listing import Page, counted
from marsad.archive.models import LedgerEntry, PresentDocument, Reading


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list."""

    id: str
    heading: str
    file: str | None
    url: str | None
    outlet: str | None
    published: str | None
    published_basis: str | None
    accounts: int


def documents(text: str = "", outlet: str = "", number: int = 1, size: int = 30) -> Page:
    """A page of documents, latest published first, those of unknown day last."""
    rows = PresentDocument.objects.select_related("sighting")
    if outlet:
        rows = rows.filter(outlet=outlet)
    if text.strip():
        matching = search.matching("document", text)
        rows = rows.filter(document__in=RawSQL(*matching)) if matching else rows.none()
    total = rows.count()
    number = max(1, min(number, -(-total // size) or 1))
    part = list(rows.order_by(F("published").desc(nulls_last=True), "document__entry")[(number - 1) * size : number * size])
    counts = dict(Reading.objects.filter(present__in=part).values_list("number", "accounts_count"))
    return Page([document_line(row, counts.get(row.reading_id, 0)) for row in part], number, total, size)


def document_line(row: PresentDocument, accounts: int) -> DocumentLine:
    """The line of a document from its present row."""
    met = row.sighting
    return DocumentLine(
        row.document_id, row.heading, met.file, met.url, met.outlet, met.published, met.published_basis, accounts
    )  # fmt: skip


def outlets() -> list[tuple[str, int]]:
    """The outlets of the documents, each with how many, most first."""
    return counted(PresentDocument.objects.all(), "outlet")


def ledger_page(what: str = "", number: int = 1, size: int = 50) -> Page:
    """A page of the ledger, newest first; ``what`` narrows it to one kind of act."""
    rows = LedgerEntry.objects.all()
    if what:
        rows = rows.filter(what=what)
    total = rows.count()
    number = max(1, min(number, -(-total // size) or 1))
    part = rows.order_by("-seq")[(number - 1) * size : number * size]
    return Page(list(part.values("seq", "at", "who", "what", "body", "hash")), number, total, size)


def ledger_kinds() -> list[tuple[str, int]]:
    """The kinds of acts in the ledger, each with how many."""
    return counted(LedgerEntry.objects.all(), "what")
