"""The documents: their list, each with its text exactly as kept and what was read from it, and its bytes."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from marsad.archive import listing_documents, looking
from marsad.archive.blobs import Blobs
from marsad.archive.settings import bound_to
from marsad.desk import shown
from marsad.desk.highlight import Mark, pieces
from marsad.desk.reader import Reader
from marsad.desk.views.pages import number_of, prefix, reader_of, render


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """The list, searched by words and narrowed by outlet."""
    text, outlet = request.GET.get("q", "")[:300], request.GET.get("outlet", "")[:300]
    page = listing_documents.documents(text, outlet, number_of(request))
    context = {
        "page": page,
        "text": text,
        "outlet": outlet,
        "outlets": listing_documents.outlets(),
        "empty": not text and not outlet and not page.total,
    }
    context["prefix"] = prefix(q=text, outlet=outlet)
    return render(request, "documents.html", context, "documents")


@require_safe
def document(request: HttpRequest, digits: str) -> HttpResponse:
    """One document; ``claim`` in the address is the claim whose words are to be seen."""
    view = looking.document(f"sha256:{digits}")
    if view is None:
        found = looking.document_by_prefix(digits)
        if found is None:
            raise Http404(digits)
        return HttpResponseRedirect(reverse("document", args=[found.removeprefix("sha256:")]))
    asked = request.GET.get("claim", "")
    chosen = int(asked) if asked.isascii() and asked.isdigit() else 0
    marks = list(_marks(view.accounts, reader_of(request)))
    context = {
        "view": view, "pieces": pieces(view.text, marks, view.furniture), "chosen": chosen,
        "events": {a.account.id: looking.event_of(a.account.id) for a in view.accounts},
        "back": reverse("document", args=[digits]),
    }  # fmt: skip
    return render(request, "document.html", context, "documents")


def _marks(accounts: Iterable[looking.AccountView], reader: Reader) -> Iterable[Mark]:
    """The words of every claim of every account; those of a corrected claim still mark what the document says."""
    for view in accounts:
        what = next((held.number for held in view.claims if held.claim.field == "type" and held.number is not None), None)
        for passage in view.account.evidence[1:]:
            if what is not None:
                label = f"{reader.say('field.evidence')}: {reader.type(view.account.type)}"
                yield Mark(what, "type", passage.start, passage.end, label, first=False)
        for held in view.claims:
            claim = held.claim
            if held.number is not None and claim.start is not None and claim.end is not None:
                label = f"{reader.say('field.' + claim.field)}: {_plain(shown.value(reader, claim))}"
                yield Mark(held.number, claim.field, claim.start, claim.end, label)


def _plain(html: str) -> str:
    """The words of a value without their markup, for a tooltip."""
    from html import unescape

    from django.utils.html import strip_tags

    return unescape(strip_tags(html))


@require_safe
def claim(request: HttpRequest, number: int) -> HttpResponse:
    """The words of a claim, in their document."""
    found = looking.document_of_claim(number)
    if found is None:
        raise Http404(number)
    address = reverse("document", args=[found[0].removeprefix("sha256:")])
    return HttpResponseRedirect(f"{address}?claim={number}#claim-{number}")


@require_safe
def raw(request: HttpRequest, digits: str) -> HttpResponse:
    """The kept bytes, as a download: never shown as a page, for they may be hostile."""
    from pathlib import Path

    name = f"sha256:{digits}"
    if looking.document(name) is None:
        raise Http404(digits)
    try:
        data = Blobs(Path(bound_to()) / "blobs").read(name)
    except FileNotFoundError:
        raise Http404(digits) from None
    response = HttpResponse(data, content_type="application/octet-stream")
    response.headers["Content-Disposition"] = f'attachment; filename="{digits[:16]}.bin"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
