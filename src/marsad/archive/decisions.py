"""What reviewers decide, appended and never overwritten; what holds now is worked out from the decisions that stand.

A decision stands until another withdraws it. Accepting and rejecting speak of an account as a whole, the last one counts;
a correction speaks of one field of it. Merging and splitting speak of events and are applied by ``membership``; a reviewer's
grade of an event (``grading``) moves nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from marsad.archive import heirs, ledger, membership, present, structural
from marsad.archive.corrections import check
from marsad.archive.errors import DecisionError
from marsad.archive.inserting import insert
from marsad.archive.models import CURRENT, AccountRow, AccountState, Decision, EventAccount
from marsad.records import Account

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

REVIEWS = {"accept": "accepted", "reject": "rejected"}


def decide(
    workspace: Workspace,
    kind: str,
    account: str,
    *,
    field: str | None = None,
    value: Any = None,
    reason: str = "",
    who: str | None = None,
) -> Decision:
    """Accepts, rejects or corrects an account. For ``correct``, ``field`` and ``value`` are as ``corrections`` says. Raises DecisionError for an account that is not there or a value that does not fit."""
    if kind not in ("accept", "reject", "correct"):
        raise DecisionError(f"an account can be accepted, rejected or corrected, not {kind!r}")
    with workspace.writing():
        row = AccountRow.objects.filter(CURRENT, id=account).first()
        if row is None:
            raise DecisionError(f"there is no account {account}")
        if kind == "correct":
            check(Account.model_validate(row.record), field, value)
        decision = _append(workspace, kind, "account", account, field, value, reason, context_of(row), who)
        _restate(row.document_id)
    return decision


def merge(workspace: Workspace, events: Iterable[str], *, reason: str = "", who: str | None = None) -> Decision:
    """Says that these events are one; they stay so whatever a later run proposes."""
    with workspace.writing():
        ids = list(dict.fromkeys(events))
        members = {event: _members(event) for event in ids}
        if len(ids) < 2:
            raise DecisionError("two events are needed to merge")
        value = {"events": ids, "accounts": [members[event][0] for event in ids]}
        decision = _append(workspace, "merge", "event", ids[0], None, value, reason, {"members": members}, who)
        membership.rearrange(workspace, decision.number)
    return decision


def split(workspace: Workspace, event: str, out: Iterable[str], *, reason: str = "", who: str | None = None) -> Decision:
    """Says that these accounts tell another happening than the rest of the event."""
    with workspace.writing():
        members = _members(event)
        out = list(dict.fromkeys(out))
        stay = [account for account in members if account not in out]
        if not out or not set(out) <= set(members) or not stay:
            raise DecisionError("a split takes some accounts of the event out and leaves some in it")
        value = {"out": out, "stay": stay}
        decision = _append(workspace, "split", "event", event, None, value, reason, {"members": {event: members}}, who)
        membership.rearrange(workspace, decision.number)
    return decision


def on_event(workspace: Workspace, kind: str, event: str, field: str, value: Any, reason: str = "", who: str | None = None) -> Decision:
    """Appends a decision that speaks of an event as it is and moves no account. For use within ``store.writing``."""
    return _append(workspace, kind, "event", event, field, value, reason, {"members": {event: _members(event)}}, who)


def withdraw(workspace: Workspace, number: int, *, reason: str = "", who: str | None = None) -> Decision:
    """Takes a decision back. It stays in the ledger, and so does this."""
    with workspace.writing():
        old = Decision.objects.filter(number=number).first()
        if old is None:
            raise DecisionError(f"there is no decision {number}")
        if old.kind == "withdraw" or old.withdrawals.exists():  # type: ignore[attr-defined]
            raise DecisionError(f"decision {number} no longer stands")
        decision = _append(workspace, "withdraw", old.subject, old.subject_id, old.field, None, reason, {}, who, withdraws=old)
        if old.kind in ("merge", "split"):
            membership.rearrange(workspace, decision.number)
        elif old.subject == "account":
            _restate(old.context["document"])
    return decision


def _append(
    workspace: Workspace, kind: str, subject: str, subject_id: str, field: str | None, value: Any, reason: str,
    context: dict[str, Any], who: str | None, withdraws: Decision | None = None,
) -> Decision:  # fmt: skip
    number = (Decision.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    row = Decision(
        number=number, at=ledger.now(), who=who or workspace.who, kind=kind, subject=subject, subject_id=subject_id,
        field=field, value=value, reason=reason, context=context, withdraws=withdraws, entry=0,
    )  # fmt: skip
    row.entry = ledger.append([("decision", body(row))], row.who, row.at)[0]
    row.save(force_insert=True)
    return row


def body(row: Decision) -> dict[str, Any]:
    """What the ledger says of a decision: all of it."""
    names = ("number", "kind", "subject", "subject_id", "field", "value", "reason", "context")
    return {**{name: getattr(row, name) for name in names}, "withdraws": row.withdraws_id}


def _members(event: str) -> list[str]:
    rows = EventAccount.objects.filter(event=event).order_by("account__document__entry", "account__position")
    members = list(rows.values_list("account__id", flat=True))
    if not members:
        raise DecisionError(f"there is no event {event}")
    return members


# ---- what stands ------------------------------------------------------------------------------------------------


def context_of(row: AccountRow) -> dict[str, Any]:
    """What an account of a later reading is known again by."""
    evidence = [[passage["start"], passage["end"]] for passage in row.record["evidence"]]
    return {"document": row.document_id, "type": row.type, "evidence": evidence}


@dataclass(slots=True)
class Standing:
    """The standing decisions of a document: for each present account its own, and those that fit none any more."""

    fitting: dict[str, list[Decision]]
    unfitting: list[Decision]


def standing(document: str) -> Standing:
    """The standing decisions on the accounts of one document, carried over to the accounts of its present reading.

    A decision keeps to the account of the same id; else to the one of the same type that shares most of its evidence.
    """
    rows = list(AccountRow.objects.filter(CURRENT, document=document))
    ever = AccountRow.objects.filter(document=document).values("id")
    found = Standing(defaultdict(list), [])
    decided = Decision.objects.filter(subject="account", subject_id__in=ever, withdrawals=None).exclude(kind="withdraw")
    for decision in decided.order_by("number"):
        account = heirs.heir(decision.subject_id, decision.context["type"], decision.context["evidence"], rows)
        if account is None:
            found.unfitting.append(decision)
        else:
            found.fitting[account].append(decision)
    return found


def settle(document: str) -> None:
    """Writes the states of a document's accounts from the decisions that stand."""
    AccountState.objects.filter(account__in=AccountRow.objects.filter(document=document).values("id")).delete()
    insert(states(document))


def states(document: str) -> list[AccountState]:
    """What the standing decisions make of a document's accounts; of accounts without any, nothing."""
    rows = []
    for account, decided in standing(document).fitting.items():
        review, corrections = outcome(decided)
        rows.append(AccountState(account=account, review=review, corrections=corrections))
    return rows


def outcome(decided: Iterable[Decision]) -> tuple[str, dict[str, dict[str, Any]]]:
    """How an account stands by its decisions, in their order (open, accepted, corrected, rejected), and its corrections."""
    review, corrections = "open", dict[str, dict[str, Any]]()
    for decision in decided:
        if decision.kind == "correct":
            corrections[decision.field or ""] = {"value": decision.value, "decision": decision.number}
            review = "corrected" if review != "rejected" else review
        else:
            review = REVIEWS[decision.kind]
    if review == "accepted" and corrections:
        review = "corrected"
    return review, corrections


def _restate(document: str) -> None:
    """States and events of one document after a decision on it."""
    settle(document)
    events = EventAccount.objects.filter(account__document=document).values_list("event_id", flat=True)
    present.rebuild_events(list(events))


def unfitting() -> list[Decision]:
    """Standing decisions that the present readings no longer answer to: for a reviewer to look at again."""
    decided = Decision.objects.filter(subject="account", withdrawals=None).exclude(kind="withdraw")
    gone = decided.exclude(subject_id__in=AccountRow.objects.filter(CURRENT).values("id"))
    documents = {decision.context["document"] for decision in gone}
    found = [decision for document in sorted(documents) for decision in standing(document).unfitting]
    return found + [decision for decision, fits in structural.structural_fit() if not fits]
