"""The bodies of a text as ties see them: who stands before, behind and beside a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.accounts.tie_words import TieWords
from marsad.mentions.model import ActorMention, Reading


@dataclass(slots=True)
class Parties:
    """The bodies of a text, and look-ups around them."""

    reading: Reading
    words: TieWords
    bodies: list[ActorMention]

    def before(self, i: int, reach: int) -> ActorMention | None:
        """The nearest body, backers left out, that ends within ``reach`` words before word ``i`` in its sentence."""
        sentence = self.reading.words.sentence
        for body in reversed(self.bodies):
            if body.last <= i and not body.as_backer:
                near = i - body.last <= reach and sentence[body.first] == sentence[min(i, len(sentence) - 1)]
                return body if near else None
        return None

    def after(self, i: int, reach: int) -> ActorMention | None:
        """The nearest body that begins within ``reach`` words from word ``i`` on in its sentence."""
        sentence = self.reading.words.sentence
        if i >= len(sentence):
            return None
        for body in self.bodies:
            if body.first >= i:
                return body if body.first - i <= reach and sentence[body.first] == sentence[i] else None
        return None

    def opening(self, i: int) -> ActorMention | None:
        """The first body of the sentence of word ``i``, where it stands before that word."""
        first, _ = self.sentence(i)
        return next((b for b in self.bodies if first <= b.first and b.last <= i and not b.as_backer), None)

    def joined(self, body: ActorMention, step: int) -> list[ActorMention]:
        """The body and those joined to it by و, later ones for ``step`` 1 and earlier ones for -1."""
        out = [body]
        index = self.bodies.index(body)
        while 0 <= index + step < len(self.bodies):
            other = self.bodies[index + step]
            left, right = (out[-1], other) if step > 0 else (other, out[-1])
            gap = [w for w in self.reading.words.norm[left.last : right.first] if w not in ("،", "ميليشيا")]
            if gap != ["و"] or other.as_backer:
                break
            out.append(other)
            index += step
        return out

    def has(self, name: str, i: int) -> bool:
        """True where word ``i`` is one of the named list."""
        words = self.reading.words
        return 0 <= i < len(words) and (words.norm[i] in self.words.words[name] or words.bare[i] in self.words.words[name])

    def any(self, name: str, first: int, last: int) -> bool:
        """True where a word of the named list stands in ``first:last``."""
        return any(self.has(name, i) for i in range(max(0, first), min(last, len(self.reading.words))))

    def sentence(self, i: int) -> tuple[int, int]:
        """The words of the sentence of word ``i``."""
        return self.reading.words.sentences[self.reading.words.sentence[i]]


def phrases(parties: Parties, name: str) -> Iterator[tuple[int, int]]:
    """Where a phrase of the named list stands: its first word and the word behind it."""
    norm = parties.reading.words.norm
    for i, word in enumerate(norm):
        for phrase in parties.words.phrases[name]:
            end = i + len(phrase)
            if word == phrase[0] and tuple(norm[i:end]) == phrase:
                yield i, end
                break
