"""Accounts for the tests of the events room, made from a few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from marsad.records import Account, Attribution, DocumentRef, Party, Passage, Place, Toll, When

TOWNS = {
    "قرية النبع": (35.10, 36.60, 3.0),
    "تل الزهور": (35.30, 36.90, 3.0),
    "عين الوادي": (35.12, 36.63, 3.0),
    "مدينة الساحل": (34.10, 38.60, 8.0),
}


def make_account(
    id: str,
    document: str | None = None,
    day: str | None = "2022-03-05",
    until: str | None = None,
    place: str | list[str] | None = "قرية النبع",
    type: str = "airstrike",
    killed: int | None = None,
    wounded: int | None = None,
    by: str | None = None,
    on: str | None = None,
    text: str = "",
    published: str | None = None,
    outlet: str | None = None,
    sources: list[tuple[str, str]] | None = None,
    when: When | None = None,
    where: list[Place] | None = None,
    **more: Any,
) -> Account:
    """An account; ``document`` is its own unless given, ``sources`` are pairs of name and kind."""
    places = [place] if isinstance(place, str) else place or []
    tolls = {"killed": killed, "wounded": wounded}
    parties = [("initiator", by), ("target", on)]
    return Account(
        id=id,
        document=DocumentRef(id=document or f"doc-{id}", outlet=outlet, published=published),
        type=type,
        evidence=[Passage(start=0, end=len(text), text=text)],
        when=when or (When(start=day, end=until or day, precision="day", text="") if day else None),
        where=where if where is not None else [_place(name) for name in places],
        actors=[Party(role=role, id=who, name=who, text="") for role, who in parties if who],  # type: ignore[arg-type]
        casualties={k: Toll(min=n, max=n, text=str(n)) for k, n in tolls.items() if n is not None},
        attribution=[Attribution(source=s, kind=kind, text=s) for s, kind in sources or []],
        **more,
    )


def _place(name: str) -> Place:
    if name in TOWNS:
        lat, lon, radius = TOWNS[name]
        return Place(id=name, name=name, lat=lat, lon=lon, radius_km=radius, kind="settlement", admin=["SY", "إدلب"], text=name)
    if name == "إدلب":
        return Place(id=name, name=name, lat=35.8, lon=36.6, radius_km=60, kind="governorate", admin=["SY"], text=name)
    return Place(name=name, admin=["SY"], text=name)


@pytest.fixture
def account() -> Callable[..., Account]:
    """Makes an account from a few words."""
    return make_account
