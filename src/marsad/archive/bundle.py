"""A bundle: the whole record in plain files that anyone can check without Marsad.

Inside: the ledger, documents with their texts, the kept bytes, readings with their accounts, event records, a list of
hashes that ``sha256sum -c SHA256SUMS`` reads, and ``verify_bundle.py`` (``standalone/``), which checks all of it.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marsad.archive import ledger
from marsad.archive.canonical import canonical
from marsad.archive.errors import ArchiveError
from marsad.archive.models import AccountRow, Document, EventVersion, Reading, Sighting
from marsad.archive.sightings import SIGHTED

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

README = """A bundle exported by Marsad.

Check it with Python alone:        python3 verify_bundle.py .
Check the files with coreutils:    sha256sum -c SHA256SUMS

ledger.jsonl      every act on the record, each entry sealed by the hash of the one before
documents.jsonl   the documents: names (SHA-256 of their bytes), texts, layout
sightings.jsonl   where each document was met: file, address, outlet, day of publication and on what it rests
readings.jsonl    what each reading of a document gave: its accounts, with the passages they rest on
events.jsonl      what was said of each event, and why its accounts are one
blobs/            the bytes of the documents as they came in, named by their SHA-256

The last hash of the ledger (the head) stands for all of it. Whoever wrote it down earlier can check that nothing was
rewritten since: python3 verify_bundle.py . HEAD
"""


def export_bundle(workspace: Workspace, target: Path, progress: Callable[[int], None] | None = None) -> str:
    """Writes the bundle to ``target``, a zip if it ends so and otherwise a new folder; gives the ledger's head in it.

    The export is noted in the ledger afterwards. Raises ArchiveError when the target is there or cannot be written.
    """
    if target.exists():
        raise ArchiveError(f"{target} is there already; name a new file or folder")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".bundle-") as temporary:
        folder = Path(temporary) / "bundle"
        folder.mkdir()
        head = _write(workspace, folder, progress)
        seal = _sums(folder)
        if target.suffix == ".zip":
            packed = Path(temporary) / "bundle.zip"
            _pack(folder, packed)
            packed.replace(target)
        else:
            folder.replace(target)
    workspace.note("export", {"kind": "bundle", "head": head, "sums": seal})
    return head


def _write(workspace: Workspace, folder: Path, progress: Callable[[int], None] | None) -> str:
    """Writes the files as of one moment: a writer waits meanwhile."""
    with workspace.writing():
        head = workspace.head()[1]
        _lines(folder / "ledger.jsonl", ledger.entries())
        _lines(folder / "documents.jsonl", _documents(workspace, folder, progress))
        _lines(folder / "sightings.jsonl", _sightings())
        _lines(folder / "readings.jsonl", _readings())
        _lines(folder / "events.jsonl", _events())
    (folder / "README.txt").write_text(README, encoding="utf-8")
    script = resources.files("marsad.archive") / "standalone" / "verify_bundle.py"
    (folder / "verify_bundle.py").write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
    return head


def _lines(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(canonical(row) + "\n")


def _documents(workspace: Workspace, folder: Path, progress: Callable[[int], None] | None) -> Iterator[dict[str, Any]]:
    columns = ("id", "entry", "text", "encoding", "errors", "title", "furniture", "size")
    for number, row in enumerate(Document.objects.order_by("entry").values(*columns).iterator(chunk_size=100), 1):
        source = workspace.blobs.path(row["id"])
        copy = folder / "blobs" / source.parent.name / source.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        try:
            shutil.copyfile(source, copy)
        except FileNotFoundError:
            raise ArchiveError(f"the kept bytes of {row['id']} are gone; 'marsad verify' tells more") from None
        if progress:
            progress(number)
        yield row


def _sightings() -> Iterator[dict[str, Any]]:
    for row in Sighting.objects.order_by("number").values("document_id", "entry", *SIGHTED).iterator(chunk_size=500):
        yield {"entry": row["entry"], "body": {"document": row["document_id"], **{key: row[key] for key in SIGHTED}}}


def _readings() -> Iterator[dict[str, Any]]:
    for reading in Reading.objects.order_by("number").iterator(chunk_size=500):
        records = AccountRow.objects.filter(reading=reading).order_by("position").values_list("record", flat=True)
        yield {
            "entry": reading.entry, "document": reading.document_id, "run": reading.run_id, "rules": reading.rules,
            "accounts": list(records),
        }  # fmt: skip


def _events() -> Iterator[dict[str, Any]]:
    yield from EventVersion.objects.order_by("number").values("entry", "event", "record").iterator(chunk_size=500)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _sums(folder: Path) -> str:
    """Writes SHA256SUMS and gives its own hash."""
    lines = []
    for path in _files(folder):
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.relative_to(folder).as_posix()}\n")
    text = "".join(lines).encode("utf-8")
    (folder / "SHA256SUMS").write_bytes(text)
    return hashlib.sha256(text).hexdigest()


def _pack(folder: Path, target: Path) -> None:
    """The folder as a zip that is the same for the same content."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in _files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with path.open("rb") as source, packed.open(entry, "w", force_zip64=True) as sink:
                shutil.copyfileobj(source, sink)
