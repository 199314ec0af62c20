"""A process of its own for the tests of killing and of many writers: ``python -m tests.archive.worker VERB FOLDER …``.

keep FOLDER COUNT [FIRST]    keeps COUNT invented documents with their accounts, merges, and prints what is kept
decide FOLDER SECONDS NAME   takes decisions for so long and prints the number of each
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from marsad.archive import Workspace, open_workspace
from marsad.documents.model import Document
from marsad.records import Account, Event
from tests.archive import invented


def reading(number: int) -> tuple[Document, list[Account]]:
    """The invented report of that number: every other one tells the event of the one before."""
    text = invented.FIRST.replace("ثلاثة مدنيين", f"{number} مدنيين")
    doc = invented.document(text, f"{number}.txt", outlet=f"شبكة مختلقة {number % 7}")
    words = invented.passage(text, f"قُتل {number} مدنيين")
    toll = invented.toll(text, number, number, f"{number} مدنيين")
    account = invented.told(
        doc, 1, "shelling", [words], casualties={"killed": toll}, actors=[invented.party(text, "initiator", invented.BLUE, "لواء الأزرق")]
    )
    return doc, [account]


def events(workspace: Workspace) -> list[Event]:
    """Pairs of neighbours by their numbers of killed: a grouping that grows with the documents."""
    pairs: dict[int, list[str]] = {}
    for account in workspace.all_accounts(corrected=False):
        pairs.setdefault((account.casualties["killed"].min or 0) // 2, []).append(account.id)
    return [Event(id=min(ids), accounts=sorted(ids)) for ids in pairs.values()]


def keep(workspace: Workspace, count: int, first: int = 0) -> None:
    run = workspace.begin_run("1", {"command": "test"})
    for kept in workspace.keep((reading(i) for i in range(first, first + count)), run, batch=8):
        print("kept", kept.document, flush=True)
    workspace.set_events(events(workspace), run)
    workspace.finish_run(run, {"documents": count})
    print("done", flush=True)


def decide(workspace: Workspace, seconds: float, name: str) -> None:
    """Accepts, corrects and takes back, in turn, on accounts that every writer works on."""
    from marsad.archive import decisions

    accounts = [account.id for account in workspace.all_accounts()]
    until, turn = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        account = accounts[turn % len(accounts)]
        kind = ("accept", "correct", "reject")[turn % 3]
        field, value = ("wounded", {"min": turn, "max": turn}) if kind == "correct" else (None, None)
        number = decisions.decide(workspace, kind, account, field=field, value=value, who=name).number
        print("decided", number, flush=True)
        if turn % 4 == 0:
            print("decided", decisions.withdraw(workspace, number, who=name).number, flush=True)
        turn += 1


if __name__ == "__main__":
    verb, folder, *rest = sys.argv[1:]
    opened = open_workspace(Path(folder))
    if verb == "keep":
        keep(opened, *map(int, rest))
    else:
        decide(opened, float(rest[0]), rest[1])
