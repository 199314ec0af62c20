"""Starting is quick because nothing heavy is imported before it is needed."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "django", "trafilatura", "simplemma", "pydantic", "numpy", "yaml", "rich.table")


@pytest.mark.parametrize(
    ("code", "spared"),
    [
        ("import marsad", ()),
        ("from marsad.cli import main", ()),
        ("from marsad.archive import open_workspace", ()),
        ("import marsad.documents", ("pydantic", "yaml", "simplemma")),
    ],
)
def test_what_a_start_does_not_import(code: str, spared: tuple[str, ...]) -> None:
    watched = [name for name in HEAVY if name not in spared]
    code = f"{code}; import sys; print([m for m in {watched!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_version(marsad) -> None:
    import marsad as package

    assert marsad("--version").out.strip() == package.__version__


def test_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "marsad", "--help"], capture_output=True, text=True, check=True)
    assert "extract" in done.stdout and "Exit codes" in done.stdout


def test_without_a_verb_help_is_shown(marsad) -> None:
    outcome = marsad()
    assert "Usage: marsad" in outcome.out + outcome.err
