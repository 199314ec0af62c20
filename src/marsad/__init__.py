"""Marsad reads Arabic reports of conflict into sourced, checkable accounts and events.

>>> import marsad
>>> accounts = marsad.read("قُتل ثلاثة مدنيين أمس بقصف مدفعي على سوق البلدة.", published="2021-04-06")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from marsad.records import Account

__version__ = "0.1.0"
__all__ = ["__version__", "load", "read"]


def read(text: str, published: str | None = None, outlet: str | None = None, nlp: Language | None = None) -> list[Account]:
    """The accounts of conflict events that an Arabic text tells.

    ``published`` is the ISO date (or date-time) on which the text was published; without it, relative dates are read as far
    as the text itself allows. ``outlet`` is who published it. ``nlp`` is a pipeline of ``load()`` with components of your
    own. Every ``text`` of an account stands in ``text`` at its ``start:end``. Raises ValueError for a ``published`` that is
    no ISO date.
    """
    from marsad.documents import read_text
    from marsad.engine.reading import Reader, reader

    document = read_text(text, published=published, outlet=outlet)
    with (Reader(nlp) if nlp is not None else reader()).opened(document) as found:
        return found.accounts()


def load() -> Language:
    """The spaCy pipeline that reads mentions: a blank Arabic one with Marsad's tokenizer and finders."""
    from marsad.mentions.pipeline import load as load_pipeline

    return load_pipeline()
