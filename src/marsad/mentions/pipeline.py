"""The finders in the order in which they build on each other, as functions and as a spaCy pipeline with our tokenizer."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from marsad.mentions.model import Reading

if TYPE_CHECKING:
    from spacy.language import Language

FINDERS = ("dates", "actors", "places", "forces", "counts", "speakers", "hedges", "happenings")
"""``marsad.mentions.NAME`` holds ``find_NAME``; its component is ``marsad_NAME``."""


def load(finders: tuple[str, ...] = FINDERS) -> Language:
    """A blank Arabic pipeline with Marsad's tokenizer and finders; add components of your own with ``add_pipe``."""
    import spacy

    import marsad.mentions.components  # noqa: F401  registers them
    from marsad.language.spacy_tokenizer import ArabicTokenizer

    nlp = spacy.blank("ar")
    nlp.tokenizer = ArabicTokenizer(nlp.vocab)  # type: ignore[assignment]
    for name in finders:
        nlp.add_pipe(f"marsad_{name}")
    return nlp


def finders(names: tuple[str, ...] = FINDERS) -> tuple[Callable[[Reading], None], ...]:
    """The finders as plain functions, in their order: what the components of ``load`` call, for reading without a Doc."""
    return tuple(getattr(importlib.import_module(f"marsad.mentions.{name}"), f"find_{name}") for name in names)
