"""``marsad run``: files into a workspace."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from marsad.cli.console import count, finish, progress, say
from marsad.cli.knowledge import reader_for
from marsad.engine.keeping import Keeping


def run_keep(paths: Sequence[Path], folder: Path) -> None:
    """Reads into the workspace and reports; leaves with the exit code of ``console.finish``."""
    result = keep_paths(paths, folder, {"command": "run", "paths": [str(path) for path in paths]})
    say(
        f"Read {count(result.documents, 'document')} into {folder}: {result.new} new, {result.unchanged} known and unchanged; "
        f"{count(result.accounts, 'account')} read, {count(result.changed_events, 'event')} changed."
    )
    if result.interrupted:
        say("Interrupted: what was kept is whole; the same command goes on from there.")
    finish(result.problems, result.interrupted)


def keep_paths(paths: Sequence[Path], folder: Path, what: dict[str, object]) -> Keeping:
    """Reads files and folders into a workspace, with progress."""
    from marsad.archive.store import open_workspace
    from marsad.documents import count_paths, read_paths
    from marsad.engine.keeping import keep

    workspace = open_workspace(folder)
    try:
        using = reader_for(folder)
        with progress("Reading", count_paths(paths) if sys.stderr.isatty() else None) as step:
            return keep(workspace, read_paths(paths), what, progress=step, using=using)
    finally:
        workspace.close()
