"""The names of bodies as a table of word sequences, compiled once from the who's who with the tokenizer's own eyes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge.actors.model import Body
from marsad.knowledge.actors.store import WhosWho, whos_who
from marsad.knowledge.actors.vocabulary import Shape, Vocabulary, vocabulary
from marsad.language.clitics import protect, split
from marsad.language.folding import bare, normal
from marsad.language.lexicon import known
from marsad.language.tokenizer import read_words

_MARKS = frozenset("-–()«»\"'،/")


@dataclass(frozen=True, slots=True)
class Naming:
    """One name of one body: ``kind`` is its class (name, alias, loaded, members, local)."""

    body: Body
    kind: str


@dataclass(slots=True)
class Entry:
    """A word sequence and the bodies it may name."""

    shape: Shape
    namings: list[Naming]


class Lexicon:
    """Names by first word, longest first, and the words that each body's definite mentions may use."""

    def __init__(self, who: WhosWho, words: Vocabulary) -> None:
        self.who = who
        self.names: dict[str, list[Entry]] = {}
        self.heads: dict[str, frozenset[str]] = {}
        pairs = [(body, name, kind) for body in who.bodies.values() for name, kind in body.names]
        protect(_risky({w for _, name, _ in pairs for w in normal(name).split()}))
        table: dict[Shape, Entry] = {}
        for (body, _, kind), shape in zip(pairs, _shapes([name for _, name, _ in pairs], words), strict=True):
            if not shape or any(w in _MARKS for w in shape):
                continue
            entry = table.setdefault(shape, Entry(shape, []))
            if all(n.body.id != body.id for n in entry.namings):
                entry.namings.append(Naming(body, kind))
        for shape, entry in table.items():
            self.names.setdefault(shape[0], []).append(entry)
        for entries in self.names.values():
            entries.sort(key=lambda e: -len(e.shape))
        self._fill_heads(table, words)

    def _fill_heads(self, table: dict[Shape, Entry], words: Vocabulary) -> None:
        """The classes of definite words that may point at a body: heads of its names, and its own ``refers``."""
        classes = {fit for fits in words.definite.values() for fit in fits}
        found: dict[str, set[str]] = {}
        for shape, entry in table.items():
            for naming in entry.namings:
                if bare(shape[0]) in classes:
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


def _risky(names: set[str]) -> set[str]:
    """Words of names that the tokenizer does not know: kept whole, and clitics before them cut off."""
    return {w for w in names if len(w) > 2 and w.isalpha() and not known(w) and not known(split(w)[-2])}


@lru_cache(maxsize=4)
def lexicon(own: str | None = None) -> Lexicon:
    """The compiled names, with those of a user's file ``own`` where given."""
    return Lexicon(whos_who(own), vocabulary())
