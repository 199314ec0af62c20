"""Page furniture on plain text: which lines belong to the page and not to the report."""

from __future__ import annotations


def mark_furniture(text: str) -> list[tuple[int, int]]:
    """The character ranges of page furniture, sorted and apart."""
    return []


def find_title(text: str, furniture: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Where the title stands: the first line that is no furniture, when it is short and a paragraph of its own."""
    return None


def body_letters(text: str, furniture: list[tuple[int, int]]) -> int:
    """How many Arabic letters stand outside the furniture."""
    total = sum("\u0620" <= c <= "\u064a" for c in text)
    return total - sum("\u0620" <= c <= "\u064a" for start, end in furniture for c in text[start:end])
