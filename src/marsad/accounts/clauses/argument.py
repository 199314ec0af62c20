"""A phrase in a part of a happening, and all of them for a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.accounts.clauses.chunk import Chunk


@dataclass(slots=True)
class Argument:
    """A phrase in a part: ``doer``, ``sufferer`` or ``side``; ``rule`` names the construction."""

    part: str
    chunk: Chunk
    rule: str


@dataclass(slots=True)
class Arguments:
    """The chunks of a sentence and the arguments of its words of happening, by the first word of each."""

    chunks: list[Chunk]
    of: dict[int, list[Argument]] = field(default_factory=dict)
