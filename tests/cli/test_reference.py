"""docs/cli.md says what the command line says, and every verb explains itself."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
import typer

from marsad.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
VERBS = ["demo", "extract", "run", "serve", "export", "explain", "dates", "places", "schema", "verify", "known"]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_cli_reference", ROOT / "scripts" / "write_cli_reference.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_up_to_date(script: ModuleType) -> None:
    assert script.reference() == (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), "run scripts/write_cli_reference.py"


def test_the_verbs_are_those_of_the_contract_and_each_has_an_example(script: ModuleType) -> None:
    command = typer.main.get_command(app)
    assert set(VERBS) <= set(command.commands)  # type: ignore[attr-defined]
    assert set(script.EXAMPLES) == set(command.commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(marsad, verb: str) -> None:
    outcome = marsad(verb, "--help")
    assert outcome.code == 0 and "Usage: marsad " + verb in outcome.out
    assert "--help" in outcome.out
