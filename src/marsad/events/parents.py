"""Reports of totals ("twenty killed in three villages this week") hold the events they count; nobody is counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from marsad.events.places import Spot, compare_places
from marsad.events.profile import Profile, profile_of
from marsad.events.settings import Settings
from marsad.records import Account, Event

_INSIDE = frozenset(
    (
        "place.same",
        "place.same_name",
        "place.near",
        "place.inside_district",
        "place.inside_province",
        "place.inside_country",
        "place.same_wide",
    )
)


def place_under_parents(events: list[Event], accounts: Mapping[str, Account], settings: Settings) -> None:
    """Sets ``parent`` and ``children``: an event goes under the narrowest total that covers its time, place and kind."""
    totals: list[tuple[Event, Profile]] = []
    singles: list[tuple[Event, Profile]] = []
    for event in events:
        profile = profile_of(accounts[event.accounts[0]], settings)
        (totals if profile.aggregate else singles).append((event, profile))
    if not totals:
        return
    index: dict[tuple[int, str], list[int]] = {}
    for number, (_, profile) in enumerate(totals):
        for key in _keys(profile, all_days=True):
            index.setdefault(key, []).append(number)
    for event, profile in singles:
        found = {n for key in _keys(profile, all_days=False) for n in index.get(key, ())}
        fitting = [n for n in found if _covers(totals[n][1], profile, settings)]
        if fitting:
            best = min(fitting, key=lambda n: (_width(totals[n][1]), totals[n][0].id))
            parent = totals[best][0]
            event.parent = parent.id
            parent.children.append(event.id)


def _keys(profile: Profile, all_days: bool) -> Iterator[tuple[int, str]]:
    span = profile.span
    if span is None or not span.stated or span.high - span.low > 100:
        return
    names = {name for s in profile.spots for name in _names(s)}
    weeks = range(span.low // 7, (span.high if all_days else span.low) // 7 + 1)
    for week in weeks:
        for name in names:
            yield week, name


def _names(spot: Spot) -> Iterator[str]:
    yield spot.name
    yield from spot.around


def _covers(total: Profile, one: Profile, settings: Settings) -> bool:
    """True when a total's time, places, kind and number leave room for the event."""
    if total.span is None or one.span is None or not one.span.stated:
        return False
    if one.span.low < total.span.low or one.span.high > total.span.high:
        return False
    if total.type != one.type and (total.type, one.type) not in settings.kin:
        return False
    if total.initiators and one.initiators and not total.initiator_sides & one.initiator_sides:
        return False
    if total.killed and one.killed and total.killed[1] is not None and one.killed[0] > total.killed[1]:
        return False
    return compare_places(total.spots, one.spots, settings) in _INSIDE


def _width(profile: Profile) -> tuple[int, int]:
    span = profile.span
    return (span.high - span.low if span else 10**6, -max((s.level for s in profile.spots), default=0))
