"""The finders as spaCy components: ``marsad_dates``, ``marsad_actors`` … each fills its part of the Doc's Reading.

Importing this module registers them. It is the only one beside the tokenizer's that needs spaCy: documents are also read
without it, which saves half a second of starting.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from marsad.mentions.model import Reading, reading_of
from marsad.mentions.pipeline import FINDERS, finders


def _component(find: Callable[[Reading], None]) -> Callable[[Doc], Doc]:
    def run(doc: Doc) -> Doc:
        find(reading_of(doc))
        return doc

    run.__doc__ = f"``{find.__name__}`` on the Doc's Reading."
    return run


for _name, _find in zip(FINDERS, finders(), strict=True):
    Language.component(f"marsad_{_name}", func=_component(_find))
