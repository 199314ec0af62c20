"""Where a row stands, for messages: its line is looked up only when a message needs it, since the fast loader keeps none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from marsad.yaml_files import Loader


@dataclass(frozen=True, slots=True)
class Text:
    """A file under a name that messages give it, and what it holds."""

    label: str
    content: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Position:
    """Row ``number`` (from 0) of a section (``actors``, ``ties``) of a file."""

    file: Text
    section: str
    number: int

    def line(self, name: str | None = None) -> str:
        """File and line of the row, or of one of its fields where the row has it: ``actors.yaml, line 12``."""
        line = next(self._lines(name), None)
        return f"{self.file.label}, line {line}" if line else self.file.label

    def __str__(self) -> str:
        return self.line()

    def _lines(self, name: str | None) -> Iterator[int]:
        root: Any = yaml.compose(self.file.content, Loader=Loader)
        for key, value in root.value:
            if key.value != self.section:
                continue
            row = value.value[self.number]
            for found, _ in row.value if isinstance(row, yaml.MappingNode) else ():
                if found.value == name:
                    yield found.start_mark.line + 1
            yield row.start_mark.line + 1
