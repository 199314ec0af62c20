"""Merging with the kept state, whatever happened to the archive since, gives what merging everything anew gives."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction

from marsad.archive import DecisionError, Workspace, decisions, open_workspace
from marsad.archive.models import Decision, EventAccount, EventRow, EventVersion, LedgerEntry, MembershipChange
from marsad.documents.model import Document
from marsad.engine.merging import CACHE, Merging, merge
from marsad.events.merging import merge as merge_anew
from marsad.events.settings import settings
from marsad.events.snapshot import dump
from marsad.events.state import MergeState
from marsad.records import Account, DocumentRef, Event
from tests.archive import invented
from tests.events.conftest import make_account

WORDS = ["معصرة عند الجسر القديم", "مئذنة ومحلج", "صوامع عند الكسارة", "قرب الطاحونة"]


class People:
    """Several people and runs over the months, by chance."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.workspace, self.chance, self.rules = workspace, random.Random(seed), 1
        self.kept: dict[int, Document] = {}

    def act(self) -> None:
        acts: list[Callable[[], None]] = [
            self.add,
            self.add,
            self.read_again,
            self.meet_again,
            self.correct,
            self.join,
            self.part,
            self.withdraw,
        ]
        self.chance.choice(acts)()

    def add(self) -> None:
        numbers = [self.chance.randrange(60) for _ in range(3)]
        run = self.workspace.begin_run(str(self.rules), {})
        list(self.workspace.keep([self.reading(number) for number in numbers if number not in self.kept], run))

    def read_again(self) -> None:
        """New rules find other accounts: more, fewer, or those of the same ids with other claims."""
        if self.kept:
            self.rules += 1
            run = self.workspace.begin_run(str(self.rules), {})
            document, accounts = self.reading(self.chance.choice(sorted(self.kept)))
            self.workspace.keep_accounts(document.id, accounts, run)

    def meet_again(self) -> None:
        """The same bytes under another day of publication."""
        if self.kept:
            number = self.chance.choice(sorted(self.kept))
            self.kept[number].published = self.chance.choice(["2022-03-06", "2022-03-20"])
            list(self.workspace.keep([self.reading(number)], self.workspace.begin_run(str(self.rules), {})))

    def correct(self) -> None:
        if accounts := list(self.workspace.all_accounts()):
            chosen = self.chance.choice(accounts)
            field, value = self.chance.choice([("type", "arrest"), ("killed", {"min": 7, "max": 7}), ("when", {"start": "2022-03-05"})])
            decisions.decide(self.workspace, "correct", chosen.id, field=field, value=value)

    def join(self) -> None:
        if len(events := sorted(EventRow.objects.values_list("id", flat=True))) > 1:
            decisions.merge(self.workspace, self.chance.sample(events, 2))

    def part(self) -> None:
        if members := sorted(EventAccount.objects.values_list("event", "account__id")):
            event, account = self.chance.choice(members)
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

    def reading(self, number: int) -> tuple[Document, list[Account]]:
        text = f"{WORDS[number % 4]} رقم {number}\n"
        document = self.kept.setdefault(number, invented.document(text, f"{number}.txt", published="2022-03-06"))
        return document, [self.account(document, n) for n in range(self.chance.choice([0, 1, 1, 2]))]

    def account(self, document: Document, number: int) -> Account:
        chance = self.chance
        made = make_account(
            f"{document.id[7:17]}-{number}", text=document.text, day=chance.choice(["2022-03-05", "2022-03-05", "2022-03-06", None]),
            place=chance.choice(["قرية النبع", "قرية النبع", "تل الزهور", "خربة الصوان"]), killed=chance.choice([None, 2, 9]),
            status=chance.choice(["occurred"] * 5 + ["planned", "habitual"]), type=chance.choice(["airstrike", "shelling", "arrest"]),
        )  # fmt: skip
        return made.model_copy(update={"document": DocumentRef.model_validate(document.reference().model_dump())})


def run(workspace: Workspace) -> None:
    merge(workspace, workspace.begin_run("merging", {}))


def anew(workspace: Workspace) -> list[Event]:
    return merge_anew(list(workspace.all_accounts()), decisions=workspace.links())


def is_as_merged_anew(workspace: Workspace) -> None:
    """The kept state has the events of merging everything anew; the archive has them too, to the last column."""
    wanted = anew(workspace)
    assert [event.model_dump() for event in Merging(workspace).state.events()] == [event.model_dump() for event in wanted]
    counts = [model.objects.count() for model in (LedgerEntry, MembershipChange, EventVersion)]
    with transaction.atomic():
        assert workspace.set_events(wanted, 1) == 0
        assert [model.objects.count() for model in (LedgerEntry, MembershipChange, EventVersion)] == counts
        transaction.set_rollback(True)
    assert workspace.verify().faults == []


@pytest.mark.parametrize("seed", range(5))
def test_any_history_gives_what_merging_anew_gives(workspace: Workspace, seed: int) -> None:
    people = People(workspace, seed)
    for _ in range(7):
        for _ in range(people.chance.choice([1, 2, 4])):
            people.act()
        if people.chance.random() < 0.2:  # a run by somebody whose cache is elsewhere
            workspace.set_events(anew(workspace), workspace.begin_run("elsewhere", {}))
            people.act()
        run(workspace)
        is_as_merged_anew(workspace)


@pytest.fixture
def busy(workspace: Workspace) -> Workspace:
    """A workspace with some history, merged."""
    people = People(workspace, 11)
    for _ in range(12):
        people.act()
    run(workspace)
    return workspace


@pytest.mark.parametrize("damage", ["gone", "cut", "empty", "a folder", "of other settings", "of another archive"])
def test_a_cache_that_cannot_be_trusted_is_made_anew(busy: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    path = busy.folder / CACHE
    data = path.read_bytes()
    path.unlink()
    if damage in ("cut", "empty"):
        path.write_bytes(data[:-1] if damage == "cut" else b"")
    elif damage == "a folder":
        path.mkdir()
    elif damage == "of other settings":
        import dataclasses

        state = MergeState(using=dataclasses.replace(settings(), threshold=1))
        path.write_bytes(dump(state, {"taken": dict.fromkeys(busy.versions(), "1"), "handed": busy.head()}))
    elif damage == "of another archive":
        state = MergeState(using=settings())
        path.write_bytes(dump(state, {"taken": busy.versions(), "handed": (busy.head()[0], "0" * 64)}))
    assert Merging(busy).taken == {}
    people = People(busy, 12)
    people.add()
    run(busy)
    if damage == "a folder":
        path.rmdir()  # whoever put it there has to take it away; until then every run merges anew
        people.add()
        run(busy)
    is_as_merged_anew(busy)
    assert Merging(busy).taken == busy.versions()


def test_what_others_write_while_a_run_merges_is_taken_in(busy: Workspace) -> None:
    started = Merging(busy)
    started.take_in()
    people = People(busy, 13)
    for _ in range(6):
        people.act()
    with busy.writing():
        started.take_in()
        started.hand_over(busy.begin_run("merging", {}))
    started.keep()
    is_as_merged_anew(busy)


def test_of_two_runs_at_once_the_later_takes_in_what_the_earlier_did(busy: Workspace) -> None:
    slow = Merging(busy)
    slow.take_in()
    People(busy, 14).add()
    run(busy)
    with busy.writing():
        slow.take_in()
        slow.hand_over(busy.begin_run("merging", {}))
    slow.keep()
    is_as_merged_anew(busy)


def test_only_what_changed_is_read_and_told(busy: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    told: list[int] = []
    monkeypatch.setattr(Workspace, "accounts", _counted(Workspace.accounts, asked))
    monkeypatch.setattr(Workspace, "set_events", _counted(Workspace.set_events, told))
    run(busy)
    assert asked == [] and told == [0], "nothing had changed"
    document = invented.document("خزان بعيد", "far.txt", published="2031-01-01")
    account = make_account("far", text="خزان بعيد", day="2031-01-01", place="مدينة الساحل").model_copy(
        update={"document": document.reference()}
    )
    list(busy.keep([(document, [account])], busy.begin_run("1", {})))
    run(busy)
    assert asked == [1] and told == [0, 1]
    is_as_merged_anew(busy)


def _counted(method: Callable[..., object], sizes: list[int]) -> Callable[..., object]:
    def counting(self: Workspace, things: list[object], *rest: object, **named: object) -> object:
        sizes.append(len(things))
        return method(self, things, *rest, **named)

    return counting


def test_a_cache_that_cannot_be_written_costs_nothing_else(busy: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (busy.folder / CACHE).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    People(busy, 15).add()
    monkeypatch.setattr("os.fsync", full)
    run(busy)
    monkeypatch.undo()
    assert (busy.folder / CACHE).read_bytes() == before and not list(busy.folder.glob(f".{CACHE}.*"))
    run(busy)
    is_as_merged_anew(busy)


def test_a_copy_of_a_workspace_that_went_its_own_way_has_its_own_cache(tmp_path: Path) -> None:
    """Row numbers are the same in both; only the ledgers tell them apart."""
    one = open_workspace(tmp_path / "one", database="")
    People(one, 16).add()
    one.close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    one = open_workspace(tmp_path / "one", database="")
    People(one, 17).add()
    run(one)
    one.close()
    two = open_workspace(tmp_path / "two", database="")
    People(two, 18).add()
    shutil.copy(tmp_path / "one" / CACHE, tmp_path / "two" / CACHE)
    assert Merging(two).taken == {}
    run(two)
    is_as_merged_anew(two)
    two.close()
