"""``marsad known``: the record as it was known on a day, and what changed between two days."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.cli.console import Stop, count, say
from marsad.cli.exporting import chosen

if TYPE_CHECKING:
    from marsad.events.history import Known
    from marsad.records import Grade


def run_known(days: list[str], folder: Path, by: str, rule: str, order: list[str]) -> None:
    """Prints one JSON line an event of the day, or, for two days, one a difference."""
    from marsad.archive.store import open_workspace

    if len(days) > 2:
        raise Stop("one day or two can be given")
    workspace = open_workspace(folder, create=False)
    from marsad.archive.grading import graded
    from marsad.archive.history import known_on, stood  # its models need the workspace's settings

    try:
        choices = [chosen(workspace, rule, order, day, by) for day in days]
        found = [known_on(choice.day, choice.by, choice.rule, choice.order) for choice in choices]
        then = stood(choices[0].day, choices[0].by)
        grades = {id: graded(then.counting(id), then.grades.get(id)) for id in then.events} if len(days) == 1 else {}
    finally:
        workspace.close()
    if len(found) == 1:
        _print_events(found[0], choices[0].rule, grades)
    else:
        _print_changes(found[0], found[1])


def _print_events(known: Known, rule: str, grades: dict[str, Grade]) -> None:
    for event in known.events:
        values = {name: value.value for name, value in known.values[event.id].items() if value.value is not None}
        grade = grades[event.id]
        graded = {"grade": grade.shown, "grade_computed": grade.computed, "grade_reason": grade.reason_en}
        _print({**event.model_dump(), "rule": rule, "values": values, **graded})
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
