"""``manifest.csv``: what is known of the files of a folder that they do not say themselves.

Columns ``file,outlet,url,published``; any further column is kept as metadata. A row that cannot be used is told with
its line, and the file is read without it.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from marsad.documents.encodings import NotText, decode
from marsad.documents.model import Problem

NAME = "manifest.csv"
MAX_BYTES = 64 * 1024 * 1024
_KNOWN = ("file", "outlet", "url", "published")


@dataclass(slots=True)
class Entry:
    """One row: what the manifest says of one file."""

    line: int
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Manifest:
    """The rows of one folder's manifest by file name, and what was wrong with it."""

    entries: dict[str, Entry] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def iso_day(text: str) -> str | None:
    """The ISO date or date-time as written, checked; None when it is none, or of no year in which reports appear.

    >>> iso_day("2021-04-06")
    '2021-04-06'
    >>> iso_day("2021-04-31") is None
    True
    """
    text = text.strip()
    try:
        year = dt.datetime.fromisoformat(text).year
    except ValueError:
        return None
    return text if len(text) >= 10 and text[4] == "-" and text[7] == "-" and 1900 <= year < 2200 else None


def load_manifest(folder: Path, shown: str) -> Manifest:
    """The manifest of a folder; empty where there is none. ``shown`` is the name to give it in messages."""
    path = folder / NAME
    manifest = Manifest()
    if not path.is_file():
        return manifest
    try:
        if path.stat().st_size > MAX_BYTES:
            raise NotText(f"is larger than {MAX_BYTES // 2**20} MB")
        text = decode(path.read_bytes()).text
    except (OSError, NotText) as error:
        reason = f"cannot be read: {error.strerror}" if isinstance(error, OSError) else str(error)
        manifest.problems.append(Problem(shown, f"{reason}; the files are read without it"))
        return manifest
    _read_rows(text.removeprefix("\ufeff"), shown, manifest)
    return manifest


def _read_rows(text: str, shown: str, manifest: Manifest) -> None:
    rows = csv.reader(io.StringIO(text, newline=""), strict=False)
    numbered = _numbered(rows, shown, manifest)
    header_line, header = next(numbered, (1, []))
    columns = [name.strip().lower() for name in header]
    if "file" not in columns:
        reason = 'its first line names no column "file"; the files are read without it'
        manifest.problems.append(Problem(shown, reason, header_line))
        return
    for line, row in numbered:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(columns):
            row = _joined(row, columns, line, shown, manifest)
        _take(dict(zip(columns, (cell.strip() for cell in row), strict=False)), line, shown, manifest)


def _joined(row: list[str], columns: list[str], line: int, shown: str, manifest: Manifest) -> list[str]:
    """A row with more cells than columns. In a last column of free text the comma was meant; elsewhere it is told."""
    last = len(columns) - 1
    if columns[last] in _KNOWN and any(cell.strip() for cell in row[len(columns) :]):
        reason = f"has {len(row)} cells under {len(columns)} columns; those beyond are left out"
        manifest.problems.append(Problem(shown, reason, line))
        return row[: len(columns)]
    return [*row[:last], ",".join(row[last:])]


def _numbered(rows: Iterator[list[str]], shown: str, manifest: Manifest) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line each begins on; a row that the csv module refuses is told and passed over."""
    line = 1
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            manifest.problems.append(Problem(shown, f"cannot be read ({error}); the row is left out", line))
        else:
            yield line, row
        line = rows.line_num + 1  # type: ignore[attr-defined]


def _take(row: dict[str, str], line: int, shown: str, manifest: Manifest) -> None:
    name = row.get("file", "")
    clean = posixpath.normpath(name.replace("\\", "/")) if name else ""
    if not name:
        manifest.problems.append(Problem(shown, "names no file; the row is left out", line))
        return
    if clean.startswith(("../", "/")) or clean in ("..", "."):
        manifest.problems.append(Problem(shown, f"names a file outside its folder ({name}); the row is left out", line))
        return
    if clean in manifest.entries:
        earlier = manifest.entries[clean].line
        manifest.problems.append(Problem(shown, f"names {name} again (first on line {earlier}); the row is left out", line))
        return
    entry = Entry(line, outlet=row.get("outlet") or None, url=row.get("url") or None)
    if written := row.get("published"):
        entry.published = iso_day(written)
        if entry.published is None:
            reason = f"the date of {name} is no ISO date ({written!r}); the file is read without it"
            manifest.problems.append(Problem(shown, reason, line))
    entry.metadata = {key: value for key, value in row.items() if key and key not in _KNOWN and value}
    manifest.entries[clean] = entry
