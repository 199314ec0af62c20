"""Under what description documents are met, and whether a document was read since it was met so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Protocol

from marsad.archive.models import PresentDocument, Sighting

SIGHTED = ("file", "url", "outlet", "published", "published_basis", "published_window", "metadata")
"""What a description says: columns of ``Sighting``, and parts of what the ledger says of one."""


class Described(Protocol):
    """What is known of a document beside its bytes."""

    id: str
    file: str | None
    url: str | None
    outlet: str | None
    published: str | None
    published_basis: str | None
    published_window: tuple[str, str] | None
    metadata: dict[str, str]


def description(document: Described) -> dict[str, Any]:
    """The description of a document as plain data."""
    return {
        "file": document.file,
        "url": document.url,
        "outlet": document.outlet,
        "published": document.published,
        "published_basis": document.published_basis,
        "published_window": list(document.published_window) if document.published_window else None,
        "metadata": dict(document.metadata),
    }


def latest(ids: Collection[str]) -> dict[tuple[str, str | None], tuple[dict[str, Any], int]]:
    """For these documents and each file of theirs the last description, and its ledger entry."""
    rows = Sighting.objects.filter(document__in=ids).order_by("number").values("document_id", "entry", *SIGHTED)
    return {(row["document_id"], row["file"]): ({key: row[key] for key in SIGHTED}, row["entry"]) for row in rows}


def read_already(documents: Sequence[Described], rules: str) -> list[bool]:
    """For each document, whether it was read by that version of the rules since it was last met under another description.

    A day of publication or an outlet that was not known before changes what its text says, so it is to be read again then.
    """
    ids = {document.id for document in documents}
    rows = PresentDocument.objects.filter(document__in=ids, reading__rules=rules)
    read = dict(rows.values_list("document_id", "reading__entry"))
    met = latest(list(read))

    def known(document: Described) -> bool:
        last, entry = met.get((document.id, document.file), ({}, 0))
        return last == description(document) and entry < read[document.id]

    return [known(document) for document in documents]
