"""The workspace that the desk of this process serves."""

from __future__ import annotations

from marsad.archive import Workspace

_current: list[Workspace] = []


def current() -> Workspace:
    """The workspace served; RuntimeError when none is."""
    if not _current:
        raise RuntimeError("no workspace is served")
    return _current[0]


def serve_from(workspace: Workspace) -> None:
    """Makes a workspace the one served."""
    _current[:] = [workspace]
