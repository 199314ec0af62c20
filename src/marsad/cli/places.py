"""``marsad places``: one JSON line a place phrase, and dumps in GeoNames format into a workspace."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marsad.knowledge.places import Gazetteer


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing one dump did: where the rows went, how many, and the broken lines with their reasons."""

    file: Path
    places: int
    without_arabic: int
    other_features: int
    broken: tuple[tuple[int, str], ...]


def read_phrases(phrases: Iterable[str], gazetteer: Gazetteer | None = None) -> Iterator[dict[str, object]]:
    """For each phrase the places it names, the one it is about first, as the records of an account's ``where``.

    ``rule`` is the rule that found it, ``inside`` names the places it is said to lie in; a phrase in which nothing was
    found gives one row with ``place`` None.
    """
    from marsad.mentions.places import found_in
    from marsad.records import dump

    for phrase in phrases:
        reading, order = found_in(phrase, gazetteer)
        if not order:
            yield {"phrase": phrase, "place": None}
        for i in order:
            mention = reading.places[i]
            yield {
                "phrase": phrase,
                "place": dump(mention.place),
                "rule": mention.rule,
                "depth": mention.depth,
                "inside": [reading.places[k].place.name for k in mention.inside],
                "part_of_name": mention.part_of_name,
            }


def import_dump(file: Path, workspace: Path) -> Imported:
    """Adds the places of a dump to a workspace: its folder ``places`` then holds them in the gazetteer's own format.

    Importing a file of the same name again replaces what it gave before.

    Raises:
        OSError: when the dump cannot be read or the workspace not written; what was there stays.
    """
    from marsad.knowledge.places import gazetteer
    from marsad.knowledge.places.importing import read_dump, write_entries

    dump = read_dump(file, gazetteer())
    write_entries(workspace / "places" / f"{file.stem}.tsv", dump.entries)
    return Imported(file, len(dump.entries), dump.without_arabic, dump.other_features, tuple(dump.broken))


def places(phrases: Sequence[str], workspace: Path | None) -> None:
    """Prints how each phrase is read, one JSON line a place."""
    from marsad.knowledge.places import Gazetteer

    for row in read_phrases(phrases, Gazetteer.of_workspace(workspace)):
        print(json.dumps(row, ensure_ascii=False))


def import_places(files: Sequence[Path], workspace: Path) -> None:
    """Imports dumps, names every broken row and goes on; ends with the code for bad input if something was left out."""
    from marsad.cli.console import LISTED, Stop, say

    left_out = 0
    for file in files:
        try:
            done = import_dump(file, workspace)
        except OSError as error:
            say(f"{file}: not imported: {(error.strerror or str(error)).lower()}")
            left_out += 1
            continue
        left_out += len(done.broken)
        for number, reason in done.broken[:LISTED]:
            say(f"{file} line {number}: skipped: {reason}")
        if len(done.broken) > LISTED:
            say(f"{file}: … and {len(done.broken) - LISTED} more broken lines")
        say(
            f"{file}: {done.places} places added; {done.without_arabic} without an Arabic name and "
            f"{done.other_features} of other kinds were not taken"
        )
    if left_out:
        raise Stop(f"{left_out} rows or files were left out")
