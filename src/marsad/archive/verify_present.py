"""The part of ``verify`` that works the present tables out again and compares. ``present.rebuild`` mends what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from django.db import models

from marsad.archive import decisions, membership, present, search, terms
from marsad.archive.canonical import canonical
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


def sizes() -> dict[str, int]:
    """The parts, each with how much there is to check in it."""
    return {
        "lists": 1,
        "events": EventRow.objects.count(),
        "documents": Document.objects.count(),
        "searched accounts": AccountRow.objects.filter(CURRENT).count(),
    }


def check(part: str, at: int, count: int) -> Iterator[Wrong]:
    """What in a part is not what follows from the kept tables: which, and what."""
    if part == "lists":
        yield from _states()
        yield from _members()
        yield from _strays()
    elif part == "events":
        yield from _events(list(EventRow.objects.order_by("id").values_list("id", flat=True)[at : at + count]))
    elif part == "documents":
        rows = Document.objects.order_by("entry").values_list("id", "text", "title", "furniture")[at : at + count]
        yield from _documents(list(rows))
    else:
        rows = AccountRow.objects.filter(CURRENT).order_by("number").values_list("id", "record")[at : at + count]
        yield from _search("account", [(id, present.account_text(record)) for id, record in rows])


def _documents(rows: list[tuple[str, str, list[int] | None, list[list[int]]]]) -> Iterator[Wrong]:
    for begin in range(0, len(rows), 400):
        part = rows[begin : begin + 400]
        ids = [id for id, *_ in part]
        sightings = {s.document_id: s for s in Sighting.objects.filter(document__in=ids).order_by("number")}
        readings = dict(Reading.objects.filter(document__in=ids).order_by("number").values_list("document_id", "number"))
        there = {row.document_id: row for row in PresentDocument.objects.filter(document__in=ids)}
        for id, text, title, furniture in part:
            row, met = there.get(id), sightings.get(id)
            if row is None or met is None:
                yield id, "the document is not listed"
            elif (row.sighting_id, row.reading_id, row.outlet, row.published) != (met.number, readings.get(id), met.outlet, met.published):
                yield id, "the document's list entry is not its latest description and reading"
            elif row.heading != present.heading(text, title, furniture):
                yield id, "the document's heading is not its own"
        yield from _search("document", [(id, text) for id, text, *_ in part])


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


def _strays() -> Iterator[Wrong]:
    """Rows of the present tables that belong to nothing, and the state of the database's own index."""
    for id in PresentDocument.objects.exclude(document__in=Document.objects.values("id")).values_list("document_id", flat=True):
        yield id, "the list names a document that is not kept"
    rows = EventRow.objects.values("id")
    for model in (EventAccount, EventPlace, EventActor):
        for id in model.objects.exclude(event__in=rows).values_list("event_id", flat=True).distinct():
            yield id, f"{model.__name__} names an event that is not there"
    for kind, known in (("document", Document.objects.values("id")), ("account", AccountRow.objects.filter(CURRENT).values("id"))):
        for key in SearchText.objects.filter(kind=kind).exclude(key__in=known).values_list("key", flat=True):
            yield key, f"the search index holds a {kind} that is not there"
    for fault in search.faults():
        yield "search", fault


def _events(ids: list[str]) -> Iterator[Wrong]:
    for begin in range(0, len(ids), 200):
        part = ids[begin : begin + 200]
        events, places, actors = present.worked_out(part)
        for model, expected, key in ((EventRow, events, "id"), (EventPlace, places, "event_id"), (EventActor, actors, "event_id")):
            columns = _columns(model, key)
            there = _lines(model.objects.filter(**{f"{key}__in": part}).values_list(key, *columns))
            read = attrgetter(key, *columns)
            right = _lines(map(read, expected))
            for id in sorted(there.keys() | right.keys()):
                if there.get(id) != right.get(id):
                    yield id, f"the event's {model.__name__} is not what its accounts say"


def _columns(model: type[models.Model], key: str) -> list[str]:
    """The columns that say something, without the row's own number."""
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, models.BigAutoField)]
    return [field.attname for field in fields if field.attname != key]


def _lines(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[str]]:
    """The rows as comparable lines, by event. Numbers of either kind are written alike."""
    lines: dict[str, list[str]] = {}
    for row in rows:
        written = [float(value) if type(value) is int else value for value in row[1:]]
        lines.setdefault(row[0], []).append(repr(written))
    return {id: sorted(values) for id, values in lines.items()}


def _search(kind: str, texts: list[tuple[str, str]]) -> Iterator[Wrong]:
    for begin in range(0, len(texts), 400):
        part = texts[begin : begin + 400]
        rows = SearchText.objects.filter(kind=kind, key__in=[key for key, _ in part])
        there = {key: (exact, stems) for key, exact, stems in rows.values_list("key", "exact", "stems")}
        for key, text in part:
            exact, stems = terms.analyse(text)
            if there.get(key) != (" ".join(exact), " ".join(stems)):
                yield key, f"the {kind} is not in the search index as it reads"
