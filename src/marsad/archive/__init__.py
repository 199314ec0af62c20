"""What is kept: documents with their bytes, accounts, claims, events, decisions, and the ledger that binds them.

``open_workspace`` is the way in; see ``store``. Importing this package loads no Django.
"""

from marsad.archive.errors import ArchiveError, ArchiveFull, CannotKeep, DecisionError
from marsad.archive.store import Workspace, open_workspace

__all__ = ["ArchiveError", "ArchiveFull", "CannotKeep", "DecisionError", "Workspace", "open_workspace"]
