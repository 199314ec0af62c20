"""A document as the rooms above see it, and the problem that is told instead where a file is none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from marsad.records import DocumentRef


@dataclass(slots=True)
class Document:
    """One article, post or page: the bytes that came in and the text taken from them.

    For a plain text file ``raw.decode(encoding, errors)`` is ``text``, character for character, line ends and all; for a
    page ``text`` is what was taken from it. Every offset (``furniture``, ``title``) is a character of ``text``, end
    exclusive.
    """

    id: str
    """``sha256:`` and the hex digest of ``raw``."""
    file: str | None
    """The name relative to the folder that was given, with ``/`` between its parts."""
    text: str
    raw: bytes
    encoding: str = "utf-8"
    errors: str = "strict"
    """``replace`` where a few bytes of the file are broken, else ``strict``."""
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    """ISO date or date-time of publication; None when unknown."""
    published_basis: str | None = None
    """On what ``published`` rests: ``manifest``, ``html``, ``url``, ``text`` (the stamp of a pasted post) or ``given`` (by the caller)."""
    published_window: tuple[str, str] | None = None
    """First and last day of publication where only a month or a year is known (``/2021/04/`` in an address)."""
    metadata: dict[str, str] = field(default_factory=dict)
    """The further columns of the manifest, and what a page says of itself."""
    furniture: list[tuple[int, int]] = field(default_factory=list)
    """What belongs to the page and not to the report: menus, share buttons, other headlines. Sorted, apart."""
    title: tuple[int, int] | None = None

    def reference(self) -> DocumentRef:
        """What an account says of the document it was read from."""
        return DocumentRef(
            id=self.id,
            file=self.file,
            url=self.url,
            outlet=self.outlet,
            published=self.published,
            published_basis=self.published_basis,
            published_window=list(self.published_window) if self.published_window else None,
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the input that could not be read, in plain words: which file, which line of it, why."""

    file: str
    reason: str
    line: int | None = None
    left_out: bool = True
    """False for a mere remark, after which nothing is missing."""

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line is not None else self.file
        return f"{where}: {self.reason}"


def digest(raw: bytes) -> str:
    """The id of a document with these bytes.

    >>> digest(b"")[:15]
    'sha256:e3b0c442'
    """
    return "sha256:" + hashlib.sha256(raw).hexdigest()
