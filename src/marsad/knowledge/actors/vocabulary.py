"""The words around names of bodies, from ``knowledge/data/actor_words``, folded once and ready for look-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any

from marsad.collector import uncollected
from marsad.knowledge.persons import singular_forms
from marsad.language.folding import bare, normal
from marsad.language.tokenizer import read_words
from marsad.yaml_files import read_yaml

Shape = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nation:
    """A state, its people and the bodies that its forces are recorded as."""

    code: str
    state: str
    home: bool
    forces: str | None
    air: str | None
    navy: str | None
    police: str | None
    government: str | None
    intelligence: str | None
    far: bool = False
    """True for a state of ``far_nations.tsv``: its bodies are named by the vocabulary, not by the who's who."""


@dataclass(frozen=True, slots=True)
class FarBody:
    """The forces or government of a state that the who's who has no rows for."""

    name: str
    name_en: str
    kind: str


@dataclass(frozen=True, slots=True)
class Local:
    """A name that stands for another body in each country."""

    shape: Shape
    group: str
    by: dict[str, str]
    default: str | None
    loaded: bool
    unsure: bool
    """True where the country's body is only likely meant."""
    doubtful: frozenset[str]
    """Countries in which the name may also be another body's: the mention is marked unsure."""
    vague: bool = False
    """True where an adjective behind the name makes it another body's."""
    not_before: frozenset[str] = frozenset()
    """Words behind the name that make it something else (الأمن الغذائي)."""
    not_after: frozenset[str] = frozenset()
    """Words before the name that do (بسط الأمن)."""
    only_after: frozenset[str] = frozenset()
    """Words of which one must stand before the name, else a colon behind it (أعلنت الداخلية, but السياسة الداخلية)."""
    near: tuple[Shape, ...] = ()
    """Towns of which the text must name one (الشرطة العسكرية in Afrin)."""
    until: dt.date | None = None
    """The day before which the name means the body (الطيران الحربي over Syria)."""
    unless: frozenset[str] = frozenset()
    """Words anywhere in the text that leave it open whose it is."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How one side's texts are told, and whose forces the state's names are in them."""

    country: str
    outlets: frozenset[str]
    words: tuple[Shape, ...]
    names: tuple[Shape, ...]
    """First words of the mentions meant; empty for all."""
    but: frozenset[str]
    reads: dict[str, str]
    means: tuple[tuple[Shape, str], ...] = ()
    """Names that stand for another body in these texts (المرتزقة)."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """A group of people without an organisation: the id recorded, and the finer group."""

    id: str
    group: str
    form: str


class Vocabulary:
    """Everything the finder looks words up in. Keys are folded and in one spelling (``same``)."""

    def __init__(self) -> None:
        heads = _read("heads.yaml")
        self.same = {normal(w): normal(group[0]) for group in heads["same"] for w in group}
        nations = _read("nations.yaml")["nations"]
        people = _read("people.yaml")
        self.heads = heads
        self.members = {k: self.words(heads["members"][k]) for k in ("fighters", "soldiers", "leaders", "groups")}
        self.member_words = frozenset().union(*self.members.values())
        self.soldiers = {
            k: self.words(heads["members"][k]) for k in ("police", "adjectival", "aiming", "ranks", "no_party_after", "harmed")
        }
        self.of_force = {self.key(w): arm for arm, found in heads["members"]["of_force"].items() for w in found}
        """Words of a force behind a rank: عميد جيش."""
        self.given_names = self.words(_given_names())
        """Words that are people's given names."""
        self.publishers = self.words(heads["members"]["publishers"])
        self.own = self.words(heads["members"]["own"])
        self.own_glued = frozenset(w + "ا" for w in self.own if w.endswith(("ون", "ين")))
        """Our own, where the pronoun hides in the word: مجاهدونا."""
        self.between = self.words(heads["members"]["between"])
        self.belonging = self.words(heads["members"]["belonging"])
        self.belonging_leads = sorted(map(self.shape, heads["members"]["belonging_leads"]), key=len, reverse=True)
        """What says of people that they are of a body, and the words that lead to it: ينشطون تحت لواء."""
        self.member_skip = self.words(heads["members"]["skip"])
        self.holders, self.posts = self.words(heads["members"]["holders"]), self.words(heads["members"]["posts"])
        """Members before a post whose men they are, and such posts: عناصر حاجز."""
        self.quantity = self.words(heads["members"]["quantity"])
        self.before_plain = self.words(heads["before_name"]["plain"])
        self.before_loaded = self.words(heads["before_name"]["loaded"])
        self.judging = self.words(heads["judging"])
        self.force_between = self.words(heads["forces"]["between"])
        self.force_between |= {w[:-1] + e for w in self.force_between if w.endswith("يه") for e in ("تين", "تان", "ات")}
        self.force_between |= {w + e for w in self.force_between if w.endswith("ي") for e in ("ين", "ان")}
        self.happenings = {k: self.words(heads["happenings"][k]) for k in ("air", "ground", "property")}
        self.forces = self._shapes({k: heads["forces"][k] for k in ("air", "navy", "police", "intelligence", "ground")})
        self.states = {k: self.words(v) for k, v in heads["states"].items()}
        self.unknown = {k: self.words(heads["unknown"][k]) for k in ("open", "strict", "quoted", "named", "council", "numbered", "stop")}
        self.naming: dict[str, list[Shape]] = {}
        for shape in sorted((self.shape(text) for text in heads["unknown"]["naming"]), key=len, reverse=True):
            self.naming.setdefault(shape[0], []).append(shape)
        """What stands between a noun of body and the name that it goes by."""
        self.pairs = {self.key(two): self.key(one) for two, one in heads["unknown"]["pairs"].items()}
        self.ordinals = self._shapes({"": heads["unknown"]["ordinals"]})
        self.arms = self._shapes({"": heads["unknown"]["arms"]})
        self.definite = {self.key(w): frozenset(map(self.key, fits)) for w, fits in heads["definite"].items()}
        self.backing = [(r["relation"], self.words(r["words"]), [self.shape(x) for x in r["lead"]]) for r in heads["backing"]]
        self.backing_words = frozenset().union(*(words for _, words, _ in self.backing))
        self.collective = self.words(heads["collective"]["open"])
        self.by_backer: dict[str, str] = heads["collective"]["by_backer"]
        self.mercenaries_of: dict[str, str] = self.by_backer | heads["collective"]["mercenaries"]
        self.collective_local = {self.key(w): body for w, body in heads["collective"]["local"].items()}
        self.town_opens = self.words(heads["directorates"]["opens"])
        self.town_kinds = self.words(heads["directorates"]["kinds"])
        self.directorates = self._shapes({k: heads["directorates"][k] for k in ("police", "security", "army")})
        self.armed_groups = self.words(heads["armed_groups"])
        self.tribes = {k: self.words(v) for k, v in heads["tribes"].items()}
        self.offices = self.words(people["offices"])
        self.of_places = self.words(people["of_places"])
        self.departments = self.words(people["departments"])
        self.office_arms = dict.fromkeys(self.words(people["military"]), "army") | dict.fromkeys(self.words(people["policing"]), "police")
        """Words that say of which force an office is."""
        self.of_body = self.words(people["of_body"])
        self.careful = self.words(people["careful"])
        self.harm = self.words(people["harm"])
        self.numerals = self.words(people["numerals"])
        self.crowds = self._crowds(people)
        self.crowd_ids = frozenset(crowd.id for found in self.crowds.values() for _, crowd in found)
        by_country = _read("by_country.yaml")
        self.forces_of: dict[str, dict[str, str]] = by_country["forces"]
        """The forces of each country by what they do: army, police, security, air, gendarmerie, guard."""
        public = {body for row in by_country["names"] if row["class"] == "public security" for body in row["by"].values()}
        self.no_armies = (frozenset(self.forces_of["police"].values()) | public) - frozenset(self.forces_of["army"].values())
        """Bodies of policemen and public security, who are no soldiers."""
        self.locals = self._locals(by_country["names"])
        self.means: dict[str, list[tuple[Shape, dict[str, str]]]] = {}
        """What is dropped by one air force of a country alone, by first word."""
        for row in by_country["means"]:
            for shape in (tuple(bare(w) for w in self.shape(text)) for text in row["words"]):
                self.means.setdefault(shape[0], []).append((shape, row["by"]))
        self.shared_towns = {self.key(town): tuple(codes) for town, codes in by_country["shared_towns"].items()}
        """Towns of one name in two countries."""
        self.army_units = {self.key(word): frozenset(codes) for word, codes in by_country["units"].items()}
        """Words for a numbered unit, each with the countries in which only the army has such units."""
        self.voices = [self._voice(row) for row in by_country["voices"]]
        self._nations(nations)

    def key(self, word: str) -> str:
        """The look-up form of one word."""
        folded = normal(word)
        return self.same.get(folded, folded)

    def words(self, texts: Iterable[str]) -> frozenset[str]:
        """Look-up forms of single words."""
        return frozenset(self.key(t) for t in texts)

    def shape(self, text: str) -> Shape:
        """Look-up forms of the words of a phrase, clitics apart as in a text."""
        return tuple(self.same.get(w, w) for w in read_words(text).norm)

    def bodies(self) -> Iterator[tuple[str, str]]:
        """Every id of the who's who that the word files speak of, with where it stands."""
        for nation in (n for n in self.nations.values() if not n.far):
            for body in (
                nation.state,
                nation.forces,
                nation.air,
                nation.navy,
                nation.police,
                nation.government,
                nation.intelligence,
            ):
                if body is not None:
                    yield f"actor_words/nations.yaml, {nation.code}", body
        for found in self.locals.values():
            for entry in found:
                for body in (*entry.by.values(), entry.default):
                    if body is not None:
                        yield f"actor_words/by_country.yaml, {' '.join(entry.shape)}", body
        for arm, forces in self.forces_of.items():
            for body in forces.values():
                yield f"actor_words/by_country.yaml, forces, {arm}", body
        for used in self.means.values():
            for _, by in used:
                for body in by.values():
                    yield "actor_words/by_country.yaml, means", body
        for voice in self.voices:
            for body in (*voice.reads, *voice.reads.values(), *(body for _, body in voice.means)):
                yield "actor_words/by_country.yaml, voices", body
        for body in (*self.mercenaries_of, *self.mercenaries_of.values(), *self.collective_local.values()):
            yield "actor_words/heads.yaml, collective", body
        for body in self.crowd_ids:
            yield "actor_words/people.yaml", body

    def _shapes(self, groups: dict[str, list[str]]) -> dict[str, list[tuple[Shape, str]]]:
        """Phrases by first word, longest first, each with its group."""
        table: dict[str, list[tuple[Shape, str]]] = {}
        for group, texts in groups.items():
            for text in texts:
                shape = self.shape(text)
                table.setdefault(shape[0], []).append((shape, group))
        for found in table.values():
            found.sort(key=lambda entry: -len(entry[0]))
        return table

    def _crowds(self, people: dict[str, Any]) -> dict[str, list[tuple[Shape, Crowd]]]:
        table: dict[str, list[tuple[Shape, Crowd]]] = {}
        named = [{**row, "words": [form for word in row["words"] for form in singular_forms(word)]} for row in people["people"]]
        for row in named + people["unidentified"]:
            crowd = Crowd(row["id"], row.get("group", row["id"]), row.get("form", "people"))
            for text in dict.fromkeys(row["words"]):
                shape = tuple(bare(w) for w in self.shape(text))
                table.setdefault(shape[0], []).append((shape, crowd))
        for found in table.values():
            found.sort(key=lambda entry: -len(entry[0]))
        return table

    def _voice(self, row: dict[str, Any]) -> Voice:
        words, names = (tuple(self.shape(w) for w in row.get(key, ())) for key in ("words", "names"))
        return Voice(
            row["country"],
            frozenset(normal(o) for o in row.get("outlets", ())),
            words,
            names,
            self.words(row.get("but", ())),
            row.get("reads", {}),
            tuple((self.shape(name), body) for body, names in row.get("means", {}).items() for name in names),
        )

    def _locals(self, rows: list[dict[str, Any]]) -> dict[str, list[Local]]:
        table: dict[str, list[Local]] = {}
        for row in rows:
            by = self.forces_of[row["by"]] if isinstance(row["by"], str) else row["by"]
            marks = (
                row.get("loaded", False), row.get("unsure", False), frozenset(row.get("doubtful", ())), row.get("vague", False),
                self.words(row.get("not_before", ())), self.words(row.get("not_after", ())), self.words(row.get("only_after", ())),
                tuple(map(self.shape, row.get("near", ()))), row.get("until"), self.words(row.get("unless", ())),
            )  # fmt: skip
            for text in row["words"]:
                shape = self.shape(text)
                entry = Local(shape, row["class"], by, row.get("default"), *marks)
                table.setdefault(shape[0], []).append(entry)
        for found in table.values():
            found.sort(key=lambda entry: -len(entry.shape))
        return table

    @cached_property
    def armed_by(self) -> dict[str, str]:
        """The forces of each government."""
        found: dict[str, str] = {}
        for nation in self.nations.values():
            if nation.government and nation.forces:
                found.setdefault(nation.government, "syrian-government-forces" if nation.code == "SY" else nation.forces)
        return found

    @cached_property
    def opens_place(self) -> frozenset[str]:
        """Words that may open the name of a state, a capital or a town that tells the country."""
        return frozenset((*self.state_names, *self.towns, *self.shared_towns))

    def _nations(self, rows: list[dict[str, Any]]) -> None:
        self.nations: dict[str, Nation] = {}
        self.adjectives: dict[str, Nation] = {}
        self.adverbs: dict[str, Nation] = {}
        self.nationals: dict[str, Nation] = {}
        self.counted: dict[str, Nation] = {}
        self.state_names: dict[str, list[tuple[Shape, Nation]]] = {}
        self.capitals: set[Shape] = set()
        self.loaded_adjectives: set[str] = set()
        self.towns: dict[str, list[tuple[Shape, str]]] = {}
        for row in rows:
            nation = Nation(
                row["code"], row["state"], row["home"], row.get("forces"), row.get("air") or row.get("forces"),
                row.get("navy") or row.get("forces"), row.get("police") or row.get("forces"),
                row.get("government") or row["state"],
                row.get("intelligence"),
            )  # fmt: skip
            self.nations[nation.code] = nation
            self._name_nation(row, nation)
        self.far_bodies: dict[str, FarBody] = {}
        self.only_force: set[str] = set()
        """Adjectives that are also common words (مالي): nationality only behind a noun of armed force."""
        for fields in _far_rows():
            self._far_nation(*fields)

    def _far_nation(
        self, code: str, english: str, adjective: str, names: str, capital: str, stems: str, people: str, towns: str = ""
    ) -> None:
        """A state of ``far_nations.tsv`` with the bodies its forces are recorded as."""
        state = english.lower().replace(" ", "-")
        nation = Nation(
            code, state, True, f"{adjective}-army", f"{adjective}-air-force", f"{adjective}-navy", f"{adjective}-police",
            f"{adjective}-government", None, far=True,
        )  # fmt: skip
        adjectives = [s.lstrip("!") for s in stems.split(",") if s]
        row = {
            "adj": adjectives, "people": [p for p in people.split(",") if p], "names": names.split(","),
            "capital": [c for c in capital.split(",") if c], "towns": [t for t in towns.split(",") if t], "home": True,
        }  # fmt: skip
        self.nations[code] = nation
        self._name_nation(row, nation)
        if stems.startswith("!"):
            forms = {self.key(s + e) for s in adjectives for e in ("", "ه", "ين", "ون", "ان", "ات", "ا", "تين", "تان", "و")}
            self.only_force |= forms
            for form in forms:
                self.nationals.pop(form, None)
                self.counted.pop(form, None)
        shown = adjective.replace("-", " ").title()
        arabic = adjectives[0] if adjectives else names.split(",")[0]
        self.far_bodies[state] = FarBody(names.split(",")[0], english, "External/Other forces")
        for arm, (masculine, english_arm) in _ARMS.items():
            ending = ("ة" if arm in ("police", "navy", "government") else "") if adjectives else ""
            name = f"{masculine} {'ال' if adjectives else 'في '}{arabic}{ending}"
            self.far_bodies[f"{adjective}-{arm}"] = FarBody(name, f"{shown} {english_arm}", "State forces")

    def _name_nation(self, row: dict[str, Any], nation: Nation) -> None:
        for stem in row["adj"]:
            stem = self.key(stem)
            for ending in ("", "ه", "ين", "ون", "ان", "تين", "تان", "ات"):
                self.adjectives[self.key(stem + ending)] = nation
            self.adverbs[self.key(stem + "ا")] = nation
            if self.key(stem + "ا") not in {self.key(n) for n in row["names"]}:
                self.adjectives[self.key(stem + "ا")] = nation
            for ending in ("ين", "ون", "ان", "و"):
                self.nationals[stem + ending] = nation
            if row["home"]:
                self.counted.update({stem: nation, stem + "ا": nation, stem + "ه": nation})
        for word in row["people"]:
            self.nationals[bare(self.key(word))] = nation
            if self.key(word) == bare(self.key(word)):
                self.adjectives[self.key(word)] = nation
        self.loaded_adjectives.update(self.key(s) + e for s in row.get("loaded", ()) for e in ("", "ه"))
        for name in dict.fromkeys(row["names"] + row["capital"]):
            shape = self.shape(name)
            self.state_names.setdefault(shape[0], []).append((shape, nation))
            self.state_names[shape[0]].sort(key=lambda entry: -len(entry[0]))
        self.capitals.update(self.shape(c) for c in row["capital"])
        for town in row["towns"]:
            shape = self.shape(town)
            self.towns.setdefault(shape[0], []).append((shape, nation.code))
            self.towns[shape[0]].sort(key=lambda entry: -len(entry[0]))


_ARMS = {
    "army": ("الجيش", "army"), "air-force": ("سلاح الجو", "air force"), "navy": ("البحرية", "navy"),
    "police": ("الشرطة", "police"), "government": ("الحكومة", "government"),
}  # fmt: skip


def _far_rows() -> Iterator[list[str]]:
    source = resources.files("marsad.knowledge") / "data" / "actor_words" / "far_nations.tsv"
    for line in source.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _given_names() -> list[str]:
    """The given names of the vocabulary of speakers."""
    names: str = _read("given_names.yaml", "speech")["given"]
    return [name for name in names.split() if "_" not in name]


def _read(name: str, room: str = "actor_words") -> Any:
    source = resources.files("marsad.knowledge") / "data" / room / name
    return read_yaml(source)


@lru_cache(maxsize=1)
@uncollected()
def vocabulary() -> Vocabulary:
    """The vocabulary that ships, read once."""
    return Vocabulary()
