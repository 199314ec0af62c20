"""``marsad demo``: the sample reports into a workspace, what was found as a table, and the desk."""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path
from typing import Any

from marsad.cli.console import Stop, count, report, say


def run_demo(folder: Path, serve: bool, port: int) -> None:
    """Reads the samples, prints the events, and serves the desk unless asked not to. A second time nothing is added."""
    from marsad.archive.store import open_workspace
    from marsad.cli.keeping import keep_paths
    from marsad.cli.serving import run_serve
    from marsad.publish.rows import events

    samples = Path(str(resources.files("marsad"))) / "samples" / "demo"
    if not samples.is_dir():
        raise Stop(f"the sample reports are not there: {samples}; install Marsad again")
    say(f"Reading the sample reports into {folder} …")
    result = keep_paths([samples], folder, {"command": "demo"})
    report(result.problems)
    workspace = open_workspace(folder, create=False)
    try:
        found = list(events(workspace, workspace.choose()))
        counts = workspace.counts()
    finally:
        workspace.close()
    show(found)
    say(
        f"{count(counts['documents'], 'report')}, {count(counts['accounts'], 'account')}, {count(counts['events'], 'event')}, kept in {folder}."
    )
    if serve:
        run_serve(folder, port)
    else:
        say(f"To see them: marsad serve --workspace {folder}")


def show(events: list[dict[str, Any]]) -> None:
    """The events as a table on standard output: type, day, place, killed, how many accounts, and who says so."""
    from rich.console import Console
    from rich.table import Table

    table = Table(title="Events", title_justify="left")
    for heading in ("type", "when", "where", "killed", "accounts", "sources"):
        right = heading in ("killed", "accounts")
        table.add_column(heading, justify="right" if right else "left", no_wrap=True, overflow="ellipsis")
    for event in events:
        sources = [*event["outlets"], *event["sources"]]
        said = "، ".join(sources[:2]) + (f" +{len(sources) - 2}" if len(sources) > 2 else "")
        killed = between(event["killed_min"], event["killed_max"])
        table.add_row(event["type"], when(event), event["place"] or "", killed, str(event["accounts"]), said)
    Console(width=None if sys.stdout.isatty() else 140).print(table)


def when(event: dict[str, Any]) -> str:
    """The days of an event: one, or the first and last."""
    start, end = event["start"], event["end"]
    return "" if start is None and end is None else str(start or end) if start == end or not (start and end) else f"{start} – {end}"


def between(low: int | None, high: int | None) -> str:
    """A toll for a table cell.

    >>> between(3, 3), between(3, 5), between(3, None), between(None, None)
    ('3', '3–5', '3+', '')
    """
    if low is None:
        return "" if high is None else f"≤{high}"
    return str(low) if low == high else f"{low}+" if high is None else f"{low}–{high}"
