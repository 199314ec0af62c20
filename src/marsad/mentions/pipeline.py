"""The spaCy pipeline: our tokenizer and one component a finder, in the order in which they build on each other."""

from __future__ import annotations

import importlib
from collections.abc import Callable

import spacy
from spacy.language import Language

from marsad.language.tokenizer import ArabicTokenizer
from marsad.mentions.model import Reading

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


def finders(names: tuple[str, ...] = FINDERS) -> tuple[Callable[[Reading], None], ...]:
    """The finders as plain functions, in their order: what the components of ``load`` call, for reading without a Doc."""
    return tuple(getattr(importlib.import_module(f"marsad.mentions.{name}"), f"find_{name}") for name in names)
