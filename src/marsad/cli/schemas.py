"""``marsad schema``: the public record formats as JSON Schema."""

from __future__ import annotations

import json
import re

from marsad.cli.console import Stop
from marsad.records import Record


def schemas() -> dict[str, type[Record]]:
    """Every public record by the name under which ``marsad schema`` knows it: ``account``, ``toll_claim`` …"""
    found: dict[str, type[Record]] = {}
    waiting = list(Record.__subclasses__())
    while waiting:
        record = waiting.pop()
        found[re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__.removesuffix("Ref")).lower()] = record
        waiting += record.__subclasses__()
    return found


def run_schema(name: str | None) -> None:
    """Prints the schema of a record, or the names there are."""
    if name is None:
        print("\n".join(sorted(schemas())))
        return
    model = schemas().get(name.lower())
    if model is None:
        raise Stop(f"there is no record {name!r}; there are: {', '.join(sorted(schemas()))}")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
    print(json.dumps(schema, ensure_ascii=False, indent=2))
