"""Finds the parties a text names: bodies, states' forces, members, crowds, unnamed attackers, and who backs whom.

``find_actors(reading)`` appends to ``reading.actors`` in text order. The rules are one module each; the words they rest
on are data in ``knowledge/data/actor_words`` and ``knowledge/data/actors``.
"""

from __future__ import annotations

from marsad.knowledge.actors.lexicon import lexicon
from marsad.mentions.actors.finder import find_actors

__all__ = ["find_actors"]

lexicon()  # names of bodies must be known to the tokenizer before the first text is cut into words
