"""The words that lead to places (``words.yaml``), folded and compiled once for the finder."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from marsad.knowledge.places.rows import KINDS, BadPlaces
from marsad.knowledge.uncollected import uncollected
from marsad.language.folding import normal
from marsad.language.tokenizer import read_words

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that says what the name after it is. ``number``: one, two (dual) or many."""

    kind: str
    size: str
    depth: int
    radius_km: float
    names: bool
    number: str
    word: str
    """The singular as it is written, for names such as حي الشعار out of أحياء الشعار والميسر."""
    careful: str = ""
    """``careful`` or ``unknown``: which words after the head are a name though no gazetteer has them; empty for any."""
    named_depth: int = 3
    """The depth of a place of this kind that no gazetteer has."""


@dataclass(slots=True)
class PlaceWords:
    """The compiled vocabulary; keys are folded words as the tokenizer gives them."""

    heads: dict[str, Head] = field(default_factory=dict)
    long_heads: dict[Phrase, Head] = field(default_factory=dict)
    rural: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[tuple[Phrase, str]]] = field(default_factory=dict)
    outskirts_definite: frozenset[str] = frozenset()
    directions: dict[str, str] = field(default_factory=dict)
    between: dict[str, list[Phrase]] = field(default_factory=dict)
    roads: frozenset[str] = frozenset()
    road_adjectives: frozenset[str] = frozenset()
    dashes: frozenset[str] = frozenset()
    distance_starts: frozenset[str] = frozenset()
    about: dict[str, list[Phrase]] = field(default_factory=dict)
    units: dict[str, float] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    locatives: frozenset[str] = frozenset()
    strong_locatives: frozenset[str] = frozenset()
    inside: dict[str, list[Phrase]] = field(default_factory=dict)
    back: dict[str, str] = field(default_factory=dict)
    back_same: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    never_alone: frozenset[str] = frozenset()
    """Words that are a place only after a head word: function words and the commonest nouns."""
    seldom_alone: frozenset[str] = frozenset()
    """Given names and nouns that are a place after a head word, or after a locative where the text is about that country."""
    given_names: frozenset[str] = frozenset()
    name_adjectives: frozenset[str] = frozenset()
    """Definite adjectives that belong to a name: الجديدة, التحتاني."""
    not_area_names: frozenset[str] = frozenset()
    """Words after منطقة, بلدية … that say what sort of area it is."""
    name_openers: frozenset[str] = frozenset()
    """First words of names of two words: مجدل, كفر."""
    sure_openers: frozenset[str] = frozenset()
    called: dict[str, list[Phrase]] = field(default_factory=dict)
    """What says that the next words are a name: المسمى, تعرف ب."""
    called_nouns: frozenset[str] = frozenset()
    not_places: dict[str, list[Phrase]] = field(default_factory=dict)
    triggers: frozenset[str] = frozenset()
    """Every word that may open a place phrase, besides names."""


def phrase(text: str) -> Phrase:
    """The folded words of a phrase as the tokenizer gives them (بالقرب من is ب, القرب, من)."""
    return tuple(read_words(str(text)).norm)


def _by_first(phrases: list[Phrase]) -> dict[str, list[Phrase]]:
    table: dict[str, list[Phrase]] = {}
    for p in sorted(phrases, key=len, reverse=True):
        table.setdefault(p[0], []).append(p)
    return table


def _heads(words: PlaceWords, data: list[dict[str, Any]]) -> None:
    for row in data:
        if row["kind"] not in KINDS:
            raise BadPlaces(f"words.yaml: heads: unknown kind {row['kind']!r}")
        for number in ("one", "two", "many"):
            for form in row[number]:
                careful = row["names"] if isinstance(row["names"], str) else ""
                head = Head(row["kind"], row.get("size", ""), row["depth"], float(row["radius_km"]), bool(row["names"]), number, row["one"][0],
                            careful, row.get("named_depth", row["depth"]))  # fmt: skip
                parts = phrase(form)
                if len(parts) == 1:
                    words.heads.setdefault(parts[0], head)
                else:
                    words.long_heads.setdefault(parts, head)


@lru_cache(maxsize=1)
@uncollected()
def place_words() -> PlaceWords:
    """The vocabulary that ships.

    Raises:
        BadPlaces: for a head of an unknown kind.
    """
    folder = resources.files("marsad.knowledge") / "data" / "places"
    data = yaml.load((folder / "words.yaml").read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    words = PlaceWords()
    _heads(words, data["heads"])
    for number, forms in data["rural"].items():
        words.rural.update({normal(f): number for f in forms if " " not in f})
    for relation, forms in data["relations"].items():
        for form in forms:
            parts = phrase(form)
            words.relations.setdefault(parts[0], []).append((parts, relation))
    for table in words.relations.values():
        table.sort(key=lambda item: -len(item[0]))
    for bearing, forms in data["directions"].items():
        words.directions.update({normal(f): bearing for f in forms})
    words.outskirts_definite = _set(data["outskirts_definite"])
    words.between = _by_first([phrase(f) for f in data["between"]])
    words.roads, words.road_adjectives = _set(data["roads"]), _set(data["road_adjectives"])
    words.dashes = frozenset(data["dashes"])
    words.distance_starts = _set(data["distance_starts"])
    words.about = _by_first([phrase(f) for f in data["about"]])
    words.units = {normal(k): float(v) for k, v in data["units"].items()}
    words.numbers = {normal(k): float(v) for k, v in data["numbers"].items()}
    words.locatives, words.strong_locatives = _set(data["locatives"]), _set(data["strong_locatives"])
    words.inside = _by_first([phrase(f) for f in data["inside"]])
    words.back = {"ال" + normal(k): v for k, v in data["back"].items()}
    words.back_same, words.bodies, words.not_names = _set(data["back_same"]), _set(data["bodies"]), _set(data["not_names"])
    words.given_names = _set(" ".join(data["given_names"]).split())
    words.seldom_alone = words.given_names | _set(" ".join(data["seldom_alone"]).split())
    words.never_alone = words.locatives | words.not_names | _set(" ".join(data["never_alone"]).split())
    words.never_alone |= frozenset(w for k in words.numbers for w in k.split())
    words.name_adjectives = _set(data["name_adjectives"])
    words.not_area_names, words.name_openers = _set(data["not_area_names"]), _set(data["name_openers"])
    words.sure_openers = _set(data["sure_openers"])
    words.called = _by_first([phrase(f) for f in data["called"]])
    nouns = _set(data["called_nouns"])
    words.called_nouns = nouns | frozenset("ال" + w for w in nouns)
    lines = (folder / "not_places.txt").read_text(encoding="utf-8").splitlines()
    words.not_places = _by_first([phrase(line) for line in lines if line.strip() and not line.startswith("#")])
    words.triggers = frozenset(
        [*words.heads, *(p[0] for p in words.long_heads), *words.rural, *words.relations, *words.directions, *words.between, *words.roads, *words.called]
        + [*words.distance_starts, *words.outskirts_definite, *words.back, "الريف", "الباديه", "الحدود"]
    )
    return words


def _set(forms: list[str]) -> frozenset[str]:
    return frozenset(normal(str(f)) for f in forms)
