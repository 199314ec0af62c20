"""Lists of events as they were known on a day: the same filters and orders as ``listing``, over a record made up in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from marsad.archive import search
from marsad.archive.choice import Choice
from marsad.archive.history import Then, stood
from marsad.archive.listing import EventLine, Facets, Filter, Name, Page, line_of
from marsad.archive.listing_values import Point, put
from marsad.archive.models import EventActor, EventPlace, EventRow
from marsad.archive.present import account_text, event_rows


@dataclass(frozen=True, slots=True)
class Held:
    """An event of then with the columns it is filtered by."""

    row: EventRow
    places: list[EventPlace]
    actors: list[EventActor]


def held(then: Then) -> list[Held]:
    """The events of a day with their columns; kept with the day."""
    if then.columns is None:
        then.columns = [Held(*event_rows(id, then.told(id), then.reviews)) for id in then.events]
    return then.columns


def events(wanted: Filter, choice: Choice, number: int = 1, size: int = 30) -> Page:
    """A page of the events of the choice's day that the filter lets through, with their values by its rule."""
    then = stood(choice.day, choice.by)
    found = _sorted(_filtered(then, wanted), wanted.sort)
    number = max(1, min(number, -(-len(found) // size) or 1))
    part = found[(number - 1) * size : number * size]
    return Page([_line(then, item, choice) for item in part], number, len(found), size)


def neighbours(wanted: Filter, choice: Choice, id: str) -> tuple[str | None, str | None]:
    """The events before and after one in the list of a filter."""
    ids = [item.row.id for item in _sorted(_filtered(stood(choice.day, choice.by), wanted), wanted.sort)]
    if id not in ids:
        return None, None
    at = ids.index(id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def event_lines(ids: Iterable[str], choice: Choice) -> list[EventLine]:
    """These events as they stood, in the order of the ids; those that were not there are passed over."""
    then = stood(choice.day, choice.by)
    there = {item.row.id: item for item in held(then)}
    return [_line(then, there[id], choice) for id in ids if id in there]


def points(wanted: Filter, choice: Choice) -> Iterator[Point]:
    """As ``listing_values.points_by``, as known then."""
    then = stood(choice.day, choice.by)
    for item in _filtered(then, wanted):
        line = _line(then, item, choice)
        if line.lat is not None and line.lon is not None:
            yield line.id, line.lat, line.lon, line.radius_km, line.type, line.start


def facets(choice: Choice, most: int = 400) -> Facets:
    """What the events of then can be filtered by."""
    items = held(stood(choice.day, choice.by))
    days = sorted(item.row.start for item in items if item.row.start and not item.row.background)
    main = [place for item in items for place in item.places if place.main]
    return Facets(
        types=_counted(item.row.type for item in items), countries=_counted(p.country for p in main),
        regions=_counted(p.region for p in main),
        places=_named(((p.key, p) for item in items for p in {p.key: p for p in item.places}.values()), most),
        actors=_named(((a.actor, a) for item in items for a in {a.actor: a for a in item.actors}.values()), most),
        first=days[0] if days else None, last=days[-1] if days else None,
        reviews=dict(_counted(item.row.review for item in items)),
        undated=sum(item.row.start is None for item in items), background=sum(item.row.background for item in items),
    )  # fmt: skip


def _line(then: Then, item: Held, choice: Choice) -> EventLine:
    line = line_of(item.row)
    put(line, then.values(item.row.id, choice))
    return line


def _filtered(then: Then, wanted: Filter) -> list[Held]:
    query = search.parse(wanted.text) if wanted.text.strip() else None
    found = [item for item in held(then) if _fits(item.row, wanted) and _named_fits(item, wanted)]
    if query is None:
        return found
    return [item for item in found if query and any(_holds(then, query, id) for id in then.events[item.row.id].accounts)]


def _holds(then: Then, query: search.Query, account: str) -> bool:
    """Accounts are found by what was read from them, as in the index."""
    return search.holds(query, account_text(then.read[account].model_dump(by_alias=True)))


def _fits(row: EventRow, wanted: Filter) -> bool:
    if wanted.review == "":
        reviewed = row.review != "rejected"
    else:
        reviewed = wanted.review in ("all", row.review)
    last = row.end if row.end is not None else row.start
    return (
        reviewed
        and (not wanted.types or row.type in wanted.types)
        and (not wanted.statuses or row.status in wanted.statuses)
        and (not wanted.undated or row.start is None)
        and (not wanted.start or (last is not None and last >= wanted.start))
        and (not wanted.end or (row.start is not None and row.start <= wanted.end))
        and (bool(row.differs) or not (wanted.differing or wanted.sort == "differing"))
        and (wanted.background or not row.background)
    )


def _named_fits(item: Held, wanted: Filter) -> bool:
    place = {"country": wanted.country, "region": wanted.region, "key": wanted.place}
    actor = {"actor": wanted.actor, "role": wanted.role if wanted.actor else ""}
    return _any_has(item.places, place) and _any_has(item.actors, actor)


def _any_has(rows: Iterable[Any], asked: dict[str, str]) -> bool:
    wanted = {name: value for name, value in asked.items() if value}
    return not wanted or any(all(getattr(row, name) == value for name, value in wanted.items()) for row in rows)


def _sorted(items: list[Held], sort: str) -> list[Held]:
    """The orders of ``listing``; what has no value comes last."""
    items = sorted(items, key=lambda item: item.row.id)
    by_day: Callable[[Held], tuple[bool, str]] = lambda item: (item.row.start is not None, item.row.start or "")  # noqa: E731
    if sort == "oldest":
        return sorted(items, key=lambda item: (item.row.start is None, item.row.start or ""))
    items = sorted(items, key=by_day, reverse=True)
    if sort == "killed":
        return sorted(items, key=lambda item: (_number(item.row.killed_max), _number(item.row.killed_min)), reverse=True)
    if sort in ("accounts", "differing"):
        return sorted(items, key=lambda item: item.row.accounts, reverse=True)
    return items


def _number(value: int | None) -> int:
    return -1 if value is None else value


def _counted(values: Iterable[str | None]) -> list[tuple[str, int]]:
    counts = Counter(value for value in values if value is not None)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _named(pairs: Iterable[tuple[str, Any]], most: int) -> list[tuple[Name, int]]:
    counts: Counter[str] = Counter()
    names: dict[str, Name] = {}
    for key, row in pairs:
        counts[key] += 1
        names.setdefault(key, Name(key, row.name, row.name_en))
    return [(names[key], n) for key, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]]
