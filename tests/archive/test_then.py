"""Lists and pages as known on a day: as of today they are what the record is now, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from marsad.archive import (
    Workspace,
    decisions,
    grading,
    ledger,
    listing,
    listing_then,
    listing_values,
    looking,
    looking_then,
    search,
)
from marsad.archive.choice import Choice
from marsad.archive.history import stood
from marsad.archive.listing import SORTS, Filter
from marsad.archive.models import AccountRow
from marsad.archive.present import account_text
from marsad.events.rules import RULES
from tests.archive import invented

ONE, TWO, THREE = (accounts[0].id for _, accounts in invented.reports())
LATE = "2999-01-01"

FILTERS = [
    Filter(), Filter(types=("shelling",)), Filter(types=("arrest",)), Filter(statuses=("occurred",)), Filter(start="2031-03-04"), Filter(end="2031-03-04"),
    Filter(start="2031-03-03", end="2031-03-03"), Filter(start="2040-01-01"), Filter(country="SY"), Filter(country="IQ"), Filter(region="محافظة الخيال"),
    Filter(place="وادي السراب"), Filter(actor="green-front"), Filter(actor="civilians", role="target"), Filter(actor="civilians", role="initiator"),
    Filter(text="السراب"), Filter(text="القصف"), Filter(text="Blue"), Filter(text="كلمة غائبة"), Filter(text="!!!"), Filter(text='"يوم الاثنين"'), Filter(text="مدف*"),
    Filter(differing=True), Filter(undated=True), Filter(background=True), Filter(review="open"), Filter(review="accepted"), Filter(review="rejected"),
    Filter(review="all"), *(Filter(sort=sort) for sort in SORTS),
]  # fmt: skip


def line(found: listing.EventLine) -> tuple[Any, ...]:
    assert found.values is not None
    return (
        *(getattr(found, name) for name in found.__slots__ if name != "values"),
        {n: r.value for n, r in found.values.resolved.items()},
        found.values.grade,
    )


@pytest.mark.parametrize("by", ["kept", "published"])
def test_as_of_today_every_list_is_what_it_is_now(filled: Workspace, by: Any) -> None:
    decisions.decide(filled, "correct", ONE, field="killed", value={"min": 4, "max": 4})
    decisions.decide(filled, "accept", THREE)
    grading.decide(filled, ONE, "Fair")
    then = stood(LATE, by)
    if by == "published":  # nothing says when the second was published; and events are merged anew
        assert then.undated == [TWO] and TWO not in then.accounts
        return
    for wanted in FILTERS:
        for rule in RULES:
            now, day = Choice(rule, ("شبكة مختلقة",)), Choice(rule, ("شبكة مختلقة",), LATE, by)
            present = listing.events(wanted)
            listing_values.show(present.items, now)
            past = listing_then.events(wanted, day)
            assert [line(found) for found in past.items] == [line(found) for found in present.items], (wanted, rule)
            assert past.total == present.total
        assert sorted(listing_then.points(wanted, day)) == sorted(listing_values.points_by(wanted, now))
        assert listing_then.neighbours(wanted, day, ONE) == listing.neighbours(wanted, ONE)
    facets, then_facets = listing.facets(), listing_then.facets(Choice("range", (), LATE, by))
    assert replace(facets) == replace(then_facets)


@pytest.mark.parametrize(
    "query",
    [
        "السراب",
        "قصف",
        "القصف مدفعي",
        '"يوم الاثنين"',
        '"الاثنين يوم"',
        "مدف*",
        "Blue",
        "!!!",
        "كلمة غائبة",
        "وقال",
        "«قرية تل النسيم» خمسة",
    ],
)
def test_a_text_in_no_index_is_found_by_the_same_words(filled: Workspace, query: str) -> None:
    found = {
        row.id for row in AccountRow.objects.all() if (parsed := search.parse(query)) and search.holds(parsed, account_text(row.record))
    }
    assert found == set(search.keys("account", query))


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda day: monkeypatch.setattr(ledger, "now", lambda: f"{day}T10:00:00.000000Z")


def test_an_event_as_it_was_known_on_each_day(workspace: Workspace, on: Callable[[str], None]) -> None:
    on("2032-05-01")
    run = workspace.begin_run("1", {})
    list(workspace.keep([invented.first()], run))
    workspace.set_events([invented.Event(id=ONE, accounts=[ONE])], run)
    on("2032-05-02")
    invented.run(workspace)
    on("2032-05-03")
    decisions.decide(workspace, "correct", ONE, field="killed", value={"min": 4, "max": 4})
    grading.decide(workspace, ONE, "Fair")
    on("2032-05-04")
    decisions.decide(workspace, "reject", TWO)
    days: dict[int, tuple[int, tuple[int, int], str, list[str]]] = {
        1: (1, (3, 3), "Weak", ["open"]), 2: (2, (3, 5), "Contested", ["open", "open"]), 3: (2, (4, 5), "Fair", ["corrected", "open"]), 4: (2, (4, 4), "Fair", ["corrected", "rejected"]),
    }  # fmt: skip
    for day, (accounts, killed, grade, reviews) in days.items():
        view = looking_then.event(ONE, Choice("range", (), f"2032-05-0{day}"))
        assert view is not None and view.line.accounts == accounts - reviews.count("rejected")
        assert (view.line.killed, view.values.grade.shown, [v.review for v in view.accounts]) == (killed, grade, reviews), day
        assert all(held.number for v in view.accounts for held in v.of("type")), "each claim leads to its words"
    now, last = looking.event(ONE, Choice("range")), looking_then.event(ONE, Choice("range", (), LATE))
    assert now and last
    assert [[(v.number, v.claim, v.corrected, v.rests) for c in row.cells for v in c] for row in now.table] == [
        [(v.number, v.claim, v.corrected, v.rests) for c in row.cells for v in c] for row in last.table
    ]
    assert [d.number for d in now.history] == [d.number for d in last.history]
    assert looking_then.event(ONE, Choice("range", (), "2032-04-30")) is None
    assert looking_then.event(THREE, Choice("range", (), "2032-05-01")) is None
    assert looking_then.event_then([TWO, ONE], Choice("range", (), "2032-05-01")) == ONE


def test_the_shown_value_rests_on_the_claims_that_are_marked(filled: Workspace) -> None:
    for rule, marked in {"lowest": [True, False], "source_order": [False, True], "range": [True, True]}.items():
        view = looking.event(ONE, Choice(rule, ("شبكة مختلقة",)))
        assert view is not None
        (row,) = [row for row in view.table if row.field == "killed"]
        assert [held.rests for cell in row.cells for held in cell] == marked and row.resolved and row.resolved.rule == rule
