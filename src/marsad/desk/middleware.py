"""What every request goes through: only from this computer, nothing from elsewhere on the page, and who is reading."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, unquote

from django.core.exceptions import DisallowedHost
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from marsad.archive.errors import ArchiveError, DecisionError
from marsad.archive.preferences import PreferenceError
from marsad.desk.reader import Reader as Reading
from marsad.desk.wording import LANGUAGES

View = Callable[[HttpRequest], HttpResponse]
COOKIE = "marsad_reader"
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
log = logging.getLogger("marsad.desk")


class Guard:
    """Refuses what does not come from this computer's own names, and tells the browser to load nothing from elsewhere."""

    def __init__(self, following: View) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            request.get_host()
        except DisallowedHost:
            return HttpResponse("The desk answers on this computer's own address only.\n", status=400, content_type="text/plain")
        response = self.following(request)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Permissions-Policy"] = "geolocation=(), camera=(), microphone=()"
        response.headers.setdefault("Cache-Control", "no-store")
        return response


class Reader:
    """Puts the reader's choices on the request, and turns the archive's plain errors into plain pages."""

    def __init__(self, following: View) -> None:
        self.following = following

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.reader = reader_of(request)  # type: ignore[attr-defined]
        return self.following(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        from marsad.desk.errors import page

        if isinstance(error, DecisionError | PreferenceError):
            return page(request, 400, str(error))
        if isinstance(error, ArchiveError):
            return page(request, 503, str(error))
        return None


def reader_of(request: HttpRequest) -> Reading:
    """The choices in the cookie; without one, the language the browser asks for, Arabic if it asks for neither."""
    try:
        language, digits, name = unquote(request.get_signed_cookie(COOKIE)).split("|", 2)
    except (KeyError, BadSignature, ValueError):
        language, digits, name = preferred(request.headers.get("Accept-Language", "")), "latin", ""
    if language not in LANGUAGES:
        language = LANGUAGES[0]
    return Reading(language, "arabic" if digits == "arabic" else "latin", name)


def preferred(header: str) -> str:
    """The language of ours that an Accept-Language header wants most.

    >>> preferred("fr;q=0.9, ar-SY, en;q=0.8"), preferred("de, en;q=0.5"), preferred("")
    ('ar', 'en', 'ar')
    """
    wanted: list[tuple[float, int, str]] = []
    for i, part in enumerate(header.split(",")):
        name, _, quality = part.strip().partition(";q=")
        try:
            wanted.append((-float(quality or 1), i, name.split("-")[0].lower()))
        except ValueError:
            continue
    for _, _, name in sorted(wanted):
        if name in LANGUAGES:
            return name
    return "en" if header.strip() else "ar"


def remember(response: HttpResponse, reader: Reading) -> None:
    """Writes the choices into the cookie."""
    value = quote(f"{reader.language}|{reader.digits}|{reader.name}")
    response.set_signed_cookie(COOKIE, value, max_age=400 * 86400, httponly=True, samesite="Strict")


def everywhere(request: HttpRequest) -> dict[str, Any]:
    """What every page knows: the reader, the other language, the part of the desk it belongs to."""
    from marsad.archive import ledger

    reader = getattr(request, "reader", None) or Reading()
    other = next(language for language in LANGUAGES if language != reader.language)
    return {
        "reader": reader,
        "other_language": other,
        "head": ledger.head,
        "here": request.get_full_path(),
        "today": dt.datetime.now(dt.UTC).date().isoformat(),
        "searched": request.GET.get("q", ""),
    }
