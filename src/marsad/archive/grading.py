"""A reviewer's own grade of an event, a decision like any other: it stands beside the computed one until it is taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from marsad.archive import heirs
from marsad.archive.errors import DecisionError
from marsad.archive.models import Decision, EventAccount
from marsad.events.grades import GRADES, grade, override
from marsad.records import Account, Grade, Independence

if TYPE_CHECKING:
    from marsad.archive.store import Workspace

KIND = "grade"


def decide(workspace: Workspace, event: str, wanted: str, *, reason: str = "", who: str | None = None) -> Decision:
    """Grades an event. Raises DecisionError for a grade or an event that there is not."""
    from marsad.archive import decisions

    if wanted not in GRADES:
        raise DecisionError(f"there is no grade {wanted!r}; there are: {', '.join(GRADES)}")
    with workspace.writing():
        return decisions.on_event(workspace, KIND, event, KIND, {"grade": wanted}, reason, who)


def standing(last: int | None = None) -> list[Decision]:
    """The grades by reviewers that stand, or that stood after the ledger entry ``last``; oldest first."""
    given = Decision.objects.filter(kind=KIND)
    withdrawn = Decision.objects.filter(kind="withdraw")
    if last is not None:
        given, withdrawn = given.filter(entry__lte=last), withdrawn.filter(entry__lte=last)
    return list(given.exclude(number__in=withdrawn.values("withdraws")).order_by("number"))


def present(events: Collection[str] | None = None) -> dict[str, Decision]:
    """For the events of now, or these of them, the reviewer's grade that holds: the last that was given."""
    given = standing()
    if not given:
        return {}
    named = [account for decision in given for account in members(decision)]
    now = {old: heir for old, heir in heirs.heirs(named).items() if heir}
    stands = dict(EventAccount.objects.filter(account__id__in=set(now.values())).values_list("account__id", "event"))
    return held(given, {old: stands[heir] for old, heir in now.items() if heir in stands}, events)


def held(given: Iterable[Decision], stands: dict[str, str], events: Collection[str] | None = None) -> dict[str, Decision]:
    """For each event the last grade given to it. It keeps to the event in which most of the graded accounts stand, and of
    equals to that of the first."""
    found: dict[str, Decision] = {}
    for decision in given:
        counts = Counter(stands[account] for account in members(decision) if account in stands)
        if counts:
            found[max(counts, key=lambda event: counts[event])] = decision
    return {event: decision for event, decision in found.items() if events is None or event in events}


def members(decision: Decision) -> list[str]:
    """The accounts of the event when it was graded."""
    return [account for part in decision.context["members"].values() for account in part]


def graded(accounts: Sequence[Account], decision: Decision | None, independent: Independence | None = None) -> Grade:
    """The computed grade of an event, with the reviewer's beside it."""
    computed = grade(accounts, independent)
    if decision is None:
        return computed
    return override(computed, decision.who, decision.at, decision.value["grade"], decision.reason or None)
