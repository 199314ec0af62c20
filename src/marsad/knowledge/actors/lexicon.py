"""The names of bodies as a table of word sequences, compiled once from the who's who with the tokenizer's own eyes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from marsad.collector import uncollected
from marsad.knowledge.actors.check import check_references
from marsad.knowledge.actors.model import Body
from marsad.knowledge.actors.store import WhosWho, whos_who
from marsad.knowledge.actors.vocabulary import Shape, Vocabulary, vocabulary
from marsad.language.clitics import protect, split
from marsad.language.folding import bare, normal
from marsad.language.lexicon import known
from marsad.language.tokenizer import read_words

_MARKS = frozenset("-–()«»\"'،")


@dataclass(frozen=True, slots=True)
class Naming:
    """One name of one body: ``kind`` is its class (name, alias, loaded, members, local)."""

    body: Body
    kind: str


Namings = list[Naming]
Trie = dict[str, "Trie | Namings"]
_END = ""
"""Key under which a trie's node keeps the bodies whose name ends there; no word is empty."""


class Lexicon:
    """Names by first word, longest first, and the words that each body's definite mentions may use."""

    def __init__(self, who: WhosWho, words: Vocabulary) -> None:
        check_references(words.bodies(), who.bodies)
        self.who = who
        self.names: Trie = {}
        self.heads: dict[str, frozenset[str]] = {}
        bodies = [body for body in who.bodies.values() if body.id not in words.crowd_ids]
        pairs = [(body, name, kind) for body in bodies for name, kind in body.names]
        led = [(body.id, name) for body in bodies for name in body.leaders]
        protect(_risky({w for _, name, *_ in [*pairs, *led] for w in normal(name).split()}))
        table: dict[Shape, Namings] = {}
        states = {shape for found in words.state_names.values() for shape, _ in found}
        for (body, _, kind), shape in zip(pairs, _shapes([name for _, name, _ in pairs], words), strict=True):
            if not shape or shape in states or any(w in _MARKS for w in shape):
                continue
            namings = table.setdefault(shape, [])
            if all(n.body.id != body.id for n in namings):
                namings.append(Naming(body, kind))
        for shape, namings in list(table.items()):
            for written in _fathers(shape):
                table.setdefault(written, namings)
        _call_otherwise(table, words.words(words.heads["interchangeable"]))
        for shape, namings in table.items():
            node: Any = self.names
            for word in shape:
                node = node.setdefault(word, {})
            node[_END] = namings
        self._fill_heads(table, words)
        self.leaders: dict[str, list[tuple[Shape, str]]] = {}
        """Bodies by the names of those who lead them, by first word, the longest name first."""
        for (body_id, _), shape in sorted(zip(led, _shapes([name for _, name in led], words), strict=True), key=lambda row: -len(row[1])):
            self.leaders.setdefault(shape[0], []).append((shape, body_id))

    def at(self, words: list[str], i: int) -> Iterator[tuple[int, Namings]]:
        """The names that begin at word ``i``, longest first: the word behind each, and the bodies it may name."""
        node: Any = self.names.get(words[i])
        found: list[tuple[int, Namings]] = []
        count = len(words)
        while node is not None:
            i += 1
            namings = node.get(_END)
            if namings is not None:
                found.append((i, namings))
            if i == count:
                break
            node = node.get(words[i])
        return reversed(found)

    def _fill_heads(self, table: dict[Shape, Namings], words: Vocabulary) -> None:
        """The classes of definite words that may point at a body: heads of its names, and its own ``refers``."""
        classes = self.classes = frozenset(fit for fits in words.definite.values() for fit in fits)
        found: dict[str, set[str]] = {}
        for shape, namings in table.items():
            for naming in namings:
                if bare(shape[0]) in classes and naming.kind != "loaded":
                    found.setdefault(naming.body.id, set()).add(bare(shape[0]))
        for body in self.who.bodies.values():
            own = found.setdefault(body.id, set())
            own.update(bare(words.key(w)) for w in body.refers)
            if "militia" in body.kind.lower():
                own.add(words.key("ميليشيا"))
        self.heads = {body: frozenset(heads) for body, heads in found.items()}


def _shapes(names: list[str], words: Vocabulary) -> list[Shape]:
    """Each name as the tokenizer sees it, all read at once; a preposition written apart in the data stays apart."""
    read = read_words("\n".join(names))
    out: list[Shape] = []
    shape: list[str] = []
    for norm in [*read.norm, "\n"]:
        if norm == "\n":
            out.append(tuple(shape))
            shape = []
        else:
            shape.append(words.same.get(norm, norm))
    return out


def _call_otherwise(table: dict[Shape, Namings], heads: frozenset[str]) -> None:
    """``جماعة التوحيد والجهاد في غرب أفريقيا`` for حركة: a name of two words or more behind its head is known behind each like head too, but
    where another body is called so, two bodies have the name behind different heads, or it says which land is to be freed (جبهة تحرير س)."""
    owners: dict[Shape, list[Naming]] = {}
    for shape, namings in table.items():
        if shape[0] in heads and shape[1:2] != ("تحرير",) and sum(len(word) > _SHORT for word in shape[1:]) > 1:
            owners.setdefault(shape[1:], []).extend(namings)
    for name, namings in owners.items():
        if len({naming.body.id for naming in namings}) == 1 and namings[0].kind in ("name", "alias"):
            for head in heads:
                table.setdefault((head, *name), namings[:1])


_SHORT = 2
"""Letters of a preposition or و."""


def _fathers(shape: Shape) -> list[Shape]:
    """``كتائب أبي العباس``, ``شهداء أبا سليم``: a name with أبو in its other cases."""
    return [tuple(case if word == "ابو" else word for word in shape) for case in ("ابي", "ابا")] if "ابو" in shape else []


def _risky(names: set[str]) -> set[str]:
    """Words of names that the tokenizer does not know: kept whole, and clitics before them cut off."""
    return {w for w in names if len(w) > 2 and w.isalpha() and not w.startswith("لل") and not _known(w) and not _known(split(w)[-2])}


def _known(word: str) -> bool:
    return known(word) or known(bare(word))


def lexicon_of_workspace(workspace: Path) -> Lexicon | None:
    """The names with those of ``actors.yaml`` in a workspace; None where it has none.

    Raises KnowledgeError naming file, line and field. To be made before a text is cut into words: the tokenizer
    learns the names.
    """
    own = workspace / "actors.yaml"
    return lexicon(str(own)) if own.is_file() else None


@lru_cache(maxsize=4)
@uncollected()
def lexicon(own: str | None = None) -> Lexicon:
    """The compiled names, with those of a user's file ``own`` where given."""
    return Lexicon(whos_who(own), vocabulary())
