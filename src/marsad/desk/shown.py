"""How the values of claims are shown to a reader, field by field."""

from __future__ import annotations

from typing import Any

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from marsad.archive.claims import ROLES, TOLLS, ClaimValue
from marsad.archive.values import Values
from marsad.desk.reader import Reader


def value(reader: Reader, claim: ClaimValue) -> SafeString:
    """The value of a claim, in the reader's language where there is one."""
    name = claim.field
    if name == "type":
        return conditional_escape(reader.type(claim.value))
    if name == "status":
        return reader.label("status", claim.value)
    if name == "when":
        return reader.days(claim.value.get("start"), claim.value.get("end"))
    if name == "where":
        return place(reader, claim.value)
    if name in ROLES:
        return party(reader, claim.value, claim.certainty)
    if name in TOLLS:
        return toll(reader, claim.value)
    if name == "attribution":
        return source(reader, claim.value)
    return format_html('<bdi lang="ar">{}</bdi>', claim.value)


def resolved(reader: Reader, name: str, value: Any) -> SafeString:
    """The value that a rule gives for a field; nothing where it gives none."""
    if not value:
        return SafeString("")
    if name in TOLLS:
        return estimate(reader, value) if "best" in value else toll(reader, value)
    if name == "when":
        return reader.days(value.get("start"), value.get("end"))
    if name in ROLES:
        return reader.joined(
            [reader.called(str(one.get("name") or one.get("id")), one.get("name_en")) for one in value.get("all") or [value]]
        )
    if name in ("type", "status"):
        slug = next(iter(value.values()))
        return conditional_escape(reader.type(slug)) if name == "type" else reader.label("status", slug)
    named = value.get("name") or value.get("source") or value.get("id")
    if named:
        return reader.called(str(named), value.get("name_en"))
    return format_html("<bdi>{}</bdi>", "، ".join(f"{key}: {part}" for key, part in value.items()))


def by_rule(reader: Reader, name: str, values: Values) -> SafeString:
    """The value of a field of an event, with all that the account it rests on says of it: names in the reader's language."""
    found = values.resolved.get(name)
    if found is None or not found.value:
        return SafeString("")
    if name in ROLES and values.parties.get(name):
        return reader.joined([party(reader, one.model_dump(), one.certainty) for one in values.parties[name]])
    if name == "where" and values.place:
        return place(reader, values.place.model_dump())
    return resolved(reader, name, found.value)


def estimate(reader: Reader, value: dict[str, Any]) -> SafeString:
    """Low, best and high (UCDP)."""
    low, best, high = (value.get(name) for name in ("low", "best", "high"))
    if low == best == high:
        return reader.toll(low, high)
    return reader.say("toll.estimate", range=reader.toll(low, high), best=reader.toll(best, best))


def place(reader: Reader, value: dict[str, Any]) -> SafeString:
    """A place with its relation and what it lies in: near Tell al-Nasim, Homs."""
    relation = value.get("relation")
    name = reader.called(value["name"], value.get("name_en"))
    shown = name if relation in (None, "", "at") else format_html("{} {}", reader.label("relation", relation), name)
    admin = [part for part in (value.get("admin") or [])[1:2] if part != value["name"]]
    if admin:
        shown = format_html('{}<span class="quiet">{}<bdi>{}</bdi></span>', shown, reader.joined(["", ""]), reader.region(admin[0]))
    return shown


def party(reader: Reader, value: dict[str, Any], certainty: str | None) -> SafeString:
    """A party, with how surely, where that is not plainly asserted."""
    name = reader.called(value["name"], value.get("name_en"))
    if certainty in (None, "asserted"):
        return name
    return format_html('{} <span class="tag tag-{}">{}</span>', name, certainty, reader.label("certainty", certainty))


def toll(reader: Reader, value: dict[str, Any]) -> SafeString:
    """A number of people with its breakdown."""
    shown = reader.toll(value.get("min"), value.get("max"))
    parts = [
        format_html("{} {}", reader.toll(part.get("min"), part.get("max")), reader.label("of", name))
        for name, part in (value.get("of") or {}).items()
    ]
    return format_html('{} <span class="quiet">({})</span>', shown, reader.joined(parts)) if parts else shown


def source(reader: Reader, value: dict[str, Any]) -> SafeString:
    """A source with its kind, and its stance where it does more than say so."""
    shown = format_html('<bdi lang="ar">{}</bdi> <span class="quiet">{}</span>', value["source"], reader.label("kind", value.get("kind")))
    stance = value.get("stance")
    if stance in (None, "asserts"):
        return shown
    return format_html('{} <span class="tag tag-{}">{}</span>', shown, stance, reader.label("stance", stance))
