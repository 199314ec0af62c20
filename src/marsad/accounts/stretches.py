"""A stretch of road between two places as the scene, though the sentence names other places too.

``وفي س، استهدفت طائرة سيارة على الطريق بين ص وع``: within what the sentence opens with; ``وعلى الطريق بين س وص، خطفوا رئيس بلدية ص``: before
one of its ends, named again.
"""

from __future__ import annotations

from marsad.accounts.frames import Frame
from marsad.mentions.model import PlaceMention, Reading


def stretch_within(reading: Reading, leaves: list[PlaceMention], frame: Frame) -> list[PlaceMention]:
    """``وفي س، استهدفت طائرة سيارة على الطريق بين ص وع``: the stretch between two places is the scene within what the sentence opens with."""
    norm, head = reading.words.norm, frame.head.first
    roads = [p for p in leaves if p.place.kind == "road" and p.ends and p.first > head]
    opening = [p for p in leaves if p.last < head and norm[p.last] in ("،", ",") and norm[p.first - 1] == "في" and p.place.kind != "road"]
    return roads if roads and len(roads) + len(opening) == len(leaves) else []


def stretch_of_its_ends(reading: Reading, leaves: list[PlaceMention], frame: Frame) -> list[PlaceMention]:
    """``وعلى الطريق بين س وص، خطفوا رئيس بلدية ص``: the stretch that opens the sentence, where an end of it is all that is named behind it."""
    norm, head = reading.words.norm, frame.head.first
    road = next((p for p in leaves if p.place.kind == "road" and p.ends and p.last <= head and norm[p.last] in ("،", ",")), None)
    if road is None:
        return []
    ends = {end.name for end in road.ends}
    return [road] if all(p is road or p.first > head and p.place.name in ends for p in leaves) else []
