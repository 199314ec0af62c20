"""What reviewers decide: appended, applied, taken back, carried over to new readings."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.archive import DecisionError, Workspace, decisions
from marsad.archive.models import AccountState, Decision, EventRow, LedgerEntry
from marsad.records import Account, Event
from tests.archive import invented


def ids() -> list[str]:
    return [accounts[0].id for _, accounts in invented.reports()]


def account(workspace: Workspace, id: str) -> Account:
    return next(a for a in workspace.all_accounts() if a.id == id)


def shelling() -> EventRow:
    return EventRow.objects.get(id=invented.grouping()[0].id)


def test_accepting_all_accounts_accepts_the_event(filled: Workspace) -> None:
    one, two, _ = ids()
    decisions.decide(filled, "accept", one)
    assert shelling().review == "open"
    decisions.decide(filled, "accept", two)
    assert shelling().review == "accepted"


def test_a_rejected_account_does_not_count_and_undo_brings_it_back(filled: Workspace) -> None:
    decision = decisions.decide(filled, "reject", ids()[1], reason="invented")
    assert (shelling().killed_min, shelling().killed_max, shelling().accounts) == (3, 3, 1)
    assert shelling().differs == []
    decisions.withdraw(filled, decision.number)
    assert (shelling().killed_min, shelling().killed_max, shelling().accounts) == (3, 5, 2)
    assert Decision.objects.count() == 2, "nothing was deleted"


def test_an_event_whose_accounts_are_all_rejected_is_rejected(filled: Workspace) -> None:
    decisions.decide(filled, "reject", ids()[2])
    assert EventRow.objects.get(id=ids()[2]).review == "rejected"


CORRECTIONS: list[tuple[str, Any, Any]] = [
    ("type", "airstrike", lambda a: a.type == "airstrike"),
    ("status", "occurred", lambda a: a.status == "occurred"),
    (
        "when",
        {"start": "2031-03-01", "end": "2031-03-02"},
        lambda a: (a.when.start, a.when.edtf) == ("2031-03-01", "2031-03-01/2031-03-02"),
    ),
    ("when", {"start": "2031-03-01"}, lambda a: (a.when.end, a.when.precision, a.when.text) == ("2031-03-01", "day", "يوم الاثنين")),
    ("where", [{"name": "سهل الوهم", "lat": 1.0, "lon": 2.0, "radius_km": 5}], lambda a: [p.name for p in a.where] == ["سهل الوهم"]),
    ("initiator", [{"id": "blue-brigade", "name": "لواء الأزرق"}], lambda a: [p.id for p in a.actors] == ["blue-brigade"]),
    ("initiator", [], lambda a: a.actors == []),
    ("killed", {"min": 4, "max": None}, lambda a: (a.casualties["killed"].min, a.casualties["killed"].max) == (4, None)),
    ("killed", None, lambda a: "killed" not in a.casualties),
    ("wounded", {"min": 1, "max": 2}, lambda a: a.casualties["wounded"].max == 2),
]


@pytest.mark.parametrize(("field", "value", "holds"), CORRECTIONS, ids=lambda v: str(v)[:30] if not callable(v) else "")
def test_a_correction_holds_until_it_is_taken_back(filled: Workspace, field: str, value: Any, holds: Any) -> None:
    before = account(filled, ids()[1])
    decision = decisions.decide(filled, "correct", ids()[1], field=field, value=value)
    assert holds(account(filled, ids()[1]))
    assert AccountState.objects.get(account=ids()[1]).review == "corrected"
    assert next(a for a in filled.all_accounts(corrected=False) if a.id == ids()[1]) == before, "what was read stays"
    decisions.withdraw(filled, decision.number)
    assert account(filled, ids()[1]) == before


def test_the_last_correction_of_a_field_holds(filled: Workspace) -> None:
    decisions.decide(filled, "correct", ids()[0], field="killed", value={"min": 1, "max": 1})
    last = decisions.decide(filled, "correct", ids()[0], field="killed", value={"min": 2, "max": 2})
    assert account(filled, ids()[0]).casualties["killed"].min == 2
    decisions.withdraw(filled, last.number)
    assert account(filled, ids()[0]).casualties["killed"].min == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("colour", "blue"), (None, 1), ("status", "perhaps"), ("when", {"start": "31-12-2031"}), ("when", {}), ("when", None),
        ("when", {"start": "2031-03-02", "end": "2031-03-01"}), ("killed", {"min": 5, "max": 3}), ("killed", {"min": -1, "max": 3}),
        ("killed", {"min": "many", "max": None}), ("initiator", [{"name": "no id"}]), ("where", ["a"]),
    ],
    ids=str,
)  # fmt: skip
def test_a_value_that_does_not_fit_is_refused_and_leaves_no_trace(filled: Workspace, field: Any, value: Any) -> None:
    entries = LedgerEntry.objects.count()
    with pytest.raises(DecisionError):
        decisions.decide(filled, "correct", ids()[0], field=field, value=value)
    assert (LedgerEntry.objects.count(), Decision.objects.count()) == (entries, 0)


def test_decisions_on_nothing_are_refused(filled: Workspace) -> None:
    for attempt in (
        lambda: decisions.decide(filled, "accept", "nobody"),
        lambda: decisions.decide(filled, "praise", ids()[0]),
        lambda: decisions.withdraw(filled, 99),
        lambda: decisions.merge(filled, [ids()[0]]),
        lambda: decisions.merge(filled, [ids()[0], "no-event"]),
        lambda: decisions.split(filled, ids()[0], ids()[:2]),
        lambda: decisions.split(filled, ids()[0], []),
    ):
        with pytest.raises(DecisionError):
            attempt()
    decision = decisions.decide(filled, "accept", ids()[0])
    undone = decisions.withdraw(filled, decision.number)
    for number in (decision.number, undone.number):
        with pytest.raises(DecisionError, match="no longer stands"):
            decisions.withdraw(filled, number)


def test_every_decision_is_in_the_ledger_with_who_and_what(filled: Workspace) -> None:
    decision = decisions.decide(
        filled, "correct", ids()[0], field="killed", value={"min": 9, "max": 9}, reason="a list of names", who="ليلى"
    )
    entry = LedgerEntry.objects.get(seq=decision.entry)
    assert (entry.what, entry.who, entry.at) == ("decision", "ليلى", decision.at)
    assert entry.body["field"] == "killed" and entry.body["value"] == {"min": 9, "max": 9} and entry.body["reason"] == "a list of names"


# ---- merging and splitting ----


def grouping(workspace: Workspace) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for told in workspace.all_accounts():
        groups.setdefault(told.event or "none", []).append(told.id)
    return groups


def test_merge_holds_against_later_runs_and_undo_parts_again(filled: Workspace) -> None:
    before = grouping(filled)
    decision = decisions.merge(filled, [ids()[0], ids()[2]])
    assert grouping(filled) == {ids()[0]: ids()}
    filled.set_events(invented.grouping(), filled.begin_run("2", {}))
    assert grouping(filled) == {ids()[0]: ids()}
    assert EventRow.objects.count() == 1
    decisions.withdraw(filled, decision.number)
    assert grouping(filled) == before


def test_split_holds_against_later_runs_and_undo_joins_again(filled: Workspace) -> None:
    before = grouping(filled)
    decision = decisions.split(filled, ids()[0], [ids()[1]])
    parted = {ids()[0]: [ids()[0]], f"{ids()[0]}.{decision.number}": [ids()[1]], ids()[2]: [ids()[2]]}
    assert grouping(filled) == parted
    filled.set_events(invented.grouping(), filled.begin_run("2", {}))
    assert grouping(filled) == parted
    decisions.withdraw(filled, decision.number)
    assert grouping(filled) == before


def test_set_events_again_changes_nothing_while_decisions_stand(filled: Workspace) -> None:
    decisions.merge(filled, [ids()[0], ids()[2]])
    decisions.split(filled, ids()[0], [ids()[1]])
    number = filled.begin_run("1", {})
    entries = LedgerEntry.objects.count()
    assert filled.set_events(invented.grouping(), number) == 0
    assert LedgerEntry.objects.count() == entries


def test_a_run_that_groups_otherwise_keeps_what_reviewers_joined(filled: Workspace) -> None:
    decisions.merge(filled, [ids()[0], ids()[2]])
    apart = [Event(id=i, accounts=[i]) for i in ids()]
    filled.set_events(apart, filled.begin_run("2", {}))
    assert grouping(filled) == {ids()[0]: [ids()[0], ids()[2]], ids()[1]: [ids()[1]]}


def test_links_tell_the_events_room_what_stands(filled: Workspace) -> None:
    merged = decisions.merge(filled, [ids()[0], ids()[2]], who="ليلى")
    decisions.split(filled, ids()[0], [ids()[1]])
    assert [(link.kind, link.a, link.b) for link in filled.links()] == [
        ("same", ids()[0], ids()[2]), ("not_same", ids()[1], ids()[0]), ("not_same", ids()[1], ids()[2])
    ]  # fmt: skip
    assert filled.links()[0].by == "ليلى" and filled.links()[0].at == merged.at
    decisions.withdraw(filled, merged.number)
    assert [link.kind for link in filled.links()] == ["not_same", "not_same"]


# ---- new readings ----


def reread(workspace: Workspace, changes: dict[str, Any]) -> str:
    """The first report read again by new rules, which give its account another id."""
    document, (told,) = invented.first()
    new = told.model_copy(update={"id": "new-id", **changes})
    number = workspace.begin_run("2", {})
    workspace.keep_accounts(document.id, [new], number)
    return new.id


def test_decisions_are_carried_over_to_the_account_that_rests_on_the_same_words(filled: Workspace) -> None:
    decisions.decide(filled, "correct", ids()[0], field="killed", value={"min": 9, "max": 9})
    new = reread(filled, {})
    assert account(filled, new).casualties["killed"].min == 9
    assert decisions.unfitting() == []


def test_decisions_that_no_longer_fit_are_listed(filled: Workspace) -> None:
    decision = decisions.decide(filled, "accept", ids()[0])
    new = reread(filled, {"type": "arrest"})
    assert account(filled, new).type == "arrest"
    assert not AccountState.objects.filter(account=new).exists()
    assert [d.number for d in decisions.unfitting()] == [decision.number]


def regrouped(workspace: Workspace) -> None:
    """A run that puts every present account into an event of its own."""
    apart = [Event(id=a.id, accounts=[a.id]) for a in workspace.all_accounts()]
    workspace.set_events(apart, workspace.begin_run("2", {}))


def test_merges_and_splits_are_carried_over_to_new_readings(filled: Workspace) -> None:
    decisions.merge(filled, [ids()[0], ids()[2]])
    decisions.split(filled, ids()[0], [ids()[1]])
    new = reread(filled, {})
    regrouped(filled)
    assert sorted(map(sorted, grouping(filled).values())) == sorted([sorted([new, ids()[2]]), [ids()[1]]])
    assert ("same", new, ids()[2]) in [(link.kind, link.a, link.b) for link in filled.links()]
    assert decisions.unfitting() == [] and filled.verify().holds


def test_a_merge_with_an_account_that_is_gone_is_listed(filled: Workspace) -> None:
    decision = decisions.merge(filled, [ids()[0], ids()[2]])
    reread(filled, {"type": "arrest"})
    regrouped(filled)
    assert len(grouping(filled)) == 3
    assert [d.number for d in decisions.unfitting()] == [decision.number]
    assert filled.verify().holds
