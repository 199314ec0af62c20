"""Lists of events: by filters, for a map, and what there is to filter by.

Everything is given as plain records; no query leaves this package.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Max, Min, Q, QuerySet
from django.db.models.expressions import RawSQL

from marsad.archive import search
from marsad.archive.models import (
    EventAccount,
    EventActor,
    EventPlace,
    EventRow,
)

if TYPE_CHECKING:
    from marsad.archive.values import Values

SORTS = ("newest", "oldest", "killed", "accounts", "differing")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which events: each part that is given must hold. Days are ISO; an event is in a span when its own span touches it."""

    text: str = ""
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    country: str = ""
    region: str = ""
    place: str = ""
    actor: str = ""
    role: str = ""
    review: str = ""
    """open, accepted, corrected, rejected; empty for all but the rejected, ``all`` for all."""
    differing: bool = False
    undated: bool = False
    background: bool = False
    """With events that are told as background only."""
    sort: str = "newest"


@dataclass(slots=True)
class EventLine:
    """An event in a list."""

    id: str
    type: str
    status: str
    start: str | None
    end: str | None
    killed: tuple[int | None, int | None]
    wounded: tuple[int | None, int | None]
    accounts: int
    documents: int
    review: str
    background: bool
    differs: list[str]
    lat: float | None
    lon: float | None
    radius_km: float | None
    place: Name | None = None
    around: tuple[str, ...] = ()
    """Country code and region of the place."""
    actors: list[tuple[str, Name]] = field(default_factory=list)
    """Role and name, initiators first."""
    values: Values | None = None
    """The values by the rule that the line shows, where one was asked for; see ``listing_values``."""


@dataclass(frozen=True, slots=True)
class Name:
    """Something with a name in Arabic and perhaps in English, and what it is filtered by."""

    key: str
    name: str
    name_en: str | None = None


@dataclass(slots=True)
class Page:
    """One page of a list. ``number`` starts at 1."""

    items: list[Any]
    number: int
    total: int
    size: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))


def events(wanted: Filter, number: int = 1, size: int = 30) -> Page:
    """A page of the events that the filter lets through; a number past the end gives the last page."""
    rows = _ordered(_filtered(wanted), wanted.sort)
    total = rows.count()
    number = max(1, min(number, -(-total // size) or 1))
    return Page(_lines(list(rows[(number - 1) * size : number * size])), number, total, size)


def event_lines(ids: Iterable[str]) -> list[EventLine]:
    """These events, in the order of the ids."""
    wanted = list(ids)
    rows = {row.id: row for row in EventRow.objects.filter(id__in=wanted)}
    return _lines([rows[id] for id in wanted if id in rows])


def neighbours(wanted: Filter, id: str) -> tuple[str | None, str | None]:
    """The events before and after one in the list of a filter."""
    ids = list(_ordered(_filtered(wanted), wanted.sort).values_list("id", flat=True))
    if id not in ids:
        return None, None
    at = ids.index(id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)


def points(wanted: Filter) -> list[tuple[str, float, float, float | None, str, str | None]]:
    """Id, latitude, longitude, radius in km, type and first day of every event of the filter that has a point."""
    rows = _ordered(_filtered(wanted), wanted.sort).exclude(lat=None)
    return list(rows.values_list("id", "lat", "lon", "radius_km", "type", "start"))


def _ordered(rows: QuerySet[EventRow], sort: str) -> QuerySet[EventRow]:
    newest = F("start").desc(nulls_last=True)
    first: dict[str, Sequence[Any]] = {
        "oldest": (F("start").asc(nulls_last=True),),
        "killed": (F("killed_max").desc(nulls_last=True), F("killed_min").desc(nulls_last=True), newest),
        "accounts": (F("accounts").desc(), newest),
        "differing": (F("accounts").desc(), newest),
    }
    return rows.order_by(*first.get(sort, (newest,)), "id")


def _filtered(wanted: Filter) -> QuerySet[EventRow]:
    rows = EventRow.objects.all()
    if wanted.types:
        rows = rows.filter(type__in=wanted.types)
    if wanted.statuses:
        rows = rows.filter(status__in=wanted.statuses)
    if wanted.undated:
        rows = rows.filter(start=None)
    if wanted.start:
        rows = rows.filter(Q(end__gte=wanted.start) | Q(end=None, start__gte=wanted.start))
    if wanted.end:
        rows = rows.filter(start__lte=wanted.end)
    if wanted.review == "":
        rows = rows.exclude(review="rejected")
    elif wanted.review != "all":
        rows = rows.filter(review=wanted.review)
    if wanted.differing or wanted.sort == "differing":
        rows = rows.exclude(differs=[])
    if not wanted.background:
        rows = rows.filter(background=False)
    return _found(_by_names(rows, wanted), wanted.text)


def _by_names(rows: QuerySet[EventRow], wanted: Filter) -> QuerySet[EventRow]:
    """By place and actor, each by its own table, so that an event is counted once."""
    place = {"country": wanted.country, "region": wanted.region, "key": wanted.place}
    place = {name: value for name, value in place.items() if value}
    if place:
        rows = rows.filter(id__in=EventPlace.objects.filter(**place).values("event"))
    actor = {"actor": wanted.actor, "role": wanted.role if wanted.actor else ""}
    actor = {name: value for name, value in actor.items() if value}
    if actor:
        rows = rows.filter(id__in=EventActor.objects.filter(**actor).values("event"))
    return rows


def _found(rows: QuerySet[EventRow], text: str) -> QuerySet[EventRow]:
    matching = search.matching("account", text) if text.strip() else None
    if matching:
        members = EventAccount.objects.filter(account__id__in=RawSQL(*matching))
        rows = rows.filter(id__in=members.values("event"))
    elif text.strip():
        rows = rows.none()
    return rows


def _lines(rows: list[EventRow]) -> list[EventLine]:
    lines = {row.id: line_of(row) for row in rows}
    for place in EventPlace.objects.filter(event__in=list(lines), main=True).order_by("id"):
        line = lines[place.event_id]
        line.place = Name(place.key, place.name, place.name_en)
        line.around = tuple(part for part in (place.country, place.region) if part)
    for actor in EventActor.objects.filter(event__in=list(lines)).order_by("role", "id"):
        lines[actor.event_id].actors.append((actor.role, Name(actor.actor, actor.name, actor.name_en)))
    return [lines[row.id] for row in rows]


def line_of(row: EventRow) -> EventLine:
    """The line of an event without its place and parties."""
    return EventLine(
        id=row.id, type=row.type, status=row.status, start=row.start, end=row.end,
        killed=(row.killed_min, row.killed_max), wounded=(row.wounded_min, row.wounded_max),
        accounts=row.accounts, documents=row.documents, review=row.review, background=row.background, differs=row.differs,
        lat=row.lat, lon=row.lon, radius_km=row.radius_km,
    )  # fmt: skip


# ---- what there is to filter by ---------------------------------------------------------------------------------


@dataclass(slots=True)
class Facets:
    """What the events of the archive can be filtered by, each with how many events have it, most first."""

    types: list[tuple[str, int]]
    countries: list[tuple[str, int]]
    regions: list[tuple[str, int]]
    places: list[tuple[Name, int]]
    actors: list[tuple[Name, int]]
    first: str | None
    last: str | None
    reviews: dict[str, int]
    undated: int
    background: int


def facets(most: int = 400) -> Facets:
    """The facets of all events; of places and actors the ``most`` frequent."""
    rows = EventRow.objects.all()
    days = rows.filter(background=False).aggregate(first=Min("start"), last=Max("start"))
    return Facets(
        types=counted(rows, "type"),
        countries=counted(EventPlace.objects.filter(main=True), "country"),
        regions=counted(EventPlace.objects.filter(main=True), "region"),
        places=_named(EventPlace.objects.all(), "key", most),
        actors=_named(EventActor.objects.all(), "actor", most),
        first=days["first"],
        last=days["last"],
        reviews=dict(counted(rows, "review")),
        undated=rows.filter(start=None).count(),
        background=rows.filter(background=True).count(),
    )


def counted(rows: QuerySet[Any], column: str) -> list[tuple[str, int]]:
    found = rows.exclude(**{column: None}).values_list(column).annotate(n=Count("*")).order_by("-n", column)
    return list(found)


def _named(rows: QuerySet[Any], column: str, most: int) -> list[tuple[Name, int]]:
    found = rows.values_list(column).annotate(Min("name"), Min("name_en"), n=Count("event", distinct=True)).order_by("-n", column)
    return [(Name(key, name, name_en), n) for key, name, name_en, n in found[:most]]
