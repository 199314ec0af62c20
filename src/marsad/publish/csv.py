"""CSV that spreadsheets open as it is meant: UTF-8 with its mark, lists joined, and no cell taken for a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

BETWEEN = " | "
"""Stands between the items of a list."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The lines of a CSV file, header first; nothing where there are no rows. The first begins with the UTF-8 mark."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    header: list[str] | None = None
    for row in rows:
        if header is None:
            header = list(row)
            buffer.write("\ufeff")
            writer.writerow(header)
        writer.writerow([cell(row[name]) for name in header])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def cell(value: Any) -> Any:
    """A value as one cell.

    >>> cell(["a", "b"]), cell({"min": 1}), cell(None), cell("=SUM(A1)"), cell(-1.5)
    ('a | b', '{"min": 1}', '', "'=SUM(A1)", -1.5)
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    if isinstance(value, list | tuple):
        value = BETWEEN.join(str(cell(item)).lstrip("'") if item is not None else "" for item in value)
    elif isinstance(value, dict):
        value = json.dumps(value, ensure_ascii=False)
    text = str(value)
    return "'" + text if text.startswith(_FORMULA) else text
