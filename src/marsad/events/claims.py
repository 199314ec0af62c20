"""The table of an event: field × claim × source. Nothing is left out and nothing is made to agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from marsad.events.sources import origin_of
from marsad.records import Account, Claim

TOLLS = ("killed", "wounded", "missing", "captured", "displaced")
ROLES = ("initiator", "target", "participant")
FIELDS = ("type", "status", "when", "where", *ROLES, *TOLLS)
"""The fields, in the order in which they are shown."""

_DENYING = frozenset(("denies", "doubts"))


def claims_table(accounts: Iterable[Account]) -> dict[str, list[Claim]]:
    """For each field that some account speaks of its claims, in the order of publication."""
    ordered = sorted(accounts, key=lambda a: (a.document.published or "9999", a.id))
    table: dict[str, list[Claim]] = {}
    for account in ordered:
        for claim in claims_of(account):
            table.setdefault(claim.field, []).append(claim)
    return {field: table[field] for field in FIELDS if field in table}


def claims_of(account: Account) -> list[Claim]:
    """The claims of one account."""
    counts: dict[str, int] = {}
    found = []
    for claim in _claims(account):
        number = counts[claim.field] = counts.get(claim.field, 0) + 1
        found.append(claim.model_copy(update={"id": f"{account.id}/{claim.field}/{number}"}))
    return found


def _claims(account: Account) -> Iterator[Claim]:
    first = account.evidence[0] if account.evidence else None
    text, start, end = (first.text, first.start, first.end) if first else ("", None, None)
    yield _claim(account, "type", {"slug": account.type}, text, start, end)
    yield _claim(account, "status", {"slug": account.status}, text, start, end)
    when = account.when
    if when and when.start:
        stop = when.at + len(when.text) if when.at is not None else None
        yield _claim(
            account,
            "when",
            {"start": when.start, "end": when.end or when.start, "precision": when.precision},
            when.text,
            when.at,
            stop,
        )
    for place in account.where:
        value = {"id": place.id, "name": place.name, "lat": place.lat, "lon": place.lon, "radius_km": place.radius_km}
        yield _claim(account, "where", value, place.text, place.start, place.end)
    for party in account.actors:
        yield _claim(
            account,
            party.role,
            {"id": party.id, "name": party.name},
            party.text,
            party.start,
            party.end,
            certainty=party.certainty,
        )
    for name, toll in [*account.casualties.items(), *((other.field, other) for other in account.other_tolls)]:
        yield _claim(account, name, {"min": toll.min, "max": toll.max}, toll.text, toll.start, toll.end, source=toll.source)


def _claim(
    account: Account,
    field: str,
    value: Mapping[str, object],
    text: str,
    start: int | None,
    end: int | None,
    certainty: str | None = None,
    source: str | None = None,
) -> Claim:
    said_by = source or (account.attribution[0].source if account.attribution else None)
    certainty = certainty or account.certainty
    return Claim(
        id="",
        account=account.id,
        document=account.document.id,
        outlet=account.document.outlet,
        published=account.document.published,
        field=field,
        value=dict(value),
        text=text,
        start=start,
        end=end,
        source=said_by,
        origin=origin_of(account, source).key,
        certainty=certainty,
        denied=field != "status" and (certainty == "denied" or account.status == "denied" or _denies(account)),
    )


def _denies(account: Account) -> bool:
    """The nearest source tells it in order to deny or doubt it."""
    return bool(account.attribution) and account.attribution[0].stance in _DENYING


def with_joint_origins(claims: Sequence[Claim], origin_names: dict[str, str]) -> list[Claim]:
    """The claims with the origins that ``independence`` found: accounts of one origin get its name."""
    return [c.model_copy(update={"origin": origin_names.get(c.account, c.origin)}) for c in claims]
