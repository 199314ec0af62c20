"""Review: accounts one after another, and the forms that take decisions from any page."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from marsad.archive import Workspace, decisions, flagged, grading, listing, looking
from marsad.archive.claims import ROLES, TOLLS
from marsad.archive.corrections import CORRECTABLE
from marsad.archive.errors import DecisionError
from marsad.archive.summary import STATUSES
from marsad.desk import filters
from marsad.desk.views.pages import reader_of, render
from marsad.desk.wording import types
from marsad.desk.workspace import current
from marsad.language.folding import normal
from marsad.mentions.actors.slugs import slug


@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """The accounts nobody has decided on, and the decisions that fit no account any more."""
    waiting = looking.next_to_review()
    context = {
        "waiting": waiting, "counts": looking.review_counts(), "unfitting": decisions.unfitting(), "flagged": flagged.flagged(),
        "back": reverse("review"), "fields": CORRECTABLE,
    }  # fmt: skip
    return render(request, "review.html", context, "review")


@require_safe
def correct(request: HttpRequest, account: str) -> HttpResponse:
    """The form that corrects one field of an account."""
    view = looking.account(account)
    if view is None:
        raise Http404(account)
    name = request.GET.get("field", "")
    context: dict[str, Any] = {
        "view": view, "field": name, "fields": CORRECTABLE, "back": back_of(request.GET), "types": types(), "statuses": STATUSES,
        "facets": listing.facets(), "kind": _kind(name), "is_htmx": request.headers.get("HX-Request") == "true",
    }  # fmt: skip
    context["parties"] = "؛ ".join(p.name for p in view.account.actors if p.role == name)
    context["toll"] = view.account.casualties.get(name)
    return render(request, "correct.html", context, "review")


def _kind(field: str) -> str:
    """Which inputs a field is corrected with."""
    if field in ROLES:
        return "parties"
    return "toll" if field in TOLLS else field


@require_POST
def decide(request: HttpRequest, account: str) -> HttpResponse:
    """Accepts, rejects or corrects an account."""
    kind, field = request.POST.get("kind", ""), request.POST.get("field") or None
    value = value_of(field, request.POST, account) if kind == "correct" else None
    reason = request.POST.get("reason", "")[:2000]
    made = decisions.decide(workspace(), kind, account, field=field, value=value, reason=reason, who=who(request))
    return done(request, made.number)


@require_POST
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Takes a decision back."""
    made = decisions.withdraw(workspace(), number, who=who(request))
    return done(request, made.number)


@require_POST
def merge(request: HttpRequest, id: str) -> HttpResponse:
    """Says that another event is this one. The other is given by its id or its address."""
    other = request.POST.get("other", "").strip().rstrip("/")
    other = urlsplit(other).path.rsplit("/", 1)[-1] if "/" in other else other
    now = looking.event_now(other) or other
    made = decisions.merge(workspace(), [id, now], reason=request.POST.get("reason", "")[:2000], who=who(request))
    return done(request, made.number)


@require_POST
def grade(request: HttpRequest, id: str) -> HttpResponse:
    """Gives an event a reviewer's own grade, beside the computed one."""
    reason = request.POST.get("reason", "")[:2000]
    made = grading.decide(workspace(), id, request.POST.get("grade", "")[:40], reason=reason, who=who(request))
    return done(request, made.number)


@require_POST
def split(request: HttpRequest, id: str) -> HttpResponse:
    """Takes one account out of an event."""
    made = decisions.split(workspace(), id, [request.POST.get("account", "")], who=who(request))
    return done(request, made.number)


def workspace() -> Workspace:
    return current()


def who(request: HttpRequest) -> str | None:
    """The name the reader chose for the ledger; without one, the workspace's."""
    return reader_of(request).name or None


def back_of(query: QueryDict) -> str:
    """Where a form came from: a page of this desk, or the list of events."""
    back = query.get("back", "")
    safe = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if safe else reverse("events")


def done(request: HttpRequest, number: int) -> HttpResponse:
    """Back to where the decision was taken, with its number, so that it can be undone there."""
    parts = urlsplit(back_of(request.POST))
    kept = [(k, v) for k, v in QueryDict(parts.query).lists() for v in v if k != "did"]
    return HttpResponseRedirect(f"{parts.path}?{urlencode([*kept, ('did', str(number))])}", status=303)


# ---- what a form says -------------------------------------------------------------------------------------------


def value_of(field: str | None, form: QueryDict, account: str) -> Any:
    """The value of a correction from its form, as ``corrections`` wants it. Raises DecisionError."""
    if field not in CORRECTABLE:
        raise DecisionError(f"{field!r} is no field that can be corrected")
    if field in ("type", "status"):
        return form.get("value", "")
    if field == "when":
        start = filters.day(form.get("start", ""), last=False)
        return {"start": start, "end": filters.day(form.get("end", "") or form.get("start", ""), last=True) or start}
    if field in TOLLS:
        if form.get("remove"):
            return None
        return {"min": whole(form.get("min", "")), "max": whole(form.get("max", ""))}
    view = looking.account(account)
    if view is None:
        raise DecisionError(f"there is no account {account}")
    if field == "where":
        return _places(form.get("value", ""), view)
    return _parties(form.get("value", ""), view)


def whole(written: str) -> int | None:
    """A number of people in either digits; nothing for none. Raises DecisionError."""
    if not written.strip():
        return None
    try:
        return int(written.strip())
    except ValueError:
        raise DecisionError(f"{written!r} is no number") from None


def names_of(written: str) -> list[str]:
    """The names of a list that is separated by semicolons of either script, or lines."""
    for mark in "؛\n":
        written = written.replace(mark, ";")
    return [name.strip() for name in written.split(";") if name.strip()]


def _parties(written: str, view: looking.AccountView) -> list[dict[str, Any]]:
    """Names as parties: those of the account and of the archive under their ids, others under a new one."""
    known = {normal(n): listing.Name(p.id, p.name, p.name_en) for p in view.read.actors for n in (p.name, p.name_en or p.name)}
    for name, _ in listing.facets().actors:
        for spelled in (name.name, name.name_en or name.name):
            known.setdefault(normal(spelled), name)
    found = []
    for name in names_of(written):
        party = known.get(normal(name))
        found.append({"id": party.key if party else slug(normal(name).split()), "name": party.name if party else name})
        if party and party.name_en:
            found[-1]["name_en"] = party.name_en
    return found


def _places(written: str, view: looking.AccountView) -> list[dict[str, Any]]:
    """Names as places: with point and radius where an account of the archive has the place, else by name alone."""
    return [looking.place_called(name, view) for name in names_of(written)]
