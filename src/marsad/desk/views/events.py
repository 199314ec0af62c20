"""The list of events with its filters and map, and one event with its accounts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from marsad.archive import listing, listing_documents, listing_then, listing_values, looking, looking_then
from marsad.archive.claims import FIELDS, ROLES
from marsad.archive.corrections import CORRECTABLE
from marsad.archive.summary import STATUSES
from marsad.desk import filters
from marsad.desk.asked import Asked, asked
from marsad.desk.views.pages import is_part, number_of, reader_of, render
from marsad.desk.wording import types
from marsad.events.explain import why
from marsad.events.grades import GRADES
from marsad.events.independence import independence
from marsad.events.rules import RULES
from marsad.records import Event


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """The list; for htmx the results alone."""
    wanted, shown = filters.read(request.GET), asked(request)
    if shown.choice.day:
        page, facets = listing_then.events(wanted, shown.choice, number_of(request)), listing_then.facets(shown.choice)
    else:
        page, facets = listing.events(wanted, number_of(request)), listing.facets()
        page.items = listing_values.show(page.items, shown.choice)
    query = filters.query(wanted, **shown.parts)
    context = {
        "wanted": wanted, "page": page, "facets": facets, "chips": filters.chips(wanted, facets, reader_of(request), shown.parts),
        "query": query, "query_and": query + ("&" if query else "?"), "asked": shown, "rules": RULES,
        "sorts": listing.SORTS, "statuses": STATUSES, "roles": ROLES, "reviews": filters.REVIEWS[:4], "families": _families(facets),
        "map": request.GET.get("view") == "map", "empty": not shown.choice.day and not sum(facets.reviews.values()),
        "found": _found(wanted.text), "now_query": _without_day(wanted, shown), "now_url": reverse("events"),
    }  # fmt: skip
    template = "results.html" if is_part(request, "results") else "events.html"
    return shown.kept_in(render(request, template, context, "events"))


def _without_day(wanted: filters.Filter, shown: Asked) -> str:
    return filters.query(wanted, **{name: value for name, value in shown.parts.items() if name == "rule"})


def _families(facets: listing.Facets) -> list[tuple[str, list[tuple[str, int]]]]:
    """The types there are, by family, in the order of the contract."""
    counts = dict(facets.types)
    grouped: dict[str, list[tuple[str, int]]] = {}
    for slug, row in types().items():
        if slug in counts:
            grouped.setdefault(row["family"], []).append((slug, counts.pop(slug)))
    if counts:
        grouped["other"] = sorted(counts.items())
    return list(grouped.items())


def _found(text: str) -> int:
    """How many documents hold the words searched for."""
    return listing_documents.documents(text, size=1).total if text.strip() else 0


@require_safe
def points(request: HttpRequest) -> HttpResponse:
    """The events of a filter for the map: those with a point, and how many have none."""
    wanted, reader, shown = filters.read(request.GET), reader_of(request), asked(request)
    if shown.choice.day:
        found, total = list(listing_then.points(wanted, shown.choice)), listing_then.events(wanted, shown.choice, size=1).total
    else:
        found, total = list(listing_values.points_by(wanted, shown.choice)), listing.events(wanted, size=1).total
    rows = [
        [id, lat, lon, radius, types().get(type, {}).get("family", "other"), reader.type(type)] for id, lat, lon, radius, type, _ in found
    ]
    without = total - len(rows)
    return JsonResponse({"points": rows, "without": str(reader.say("events.without_point", n=without)) if without else ""})


@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """An event as a card, for the map."""
    shown, id = asked(request), request.GET.get("id", "")
    lines = _lines([id], shown)
    if not lines:
        raise Http404
    query = filters.query(filters.read(request.GET), **shown.parts)
    return render(request, "card.html", {"line": lines[0], "query": query, "asked": shown}, "events")


@require_safe
def event(request: HttpRequest, id: str) -> HttpResponse:
    """One event. A former id leads to where its accounts are now, or were on the day that is asked for."""
    shown = asked(request)
    view = looking_then.event(id, shown.choice) if shown.choice.day else looking.event(id, shown.choice)
    if view is None:
        return _elsewhere(request, id, shown)
    wanted = filters.read(request.GET)
    before, after = listing_then.neighbours(wanted, shown.choice, id) if shown.choice.day else listing.neighbours(wanted, id)
    accounts = [v.account for v in view.accounts]
    links = why(Event(id=id, accounts=[a.id for a in accounts]), accounts) if len(accounts) > 1 else []
    query = filters.query(wanted, **shown.parts)
    context: dict[str, Any] = {
        "view": view, "query": query, "before": before, "after": after, "links": links, "asked": shown, "rules": RULES, "grades": GRADES,
        "independent": independence(accounts), "outlets": {v.document.id: v.document for v in view.accounts},
        "letters": {v.account.id: letter(i) for i, v in enumerate(view.accounts)}, "moved": bool(request.GET.get("moved")),
        "parent": _lines([view.record[k] for k in ("parent",) if view.record.get(k)], shown),
        "children": _lines(view.record.get("children") or [], shown), "fields": [f for f in FIELDS if f in CORRECTABLE],
        "back": reverse("event", args=[id]) + query, "then": bool(shown.choice.day), "filter_parts": filters.pairs(wanted),
        "now_query": _without_day(wanted, shown), "now_url": reverse("event", args=[id]),
    }  # fmt: skip
    return shown.kept_in(render(request, "event.html", context, "events"))


def _lines(ids: Sequence[str], shown: Asked) -> list[listing.EventLine]:
    if shown.choice.day:
        return listing_then.event_lines(ids, shown.choice)
    return listing_values.show(listing.event_lines(ids), shown.choice)


def _elsewhere(request: HttpRequest, id: str, shown: Asked) -> HttpResponse:
    """To the event that has the accounts of this one; a page that says so where none was known on the day."""
    if shown.choice.day:
        was = looking_then.event_then(looking.ever_in(id), shown.choice)
        if was is not None:
            return HttpResponseRedirect(reverse("event", args=[was]) + shown.query)
        if looking.event_now(id) is None:
            raise Http404(id)
        context = {"asked": shown, "now": reverse("event", args=[id]) + shown.now}
        return render(request, "not_yet.html", context, "events", 404)
    now = looking.event_now(id)
    if now is None:
        raise Http404(id)
    return HttpResponseRedirect(f"{reverse('event', args=[now])}?{urlencode({'moved': 1, **shown.parts})}")


def letter(number: int) -> str:
    """A short name for an account on its event's page: A, B … Z, A2 …"""
    return chr(65 + number % 26) + (str(number // 26 + 1) if number >= 26 else "")
