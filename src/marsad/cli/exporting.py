"""``marsad export``: what a workspace holds, as a file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.cli.console import Stop, count, no_room, say

if TYPE_CHECKING:
    from marsad.archive.choice import Choice
    from marsad.archive.store import Workspace

BUNDLE = "bundle"


def run_export(
    kind: str, format: str, output: Path, folder: Path, rule: str = "", order: Sequence[str] = (), day: str = "", by: str = ""
) -> None:
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
            if rule or order or day:
                raise Stop("a bundle is the whole record; --rule, --source and --as-of do not go with it")
            _bundle(workspace, output)
        else:
            _rows(workspace, kind, format, output, chosen(workspace, rule, order, day, by))
    finally:
        workspace.close()


def chosen(workspace: Workspace, rule: str, order: Sequence[str], day: str, by: str) -> Choice:
    """The rule and day that the options name; stops with a plain message where there is no such."""
    from marsad.archive.choice import ChoiceError

    if order and rule not in ("", "source_order"):
        raise Stop(f"--source goes with --rule source_order, not with {rule}")
    try:
        return workspace.choose(rule or ("source_order" if order else ""), order, day, by)
    except ChoiceError as error:
        more = {"by": "--", "order": ": give --source NAME, once for each, or set it on the desk's settings page"}.get(error.part, "")
        raise Stop(f"{more}{error}" if error.part == "by" else f"{error}{more}") from None


def _rows(workspace: Workspace, kind: str, format: str, output: Path, choice: Choice) -> None:
    from marsad.publish.files import lines, write_file

    pieces = lines(workspace, kind, format, choice)
    if str(output) == "-":
        number = sum(1 for piece in pieces if sys.stdout.write(piece))
    else:
        try:
            number = write_file(pieces, output)
        except OSError as error:
            raise no_room(error, output) from error
    workspace.note("export", {"kind": kind, "format": format, "file": str(output), "rows": number, **choice.plain()})
    known = f", as known on {choice.day}" if choice.day else ""
    by_rule = f", values by the rule {choice.rule}" if kind in ("events", "claims") else ""
    say(f"Wrote {count(number, kind[:-1], kind)} to {'standard output' if str(output) == '-' else output}{by_rule}{known}.")


def _bundle(workspace: Workspace, output: Path) -> None:
    from marsad.archive.bundle import export_bundle

    head = export_bundle(workspace, output)
    say(f"Wrote the whole record to {output}; verify_bundle.py in it checks it without Marsad. The ledger ends with {head}.")
