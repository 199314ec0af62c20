"""What templates say and show: words by key, values by the reader's language and digits."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from marsad.archive.claims import ClaimValue
from marsad.archive.listing import EventLine, Name
from marsad.archive.values import Values
from marsad.desk import shown
from marsad.desk.highlight import Piece
from marsad.desk.reader import Reader
from marsad.desk.staticfiles import address
from marsad.desk.wording import types
from marsad.events.grades import grades_data
from marsad.events.rules import rules_data
from marsad.records import Grade, Resolved

register = template.Library()

_DAYS = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def _reader(context: Any) -> Reader:
    found = context.get("reader")
    return found if isinstance(found, Reader) else Reader()


@register.simple_tag(takes_context=True)
def say(context: Any, key: str, n: int | None = None, **values: object) -> SafeString:
    """``{% say "events.count" n=12 %}``: the words of a key."""
    return _reader(context).say(key, n, **values)


@register.simple_tag(takes_context=True)
def label(context: Any, group: str, value: str | None) -> SafeString:
    """``{% label "status" line.status %}``: the words for a value of the data."""
    return _reader(context).label(group, value)


@register.simple_tag(takes_context=True)
def typed(context: Any, slug: str) -> str:
    """The name of an event type."""
    return _reader(context).type(slug)


@register.simple_tag(takes_context=True)
def country(context: Any, code: str) -> str:
    """The name of a country."""
    return _reader(context).country(code)


@register.simple_tag(takes_context=True)
def region(context: Any, name: str) -> str:
    """The name of a governorate."""
    return _reader(context).region(name)


@register.simple_tag
def isolated(text: str) -> SafeString:
    """A text of its own direction and language within a line: what finders say of their reading is English."""
    return format_html('<bdi dir="ltr" lang="en">{}</bdi>', text)


@register.filter
def dated(text: str, reader: Reader) -> SafeString:
    """A sentence whose ISO days keep their direction."""
    return mark_safe(_DAYS.sub(r'<bdi class="number" dir="ltr">\g<0></bdi>', escape(reader.digit(text))))


@register.simple_tag(takes_context=True)
def named(context: Any, name: Name) -> SafeString:
    """A name in the reader's language."""
    return _reader(context).named(name)


@register.simple_tag(takes_context=True)
def num(context: Any, value: float) -> SafeString:
    """A number."""
    return _reader(context).number(value)


@register.simple_tag(takes_context=True)
def digit(context: Any, value: object) -> str:
    """A text with the reader's digits."""
    return _reader(context).digit(value)


@register.simple_tag(takes_context=True)
def days(context: Any, start: str | None, end: str | None = None, weekday: bool = False) -> SafeString:
    """A day or a span of days."""
    return _reader(context).days(start, end or start, weekday)


@register.simple_tag(takes_context=True)
def moment(context: Any, iso: str) -> SafeString:
    """A time of the archive."""
    return _reader(context).moment(iso)


@register.simple_tag(takes_context=True)
def people(context: Any, what: str, toll: tuple[int | None, int | None]) -> SafeString:
    """A toll as a phrase."""
    return _reader(context).people(what, *toll)


@register.simple_tag(takes_context=True)
def valued(context: Any, claim: ClaimValue) -> SafeString:
    """The value of a claim."""
    return shown.value(_reader(context), claim)


@register.simple_tag(takes_context=True)
def valued_by(context: Any, name: str, values: Values) -> SafeString:
    """The value of a field of an event, as the rule gives it."""
    return shown.by_rule(_reader(context), name, values)


@register.simple_tag(takes_context=True)
def tolled(context: Any, line: EventLine, what: str) -> SafeString:
    """A toll of an event as a phrase; with the best estimate where the rule gives one."""
    reader = _reader(context)
    low, high = getattr(line, what)
    best = line.values.best(what) if line.values else None
    if best is not None and low != high:
        return reader.say(f"toll.range.{what}", range=shown.estimate(reader, {"low": low, "best": best, "high": high}))
    return reader.people(what, low, high)


@register.simple_tag(takes_context=True)
def rule_name(context: Any, rule: str) -> str:
    """The name of a rule, with the standard it is of."""
    return str(rules_data()["rules"][rule][_reader(context).language])


@register.simple_tag(takes_context=True)
def rule_about(context: Any, rule: str) -> str:
    """What a rule does."""
    return str(rules_data()["rules"][rule][f"about_{_reader(context).language}"])


@register.simple_tag(takes_context=True)
def grade_name(context: Any, grade: str) -> str:
    """The name of a grade; in English Airwars' own."""
    return str(grades_data()[grade]["ar"]) if _reader(context).language == "ar" else grade


@register.simple_tag(takes_context=True)
def grade_about(context: Any, grade: str) -> str:
    """What a grade means."""
    return str(grades_data()[grade][f"about_{_reader(context).language}"])


@register.simple_tag(takes_context=True)
def reason(context: Any, found: Resolved | Grade) -> SafeString:
    """Why a value or grade is what it is, in the reader's language and digits."""
    reader = _reader(context)
    return dated(found.reason_ar if reader.language == "ar" else found.reason_en, reader)


@register.simple_tag
def static(name: str) -> str:
    """The address of a file of the package, changing with its content."""
    return address(name)


@register.filter
def family(slug: str) -> str:
    """The family of an event type, which gives its colour."""
    return str(types().get(slug, {}).get("family", "other"))


@register.filter
def path(value: str) -> str:
    """A text as one part of an address."""
    return quote(value, safe="")


@register.filter
def short(value: str) -> str:
    """The first digits of a hash."""
    return value.removeprefix("sha256:")[:12]


@register.filter
def has_toll(toll: tuple[int | None, int | None]) -> bool:
    """True for a toll of which a number is known."""
    return toll != (None, None)


@register.filter
def of_role(line: EventLine, role: str) -> list[Name]:
    """The parties of an event in one role."""
    return [name for own, name in line.actors if own == role]


@register.filter
def field_of(row: Any, name: str) -> Any:
    """The claims of an account in one field."""
    return row.of(name)


@register.filter
def split(value: str) -> list[str]:
    """Words apart."""
    return value.split()


@register.filter
def get(mapping: dict[str, Any], key: str) -> Any:
    """What a mapping holds under a key."""
    return mapping.get(key)


@register.filter
def is_web(address: str) -> bool:
    """True for an address that a browser may open: nothing but http and https, for a manifest may hold anything."""
    return address.lower().startswith(("http://", "https://"))


@register.simple_tag(takes_context=True)
def copied(context: Any, copy: Any, outlets: dict[str, Any]) -> SafeString:
    """A sentence on who copied whom."""
    names = {side: outlets[getattr(copy, side)] for side in ("first", "later")}
    shown = {side: format_html("<bdi>{}</bdi>", line.outlet or line.file or "") for side, line in names.items()}
    return _reader(context).say(f"event.copies.{copy.basis}", **shown)


@register.simple_tag
def account_name(id: str, accounts: list[Any]) -> str:
    """The outlet of an account."""
    line = next(view.document for view in accounts if view.account.id == id)
    return str(line.outlet or line.file or "")


@register.simple_tag
def textpieces(pieces: list[Piece], chosen: int) -> SafeString:
    """A document's text, every character of it, with its claims marked and its furniture dimmed."""
    return mark_safe("".join(_piece(piece, chosen) for piece in pieces))


def _piece(piece: Piece, chosen: int) -> str:
    inner = escape(piece.text)
    anchors = "".join(f'<a id="claim-{number}" class="anchor"></a>' for number in piece.opens)
    if piece.marks:
        numbers = " ".join(str(mark.number) for mark in piece.marks)
        here = " chosen" if any(mark.number == chosen for mark in piece.marks) else ""
        inner = f'<mark class="field-{piece.field}{here}" data-claims="{numbers}" title="{escape(piece.labels)}">{inner}</mark>'
    if piece.furniture:
        inner = f'<span class="furniture">{inner}</span>'
    return anchors + inner


@register.filter
def digits(value: object, reader: Reader) -> str:
    """A text with the reader's digits."""
    return reader.digit(value)
