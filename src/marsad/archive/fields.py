"""The column type of the archive's own: plain data as canonical JSON, the very characters a hash is taken over."""

from __future__ import annotations

import json
from typing import Any

from django.db import models

from marsad.archive.canonical import canonical


class DataField(models.TextField):  # type: ignore[type-arg]
    """Plain data (dicts, lists, strings, numbers) kept as canonical JSON text, the same on every database.

    A database's own JSON type would reorder keys and rewrite numbers, and a kept record must give its hash for ever.
    """

    def from_db_value(self, value: str | None, expression: object, connection: object) -> Any:
        return None if value is None else json.loads(value)

    def to_python(self, value: Any) -> Any:
        return value

    def get_prep_value(self, value: Any) -> str | None:
        return None if value is None else canonical(value)

    def value_to_string(self, obj: models.Model) -> str:
        return canonical(self.value_from_object(obj))
