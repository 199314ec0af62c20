"""The settings: of the reader (language, digits, name), and of the workspace (the rule, the order of sources)."""

from __future__ import annotations

from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from marsad.archive import listing_documents, preferences
from marsad.archive.settings import bound
from marsad.desk.middleware import remember
from marsad.desk.reader import Reader
from marsad.desk.views.pages import reader_of, render
from marsad.desk.views.review import back_of, who
from marsad.desk.wording import LANGUAGES, catalogue
from marsad.desk.workspace import current
from marsad.events.rules import RULES

SUGGESTED = 40


@require_safe
def settings(request: HttpRequest) -> HttpResponse:
    """The forms."""
    languages = [(language, catalogue(language)["name"]) for language in LANGUAGES]
    fault = ""
    try:
        found = preferences.read(Path(bound()[0]))
    except preferences.PreferenceError as error:
        found, fault = preferences.Preferences(), str(error)
    context = {"languages": languages, "saved": bool(request.GET.get("saved")), "preferences": found, "rules": RULES, "fault": fault}
    context["outlets"] = [name for name, _ in listing_documents.outlets()[:SUGGESTED]]
    return render(request, "settings.html", context, "settings")


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


@require_POST
def save_workspace(request: HttpRequest) -> HttpResponse:
    """Writes the workspace's settings. Names of sources stand one a line, best first."""
    order = request.POST.get("source_order", "")[:100_000].splitlines()
    wanted = preferences.checked(request.POST.get("rule", "")[:40], order)
    preferences.save(current(), wanted, who(request))
    return HttpResponseRedirect(reverse("settings") + "?saved=1", status=303)
