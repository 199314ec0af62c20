"""How every vocabulary and settings file is read: YAML 1.1 by PyYAML's safe loader, the C one where it was built."""

from __future__ import annotations

from typing import Any, Protocol

import yaml

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LAST_ASCII = "\x7f"


class Loader(_Safe):  # type: ignore[misc]
    """The safe loader, which does not try Arabic words as numbers, dates and truth values one pattern after another."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """The tag of a node; a plain scalar that begins with no ASCII letter is text."""
        if kind is yaml.ScalarNode and implicit[0] and value and value[0] > _LAST_ASCII:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


class Readable(Protocol):
    """A file of the disk or of a package."""

    def read_text(self, encoding: str) -> str:
        """The whole text."""
        ...


def read_yaml(source: Readable) -> Any:
    """What a file holds; None for an empty one. Raises yaml.YAMLError with line and column where it is malformed."""
    return yaml.load(source.read_text(encoding="utf-8"), Loader=Loader)
