"""Invented documents with invented accounts, as many as are wanted, for measuring an archive of that size.

The accounts are those of ``merge_generator`` (known incidents, told by several documents, with what makes merging hard); two
of about the same days make a document of about 2,400 letters, in which their words, places and numbers stand. One account in
thirty is a report of a total: three places, a week, several happenings. The same seed gives the same documents.

    python benchmarks/archive_world.py 100000 world.jsonl
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from merge_generator import World

from marsad.documents.model import Document, digest
from marsad.records import Account, Passage, Place, Toll, When

WORDS = (
    "قصف غارة اشتباك هجوم بلدة قرية مدينة ريف شمالي شرقي جنوبي غربي مصادر محلية قالت أفادت مساء صباح أمس حاجز عناصر سيارة طريق منزل"
).split()
FILL = 330
"""So many further words a document has."""

Told = tuple[Document, list[Account]]


def documents(count: int, seed: int = 1) -> Iterator[Told]:
    """``count`` documents in an order that has nothing to do with their days."""
    chance = random.Random(seed)
    made, _ = World(seed).accounts(2 * count + 2)
    made.sort(key=lambda account: (_day(account), account.id))
    pairs = [(made[i], made[i + 1]) for i in range(0, 2 * count, 2)]
    chance.shuffle(pairs)
    for number, pair in enumerate(pairs):
        yield _document(number, pair, chance)


def _day(account: Account) -> str:
    return account.document.published or (account.when and account.when.start) or "2020-06-01"


def _document(number: int, pair: tuple[Account, Account], chance: random.Random) -> Told:
    leads: list[str] = []
    told: list[Account] = []
    at = 0
    for account in pair:
        lead = _lead(account)
        told.append(_placed(account, at, lead, chance))
        leads.append(lead)
        at += len(lead)
    text = "".join(leads) + " ".join(chance.choices(WORDS, k=FILL)) + f" {number}\n"
    raw = text.encode()
    first = pair[0].document
    document = Document(
        id=digest(raw), file=f"{number:06}.txt", text=text, raw=raw, outlet=first.outlet, published=first.published,
        published_basis="manifest" if first.published else None,
    )  # fmt: skip
    for position, account in enumerate(told):
        account.id = f"a-{document.id[7:23]}-{position}"
        account.document = document.reference()
    return document, told


def _lead(account: Account) -> str:
    places = " و".join(place.name for place in account.where)
    killed = account.casualties.get("killed")
    toll = f"قُتل {killed.min} أشخاص" if killed else "وقع هجوم"
    return f"{toll} في {places}، وقالت مصادر محلية: {account.evidence[0].text}. "


def _placed(account: Account, at: int, lead: str, chance: random.Random) -> Account:
    """The account with its words where they stand in the document."""
    found = account.model_copy(deep=True)
    found.evidence = [Passage(start=at, end=at + len(lead) - 1, text=lead[:-1])]
    for place in found.where:
        start = lead.index(place.name)
        place.text, place.start, place.end = place.name, at + start, at + start + len(place.name)
    for name, toll in found.casualties.items():
        text = str(toll.min)
        if name == "killed":
            start = lead.index(text)
            found.casualties[name] = Toll(min=toll.min, max=toll.max, text=text, start=at + start, end=at + start + len(text))
    if chance.random() < 1 / 30 and found.when and found.when.start:
        _make_total(found, chance)
    return found


def _make_total(account: Account, chance: random.Random) -> None:
    """A week and three places instead of a day and one."""
    assert account.when and account.when.start
    first = dt.date.fromisoformat(account.when.start) - dt.timedelta(chance.randrange(7))
    last = first + dt.timedelta(6)
    account.when = When(start=first.isoformat(), end=last.isoformat(), edtf=f"{first}/{last}", precision="week", text="")
    account.where += [
        Place(name=f"ناحية {n} {place.name}", lat=place.lat, lon=place.lon, radius_km=20, kind="district", admin=place.admin, text="")
        for place in account.where[:1]
        for n in (1, 2)
    ]
    account.count = 3


def write(count: int, path: Path) -> None:
    """Writes the documents of a world, one JSON line each."""
    with path.open("w", encoding="utf-8") as file:
        for document, accounts in documents(count):
            known = {name: getattr(document, name) for name in ("file", "text", "outlet", "published", "published_basis")}
            file.write(json.dumps([known, [a.model_dump(mode="json", by_alias=True) for a in accounts]], ensure_ascii=False) + "\n")


def read(path: Path, first: int, count: int) -> Iterator[Told]:
    """Documents of such a file, from the ``first`` on, one at a time."""
    with path.open(encoding="utf-8") as file:
        for line in islice(file, first, first + count):
            known, accounts = json.loads(line)
            raw = known["text"].encode()
            yield Document(id=digest(raw), raw=raw, **known), [Account.model_validate(account) for account in accounts]


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
