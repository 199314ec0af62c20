"""Runs into a workspace: documents and accounts are kept as they are read, then events are made of all that is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from marsad.documents.model import Document, Problem
from marsad.engine.extraction import Run, read_all
from marsad.engine.interruption import Interruption
from marsad.engine.merging import merge
from marsad.engine.reading import Reader
from marsad.engine.rules import rules_version
from marsad.records import Account

if TYPE_CHECKING:
    from marsad.archive.keeping import Kept
    from marsad.archive.store import Workspace

AT_ONCE = 64
"""So many documents are looked up in the archive at a time."""


@dataclass(slots=True)
class Keeping(Run):
    """What a run into a workspace did; ``documents`` were kept or met again."""

    new: int = 0
    """Of these, those that had not been there."""
    unchanged: int = 0
    """Of these, those that were there and read by the present rules already."""
    changed_events: int = 0
    flagged: int = 0
    """Standing decisions of reviewers that later documents speak against."""


def keep(
    workspace: Workspace,
    documents: Iterable[Document | Problem],
    what: dict[str, object],
    *,
    progress: Callable[[str], None] | None = None,
    kept: Callable[[Kept], None] | None = None,
    using: Reader | None = None,
) -> Keeping:
    """Reads documents into a workspace and merges their accounts with those that are there.

    A document that is there and was read by the present rules under its present description is not read again. ``progress`` is
    called with the name of each file that is looked at, ``kept`` with what became of each document that was read, once it is on
    the disk. An interruption ends the reading between two documents, and what was kept stays. Raises ArchiveError.
    """
    result = Keeping()
    rules = rules_version()
    run = workspace.begin_run(rules, what)
    with Interruption() as stop:
        for done in workspace.keep(_readings(workspace, documents, rules, result, stop, progress, using), run):
            if kept:
                kept(done)
            if done.problem:
                result.problems.append(Problem(done.file or done.document, done.problem))
                continue
            result.documents += 1
            result.new += done.new
            result.accounts += done.accounts
        result.interrupted = bool(stop)
        merged = merge(workspace, run)
        result.changed_events, result.flagged = merged.changed, merged.flagged
    workspace.finish_run(run, {"documents": result.documents, "accounts": result.accounts, "left_out": len(result.left_out)})
    return result


def _readings(
    workspace: Workspace,
    documents: Iterable[Document | Problem],
    rules: str,
    result: Keeping,
    stop: Interruption,
    progress: Callable[[str], None] | None,
    using: Reader | None,
) -> Iterator[tuple[Document, list[Account]]]:
    for found in read_all(_unread(workspace, documents, rules, result, stop, progress), using=using):
        if isinstance(found, Problem):
            result.problems.append(found)
        else:
            yield found.document, found.accounts


def _unread(
    workspace: Workspace,
    documents: Iterable[Document | Problem],
    rules: str,
    result: Keeping,
    stop: Interruption,
    progress: Callable[[str], None] | None,
) -> Iterator[Document | Problem]:
    """The documents that the present rules have not read yet under their present description; the others are counted."""
    source = iter(documents)
    while not stop and (batch := list(islice(source, AT_ONCE))):
        found = [document for document in batch if isinstance(document, Document)]
        there = {id(d) for d, known in zip(found, workspace.read_already(found, rules), strict=True) if known}
        for document in batch:
            if stop:
                return
            if progress:
                progress(document.file or "")
            if id(document) in there:
                result.documents += 1
                result.unchanged += 1
            else:
                yield document
