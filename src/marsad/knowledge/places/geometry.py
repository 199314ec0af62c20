"""Distances and shifts on the globe, in kilometres and degrees."""

from __future__ import annotations

import math

BEARINGS = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}
"""Compass names and their degrees, clockwise from north."""

RELATIONS = {
    "N": "north_of", "NE": "north_east_of", "E": "east_of", "SE": "south_east_of", "S": "south_of", "SW": "south_west_of", "W": "west_of",
    "NW": "north_west_of",
}  # fmt: skip


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points (latitude, longitude), by the haversine formula."""
    p, q = math.radians(a[0]), math.radians(b[0])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def shifted(point: tuple[float, float], km: float, bearing: str) -> tuple[float, float]:
    """The point ``km`` kilometres from ``point`` in a compass direction, rounded to about ten metres."""
    angle = math.radians(BEARINGS[bearing])
    lat = point[0] + km * math.cos(angle) / 111.2
    lon = point[1] + km * math.sin(angle) / (111.2 * math.cos(math.radians(point[0])))
    return round(lat, 4), round(lon, 4)


def middle(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
    """The point half-way between two that are not far apart."""
    return round((a[0] + b[0]) / 2, 4), round((a[1] + b[1]) / 2, 4)
