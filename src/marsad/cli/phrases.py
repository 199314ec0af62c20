"""``marsad dates`` and ``marsad places``: single phrases, one JSON line each."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

from marsad.cli.console import Stop


def run_dates(phrases: Sequence[str], published: str | None) -> None:
    """Prints how each date phrase is read."""
    from marsad.documents.manifest import iso_day

    if published is not None and iso_day(published) is None:
        raise Stop(f"--published is no ISO date: {published!r}; write it as 2021-04-20")
    from marsad.cli.dates import dates

    day = dt.date.fromisoformat(published.strip()[:10]) if published else None
    for row in dates(phrases, day):
        print(json.dumps(row, ensure_ascii=False))


def run_places(phrases: Sequence[str], workspace: Path | None) -> None:
    """Prints how each place phrase is read."""
    from marsad.cli.places import places

    places(phrases, workspace)


def run_places_import(files: Sequence[Path], workspace: Path | None) -> None:
    """Adds dumps in GeoNames format to the gazetteer of a workspace, which is made if it is not there."""
    if workspace is None:
        raise Stop("places import needs --workspace, the workspace whose gazetteer the dump is added to")
    if not files:
        raise Stop("places import needs a file in GeoNames format")
    from marsad.archive.store import open_workspace
    from marsad.cli.places import import_places

    kept = open_workspace(workspace)
    try:
        kept.note("places.imported", {"files": [file.name for file in files]})
        import_places(files, workspace)
    finally:
        kept.close()
