"""A later document that contradicts a decision is flagged, not obeyed: through the archive, on both databases, to the desk."""

from __future__ import annotations

from typing import Any

import pytest

from marsad.archive import Workspace, decisions, flagged, looking
from marsad.archive.models import LedgerEntry
from marsad.engine.merging import merge
from tests.archive import invented
from tests.events.conftest import make_account


def add(workspace: Workspace, name: str, *accounts: dict[str, Any]) -> int:
    """Keeps a document of that name with these accounts and merges; gives how many decisions were flagged."""
    text = f"وثيقة متخيلة {name}\n"
    document = invented.document(text, f"{name}.txt", published="2022-03-07")
    told = [
        make_account(f"{name}{n}", text=text.strip(), **values).model_copy(update={"document": document.reference()})
        for n, values in enumerate(accounts)
    ]
    run = workspace.begin_run("1", {})
    list(workspace.keep([(document, told)], run))
    return merge(workspace, run).flagged


def event(account: str) -> str:
    found = looking.event_of(account)
    assert found is not None
    return found


@pytest.fixture
def parted(workspace: Workspace) -> Workspace:
    """Two accounts that say the same, told apart by a reviewer."""
    add(workspace, "a", {"killed": 2})
    add(workspace, "b", {"killed": 2})
    assert event("a0") == event("b0")
    decisions.split(workspace, event("a0"), ["b0"], reason="two villages of one name")
    assert flagged.flagged() == []
    return workspace


def test_what_joins_what_was_parted_is_flagged_and_not_obeyed(parted: Workspace) -> None:
    assert add(parted, "c", {"killed": 2, "by": "russia"}) == 1
    assert event("a0") != event("b0")
    (flag,) = flagged.flagged()
    assert (flag.kind, flag.decision.number, [account for account, _ in flag.accounts]) == ("joins_what_was_parted", 1, ["c0"])
    assert flag.accounts[0][1] == event("c0")
    entry = LedgerEntry.objects.get(what="decisions.flagged")
    assert entry.body["flags"] == [{"decision": 1, "kind": "joins_what_was_parted", "accounts": ["c0"]}]
    assert merge(parted, parted.begin_run("1", {})).flagged == 1
    assert LedgerEntry.objects.filter(what="decisions.flagged").count() == 1, "noted once"
    decisions.withdraw(parted, 1)
    assert flagged.flagged() == [], "a decision that was taken back is flagged no more"
    assert merge(parted, parted.begin_run("1", {})).flagged == 0
    assert event("a0") == event("b0") and parted.verify().faults == []


def test_what_parts_what_was_joined_is_flagged_and_not_obeyed(workspace: Workspace) -> None:
    add(workspace, "a", {"killed": 2})
    add(workspace, "b", {"killed": 2, "place": "تل الزهور"})
    decisions.merge(workspace, [event("a0"), event("b0")])
    assert add(workspace, "d", {"killed": 2}, {"killed": 2, "place": "تل الزهور"}) == 1
    assert event("a0") == event("b0")
    (flag,) = flagged.flagged()
    assert flag.kind == "parts_what_was_joined" and [account for account, _ in flag.accounts] == ["d0", "d1"]
    assert workspace.verify().faults == []


def test_the_review_page_lists_it_and_takes_the_decision_back(parted: Workspace) -> None:
    from django.test import Client

    from marsad.desk.workspace import serve_from

    add(parted, "c", {"killed": 2, "by": "russia"})
    serve_from(parted)
    for language, words in {"en": "Decisions that later documents speak against", "ar": "قرارات تخالفها وثائق لاحقة"}.items():
        client = Client(headers={"host": "127.0.0.1", "accept-language": language})
        page = client.get("/review").content.decode()
        assert words in page and "two villages of one name" in page and f'href="/events/{event("c0")}"' in page
    client.post("/decisions/1/undo", {"back": "/review"})
    assert words not in client.get("/review").content.decode()


def test_an_old_id_of_an_event_leads_to_where_its_accounts_are(workspace: Workspace) -> None:
    """By a decision, and by a document that is published earlier and gives the event its new id."""
    from django.test import Client

    from marsad.desk.workspace import serve_from

    add(workspace, "a", {"killed": 2})
    add(workspace, "b", {"killed": 2, "place": "تل الزهور"})
    first, second = event("a0"), event("b0")
    decisions.merge(workspace, [first, second])
    earlier = invented.document("نص أسبق", "e.txt", published="2022-03-05")
    told = make_account("e0", text="نص أسبق", killed=2, by="russia").model_copy(update={"document": earlier.reference()})
    run = workspace.begin_run("1", {})
    list(workspace.keep([(earlier, [told])], run))
    merge(workspace, run)
    now = event("a0")
    assert now == event("e0") == event("b0") == "e-e0" and first != now != second
    serve_from(workspace)
    client = Client(headers={"host": "127.0.0.1"})
    for old in (first, second):
        assert looking.event_now(old) == now
        answer = client.get(f"/events/{old}")
        assert answer.status_code == 302 and answer["Location"] == f"/events/{now}?moved=1"
    assert client.get("/events/e-nobody").status_code == 404
