"""How the archive does on many documents: keeping, the desk's pages, search, and ``verify``.

    python benchmarks/archive_scale.py 10000        (documents; two accounts each; everything in them is invented)
    python benchmarks/archive_scale.py 10000 --database postgresql://…

Prints one line a step: what, seconds, per second, and the peak memory of the process so far.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from marsad.archive import open_workspace
from marsad.documents.model import Document, digest
from marsad.records import Account, Attribution, Event, Party, Passage, Place, Toll, When

WORDS = "قصف غارة اشتباك هجوم بلدة قرية مدينة ريف شمالي شرقي جنوبي غربي مصادر محلية قالت أفادت مساء صباح أمس حاجز عناصر سيارة طريق منزل".split()


def reading(number: int, chance: random.Random) -> tuple[Document, list[Account]]:
    """An invented article of about 2,400 letters with two accounts."""
    places = [f"قرية متخيلة {chance.randrange(3000)}" for _ in range(2)]
    killed = chance.randrange(1, 30)
    lead = f"قُتل {killed} أشخاص في {places[0]} يوم الاثنين. واندلعت اشتباكات في {places[1]}. "
    text = lead + " ".join(chance.choice(WORDS) for _ in range(400)) + f" {number}"
    raw = text.encode()
    day = f"20{31 + number % 5}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    doc = Document(id=digest(raw), file=f"{number}.txt", text=text, raw=raw, outlet=f"شبكة {number % 40}", published=day, published_basis="manifest")
    return doc, [_account(doc, i, places[i], day, killed) for i in range(2)]


def _account(doc: Document, i: int, place: str, day: str, killed: int) -> Account:
    start = doc.text.index(place)
    words = Passage(start=max(0, start - 12), end=start + len(place), text=doc.text[max(0, start - 12) : start + len(place)])
    where = Place(name=place, lat=30 + hash(place) % 700 / 100, lon=36 + len(place) / 10, radius_km=5, admin=["SY", f"محافظة {start % 9}"], text=place, start=start, end=start + len(place))
    toll = {"killed": Toll(min=killed, max=killed, text=str(killed))} if i == 0 else {}
    return Account(
        id=f"a-{doc.id[7:19]}-{i}", document=doc.reference(), type=("shelling", "armed_clash")[i], evidence=[words],
        when=When(start=day, end=day, edtf=day, precision="day", text=""), where=[where], casualties=toll,
        actors=[Party(role="initiator", id=f"body-{start % 50}", name=f"جهة {start % 50}", text="")],
        attribution=[Attribution(source="مصادر محلية", kind="unnamed", verb="قالت", text="مصادر محلية")] if "مصادر محلية" in doc.text else [],
    )  # fmt: skip


def events(accounts: Iterator[Account]) -> list[Event]:
    """Accounts of one place, type and day are one event."""
    groups: dict[tuple[Any, ...], list[str]] = {}
    for account in accounts:
        groups.setdefault((account.where[0].name, account.type, account.when and account.when.start), []).append(account.id)
    return [Event(id="e-" + min(ids), accounts=sorted(ids)) for ids in groups.values()]


def step(name: str, count: int, work: Callable[[], Any]) -> Any:
    begun, used = time.perf_counter(), time.process_time()
    result = work()
    took, used = time.perf_counter() - begun, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:34} {took:8.2f} s ({used:7.2f} s of one core)  {count / took:10,.0f} /s  {peak:7.0f} MB", flush=True)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int)
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    count, chance = arguments.documents, random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "w", database=arguments.database)
        from marsad.archive import decisions, listing, listing_documents, looking

        run = workspace.begin_run("1", {})
        step("keep documents", count, lambda: sum(1 for _ in workspace.keep((reading(i, chance) for i in range(count)), run)))
        grouping = step("load accounts", count * 2, lambda: events(workspace.all_accounts()))
        step("set events", len(grouping), lambda: workspace.set_events(grouping, run))
        step("set events again", len(grouping), lambda: workspace.set_events(grouping, run))
        step("add 100 documents", 100, lambda: sum(1 for _ in workspace.keep((reading(count + i, chance) for i in range(100)), run)))
        grouping = events(workspace.all_accounts())
        step("set events after it", len(grouping), lambda: workspace.set_events(grouping, run))
        step("list: first page", 1, lambda: listing.events(listing.Filter()))
        step("list: what to filter by", 1, listing.facets)
        step("list: points of the map", 1, lambda: listing.points(listing.Filter()))
        step("list: words", 1, lambda: listing.events(listing.Filter(text="متخيلة 17")))
        step("list: place, actor, dates", 1, lambda: listing.events(listing.Filter(place=grouping[0].id, actor="body-3", start="2032")))
        step("documents: words", 1, lambda: listing_documents.documents('"ريف شمالي"'))
        page = listing.events(listing.Filter(sort="accounts")).items
        step("one event", 1, lambda: looking.event(page[0].id))
        step("a decision", 1, lambda: decisions.decide(workspace, "accept", grouping[0].accounts[0]))
        step("a merge", 1, lambda: decisions.merge(workspace, [page[0].id, page[1].id]))
        report = step("verify", count, workspace.verify)
        print(f"verify: {len(report.faults)} faults; {report.counts}")
        for fault in report.faults[:5]:
            print("  ", fault)


if __name__ == "__main__":
    main()
