"""Date expressions: what a wording means before it is known on which day it was written.

Each class is one kind of wording with an Arabic example; ``resolve`` gives its interval for an ``Anchor``, ``agrees`` says
whether the wording could have been written on a given day (what ``publication`` solves for).
"""

from marsad.mentions.dates.expressions.base import Expression

__all__ = ["Expression"]
