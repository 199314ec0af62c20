"""How a file or page becomes a document: bytes, text, outlet, publication day and on what it rests."""

from marsad.documents.model import Document, Problem, digest
from marsad.documents.reading import count_paths, read_file, read_paths, read_text

__all__ = ["Document", "Problem", "count_paths", "digest", "read_file", "read_paths", "read_text"]
