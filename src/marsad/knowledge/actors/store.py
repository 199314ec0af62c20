"""The who's who as one object: bodies by id, and their ties. Loaded once, a user's own file laid over it."""

from __future__ import annotations

from functools import cached_property, lru_cache
from importlib import resources
from pathlib import Path

from marsad.collector import uncollected
from marsad.knowledge.actors.check import check, check_ties
from marsad.knowledge.actors.files import read_file, read_path
from marsad.knowledge.actors.model import Body, BodyTie, Rows


class WhosWho:
    """Bodies by id; ``ties`` are read when first asked for (the finder does not need them)."""

    def __init__(self, bodies: dict[str, Body], own_ties: list[BodyTie] | None = None, shipped_ties: bool = True) -> None:
        self.bodies = bodies
        self._own_ties = own_ties or []
        self._shipped_ties = shipped_ties

    @cached_property
    @uncollected()
    def ties(self) -> tuple[BodyTie, ...]:
        """Every dated tie, those that ship first. Raises KnowledgeError for a tie to nobody or a circle."""
        rows = Rows()
        if self._shipped_ties:
            read_file("ties.yaml", _data("ties.yaml").read_text(encoding="utf-8"), rows)
        ties = rows.ties + self._own_ties
        check_ties(ties, self.bodies)
        return tuple(ties)

    def ties_of(self, body: str) -> list[BodyTie]:
        """The ties in which a body is subject or object."""
        return [t for t in self.ties if body in (t.subject, t.object)]

    def name(self, body: str) -> str | None:
        """The neutral Arabic name of a body, None for one that the who's who lacks."""
        found = self.bodies.get(body)
        return found.name if found else None


def _data(name: str) -> Path:
    return Path(str(resources.files("marsad.knowledge") / "data" / name))


@lru_cache(maxsize=1)
@uncollected()
def _shipped() -> dict[str, Body]:
    rows = Rows()
    for path in sorted(_data("actors").glob("*.yaml")):
        read_file(f"actors/{path.name}", path.read_text(encoding="utf-8"), rows)
    return check(rows)


@lru_cache(maxsize=4)
def whos_who(own: str | Path | None = None) -> WhosWho:
    """The who's who that ships, with the rows of a user's file ``own`` added; a row with a known id replaces that body.

    Raises KnowledgeError naming file, line and field of the first fault.
    """
    bodies = dict(_shipped())
    if own is None:
        return WhosWho(bodies)
    rows = Rows()
    read_path(Path(own), rows)
    bodies.update(check(Rows(bodies=rows.bodies)))
    who = WhosWho(bodies, rows.ties)
    check_ties(rows.ties, bodies)
    return who
