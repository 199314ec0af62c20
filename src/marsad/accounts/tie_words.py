"""The words by which ties and facts are told, from ``knowledge/data/tie_words.yaml``, folded once."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from marsad.language.folding import normal
from marsad.language.tokenizer import read_words
from marsad.yaml_files import read_yaml

Shape = tuple[str, ...]


class TieWords:
    """``words["joining"]`` are single folded words, ``phrases["alongside"]`` phrases cut as a text is."""

    def __init__(self, data: dict[str, list[str]]) -> None:
        self.words = {name: frozenset(normal(w) for w in entries if " " not in w) for name, entries in data.items()}
        self.phrases = {name: tuple(tuple(read_words(w).norm) for w in entries) for name, entries in data.items()}


@lru_cache(maxsize=1)
def tie_words() -> TieWords:
    """The vocabulary that ships, read once."""
    source = resources.files("marsad.knowledge") / "data" / "tie_words.yaml"
    return TieWords(read_yaml(source))
