"""Reading the files of the who's who: every row becomes a ``Body`` or ``BodyTie``, or an error that names its line.

A file of bodies has ``sources`` (short keys for addresses), defaults for its rows (``country``, ``kind``,
``speaker_only``) and ``actors``; a file of ties has ``sources`` and ``ties``. A user's own file has the same form.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from marsad.knowledge.actors.model import KINDS, RELATIONS, Body, BodyTie, KnowledgeError, Rows
from marsad.knowledge.actors.position import Position, Text
from marsad.yaml_files import Loader

YEARS = (1800, 2100)
"""Between these a number is a year; 215 and 20015 are slips of the pen."""
_BODY_FIELDS = frozenset(
    ["id", "name", "name_en", "kind", "country", "source", "sources", "aliases", "loaded", "members", "local", "refers",
     "leaders", "collective", "speaker_only", "years", "wikidata"]
)  # fmt: skip
_TIE_FIELDS = frozenset(["subject", "relation", "object", "source", "start", "end", "note"])
_TOP_FIELDS = frozenset(["sources", "kind", "country", "speaker_only", "actors", "ties"])
_LISTS = (("aliases", "alias"), ("loaded", "loaded"), ("members", "members"), ("local", "local"))


def read_file(label: str, text: str, rows: Rows) -> None:
    """Adds the rows of one file. ``label`` is how messages name the file.

    Raises KnowledgeError for text that is no YAML, an unknown field, a missing or wrong value.
    """
    try:
        data = yaml.load(text, Loader=Loader)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        at = f"{label}, line {mark.line + 1}" if mark else label
        raise KnowledgeError(f"{at}: not readable as YAML: {getattr(problem, 'problem', problem)}") from problem
    if data is None:
        return
    file = Text(label, text)
    if not isinstance(data, dict) or not ("actors" in data or "ties" in data):
        raise KnowledgeError(f"{label}, line 1: expected the key 'actors' or 'ties' at the top")
    for key in data.keys() - _TOP_FIELDS:
        raise KnowledgeError(f"{label}: unknown field '{key}' at the top")
    sources = data.get("sources") or {}
    for number, row in enumerate(data.get("actors") or []):
        rows.bodies.append(_body(row, Position(file, "actors", number), data, sources))
    for number, row in enumerate(data.get("ties") or []):
        rows.ties.append(_tie(row, Position(file, "ties", number), sources))


def read_path(path: Path, rows: Rows) -> None:
    """Adds the rows of a user's file; its path stands in messages."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise KnowledgeError(f"{path}: cannot be read: {problem}") from problem
    read_file(str(path), text, rows)


def _body(row: Any, where: Position, top: dict[str, Any], sources: dict[str, str]) -> Body:
    def fail(field: str | None, message: str) -> KnowledgeError:
        name = row.get("id") if isinstance(row, dict) else None
        what = f"actor '{name}'" if name else f"actor number {where.number + 1}"
        at = f", field '{field}'" if field else ""
        return KnowledgeError(f"{where.line(field)}: {what}{at}: {message}")

    if not isinstance(row, dict):
        raise fail(None, "expected fields, found a plain value")
    for key in row:
        if key not in _BODY_FIELDS:
            raise fail(str(key), "unknown field")
    for key in ("id", "name", "source"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise fail(key, "missing")
    if not all(c.islower() and c.isascii() or c.isdigit() or c == "-" for c in row["id"]):
        raise fail("id", "expected a slug of lower-case letters, digits and hyphens")
    kind = row.get("kind") or top.get("kind")
    if kind not in KINDS:
        raise fail("kind", f"'{kind}' is no actor kind; known are {', '.join(KINDS)}")
    names = [(row["name"], "name")]
    for key, group in _LISTS:
        for alias in _strings(row, key, fail):
            names.append((alias, group))
    if row.get("name_en"):
        names.append((row["name_en"], "name"))
    start, end = _years(row, fail)
    wikidata = row.get("wikidata")
    if wikidata is not None and not (isinstance(wikidata, str) and wikidata[:1] == "Q" and wikidata[1:].isdigit()):
        raise fail("wikidata", f"'{wikidata}' is no Wikidata id such as Q123")
    more = tuple(_address(s, sources, "sources", fail) for s in _strings(row, "sources", fail))
    return Body(
        id=row["id"],
        name=row["name"],
        name_en=row.get("name_en"),
        kind=kind,
        country=row["country"] if "country" in row else top.get("country"),
        source=_address(row["source"], sources, "source", fail),
        names=tuple(dict.fromkeys(names)),
        refers=tuple(_strings(row, "refers", fail)),
        leaders=tuple(_strings(row, "leaders", fail)),
        collective=bool(row.get("collective", False)),
        speaker_only=bool(row.get("speaker_only", top.get("speaker_only", False))),
        start=start,
        end=end,
        wikidata=wikidata,
        sources=more,
        where=where,
    )


def _tie(row: Any, where: Position, sources: dict[str, str]) -> BodyTie:
    def fail(field: str | None, message: str) -> KnowledgeError:
        at = f", field '{field}'" if field else ""
        return KnowledgeError(f"{where.line(field)}: tie number {where.number + 1}{at}: {message}")

    if not isinstance(row, dict):
        raise fail(None, "expected fields, found a plain value")
    for key in row:
        if key not in _TIE_FIELDS:
            raise fail(str(key), "unknown field")
    for key in ("subject", "relation", "object", "source"):
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise fail(key, "missing")
    if row["relation"] not in RELATIONS:
        raise fail("relation", f"'{row['relation']}' is no relation; known are {', '.join(RELATIONS)}")
    start, end = row.get("start"), row.get("end")
    for key, year in (("start", start), ("end", end)):
        if year is not None and not _is_year(year):
            raise fail(key, f"'{year}' is no year")
    if start is not None and end is not None and end < start:
        raise fail("end", f"the tie ends in {end}, before it starts in {start}")
    return BodyTie(
        subject=row["subject"],
        relation=row["relation"],
        object=row["object"],
        source=_address(row["source"], sources, "source", fail),
        start=start,
        end=end,
        note=row.get("note"),
        where=where,
    )


def _strings(row: dict[str, Any], key: str, fail: Any) -> list[str]:
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise fail(key, "expected a list of words")
    return value


def _years(row: dict[str, Any], fail: Any) -> tuple[int | None, int | None]:
    years = row.get("years")
    if years is None:
        return None, None
    if isinstance(years, int):
        years = [years, None]
    if not (isinstance(years, list) and len(years) == 2 and all(y is None or _is_year(y) for y in years)):
        raise fail("years", "expected a year or a pair of years such as [2013, 2016]")
    if None not in years and years[0] > years[1]:
        raise fail("years", "the first year is after the last")
    return years[0], years[1]


def _is_year(value: Any) -> bool:
    return isinstance(value, int) and YEARS[0] <= value <= YEARS[1]


def _address(value: str, sources: dict[str, str], field: str, fail: Any) -> str:
    address = sources.get(value, value)
    if not address.startswith(("https://", "http://")):
        raise fail(field, f"'{value}' is neither an address nor a key of the file's 'sources'")
    return address
