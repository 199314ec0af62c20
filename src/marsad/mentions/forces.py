"""Whose the police or the army are where the text names no country, only places: ``برصاص الشرطة في مدينة س``.

The finder of parties comes before the finder of places. Where it met a force of no known country and the places then told
the country, the parties are read once more.
"""

from __future__ import annotations

from marsad.mentions.actors import find_actors
from marsad.mentions.actors.references import OF_NO_COUNTRY
from marsad.mentions.model import Reading


def find_forces(reading: Reading) -> None:
    """Reads ``reading.actors`` again with the country that the places told, where a force of no known country stands among them."""
    if reading.country is None or not any(a.rule == OF_NO_COUNTRY for a in reading.actors):
        return
    reading.actors.clear()
    find_actors(reading)
