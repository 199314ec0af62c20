"""What ``knowledge/data/counts.yaml`` says, compiled into tables of folded words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from marsad.collector import uncollected
from marsad.knowledge.persons import counted as counted_words
from marsad.language.folding import normal
from marsad.language.numerals import number_openers
from marsad.language.tokenizer import read_words
from marsad.mentions.counts_nouns import Noun, Phrase, nouns_of
from marsad.yaml_files import read_yaml

ONE_OF = frozenset(("احد", "احدي"))
EACH = "كل"
AS_MANY_WORDS = frozenset(("مثل", "ضعف", "ضعفا"))


@dataclass(frozen=True, slots=True)
class Fate:
    """A word that decides the fate of those it governs. ``strength``: ``head``, ``verb`` or ``near`` (see the data)."""

    what: str
    strength: str
    joint: bool = False
    """True where two fates are said of one number: مقتل وإصابة عشرة."""


@dataclass(frozen=True, slots=True)
class Phrasal:
    """A fate that a word tells only with one of ``needs`` within ``reach`` words: ``لقي ثلاثة مصرعهم``.

    ``owned``: the needed word carries a pronoun (فقد حياته); ``behind``: it stands right behind one of these (وقعوا في الأسر).
    """

    fate: Fate
    needs: frozenset[str]
    reach: int
    owned: bool
    behind: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tables by first word, longest phrase first. Nouns are keyed by their form without article."""

    nouns: dict[str, list[tuple[Phrase, Noun]]]
    fates: dict[str, list[tuple[Phrase, Fate]]]
    markers: dict[str, list[tuple[Phrase, str]]]
    no_fate_after: frozenset[str]
    phrasal: dict[str, list[Phrasal]]
    taking: dict[str, frozenset[str]]
    over: dict[str, frozenset[str]]
    numbered: frozenset[str]
    total_verbs: frozenset[str]
    total_rising: frozenset[str]
    total_measures: frozenset[str]
    cumulative: dict[str, frozenset[str]]
    """Words of longer times, by the name of their list in the data: since, during, lasting …"""
    losses: dict[str, list[tuple[Phrase, str]]]
    none_after: frozenset[str]
    denies: frozenset[str]
    ma_none: frozenset[str]
    harmless: dict[str, frozenset[str]]
    unknown_between: frozenset[str]
    countries: frozenset[str]
    also_things: frozenset[str]
    ordinals: dict[str, int]
    names: frozenset[str]
    """Given names; ``plain_names`` are those that are no common words."""
    plain_names: frozenset[str]
    around: dict[str, frozenset[str]]
    """Words around quantities, by the name of their list in the data: passed, prepositions, after_others …"""
    counted: frozenset[str]
    """First words, without article, of what counts without a number too (people, duals), of losses and measures."""
    openers: frozenset[str]
    """All words at which anything of this vocabulary, or a number, may open: a first check."""
    leads: dict[str, frozenset[str]]
    """First words of markers, each with the words that go on; ``""`` where the first word is the whole marker."""


@lru_cache(maxsize=1)
@uncollected()
def vocabulary() -> Vocabulary:
    """The compiled vocabulary, loaded once."""
    data = counted_words()
    fates = [
        (phrase, Fate(what, strength.removesuffix("s")))
        for what, rows in data["fates"].items()
        for strength in ("heads", "verbs", "near")
        for listed in rows[strength]
        for phrase in _spellings(listed)
    ]
    nouns, losses = (
        nouns_of(data),
        _table([(phrase, what) for what, phrases in data["losses"].items() for phrase in phrases]),
    )
    measures = _set(data["total_measures"])
    markers = _table([(phrase, "subset") for phrase in data["subset"]] + [(phrase, "joining") for phrase in data["joining"]])
    leads = {first: frozenset(phrase[1] if len(phrase) > 1 else "" for phrase, _ in rows) for first, rows in markers.items()}
    leads["بين"] |= {word for word, forms in nouns.items() if forms[0][1].what in ("killed", "wounded")}
    alone = {
        word for word, forms in nouns.items() if any(noun.person or (noun.form == "two" and noun.what != "other") for _, noun in forms)
    }
    counted = frozenset(alone | losses.keys() | measures | ONE_OF | {EACH, *AS_MANY_WORDS})
    taking, over, harmless, cumulative, around = (
        {name: _set(row) for name, row in data[key].items()} for key in ("taking", "death_over", "harmless", "cumulative", "around")
    )
    fates += [(word, Fate("killed", "near")) for word in data["death_over"]["words"]]
    governing, phrasal = _table(fates), _phrasal(data["phrasal"])
    counted |= harmless["words"]
    given = _given_names()
    return Vocabulary(
        nouns=nouns, fates=governing, markers=markers, leads=leads,
        no_fate_after=_set(data["no_fate_after"]), phrasal=phrasal, taking=taking, over=over, numbered=_set(data["numbered"]),
        total_verbs=_set(data["total"]), total_rising=_set(data["total_rising"]), total_measures=measures,
        cumulative=cumulative, losses=losses, counted=counted,
        openers=counted.union(governing, phrasal, taking["words"], taking["carrying_off"], taking["gone"], leads, number_openers()),
        none_after=_set(data["none_after"]), denies=_set(data["denies"]), ma_none=_set(data["ma_none"]),
        harmless=harmless, around=around, ordinals={normal(word): nth for word, nth in data["ordinals"].items()},
        names=given, plain_names=given - _set(data["no_names"]),
        unknown_between=_set(data["unknown_between"]), countries=_set(data["countries"]), also_things=_set(data["also_things"]),
    )  # fmt: skip


def _given_names() -> frozenset[str]:
    source = resources.files("marsad.knowledge") / "data" / "speech" / "given_names.yaml"
    return _set(read_yaml(source)["given"].split())


def _set(words: list[str]) -> frozenset[str]:
    """Single folded words; of a phrase its first full word. Plurals of verbs also as posts write them: قتلو."""
    return frozenset(normal(word) for listed in words for word in _spellings(listed))


def _spellings(listed: str) -> list[str]:
    """``قتلوا``, and ``قتلو`` without its alef; ``شلوا معاهم`` likewise."""
    first, *rest = listed.split()
    careless = first.endswith("وا") and len(first) > _SHORTEST_PLURAL
    return [listed, " ".join([first[:-1], *rest])] if careless else [listed]


_SHORTEST_PLURAL = 3


def _table(entries: list[tuple[str, Any]]) -> dict[str, list[tuple[Phrase, Any]]]:
    table: dict[str, list[tuple[Phrase, Any]]] = {}
    for phrase, meaning in entries:
        words = tuple(read_words(phrase).norm)
        rows = table.setdefault(words[0], [])
        if all(row[0] != words for row in rows):
            rows.append((words, meaning))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def _phrasal(rows: list[dict[str, Any]]) -> dict[str, list[Phrasal]]:
    """By word, in the order of the data; folded."""
    table: dict[str, list[Phrasal]] = {}
    for row in rows:
        fate = Fate(row["what"], row.get("strength", "verb"))
        for word in _set(row["words"]):
            table.setdefault(word, []).append(
                Phrasal(fate, _set(row["needs"]), row["reach"], row.get("owned", False), _set(row.get("behind", [])))
            )
    return table
