"""A reader that needs no rules: every document tells one shelling, with the first line that stands in it as evidence.

It lets the plumbing be tested on its own: ``python -m tests.engine.stub [--slow] [--limit BYTES] ARGUMENTS`` is the command line
with this reader in place of the real one.
"""

from __future__ import annotations

import contextlib
import hashlib
import sys
import time
from collections.abc import Iterator

from marsad.documents import Document
from marsad.records import Account, DocumentRef, Passage, Place, Tie, Toll, When

FAULT = "علة"
"""A text with this word makes the reading fail, as a fault of the program would."""


class Read:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.reference: DocumentRef = document.reference()

    def accounts(self) -> list[Account]:
        text = self.document.text
        if FAULT in text:
            raise RuntimeError("a made-up fault")
        line = text.strip().split("\n")[0].rstrip("\r")
        start = text.index(line)
        passage = Passage(start=start, end=start + len(line), text=line)
        day = (self.document.published or "2021-04-06")[:10]
        return [
            Account(
                id="a-" + hashlib.sha256(f"{self.document.id}{start}".encode()).hexdigest()[:16],
                document=self.reference,
                type="shelling",
                evidence=[passage],
                when=When(start=day, end=day, edtf=day, precision="day", text=line[:4], text_start=start),
                where=[Place(name="تل النسيم", lat=35.0, lon=40.0, radius_km=2, kind="settlement", admin=["SY"], text=line[:4])],
                casualties={"killed": Toll(min=len(text) % 3, max=len(text) % 3, text=line[:4])},
            )
        ]

    def ties(self) -> list[Tie]:
        return [Tie(document=self.reference, subject="a", relation="backed_by", object="b", start=0, end=1, text=self.document.text[0])]


class StubReader:
    """Stands in for ``marsad.engine.reading.Reader``."""

    def __init__(self, pause: float = 0.0) -> None:
        self.pause = pause

    @contextlib.contextmanager
    def opened(self, document: Document) -> Iterator[Read]:
        if self.pause:
            print("reading", document.file, flush=True)
            time.sleep(self.pause)
        yield self.read(document)

    def read(self, document: Document) -> Read:
        return Read(document)


def main() -> int:
    from marsad.cli.main import run_app
    from marsad.engine import extraction

    arguments = sys.argv[1:]
    slow = "--slow" in arguments
    if slow:
        arguments.remove("--slow")
    if "--limit" in arguments:
        import resource

        at = arguments.index("--limit")
        size = int(arguments[at + 1])
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        del arguments[at : at + 2]
    stub = StubReader(0.1 if slow else 0.0)
    extraction.reader = lambda: stub  # type: ignore[assignment,return-value]
    return run_app(arguments)


if __name__ == "__main__":
    sys.exit(main())
