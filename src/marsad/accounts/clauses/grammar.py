"""The closed classes of words that hold a clause together, from ``knowledge/data/happenings/grammar.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from marsad.knowledge.happenings import data, shape, singles
from marsad.knowledge.inflection import verb_forms
from marsad.knowledge.phrases import Phrases
from marsad.language.folding import normal

AS_WRITTEN = frozenset(
    {
        "relatives",
        "quantifiers",
        "ones",
        "tens",
        "above_ten",
        "circumstance",
        "aim",
        "plurals",
        "times",
        "accusing",
        "laying_blame",
        "ascribing",
        "undertaking",
        "undertook",
        "held",
        "no_aim",
        "suicide_attackers",
        "manner",
    }
)
"""Groups whose words are compared with their article: الفي is no article and في."""

VERBS = frozenset({"beholding", "answering"})
"""Groups that list a verb once, as past/present."""


@dataclass(frozen=True)
class Grammar:
    """The groups by name. Words are folded, without article but for those ``AS_WRITTEN``."""

    prepositions: frozenset[str]
    relatives: frozenset[str]
    joiners: frozenset[str]
    helpers: frozenset[str]
    quantifiers: frozenset[str]
    shares: frozenset[str]
    describing_verbs: frozenset[str]
    partitives: frozenset[str]
    titles: frozenset[str]
    instruments: frozenset[str]
    reporting: frozenset[str]
    hits: frozenset[str]
    makes_passive: frozenset[str]
    times: frozenset[str]
    accusing: frozenset[str]
    laying_blame: frozenset[str]
    ascribing: frozenset[str]
    undertaking: frozenset[str]
    undertook: frozenset[str]
    still: frozenset[str]
    held: frozenset[str]
    plurals: frozenset[str]
    circumstance: frozenset[str]
    no_aim: frozenset[str]
    aim: frozenset[str]
    suicide_attackers: frozenset[str]
    groups: frozenset[str]
    ones: frozenset[str]
    tens: frozenset[str]
    above_ten: frozenset[str]
    of_attacks: frozenset[str]
    of_place: frozenset[str]
    owned_people: frozenset[str]
    manner: frozenset[str]
    qualities: frozenset[str]
    describe_people: frozenset[str]
    survive: frozenset[str]
    meet: frozenset[str]
    death: frozenset[str]
    belongs_to: frozenset[str]
    beside: frozenset[str]
    befalls: frozenset[str]
    manage: frozenset[str]
    recordings: frozenset[str]
    publish: frozenset[str]
    beholding: frozenset[str]
    answering: frozenset[str]
    suffer: frozenset[str]
    """Verbs whose subject suffers the happening: تعرضت."""
    happen: frozenset[str]
    """Verbs whose subject is the happening: اندلعت."""
    people: frozenset[str]
    """Words for people, armed and not."""
    nouns: frozenset[str]
    """Words that are surely nouns: people, things, places, belongings."""
    agent_phrases: Phrases
    measures: Phrases


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The classes, loaded once."""
    table = data("grammar.yaml")
    groups: dict[str, frozenset[str]] = {}
    for name, words in table.items():
        if name in ("agent", "target", "measures"):
            continue
        if name in VERBS:
            groups[name] = frozenset(shape(form.text)[-1] for verb in words for form in verb_forms(verb) if not form.passive)
            continue
        found = frozenset(normal(word) for word in words) if name in AS_WRITTEN else singles("grammar.yaml", name)
        groups[name] = found | (singles("grammar.yaml", name) if name == "quantifiers" else frozenset())
    for name in ("reporting", "hits", "makes_passive"):
        groups[name] = frozenset(shape(word)[-1] for word in table[name])
    people = singles("humans.yaml", "armed") | singles("humans.yaml", "civil")
    return Grammar(
        **groups,
        suffer=singles("clauses.yaml", "carriers_passive"),
        happen=singles("clauses.yaml", "carriers_happen") | {"انفجر", "انفجرت", "سقط", "سقطت", "خرجت", "خرج", "انطلقت", "نشبت"},
        people=people,
        nouns=people | singles("humans.yaml", "things") | singles("clauses.yaml", "belongings") | groups["of_place"],
        agent_phrases=Phrases(table["agent"]),
        measures=Phrases(table["measures"]),
    )
