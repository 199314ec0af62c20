"""What the verbs share: plain messages and progress on standard error, the report of a run, and the exit codes."""

from __future__ import annotations

import contextlib
import errno
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from marsad.documents.model import Problem

OK = 0
FAULT = 1
"""A fault of the program, or ``verify`` found something that does not hold."""
BAD_INPUT = 2
"""Wrong usage, or input that was left out; what could be done was done."""
INTERRUPTED = 130
LISTED = 50
"""So many problems are named one by one; of more, the rest is counted."""


class Stop(Exception):
    """Ends a verb with a plain message on standard error and an exit code."""

    def __init__(self, message: str, code: int = BAD_INPUT) -> None:
        super().__init__(message)
        self.code = code


def say(message: str) -> None:
    """A line on standard error, beside which standard output stays clean for data."""
    print(message, file=sys.stderr, flush=True)


def no_room(error: OSError, target: Path | str) -> Stop:
    """The plain message for an output that cannot be written."""
    full = error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
    reason = "the disk is full or a limit is reached" if full else (error.strerror or str(error)).lower()
    return Stop(f"{target} cannot be written: {reason}; what was there before is unchanged")


def report(problems: Sequence[Problem]) -> None:
    """Names what was left out or flawed, once, at the end of a run."""
    left_out = [problem for problem in problems if problem.left_out]
    if left_out:
        say(f"Left out or incomplete ({len(left_out)}):")
        for problem in left_out[:LISTED]:
            say(f"  {problem}")
        if len(left_out) > LISTED:
            say(f"  … and {len(left_out) - LISTED} more")
    for problem in problems:
        if not problem.left_out:
            say(f"Note: {problem}")


def finish(problems: Sequence[Problem], interrupted: bool = False) -> NoReturn:
    """Reports and leaves with the exit code that fits."""
    import typer

    report(problems)
    if interrupted:
        raise typer.Exit(INTERRUPTED)
    raise typer.Exit(BAD_INPUT if any(problem.left_out for problem in problems) else OK)


@contextlib.contextmanager
def progress(what: str, total: int | None) -> Iterator[Callable[[str], None]]:
    """A progress bar on standard error where that is a terminal; call what it gives with the name of each file."""
    if not sys.stderr.isatty():
        yield lambda name: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[file]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total, file="")
        yield lambda name: bar.update(task, advance=1, file=name[-40:])


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 document``, ``2 documents``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
