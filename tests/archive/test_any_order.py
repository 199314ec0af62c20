"""Whatever is done in whatever order: verify holds, and the present tables are what the kept ones make of them."""

from __future__ import annotations

import random

import pytest

from marsad.archive import DecisionError, Workspace, decisions, present
from marsad.archive.models import (
    AccountState,
    Decision,
    EventAccount,
    EventActor,
    EventPlace,
    EventRow,
    PresentDocument,
)
from marsad.records import Account, Event
from tests.archive import worker

PRESENT = (AccountState, EventAccount, EventActor, EventPlace, EventRow, PresentDocument)


def snapshot() -> dict[str, list[str]]:
    """The present tables, without the numbers of their own rows."""
    tables = {}
    for model in PRESENT:
        columns = [f.attname for f in model._meta.concrete_fields if f.name != "id" or model is EventRow]
        tables[model.__name__] = sorted(map(repr, model.objects.values_list(*columns)))
    return tables


class Anybody:
    """Does things at random, as several people and runs would over the months."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.workspace, self.chance, self.rules = workspace, random.Random(seed), 1

    def act(self) -> None:
        self.chance.choice([self.read, self.read_again, self.group, self.decide, self.decide, self.merge, self.split, self.withdraw])()

    def accounts(self) -> list[Account]:
        return list(self.workspace.all_accounts())

    def read(self) -> None:
        run = self.workspace.begin_run(str(self.rules), {})
        list(self.workspace.keep([worker.reading(self.chance.randrange(12)) for _ in range(3)], run, batch=2))

    def read_again(self) -> None:
        """New rules: other ids, other types, fewer or more accounts."""
        self.rules += 1
        document, (account,) = worker.reading(self.chance.randrange(12))
        if document.id in {a.document.id for a in self.accounts()}:
            other = account.model_copy(
                update={"id": f"{account.id}-{self.rules}", "type": self.chance.choice(["shelling", "shelling", "arrest"])}
            )
            found = self.chance.choice([[account], [other], [account, other], []])
            self.workspace.keep_accounts(document.id, found, self.workspace.begin_run(str(self.rules), {}))

    def group(self) -> None:
        groups: dict[int, list[str]] = {}
        for account in self.accounts():
            groups.setdefault(self.chance.randrange(4), []).append(account.id)
        events = [Event(id=f"e-{min(ids)}", accounts=ids, reasons=[str(self.rules)]) for ids in groups.values()]
        self.workspace.set_events(events, self.workspace.begin_run(str(self.rules), {}))

    def decide(self) -> None:
        if found := self.accounts():
            kind = self.chance.choice(["accept", "reject", "correct"])
            value = {"min": 1, "max": self.chance.randrange(1, 9)} if kind == "correct" else None
            decisions.decide(self.workspace, kind, self.chance.choice(found).id, field="killed" if value else None, value=value)

    def merge(self) -> None:
        if len(events := sorted(EventRow.objects.values_list("id", flat=True))) > 1:
            decisions.merge(self.workspace, self.chance.sample(events, 2))

    def split(self) -> None:
        members = EventAccount.objects.order_by("event", "account__id").values_list("event", "account__id")
        if members:
            event, account = self.chance.choice(list(members))
            try:
                decisions.split(self.workspace, event, [account])
            except DecisionError as error:
                assert "leaves some in it" in str(error)

    def withdraw(self) -> None:
        if numbers := list(Decision.objects.order_by("number").values_list("number", flat=True)):
            try:
                decisions.withdraw(self.workspace, self.chance.choice(numbers))
            except DecisionError as error:
                assert "no longer stands" in str(error)


@pytest.mark.parametrize("seed", range(8))
def test_anything_in_any_order(workspace: Workspace, seed: int) -> None:
    somebody = Anybody(workspace, seed)
    for _ in range(5):
        for _ in range(8):
            somebody.act()
        assert workspace.verify().faults == []
    before = snapshot()
    with workspace.writing():
        present.rebuild()
    assert snapshot() == before
    assert workspace.verify().holds
    decisions.unfitting()
