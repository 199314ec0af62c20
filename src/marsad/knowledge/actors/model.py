"""A body of the who's who, a tie between two bodies, and the error that names what is wrong with a row."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.knowledge.actors.position import Position

KINDS = (
    "State forces",
    "Rebel group",
    "Political militia",
    "Identity militia",
    "Rioters",
    "Protesters",
    "Civilians",
    "External/Other forces",
)
"""ACLED's actor kinds."""

RELATIONS = (
    "part_of",
    "backed_by",
    "allied_with",
    "renamed_from",
    "merged_into",
    "split_from",
    "rival_of",
    "armed_wing_of",
)
"""Relations of the who's who's own ties."""


class KnowledgeError(ValueError):
    """A row of the who's who that cannot be used; the message names file, line, row and field."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body or collective party. ``names`` pairs every name with its class: ``name``, ``alias``, ``loaded``,
    ``members``, ``local`` (stands for this body only in texts about its country)."""

    id: str
    name: str
    name_en: str | None
    kind: str
    country: str | None
    source: str
    names: tuple[tuple[str, str], ...] = ()
    refers: tuple[str, ...] = ()
    """Definite words that may point back to it beyond those its names give: التنظيم for داعش."""
    leaders: tuple[str, ...] = ()
    """Who leads it, by the names that its forces go by: حفتر in طيران حفتر, قوات المشير خليفة حفتر."""
    collective: bool = False
    """True for a body that stands for many (الميليشيات الإيرانية)."""
    speaker_only: bool = False
    start: int | None = None
    """Year in which it came to be, as its source says."""
    end: int | None = None
    wikidata: str | None = None
    sources: tuple[str, ...] = ()
    """Further addresses that dates, identifiers or names of the row were seen in."""
    where: Position | None = None
    """Its row, for messages; it gives file and line."""


@dataclass(frozen=True, slots=True)
class BodyTie:
    """A dated tie between two bodies, as a public source says: ``subject`` ``relation`` ``object``."""

    subject: str
    relation: str
    object: str
    source: str
    start: int | None = None
    end: int | None = None
    note: str | None = None
    where: Position | None = None


@dataclass(slots=True)
class Rows:
    """What the files hold, before they are checked together."""

    bodies: list[Body] = field(default_factory=list)
    ties: list[BodyTie] = field(default_factory=list)
