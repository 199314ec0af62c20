"""The quality gate: what holds, what fails, and floors that only go up."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", ROOT / "benchmarks" / "gate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FLOORS = {"at_least": {"a.found": 0.5, "a.same": 1.0, "a.rate": 2000, "b.found": 0.9}, "at_most": {"a.accounts": 6}}


@pytest.mark.parametrize(
    ("scores", "under"),
    [
        ({"found": 0.5, "same": 1.0, "rate": 2500.0, "accounts": 6.0, "unpinned": 0.0}, []),
        ({"found": 0.499, "same": 1.0, "rate": 2500.0, "accounts": 6.0}, ["a.found"]),
        ({"found": 0.9, "same": 0.999, "rate": 1999.0, "accounts": 7.0}, ["a.same", "a.rate", "a.accounts"]),
    ],
)
def test_what_is_under_its_floor(gate: ModuleType, scores: dict[str, float], under: list[str]) -> None:
    assert [label for label, _, _, holds in gate.judge({"a": scores}, FLOORS) if not holds] == under


def test_a_measure_that_vanished_is_named_but_not_one_of_a_set_that_was_skipped(gate: ModuleType) -> None:
    assert gate.unmet({"a": {"found": 1.0}}, FLOORS) == ["a.same", "a.rate", "a.accounts"]


def test_floors_only_go_up(gate: ModuleType) -> None:
    better = gate.raised({"a": {"found": 0.8, "same": 1.0, "rate": 9000.0, "accounts": 2.0}}, FLOORS)
    assert better == {"at_least": {"a.found": 0.79, "a.same": 1.0, "a.rate": 2000, "b.found": 0.9}, "at_most": {"a.accounts": 2.0}}
    assert gate.raised({"a": {"found": 0.1, "same": 0.5, "accounts": 9.0}}, FLOORS) == FLOORS


def test_every_floor_belongs_to_a_set(gate: ModuleType, tmp_path: Path) -> None:
    floors = json.loads((ROOT / "benchmarks" / "floors.json").read_text(encoding="utf-8"))
    sets = gate.Gate(tmp_path, tmp_path).sets()
    assert {label.partition(".")[0] for group in floors.values() for label in group} <= set(sets)


def test_a_set_that_is_not_there_is_skipped(gate: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(gate.Skip):
        gate.Gate(tmp_path, tmp_path).calm()
