"""Arabic script: folding that keeps offsets, words with clitics apart, sentences, numerals; a spaCy vocabulary and tokenizer."""

from marsad.language.folding import bare, fold, normal, squeeze
from marsad.language.words import Words

__all__ = ["Words", "bare", "fold", "normal", "squeeze"]
