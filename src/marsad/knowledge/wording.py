"""The words that the rules of reading ask for: ``data/wording``, one file a room of the code, one block a module of it.

A module takes its own block and its groups by name::

    _W = wording(__name__)
    _DEFUSES = _W["defuses"]

Words may be written in any spelling; they are folded here, and keep their article, since some rules ask for it.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from marsad.language.folding import normal
from marsad.yaml_files import read_yaml


class Wording:
    """The groups of one module."""

    def __init__(self, module: str, groups: dict[str, list[str]]) -> None:
        self._module = module
        self._groups = groups

    def __getitem__(self, group: str) -> frozenset[str]:
        """The words of a group, folded. Raises KeyError with the module's name where there is none so called."""
        return frozenset(self.stems(group))

    def stems(self, group: str) -> tuple[str, ...]:
        """The same in the order of the file, for ``str.startswith``: beginnings of words rather than words."""
        if group not in self._groups:
            raise KeyError(f"{self._module} has no group {group!r} in data/wording")
        return tuple(dict.fromkeys(normal(word) for word in self._groups[group]))


def wording(module: str) -> Wording:
    """The groups of a module, by its full name: ``marsad.accounts.frames.left_out`` stands in ``frames.yaml`` under ``left_out``."""
    room, _, name = module.removeprefix("marsad.").rpartition(".")
    return Wording(module, room_words(room.rpartition(".")[2]).get(name, {}))


@cache
def room_words(room: str) -> dict[str, dict[str, list[str]]]:
    """The blocks of a room's file, read once."""
    read: Any = read_yaml(resources.files("marsad.knowledge") / "data" / "wording" / f"{room}.yaml")
    blocks: dict[str, dict[str, list[str]]] = read
    return blocks
