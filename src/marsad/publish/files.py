"""An export as a file: written beside its name and put in place when it is whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.publish import csv, jsonl, rows

if TYPE_CHECKING:
    from marsad.archive.choice import Choice
    from marsad.archive.store import Workspace

FORMATS: dict[str, Callable[[Iterable[dict[str, Any]]], Iterator[str]]] = {"jsonl": jsonl.write, "csv": csv.write}


def lines(workspace: Workspace, kind: str, format: str, choice: Choice | None = None) -> Iterator[str]:
    """The text of an export, piece by piece, as the choice has it, or else as the workspace's settings say. ``accounts`` as
    jsonl are the records of the contract themselves.

    Raises KeyError for a kind or format that there is not.
    """
    choice = choice or workspace.choose()
    if kind == "accounts" and format == "jsonl":
        return (jsonl.line_of(account) + "\n" for account in rows.told(workspace, choice))
    return FORMATS[format](rows.KINDS[kind](workspace, choice))


def write_file(pieces: Iterable[str], target: Path) -> int:
    """Writes the pieces to a file and gives how many there were. Raises OSError; then what stood under the name is as it was."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    count = 0
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            for piece in pieces:
                file.write(piece)
                count += 1
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, 0o666 & ~umask())
        os.replace(part, target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return count


def umask() -> int:
    """The process's mask for new files; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
