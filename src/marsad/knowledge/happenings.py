"""The vocabulary of happenings: loads ``data/happenings/*.yaml`` into tries over folded words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import yaml

from marsad.knowledge.phrases import Phrases
from marsad.knowledge.uncollected import uncollected
from marsad.language.folding import bare, normal
from marsad.language.tokenizer import read_words


@dataclass(frozen=True, slots=True)
class Trigger:
    """One entry: the event type it tells of, how the clause gives its roles, and its part of speech."""

    type: str
    roles: str
    part: str
    """``noun``, ``plural``, ``verb`` (past), ``present`` or ``phrase``."""
    weak: bool
    words: tuple[str, ...]
    """Folded words without article; one entry a word."""


Trie = dict[str, list[Trigger]]


def data(name: str) -> Any:
    """A YAML file of this vocabulary."""
    source = resources.files("marsad.knowledge") / "data" / "happenings" / name
    return yaml.load(source.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@lru_cache(maxsize=1)
@uncollected()
def triggers() -> Trie:
    """All entries by their first word, longest first."""
    trie: dict[str, dict[tuple[tuple[str, ...], str], Trigger]] = {}
    for kind, entry in data("triggers.yaml").items():
        roles, weak = entry["roles"], bool(entry.get("weak"))
        listed = [(form, "noun") for word in entry.get("nouns", []) for form in (word, *accusative(word))]
        listed += [(word, "deed") for word in entry.get("deeds", [])]
        listed += [(word, "plural") for word in entry.get("plurals", [])]
        listed += [(word, "phrase") for word in entry.get("phrases", [])]
        listed += [(word, "verb") for word in entry.get("forms", [])]
        for word in entry.get("forms_of_deed", []):
            words = shape(word)
            trie.setdefault(words[0], {}).setdefault((words, "verb"), Trigger(kind, "strike", "verb", weak, words))
        for verb in entry.get("verbs", []):
            listed += [(form, "verb") for form in past_forms(verb)]
            listed += [(form, "present") for form in present_forms(verb)]
        for text, part in listed:
            words = shape(text)
            trigger = Trigger(kind, "strike" if part == "deed" else roles, "noun" if part == "deed" else part, weak, words)
            trie.setdefault(words[0], {}).setdefault((words, "verb" if part in ("verb", "present") else "noun"), trigger)
    return {first: sorted(found.values(), key=lambda t: (-len(t.words), t.type)) for first, found in trie.items()}


def shape(text: str) -> tuple[str, ...]:
    """A phrase as the finders compare it: folded words, clitics apart, articles off."""
    return tuple(read_words(text).bare)


def accusative(noun: str) -> list[str]:
    """The indefinite object forms of a noun and its adjective: ``هجوم مسلح`` gives ``هجوما مسلح`` and ``هجوما مسلحا``."""
    words = noun.split()
    if words[0][-1] in "ةاءىي" or words[0].startswith("ال") or words[0].endswith("ات"):
        return []
    forms = [" ".join([words[0] + "ا", *words[1:]])]
    if len(words) > 1 and words[1][-1] not in "ةاءى" and not words[1].startswith("ال"):
        forms.append(" ".join([words[0] + "ا", words[1] + "ا", *words[2:]]))
    return forms


def past_forms(verb: str) -> list[str]:
    """The past forms of ``past/present`` (third person masculine singular), by gender and number.

    >>> past_forms("قصف/يقصف")[:4]
    ['قصف', 'قصفت', 'قصفوا', 'قصفا']
    """
    past = verb.partition("/")[0]
    return [past + ending for ending in ("", "ت", "وا", "ا", "تا", "ن")]


def present_forms(verb: str) -> list[str]:
    """The present forms of ``past/present``.

    >>> present_forms("قصف/يقصف")[:3]
    ['يقصف', 'تقصف', 'يقصفون']
    """
    present = verb.partition("/")[2]
    if not present:
        return []
    stem = present[1:]
    return ["ي" + stem, "ت" + stem, *("ي" + stem + e for e in ("ون", "وا", "ان")), "ت" + stem + "ان"]


@dataclass(frozen=True, slots=True)
class Means:
    """A group of weapon words and the type they make of a general happening."""

    type: str
    order: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A verb that tells of something happening only with one of its objects within ``reach`` words."""

    trigger: Trigger
    objects: Phrases
    reach: int
    before: bool = False
    """The object may stand just before it: الصاروخ سقط."""
    noun: bool = False
    """A verbal noun (إحباط هجوم) rather than a verb."""


@lru_cache(maxsize=1)
@uncollected()
def pairs() -> dict[str, list[Pair]]:
    """``pairs.yaml`` by verb."""
    out: dict[str, list[Pair]] = {}
    for entry in data("pairs.yaml"):
        objects = Phrases(entry["objects"])
        for verb in entry["verbs"]:
            words = shape(verb)
            part = "noun" if entry.get("noun") else "verb"
            trigger = Trigger(entry["type"], entry["roles"], part, False, words)
            out.setdefault(words[0], []).append(Pair(trigger, objects, entry["reach"], bool(entry.get("before")), bool(entry.get("noun"))))
    return out


@lru_cache(maxsize=1)
@uncollected()
def means() -> dict[str, list[Means]]:
    """Weapon words by their first word, longest first."""
    out: dict[str, list[Means]] = {}
    for order, group in enumerate(data("means.yaml")):
        for text in group["words"]:
            words = shape(text)
            out.setdefault(words[0], []).append(Means(group["type"], order, words))
    for found in out.values():
        found.sort(key=lambda m: -len(m.words))
    return out


@lru_cache(maxsize=1)
def weapon_words() -> frozenset[str]:
    """Single words that name a weapon or what carries it."""
    return frozenset(m.words[0] for found in means().values() for m in found if len(m.words) == 1 and m.type not in ("ambush", "landmine_explosion"))


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
def word_set(name: str, group: str) -> frozenset[tuple[str, ...]]:
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
