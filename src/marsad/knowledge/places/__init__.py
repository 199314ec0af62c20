"""The atlas: places that ship, places a user imports, and the words that lead to places in a text.

>>> from marsad.knowledge.places import gazetteer
>>> [e.name_en for e in gazetteer().find("السخنة")]
['As Sukhnah']
"""

from marsad.knowledge.places.gazetteer import Gazetteer, gazetteer
from marsad.knowledge.places.rows import BadPlaces, Entry

__all__ = ["BadPlaces", "Entry", "Gazetteer", "gazetteer"]
