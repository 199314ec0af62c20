"""What can go wrong with a workspace, in words for its user."""

from __future__ import annotations

import errno

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}


class ArchiveError(Exception):
    """Something about the workspace that the user can act on; the message is one plain sentence."""


class ArchiveFull(ArchiveError):
    """No room is left. What was reported as kept is kept; run the same again when there is room."""


class CannotKeep(ArchiveError):
    """One document that cannot be kept, with the reason; others can."""


class DecisionError(ArchiveError):
    """A decision that does not fit: nothing of that name, or a value the field cannot hold."""


def told(error: Exception) -> ArchiveError | None:
    """The plain error for a fault of disk or database, or None when it is a fault of the program.

    Raised by ``store.writing`` in place of the original, so that every room above sees the same few errors.
    """
    text = str(error)
    if isinstance(error, OSError) and error.errno in _FULL:
        return ArchiveFull(f"the disk is full or a limit is reached: {error}")
    if "disk is full" in text or "No space left" in text or "disk full" in text:
        return ArchiveFull(f"the database has no room left: {text.strip()}")
    if "disk I/O error" in text:  # what SQLite says at a limit of file size, and of a failing disk
        return ArchiveFull(f"the disk is full, at a limit, or failing: {text.strip()}")
    if "database is locked" in text:
        return ArchiveError("the archive stayed busy with another writer for too long; try again")
    if "readonly database" in text or isinstance(error, PermissionError):
        return ArchiveError(f"the workspace cannot be written to: {text.strip()}")
    if "malformed" in text or "not a database" in text:
        return ArchiveError(f"the archive file is damaged: {text.strip()}")
    return None
