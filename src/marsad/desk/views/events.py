"""The list of events with its filters and map, and one event with its accounts side by side."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from marsad.archive import listing, listing_documents, looking
from marsad.archive.claims import FIELDS, ROLES
from marsad.archive.corrections import CORRECTABLE
from marsad.archive.summary import STATUSES
from marsad.desk import filters
from marsad.desk.views.pages import is_part, number_of, reader_of, render
from marsad.desk.wording import types
from marsad.events.explain import why
from marsad.events.independence import independence
from marsad.records import Event


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """The list; for htmx the results alone."""
    wanted = filters.read(request.GET)
    page = listing.events(wanted, number_of(request))
    facets = listing.facets()
    context = {
        "wanted": wanted, "page": page, "facets": facets, "chips": filters.chips(wanted, facets, reader_of(request)),
        "query": filters.query(wanted), "query_and": filters.query(wanted) + ("&" if filters.query(wanted) else "?"),
        "sorts": listing.SORTS, "statuses": STATUSES, "roles": ROLES, "reviews": filters.REVIEWS[:4], "families": _families(facets),
        "map": request.GET.get("view") == "map", "empty": not sum(facets.reviews.values()), "found": _found(wanted.text),
    }  # fmt: skip
    template = "results.html" if is_part(request, "results") else "events.html"
    return render(request, template, context, "events")


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
    wanted, reader = filters.read(request.GET), reader_of(request)
    found = listing.points(wanted)
    rows = [[id, lat, lon, radius, types().get(type, {}).get("family", "other"), reader.type(type)] for id, lat, lon, radius, type, _ in found]
    without = listing.events(wanted, size=1).total - len(rows)
    return JsonResponse({"points": rows, "without": str(reader.say("events.without_point", n=without)) if without else ""})


@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """An event as a card, for the map."""
    lines = listing.event_lines([request.GET.get("id", "")])
    if not lines:
        raise Http404
    return render(request, "card.html", {"line": lines[0], "query": ""}, "events")


@require_safe
def event(request: HttpRequest, id: str) -> HttpResponse:
    """One event. A former id leads to where its accounts are now."""
    view = looking.event(id)
    if view is None:
        now = looking.event_now(id)
        if now is None:
            raise Http404(id)
        return HttpResponseRedirect(reverse("event", args=[now]) + "?moved=1")
    wanted = filters.read(request.GET)
    before, after = listing.neighbours(wanted, id)
    accounts = [v.account for v in view.accounts]
    links = why(Event(id=id, accounts=[a.id for a in accounts]), accounts) if len(accounts) > 1 else []
    related = listing.event_lines([view.record[k] for k in ("parent",) if view.record.get(k)])
    children = listing.event_lines(view.record.get("children") or [])
    context = {
        "view": view, "query": filters.query(wanted), "before": before, "after": after, "links": links,
        "independent": independence(accounts), "outlets": {v.document.id: v.document for v in view.accounts},
        "letters": {v.account.id: letter(i) for i, v in enumerate(view.accounts)}, "parent": related, "children": children,
        "moved": bool(request.GET.get("moved")), "fields": [f for f in FIELDS if f in CORRECTABLE],
        "back": reverse("event", args=[id]) + filters.query(wanted),
    }  # fmt: skip
    return render(request, "event.html", context, "events")


def letter(number: int) -> str:
    """A short name for an account on its event's page: A, B … Z, A2 …"""
    return chr(65 + number % 26) + (str(number // 26 + 1) if number >= 26 else "")
