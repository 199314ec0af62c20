"""The reader's settings: language, digits, name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from marsad.desk.middleware import remember
from marsad.desk.reader import Reader
from marsad.desk.views.pages import reader_of, render
from marsad.desk.views.review import back_of
from marsad.desk.wording import LANGUAGES, catalogue


@require_safe
def settings(request: HttpRequest) -> HttpResponse:
    """The form."""
    languages = [(language, catalogue(language)["name"]) for language in LANGUAGES]
    return render(request, "settings.html", {"languages": languages, "saved": bool(request.GET.get("saved"))}, "settings")


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Writes the choices into the cookie; those the form does not name stay."""
    old = reader_of(request)
    language = request.POST.get("language", old.language)
    digits = request.POST.get("digits", old.digits)
    name = " ".join(request.POST.get("name", old.name).split())[:80]
    chosen = Reader(language if language in LANGUAGES else old.language, "arabic" if digits == "arabic" else "latin", name)
    target = back_of(request.POST) if request.POST.get("back") else reverse("settings") + "?saved=1"
    response = HttpResponseRedirect(target, status=303)
    remember(response, chosen)
    return response
