"""Who really says so: how many origins an event's accounts go back to, and who copied whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from marsad.events.copies import find_copies
from marsad.events.sources import origin_of, source_key
from marsad.records import Account, Copy, DocumentRef, Independence, Origin

Basis = Literal["own_report", "same_text", "same_source"]


def independence(
    accounts: Sequence[Account],
    texts: Mapping[str, str] | None = None,
    copies: Sequence[tuple[str, str, float]] | None = None,
) -> Independence:
    """The independent origins of an event's accounts.

    ``texts`` are the documents' texts by document id; without a document's text its evidence stands for it. ``copies`` are
    those of ``find_copies`` over a whole archive, where they were found already.
    """
    accounts = sorted(accounts, key=lambda a: (a.document.published or "9999", a.id))
    documents = {a.document.id: a.document for a in reversed(accounts)}
    if copies is None:
        copies = find_copies({d: _text(d, accounts, texts) for d in documents})
    copied = [_ordered(documents[a], documents[b], alike) for a, b, alike in copies if a in documents and b in documents]
    origins = _origins(accounts, copied)
    told = [d for d in documents.values() if d.published]
    return Independence(
        accounts=len(accounts),
        documents=len(documents),
        independent_origins=len(origins),
        origins=origins,
        copies=sorted([*copied, *_named(accounts)], key=lambda c: (c.first, c.later, c.basis)),
        first=min(told, key=lambda d: (d.published or "", d.id)).id if told else None,
    )


def _text(document: str, accounts: Sequence[Account], texts: Mapping[str, str] | None) -> str:
    if texts and document in texts:
        return texts[document]
    return "\n".join(p.text for a in accounts if a.document.id == document for p in a.evidence)


def _ordered(a: DocumentRef, b: DocumentRef, alike: float) -> Copy:
    """The earlier publication was there first; on one day without hours, or without a day, that is not known."""
    first, second = sorted((a, b), key=lambda d: (d.published or "9999", d.id))
    known = bool(first.published and second.published) and _before(str(first.published), str(second.published))
    return Copy(first=first.id, later=second.id, basis="same_text", likeness=alike, order_known=known)


def _before(first: str, second: str) -> bool:
    return first < second and not second.startswith(first)


def _named(accounts: Sequence[Account]) -> list[Copy]:
    """Documents that name another document's outlet as their source."""
    by_outlet: dict[str, DocumentRef] = {}
    for account in accounts:
        if account.document.outlet:
            by_outlet.setdefault(source_key(account.document.outlet)[0], account.document)
    found: dict[tuple[str, str], Copy] = {}
    for account in accounts:
        for link in account.attribution:
            first = by_outlet.get(source_key(link.source)[0])
            if first and first.id != account.document.id and first.outlet != account.document.outlet:
                found[(first.id, account.document.id)] = Copy(first=first.id, later=account.document.id, basis="names_it")
    return list(found.values())


def _origins(accounts: Sequence[Account], copies: Sequence[Copy]) -> list[Origin]:
    """Accounts of one source, of one document text, or of copies of it go back to one origin."""
    parent = {a.id: a.id for a in accounts}

    def find(x: str) -> str:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    bases: dict[str, set[Basis]] = {a.id: set() for a in accounts}

    def join(a: str, b: str, basis: Basis) -> None:
        bases[a].add(basis)
        bases[b].add(basis)
        parent[max(find(a), find(b))] = min(find(a), find(b))

    by_source: dict[str, str] = {}
    by_document: dict[str, str] = {}
    for account in accounts:
        source = origin_of(account)
        if source.own:
            bases[account.id].add("own_report")
        if source.key in by_source:
            join(by_source[source.key], account.id, "same_source")
        by_source.setdefault(source.key, account.id)
        by_document.setdefault(account.document.id, account.id)
    for copy in copies:
        join(by_document[copy.first], by_document[copy.later], "same_text")
    groups: dict[str, list[Account]] = {}
    for account in accounts:
        groups.setdefault(find(account.id), []).append(account)
    return [
        Origin(
            name=origin_of(group[0]).name,
            accounts=[a.id for a in group],
            basis=sorted(set().union(*(bases[a.id] for a in group))),
        )
        for group in groups.values()
    ]
