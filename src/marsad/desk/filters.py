"""The filters of the events list, read from an address and written back into one. What cannot be understood is left out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from marsad.archive.claims import ROLES
from marsad.archive.listing import SORTS, Facets, Filter
from marsad.archive.summary import STATUSES
from marsad.desk.reader import Reader

REVIEWS = ("open", "accepted", "corrected", "rejected", "all")


def read(query: QueryDict) -> Filter:
    """The filter of an address. A date may be a year or a month: it stands for its first or last day."""
    return Filter(
        text=query.get("q", "")[:300],
        types=tuple(dict.fromkeys(value[:60] for value in query.getlist("type") if value)),
        statuses=tuple(value for value in query.getlist("status") if value in STATUSES),
        start=day(query.get("from", ""), last=False),
        end=day(query.get("to", ""), last=True),
        country=query.get("country", "")[:8],
        region=query.get("region", "")[:200],
        place=query.get("place", "")[:200],
        actor=query.get("actor", "")[:200],
        role=query.get("role", "") if query.get("role") in ROLES else "",
        review=query.get("review", "") if query.get("review") in REVIEWS else "",
        differing=bool(query.get("differing")),
        undated=bool(query.get("undated")),
        background=bool(query.get("background")),
        sort=query.get("sort", "") if query.get("sort") in SORTS else "newest",
    )


def day(written: str, last: bool) -> str:
    """An ISO day from a day, month or year; nothing from anything else. Arabic-Indic digits are digits.

    >>> day("2031-02", last=True), day("٢٠٣١", last=False), day("soon", last=True)
    ('2031-02-28', '2031-01-01', '')
    """
    digits = "".join(str(int(c)) if c.isdecimal() else c for c in written.strip())
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{1,2}){0,2}", digits):
        return ""
    try:
        parts = [int(part) for part in digits.split("-")]
        if len(parts) == 3:
            return dt.date(*parts).isoformat()
        year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
        first = dt.date(year, month, 1)
        if not last:
            return first.isoformat()
        following = dt.date(year + month // 12, month % 12 + 1, 1)
        return (following - dt.timedelta(days=1)).isoformat()
    except (ValueError, IndexError, OverflowError):
        return ""


def pairs(wanted: Filter) -> list[tuple[str, str]]:
    """The parts of an address that give the filter back."""
    found = [("q", wanted.text), *(("type", t) for t in wanted.types), *(("status", s) for s in wanted.statuses)]
    found += [("from", wanted.start), ("to", wanted.end), ("country", wanted.country), ("region", wanted.region)]
    found += [("place", wanted.place), ("actor", wanted.actor), ("role", wanted.role), ("review", wanted.review)]
    found += [(name, "1" if getattr(wanted, name) else "") for name in ("differing", "undated", "background")]
    found.append(("sort", wanted.sort if wanted.sort != "newest" else ""))
    return [(name, value) for name, value in found if value]


def query(wanted: Filter, **more: str) -> str:
    """The filter as the query of an address, beginning with ``?``; nothing for no filter."""
    written = urlencode([*pairs(wanted), *((name, value) for name, value in more.items() if value)])
    return f"?{written}" if written else ""


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is on, with the address of the list without it."""

    label: str
    without: str


def chips(wanted: Filter, facets: Facets, reader: Reader, more: Mapping[str, str]) -> list[Chip]:
    """The filters that are on, as the reader calls them; ``more`` are parts of the address that stay."""
    found: list[Chip] = []
    for name, value in pairs(wanted):
        if name in ("sort", "role"):
            continue
        rest = [pair for pair in pairs(wanted) if pair != (name, value) and not (name == "actor" and pair[0] == "role")]
        found.append(Chip(_chip(name, value, wanted, facets, reader), "?" + urlencode([*rest, *more.items()])))
    return found


def _chip(name: str, value: str, wanted: Filter, facets: Facets, reader: Reader) -> str:
    if name == "q":
        return f"«{value}»"
    if name == "type":
        return reader.type(value)
    if name in ("from", "to"):
        return f"{reader.say('filter.' + name)} {reader.digit(value)}"
    if name == "country":
        return reader.country(value)
    if name in ("place", "actor"):
        known = {n.key: n for n, _ in (facets.places if name == "place" else facets.actors)}
        shown = known[value].name_en if value in known and reader.language != "ar" and known[value].name_en else None
        called = shown or (known[value].name if value in known else value)
        return f"{called} ({reader.label('field', wanted.role)})" if name == "actor" and wanted.role else str(called)
    if name in ("status", "review"):
        return str(reader.say("filter.review.all")) if value == "all" else str(reader.label(name, value))
    if name == "region":
        return reader.region(value)
    return str(reader.say(f"filter.{name}"))
