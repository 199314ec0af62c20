"""The kept bytes: one file for each document, named by its SHA-256 (``blobs/ab/cdef…``), written once, never changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path


class Blobs:
    """A folder of bytes addressed by what they are. Names are ``sha256:`` and 64 hex digits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """Where the bytes of that name lie, present or not."""
        scheme, _, digits = name.partition(":")
        if scheme != "sha256" or len(digits) != 64 or not set(digits) <= set("0123456789abcdef"):
            raise ValueError(f"not the name of kept bytes: {name!r}")
        return self.folder / digits[:2] / digits[2:]

    def keep(self, data: bytes) -> str:
        """Writes the bytes unless they are there, and gives their name.

        They go to a temporary file first, are flushed to the disk and then renamed, so that a file under its final name
        is always whole. Raises OSError when the disk is full, and leaves nothing behind then.
        """
        name = "sha256:" + hashlib.sha256(data).hexdigest()
        path = self.path(name)
        if path.exists():
            return name
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.parent / f".{path.name[:16]}.{secrets.token_hex(6)}"
        try:
            handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o444)
            try:
                view = memoryview(data)
                while view:
                    view = view[os.write(handle, view) :]
                os.fsync(handle)
            finally:
                os.close(handle)
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _flush(path.parent)
        return name

    def read(self, name: str) -> bytes:
        """The bytes of that name; FileNotFoundError when they are gone."""
        return self.path(name).read_bytes()

    def names(self) -> Iterator[str]:
        """The names of all files there are, in order; unfinished ones (a kill in the middle) are passed over."""
        if not self.folder.is_dir():
            return
        for part in sorted(self.folder.iterdir()):
            if part.is_dir():
                for path in sorted(part.iterdir()):
                    if not path.name.startswith("."):
                        yield f"sha256:{part.name}{path.name}"


def _flush(folder: Path) -> None:
    """Brings the new name in the folder to the disk, where the system knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
