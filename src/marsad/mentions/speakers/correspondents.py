"""Correspondents and the outlet they report for: مراسل (الحل نت), مراسلنا في درعا سامر فلان."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.mentions.speakers.lexicon import Head
from marsad.mentions.speakers.persons import name_end
from marsad.mentions.speakers.source import Source

if TYPE_CHECKING:
    from marsad.mentions.speakers.phrases import Phrases


def read_correspondent(phrases: Phrases, i: int, limit: int, head: Head) -> Source:
    at = i + 1
    if not head.ours:
        at = _owner(phrases, at, limit, head.definite)
    stop = at
    if at < limit and phrases.form[at] == "في" and at + 1 < limit:  # مراسلنا في إدلب مناف هاشم: the place is no name
        at = min(at + 2, limit)
        while at < limit and phrases.definite(at):
            at += 1
    person = name_end(phrases, at, limit, titled=True)
    name, start, end = phrases.name(i, stop)
    if person > at:
        personal, start, end = phrases.name(at, person)
        return Source(i, person, f"{name} {personal}", "correspondent", start, end, head.bare, True, False, office=name)
    return Source(
        i,
        stop,
        name,
        "correspondent",
        start,
        end,
        head.bare,
        head.definite,
        head.definite and stop == i + 1 and not head.ours,
        "m",
    )


def _owner(phrases: Phrases, at: int, limit: int, definite: bool) -> int:
    """The end of the outlet after مراسل: (الحل نت), "ستيب", وكالة الأناضول, تلفزيون سوريا."""
    if at >= limit or definite:
        return at
    if phrases.form[at] == "(" and (bracket := bracket_end(phrases, at, limit)) is not None:
        return bracket
    if (quote := phrases.quotation(at)) is not None:
        return quote
    lean = phrases.form[at]
    known = phrases.named(at, limit)
    if known:
        return known
    head = phrases.lexicon.heads.get(lean)
    if head is not None and head.kind in ("outlet", "agency", "organisation"):
        medium = phrases.read(at, limit)
        return medium.last if medium is not None else at + 1
    first = at
    while (
        at < limit
        and at - first < 3
        and not phrases.stops(at)
        and not phrases.is_verb(at)
        and not phrases.is_object(at)
        and phrases.form[at] not in phrases.lexicon.sets["given"]
    ):
        at += 1
    return at


def bracket_end(phrases: Phrases, at: int, limit: int) -> int | None:
    """The end of a short stretch in brackets, single or double: وكالة (فرانس برس), ((شينخوا))."""
    for k in range(at + 1, min(at + 7, limit)):
        if phrases.form[k] == ")":
            return k + 2 if k + 1 < limit and phrases.form[k + 1] == ")" else k + 1
    return None
