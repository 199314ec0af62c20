"""Which of the days that a text names is when it happened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import marsad

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("when_cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['type']} {str(case['text'])[:45]}")
def test_when(case: dict[str, Any]) -> None:
    accounts = marsad.read(case["text"], published="2024-06-03")
    days = [(a.when.start, a.when.end) for a in accounts if a.type == case["type"] and a.when]
    first, _, last = str(case["when"]).partition(" ")
    assert (f"20{first}", f"20{last or first}") in days, [(a.type, a.when and (a.when.start, a.when.end, a.when.text)) for a in accounts]


def test_a_bulletin_is_dated_by_its_title() -> None:
    text = "نشرة الوادي المسائية – الاثنين 3 حزيران 2024\n\n▪ الشحيل: حملة دهم نفذتها الشرطة فجر اليوم طالت ثلاثة منازل.\n\n▪ الباغوز: إصابة طفلين بانفجار لغم عصر الأحد."
    assert {a.type: a.when.start for a in marsad.read(text) if a.when} == {"raid": "2024-06-03", "landmine_explosion": "2024-06-02"}
