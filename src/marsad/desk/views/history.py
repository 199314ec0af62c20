"""The record as it was known on one day, and what had changed by another."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from marsad.archive import looking, present
from marsad.archive.history import known_on
from marsad.desk import filters
from marsad.desk import shown as showing
from marsad.desk.asked import LARGEST, asked
from marsad.desk.reader import Reader
from marsad.desk.views.pages import reader_of, render
from marsad.events.history import Change, Known, difference
from marsad.events.rules import RULES

SHOWN = 300


@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """What changed from one day to another; nothing is worked out before both are given."""
    shown = asked(request)
    choice, say = shown.choice, reader_of(request).say
    written = {name: request.GET.get(name, "").strip()[:40] for name in ("from", "to")}
    start, end = (filters.day(written[name], last=name == "to") for name in ("from", "to"))
    shown.problems += [
        say("as_of.unknown", what=written[name]) for name, day in (("from", start), ("to", end)) if written[name] and not day
    ]
    context: dict[str, Any] = {"start": start or written["from"], "end": end or written["to"], "by": choice.by, "rule": choice.rule}
    context |= {"rules": RULES, "shown": shown, "worked_out": bool(start and end), "large": present.counts()["documents"] > LARGEST}
    if start and end and not context["large"]:
        before, after = (known_on(day, choice.by, choice.rule, choice.order) for day in (start, end))
        of = request.GET.get("event", "")[:200]
        those = _those_of(of, before, after) if of else set()
        found = [change for change in difference(before, after) if not of or change.event in those]
        context["event"] = of
        context |= {"before": before, "after": after, "total": len(found), "left": max(0, len(found) - SHOWN)}
        context["changes"] = [_line(change, reader_of(request)) for change in found[:SHOWN]]
    return shown.kept_in(render(request, "history_page.html", context, "ledger"))


def _those_of(event: str, *records: Known) -> set[str]:
    """The ids of all events in these records that share an account with one."""
    accounts = {a for known in records for e in known.events if e.id == event for a in e.accounts} | set(looking.ever_in(event))
    return {event} | {e.id for known in records for e in known.events if not accounts.isdisjoint(e.accounts)}


def _line(change: Change, reader: Reader) -> dict[str, Any]:
    """A change with its values in the reader's words. Several events are given as a list of ids."""
    line: dict[str, Any] = {"kind": change.kind, "event": looking.event_now(change.event), "id": change.event, "field": change.field}
    if change.kind == "value":
        assert change.field
        line["old"], line["new"] = (showing.resolved(reader, change.field, value) for value in (change.before, change.after))
    elif isinstance(change.after, list):
        line["number"] = len(change.after)
    elif isinstance(change.before, list):
        line["number"] = len(change.before)
    return line
