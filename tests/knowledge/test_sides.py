"""Who is blamed together."""

from __future__ import annotations

import pytest

from marsad.knowledge.actors.sides import sides_of

PAIRS = [
    ("russian-air-force", "russia", True),
    ("russian-air-force", "russian-forces", True),
    ("syrian-army", "syrian-government", True),
    ("ypg", "sdf", True),
    ("iran-backed-militias", "iran", True),
    ("egyptian-air-force", "egyptian-police", True),
    ("algerian-army", "algerian-security-forces", True),
    ("russia", "turkey", False),
    ("syrian-army", "russian-forces", False),
    ("sdf", "turkish-forces", False),
    ("isis", "sdf", False),
    ("houthis", "iran", False),
    ("a-group-nobody-knows", "a-group-nobody-knows", True),
]


@pytest.mark.parametrize(("first", "second", "together"), PAIRS)
def test_sides(first: str, second: str, together: bool) -> None:
    assert bool(sides_of(first) & sides_of(second)) is together
