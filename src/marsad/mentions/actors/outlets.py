"""The country an outlet reports for, where the vocabulary of outlets says so: سانا is Syrian, سبأ is Yemeni."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from marsad.language.folding import normal
from marsad.yaml_files import read_yaml


def country_of(outlet: str | None) -> str | None:
    """ISO code of the outlet's country, None for one that is unknown or international."""
    return _countries().get(normal(outlet)) if outlet else None


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    source = resources.files("marsad.knowledge") / "data" / "speech" / "outlets.yaml"
    table: dict[str, str] = {}
    for row in read_yaml(source):
        if row.get("country"):
            for name in [row["name"], *row.get("also", [])]:
                table[normal(name)] = row["country"]
    return table
