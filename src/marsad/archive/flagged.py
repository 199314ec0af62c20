"""Decisions that later documents speak against: found by each run, noted in the ledger, listed for review, never obeyed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from marsad.archive import ledger
from marsad.archive.models import Decision, EventAccount, LedgerEntry
from marsad.archive.structural import linked
from marsad.records import Flag

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

WHAT = "decisions.flagged"
KINDS = ("joins_what_was_parted", "parts_what_was_joined", "decisions_disagree")
"""Those that speak of documents; a decision whose accounts are gone is listed by ``decisions.unfitting``."""


@dataclass(slots=True)
class Flagged:
    """A standing decision, what speaks against it, and the accounts that do, each with the event it stands in."""

    decision: Decision
    kind: str
    accounts: list[tuple[str, str | None]]


def note(workspace: Workspace, flags: Iterable[Flag], run: int) -> int:
    """Notes in the ledger what a run found to speak against decisions, where it is not what was noted last; gives how many
    decisions are concerned. To be called within ``store.writing``."""
    found: dict[tuple[int, str], set[str]] = defaultdict(set)
    numbers = linked()
    for flag in flags:
        number = numbers.get((flag.decision.kind, flag.decision.a, flag.decision.b))
        if number is not None and flag.kind in KINDS:
            found[number, flag.kind].update(flag.accounts)
    listed = [{"decision": number, "kind": kind, "accounts": sorted(found[number, kind])} for number, kind in sorted(found)]
    if listed != _last():
        ledger.append([(WHAT, {"run": run, "flags": listed})], workspace.who)
    return len({number for number, _ in found})


def flagged() -> list[Flagged]:
    """What the last run found to speak against decisions that still stand, in the order of the decisions."""
    listed = _last()
    standing = Decision.objects.in_bulk([flag["decision"] for flag in listed])
    gone = set(Decision.objects.filter(withdraws__in=list(standing)).values_list("withdraws", flat=True))
    accounts = {account for flag in listed for account in flag["accounts"]}
    events = dict(EventAccount.objects.filter(account__id__in=sorted(accounts)).values_list("account__id", "event"))
    return [
        Flagged(standing[flag["decision"]], flag["kind"], [(account, events.get(account)) for account in flag["accounts"]])
        for flag in listed
        if flag["decision"] in standing and flag["decision"] not in gone
    ]


def _last() -> list[dict[str, Any]]:
    body = LedgerEntry.objects.filter(what=WHAT).order_by("-seq").values_list("body", flat=True).first()
    return list(body["flags"]) if body else []
