"""The script that makes the shipped gazetteer: what it may do to a name."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = Path(__file__).parents[2] / "scripts" / "build_gazetteer.py"
    spec = importlib.util.spec_from_file_location("build_gazetteer", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_name_held_back_to_front_is_turned_round(script: ModuleType) -> None:
    assert script.arabic_names(["ةبيبس"]) == ["سبيبة"]
    assert script.arabic_names(["المروج", "جورملا"]) == ["المروج"]
    assert script.arabic_names(["البلا"]) == ["البلا"]


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("Al Khānkah", "الخانكة"), ("Sumusţā as Sulţānī", "سمسطا السلطاني"), ("Ḩawsh ‘Īsá", "حوش عيسى"), ("Madīnat as Sādāt", "السادات")],
)
def test_a_romanised_name_is_read_back(script: ModuleType, latin: str, arabic: str) -> None:
    assert script.from_romanised(latin) == arabic


@pytest.mark.parametrize("latin", ["Suez", "Deir ez-Zor", "Kuraymah", "Ra’s al ‘Ayn", "Al ‘Awinat", "Wad az Zāki", "Ūşarīn"])
def test_what_the_romanisation_does_not_settle_is_left_alone(script: ModuleType, latin: str) -> None:
    assert script.from_romanised(latin) == ""


def test_no_shipped_name_begins_with_a_letter_that_begins_no_word() -> None:
    folder = Path(__file__).parents[2] / "src/marsad/knowledge/data/places"
    rows = [line.split("\t") for name in ("geonames.tsv", "admin.tsv") for line in (folder / name).read_text(encoding="utf-8").splitlines()]
    names = [name for row in rows if len(row) > 3 for name in (row[1], *row[3].split("|"))]
    assert [name for name in names if name.startswith(("ة", "ى"))] == []
