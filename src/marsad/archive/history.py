"""The record as it was known on a day.

Two meanings of known, both of use. ``kept``: what this archive held at the end of that day (UTC), worked out from what was
appended until then: readings, decisions, and in which event each account stood. ``published``: what had been published by the
end of that day, of all that the archive holds now, merged anew. ``events.history.difference`` tells two such records apart.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from marsad.archive import decisions, grading, heirs, ledger, present
from marsad.archive.choice import By, Choice
from marsad.archive.corrections import corrected
from marsad.archive.models import (
    CURRENT,
    AccountRow,
    AccountState,
    Decision,
    EventVersion,
    LedgerEntry,
    MembershipChange,
    Reading,
)
from marsad.archive.settings import bound
from marsad.archive.structural import links
from marsad.archive.values import Values, counted, values_of
from marsad.events.history import Known, stood_on
from marsad.events.rules import RULES, resolve
from marsad.records import Account, Event


@dataclass(slots=True)
class Then:
    """The record at the end of a day. ``accounts`` have the corrections of then in them, ``read`` have not."""

    day: str
    accounts: dict[str, Account]
    events: dict[str, Event]
    read: dict[str, Account] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    """The number of each account's row."""
    reviews: dict[str, str] = field(default_factory=dict)
    """open, accepted, corrected, rejected; an account that is not named is open."""
    decisions: dict[str, list[Decision]] = field(default_factory=dict)
    grades: dict[str, Decision] = field(default_factory=dict)
    """The reviewer's grade of an event, by the event."""
    undated: list[str] = field(default_factory=list)
    """Accounts that are left out, since nothing says on which day they were published."""
    columns: list[Any] | None = None
    """What the events are filtered by, once a list was asked for; see ``listing_then``."""

    def told(self, event: str) -> list[Account]:
        """All accounts of an event."""
        return [self.accounts[id] for id in self.events[event].accounts]

    def counting(self, event: str) -> list[Account]:
        """The accounts of an event that count for its values."""
        return counted(self.told(event), [id for id in self.events[event].accounts if self.reviews.get(id) == "rejected"])

    def values(self, event: str, choice: Choice) -> Values:
        """The values of an event by the rule of a choice."""
        return values_of(self.counting(event), choice, self.grades.get(event))


_kept: OrderedDict[tuple[object, ...], Then] = OrderedDict()
"""The last days asked for, as long as nothing is added to the ledger: pages of one list ask for one day again and again."""
_turn = threading.Lock()


def stood(day: str, by: By = "kept") -> Then:
    """The record as it stood at the end of a day (ISO). Raises ValueError for what is no day. Not to be changed."""
    dt.date.fromisoformat(day)
    key = (bound(), ledger.head(), day, by)
    with _turn:
        if key not in _kept:
            _kept[key] = _kept_by(day) if by == "kept" else _published_by(day)
        _kept.move_to_end(key)
        while len(_kept) > 2:
            _kept.popitem(last=False)
        return _kept[key]


def known_on(day: str, by: By = "kept", rule: str = "majority", order: Sequence[str] = ()) -> Known:
    """The record with the values of all events. Raises ValueError for what is no day or no rule."""
    if rule not in RULES:
        raise ValueError(f"{rule}: no such rule; there are {', '.join(RULES)}")
    then = stood(day, by)
    values = {id: resolve(then.counting(id), rule, order) for id in then.events}
    return Known(day, list(then.accounts.values()), list(then.events.values()), values, then.undated)


def _published_by(day: str) -> Then:
    """What reviewers say of a document now holds for the day on which it was published."""
    known, events, undated = stood_on(day, present.accounts(), decisions=links())
    accounts = {account.id: account for account in known}
    then = Then(day, accounts, {event.id: event for event in events}, undated=undated)
    for part in present.limited(AccountRow.objects.filter(CURRENT), "id", accounts):
        for id, number, record in part.values_list("id", "number", "record"):
            then.rows[id], then.read[id] = number, Account.model_validate({**record, "event": accounts[id].event})
    for states in present.limited(AccountState.objects.all(), "account", accounts):
        then.reviews |= dict(states.values_list("account", "review"))
    documents = {account.document.id for account in known}
    for document in {
        context["document"]
        for context in Decision.objects.filter(subject="account").values_list("context", flat=True)
        if "document" in context
    }:
        if document in documents:
            then.decisions |= {id: found for id, found in decisions.standing(document).fitting.items() if id in accounts}
    then.grades = grading.held(grading.standing(), _standing(then))
    return then


def _kept_by(day: str) -> Then:
    last = _last_entry(day)
    rows, read = _accounts(last)
    events = _events(last, read)
    then = Then(day, dict(read), {event.id: event for event in events}, read, rows)
    _decide(last, then)
    then.grades = grading.held(grading.standing(last), _standing(then))
    return then


def _standing(then: Then) -> dict[str, str]:
    return {id: account.event for id, account in then.accounts.items() if account.event}


def _last_entry(day: str) -> int:
    """The number of the last ledger entry of that day or before it; 0 where there is none."""
    if day >= "9999-12-31":
        return ledger.head()[0]
    following = (dt.date.fromisoformat(day) + dt.timedelta(1)).isoformat()
    entries = LedgerEntry.objects.filter(at__lt=following).order_by("-seq").values_list("seq", flat=True)
    return entries.first() or 0


def _accounts(last: int) -> tuple[dict[str, int], dict[str, Account]]:
    """The accounts of each document's reading of then, as they were read, and the numbers of their rows; by id."""
    readings = dict(
        Reading.objects.filter(entry__lte=last).order_by("number").values_list("document_id", "number").iterator(chunk_size=5000)
    )
    numbers: dict[str, int] = {}
    found: dict[str, Account] = {}
    for part in present.limited(AccountRow.objects.all(), "reading", readings.values()):
        for id, number, record in part.order_by("reading__document__entry", "position").values_list("id", "number", "record"):
            numbers[id], found[id] = number, Account.model_validate({**record, "event": None})
    return numbers, found


def _events(last: int, accounts: dict[str, Account]) -> list[Event]:
    """The events of then; the ``event`` of the accounts is set."""
    changes = MembershipChange.objects.filter(entry__lte=last).order_by("number").values_list("account", "event")
    places = dict(changes.iterator(chunk_size=5000))
    members: dict[str, list[str]] = defaultdict(list)
    for id, account in accounts.items():
        account.event = places.get(id)
        if account.event:
            members[account.event].append(id)
    versions = EventVersion.objects.filter(entry__lte=last).order_by("number").values_list("event", "record")
    records: dict[str, dict[str, Any]] = dict(versions.iterator(chunk_size=5000))
    made = []
    for id in sorted(members):
        said = {name: records[id][name] for name in ("reasons", "parent", "children") if id in records and name in records[id]}
        made.append(Event(id=id, accounts=members[id], **said))
    return made


def _decide(last: int, then: Then) -> None:
    """Puts the decisions that stood then into the record: corrections, and what reviewers said of each account."""
    withdrawn = Decision.objects.filter(entry__lte=last, kind="withdraw").values("withdraws")
    decided = Decision.objects.filter(entry__lte=last, subject="account").exclude(kind="withdraw").exclude(number__in=withdrawn)
    by_document: dict[str, list[Decision]] = defaultdict(list)
    for decision in decided.order_by("number"):
        by_document[decision.context["document"]].append(decision)
    own: dict[str, list[Account]] = defaultdict(list)
    for account in then.read.values():
        if account.document.id in by_document:
            own[account.document.id].append(account)
    for document, found in by_document.items():
        rows = [AccountRow(id=a.id, type=a.type, record={"evidence": [p.model_dump() for p in a.evidence]}) for a in own[document]]
        for decision in found:
            heir = heirs.heir(decision.subject_id, decision.context["type"], decision.context["evidence"], rows)
            if heir is not None:
                then.decisions.setdefault(heir, []).append(decision)
    for id, found in then.decisions.items():
        then.reviews[id], fixes = decisions.outcome(found)
        if fixes:
            fixed = corrected(then.read[id], fixes)
            then.accounts[id] = fixed.model_copy(update={"event": then.read[id].event})
