"""Numbers that different sources give for the same people: ``قالت الوزارة إن القتلى 11، فيما تحدث مصدر طبي عن 16`` is 11 to 16.

A number is a rival of the one chosen where somebody else gives it, of nobody else than the one chosen counts, and neither a part of
it (``إصابتين خطيرتين``), an earlier toll, one that takes its place, nor a boast (``زعم``); nor what one says who gives the same toll.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from marsad.knowledge.wording import wording
from marsad.language.folding import normal
from marsad.mentions.model import CountMention, Reading

_W = wording(__name__)

if TYPE_CHECKING:
    from marsad.accounts.tolls import TollMention

_REACH = 25
_AGAINST = _W["against"]
"""Words that set what follows against what was told before: في حين, غير أن, بيد أن, أما."""
_YET = ["ب", "يد", "ان"]
_HAD = frozenset(("كان", "كانت", "كانوا", "سبق"))
_RELAYS = frozenset(("outlet", "agency"))
"""Kinds of speakers that only pass on what another says: نقلت الوكالة عن مصدر."""
_MANY_TIMES = 10
"""A number this many times another is one of something else."""
_BOASTS = frozenset(("alleged", "denied", "doubted"))


def teller_of(reading: Reading, count: CountMention) -> tuple[str, bool, bool]:
    """Who gives the number, whether another quotes him or he had told it earlier, and whether it is set against what was told before."""
    over = [s for s in reading.speakers if s.scope_first <= count.first < s.scope_last]
    if not over:
        return "", False, False
    over.sort(key=lambda s: s.scope_last - s.scope_first)
    nearest = over[0]
    words = reading.words
    start = max(words.sentences[words.sentence[nearest.first]][0], count.first - _REACH)
    between = words.norm[start : nearest.first + 1]
    against = any(word in _AGAINST for word in between) or any(between[k : k + 3] == _YET for k in range(len(between)))
    quoted = any(s.rule.startswith("verb") and s.scope_first <= nearest.first and s.kind not in _RELAYS for s in over[1:])
    first = words.sentences[words.sentence[nearest.first]][0]
    had_told = not against and any(word in _HAD for word in words.norm[first : first + 3])  # وكان الإعلام الرسمي تحدث مساء أمس عن
    return nearest.resolved or nearest.source, quoted or had_told, against


def same_teller(a: str, b: str) -> bool:
    """``المرصد السوري`` and ``المرصد السوري لحقوق الإنسان`` are one."""
    a, b = normal(a), normal(b)
    return a == b or bool(a) and bool(b) and (a in b or b in a)


def grave_only(reading: Reading, count: CountMention) -> bool:
    """``إصابتين خطيرتين``, ``جثث ثلاثة أطفال``: some of those whom it befell, told for how they fared or where they were seen."""
    words = reading.words
    behind = words.bare[count.last : count.last + 2]
    return any(word.startswith(("خطير", "حرج", "بليغ")) for word in behind) or any(
        word in ("جثث", "جثه", "جثامين") for word in words.bare[max(0, count.first - 2) : count.first]
    )


def boasted(reading: Reading, count: CountMention) -> bool:
    """``زعم التنظيم مقتل ستة جنود``: told as a mere claim, or denied."""
    return any(h.level in _BOASTS and h.scope_first <= count.first < h.scope_last for h in reading.hedges)


def refuted(reading: Reading, count: CountMention) -> bool:
    """``زعم التنظيم أن اللغم أودى بحياة جنديين، وهو ما فندته الوزارة``: a claim that somebody asked about it denies, or answers with none at all."""
    words, told = reading.words, boasted(reading, count)
    number = words.sentence[count.last - 1]
    deniers = [
        s for s in reading.speakers if s.stance == "denies" and s.first >= count.last and 0 <= words.sentence[s.first] - number <= told
    ]
    if not count.low or not deniers or not (told or any(s.scope_first <= count.first < s.scope_last for s in reading.speakers)):
        return False
    first = deniers[0].first
    none = any(
        c.low == c.high == 0 and c.what == count.what and c.first >= count.last and 0 <= words.sentence[c.first] - number <= told
        for c in reading.counts
    )
    behind = words.norm[count.last : first + _DENIED]
    return none or told and any(behind[k : k + 2] in _WHICH for k in range(len(behind)))


_DENIED = 4
_WHICH = (["هو", "ما"], ["الامر", "الذي"])
"""What takes up all that was told before: وهو ما نفته الوزارة."""


def own_deed(reading: Reading, count: CountMention) -> bool:
    """``قال التنظيم إنه قتل خمسة جنود``: how many a speaker says that he killed himself."""
    words, fate = reading.words, count.fate_first
    if fate is None or fate < 2 or words.norm[fate] not in _KILLED:
        return False
    return words.clitic[fate - 1] == "-" and words.norm[fate - 2] in ("ان", "بان") or words.norm[fate] == "قتلنا"


_KILLED = _W["killed"]


def rivals_of(best: TollMention, claims: Sequence[TollMention]) -> list[TollMention]:
    """Those of the claims that others give for the people of ``best``; where that is what somebody says he did, the outlet's own number."""
    if best.own_deed and (
        told := [c for c in claims if c.count.low and not c.teller and not c.title and c.count.low < (best.count.low or 0)]
    ):
        return told[:1]
    agreed = [c.teller for c in claims if c.teller and c.count.low == best.count.low]
    return [
        claim for claim in claims if claim is not best and _rival(best, claim) and not any(same_teller(claim.teller, who) for who in agreed)
    ]


def _rival(best: TollMention, claim: TollMention) -> bool:
    a, b = best.count, claim.count
    if (
        not claim.teller
        or same_teller(claim.teller, best.teller)
        or claim.within
        or claim.title
        or claim.part
        or best.count.rule == "refers back"
    ):
        return False
    if not a.low or not b.low or b.high is None or a.earlier or b.earlier or a.lasting or b.lasting or b.nth or claim.rumoured:
        return False
    if max(a.low, b.low) > _MANY_TIMES * min(a.low, b.low):
        return False
    if (claim.updated or best.updated) and not (claim.contrasted and b.start > a.start):
        return False
    if b.rule == "counted noun" and " من ال" in b.text or claim.grave and b.low < a.low:
        return False  # ثلاثة من الشهداء; إصابتين خطيرتين; جثث ثلاثة أطفال
    if a.high is None and b.low <= a.low or a.low == b.low:
        return False  # at least so many: a smaller number is no rival
    return not (b.of.keys() and a.of.keys() and not a.of.keys() & b.of.keys()) and not claim.boasted
