"""The record as it was known on a day.

Two meanings of known, both of use. ``kept``: what this archive held at the end of that day (UTC), worked out from what was
appended until then: readings, decisions, and in which event each account stood. ``published``: what had been published by the
end of that day, of all that the archive holds now, merged anew. ``events.history.difference`` tells two such records apart.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any, Literal

from marsad.archive import heirs, present
from marsad.archive.corrections import corrected
from marsad.archive.models import AccountRow, Decision, EventVersion, LedgerEntry, MembershipChange, Reading
from marsad.archive.structural import links
from marsad.events.history import Known, as_known_on
from marsad.events.rules import resolve
from marsad.records import Account, Event

By = Literal["kept", "published"]


def known_on(day: str, by: By = "kept", rule: str = "majority") -> Known:
    """The record as it was known at the end of a day (ISO). Raises ValueError for what is no day or no rule."""
    dt.date.fromisoformat(day)
    if by == "published":
        return as_known_on(day, present.accounts(), rule=rule, decisions=links())
    last = _last_entry(day)
    accounts = _accounts(last)
    events = _events(last, accounts)
    rejected = _decided(last, accounts)
    values = {
        event.id: resolve([accounts[a] for a in event.accounts if a not in rejected] or [accounts[a] for a in event.accounts], rule)
        for event in events
    }
    return Known(day, list(accounts.values()), events, values)


def _last_entry(day: str) -> int:
    """The number of the last ledger entry of that day or before it; 0 where there is none."""
    following = (dt.date.fromisoformat(day) + dt.timedelta(1)).isoformat()
    entries = LedgerEntry.objects.filter(at__lt=following).order_by("-seq").values_list("seq", flat=True)
    return entries.first() or 0


def _accounts(last: int) -> dict[str, Account]:
    """The accounts of each document's reading of then, as they were read; by id."""
    rows = Reading.objects.filter(entry__lte=last).order_by("number").values_list("document_id", "number")
    readings = dict(rows.iterator(chunk_size=5000))
    found: dict[str, Account] = {}
    for part in present.limited(AccountRow.objects.all(), "reading", readings.values()):
        for id, record in part.order_by("reading__document__entry", "position").values_list("id", "record"):
            found[id] = Account.model_validate({**record, "event": None})
    return found


def _events(last: int, accounts: dict[str, Account]) -> list[Event]:
    """The events of then; the ``event`` of the accounts is set."""
    changes = MembershipChange.objects.filter(entry__lte=last).order_by("number").values_list("account", "event")
    stood = dict(changes.iterator(chunk_size=5000))
    members: dict[str, list[str]] = defaultdict(list)
    for id, account in accounts.items():
        account.event = stood.get(id)
        if account.event:
            members[account.event].append(id)
    versions = EventVersion.objects.filter(entry__lte=last).order_by("number").values_list("event", "record")
    records: dict[str, dict[str, Any]] = dict(versions.iterator(chunk_size=5000))
    made = []
    for id in sorted(members):
        said = {name: records[id][name] for name in ("reasons", "parent", "children") if id in records and name in records[id]}
        made.append(Event(id=id, accounts=members[id], **said))
    return made


def _decided(last: int, accounts: dict[str, Account]) -> set[str]:
    """Puts the corrections that stood then into the accounts; gives the accounts that stood rejected."""
    withdrawn = Decision.objects.filter(entry__lte=last, kind="withdraw").values("withdraws")
    standing = Decision.objects.filter(entry__lte=last, subject="account").exclude(kind="withdraw").exclude(number__in=withdrawn)
    by_document: dict[str, list[Decision]] = defaultdict(list)
    for decision in standing.order_by("number"):
        by_document[decision.context["document"]].append(decision)
    reviews: dict[str, str] = {}
    fixes: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for document, decided in by_document.items():
        own = [account for account in accounts.values() if account.document.id == document]
        rows = [AccountRow(id=a.id, type=a.type, record={"evidence": [p.model_dump() for p in a.evidence]}) for a in own]
        for decision in decided:
            heir = heirs.heir(decision.subject_id, decision.context["type"], decision.context["evidence"], rows)
            if heir is None:
                continue
            if decision.kind == "correct":
                fixes[heir][decision.field or ""] = {"value": decision.value}
            else:
                reviews[heir] = decision.kind
    for id, fix in fixes.items():
        event = accounts[id].event
        accounts[id] = corrected(accounts[id], fix)
        accounts[id].event = event
    return {id for id, review in reviews.items() if review == "reject"}
