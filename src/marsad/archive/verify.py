"""Checks that everything kept is as it was: bytes, texts, accounts and their evidence, decisions, events, and the chain.

Each kept row must be the one that its ledger entry sealed, each entry must have its row, and each entry must follow from
the one before. What does not hold is named, one ``Fault`` each; the check goes on to the end.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError

from marsad.archive import decisions, ledger, verify_worker
from marsad.archive.canonical import digest
from marsad.archive.guards import missing_guards
from marsad.archive.keeping import fingerprint
from marsad.archive.models import (
    Decision,
    Document,
    EventVersion,
    MembershipChange,
    Run,
    Sighting,
)
from marsad.archive.sightings import SIGHTED

if TYPE_CHECKING:
    from marsad.archive.store import Workspace


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold. ``where`` is a part of the workspace (ledger, bytes, document, reading, account,
    claim, decision, event, run, present, guard), ``name`` says which one, ``what`` is wrong in plain words."""

    where: str
    name: str
    what: str

    def __str__(self) -> str:
        return f"{self.where} {self.name}: {self.what}"


@dataclass(slots=True)
class Report:
    """The outcome of a check. ``remarks`` are no faults: such as bytes left by a run that was killed."""

    faults: list[Fault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    head: tuple[int, str] = (0, ledger.GENESIS)

    @property
    def holds(self) -> bool:
        return not self.faults


@dataclass(slots=True)
class Sealed:
    """What the ledger says of its entries that have a row: kind, hash of the body with who and when."""

    kinds: dict[int, str] = field(default_factory=dict)
    seals: dict[int, bytes] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)

    def take(self, entry: int, kind: str, body: dict[str, Any]) -> str | None:
        """Compares a row with its entry and ticks it off; what is wrong, or None."""
        return self.compare(entry, kind, _seal(body))

    def compare(self, entry: int, kind: str, actual: bytes) -> str | None:
        """The same for a body of which only the hash is at hand."""
        seal = self.seals.pop(entry, None)
        if seal is None or self.kinds.get(entry) != kind:
            return f"the ledger has no entry {entry} for it"
        if seal != actual:
            return f"it is not what ledger entry {entry} says"
        return None


_WITH_ROWS = {"run.began", "document.kept", "document.met", "document.read", "decision", "event.changed"}


def _seal(body: dict[str, Any]) -> bytes:
    return bytes.fromhex(digest(body))


def verify(
    workspace: Workspace,
    *,
    expect: str | None = None,
    progress: Callable[[str, int], None] | None = None,
    workers: int | None = None,
) -> Report:
    """Checks the whole workspace. ``expect`` is a hash that the ledger must hold, written down by the user earlier.

    ``progress`` is called with the name of a part and how many of it were checked. A large archive is checked by as many
    processes as there are cores, or ``workers``.
    """
    report = Report(head=workspace.head())
    sealed = Sealed()
    results = _begun(workspace, workers, report)
    parts: dict[str, Callable[[], Iterator[Fault]]] = {
        "ledger": lambda: _ledger(workspace, sealed, expect),
        "documents": lambda: _documents(workspace, sealed, report),
        "runs": lambda: _runs(sealed),
        "accounts and lists": lambda: _parts(results, sealed, report),
        "decisions": lambda: _decisions(sealed),
        "events": lambda: _events(sealed),
        "missing": lambda: _missing(sealed),
        "guards": lambda: (Fault("guard", name, "the database no longer refuses changes") for name in missing_guards()),
    }
    for name, check in parts.items():
        try:
            report.faults.extend(check())
        except (DatabaseError, ValueError, TypeError, KeyError) as error:
            report.faults.append(Fault(name, "as a whole", f"cannot be read: {str(error).strip()}"))
        if progress:
            progress(name, report.counts.get(name, 0))
    report.counts["ledger"] = report.head[0]
    return report


def _begun(workspace: Workspace, workers: int | None, report: Report) -> Iterator[dict[str, Any]]:
    """The check of accounts and present tables, begun first, for it may go on in other processes meanwhile."""
    try:
        return verify_worker.begin(workspace, workers)
    except DatabaseError as error:
        report.faults.append(Fault("accounts and lists", "as a whole", f"cannot be read: {str(error).strip()}"))
        return iter(())


def _parts(results: Iterator[dict[str, Any]], sealed: Sealed, report: Report) -> Iterator[Fault]:
    """What the check of accounts, claims and present tables found, held against the ledger."""
    report.counts["accounts"] = 0
    for result in results:
        yield from (Fault(*fault) for fault in result["faults"])
        report.counts["accounts"] += result.get("accounts", 0)
        for entry, seal, name in result.get("sealed", ()):
            wrong = sealed.compare(entry, "document.read", bytes.fromhex(seal))
            if wrong:
                yield Fault("reading", name, f"its accounts: {wrong}")


def _ledger(workspace: Workspace, sealed: Sealed, expect: str | None) -> Iterator[Fault]:
    seq, previous = 0, ledger.GENESIS
    promised = {name: value for name, value in (("written down", expect), ("in ledger.head", _kept_head(workspace))) if value}
    for entry in ledger.entries():
        seq += 1
        name = str(entry["seq"])
        if entry["seq"] != seq:
            yield Fault("ledger", name, f"entry {seq} is missing")
            seq = entry["seq"]
        if entry["previous"] != previous:
            yield Fault("ledger", name, "it does not follow from the entry before")
        if ledger.seal(entry) != entry["hash"]:
            yield Fault("ledger", name, "it was changed after it was sealed")
        previous = entry["hash"]
        promised = {key: value for key, value in promised.items() if value != previous}
        if entry["what"] in _WITH_ROWS:
            body = {**entry["body"], "at": entry["at"], "who": entry["who"]} if entry["what"] == "decision" else entry["body"]
            sealed.kinds[entry["seq"]] = entry["what"]
            sealed.seals[entry["seq"]] = _seal(body)
            if entry["what"] == "document.kept":
                sealed.documents.add(str(entry["body"].get("document")))
    for key, value in promised.items():
        yield Fault("ledger", "head", f"the head {key} ({value[:12]}…) is not in it: entries were cut off or rewritten")


def _kept_head(workspace: Workspace) -> str | None:
    try:
        return (workspace.folder / "ledger.head").read_text(encoding="ascii").split()[1]
    except (OSError, IndexError, UnicodeDecodeError):
        return None


def _documents(workspace: Workspace, sealed: Sealed, report: Report) -> Iterator[Fault]:
    known: set[str] = set()
    for row in Document.objects.order_by("entry").iterator(chunk_size=200):
        known.add(row.id)
        wrong = sealed.take(row.entry, "document.kept", {"document": row.id, "size": row.size, **fingerprint(row)})
        if wrong:
            yield Fault("document", row.id, wrong)
        yield from _bytes(workspace, row)
    report.counts["documents"] = len(known)
    for sighting in Sighting.objects.order_by("number").iterator(chunk_size=1000):
        body = {"document": sighting.document_id, **{key: getattr(sighting, key) for key in SIGHTED}}
        wrong = sealed.take(sighting.entry, "document.met", body)
        if wrong:
            yield Fault("document", sighting.document_id, f"where it was met: {wrong}")
    for name in workspace.blobs.names():
        if name not in known:
            report.remarks.append(f"bytes {name} belong to no document (a run may have been stopped before it kept one)")


def _bytes(workspace: Workspace, row: Document) -> Iterator[Fault]:
    try:
        raw = workspace.blobs.read(row.id)
    except (OSError, ValueError) as error:
        gone = isinstance(error, FileNotFoundError)
        yield Fault("bytes", row.id, "they are gone" if gone else f"they cannot be read: {error}")
        return
    if "sha256:" + hashlib.sha256(raw).hexdigest() != row.id:
        yield Fault("bytes", row.id, "they are not the bytes that came in")


def _runs(sealed: Sealed) -> Iterator[Fault]:
    for row in Run.objects.order_by("number").iterator(chunk_size=1000):
        wrong = sealed.take(row.entry, "run.began", {"run": row.number, "rules": row.rules, "what": row.what})
        if wrong:
            yield Fault("run", str(row.number), wrong)


def _decisions(sealed: Sealed) -> Iterator[Fault]:
    for row in Decision.objects.order_by("number").iterator(chunk_size=1000):
        wrong = sealed.take(row.entry, "decision", {**decisions.body(row), "at": row.at, "who": row.who})
        if wrong:
            yield Fault("decision", str(row.number), wrong)


def _events(sealed: Sealed) -> Iterator[Fault]:
    bodies: dict[int, dict[str, Any]] = {}
    for version in EventVersion.objects.order_by("number").iterator(chunk_size=500):
        seal = digest(version.record)
        if seal != version.digest:
            yield Fault("event", version.event, "its record does not give its own hash")
        bodies[version.entry] = {"event": version.event, "joined": [], "record": seal, "run": version.run_id}
    for change in MembershipChange.objects.order_by("entry", "account").iterator(chunk_size=1000):
        cause = {name: number for name, number in (("run", change.run_id), ("decision", change.decision_id)) if number is not None}
        body = bodies.setdefault(change.entry, {"event": change.event, "joined": [], "record": None, **cause})
        body["joined"].append(change.account)
        said = {name: body[name] for name in ("run", "decision") if name in body}
        if (body["event"], said) != (change.event, cause):
            yield Fault("event", str(change.event), f"its change {change.number} is not what ledger entry {change.entry} says")
    for entry, body in bodies.items():
        wrong = sealed.take(entry, "event.changed", body)
        if wrong:
            yield Fault("event", str(body["event"]), wrong)


def _missing(sealed: Sealed) -> Iterator[Fault]:
    names = {"document.kept": "document", "document.met": "document", "document.read": "reading", "run.began": "run"}
    for entry in sealed.seals:
        kind = sealed.kinds[entry]
        where = names.get(kind, kind.split(".")[0])
        yield Fault(where, f"of ledger entry {entry}", "the ledger speaks of it and it is not there")
