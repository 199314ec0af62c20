"""The part of ``verify`` that works the present tables out again and compares. ``present.rebuild`` mends what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from marsad.archive import decisions, membership, present, search, terms
from marsad.archive.canonical import canonical, text_digest
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
    PresentDocument,
    Reading,
    SearchText,
    Sighting,
)

Wrong = tuple[str, str]


def present_faults() -> Iterator[Wrong]:
    """What in the present tables is not what follows from the kept ones: which, and what."""
    yield from _documents()
    yield from _states()
    yield from _members()
    yield from _events()
    yield from _search()


def _documents() -> Iterator[Wrong]:
    sightings = {s.document_id: s for s in Sighting.objects.order_by("number")}
    readings = dict(Reading.objects.order_by("number").values_list("document_id", "number"))
    there = {row.document_id: row for row in PresentDocument.objects.all()}
    rows = Document.objects.order_by("entry").values_list("id", "text", "title", "furniture")
    for id, text, title, furniture in rows.iterator(chunk_size=200):
        row, met = there.pop(id, None), sightings.get(id)
        if row is None or met is None:
            yield id, "the document is not listed"
        elif (row.sighting_id, row.reading_id, row.outlet, row.published) != (met.number, readings.get(id), met.outlet, met.published):
            yield id, "the document's list entry is not its latest description and reading"
        elif row.heading != present.heading(text, title, furniture):
            yield id, "the document's heading is not its own"
    for id in there:
        yield id, "the list names a document that is not kept"


def _states() -> Iterator[Wrong]:
    contexts = Decision.objects.filter(subject="account").exclude(kind="withdraw").values_list("context", flat=True)
    expected: dict[str, str] = {}
    for document in sorted({context["document"] for context in contexts}):
        for state in decisions.states(document):
            expected[state.account] = canonical([state.review, state.corrections])
    there = {s.account: canonical([s.review, s.corrections]) for s in AccountState.objects.all()}
    for account in sorted(expected.keys() | there.keys()):
        if expected.get(account) != there.get(account):
            yield account, "the state of the account is not what the decisions say"


def _members() -> Iterator[Wrong]:
    current = dict(AccountRow.objects.filter(CURRENT).values_list("id", "number"))
    expected = {current[a]: e for a, e in membership.present_grouping().items() if e is not None and a in current}
    there = dict(EventAccount.objects.values_list("account_id", "event_id"))
    for number in sorted(expected.keys() | there.keys()):
        if expected.get(number) != there.get(number):
            yield str(there.get(number) or expected.get(number)), f"account row {number} is not in the event it was last put into"


def _events() -> Iterator[Wrong]:
    ids = sorted({*EventRow.objects.values_list("id", flat=True), *EventAccount.objects.values_list("event_id", flat=True)})
    for at in range(0, len(ids), 200):
        part = ids[at : at + 200]
        events, places, actors = present.worked_out(part)
        for model, expected, key in ((EventRow, events, "id"), (EventPlace, places, "event_id"), (EventActor, actors, "event_id")):
            there = _lines(model.objects.filter(**{f"{key}__in": part}), key)
            right = _lines(expected, key)
            for id in sorted(there.keys() | right.keys()):
                if there.get(id) != right.get(id):
                    yield id, f"the event's {model.__name__} is not what its accounts say"


def _lines(rows: Iterable[models.Model], key: str) -> dict[str, list[str]]:
    """The rows as comparable lines, by event; their own numbers left out."""
    lines: dict[str, list[str]] = {}
    for row in rows:
        columns = [field.attname for field in row._meta.concrete_fields if not isinstance(field, models.BigAutoField)]
        lines.setdefault(getattr(row, key), []).append(canonical([_plain(getattr(row, name)) for name in columns]))
    return {id: sorted(values) for id, values in lines.items()}


def _plain(value: Any) -> Any:
    """Whole numbers alike, whether read as 3 or 3.0."""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _search() -> Iterator[Wrong]:
    there = {(kind, key): (exact, stems) for kind, key, exact, stems in _search_rows()}
    for kind, key, text in _searchable():
        exact, stems = terms.analyse(text)
        right = (" ".join(exact), " ".join(stems))
        found = there.pop((kind, key), None)
        if found != (text_digest(right[0]), text_digest(right[1])):
            yield key, f"the {kind} is not in the search index as it reads"
    for kind, key in there:
        yield key, f"the search index holds a {kind} that is not there"
    for fault in search.faults():
        yield "search", fault


def _search_rows() -> Iterator[tuple[str, str, str, str]]:
    for kind, key, exact, stems in SearchText.objects.values_list("kind", "key", "exact", "stems").iterator(chunk_size=200):
        yield kind, key, text_digest(exact), text_digest(stems)


def _searchable() -> Iterator[tuple[str, str, str]]:
    for key, text in Document.objects.values_list("id", "text").iterator(chunk_size=200):
        yield "document", key, text
    for key, record in AccountRow.objects.filter(CURRENT).values_list("id", "record").iterator(chunk_size=500):
        yield "account", key, present.account_text(record)

