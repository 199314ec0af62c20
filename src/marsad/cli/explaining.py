"""``marsad explain``: how a file was read, for people and for tools."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marsad.cli.console import Stop, finish
from marsad.cli.knowledge import reader_for

_SHOWN = {
    "happening": ("type", "voice", "flags"),
    "date": ("start", "end", "precision", "reading"),
    "place": ("name", "kind", "relation", "lat", "lon", "radius_km", "reading"),
    "actor": ("id", "form"),
    "count": ("what", "min", "max"),
    "speaker": ("kind", "verb", "stance"),
    "hedge": ("level",),
}


def run_explain(file: Path, as_json: bool, workspace: Path | None) -> None:
    """Prints the reading of a file; a flaw of the file is reported afterwards."""
    from marsad.documents import Document, Problem, read_paths
    from marsad.engine.explanation import explain

    if file.is_dir():
        raise Stop(f"{file} is a folder; explain reads one file")
    using = reader_for(workspace)
    problems: list[Problem] = []
    for found in read_paths([file]):
        if isinstance(found, Problem):
            problems.append(found)
        elif isinstance(found, Document):
            explained = explain(found, using)
            print(json.dumps(explained, ensure_ascii=False, indent=1) if as_json else "\n".join(lines(explained)))
    finish(problems)


def lines(explained: dict[str, Any]) -> Iterator[str]:
    """The explanation as text: the document, its furniture, each passage with what was found in it, and the accounts."""
    document, publication = explained["document"], explained["publication"]
    yield f"{document['file']} · {document['outlet'] or 'outlet unknown'} · {_published(document, publication)}"
    if explained["title"]:
        yield f"title: {explained['title']}"
    numbers = {account["id"]: f"account {number}" for number, account in enumerate(explained["accounts"], 1)}
    for line in explained["furniture"]:
        yield f"not read [{line['start']}-{line['end']}] {_short(line['text'])} ({line['rule']})"
    for passage in explained["passages"]:
        if passage["mentions"] or passage["left_out"] or passage["accounts"]:
            yield from _passage(passage, numbers)
    yield ""
    for account in explained["accounts"]:
        yield from _account(account, numbers[account["id"]])
    if not explained["accounts"]:
        yield "no account"


def _published(document: dict[str, Any], publication: dict[str, Any]) -> str:
    if document["published"]:
        return f"published {document['published']} ({document['published_basis']})"
    if publication["window"]:
        low, high = (day or "…" for day in publication["window"])
        return f"published between {low} and {high} ({publication['reason']})"
    return "publication day unknown"


def _passage(passage: dict[str, Any], numbers: dict[str, str]) -> Iterator[str]:
    yield ""
    told = ", ".join(numbers[account] for account in passage["accounts"])
    yield f"[{passage['start']}-{passage['end']}] {_short(passage['text'], 300)}{'  → ' + told if told else ''}"
    for mention in passage["mentions"]:
        value = "; ".join(
            f"{key} {_plain(mention['value'][key])}" for key in _SHOWN.get(mention["kind"], ()) if _plain(mention["value"].get(key))
        )
        into = ", ".join(f"{numbers[part['account']]} as {part['as']}" for part in mention["into"])
        yield f"    {mention['kind']:10}{_short(mention['text'])} · {value} · rule {mention['rule']}{' → ' + into if into else ''}"
    for clause in passage["clauses"]:
        into = f" → {numbers[clause['account']]}{', told again' if clause['again'] else ''}" if clause["account"] else ""
        yield f"    clause    {' + '.join(clause['words'])} · {clause['type']}, {clause['status']}{into}"
        for part in clause["parts"]:
            yield f"              {part['role']} {part['id']} · {_short(part['text'])} · rule {part['rule']}"
    for dropped in passage["left_out"]:
        yield f"    left out  {_short(dropped['text'])} · {dropped['type']} · {dropped['reason']}"


def _account(account: dict[str, Any], number: str) -> Iterator[str]:
    where = ", ".join(place["name"] for place in account["where"]) or "nowhere named"
    when = account["when"]["edtf"] or account["when"]["text"] if account["when"] else "no day"
    yield f"{number} ({account['id']}): {account['type']}, {account['status']}, {when}, {where}"
    for party in account["actors"]:
        yield f"    {party['role']}: {party['name']} ({party['id']}, {party['certainty']})"
    for name, toll in account["casualties"].items():
        yield f"    {name}: {toll['min']} to {toll['max']} · {toll['text']}"
    if account["attribution"]:
        yield "    said by: " + " ← ".join(f"{link['source']} ({link['stance']})" for link in account["attribution"])


def _short(text: str, most: int = 90) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
