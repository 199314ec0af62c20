"""Whose the police or the soldiers are where no party tells the country, only places: ``برصاص الشرطة في مدينة س``, ``قتل شرطي في ص``.

The finder of parties comes before the finder of places, since places ask which names are parties'. Where the places then told
the country, the parties are read once more.
"""

from __future__ import annotations

from marsad.mentions.actors import find_actors
from marsad.mentions.model import Reading


def find_forces(reading: Reading) -> None:
    """Reads ``reading.actors`` again where the places alone told the country; the earlier mentions were read without it."""
    if reading.country_of_places:
        reading.actors.clear()
        find_actors(reading)
