"""``--workspace`` for verbs that only read: the gazetteer and knowledge of that workspace go beside those that ship."""

from __future__ import annotations

from pathlib import Path

from marsad.cli.console import Stop


def use_workspace(workspace: Path | None) -> None:
    """Lets the reading use what a workspace adds. Stops where there is no such folder."""
    if workspace is None:
        return
    if not workspace.is_dir():
        raise Stop(f"there is no workspace in {workspace}")
