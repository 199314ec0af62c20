"""What stands before the first sentence of a report, on its line: the town where it was written, the outlet, who wrote it.

``باماكو (وكالة) - قتل 12 جنديا``, ``عدن - سالم ناصر أعلنت القوات``, ``صحيفة س - صنعاء شنت الجماعة``.
"""

from __future__ import annotations

from marsad.accounts.clauses.grammar import grammar
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.knowledge.happenings import singles
from marsad.language.folding import bare
from marsad.language.verbs import MAYBE, SURE, finite
from marsad.language.words import Words, standing
from marsad.mentions.model import ActorMention, PlaceMention, Reading

_DASHES = frozenset(["-", "–", "—", "ـ"])
_RULES = _DASHES | {"/", "|"}
"""What parts the town, the outlet and the writer of a lead."""
LONGEST = 10
"""Words and marks of a lead, up to its dash."""
_NAME = 4
"""Words of the longest name of a writer or an outlet."""


def leads_of(reading: Reading) -> list[tuple[int, int]]:
    """The leads that run into their sentence with no mark behind them, as ranges of words: ``عدن - سالم ناصر`` before أعلنت القوات."""
    words = reading.words
    starts = [0, *(k + 1 for k in standing(words.norm, ("\n",)))]
    return [(i, end) for i in starts if (end := _lead_end(reading, i)) > i]


def _lead_end(reading: Reading, i: int) -> int:
    """The word behind the lead that begins at word ``i``; ``i`` where none does."""
    words = reading.words
    places = {p.first: p.last for p in reading.places_in(i, i + LONGEST)}
    k, towns, others = i, 0, 0
    while k - i < LONGEST:
        town = k in places
        last = places[k] if town else _name_end(words, k)
        if last == k or last >= len(words):
            return i
        towns, others = towns + town, others + (not town)
        if words.norm[last] not in _RULES:
            written = others > 0 and (town or words.norm[k] in vocabulary().given_names and last > k + 1)
            return last if towns and k > i and written and _clause_begins(reading, last) else i
        k = last + 1
    return i


def _name_end(words: Words, k: int) -> int:
    """The word behind a name of up to four words at word ``k``: neither verbs nor words that join, without marks."""
    last = k
    while last < min(k + _NAME, len(words)) and _in_a_name(words, last):
        last += 1
    return last


def _in_a_name(words: Words, k: int) -> bool:
    word, known = words.norm[k], grammar()
    given = word in vocabulary().given_names
    closed = word in known.prepositions or word in known.joiners or word in known.helpers
    return word.isalpha() and not words.clitic[k] and (given or not closed and finite(word) == 0)


def _clause_begins(reading: Reading, k: int) -> bool:
    """A verb at word ``k`` with its own subject behind it, or one whose form no single man has: أعلنت, قتل ثلاثة."""
    words, known = reading.words, grammar()
    word = words.norm[k]
    if finite(word) not in (SURE, MAYBE) or k + 1 >= len(words):
        return False
    following = words.bare[k + 1]
    counted = words.norm[k + 1][0].isdigit() or words.norm[k + 1] in known.quantifiers
    subject = counted or following in known.people or following in known.titles or bool(reading.actors_in(k + 1, k + 2))
    return word.endswith("ت") or subject


def in_lead(reading: Reading, k: int) -> bool:
    """True for a word of a lead that runs into its sentence."""
    return any(first <= k < last for first, last in reading.leads)


def in_a_lead(reading: Reading, place: PlaceMention) -> bool:
    """True for a place before the dash of a line that opens with a town where news agencies have their bureaus."""
    norm = reading.words.norm
    start = place.first
    if start > LONGEST and "\n" not in norm[start - LONGEST - 1 : start]:
        return False
    while start > 0 and norm[start - 1] != "\n":
        start -= 1
        if place.first - start > LONGEST:
            return False
    dash = next(
        (
            k
            for k in range(place.last, min(start + LONGEST, len(norm) - 1))
            if norm[k] in _DASHES and not (norm[k - 1].isdigit() and norm[k + 1].isdigit())
        ),
        None,
    )
    if dash is None or any(start <= t.first < dash for t in reading.happenings):
        return False
    opening = next((p for p in reading.places if p.first == start), None)
    return opening is not None and bare(" ".join(norm[opening.first : opening.last])) in singles("clauses.yaml", "bureaus")


def of_dateline(reading: Reading, place: PlaceMention) -> bool:
    """``وطنية - س - أغارت مسيرة على ص``: a town between two dashes behind the name of an agency, at the head of a line; or before a
    colon and a verb of telling."""
    norm, first, last = reading.words.norm, place.first, place.last
    if (not first or norm[first - 1] == "\n") and norm[last : last + 1] == [":"] and norm[last + 1] in grammar().reporting:
        return True  # نواكشوط: أعلنت الحكومة
    if first < 2 or last >= len(norm) or norm[last] not in _DASHES or norm[first - 1] not in _DASHES:
        return False
    opening = next((k for k in range(first - 1, max(-1, first - 5), -1) if norm[k] == "\n"), -1 if first < 5 else None)
    return opening is not None and opening < first - 2


def in_a_byline(reading: Reading, place: PlaceMention) -> bool:
    """``س – بوابة ص`` in a line of its own: where a report was filed and what its outlet is called."""
    norm, start, end = reading.words.norm, place.first, place.last
    while start > 0 and norm[start - 1] != "\n":
        start -= 1
    while end < len(norm) and norm[end] != "\n":
        end += 1
        if end - start > LONGEST:
            return False
    return any(norm[k] in _DASHES for k in range(start, end)) and not any(start <= t.first < end for t in reading.happenings)


def in_dateline(reading: Reading, actor: ActorMention) -> bool:
    """``ديار بكر (تركيا) - قتل ثمانية``: the country in brackets behind the town, before the dash."""
    norm, after = reading.words.norm, actor.last
    if actor.first < 2 or norm[actor.first - 1] != "(" or norm[after : after + 1] != [")"] or norm[after + 1 : after + 2] == []:
        return False
    first = max((k + 1 for k in standing(norm[: actor.first], ("\n",))), default=0)
    return norm[after + 1] in _RULES and actor.first - first <= _NAME + 1
