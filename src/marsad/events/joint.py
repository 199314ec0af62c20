"""What of an event's claims can be compared, before a rule chooses among them.

An account's parties in one role stand together: both sides of a clash did it. Its place is the one first named. And a claim
that says the same less exactly ("in March" beside "on 3 March", a province beside a town in it) does not speak against the
exact one, and is no rival to it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from marsad.events.claims import ROLES
from marsad.events.places import distance_km
from marsad.records import Claim

REASONS = {
    "exact": {"en": "the most exact of {m} claims that can all be so", "ar": "الأدق بين {m} أقوال يمكن أن تصح معاً"},
    "named": {"en": "all that are named by {m} accounts", "ar": "كل من تسميهم {m} روايات"},
}
"""Wordings of reasons beside those of ``rules.yaml``."""


def comparable(field: str, claims: Sequence[Claim]) -> list[Claim]:
    """One claim an account where an account has one word in the matter: its parties together, its place first named.

    Parties that stand together are one claim whose value has all of them under ``all``.
    """
    if field == "where":
        first: dict[str, Claim] = {}
        for claim in claims:
            first.setdefault(claim.account, claim)
        return list(first.values())
    if field not in ROLES:
        return list(claims)
    together: dict[str, list[Claim]] = {}
    for claim in claims:
        together.setdefault(claim.account, []).append(claim)
    return [_together(found) for found in together.values()]


def _together(claims: list[Claim]) -> Claim:
    named = {str(claim.value.get("id")): claim.value for claim in claims}
    if len(named) == 1:
        return claims[0]
    return claims[0].model_copy(update={"value": {**claims[0].value, "all": list(named.values())}})


def resting_on(field: str, chosen: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """The claims behind the chosen ones: for parties all those that stand together."""
    if field not in ROLES:
        return list(chosen)
    accounts = {claim.account for claim in chosen}
    return [claim for claim in claims if claim.account in accounts and not claim.denied]


def parties(claim: Claim) -> list[dict[str, object]]:
    """The parties of a claim, one or several that stand together."""
    every = claim.value.get("all")
    return list(every) if isinstance(every, list) else [claim.value]


def exactest(field: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that only say less exactly what another says."""
    if field not in ("when", "where"):
        return list(claims)
    wider = _longer if field == "when" else _around
    apart = list({_bounds(field, claim): claim for claim in claims}.values())
    if len(apart) < 2:
        return list(claims)
    vaguer = {_bounds(field, claim) for claim in apart if any(wider(claim, other) for other in apart)}
    return [claim for claim in claims if _bounds(field, claim) not in vaguer]


def _bounds(field: str, claim: Claim) -> tuple[object, ...]:
    """What two claims are compared by."""
    return tuple(claim.value.get(name) for name in (("start", "end") if field == "when" else ("lat", "lon", "radius_km")))


def exactness(field: str, claim: Claim) -> float:
    """Greater for what is more exact: fewer days, a smaller area with a point."""
    if field == "when":
        start, end = _span(claim)
        return -float((end - start).days) if start and end else -1e9
    if field == "where":
        radius = claim.value.get("radius_km")
        return -1e9 if claim.value.get("lat") is None else -float(radius) if isinstance(radius, int | float) else -1e6
    return 0.0


def _longer(claim: Claim, other: Claim) -> bool:
    """The span of days has the other's within it and is longer."""
    (start, end), (first, last) = _span(claim), _span(other)
    if not (start and end and first and last):
        return False
    return start <= first and last <= end and (start, end) != (first, last)


def _span(claim: Claim) -> tuple[dt.date | None, dt.date | None]:
    try:
        return dt.date.fromisoformat(str(claim.value["start"])[:10]), dt.date.fromisoformat(str(claim.value["end"])[:10])
    except ValueError:
        return None, None


def _around(claim: Claim, other: Claim) -> bool:
    """The area has the other's middle within it and is at least twice as wide."""
    a, b = claim.value, other.value
    numbers = [v[name] for v in (a, b) for name in ("lat", "lon", "radius_km")]
    if not all(isinstance(number, int | float) for number in numbers):
        return False
    lat, lon, radius, lat_b, lon_b, radius_b = (float(number) for number in numbers)  # type: ignore[arg-type]
    return radius >= 2 * radius_b and radius > 0 and distance_km(lat, lon, lat_b, lon_b) <= radius
