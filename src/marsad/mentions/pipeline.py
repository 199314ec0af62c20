"""The spaCy pipeline: our tokenizer and one component a finder, in the order in which they build on each other."""

from __future__ import annotations

import importlib

import spacy
from spacy.language import Language

from marsad.language.tokenizer import ArabicTokenizer

FINDERS = ("dates", "actors", "places", "counts", "speakers", "hedges", "happenings")
"""Module ``marsad.mentions.NAME`` registers the component ``marsad_NAME``."""


def load(finders: tuple[str, ...] = FINDERS) -> Language:
    """A blank Arabic pipeline with Marsad's tokenizer and finders; add components of your own with ``add_pipe``."""
    nlp = spacy.blank("ar")
    nlp.tokenizer = ArabicTokenizer(nlp.vocab)  # type: ignore[assignment]
    for name in finders:
        importlib.import_module(f"marsad.mentions.{name}")
        nlp.add_pipe(f"marsad_{name}")
    return nlp
