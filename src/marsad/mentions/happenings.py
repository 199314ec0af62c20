"""Finds the words that tell of something happening: ``غارة``, ``استهدفت``, ``انفجار عبوة ناسفة``, ``لقي مصرعه``.

The longest entry of the vocabulary wins. Words inside the names of bodies and places, inside dates and in page
furniture tell of nothing (``هيئة تحرير الشام`` frees nobody, ``شارع الانتفاضة`` is a street).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from marsad.knowledge.happenings import Trigger, triggers
from marsad.mentions.model import Happening, Reading, reading_of


def find_happenings(reading: Reading) -> None:
    """Appends to ``reading.happenings``, in text order, without overlaps."""
    words = reading.words
    trie = triggers()
    bare = words.bare
    norm = words.norm
    taken = _taken(reading)
    count = len(bare)
    i = 0
    while i < count:
        entries = trie.get(bare[i])
        if entries is None or i in taken:
            i += 1
            continue
        found = _longest(entries, bare, norm, i, count, taken)
        if found is None:
            i += 1
            continue
        last = i + len(found.words)
        start, end = words.span(i, last)
        reading.happenings.append(
            Happening(
                i, last, start, end, words.text[start:end], f"{found.type}: {' '.join(found.words)}",
                type=found.type, types=(found.type,), voice=found.part,
                light=norm[i] != bare[i] or (last < count and words.clitic[last] == "-" and found.part == "noun"),
                roles=found.roles, weak=found.weak,
            )
        )  # fmt: skip
        i = last


def _longest(
    entries: list[Trigger], bare: list[str], norm: list[str], i: int, count: int, taken: set[int]
) -> Trigger | None:
    for entry in entries:
        size = len(entry.words)
        if entry.part in ("verb", "present") and norm[i] != bare[i]:
            continue  # a verb has no article
        if size == 1 or (i + size <= count and tuple(bare[i : i + size]) == entry.words):
            if size > 1 and any(k in taken for k in range(i, i + size)):
                continue
            return entry
    return None


def _taken(reading: Reading) -> set[int]:
    """Words that belong to a name, a date or the furniture."""
    taken: set[int] = set()
    words = reading.words
    for actor in reading.actors:
        if not actor.adjective and actor.form in ("name", "members", "unknown_body"):
            taken.update(range(actor.first, actor.last))
    for place in reading.places:
        if place.part_of_name or place.depth >= 1:
            taken.update(range(place.first, place.last))
    for date in reading.dates:
        taken.update(range(date.first, date.last))
    for start, end in reading.skip:
        first, last = words.at(start, end)
        taken.update(range(first, last))
    return taken


@Language.component("marsad_happenings")
def happenings_component(doc: Doc) -> Doc:
    """Runs ``find_happenings`` on a Doc of our tokenizer."""
    find_happenings(reading_of(doc))
    return doc
