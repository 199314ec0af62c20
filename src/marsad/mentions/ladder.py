"""The ladder of hedges (``knowledge/data/speech/hedges.yaml``), compiled for look-up by the written word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from marsad.collector import uncollected
from marsad.language.folding import normal
from marsad.mentions.speakers.lexicon import lexicon, load_yaml, word_set
from marsad.mentions.surface import forms_of

QAD = frozenset(["قد", "وقد", "فقد"])
"""Before a verb in the present they say that it may be so: قد يكون."""

_LISTS = (
    "denied_deeds", "denied_harm", "harms", "not_aims", "aim_nouns", "clause_ends", "part_ends", "recent", "denied_news", "how_it_stands", "blames", "deeds_done", "beginnings", "used_things", "uses",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hedge:
    """One phrase of the ladder. ``joined`` is the ل or ب that must follow, joined to the next word."""

    words: tuple[str, ...]
    level: str
    scope: str
    joined: str = ""
    within: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    not_behind: frozenset[str] = frozenset()
    may_yet: bool = False


@dataclass(slots=True)
class Ladder:
    """The compiled ladder."""

    phrases: dict[str, dict[str, list[Hedge]]] = field(default_factory=dict)
    """By first word and second word ("" where there is none), the longest first."""
    verbs: dict[str, Hedge] = field(default_factory=dict)
    negators: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    not_negators: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    aims_bare: frozenset[str] = frozenset()
    """Verbal nouns of what one sets out to do: تنفيذ, القضاء."""
    aims: frozenset[str] = frozenset()
    """As written behind ل: لتنفيذ, للقضاء, ولملاحقته."""
    triggers: frozenset[str] = frozenset()
    """Every form at which a hedge may begin."""
    aim_nouns: frozenset[str] = frozenset()
    denied_deeds: frozenset[str] = frozenset()
    denied_harm: frozenset[str] = frozenset()
    harms: frozenset[str] = frozenset()
    not_aims: frozenset[str] = frozenset()
    clause_ends: frozenset[str] = frozenset()
    part_ends: frozenset[str] = frozenset()
    recent: frozenset[str] = frozenset()
    how_it_stands: frozenset[str] = frozenset()
    denied_news: frozenset[str] = frozenset()
    blames: frozenset[str] = frozenset()
    deeds_done: frozenset[str] = frozenset()
    beginnings: frozenset[str] = frozenset()
    used_things: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
@uncollected()
def ladder() -> Ladder:
    """The ladder of the data file, read once."""
    data = load_yaml("hedges.yaml")
    out = Ladder(aims_bare=word_set(data["aims"]))
    for row in data["ladder"]:
        _add_row(out, row)
    for seconds in out.phrases.values():
        for found in seconds.values():
            found.sort(key=lambda h: -len(h.words))
    for name, table in (("negators", out.negators), ("not_negators", out.not_negators)):
        for phrase in data[name]:
            words = forms_of(phrase)
            table.setdefault(words[0], []).append(words)
            table[words[0]].sort(key=len, reverse=True)
    out.aims = frozenset(form for word in out.aims_bare for form in _behind_l(word))
    for name in _LISTS:
        setattr(out, name, word_set(data[name]))
    out.triggers = frozenset([*out.phrases, *out.verbs, *out.negators, *out.aims, *QAD])
    return out


def _add_row(out: Ladder, row: dict[str, Any]) -> None:
    level, scope = row["level"], row["scope"]
    within, without, not_behind = (word_set(row.get(key)) for key in ("with", "without", "not_behind"))
    if "with_aims" in row:
        within |= {form for letter in row["with_aims"] for aim in out.aims_bare for form in _carried(letter, aim)}
    for phrase in row.get("words", ()):
        words = forms_of(phrase)
        joined = words[-1] if len(words) > 1 and words[-1] in ("ل", "ب") else ""
        hedge = Hedge(words[:-1] if joined else words, level, scope, joined, within, without, not_behind, bool(row.get("may_yet")))
        for letter in ("", "و", "ف"):
            second = hedge.words[1] if len(hedge.words) > 1 else ""
            out.phrases.setdefault(letter + hedge.words[0], {}).setdefault(second, []).append(hedge)
    names = {normal(name) for name in row.get("verbs", ())}
    if names:
        for form, entry in lexicon().verbs.items():
            if normal(entry.verb.name) in names:
                out.verbs[form] = Hedge((form,), level, scope)


def _carried(letter: str, word: str) -> Iterator[str]:
    """A verbal noun alone or behind ب, with the pronouns it may carry: تنفيذ, بتنفيذ, بتنفيذه."""
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    letter = "" if letter == "-" else letter
    yield letter + word
    if not word.startswith("ال"):
        yield from (letter + stem + pronoun for pronoun in ("ه", "ها", "هم", "هما"))


def _behind_l(word: str) -> Iterator[str]:
    """A verbal noun as it is written behind ل, with the pronouns it may carry: لملاحقة, لملاحقته, للقضاء."""
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    forms = ["لل" + word[2:]] if word.startswith("ال") else ["ل" + word, *("ل" + stem + pronoun for pronoun in ("ه", "ها", "هم", "هما"))]
    return (joined + form for form in forms for joined in ("", "و", "ف"))
