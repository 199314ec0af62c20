"""Texts that repeat one another: republished, or lightly rewritten.

Texts are sets of pairs of neighbouring words (folded, without clitics). MinHash (rensa) with a fixed seed finds the pairs of
texts worth comparing; whether they are copies is then decided on the sets themselves, so chance has no part in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from rensa import RMinHash, RMinHashLSH

from marsad.events.words import stem
from marsad.language import fold
from marsad.language.folding import FILLER

ALIKE = 0.4
"""Share of word pairs in common (of both texts together) from which two texts are copies."""
CONTAINED = 0.65
"""Share of the shorter text's word pairs that the longer one has, from which it was taken up in it."""
SHORTEST = 12
"""Texts of fewer word pairs than this are too short to be called copies."""
FEW = 60
"""Up to so many texts are compared each with each."""

_PERMUTATIONS, _BANDS, _SEED = 128, 32, 20210405
_WORD = re.compile(r"\w+")

Shingles = frozenset[str]


def shingles(text: str) -> Shingles:
    """The pairs of neighbouring words of a text."""
    words = [stem(w) for w in _WORD.findall(fold(text).replace(FILLER, ""))]
    return frozenset(f"{a} {b}" for a, b in zip(words, words[1:], strict=False))


def likeness(a: Shingles, b: Shingles) -> float | None:
    """How much two texts have in common when one is a copy of the other, else None. 1.0 is the same text."""
    if min(len(a), len(b)) < SHORTEST:
        return 1.0 if a and a == b else None
    shared = len(a & b)
    alike = shared / len(a | b)
    contained = shared / min(len(a), len(b))
    if alike >= ALIKE:
        return alike
    return contained if contained >= CONTAINED else None


def find_copies(texts: Mapping[str, str]) -> list[tuple[str, str, float]]:
    """Pairs of texts, by key, that are copies, with their likeness; keys in order within a pair, pairs in order."""
    sets = {key: shingles(texts[key]) for key in sorted(texts)}
    found = []
    for a, b in _worth_comparing(sets):
        common = likeness(sets[a], sets[b])
        if common is not None:
            found.append((a, b, round(common, 3)))
    return sorted(found)


def _worth_comparing(sets: Mapping[str, Shingles]) -> Iterable[tuple[str, str]]:
    keys = [key for key in sets if sets[key]]
    if len(keys) <= FEW:
        return combinations(keys, 2)
    return sorted(set(_by_minhash(keys, sets)))


def _by_minhash(keys: list[str], sets: Mapping[str, Shingles]) -> Iterator[tuple[str, str]]:
    index = RMinHashLSH(threshold=ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    hashes = []
    for number, key in enumerate(keys):
        minhash = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
        minhash.update(sorted(sets[key]))
        hashes.append(minhash)
        index.insert(number, minhash)
    for number, minhash in enumerate(hashes):
        for other in index.query(minhash):
            if other != number:
                first, second = sorted((keys[number], keys[other]))
                yield first, second
