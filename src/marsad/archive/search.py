"""Full-text search, the same answers on both databases: the one module that knows how each of them indexes words.

Words of a query must all occur (by stem); ``"two words"`` must stand together in their exact forms; ``قصف*`` is any word
that begins so. Texts are analysed by ``terms``, the databases only look up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import DatabaseError, connection

from marsad.archive import terms
from marsad.archive.inserting import insert
from marsad.archive.models import CURRENT, AccountRow, Document, SearchText

_QUERY = re.compile(r'["“”«»]([^"“”«»]*)["“”«»]|(\S+)')


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart: stems of each word (any of them will do), phrases in exact forms, beginnings."""

    words: tuple[tuple[str, ...], ...]
    phrases: tuple[tuple[str, ...], ...]
    beginnings: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases or self.beginnings)


def parse(text: str) -> Query:
    """The query as its words, whatever is typed: nothing in it is an operator of the database.

    >>> parse('"ريف حلب" غارات')
    Query(words=(('غار',),), phrases=(('ريف', 'حلب'),), beginnings=())
    """
    words: list[tuple[str, ...]] = []
    phrases: list[tuple[str, ...]] = []
    beginnings: list[str] = []
    for quoted, single in _QUERY.findall(text):
        exact = terms.words(quoted or single)
        if quoted and exact:
            phrases.append(tuple(exact))
        elif exact and single.endswith("*"):
            beginnings.append(exact[-1])
            words += [terms.stems(word) for word in exact[:-1]]
        else:
            words += [terms.stems(word) for word in exact]
    return Query(tuple(words), tuple(phrases), tuple(beginnings))


def index(kind: str, texts: dict[str, str]) -> None:
    """Makes texts searchable: ``kind`` is ``document`` or ``account``, the keys are their ids."""
    rows = []
    for key, text in texts.items():
        exact, stems = terms.analyse(text)
        rows.append(SearchText(kind=kind, key=key, exact=" ".join(exact), stems=" ".join(stems)))
    insert(rows)
    if connection.vendor == "postgresql" and rows:
        _vectors([row.number for row in rows])


def forget(kind: str, keys: Iterable[str]) -> None:
    """Takes texts out of the index."""
    gone = list(keys)
    for at in range(0, len(gone), 400):
        SearchText.objects.filter(kind=kind, key__in=gone[at : at + 400]).delete()


def rebuild() -> None:
    """Makes the whole index again from what is kept."""
    from marsad.archive.present import account_text

    SearchText.objects.all().delete()
    for kind, source in (
        ("document", Document.objects.order_by("entry").values_list("id", "text")),
        ("account", AccountRow.objects.filter(CURRENT).order_by("number").values_list("id", "record")),
    ):
        part: dict[str, str] = {}
        for key, text in source.iterator(chunk_size=200):
            part[key] = text if isinstance(text, str) else account_text(text)
            if len(part) == 200:
                index(kind, part)
                part = {}
        index(kind, part)


def matching(kind: str, query: str) -> tuple[str, list[object]] | None:
    """A subquery of the keys that match, as SQL with its parameters; None for a query without words."""
    parsed = parse(query)
    if not parsed:
        return None
    if connection.vendor == "postgresql":
        conditions, values = _postgresql(parsed)
        return f"SELECT key FROM archive_searchtext WHERE kind = %s AND {conditions}", [kind, *values]
    return (
        "SELECT key FROM archive_searchtext WHERE kind = %s AND number IN (SELECT rowid FROM archive_search WHERE archive_search MATCH %s)",
        [kind, _fts5(parsed)],
    )


def keys(kind: str, query: str) -> list[str]:
    """The ids of what matches, in order of the alphabet; all of nothing when the query has no words."""
    found = matching(kind, query)
    if found is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(found[0] + " ORDER BY key", found[1])
        return [row[0] for row in cursor.fetchall()]


def holds(query: Query, text: str) -> bool:
    """Whether a text that is in no index answers a query: what the databases say, word by word.

    >>> holds(parse("غارات"), "شنت طائرة غارة"), holds(parse('"طائرة شنت"'), "شنت طائرة غارة")
    (True, False)
    """
    exact, stems = terms.analyse(text)
    line = f" {' '.join(exact)} "
    return (
        all(any(stem in stems for stem in word) for word in query.words)
        and all(f" {' '.join(phrase)} " in line for phrase in query.phrases)
        and all(any(word.startswith(beginning) for word in exact) for beginning in query.beginnings)
    )


def _fts5(query: Query) -> str:
    """Every word in quotes, so that none is an operator; our words hold letters and digits alone."""
    parts = ["stems : (" + " OR ".join(f'"{stem}"' for stem in stems) + ")" for stems in query.words]
    parts += ['exact : "' + " ".join(phrase) + '"' for phrase in query.phrases]
    parts += [f'exact : "{beginning}" *' for beginning in query.beginnings]
    return " AND ".join(parts)


def _postgresql(query: Query) -> tuple[str, list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    for column, expression in (
        *(("stem_vector", " | ".join(f"'{stem}'" for stem in stems)) for stems in query.words),
        *(("exact_vector", " & ".join(f"'{word}'" for word in phrase)) for phrase in query.phrases),
        *(("exact_vector", f"'{beginning}':*") for beginning in query.beginnings),
    ):
        conditions.append(f"{column} @@ %s::tsquery")
        values.append(expression)
    for phrase in query.phrases:
        conditions.append("strpos(' ' || exact || ' ', %s) > 0")
        values.append(f" {' '.join(phrase)} ")
    return " AND ".join(conditions), values


_VECTORS = """
UPDATE archive_searchtext SET exact_vector = array_to_tsvector(array_remove(string_to_array(exact, ' '), '')),
  stem_vector = array_to_tsvector(array_remove(string_to_array(stems, ' '), '')) WHERE number = ANY(%s)
"""


def _vectors(numbers: list[int]) -> None:
    """Writes the vectors word by word, past PostgreSQL's own parser, which would take some words apart."""
    with connection.cursor() as cursor:
        cursor.execute(_VECTORS, [numbers])


def faults() -> list[str]:
    """What is wrong with the database's own index over the rows of ``SearchText``."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT count(*) FROM archive_searchtext WHERE "
                "exact_vector IS DISTINCT FROM array_to_tsvector(array_remove(string_to_array(exact, ' '), '')) OR "
                "stem_vector IS DISTINCT FROM array_to_tsvector(array_remove(string_to_array(stems, ' '), ''))"
            )
            wrong = cursor.fetchone()[0]
            return [f"{wrong} texts are not indexed by their words"] if wrong else []
        try:
            cursor.execute("INSERT INTO archive_search(archive_search, rank) VALUES ('integrity-check', 1)")
        except DatabaseError:
            return ["the full-text index does not match the texts it was made from"]
        return []
