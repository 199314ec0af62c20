"""The record as it was known on a day, and the difference between two days, on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from marsad.archive import Workspace, decisions, ledger
from marsad.archive.history import known_on
from marsad.events import difference
from marsad.events.history import Change, Known
from tests.archive import invented

ONE, TWO, THREE = (accounts[0].id for _, accounts in invented.reports())


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """``on("2032-05-01")`` makes it that day for the ledger."""
    return lambda day: monkeypatch.setattr(ledger, "now", lambda: f"{day}T10:00:00.000000Z")


@pytest.fixture
def grown(workspace: Workspace, on: Callable[[str], None]) -> Workspace:
    """A record that grew: a report, two more, a correction, a rejection, new rules, all taken back, a split."""
    on("2032-05-01")
    run = workspace.begin_run("1", {})
    list(workspace.keep([invented.first()], run))
    workspace.set_events([invented.Event(id=ONE, accounts=[ONE])], run)
    on("2032-05-02")
    invented.run(workspace)
    on("2032-05-03")
    corrected = decisions.decide(workspace, "correct", ONE, field="killed", value={"min": 4, "max": 4})
    on("2032-05-04")
    rejected = decisions.decide(workspace, "reject", TWO)
    on("2032-05-05")
    document, (account,) = invented.third()
    workspace.keep_accounts(document.id, [account.model_copy(update={"type": "ambush"})], workspace.begin_run("2", {}))
    on("2032-05-06")
    decisions.withdraw(workspace, corrected.number)
    decisions.withdraw(workspace, rejected.number)
    on("2032-05-07")
    decisions.split(workspace, ONE, [TWO])
    return workspace


def killed(known: Known, event: str = ONE) -> object:
    return known.values[event]["killed"].value


def test_the_record_of_every_day(grown: Workspace) -> None:
    days = {day: known_on(f"2032-05-{day:02d}", rule="range") for day in range(0 + 1, 8)}
    assert known_on("2032-04-30").events == []
    assert [e.accounts for e in days[1].events] == [[ONE]] and killed(days[1]) == {"min": 3, "max": 3}
    assert sorted(len(e.accounts) for e in days[2].events) == [1, 2] and killed(days[2]) == {"min": 3, "max": 5}
    assert next(e for e in days[2].events if e.id == ONE).reasons == ["same day", "same place"]
    assert killed(days[3]) == {"min": 4, "max": 5}, "the correction of the third day"
    assert killed(days[4]) == {"min": 4, "max": 4}, "the rejected account counts no more"
    types = {day: {a.id: a.type for a in known.accounts} for day, known in days.items()}
    assert types[4][THREE] == "armed_clash" and types[5][THREE] == "ambush"
    assert killed(days[6]) == {"min": 3, "max": 5}, "both taken back"
    assert len(days[7].events) == 3
    assert {a.id: a.event for a in days[7].accounts} == {a.id: a.event for a in grown.all_accounts()}


def test_what_changed_between_two_days(grown: Workspace) -> None:
    first, second, fourth, last = (known_on(f"2032-05-0{day}", rule="range") for day in (1, 2, 4, 7))
    found = difference(first, second)
    assert Change("new_event", THREE) in found and Change("more_accounts", ONE, None, None, [TWO]) in found
    assert Change("value", ONE, "killed", {"min": 3, "max": 3}, {"min": 3, "max": 5}) in found
    assert Change("value", ONE, "killed", {"min": 3, "max": 5}, {"min": 4, "max": 4}) in difference(second, fourth)
    (parted,) = [change for change in difference(fourth, last) if change.kind == "parted"]
    assert parted.event == ONE and len(parted.after) == 2  # type: ignore[arg-type]
    assert difference(last, known_on("2032-06-01", rule="range")) == []


def test_by_the_day_of_publication(grown: Workspace) -> None:
    """The first report is of the 4th, the third of the 5th; nothing says when the second was published."""
    before, first, last = (known_on(f"2031-03-0{day}", "published") for day in (3, 4, 5))
    assert before.events == [] and before.undated == [TWO]
    assert [a.id for a in first.accounts] == [ONE] and [a.id for a in last.accounts] == [ONE, THREE]
    assert [change.kind for change in difference(first, last)] == ["new_event"]


def test_the_desk_shows_what_changed(grown: Workspace) -> None:
    from django.test import Client

    from marsad.desk.workspace import serve_from

    serve_from(grown)
    for language, words in {"en": ("What changed between two days", "3–5"), "ar": ("ما الذي تغيّر بين يومين", "3–5")}.items():
        client = Client(headers={"host": "127.0.0.1", "accept-language": language})
        assert client.get("/history").status_code == 200
        page = client.get("/history?from=2032-05-01&to=2032-05-02&rule=range").content.decode()
        assert all(word in page for word in words) and f'href="/events/{ONE}"' in page
    page = client.get("/history?from=2031-03-03&to=2031-03-05&by=published").content.decode()
    assert page.count("جديد") == 2
    assert client.get("/history?from=soon&to=<script>").status_code == 200


@pytest.mark.parametrize(("day", "rule"), [("yesterday", "majority"), ("2032-05-01", "loudest")])
def test_what_is_no_day_or_no_rule_is_refused(grown: Workspace, day: str, rule: str) -> None:
    with pytest.raises(ValueError, match="yesterday|no such rule"):
        known_on(day, rule=rule)
