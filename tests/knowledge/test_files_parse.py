"""The vocabularies are files a documenter edits: any YAML reader takes them, not only the quick one in C that Marsad uses."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import marsad.knowledge

DATA = Path(marsad.knowledge.__file__).parent / "data"


@pytest.mark.parametrize("file", sorted(DATA.rglob("*.yaml")), ids=lambda file: str(file.relative_to(DATA)))
def test_every_vocabulary_is_plain_yaml(file: Path) -> None:
    assert yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
