"""The vocabulary of happenings: loads ``data/happenings`` into tables over folded words.

``data/happenings/words/README.md`` says what stands in the files of words and how forms follow from what is listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import Any

from marsad.collector import uncollected
from marsad.knowledge.inflection import noun_forms, verb_forms
from marsad.knowledge.persons import people
from marsad.knowledge.phrases import Phrases
from marsad.language.folding import bare, normal
from marsad.language.pieces import parts_of
from marsad.yaml_files import read_yaml

Shape = tuple[str, ...]
"""Folded words without article, clitics apart: what the finders compare."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One entry: the event type it tells of, how the clause gives its roles, and its part of speech."""

    type: str
    roles: str
    part: str
    """``noun``, ``plural``, ``verb`` (past), ``present`` or ``phrase``."""
    weak: bool
    words: Shape
    """Folded words without article; one entry a word."""
    head: str = ""
    """The first word as listed: where it differs from ``words[0]`` the article or a letter like it belongs to it (إلقاء)."""
    passive: bool = False
    """A passive that its spelling shows: هوجم, اغتيل."""
    thing: bool = False
    """Names what explodes or is thrown: tells of something only where it acts."""


class Entries(list[Trigger]):
    """The entries that begin with one word, longest first."""

    def before(self, following: str) -> list[Trigger]:
        """Those that may stand before a word: of more than one word with that for their second, or of one."""
        return self._by_second.get(following, self._alone)

    @cached_property
    def _alone(self) -> list[Trigger]:
        return [entry for entry in self if len(entry.words) == 1]

    @cached_property
    def _by_second(self) -> dict[str, list[Trigger]]:
        seconds = {entry.words[1] for entry in self if len(entry.words) > 1}
        return {word: [entry for entry in self if entry.words[1:2] in ((), (word,))] for word in seconds}


Trie = dict[str, Entries]


_WORDS = "words"
_SECTIONS = ("nouns", "plurals", "deeds", "verbs", "deed_verbs", "passives", "forms", "phrases", "things")


@cache
def data(name: str) -> Any:
    """A YAML file of this vocabulary, read once; nobody changes what it gives."""
    read = _load(resources.files("marsad.knowledge") / "data" / "happenings" / name)
    return people(read) if name == "humans.yaml" else read


def _load(source: Any) -> Any:
    return read_yaml(source)


@lru_cache(maxsize=1)
def entries() -> dict[str, dict[str, Any]]:
    """The blocks of all files of words, by event type."""
    folder = resources.files("marsad.knowledge") / "data" / "happenings" / _WORDS
    out: dict[str, dict[str, Any]] = {}
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            for kind, entry in _load(file).items():
                if kind in out:
                    raise ValueError(f"{kind} stands in two files of words")
                unknown = entry.keys() - {*_SECTIONS, "roles", "weak", "pairs"}
                if unknown:
                    raise ValueError(f"{file.name}: {kind} has unknown keys {sorted(unknown)}")
                out[kind] = entry
    return out


@lru_cache(maxsize=1)
@uncollected()
def triggers() -> Trie:
    """All entries that tell by themselves, by their first word, longest first."""
    trie: dict[str, dict[tuple[Shape, str], Trigger]] = {}
    for kind, entry in entries().items():
        for trigger in _entry_triggers(kind, entry):
            group = "verb" if trigger.part in ("verb", "present") else "noun"
            trie.setdefault(trigger.words[0], {}).setdefault((trigger.words, group), trigger)
    return {first: Entries(sorted(found.values(), key=lambda t: (-len(t.words), t.type))) for first, found in trie.items()}


def _entry_triggers(kind: str, entry: dict[str, Any]) -> Iterator[Trigger]:
    roles, weak = entry["roles"], entry.get("weak") or ()
    for section in _SECTIONS:
        for listed in entry.get(section, ()):
            needs = weak is True or listed in weak
            deed = section in ("deeds", "deed_verbs")
            for text, part, passive in forms_of(section, listed, kind):
                head, words = shaped(text)
                yield Trigger(kind, "strike" if deed else roles, part, needs, words, head, passive, section == "things")


def forms_of(section: str, listed: str, kind: str) -> Iterator[tuple[str, str, bool]]:
    """Form, part of speech and whether it is a passive, for one listed word."""
    if section in ("verbs", "deed_verbs"):
        for form in verb_forms(listed):
            yield form.text, "verb" if form.tense == "past" else "present", form.passive
    elif section == "passives":
        for form in verb_forms(listed):
            yield form.text, "verb" if form.tense == "past" else "present", True
    elif section in ("nouns", "things", "deeds"):
        for noun in noun_forms(listed, plural=kind != "reference"):
            yield noun.text, "plural" if noun.number == "plural" and section == "nouns" else "noun", False
    elif section == "plurals":
        for text in (listed, *(form.text for form in noun_forms(listed, plural=False) if form.number == "singular")):
            yield text, "plural", False
    else:
        yield listed, "verb" if section == "forms" else "phrase", False


@cache
def shaped(text: str) -> tuple[str, Shape]:
    """The first word as written (folded), and the phrase as the finders compare it."""
    parts = [part for word in text.split() for part in parts_of(word)]
    return parts[0].norm, tuple(part.bare for part in parts)


def shape(text: str) -> Shape:
    """A phrase as the finders compare it: folded words, clitics apart, articles off."""
    return shaped(text)[1]


@dataclass(frozen=True, slots=True)
class Means:
    """A group of weapon words and the type they make of a general happening."""

    type: str
    order: int
    words: Shape


@lru_cache(maxsize=1)
@uncollected()
def means() -> dict[str, list[Means]]:
    """Weapon words by their first word, longest first."""
    out: dict[str, list[Means]] = {}
    for order, group in enumerate(data("means.yaml")):
        for words in dict.fromkeys(shape(form.text) for text in group["words"] for form in noun_forms(text)):
            out.setdefault(words[0], []).append(Means(group["type"], order, words))
    for found in out.values():
        found.sort(key=lambda m: -len(m.words))
    return out


@lru_cache(maxsize=1)
def weapon_words() -> frozenset[str]:
    """Single words that name a weapon or what carries it."""
    return frozenset(m.words[0] for found in means().values() for m in found if len(m.words) == 1 and m.type != "landmine_explosion")


@lru_cache(maxsize=1)
def families() -> dict[str, str]:
    """Event type to its family."""
    return {row["slug"]: row["family"] for row in event_types()}


@lru_cache(maxsize=1)
def event_types() -> list[dict[str, str]]:
    """The published event types with their labels and their ACLED and PLOVER counterparts."""
    import json

    source = resources.files("marsad.knowledge") / "data" / "event_types.json"
    found: list[dict[str, str]] = json.loads(source.read_text(encoding="utf-8"))
    return found


@cache
def word_set(name: str, group: str) -> frozenset[Shape]:
    """A group of phrases of ``name`` as folded word tuples."""
    return frozenset(shape(text) for text in data(name)[group])


@cache
def singles(name: str, group: str) -> frozenset[str]:
    """A group of single words of ``name``, folded, articles off."""
    return frozenset(bare(normal(text)) for text in data(name)[group])


@cache
def clause_phrases(group: str) -> Phrases:
    """A group of ``clauses.yaml`` to be asked for at a word."""
    return Phrases(data("clauses.yaml")[group])


@lru_cache(maxsize=1)
def figures() -> Phrases:
    """Phrases in which a word of happening tells of nothing: هجوم لاذع, مكافحة الشغب."""
    return Phrases(phrase for group in data("figures.yaml")["phrases"].values() for phrase in group)


@lru_cache(maxsize=1)
def unless() -> dict[str, list[tuple[int, bool, Phrases]]]:
    """What must not follow a word of happening: within how many words, whether straight as its object, and the words (قضى … إجازته)."""
    out: dict[str, list[tuple[int, bool, Phrases]]] = {}
    for row in data("figures.yaml")["unless"]:
        following = Phrases(row["next"])
        forms = [form.text for verb in row.get("words", ()) for form in verb_forms(verb)] + row.get("nouns", [])
        for form in forms:
            out.setdefault(shape(form)[0], []).append((row["reach"], bool(row.get("direct")), following))
    return out


@cache
def domain_phrases(group: str) -> Phrases:
    """A group of ``domain.yaml`` to be asked for at a word."""
    return Phrases(data("domain.yaml")[group])
