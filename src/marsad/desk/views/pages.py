"""What the pages have in common: rendering, the note of what was just done, numbers of pages."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render as render_template
from django.utils.cache import patch_vary_headers

from marsad.archive.models import Decision
from marsad.desk.reader import Reader


def reader_of(request: HttpRequest) -> Reader:
    """The reader of a request."""
    found: Reader = request.reader  # type: ignore[attr-defined]
    return found


def render(request: HttpRequest, template: str, context: dict[str, Any], part: str, status: int = 200) -> HttpResponse:
    """A page of the desk; ``part`` names its entry in the menu."""
    context = {**context, "part": part, "did": did(request)}
    response = render_template(request, f"desk/{template}", context, status=status)
    patch_vary_headers(response, ["Cookie", "Accept-Language", "HX-Request"])
    return response


def did(request: HttpRequest) -> Decision | None:
    """The decision that was just taken, by ``did`` in the address; it can be undone from the page."""
    number = request.GET.get("did", "")
    if not number.isascii() or not number.isdigit():
        return None
    return Decision.objects.filter(number=int(number)).first()


def number_of(request: HttpRequest) -> int:
    """The page that the address asks for."""
    written = request.GET.get("page", "1")
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def is_part(request: HttpRequest, target: str) -> bool:
    """True when htmx asks for one part of the page alone."""
    return request.headers.get("HX-Target") == target


def prefix(**parts: str) -> str:
    """The beginning of an address to which ``page=2`` can be added."""
    written = urlencode([(name, value) for name, value in parts.items() if value])
    return f"?{written}&" if written else "?"
