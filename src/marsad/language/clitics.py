"""Splitting of proclitics (و ف ب ل ك س) and enclitic pronouns from a folded word.

Every way to cut a word is weighed and the cheapest is taken: a cut costs one, a remainder that no list knows costs more
than a cut, so a known word stays whole (``وزير``) and an unknown one is cut where a known word comes out (``وسيارته`` is
و + سيارت + ه). The lists are simplemma's forms, the names that were protected, and
``knowledge/data/language/clitics.txt``, which says where that goes wrong.

Prepositions with a pronoun are cut like nouns: ``منها`` is من + ها, ``بينهم`` بين + هم, ``له`` ل + ه. Conjunctions and
prepositions that grew together stay whole: ``لكن``, ``كما``, ``بينما``, ``لما``, ``كذلك``; ``بأن``, ``لأن`` and ``فإن`` are
cut.

    >>> split("وبالقرب")
    ('و', 'ب', 'القرب', '')
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from marsad.language.folding import normal
from marsad.language.lexicon import imperfect, known

_PRONOUNS = ("هما", "كما", "هم", "هن", "ها", "نا", "كم", "ه")
_CLEAR = ("ها", "هم", "هما")
"""Pronouns that few words end in by chance: an unknown stem before them is believed (أرتالها)."""
_ARTICLE = "ال"
_UNKNOWN = 4.0
"""What an unknown word costs; the cost of a cut is 1."""


class _Lists(NamedTuple):
    """The sections of the data file; ``given`` and ``as_written`` map a word to its parts, the enclitic last.

    ``whole_ta`` are the words of [whole] that end in ة: with a written ه they may be a stem with a pronoun (كتابه).
    """

    whole: frozenset[str]
    whole_ta: frozenset[str]
    rare: frozenset[str]
    short: frozenset[str]
    particles: frozenset[str]
    final_ha: frozenset[str]
    careless_ta: frozenset[str]
    verbs: frozenset[str]
    given: dict[str, tuple[str, ...]]
    as_written: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    sections: dict[str, list[str]] = {}
    section: list[str] = []
    source = resources.files("marsad.knowledge") / "data" / "language" / "clitics.txt"
    for line in source.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), [])
        elif line:
            section.append(line)
    listed = {name: frozenset(normal(word) for line in lines for word in line.split()) for name, lines in sections.items()}
    given = {normal(word): parts for word, parts in map(_given, sections["given"])}
    for base in listed["bases"]:
        given.update({base + pronoun: (base, pronoun) for pronoun in _PRONOUNS})
    written = [word for line in sections["whole"] for word in line.split()]
    listed["whole"] = frozenset(normal(word) for word in written if not word.endswith("ة"))
    listed["whole_ta"] = frozenset(normal(word) for word in written if word.endswith("ة"))
    return _Lists(
        whole=listed["whole"], whole_ta=listed["whole_ta"], rare=listed["rare"], short=listed["short"],
        particles=listed["particles"], final_ha=listed["final-ha"], careless_ta=listed["careless-ta"],
        verbs=listed["verbs"], given=given, as_written=dict(map(_given, sections["as-written"])),
    )  # fmt: skip


def _given(line: str) -> tuple[str, tuple[str, ...]]:
    """A line ``word = part part``; where no pronoun ends it the enclitic is ``""``. After و a pronoun is a word: وهم."""
    word, _, rest = line.partition("=")
    parts = [normal(part) for part in rest.split()]
    enclitic = len(parts) > 1 and parts[-1] in _PRONOUNS and parts[-2] not in ("و", "ف")
    return word.strip(), tuple(parts) if enclitic else (*parts, "")


_names: set[str] = set()
_listeners: list[Callable[[], None]] = []


def on_change(listener: Callable[[], None]) -> None:
    """Calls ``listener`` whenever names were protected, so that it can drop what it remembers of splits."""
    _listeners.append(listener)


def protect(names: set[str] | frozenset[str]) -> None:
    """Adds folded words (parts of names of places and actors) that are never split."""
    if not names <= _names:
        _names.update(names)
        split.cache_clear()
        for listener in _listeners:
            listener()


@lru_cache(maxsize=1 << 16)
def split(word: str, written: str = "") -> tuple[str, ...]:
    """``(proclitics …, stem, enclitic)`` of a folded word; the enclitic is ``""`` where there is none.

    ``written`` is the word before folding, where that is known: ة is no pronoun, and وأدى is not وادي. The parts joined
    give the word back; ``shape`` gives the stem's own form.
    """
    lists = _lists()
    given = lists.as_written.get(written) or _given_for(word, written)
    if given:
        return given
    if len(word) < 3 or not word.isalpha():
        return (word, "")
    true_ha = written.endswith("ه")
    cheapest = _UNKNOWN
    best: tuple[str, ...] = (word, "")
    for proclitics, rest in _openings(word, written):
        given = _given_for(rest, written) if proclitics else None
        if given and (proclitics[-1] in "وف" or (proclitics[-1] != "س" and len(given[0]) > 1)):
            return (*proclitics, *given)
        for stem, enclitic in _endings(rest, written):
            cost = len(proclitics) + (enclitic != "") + _cost(proclitics, stem, enclitic, true_ha)
            if cost < cheapest:
                cheapest, best = cost, (*proclitics, stem, enclitic)
    return best


def _given_for(word: str, written: str) -> tuple[str, ...] | None:
    given = _lists().given.get(word)
    return None if given and given[-1] == "ه" and written.endswith("ة") else given


def _openings(word: str, written: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The word with no, one or two proclitics off, fewest first. سا is cut only where it is written سأ."""
    yield (), word
    if word[0] in "بلكس" and len(word) > 2 and not (word[:2] == "سا" and "سأ" not in written):
        yield (word[0],), word[1:]
    if word[0] in "وف" and len(word) > 2:
        yield (word[0],), word[1:]
        if word[1] in "بلكس" and len(word) > 3 and not (word[1:3] == "سا" and "سأ" not in written):
            yield (word[0], word[1]), word[2:]


def _endings(rest: str, written: str) -> Iterator[tuple[str, str]]:
    """The rest without and with a pronoun at its end."""
    yield rest, ""
    if rest.startswith(_ARTICLE) and len(rest) > 4 and known(rest):
        return
    for pronoun in _PRONOUNS:
        if rest.endswith(pronoun) and len(rest) - len(pronoun) >= 2 and not (pronoun == "ه" and written.endswith("ة")):
            yield rest[: -len(pronoun)], pronoun


def _cost(proclitics: tuple[str, ...], stem: str, enclitic: str, true_ha: bool) -> float:
    """What a stem costs in this surrounding: 0 for a name or listed word, up to ``_UNKNOWN``.

    ``true_ha``: the word was written with ه, not ة, at its end.
    """
    opening = proclitics[-1] if proclitics else ""
    lists = _lists()
    if opening == "س":
        verb = _own_form(stem, enclitic)
        return 0.0 if imperfect(verb) or (verb[0] == "ا" and imperfect("ي" + verb[1:])) else _UNKNOWN
    if opening and not enclitic and (stem in lists.short or stem in lists.particles):
        return -0.95  # preferred even to a whole word of that spelling
    if len(stem) == 2:
        return 0.2 if stem in lists.short else _UNKNOWN
    if enclitic:
        return _cost_before_pronoun(stem, enclitic)
    if stem in _names or stem in lists.whole or stem in lists.final_ha or (stem in lists.whole_ta and not true_ha):
        return 0.0
    if opening == "ل" and stem.startswith("ل"):
        return 0.0 if known(stem) or known(stem[1:]) else 0.5
    if stem.startswith(_ARTICLE) and len(stem) > 4:
        return 0.1 if known(stem) or known(stem[2:]) else 1.2
    if stem in lists.rare:
        return 2.6
    if true_ha and stem.endswith("ه") and not _ends_in_ha(stem):
        return 2.2 if known(stem) else _UNKNOWN  # a pronoun rather than a careless ة
    if known(stem) or stem.removesuffix("ا") in lists.final_ha:
        return 0.3 if opening == "ك" else 0.1
    if stem.endswith("ا") and not stem.endswith("ها") and known(stem[:-1]):
        return 0.5  # the accusative: وصولا
    if _inflected(stem):
        return 1.7
    return 2.4 if proclitics == ("و",) else _UNKNOWN


def _inflected(word: str) -> bool:
    """True for a regular form of a known word: plurals, duals and adjectives of it (مكبرات, مهربون, مهربان, مسلحي)."""
    stem = word[:-2]
    if len(stem) > 2 and word.endswith(("ات", "ون", "ين", "ان", "يه")):
        return known(stem) or known(stem + "ه")
    return len(stem) > 2 and word.endswith(("ي", "و")) and known(word[:-1])


def _ends_in_ha(word: str) -> bool:
    """True where a ه that stands for no pronoun is usual: وجه, or careless spelling of a noun or adjective in ية."""
    lists = _lists()
    plain = word.removeprefix(_ARTICLE)
    return (
        word in lists.final_ha
        or plain in lists.final_ha
        or plain in lists.careless_ta
        or (plain.endswith("يه") and known(plain[:-1] + "ون"))
    )


def _cost_before_pronoun(stem: str, enclitic: str) -> float:
    lists = _lists()
    if stem in lists.rare or stem[:-1] in lists.rare:
        return _UNKNOWN
    if stem in lists.whole or stem in _names or known(stem) or _changed(stem) != stem:
        return 0.1
    if _shortened(stem) != stem or _inflected(stem):
        return 1.15
    if len(stem) > 3 and enclitic in _CLEAR:
        return 2.3 if stem[0] == "و" else 1.2
    return _UNKNOWN


def shape(proclitics: list[str], stem: str, enclitic: str) -> str:
    """The comparison form of a stem: the article that ل swallowed is given back (للقوات), and the ending that a pronoun
    changed (سيارتهم, أعضائهم, قتلاهم, اعتقلوه)."""
    if proclitics and proclitics[-1] == "ل" and stem.startswith("ل"):
        return _article_back(stem)
    return _own_form(stem, enclitic)


def _article_back(stem: str) -> str:
    """``للقوات`` → القوات, ``للاذقية`` → اللاذقية, ``للبنان`` → لبنان, ``لله`` → الله."""
    if stem == "له":
        return "الله"
    if _ARTICLE + stem in _names:
        return _ARTICLE + stem
    if stem in _names or stem in _lists().whole or stem in _lists().whole_ta:
        return stem
    return "ا" + stem


def _own_form(stem: str, enclitic: str) -> str:
    """The form that a stem has without its pronoun."""
    if not enclitic or stem in _names:
        return stem
    changed = _changed(stem)
    return changed if changed != stem or known(stem) or stem in _lists().whole else _shortened(stem)


def _changed(stem: str) -> str:
    """Undoes what a pronoun does to the last letter: سيارت → سيارة, قتلا → قتلى, أعضائـ → أعضاء, اعتقلو → اعتقلوا."""
    lists = _lists()
    noun = stem[:-1] + "ه"
    if stem.endswith("ت") and stem not in lists.verbs and (known(noun) or noun in lists.whole_ta):
        return stem if stem.endswith("ات") and known(stem) and noun not in lists.whole_ta else noun
    if stem.endswith("ا") and known(stem[:-1] + "ي"):
        return stem[:-1] + "ي"
    if known(stem) or stem in lists.whole:
        return stem
    if stem.endswith(("اي", "او")) and known(stem[:-1] + "ء"):
        return stem[:-1] + "ء"
    return stem + "ا" if stem.endswith("و") and known(stem + "ا") else stem


def _shortened(stem: str) -> str:
    """Gives back the ن that plurals and duals lose before a pronoun: مقاتليهم → مقاتلين."""
    if stem.endswith(("ي", "و")) and (known(stem + "ن") or (len(stem) > 4 and known(stem[:-1]))):
        return stem + "ن"
    return stem
