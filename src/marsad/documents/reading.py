"""Files and folders become documents, one at a time; what cannot be read becomes a Problem and the rest goes on."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from marsad.documents import addresses
from marsad.documents.encodings import NotText, decode
from marsad.documents.furniture import body_letters, find_title, judge
from marsad.documents.manifest import NAME as MANIFEST
from marsad.documents.manifest import Entry, Manifest, load_manifest
from marsad.documents.model import Document, Problem, digest
from marsad.documents.pages import Page, read_page
from marsad.documents.script import why_not_arabic

TEXT_ENDINGS = frozenset([".txt"])
PAGE_ENDINGS = frozenset([".html", ".htm", ".xhtml"])
MAX_BYTES = 10 * 1024 * 1024
"""A larger file is named and left out: no report is that long, and one file must not take the whole memory."""
MAX_CHARACTERS = 500_000
"""A longer text is named and left out: some 80 times the longest article."""
LEAST_LETTERS = 20
"""Fewer Arabic letters outside the page furniture, and there is nothing to read."""


def read_paths(paths: Iterable[str | Path]) -> Iterator[Document | Problem]:
    """The documents in files and folders (with all below them), sorted by name, each read when it is asked for."""
    for given in paths:
        path = Path(given)
        if path.is_dir():
            yield from _read_folder(path)
        elif not os.path.lexists(path):
            yield Problem(_shown(path), "there is no such file or folder")
        elif path.suffix.lower() not in TEXT_ENDINGS | PAGE_ENDINGS:
            yield Problem(_shown(path), "is neither .txt nor .html")
        else:
            manifest = load_manifest(path.parent, MANIFEST)
            yield from read_file(path, _utf8(path.name), manifest.entries.get(path.name))


def count_paths(paths: Iterable[str | Path]) -> int:
    """How many files ``read_paths`` would try, for a progress bar."""
    total = 0
    for given in paths:
        path = Path(given)
        if not path.is_dir():
            total += 1
            continue
        for _, _, names in os.walk(path):
            total += sum(not n.startswith(".") and Path(n).suffix.lower() in TEXT_ENDINGS | PAGE_ENDINGS for n in names)
    return total


def read_file(path: Path, name: str, entry: Entry | None = None) -> Iterator[Document | Problem]:
    """One file as a document, named ``name``; a flaw that did not hinder the reading comes after it as a Problem."""
    try:
        raw = _bytes(path)
        yield from _read(raw, path.suffix.lower() in PAGE_ENDINGS, name, entry)
    except OSError as error:
        yield Problem(name, f"cannot be read: {(error.strerror or str(error)).lower()}")
    except NotText as error:
        yield Problem(name, str(error))


def read_text(
    text: str, *, file: str | None = None, published: str | None = None, outlet: str | None = None, url: str | None = None
) -> Document:
    """A text that is already in hand as a document. Raises ValueError where ``published`` is no ISO date."""
    from marsad.documents.manifest import iso_day

    if published is not None and iso_day(published) is None:
        raise ValueError(f"published is no ISO date: {published!r}")
    raw = text.encode("utf-8", "surrogatepass")
    document = Document(digest(raw), file, text, raw, url=url)
    document.published, document.published_basis = published, "given" if published else None
    document.outlet = outlet
    _from_address(document)
    _mark(document)
    return document


def _read(raw: bytes, is_page: bool, name: str, entry: Entry | None) -> Iterator[Document | Problem]:
    page: Page | None = None
    if is_page:
        page = read_page(raw)
        decoded, text, flaw = page.decoded, page.text, page.flaw
        if not text.strip():
            raise NotText(flaw or "holds no article: nothing but page furniture")
    else:
        decoded = decode(raw)
        text, flaw = decoded.text, decoded.flaw
    if len(text) > MAX_CHARACTERS:
        raise NotText(f"is too long ({len(text):,} characters; at most {MAX_CHARACTERS:,} are read)")
    if not text.strip("\ufeff \t\r\n"):
        raise NotText("is empty")
    if reason := why_not_arabic(text):
        raise NotText(reason)
    document = Document(digest(raw), name, text, raw, decoded.encoding, decoded.errors)
    _describe(document, entry, page)
    _mark(document, page)
    if body_letters(document.text, document.furniture) < LEAST_LETTERS:
        raise NotText("holds only page furniture, no report")
    yield document
    if flaw:
        yield Problem(name, flaw)


def _describe(document: Document, entry: Entry | None, page: Page | None) -> None:
    """Outlet, address and publication day: the manifest before the page, the page before the address."""
    headers = page.headers if page else None
    if entry:
        document.outlet, document.url, document.metadata = entry.outlet, entry.url, entry.metadata
        if entry.published:
            document.published, document.published_basis = entry.published, "manifest"
    if headers:
        document.url = document.url or headers.url
        document.outlet = document.outlet or headers.outlet
        if headers.published and not document.published:
            document.published, document.published_basis = headers.published, "html"
    _from_address(document)


def _from_address(document: Document) -> None:
    if not document.url:
        return
    if not document.published and (day := addresses.published_in(document.url)):
        document.published, document.published_basis = day, "url"
    if not document.published:
        document.published_window = addresses.window_in(document.url)
    document.outlet = document.outlet or addresses.outlet_in(document.url)


def _mark(document: Document, page: Page | None = None) -> None:
    judged = judge(document.text)
    document.furniture = judged.ranges()
    if judged.published and not document.published:
        document.published, document.published_basis = judged.published, "text"
    document.title = page.title if page and page.title else find_title(judged.lines)


def _read_folder(root: Path) -> Iterator[Document | Problem]:
    """A folder and all below it; each file is described by the nearest manifest above it that names it."""
    manifests: dict[str, Manifest] = {}
    others: Counter[str] = Counter()
    tried = 0
    for folder, names in _walk(root):
        inside = folder.relative_to(root).as_posix()
        prefix = "" if inside == "." else _utf8(inside) + "/"
        manifest = manifests[prefix] = load_manifest(folder, prefix + MANIFEST)
        yield from manifest.problems
        yield from _absent(folder, prefix, manifest)
        for name in names:
            ending = Path(name).suffix.lower()
            if ending in TEXT_ENDINGS | PAGE_ENDINGS:
                tried += 1
                shown = prefix + _utf8(name)
                yield from read_file(folder / name, shown, _entry(manifests, shown))
            elif name != MANIFEST:
                others[ending or "no ending"] += 1
    if not tried:
        yield Problem(_shown(root), "holds no .txt or .html file")
    if others:
        kinds = ", ".join(f"{count} × {ending}" for ending, count in sorted(others.items()))
        yield Problem(_shown(root), f"files of other kinds were passed over ({kinds})", left_out=False)


def _walk(root: Path) -> Iterator[tuple[Path, list[str]]]:
    """Folders with their file names, both sorted; hidden ones and links to folders are passed over."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield Path(folder), sorted(n for n in names if not n.startswith("."))


def _absent(folder: Path, prefix: str, manifest: Manifest) -> Iterator[Problem]:
    for name, entry in manifest.entries.items():
        if not os.path.lexists(folder / name):
            yield Problem(prefix + MANIFEST, f"names a file that is not there: {name}", entry.line)


def _entry(manifests: dict[str, Manifest], shown: str) -> Entry | None:
    """The row for a file: its own folder's manifest first, then those above."""
    parts = shown.split("/")
    for depth in range(len(parts) - 1, -1, -1):
        prefix = "".join(part + "/" for part in parts[:depth])
        found = manifests[prefix].entries.get("/".join(parts[depth:])) if prefix in manifests else None
        if found:
            return found
    return None


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file within the limit; a pipe or device is refused, since reading it may never end."""
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise NotText("is not a regular file")
        if status.st_size > MAX_BYTES:
            raise NotText(f"is too large ({status.st_size / 2**20:.0f} MB; at most {MAX_BYTES // 2**20} MB are read)")
        return file.read(MAX_BYTES + 1)


def _utf8(name: str) -> str:
    """A file name as text that can be written: bytes that are no UTF-8 become the replacement character."""
    return os.fsencode(name).decode("utf-8", "replace")


def _shown(path: Path) -> str:
    return _utf8(str(path))
