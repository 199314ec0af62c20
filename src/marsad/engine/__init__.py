"""The rooms put together: a document is read, accounts are written out or kept, and events are made of them."""

from marsad.engine.reading import Reader, read_document, reader

__all__ = ["Reader", "read_document", "reader"]
