"""The values of an event by a rule, with the records they rest on, the grade, and the codes of ACLED and UCDP.

All that shows or exports one value of an event asks here, so that a rule means the same on every page and in every file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from marsad.archive.choice import Choice
from marsad.archive.grading import graded
from marsad.events.claims import ROLES
from marsad.events.independence import independence
from marsad.events.precision import PlacePrecision, TimePrecision, event_clarity, place_precision, time_precision
from marsad.events.rules import resolve
from marsad.records import Account, Grade, Party, Place, Resolved, When

if TYPE_CHECKING:
    from marsad.archive.models import Decision


@dataclass(slots=True)
class Values:
    """What an event's accounts amount to by a rule. ``resolved`` has every field that a claim speaks of."""

    rule: str
    resolved: dict[str, Resolved]
    grade: Grade
    type: str
    status: str
    when: When | None = None
    place: Place | None = None
    parties: dict[str, list[Party]] = field(default_factory=dict)
    origins: int = 0
    clarity: int = 1
    """UCDP's event_clarity: 2 where a report adds several happenings up."""

    @property
    def time_codes(self) -> TimePrecision:
        return time_precision(self.when)

    @property
    def place_codes(self) -> PlacePrecision:
        return place_precision(self.place)

    def toll(self, name: str) -> tuple[int | None, int | None]:
        """Lowest and highest of a toll as the rule gives it; both None where it gives none."""
        value = self._value(name)
        low, high = (value.get("low"), value.get("high")) if "best" in value else (value.get("min"), value.get("max"))
        return (low if isinstance(low, int) else None), (high if isinstance(high, int) else None)

    def best(self, name: str) -> int | None:
        """The best estimate, where the rule gives one (UCDP)."""
        best = self._value(name).get("best")
        return best if isinstance(best, int) else None

    def _value(self, name: str) -> dict[str, Any]:
        found = self.resolved.get(name)
        return (found.value or {}) if found else {}


def values_of(accounts: Sequence[Account], choice: Choice, decision: Decision | None = None) -> Values:
    """The values of an event from the accounts that count (at least one), and the reviewer's grade of it, if there is one."""
    independent = independence(accounts)
    found = resolve(accounts, choice.rule, choice.order, independent)
    by_id = {account.id: account for account in accounts}
    return Values(
        rule=choice.rule, resolved=found, grade=graded(accounts, decision, independent),
        type=_slug(found.get("type"), accounts[0].type), status=_slug(found.get("status"), accounts[0].status),
        when=_when(found.get("when"), by_id), place=_place(found.get("where"), by_id),
        parties={role: _parties(role, found[role], by_id) for role in ROLES if role in found},
        origins=independent.independent_origins, clarity=max(event_clarity(account) for account in accounts),
    )  # fmt: skip


def counted(accounts: Sequence[Account], rejected: Iterable[str]) -> list[Account]:
    """The accounts that count for an event's values: all but the rejected, or all where every one is rejected."""
    gone = set(rejected)
    return [account for account in accounts if account.id not in gone] or list(accounts)


def _slug(resolved: Resolved | None, otherwise: str) -> str:
    return str(resolved.value["slug"]) if resolved and resolved.value else otherwise


def _when(resolved: Resolved | None, accounts: Mapping[str, Account]) -> When | None:
    """The time as one of the accounts has it, or, for a span that no account gives, that span."""
    if resolved is None or resolved.value is None:
        return None
    start, end = str(resolved.value["start"]), str(resolved.value["end"])
    for id in resolved.claims:
        when = accounts[_account(id)].when
        if when and when.start == start and (when.end or when.start) == end:
            return when
    return When(start=start, end=end, edtf=start if start == end else f"{start}/{end}", precision="days", text="")


def _place(resolved: Resolved | None, accounts: Mapping[str, Account]) -> Place | None:
    """The place as the account has it on which the value rests."""
    if resolved is None or resolved.value is None:
        return None
    held = [place for id in resolved.claims if (place := _numbered(accounts[_account(id)].where, id))]
    same = [place for place in held if (place.id, place.name) == (resolved.value.get("id"), resolved.value.get("name"))]
    return next(iter(same or held), None)


def _parties(role: str, resolved: Resolved, accounts: Mapping[str, Account]) -> list[Party]:
    """The parties that the value names, each as the first account has it."""
    value: dict[str, Any] = resolved.value or {}
    every = value.get("all")
    wanted = [one.get("id") for one in (every if isinstance(every, list) else [value])] if value else []
    told = [p for id in dict.fromkeys(_account(id) for id in resolved.claims) for p in accounts[id].actors if p.role == role]
    found: dict[object, Party] = {}
    for party in told:
        if party.id in wanted and party.certainty != "denied":
            found.setdefault(party.id, party)
    return [found[id] for id in wanted if id in found]


def _account(claim: str) -> str:
    """The account of a claim's id, ``ACCOUNT/FIELD/NUMBER``."""
    return claim.rsplit("/", 2)[0]


def _numbered(items: Sequence[Place], claim: str) -> Place | None:
    number = int(claim.rsplit("/", 1)[1])
    return items[number - 1] if number <= len(items) else None
