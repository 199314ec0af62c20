"""What the two accounts of a link say, in the words of a reason: the ``{a}`` and ``{b}`` of ``reasons.yaml``."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from marsad.events.words import written_as
from marsad.records import Account, Toll

if TYPE_CHECKING:
    from marsad.events.state import MergeState

Value = tuple[str, str]
"""In Arabic and in English."""

NOTHING = ("—", "—")


@lru_cache(maxsize=1)
def type_names() -> dict[str, Value]:
    """The names of the event types."""
    source = resources.files("marsad.knowledge") / "data" / "event_types.json"
    return {t["slug"]: (t["ar"], t["en"]) for t in json.loads(source.read_text(encoding="utf-8"))}


def values_of(label: str, a: Account, b: Account, state: MergeState) -> dict[str, Value]:
    """What a reason's wording names."""
    feature = label.split(".")[0]
    if feature == "victims":
        shared = [v for v in a.victims if v in b.victims]
        if label == "victims.shared" and shared:
            return {"a": _same("، ".join(shared)), "b": _same("، ".join(shared))}
        return {"a": _same("، ".join(a.victims)), "b": _same("، ".join(b.victims))}
    if feature == "words":
        rare = _shared_words(a, b, state)
        return {"a": _same("، ".join(rare)), "b": _same("، ".join(rare))}
    if feature == "party":
        there = {p.id for p in b.actors}
        shared_names = _joined([(p.name, p.name_en or p.name) for p in a.actors if p.id in there])
        return {"a": shared_names, "b": shared_names}
    return {"a": _value(feature, a), "b": _value(feature, b)}


def _value(feature: str, account: Account) -> Value:
    if feature == "time":
        return _same(_time(account))
    if feature == "place":
        return _joined([(p.name, p.name_en or p.name) for p in account.where])
    if feature == "type":
        return type_names().get(account.type, _same(account.type))
    if feature in ("initiator", "target"):
        parties = [p for p in account.actors if (p.role == "target") == (feature == "target")]
        return _joined([(p.name, p.name_en or p.name) for p in parties])
    if feature in ("killed", "wounded"):
        return _same(number(account.casualties.get(feature)))
    return NOTHING


def _time(account: Account) -> str:
    when = account.when
    if when and when.start:
        return when.start if when.end in (None, when.start) else f"{when.start}/{when.end}"
    if when and when.text:
        return when.text
    return (account.document.published or "—")[:10]


def number(toll: Toll | None) -> str:
    """A toll as figures: ``3``, ``3–5``, ``11+`` for at least, ``?`` where it is not known."""
    if toll is None or (toll.min is None and toll.max is None):
        return "?"
    if toll.max is None:
        return f"{toll.min}+"
    return str(toll.max) if toll.min in (None, toll.max) else f"{toll.min}–{toll.max}"


def _shared_words(a: Account, b: Account, state: MergeState) -> list[str]:
    """The rare words that two accounts share, rarest first, as the first of them writes them."""
    if a.id not in state or b.id not in state:
        return []
    first, second = (state.index.groups[state.index.group_of[x.id]].profile for x in (a, b))
    shared = {w: state.index.rarity(w) for w in first.words & second.words}
    rare = sorted((w for w in shared if shared[w]), key=lambda w: (shared[w], w))[:8]
    written = written_as(" ".join(p.text for p in a.evidence))
    return [written.get(w, w) for w in rare]


def _joined(values: list[Value]) -> Value:
    return ("، ".join(v[0] for v in values), ", ".join(v[1] for v in values)) if values else NOTHING


def _same(text: str) -> Value:
    return (text or "—", text or "—")
