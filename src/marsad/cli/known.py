"""``marsad known``: the record as it was known on a day, and what changed between two days."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.cli.console import Stop, count, say

if TYPE_CHECKING:
    from marsad.events.history import Known


def run_known(days: list[str], folder: Path, by: str, rule: str) -> None:
    """Prints one JSON line an event of the day, or, for two days, one a difference."""
    from marsad.archive.store import open_workspace
    from marsad.events.rules import RULES

    if len(days) > 2:
        raise Stop("one day or two can be given")
    if by not in ("kept", "published"):
        raise Stop(f"--by is kept or published, not {by!r}")
    if rule not in RULES:
        raise Stop(f"there is no rule {rule!r}; there are: {', '.join(RULES)}")
    workspace = open_workspace(folder, create=False)
    from marsad.archive.history import known_on  # its models need the workspace's settings

    try:
        found = [known_on(day, by, rule) for day in days]  # type: ignore[arg-type]
    except ValueError as error:
        raise Stop(f"a day is written as 2021-04-20 ({error})") from None
    finally:
        workspace.close()
    if len(found) == 1:
        _print_events(found[0])
    else:
        _print_changes(found[0], found[1])


def _print_events(known: Known) -> None:
    for event in known.events:
        values = {name: value.value for name, value in known.values[event.id].items() if value.value is not None}
        _print({**event.model_dump(), "values": values})
    say(f"Known on {known.day}: {count(len(known.accounts), 'account')}, {count(len(known.events), 'event')}.")
    if known.undated:
        say(f"Of {count(len(known.undated), 'account')} nothing says on which day it was published; they are left out.")


def _print_changes(before: Known, after: Known) -> None:
    from marsad.events.history import difference

    changes = difference(before, after)
    for change in changes:
        _print({name: value for name, value in asdict(change).items() if value is not None})
    say(f"From {before.day} to {after.day}: {count(len(changes), 'difference')}.")


def _print(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=False))
