"""The events of a list as a rule shows them: the values of each line from its accounts, beside the columns it was found by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from django.db.models import Count

from marsad.archive import grading, ledger, present
from marsad.archive.choice import Choice
from marsad.archive.claims import ROLES
from marsad.archive.listing import EventLine, Filter, Name, points
from marsad.archive.models import AccountRow, AccountState, EventRow
from marsad.archive.settings import bound
from marsad.archive.values import Values, counted, values_of
from marsad.records import Account

MOST_POINTS = 2000
"""Of so many events that are told of several places a map shows the place by the rule; of more, the most exact one told."""


def values_by(ids: Collection[str], choice: Choice) -> dict[str, Values]:
    """The values of present events by a rule."""
    grades = grading.present(set(ids))
    return {id: values_of(told, choice, grades.get(id)) for id, told in accounts_of(ids).items()}


def accounts_of(ids: Collection[str]) -> dict[str, list[Account]]:
    """For each of these events its accounts that count, in the order of keeping."""
    found: dict[str, list[Account]] = defaultdict(list)
    for part in present.limited(AccountRow.objects.all(), "membership__event", ids):
        rows = list(part.select_related("membership").order_by("document__entry", "position"))
        for account in present.loaded(rows):
            found[account.event or ""].append(account)
    names = [account.id for told in found.values() for account in told]
    rejected: set[str] = set()
    for states in present.limited(AccountState.objects.filter(review="rejected"), "account", names):
        rejected |= set(states.values_list("account", flat=True))
    return {id: counted(told, rejected) for id, told in found.items()}


def show(lines: Iterable[EventLine], choice: Choice) -> list[EventLine]:
    """Puts the values of a rule into the lines of present events."""
    lines = list(lines)
    values = values_by([line.id for line in lines], choice)
    for line in lines:
        if line.id in values:
            put(line, values[line.id])
    return lines


def put(line: EventLine, values: Values) -> None:
    """Puts values into a line."""
    line.values = values
    line.type, line.status = values.type, values.status
    line.start, line.end = (values.when.start, values.when.end or values.when.start) if values.when else (None, None)
    line.killed, line.wounded = values.toll("killed"), values.toll("wounded")
    place = values.place
    line.lat, line.lon, line.radius_km = (place.lat, place.lon, place.radius_km) if place else (None, None, None)
    line.place = Name(present.place_key(place), place.name, place.name_en) if place else None
    line.around = tuple(part for part in place.admin[:2] if part) if place else ()
    line.actors = [(role, Name(p.id, p.name, p.name_en)) for role in ROLES for p in values.parties.get(role, [])]


Point = tuple[str, float, float, float | None, str, str | None]


def points_by(wanted: Filter, choice: Choice) -> Iterator[Point]:
    """As ``listing.points``, with place and type by the rule where accounts may differ."""
    found = points(wanted)
    several = _may_differ([row[0] for row in found])
    values = _remembered(several, choice) if several and len(several) <= MOST_POINTS else {}
    for id, lat, lon, radius, type, start in found:
        if id in values:
            place, type = values[id].place, values[id].type
            if place is None or place.lat is None or place.lon is None:
                continue
            lat, lon, radius = place.lat, place.lon, place.radius_km
        yield id, lat, lon, radius, type, start


_values: dict[tuple[object, ...], dict[str, Values]] = {}
"""Values of one choice, as long as nothing is added to the ledger: a map asks for them with every filter."""


def _remembered(ids: list[str], choice: Choice) -> dict[str, Values]:
    key = (bound(), ledger.head(), choice)
    if key not in _values:
        _values.clear()
    known = _values.setdefault(key, {})
    known |= values_by([id for id in ids if id not in known], choice)
    return known


def _may_differ(ids: list[str]) -> list[str]:
    """Those of these events whose place or type can hang on the rule: several accounts, and several places or types."""
    found: list[str] = []
    for part in present.limited(EventRow.objects.filter(accounts__gt=1).annotate(named=Count("places")), "id", ids):
        found += [id for id, named, differs in part.values_list("id", "named", "differs") if named > 1 or "type" in differs]
    return found
