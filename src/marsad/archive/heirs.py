"""Which account of a document's present reading carries on an account of an earlier one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from marsad.archive.models import CURRENT, AccountRow

Evidence = Sequence[Sequence[int]]


def heir(id: str, type: str, evidence: Evidence, rows: Iterable[AccountRow]) -> str | None:
    """The account of the same id; else the one of the same type that shares most of its evidence; None if none shares any.

    ``rows`` are the present accounts of the document, ``evidence`` the ``[start, end]`` of the passages it rested on.
    """
    rows = list(rows)
    if any(row.id == id for row in rows):
        return id
    shared = {row.id: _shared(evidence, row) for row in rows if row.type == type}
    best = max(shared, key=lambda key: shared[key], default=None)
    return best if best is not None and shared[best] > 0 else None


def _shared(evidence: Evidence, row: AccountRow) -> int:
    """How many characters of the evidence an account has in common with it."""
    return sum(
        max(0, min(end, passage["end"]) - max(start, passage["start"])) for start, end in evidence for passage in row.record["evidence"]
    )


def heirs(ids: Iterable[str]) -> dict[str, str | None]:
    """For accounts of any reading, the present account that carries each on: mostly itself, None where there is none."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, str | None] = dict.fromkeys(wanted)
    for at in range(0, len(wanted), 400):
        part = wanted[at : at + 400]
        found.update({id: id for id in AccountRow.objects.filter(CURRENT, id__in=part).values_list("id", flat=True)})
    gone = [id for id in wanted if found[id] is None]
    if gone:
        last = {row.id: row for row in AccountRow.objects.filter(id__in=gone).order_by("number")}
        present: dict[str, list[AccountRow]] = defaultdict(list)
        for row in AccountRow.objects.filter(CURRENT, document__in={row.document_id for row in last.values()}):
            present[row.document_id].append(row)
        for id, row in last.items():
            evidence = [[passage["start"], passage["end"]] for passage in row.record["evidence"]]
            found[id] = heir(id, row.type, evidence, present[row.document_id])
    return found
