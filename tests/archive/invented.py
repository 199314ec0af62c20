"""Invented reports for the tests of archive and desk. No place, body or person in them is real; nothing in them happened.

The texts are our own. ``reports()`` gives documents with the accounts a reading of them would give; ``grouping()`` says
which accounts tell one event.
"""

from __future__ import annotations

from typing import Any

from marsad.archive import Workspace
from marsad.documents.model import Document, digest
from marsad.records import Account, Attribution, Event, Party, Passage, Place, Toll, When

VILLAGE = "تل النسيم"
BLUE = ("blue-brigade", "لواء الأزرق", "Blue Brigade")
GREEN = ("green-front", "جبهة الأخضر", "Green Front")

FIRST = """قصف على تل النسيم
قُتل ثلاثة مدنيين وأصيب خمسة آخرون، أمس الاثنين، بقصف مدفعي نفّذه لواء الأزرق على قرية تل النسيم المتخيَّلة.
وقال مراسل الصحيفة المخترعة إن القصف استمر ساعتين.
شارك الخبر على منصاتك
"""
SECOND = """أفاد ناشطون محليون بمقتل خمسة أشخاص في قرية تل النسيم يوم الاثنين.
واتهم الناشطون جبهة الأخضر بتنفيذ القصف، ونفت الجبهة ذلك في بيان مختلق.
"""
THIRD = """اندلعت اشتباكات بين لواء الأزرق وجبهة الأخضر قرب وادي السراب، فجر الأربعاء، ولم ترد أنباء عن ضحايا.
"""


def passage(text: str, words: str) -> Passage:
    """The first place where the words stand in the text."""
    start = text.index(words)
    return Passage(start=start, end=start + len(words), text=words)


def document(text: str, file: str, **known: Any) -> Document:
    """An invented document of plain text."""
    raw = text.encode()
    known.setdefault("published_basis", "manifest" if known.get("published") else None)
    return Document(id=digest(raw), file=file, text=text, raw=raw, **known)


def party(text: str, role: Any, body: tuple[str, str, str], words: str, **more: Any) -> Party:
    found = passage(text, words)
    return Party(role=role, id=body[0], name=body[1], name_en=body[2], text=words, start=found.start, end=found.end, **more)


def toll(text: str, low: int | None, high: int | None, words: str) -> Toll:
    found = passage(text, words)
    return Toll(min=low, max=high, text=words, start=found.start, end=found.end)


def place(text: str, name: str, words: str, lat: float | None, lon: float | None, radius: float) -> Place:
    found = passage(text, words)
    return Place(
        id=None, name=name, name_en="Invented " + str(len(name)), lat=lat, lon=lon, radius_km=radius, kind="settlement",
        relation="at", admin=["SY", "محافظة الخيال"], text=words, start=found.start, end=found.end,
    )  # fmt: skip


def when(text: str, start: str, words: str, reading: str, end: str | None = None) -> When:
    return When(
        start=start, end=end or start, edtf=start, precision="day", text=words, reading=reading, text_start=passage(text, words).start
    )


def told(doc: Document, number: int, type: str, evidence: list[Passage], **rest: Any) -> Account:
    return Account(id=f"{doc.id[7:19]}-{number}", document=doc.reference(), type=type, evidence=evidence, **rest)


def first() -> tuple[Document, list[Account]]:
    """Three killed and five wounded, blamed on the Blue Brigade; with a line of page furniture."""
    furniture = passage(FIRST, "شارك الخبر على منصاتك")
    doc = document(
        FIRST, "first.txt", outlet="الصحيفة المخترعة", published="2031-03-04", url="https://invented.example/1",
        furniture=[(furniture.start, furniture.end)], title=(0, len("قصف على تل النسيم")),
    )  # fmt: skip
    sentence = "قُتل ثلاثة مدنيين وأصيب خمسة آخرون، أمس الاثنين، بقصف مدفعي نفّذه لواء الأزرق على قرية تل النسيم المتخيَّلة."
    account = told(
        doc, 1, "shelling", [passage(FIRST, sentence)],
        when=when(FIRST, "2031-03-03", "أمس الاثنين", "the day before publication; its weekday agrees"),
        where=[place(FIRST, VILLAGE, "قرية تل النسيم", 35.2, 38.4, 3)],
        actors=[party(FIRST, "initiator", BLUE, "لواء الأزرق"), party(FIRST, "target", ("civilians", "مدنيون", "Civilians"), "مدنيين")],
        casualties={"killed": toll(FIRST, 3, 3, "ثلاثة مدنيين"), "wounded": toll(FIRST, 5, 5, "خمسة آخرون")},
        attribution=[Attribution(source="مراسل الصحيفة المخترعة", kind="correspondent", verb="قال", text="وقال مراسل الصحيفة المخترعة")],
    )  # fmt: skip
    return doc, [account]


def second() -> tuple[Document, list[Account]]:
    """Five killed, blamed on the Green Front, which denies it."""
    doc = document(SECOND, "second.txt", outlet="شبكة مختلقة")
    account = told(
        doc, 1, "shelling", [passage(SECOND, SECOND.split("\n")[0]), passage(SECOND, SECOND.split("\n")[1])],
        status="alleged", certainty="disputed",
        when=when(SECOND, "2031-03-03", "يوم الاثنين", "a Monday, of the week of publication"),
        where=[place(SECOND, VILLAGE, "قرية تل النسيم", 35.2, 38.4, 3)],
        actors=[party(SECOND, "initiator", GREEN, "جبهة الأخضر", certainty="disputed")],
        casualties={"killed": toll(SECOND, 5, 5, "خمسة أشخاص")},
        attribution=[Attribution(source="ناشطون محليون", kind="unnamed", verb="أفاد", text="أفاد ناشطون محليون")],
    )  # fmt: skip
    return doc, [account]


def third() -> tuple[Document, list[Account]]:
    """Clashes without a known point."""
    doc = document(THIRD, "third.txt", outlet="شبكة مختلقة", published="2031-03-05")
    account = told(
        doc, 1, "armed_clash", [passage(THIRD, THIRD.strip())],
        when=when(THIRD, "2031-03-05", "فجر الأربعاء", "the day of publication, a Wednesday"),
        where=[place(THIRD, "وادي السراب", "وادي السراب", None, None, 20)],
        actors=[party(THIRD, "initiator", BLUE, "لواء الأزرق"), party(THIRD, "initiator", GREEN, "جبهة الأخضر")],
        casualties={"killed": Toll(min=None, max=None, text="ولم ترد أنباء عن ضحايا")},
    )  # fmt: skip
    return doc, [account]


def reports() -> list[tuple[Document, list[Account]]]:
    return [first(), second(), third()]


def grouping() -> list[Event]:
    """The first two tell one event."""
    (_, one), (_, two), (_, three) = reports()
    return [
        Event(id=one[0].id, accounts=[one[0].id, two[0].id], reasons=["same day", "same place"]),
        Event(id=three[0].id, accounts=[three[0].id]),
    ]


def run(workspace: Workspace, readings: list[tuple[Document, list[Account]]] | None = None, rules: str = "1") -> list[Any]:
    """One run over the reports (or these readings), merged as ``grouping`` says."""
    number = workspace.begin_run(rules, {"command": "run"})
    kept = list(workspace.keep(reports() if readings is None else readings, number, batch=2))
    workspace.set_events(grouping(), number)
    return kept
