"""``marsad verify``: everything kept is as it was, or what does not hold is named."""

from __future__ import annotations

from pathlib import Path

import typer

from marsad.cli.console import FAULT, say


def run_verify(folder: Path, expect: str | None) -> None:
    """Prints each fault on standard output and leaves with 1 where there is one."""
    from marsad.archive.store import open_workspace

    workspace = open_workspace(folder, create=False)
    from marsad.archive.verify import verify  # its models need the workspace's settings

    try:
        report = verify(workspace, expect=expect)
    finally:
        workspace.close()
    for fault in report.faults:
        print(fault)
    for remark in report.remarks:
        say(f"Note: {remark}")
    counts = ", ".join(f"{number:,} {name}" for name, number in report.counts.items())
    if not report.holds:
        say(f"{len(report.faults):,} things do not hold ({counts} checked).")
        raise typer.Exit(FAULT)
    number, head = report.head
    say(f"All holds: {counts}. The ledger ends at entry {number} with {head}.")
