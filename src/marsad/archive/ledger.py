"""The ledger: every act on the workspace, each entry sealed by the hash of the one before.

The hash of an entry is the SHA-256 of the canonical JSON (``canonical.py``) of its fields ``seq``, ``at``, ``who``,
``what``, ``body`` and ``previous``; the first entry follows 64 zeros. A change anywhere breaks every later link; the
removal of the last entries shows against the head, which the workspace keeps in ``ledger.head`` and prints, so that a
user can write it down elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import connection

from marsad.archive.canonical import digest
from marsad.archive.inserting import insert
from marsad.archive.models import LedgerEntry

GENESIS = "0" * 64
SEALED = ("seq", "at", "who", "what", "body", "previous")

Act = tuple[str, dict[str, Any]]
"""What was done, and what there is to say of it: plain data only."""


def now() -> str:
    """The time of the archive's acts: UTC with microseconds."""
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def seal(entry: dict[str, Any]) -> str:
    """The hash an entry must have; ``entry`` holds the fields ``SEALED``, others are passed over."""
    return digest({key: entry[key] for key in SEALED})


def head() -> tuple[int, str]:
    """Number and hash of the last entry; ``(0, 64 zeros)`` for an empty ledger."""
    last = LedgerEntry.objects.order_by("-seq").values_list("seq", "hash").first()
    return last or (0, GENESIS)


def holds(seq: int, hash: str) -> bool:
    """True when entry ``seq`` has that hash; nothing before it was changed then. Entry 0 is the empty ledger."""
    return (seq, hash) == (0, GENESIS) or LedgerEntry.objects.filter(seq=seq, hash=hash).exists()


def append(acts: Sequence[Act], who: str, at: str | None = None) -> list[int]:
    """Adds one entry an act and gives their numbers.

    To be called within ``store.writing`` alone: it holds the lock that keeps two writers from following the same entry.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("the ledger is written within a transaction")
    seq, previous = head()
    at = at or now()
    rows: list[LedgerEntry] = []
    for what, body in acts:
        seq += 1
        entry = {"seq": seq, "at": at, "who": who, "what": what, "body": body, "previous": previous}
        previous = seal(entry)
        rows.append(LedgerEntry(**entry, hash=previous))
    insert(rows)
    return [row.seq for row in rows]


def entries(after: int = 0) -> Iterator[dict[str, Any]]:
    """All entries after that number, oldest first, as plain data with their ``hash``."""
    rows = LedgerEntry.objects.filter(seq__gt=after).order_by("seq").values(*SEALED, "hash")
    yield from rows.iterator(chunk_size=1000)
