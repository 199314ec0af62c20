"""Pages for what goes wrong: plain words, in the reader's language, never a trace."""

from __future__ import annotations

import logging
import sys

from django.http import HttpRequest, HttpResponse

from marsad.desk.middleware import reader_of
from marsad.desk.views.pages import render

log = logging.getLogger("marsad.desk")
TITLES = {400: "error.400", 403: "error.403", 404: "error.404", 500: "error.500", 503: "error.busy"}


def page(request: HttpRequest, status: int, what: str = "") -> HttpResponse:
    """A page for an error; ``what`` is said besides, as it is."""
    if not hasattr(request, "reader"):
        request.reader = reader_of(request)  # type: ignore[attr-defined]
    hint = f"error.{status}.hint" if status in (403, 404, 500) else ""
    return render(request, "error.html", {"title": TITLES[status], "hint": hint, "what": what}, "", status=status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 403)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(request, 403)


def fault(request: HttpRequest) -> HttpResponse:
    """A fault of the program: the trace goes to the terminal, the page stays plain."""
    log.error("a fault of the desk at %s", request.path, exc_info=sys.exc_info())
    try:
        return page(request, 500)
    except Exception:  # the fault may lie in what every page needs
        return HttpResponse("The desk made a mistake; the terminal shows more.\n", status=500, content_type="text/plain")
