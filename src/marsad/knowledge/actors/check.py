"""What no single row can show: ids and identifiers twice, ties to nobody, circles in "part of"."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.knowledge.actors.model import Body, BodyTie, KnowledgeError, Rows


def check(rows: Rows) -> dict[str, Body]:
    """The bodies by id. Raises KnowledgeError naming file, line and field of the first fault."""
    bodies: dict[str, Body] = {}
    items: dict[str, Body] = {}
    for body in rows.bodies:
        if body.id in bodies:
            raise _fault(body, "id", f"the id stands already in {_line(bodies[body.id], 'id')}")
        bodies[body.id] = body
        if body.wikidata is not None:
            if body.wikidata in items:
                raise _fault(
                    body, "wikidata", f"{body.wikidata} is already '{items[body.wikidata].id}' in {_line(items[body.wikidata], 'wikidata')}"
                )
            items[body.wikidata] = body
    check_ties(rows.ties, bodies)
    return bodies


def check_references(references: Iterable[tuple[str, str]], bodies: dict[str, Body]) -> None:
    """Raises KnowledgeError where a word file speaks of a body that the who's who lacks."""
    for where, body in references:
        if body not in bodies:
            raise KnowledgeError(f"{where}: no actor has the id '{body}'")


def check_ties(ties: list[BodyTie], bodies: dict[str, Body]) -> None:
    """Raises KnowledgeError for a tie to nobody, a tie to itself, a tie twice, or a circle of ``part_of``."""
    seen: dict[tuple[str, str, str, int | None], BodyTie] = {}
    for tie in ties:
        for field, name in (("subject", tie.subject), ("object", tie.object)):
            if name not in bodies:
                raise _fault(tie, field, f"no actor has the id '{name}'")
        if tie.subject == tie.object:
            raise _fault(tie, "object", f"'{tie.subject}' is tied to itself")
        key = (tie.subject, tie.relation, tie.object, tie.start)
        if key in seen:
            raise _fault(tie, "subject", f"the same tie stands already in {_line(seen[key])}")
        seen[key] = tie
    _no_circles([t for t in ties if t.relation == "part_of"])


def _no_circles(ties: list[BodyTie]) -> None:
    above: dict[str, list[BodyTie]] = {}
    for tie in ties:
        above.setdefault(tie.subject, []).append(tie)
    done: set[str] = set()
    for first in list(above):
        trail: list[str] = []
        _climb(first, above, trail, done)


def _climb(name: str, above: dict[str, list[BodyTie]], trail: list[str], done: set[str]) -> None:
    if name in done:
        return
    trail.append(name)
    for tie in above.get(name, ()):
        if tie.object in trail:
            circle = " in ".join([*trail[trail.index(tie.object) :], tie.object])
            raise _fault(tie, "object", f"'part_of' goes in a circle: {circle}")
        _climb(tie.object, above, trail, done)
    trail.pop()
    done.add(name)


def _fault(row: Body | BodyTie, field: str, message: str) -> KnowledgeError:
    what = f"actor '{row.id}'" if isinstance(row, Body) else f"tie of '{row.subject}'"
    return KnowledgeError(f"{_line(row, field)}: {what}, field '{field}': {message}")


def _line(row: Body | BodyTie, field: str | None = None) -> str:
    return row.where.line(field) if row.where is not None else "a row without a file"
