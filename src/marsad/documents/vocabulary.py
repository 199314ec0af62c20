"""The words of page furniture, from ``knowledge/data/furniture.yaml``, in the form in which lines are compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from marsad.language.folding import FILLER, fold, normal
from marsad.yaml_files import read_yaml

GROUPS = (
    "whole_lines", "line_starts", "credits", "line_parts", "closing_headings", "inner_headings", "caption_ends", "goes_on",
)  # fmt: skip


class _KeyLetters(dict[int, str | None]):
    """The table of ``key``, filled as characters are met: letters folded, marks dropped, anything else a space."""

    def __missing__(self, code: int) -> str | None:
        folded = normal(chr(code))
        mark = not folded and fold(chr(code)) == FILLER
        value = None if mark else folded if folded.isalpha() else " "
        self[code] = value
        return value


_KEY_LETTERS = _KeyLetters()


def key(text: str) -> str:
    """A line as it is compared: letters only, folded, single spaces; numbers, signs and emoji are gone.

    >>> key("💡 أهمّ المواضيع (3):")
    'اهم المواضيع'
    """
    return " ".join(text.translate(_KEY_LETTERS).split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The groups of the data file; those that are matched at one end are kept by the word at that end."""

    whole_lines: frozenset[str]
    closing_headings: frozenset[str]
    inner_headings: frozenset[str]
    line_starts: dict[str, tuple[str, ...]]
    credits: frozenset[str]
    line_parts: tuple[str, ...]
    caption_ends: dict[str, tuple[str, ...]]
    goes_on: frozenset[str]

    def starts(self, line: str) -> bool:
        """True when the key of a line begins with an entry of ``line_starts``."""
        first = line.split(" ", 1)[0]
        return any(line == entry or line.startswith(entry + " ") for entry in self.line_starts.get(first, ()))

    def ends_caption(self, line: str) -> bool:
        """True when the key of a line ends with the name of a picture's source."""
        last = line.rsplit(" ", 1)[-1]
        return any(line == entry or line.endswith(" " + entry) for entry in self.caption_ends.get(last, ()))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vocabulary that ships. Raises ValueError naming the group where the file lacks one or holds an unknown one."""
    source = resources.files("marsad.knowledge") / "data" / "furniture.yaml"
    return compile_vocabulary(read_yaml(source))


def compile_vocabulary(data: object) -> Vocabulary:
    """A Vocabulary from the plain data of the file."""
    if not isinstance(data, dict) or set(data) != set(GROUPS):
        wrong = set(GROUPS) ^ set(data if isinstance(data, dict) else ())
        raise ValueError(f"furniture.yaml: groups missing or unknown: {', '.join(sorted(map(str, wrong)))}")
    keys: dict[str, list[str]] = {}
    for group in GROUPS:
        keys[group] = [key(str(entry)) for entry in data[group] or ()]
        if not all(keys[group]):
            raise ValueError(f"furniture.yaml: group {group} holds an entry without letters")
    return Vocabulary(
        frozenset(keys["whole_lines"]),
        frozenset(keys["closing_headings"]),
        frozenset(keys["inner_headings"]),
        _by_word(keys["line_starts"], 0),
        frozenset(keys["credits"]),
        tuple(keys["line_parts"]),
        _by_word(keys["caption_ends"], -1),
        frozenset(keys["goes_on"]),
    )


def _by_word(entries: list[str], at: int) -> dict[str, tuple[str, ...]]:
    """Entries under their first (0) or last (-1) word."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        found.setdefault(entry.split()[at], []).append(entry)
    return {word: tuple(group) for word, group in found.items()}
