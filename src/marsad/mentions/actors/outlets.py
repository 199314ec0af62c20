"""The country an outlet reports for, where the vocabulary of outlets says so: سانا is Syrian, سبأ is Yemeni."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from marsad.language.folding import normal

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def country_of(outlet: str | None) -> str | None:
    """ISO code of the outlet's country, None for one that is unknown or international."""
    return _countries().get(normal(outlet)) if outlet else None


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    source = resources.files("marsad.knowledge") / "data" / "speech" / "outlets.yaml"
    table: dict[str, str] = {}
    for row in yaml.load(source.read_text(encoding="utf-8"), Loader=_LOADER):
        if row.get("country"):
            for name in [row["name"], *row.get("also", [])]:
                table[normal(name)] = row["country"]
    return table
