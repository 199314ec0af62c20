"""``--workspace`` for verbs that read: what the workspace adds to the gazetteer and the who's who is used beside what ships."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from marsad.cli.console import Stop

if TYPE_CHECKING:
    from marsad.engine.reading import Reader


def reader_for(workspace: Path | None) -> Reader | None:
    """A reader with what the workspace adds, or None where what ships is enough. Stops where there is no such folder."""
    if workspace is None:
        return None
    if not workspace.is_dir():
        raise Stop(f"there is no workspace in {workspace}")
    from marsad.engine.reading import Reader, adds_knowledge

    if not adds_knowledge(workspace):
        return None
    from marsad.knowledge.actors.model import KnowledgeError
    from marsad.knowledge.places import BadPlaces

    try:
        return Reader(workspace=workspace)
    except (KnowledgeError, BadPlaces) as error:
        raise Stop(f"the knowledge of the workspace {workspace} is broken: {error}") from error
