"""What the grammar of a sentence says of its words of happening: their subject, object, doer and aim.

``chunks`` cuts a sentence into noun phrases, verbs and the words that join them; ``arguments`` reads from the chunks who stands
where around a word of happening. Neither knows parties, types or tolls: they give phrases, ``accounts/roles.py`` says whom
they name.
"""

from marsad.accounts.clauses.argument import Argument, Arguments
from marsad.accounts.clauses.arguments import arguments_of
from marsad.accounts.clauses.chunk import Chunk
from marsad.accounts.clauses.chunks import chunks_of

__all__ = ["Argument", "Arguments", "Chunk", "arguments_of", "chunks_of"]
