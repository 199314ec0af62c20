"""One document from its text to its accounts, by the pipeline of the mentions room and the accounts room."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from marsad.documents.model import Document
from marsad.language.tokenizer import read_words
from marsad.mentions.model import Reading, reading_of
from marsad.records import Account, DocumentRef, Fact, Tie

if TYPE_CHECKING:
    from spacy.language import Language

    from marsad.knowledge.actors.lexicon import Lexicon
    from marsad.knowledge.places import Gazetteer


@dataclass(slots=True)
class ReadDocument:
    """What reading a document gave: every mention, and the reference that its records carry."""

    reading: Reading
    reference: DocumentRef

    def accounts(self) -> list[Account]:
        """What the document tells of each event, in the order in which each is first told."""
        from marsad.accounts.build import build_accounts

        return build_accounts(self.reading, self.reference)

    def ties(self) -> list[Tie | Fact]:
        """What the document says of the actors themselves."""
        from marsad.accounts.ties import read_ties

        return list(read_ties(self.reading, self.reference))


class Reader:
    """Reads documents with the finders that ship, or with a pipeline of ``marsad.load()`` and the user's own components.

    ``workspace`` lends its places and its ``actors.yaml``; KnowledgeError or BadPlaces says what is wrong in them.
    Without a pipeline of the user's the finders are called on the words directly, which gives the same and takes a third
    less time than making spaCy's Doc for each text.
    """

    def __init__(self, nlp: Language | None = None, workspace: Path | None = None) -> None:
        from marsad.mentions.pipeline import finders

        self.nlp = nlp
        self._finders = finders() if nlp is None else ()
        self._gazetteer = _gazetteer(workspace)
        self._names = _names(workspace)

    @contextlib.contextmanager
    def opened(self, document: Document) -> Iterator[ReadDocument]:
        """The reading of a document. What spaCy remembers of its words is forgotten on leaving, so that memory stays flat
        however many documents are read; records made inside stay."""
        with self.nlp.memory_zone() if self.nlp is not None else contextlib.nullcontext():
            yield self.read(document)

    def read(self, document: Document) -> ReadDocument:
        """The reading of a document, kept as long as the caller keeps it."""
        if self.nlp is None:
            reading = self._prepared(Reading(read_words(document.text)), document)
            for find in self._finders:
                find(reading)
        else:
            doc = self.nlp.make_doc(document.text)
            reading = self._prepared(reading_of(doc), document)
            for _, component in self.nlp.pipeline:
                doc = component(doc)
        return ReadDocument(reading, _reference(document, reading))

    def _prepared(self, reading: Reading, document: Document) -> Reading:
        """What the finders need to know of the document before they begin."""
        reading.published = _day(document.published)
        reading.outlet = document.outlet
        reading.skip = list(document.furniture)
        reading.title = document.title
        reading.gazetteer = self._gazetteer
        reading.names = self._names
        if document.published_window and reading.published is None:
            low, high = document.published_window
            reading.window = (_day(low), _day(high))
        return reading


@lru_cache(maxsize=1)
def reader() -> Reader:
    """The reader of this process with what ships, made on first use."""
    return Reader()


def read_document(document: Document) -> list[Account]:
    """The accounts of one document."""
    with reader().opened(document) as found:
        return found.accounts()


def _reference(document: Document, reading: Reading) -> DocumentRef:
    """The document's reference, with the publication day or days that the text itself gave."""
    reference = document.reference()
    if reference.published is not None:
        return reference
    if reading.published is not None:
        reference.published = reading.published.isoformat()
        reference.published_basis = reading.published_basis or "text"
        reference.published_window = None
    elif reading.window is not None and all(reading.window):
        reference.published_window = [day.isoformat() for day in reading.window if day]
    return reference


def adds_knowledge(workspace: Path) -> bool:
    """True when a workspace has places or actors of its own."""
    return (workspace / "places").is_dir() or (workspace / "actors.yaml").is_file()


def _gazetteer(workspace: Path | None) -> Gazetteer | None:
    """The places that ship with those the workspace imported; None for those that ship alone."""
    if workspace is None or not (workspace / "places").is_dir():
        return None
    from marsad.knowledge.places import Gazetteer

    return Gazetteer.of_workspace(workspace)


def _names(workspace: Path | None) -> Lexicon | None:
    """The names of bodies with those of the workspace's ``actors.yaml``; None for those that ship alone."""
    if workspace is None:
        return None
    from marsad.knowledge.actors.lexicon import lexicon_of_workspace

    return lexicon_of_workspace(workspace)


def _day(published: str | None) -> dt.date | None:
    """The day of an ISO date or date-time, as written where it was published."""
    return dt.date.fromisoformat(published[:10]) if published else None
