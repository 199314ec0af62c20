"""What a verb right behind people tells of them: ``تحرير ثلاثة تجار اختطفوا قبل أسبوع``, ``القبض على ثلاثة رجال خطفوا تاجرا``; an indefinite
noun with its relative clause.

Such a deed came before the news that names those people, and its day is not that of the news.
"""

from __future__ import annotations

from marsad.mentions.accusatives import indefinite_object
from marsad.mentions.model import Happening, Reading

_AUXILIARY = frozenset(["كان", "كانا", "كانت", "كانوا", "قد", "سبق", "ان"])
_REACH = 8
"""Words from the noun of happening to the last of those it names, at most."""


def befell_those_named(reading: Reading, told: Happening) -> bool:
    """True for a verb that stands straight behind people whom a noun of detaining or freeing names before it."""
    if told.voice != "verb" or told.roles not in ("detain", "harm"):
        return False
    k = told.first
    while k > 0 and reading.words.norm[k - 1] in _AUXILIARY:
        k -= 1
    return _taken_or_freed(reading, k, ("prisoner_release", "arrest"), ("noun", "plural")) or _taken_or_freed(
        reading, k, ("prisoner_release",), ("verb", "phrase")
    )


def did_before(reading: Reading, told: Happening) -> bool:
    """``القبض على ثلاثة رجال خطفوا تاجرا``, ``اعتقلت رجلا قتل جاره``: a verb straight behind those arrested, with somebody to whom they did it."""
    if told.voice != "verb" or told.roles not in ("detain", "harm"):
        return False
    whom = any(a.first == told.last and a.form in ("people", "members") for a in reading.actors)
    whom = whom or any(c.first == told.last and c.low for c in reading.counts)
    whom = whom or indefinite_object(reading.words, told.last)
    return whom and _taken_or_freed(reading, told.first, ("arrest",), ("noun", "plural", "verb"))


def befell_the_found(reading: Reading, group: list[Happening], told: Happening) -> bool:
    """``عثر على جثة شاب خطفه مجهولون قبل يومين``: a verb with the found as its object, which tells what came before they were found."""
    words, k = reading.words, told.last
    of_them = told.last > told.first + 1 and words.clitic[k - 1] == "-" or k < len(words) and words.clitic[k] == "-"
    return group[0].type == "body_found" and told.voice == "verb" and told.roles in ("detain", "harm") and of_them


def _taken_or_freed(reading: Reading, last: int, types: tuple[str, ...], voices: tuple[str, ...]) -> bool:
    """True where people end at ``last`` whom a happening of these types and voices names before them."""
    named = [a.first for a in reading.actors if a.last == last and a.form in ("people", "members")]
    named += [c.first for c in reading.counts if c.last == last and (c.low or 0) > 0]
    return any(t.voice in voices and t.type in types and t.last <= first < t.last + _REACH for t in reading.happenings for first in named)
