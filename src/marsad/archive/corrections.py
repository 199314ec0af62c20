"""Corrections of an account, field by field. The value that corrects

- ``type``, ``status`` is a slug;
- ``when`` is ``{"start": day, "end": day}``, ISO days, the end may be left out;
- ``where`` is a list of places, ``initiator``, ``target``, ``participant`` a list of ``{"id", "name"}``: they replace what
  the account says;
- ``killed``, ``wounded`` … is ``{"min", "max"}``, or None, which takes the toll away.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from pydantic import ValidationError

from marsad.archive.claims import ROLES, TOLLS
from marsad.archive.errors import DecisionError
from marsad.records import Account

CORRECTABLE = ("type", "status", "when", "where", *ROLES, *TOLLS)


def check(account: Account, field: str | None, value: Any) -> None:
    """Raises DecisionError when the value cannot stand in that field of the account."""
    if field not in CORRECTABLE:
        raise DecisionError(f"{field!r} is no field that can be corrected")
    try:
        after = corrected(account, {field: {"value": value}})
    except (ValidationError, TypeError, KeyError, AttributeError, ValueError) as error:
        lines = str(error).splitlines()
        raise DecisionError(f"this does not fit the field {field}: {lines[2].strip() if len(lines) > 2 else lines[0]}") from None
    if after.when and after.when.start and after.when.end and after.when.start > after.when.end:
        raise DecisionError("the first day lies after the last")
    for toll in after.casualties.values():
        if (toll.min or 0) < 0 or (toll.min is not None and toll.max is not None and toll.min > toll.max):
            raise DecisionError("the lowest number lies above the highest, or below zero")


def corrected(account: Account, corrections: dict[str, dict[str, Any]]) -> Account:
    """The account with these corrections, ``{field: {"value": …}}``. Wordings of the document stay where they were."""
    data = account.model_dump(by_alias=True)
    for field, correction in corrections.items():
        value = correction["value"]
        if field in ("type", "status"):
            data[field] = str(value)
        elif field == "when":
            data["when"] = _when(data["when"], value)
        elif field == "where":
            data["where"] = [{"text": "", **place} for place in value]
        elif field in ROLES:
            data["actors"] = _parties(data["actors"], field, value)
        else:
            data["casualties"] = _tolls(data["casualties"], field, value)
    return Account.model_validate(data)


def _when(old: dict[str, Any] | None, value: dict[str, Any]) -> dict[str, Any]:
    start, end = value["start"], value.get("end") or value["start"]
    for day in (start, end):
        dt.date.fromisoformat(day)
    edtf = start if start == end else f"{start}/{end}"
    kept = {key: old[key] for key in ("text", "text_start") if key in old} if old else {"text": ""}
    return {**kept, "start": start, "end": end, "edtf": edtf, "precision": "day" if start == end else "days"}


def _parties(old: list[dict[str, Any]], role: str, value: list[dict[str, Any]]) -> list[dict[str, Any]]:
    texts = {party["id"]: party for party in old if party["role"] == role}
    new = [{"text": "", "certainty": "asserted", **texts.get(party["id"], {}), **party, "role": role} for party in value]
    return [party for party in old if party["role"] != role] + new


def _tolls(old: dict[str, Any], field: str, value: dict[str, Any] | None) -> dict[str, Any]:
    rest = {name: toll for name, toll in old.items() if name != field}
    if value is None:
        return rest
    kept = old.get(field) or {"text": ""}
    return {**rest, field: {**kept, "of": {}, "min": value.get("min"), "max": value.get("max")}}
