"""Words that tell of something happening only with one of their objects: أسقطت … طائرة, ضبط … أسلحة.

A line of pairs in ``data/happenings/words`` gives words and objects; here each form of each word has the lines it stands in.
The objects of the lines of a word are put into one table when the word is first met, so that a text is searched once a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from marsad.collector import uncollected
from marsad.knowledge.happenings import Shape, Trigger, data, entries, forms_of, shape, shaped
from marsad.knowledge.inflection import object_forms
from marsad.knowledge.persons import persons
from marsad.language.folding import bare, normal


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line of pairs: what is told where the word has one of the line's objects within ``reach`` words."""

    type: str
    roles: str
    weak: bool
    reach: int
    before: bool
    """The object may be its subject and stand before it: الصاروخ سقط."""
    behind: frozenset[str]
    """Prepositions behind which the object may stand: دفع بآليات."""
    never: frozenset[str]
    """Words that must not follow directly."""
    first: bool
    """Its objects are taken before nearer ones of other lines: أطلق الرصاص على متظاهرين."""
    past_names: bool
    """A name or date before the object is as long as one word: أغلق متظاهرون في مدينة س مركز محافظة ص جسر ع."""
    whole: bool
    """Verb and object are one expression where they touch: سقطت قذائف."""
    inflected: bool
    """The objects stand in any number and case."""
    order: int
    listed: tuple[str, ...]
    """The objects as listed, groups among them."""
    places: bool = False
    """A place that the text names may be the object: حررت القوات تلعفر."""


@dataclass(slots=True)
class PairTable:
    """The objects of some lines by their first word, longest first."""

    objects: dict[str, list[tuple[Shape, PairRow]]]
    reach: int
    before: bool
    first: bool
    place: PairRow | None
    """The line whose object may be a place that the text names."""


class PairLines:
    """The lines that a word stands in; their table is made when it is first asked for."""

    def __init__(self, rows: tuple[PairRow, ...]) -> None:
        self.rows = rows

    @cached_property
    def table(self) -> PairTable:
        """The objects of all lines."""
        objects: dict[str, list[tuple[Shape, PairRow]]] = {}
        for row in self.rows:
            for text in _shapes(row.listed, row.inflected):
                objects.setdefault(text[0], []).append((text, row))
        for listed in objects.values():
            listed.sort(key=lambda item: (-len(item[0]), item[1].order))
        rows = self.rows
        place = next((row for row in rows if row.places), None)
        return PairTable(objects, max(row.reach for row in rows), any(row.before for row in rows), any(row.first for row in rows), place)


@dataclass(frozen=True, slots=True)
class PairForm:
    """One form of a word that tells with an object, and the lines it stands in."""

    words: Shape
    head: str
    part: str
    passive: bool
    lines: PairLines

    def trigger(self, row: PairRow) -> Trigger:
        """What the form tells with an object of ``row``."""
        return Trigger(row.type, row.roles, self.part, row.weak, self.words, self.head, self.passive)


_PLACE = "<place>"
"""Stands for every place that a text names."""
_GROUP = re.compile(r"<(\w+)>")
_KEYS = {
    "verbs",
    "nouns",
    "objects",
    "reach",
    "before",
    "behind",
    "roles",
    "weak",
    "deed",
    "never",
    "first",
    "as_written",
    "whole",
    "past_names",
}
_REACH_OF_NOUN = 10
"""The objects of a verbal noun stand nearer than those of a verb."""


@lru_cache(maxsize=1)
@uncollected()
def pairs() -> dict[str, list[PairForm]]:
    """All words that tell with an object, by the first word of each form, longest first."""
    by_form: dict[tuple[Shape, str, str, bool], list[PairRow]] = {}
    for row, words, nominal in _rows():
        for listed in words:
            section = "nouns" if nominal else "verbs" if "/" in listed else "forms"
            for text, part, passive in forms_of(section, listed, row.type):
                if section == "verbs" and len(text) == 4 and text[-1] == "ا" and text[-2] != "و" and part == "verb":
                    continue  # نقلا, دفعا: nouns far more often than duals
                head, found = shaped(text)
                rows = by_form.setdefault((found, head, part, passive), [])
                if not rows or rows[-1].order != row.order:
                    rows.append(row)
    out: dict[str, list[PairForm]] = {}
    shared: dict[tuple[int, ...], PairLines] = {}
    for (found, head, part, passive), rows in by_form.items():
        lines = shared.setdefault(tuple(row.order for row in rows), PairLines(tuple(rows)))
        out.setdefault(found[0], []).append(PairForm(found, head, part, passive, lines))
    for forms in out.values():
        forms.sort(key=lambda form: -len(form.words))
    return out


def _rows() -> Iterator[tuple[PairRow, list[str], bool]]:
    """Each line of pairs with its words; verbal nouns make a line of their own."""
    order = 0
    for kind, entry in entries().items():
        for listed in entry.get("pairs", ()):
            if listed.keys() - _KEYS:
                raise ValueError(f"a pair of {kind} has unknown keys {sorted(listed.keys() - _KEYS)}")
            for nominal, section in ((False, "verbs"), (True, "nouns")):
                if section not in listed:
                    continue
                reach = listed.get("reach", 12)
                behind = frozenset(normal(word) for word in listed.get("behind", ()))
                row = PairRow(
                    type=kind,
                    roles=listed.get("roles") or ("strike" if listed.get("deed") else entry["roles"]),
                    weak=bool(listed.get("weak")) or entry.get("weak") is True,
                    reach=min(reach, _REACH_OF_NOUN) if nominal else reach,
                    before=bool(listed.get("before")) and not nominal,
                    behind=behind | {"ل"} if nominal else behind,
                    never=frozenset(bare(normal(word)) for word in listed.get("never", ())),
                    first=bool(listed.get("first")),
                    past_names=bool(listed.get("past_names")),
                    whole=bool(listed.get("whole")),
                    inflected=not listed.get("as_written"),
                    order=order,
                    listed=tuple(text for text in listed["objects"] if text != _PLACE),
                    places=_PLACE in listed["objects"],
                )
                order += 1
                yield row, listed[section], nominal


@cache
def _shapes(listed: tuple[str, ...], inflected: bool) -> tuple[Shape, ...]:
    """The objects of a line in all their forms, each once."""
    found = dict.fromkeys(shape(form) for text in _expanded(listed) for form in (sorted(object_forms(text)) if inflected else [text]))
    return tuple(found)


@lru_cache(maxsize=1)
def object_groups() -> dict[str, list[str]]:
    """``objects.yaml``: named groups of things and people, and ``persons``, every noun for persons that is counted."""
    found: dict[str, list[str]] = data("objects.yaml")
    return {**found, "persons": list(persons())}


def _expanded(listed: Iterable[str]) -> Iterator[str]:
    """The words of a list of objects; ``<group>`` and ``على <group>`` stand for every word of the group."""
    for text in listed:
        match = _GROUP.search(text)
        if match is None:
            yield text
        else:
            for word in object_groups()[match.group(1)]:
                yield text.replace(match.group(), word)
