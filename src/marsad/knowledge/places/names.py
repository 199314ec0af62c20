"""The keys under which a name is looked up: the many ways one Arabic place name is written.

A key is the words without article, folded, one space between: السخنة and سخنه share one. ``spellings`` adds the forms
that outlets use for the same name:

    ديرالزور, دير الزور        joined and apart
    كفرنبل, كفر نبل            a first word that outlets write on to the next
    معرة مصرين, معرتمصرين      a ta marbuta that is spoken
    البوكمال, أبو كمال         البو and أبو
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from marsad.language.folding import bare, normal


@lru_cache(maxsize=1)
def joined_words() -> frozenset[str]:
    """First words of names that stand apart or are written on to the next word (``joined.txt``), folded."""
    file = resources.files("marsad.knowledge") / "data" / "places" / "joined.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(normal(w) for line in lines if not line.startswith("#") for w in line.split())


@lru_cache(maxsize=1)
def _joined() -> tuple[str, ...]:
    return tuple(joined_words())


@lru_cache(maxsize=1 << 15)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name; hyphens part words."""
    return tuple(normal(name.replace("-", " ").replace("–", " ").replace(".", " ")).split())


def key(parts: tuple[str, ...] | list[str]) -> str:
    """The key of folded words."""
    return " ".join(bare(p) for p in parts)


def spellings(name: str) -> set[str]:
    """All keys of a name."""
    parts = words(name)
    if not parts:
        return set()
    keys = {key(parts)}
    if 2 <= len(parts) <= 3:
        keys.add(bare("".join(parts)))
        first = parts[0]
        if first.endswith("ه") and len(first) > 3:
            spoken = first[:-1] + "ت"
            keys.update((key((spoken, *parts[1:])), bare(spoken + "".join(parts[1:]))))
            keys.add(key((first[:-1], "ت" + parts[1], *parts[2:])))
    if len(parts) == 1:
        keys.update(_apart(parts[0]))
    keys.update(_abu(parts))
    if parts[0] in ("ال",):
        keys.discard("ال")
    return {k for k in keys if len(k) > 1}


def _apart(word: str) -> set[str]:
    """كفرنبل gives كفر نبل."""
    if not word.startswith(_joined()):
        return set()
    return {
        f"{head} {bare(word[len(head) :])}"
        for head in joined_words()
        if word.startswith(head) and len(word) - len(head) >= 3 and (len(head) > 2 or head in ("تل", "جب"))
    }


def _abu(parts: tuple[str, ...]) -> set[str]:
    """أبو كمال, البو كمال, البوكمال and ابوكمال are one."""
    first, rest = parts[0], parts[1:]
    if first in ("ابو", "البو", "بو") and rest:
        tail = "".join(rest)
        bare_rest = [bare(r) for r in rest]
        return {" ".join(("ابو", *bare_rest)), " ".join(("البو", *bare_rest)), "بو" + tail, "ابو" + tail, " ".join(("بو", *bare_rest))}
    if first.startswith("البو") and len(first) > 6 and not rest:
        return {"ابو " + first[4:], "البو " + first[4:], "ابو" + first[4:]}
    if first.startswith("ابو") and len(first) > 5 and not rest:
        return {"ابو " + first[3:], "البو " + first[3:], "بو" + first[3:]}
    return set()
