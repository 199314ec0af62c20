"""The vocabularies of speech (``knowledge/data/speech``), compiled for look-up by the written word."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import Any, NamedTuple

from marsad.collector import uncollected
from marsad.knowledge.wording import wording
from marsad.language.folding import normal
from marsad.mentions.surface import PUNCTUATION, forms_of
from marsad.yaml_files import read_yaml

_W = wording(__name__)

PARTICLES = frozenset(
    before + stem
    for before in ("", "و", "ب", "وب", "ف", "فب")
    for stem in ("ان", "انه", "انها", "انهم", "انهما", "اننا", "اني", "انني", "انهن", "انو", "انن")
) - {"فبان"} | {"بلي", "باللي"}
"""أنّ and إنّ with what may be joined to them: بأنه, وأنها; as it is spoken: إنو, بلّي."""
ISSUED = frozenset(joined + verb for joined in ("", "و", "ف") for verb in ("صدر", "صدرت", "ورد"))
"""With عن and an issuer they open a statement: صدر عن قيادة الجيش البيان الآتي."""
_OBJECT_PRONOUNS = ("ه", "ها", "هم")
_NO_TANWIN = _W.stems("no_tanwin")
"""Endings that take no alef of the accusative."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb as the data file describes it."""

    name: str
    takes: frozenset[str]
    needs: str = ""
    stance: str = "asserts"
    must: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    claims_with: frozenset[str] = frozenset()
    carries: bool = False
    relays: bool = False
    near: bool = False
    unsaid: bool = False
    announces: bool = False
    acts: bool = False
    addresses: bool = False
    hearers: bool = False
    alone: bool = False
    """Only where nobody else speaks in the sentence: المستشفى استقبل ستة قتلى."""
    own_act: bool = False
    """True for what is done by saying it, by the subject of the clause before: كثفت الفصائل قصفها، وهددت بهجوم."""
    comes_from: bool = False
    """True where what follows من is the next source of the chain: علمت القناة من مصادر أن."""


class VerbForm(NamedTuple):
    """One written form. ``number`` is ``m``, ``f`` or ``p``; ``voice`` is active, passive or participle."""

    verb: Verb
    joined: bool
    """True behind و or ف."""
    number: str
    voice: str = "active"
    tense: str = "past"


@dataclass(frozen=True, slots=True)
class Introducer:
    """Words that name a source without a verb of their own (بحسب), or before one (وفق ما)."""

    words: tuple[str, ...]
    outer: bool
    verb: bool
    loose: bool = False
    """True for words that also open a clause of their own (كما)."""
    own: bool = False
    """True for words with a pronoun, which name nobody anew (بحسبهم)."""
    taken_up: bool = False
    """True for a clause that takes up what was told before it (وهو ما نفته الجماعة): the stance is its verb's."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A medium or watching body known by name."""

    name: str
    words: tuple[str, ...]
    kind: str
    country: str
    ambiguous: bool
    wire: bool = False
    """True for an agency whose reports others print."""


class Head(NamedTuple):
    """A noun that makes its phrase a source."""

    kind: str
    bare: str
    definite: bool
    ours: bool
    """True with a pronoun, the outlet's own or of somebody told of: مراسلنا, شقيقه."""
    joined: bool
    kin: bool = False
    """True for شقيقه, which is written with ه and not with ة."""


@dataclass(slots=True)
class Lexicon:
    """All vocabularies of speech, by written form."""

    verbs: dict[str, VerbForm] = field(default_factory=dict)
    nouns: dict[str, VerbForm] = field(default_factory=dict)
    """Verbal nouns: إعلان الوزارة تفكيك خلية."""
    relatives: dict[str, VerbForm] = field(default_factory=dict)
    """Forms with an object pronoun, for ما-clauses: نقلته, أوردته."""
    introducers: dict[str, list[tuple[bool, Introducer]]] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)
    titles: dict[str, tuple[str, bool]] = field(default_factory=dict)
    """Bare title and whether it stands with its article."""
    outlets: dict[str, list[Outlet]] = field(default_factory=dict)
    impersonal: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    triggering: frozenset[str] = frozenset([":"])
    """Forms without which a sentence names no source."""
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    """The plain lists of words: quantifiers, adjectives, bodies, objects, fillers …"""


def load_yaml(name: str) -> Any:
    """A data file of ``knowledge/data/speech``."""
    return read_yaml(resources.files("marsad.knowledge") / "data" / "speech" / name)


def word_set(text: str | list[str] | None) -> frozenset[str]:
    """The folded words of a block of text or a list; an underscore stands for the space inside a name."""
    parts = text.split() if isinstance(text, str) else (text or [])
    return frozenset(normal(spelling) for part in parts for spelling in spellings(part))


def spellings(word: str) -> tuple[str, ...]:
    """A word with its other spelling, where the hamza has two: مسؤولية and مسئولية, شؤون and شئون."""
    return (word, word.replace("ؤو", "ئو")) if "ؤو" in word else (word,)


def verb_forms(past: str, present: str) -> list[tuple[str, str, str]]:
    """Third persons of a verb as ``(form, number, tense)``; weak last letters drop before the endings.

    >>> [form for form, _, _ in verb_forms("نفى", "نفي")][:4]
    ['نفي', 'نفت', 'نفوا', 'نفتا']
    """
    out: list[tuple[str, str, str]] = []
    past, present = normal(past), normal(present)
    if past:
        stem = past[:-1] if past[-1] in "يا" else past
        out += [(past, "m", "past"), (stem + "ت", "f", "past"), (stem + "وا", "p", "past")]
        out.append((stem + "تا", "f", "past"))
        if len(past) > 3 or past == "قال":  # of shorter ones the dual is also a verbal noun: نقلا, ردا
            out.append((past + "ا", "p", "past"))
    if present:
        stem = present[:-1] if present.endswith("ي") else present
        now = [
            ("ي" + present, "m"),
            ("ت" + present, "f"),
            ("ي" + stem + "ون", "p"),
            ("ي" + present + "ان", "p"),
            ("ت" + present + "ان", "f"),
        ]
        out += [(form, number, "present") for form, number in now] + [("س" + form, number, "future") for form, number in now]
    return out


@lru_cache(maxsize=1)
@uncollected()
def lexicon() -> Lexicon:
    """The compiled vocabularies, read once."""
    out = Lexicon()
    for row in load_yaml("verbs.yaml"):
        _add_verb(out, row)
    sources, introducers = load_yaml("sources.yaml"), load_yaml("introducers.yaml")
    for key, value in {**sources, **introducers, **load_yaml("given_names.yaml")}.items():
        if isinstance(value, str):
            out.sets[key] = word_set(value)
    out.sets["between"] = PUNCTUATION.union(*(out.sets[key] for key in ("between", "fillers", "frames", "media_words", "name_ends")))
    out.sets["clause_openings"] |= out.sets["fillers"] | out.sets["siblings"]
    _add_heads(out, sources)
    _add_kin(out, sources["kin"])
    for row in introducers["attribution"]:
        _add_introducer(out, row)
    for word in sorted(out.sets["own_introducers"]):
        _add_introducer(out, {"words": word, "depth": "outer", "own": True})
    for phrase in introducers["taken_up"]:
        _add_introducer(out, {"words": phrase, "depth": "outer", "verb": True, "taken_up": True})
    for phrase in introducers["impersonal"]:
        shape = forms_of(phrase)
        out.impersonal.setdefault(shape[0], []).append(shape)
    for row in load_yaml("outlets.yaml"):
        _add_outlet(out, row)
    for found in out.outlets.values():
        found.sort(key=lambda o: -len(o.words))
    claimed = [form for form, entry in out.relatives.items() if entry.verb.stance == "claims_responsibility" and form not in out.verbs]
    out.sets["claimed"] = frozenset([*claimed, *("و" + form for form in claimed)])  # وتبنته
    out.triggering = frozenset(
        [":", "@", "-", "–", "—", *ISSUED, *out.verbs, *out.introducers, *out.nouns, *out.relatives, *out.sets["hearsay"]]
    ).union(out.sets["claimed"])
    return out


@cache
def participles(stance: str) -> frozenset[str]:
    """The participles by which the same speaker goes on to say or deny that something is so: مشيرا, نافية; not مدينة, مجددا, مقرا, which
    are other words."""
    said = {
        form
        for form, entry in lexicon().verbs.items()
        if entry.voice == "participle" and not entry.joined and entry.verb.stance == stance and "ان" in entry.verb.takes
    }
    return frozenset(said - _OTHER_WORDS)


_OTHER_WORDS = _W["other_words"]


def _add_verb(out: Lexicon, row: dict[str, Any]) -> None:
    lists = {key: word_set(row.get(key)) for key in ("must", "never", "claims_with", "takes")}
    flags = {
        key: bool(row.get(key))
        for key in ("carries", "relays", "near", "unsaid", "announces", "acts", "addresses", "hearers", "alone", "own_act", "comes_from")
    }
    voice = "passive" if row.get("impersonal") else "active"
    verb = Verb(row["verb"], needs=row.get("needs", ""), stance=row.get("stance", "asserts"), **lists, **flags)  # type: ignore[arg-type]
    for form, number, tense in verb_forms(row["past"], row["present"]):
        _add_form(out, form, VerbForm(verb, False, number, voice, tense))
        for pronoun in _OBJECT_PRONOUNS:
            out.relatives.setdefault(form.removesuffix("وا") + pronoun, VerbForm(verb, False, number))
        if row.get("hearers") and tense == "past":
            _add_form(out, form.removesuffix("وا") + "نا", VerbForm(verb, False, number))
    if row["past"].endswith("ى"):  # نفاه, تبناها
        for pronoun in _OBJECT_PRONOUNS:
            out.relatives.setdefault(normal(row["past"])[:-1] + "ا" + pronoun, VerbForm(verb, False, "m"))
    for number, forms in row.get("spoken", {}).items():
        for form in forms:
            _add_form(out, normal(form), VerbForm(verb, False, number, voice, "spoken"))
    for noun in row.get("nouns", ()):
        for joined in ("", "و", "ب", "ل", "وب"):
            out.nouns.setdefault(joined + normal(noun), VerbForm(verb, bool(joined), "", "noun"))
    if row.get("passive"):
        _add_form(out, normal(row["passive"]), VerbForm(verb, False, "m", "passive"))
    if row.get("participle"):
        stem = normal(row["participle"])
        for ending, number in (("ا", "m"), ("ه", "f"), ("ين", "p")):
            _add_form(out, stem + ending, VerbForm(verb, False, number, "participle"))


def _add_form(out: Lexicon, form: str, entry: VerbForm) -> None:
    known = out.verbs.get(form)
    if known is None or known.joined or (known.voice == "participle" and entry.voice != "participle"):
        out.verbs[form] = entry
    for letter in "وف":
        joined = VerbForm(entry.verb, True, entry.number, entry.voice, entry.tense)
        if letter + form not in out.verbs:
            out.verbs[letter + form] = joined


def _add_heads(out: Lexicon, sources: dict[str, Any]) -> None:
    for kind, text in sources["heads"].items():
        for word in text.split():
            bare = normal(word)
            for joined in ("", "و", "ف"):
                out.heads.setdefault(joined + bare, Head(kind, bare, False, False, bool(joined)))
                out.heads.setdefault(joined + "ال" + bare, Head(kind, bare, True, False, bool(joined)))
                if not bare.endswith(_NO_TANWIN):  # إلا أن مصدرا, لكن سكانا
                    out.heads.setdefault(joined + bare + "ا", Head(kind, bare, False, False, bool(joined)))
                out.heads.setdefault(
                    joined + (bare[:-1] + "ت" if bare.endswith("ه") else bare) + "نا",
                    Head(kind, bare, True, True, bool(joined)),
                )
    for word in (spelling for title in sources["titles"].split() for spelling in spellings(title)):
        bare = normal(word).removeprefix("ال")
        for joined in ("", "و"):
            out.titles.setdefault(joined + bare, (bare, False))
            out.titles.setdefault(joined + "ال" + bare, (bare, True))
            if not bare.endswith(_NO_TANWIN) and bare + "ا" not in out.sets["name_ends"]:
                out.titles.setdefault(joined + bare + "ا", (bare, False))


def _add_kin(out: Lexicon, text: str) -> None:
    """شقيقه, والدتها, ذووهم: with و too."""
    for word in text.split():
        bare = normal(word)
        stem = bare[:-1] + "ت" if word.endswith("ة") else bare
        for pronoun in (*_OBJECT_PRONOUNS, "هما"):
            for joined in ("", "و", "ف"):
                out.heads.setdefault(joined + stem + pronoun, Head("witness", bare, True, True, bool(joined), True))


def _add_introducer(out: Lexicon, row: dict[str, Any]) -> None:
    """``وفقا ل`` takes a ل that is joined to what follows; it is looked up as ``وفقا``."""
    words = tuple(word for word in forms_of(row["words"]) if word != "ل")
    flags = [bool(row.get(key)) for key in ("verb", "loose", "own", "taken_up")]
    entry = Introducer(words, row["depth"] == "outer", *flags)
    for joined in ("", "و", "ف"):
        found = out.introducers.setdefault(joined + words[0], [])
        if all(known.words != words for _, known in found):
            found.append((bool(joined), entry))
            found.sort(key=lambda pair: -len(pair[1].words))


def _add_outlet(out: Lexicon, row: dict[str, Any]) -> None:
    for name in (row["name"], *row.get("also", ())):
        words = forms_of(name)
        ambiguous = bool(row.get("ambiguous")) and name == row["name"]
        out.outlets.setdefault(words[0], []).append(
            Outlet(row["name"], words, row["kind"], row["country"], ambiguous, bool(row.get("wire")))
        )
