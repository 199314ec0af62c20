"""What the rows of an export have in common: the accounts they are of, and the columns of a time and a place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from marsad.events.precision import place_precision, time_precision
from marsad.records import Account, Place, When

if TYPE_CHECKING:
    from marsad.archive.choice import Choice
    from marsad.archive.store import Workspace

Row = dict[str, Any]
TOLLS = ("killed", "wounded", "missing", "captured", "displaced")
ROLES = ("initiator", "target", "participant")


def told(workspace: Workspace, choice: Choice) -> Iterable[Account]:
    """The accounts as they stand, or as they stood on the day of the choice."""
    if not choice.day:
        return workspace.all_accounts()
    from marsad.archive.history import stood

    return stood(choice.day, choice.by).accounts.values()


def time_columns(when: When | None) -> Row:
    """ACLED's time_precision with the single day that ACLED writes, and UCDP's date_prec."""
    codes = time_precision(when)
    return {"acled_time_precision": codes.acled, "acled_date": codes.acled_date, "ucdp_date_precision": codes.ucdp}


def place_columns(place: Place | None) -> Row:
    """A place; ``acled_precision`` is ACLED's geo_precision, ``ucdp_precision`` UCDP's where_prec."""
    names = ("name", "name_en", "lat", "lon", "radius_km", "kind", "relation", "admin")
    keys = ("place", "place_en", "lat", "lon", "radius_km", "place_kind", "relation", "admin")
    row: Row = {key: getattr(place, name) if place else None for key, name in zip(keys, names, strict=True)}
    codes = place_precision(place)
    return row | {"acled_precision": codes.acled, "ucdp_precision": codes.ucdp}


def once(values: Iterable[Any]) -> list[Any]:
    """The values without repeats, in their order."""
    return list(dict.fromkeys(values))
