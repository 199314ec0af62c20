"""An event in one line: what its accounts, side by side, amount to, and in which fields they do not agree.

For lists and filters only; the accounts stay as they are. The rule is ``range``: tolls from the lowest to the highest
told, the narrowest interval of days, the most exact place, the type and status told most often. Accounts that a reviewer
rejected do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from marsad.archive.claims import TOLLS
from marsad.records import Account, Place, Toll

STATUSES = ("occurred", "ongoing", "alleged", "planned", "denied", "habitual")


@dataclass(slots=True)
class Summary:
    """An event's line. ``tolls`` holds ``(lowest, highest)`` for killed, wounded …; a None end is open or unknown."""

    type: str
    status: str
    start: str | None = None
    end: str | None = None
    place: Place | None = None
    tolls: dict[str, tuple[int | None, int | None]] = field(default_factory=dict)
    background: bool = False
    differs: list[str] = field(default_factory=list)


def summarise(accounts: Sequence[Account]) -> Summary:
    """The summary of the accounts of one event; at least one is needed."""
    start, end = narrowest(accounts)
    return Summary(
        type=_usual([a.type for a in accounts], ()),
        status=_usual([a.status for a in accounts], STATUSES),
        start=start,
        end=end,
        place=most_exact([a.where[0] for a in accounts if a.where]),
        tolls={name: spread(told) for name in TOLLS if (told := [a.casualties[name] for a in accounts if name in a.casualties])},
        background=all(a.background for a in accounts),
        differs=differing(accounts),
    )


def narrowest(accounts: Iterable[Account]) -> tuple[str | None, str | None]:
    """The shortest interval of days that an account gives; of equals, the earliest."""
    spans = [(a.when.start[:10], (a.when.end or a.when.start)[:10]) for a in accounts if a.when and a.when.start]
    if not spans:
        return next(((None, a.when.end[:10]) for a in accounts if a.when and a.when.end), (None, None))
    return min(spans, key=lambda span: (_days(*span), span))


def _days(start: str, end: str) -> int:
    import datetime as dt

    try:
        return (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days
    except ValueError:
        return 10**7


def most_exact(places: Sequence[Place]) -> Place | None:
    """The place with a point and the smallest radius; without any point, the first."""
    found = [p for p in places if p.lat is not None and p.lon is not None]
    if found:
        return min(found, key=lambda p: p.radius_km if p.radius_km is not None else 1e6)
    return places[0] if places else None


def spread(tolls: Iterable[Toll]) -> tuple[int | None, int | None]:
    """From the lowest to the highest number told; the upper end is None when every telling leaves it open."""
    told = list(tolls)
    lows = [t.min for t in told if t.min is not None]
    highs = [t.max for t in told if t.max is not None]
    low, high = (min(lows) if lows else None), (max(highs) if highs else None)
    if high is not None and lows and max(lows) > high:
        high = None
    return low, high


def _usual(values: list[str], order: tuple[str, ...]) -> str:
    counts = Counter(values)
    rank = {value: i for i, value in enumerate(order or dict.fromkeys(values))}
    return min(counts, key=lambda v: (-counts[v], rank.get(v, len(rank))))


# ---- where accounts do not agree --------------------------------------------------------------------------------


def differing(accounts: Sequence[Account]) -> list[str]:
    """The fields of which two accounts say things that cannot both be so. Silence is no disagreement."""
    return [name for name, values in _comparable(accounts).items() if _apart(values, _agree(name))]


def _comparable(accounts: Sequence[Account]) -> dict[str, list[Any]]:
    values: dict[str, list[Any]] = {
        "type": [a.type for a in accounts],
        "status": [a.status for a in accounts],
        "when": [(a.when.start[:10], (a.when.end or a.when.start)[:10]) for a in accounts if a.when and a.when.start],
    }
    for role in ("initiator", "target"):
        values[role] = [ids for a in accounts if (ids := frozenset(p.id for p in a.actors if p.role == role))]
    for name in TOLLS:
        values[name] = [(t.min, t.max) for a in accounts if (t := a.casualties.get(name)) and (t.min, t.max) != (None, None)]
    return values


def _agree(name: str) -> Callable[[Any, Any], bool]:
    if name == "when" or name in TOLLS:
        return _overlap
    if name in ("initiator", "target"):
        return lambda a, b: not a.isdisjoint(b)
    return lambda a, b: bool(a == b)


def _overlap(a: tuple[Any, Any], b: tuple[Any, Any]) -> bool:
    """Two intervals have something in common; a None end is open."""
    return (a[0] is None or b[1] is None or a[0] <= b[1]) and (b[0] is None or a[1] is None or b[0] <= a[1])


def _apart(values: list[Any], agree: Callable[[Any, Any], bool]) -> bool:
    return any(not agree(a, b) for i, a in enumerate(values) for b in values[i + 1 :])
