"""Facts about actors: how strong they are, when they were founded, what they lost since, how many of their dead were
documented. Cumulative numbers like these are no tolls of events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from marsad.accounts.attribution import attribution_of
from marsad.accounts.tie_words import TieWords, tie_words
from marsad.knowledge.actors.vocabulary import vocabulary
from marsad.language.numerals import Number, number_at
from marsad.mentions.model import ActorMention, Reading
from marsad.records import DocumentRef, Fact

Bound = Literal["exact", "about", "min", "max"]
_REACH = 8
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Said:
    """A fact as told by the words ``first:last``."""

    subject: str
    fact: str
    value: int
    bound: Bound
    first: int
    last: int


@dataclass(slots=True)
class Sentence:
    """One sentence with its bodies; ``topic`` is the body that facts of its later clauses are about."""

    reading: Reading
    words: TieWords
    bodies: list[ActorMention]
    first: int
    last: int
    topic: str | None = None

    def has(self, name: str, i: int) -> bool:
        """True where word ``i`` is one of the named list."""
        words = self.reading.words
        return self.first <= i < self.last and (words.norm[i] in self.words.words[name] or words.bare[i] in self.words.words[name])

    def body_at(self, first: int, last: int) -> ActorMention | None:
        """The body that begins in ``first:last``."""
        return next((b for b in self.bodies if first <= b.first < last), None)

    def body_before(self, i: int) -> ActorMention | None:
        """The last body that ends at or before word ``i``."""
        return next((b for b in reversed(self.bodies) if b.last <= i), None)


def read_facts(reading: Reading, document: DocumentRef, bodies: list[ActorMention]) -> list[Fact]:
    """Every fact told of a body, in text order. ``bodies`` are the text's bodies; backers are not asked."""
    own = [b for b in bodies if not b.as_backer]
    said: list[Said] = []
    before: str | None = None
    for first, last in reading.words.sentences:
        here = [b for b in own if first <= b.first < last]
        sentence = Sentence(reading, tie_words(), here, first, last, before if not here else None)
        for rule in (strengths, losses, documented, founding):
            said.extend(rule(sentence))
        before = sentence.topic or (here[-1].id if here else before)
    return [_fact(reading, document, s) for s in sorted(dict.fromkeys(said), key=lambda s: (s.first, s.fact))]


def _fact(reading: Reading, document: DocumentRef, said: Said) -> Fact:
    start, end = reading.words.span(said.first, said.last)
    return Fact(
        document=document, subject=said.subject, fact=said.fact, value=said.value, bound=said.bound,
        start=start, end=end,
        text=reading.words.text[start:end], attribution=attribution_of(reading, said.first, said.last),
    )  # fmt: skip


def strengths(sentence: Sentence) -> Iterator[Said]:
    """``يقدر عدد عناصر لواء القدس بنحو 7 آلاف مقاتل بينهم 800 مقاتل``; ``تضم الحركة 80 فصيلاً و16 ألف مقاتل``."""
    for i in range(sentence.first, sentence.last):
        if sentence.has("number_of", i):
            body = sentence.body_at(i + 1, i + 4)
            start = body.last if body is not None else i + 1
            subject = body.id if body is not None else _owner(sentence, i)
        elif sentence.has("including", i):
            body = sentence.body_at(i + 1, i + 2) or sentence.body_before(i)
            start = max(i + 1, body.last if body is not None else 0)
            subject = body.id if body is not None else sentence.topic
        else:
            continue
        if subject is None:
            continue
        number = _fighters(sentence, start)
        if number is None:
            continue
        sentence.topic = subject
        yield from _told(subject, "strength", number, i)
        yield from _subsets(sentence, subject, number.last)


def _owner(sentence: Sentence, i: int) -> str | None:
    """``عدد مقاتليه``: the body that the pronoun points at."""
    words = sentence.reading.words
    if any(words.clitic[k] == "-" for k in range(i + 1, min(i + 3, sentence.last))):
        before = sentence.body_before(i)
        return before.id if before is not None else sentence.topic
    return None


def _fighters(sentence: Sentence, start: int) -> Number | None:
    """The first number of fighters within reach from word ``start``."""
    words = sentence.reading.words
    i = start
    while i < min(start + _REACH, sentence.last):
        number = number_at(words, i)
        if number is None:
            i += 1
            continue
        if any(sentence.has("fighters", k) for k in range(number.last, number.last + 3)) or sentence.has("fighters", number.first - 1):
            return number
        i = number.last
    return None


def _subsets(sentence: Sentence, subject: str, start: int) -> Iterator[Said]:
    """``بينهم حوالي 800 مقاتل فلسطيني``: strength by nation."""
    words = sentence.reading.words
    for i in range(start, min(start + 6, sentence.last)):
        if not (sentence.has("subset", i) and i + 1 < sentence.last and words.clitic[i + 1] == "-"):
            continue
        number = number_at(words, i + 2)
        if number is None:
            return
        for k in range(number.last, min(number.last + 3, sentence.last)):
            nation = vocabulary().adjectives.get(words.bare[k])
            if nation is not None:
                yield from _told(subject, f"strength_{_NATIONS.get(nation.code, nation.code.lower())}", number, number.first, k + 1)
                return


_NATIONS = {
    "PS": "palestinian", "SY": "syrian", "IQ": "iraqi", "LB": "lebanese", "YE": "yemeni", "SD": "sudanese",
    "LY": "libyan", "IR": "iranian",
    "TR": "turkish", "RU": "russian", "US": "american", "EG": "egyptian", "TD": "chadian",
}  # fmt: skip


def losses(sentence: Sentence) -> Iterator[Said]:
    """``خسر أكثر من 600 مقاتل منذ تشكيله``."""
    words = sentence.reading.words
    for i in range(sentence.first, sentence.last):
        if not sentence.has("losing", i):
            continue
        number = _fighters(sentence, i + 1)
        if number is None:
            continue
        for k in range(number.last, min(number.last + 8, sentence.last - 1)):
            if words.norm[k] == "منذ" and sentence.has("founding", k + 1):
                after = sentence.body_at(i + 1, i + 2)
                subject = after.id if after is not None else sentence.topic or _subject(sentence, i)
                if subject is not None:
                    yield from _told(subject, "killed_since_founding", number, i, k + 2)
                break


def documented(sentence: Sentence) -> Iterator[Said]:
    """``توثيق 86 لاجئاً قضوا خلال مشاركتهم القتال في المجموعة``."""
    for i in range(sentence.first, sentence.last):
        if not sentence.has("documenting", i):
            continue
        number = number_at(sentence.reading.words, i + 1)
        subject = sentence.topic or _subject(sentence, i)
        if number is None or subject is None:
            continue
        if any(sentence.has("dead", k) for k in range(number.last, number.last + 5)):
            yield from _told(subject, "killed_documented", number, i)


def founding(sentence: Sentence) -> Iterator[Said]:
    """``تأسس لواء القدس عام 2013``; ``منذ تشكيله عام 2013``."""
    words = sentence.reading.words
    for i in range(sentence.first, sentence.last):
        if not sentence.has("founding", i):
            continue
        after = i + 1
        pronoun = after < sentence.last and words.clitic[after] == "-"
        body = None if pronoun else sentence.body_at(after, after + 2)
        start = body.last if body is not None else after
        year = next((k for k in range(start, min(start + 7, sentence.last)) if _year(words.norm[k])), None)
        if year is None or any(sentence.has("founding", k) for k in range(after, year)):
            continue
        subject = body.id if body is not None else (sentence.topic or _subject(sentence, i)) if pronoun else _nearest(sentence, i)
        if subject is not None:
            yield Said(subject, "founded", int(words.norm[year]), "exact", i, year + 1)


def _subject(sentence: Sentence, i: int) -> str | None:
    first = sentence.bodies[0] if sentence.bodies and sentence.bodies[0].first < i else None
    return first.id if first is not None else sentence.topic


def _nearest(sentence: Sentence, i: int) -> str | None:
    """``الحركة التي تأسست عام 2011``: the body right before the verb, or what the sentence before was about."""
    before = sentence.body_before(i)
    if before is not None and i - before.last <= 3:
        return before.id
    return sentence.topic


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and int(word) in _YEARS


def _told(subject: str, fact: str, number: Number, first: int, last: int | None = None) -> Iterator[Said]:
    bound: Bound = (
        "about"
        if number.bound in ("about", "vague")
        else "min"
        if number.bound in ("min", "range")
        else "max"
        if number.bound == "max"
        else "exact"
    )
    value = number.low if number.low is not None else number.high
    if value is not None and number.bound != "none":
        yield Said(subject, fact, value, bound, first, last if last is not None else number.last)
