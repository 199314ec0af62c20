"""The record as it was known on one day, and what had changed by another."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from marsad.archive import looking, present
from marsad.archive.history import known_on
from marsad.desk import filters, shown
from marsad.desk.reader import Reader
from marsad.desk.views.pages import reader_of, render
from marsad.events.history import Change, difference
from marsad.events.rules import RULES

LARGEST = 5000
"""Of more documents than this a page would take too long; ``marsad known`` has no such end."""
SHOWN = 300


@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """What changed from one day to another; nothing is worked out before both are given."""
    start, end = (filters.day(request.GET.get(name, ""), last=name == "to") for name in ("from", "to"))
    by = "published" if request.GET.get("by") == "published" else "kept"
    rule = request.GET.get("rule", "")
    rule = rule if rule in RULES else "majority"
    context: dict[str, Any] = {"start": start, "end": end, "by": by, "rule": rule, "rules": RULES, "asked": bool(start and end)}
    context["large"] = present.counts()["documents"] > LARGEST
    if start and end and not context["large"]:
        before, after = known_on(start, by, rule), known_on(end, by, rule)
        found = difference(before, after)
        context |= {"before": before, "after": after, "total": len(found), "left": max(0, len(found) - SHOWN)}
        context["changes"] = [_line(change, reader_of(request)) for change in found[:SHOWN]]
    return render(request, "history_page.html", context, "ledger")


def _line(change: Change, reader: Reader) -> dict[str, Any]:
    """A change with its values in the reader's words. Several events are given as a list of ids."""
    line: dict[str, Any] = {"kind": change.kind, "event": looking.event_now(change.event), "id": change.event, "field": change.field}
    if change.kind == "value":
        assert change.field
        line["old"], line["new"] = (shown.resolved(reader, change.field, value) for value in (change.before, change.after))
    elif isinstance(change.after, list):
        line["number"] = len(change.after)
    elif isinstance(change.before, list):
        line["number"] = len(change.before)
    return line
