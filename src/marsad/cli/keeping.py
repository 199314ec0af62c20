"""``marsad run``: files into a workspace."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.cli.console import count, finish, progress, say
from marsad.cli.knowledge import reader_for
from marsad.engine.keeping import Keeping

if TYPE_CHECKING:
    from marsad.archive.keeping import Kept


def run_keep(paths: Sequence[Path], folder: Path, as_json: bool = False) -> None:
    """Reads into the workspace and reports; leaves with the exit code of ``console.finish``.

    ``as_json`` prints a JSON line for every document that was read, once it is on the disk, and one at the end.
    """
    what: dict[str, object] = {"command": "run", "paths": [str(path) for path in paths]}
    result = keep_paths(paths, folder, what, _print_kept if as_json else None)
    if as_json:
        _print({"finished": {**_counts(result), "interrupted": result.interrupted}})
    say(
        f"Read {count(result.documents, 'document')} into {folder}: {result.new} new, {result.unchanged} known and unchanged; "
        f"{count(result.accounts, 'account')} read, {count(result.changed_events, 'event')} changed."
    )
    if result.flagged:
        say(f"Later documents speak against {count(result.flagged, 'decision')}; the review page of the desk lists them.")
    if result.interrupted:
        say("Interrupted: what was kept is whole; the same command goes on from there.")
    finish(result.problems, result.interrupted)


def _counts(result: Keeping) -> dict[str, int]:
    names = ("documents", "new", "unchanged", "accounts", "changed_events", "flagged")
    return {**{name: getattr(result, name) for name in names}, "left_out": len(result.left_out)}


def _print_kept(kept: Kept) -> None:
    told = {"document": kept.document, "file": kept.file, "new": kept.new, "accounts": kept.accounts}
    _print({"left_out": {"file": kept.file, "problem": kept.problem}} if kept.problem else {"kept": told})


def _print(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=False), flush=True)


def keep_paths(paths: Sequence[Path], folder: Path, what: dict[str, object], kept: Callable[[Kept], None] | None = None) -> Keeping:
    """Reads files and folders into a workspace, with progress. ``kept`` is called for each document once it is on the disk."""
    from marsad.archive.store import open_workspace
    from marsad.documents import count_paths, read_paths
    from marsad.engine.keeping import keep

    workspace = open_workspace(folder)
    try:
        using = reader_for(folder)
        with progress("Reading", count_paths(paths) if sys.stderr.isatty() else None) as step:
            return keep(workspace, read_paths(paths), what, progress=step, kept=kept, using=using)
    finally:
        workspace.close()
