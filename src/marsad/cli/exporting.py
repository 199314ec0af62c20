"""``marsad export``: what a workspace holds, as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.cli.console import Stop, count, no_room, say

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

BUNDLE = "bundle"


def run_export(kind: str, format: str, output: Path, folder: Path) -> None:
    """Writes an export and notes it in the workspace's ledger. Stops with a plain message where it cannot."""
    from marsad.archive.store import open_workspace
    from marsad.publish.files import FORMATS
    from marsad.publish.rows import KINDS

    if kind not in (*KINDS, BUNDLE):
        raise Stop(f"there is no export of {kind!r}; there are: {', '.join(KINDS)}, {BUNDLE}")
    if format not in FORMATS:
        raise Stop(f"there is no format {format!r}; there are: {', '.join(FORMATS)}")
    workspace = open_workspace(folder, create=False)
    try:
        if kind == BUNDLE:
            _bundle(workspace, output)
        else:
            _rows(workspace, kind, format, output)
    finally:
        workspace.close()


def _rows(workspace: Workspace, kind: str, format: str, output: Path) -> None:
    from marsad.publish.files import lines, write_file

    pieces = lines(workspace, kind, format)
    if str(output) == "-":
        number = sum(1 for piece in pieces if sys.stdout.write(piece))
    else:
        try:
            number = write_file(pieces, output)
        except OSError as error:
            raise no_room(error, output) from error
    workspace.note("export", {"kind": kind, "format": format, "file": str(output), "rows": number})
    say(f"Wrote {count(number, kind[:-1], kind)} to {'standard output' if str(output) == '-' else output}.")


def _bundle(workspace: Workspace, output: Path) -> None:
    from marsad.archive.bundle import export_bundle

    head = export_bundle(workspace, output)
    say(f"Wrote the whole record to {output}; verify_bundle.py in it checks it without Marsad. The ledger ends with {head}.")
