"""Whole runs without a workspace: files in, accounts with their events out, however many files there are.

Accounts are written to a part file as they are read. Of each, only what merging compares is kept in memory; when all are
read, the part file is gone through once more and every account gets the id of its event. The output appears under its
name only when it is whole.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from marsad.collector import set_aside
from marsad.documents.model import Document, Problem
from marsad.engine.interruption import Interruption
from marsad.engine.reading import Reader, reader
from marsad.publish.files import umask
from marsad.publish.jsonl import line_of, with_event
from marsad.records import Account, Fact, Tie

if TYPE_CHECKING:
    from marsad.events.state import MergeState

FAULT = "fault in Marsad"
"""Stands in the report of every document that a fault of the program kept from being read."""
BATCH = 64
"""Documents whose accounts are merged at a time."""


@dataclass(slots=True)
class Run:
    """What every run tells: how much was read, what could not be, and whether it was interrupted."""

    documents: int = 0
    accounts: int = 0
    problems: list[Problem] = field(default_factory=list)
    interrupted: bool = False

    @property
    def left_out(self) -> list[Problem]:
        """The problems after which something is missing from what the run made."""
        return [problem for problem in self.problems if problem.left_out]


@dataclass(slots=True)
class Extraction(Run):
    """What a run into files did."""

    ties: int = 0
    events: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What one document gave."""

    document: Document
    accounts: list[Account]
    ties: list[Tie | Fact]


def read_all(documents: Iterable[Document | Problem], *, ties: bool = False, using: Reader | None = None) -> Iterator[Found | Problem]:
    """Reads documents one by one. A fault of the program in one of them is told as a Problem and the rest goes on."""
    engine = using or reader()
    for document in documents:
        if isinstance(document, Problem):
            yield document
            continue
        found, problem = _read(engine, document, ties)
        if found:
            yield found
        if problem:
            yield problem


def _read(engine: Reader, document: Document, ties: bool) -> tuple[Found | None, Problem | None]:
    """What one document gave; a fault of the program becomes a Problem, and one in the ties leaves the accounts."""
    accounts: list[Account] | None = None
    name = document.file or document.id
    try:
        with engine.opened(document) as opened:
            accounts = opened.accounts()
            return Found(document, accounts, opened.ties() if ties else []), None
    except Exception as error:
        fault = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        what = "could not be read" if accounts is None else "its ties could not be read"
        problem = Problem(name, f"{what} through a {FAULT} ({fault}); please report it")
        return (None if accounts is None else Found(document, accounts, [])), problem


def extract(
    documents: Iterable[Document | Problem],
    accounts_to: Path,
    ties_to: Path | None = None,
    *,
    progress: Callable[[str], None] | None = None,
    using: Reader | None = None,
) -> Extraction:
    """Reads documents and writes their accounts, and ties where asked, as JSON lines.

    The same documents in the same order give the same bytes. An interruption (Ctrl-C) ends the reading between two documents:
    what was read is then written whole to ``NAME.part`` and what stood under the name stays. OSError is raised where the output
    cannot be written; then nothing under the name has changed. ``progress`` is called with the name of each file.
    """
    result = Extraction()
    with _Outputs(accounts_to, ties_to) as out, Interruption() as stop, contextlib.ExitStack() as after:
        merging = _Merging()
        for number, found in enumerate(read_all(documents, ties=ties_to is not None, using=using)):
            if number == 0:
                after.enter_context(set_aside())  # by now the vocabularies are loaded
            if isinstance(found, Problem):
                result.problems.append(found)
            else:
                out.write(found, result)
                merging.add(found.accounts)
            if progress:
                progress(found.file if isinstance(found, Problem) else found.document.file or "")
            if stop:
                result.interrupted = True
                break
        names = merging.names()
        result.events = len(set(names.values()))
        out.finish(names, partial=result.interrupted)
    return result


class _Merging:
    """Accounts become event ids, a batch of documents at a time; the accounts themselves are not kept."""

    def __init__(self) -> None:
        self._state: MergeState | None = None
        self._waiting: list[list[Account]] = []
        self._published: dict[str, str] = {}

    def add(self, accounts: list[Account]) -> None:
        """Takes the accounts of one document."""
        for account in accounts:
            day = account.document.published or "9999"
            self._published[account.id] = min(day, self._published.get(account.id, day))
        if accounts:
            self._waiting.append(accounts)
        if len(self._waiting) >= BATCH:
            self._flush()

    def names(self) -> dict[str, str]:
        """The event id of every account that has one."""
        self._flush()
        if self._state is None:
            return {}
        from marsad.events.merging import event_ids

        return event_ids(self._state, self._published)

    def _flush(self) -> None:
        if not self._waiting:
            return
        if self._state is None:
            from marsad.events.state import MergeState

            self._state = MergeState()
        self._state.add([account for accounts in self._waiting for account in accounts])
        self._waiting.clear()


class _Outputs:
    """The part files beside the outputs; what is not finished is removed on leaving."""

    def __init__(self, accounts_to: Path, ties_to: Path | None) -> None:
        self._targets: list[Path] = [accounts_to] + ([ties_to] if ties_to else [])
        self._open: list[TextIO] = []
        self._parts: list[Path] = []

    def __enter__(self) -> _Outputs:
        for target in self._targets:
            if target.is_dir():
                raise IsADirectoryError(21, "Is a directory", str(target))
            handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
            self._parts.append(Path(name))
            self._open.append(os.fdopen(handle, "w", encoding="utf-8", newline="\n"))
        return self

    def __exit__(self, *_: object) -> None:
        for file in self._open:
            with contextlib.suppress(OSError):
                file.close()
        for part in self._parts:
            part.unlink(missing_ok=True)

    def write(self, found: Found, result: Extraction) -> None:
        """Writes what a document gave and counts it."""
        for account in found.accounts:
            self._open[0].write(line_of(account) + "\n")
        for tie in found.ties:
            self._open[1].write(line_of(tie) + "\n")
        result.documents += 1
        result.accounts += len(found.accounts)
        result.ties += len(found.ties)

    def finish(self, events: dict[str, str], *, partial: bool) -> None:
        """Puts the event ids in and gives the files their names; those of an interrupted run end in ``.part``."""
        for number, target in enumerate(self._targets):
            file, part = self._open[number], self._parts[number]
            file.close()
            if number == 0:
                whole = part.with_suffix(".whole")
                self._parts.append(whole)
                with part.open(encoding="utf-8", newline="\n") as lines, whole.open("w", encoding="utf-8", newline="\n") as out:
                    out.writelines(with_event(line, events) for line in lines)
                    out.flush()
                    os.fsync(out.fileno())
                part = whole
            os.chmod(part, 0o666 & ~umask())
            os.replace(part, target.with_name(target.name + ".part") if partial else target)
