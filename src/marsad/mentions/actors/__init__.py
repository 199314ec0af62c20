"""Finds the parties a text names: bodies, states' forces, members, crowds, unnamed attackers, and who backs whom.

``find_actors(reading)`` appends to ``reading.actors`` in text order. The rules are one module each; the words they rest
on are data in ``knowledge/data/actor_words`` and ``knowledge/data/actors``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from marsad.knowledge.actors.lexicon import lexicon
from marsad.mentions.actors.finder import find_actors
from marsad.mentions.model import reading_of

__all__ = ["find_actors"]

lexicon()  # names of bodies must be known to the tokenizer before the first text is cut into words


@Language.component("marsad_actors")
def actors_component(doc: Doc) -> Doc:
    """Runs ``find_actors`` on a Doc of our tokenizer."""
    find_actors(reading_of(doc))
    return doc
