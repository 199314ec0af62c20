"""Which of the places that a text names is where it happened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import marsad

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("scene_cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:50])
def test_scene(case: dict[str, Any]) -> None:
    accounts = marsad.read(case["text"], published="2024-06-03")
    scenes = {a.type: [p.name for p in a.where] for a in accounts}
    assert scenes.get(case["type"]) == case["scene"], scenes


def test_a_town_of_its_surroundings_is_the_place_said_to_be_near_a_city() -> None:
    text = "أربعة قتلى في غارات إسرائيلية قرب دمشق\n\nوقال مدير المنظمة إن الغارات دمرت مستودعا في محيط بلدة الكسوة."
    [account] = marsad.read(text, published="2024-06-03")
    assert [p.name for p in account.where] == ["الكسوة"]


def test_a_town_of_one_name_in_two_countries_says_nothing_of_the_country() -> None:
    [account] = marsad.read("قصفت المدفعية سوقا في مدينة أريحا بريف إدلب.", published="2024-06-03")
    assert [(p.name, p.admin) for p in account.where] == [("أريحا", ["SY", "إدلب"])]
