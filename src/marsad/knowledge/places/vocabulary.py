"""The words that lead to places (``words.yaml``), folded and compiled once for the finder."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from marsad.collector import uncollected
from marsad.knowledge.places.rows import KINDS, BadPlaces
from marsad.language.folding import bare, normal
from marsad.language.tokenizer import read_words
from marsad.yaml_files import read_yaml

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
    """``careful``, ``unknown`` or ``spot``: which words after the head are a name though no gazetteer has them;
    empty for any."""
    named_depth: int = 3
    """The depth of a place of this kind that no gazetteer has."""
    shown: bool = True
    """True where the head word is part of the name: مخيم جباليا, but not قرية in قرية كفر كرمين."""

    @property
    def feminine(self) -> bool:
        """بلدة, نقطة تفتيش: adjectives that belong to it end in ة."""
        return self.word.split()[0][-1] in "ةه"


@dataclass(slots=True)
class PlaceWords:
    """The compiled vocabulary; keys are folded words as the tokenizer gives them."""

    heads: dict[str, Head] = field(default_factory=dict)
    long_heads: dict[str, list[tuple[Phrase, Head]]] = field(default_factory=dict)
    """Heads of several words (سلسلة جبال) by their first word, the longest first."""
    rural: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[tuple[Phrase, str]]] = field(default_factory=dict)
    outskirts_definite: frozenset[str] = frozenset()
    directions: dict[str, str] = field(default_factory=dict)
    between: dict[str, list[Phrase]] = field(default_factory=dict)
    roads: frozenset[str] = frozenset()
    road_adjectives: frozenset[str] = frozenset()
    road_names: frozenset[str] = frozenset()
    """What roads are called after alone: طريق المطار."""
    months_in_names: frozenset[str] = frozenset()
    """Months of the days that quarters and squares are named after: حي 7 يوليو."""
    leaving: frozenset[str] = frozenset()
    """Words of leaving, behind which من and a word are whence: نزحت من حفيرة."""
    sorts_of_buildings: frozenset[str] = frozenset()
    """Adjectives that end the names of hospitals, schools and stations called by their town: مستشفى الزاوية التعليمي."""
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
    there: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    """Words of ``everyday.txt``, without article: a place only with a head word, in a list or where its unit follows."""
    strong_only: frozenset[str] = frozenset()
    """Names that are a place only behind a word of place: مالي, قطر."""
    settings: frozenset[str] = frozenset()
    """What things happen in, at and amid, without article: no village before its unit (في القصف بمحافظة س)."""
    never_alone: frozenset[str] = frozenset()
    """Words that are a place only after a head word: function words and the commonest nouns."""
    seldom_alone: frozenset[str] = frozenset()
    """Given names and nouns that are a place after a head word, or after a locative where the text is about that country."""
    given_names: frozenset[str] = frozenset()
    name_adjectives: frozenset[str] = frozenset()
    states_of_places: frozenset[str] = frozenset()
    """Definite adjectives that belong to a name: الجديدة, التحتاني."""
    not_area_names: frozenset[str] = frozenset()
    """Words after منطقة, بلدية … that say what sort of area it is."""
    name_openers: frozenset[str] = frozenset()
    """First words of names of two words: مجدل, كفر."""
    sure_openers: frozenset[str] = frozenset()
    name_ends: frozenset[str] = frozenset()
    attacking: frozenset[str] = frozenset()
    landscapes: frozenset[str] = frozenset()
    verbs_too: frozenset[str] = frozenset()
    plain_openers: frozenset[str] = frozenset()
    """Those that make one name with a word that is a place by itself too: عين جندل."""
    called: dict[str, list[Phrase]] = field(default_factory=dict)
    """What says that the next words are a name: المسمى, تعرف ب."""
    called_nouns: frozenset[str] = frozenset()
    not_places: dict[str, list[Phrase]] = field(default_factory=dict)
    news_words: frozenset[str] = frozenset()
    """Everyday words of reports that the word list lacks, and so no names: ميليشيا, تفجيرات."""
    name_titles: frozenset[str] = frozenset()
    """Titles that ask for another word of a name: مطار الملك خالد, مسجد السيدة نفيسة."""
    time_words: frozenset[str] = frozenset()
    """Words of time that may follow a place's name: أمس, فجر."""
    clause_words: frozenset[str] = frozenset()
    """Words that open what is said further of a place: حيث, ما أدى."""
    spot_words: frozenset[str] = frozenset()
    """Words before a company or post that say that it is spoken of as a place: أمام, قرب."""
    other_senses: frozenset[tuple[str, str]] = frozenset()
    """Pairs of a word and a place's name after it that is none there: صلاة المغرب."""
    ordinals: frozenset[str] = frozenset()
    numbered: dict[str, list[tuple[Phrase, Head]]] = field(default_factory=dict)
    """What has a number for a name: الناحية العسكرية, الطريق الوطني."""
    town_parts: dict[str, list[tuple[Phrase, Head]]] = field(default_factory=dict)
    """Parts that many towns have: البلدة القديمة."""
    known_roads: dict[str, list[tuple[Phrase, Head]]] = field(default_factory=dict)
    """Roads known by their kind: الطريق الدولي."""
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
                head = Head(row["kind"], row.get("size", ""), row["depth"], float(row["radius_km"]), bool(row["names"]), number,
                            row["one"][0] if number != "one" and row["one"] else form, careful, row.get("named_depth", row["depth"]), _shown(row))  # fmt: skip
                parts = phrase(form)
                if number == "two":
                    words.heads.setdefault("ب" + normal(form), head)  # بولايتي, which the tokenizer leaves whole
                if len(parts) == 1:
                    words.heads.setdefault(parts[0], head)
                else:
                    words.long_heads.setdefault(parts[0], []).append((parts, head))
    for table in words.long_heads.values():
        table.sort(key=lambda item: -len(item[0]))


def _shown(row: dict[str, Any]) -> bool:
    """Whether the head word is part of the name; ``shown`` in the row goes before what is usual for its kind."""
    return bool(row.get("shown", row["kind"] not in ("settlement", "governorate", "district", "region", "subdistrict")))


def _fixed(data: list[dict[str, Any]]) -> dict[str, list[tuple[Phrase, Head]]]:
    """Phrases of their own kind and depth by their first word."""
    table: dict[str, list[tuple[Phrase, Head]]] = {}
    for row in data:
        for form in row["forms"]:
            head = Head(row["kind"], "", row["depth"], float(row["radius_km"]), True, "one", form, shown=False)
            parts = phrase(form)
            table.setdefault(parts[0], []).append((parts, head))
    return table


@lru_cache(maxsize=1)
@uncollected()
def place_words() -> PlaceWords:
    """The vocabulary that ships.

    Raises:
        BadPlaces: for a head of an unknown kind.
    """
    folder = resources.files("marsad.knowledge") / "data" / "places"
    data = read_yaml(folder / "words.yaml")
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
    words.road_names = _set(data["road_names"])
    words.leaving = _set(data["leaving"])
    words.sorts_of_buildings = _set(data["sorts_of_buildings"])
    words.dashes = frozenset(data["dashes"])
    words.months_in_names = _set(data["months_in_names"])
    words.distance_starts = _set(data["distance_starts"])
    words.about = _by_first([phrase(f) for f in data["about"]])
    words.units = {normal(k): float(v) for k, v in data["units"].items()}
    words.numbers = {normal(k): float(v) for k, v in data["numbers"].items()}
    words.locatives, words.strong_locatives = _set(data["locatives"]), _set(data["strong_locatives"])
    words.inside = _by_first([phrase(f) for f in data["inside"]])
    words.back = {"ال" + normal(k): v for k, v in data["back"].items()}
    words.there = _set(data["there"])
    words.back |= dict.fromkeys(words.there, "any")
    words.back_same, words.bodies, words.not_names = _set(data["back_same"]), _set(data["bodies"]), _set(data["not_names"])
    words.given_names = _set(" ".join(data["given_names"]).split())
    words.seldom_alone = words.given_names | _set(" ".join(data["seldom_alone"]).split())
    words.never_alone = words.locatives | words.not_names | _set(" ".join(data["never_alone"]).split())
    words.never_alone |= frozenset(w for k in words.numbers for w in k.split())
    words.name_adjectives = _set(data["name_adjectives"])
    words.states_of_places = _set(data["states_of_places"])
    words.not_area_names, words.name_openers = _set(data["not_area_names"]), _set(data["name_openers"])
    words.verbs_too = _set(data["verbs_too"])
    words.name_ends, words.attacking, words.landscapes = _set(data["name_ends"]), _set(data["attacking"]), _set(data["landscapes"])
    words.sure_openers, words.plain_openers = _set(data["sure_openers"]), _set(data["plain_openers"])
    words.news_words, words.name_titles = _set(" ".join(data["news_words"]).split()), _set(data["name_titles"])
    words.time_words, words.clause_words = _set(data["time_words"]), _set(data["clause_words"])
    words.settings = _set(data["settings"])
    words.strong_only = _set(data["strong_only"])
    words.spot_words, words.ordinals = _set(data["spot_words"]), _set(data["ordinals"])
    words.other_senses = frozenset((normal(before), normal(name)) for name, befores in data["other_senses"].items() for before in befores)
    words.numbered, words.town_parts, words.known_roads = _fixed(data["numbered"]), _fixed(data["town_parts"]), _fixed(data["known_roads"])
    words.called = _by_first([phrase(f) for f in data["called"]])
    nouns = _set(data["called_nouns"])
    words.called_nouns = nouns | frozenset("ال" + w for w in nouns)
    words.not_places = _by_first([phrase(line) for line in _lines(folder / "not_places.txt")])
    words.everyday = frozenset(bare(normal(word)) for line in _lines(folder / "everyday.txt") for word in line.split())
    words.triggers = frozenset(
        [*words.heads, *words.long_heads, *words.rural, *words.relations, *words.directions, *words.between, *words.roads, *words.called]
        + [*words.distance_starts, *words.outskirts_definite, *words.back, *words.numbered, *words.town_parts, "الريف", "الباديه", "الحدود"]
    )
    return words


def _lines(file: Traversable) -> list[str]:
    """The lines of a list that are no comments."""
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


def _set(forms: list[str]) -> frozenset[str]:
    return frozenset(normal(str(f)) for f in forms)
