"""``marsad serve``: the desk on the loopback address."""

from __future__ import annotations

from pathlib import Path


def run_serve(folder: Path, port: int) -> None:
    """Serves until it is interrupted. Raises ArchiveError where there is no workspace in the folder."""
    from marsad.desk.server import serve

    serve(folder, port)
