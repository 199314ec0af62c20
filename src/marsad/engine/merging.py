"""Events of all that a workspace holds, at the cost of what changed: the state of the last merging is kept beside the archive.

The state is a cache. It is taken up only when it is whole, was written by this version of the rules of merging, and stems
from this very archive: the ledger must hold the entry at which it was written, with the same hash. Every account in it is
known by the version in which it was taken in, and taken in anew where the archive has another. What comes out is, byte for
byte, what merging everything anew gives; without the cache only the time is lost.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.collector import set_aside
from marsad.events.merging import bring_up_to_date
from marsad.events.settings import settings
from marsad.events.snapshot import dump, restore
from marsad.events.state import MergeState

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

CACHE = "merging.cache"

Mark = tuple[int, str]
"""An entry of the ledger: its number and hash."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging did: how many events changed, and how many standing decisions later documents speak against."""

    changed: int
    flagged: int


def merge(workspace: Workspace, run: int) -> Merged:
    """Makes events of all accounts of a workspace. Raises ArchiveError.

    The work is done while others may write; at the end, when nobody else can, what they wrote meanwhile is taken in too.
    """
    merging = Merging(workspace)
    merging.take_in()
    with workspace.writing():
        merging.take_in()
        merged = merging.hand_over(run)
    merging.keep()
    return merged


class Merging:
    """The state of merging of one workspace, from its cache or from nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.path = workspace.folder / CACHE
        self.state = MergeState(using=settings())
        self.taken: dict[str, str] = {}
        """The accounts in the state, each with the version in which it was taken in."""
        self.handed: Mark | None = None
        """The last entry of the ledger when the events were handed over; None when they never were."""
        self.waiting: set[str] = set()
        """Accounts that came, went or changed since then."""
        self._seen: Mark | None = None
        self._changed = False
        self._open()

    def take_in(self) -> None:
        """Brings the state to what the archive holds now. Does nothing when the ledger has not grown since the last time."""
        head = self.workspace.head()
        if head == self._seen:
            return
        present, decisions = self.workspace.versions(), self.workspace.links()
        self.waiting |= bring_up_to_date(self.state, self.taken, present, self.workspace.accounts, decisions)
        self.state.book.bring_up_to_date()
        self._seen = head

    def hand_over(self, run: int) -> Merged:
        """Tells the archive the events, those that changed or all where another run has changed some since, and what speaks
        against decisions. To be called within ``writing``."""
        changes = self.state.book.take(self.waiting)
        with set_aside():
            if self.handed and self.workspace.events_stand_since(*self.handed):
                changed = self.workspace.set_events(changes.events, run, within=changes.accounts)
            else:
                changed = self.workspace.set_events(self.state.events(), run)
        self._changed = bool(changes.accounts or changed or self.handed is None)
        flagged = self.workspace.note_flags(self.state.flags(), run)
        self.handed, self.waiting = self.workspace.head(), set()
        return Merged(changed, flagged)

    def keep(self) -> None:
        """Writes the cache, whole or not at all. A failure costs the next run its time and nothing else."""
        if not self._changed:
            return
        data = dump(self.state, {"taken": self.taken, "handed": self.handed})
        temporary = self.path.with_name(f".{self.path.name}.{secrets.token_hex(6)}")
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self.path)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()
        _sweep(self.path)

    def _open(self) -> None:
        """Takes up the cache where it is there, whole, of this version and of this archive."""
        try:
            state, notes = restore(self.path.read_bytes(), self.state.settings)
            taken, (entry, hash) = dict(notes["taken"]), notes["handed"]
        except (OSError, ValueError, KeyError, TypeError):
            return
        if self.workspace.has_entry(entry, hash):
            self.state, self.taken, self.handed = state, taken, (entry, hash)


def _sweep(path: Path) -> None:
    """Removes what a killed run left half written, an hour later."""
    import time

    for left in path.parent.glob(f".{path.name}.*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > 3600:
                left.unlink()
