"""The version of the rules by which documents are read: a reading is made anew only when it changes."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

_ROOMS = ("documents", "language", "knowledge", "mentions", "accounts")
_ENDINGS = (".py", ".yaml", ".yml", ".csv", ".tsv", ".txt", ".json", ".gz")


@lru_cache(maxsize=1)
def rules_version() -> str:
    """Marsad's version and a digest of the code and vocabularies by which it reads: ``0.1.0+3f2a9c11``."""
    from marsad import __version__

    digest = hashlib.sha256()
    root = resources.files("marsad")
    for room in _ROOMS:
        _add(root / room, room, digest)
    return f"{__version__}+{digest.hexdigest()[:8]}"


def _add(folder: Traversable, name: str, digest: hashlib._Hash) -> None:
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.is_dir() and item.name != "__pycache__":
            _add(item, f"{name}/{item.name}", digest)
        elif item.name.endswith(_ENDINGS):
            digest.update(f"{name}/{item.name}\0".encode())
            digest.update(item.read_bytes())
