"""JSON lines: one record of the contract a line, as UTF-8, the same bytes for the same record."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from marsad.records import Record

_NO_EVENT = '"event":null'


def line_of(record: Record) -> str:
    """A record as one line of JSON in the contract's spelling, without the line's end."""
    return record.model_dump_json(by_alias=True)


def with_event(line: str, events: Mapping[str, str]) -> str:
    """The line of an account with the id of its event put in; unchanged where it has none.

    >>> with_event('{"id":"a-1","event":null,"type":"shelling"}', {"a-1": "e-1"})
    '{"id":"a-1","event":"e-1","type":"shelling"}'
    """
    if not line.startswith('{"id":"'):
        return line
    account = line[7 : line.index('"', 7)]
    event = events.get(account)
    if event is None:
        return line
    return line.replace(_NO_EVENT, f'"event":{json.dumps(event)}', 1)


def write(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    """The lines of a file of plain rows."""
    for row in rows:
        yield json.dumps(row, ensure_ascii=False) + "\n"
